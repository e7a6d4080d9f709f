"""What is taken for a wish while a dropped day is proposed, and what is something else."""

import pytest

from domain.desk.courses.day_previews import Gives
from handlers.courses.dropped_typed import Wish, typed_wish
from handlers.understanding.vocabulary import Vocabulary

PEOPLE = Vocabulary(customers=("Emre Çelik", "Emma Wilson", "Anna Müller", "Anna Schreiber"))
UNIT, MAKEUP, REFUND = Gives.UNIT, Gives.MAKEUP, Gives.REFUND


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        pytest.param("alle Nachholung", Wish(MAKEUP, ""), id="all"),
        pytest.param("Nachholen", Wish(MAKEUP, ""), id="nobody named"),
        pytest.param("Erstattung für alle bitte", Wish(REFUND, ""), id="in a sentence"),
        pytest.param("Emre: Einheit zurück", Wish(UNIT, "Emre"), id="one"),
        pytest.param("emre çelik bekommt die einheit", Wish(UNIT, "emre çelik"), id="lower case"),
        pytest.param("Emres Einheit zurück", Wish(UNIT, "Emres"), id="genitive"),
        pytest.param("Anna lieber nachholen", Wish(MAKEUP, "Anna"), id="two of that name"),
        pytest.param("refund for Emma", Wish(REFUND, "Emma"), id="English"),
        pytest.param("everyone make-up", Wish(MAKEUP, ""), id="English, all"),
        pytest.param("Emma refund statt Nachholen", None, id="two things"),
        pytest.param("Emre und Emma: Nachholen", None, id="two people at once"),
        pytest.param("Emre 2 Einheiten abziehen", None, id="another command"),
        pytest.param("Wie viele Einheiten hat Emre?", None, id="a question"),
        pytest.param("lieber am Donnerstag", None, id="another day"),
        pytest.param("Torsten: Einheit zurück", None, id="nobody on file"),
    ],
)
def test_wishes_are_told_from_everything_else(text: str, wish: Wish | None) -> None:
    assert typed_wish(text, PEOPLE) == wish

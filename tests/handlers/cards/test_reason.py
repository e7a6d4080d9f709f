"""The reason of a correction is taken from the sentence, and nothing else is taken for one."""

import pytest

from handlers.cards.reason import reason_said


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        pytest.param("+1 bei Emre, Kurs fiel aus", "Kurs fiel aus", id="after a comma"),
        pytest.param("+1 bei Emre weil Kurs ausfiel.", "Kurs ausfiel", id="weil"),
        pytest.param("-2 bei Emre, wegen Doppelbuchung", "Doppelbuchung", id="comma and wegen"),
        pytest.param("give Emre 2 because of the fire alarm", "the fire alarm", id="because of"),
        pytest.param("+1 for Emre since class 3 was full", "class 3 was full", id="with a number"),
        pytest.param("+1 bei Emre", None, id="none"),
        pytest.param("+1 bei Emre, bitte!", None, id="a polite word"),
        pytest.param("Çelik, Emre +1", None, id="a name turned round"),
        pytest.param("Guten Morgen, Emre bekommt eine mehr", None, id="the wish behind the comma"),
        pytest.param("Hallo, bitte 2 gutschreiben", None, id="a number behind the comma"),
        pytest.param("Emre, +1", None, id="no words"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_reason_that_a_sentence_gives(said: str, reason: str | None) -> None:
    assert reason_said(said, "Emre Çelik") == reason

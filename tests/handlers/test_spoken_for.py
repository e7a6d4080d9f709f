"""Which of several links a sentence names."""

from datetime import UTC, datetime

import pytest

from domain.store.scope import Role
from domain.studios.links import Link
from handlers.spoken_for import named_in, without

AT = datetime(2026, 11, 21, 9, tzinfo=UTC)
NAMES = {1: "Mia Hoffmann", 2: "Liam Baker", 3: "Clara Vogt", 4: "Mai Hoffmann"}
STUDIOS = {1: "Studio Lindenhof", 2: "Yoga Studio Seeblick"}


def link(number: int, studio_id: int = 1) -> Link:
    return Link(
        id=number,
        telegram_id=7,
        studio_id=studio_id,
        studio_name=STUDIOS[studio_id],
        time_zone="Europe/Berlin",
        role=Role.CUSTOMER,
        staff_id=None,
        customer_id=number,
        language="de",
        last_used_at=AT,
        reachable=True,
    )


LINKS = (link(1), link(2), link(4), link(3, 2))


@pytest.mark.parametrize(
    ("text", "wanted", "rest"),
    [
        pytest.param("was hat Liam noch?", 2, "was hat Liam noch?", id="a first name"),
        pytest.param("Liams Guthaben", 2, "Liams Guthaben", id="with a genitive"),
        pytest.param("units for liam", 2, "units for liam", id="in English, without a capital"),
        pytest.param("für Liam", 2, "", id="nothing but a name"),
        pytest.param("bitte wechsle zu Liam", 2, "", id="the wish to switch"),
        pytest.param("im Studio Seeblick", 3, "", id="nothing but a studio"),
        pytest.param("Seeblick: was ist offen?", 3, "was ist offen?", id="a word of a studio"),
        pytest.param(
            "Was habe ich im Yoga Studio Seeblick gebucht?",
            3,
            "Was habe ich gebucht?",
            id="the whole name of a studio",
        ),
        pytest.param("was hat Clara noch?", 3, "was hat Clara noch?", id="somebody elsewhere"),
        pytest.param("was hat Mia noch?", None, "", id="the one who is spoken for already"),
        pytest.param("was hab ich noch?", None, "", id="nobody"),
        pytest.param("Liam und Mia buchen", None, "", id="two of them"),
        pytest.param("Was kostet Yoga?", None, "", id="a word of a studio that is a course too"),
        pytest.param("Pause im Mai", None, "", id="a month that is a name too"),
        pytest.param("Guthaben von Mai", 4, "Guthaben von Mai", id="a name behind von"),
        pytest.param("Hoffmann kündigen", None, "", id="a surname"),
    ],
)
def test_a_sentence_names_one_link_or_none(text: str, wanted: int | None, rest: str) -> None:
    named = named_in(text, LINKS, NAMES, LINKS[0])

    assert (named and named.link.id) == wanted
    if named is not None:
        assert without(text, named) == rest

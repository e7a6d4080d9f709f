"""Short weekdays inside of a sentence: a capital makes "Do" a Thursday, a name does not."""

from datetime import date

import pytest

from handlers.understanding.days.dates import find_dates
from handlers.understanding.facts import gather
from tests.handlers.understanding.reading import STUDIO, TODAY

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
WEDNESDAY, THURSDAY, SATURDAY = date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "lang", "days"),
    [
        pytest.param("Sie kommt Do nicht", "de", [THURSDAY], id="inside"),
        pytest.param("Sie kommt Do. nicht", "de", [THURSDAY], id="with-a-dot"),
        pytest.param("Training Mo und Mi", "de", [MONDAY, WEDNESDAY], id="two"),
        pytest.param("she can't come Sat", "en", [SATURDAY], id="english"),
        pytest.param("So geht das", "de", [], id="first-word"),
        pytest.param("Danke. So geht das", "de", [], id="first-word-of-the-next-sentence"),
        pytest.param("ok, So machen wir das", "de", [], id="behind-a-comma"),
        pytest.param("SO NICHT, DO", "de", [], id="all-capitals"),
        pytest.param("How Do I Cancel", "en", [], id="a-title"),
        pytest.param("ich möchte Mo Farah sehen", "de", [], id="first-name"),
        pytest.param("so nicht, das mi do", "de", [], id="small-letters"),
    ],
)
def test_a_short_weekday_needs_a_capital_of_its_own(
    text: str, lang: str, days: list[date]
) -> None:
    assert [found.first for found in find_dates(text, lang, TODAY)] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("Teilnehmer Rückenfit Di", [TUESDAY], id="behind-a-course"),
        pytest.param("kündige Mo Weber", [], id="before-a-known-surname"),
        pytest.param("Herr Do will weg", [], id="behind-a-title"),
    ],
)
def test_names_and_things_beside_it_count(text: str, days: list[date]) -> None:
    assert [found.first for found in gather(text, "de", "staff", TODAY, STUDIO).days] == days

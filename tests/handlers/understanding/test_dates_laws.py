"""Laws of the reader of days: every day reads back, every text is survived."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding.days.dates import find_dates, read_phrase

BASES = st.dates(date(2000, 1, 1), date(2099, 12, 31))
NEAR = st.dates(date(2020, 1, 1), date(2050, 12, 31))
TODAY = date(2026, 11, 21)

VOCABULARY = """
am zum bis ab vom von in im der des ende Anfang Mitte 1. 15. 31. 31.12. 30.2. 2027 März Mai may
Montag fr so Woche Wochen Monat Monats Jahr nächsten letzten drei 3 vor nach heute morgen und -
from to until the of end first last week month half a second friday easter ostern kw q1 '26 ² ,
1/2 12.05 18:30 59,00€ every jeden ein halbes since seit zwischen between
"""
WORDS = st.sampled_from(VOCABULARY.split())
FORMS: dict[str, Callable[[date], str]] = {
    "iso": lambda day: day.isoformat(),
    "dots": lambda day: f"{day.day}.{day.month}.{day.year}",
    "two digits": lambda day: f"zum {day:%d.%m.%y}",
    "slashes": lambda day: f"{day:%d/%m/%Y}",
    "dashes": lambda day: f"{day:%d-%m-%Y}",
    "German": lambda day: format_date(day, "d. MMMM y", "de"),
    "German, short": lambda day: format_date(day, "dd. MMM y", "de"),
    "German, whole": lambda day: format_date(day, "full", "de"),
    "Austrian": lambda day: format_date(day, "d. MMMM y", "de_AT"),
    "British": lambda day: format_date(day, "d MMMM y", "en_GB"),
    "British, short": lambda day: format_date(day, "EEE, dd MMM y", "en_GB"),
    "American": lambda day: format_date(day, "long", "en_US"),
    "of": lambda day: f"on the {ordinal(day.day)} of {format_date(day, 'MMMM, y', 'en')}",
}


def ordinal(number: int) -> str:
    teen = 10 < number < 14
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
@given(day=NEAR)
def test_every_day_reads_back(form: Callable[[date], str], day: date) -> None:
    for lang in ("de", "en"):
        assert read_phrase(form(day), lang, TODAY) == day


@given(first=NEAR, length=st.integers(1, 400))
def test_every_range_reads_back(first: date, length: int) -> None:
    last = first + timedelta(days=length)

    german = f"vom {first:%d.%m.%Y} bis {last:%d.%m.%Y}"
    english = f"{format_date(first, 'd MMM y', 'en')} - {format_date(last, 'd MMM y', 'en')}"

    assert read_phrase(german, "de", TODAY) == (first, last)
    assert read_phrase(english, "en", TODAY) == (first, last)


@given(day=BASES, today=BASES)
def test_a_day_without_year_is_the_next_one_and_in_the_past_the_latest(
    day: date, today: date
) -> None:
    (found,) = find_dates(f"am {day.day}.{day.month}.", "de", today)
    past = found.in_past(today)

    assert found.first is not None
    assert past.first is not None
    assert past.first <= today <= found.first
    assert {found.first.strftime("%d%m"), past.first.strftime("%d%m")} == {f"{day:%d%m}"}


@given(today=BASES)
def test_a_weekday_is_never_today(today: date) -> None:
    for number, name in enumerate(("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag")):
        (found,) = find_dates(name, "de", today)
        past = found.in_past(today)

        assert found.first is not None
        assert past.first is not None
        assert found.first.weekday() == past.first.weekday() == number
        assert 1 <= (found.first - today).days <= 7
        assert 1 <= (today - past.first).days <= 7


@given(text=st.text(max_size=80), lang=st.sampled_from(["de", "en", "fr", ""]))
def test_any_text_is_survived(text: str, lang: str) -> None:
    check_spans(text, lang, TODAY)


@given(
    words=st.lists(WORDS, max_size=14),
    glue=st.sampled_from([" ", " ", ", ", "-"]),
    today=st.dates(),
)
def test_any_words_of_days_are_survived(words: list[str], glue: str, today: date) -> None:
    check_spans(glue.join(words), "de", today)


def check_spans(text: str, lang: str, today: date) -> None:
    place = 0
    for found in find_dates(text, lang, today):
        past = found.in_past(today)
        assert place <= found.start < found.end <= len(text)
        assert (found.kind == "duration") == (found.duration is not None)
        assert (found.first is None) == (found.kind in {"until", "duration"})
        assert (found.last is None) == (found.kind in {"since", "duration"})
        for reading in (found, past):
            if reading.first and reading.last:
                assert reading.first <= reading.last
        place = found.end

"""The reader of days: the labelled phrases, what kind of thing is found, and the past reading."""

import json
from dataclasses import astuple
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from handlers.understanding.days.dates import FoundDate, find_dates, read_phrase
from handlers.understanding.days.unreal import unreal_days

TODAY = date(2026, 11, 21)  # a Saturday
LABELLED = Path(__file__).parent / "data" / "date_examples.jsonl"


def labelled() -> list[Any]:
    lines = LABELLED.read_text("utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    return [pytest.param(case, id=f"{case['lang']}-{case['text']}") for case in cases]


def as_json(value: date | tuple[date, date] | None) -> str | list[str] | None:
    if isinstance(value, tuple):
        return [day.isoformat() for day in value]
    return None if value is None else value.isoformat()


@pytest.mark.parametrize("case", labelled())
def test_labelled_phrase_means_what_its_label_says(case: dict[str, Any]) -> None:
    value = read_phrase(case["text"], case["lang"], date.fromisoformat(case["base"]))

    assert as_json(value) == case["expect"]


def found(text: str, lang: str = "de") -> list[tuple[str, str, date | None, date | None]]:
    days = find_dates(text, lang, TODAY)
    return [(text[day.start : day.end], day.kind, day.first, day.last) for day in days]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Vertrag zum 31.12. beenden",
            [("zum 31.12.", "day", date(2026, 12, 31), date(2026, 12, 31))],
            id="day",
        ),
        pytest.param(
            "Pause vom 1. bis 15. Dezember",
            [("vom 1. bis 15. Dezember", "period", date(2026, 12, 1), date(2026, 12, 15))],
            id="period",
        ),
        pytest.param(
            "pausieren bis 31.12.",
            [("bis 31.12.", "until", None, date(2026, 12, 31))],
            id="until",
        ),
        pytest.param("Start ab 1.4.", [("ab 1.4.", "since", date(2027, 4, 1), None)], id="since"),
        pytest.param(
            "gym closed from Monday on",
            [("from Monday on", "since", date(2026, 11, 23), None)],
            id="onwards",
        ),
        pytest.param(
            "kam am 6.11., Ende 31.12.",
            [
                ("am 6.11.", "day", date(2027, 11, 6), date(2027, 11, 6)),
                ("31.12.", "day", date(2026, 12, 31), date(2026, 12, 31)),
            ],
            id="two days, left to right",
        ),
        pytest.param(
            "ab Montag 4 Wo.",
            [
                ("ab Montag", "since", date(2026, 11, 23), None),
                ("4 Wo", "duration", None, None),
            ],
            id="start and length",
        ),
        pytest.param(
            "seit drei Wochen",
            [("seit drei Wochen", "since", date(2026, 10, 31), None)],
            id="for so long",
        ),
    ],
)
def test_finds_the_words_and_the_kind(text: str, expected: list[tuple[object, ...]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        pytest.param("für 6 Wochen", "P6W", id="weeks"),
        pytest.param("zwei Monate", "P2M", id="months"),
        pytest.param("ten days", "P10D", id="days"),
        pytest.param("for a fortnight", "P2W", id="fortnight"),
        pytest.param("for half a year", "P6M", id="half a year"),
        pytest.param("ein halbes Jahr", "P6M", id="halbes Jahr"),
        pytest.param("ein Quartal", "P3M", id="quarter"),
        pytest.param("ein Jahr", "P1Y", id="year"),
        pytest.param("anderthalb Jahre", "P18M", id="year and a half"),
        pytest.param("vierzehn Tage", "P14D", id="fourteen days"),
        pytest.param("forty-two days", "P42D", id="tens and ones"),
        pytest.param("1 month and 2 weeks", "P1M2W", id="two units"),
    ],
)
def test_a_length_is_a_duration_without_days(text: str, duration: str) -> None:
    lengths = [
        (day.kind, day.first, day.last, day.duration) for day in find_dates(text, "de", TODAY)
    ]

    assert lengths == [("duration", None, None, duration)]
    assert read_phrase(text, "de", TODAY) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The gold plan with a 12 month term", id="adjective"),
        pytest.param("Drei-Monats-Vertrag", id="compound"),
        pytest.param("59 € a month", id="price"),
        pytest.param("twice a week", id="how often"),
        pytest.param("alle zwei Wochen", id="habit"),
        pytest.param("ein paar Wochen", id="vague"),
        pytest.param("12 Plätze", id="places"),
    ],
)
def test_what_only_looks_like_a_length_is_none(text: str) -> None:
    assert find_dates(text, "de", TODAY) == ()


def test_a_length_before_its_first_day_is_a_period() -> None:
    assert read_phrase("two weeks starting 20 May", "en", TODAY) == (
        date(2027, 5, 20),
        date(2027, 6, 2),
    )


PAST = [
    pytest.param("am Montag", date(2026, 11, 16), date(2026, 11, 16), id="weekday"),
    pytest.param("am Samstag", date(2026, 11, 14), date(2026, 11, 14), id="today's weekday"),
    pytest.param("on the 9th", date(2026, 11, 9), date(2026, 11, 9), id="day of any month"),
    pytest.param("am 21.11.", date(2026, 11, 21), date(2026, 11, 21), id="today's date"),
    pytest.param("5 Nov", date(2026, 11, 5), date(2026, 11, 5), id="day without year"),
    pytest.param("im Oktober", date(2026, 10, 1), date(2026, 10, 31), id="month"),
    pytest.param("im November", date(2026, 11, 1), date(2026, 11, 30), id="month that runs"),
    pytest.param("im dritten Quartal", date(2026, 7, 1), date(2026, 9, 30), id="quarter"),
    pytest.param("Ostern", date(2026, 4, 5), date(2026, 4, 5), id="moving feast"),
    pytest.param("29.2.", date(2024, 2, 29), date(2024, 2, 29), id="leap day"),
    pytest.param("1 to 15 november", date(2026, 11, 1), date(2026, 11, 15), id="days of a month"),
    pytest.param("1 january to 30 june", date(2026, 1, 1), date(2026, 6, 30), id="range"),
    pytest.param("24.12. bis 6.1.", date(2025, 12, 24), date(2026, 1, 6), id="over New Year"),
    pytest.param("Montag bis Mittwoch", date(2026, 11, 16), date(2026, 11, 18), id="weekdays"),
    pytest.param("zum Monatsende", date(2026, 10, 31), date(2026, 10, 31), id="end of a month"),
    pytest.param("bis 31.10.", None, date(2026, 10, 31), id="until"),
    pytest.param("ab 1.10.", date(2026, 10, 1), None, id="since"),
    pytest.param("am 31.12.2026", date(2026, 12, 31), date(2026, 12, 31), id="year said"),
    pytest.param("morgen", date(2026, 11, 22), date(2026, 11, 22), id="direction said"),
    pytest.param("letzten Dienstag", date(2026, 11, 17), date(2026, 11, 17), id="past said"),
]


@pytest.mark.parametrize(("text", "first", "last"), PAST)
def test_what_has_happened_is_read_as_the_latest_past_one(
    text: str, first: date | None, last: date | None
) -> None:
    (day,) = find_dates(text, "de", TODAY)

    past = day.in_past(TODAY)

    assert (past.first, past.last, past.kind) == (first, last, day.kind)


@pytest.mark.parametrize(
    ("text", "weekday", "yearless"),
    [
        pytest.param("am Montag", True, False, id="weekday"),
        pytest.param("nächsten Montag", False, False, id="turned weekday"),
        pytest.param("am 6.11.", False, True, id="day without year"),
        pytest.param("im März", False, True, id="month without year"),
        pytest.param("6.11.2026", False, False, id="full day"),
        pytest.param("heute", False, False, id="relative"),
    ],
)
def test_marks_what_the_caller_may_want_in_the_past(
    text: str, *, weekday: bool, yearless: bool
) -> None:
    (day,) = find_dates(text, "de", TODAY)

    assert (day.weekday, day.yearless) == (weekday, yearless)


def test_a_found_date_made_by_hand_has_no_other_reading() -> None:
    day = FoundDate(0, 6, TODAY, TODAY, "day", weekday=True)

    assert day.in_past(TODAY) == day
    assert astuple(day)[:5] == (0, 6, TODAY, TODAY, "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("zum 31 12 2026", date(2026, 12, 31), id="spaces"),
        pytest.param("2026 12 31", date(2026, 12, 31), id="year first"),
        pytest.param("Ende 31.12 2026", date(2026, 12, 31), id="one dot"),
        pytest.param("31 2 2027", None, id="no such day"),
        pytest.param("Regal 99 98 2027", None, id="other numbers"),
        pytest.param("31 12", None, id="no year"),
    ],
)
def test_dateparser_is_asked_for_the_rest_and_read_back(text: str, expected: date | None) -> None:
    assert read_phrase(text, "de", TODAY) == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("zum 28.", "de", id="written"),
        pytest.param("zum achtundzwanzigsten", "de", id="spoken"),
        pytest.param("on the 28th", "en", id="written in English"),
        pytest.param("on the twenty-eighth", "en", id="spoken in English"),
    ],
)
def test_the_number_of_today_is_today_written_or_spoken(text: str, lang: str) -> None:
    last_of_february = date(2027, 2, 28)

    assert read_phrase(text, lang, last_of_february) == last_of_february


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("number", ["03-12-4471", "31-02-0815", "12/11/3000"])
def test_the_number_of_an_order_is_neither_a_day_nor_one_that_does_not_exist(
    number: str, lang: str
) -> None:
    assert (find_dates(number, lang, TODAY), unreal_days(number, lang, ())) == ((), ())

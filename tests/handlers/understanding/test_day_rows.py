"""Several days in a row: each is found where it stands, and those in succession are a period."""

from datetime import date

import pytest

from handlers.understanding.days.dates import find_dates, read_phrase
from handlers.understanding.facts import gather
from handlers.understanding.more_wanted import more_days
from handlers.understanding.slots import fill
from tests.handlers.understanding.reading import STUDIO

TODAY = date(2026, 11, 21)  # a Saturday


def found(text: str, lang: str, today: date = TODAY) -> list[tuple[str, str]]:
    days = find_dates(text, lang, today)
    return [(text[day.start : day.end], f"{day.first}") for day in days if day.kind == "day"]


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        pytest.param("24, 26 and 28 November", "en", ["24", "26", "28 November"], id="bare"),
        pytest.param(
            "am 24., 26. und 28. November", "de", ["am 24.", "26.", "28. November"], id="dots"
        ),
        pytest.param(
            "am 24., am 26. und am 28.11.2026", "de", ["am 24.", "26.", "28.11.2026"], id="figures"
        ),
        pytest.param(
            "the 24th, 26th, and 28th of November",
            "en",
            ["the 24th", "26th", "28th of November"],
            id="comma before and",
        ),
        pytest.param("November 24, 26 and 28", "en", ["November 24", "26", "28"], id="led"),
        pytest.param(
            "on the 24th, the 26th & the 28th",
            "en",
            ["on the 24th", "26th", "28th"],
            id="without a month",
        ),
        pytest.param(
            "am vierundzwanzigsten, sechsundzwanzigsten und achtundzwanzigsten November",
            "de",
            ["am vierundzwanzigsten", "sechsundzwanzigsten", "achtundzwanzigsten November"],
            id="spoken",
        ),
    ],
)
def test_each_day_of_a_row_is_found_where_it_stands(
    text: str, lang: str, words: list[str]
) -> None:
    days = ["2026-11-24", "2026-11-26", "2026-11-28"]

    assert found(text, lang) == list(zip(words, days, strict=True))


@pytest.mark.parametrize(
    ("text", "lang", "days"),
    [
        pytest.param("am 30. und 2. Dezember", "de", ["2026-11-30", "2026-12-02"], id="earlier"),
        pytest.param("am 30. und am 2.", "de", ["2026-11-30", "2026-12-02"], id="later"),
        pytest.param(
            "1. und 2. Weihnachtstag", "de", ["2026-12-25", "2026-12-26"], id="days of Christmas"
        ),
        pytest.param("2. und 3. Advent", "de", ["2026-12-06", "2026-12-13"], id="Advent"),
        pytest.param("1. Mai und 2. Juni", "de", ["2027-05-01", "2027-06-02"], id="own months"),
        pytest.param("March 3 and 2 friends", "en", ["2027-03-03"], id="number of friends"),
        pytest.param("31. und 30. Februar", "de", [], id="no such day"),
        pytest.param(
            "Yoga um 9, 24. und 26. November", "de", ["2026-11-24", "2026-11-26"], id="an hour"
        ),
    ],
)
def test_a_number_takes_its_month_from_the_day_beside_it(
    text: str, lang: str, days: list[str]
) -> None:
    assert [day for _, day in found(text, lang)] == days


@pytest.mark.parametrize(
    ("text", "lang", "means"),
    [
        pytest.param(
            "24., 25. und 26. Mai", "de", (date(2027, 5, 24), date(2027, 5, 26)), id="three"
        ),
        pytest.param("24 and 26 May", "en", date(2027, 5, 24), id="the first of those apart"),
        pytest.param("24 or 25 May", "en", date(2027, 5, 24), id="one of them"),
    ],
)
def test_days_in_succession_are_a_period(
    text: str, lang: str, means: date | tuple[date, date]
) -> None:
    assert read_phrase(text, lang, TODAY) == means


def test_a_row_that_has_begun_stays_in_one_month() -> None:
    today = date(2026, 11, 25)

    gone = [day.in_past(today).first for day in find_dates("24. und 26. November", "de", today)]

    assert gone == [date(2025, 11, 24), date(2025, 11, 26)]
    assert [day for _, day in found("24. und 26. November", "de", today)] == [
        "2026-11-24",
        "2026-11-26",
    ]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("Yoga Flow am 24. und 26. November für Clara Vogt", "de", id="de"),
        pytest.param("Book Clara Vogt into Yoga Flow on 24 and 26 November", "en", id="en"),
    ],
)
def test_all_course_days_of_a_row_are_wanted(text: str, lang: str) -> None:
    facts = gather(text, lang, "staff", TODAY, STUDIO)

    assert fill("booking.add", facts)["date"] == "2026-11-24"
    assert more_days(facts, "booking.add") == [{"course": "Yoga Flow", "date": "2026-11-26"}]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("Clara Vogt am 24. und 25. Dezember pausieren", "de", id="de"),
        pytest.param("Pause Clara Vogt on 24 and 25 December", "en", id="en"),
    ],
)
def test_a_pause_lasts_from_the_first_to_the_last_of_a_row(text: str, lang: str) -> None:
    slots = fill("contract.pause", gather(text, lang, "staff", TODAY, STUDIO))

    assert (slots["from"], slots["until"]) == ("2026-12-24", "2026-12-25")

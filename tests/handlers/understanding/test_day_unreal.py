"""What is written like a day and is none."""

from datetime import date

import pytest

from handlers.understanding.days.dates import find_dates
from handlers.understanding.days.unreal import unreal_days


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("zum 31.2.", ["31.2."], id="day-and-month"),
        pytest.param("zum 31.2", ["31.2"], id="without-last-point"),
        pytest.param("am 31.02.27", ["31.02.27"], id="short-year"),
        pytest.param("am 31-02-2027", ["31-02-2027"], id="hyphens"),
        pytest.param("2027-02-30", ["2027-02-30"], id="iso"),
        pytest.param("on 31/2", ["31/2"], id="slash"),
        pytest.param("zum 31. Februar 2027", ["31. Februar 2027"], id="month-and-year"),
        pytest.param("on 31st of February", ["31st of February"], id="of"),
        pytest.param("February 31, 2027", ["February 31, 2027"], id="month-first"),
        pytest.param("the 32nd of May", ["32nd of May"], id="more-than-its-month"),
        pytest.param("am 30.2. oder 31.11.", ["30.2.", "31.11."], id="two"),
        pytest.param("am 30.2. oder 1.3.", ["30.2."], id="beside-a-real-one"),
        pytest.param("am 28.2.", [], id="real"),
        pytest.param("29.2.", [], id="leap-day-to-come"),
        pytest.param("3/10 Einheiten", [], id="part"),
        pytest.param("31,2 Euro", [], id="amount"),
        pytest.param("Version 31.2", [], id="number"),
        pytest.param("Ende Februar", [], id="end-of-a-month"),
        pytest.param("Karte 4711 March", [], id="number-of-a-thing"),
    ],
)
def test_days_that_do_not_exist(text: str, words: list[str]) -> None:
    found = find_dates(text, "de", date(2026, 11, 21))

    unreal = unreal_days(text, "de", found)

    assert [text[day.start : day.end] for day in unreal] == words
    assert {(day.first, day.last) for day in unreal} <= {(None, None)}

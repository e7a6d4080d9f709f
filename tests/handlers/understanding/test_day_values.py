"""The arithmetic behind day phrases: feasts, cycles, spans, lengths and the words themselves."""

from datetime import date, timedelta

import pytest

from handlers.understanding.days.calendar import feast, full_year, nth_week, part_of, unit_cycle
from handlers.understanding.days.grammar import Grammar
from handlers.understanding.days.rules_found import FOUND
from handlers.understanding.days.rules_named import NAMED
from handlers.understanding.days.rules_parts import PARTS
from handlers.understanding.days.rules_relative import RELATIVE
from handlers.understanding.days.rules_rows import ROWS
from handlers.understanding.days.rules_said import SAID
from handlers.understanding.days.rules_weeks import WEEKS
from handlers.understanding.days.values import Cycle, Fixed, Length, Span, day, easter, months
from handlers.understanding.days.words import corrected, lexicon, split

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("year", range(1900, 2200))
def test_easter_is_that_of_the_church(year: int) -> None:
    oracle = pytest.importorskip("dateutil.easter")

    assert easter(year) == oracle.easter(year)


def test_every_holiday_of_the_word_lists_exists_every_year() -> None:
    specs = {
        str(meaning.value)
        for meanings in lexicon().phrases.values()
        for meaning in meanings
        if meaning.tag == "holiday"
    }

    missing = [spec for spec in sorted(specs) if feast(spec).at(2027) is None]

    assert missing == []
    assert len(specs) > 40


def test_every_kind_of_word_is_used_by_the_grammar() -> None:
    tags = {meaning.tag for meanings in lexicon().phrases.values() for meaning in meanings}
    rules = Grammar(NAMED, PARTS, RELATIVE, WEEKS, SAID, FOUND, ROWS).rules
    asked = {
        name
        for alternatives in rules.values()
        for rule in alternatives
        for step in rule.steps
        for name in step.names
    }
    beside = {
        "nothing",
        "title",
        "numbered",
        "ranked",
        "every",
        "other_word",
        "single",
        "plural",
        "cue",
    }

    assert tags - asked - beside - {"unit"} == set()


def test_every_rule_can_be_reached() -> None:
    tags = {meaning.tag for meanings in lexicon().phrases.values() for meaning in meanings}
    rules = Grammar(NAMED, PARTS, RELATIVE, WEEKS, SAID, FOUND, ROWS).rules
    written = {
        "begin_text",
        "end_text",
        "stop",
        "plain",
        "calm",
        "many",
        "lone",
        "unnumbered",
        "undated",
        "cued",
        "over",
        "held",
    }
    digits = {"digits", "four", "two", "full", "pair", "weak", "slashed", "month_year", "cut_year"}
    marks = {"dash", "slash", "comma", "plus", "ordinal", "quarter", "half_year", "time"}
    units = {f"unit_{unit}" for unit in "dwmqhyfb"}

    asked = {
        name
        for alternatives in rules.values()
        for rule in alternatives
        for step in rule.steps
        for name in step.names
    }

    assert asked - tags - rules.keys() - written - digits - marks - units == set()


def test_an_unknown_holiday_is_a_fault() -> None:
    with pytest.raises(ValueError, match="describes no holiday"):
        feast("moon+3")


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        pytest.param("26", 2026, id="this year"),
        pytest.param("39", 2039, id="soon"),
        pytest.param("71", 1971, id="a year of birth"),
        pytest.param(2071, 2071, id="four digits"),
    ],
)
def test_a_short_year_lies_in_this_century_if_it_is_near(year: int | str, expected: int) -> None:
    assert full_year(year, TODAY) == expected


@pytest.mark.parametrize(
    ("unit", "part", "expected"),
    [
        pytest.param("w", "mid", date(2026, 11, 18), id="Wednesday"),
        pytest.param("m", "mid", date(2026, 11, 15), id="15th"),
        pytest.param("q", "mid", date(2026, 11, 15), id="15th of the middle month"),
        pytest.param("h", "mid", date(2026, 9, 30), id="end of the third month"),
        pytest.param("y", "mid", date(2026, 6, 30), id="30 June"),
        pytest.param("y", "begin", date(2026, 1, 1), id="1 January"),
        pytest.param("q", "end", date(2026, 12, 31), id="end of the quarter"),
    ],
)
def test_parts_of_the_running_unit(unit: str, part: str, expected: date) -> None:
    cycle = unit_cycle(unit)
    assert cycle is not None
    running = Fixed(cycle.reaching(TODAY))

    assert running.map(part_of(part)).bounds == (expected, expected)


@pytest.mark.parametrize("unit", ["w", "m", "q", "h", "y"])
@pytest.mark.parametrize("today", [date(2026, month, 28) for month in range(1, 13)], ids=str)
def test_the_running_unit_holds_today(unit: str, today: date) -> None:
    cycle = unit_cycle(unit)
    assert cycle is not None

    running, following, gone = cycle.reaching(today), cycle.after(today), cycle.before(today)

    assert running is not None
    assert following is not None
    assert gone is not None
    assert running[0] <= today <= running[1]
    assert following[0] == running[1] + timedelta(days=1)
    assert gone[1] == running[0] - timedelta(days=1)


def test_a_week_belongs_to_the_year_of_its_thursday() -> None:
    year = months(2026, 1, 12)
    assert year is not None

    assert nth_week(year, 1) == (date(2025, 12, 29), date(2026, 1, 4))
    assert nth_week(year, -1) == (date(2026, 12, 28), date(2027, 1, 3))


def yearly(month: int, number: int) -> Cycle:
    return Cycle("year", lambda year: day(year, month, number))


def test_a_span_that_began_within_a_month_is_still_meant() -> None:
    span = Span(yearly(11, 1), yearly(12, 15))

    assert span.coming(TODAY) == (date(2026, 11, 1), date(2026, 12, 15))
    assert span.coming(date(2026, 12, 14)) == (date(2027, 11, 1), date(2027, 12, 15))


def test_the_year_at_the_end_of_a_span_counts_for_its_start() -> None:
    span = Span(yearly(12, 24), Fixed(day(2028, 1, 6)))

    assert span.coming(TODAY) == (date(2027, 12, 24), date(2028, 1, 6))


def test_a_span_back_in_time_is_none() -> None:
    assert Span(Fixed(day(2027, 1, 2)), Fixed(day(2027, 1, 1))).coming(TODAY) is None


@pytest.mark.parametrize(
    ("length", "start", "expected"),
    [
        pytest.param(Length(1, "m"), date(2027, 1, 31), date(2027, 2, 28), id="short month"),
        pytest.param(Length(1, "y"), date(2028, 2, 29), date(2029, 2, 28), id="leap day"),
        pytest.param(Length(5, "b"), date(2026, 11, 21), date(2026, 11, 27), id="from Saturday"),
        pytest.param(Length(4, "b"), date(2018, 8, 21), date(2018, 8, 27), id="over a weekend"),
        pytest.param(Length(1, "m", Length(2, "d")), TODAY, date(2026, 12, 23), id="two units"),
        pytest.param(Length(9999, "y"), TODAY, None, id="beyond the calendar"),
    ],
)
def test_a_length_from_a_day_on(length: Length, start: date, expected: date | None) -> None:
    assert length.moved(start, 1) == expected


def test_working_days_go_back_as_they_go_forth() -> None:
    friday = date(2026, 11, 27)

    for count in range(1, 20):
        there = Length(count, "b").moved(friday, 1)
        assert there is not None
        assert Length(count, "b").moved(there, -1) == friday


def test_no_days_from_now_is_today() -> None:
    assert Length(0, "d").moved(TODAY, 1) == TODAY
    assert Length(0, "b").moved(TODAY, 1) == TODAY


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("dezmber", "dezember", id="letter missing"),
        pytest.param("ocotber", "october", id="letters swapped"),
        pytest.param("samstagg", "samstag", id="letter too many"),
        pytest.param("montage", "montage", id="a word of its own"),
        pytest.param("merz", "merz", id="too short to tell"),
        pytest.param("beitrag", "beitrag", id="other first letter"),
    ],
)
def test_a_slip_of_the_finger_is_put_right(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


def test_compounds_are_taken_apart() -> None:
    assert split("maerzende") == ("maerz", "ende")
    assert split("zweitausendsiebenundzwanzig") == ("zweitausend", "siebenundzwanzig")
    assert split("augustiner") == ("augustiner",)


def test_a_working_week_has_five_days() -> None:
    assert Length(5, "b").moved(TODAY, 1) == TODAY + timedelta(days=6)

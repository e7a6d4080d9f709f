"""How a grammar is read: each reading of each rule, in the order of the rules."""

import gc
from datetime import date

import pytest

from handlers.understanding.days.chart import Chart
from handlers.understanding.days.grammar import Grammar
from handlers.understanding.days.ready import Rules
from handlers.understanding.days.tokens import sentence_of
from handlers.understanding.own_data import day_tables, undisturbed

TODAY = date(2026, 11, 21)


def readings(text: str, *patterns: str) -> list[tuple[int, object]]:
    grammar = Grammar()
    for pattern in patterns:
        grammar.same("found", pattern)
    sentence = sentence_of(text, "de")
    chart = Chart(Rules(grammar), sentence, TODAY, 0, len(sentence.tokens))
    return [(end, chart.values[number]) for end, number in chart.read("found", 0)]


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        pytest.param(["x=month"], [(1, 3)], id="a kind of word"),
        pytest.param(["x=month four?"], [(2, 3), (1, 3)], id="with and without what is optional"),
        pytest.param(["month x=four", "x=month"], [(2, 2027), (1, 3)], id="earlier rules first"),
        pytest.param(["x=weekday|month four"], [(2, 3)], id="one of several kinds"),
        pytest.param(["x=month four stop"], [(2, 3)], id="a word about a place has no width"),
        pytest.param(["x=month stop"], [], id="which does not hold everywhere"),
        pytest.param(["x=month weekday"], [], id="what is needed does not follow"),
    ],
)
def test_all_readings_of_all_rules_are_found(
    patterns: list[str], expected: list[tuple[int, object]]
) -> None:
    assert readings("März 2027", *patterns) == expected


def test_what_stands_behind_other_words_is_out_of_reach() -> None:
    assert readings("März Rechnung 2027", "x=month four") == []


def test_the_words_are_read_once() -> None:
    assert day_tables() is day_tables()


def test_the_search_for_garbage_goes_on_after_loading() -> None:
    with undisturbed():
        assert not gc.isenabled()

    assert gc.isenabled()

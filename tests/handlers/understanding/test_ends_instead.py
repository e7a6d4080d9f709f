"""An end is ordered afresh where only something else is denied or a notice is told."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param(
            "Clara Vogt doesn't want to pause after all, terminate instead, end of February",
            {"date": "2027-02-28"},
            id="no-pause",
        ),
        pytest.param(
            "Don't set Clara Vogt to inactive, terminate her contract properly, with 30 November "
            "as the last day",
            {"date": "2026-11-30"},
            id="not-inactive",
        ),
        pytest.param(
            "Clara Vogt nicht inaktiv setzen, ordentlich kündigen, letzter Tag 30.11.",
            {"date": "2026-11-30"},
            id="nicht-inaktiv",
        ),
        pytest.param(
            "Clara Vogt's freeze is nearly over and she isn't coming back, so end her contract on "
            "15 January",
            {"date": "2027-01-15"},
            id="so-end",
        ),
        pytest.param(
            "Die Pause von Clara Vogt ist bald vorbei und sie kommt nicht wieder, also kündige "
            "ihren Vertrag zum 15. Januar",
            {"date": "2027-01-15"},
            id="also-kündige",
        ),
        pytest.param(
            "Clara Vogt kündigt, aber nicht heute, sondern erst zum 31. Jänner",
            {"date": "2027-01-31"},
            id="not-today",
        ),
        pytest.param(
            "Clara Vogt quits, not right away but on 31 January",
            {"date": "2027-01-31"},
            id="later",
        ),
        pytest.param(
            "Clara Vogt hat heute gekündigt, und zwar nicht zum 31.12., sondern zum 31.1.",
            {"date": "2027-01-31", "received": "2026-11-21"},
            id="told-with-another-day",
        ),
    ],
)
def test_an_end_is_ordered(text: str, slots: dict[str, str]) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert reading.slots == {"customer": "Clara Vogt", "mode": "date", **slots}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Clara Vogt ist zum 30.11. gekündigt, sie braucht noch eine Woche: neuer letzter Tag "
            "7. Dezember",
            id="neuer-letzter-tag",
        ),
        pytest.param(
            "Clara Vogt is cancelled for 30 November, new last day 7 December", id="new-last-day"
        ),
    ],
)
def test_an_end_that_was_set_is_moved(text: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.change_end"
    assert reading.slots == {"customer": "Clara Vogt", "date": "2026-12-07"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ginge bei clara vogt auch ende januar als vertragsende", id="ginge"),
        pytest.param("Ginge bei Clara Vogt auch der 31.1.?", id="asked"),
    ],
)
def test_whether_it_could_end_is_a_question(text: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.earliest_end"
    assert reading.slots == {"customer": "Clara Vogt", "date": "2027-01-31"}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("end her contract on 15 January", "contract.terminate", id="her"),
        pytest.param(
            "please terminate his contract on 15 January", "contract.terminate", id="his"
        ),
        pytest.param("end of contract in January", "contract.expiring", id="end-of"),
        pytest.param("contracts that end in January", "contract.expiring", id="several"),
    ],
)
def test_an_order_about_one_contract_is_no_question_for_several(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "it arrived, please make the end of Clara Vogt's contract", id="make-the-end"
        ),
        pytest.param("put an end to Clara Vogt's contract", id="put-an-end"),
        pytest.param("mach dem Vertrag von Clara Vogt ein Ende", id="ein-ende"),
    ],
)
def test_to_make_an_end_says_not_when(text: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert reading.slots == {"customer": "Clara Vogt"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Clara Vogt hat vergessen zu kündigen", id="vergessen"),
        pytest.param("Clara Vogt hat vergessen, rechtzeitig zu kündigen", id="rechtzeitig"),
        pytest.param("Clara Vogt forgot to cancel in time", id="forgot"),
    ],
)
def test_who_forgot_to_give_notice_gave_none(text: str) -> None:
    assert read(text).intent == "none"

"""Yellow notes: said, never a block."""

from datetime import date
from typing import Any

import pytest

from domain.contracts.records import ContractRecord
from domain.contracts.rules import assess
from domain.contracts.views import terms_of
from domain.dates import Duration
from domain.desk.facts import Note
from domain.desk.notes import notes_of
from tests.support.pauses import paused


def contract(**values: Any) -> ContractRecord:
    facts: dict[str, Any] = {
        "concluded_on": date(2021, 1, 10),
        "starts_on": date(2021, 1, 31),
        "initial_term": "P1M",
        "renewal": "P1M",
        "notice": "P14D",
        "notice_to": "term_end",
    }
    return ContractRecord(**{**facts, **values})


def notes(received_on: date, **values: Any) -> tuple[Note, ...]:
    record = contract(**values)
    return notes_of(record, assess(terms_of(record), received_on))


def test_late_by_the_contract_s_own_chain_and_in_time_by_the_letter_of_the_law() -> None:
    """From 31 Jan the chain ends on 30 Mar, § 190 says 31 Mar: notice of 17 Mar is in time."""
    assert notes(date(2021, 3, 17)) == (Note("in-time-by-190", {"ends_on": "2021-03-31"}),)


@pytest.mark.parametrize(
    "received_on",
    [
        pytest.param(date(2021, 3, 16), id="in-time-by-both"),
        pytest.param(date(2021, 3, 18), id="late-by-both"),
    ],
)
def test_where_both_ways_of_counting_agree_nothing_is_said(received_on: date) -> None:
    assert notes(received_on) == ()


RESTS = (date(2021, 2, 10), date(2021, 2, 20))
DAYS = {"paused_from": "2021-02-10", "paused_until": "2021-02-20"}
EXTENDS: dict[str, Any] = {"extends": Duration(days=11), "term": 0}


@pytest.mark.parametrize(
    ("pause", "said"),
    [
        pytest.param(paused(*RESTS), (Note("pause-adds-nothing", DAYS),), id="adds-nothing"),
        pytest.param(
            paused(*RESTS, **EXTENDS), (Note("pause-runs-on", DAYS),), id="extends-the-term"
        ),
        pytest.param(
            paused(RESTS[0], None, check_on=date(2021, 3, 1)),
            (Note("pause-runs-on-open", {"paused_from": "2021-02-10"}),),
            id="without-an-end",
        ),
        pytest.param(paused(date(2021, 1, 31), date(2021, 2, 5)), (), id="over-before-it"),
        pytest.param(paused(date(2021, 4, 1), date(2021, 4, 30)), (), id="after-the-end"),
    ],
)
def test_a_pause_is_said_where_it_meets_the_notice_and_the_term_where_it_adds_nothing(
    pause: dict[str, Any], said: tuple[Note, ...]
) -> None:
    assert notes(date(2021, 2, 8), **pause) == said


def test_in_an_open_ended_phase_a_pause_is_said_to_stop_the_notice_only() -> None:
    found = notes(date(2021, 3, 8), renewal="indefinite", **paused(RESTS[0], date(2021, 3, 20)))

    days = {"paused_from": "2021-02-10", "paused_until": "2021-03-20"}
    assert Note("pause-runs-on", days) in found


@pytest.mark.parametrize(
    ("notice", "found"),
    [
        pytest.param("P3M", (Note("end-by-statute", {"ends_on": "2026-12-31"}),), id="too long"),
        pytest.param("P1M", (), id="as the law allows"),
    ],
)
def test_beside_a_notice_that_may_be_void_the_end_by_statute_is_named(
    notice: str, found: tuple[Note, ...]
) -> None:
    """R9: received on 21 Nov 2026, after the 15th: to the end of December (§ 621 BGB)."""
    flex = {"concluded_on": date(2025, 9, 24), "starts_on": date(2025, 10, 1)}
    terms = {"renewal": "indefinite", "notice": notice, "notice_to": "any_day"}

    said = notes(date(2026, 11, 21), **flex, **terms)

    assert tuple(note for note in said if note.kind == "end-by-statute") == found

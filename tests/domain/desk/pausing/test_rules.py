"""Where a pause lies in a contract, and what it adds. Today is Saturday, 21 Nov 2026."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from domain.contracts.pauses import Pause
from domain.contracts.terms import Terms
from domain.dates import Duration
from domain.desk.pausing.errors import (
    CheckDayNeeded,
    CheckDayTooEarly,
    OpenPauseHasEnd,
    PauseAfterEnd,
    PauseBeforeStart,
    PauseEndsBeforeItBegins,
    PauseIsOpen,
    PauseMeetsEnd,
    PausesOverlap,
    PauseTooFarBack,
    ReturnTooFarBack,
    SameReturn,
)
from domain.desk.pausing.orders import AtEnd, PauseContract, ResumeContract
from domain.desk.pausing.rules import Frame, agree, give_back
from domain.errors import Refusal
from domain.plans.pauses import PauseRules
from domain.plans.terms import Continuation
from tests.support.studios import TODAY

YEAR, MONTH = Duration(months=12), Duration(months=1)
EXTENDS = PauseRules(allowed=True)
STAYS = PauseRules(allowed=True, extends_term=False)


def day(text: str) -> date:
    return date.fromisoformat(text)


def frame(
    *,
    start: str = "2026-01-15",
    term: Duration | None = YEAR,
    renewal: Any = Continuation.INDEFINITE,
    rules: PauseRules = EXTENDS,
    pauses: tuple[Pause, ...] = (),
    terminated: str | None = None,
    fixed: str | None = None,
) -> Frame:
    """Return Clara's Jahresabo: 12 months from 15 Jan 2026, then open-ended."""
    return Frame(
        contract_id=1,
        terms=Terms(start=day(start), initial_term=term, renewal=renewal, notice=MONTH),
        pauses=pauses,
        rules=rules,
        terminated_on=day(terminated) if terminated else None,
        fixed_end_on=day(fixed) if fixed else None,
    )


def wish(first: str, last: str | None = None, **values: Any) -> PauseContract:
    until = day(last) if last else None
    return PauseContract(contract_id=1, first_day=day(first), last_day=until, **values)


def back(first_active: str, **values: Any) -> ResumeContract:
    return ResumeContract(contract_id=1, first_active=day(first_active), **values)


@pytest.mark.parametrize(
    ("first", "last", "adds", "term"),
    [
        pytest.param("2026-12-01", "2026-12-31", "P1M", 0, id="inside"),
        pytest.param("2027-01-01", "2027-01-31", "P1M", 0, id="over its end"),
        pytest.param("2026-11-01", "2027-02-28", "P4M", 0, id="over it by far"),
        pytest.param("2026-12-20", "2027-01-02", "P14D", 0, id="no months"),
        pytest.param("2027-02-01", "2027-02-28", None, None, id="after it"),
    ],
)
def test_a_pause_adds_to_the_term_in_which_it_begins_and_nothing_to_an_open_ended_phase(
    first: str, last: str, adds: str | None, term: int | None
) -> None:
    agreed = agree(frame(), wish(first, last), TODAY)

    assert agreed.pause is not None
    assert (agreed.pause.first_day, agreed.pause.last_day) == (day(first), day(last))
    assert (agreed.pause.extends and str(agreed.pause.extends), agreed.pause.term) == (adds, term)
    assert (agreed.cut_to_start, agreed.cut_to_end, agreed.end_moves_by) == (False, False, 0)


@pytest.mark.parametrize(
    ("first", "last", "kept", "adds"),
    [
        pytest.param("2026-11-15", "2026-12-31", "2026-12-01", "P1M", id="over its start"),
        pytest.param("2026-11-15", "2027-12-31", "2026-12-01", "P13M", id="covering"),
    ],
)
def test_a_pause_over_the_start_of_a_contract_begins_with_it(
    first: str, last: str, kept: str, adds: str
) -> None:
    agreed = agree(frame(start="2026-12-01"), wish(first, last), TODAY)

    assert agreed.pause is not None
    assert (agreed.cut_to_start, agreed.pause.first_day) == (True, day(kept))
    assert str(agreed.pause.extends) == adds


def test_a_pause_in_a_follow_on_term_adds_to_that_term() -> None:
    # 3 months from 1 Oct, then month by month: January is the first follow-on term.
    quarter = frame(start="2026-10-01", term=Duration(months=3), renewal=MONTH)

    agreed = agree(quarter, wish("2027-01-10", "2027-01-16"), TODAY)

    assert agreed.pause is not None
    assert (str(agreed.pause.extends), agreed.pause.term) == ("P7D", 1)


def test_where_the_plan_does_not_extend_a_pause_reaches_into_what_follows() -> None:
    agreed = agree(frame(rules=STAYS), wish("2027-01-01", "2027-01-31"), TODAY)

    assert agreed.pause is not None
    assert (agreed.pause.last_day, agreed.pause.extends) == (day("2027-01-31"), None)


RESTS = Pause(number=1, first_day=day("2026-12-01"), last_day=day("2026-12-31"))
OPEN = Pause(number=1, first_day=day("2026-12-01"), last_day=None, check_on=day("2027-03-01"))


@pytest.mark.parametrize(
    ("made", "order", "refusal"),
    [
        pytest.param(
            frame(start="2026-12-01"),
            wish("2026-11-22", "2026-11-30"),
            PauseBeforeStart(day("2026-12-01")),
            id="before the contract",
        ),
        pytest.param(
            frame(),
            wish("2026-12-31", "2026-12-01"),
            PauseEndsBeforeItBegins(day("2026-12-31"), day("2026-12-01")),
            id="backwards",
        ),
        pytest.param(
            frame(),
            wish("2026-10-20", "2026-12-31"),
            PauseTooFarBack(day("2026-10-20"), day("2026-10-21")),
            id="32 days ago",
        ),
        pytest.param(
            frame(terminated="2026-12-31"),
            wish("2027-01-01", "2027-01-31"),
            PauseAfterEnd(day("2027-01-01"), day("2026-12-31")),
            id="after a set end",
        ),
        pytest.param(
            frame(pauses=(RESTS,)),
            wish("2026-12-31", "2027-01-31"),
            PausesOverlap(1, day("2026-12-01"), day("2026-12-31")),
            id="on the last day of another",
        ),
        pytest.param(
            frame(pauses=(OPEN,)),
            wish("2027-06-01", "2027-06-30"),
            PauseIsOpen(1, day("2026-12-01")),
            id="after one without an end",
        ),
        pytest.param(
            frame(pauses=(RESTS,)),
            wish("2026-11-25", check_on=day("2027-01-01")),
            PausesOverlap(1, day("2026-12-01"), day("2026-12-31")),
            id="without an end before another",
        ),
        pytest.param(frame(), wish("2026-12-01"), CheckDayNeeded(), id="no check day"),
        pytest.param(
            frame(),
            wish("2026-12-01", check_on=day("2026-12-01")),
            CheckDayTooEarly(day("2026-12-01"), day("2026-12-02")),
            id="check day too early",
        ),
        pytest.param(
            frame(terminated="2026-12-31"),
            wish("2026-12-01", check_on=day("2027-01-01")),
            OpenPauseHasEnd(day("2026-12-31")),
            id="no end before a set end",
        ),
        pytest.param(
            frame(terminated="2026-12-31"),
            wish("2026-12-01", "2026-12-10"),
            PauseMeetsEnd(day("2026-12-31"), day("2027-01-10"), day("2026-12-10")),
            id="it would extend a contract that is terminated",
        ),
        pytest.param(
            frame(rules=STAYS, terminated="2026-12-31"),
            wish("2026-12-15", "2027-01-14"),
            PauseMeetsEnd(day("2026-12-31"), day("2027-01-31"), day("2027-01-14")),
            id="it reaches over the end of a terminated contract",
        ),
        pytest.param(
            frame(rules=STAYS, fixed="2026-12-20"),
            wish("2026-12-14", "2026-12-27"),
            PauseMeetsEnd(day("2026-12-20"), day("2027-01-03"), day("2026-12-27")),
            id="it reaches over an end that does not move",
        ),
    ],
)
def test_what_cannot_be_or_has_to_be_asked(
    made: Frame, order: PauseContract, refusal: Refusal
) -> None:
    with pytest.raises(type(refusal)) as raised:
        agree(made, order, TODAY)

    assert raised.value == refusal


def test_a_pause_may_begin_31_days_ago_and_on_the_day_after_another() -> None:
    earlier = replace(RESTS, first_day=day("2026-10-01"), last_day=day("2026-10-20"))

    agreed = agree(frame(pauses=(earlier,)), wish("2026-10-21", "2026-11-20"), TODAY)

    assert agreed.pause is not None
    assert (agreed.pause.number, str(agreed.pause.extends)) == (2, "P1M")


@pytest.mark.parametrize(
    ("at_end", "last", "adds", "moves_by"),
    [
        # one month on from 31 Dec is 31 Jan, 31 days later
        pytest.param(AtEnd.MOVE, "2027-01-14", "P1M", 31, id="the end moves along"),
        pytest.param(AtEnd.KEEP, "2026-12-31", None, 0, id="the pause is cut"),
    ],
)
def test_a_set_end_moves_or_cuts_the_pause_as_it_was_said(
    at_end: AtEnd, last: str, adds: str | None, moves_by: int
) -> None:
    made = frame(rules=STAYS, terminated="2026-12-31")

    agreed = agree(made, wish("2026-12-15", "2027-01-14", at_end=at_end), TODAY)

    assert agreed.pause is not None
    assert (agreed.pause.last_day, agreed.end_moves_by) == (day(last), moves_by)
    assert (agreed.pause.extends and str(agreed.pause.extends)) == adds
    assert agreed.pause.end_before == (day("2026-12-31") if moves_by else None)


def test_the_end_of_a_contract_that_ends_by_itself_moves_with_its_plan() -> None:
    course = frame(
        start="2026-11-16", term=Duration(days=35), renewal=Continuation.NONE, fixed="2026-12-20"
    )

    agreed = agree(course, wish("2026-11-30", "2026-12-06"), TODAY)

    assert (agreed.end_moves_by, agreed.cut_to_end) == (7, False)


EXTENDING = replace(RESTS, extends=MONTH, term=0)
MOVED = replace(RESTS, extends=MONTH, term=0, end_before=day("2026-12-31"))
OPEN_IN_TERM = replace(OPEN, term=0)


@pytest.mark.parametrize(
    ("pause", "first_active", "last", "adds", "moves_by"),
    [
        pytest.param(EXTENDING, "2026-12-16", "2026-12-15", "P15D", 0, id="earlier"),
        pytest.param(EXTENDING, "2027-02-01", "2027-01-31", "P2M", 0, id="later"),
        pytest.param(RESTS, "2026-12-16", "2026-12-15", None, 0, id="nothing was added"),
        pytest.param(OPEN_IN_TERM, "2027-02-01", "2027-01-31", "P2M", 0, id="over at last"),
        pytest.param(OPEN, "2027-02-01", "2027-01-31", None, 0, id="open-ended phase"),
        # the end had moved from 31 Dec to 31 Jan (31 days), now to 15 Jan (15 days)
        pytest.param(MOVED, "2026-12-16", "2026-12-15", "P15D", -16, id="an end that moved"),
    ],
)
def test_a_return_counts_the_days_of_rest(
    pause: Pause, first_active: str, last: str, adds: str | None, moves_by: int
) -> None:
    end = "2027-01-31" if pause is MOVED else None
    made = frame(pauses=(pause,), terminated=end)

    agreed = give_back(made, pause, back(first_active), TODAY)

    assert agreed.pause is not None
    assert (agreed.pause.last_day, agreed.end_moves_by) == (day(last), moves_by)
    assert (agreed.pause.extends and str(agreed.pause.extends)) == adds


@pytest.mark.parametrize(
    ("pause", "moves_by"),
    [pytest.param(EXTENDING, 0, id="of a term"), pytest.param(MOVED, -31, id="of a set end")],
)
def test_a_pause_that_has_not_begun_is_taken_back_with_what_it_added(
    pause: Pause, moves_by: int
) -> None:
    agreed = give_back(frame(pauses=(pause,)), pause, back("2026-12-01"), TODAY)

    assert (agreed.pause, agreed.end_moves_by) == (None, moves_by)


@pytest.mark.parametrize(
    ("made", "first_active", "refusal"),
    [
        pytest.param(
            frame(pauses=(RESTS,)), "2027-01-01", SameReturn(day("2027-01-01")), id="as it is"
        ),
        pytest.param(
            frame(pauses=(RESTS,)),
            "2026-10-20",
            ReturnTooFarBack(day("2026-10-20"), day("2026-10-21")),
            id="too far back",
        ),
        pytest.param(
            frame(pauses=(RESTS, replace(RESTS, number=2, first_day=day("2027-02-01"),
                                         last_day=day("2027-02-28")))),
            "2027-02-02",
            PausesOverlap(1, day("2027-02-01"), day("2027-02-28")),
            id="into the next pause",
        ),
        pytest.param(
            frame(pauses=(RESTS,), terminated="2027-01-31"),
            "2027-02-11",
            PauseMeetsEnd(day("2027-01-31"), day("2027-04-13"), day("2027-02-10")),
            id="over a set end",
        ),
    ],
)  # fmt: skip
def test_a_return_that_cannot_be_or_has_to_be_asked(
    made: Frame, first_active: str, refusal: Refusal
) -> None:
    with pytest.raises(type(refusal)) as raised:
        give_back(made, RESTS, back(first_active), TODAY)

    assert raised.value == refusal

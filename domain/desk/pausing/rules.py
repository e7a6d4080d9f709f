"""Where a pause lies in a contract, what it adds, and what a return makes of it: arithmetic.

Days are inclusive. A pause adds to the term in which it begins, where the plan says so: whole
months where it lasts whole months, else its days. A last day that is set for the whole contract
never moves without somebody saying so, but for a contract that ends by itself and whose plan lets
pauses extend it.

Source: RULES.md, "Pauses" (R19).
"""

from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from domain.contracts.pauses import Pause, length_of, moved_by
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
from domain.plans.pauses import PauseRules

ONE_DAY = timedelta(days=1)
FURTHEST_BACK = timedelta(days=31)
"""A pause or a return may begin so long ago: within the running month."""


class Frame(Struct, frozen=True, kw_only=True):
    """What decides on the pauses of a contract.

    Attributes:
        contract_id: For a refusal.
        terms: Its terms, with what earlier pauses added.
        pauses: Those that were agreed before.
        rules: What its plan says about pausing.
        terminated_on: The last day that a termination set.
        fixed_end_on: The last day of a contract that ends by itself.
    """

    contract_id: int
    terms: Terms
    pauses: tuple[Pause, ...]
    rules: PauseRules
    terminated_on: date | None
    fixed_end_on: date | None

    @property
    def last_day(self) -> date | None:
        """The last day that is set, by a termination or by the contract itself."""
        return self.terminated_on or self.fixed_end_on


class Agreed(Struct, frozen=True):
    """A pause as it would be agreed.

    Attributes:
        pause: The pause, None where one is taken back before it begins.
        cut_to_start: Whether days before the contract were left out.
        cut_to_end: Whether days after its last day were left out.
        end_moves_by: By how many days the last day moves that is set; back where negative.
    """

    pause: Pause | None
    cut_to_start: bool = False
    cut_to_end: bool = False
    end_moves_by: int = 0


def term_number(terms: Terms, day: date) -> int | None:
    """Return the number of the fixed term that runs on a day, None in an open-ended phase."""
    if terms.chain is not None:
        return terms.chain.number_ending_from(day)
    first = terms.first_term
    return 0 if first is not None and day in first else None


def agree(frame: Frame, order: PauseContract, today: date) -> Agreed:
    """Return a pause that is wanted as it would be agreed.

    Raises:
        PauseMeetsEnd: A last day is set, and nobody has said what becomes of it.
        Refusal: It cannot be.
    """
    first, until = max(order.first_day, frame.terms.start), order.until
    _demand_days(frame, order, today)
    _demand_free(frame, first, until)
    if until is None:
        check_on = _check_day(frame, order, today)
        return Agreed(_pause(frame, order, first, None, check_on), first != order.first_day)
    last, moves = _at_end(frame, first, until, order.at_end)
    pause = _pause(frame, order, first, last, None, moves=moves)
    delta = _moved(frame, pause.extends)
    return Agreed(
        replace(pause, end_before=frame.last_day if delta else None),
        cut_to_start=first != order.first_day,
        cut_to_end=last != until,
        end_moves_by=delta,
    )


def give_back(frame: Frame, pause: Pause, order: ResumeContract, today: date) -> Agreed:
    """Return what a return makes of a pause: shorter, longer, over at last, or none at all.

    Raises:
        PauseMeetsEnd: It gets longer than the contract, and nobody has said what shall be.
        Refusal: It cannot be.
    """
    day, last = order.first_active, order.first_active - ONE_DAY
    if day < today - FURTHEST_BACK:
        raise ReturnTooFarBack(day, today - FURTHEST_BACK)
    if last == pause.last_day:
        raise SameReturn(day)
    if last < pause.first_day:
        return Agreed(None, end_moves_by=_moved_otherwise(pause, None))
    others = replace(frame, pauses=tuple(one for one in frame.pauses if one != pause))
    _demand_free(others, pause.first_day, last)
    extends = pause.extends is not None or (pause.last_day is None and pause.term is not None)
    until, moves = last, extends
    if not extends and frame.last_day is not None and last > frame.last_day:
        until, moves = _at_end(frame, pause.first_day, last, order.at_end)
    length = length_of(pause.first_day, until) if moves else None
    if moves and not extends:
        pause = replace(pause, end_before=frame.last_day)
    delta = _moved_otherwise(pause, length)
    after = replace(pause, last_day=until, check_on=None, extends=length)
    return Agreed(after, cut_to_end=until != last, end_moves_by=delta)


def _demand_days(frame: Frame, order: PauseContract, today: date) -> None:
    first, until, start = order.first_day, order.until, frame.terms.start
    if until is not None and until < first:
        raise PauseEndsBeforeItBegins(first, until)
    if until is not None and until < start:
        raise PauseBeforeStart(start)
    earliest = today - FURTHEST_BACK
    if max(first, start) < earliest:
        raise PauseTooFarBack(first, earliest)
    if frame.last_day is not None and max(first, start) > frame.last_day:
        raise PauseAfterEnd(first, frame.last_day)


def _demand_free(frame: Frame, first: date, last: date | None) -> None:
    for other in frame.pauses:
        if last is not None and last < other.first_day:
            continue
        if other.last_day is None:
            raise PauseIsOpen(frame.contract_id, other.first_day)
        if first <= other.last_day:
            raise PausesOverlap(frame.contract_id, other.first_day, other.last_day)


def _check_day(frame: Frame, order: PauseContract, today: date) -> date:
    if frame.last_day is not None:
        raise OpenPauseHasEnd(frame.last_day)
    if order.check_on is None:
        raise CheckDayNeeded
    earliest = max(order.first_day, today) + ONE_DAY
    if order.check_on < earliest:
        raise CheckDayTooEarly(order.check_on, earliest)
    return order.check_on


def _at_end(frame: Frame, first: date, until: date, at_end: AtEnd | None) -> tuple[date, bool]:
    """Return the last day of a pause, and whether it adds to the contract."""
    end, extends = frame.last_day, frame.rules.extends_term
    if end is None:
        return until, extends
    by_itself = frame.terminated_on is None
    if by_itself and extends:
        return until, True
    if until <= end and not extends:
        return until, False
    if at_end is None:
        raise PauseMeetsEnd(end, moved_by(end, length_of(first, until)), until)
    return (until, True) if at_end is AtEnd.MOVE else (min(until, end), False)


def _pause(
    frame: Frame,
    order: PauseContract,
    first: date,
    last: date | None,
    check_on: date | None,
    *,
    moves: bool = False,
) -> Pause:
    rules, number = frame.rules, term_number(frame.terms, first)
    counts = moves or (last is None and rules.extends_term)
    adds = moves and last is not None and (number is not None or frame.last_day is not None)
    return Pause(
        number=1 + max((one.number for one in frame.pauses), default=0),
        first_day=first,
        last_day=last,
        check_on=check_on,
        fee=rules.fee,
        fee_cents=rules.fee_cents,
        fee_percent=rules.fee_percent,
        units=rules.units,
        extends=length_of(first, last) if adds and last is not None else None,
        term=number if counts else None,
        reason=order.reason,
    )


def _moved(frame: Frame, length: Duration | None) -> int:
    """Return by how many days the last day moves that is set."""
    if frame.last_day is None or length is None:
        return 0
    return (moved_by(frame.last_day, length) - frame.last_day).days


def _moved_otherwise(pause: Pause, length: Duration | None) -> int:
    """Return by how many days a last day moves that a pause had moved by another length."""
    if pause.end_before is None:
        return 0
    now, then = (
        pause.end_before if one is None else moved_by(pause.end_before, one)
        for one in (pause.extends, length)
    )
    return (then - now).days

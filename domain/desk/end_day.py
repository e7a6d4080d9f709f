"""On which day an order ends a contract, by which rule, and what speaks against it: arithmetic.

Source: RULES.md, "Notice" (R3 to R5), "Extraordinary notice" (R11).
"""

from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from domain.contracts.ends import EndChoice, Fit, admissible_end
from domain.contracts.errors import (
    BasisNeeded,
    DayNeeded,
    EndBeforeStart,
    GoodCauseBeforeReceipt,
    ReasonNeeded,
    ReceiptInFuture,
)
from domain.contracts.rules import Assessment, Terms, assess, extraordinary_end
from domain.desk.facts import EndReason
from domain.desk.orders import Basis, EndMode, TerminationOrder
from domain.desk.previews import OtherWay

_ONE_DAY = timedelta(days=1)


class EndDay(Struct, frozen=True):
    """The last day that an order leads to.

    Attributes:
        mode: The way to end that was taken.
        ends_on: The last day of the contract, inclusive.
        assessment: What an ordinary notice received on the same day does.
        goodwill: Whether the day is one that no ordinary notice could reach.
        ends_anyway: Whether the contract ends by itself, so that only a receipt is recorded.
        neighbours: Admissible days around a wanted one that is not.
    """

    mode: EndMode
    ends_on: date
    assessment: Assessment
    goodwill: bool = False
    ends_anyway: bool = False
    neighbours: tuple[date, ...] = ()

    @property
    def reason(self) -> EndReason:
        """Why an ordinary notice leads to its day; what "warum?" explains."""
        found = self.assessment
        return EndReason(
            rule=found.rule,
            notice=None if found.notice is None else str(found.notice),
            received_on=found.received_on,
            term_end=found.term_end,
            last_notice_day=found.last_notice_day,
            regular_end=found.earliest_end,
            in_time=found.in_time,
        )


def find_end_day(
    order: TerminationOrder, terms: Terms, today: date, *, confirmed: bool = False
) -> EndDay:
    """Return the day on which an order ends a contract.

    Args:
        order: What is wanted.
        terms: The contract's frozen terms.
        today: The studio's day; an end before it needs a reason.
        confirmed: Whether the day was shown and confirmed, maybe just after midnight: then no
            reason is asked for.

    Raises:
        Refusal: The order lacks something or asks for what cannot be; its class says what.
    """
    if order.received_on > today:
        raise ReceiptInFuture(order.received_on, today)
    unsaid = EndMode.TERM_END if order.wanted_on is None else EndMode.DATE
    day = _own_end(_END_DAY[order.mode or unsaid](order, terms), terms)
    if day.ends_on < terms.start:
        day = _never_starts(day, terms)
    if day.ends_on < today and not (order.reason or confirmed):
        raise ReasonNeeded(day.ends_on)
    return day


def other_ways(day: EndDay, terms: Terms) -> tuple[OtherWay, ...]:
    """Return the other ways to end the contract, each with its day where it has one."""
    regular, received_on = day.assessment.earliest_end, day.assessment.received_on
    ways = [OtherWay(EndMode.DATE, neighbour) for neighbour in day.neighbours]
    takes_notice = terms.used_up_by is None and regular >= terms.start
    if day.mode is not EndMode.TERM_END and takes_notice:
        ways.append(OtherWay(EndMode.TERM_END, regular))
    if day.mode is not EndMode.IMMEDIATE and received_on >= terms.start:
        ways.append(OtherWay(EndMode.IMMEDIATE, received_on))
    if day.mode is not EndMode.DATE:
        ways.append(OtherWay(EndMode.DATE, None))
    return tuple(ways)


def _regular(order: TerminationOrder, terms: Terms) -> EndDay:
    assessment = assess(terms, order.received_on)
    return EndDay(EndMode.TERM_END, assessment.earliest_end, assessment)


def _on_a_day(order: TerminationOrder, terms: Terms) -> EndDay:
    """R3: an admissible day as it is, any other as goodwill, with the regular one beside it."""
    if order.wanted_on is None:
        raise DayNeeded(order.contract_id)
    choice = admissible_end(terms, order.received_on, order.wanted_on)
    return EndDay(
        EndMode.DATE,
        order.wanted_on,
        choice.assessment,
        goodwill=choice.fit in {Fit.TOO_EARLY, Fit.BETWEEN},
        neighbours=_neighbours(choice),
    )


def _at_once(order: TerminationOrder, terms: Terms) -> EndDay:
    """R11: good cause works from its receipt on, an agreement on the day agreed."""
    if order.basis is None:
        raise BasisNeeded(order.contract_id)
    wanted, received_on = order.wanted_on, order.received_on
    if order.basis is Basis.GOOD_CAUSE:
        if wanted is not None and wanted < received_on:
            raise GoodCauseBeforeReceipt(wanted, received_on)
        ends_on = extraordinary_end(received_on, wanted)
    else:
        ends_on = wanted or received_on
    return EndDay(EndMode.IMMEDIATE, ends_on, assess(terms, received_on))


_END_DAY = {
    EndMode.TERM_END: _regular,
    EndMode.DATE: _on_a_day,
    EndMode.IMMEDIATE: _at_once,
}


def _neighbours(choice: EndChoice) -> tuple[date, ...]:
    if choice.fit is not Fit.BETWEEN:
        return ()
    regular = choice.assessment.earliest_end
    earlier = (choice.earlier,) if choice.earlier and choice.earlier > regular else ()
    return (*earlier, choice.ends_on)


def _own_end(day: EndDay, terms: Terms) -> EndDay:
    """R5: nothing outlasts a contract that ends by itself, and no notice is needed for it."""
    last_day = terms.own_last_day
    if last_day is None or day.ends_on < last_day:
        return day
    return EndDay(day.mode, last_day, day.assessment, ends_anyway=True)


def _never_starts(day: EndDay, terms: Terms) -> EndDay:
    """R4: what is over before the first day never starts; it stands as ended the day before.

    A day before the start that somebody names although no notice reaches it is a slip.
    """
    if day.goodwill:
        raise EndBeforeStart(day.ends_on, terms.start)
    return replace(day, ends_on=terms.start - _ONE_DAY)

"""An end thought through: its day, the steps for the documents, how it reads, how it is written.

What is known when an end is set stays in the contract's row: receipt, recording, effective end,
access end, billing end and the rule that led there.
"""

from datetime import date, timedelta
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict

from domain.contracts.annulment import annullable_until
from domain.contracts.records import ContractRecord
from domain.contracts.service import Termination
from domain.contracts.views import pause_on, terms_of
from domain.customers.service import CustomerFacts
from domain.desk.areas import Areas
from domain.desk.bookkeeping import Written
from domain.desk.books import Books
from domain.desk.changes import changes_of
from domain.desk.end_day import EndDay, find_end_day, other_ways
from domain.desk.endings.clearing import RIGHTS_UNTIL
from domain.desk.endings.facts import Leftovers
from domain.desk.endings.thinking import left_over
from domain.desk.endings.writing import LeftoverWriter, WrittenLeftovers
from domain.desk.facts import EndReason, InvoiceChange, Note, PlannedMessage
from domain.desk.notes import notes_of, notes_of_card
from domain.desk.orders import MoneyTo, TerminationOrder
from domain.desk.owed import terms_with_end
from domain.desk.pausing.thinking import rules_of
from domain.desk.previews import TerminationPreview
from domain.desk.set_end import billed_until
from domain.desk.settling import Settlement, Step, settle


class Ending(Struct, frozen=True):
    """An order for the end of a contract, and where it leads.

    ``units_resting`` are the units left on a card that cannot be used after the end.
    """

    order: TerminationOrder
    record: ContractRecord
    customer: CustomerFacts
    books: Books
    day: EndDay
    settlement: Settlement
    units_resting: int
    leftovers: Leftovers = field(default_factory=Leftovers)

    @property
    def refund(self) -> bool:
        """Whether freed money is paid out."""
        return self.order.money_to is MoneyTo.REFUND

    @property
    def lowering(self) -> tuple[Step, ...]:
        """The steps after which less is asked for."""
        return tuple(step for step in self.settlement.steps if not step.raises)

    @property
    def raising(self) -> tuple[Step, ...]:
        """The steps after which more is asked for: another end took the money claim away."""
        return tuple(step for step in self.settlement.steps if step.raises)


async def think(
    areas: Areas,
    order: TerminationOrder,
    record: ContractRecord,
    *,
    lock: bool,
    agreed: bool = False,
) -> Ending:
    """Return where an order leads, whatever end was set before.

    Args:
        areas: The services of the studio.
        order: What is wanted.
        record: The contract.
        lock: Whether the rows that decide are locked, to be written.
        agreed: Whether a new contract follows: then an end yesterday needs no reason, and what it
            leaves over goes over to that one.

    Raises:
        Refusal: The order lacks something or asks for what cannot be.
    """
    confirmed = lock or agreed
    day = find_end_day(order, terms_of(record), areas.scope.today, confirmed=confirmed)
    customer = await areas.customers.file(record.customer_id)
    books = await areas.books_of(record, lock=lock)
    until = billed_until(record, day.ends_on)
    settlement = settle(
        books.claims,
        terms_with_end(record, until).target,
        books.purse,
        refund=order.money_to is MoneyTo.REFUND,
    )
    left = Leftovers() if agreed else await left_over(areas, order, record, day, lock=lock)
    units = await _units_resting(areas, record, day, left)
    return Ending(order, record, customer, books, day, settlement, units, left)


def describe(
    areas: Areas, ending: Ending, messages: tuple[PlannedMessage, ...]
) -> TerminationPreview:
    """Return everything that a proposal shows of an end."""
    order, day, record = ending.order, ending.day, ending.record
    planned, later, still_bills = _planned(areas, ending)
    balance_cents, refund_cents = _money_after(ending)
    return TerminationPreview(
        order=order,
        contract=areas.contract_facts(record, ending.customer),
        mode=day.mode,
        ends_on=day.ends_on,
        access_ends_on=day.ends_on,
        billing_ends_on=day.ends_on,
        reason=day.reason,
        goodwill=day.goodwill,
        ends_anyway=day.ends_anyway,
        before_start=day.assessment.before_start,
        other_ways=other_ways(day, terms_of(record)),
        invoices=(*changes_of(ending.lowering), *planned),
        later_periods_from=later,
        balance_after_cents=balance_cents,
        refund_cents=refund_cents,
        messages=messages,
        warnings=_notes(ending),
        units_resting=ending.units_resting,
        leftovers=ending.leftovers,
        can_pause=_can_pause(areas, record),
        annullable_until=annullable_until(record.concluded_on),
        still_bills=still_bills,
    )


async def write_leftovers(areas: Areas, ending: Ending) -> WrittenLeftovers:
    """Write what becomes of places and make-up rights; the end is written already."""
    return await LeftoverWriter(areas).write(ending.leftovers, ending.customer.id)


async def write(areas: Areas, ending: Ending) -> Written:
    """Write the end into the row and settle the documents, unless that is left for later.

    A contract that ends by itself runs on as it did; only the receipt is noted.
    """
    record, termination = ending.record, _termination(ending)
    if ending.day.ends_anyway:
        areas.contracts.clear_termination(record)
        areas.contracts.note_receipt(record, termination)
    else:
        areas.contracts.set_termination(record, termination)
    if not ending.order.settle_now:
        return Written()
    return await areas.bookkeeper.carry_out(ending.books, ending.settlement, refund=ending.refund)


async def _units_resting(
    areas: Areas, record: ContractRecord, day: EndDay, left: Leftovers
) -> int:
    """Return the units that an end before a card's own last day leaves unused (R12)."""
    if record.kind != "card" or day.ends_anyway:
        return 0
    return await areas.credits.left_of_contract(record.id) + left.returned_units


def _notes(ending: Ending) -> tuple[Note, ...]:
    return (*notes_of(ending.record, ending.day.assessment), *_card_notes(ending))


def _card_notes(ending: Ending) -> tuple[Note, ...]:
    if ending.record.kind != "card" or ending.day.ends_anyway:
        return ()
    billed = ending.books.is_billed
    return notes_of_card(ending.units_resting, ending.day.ends_on, billed=billed)


def _money_after(ending: Ending) -> tuple[int, int]:
    """Return the balance of the account afterwards, and what is to be paid out, in cents."""
    if not ending.order.settle_now:
        return ending.books.purse.balance_cents, 0
    return ending.settlement.balance_after_cents, ending.settlement.refund_cents


def _planned(areas: Areas, ending: Ending) -> tuple[tuple[InvoiceChange, ...], date | None, bool]:
    """Return the planned invoice that is cut short, from when nothing is billed, what comes yet.

    The last says whether days up to the end are still to be billed.
    """
    ends_on = billed_until(ending.record, ending.day.ends_on)
    if ending.day.ends_anyway or ends_on is None:
        return (), None, False
    schedule = areas.schedule_of(ending.record, ending.customer, ending.books)
    cut = schedule.straddling(ends_on)
    first = schedule.first_from(date.min)
    still_bills = first is not None and first <= ends_on
    return (cut,) if cut else (), schedule.first_from(ends_on + timedelta(days=1)), still_bills


def _termination(ending: Ending) -> Termination:
    order, day = ending.order, ending.day
    return Termination(
        received_on=order.received_on,
        received_at=order.received_at,
        ends_on=day.ends_on,
        access_ends_on=day.ends_on,
        billing_ends_on=day.ends_on,
        mode=day.mode.value,
        basis=None if order.basis is None else order.basis.value,
        given_by=order.given_by.value,
        goodwill=day.goodwill,
        reason=order.reason or _earlier_reason(ending.record),
        rule={**_rule(day.reason), **_rights_rule(order)},
    )


def _earlier_reason(record: ContractRecord) -> str | None:
    """Return what was said when an end was set that is moved now."""
    return None if record.ends_on is None else record.end_reason


def _can_pause(areas: Areas, record: ContractRecord) -> bool:
    """Return whether a pause would be another way: a contract that rests already has one."""
    rests = pause_on(record, areas.scope.today) is not None
    return record.kind != "card" and not rests and rules_of(record).allowed


def _rights_rule(order: TerminationOrder) -> dict[str, str]:
    """Return until when make-up rights are valid, for those that come until the end."""
    return {} if order.rights_until is None else {RIGHTS_UNTIL: order.rights_until.isoformat()}


def _rule(reason: EndReason) -> dict[str, Any]:
    """Return the rule as the row keeps it, JSON-ready."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in asdict(reason).items()
    }

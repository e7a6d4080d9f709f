"""What must hold on every day of a studio: each check returns what contradicts it, in words."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeVar

from sqlalchemy import func, select

from domain.accounts.records import AccountEntryRecord
from domain.bookings.records import BookingRecord
from domain.bookings.rules import ALIVE
from domain.contracts.billing import every_period
from domain.contracts.records import ContractRecord
from domain.contracts.views import billing_of
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.invoices.documents import FROM_ACCOUNT, MOVED
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.invoices.views import owed_of, paused_of
from tests.simulation.life import Life

Row = TypeVar("Row", InvoiceRecord, ContractRecord)
_ONE_DAY = timedelta(days=1)


async def contradictions(life: Life) -> list[str]:
    """Return everything that cannot be; nothing if all is well."""
    invoices = await _rows(life, InvoiceRecord)
    contracts = {row.id: row for row in await _rows(life, ContractRecord)}
    paid = await _paid(life)
    found = [
        *_documents(invoices, paid),
        *_after_billing_end(invoices, contracts),
        *_covered(life, invoices, contracts),
        *await _bookings(life, contracts),
        *await _units(life),
        *await _cents(life),
    ]
    return [f"{life.today}: {each}" for each in found]


def _documents(invoices: list[InvoiceRecord], paid: dict[int, int]) -> Iterator[str]:
    """Money lies on documents in force alone, and what was cancelled is taken back in full."""
    taken: Counter[int] = Counter()
    for row in invoices:
        if row.kind == "cancellation" and row.refers_to is not None:
            taken[row.refers_to] += row.amount_cents
    for row in invoices:
        there = paid.get(row.id, 0)
        if row.mark in {"cancelled", "corrected"} and there:
            yield f"{row.number} is {row.mark} and holds {there}"
        asks = row.mark == "issued" and row.kind != "cancellation"
        if asks and not 0 <= there <= owed_of(row):
            yield f"{row.number} asks for {owed_of(row)} and holds {there}"
        if row.mark == "cancelled" and taken[row.id] != -row.amount_cents:
            yield f"{row.number} over {row.amount_cents} was taken back by {taken[row.id]}"
        if row.mark == "issued" and taken[row.id] != -(row.credited_cents or 0):
            yield f"{row.number} says {row.credited_cents} of {taken[row.id]} taken back"


def _after_billing_end(
    invoices: list[InvoiceRecord], contracts: dict[int, ContractRecord]
) -> Iterator[str]:
    for row in _in_force(invoices):
        contract = contracts[row.contract_id or 0]
        end = contract.billing_ends_on
        if contract.kind != "card" and end is not None and (row.period_last or end) > end:
            yield f"{row.number} covers days until {row.period_last}, billed until {end}"


def _covered(
    life: Life, invoices: list[InvoiceRecord], contracts: dict[int, ContractRecord]
) -> Iterator[str]:
    """Each day that a contract was billed is covered by one document, but for free rest."""
    by_contract: dict[int, list[InvoiceRecord]] = defaultdict(list)
    for row in invoices:
        if row.contract_id is not None and row.period_first is not None and row.mark != "draft":
            by_contract[row.contract_id].append(row)
    for number, rows in by_contract.items():
        contract = contracts[number]
        if contract.kind != "card":
            yield from _covered_days(life, contract, rows)


def _covered_days(
    life: Life, contract: ContractRecord, rows: list[InvoiceRecord]
) -> Iterator[str]:
    covered: Counter[date] = Counter()
    for row in _in_force(rows):
        resting = {day for part in paused_of(row) for day in part}
        covered.update(day for day in _days(row) if day not in resting)
    twice = [day for day, count in covered.items() if count > 1]
    if twice:
        yield f"{contract.number} pays {min(twice)} twice"
    owed = _owed_days(life, contract, rows)
    if missing := owed - covered.keys():
        yield f"{contract.number} does not pay {min(missing)} ({len(missing)} days)"
    if strange := covered.keys() - owed:
        yield f"{contract.number} pays {min(strange)} ({len(strange)} days) without owing it"


def _owed_days(life: Life, contract: ContractRecord, rows: list[InvoiceRecord]) -> set[date]:
    """Return the days that documents in force must cover: from the first document on."""
    first = min(row.period_first for row in rows if row.period_first)
    billed = [row.period_last or date.min for row in _in_force(rows)]
    until = max(contract.billed_until or date.min, *billed, date.min)
    end = contract.billing_ends_on or until
    given_up = {row.period_first for row in rows if row.id in life.by_hand}
    days: set[date] = set()
    for period in every_period(billing_of(contract)):
        if period.days.start > until:
            break
        if period.days.start not in given_up:
            resting = {day for part in period.paused for day in part}
            days |= {one for one in period.days if first <= one <= min(end, until)} - resting
    return days


def _days(row: InvoiceRecord) -> Iterator[date]:
    day, last = row.period_first, row.period_last
    while day is not None and last is not None and day <= last:
        yield day
        day += _ONE_DAY


def _in_force(invoices: list[InvoiceRecord]) -> list[InvoiceRecord]:
    return [
        row
        for row in invoices
        if row.mark == "issued"
        and row.kind != "cancellation"
        and row.contract_id is not None
        and row.period_first is not None
    ]


async def _bookings(life: Life, contracts: dict[int, ContractRecord]) -> list[str]:
    """Nobody has a place by a contract that is over by then."""
    alive = select(BookingRecord).where(
        BookingRecord.studio_id == life.studio_id,
        BookingRecord.state.in_(ALIVE),
        BookingRecord.on >= life.today,
        BookingRecord.contract_id.is_not(None),
    )
    found = []
    for booking in await life.session.scalars(alive):
        contract = contracts[booking.contract_id or 0]
        end = contract.access_ends_on
        if end is not None and booking.on > end:
            found.append(f"booking {booking.id} on {booking.on}, {contract.number} ends {end}")
    return found


async def _units(life: Life) -> list[str]:
    """No card falls below zero, and each booking takes at most one unit of one card."""
    sums = select(UnitEntryRecord.card_id, func.sum(UnitEntryRecord.quantity)).where(
        UnitEntryRecord.studio_id == life.studio_id
    )
    found = [
        f"card {card} holds {left} units"
        for card, left in (
            await life.session.execute(sums.group_by(UnitEntryRecord.card_id))
        ).all()
        if left < 0
    ]
    grants = select(UnitEntryRecord.card_id, func.sum(UnitEntryRecord.quantity)).where(
        UnitEntryRecord.studio_id == life.studio_id, UnitEntryRecord.kind == "grant"
    )
    granted = dict((await life.session.execute(grants.group_by(UnitEntryRecord.card_id))).all())
    cards = await life.session.scalars(
        select(CardRecord).where(CardRecord.studio_id == life.studio_id)
    )
    found += [
        f"card {card.id} of {card.units} was granted {granted.get(card.id)}"
        for card in cards
        if granted.get(card.id, 0) != card.units
    ]
    return [*found, *await _units_of_bookings(life)]


async def _units_of_bookings(life: Life) -> list[str]:
    taken = select(UnitEntryRecord.booking_id, func.sum(UnitEntryRecord.quantity)).where(
        UnitEntryRecord.studio_id == life.studio_id, UnitEntryRecord.booking_id.is_not(None)
    )
    sums = dict((await life.session.execute(taken.group_by(UnitEntryRecord.booking_id))).all())
    taken_twice = {number: units for number, units in sums.items() if units not in {0, -1}}
    found = [f"booking {number} took {units}" for number, units in taken_twice.items()]
    booked = select(BookingRecord).where(
        BookingRecord.studio_id == life.studio_id,
        BookingRecord.state == "booked",
        BookingRecord.source == "card",
        BookingRecord.attendance.is_(None),
    )
    found += [
        f"booking {booking.id} by a card took {sums.get(booking.id)}"
        for booking in await life.session.scalars(booked)
        if sums.get(booking.id) != -1
    ]
    return found


async def _cents(life: Life) -> list[str]:
    """What came in less what was paid out lies on documents, on accounts, or waits.

    Beside payments, money comes onto an account where the studio owes it without an invoice: a
    refund price that no invoice asks for, unless that is taken back.
    """
    payments = await life.session.execute(
        select(PaymentRecord.kind, func.sum(PaymentRecord.amount_cents))
        .where(PaymentRecord.studio_id == life.studio_id)
        .group_by(PaymentRecord.kind)
    )
    by_kind = dict(payments.all())
    accounts = await life.session.execute(
        select(AccountEntryRecord.kind, func.sum(AccountEntryRecord.amount_cents))
        .where(AccountEntryRecord.studio_id == life.studio_id)
        .group_by(AccountEntryRecord.kind)
    )
    entries = dict(accounts.all())
    came = sum(cents for kind, cents in by_kind.items() if kind not in {MOVED, FROM_ACCOUNT})
    granted = select(func.coalesce(func.sum(AccountEntryRecord.amount_cents), 0)).where(
        AccountEntryRecord.studio_id == life.studio_id,
        AccountEntryRecord.kind.in_(["reversal", "undo"]),
        AccountEntryRecord.invoice_id.is_(None),
        AccountEntryRecord.to_invoice_id.is_(None),
    )
    came += (await life.session.scalars(granted)).one()
    went = -entries.get("refund_paid", 0)
    on_documents = sum(by_kind.values())
    balances, waiting = sum(entries.values()), -entries.get("refund_due", 0)
    if came - went != on_documents + balances + waiting:
        return [f"{came} - {went} came, {on_documents} + {balances} + {waiting} are there"]
    return []


async def _rows(life: Life, table: type[Row]) -> list[Row]:
    query = select(table).where(table.studio_id == life.studio_id).order_by(table.id)
    return list(await life.session.scalars(query))


async def _paid(life: Life) -> dict[int, int]:
    query = select(PaymentRecord.invoice_id, func.sum(PaymentRecord.amount_cents)).where(
        PaymentRecord.studio_id == life.studio_id
    )
    rows = await life.session.execute(query.group_by(PaymentRecord.invoice_id))
    return {number: int(cents) for number, cents in rows.all()}

"""What must hold on every day of a studio: each check returns what contradicts it, in words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple, Protocol

from sqlalchemy import func, select

from domain.accounts.records import AccountEntryRecord
from domain.bookings.records import BookingRecord
from domain.bookings.rules import ALIVE
from domain.contracts.agreed import Agreed
from domain.contracts.billing import every_period
from domain.contracts.columns import Columns
from domain.contracts.records import ContractRecord
from domain.contracts.views import billing_of
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.dates import DateRange
from domain.invoices.documents import FROM_ACCOUNT, MOVED
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.invoices.views import paused_from
from tests.simulation.life import Life


class ContractRow(Agreed, Protocol):
    """A contract as the checks read it: from its row, whatever a session holds of it."""

    id: int
    number: str
    access_ends_on: date | None


class InvoiceRow(NamedTuple):
    """A document as the checks read it."""

    id: int
    number: str | None
    kind: str
    mark: str
    contract_id: int | None
    refers_to: int | None
    amount_cents: int
    credited_cents: int | None
    period_first: date | None
    period_last: date | None
    paused: list[list[str]] | None


_CONTRACTS: Final[Columns[ContractRow]] = Columns(ContractRow)


async def contradictions(life: Life) -> list[str]:
    """Return everything that cannot be; nothing if all is well."""
    invoices = await _invoices(life)
    contracts = await _contracts(life)
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


def _documents(invoices: list[InvoiceRow], paid: dict[int, int]) -> Iterator[str]:
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
        if asks and not 0 <= there <= _owed(row):
            yield f"{row.number} asks for {_owed(row)} and holds {there}"
        if row.mark == "cancelled" and taken[row.id] != -row.amount_cents:
            yield f"{row.number} over {row.amount_cents} was taken back by {taken[row.id]}"
        if row.mark == "issued" and taken[row.id] != -(row.credited_cents or 0):
            yield f"{row.number} says {row.credited_cents} of {taken[row.id]} taken back"


def _after_billing_end(
    invoices: list[InvoiceRow], contracts: dict[int, ContractRow]
) -> Iterator[str]:
    for row in _in_force(invoices):
        contract = contracts[row.contract_id or 0]
        end = contract.billing_ends_on
        if contract.kind != "card" and end is not None and (row.period_last or end) > end:
            yield f"{row.number} covers days until {row.period_last}, billed until {end}"


def _covered(
    life: Life, invoices: list[InvoiceRow], contracts: dict[int, ContractRow]
) -> Iterator[str]:
    """Each day that a contract was billed is covered by one document, but for free rest."""
    by_contract: dict[int, list[InvoiceRow]] = defaultdict(list)
    for row in invoices:
        if row.contract_id is not None and row.period_first is not None and row.mark != "draft":
            by_contract[row.contract_id].append(row)
    for number, rows in by_contract.items():
        contract = contracts[number]
        if contract.kind != "card":
            yield from _covered_days(life, contract, rows)


def _covered_days(life: Life, contract: ContractRow, rows: list[InvoiceRow]) -> Iterator[str]:
    covered, twice = set[int](), set[int]()
    for row in _in_force(rows):
        days = _days(row)
        twice |= covered & days
        covered |= days
    if twice:
        yield f"{contract.number} pays {_first(twice)} twice"
    owed = _owed_days(life, contract, rows)
    if missing := owed - covered:
        yield f"{contract.number} does not pay {_first(missing)} ({len(missing)} days)"
    if strange := covered - owed:
        yield f"{contract.number} pays {_first(strange)} ({len(strange)} days) without owing it"


def _owed_days(life: Life, contract: ContractRow, rows: list[InvoiceRow]) -> set[int]:
    """Return the days that documents in force must cover: from the first document on."""
    first = min(row.period_first for row in rows if row.period_first)
    billed = [row.period_last or date.min for row in _in_force(rows)]
    until = max(contract.billed_until or date.min, *billed, date.min)
    last = min(contract.billing_ends_on or until, until)
    given_up = {row.period_first for row in rows if row.id in life.by_hand}
    days = set[int]()
    for period in every_period(billing_of(contract)):
        if period.days.start > until:
            break
        if period.days.start not in given_up:
            days |= _numbers(period.days.start, period.days.last_day) - _resting(period.paused)
    return days & _numbers(first, last)


def _days(row: InvoiceRow) -> set[int]:
    """Return the days of a document that do not rest."""
    if row.period_first is None or row.period_last is None:
        return set()
    return _numbers(row.period_first, row.period_last) - _resting(paused_from(row.paused))


def _resting(parts: Iterable[DateRange]) -> set[int]:
    return set[int]().union(*(_numbers(part.start, part.last_day) for part in parts))


def _numbers(first: date, last: date) -> set[int]:
    """Return days from a first to a last one as numbers; none where the last one is earlier."""
    return set(range(first.toordinal(), last.toordinal() + 1))


def _first(days: set[int]) -> date:
    return date.fromordinal(min(days))


def _in_force(invoices: list[InvoiceRow]) -> list[InvoiceRow]:
    return [
        row
        for row in invoices
        if row.mark == "issued"
        and row.kind != "cancellation"
        and row.contract_id is not None
        and row.period_first is not None
    ]


async def _bookings(life: Life, contracts: dict[int, ContractRow]) -> list[str]:
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


async def _invoices(life: Life) -> list[InvoiceRow]:
    columns = [getattr(InvoiceRecord, name) for name in InvoiceRow._fields]
    query = select(*columns).where(InvoiceRecord.studio_id == life.studio_id)
    rows = await life.session.execute(query.order_by(InvoiceRecord.id))
    return [InvoiceRow(*row) for row in rows.all()]


async def _contracts(life: Life) -> dict[int, ContractRow]:
    of_studio = ContractRecord.studio_id == life.studio_id
    return {row.id: row for row in await _CONTRACTS.where(life.session, of_studio)}


def _owed(row: InvoiceRow) -> int:
    return row.amount_cents - (row.credited_cents or 0)


async def _paid(life: Life) -> dict[int, int]:
    query = select(PaymentRecord.invoice_id, func.sum(PaymentRecord.amount_cents)).where(
        PaymentRecord.studio_id == life.studio_id
    )
    rows = await life.session.execute(query.group_by(PaymentRecord.invoice_id))
    return {number: int(cents) for number, cents in rows.all()}

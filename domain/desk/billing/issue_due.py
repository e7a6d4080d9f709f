"""Issue the invoices that are due, a portion at a time.

What is due follows from the contract (calendar.py) and from the documents: a period that has one
is not billed again, a draft that was prepared for it is issued as it stands. Money on a customer's
account pays new documents, the oldest money first, and the document of the earlier period before
the later.

Source: RULES.md, "Daily billing" (R22), "Accounts" (R20).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from domain.accounts.bulk import ManyAccounts, Offset
from domain.accounts.offsetting import available, left_after, offset
from domain.accounts.service import AccountEntry
from domain.contracts.billing import BillingPeriod
from domain.contracts.calendar import Bills, bills_until
from domain.contracts.due import BillDays, DueContract, DueContracts
from domain.customers.bulk import ManyCustomers
from domain.invoices.documents import NewInvoice
from domain.invoices.issuing import Billed, FromAccount, Issued, Issuing, Period
from domain.store.journal import NewEntry, Subject, write_entries
from domain.store.scope import Scope
from domain.studios.service import Studios
from domain.studios.settings import Settings

COMMAND = "invoice.issue"


class Bill(Struct, frozen=True):
    """A document that is issued now: a new one, or a draft."""

    contract: DueContract
    period: BillingPeriod
    what: NewInvoice | Billed

    @property
    def cents(self) -> int:
        """What it asks for."""
        return self.what.amount_cents


class Sent(Struct, frozen=True):
    """A document that was issued, and what the customer's account paid of it."""

    bill: Bill
    issued: Issued
    from_account: int = 0


class IssueDue:
    """Issues what is due in one studio, dated the day of the scope."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._contracts = DueContracts(scope)
        self._issuing = Issuing(scope)
        self._accounts = ManyAccounts(scope)
        self._people = ManyCustomers(scope)
        self._settings: Settings | None = None

    async def issue(self, day: date, most: int) -> int:
        """Return of how many contracts, at most ``most``, everything due up to a day is billed."""
        contracts = await self._contracts.to_bill(day, most)
        if not contracts:
            return 0
        due = [(contract, bills_until(contract, day)) for contract in contracts]
        bills = await self._bills(due)
        if bills:
            issued = await self._issuing.issue([bill.what for bill in bills])
            sent = list(map(Sent, bills, issued))
            await self._note(await self._pay(sent))
        await self._contracts.billed(
            {contract.id: BillDays(after.billed_until, after.bills_on) for contract, after in due}
        )
        return len(contracts)

    async def _bills(self, due: Sequence[tuple[DueContract, Bills]]) -> list[Bill]:
        firsts = [period.days.start for _, bills in due for period in bills.periods]
        if not firsts:
            return []
        ids = [contract.id for contract, bills in due if bills.periods]
        billed = await self._issuing.billed(ids, min(firsts))
        groups = await self._people.groups({contract.customer_id for contract, _ in due})
        desk = _Pricing(self._scope.today, await self._studio(), groups, billed)
        found = (
            desk.bill(contract, period) for contract, bills in due for period in bills.periods
        )
        return [bill for bill in found if bill is not None]

    async def _studio(self) -> Settings:
        """Return the studio's settings; within a transaction they are read once."""
        if self._settings is None:
            studios = Studios(self._scope.session, self._scope.now)
            self._settings = await studios.settings(self._scope.studio_id)
        return self._settings

    async def _pay(self, sent: Sequence[Sent]) -> list[Sent]:
        """Return what was issued with what accounts paid of it."""
        customers = {one.bill.contract.customer_id for one in sent}
        rich = await self._accounts.in_favour(customers)
        if not rich:
            return list(sent)
        await self._people.lock(rich)
        offsets = _offsets(sent, await self._accounts.entries(rich))
        paid: dict[int, int] = {}
        for each in offsets:
            paid[each.to_invoice_id] = paid.get(each.to_invoice_id, 0) + each.part.cents
        await self._accounts.take(offsets)
        await self._issuing.pay([FromAccount(number, cents) for number, cents in paid.items()])
        return [replace(one, from_account=paid.get(one.issued.id, 0)) for one in sent]

    async def _note(self, sent: Sequence[Sent]) -> None:
        await write_entries(self._scope, [_entry(one) for one in sent])


class _Pricing(Struct, frozen=True):
    """What decides on documents: day, tax, price groups, and what is billed already."""

    today: date
    settings: Settings
    groups: Mapping[int, str]
    billed: Mapping[Period, Billed]

    def bill(self, contract: DueContract, period: BillingPeriod) -> Bill | None:
        """Return the document of a period; None where there is one, or nothing to ask for."""
        known = self.billed.get((contract.id, period.days.start))
        if known is not None:
            return Bill(contract, period, known) if known.is_draft else None
        group = self.groups[contract.customer_id]
        cents = period.price_for(group)
        if not cents:
            return None
        new = NewInvoice(
            customer_id=contract.customer_id,
            contract_id=contract.id,
            period=period.days,
            amount_cents=cents,
            tax_rate=self.settings.tax_rate_for(contract.tax_rate),
            due_on=max(period.days.start, self.today),
            price_group=group,
            paused=period.paused,
        )
        return Bill(contract, period, new)


def _offsets(sent: Iterable[Sent], accounts: Mapping[int, Sequence[AccountEntry]]) -> list[Offset]:
    """Return which money pays which document; what begins earlier is paid first."""
    left = {customer: available(entries) for customer, entries in accounts.items()}
    found: list[Offset] = []
    for one in sorted(sent, key=lambda each: (each.bill.period.days.start, each.issued.id)):
        customer = one.bill.contract.customer_id
        if customer not in left:
            continue
        taken = offset(left[customer], one.bill.cents)
        left[customer] = left_after(left[customer], one.bill.cents)
        found.extend(Offset(customer, part, one.issued.id) for part in taken)
    return found


def _entry(sent: Sent) -> NewEntry:
    bill, contract = sent.bill, sent.bill.contract
    facts = {
        "invoice_id": sent.issued.id,
        "cents": bill.cents,
        "first": bill.period.days.start.isoformat(),
        "last": bill.period.days.last_day.isoformat(),
    }
    paid = {"from_account": sent.from_account} if sent.from_account else {}
    return NewEntry(
        COMMAND,
        Subject(contract.customer_id, contract.id),
        {**facts, **paid},
        [("invoices", sent.issued.id, sent.issued.version)],
    )

"""Change values of a customer's file: ``customer.change`` and ``customer.price_group``.

Another price group counts from the next billing period on: each invoice takes the customer's
group on the day on which its period begins, and what was billed ahead is corrected.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.contracts.billing import periods
from domain.customers.errors import NothingToChange
from domain.customers.filing import change_customer
from domain.customers.service import CustomerFacts
from domain.desk.areas import Areas, person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.customers.regrouping import (
    Regrouped,
    Regrouping,
    balance_after,
    invoices_of,
    plan_regrouping,
    regroup,
)
from domain.desk.customers.spoken import speak_as_on_file
from domain.desk.facts import (
    InvoiceChange,
    Note,
    PersonFacts,
    PlannedMessage,
    invoice_facts,
)
from domain.money import Money
from domain.store.journal import Subject


class GroupPrice(Struct, frozen=True):
    """What a contract costs a period in the old and in the new price group."""

    contract_id: int
    plan_name: str
    number: str
    before_cents: int
    after_cents: int


class CustomerChangePreview(Struct, frozen=True):
    """New values of a file beside the old ones; only what differs.

    ``prices`` are the running contracts whose price another group changes, ``invoices`` what
    becomes of documents of later periods, ``balance_after_cents`` the account afterwards where
    money moves. ``notes`` name contracts that have no price for the new group though their plan
    has one. The customer is told where an invoice that went out is corrected.
    """

    customer: PersonFacts
    version: int
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    prices: tuple[GroupPrice, ...] = ()
    invoices: tuple[InvoiceChange, ...] = ()
    balance_after_cents: int | None = None
    notes: tuple[Note, ...] = ()
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "customer.change"

    def decision_facts(self) -> dict[str, Any]:
        """Return the customer's version, the fields that change, and each price."""
        prices = [[each.contract_id, each.before_cents, each.after_cents] for each in self.prices]
        return {
            "customer": [self.customer.id, self.version],
            "fields": sorted(self.after),
            "prices": prices,
            "invoices": invoice_facts(self.invoices),
        }


class ChangeCustomer(Order[CustomerChangePreview], frozen=True):
    """New values are wanted for a customer's file, by the names of the fields."""

    customer_id: int
    changes: Mapping[str, Any]
    intent: str = "customer.change"


class ChangeCustomerCommand(DeskCommand[ChangeCustomer, CustomerChangePreview]):
    """Writes new values into customers' files."""

    command = "customer.change"

    def __init__(self, areas: Areas) -> None:
        super().__init__(areas)
        self._regrouped: list[Regrouped] = []

    @override
    async def think(self, order: ChangeCustomer, *, lock: bool) -> CustomerChangePreview:
        await self._regroup(order, lock=lock)
        if lock:
            await self.areas.customers.record_for_update(order.customer_id)
        customer = await self.areas.customers.file(order.customer_id)
        after = {
            name: value
            for name, value in order.changes.items()
            if getattr(customer, name) != value
        }
        if not after:
            raise NothingToChange(customer.id)
        invoices = invoices_of(self._regrouped)
        return CustomerChangePreview(
            customer=person_facts(customer),
            version=customer.version,
            before={name: getattr(customer, name) for name in after},
            after=after,
            prices=await self._prices(customer, after),
            invoices=invoices,
            balance_after_cents=balance_after(self._regrouped),
            notes=await self._without_price(customer, after),
            messages=await self._messages(customer, invoices),
            command=order.intent,
        )

    @override
    async def write(self, order: ChangeCustomer, preview: CustomerChangePreview) -> Change:
        record = await self.areas.customers.record_for_update(order.customer_id)
        change_customer(record, dict(preview.after))
        if "language" in preview.after:
            await speak_as_on_file(self.areas, record.id, preview.after["language"])
        written = await regroup(self.areas, self._regrouped)
        return Change(
            Subject(customer_id=record.id),
            {"fields": sorted(preview.after), "on": self.scope.today.isoformat()},
            [record, *written.rows],
            documents=tuple(written.numbers),
            messages=preview.messages,
            kept={"before": {name: _as_json(value) for name, value in preview.before.items()}},
            undo_until=self.undo_until,
        )

    async def _regroup(self, order: ChangeCustomer, *, lock: bool) -> None:
        """Find what another price group changes; contracts are locked before the customer."""
        customer = await self.areas.customers.file(order.customer_id)
        group = order.changes.get("price_group", customer.price_group)
        self._regrouped = []
        if group != customer.price_group:
            wanted = Regrouping(customer.id, customer.price_group, group, self.scope.today)
            self._regrouped = await plan_regrouping(self.areas, wanted, lock=lock)

    async def _prices(
        self, customer: CustomerFacts, after: Mapping[str, Any]
    ) -> tuple[GroupPrice, ...]:
        group = after.get("price_group")
        if group is None:
            return ()
        prices: list[GroupPrice] = []
        for view in await self.areas.contracts.of_customer(customer.id):
            coming = next(periods(view.billing, after=self.scope.today), None)
            if view.next_due_on is None or coming is None:
                continue
            price = GroupPrice(
                contract_id=view.id,
                plan_name=view.plan_name,
                number=view.number,
                before_cents=coming.charge.price_for(customer.price_group),
                after_cents=coming.charge.price_for(group),
            )
            prices.append(price)
        return tuple(each for each in prices if each.before_cents != each.after_cents)

    async def _without_price(
        self, customer: CustomerFacts, after: Mapping[str, Any]
    ) -> tuple[Note, ...]:
        """Return a note for each contract that was concluded before its plan had such a price."""
        group = after.get("price_group")
        notes: list[Note] = []
        for view in await self.areas.contracts.of_customer(customer.id):
            coming = next(periods(view.billing, after=self.scope.today), None)
            if group is None or view.next_due_on is None or coming is None:
                continue
            has_price = group in (await self.areas.plans.get(view.plan_id)).prices_cents
            if has_price and group not in coming.charge.group_prices:
                price = Money(coming.charge.price_for(group))
                facts = {"plan": view.plan_name, "number": view.number, "price": price}
                notes.append(Note("group-without-price", {**facts, "group": group}))
        return tuple(notes)

    async def _messages(
        self, customer: CustomerFacts, invoices: Iterable[InvoiceChange]
    ) -> tuple[PlannedMessage, ...]:
        if not any(each.number for each in invoices):
            return ()
        return await self.areas.messages("price-group", customer)


def _as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value

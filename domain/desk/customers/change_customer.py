"""Change values of a customer's file: ``customer.change`` and ``customer.price_group``.

Another price group counts from the next billing period on: each invoice takes the customer's
group on the day on which its period begins.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from typing_extensions import override

from domain.contracts.views import ContractState
from domain.customers.errors import NothingToChange
from domain.customers.filing import change_customer
from domain.customers.service import CustomerFacts
from domain.desk.areas import person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import PersonFacts
from domain.store.journal import Subject


@dataclass(frozen=True)
class GroupPrice:
    """What a contract costs a period in the old and in the new price group."""

    contract_id: int
    plan_name: str
    number: str
    before_cents: int
    after_cents: int


@dataclass(frozen=True)
class CustomerChangePreview:
    """New values of a file beside the old ones; only what differs.

    ``prices`` are the running contracts whose price another group changes.
    """

    customer: PersonFacts
    version: int
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    prices: tuple[GroupPrice, ...] = ()
    command: str = "customer.change"

    def decision_facts(self) -> dict[str, Any]:
        """Return the customer's version, the fields that change, and each price."""
        prices = [[each.contract_id, each.before_cents, each.after_cents] for each in self.prices]
        return {
            "customer": [self.customer.id, self.version],
            "fields": sorted(self.after),
            "prices": prices,
        }


@dataclass(frozen=True)
class ChangeCustomer(Order[CustomerChangePreview]):
    """New values are wanted for a customer's file, by the names of the fields."""

    customer_id: int
    changes: Mapping[str, Any]
    intent: str = "customer.change"


class ChangeCustomerCommand(DeskCommand[ChangeCustomer, CustomerChangePreview]):
    """Writes new values into customers' files."""

    command = "customer.change"

    @override
    async def think(self, order: ChangeCustomer, *, lock: bool) -> CustomerChangePreview:
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
        return CustomerChangePreview(
            customer=person_facts(customer),
            version=customer.version,
            before={name: getattr(customer, name) for name in after},
            after=after,
            prices=await self._prices(customer, after),
            command=order.intent,
        )

    @override
    async def write(self, order: ChangeCustomer, preview: CustomerChangePreview) -> Change:
        record = await self.areas.customers.record_for_update(order.customer_id)
        change_customer(record, dict(preview.after))
        facts = {"fields": sorted(preview.after)}
        return Change(Subject(customer_id=record.id), facts, [record])

    async def _prices(
        self, customer: CustomerFacts, after: Mapping[str, Any]
    ) -> tuple[GroupPrice, ...]:
        group = after.get("price_group")
        if group is None:
            return ()
        views = await self.areas.contracts.of_customer(customer.id)
        rows = [
            await self.areas.contracts.record(view.id)
            for view in views
            if view.state is not ContractState.ENDED and view.next_due_on is not None
        ]
        prices = [
            GroupPrice(
                contract_id=row.id,
                plan_name=row.plan_name,
                number=row.number,
                before_cents=row.prices_cents.get(customer.price_group, row.price_cents),
                after_cents=row.prices_cents.get(group, row.price_cents),
            )
            for row in rows
        ]
        return tuple(each for each in prices if each.before_cents != each.after_cents)

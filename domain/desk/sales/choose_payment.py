"""Choose how a contract is paid: ``contract.payment``.

A plan says how it is paid, or leaves it open: then the customer chooses among the ways that the
studio takes, and may choose anew as long as the contract is not over.

Source: RULES.md, "Selling".
"""

from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.contracts.errors import ContractEnded, ContractNotFound
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState, ContractView, state_on
from domain.desk.areas import Areas
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import ContractFacts, PlannedMessage
from domain.desk.sales.errors import (
    PaymentMethodFixed,
    PaymentMethodNotEnabled,
    SamePaymentMethod,
)
from domain.plans.service import PlanView
from domain.store.journal import Subject
from domain.store.scope import ActorKind


class PaymentChoicePreview(Struct, frozen=True):
    """How a contract would be paid.

    Attributes:
        contract: The contract.
        before: The method so far, None where nobody has chosen yet.
        after: The method from now on.
        messages: The customer hears of it where somebody else chose.
    """

    contract: ContractFacts
    before: str | None
    after: str
    messages: tuple[PlannedMessage, ...]
    command: str = "contract.payment"

    def decision_facts(self) -> dict[str, Any]:
        """Return the contract and its method before and after."""
        return {"contract": self.contract.id, "method": [self.before, self.after]}


class ChoosePayment(Order[PaymentChoicePreview], frozen=True):
    """A contract shall be paid in this way."""

    contract_id: int
    method: str


class ChoosePaymentCommand(DeskCommand[ChoosePayment, PaymentChoicePreview]):
    """Writes down how a contract is paid."""

    command = "contract.payment"

    @override
    async def think(self, order: ChoosePayment, *, lock: bool) -> PaymentChoicePreview:
        areas = self.areas
        record = await areas.contract_row(order.contract_id, lock=lock)
        self._demand_own(record)
        self._demand_running(record)
        plan = await areas.plans.get(record.plan_id)
        demand_open(areas.contracts.seen(record), plan)
        await _demand_taken(areas, record, order.method)
        customer = await areas.customers.file(record.customer_id)
        return PaymentChoicePreview(
            contract=areas.contract_facts(record, customer),
            before=record.payment_method,
            after=order.method,
            messages=await self._messages(record),
        )

    @override
    async def write(self, order: ChoosePayment, preview: PaymentChoicePreview) -> Change:
        record = await self.areas.contract_row(order.contract_id, lock=True)
        record.payment_method = order.method
        return Change(
            subject=Subject(record.customer_id, record.id),
            facts={"before": preview.before, "after": preview.after},
            rows=[record],
            messages=preview.messages,
            undo_until=self.undo_until,
        )

    def _demand_own(self, record: ContractRecord) -> None:
        """Let pass the studio, and a customer with a contract of his own."""
        actor = self.scope.actor
        if actor.kind is ActorKind.CUSTOMER and actor.id != record.customer_id:
            raise ContractNotFound(record.id)

    def _demand_running(self, record: ContractRecord) -> None:
        if state_on(record, self.scope.today) is ContractState.ENDED:
            last_day = record.ends_on or record.fixed_end_on or self.scope.today
            raise ContractEnded(record.id, last_day)

    async def _messages(self, record: ContractRecord) -> tuple[PlannedMessage, ...]:
        """Return the message to the customer; who chose it himself knows it."""
        if self.scope.actor.kind is ActorKind.CUSTOMER:
            return ()
        customer = await self.areas.customers.file(record.customer_id)
        reachable = await self.areas.is_connected(customer)
        held = self.undo_until is not None
        by_mail = self.areas.is_mailed(customer, reachable=reachable)
        message = PlannedMessage(
            "payment", customer.id, held=held, reachable=reachable, by_mail=by_mail
        )
        return (message,)


def leaves_open(contract: ContractView, plan: PlanView) -> bool:
    """Return whether a contract's method is to be chosen: nobody has, or its plan says none."""
    return contract.payment_method is None or plan.payment_method is None


def demand_open(contract: ContractView, plan: PlanView) -> None:
    """Let pass a contract whose method is to be chosen.

    Raises:
        PaymentMethodFixed: The plan says how it is paid.
    """
    if contract.payment_method is not None and not leaves_open(contract, plan):
        raise PaymentMethodFixed(contract.id, contract.payment_method)


async def _demand_taken(areas: Areas, record: ContractRecord, method: str) -> None:
    """Let pass another method than so far, of those that the studio takes."""
    settings = await areas.studios.settings(areas.scope.studio_id)
    if method not in settings.payment_methods:
        raise PaymentMethodNotEnabled(method)
    if record.payment_method == method:
        raise SamePaymentMethod(record.id, method)

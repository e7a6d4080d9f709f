"""What it would do that a customer becomes inactive, or active again: frozen previews."""

from datetime import date
from typing import Any

from msgspec import Struct

from domain.desk.facts import (
    ContractFacts,
    InvoiceChange,
    PersonFacts,
    PlannedMessage,
    invoice_facts,
)


class DeactivationPreview(Struct, frozen=True):
    """A customer becomes inactive from a day on; contracts and invoices stay as they are."""

    customer: PersonFacts
    customer_version: int
    from_day: date
    running: tuple[ContractFacts, ...]
    open_invoices: tuple[InvoiceChange, ...]
    connected: bool
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "customer.deactivate"

    def decision_facts(self) -> dict[str, Any]:
        """Return the customer's version, the day, and which contracts and invoices stay."""
        return {
            "customer": [self.customer.id, self.customer_version],
            "from_day": self.from_day.isoformat(),
            "running": [contract.id for contract in self.running],
            "open": invoice_facts(self.open_invoices),
        }


class ReactivationPreview(Struct, frozen=True):
    """A customer becomes active again, or a planned deactivation is dropped."""

    customer: PersonFacts
    customer_version: int
    planned_from: date | None
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "customer.reactivate"

    def decision_facts(self) -> dict[str, Any]:
        """Return the customer's version and the day that was planned."""
        planned = self.planned_from.isoformat() if self.planned_from else None
        return {"customer": [self.customer.id, self.customer_version], "planned_from": planned}

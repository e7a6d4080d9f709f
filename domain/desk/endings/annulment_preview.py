"""What an annulment would do, and the order for one: frozen values."""

from datetime import date, datetime
from typing import Any

from msgspec import Struct

from domain.desk.commands import Order
from domain.desk.endings.facts import Leftovers
from domain.desk.facts import ContractFacts, InvoiceChange, PlannedMessage, invoice_facts
from domain.desk.orders import MoneyTo
from domain.studios.rights import Right, Rights, where


class CardWithdrawn(Struct, frozen=True):
    """The units of one card that are taken back, and how many were used."""

    card_id: int
    units: int
    used: int


class AnnulmentPreview(Struct, frozen=True):
    """A contract that would count as never wanted.

    Attributes:
        deadline: The last day of the statutory period.
        is_goodwill: Whether the declaration came later.
        access_ends_on: The last day on which something of it took place, else before today.
        invoices: Every document in force, each taken back as a whole.
        cards: The units that are taken back.
        compensation_cents: What is asked for the use so far, by an invoice of its own.
        refund_cents: What is paid out.
    """

    order: "AnnulContract"
    contract: ContractFacts
    deadline: date
    is_goodwill: bool
    access_ends_on: date
    invoices: tuple[InvoiceChange, ...]
    leftovers: Leftovers
    cards: tuple[CardWithdrawn, ...]
    balance_after_cents: int
    refund_cents: int
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "contract.annul"

    @property
    def compensation_cents(self) -> int:
        """What is asked for the use so far."""
        return self.order.compensation_cents

    @property
    def units(self) -> int:
        """How many units are taken back."""
        return sum(card.units for card in self.cards)

    @property
    def units_used(self) -> int:
        """How many units were used."""
        return sum(card.used for card in self.cards)

    @property
    def paid_cents(self) -> int:
        """What the customer gets back, to the account or paid out."""
        return sum(change.to_customer_cents for change in self.invoices)

    def needs(self, asked_on: date) -> Rights:
        """Return what a declaration takes that came earlier, and money that is paid out."""
        earlier = where(Right.BACKDATE, self.order.received_on < asked_on)
        return earlier | where(Right.REFUND, self.refund_cents > 0)

    def decision_facts(self) -> dict[str, Any]:
        """Return contract version, deadline, each document, places, units and the money."""
        return {
            "contract": [self.contract.id, self.contract.version],
            "deadline": self.deadline.isoformat(),
            "access_ends_on": self.access_ends_on.isoformat(),
            "invoices": invoice_facts(self.invoices),
            "cards": [[card.card_id, card.units] for card in self.cards],
            "compensation_cents": self.compensation_cents,
            "refund_cents": self.refund_cents,
            **self.leftovers.decision_facts(),
        }


class AnnulContract(Order[AnnulmentPreview], frozen=True):
    """A customer withdraws from a contract.

    Attributes:
        received_on: The day on which the declaration reached the studio (R8).
        compensation_cents: What the studio asks for the use so far; 0 for nothing.
        note: Why it is accepted after the deadline.
    """

    contract_id: int
    received_on: date
    received_at: datetime | None = None
    money_to: MoneyTo = MoneyTo.REFUND
    compensation_cents: int = 0
    note: str | None = None

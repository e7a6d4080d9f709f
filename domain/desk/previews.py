"""What the desk can show before it does it: one frozen preview per change.

A *preview* holds everything that a proposal shows. ``decision_facts`` of a preview are
JSON-ready and name what a confirmation stands for: if one of them differs later, the change is
refused and shown anew. Days are inclusive and studio-local, amounts gross integer cents.
"""

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from msgspec import Struct, field

from domain.contracts.rules import EndRule
from domain.desk.endings.facts import Leftovers
from domain.desk.facts import (
    ContractFacts,
    EndReason,
    InvoiceChange,
    Note,
    PersonFacts,
    PlannedMessage,
    invoice_facts,
)
from domain.desk.orders import EndMode, MoneyTo, TerminationOrder
from domain.studios.rights import Right, Rights, where


class OtherWay(Struct, frozen=True):
    """Another way to end the contract, for a button; ``ends_on`` None asks for a day."""

    mode: EndMode
    ends_on: date | None


@dataclasses.dataclass(frozen=True)
class TerminationPreview:
    """Everything that the end of a contract would do.

    ``ends_anyway`` marks a contract that ends by itself: confirming only records the receipt.
    ``goodwill`` marks a day earlier than the regular one. ``later_periods_from`` is the first
    day of the first period that will not be billed at all, where such were planned;
    ``still_bills`` says whether an invoice for days up to the end is still to come.
    ``units_resting`` are the units left on a card that rest once its contract is over,
    ``leftovers`` the places, units and make-up rights that it changes. ``can_pause`` says whether
    the plan lets the contract rest instead, ``annullable_until`` until when it could be annulled,
    ``receipt_number`` that of the customer's notice, once it is noted.
    """

    order: TerminationOrder
    contract: ContractFacts
    mode: EndMode
    ends_on: date
    access_ends_on: date
    billing_ends_on: date
    reason: EndReason
    goodwill: bool
    ends_anyway: bool
    before_start: bool
    other_ways: tuple[OtherWay, ...]
    invoices: tuple[InvoiceChange, ...]
    later_periods_from: date | None
    balance_after_cents: int
    refund_cents: int
    messages: tuple[PlannedMessage, ...]
    warnings: tuple[Note, ...]
    units_resting: int = 0
    leftovers: Leftovers = dataclasses.field(default_factory=Leftovers)
    can_pause: bool = False
    annullable_until: date | None = None
    still_bills: bool = False
    receipt_number: str = dataclasses.field(default="", compare=False)
    command: str = "contract.terminate"

    @property
    def can_annul(self) -> bool:
        """Whether an annulment is another way out: in time, or before the first day."""
        until = self.annullable_until
        return until is not None and (self.before_start or self.order.received_on <= until)

    @property
    def never_starts(self) -> bool:
        """Whether the contract is over before its first day."""
        return self.ends_on < self.contract.starts_on

    @property
    def until_used_up(self) -> bool:
        """Whether it goes on as agreed until the last unit of a card is used."""
        return self.ends_anyway and self.reason.rule is EndRule.UNTIL_USED_UP

    def needs(self, asked_on: date) -> Rights:
        """Return what a receipt or an end in the past takes, and money that is paid out."""
        return where(Right.BACKDATE, self.order.received_on < asked_on) | self.end_needs(asked_on)

    def end_needs(self, asked_on: date) -> Rights:
        """Return what the end itself takes, whenever the notice came."""
        is_set = not (self.ends_anyway or self.never_starts)
        gone = is_set and self.ends_on < asked_on
        return where(Right.BACKDATE, gone) | where(Right.REFUND, self.refund_cents > 0)

    def decision_facts(self) -> dict[str, Any]:
        """Return contract version, the three ends, each invoice, refund, and what is left over."""
        return {
            "contract": [self.contract.id, self.contract.version],
            "ends_on": self.ends_on.isoformat(),
            "access_ends_on": self.access_ends_on.isoformat(),
            "billing_ends_on": self.billing_ends_on.isoformat(),
            "ends_anyway": self.ends_anyway,
            "invoices": invoice_facts(self.invoices),
            "refund_cents": self.refund_cents,
            "units_resting": self.units_resting,
            **self.leftovers.decision_facts(),
        }


class EndChangePreview(Struct, frozen=True):
    """Another day for an end that was set: the new termination beside the old day."""

    old_ends_on: date
    termination: TerminationPreview
    reopened: tuple[InvoiceChange, ...]
    command: str = "contract.change_end"

    @property
    def contract(self) -> ContractFacts:
        """The contract whose end moves."""
        return self.termination.contract

    def needs(self, asked_on: date) -> Rights:
        """Return what an end in the past takes; the receipt on record is none of it."""
        moved = self.termination
        if moved.order.keep_receipt:
            return moved.end_needs(asked_on)
        return moved.needs(asked_on)

    def decision_facts(self) -> dict[str, Any]:
        """Return the old day, what is billed again, and the facts of the new termination."""
        return {
            **self.termination.decision_facts(),
            "old_ends_on": self.old_ends_on.isoformat(),
            "reopened": invoice_facts(self.reopened),
        }


class WithdrawalPreview(Struct, frozen=True):
    """The contract goes on in its original rhythm as if never ended.

    ``billed_again`` are dropped invoices that are issued anew (with new numbers),
    ``next_period_first`` the first period billed afterwards and ``next_period_cents`` what it
    costs, ``runs_until`` the last day of the running term (None in an open-ended phase).
    ``leftovers`` are the places and make-up rights that come back, and the places that do not.
    """

    contract: ContractFacts
    old_ends_on: date
    billed_again: tuple[InvoiceChange, ...]
    next_period_first: date | None
    runs_until: date | None
    balance_after_cents: int
    messages: tuple[PlannedMessage, ...]
    leftovers: Leftovers = field(default_factory=Leftovers)
    next_period_cents: int | None = None
    command: str = "contract.undo_termination"

    def decision_facts(self) -> dict[str, Any]:
        """Return contract version, the old day, what is billed again and what comes back."""
        return {
            "contract": [self.contract.id, self.contract.version],
            "old_ends_on": self.old_ends_on.isoformat(),
            "billed_again": invoice_facts(self.billed_again),
            **self.leftovers.decision_facts(),
        }


class CreditPreview(Struct, frozen=True):
    """An issued invoice is cancelled by a cancellation invoice of its own number."""

    invoice: InvoiceChange
    customer: PersonFacts
    invoice_version: int
    money_to: MoneyTo
    balance_after_cents: int
    messages: tuple[PlannedMessage, ...]
    command: str = "invoice.credit"

    def needs(self, asked_on: date) -> Rights:
        """Return what giving back money takes that was paid."""
        del asked_on
        return where(Right.REFUND, self.invoice.to_customer_cents > 0)

    def decision_facts(self) -> dict[str, Any]:
        """Return the invoice's version, its treatment and where the money goes."""
        return {
            "invoice": [self.invoice.invoice_id, self.invoice_version],
            "change": invoice_facts((self.invoice,)),
            "money_to": self.money_to.value,
        }


class DraftDeletionPreview(Struct, frozen=True):
    """A draft is removed; it never had a number."""

    invoice: InvoiceChange
    customer: PersonFacts
    invoice_version: int
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "invoice.delete"

    def decision_facts(self) -> dict[str, Any]:
        """Return the draft's id and version."""
        return {"invoice": [self.invoice.invoice_id, self.invoice_version]}


class Restored(Struct, frozen=True):
    """One thing that holds again, or does not: ``kind`` names its text, ``facts`` its values."""

    kind: str
    facts: Mapping[str, Any] = field(default_factory=dict)


class Heard(Struct, frozen=True):
    """Who hears of a change: ``at_once``, or ``later``, when it can be undone no more."""

    at_once: tuple[int, ...] = ()
    later: tuple[int, ...] = ()


class UndoPreview(Struct, frozen=True):
    """The last change is taken back by its own inverse.

    Attributes:
        undoes: The command of that change; ``at`` is the moment at which it was made.
        thing: What it was about, as people call it: a course day, a plan, somebody of the team.
        new_documents: What becomes of documents; those only grow, so others are issued.
        stays: What cannot be restored, as kinds of texts, such as ``message-read``.
        balance_after_cents: None where no issued document is touched, so that no money moves.
        restored: What holds again, line by line, and what does not.
        heard: Which customers the change itself is or was told to.
        tells: Which of them hear that it was taken back: those who know of it already.
        of_use_until: Until when that is of use to them (UTC); None for longer than a night.
        decides: Further decision facts, JSON-ready.
        made_by: Who of the team made that change, where it is not the one who asks.
    """

    journal_id: int
    undoes: str
    at: datetime
    customer: PersonFacts | None
    contract: ContractFacts | None
    new_documents: tuple[InvoiceChange, ...]
    stays: tuple[str, ...]
    balance_after_cents: int | None = None
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "undo"
    thing: Restored | None = None
    restored: tuple[Restored, ...] = ()
    heard: Heard = Heard()
    tells: tuple[int, ...] = ()
    of_use_until: datetime | None = None
    decides: Mapping[str, Any] = field(default_factory=dict)
    made_by: str | None = None

    def decision_facts(self) -> dict[str, Any]:
        """Return the entry, the documents that will be issued, and what holds again."""
        return {
            "journal": self.journal_id,
            "documents": invoice_facts(self.new_documents),
            "restored": [each.kind for each in self.restored],
            "stays": list(self.stays),
            **self.decides,
        }

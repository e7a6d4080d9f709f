"""What the desk can show before it does it: orders, previews and results, all frozen.

An *order* is what somebody wants (ids, days, choices). A *preview* holds everything that a
proposal shows. ``decision_facts`` of a preview are JSON-ready and name what a confirmation
stands for: if one of them differs later, the change is refused and shown anew. Days are
inclusive and studio-local, amounts gross integer cents.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from domain.contracts.rules import EndRule
from domain.invoices.rules import InvoiceState, Treatment


class EndMode(StrEnum):
    """The ways to end a contract that a person can ask for."""

    TERM_END = "term_end"
    DATE = "date"
    IMMEDIATE = "immediate"


class Basis(StrEnum):
    """What an immediate end stands on (RULES.md R11)."""

    GOOD_CAUSE = "good_cause"
    AGREEMENT = "agreement"


class GivenBy(StrEnum):
    """Who gives notice."""

    CUSTOMER = "customer"
    STUDIO = "studio"


class MoneyTo(StrEnum):
    """Where money goes that a customer paid too much."""

    ACCOUNT = "account"
    REFUND = "refund"


@dataclass(frozen=True)
class PersonFacts:
    """A customer as a proposal names them."""

    id: int
    name: str
    number: str


@dataclass(frozen=True)
class ContractFacts:
    """A contract as a proposal names it."""

    id: int
    version: int
    number: str
    customer: PersonFacts
    plan_name: str
    kind: str
    concluded_on: date
    starts_on: date
    price_cents: int
    schedule: str
    state: str
    fixed_end_on: date | None
    ends_on: date | None
    paused_from: date | None
    paused_until: date | None


@dataclass(frozen=True)
class EndReason:
    """Why a contract ends on its day; what ``warum?`` explains.

    Attributes:
        rule: Which rule led to the regular day.
        notice: ISO 8601 length that was counted, such as ``P1M``; None where none counts.
        received_on: Day of receipt the notice was counted from.
        term_end: Last day of the running fixed term, None in the open-ended phase.
        last_notice_day: Last day to give notice for ``term_end``.
        regular_end: The day an ordinary notice leads to.
        in_time: False where the notice came too late for ``term_end``.
    """

    rule: EndRule
    notice: str | None
    received_on: date
    term_end: date | None
    last_notice_day: date | None
    regular_end: date
    in_time: bool


@dataclass(frozen=True)
class InvoiceChange:
    """What becomes of one invoice; ``invoice_id`` is None for a period not billed yet.

    ``new_amount_cents`` is set for shortened and corrected ones, ``to_customer_cents`` is what
    the customer gets back from payments (to the account or refunded, as chosen); it is negative
    where money on the account is set against the period again. What is billed again has the
    treatment ``keep`` and a ``new_amount_cents``: the period stays owed, by a new document.
    """

    invoice_id: int | None
    number: str | None
    period_first: date | None
    period_last: date | None
    amount_cents: int
    paid_cents: int
    state: InvoiceState
    treatment: Treatment
    new_amount_cents: int | None = None
    to_customer_cents: int = 0


@dataclass(frozen=True)
class PlannedMessage:
    """A message that will go out to a customer.

    ``held`` ones wait out the ten minutes in which the change can be undone; ``reachable`` is
    False where the customer is not connected, so that nothing is sent.
    """

    kind: str
    customer_id: int
    held: bool
    reachable: bool


@dataclass(frozen=True)
class Note:
    """A yellow note: never a block. ``kind`` names its text, ``facts`` its values."""

    kind: str
    facts: Mapping[str, Any] = field(default_factory=dict)


class Preview(Protocol):
    """What every preview has in common."""

    @property
    def command(self) -> str:
        """The intent, such as ``contract.terminate``."""
        ...

    def decision_facts(self) -> dict[str, Any]:
        """Return what a confirmation stands for, JSON-ready."""
        ...


@dataclass(frozen=True)
class Done:
    """The result of a change.

    Attributes:
        preview: What was carried out.
        journal_id: The entry that undo refers to.
        undo_until: UTC moment until which it can be undone, None where it cannot.
        documents: Numbers of new documents, in order of issue.
        messages: What goes out, decided now.
    """

    preview: Preview
    journal_id: int
    undo_until: datetime | None
    documents: tuple[str, ...] = ()
    messages: tuple[PlannedMessage, ...] = ()


@dataclass(frozen=True)
class TerminationOrder:
    """A wish to end a contract; ``mode`` None means the next regular day.

    ``received_on`` is the day of receipt (R8), ``settle_now`` False leaves the invoices to
    ``invoice.credit`` later; ``reason`` is asked for where the day lies in the past.
    ``keep_receipt`` matters when an end is moved: True counts from the receipt on record,
    False from ``received_on`` (somebody said another day of receipt).
    """

    contract_id: int
    received_on: date
    received_at: datetime | None = None
    mode: EndMode | None = None
    wanted_on: date | None = None
    basis: Basis | None = None
    given_by: GivenBy = GivenBy.CUSTOMER
    reason: str | None = None
    settle_now: bool = True
    money_to: MoneyTo = MoneyTo.ACCOUNT
    keep_receipt: bool = True


@dataclass(frozen=True)
class OtherWay:
    """Another way to end the contract, for a button; ``ends_on`` None asks for a day."""

    mode: EndMode
    ends_on: date | None


@dataclass(frozen=True)
class TerminationPreview:
    """Everything that the end of a contract would do.

    ``ends_anyway`` marks a contract that ends by itself: confirming only records the receipt.
    ``goodwill`` marks a day earlier than the regular one. ``later_periods_from`` is the first
    day of the first period that will not be billed at all, where such were planned.
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
    command: str = "contract.terminate"

    def decision_facts(self) -> dict[str, Any]:
        """Return contract version, the three ends and each invoice with treatment and amount."""
        return {
            "contract": [self.contract.id, self.contract.version],
            "ends_on": self.ends_on.isoformat(),
            "access_ends_on": self.access_ends_on.isoformat(),
            "billing_ends_on": self.billing_ends_on.isoformat(),
            "ends_anyway": self.ends_anyway,
            "invoices": invoice_facts(self.invoices),
            "refund_cents": self.refund_cents,
        }


def invoice_facts(changes: tuple[InvoiceChange, ...]) -> list[list[Any]]:
    """Return per invoice its key, treatment, new amount and what the customer gets back."""
    return [
        [
            change.invoice_id or str(change.period_first),
            change.treatment.value,
            change.new_amount_cents,
            change.to_customer_cents,
        ]
        for change in changes
    ]


@dataclass(frozen=True)
class EndChangePreview:
    """Another day for an end that was set: the new termination beside the old day."""

    old_ends_on: date
    termination: TerminationPreview
    reopened: tuple[InvoiceChange, ...]
    command: str = "contract.change_end"

    @property
    def contract(self) -> ContractFacts:
        """The contract whose end moves."""
        return self.termination.contract

    def decision_facts(self) -> dict[str, Any]:
        """Return the old day, what is billed again, and the facts of the new termination."""
        return {
            **self.termination.decision_facts(),
            "old_ends_on": self.old_ends_on.isoformat(),
            "reopened": invoice_facts(self.reopened),
        }


@dataclass(frozen=True)
class WithdrawalPreview:
    """The contract goes on in its original rhythm as if never ended.

    ``billed_again`` are dropped invoices that are issued anew (with new numbers),
    ``next_period_first`` the first period billed afterwards, ``runs_until`` the last day of
    the running term (None in an open-ended phase).
    """

    contract: ContractFacts
    old_ends_on: date
    billed_again: tuple[InvoiceChange, ...]
    next_period_first: date | None
    runs_until: date | None
    balance_after_cents: int
    messages: tuple[PlannedMessage, ...]
    command: str = "contract.undo_termination"

    def decision_facts(self) -> dict[str, Any]:
        """Return contract version, the old day and what is billed again."""
        return {
            "contract": [self.contract.id, self.contract.version],
            "old_ends_on": self.old_ends_on.isoformat(),
            "billed_again": invoice_facts(self.billed_again),
        }


@dataclass(frozen=True)
class DeactivationPreview:
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


@dataclass(frozen=True)
class ReactivationPreview:
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


@dataclass(frozen=True)
class CreditPreview:
    """An issued invoice is cancelled by a cancellation invoice of its own number."""

    invoice: InvoiceChange
    customer: PersonFacts
    invoice_version: int
    money_to: MoneyTo
    balance_after_cents: int
    messages: tuple[PlannedMessage, ...]
    command: str = "invoice.credit"

    def decision_facts(self) -> dict[str, Any]:
        """Return the invoice's version, its treatment and where the money goes."""
        return {
            "invoice": [self.invoice.invoice_id, self.invoice_version],
            "change": invoice_facts((self.invoice,)),
            "money_to": self.money_to.value,
        }


@dataclass(frozen=True)
class DraftDeletionPreview:
    """A draft is removed; it never had a number."""

    invoice: InvoiceChange
    customer: PersonFacts
    invoice_version: int
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "invoice.delete"

    def decision_facts(self) -> dict[str, Any]:
        """Return the draft's id and version."""
        return {"invoice": [self.invoice.invoice_id, self.invoice_version]}


@dataclass(frozen=True)
class UndoPreview:
    """The last change is taken back by its own inverse.

    ``undoes`` is the command of that change, ``at`` when it was made; ``new_documents`` are
    invoices that must be issued anew because documents only grow; ``stays`` names what cannot
    be restored (kinds of texts, such as ``message-read``).
    """

    journal_id: int
    undoes: str
    at: datetime
    customer: PersonFacts | None
    contract: ContractFacts | None
    new_documents: tuple[InvoiceChange, ...]
    stays: tuple[str, ...]
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "undo"

    def decision_facts(self) -> dict[str, Any]:
        """Return the entry and the documents that will be issued."""
        return {"journal": self.journal_id, "documents": invoice_facts(self.new_documents)}

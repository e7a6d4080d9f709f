"""What previews are made of: people, contracts, invoices, messages and notes, all frozen.

Days are inclusive and studio-local, amounts gross integer cents.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Protocol

from msgspec import Struct, field
from typing_extensions import override

from domain.contracts.pauses import Pause
from domain.contracts.rules import EndRule
from domain.invoices.rules import InvoiceState, Treatment


class PersonFacts(Struct, frozen=True):
    """A customer as a proposal names them."""

    id: int
    name: str
    number: str


class ContractFacts(Struct, frozen=True):
    """A contract as a proposal names it; ``pause`` is the one that runs or comes next."""

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
    pause: Pause | None


class EndReason(Struct, frozen=True):
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


class InvoiceChange(Struct, frozen=True):
    """What becomes of one invoice; ``invoice_id`` is None for a period not billed yet.

    ``new_amount_cents`` is set for shortened and corrected ones, ``to_customer_cents`` is what
    the customer gets back from payments (to the account or refunded, as chosen); it is negative
    where money on the account is set against the period again. What is billed again has the
    treatment ``keep`` and a ``new_amount_cents``: the period stays owed, by a new document.
    ``from_refund_cents`` is the part of what is set against it that was to be paid out before.
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
    from_refund_cents: int = 0


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


class Arrival(Struct, frozen=True, kw_only=True):
    """How a message comes, where that is not as usual; see ``PlannedMessage``."""

    by_mail: bool = False
    wanted: bool = True


class PlannedMessage(Arrival, frozen=True):
    """A message that will go out to a customer.

    ``held`` ones wait out the ten minutes in which the change can be undone; ``reachable`` is
    False where no chat of the customer takes it, ``by_mail`` then says whether an e-mail goes
    instead. ``wanted`` is False where the customer does not want to hear of such things: the chat
    is silent, and only a document that is owed still goes by e-mail.
    """

    kind: str
    customer_id: int
    held: bool
    reachable: bool

    @property
    def arrives(self) -> bool:
        """Whether the customer hears of it in one way or the other."""
        return self.reachable or self.by_mail

    @property
    def use_by(self) -> datetime | None:
        """Until when it is of use (UTC); None for longer than a night."""
        return None


class TakenBack(PlannedMessage, frozen=True, kw_only=True):
    """A message to somebody who had heard of a change: it was taken back.

    ``until`` is when it is of no use any more, such as once the course day has begun.
    """

    until: datetime | None = None

    @property
    @override
    def use_by(self) -> datetime | None:
        return self.until


class Note(Struct, frozen=True):
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


class Done(Struct, frozen=True):
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

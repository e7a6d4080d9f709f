"""What a notice of a customer would do, and what deciding on one would do: frozen previews."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct

from domain.contracts.receipts import Doubt, Receipt, ReceiptState
from domain.desk.commands import Order
from domain.desk.facts import ContractFacts, PersonFacts, PlannedMessage
from domain.desk.previews import TerminationPreview
from domain.studios.rights import NONE, Right, Rights

TOLD = "notice-decided"
"""The message to the customer; the receipt with its end is the e-mail to whoever has no chat."""


class DeclarationPreview(Struct, frozen=True):
    """What a customer declares, and where it leads.

    Attributes:
        contract: What it is about; None where no contract can be told.
        doubt: Why the studio has to look at it; None where it ends the contract at once.
        termination: What it does to the contract; None where the studio decides.
        regular: The day on which an ordinary notice would end the contract, where there is one.
        receipt: What was written down, once it has happened.
    """

    order: "DeclareNotice"
    customer: PersonFacts
    received_on: date
    contract: ContractFacts | None
    doubt: Doubt | None
    termination: TerminationPreview | None = None
    regular: date | None = None
    receipt: Receipt | None = None
    command: str = "contract.declare"

    @property
    def ends_on(self) -> date | None:
        """The last day of the contract; None where the studio still looks at it."""
        if self.termination is None or self.termination.until_used_up:
            return None
        return self.termination.ends_on

    def decision_facts(self) -> dict[str, Any]:
        """Return what would end and when, or that the studio decides."""
        if self.termination is not None:
            return self.termination.decision_facts()
        contract = None if self.contract is None else self.contract.id
        return {"contract": contract, "doubt": self.doubt and self.doubt.value}


class DeclareNotice(Order[DeclarationPreview], frozen=True):
    """A customer gives notice.

    Attributes:
        received_at: UTC moment at which it came; its studio-local day counts.
        for_cause: Whether it is given for an important reason, which ``reason`` says.
        wanted_on: The last day that is wanted; None for the next possible one.
        day_unclear: Whether a day was named that is none.
        content: What was declared, in the customer's own words.
        address: Where the receipt goes beside the chat.
    """

    customer_id: int
    contract_id: int | None
    received_at: datetime
    for_cause: bool = False
    reason: str | None = None
    wanted_on: date | None = None
    day_unclear: bool = False
    content: str = ""
    address: str | None = None


class Decision(StrEnum):
    """What the studio does with a notice that it has to look at."""

    CHOOSE = "choose"
    """Nothing yet: the contract has to be said first."""
    END = "end"
    STAYS = "stays"
    """The contract ends already; the notice changes nothing."""
    CLOSE = "close"
    """Nothing is to be ended."""
    BACK = "back"
    """The customer takes it back, and the studio agrees."""
    ASK = "ask"


class NoticeDecisionPreview(Struct, frozen=True):
    """What deciding on a notice would do.

    Attributes:
        termination: What it does to the contract, for ``END``.
        ends_on: The last day of the contract afterwards; None where there is none.
        state: What becomes of the receipt.
        question: What the customer is asked, for ``ASK``.
        messages: What goes out.
    """

    receipt: Receipt
    customer: PersonFacts
    decision: Decision
    state: ReceiptState
    contract: ContractFacts | None = None
    termination: TerminationPreview | None = None
    ends_on: date | None = None
    regular: date | None = None
    question: str = ""
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "contract.decide"

    def needs(self, asked_on: date) -> Rights:
        """Return what an end takes; when the notice came is on file and dates nothing back."""
        ended = NONE if self.termination is None else self.termination.end_needs(asked_on)
        return ended | {Right.TERMINATE}

    def decision_facts(self) -> dict[str, Any]:
        """Return the receipt as it stands, what becomes of it, and what would end."""
        ended = {} if self.termination is None else self.termination.decision_facts()
        return {
            **ended,
            "receipt": [self.receipt.id, self.receipt.version],
            "decision": [self.decision.value, self.state.value],
        }


class NoticeAnswerPreview(Struct, frozen=True):
    """What a customer says about a notice that the studio looks at."""

    receipt: Receipt
    customer: PersonFacts
    text: str
    takes_back: bool
    command: str = "contract.answer"

    def decision_facts(self) -> dict[str, Any]:
        """Return the receipt as it stands."""
        return {"receipt": [self.receipt.id, self.receipt.version], "back": self.takes_back}

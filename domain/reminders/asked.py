"""What the conversation alone knows: requests that wait, and the messages of changes.

Requests are proposals, and messages of changes wait in the outbox: both live outside the domain.
Whoever makes the service of the reminders hands a way in which to ask for them.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from msgspec import Struct


class AskedRequest(Struct, frozen=True):
    """A request that nobody has decided.

    Attributes:
        id: Of the proposal; negative, that of the receipt, where ``asked_back``.
        intent: What is asked for, such as ``contract.pause``.
        asked_at: UTC moment of receipt.
        customer_id: For whom, None where it is for nobody on file.
        contract_id: About which contract, where it is about one.
        unclear: Whether it is a termination that the studio has to make sense of.
        raised_at: UTC moment since which it waits, where that is later than the receipt: the last
            tap came days after the words, or an answer to what was asked back.
        asked_back: Whether it is a notice about which the customer was asked something, and has
            not answered.
    """

    id: int
    intent: str
    asked_at: datetime
    customer_id: int | None
    contract_id: int | None = None
    unclear: bool = False
    raised_at: datetime | None = None
    asked_back: bool = False

    @property
    def waits_since(self) -> datetime:
        """The moment since which nobody has done anything about it."""
        return self.raised_at or self.asked_at


class ToldMessage(Struct, frozen=True):
    """A message to a customer that followed from a change.

    Attributes:
        kind: What it is counted as; see ``kinds.told_as``.
        outcome: What became of it, in the words of ``Delivered``.
        at: UTC moment at which it was due.
        customer_id: Whom it was for.
    """

    kind: str
    outcome: str
    at: datetime
    customer_id: int | None


class Asked(Protocol):
    """Where requests and the messages of changes are found."""

    async def waiting(self) -> Sequence[AskedRequest]:
        """Return the requests of the studio that wait, the oldest first."""
        ...

    async def told(self, first: datetime, until: datetime) -> Sequence[ToldMessage]:
        """Return the messages of changes that were due from a moment until before one."""
        ...

    async def told_at_last(self, first: datetime, until: datetime) -> Sequence[ToldMessage]:
        """Return those with which all was done from a moment until before one."""
        ...

    async def mails_waiting(self, now: datetime) -> int:
        """Return how many e-mails wait that ought to have left, or cannot leave at all."""
        ...


class NobodyAsks:
    """Where no conversation is at hand there are no requests, and no messages of changes."""

    async def waiting(self) -> Sequence[AskedRequest]:
        """Return nothing."""
        return ()

    async def told(self, _: datetime, __: datetime) -> Sequence[ToldMessage]:
        """Return nothing."""
        return ()

    async def told_at_last(self, _: datetime, __: datetime) -> Sequence[ToldMessage]:
        """Return nothing."""
        return ()

    async def mails_waiting(self, _: datetime) -> int:
        """Return that none waits."""
        return 0

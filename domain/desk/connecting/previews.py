"""What inviting, connecting and unlinking a customer would do."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct

from domain.desk.facts import PersonFacts
from domain.studios.links import Link


class Check(StrEnum):
    """What whoever opens a customer's link has to show: the best that the file allows."""

    BIRTHDAY = "birthday"
    CODE = "code"
    STUDIO = "studio"


@dataclass(frozen=True)
class CustomerInvitation:
    """A customer would get a one-time link, and the one before would open nothing any more.

    Attributes:
        open_until: UTC moment until which a link waits that was given out before.
        check: What it asks when it is opened.
        until: UTC moment until which the new one opens.
        token: Known once it is done.
    """

    customer: PersonFacts
    open_until: datetime | None
    check: Check
    until: datetime
    command: str = "customer.invite"
    token: str = field(default="", repr=False)

    def decision_facts(self) -> dict[str, Any]:
        """Return whom the link would connect, and what it would ask."""
        return {"customer": self.customer.id, "check": self.check.value}


class Revocation(Struct, frozen=True):
    """The open link of a customer would open nothing any more; it was good until ``until``."""

    customer: PersonFacts
    until: datetime
    command: str = "customer.uninvite"

    def decision_facts(self) -> dict[str, Any]:
        """Return whose link it is."""
        return {"customer": self.customer.id}


class Unlinking(Struct, frozen=True):
    """Chats of a customer would not speak for them any more; the contract stays.

    Attributes:
        links: The links that would go.
        contracts: Names and numbers of the contracts that go on.
        by_customer: Whether the customer wants it, of this chat alone.
    """

    customer: PersonFacts
    links: tuple[Link, ...]
    contracts: tuple[str, ...]
    by_customer: bool
    command: str = "customer.unlink"

    def decision_facts(self) -> dict[str, Any]:
        """Return whose links go, and which."""
        return {"customer": self.customer.id, "links": [link.id for link in self.links]}


class Connection(Struct, frozen=True):
    """A chat at the door would speak for a customer from now on.

    Attributes:
        telegram_id: The chat.
        opened_at: UTC moment at which it opened the link.
        link: Known once it is done.
    """

    customer: PersonFacts
    telegram_id: int
    opened_at: datetime
    command: str = "customer.connect"
    link: Link | None = None

    def decision_facts(self) -> dict[str, Any]:
        """Return who is connected with which chat."""
        return {"customer": self.customer.id, "chat": self.telegram_id}

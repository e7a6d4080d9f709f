"""A customer's way into the chat: how it stands, and what can be done about it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from domain.customers.service import CustomerFacts
from domain.desk.connecting.errors import (
    CustomerConnected,
    CustomerWithoutChat,
    NoOpenInvitation,
)
from domain.errors import Refusal
from handlers.dialog import Talk
from handlers.listing import leads_to
from handlers.messages import Button, Rows


class Access(Struct, frozen=True):
    """How a customer stands with the chat.

    Attributes:
        connected: Whether a chat speaks for them.
        reachable: Whether one of those takes messages.
        invited_until: UTC moment until which a one-time link waits to be opened.
    """

    connected: bool
    reachable: bool
    invited_until: datetime | None


async def access_of(talk: Talk, customer_id: int) -> Access:
    """Return how a customer stands with the chat."""
    invitations = talk.studio.invitations
    links = await invitations.links_of(customer_id)
    return Access(
        connected=bool(links),
        reachable=any(link.reachable for link in links),
        invited_until=None if links else await invitations.open_until(customer_id),
    )


def access_line(talk: Talk, customer: CustomerFacts, access: Access) -> str:
    """Return how the customer stands with the chat, for the studio's side."""
    if access.connected and not customer.has_access(talk.said_on):
        return talk.words("file-no-access")
    if access.connected:
        return talk.words("file-connected" if access.reachable else "file-blocked")
    if access.invited_until is not None:
        return talk.words("file-invited", until=talk.local(access.invited_until))
    return talk.words("file-not-connected")


def access_buttons(talk: Talk, customer: CustomerFacts, access: Access) -> Rows:
    """Return what can be done about it: invite, take a link back, part the chat."""
    if talk.is_customer:
        return ((_leads(talk, "button-unlink-own", "customer.unlink", customer.id),),)
    if not customer.has_access(talk.said_on):
        return ()
    if access.connected:
        return ((_leads(talk, "button-unlink", "customer.unlink", customer.id),),)
    if access.invited_until is None:
        return ((_leads(talk, "button-invite", "customer.invite", customer.id),),)
    again = _leads(talk, "button-new-invitation", "customer.invite", customer.id)
    revoke = _leads(talk, "button-revoke-invitation", "customer.uninvite", customer.id)
    return ((again, revoke),)


def _leads(talk: Talk, label: str, intent: str, customer_id: int) -> Button:
    return leads_to(talk.words, label, intent, customer_id=customer_id)


def _part(talk: Talk, refusal: CustomerConnected) -> Rows:
    return ((_leads(talk, "button-unlink", "customer.unlink", refusal.customer_id),),)


def _invite(talk: Talk, refusal: CustomerWithoutChat | NoOpenInvitation) -> Rows:
    return ((_leads(talk, "button-invite", "customer.invite", refusal.customer_id),),)


ACCESS_STEPS: Mapping[type[Refusal], Callable[[Talk, Any], Rows]] = {
    CustomerConnected: _part,
    CustomerWithoutChat: _invite,
    NoOpenInvitation: _invite,
}
"""What leads on where something about the chat was refused."""

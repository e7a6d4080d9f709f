"""Give a customer a one-time link (``customer.invite``), and take it back again."""

from dataclasses import replace

from typing_extensions import override

from domain.customers.service import CustomerFacts
from domain.desk.areas import person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.connecting.errors import CustomerConnected, NoOpenInvitation
from domain.desk.connecting.previews import Check, CustomerInvitation, Revocation
from domain.desk.sales.errors import CustomerInactive
from domain.store.journal import Subject
from domain.studios.doors import INVITATION_LASTS
from domain.studios.invitations import Invitations


class InviteCustomer(Order[CustomerInvitation], frozen=True):
    """A one-time link is wanted for a customer."""

    customer_id: int


class RevokeInvitation(Order[Revocation], frozen=True):
    """The open link of a customer is to open nothing any more."""

    customer_id: int


def check_of(customer: CustomerFacts) -> Check:
    """Return what a customer's link asks: the birthday, else a code by e-mail, else the studio."""
    if customer.birthday is not None:
        return Check.BIRTHDAY
    return Check.CODE if customer.email else Check.STUDIO


class InviteCustomerCommand(DeskCommand[InviteCustomer, CustomerInvitation]):
    """Makes one-time links for customers who have no chat."""

    command = "customer.invite"

    @override
    async def think(self, order: InviteCustomer, *, lock: bool) -> CustomerInvitation:
        if lock:
            await self.areas.customers.record_for_update(order.customer_id)
        customer = await self.areas.customers.file(order.customer_id)
        if not customer.has_access(self.scope.today):
            since = customer.inactive_from or self.scope.today
            raise CustomerInactive(customer.id, since)
        invitations = Invitations(self.scope)
        if await invitations.links_of(customer.id):
            raise CustomerConnected(customer.id)
        return CustomerInvitation(
            customer=person_facts(customer),
            open_until=await invitations.open_until(customer.id),
            check=check_of(customer),
            until=self.scope.now + INVITATION_LASTS,
        )

    @override
    async def write(self, order: InviteCustomer, preview: CustomerInvitation) -> Change:
        invitations = Invitations(self.scope)
        before = await invitations.open_hashes(order.customer_id)
        token = await invitations.invite(order.customer_id)
        return Change(
            subject=Subject(customer_id=order.customer_id),
            facts={"check": preview.check.value},
            kept={"open": before, "made": await invitations.open_hashes(order.customer_id)},
            undo_until=self.undo_until,
            told=replace(preview, token=token),
        )


class RevokeInvitationCommand(DeskCommand[RevokeInvitation, Revocation]):
    """Takes one-time links of customers back."""

    command = "customer.uninvite"

    @override
    async def think(self, order: RevokeInvitation, *, lock: bool) -> Revocation:
        if lock:
            await self.areas.customers.record_for_update(order.customer_id)
        customer = await self.areas.customers.file(order.customer_id)
        until = await Invitations(self.scope).open_until(order.customer_id)
        if until is None:
            raise NoOpenInvitation(order.customer_id)
        return Revocation(person_facts(customer), until)

    @override
    async def write(self, order: RevokeInvitation, preview: Revocation) -> Change:
        invitations = Invitations(self.scope)
        before = await invitations.open_hashes(order.customer_id)
        await invitations.revoke(order.customer_id)
        return Change(
            subject=Subject(customer_id=order.customer_id),
            kept={"open": before},
            undo_until=self.undo_until,
        )

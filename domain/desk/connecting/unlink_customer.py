"""Part a customer from a chat: ``customer.unlink``. The contract goes on."""

from typing_extensions import override

from domain.desk.areas import person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.connecting.errors import CustomerWithoutChat
from domain.desk.connecting.previews import Unlinking
from domain.store.journal import Subject
from domain.studios.invitations import Invitations


class UnlinkCustomer(Order[Unlinking], frozen=True):
    """A customer is not to be connected any more.

    ``link_id`` is the one link that goes, where the customer wants it; the studio parts all chats.
    """

    customer_id: int
    link_id: int | None = None


class UnlinkCustomerCommand(DeskCommand[UnlinkCustomer, Unlinking]):
    """Ends links."""

    command = "customer.unlink"

    @override
    async def think(self, order: UnlinkCustomer, *, lock: bool) -> Unlinking:
        if lock:
            await self.areas.customers.record_for_update(order.customer_id)
        customer = await self.areas.customers.file(order.customer_id)
        found = await Invitations(self.scope).links_of(customer.id)
        links = tuple(one for one in found if order.link_id in (None, one.id))
        if not links:
            raise CustomerWithoutChat(customer.id)
        running = await self.areas.contracts.of_customer(customer.id)
        return Unlinking(
            customer=person_facts(customer),
            links=links,
            contracts=tuple(f"{view.plan_name} {view.number}" for view in running),
            by_customer=order.link_id is not None,
        )

    @override
    async def write(self, order: UnlinkCustomer, preview: Unlinking) -> Change:
        ids = [link.id for link in preview.links]
        kept = await Invitations(self.scope).unlink(order.customer_id, ids)
        return Change(
            subject=Subject(customer_id=order.customer_id),
            facts={"chats": len(kept)},
            kept={"links": kept},
            undo_until=self.undo_until,
        )

"""Let a chat at the door in, because the studio knows who it is: ``customer.connect``."""

from msgspec.structs import replace
from typing_extensions import override

from domain.desk.areas import person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.connecting.errors import ArrivalOver
from domain.desk.connecting.previews import Check, Connection
from domain.store.journal import Subject
from domain.studios.doors import Doors
from domain.studios.errors import InvitationUnknown


class ConnectCustomer(Order[Connection], frozen=True):
    """A chat that opened a customer's link asks the studio to be let in.

    ``language`` is what the chat is spoken to in.
    """

    customer_id: int
    telegram_id: int
    language: str


class ConnectCustomerCommand(DeskCommand[ConnectCustomer, Connection]):
    """Lets people in whom no check could be asked."""

    command = "customer.connect"

    @override
    async def think(self, order: ConnectCustomer, *, lock: bool) -> Connection:
        if lock:
            await self.areas.customers.record_for_update(order.customer_id)
        customer = await self.areas.customers.file(order.customer_id)
        arrival = await Doors(self.scope.session, self.scope.now).arrival(order.telegram_id)
        if arrival is None or arrival.step != Check.STUDIO.value:
            raise ArrivalOver(customer.id)
        if (arrival.studio_id, arrival.customer_id) != (self.scope.studio_id, customer.id):
            raise ArrivalOver(customer.id)
        return Connection(person_facts(customer), order.telegram_id, arrival.opened_at)

    @override
    async def write(self, order: ConnectCustomer, preview: Connection) -> Change:
        doors = Doors(self.scope.session, self.scope.now)
        arrival = await doors.arrival(order.telegram_id)
        try:
            invitation = await doors.invitation(arrival.token_hash if arrival else "")
        except InvitationUnknown:
            raise ArrivalOver(order.customer_id) from None
        if invitation.used_at is not None:
            raise ArrivalOver(order.customer_id)
        link = await doors.connect(invitation, order.telegram_id, order.language)
        customers = self.areas.customers
        before = (await customers.file(order.customer_id)).language
        await customers.write_in([order.customer_id], link.language)
        await doors.leave(order.telegram_id)
        return Change(
            subject=Subject(customer_id=order.customer_id),
            facts={"check": Check.STUDIO.value, "link": link.id},
            kept={"language": before},
            undo_until=self.undo_until,
            told=replace(preview, link=link),
        )

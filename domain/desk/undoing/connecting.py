"""The way back of customers' one-time links, and of chats connected or parted."""

from typing import ClassVar

from typing_extensions import override

from domain.desk.errors import UndoOvertaken
from domain.desk.previews import Restored
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.studios.invitations import Invitations


class OfCustomersDoor(Inverse):
    """A change of a customer's links or chats."""

    @property
    def customer_id(self) -> int:
        """Whose."""
        return self.entry.customer_id or 0

    @property
    def invitations(self) -> Invitations:
        """The customers at the studio's doors."""
        return Invitations(self.scope)

    async def restored(self, kind: str) -> Undoing:
        """Return that a thing of the customer is as it was."""
        customer = await self.areas.customers.file(self.customer_id)
        thing = Restored("named", {"name": customer.name})
        return Undoing(thing=thing, restored=(Restored(kind),))


class _OfLinks(OfCustomersDoor):
    """A change of one-time links: those that opened before it open again, and no others."""

    kind: ClassVar[str]

    @override
    async def think(self, *, lock: bool) -> Undoing:
        open_now = await self.invitations.open_hashes(self.customer_id)
        if open_now != self.kept.get("made", []):
            raise UndoOvertaken(self.entry.id)
        return await self.restored(self.kind)

    @override
    async def write(self, undoing: Undoing) -> Undone:
        await self.invitations.open_only(self.customer_id, self.kept["open"])
        return Undone()


class UndoCustomerInvitation(_OfLinks):
    """A one-time link: it opens nothing any more, and the one before opens again."""

    kind = "link-revoked"


class UndoRevocation(_OfLinks):
    """A link taken back: it opens again."""

    kind = "link-open-again"


class UndoUnlinking(OfCustomersDoor):
    """Chats that were parted: they speak for the customer again."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        return await self.restored("access-again")

    @override
    async def write(self, undoing: Undoing) -> Undone:
        await self.invitations.link_again(self.kept["links"])
        return Undone(facts={"chats": len(self.kept["links"])})


class UndoConnection(OfCustomersDoor):
    """A chat that the studio let in: it is a stranger again."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        found = await self.invitations.links_of(self.customer_id)
        if self.facts["link"] not in {link.id for link in found}:
            raise UndoOvertaken(self.entry.id)
        return await self.restored("access-ends")

    @override
    async def write(self, undoing: Undoing) -> Undone:
        await self.invitations.unlink(self.customer_id, [self.facts["link"]])
        if "language" in self.kept:
            await self.areas.customers.write_in([self.customer_id], self.kept["language"])
        return Undone(facts={"link": self.facts["link"]})

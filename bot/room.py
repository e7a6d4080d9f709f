"""One transaction as the conversation sees it: the house, the conversations, the outbox."""

from datetime import datetime

from bot.conversations import StoredConversations
from bot.groups import forget_group, tell_group
from bot.held import drop_for_chat, drop_held, release_held
from bot.unit_of_work import UnitOfWork, current_unit
from domain.studio import House, Studio
from domain.studios.links import Link
from handlers.messages import SentFile, Withdraw


class TransactionRoom:
    """The unit of work of the update in hand."""

    def __init__(self, unit: UnitOfWork) -> None:
        self.post = unit
        self.house = House(unit.session, unit.now)

    @property
    def said_at(self) -> datetime:
        """When it was said, in UTC."""
        return self.post.said_at

    @property
    def file(self) -> SentFile | None:
        """The file that came with the update."""
        return self.post.file

    def conversations(self, studio: Studio, link: Link | None = None) -> StoredConversations:
        """Return the dialogs and proposals of a studio, for somebody who speaks by a link."""
        return StoredConversations(self.post.session, studio.scope.studio_id, link)

    async def release(self, studio_id: int, key: str, *, drop: bool) -> None:
        """Send held messages now, or drop them."""
        act = drop_held if drop else release_held
        await act(self.post.session, self.post.clock, studio_id, key)

    async def withdraw(self, withdrawn: Withdraw) -> None:
        """Drop what waits for a chat about somebody whom it does not speak for any more."""
        await drop_for_chat(self.post.session, self.post.clock, withdrawn)

    async def tell_group(self, chat: int) -> bool:
        """Return whether a group is still to be told that one writes privately; once."""
        return await tell_group(self.post.session, chat, self.post.now)

    async def forget_group(self, chat: int) -> None:
        """Forget a group that the bot was taken out of."""
        await forget_group(self.post.session, chat)


def enter_room() -> TransactionRoom:
    """Return the room of the update that is being processed."""
    return TransactionRoom(current_unit.get())

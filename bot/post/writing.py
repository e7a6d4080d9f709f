"""What the postman asks the conversation: what e-mails say, their documents, news for owners."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.outbox import Kind, Outgoing
from bot.parcels import MESSAGES
from bot.post.rows import studios_with_waiting_mails
from bot.post.transport import Trouble
from bot.pushes import keys_of
from domain.clock import Clock
from domain.reminders.service import Decided
from domain.studio import House
from handlers.messages import Attachment
from handlers.post.deciding import decide
from handlers.post.documents import documents_of
from handlers.post.shapes import Later, MailText, Unwritten
from handlers.post.unsent import trouble_line
from handlers.texts import Words, spoken


class CurrentMails:
    """Writes inside the postman's transactions.

    Args:
        clock: What is said is said on its day.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def mail(
        self, session: AsyncSession, studio_id: int, body: Mapping[str, Any]
    ) -> MailText | Unwritten | Later:
        """Return what an e-mail says now, or why it does not leave."""
        return await decide(self._house(session), studio_id, body)

    async def attachments(self, session: AsyncSession, mail: MailText) -> Sequence[Attachment]:
        """Return the documents of an e-mail, rendered in its language."""
        studio = await self._house(session).enter_as_system(mail.studio_id)
        return await documents_of(studio, mail)

    async def lost(self, session: AsyncSession, studio_id: int, body: Mapping[str, Any]) -> None:
        """Note of messages that come by themselves that they did not arrive."""
        if body.get("kind") == MESSAGES:
            studio = await self._house(session).enter_as_system(studio_id)
            await studio.reminders.decide(keys_of(body["facts"]), Decided.FAILED)

    async def news_for_owners(
        self, session: AsyncSession, now: datetime, trouble: Trouble
    ) -> None:
        """Tell the owners of e-mails that wait that the server takes none."""
        house = self._house(session)
        for studio_id in await studios_with_waiting_mails(session, now):
            studio = await house.enter_as_system(studio_id)
            for owner in await studio.owners():
                text = trouble_line(Words(spoken(owner.language)), trouble)
                body = {"text": text, "buttons": []}
                row = Outgoing(owner.telegram_id, Kind.MESSAGE, body, studio_id)
                session.add(row.record(self._clock))
        await session.flush()

    def _house(self, session: AsyncSession) -> House:
        return House(session, self._clock.now(), via="job")

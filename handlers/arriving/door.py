"""A chat before the front door, as everything there sees it."""

from datetime import datetime

from msgspec import Struct

from domain.desk.connecting.front_door import Standing
from domain.store.scope import Role
from domain.studio import House
from domain.studios.links import Link
from handlers.dialog import Talk
from handlers.kept import ConversationsOf
from handlers.messages import Button, Incoming, Reply, Rows, Say
from handlers.texts import Words, spoken
from handlers.understanding.vocabulary import Vocabulary

CODE, STUDIO, LEAVE = "door:code", "door:studio", "door:leave"
"""The data of the buttons at the door."""


class Door(Struct, frozen=True):
    """One message or tap of a chat that may stand at the door.

    Attributes:
        links: Those that the chat has already, the one last used first.
        conversations: Where proposals of a studio are kept.
    """

    incoming: Incoming
    house: House
    links: tuple[Link, ...]
    conversations: ConversationsOf

    @property
    def words(self) -> Words:
        """The language of the chat: that of its links, else of its Telegram."""
        code = self.links[0].language if self.links else self.incoming.language_code
        return Words(spoken(code))

    @property
    def is_stranger(self) -> bool:
        """Whether the chat is connected with nobody yet."""
        return not self.links

    def say(self, text: str, *buttons: Button) -> Reply:
        """Return one message to the chat, a button a row; a tap is answered in its message."""
        rows: Rows = tuple((button,) for button in buttons)
        return (Say(self.incoming.chat, text, rows),)

    def button(self, text_id: str, data: str) -> Button:
        """Return a button of the door."""
        return Button(self.words(text_id), data)

    async def talk(self, standing: Standing) -> Talk:
        """Return a turn in which the chat may ask the studio to be let in, and nothing else."""
        studio = await self.house.enter_as_system(standing.studio.id)
        link = _as_link(standing, self.words.language, self.house.now)
        return Talk(
            incoming=self.incoming,
            house=self.house,
            studio=studio,
            link=link,
            words=self.words,
            said_on=studio.scope.today,
            said_at=self.incoming.said_at,
            vocabulary=Vocabulary(),
            conversations=self.conversations(studio, link),
        )


def _as_link(standing: Standing, language: str, now: datetime) -> Link:
    """Return what stands for the link that there is none of yet."""
    return Link(
        id=0,
        telegram_id=standing.telegram_id,
        studio_id=standing.studio.id,
        studio_name=standing.studio.name,
        time_zone=standing.studio.time_zone,
        role=Role.CUSTOMER,
        staff_id=None,
        customer_id=standing.customer_id,
        language=language,
        last_used_at=now,
        reachable=True,
    )

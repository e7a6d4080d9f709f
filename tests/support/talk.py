"""Conversation stories: the real bot on the demo studio, with the stand-in for Telegram.

``says`` and ``taps`` return what came back, in order; a ``Heard`` is one message as the person
sees it now, new or edited.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.application import Tresen
from bot.database import Database
from bot.demo.chats import Happening
from bot.demo.keyboards import buttons_of
from bot.demo.people import DemoPerson, demo_people, find_person
from bot.demo.request import StandInRequest
from bot.demo.telegram import StandInTelegram
from bot.demo.terminal import newest_button
from bot.joining import converse
from bot.pacing import UNLIMITED
from bot.post.transport import MailSide
from bot.telegram_side import over
from domain.clock import MovableClock

ZONE = "Europe/Berlin"
NOWHERE = "https://stand-in.invalid"
SEND_NOW = "Jetzt senden", "Send now"
HELD = "nach 10 Minuten (bis dahin rückgängig zu machen)"
HELD_IN_ENGLISH = "after 10 minutes (can be undone until then)"
"""When a customer hears of a change that can be undone."""


@dataclass(frozen=True)
class Heard:
    """A message of the bot, or the short answer to a tap (then without id).

    A file has its name in ``file`` and its bytes in ``content``; ``text`` is then what stands
    below it.
    """

    to: str
    text: str
    buttons: tuple[str, ...] = ()
    edited: bool = False
    message_id: int | None = None
    file: str = ""
    content: bytes = b""

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @property
    def told(self) -> list[str]:
        """The lines that say something, without the empty ones between groups."""
        return [line for line in self.lines if line]


class Talk:
    """A chat with the bot; ``person`` is a name, ``owner``, ``staff`` or ``trainer``."""

    def __init__(self, tresen: Tresen, telegram: StandInTelegram) -> None:
        self.tresen = tresen
        self.telegram = telegram
        self._heard: list[Heard] = []
        telegram.chats.listen(self._listen)

    async def says(
        self, text: str, person: str = "owner", language_code: str | None = None
    ) -> list[Heard]:
        who, now = self.somebody(person), self.tresen.clock.now()
        self.telegram.say(who, text, now, language_code=language_code)
        return await self.answered()

    async def sends(self, name: str, data: bytes, person: str = "owner") -> list[Heard]:
        """Send a file."""
        self.telegram.send_bytes(self.somebody(person), name, data, self.tresen.clock.now())
        return await self.answered()

    async def taps(self, label: str, person: str = "owner") -> list[Heard]:
        who = self.somebody(person)
        found = newest_button(self.telegram.chats.messages(who), label)
        assert found is not None, f"{person} has no button {label!r}"
        return await self.presses(found[0], found[1]["callback_data"], person)

    async def taps_and_sends(self, label: str, person: str = "owner") -> list[Heard]:
        """Tap, and let go at once what waits until it cannot be undone any more.

        Returns what came back for the first tap, and what others heard.
        """
        heard = await self.taps(label, person)
        shown = self.telegram.chats.messages(self.somebody(person))
        label = next(each for each in SEND_NOW if newest_button(shown, each) is not None)
        after = await self.taps(label, person)
        own = self.somebody(person).label
        return [*heard, *(each for each in after if each.to != own)]

    async def presses(self, message_id: int, data: str, person: str = "owner") -> list[Heard]:
        self.telegram.press(self.somebody(person), message_id, data=data)
        return await self.answered()

    def button(self, label: str, person: str = "owner") -> tuple[int, str]:
        """Return message id and data of the newest button whose label begins so."""
        found = newest_button(self.telegram.chats.messages(self.somebody(person)), label)
        assert found is not None, f"{person} has no button {label!r}"
        return found[0], found[1]["callback_data"]

    async def wakes_up(self, day: date, hour: int = 10) -> list[Heard]:
        """Move the clock to a day, with every day's jobs on the way."""
        moment = datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(ZONE))
        await self.tresen.move_to(moment)
        return await self.answered()

    async def arrived(self) -> list[Heard]:
        """Send what waits, and return it; nobody works on anything."""
        while await self.tresen.sender.step():
            pass
        heard, self._heard = self._heard, []
        return heard

    async def answered(self) -> list[Heard]:
        await self.tresen.drain()
        heard, self._heard = self._heard, []
        return heard

    def somebody(self, person: str) -> DemoPerson:
        return find_person(self.telegram.people, person)[0]

    def _listen(self, happening: Happening) -> None:
        message = happening.message or {}
        of_bot = happening.kind in ("message", "edited") and message.get("from", {}).get("is_bot")
        if not of_bot and not (happening.kind == "notice" and happening.text):
            return
        document = message.get("document", {})
        stored = self.telegram.chats.files.get(document.get("file_id", ""))
        self._heard.append(
            Heard(
                to=happening.person.label,
                text=str(message.get("text", message.get("caption", happening.text))),
                buttons=tuple(button["text"] for button in buttons_of(message)),
                edited=happening.kind == "edited",
                message_id=message.get("message_id"),
                file=stored.name if stored else "",
                content=stored.data if stored else b"",
            )
        )


@asynccontextmanager
async def talking(
    url: str,
    clock: MovableClock,
    telegram: StandInTelegram | None = None,
    mail: MailSide | None = None,
) -> AsyncIterator[Talk]:
    """Give the running bot on a database of the demo studio, beside a Telegram that goes on."""
    telegram = telegram or StandInTelegram(demo_people(), clock.now)
    database = Database(url)
    requests = StandInRequest(telegram), StandInRequest(telegram)
    side = over(telegram.token, *requests, NOWHERE)
    tresen = Tresen(database, clock, side, converse(clock), limits=UNLIMITED, mail=mail)
    await tresen.initialize()
    await tresen.start(by_itself=False)
    try:
        yield Talk(tresen, telegram)
    finally:
        await tresen.stop()


def heard_by_others(heard: list[Heard]) -> Heard:
    """Return the one message to somebody who did not tap: not the owner."""
    (other,) = [each for each in heard if each.to != "Inhaberin"]
    return other

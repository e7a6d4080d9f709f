"""Some forty people of the demo studio who write and press all at once, each in a chat.

What they say and how long they wait is drawn by a seed. They press only buttons that they are
shown, and wait for an answer before they go on; sometimes they say several things in a row or tap
twice. Each notes what was pressed.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from random import Random

from bot.demo.chats import Happening, Message
from bot.demo.history import INACTIVE_FROM, NOT_CONNECTED
from bot.demo.keyboards import buttons_of
from bot.demo.people import DemoPerson
from bot.demo.telegram import StandInTelegram
from handlers.buttons import ProposalData, read_data

PATIENCE = 70.0
"""Seconds after which somebody says something else, though there was no answer."""
CONFIRM = "Bestätigen", "Confirm"
WISHES = 0.6
"""How much of what is said wants a change."""

CARD_HOLDERS = "Emre Çelik", "Aylin Yılmaz", "Karl-Heinz Richter", "Zoë Baumann", "Stefan Beck"
BUYERS = "Clara Vogt", "Jonas Weber", "Lena März", "Nina Weber", "Paul Sommer", "Max Stark"
REASONS = "Kurs fiel aus", "Kulanz", "Falsch gebucht"
DAYS = (
    ("Dienstag", "Tuesday", "Yoga Flow"),
    ("Donnerstag", "Thursday", "Pilates"),
    ("Montag", "Monday", "Rückenfit"),
    ("Freitag", "Friday", "Salsa"),
)
QUESTIONS = {
    "owner": ("Welche Rechnungen sind offen?", "Wie viele Einheiten hat Emre noch?"),
    "staff": ("Wer kommt am Dienstag zu Yoga Flow?", "Läuft der Vertrag von Clara Vogt noch?"),
    "trainer": ("Wer kommt am Dienstag zu Yoga Flow?", "Welche Kurse gibt es?"),
    "de": ("Wie viele Stunden habe ich noch?", "Läuft mein Vertrag noch?", "Meine Buchungen"),
    "en": ("How many units do I have left?", "Is my contract still running?", "my bookings"),
}


@dataclass
class Somebody:
    """A person at the phone.

    Attributes:
        owed: How many answers to what was written are still to come.
        rung: Something has arrived.
        tapped: Buttons that were pressed: message id and data.
        pressed: Proposals whose confirmation was pressed, with the revision that was shown.
    """

    who: DemoPerson
    chance: Random
    owed: int = 0
    rung: asyncio.Event = field(default_factory=asyncio.Event)
    tapped: set[tuple[int, str]] = field(default_factory=set)
    pressed: set[tuple[int, int]] = field(default_factory=set)

    def question(self) -> str:
        """Return something that changes nothing."""
        key = self.who.role if self.who.role != "customer" else self.who.language_code
        return self.chance.choice(QUESTIONS[key])

    def wish(self) -> str | None:
        """Return something that leads to a proposal; None for who may not change anything."""
        if self.who.role == "trainer":
            return None
        if self.who.role == "customer":
            return self._wish_of_customer()
        if self.chance.random() < 0.2:
            return f"Verkauf {self.chance.choice(BUYERS)} eine Zehnerkarte"
        units = self.chance.choice(("+1", "+1", "+2", "-1"))
        holder = self.chance.choice(CARD_HOLDERS)
        return f"{units} bei {holder}, {self.chance.choice(REASONS)}"

    def _wish_of_customer(self) -> str:
        german, english, course = self.chance.choice(DAYS)
        books = self.chance.random() < 0.6
        if self.who.language_code == "en":
            return f"book me for {course} on {english}" if books else f"cancel {course}, {english}"
        return (
            f"Buch mich am {german} für {course} ein"
            if books
            else f"Storniere meine Buchung am {german}"
        )


class ManyPeople:
    """The crowd.

    Args:
        telegram: Where they write.
        now: The studio's moment.
        seed: What they do follows from it, and from the answers.
        pause: Seconds that somebody waits on average before the next thing.
        most: Things that all of them say and press together.
    """

    def __init__(
        self,
        telegram: StandInTelegram,
        now: Callable[[], datetime],
        seed: int,
        pause: float,
        most: int,
    ) -> None:
        self._telegram = telegram
        self._now = now
        self._pause = pause
        self._most = most
        staff = [each for each in telegram.people if each.role != "customer"]
        customers = [each for each in telegram.people if _is_there(each)]
        self.people = {
            who.user_id: Somebody(who, Random(f"{seed} {who.user_id}"))  # noqa: S311  it repeats
            for who in (*staff, *customers)
        }
        self.said = 0
        telegram.chats.listen(self._note)

    async def live(self) -> None:
        """Write and press until all is said."""
        async with asyncio.TaskGroup() as crowd:
            for one in self.people.values():
                crowd.create_task(self._live(one))

    def confirmable(self, one: Somebody) -> list[tuple[int, str]]:
        """Return message id and data of the confirm buttons that somebody sees, newest last."""
        return [
            (message["message_id"], button["callback_data"])
            for message in self._telegram.chats.messages(one.who)
            for button in buttons_of(message)
            if button["text"] in CONFIRM
        ]

    async def _live(self, one: Somebody) -> None:
        while self.said < self._most:
            await asyncio.sleep(one.chance.expovariate(1 / self._pause))
            wish = one.wish() if one.chance.random() < WISHES else None
            if self._untapped(one):
                await self._confirm(one)
            elif wish is None:
                await self._ask(one)
            else:
                self._say(one, wish)
                await _until(one, lambda: one.owed <= 0 or bool(self._untapped(one)))
                await self._confirm(one)

    async def _ask(self, one: Somebody) -> None:
        """Ask something, now and then several things in a row."""
        for _ in range(one.chance.choice((1, 1, 2, 3))):
            self._say(one, one.question())
        await _until(one, lambda: one.owed <= 0)

    async def _confirm(self, one: Somebody) -> None:
        """Confirm what is shown, once or as often as it is shown anew."""
        while self.said < self._most and (shown := self._untapped(one)):
            for _ in range(one.chance.choice((1, 1, 1, 2))):
                self._press(one, *shown[-1])
            await _until(one, partial(self._is_over, one, shown[-1]))

    def _untapped(self, one: Somebody) -> list[tuple[int, str]]:
        return [each for each in self.confirmable(one) if each not in one.tapped]

    def _is_over(self, one: Somebody, pressed: tuple[int, str]) -> bool:
        return pressed not in self.confirmable(one)

    def _say(self, one: Somebody, text: str) -> None:
        if self.said == self._most:
            return
        self._telegram.say(one.who, text, self._now())
        self.said += 1
        one.owed += 1

    def _press(self, one: Somebody, message_id: int, data: str) -> None:
        if self.said == self._most:
            return
        self._telegram.press(one.who, message_id, data=data)
        self.said += 1
        one.tapped.add((message_id, data))
        proposal = read_data(data)
        assert isinstance(proposal, ProposalData)
        one.pressed.add((proposal.proposal_id, proposal.revision))

    def _note(self, happening: Happening) -> None:
        one = self.people.get(happening.person.user_id)
        if one is not None and _is_bots(happening):
            one.owed -= happening.kind == "message"
            one.rung.set()


def _is_there(who: DemoPerson) -> bool:
    return who.role == "customer" and who.label not in {*NOT_CONNECTED, *INACTIVE_FROM}


def _is_bots(happening: Happening) -> bool:
    message: Message = happening.message or {}
    return bool(message.get("from", {}).get("is_bot"))


async def _until(one: Somebody, holds: Callable[[], bool]) -> None:
    """Return when it holds, or when somebody's patience is over, who then expects no more."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while not holds():
                one.rung.clear()
                await one.rung.wait()
    one.owed = max(one.owed, 0) if holds() else 0

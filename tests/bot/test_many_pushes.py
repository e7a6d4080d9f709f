"""Ten thousand messages by themselves, beside people who want an answer now.

Measured in virtual time against a Telegram that refuses whatever is beyond its limits, and with
three hundred in real time over HTTP. In virtual time nothing depends on how long it goes on: with
all other tests two thousand go; ``TRESEN_PUSHES=10000`` makes it ten.
"""

import asyncio
import itertools
import os
import time
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import select
from telegram import Bot

from bot.database import Database
from bot.delivery import Rendering
from bot.outbox import Kind, OutboxRecord, Outcome, Outgoing
from bot.pacing import Limits, Pacing
from bot.sender import Sender
from domain.clock import Clock
from tests.bot.conftest import Run
from tests.conftest import DEMO_MORNING
from tests.support.strict_telegram import StrictTelegram
from tests.support.telegram import TOKEN, Call, TelegramServer, eventually
from tests.support.toys import Shelf, toy
from tests.support.virtual_time import LoopClock, run_in_virtual_time

MANY = int(os.environ.get("TRESEN_PUSHES", "2000"))
A_CHAT = 4
"""Pushes that every chat gets, one right behind the other in the outbox."""
ANSWERS = 5
"""A second."""
ASKERS = range(900_001, 900_031)
"""Chats in which people ask."""
PUSHED = {"reminder": "ends"}
EVEN, UNEVEN = (0.02,), (0.02, 0.035, 0.05, 0.025, 0.06, 0.03)
"""Seconds from here to Telegram and back."""


def pushing() -> Shelf:
    return Shelf(pushes={"ends": Rendering("push")})


async def nobody(*_: Any) -> None:
    """No chat is lost, and nothing goes another way."""
    raise AssertionError("Everybody was reachable.")


@dataclass
class Day:
    """A day with many pushes: the real sender on the real outbox."""

    url: str
    telegram: StrictTelegram
    pushes: int
    limits: Limits = field(default_factory=Limits)
    clock: Clock = field(default_factory=lambda: LoopClock(DEMO_MORNING))
    asked: dict[str, float] = field(default_factory=dict)
    pressed: dict[str, float] = field(default_factory=dict)
    done: bool = False

    async def happens(self) -> None:
        database = Database(self.url)
        bot = Bot(TOKEN, request=self.telegram, get_updates_request=self.telegram)
        sender = Sender(
            bot,
            database,
            self.clock,
            pushing(),
            pacing=Pacing(self.limits),
            mark_unreachable=nobody,
            forward=nobody,
        )
        await self._fill(database)
        sending = asyncio.create_task(sender.run(look_every=1.0))
        asking = asyncio.create_task(self._ask(database, sender))
        await self.telegram.has_taken("push", self.pushes)
        self.done = True
        await asking
        await asyncio.sleep(1)  # who asked last is answered by then
        sender.stop()
        await sending
        await database.dispose()

    async def _fill(self, database: Database) -> None:
        async with database.write() as session:
            session.add_all(
                Outgoing(1 + number // A_CHAT, Kind.PUSH, PUSHED, 1).record(self.clock)
                for number in range(self.pushes)
            )

    async def _ask(self, database: Database, sender: Sender) -> None:
        """Answer somebody five times a second, every fifth of them for a press."""
        for number, chat in enumerate(itertools.cycle(ASKERS)):
            if self.done:
                return
            now, name = asyncio.get_running_loop().time(), f"answer {number}"
            body = {"text": name}
            async with database.write() as session:
                self.asked[name] = now
                session.add(Outgoing(chat, Kind.MESSAGE, body).record(self.clock))
                if number % ANSWERS == 0:
                    self.pressed[name] = now
                    press = {"callback_query_id": name, "text": None}
                    session.add(Outgoing(chat, Kind.ANSWER, press).record(self.clock))
            sender.bell.ring()
            await asyncio.sleep(1 / ANSWERS)


async def outcomes_of_pushes(database: Database) -> Counter[str | None]:
    async with database.read() as session:
        query = select(OutboxRecord.outcome).where(OutboxRecord.kind == Kind.PUSH.value)
        return Counter(await session.scalars(query))


@pytest.mark.parametrize(
    ("pushes", "delays"),
    [
        pytest.param(500, UNEVEN, id="500-on-an-uneven-way"),
        pytest.param(MANY, EVEN, id="many"),
    ],
)
@pytest.mark.slow
def test_all_leave_at_24_a_second_and_nobody_waits_for_an_answer(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, pushes: int, delays: tuple[float, ...]
) -> None:
    telegram = StrictTelegram(delays)
    day = Day(sqlite_url, telegram, pushes)

    run_in_virtual_time(day.happens(), monkeypatch)

    sent = [each.at for each in telegram.arrived if each.text == "push"]
    answered = {each.text: each.at for each in telegram.arrived if each.text != "push"}
    assert len(sent) == pushes
    assert telegram.refused == 0
    assert pushes / (sent[-1] - sent[0]) >= 24
    assert answered.keys() == day.asked.keys()
    assert len(answered) >= ANSWERS * int(sent[-1])
    assert max(answered[each] - asked for each, asked in day.asked.items()) <= 1
    assert telegram.presses.keys() == day.pressed.keys()
    assert max(telegram.presses[each] - at for each, at in day.pressed.items()) <= 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("limits", "pushes"),
    [
        pytest.param(Limits(overall=36, pushes=31), 200, id="more-a-second"),
        pytest.param(Limits(chat_second=0.5), 80, id="more-to-a-chat"),
    ],
)
def test_whoever_goes_faster_is_refused(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, limits: Limits, pushes: int
) -> None:
    telegram = StrictTelegram(EVEN)

    run_in_virtual_time(Day(sqlite_url, telegram, pushes, limits).happens(), monkeypatch)

    assert telegram.refused > 0


@pytest.mark.slow
async def test_three_hundred_leave_in_real_time_over_http(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database, toy(shelf=pushing()), by_itself=True, limits=Limits())
    async with database.write() as session:
        session.add_all(
            Outgoing(1 + number, Kind.PUSH, PUSHED, 1).record(tresen.clock)
            for number in range(300)
        )

    tresen.sender.bell.ring()
    asked = await ask_until_all_are_sent(telegram, 300)
    answers = await eventually(lambda: first_words(telegram, len(asked)))

    sent = pushed(telegram)
    waits = [answers[chat] - at for chat, at in asked.items()]
    assert sorted(call.chat for call in sent) == list(range(1, 301))
    assert [call for call in telegram.calls if call.refused] == []
    assert await marked(database) == {Outcome.SENT.value: 300}
    if os.getloadavg()[0] > (os.cpu_count() or 1):
        pytest.skip("All arrived; how fast says nothing on a machine that is busy otherwise.")
    assert most_in_a_second([call.at for call in telegram.made("sendMessage")]) <= 30
    assert 300 / (sent[-1].at - sent[0].at) >= 24
    assert max(waits) <= 1


async def marked(database: Database) -> Counter[str | None]:
    """Return what became of the pushes, once none waits to be marked any more."""
    for _ in range(500):
        if None not in (outcomes := await outcomes_of_pushes(database)):
            return outcomes
        await asyncio.sleep(0.01)
    raise AssertionError("Some were never marked.")


async def ask_until_all_are_sent(telegram: TelegramServer, pushes: int) -> dict[int, float]:
    """Return when which chat asked, five of them a second."""
    asked: dict[int, float] = {}
    while len(pushed(telegram)) < pushes:
        chat = 1_000 + len(asked)
        asked[chat] = time.monotonic()
        await asyncio.to_thread(telegram.send_text, chat, "hello")
        await asyncio.sleep(1 / ANSWERS)
    return asked


def pushed(telegram: TelegramServer) -> list[Call]:
    return [call for call in telegram.made("sendMessage") if call.chat < 1_000]


def most_in_a_second(moments: list[float]) -> int:
    """Return how many moments there are at most in any second."""
    ordered = sorted(moments)
    return max(bisect_left(ordered, at + 1) - first for first, at in enumerate(ordered))


def first_words(telegram: TelegramServer, chats: int) -> dict[int, float] | None:
    """Return when each of so many chats was answered, once all are."""
    found = {call.chat: call.at for call in telegram.made("sendMessage") if call.chat >= 1_000}
    return found if len(found) == chats else None

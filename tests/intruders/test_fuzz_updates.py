"""Whatever comes as an update, it is done or set aside, and others are served.

Arbitrary JSON goes the whole way: from the answer of Telegram through receiver, inbox and worker
to the outbox, with the real conversation on the demo studio.
"""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from telegram.request import RequestData
from typing_extensions import override

from bot.application import Tresen
from bot.database import Database
from bot.demo.people import demo_people, find_person
from bot.demo.request import StandInRequest, WithoutNetwork
from bot.demo.telegram import StandInTelegram
from bot.inbox_records import InboxRecord
from bot.joining import converse
from bot.pacing import UNLIMITED
from bot.telegram_side import over
from domain.clock import MovableClock
from domain.store.journal import JournalRecord
from tests.support.fuzzing import for_a_while, fuzzed, updates
from tests.support.talk import NOWHERE

pytestmark = pytest.mark.slow
NUMBERS = itertools.count(1)
AT_ONCE = 4


class Scripted(WithoutNetwork):
    """A Telegram that gives out what it was told, as JSON."""

    def __init__(self) -> None:
        self.waiting: list[Any] = []

    @override
    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        given, self.waiting = self.waiting, []
        return HTTPStatus.OK, json.dumps({"ok": True, "result": given}).encode()


class Fuzzed:
    """The bot, and somebody who goes on asking while nonsense arrives."""

    def __init__(self, tresen: Tresen, telegram: StandInTelegram, polling: Scripted) -> None:
        self.tresen, self.telegram, self.polling = tresen, telegram, polling
        self.honest = find_person(telegram.people, "Emre Çelik")[0]

    async def gets(self, *nonsense: Any) -> None:
        """Receive nonsense and then an honest question; it is answered, and nothing is open."""
        self.polling.waiting = [*nonsense, self._question()]
        heard = len(self.telegram.chats.messages(self.honest))

        await self.tresen.drain()

        answers = self.telegram.chats.messages(self.honest)[heard:]
        assert any("7 von 10 Einheiten" in each["text"] for each in answers)
        async with self.tresen.database.read() as session:
            undone = InboxRecord.done_at.is_(None) & InboxRecord.dead_at.is_(None)
            assert await session.scalar(select(func.count()).where(undone)) == 0

    async def changes(self) -> int:
        """Return how many changes the studio's journal holds."""
        async with self.tresen.database.read() as session:
            return await session.scalar(select(func.count()).select_from(JournalRecord)) or 0

    async def dead(self) -> int:
        """Return how many updates were set aside."""
        async with self.tresen.database.read() as session:
            dead = select(func.count()).where(InboxRecord.dead_at.is_not(None))
            return await session.scalar(dead) or 0

    def _question(self) -> dict[str, Any]:
        message = {
            "message_id": 1,
            "date": 1795251600,
            "from": self.honest.as_user(),
            "chat": self.honest.as_chat(),
            "text": "Wie viele Stunden habe ich noch?",
        }
        return {"update_id": next(NUMBERS), "message": message}


@asynccontextmanager
async def fuzzed_bot(url: str, clock: MovableClock) -> AsyncIterator[Fuzzed]:
    telegram, polling = StandInTelegram(demo_people(), clock.now), Scripted()
    side = over(telegram.token, StandInRequest(telegram), polling, NOWHERE)
    tresen = Tresen(Database(url), clock, side, converse(clock), limits=UNLIMITED)
    await tresen.initialize()
    await tresen.start(by_itself=False)
    try:
        yield Fuzzed(tresen, telegram, polling)
    finally:
        await tresen.stop()


@pytest.mark.usefixtures("without_pauses")
def test_any_update_is_done_or_set_aside_and_others_are_served(
    demo_url: str, clock: MovableClock
) -> None:
    with asyncio.Runner() as runner:
        opening = fuzzed_bot(demo_url, clock)
        bot = runner.run(opening.__aenter__())
        before = runner.run(bot.changes())

        @fuzzed(30)
        @given(st.lists(updates(), min_size=AT_ONCE, max_size=AT_ONCE))
        def test(nonsense: list[dict[str, Any]]) -> None:
            numbered = [{"update_id": next(NUMBERS), **each} for each in nonsense]
            runner.run(bot.gets(*numbered))

        for_a_while(test)

        assert runner.run(bot.changes()) == before
        assert runner.run(bot.dead()) > 0
        runner.run(opening.__aexit__(None, None, None))


DEEP: dict[str, Any] = {}
for _ in range(300):
    DEEP = {"a": DEEP}


@pytest.mark.usefixtures("without_pauses")
@pytest.mark.parametrize(
    "nonsense",
    [
        pytest.param(None, id="null"),
        pytest.param("update", id="text"),
        pytest.param([], id="list"),
        pytest.param({}, id="empty"),
        pytest.param({"update_id": None, "message": {}}, id="no-number"),
        pytest.param({"update_id": "5"}, id="number-as-text"),
        pytest.param({"update_id": True}, id="truth-for-a-number"),
        pytest.param({"update_id": 2**63, "message": {}}, id="number-too-great"),
        pytest.param({"update_id": -1}, id="number-below-zero"),
        pytest.param({"update_id": 10**6, "message": DEEP}, id="deep"),
        pytest.param({"update_id": 10**6, "message": {"date": 10**18}}, id="moment-too-late"),
        pytest.param({"update_id": 10**6, "message": {"date": -(10**18)}}, id="moment-too-early"),
        pytest.param({"update_id": 10**6, "message": {"from": {"id": 2**80}}}, id="sender-huge"),
        pytest.param({"update_id": 10**6, "callback_query": {"message": "x"}}, id="press-of-text"),
        pytest.param({"update_id": 10**6, "message": {"chat": [1]}}, id="chat-is-a-list"),
        pytest.param(
            {"update_id": 10**6, "message": {"message_id": 1, "date": 1795251600, "text": "x",
             "from": {"id": 1, "is_bot": False, "first_name": "x"},
             "chat": {"id": "x", "type": "private"}}}, id="chat-is-a-text",
        ),
        pytest.param(
            {"update_id": 10**6, "message": {"from": {"id": 1, "language_code": 5},
             "chat": {"id": 1}}}, id="language-is-a-number",
        ),
        pytest.param({"update_id": 10**6, "my_chat_member": {"new_chat_member": 1}}, id="member"),
    ],
)  # fmt: skip
async def test_what_is_no_update_at_all_stops_nobody(
    demo_url: str, clock: MovableClock, nonsense: Any
) -> None:
    async with fuzzed_bot(demo_url, clock) as bot:
        await bot.gets(nonsense)

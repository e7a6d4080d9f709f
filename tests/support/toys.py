"""A toy conversation for tests of the process: it knows nothing of studios."""

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from telegram import Update
from telegram.ext import CallbackContext, TypeHandler

from bot.conversation import Conversation
from bot.delivery import Later, Rendering
from bot.jobs import Job
from bot.library import BotApplication
from bot.outbox import Outcome
from bot.unit_of_work import current_unit
from domain.store.counters import next_number

Context = CallbackContext[Any, Any, Any, Any]


@dataclass
class Shelf:
    """Proposals and pushes held in memory, as the sender asks for them."""

    proposals: dict[int, Rendering] = field(default_factory=dict)
    message_ids: dict[tuple[int, int, str], int] = field(default_factory=dict)
    sent: list[tuple[int, int, int]] = field(default_factory=list)
    pushes: dict[str, Rendering | Later | None] = field(default_factory=dict)
    lost: list[tuple[str, Outcome]] = field(default_factory=list)

    async def proposal(
        self, _: AsyncSession, proposal_id: int, __: int, chat_id: int, view: str
    ) -> Rendering | None:
        newest = self.proposals.get(proposal_id)
        if newest is None:
            return None
        known = self.message_ids.get((proposal_id, chat_id, view))
        return Rendering(newest.text, newest.buttons, newest.revision, known)

    async def proposal_sent(
        self,
        _: AsyncSession,
        proposal_id: int,
        __: int,
        chat_id: int,
        view: str,
        message_id: int,
        revision: int,
    ) -> None:
        self.message_ids[proposal_id, chat_id, view] = message_id
        self.sent.append((proposal_id, message_id, revision))

    async def document(
        self, _: AsyncSession, __: int, body: Mapping[str, Any]
    ) -> Rendering | None:
        return Rendering(str(body))

    async def push(
        self, _: AsyncSession, __: int, body: Mapping[str, Any]
    ) -> Rendering | Later | None:
        return self.pushes[body["reminder"]]

    async def push_lost(
        self, _: AsyncSession, __: int, body: Mapping[str, Any], outcome: Outcome
    ) -> None:
        self.lost.append((body["reminder"], outcome))


async def echo(update: Update, _: Context) -> None:
    """Count and echo a text; some words do special things; a press is answered and echoed."""
    unit = current_unit.get()
    if update.callback_query is not None:
        chat_id = update.callback_query.from_user.id
        unit.answer(chat_id, update.callback_query.id, "ok")
        unit.message(chat_id, f"pressed {update.callback_query.data}")
        return
    message = update.effective_message
    if message is None or message.text is None:
        return
    number = await next_number(unit.session, 1, "echoes")
    unit.message(message.chat_id, f"{number}: {message.text}")
    await _special(message.text)


async def _special(text: str) -> None:
    if text == "fail":
        raise KeyError("Clara Vogt")
    if text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if text.startswith("wait "):
        await asyncio.sleep(float(text.removeprefix("wait ")))


def toy(*, shelf: Shelf | None = None, jobs: Sequence[Job] = ()) -> Conversation:
    """Return the conversation that echoes."""
    return only(echo, shelf=shelf, jobs=jobs)


def only(
    callback: Callable[[Update, Context], Coroutine[Any, Any, None]],
    *,
    shelf: Shelf | None = None,
    jobs: Sequence[Job] = (),
) -> Conversation:
    """Return a conversation that does one thing with every update."""

    def register(application: BotApplication) -> None:
        application.add_handler(TypeHandler(Update, callback))

    def apologise(code: str, number: int) -> str:
        return f"sorry {code} {number}"

    return Conversation(register, shelf or Shelf(), apologise, jobs)

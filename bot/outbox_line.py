"""The line at the outbox: who may go now, first in line first.

Several are claimed at once. No chat is in it twice, but for answers to presses, which wait for
nobody.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outbox_statements as said
from bot.database import real_value
from bot.outbox import Kind, Letter, OutboxRecord
from bot.renewing import CLAIM
from domain.clock import Clock
from domain.store.rows import is_postgresql

ONE_CLAIM_AT_A_TIME = text("SELECT pg_advisory_xact_lock(20261121)")
A_CHAT = 4
"""So many rows are looked at for one that may go: a chat may have several in a row."""
PLENTY = 10**9


class Busy(Struct, frozen=True):
    """What may not be claimed now because of Telegram's limits.

    Attributes:
        chats: Chats that take nothing now.
        quiet_chats: Chats that take a reply but no push.
        room: How many messages may go.
        push_room: How many of them may be pushes.
    """

    chats: Collection[int] = ()
    quiet_chats: Collection[int] = ()
    room: int = PLENTY
    push_room: int = PLENTY

    @property
    def all(self) -> bool:
        """Whether nothing but answers may go."""
        return self.room <= 0

    @property
    def pushes(self) -> bool:
        """Whether no push may go, nor what is last in line with them."""
        return self.push_room <= 0


async def next_letters(session: AsyncSession, clock: Clock, busy: Busy, most: int) -> list[Letter]:
    """Return at most so many rows that may go now; nobody else gets them in the meantime."""
    on_postgresql = is_postgresql(session)
    if on_postgresql:
        await session.execute(ONE_CLAIM_AT_A_TIME)  # else two could go to one chat at once
    query = said.next_letters(
        all_busy=busy.all, no_pushes=busy.pushes, on_postgresql=on_postgresql
    )
    rows = await session.execute(query, _asked(session, clock, busy, most))
    waiting = (letter_of(each, clock.real()) for each in rows)
    return list(_together(waiting, busy, most))


def _asked(session: AsyncSession, clock: Clock, busy: Busy, most: int) -> dict[str, Any]:
    """Return the values of what is asked for the next letters; some are for some queries only."""
    asked = {
        "now": clock.now(),
        "real": real_value(session, clock),
        "most": most if most == 1 else A_CHAT * most,
    }
    if busy.all:
        return asked
    quiet = {} if busy.pushes else {"quiet": [*busy.quiet_chats]}
    return {**asked, "busy": [*busy.chats], **quiet}


async def claim(session: AsyncSession, clock: Clock, letters: Collection[Letter]) -> None:
    """Claim rows for ``CLAIM``; see ``renew``."""
    if not letters:
        return
    claimed = said.claim(on_postgresql=is_postgresql(session))
    until = real_value(session, clock, CLAIM)
    await session.execute(claimed, {"these": [each.id for each in letters], "until": until})


async def renew(session: AsyncSession, clock: Clock, letter_ids: Collection[int]) -> None:
    """Let claims last for another ``CLAIM``: what they are for is still under way."""
    longer = said.renew(on_postgresql=is_postgresql(session))
    until = real_value(session, clock, CLAIM)
    await session.execute(longer, {"these": [*letter_ids], "until": until})


def letter_of(row: Row[Any] | OutboxRecord, real: datetime) -> Letter:
    """Return a row as a letter, so old by real time."""
    return Letter(
        row.id,
        row.chat_id,
        Kind(row.kind),
        row.studio_id or 0,
        row.body or {},
        row.attempts,
        real - row.created_at,
        row.request,
    )


def _together(waiting: Iterable[Letter], busy: Busy, most: int) -> Iterator[Letter]:
    """Yield those that may go at once."""
    chats: set[int] = set()
    taken, room, push_room = 0, busy.room, busy.push_room
    for letter in waiting:
        is_answer, is_push = letter.kind is Kind.ANSWER, letter.kind is Kind.PUSH
        has_room = room > 0 and (push_room > 0 or not is_push)
        if taken < most and (is_answer or (has_room and letter.chat_id not in chats)):
            chats.add(letter.chat_id)
            taken, room, push_room = taken + 1, room - (not is_answer), push_room - is_push
            yield letter

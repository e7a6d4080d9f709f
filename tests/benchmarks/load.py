"""How long people wait at ten updates a second, beside a turn when nobody else is there."""

import asyncio
from dataclasses import replace
from pathlib import Path
from statistics import median

from sqlalchemy import text

from bot.database import Database
from tests.benchmarks.desks import Desk, desk_on
from tests.benchmarks.lindenhofs import APART, OWNERS, STUDIOS, Copies
from tests.benchmarks.table import Figure, milliseconds, percentile

CHATS = 100
A_SECOND = 10
MOST = 0.95
COLLEAGUES = text(
    "INSERT INTO links (telegram_id, studio_id, role, staff_id, language, linked_at, last_used_at)"
    " SELECT telegram_id + :by, studio_id, role, staff_id, language, linked_at, last_used_at"
    " FROM links WHERE role = 'owner' AND telegram_id < :most"
)


async def load(folder: Path, *, small: bool) -> list[Figure]:
    """Return the figure: a hundred chats, of owners with several phones."""
    rounds, seconds = (1, 2) if small else (5, 20)
    copies, alone, busy = Copies(folder), list[float](), list[float]()
    everybody = [
        replace(owner, chat_id=owner.chat_id + 1000 * APART * phone)
        for phone in range(CHATS // STUDIOS + 1)
        for owner in OWNERS
    ][:CHATS]
    for _ in range(rounds):
        url = await copies.url()
        await _more_phones(url)
        async with desk_on(url, everybody) as desk:
            await desk.turns(2 * STUDIOS)
            alone += await desk.turns(A_SECOND * seconds // 2)
            busy += await _steadily(desk, A_SECOND * seconds)
    slow = percentile(busy, MOST)
    told = f"95 of 100 within {1000 * slow:.1f} ms, alone {milliseconds(alone)}"
    name = f"p95 at {A_SECOND} updates a second over {CHATS} chats"
    return [Figure(name, f"{slow / median(alone):.2f}", "≤ 4", told)]


async def _more_phones(url: str) -> None:
    database = Database(url)
    async with database.write() as session:
        for phone in range(1, CHATS // STUDIOS + 1):
            by = 1000 * APART * phone
            await session.execute(COLLEAGUES, {"by": by, "most": 1000 * APART})
    await database.dispose()


async def _steadily(desk: Desk, count: int) -> list[float]:
    """Return the seconds of turns that begin ten times a second, whoever is still waiting."""
    loop, turns = asyncio.get_running_loop(), list[asyncio.Task[float]]()
    began = loop.time()
    for number in range(count):
        await asyncio.sleep(began + number / A_SECOND - loop.time())
        turns.append(asyncio.create_task(desk.turn(desk.people[number % CHATS])))
    return list(await asyncio.gather(*turns))

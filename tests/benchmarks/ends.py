"""Which contracts end in thirty days, beside the bare query that an index answers."""

import asyncio
from datetime import timedelta
from pathlib import Path

from sqlalchemy import text

from bot.database import Database
from domain.contracts.service import Contracts
from tests.benchmarks.table import Figure, milliseconds, ratio
from tests.benchmarks.towns import TODAY, Town, write_town
from tests.support.studios import scope_of

LAST = TODAY + timedelta(days=30)
BARE = text(
    "SELECT * FROM contracts WHERE studio_id = :studio AND fixed_end_on BETWEEN :first AND :last"
)


async def ends(folder: Path, *, small: bool) -> list[Figure]:
    """Return the figure of one studio with all the contracts."""
    town, rounds = Town(1, 1_000 if small else 100_000), 10 if small else 60
    url = f"sqlite+aiosqlite:///{folder}/town.db"
    await write_town(url, town)
    database, ours, theirs = Database(url), list[float](), list[float]()
    time, count = asyncio.get_running_loop().time, 0
    for _ in range(rounds):
        began = time()
        count = await _listed(database)
        ours.append(time() - began)
        began = time()
        assert count == await _bare(database)
        theirs.append(time() - began)
    await database.dispose()
    told = f"{count:,} of {10 * town.customers:,} contracts listed in {milliseconds(ours)}"
    told += f", their rows in {milliseconds(theirs)}"
    return [Figure("contracts ending in 30 days", f"{ratio(ours, theirs):.2f}", "≤ 2", told)]


async def _listed(database: Database) -> int:
    async with database.read() as session:
        return len(await Contracts(scope_of(session)).ending_between(TODAY, LAST))


async def _bare(database: Database) -> int:
    days = {"studio": 1, "first": TODAY.isoformat(), "last": LAST.isoformat()}
    async with database.read() as session:
        return len((await session.execute(BARE, days)).all())

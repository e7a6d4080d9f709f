"""A process that bills days of a great studio while people talk to the bot in another one.

``python -m tests.support.billing_day URL STUDIO DAY ...`` prints a JSON object per day: invoices,
seconds, those of the processor, peak megabytes of the process, and the milliseconds of each turn,
alone and beside the job.
"""

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from bot.collector import rare_searches
from bot.daily import AFTER_MIDNIGHT
from bot.database import Database
from domain.clock import MovableClock
from domain.invoices.records import InvoiceRecord
from tests.support.billing import billing_jobs, count_as_done
from tests.support.talk import ZONE, Talk, talking

TURNS_ALONE = 20
BETWEEN_TURNS = 0.5
QUESTION = "Wie viele Stunden hat Emre noch?"


async def bill(url: str, studio_id: int, days: Sequence[date]) -> list[dict[str, Any]]:
    """Return what was measured on each day."""
    clock = MovableClock(_morning(days[0]) - timedelta(minutes=1), ticking=False)
    async with talking(url, clock) as talk:
        with rare_searches():
            return [await _bill_a_day(talk, clock, studio_id, day) for day in days]


async def _bill_a_day(
    talk: Talk, clock: MovableClock, studio_id: int, day: date
) -> dict[str, Any]:
    database = talk.tresen.database
    await count_as_done(database, clock, day, studio_id)
    alone = [await _turn(talk) for _ in range(TURNS_ALONE)]
    clock.move_to(_morning(day))
    before = await _invoices(database, studio_id)
    began, worked = time.perf_counter(), time.process_time()
    working = asyncio.create_task(billing_jobs(database, clock, studio_id).tick())
    beside = await _turns_until(talk, working)
    return {
        "seconds": time.perf_counter() - began,
        "cpu": time.process_time() - worked,
        "invoices": await _invoices(database, studio_id) - before,
        "megabytes": _peak_megabytes(),
        "alone": alone,
        "beside": beside,
    }


def _peak_megabytes() -> float:
    """Return the most memory of this process; the one that started it does not count."""
    status = Path("/proc/self/status").read_text("ascii")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(peak.split()[1]) / 1024


def _morning(day: date) -> datetime:
    """Return the moment at which the day's billing is due."""
    return datetime.combine(day, AFTER_MIDNIGHT, ZoneInfo(ZONE))


async def _turns_until(talk: Talk, working: "asyncio.Task[int]") -> list[float]:
    """Return how long each turn took until the work was done."""
    took = []
    while not working.done():
        took.append(await _turn(talk))
        await asyncio.wait([working], timeout=BETWEEN_TURNS)
    assert await working == 1
    return took


async def _turn(talk: Talk) -> float:
    began = time.perf_counter()
    heard = await talk.says(QUESTION)
    assert any(answer.told[0].startswith("7 von 10") for answer in heard)
    return 1000 * (time.perf_counter() - began)


async def _invoices(database: Database, studio_id: int) -> int:
    async with database.read() as session:
        query = select(func.count()).where(InvoiceRecord.studio_id == studio_id)
        return int((await session.scalars(query)).one())


if __name__ == "__main__":
    _url, _studio, *_days = sys.argv[1:]
    _measured = asyncio.run(bill(_url, int(_studio), [date.fromisoformat(day) for day in _days]))
    sys.stdout.write(json.dumps(_measured) + "\n")

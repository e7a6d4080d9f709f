"""A billing day that dies when told: ``python -m tests.support.mortal_day URL MOMENT DIE_BEFORE``.

It is killed by SIGKILL before the statement or commit with that number; 0 lets it live. Prints how
many there were.
"""

import asyncio
import sys
from datetime import datetime

from sqlalchemy import event

import bot.daily
import bot.jobs
from bot.database import Database
from domain.clock import MovableClock
from tests.support.billing import billing_jobs
from tests.support.mortal import Steps


async def live(url: str, moment: str, die_before: int) -> int:
    """Bill what is due in portions of three, each in a commit of its own; return the steps."""
    bot.daily.A_PORTION_OF_BILLS = 3
    bot.jobs.MOST_THINGS = 1
    steps = Steps(die_before or None)
    database = Database(url)
    for engine in (database.writing.sync_engine, database.reading.sync_engine):
        event.listen(engine, "before_cursor_execute", steps.step)
        event.listen(engine, "commit", steps.step)
    clock = MovableClock(datetime.fromisoformat(moment), ticking=False)
    await billing_jobs(database, clock).tick()
    await database.dispose()
    return steps.count


if __name__ == "__main__":
    _url, _moment, _die_before = sys.argv[1:]
    sys.stdout.write(str(asyncio.run(live(_url, _moment, int(_die_before)))))

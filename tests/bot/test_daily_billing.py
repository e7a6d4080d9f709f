"""The billing job in the process: days that were missed, and a SIGKILL at any place."""

import asyncio
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.database import Database
from bot.demo.studio import build
from domain.clock import MovableClock
from tests.support.billing import billing_jobs, count_as_done, issued_after

ROOT = Path(__file__).parents[2]
FIRST, LAST = date(2026, 11, 22), date(2027, 1, 5)
DAYS = (LAST - FIRST).days + 1
MORNING, AT_SIX = (datetime(day.year, day.month, day.day, 5, tzinfo=UTC) for day in (FIRST, LAST))
KNOWN = 142
"""The last document that the demo has issued; a draft follows."""


@pytest.fixture
async def demo(demo_template: Path, tmp_path: Path, clock: MovableClock) -> Path:
    """The demo studio on its evening: the job has run for the last time before the story."""
    file = Path(shutil.copy(demo_template, tmp_path / "demo.db"))
    database = Database(f"sqlite+aiosqlite:///{file}")
    await count_as_done(database, clock, FIRST)
    await database.dispose()
    return file


@pytest.mark.slow
async def test_days_that_were_missed_are_made_up_as_if_each_had_been_lived(
    either: Database, demo: Path, clock: MovableClock
) -> None:
    async with either.write() as session:
        await build(session, clock)
    await count_as_done(either, clock, FIRST)
    lived = Database(f"sqlite+aiosqlite:///{demo}")

    for number in range(DAYS):
        clock.move_to(MORNING + timedelta(days=number))
        assert await billing_jobs(lived, clock).tick() == 1
    made_up = await billing_jobs(either, clock).tick()
    again = await billing_jobs(either, clock).tick()

    day_by_day, at_once = await issued_after(lived, KNOWN), await issued_after(either, KNOWN)
    assert (made_up, again) == (DAYS, 0)
    assert [row[1:5] for row in at_once] == [row[1:5] for row in day_by_day]
    assert {row[-1] for row in at_once} == {LAST}
    assert [row[0] for row in at_once] == [
        f"R-2027-{number:04}" for number in range(1, len(at_once) + 1)
    ]
    assert [row[0] for row in day_by_day] == numbers_by_year(row[-1] for row in day_by_day)
    await lived.dispose()


def numbers_by_year(days: Iterable[date]) -> list[str]:
    """Return the numbers of documents issued on these days: R-2026-0142 was the last one."""
    last = {2026: 142, 2027: 0}
    numbers = []
    for day in days:
        last[day.year] += 1
        numbers.append(f"R-{day.year}-{last[day.year]:04}")
    return numbers


@pytest.mark.slow
@pytest.mark.parametrize("part", [0.3, 0.8])
async def test_killed_anywhere_each_period_is_billed_once(demo: Path, part: float) -> None:
    undisturbed = Path(shutil.copy(demo, demo.with_name("undisturbed.db")))
    steps = await asyncio.to_thread(live, undisturbed, 0) or 0

    killed = await asyncio.to_thread(live, demo, int(part * steps))
    await asyncio.to_thread(live, demo, 0)

    assert killed is None
    assert await billed_in(demo) == await billed_in(undisturbed)


def live(file: Path, die_before: int) -> int | None:
    """Return how many steps a life took; None where it was killed."""
    done = subprocess.run(  # noqa: S603 - our own program
        [
            *(sys.executable, "-m", "tests.support.mortal_day"),
            *(f"sqlite+aiosqlite:///{file}", AT_SIX.isoformat(), str(die_before)),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert done.returncode in {0, -9}, done.stderr.decode()
    return int(done.stdout) if done.returncode == 0 else None


async def billed_in(file: Path) -> list[tuple[object, ...]]:
    database = Database(f"sqlite+aiosqlite:///{file}")
    found = await issued_after(database, KNOWN)
    await database.dispose()
    return found

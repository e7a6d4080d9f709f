"""How long the daily job takes, beside bare inserts of as many rows, and who waits for it.

A process of its own bills a normal day, and then a day on which everything is due, while somebody
talks to the bot in another studio of the same database. Printed, never asserted by time. The
crowd is small unless ``TRESEN_CONTRACTS`` says how many contracts run; the README says what
100,000 took.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import Table, insert, select, text

from bot.database import Database
from bot.demo.studio import build
from domain.clock import MovableClock
from domain.invoices.records import InvoiceRecord
from domain.store.journal import JournalRecord
from tests.support.running_crowd import A_DAY_WITHOUT_WORK, DAYS, write_crowd

CONTRACTS = int(os.environ.get("TRESEN_CONTRACTS", "1000"))
A_COMMIT = 200
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Measured:
    """What the process measured, and the seconds of the baseline; turns in milliseconds."""

    invoices: int
    seconds: float
    cpu: float
    megabytes: float
    alone: Sequence[float]
    beside: Sequence[float]
    bare: float

    def told(self, what: str) -> str:
        """Return the line that is printed; a wait is a turn's time beyond the usual one."""
        usual = statistics.median(self.alone)
        waits = sorted(max(0.0, turn - usual) for turn in self.beside)
        most = waits[int(0.99 * (len(waits) - 1))]
        return (
            f"{what}: {self.invoices} invoices in {self.seconds:.1f} s "
            f"({self.cpu:.1f} of the processor, with the turns), {self.megabytes:.0f} MB, "
            f"{self.seconds / self.bare:.1f} times bare inserts of the same rows; "
            f"99 of 100 of {len(waits)} turns waited at most {most:.0f} ms"
        )


@pytest.mark.slow
async def test_a_normal_day_and_a_day_on_which_everything_is_due(
    either: Database, clock: MovableClock, capsys: pytest.CaptureFixture[str]
) -> None:
    async with either.write() as session:
        await build(session, clock)
        studio_id = await write_crowd(session, CONTRACTS)
    normal_day = A_DAY_WITHOUT_WORK + timedelta(days=1)

    days = (normal_day, normal_day + timedelta(days=DAYS))
    told = bill_in_a_process(either, studio_id, days)
    normal, everything = [
        Measured(**each, bare=await bare_inserts(either, studio_id, each["invoices"]))
        for each in told
    ]

    assert abs(normal.invoices - CONTRACTS / DAYS) <= CONTRACTS / DAYS
    assert everything.invoices >= CONTRACTS
    with capsys.disabled():
        engine = either.url.get_backend_name()
        print(f"\n{engine}, {CONTRACTS} contracts")  # noqa: T201 - a benchmark prints
        print(normal.told("a normal day"))  # noqa: T201 - the same
        print(everything.told("everything due"))  # noqa: T201 - the same


def bill_in_a_process(
    database: Database, studio_id: int, days: Iterable[date]
) -> list[dict[str, Any]]:
    """Return what the process said."""
    url = database.url.render_as_string(hide_password=False)
    done = subprocess.run(  # noqa: S603 - our own program
        [
            *(sys.executable, "-m", "tests.support.billing_day"),
            *(url, str(studio_id), *(day.isoformat() for day in days)),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    told: list[dict[str, Any]] = json.loads(done.stdout.decode().splitlines()[-1])
    return told


async def bare_inserts(database: Database, studio_id: int, count: int) -> float:
    """Return the seconds that as many invoices and entries take, in commits of two hundred."""
    seconds = 0.0
    for record in (InvoiceRecord, JournalRecord):
        table = cast("Table", record.__table__)
        newest = select(table).where(table.c.studio_id == studio_id)
        async with database.read() as session:
            found = await session.execute(newest.order_by(table.c.id.desc()).limit(count))
            rows = [dict(row) for row in found.mappings()]
        bare = table.to_metadata(type(table.metadata)(), name=f"bare_{table.name}")
        async with database.write() as session:
            await session.execute(text(f"CREATE TABLE {bare.name} AS {_no_row(table)}"))
        began = time.perf_counter()
        for at in range(0, len(rows), A_COMMIT):
            async with database.write() as session:
                await session.execute(insert(bare), rows[at : at + A_COMMIT])
        seconds += time.perf_counter() - began
        async with database.write() as session:
            await session.execute(text(f"DROP TABLE {bare.name}"))
    return seconds


def _no_row(table: Table) -> str:
    return f"SELECT * FROM {table.name} WHERE studio_id < 0"  # noqa: S608 - nothing from outside

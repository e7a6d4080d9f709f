"""How long one turn of the whole bot takes, beside the commits that it cannot do without.

The baseline writes as many rows in as many transactions to the same kind of file: what a machine
of this disk can do at best. Printed, never asserted.
"""

import shutil
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.database import Database
from domain.clock import MovableClock
from tests.support.talk import talking

TURNS = 40
COMMITS_OF_A_TURN = 5  # stored, claimed, worked, handed over, marked sent


@pytest.mark.slow
async def test_turns_per_second_beside_bare_commits(
    demo_template: Path, tmp_path: Path, clock: MovableClock, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "demo.db"
    shutil.copy(demo_template, file)
    url = f"sqlite+aiosqlite:///{file}"

    async with talking(url, clock) as talk:
        began = time.perf_counter()
        for _ in range(TURNS):
            (answer,) = await talk.says("Wie viele Stunden hat Emre noch?")
            assert answer.told[0].startswith("7 von 10")
        turns = time.perf_counter() - began
    commits = await bare_commits(url, TURNS * COMMITS_OF_A_TURN)

    with capsys.disabled():
        print(  # noqa: T201 - a benchmark prints what it measured
            f"\nturns: {TURNS / turns:.0f}/s ({1000 * turns / TURNS:.0f} ms a turn), "
            f"{turns / commits:.1f} times the bare commits of a turn"
        )


async def bare_commits(url: str, count: int) -> float:
    """Return the seconds that so many transactions of one row take."""
    database = Database(url)
    async with database.write() as session:
        await session.execute(text("CREATE TABLE bare (id INTEGER PRIMARY KEY)"))
    began = time.perf_counter()
    for number in range(count):
        async with database.write() as session:
            await session.execute(text("INSERT INTO bare VALUES (:id)"), {"id": number})
    seconds = time.perf_counter() - began
    await database.dispose()
    return seconds

"""Processes killed at random moments while many people talk: nothing lost, nothing done twice.

Real processes, a real file and a real PostgreSQL, the Bot API over HTTP. What is received twice
is counted: Telegram knows no way to tell that a message was sent before. Two hundred kills of each
engine in eight rounds: ``TRESEN_FAULTS=long pytest tests/faults/test_kills.py -s -p no:logging``.
"""

import os
from pathlib import Path

import pytest

from tests.support.reckoning import Reckoning, read_rows, reckon
from tests.support.stricken import Extent, Run

IS_LONG = os.environ.get("TRESEN_FAULTS") == "long"
ROUNDS = range(8 if IS_LONG else 1)
ONE = Extent(1, kills=25, updates=250) if IS_LONG else Extent(1, kills=6, updates=70)
THREE = Extent(3, kills=25, updates=250) if IS_LONG else Extent(3, kills=5, updates=60)


@pytest.mark.slow
@pytest.mark.parametrize("number", ROUNDS)
async def test_the_only_process_is_killed(
    sqlite_demo_urls: tuple[str, str], tmp_path: Path, seed: int, number: int
) -> None:
    run = Run(*sqlite_demo_urls, tmp_path, ONE, seed + number)

    found = await reckoned(run)

    assert_nothing_lost_and_nothing_twice(found)


@pytest.mark.slow
@pytest.mark.parametrize("number", ROUNDS)
async def test_one_of_three_processes_is_killed(
    postgres_demo_urls: tuple[str, str], tmp_path: Path, seed: int, number: int
) -> None:
    run = Run(*postgres_demo_urls, tmp_path, THREE, seed + number)

    found = await reckoned(run)

    assert_nothing_lost_and_nothing_twice(found)


async def reckoned(run: Run) -> Reckoning:
    """Return what was found after a run; what is counted is printed."""
    async with run.database.read() as session:
        before = await read_rows(session)
    await run.go()
    async with run.database.read() as session:
        after = await read_rows(session)
    await run.database.dispose()
    found = reckon(before, after, run.people, run.telegram, run.log.read_text())
    heading = f"{run.database.url.get_backend_name()}: {run.kills} kills in {run.seconds:.0f} s"
    print(f"\n{heading}: {found}")  # noqa: T201  it is counted and reported, not demanded
    return found


def assert_nothing_lost_and_nothing_twice(found: Reckoning) -> None:
    assert found.lost == []
    assert found.disordered == []
    assert found.unanswered == []
    assert found.unsent == []
    assert found.unconfirmed == []
    assert found.twice == []
    assert found.wrong == []
    assert found.faults == []
    assert found.changes > 0

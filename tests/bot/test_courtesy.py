"""Who is being served goes first; a job waits for a moment, never for ever."""

import asyncio

import pytest

from bot import courtesy
from bot.courtesy import LINGER, Courtesy
from bot.database import Database, Rank

LONG = 60.0


@pytest.fixture
def without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A job whose patience does not end because the machine is busy."""
    monkeypatch.setattr(courtesy, "PATIENCE", LONG)


@pytest.mark.usefixtures("without_end")
async def test_a_job_waits_until_everybody_is_served() -> None:
    hall = Courtesy()
    order: list[str] = []

    async def turn() -> None:
        for part in ("stored", "worked", "sent"):
            with hall.serving():
                order.append(part)
                await asyncio.sleep(LINGER)

    async def job() -> None:
        await hall.give_way()
        order.append("job")

    await asyncio.gather(turn(), job())

    assert order == ["stored", "worked", "sent", "job"]


async def test_patience_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courtesy, "PATIENCE", LINGER)
    hall = Courtesy()

    with hall.serving():
        await asyncio.wait_for(hall.give_way(), LONG)


@pytest.mark.usefixtures("without_end")
async def test_a_turn_of_several_transactions_waits_for_one_portion_at_most(
    either: Database,
) -> None:
    order: list[str] = []
    begun = asyncio.Event()

    async def job() -> None:
        for _ in range(3):
            async with either.write(Rank.JOBS):
                order.append("job")
                begun.set()
                await asyncio.sleep(LINGER)

    async def turn() -> None:
        for _ in range(3):
            async with either.write(Rank.PEOPLE):
                order.append("turn")

    working = asyncio.create_task(job())
    await begun.wait()
    await turn()
    await working

    assert order == ["job", "turn", "turn", "turn", "job", "job"]

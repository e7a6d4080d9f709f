"""A whole turn, from an update to its proposal, beside its statements written by hand.

On SQLite the transactions are done again one after the other in the order of their ends, as they
were. On PostgreSQL turns are recorded one by one, so that eight hands can do them at once.
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.desks import desk_on
from tests.benchmarks.lindenhofs import OWNERS, STUDIOS, Copies, write_lindenhofs
from tests.benchmarks.replay import ByHand, Hand, Recorder, by_hand
from tests.benchmarks.table import Figure, ratio
from tests.support.postgres import drop_database, new_database, start_server

AIM = "≥ 0.6"
WARM = 16


async def sqlite(folder: Path, *, small: bool) -> list[Figure]:
    """Return the figure of SQLite: eight people speak, one worker serves them in turn."""
    rounds, turns = (1, 10) if small else (7, 60)
    copies, ours, theirs = Copies(folder), list[float](), list[float]()
    recorded: list[ByHand] = []
    for _ in range(rounds):
        before = await copies.url()
        recorder = Recorder()
        async with desk_on(before, OWNERS, recorder.watch) as desk:
            await desk.settled()
            recorder.take()
            await desk.rate(turns, at_once=STUDIOS)
            recorded = by_hand(recorder.take())
        async with desk_on(await copies.url(), OWNERS) as desk:
            await desk.turns(WARM, at_once=STUDIOS)
            ours.append(await desk.rate(turns, at_once=STUDIOS))
        hand = Hand(await copies.url())
        theirs.append(turns * await hand.rate([recorded]))
        await hand.close()
    each = sum(len(one.steps) for one in recorded) / turns
    told = f"{_said(ours)} turns a second, {_said(theirs)} by hand; {each:.0f} statements a turn"
    return [Figure("turn, SQLite", f"{ratio(ours, theirs):.2f}", AIM, told)]


async def _recorded(url: str, count: int) -> list[list[ByHand]]:
    """Return the transactions of so many turns, one list for each; the first ones warm up."""
    recorder, found = Recorder(), list[list[ByHand]]()
    async with desk_on(url, OWNERS, recorder.watch) as desk:
        await desk.settled()
        recorder.take()
        for number in range(count):
            await desk.turn(OWNERS[number % STUDIOS])
            await desk.settled()
            found.append(by_hand(recorder.take()))
    return found


def _said(rates: Sequence[float]) -> str:
    return f"{sorted(rates)[len(rates) // 2]:.0f}"


async def postgresql(folder: Path, *, small: bool) -> list[Figure]:
    """Return the figure of PostgreSQL: eight turns at once."""
    del folder
    rounds, turns = (1, 16) if small else (7, 160)
    ours, theirs, server = list[float](), list[float](), await asyncio.to_thread(start_server)
    try:
        template = await asyncio.to_thread(new_database, server)
        await write_lindenhofs(server.url(template))
        for _ in range(rounds):
            names = [await asyncio.to_thread(new_database, server, template) for _ in range(3)]
            recorded = await _recorded(server.url(names[0]), turns)
            async with desk_on(server.url(names[1]), OWNERS) as desk:
                await desk.turns(2 * WARM, at_once=STUDIOS)
                ours.append(await desk.rate(turns, at_once=STUDIOS))
            hand = Hand(server.url(names[2]))
            theirs.append(await hand.rate(recorded, at_once=STUDIOS))
            await hand.close()
            for name in names:
                await asyncio.to_thread(drop_database, server, name)
    finally:
        await asyncio.to_thread(server.stop)
    told = f"{_said(ours)} turns a second, {_said(theirs)} by hand; the server without fsync"
    return [Figure("turn, PostgreSQL, 8 at once", f"{ratio(ours, theirs):.2f}", AIM, told)]

"""Two processes on one PostgreSQL beside one.

Where there are fewer than six cores they would take each other's, so nothing is measured there.
"""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.lindenhofs import OWNERS, STUDIOS, write_lindenhofs
from tests.benchmarks.table import Figure, ratio
from tests.support.postgres import Server, drop_database, new_database, start_server
from tests.support.telegram import TelegramServer, eventually

CORES = 6
NAME, AIM = "two processes against one, PostgreSQL", "≥ 1.6"
ROOT = Path(__file__).resolve().parents[2]


async def processes(folder: Path, *, small: bool) -> list[Figure]:
    """Return the figure, or a line that says why there is none."""
    del folder
    cores = len(os.sched_getaffinity(0))
    if cores < CORES:
        return [Figure(NAME, "–", AIM, f"not measured: {cores} cores, it takes {CORES}")]
    rounds, turns = (1, 32) if small else (5, 320)
    one, two, server = list[float](), list[float](), await asyncio.to_thread(start_server)
    try:
        template = await asyncio.to_thread(new_database, server)
        await write_lindenhofs(server.url(template))
        for _ in range(rounds):
            one.append(await _rate(server, template, 1, turns))
            two.append(await _rate(server, template, 2, turns))
    finally:
        await asyncio.to_thread(server.stop)
    told = f"{max(two):.0f} turns a second, one process {max(one):.0f}"
    return [Figure(NAME, f"{ratio(two, one):.2f}", AIM, told)]


async def _rate(server: Server, template: str, count: int, turns: int) -> float:
    """Return how many turns a second are answered by so many processes."""
    name = await asyncio.to_thread(new_database, server, template)
    time = asyncio.get_running_loop().time
    with TelegramServer() as telegram:
        bots = [await _bot(server.url(name), telegram) for _ in range(count)]
        try:
            await _answered(telegram, STUDIOS)
            began = time()
            await _answered(telegram, turns)
            return turns / (time() - began)
        finally:
            for bot in bots:
                bot.terminate()
                await bot.wait()
            await asyncio.to_thread(drop_database, server, name)


async def _answered(telegram: TelegramServer, turns: int) -> None:
    """Return when so many more proposals were sent."""
    sent = len(telegram.made("sendMessage")) + turns
    for number in range(turns):
        owner = OWNERS[number % STUDIOS]
        telegram.send_text(owner.chat_id, owner.sentence(number))
    await eventually(lambda: len(telegram.made("sendMessage")) >= sent, 120)


async def _bot(url: str, telegram: TelegramServer) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run",
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={
            "PATH": os.defpath,
            "TRESEN_TOKEN": telegram.token,
            "TRESEN_API_URL": telegram.url,
            "TRESEN_DATABASE_URL": url,
        },
    )  # fmt: skip

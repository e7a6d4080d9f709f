"""``tresen run`` from its start to the first answer, beside importing the libraries alone.

A real process on a database that is there already, and the Bot API over HTTP; somebody has written
before the bot starts.
"""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.lindenhofs import OWNERS, Copies
from tests.benchmarks.table import Figure, milliseconds, ratio
from tests.support.telegram import TOKEN, TelegramServer, eventually

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = (
    "telegram.ext, sqlalchemy.ext.asyncio, aiosqlite, httpx, structlog, msgspec, "
    "fluent.runtime, babel"
)
"""What every start needs, whatever the bot says."""
NOT_BEFORE = 60.0


async def start(folder: Path, *, small: bool) -> list[Figure]:
    """Return the figure of a start."""
    rounds, copies = 2 if small else 11, Copies(folder)
    url, ours, theirs = await copies.url(), list[float](), list[float]()
    await _first_answer(url)  # so that all is compiled and in the machine's memory
    for _ in range(rounds):
        ours.append(await _first_answer(await copies.url()))
        theirs.append(await _imported())
    told = f"{milliseconds(ours)}, the libraries alone {milliseconds(theirs)}"
    return [Figure("start to first answer", f"{ratio(ours, theirs):.2f}", "≤ 2", told)]


async def _first_answer(url: str) -> float:
    """Return the seconds from the start of the process to its first message."""
    time = asyncio.get_running_loop().time
    with TelegramServer() as telegram:
        telegram.send_text(OWNERS[0].chat_id, "/help")
        began = time()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run",
            env=_environment(url, telegram.url), cwd=ROOT, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            await eventually(lambda: telegram.made("sendMessage"), NOT_BEFORE)
            return time() - began
        finally:
            process.terminate()
            await process.wait()


def _environment(url: str, api_url: str) -> dict[str, str]:
    return {
        "PATH": os.defpath,
        "TRESEN_TOKEN": TOKEN,
        "TRESEN_API_URL": api_url,
        "TRESEN_DATABASE_URL": url,
    }


async def _imported() -> float:
    """Return the seconds of a process that imports the libraries and ends."""
    time = asyncio.get_running_loop().time
    began = time()
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", f"import {LIBRARIES}")
    assert await process.wait() == 0
    return time() - began

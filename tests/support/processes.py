"""Real processes of ``tresen run``, as many as are wanted, on one database."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from sqlalchemy import text

from bot.database import Database
from bot.seats import Duty
from tests.support.telegram import TelegramServer

ROOT = Path(__file__).resolve().parents[2]
LONG = 120.0  # seconds; a busy machine starts slowly
HOLDER = text(
    "SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)"
    " WHERE locktype = 'advisory' AND datname = current_database() AND objid = :key"
)


@dataclass
class Processes:
    """Starts processes and ends what still runs at the end of the block.

    Attributes:
        url: The database's, as in ``TRESEN_DATABASE_URL``.
        folder: Where their logs go.
    """

    url: str
    telegram: TelegramServer
    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    running: list[Process] = field(default_factory=list)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for process in self.running:
            if process.returncode is None:
                process.send_signal(signal.SIGCONT)
                process.kill()
            await process.wait()

    async def start(self, number: int, **settings: str) -> list[Process]:
        """Return processes that run, all of them started at the same time."""
        began = [await self._begun(**settings) for _ in range(number)]
        for process in began:
            assert process.stdout is not None
            said = await asyncio.wait_for(process.stdout.readline(), LONG)
            assert b"TresenTestBot" in said, self._said()
        return began

    async def kill(self, process: Process) -> None:
        """End one as the kernel does when there is no memory left."""
        process.kill()
        await process.wait()

    async def seated(self, database: Database, duty: Duty) -> Process | None:
        """Return who of them has a seat; None while nobody has."""
        async with database.read() as session:
            name = await session.scalar(HOLDER, {"key": duty.value})
        number = int(name.removeprefix("tresen-")) if name else None
        return next((each for each in self.running if each.pid == number), None)

    def log(self) -> list[dict[str, Any]]:
        """Return what all of them have logged so far."""
        return [json.loads(line) for line in self._said().splitlines()]

    async def _begun(self, **settings: str) -> Process:
        here = {
            "PATH": os.defpath,
            "PYTHONPATH": str(ROOT),
            "TRESEN_TOKEN": self.telegram.token,
            "TRESEN_API_URL": self.telegram.url,
            "TRESEN_DATABASE_URL": self.url,
        }
        with self._log(len(self.running)).open("wb") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "bot", "run"),
                env={**here, **self.settings, **settings},
                cwd=self.folder,
                stdout=PIPE,
                stderr=log,
            )
        self.running.append(process)
        return process

    def _log(self, number: int) -> Path:
        return self.folder / f"process-{number}.log"

    def _said(self) -> str:
        files = map(self._log, range(len(self.running)))
        return "".join(file.read_text(encoding="utf-8") for file in files)

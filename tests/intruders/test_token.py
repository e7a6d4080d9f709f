"""The token is in no log line, no error, no process listing, no database, and in no backup.

The real ``tresen run`` runs at DEBUG against a Telegram that refuses what it asks; all that it
wrote is searched.
"""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.support.telegram import TOKEN, TelegramServer, eventually

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "Geheim/4711-Lindenhof"  # noqa: S105  of a mail server that is not there
NUMBER, _, SECRET = TOKEN.partition(":")
FORBIDDEN = [TOKEN, SECRET, quote(TOKEN, safe=""), PASSWORD, quote(PASSWORD, safe="")]
Run = Callable[..., Awaitable[Process]]


@pytest.fixture
async def tresen(telegram: TelegramServer, demo_url: str, tmp_path: Path) -> AsyncIterator[Run]:
    """Start ``tresen`` in a process of its own, with everything written to a file."""
    running: list[Process] = []

    async def started(*words: str) -> Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            *words,
            cwd=tmp_path,
            env={
                "PATH": os.defpath,
                "PYTHONPATH": str(ROOT),
                "PYTHONASYNCIODEBUG": "1",
                "TRESEN_TOKEN": TOKEN,
                "TRESEN_API_URL": telegram.url,
                "TRESEN_DATABASE_URL": demo_url,
                "TRESEN_LOG_LEVEL": "DEBUG",
                "TRESEN_SMTP": f"smtps://tresen:{quote(PASSWORD, safe='')}@127.0.0.1:1",
                "TRESEN_MAIL_FROM": "post@example.org",
            },
            stdout=PIPE,
            stderr=PIPE,
        )
        running.append(process)
        return process

    yield started
    for process in running:
        with suppress(ProcessLookupError):
            process.kill()
        await process.communicate()


async def written_by(process: Process, seconds: float = 60) -> str:
    """Return all that a process wrote until its end."""
    out, errors = await asyncio.wait_for(process.communicate(), seconds)
    return (out + errors).decode()


def found_in(text: str | bytes) -> list[str]:
    """Return which secrets stand in a text."""
    data = text.encode() if isinstance(text, str) else text
    return [each for each in FORBIDDEN if each.encode() in data]


async def test_a_token_that_telegram_does_not_know(tresen: Run, telegram: TelegramServer) -> None:
    telegram.refuse_next("getMe", "Unauthorized", 401)

    process = await tresen("run")
    written = await written_by(process)

    assert process.returncode == 2
    assert "TRESEN_TOKEN" in written
    assert found_in(written) == []


async def test_a_token_that_is_refused_while_it_polls_and_sends(
    tresen: Run, telegram: TelegramServer
) -> None:
    telegram.send_text(1, f"Mein Token ist {TOKEN}")
    telegram.refuse_next("sendMessage", "Unauthorized", 401, times=1)
    telegram.refuse_next("sendMessage", f"Internal error at /bot{TOKEN}/", 500, times=1)
    process = await tresen("run")
    await eventually(lambda: telegram.made("sendMessage"), 60)
    telegram.refuse_next("getUpdates", "Unauthorized", 401, times=3)
    telegram.refuse_next("getUpdates", f"Not Found: /bot{TOKEN}/getUpdates", 404, times=3)
    telegram.send_text(107, "Wie viele Stunden habe ich noch?")
    await eventually(lambda: telegram.made("sendMessage", 107), 60)

    listed = await asyncio.to_thread(Path(f"/proc/{process.pid}/cmdline").read_bytes)
    process.send_signal(signal.SIGTERM)
    written = await written_by(process)

    assert found_in(listed) == []
    assert process.returncode == 0
    assert '"level": "debug"' in written
    assert "updates not received" in written
    assert found_in(written) == []


async def test_neither_database_nor_backup_holds_it(
    tresen: Run, telegram: TelegramServer, tmp_path: Path
) -> None:
    telegram.send_text(107, "Wie viele Stunden habe ich noch?")
    process = await tresen("run")
    await eventually(lambda: telegram.made("sendMessage", 107), 60)
    backed_up = await written_by(await tresen("backup", "copy.db"))
    held = await asyncio.to_thread(searched, tmp_path)
    process.send_signal(signal.SIGTERM)
    await written_by(process)

    assert {"demo.db", "copy.db"} <= held.keys()
    assert found_in(backed_up) == []
    assert [name for name, secrets in held.items() if secrets] == []
    kept = await asyncio.to_thread((tmp_path / "copy.db").read_bytes)
    assert b"R-2026-0142" in kept  # the search finds what is there


def searched(folder: Path) -> dict[str, list[str]]:
    """Return which secrets each file of a folder holds."""
    files = (file for file in folder.iterdir() if file.is_file())
    return {file.name: found_in(file.read_bytes()) for file in files}

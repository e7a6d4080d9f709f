"""A confirmed termination survives a SIGKILL before any step: done exactly once, and answered.

Real processes, a real file, the Bot API over HTTP. Telegram keeps what was not acknowledged, so
after the restart the termination is done in every case.
"""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.application import Tresen
from bot.database import Database
from bot.joining import converse
from bot.pacing import UNLIMITED
from bot.telegram_side import connect
from domain.clock import MovableClock
from tests.support.telegram import TelegramServer

OWNER = 1
SHARDS = 8
Confirm = tuple[int, str]
"""The message that is pressed, and the data of its button."""


class Lives:
    """The process that forks a life per line."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.mortal"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def live(self, telegram: TelegramServer, file: Path, die_before: int | None) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        order = {
            "database": f"sqlite+aiosqlite:///{file}",
            "api": telegram.url,
            "token": telegram.token,
            "now": "2026-11-21T09:01:00+00:00",
            "die_before": die_before,
        }
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        ended = json.loads(self._process.stdout.readline())
        assert isinstance(ended, dict)
        return ended

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(60)
        self._process.stdout.close()


@pytest.fixture(scope="module")
def lives() -> Iterator[Lives]:
    started = Lives()
    yield started
    started.close()


@pytest.fixture
async def proposed(
    demo_template: Path, tmp_path: Path, clock: MovableClock
) -> tuple[Path, Confirm]:
    """A file in which the owner sees the proposal, and its confirm button."""
    file = tmp_path / "proposed.db"
    shutil.copy(demo_template, file)
    with TelegramServer() as telegram:
        database = Database(f"sqlite+aiosqlite:///{file}")
        side = connect(telegram.token, telegram.url)
        tresen = Tresen(database, clock, side, converse(clock), limits=UNLIMITED)
        await tresen.initialize()
        await tresen.start(by_itself=False)
        said_at = int(clock.now().timestamp())
        telegram.send_text(
            OWNER, "Mitgliedschaft von Clara Vogt beenden am Enddatum", date=said_at
        )
        await tresen.drain()
        await tresen.stop()
        (shown,) = telegram.made("sendMessage", OWNER)
    button = shown.fields["reply_markup"]["inline_keyboard"][0][0]
    assert button["text"] == "Bestätigen"
    return file, (shown.result["message_id"], button["callback_data"])


@pytest.mark.slow
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_kill_before_any_step_leaves_it_done_once_and_answered(
    proposed: tuple[Path, Confirm], lives: Lives, tmp_path: Path, shard: int
) -> None:
    original, confirm = proposed
    steps = run_and_check(lives, original, confirm, tmp_path, die_before=None)

    for number in range(shard + 1, steps + 1, SHARDS):
        run_and_check(lives, original, confirm, tmp_path, die_before=number)


def run_and_check(
    lives: Lives, original: Path, confirm: Confirm, folder: Path, die_before: int | None
) -> int:
    """Return the number of steps of an undisturbed run."""
    file = folder / f"run-{die_before}.db"
    shutil.copy(original, file)
    with TelegramServer() as telegram:
        telegram.press(OWNER, confirm[1], message_id=confirm[0])

        first = lives.live(telegram, file, die_before)
        if not first["killed"]:  # this run took a step less than the first one
            assert die_before is None or first["steps"] < die_before
        second = lives.live(telegram, file, None) if first["killed"] else first

        assert second["steps"] is not None
        assert_done_once(file)
        assert_answered(telegram)
    return int(second["steps"])


def assert_done_once(file: Path) -> None:
    with sqlite3.connect(file) as rows:
        contract = rows.execute(
            "SELECT state, ends_on FROM contracts JOIN customers USING (studio_id)"
            " WHERE customers.id = customer_id AND name = 'Clara Vogt' AND kind = 'month'"
        ).fetchall()
        journal = rows.execute(
            "SELECT count(*) FROM journal WHERE command = 'contract.terminate' AND via = 'chat'"
        ).fetchone()
        documents = rows.execute(
            "SELECT count(*) FROM invoices WHERE kind = 'cancellation'"
        ).fetchone()
        waiting = rows.execute("SELECT count(*) FROM inbox WHERE done_at IS NULL").fetchone()
    rows.close()
    assert contract == [("terminated", "2027-01-14")]
    assert journal == (1,)
    assert documents == (1,)
    assert waiting == (0,)


def assert_answered(telegram: TelegramServer) -> None:
    shown = [*telegram.made("sendMessage", OWNER), *telegram.made("editMessageText", OWNER)]
    assert any("Gekündigt" in call.fields["text"] for call in shown)

"""``tresen check`` in a test: what it says where all is well, and what differs from that."""

import pytest
import time_machine

from bot.cli import main
from tests.conftest import DEMO_MORNING

FINE = [
    "ok       Settings: all are known and usable.",
    "ok       All languages are complete.",
    "ok       Database tresen.db: within reach and up to date.",
    "ok       Inbox: no message waits.",
    "ok       Outbox: all that was due is sent.",
    "ok       Daily work: invoices, renewals and reminders are up to date.",
    "ok       Given up in the last 14 days: nothing.",
    "ok       Telegram: knows the bot as @TresenTestBot.",
    "ok       Telegram: messages are fetched.",
    (
        "note     Backup: none is made by itself. Set TRESEN_BACKUP_FOLDER to a folder, best on"
        " another disk."
    ),
]


def checked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str]]:
    """Return the exit code and the lines of a check on the demo's morning."""
    with time_machine.travel(DEMO_MORNING, tick=False):
        code = main(["check", *words])
    said = capsys.readouterr()
    assert said.err == ""
    return code, said.out.splitlines()


def differing(lines: list[str]) -> list[str]:
    """Return the lines that are not said where all is well."""
    return [line for line in lines if line not in FINE]

"""``tresen check``: a line for each thing, trouble where somebody has to act, nothing written."""

import asyncio
import hashlib
import os
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from bot.cli import main
from bot.database import Database
from bot.inbox_records import InboxRecord
from bot.jobs import JobRunRecord
from bot.outbox import Kind, OutboxRecord, Outgoing
from domain.clock import MovableClock
from tests.conftest import DEMO_MORNING
from tests.support.checking import FINE, checked, differing
from tests.support.older import left_at

WEDNESDAY = date(2026, 11, 18)


def fill(*records: object) -> None:
    """Write rows into the database of the test's folder."""

    async def run() -> None:
        database = Database("sqlite+aiosqlite:///tresen.db")
        async with database.write() as session:
            session.add_all(records)
        await database.dispose()

    asyncio.run(run())


def update(number: int, minutes: int, **more: object) -> InboxRecord:
    """Return an update that arrived so many minutes ago."""
    at = DEMO_MORNING - timedelta(minutes=minutes)
    return InboxRecord(
        bot_id=1, update_id=number, lane=7, body="{}", said_at=at, arrived_at=at, **more
    )


def message(minutes: int, **more: object) -> OutboxRecord:
    """Return a message that was due so many minutes ago."""
    clock = MovableClock(DEMO_MORNING, ticking=False)
    row = Outgoing(7, Kind.MESSAGE, {"text": "Clara Vogt"}).record(clock)
    row.due_at = DEMO_MORNING - timedelta(minutes=minutes)
    for name, value in more.items():
        setattr(row, name, value)
    return row


def test_where_all_is_well_each_thing_has_its_line(
    demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = hashlib.sha256(demo.read_bytes()).hexdigest()

    assert checked(capsys) == (0, FINE)

    assert hashlib.sha256(demo.read_bytes()).hexdigest() == before


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(
    ("rows", "line"),
    [
        pytest.param([update(1, 4)], "ok       Inbox: 1 message has just arrived.", id="arrived"),
        pytest.param(
            [update(1, 4), update(2, 70)],
            "TROUBLE  Inbox: 2 messages wait, the oldest since 21 Nov 2026, 07:50."
            " Is the bot running?",
            id="nobody-works-on-it",
        ),
        pytest.param([message(1)], "ok       Outbox: 1 message goes in a moment.", id="goes"),
        pytest.param(
            [message(70)],
            "TROUBLE  Outbox: 1 message ought to have gone, the oldest at 21 Nov 2026, 07:50."
            " Is the bot running?",
            id="nobody-sends",
        ),
        pytest.param(
            [
                JobRunRecord(
                    studio_id=1, job="remind", day=date(2026, 11, 18), done_at=DEMO_MORNING
                )
            ],
            "TROUBLE  Daily work: something has been left undone since Thu, 19 Nov 2026 (first:"
            " remind). Is the bot running?",
            id="days-left-undone",
        ),
        pytest.param(
            [message(70, done_at=DEMO_MORNING, outcome="refused")],
            'note     Given up in the last 14 days: requests 0, messages 1. "tresen check --dead"'
            " shows them.",
            id="refused",
        ),
        pytest.param(
            [update(4711, 70, dead_at=DEMO_MORNING)],
            'TROUBLE  Given up in the last 14 days: requests 1, messages 0. "tresen check --dead"'
            " shows them.",
            id="dead",
        ),
        pytest.param(
            [update(number, 70, dead_at=DEMO_MORNING) for number in range(60)],
            'TROUBLE  Given up in the last 14 days: requests 60, messages 0. "tresen check --dead"'
            " shows them.",
            id="more-dead-than-are-listed",
        ),
        pytest.param(
            [update(4711, 70, dead_at=DEMO_MORNING - timedelta(days=15))], None, id="long-dead"
        ),
    ],
)
def test_what_waits_or_was_given_up(
    rows: list[object], line: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(*rows)

    code, lines = checked(capsys)

    assert differing(lines) == ([line] if line else [])
    assert code == (line or "").startswith("TROUBLE")


@pytest.mark.usefixtures("demo")
def test_what_was_given_up_is_listed_without_a_word_of_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert checked(capsys, "--dead") == (0, ["Given up in the last 14 days: nothing."])
    hour_ago = DEMO_MORNING - timedelta(hours=1)
    fill(
        update(4711, 70, dead_at=DEMO_MORNING, fault="KeyError"),
        message(70, done_at=hour_ago, outcome="refused", fault="BadRequest", request="u4712"),
        update(4713, 70, dead_at=hour_ago - timedelta(hours=1)),  # of a process that was killed
    )

    assert checked(capsys, "--dead") == (
        1,
        [
            "21 Nov 2026, 09:00  request u4711  KeyError",
            "21 Nov 2026, 08:00  message of u4712  BadRequest",
            "21 Nov 2026, 07:00  request u4713  -",
        ],
    )


def test_the_last_backup(
    demo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRESEN_BACKUP_FOLDER", "backups")
    _, lines = checked(capsys)
    assert lines[-1].startswith("TROUBLE  Backup: there is none in backups yet.")

    made = demo.parent / "backups" / "tresen-2026-11-20.db"
    made.parent.mkdir()
    for hours, line in (
        (29, "ok       Backup: backups/tresen-2026-11-20.db of 20 Nov 2026, 04:00."),
        (31, "TROUBLE  Backup: the last one is of 20 Nov 2026, 02:00"),
    ):
        aged(made, hours)
        _, lines = checked(capsys)
        assert lines[-1].startswith(line)


@pytest.mark.usefixtures("demo")
def test_a_database_that_is_not_there_is_not_made(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TRESEN_DATABASE_URL", "sqlite:///other.db")

    code, lines = checked(capsys)

    said = 'TROUBLE  Database other.db: it is not there yet. "tresen init" makes it, with your'
    assert (code, differing(lines)) == (1, [f"{said} studio."])
    assert not (tmp_path / "other.db").exists()


def test_an_older_database_stays_as_old_as_it_is(
    demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    demo.unlink()
    asyncio.run(left_at("0003", demo))

    code, lines = checked(capsys)

    expected = (
        'TROUBLE  Database tresen.db: it is of an older version (0003). "tresen migrate" or the'
        " next start brings it up to date."
    )
    assert (code, differing(lines)) == (1, [expected])
    with closing(sqlite3.connect(demo)) as connection:
        assert connection.execute("SELECT * FROM alembic_version").fetchall() == [("0003",)]


@pytest.mark.parametrize("words", [("check",), ("check", "--dead"), ("init", "Studio Lindenhof")])
def test_a_newer_database_is_refused_in_one_line(
    words: tuple[str, ...], demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(demo, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    assert main(list(words)) == 2

    assert capsys.readouterr().err == (
        "The database tresen.db comes from a newer version of Tresen (revision 9999)."
        " Update Tresen.\n"
    )


@pytest.mark.usefixtures("demo")
def test_postgresql(
    postgres_url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRESEN_DATABASE_URL", postgres_url)

    code, lines = checked(capsys)

    place = make_url(postgres_url).database
    backup = 'note     Backup: on PostgreSQL you make it yourself. "tresen backup" shows the'
    assert (code, differing(lines)) == (
        0,
        [
            f"ok       Database {place}: within reach and up to date.",
            'note     Daily work: there is no studio yet. "tresen init" opens it.',
            f"{backup} command.",
        ],
    )


@pytest.mark.usefixtures("demo")
def test_a_postgresql_that_takes_nothing(
    postgres_url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRESEN_DATABASE_URL", postgres_url)
    asyncio.run(made_read_only(postgres_url))

    code, lines = checked(capsys)

    place = make_url(postgres_url).database
    assert (code, [line for line in lines if str(place) in line]) == (
        1,
        [f"TROUBLE  Database {place}: it can only be read. Give the user the right to write."],
    )


async def made_read_only(url: str) -> None:
    database = Database(url)
    async with database.write() as session:
        name = database.url.database
        await session.execute(
            text(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        )
    await database.dispose()


def aged(file: Path, hours: int) -> None:
    """Let a file be so many hours old on the demo's morning."""
    file.touch()
    moment = (DEMO_MORNING - timedelta(hours=hours)).timestamp()
    os.utime(file, (moment, moment))

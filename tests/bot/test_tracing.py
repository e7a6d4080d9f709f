"""Each line of the log, from an update to its last message, carries the id of the request."""

import io
import json
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.daily import CALENDAR
from bot.database import Database
from bot.jobs import Job
from bot.logs import set_up_logs
from bot.outbox import OutboxRecord
from bot.tracing import LONGEST, current_request, of_job, of_update, traced
from bot.unit_of_work import UnitOfWork
from domain.clock import MovableClock
from domain.studios.service import Studios
from tests.bot.conftest import Run
from tests.support.telegram import TelegramServer, eventually
from tests.support.toys import toy

Lines = list[dict[str, Any]]


@pytest.fixture
def written(loggers: None) -> io.StringIO:  # noqa: ARG001
    """What is logged from INFO on."""
    stream = io.StringIO()
    set_up_logs("INFO", None, stream)
    return stream


def said(written: io.StringIO, *names: str) -> list[tuple[Any, ...]]:
    """Return these values of each line, in the order in which they were written."""
    found: Lines = [json.loads(line) for line in written.getvalue().splitlines()]
    return [tuple(line.get(name) for name in names) for line in found]


async def test_a_turn_and_its_message_carry_the_updates_id(
    either: Database, written: io.StringIO, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(either)
    number = telegram.send_text(7, "hello")

    await tresen.drain()

    assert said(written, "event", "request", "outcome", "kind") == [
        ("turn", f"u{number}", "done", None),
        ("letter sent", f"u{number}", None, "message"),
    ]
    async with either.read() as session:
        assert (await session.scalars(select(OutboxRecord.request))).all() == [f"u{number}"]


async def test_requests_of_several_people_are_kept_apart(
    database: Database, written: io.StringIO, telegram: TelegramServer, run: Run
) -> None:
    await run(database, by_itself=True)
    numbers = [telegram.send_text(chat, "hello") for chat in range(10, 30)]

    expected = sorted(f"u{number}" for number in numbers)
    await eventually(lambda: written.getvalue().count("letter sent") == len(numbers), 30)

    lines = said(written, "event", "request")
    assert sorted(request for event, request in lines if event == "turn") == expected
    assert sorted(request for event, request in lines if event == "letter sent") == expected
    assert current_request() is None


async def test_what_goes_wrong_carries_it_too(
    database: Database, written: io.StringIO, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    number = telegram.send_text(7, "fail")

    await tresen.drain()

    assert said(written, "event", "request", "outcome") == [
        *[("update failed", f"u{number}", None), ("turn", f"u{number}", "failed")] * 3,
        ("update set aside", f"u{number}", None),
        ("letter sent", f"u{number}", None),
    ]


async def test_what_the_calendar_sends_carries_job_and_day(
    database: Database,
    written: io.StringIO,
    run: Run,
    clock: MovableClock,
) -> None:
    async with database.write() as session:
        await Studios(session, clock.now()).open_studio("S", "de", "Europe/Berlin", "Emma Wilson")

    async def greet(unit: UnitOfWork, _: int, __: date) -> None:
        unit.message(7, "Good morning")

    tresen = await run(database, toy(jobs=[Job("greet", time(8), greet)]))
    await tresen.move_to(clock.now() + timedelta(days=1))

    assert said(written, "event", "request") == [("letter sent", "j-greet-2026-11-22")]


@pytest.mark.parametrize("job", CALENDAR, ids=lambda job: str(job.name))
def test_the_id_of_each_job_fits_into_its_column(job: Job) -> None:
    request = of_job(job.name, date(2026, 11, 21))

    assert (request, len(request) <= LONGEST) == (f"j-{job.name}-2026-11-21", True)


def test_a_block_without_a_request_keeps_the_one_around_it() -> None:
    with traced(of_update(17)), traced(None):
        assert current_request() == "u17"

"""Alive, ready, and what it counts."""

from datetime import date, time, timedelta
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text, update

from bot.database import Database
from bot.inbox import Inbox
from bot.inbox_records import InboxRecord
from bot.jobs import Job
from bot.outbox import OutboxRecord
from bot.unit_of_work import UnitOfWork
from bot.web.places import Listening
from domain.clock import MovableClock
from domain.studios.service import Studios
from tests.bot.conftest import Run
from tests.support.telegram import TelegramServer, eventually
from tests.support.toys import toy

ALONE = "not to be worked on"


@pytest.fixture
def listening(listening: Listening) -> Listening:
    """The same port without a webhook: updates are fetched."""
    return Listening(listening.port)


async def test_a_process_is_alive_and_ready(
    either: Database, run: Run, listening: Listening, client: httpx.AsyncClient
) -> None:
    await run(either, by_itself=True, listening=listening)

    alive, ready = await client.get("/healthz"), await client.get("/readyz")

    assert (alive.status_code, alive.json()) == (200, {"fallen": []})
    assert (ready.status_code, ready.json()) == (
        200,
        {"database": True, "inbox_seconds": 0.0, "outbox_seconds": 0.0},
    )


async def test_a_loop_that_fell_is_named(
    database: Database,
    run: Run,
    listening: Listening,
    client: httpx.AsyncClient,
) -> None:
    tresen = await run(database, by_itself=True, listening=listening)

    tresen.postman.stop()
    await eventually(tresen.vitals.fallen)

    answer = await client.get("/healthz")
    assert (answer.status_code, answer.json()) == (503, {"fallen": ["postman"]})


async def test_without_a_database_it_is_alive_but_not_ready(
    database: Database, run: Run, listening: Listening, client: httpx.AsyncClient
) -> None:
    await run(database, by_itself=True, listening=listening)
    async with database.write() as session:
        await session.execute(text("ALTER TABLE inbox RENAME TO away"))

    alive, ready = await client.get("/healthz"), await client.get("/readyz")

    assert alive.status_code == 200
    assert (ready.status_code, ready.json()) == (
        503,
        {"database": False, "inbox_seconds": None, "outbox_seconds": None},
    )


async def test_who_waits_for_a_minute_is_seen(
    either: Database,
    run: Run,
    listening: Listening,
    client: httpx.AsyncClient,
    clock: MovableClock,
) -> None:
    """Its claim is somebody's who does not get on with it."""
    tresen = await run(either, by_itself=True, listening=listening)
    inbox = Inbox(tresen.telegram.bot_id, clock)
    async with either.write() as session:
        await inbox.store(session, [{"update_id": 1}])
        long_ago, later = clock.real() - timedelta(seconds=61), clock.real() + timedelta(hours=1)
        held = update(InboxRecord).values(arrived_at=long_ago, claimed_until=later)
        await session.execute(held)

    answer = await client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["inbox_seconds"] > 60
    assert answer.json()["outbox_seconds"] == 0


@pytest.mark.parametrize(
    ("what", "status"),
    [
        pytest.param({}, 503, id="a-reply"),
        pytest.param({"priority": 2}, 200, id="a-push-of-many"),
        pytest.param({"fault": "RetryAfter"}, 200, id="a-chat-to-be-left-alone"),
        pytest.param({"fault": "TimedOut"}, 503, id="telegram-does-not-answer"),
        pytest.param({"kind": "mail"}, 200, id="an-e-mail"),
    ],
)
async def test_which_letters_may_wait(
    what: dict[str, object],
    status: int,
    database: Database,
    run: Run,
    listening: Listening,
    client: httpx.AsyncClient,
    clock: MovableClock,
) -> None:
    await run(database, by_itself=True, listening=listening)
    async with database.write() as session:
        unit = UnitOfWork(session, clock)
        unit.message(7, ALONE, due_at=clock.now() - timedelta(seconds=61))
        await unit.flush()
        later = clock.real() + timedelta(hours=1)
        held = update(OutboxRecord).values(retry_at=later, **what)
        await session.execute(held)

    assert (await client.get("/readyz")).status_code == status


async def test_what_it_counts(
    database: Database,
    telegram: TelegramServer,
    run: Run,
    listening: Listening,
    client: httpx.AsyncClient,
    clock: MovableClock,
) -> None:
    async def fails(_: UnitOfWork, __: int, ___: date) -> None:
        raise KeyError

    async def works(_: UnitOfWork, __: int, ___: date) -> None:
        pass

    jobs = [Job("works", time(11), works), Job("fails", time(11), fails)]
    telegram.refuse_next("sendMessage", "Too Many Requests: retry after 1", 429, retry_after=1)
    telegram.refuse_next("sendMessage", "Forbidden: bot was blocked by the user", 403)
    async with database.write() as session:
        await Studios(session, clock.now()).open_studio("S", "de", "Europe/Berlin", "Inhaberin")
    tresen = await run(database, toy(jobs=jobs), by_itself=True, listening=listening)
    await tresen.jobs.tick()  # from here on the studio's days count

    for text_ in ("one", "two", "fail"):
        telegram.send_text(7, text_)
    await eventually(lambda: len(telegram.texts(7)) == 2, 30)
    await tresen.move_to(clock.now() + timedelta(hours=2))

    counted = figures((await client.get("/metrics")).text)
    assert counted["tresen_updates_received_total"] == 3
    assert counted["tresen_turn_seconds_count", "done"] == 2
    assert counted["tresen_turn_seconds_count", "failed"] == 3
    assert counted["tresen_turn_seconds_count", "dead"] == 1
    assert counted["tresen_turn_seconds_bucket", "+Inf", "done"] == 2
    assert counted["tresen_letters_total", "sent"] == 2
    assert counted["tresen_letters_total", "unreachable"] == 1
    assert counted["tresen_letters_put_back_total", "RetryAfter"] == 1
    assert counted["tresen_job_days_total", "done"] == 1
    assert counted["tresen_job_days_total", "failed"] >= 1
    assert counted["tresen_seat_held", "sending"] == 1
    assert counted["tresen_database_up"] == 1
    assert (counted["tresen_inbox_waiting"], counted["tresen_outbox_due"]) == (0, 0)


async def test_figures_are_to_be_had_without_a_database(
    database: Database, run: Run, listening: Listening, client: httpx.AsyncClient
) -> None:
    await run(database, by_itself=True, listening=listening)
    async with database.write() as session:
        await session.execute(text("ALTER TABLE inbox RENAME TO away"))

    counted = figures((await client.get("/metrics")).text)

    assert counted["tresen_database_up"] == 0
    assert "tresen_inbox_waiting" not in counted


def figures(said: str) -> dict[Any, float]:
    """Return each figure under its name, with the values of its labels behind."""
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items())))
        if sample.labels
        else sample.name: sample.value
        for family in text_string_to_metric_families(said)
        for sample in family.samples
    }

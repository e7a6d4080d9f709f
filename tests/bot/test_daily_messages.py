"""The morning's messages in the outbox: one row a person, keys alone, joined while it waits."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.asked import StoredRequests
from bot.conversation_records import ProposalRecord
from bot.daily import CALENDAR
from bot.database import Database
from bot.delivery import Later
from bot.jobs import Jobs
from bot.outbox import OutboxRecord, Outcome
from bot.pushes import Pushes
from bot.signals import Bell
from domain.clock import MovableClock
from domain.customers.records import CustomerRecord
from domain.reminders.asked import AskedRequest
from domain.reminders.records import ReminderRecord
from domain.studios.records import LinkRecord
from tests.support.talk import ZONE
from tests.support.winter import CHAT, FIRST, build, moment

NEXT = FIRST + timedelta(days=1)
A_DAY = timedelta(days=1)
Row = tuple[int, str, Any, list[str], datetime]


@pytest.fixture
async def studio(either: Database) -> Database:
    """A studio with one customer who is connected, on each engine."""
    async with either.write() as session:
        await build(session, "18:00")
    return either


@pytest.fixture
def at_seven() -> MovableClock:
    return MovableClock(moment(FIRST, 7), ticking=False)


def jobs_of(database: Database, clock: MovableClock) -> Jobs:
    async def zones(_: Any) -> list[tuple[int, str]]:
        return [(1, ZONE)]

    remind = [job for job in CALENDAR if job.name == "remind"]
    return Jobs(database, clock, remind, zones, holder="test", wake_sender=Bell())


async def live(database: Database, clock: MovableClock, *moments: datetime) -> None:
    """Let the process look at its calendar at these moments."""
    jobs = jobs_of(database, clock)
    await jobs.tick()
    for now in moments:
        clock.move_to(now)
        await jobs.tick()


async def changed(database: Database, change: Callable[[AsyncSession], Any]) -> None:
    async with database.write() as session:
        await change(session)


async def rows(database: Database) -> list[Row]:
    """Return chat, kind, customer, kinds of messages and due time of what waits."""
    async with database.read() as session:
        found = await session.scalars(select(OutboxRecord).order_by(OutboxRecord.id))
        return [_row(row) for row in found]


def _row(row: OutboxRecord) -> Row:
    body = row.body or {}
    kept = body.get("reminders") or body["facts"]["reminders"]
    whom = body.get("customer", body.get("customer_id"))
    return row.chat_id, row.kind, whom, [key[0] for key in kept], row.due_at


async def test_the_messages_of_a_morning_are_one_row(
    studio: Database, at_seven: MovableClock
) -> None:
    await live(studio, at_seven, moment(FIRST, 8), moment(FIRST, 9))

    assert await rows(studio) == [
        (CHAT, "push", 1, ["invoice_issued", "renews"], moment(FIRST, 8))
    ]


async def test_what_comes_while_a_row_waits_joins_it(
    studio: Database, at_seven: MovableClock
) -> None:
    await live(studio, at_seven, moment(FIRST, 8), moment(NEXT, 8))

    assert await rows(studio) == [
        (CHAT, "push", 1, ["invoice_issued", "renews", "card_to_use"], moment(FIRST, 8))
    ]


async def test_without_a_chat_it_is_an_email_and_without_both_it_is_lost(
    studio: Database, at_seven: MovableClock
) -> None:
    async def unlink(session: AsyncSession) -> None:
        link = (await session.scalars(select(LinkRecord))).one()
        link.unreachable_at = moment(FIRST, 1)
        (await session.get_one(CustomerRecord, (1, 1))).email = "mia@example.org"

    async def forget(session: AsyncSession) -> None:
        (await session.get_one(CustomerRecord, (1, 1))).email = None

    await changed(studio, unlink)
    await live(studio, at_seven, moment(FIRST, 8))
    await changed(studio, forget)
    at_seven.move_to(moment(NEXT, 8))
    await jobs_of(studio, at_seven).tick()

    assert await rows(studio) == [(0, "mail", 1, ["invoice_issued", "renews"], moment(FIRST, 8))]
    assert await decided(studio, "card_to_use") == ["unreachable"]


async def decided(database: Database, kind: str) -> list[str | None]:
    query = select(ReminderRecord.decided).where(ReminderRecord.kind == kind)
    async with database.read() as session:
        return list(await session.scalars(query))


async def body_of(database: Database) -> dict[str, Any]:
    async with database.read() as session:
        (row,) = await session.scalars(select(OutboxRecord))
        return dict(row.body or {})


async def test_a_push_waits_over_the_night(studio: Database, at_seven: MovableClock) -> None:
    await live(studio, at_seven, moment(FIRST, 8))
    at_seven.move_to(moment(FIRST, 21))

    async with studio.write() as session:
        rendering = await Pushes(session, at_seven, 1).render(await body_of(studio))

    assert rendering == Later(moment(NEXT, 8))
    assert await decided(studio, "renews") == [None]


@pytest.mark.parametrize(
    ("outcome", "email", "noted", "mails"),
    [
        pytest.param(Outcome.UNREACHABLE, None, "unreachable", 0, id="blocked"),
        pytest.param(Outcome.REFUSED, None, "failed", 0, id="refused"),
        pytest.param(Outcome.UNREACHABLE, "m@example.org", None, 1, id="blocked, with e-mail"),
    ],
)
async def test_what_did_not_arrive_is_noted_or_goes_by_email(
    studio: Database,
    at_seven: MovableClock,
    outcome: Outcome,
    email: str | None,
    noted: str | None,
    mails: int,
) -> None:
    await live(studio, at_seven, moment(FIRST, 8))
    body = await body_of(studio)

    async with studio.write() as session:
        (await session.get_one(CustomerRecord, (1, 1))).email = email
        assert await Pushes(session, at_seven, 1).render(body) is not None
    async with studio.write() as session:
        await Pushes(session, at_seven, 1).lose(body, outcome)

    assert await decided(studio, "renews") == [noted]
    assert [row[1] for row in await rows(studio)].count("mail") == mails


async def test_a_chat_that_does_not_speak_for_the_customer_any_more_hears_nothing(
    studio: Database, at_seven: MovableClock
) -> None:
    await live(studio, at_seven, moment(FIRST, 8))
    body = await body_of(studio)

    async with studio.write() as session:
        await session.delete((await session.scalars(select(LinkRecord))).one())
    async with studio.write() as session:
        assert await Pushes(session, at_seven, 1).render(body) is None

    assert await decided(studio, "renews") == ["unreachable"]


async def test_requests_that_wait_are_found(studio: Database) -> None:
    asked_at = moment(date(2026, 11, 29), 10)

    async with studio.write() as session:
        for number, state in enumerate(("open", "asked", "done"), start=1):
            session.add(_proposal(number, state, asked_at))
        await session.flush()
        found = await StoredRequests(session, 1).waiting()

    assert found == (AskedRequest(2, "contract.pause", asked_at, 1, contract_id=1),)


def _proposal(number: int, state: str, at: datetime) -> ProposalRecord:
    return ProposalRecord(
        studio_id=1, id=number, person=CHAT, chat=CHAT, intent="contract.pause", language="de",
        slots={"customer_id": 1}, facts={}, said_at=at, expires_at=at, revision=1, state=state,
        renderings={}, contract_id=1,
    )  # fmt: skip

"""What runs by the calendar: once per studio and day, in order, in small commits."""

from collections.abc import AsyncGenerator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.database import Database
from bot.jobs import MOST_THINGS, Job, JobRunRecord, Jobs
from bot.leases import LeaseRecord
from bot.signals import Bell
from bot.unit_of_work import UnitOfWork
from domain.clock import MovableClock
from domain.store.counters import CounterRecord, next_number
from domain.studios.service import Studios
from tests.bot.conftest import Run
from tests.support.telegram import TelegramServer
from tests.support.toys import toy

BERLIN, NEW_YORK = (1, "Europe/Berlin"), (2, "America/New_York")
Ran = list[tuple[str, int, date]]


class Diary:
    """Jobs that note when they ran."""

    def __init__(self) -> None:
        self.ran: Ran = []

    def job(self, name: str, at: time) -> Job:
        async def run(_: UnitOfWork, studio_id: int, day: date) -> None:
            self.ran.append((name, studio_id, day))

        return Job(name, at, run)


def jobs_of(
    database: Database,
    clock: MovableClock,
    jobs: Sequence[Job],
    studios: Sequence[tuple[int, str]] = (BERLIN,),
    holder: str = "me",
) -> Jobs:
    async def zones(_: Any) -> Sequence[tuple[int, str]]:
        return studios

    return Jobs(database, clock, jobs, zones, holder=holder, wake_sender=Bell())


async def test_a_day_runs_once_when_its_time_has_come(
    either: Database, clock: MovableClock
) -> None:
    diary = Diary()
    jobs = jobs_of(either, clock, [diary.job("reminders", time(8))])
    await jobs.tick()  # first seen on Saturday at 10:00: the morning is over
    assert diary.ran == []

    clock.move_to(datetime(2026, 11, 22, 6, 59, tzinfo=UTC))
    await jobs.tick()
    assert diary.ran == []

    clock.move_to(datetime(2026, 11, 22, 7, 0, tzinfo=UTC))  # 8:00 in Berlin
    await jobs.tick()
    await jobs.tick()
    assert diary.ran == [("reminders", 1, date(2026, 11, 22))]


async def test_missed_days_are_caught_up_in_order(database: Database, clock: MovableClock) -> None:
    diary = Diary()
    both = [diary.job("reminders", time(8)), diary.job("ends", time(0, 5))]
    jobs = jobs_of(database, clock, both)
    await jobs.tick()

    clock.move_to(datetime(2026, 11, 24, 6, tzinfo=UTC))  # Tuesday, 7:00 in Berlin
    await jobs_of(database, clock, both).tick()  # after a restart

    assert [(name, day.day) for name, _, day in diary.ran] == [
        ("ends", 22),
        ("reminders", 22),
        ("ends", 23),
        ("reminders", 23),
        ("ends", 24),
    ]


async def test_each_studio_has_its_own_morning(database: Database, clock: MovableClock) -> None:
    diary = Diary()
    jobs = jobs_of(database, clock, [diary.job("reminders", time(8))], [BERLIN, NEW_YORK])
    await jobs.tick()

    clock.move_to(datetime(2026, 11, 21, 13, 0, tzinfo=UTC))  # 8:00 in New York, still Saturday
    await jobs.tick()

    assert diary.ran == [("reminders", 2, date(2026, 11, 21))]


@pytest.mark.parametrize(
    ("last_evening", "at", "days"),
    [
        pytest.param(datetime(2026, 10, 23, 20, tzinfo=UTC), time(2, 30), 4, id="autumn"),
        pytest.param(datetime(2027, 3, 26, 20, tzinfo=UTC), time(2, 30), 4, id="spring"),
        pytest.param(datetime(2027, 3, 26, 20, tzinfo=UTC), time(0, 5), 4, id="spring-midnight"),
    ],
)
async def test_changes_of_the_clocks_skip_and_double_no_day(
    database: Database, last_evening: datetime, at: time, days: int
) -> None:
    clock, diary = MovableClock(last_evening, ticking=False), Diary()
    jobs = jobs_of(database, clock, [diary.job("ends", at)])
    await jobs.tick()

    for _ in range(days * 48):  # every half hour
        clock.move_to(clock.now() + timedelta(minutes=30))
        await jobs.tick()

    first = last_evening.date() + timedelta(days=1)
    assert [day for _, _, day in diary.ran] == [first + timedelta(days=n) for n in range(days)]


async def count_to(unit: UnitOfWork, target: int) -> AsyncGenerator[str, None]:
    """Count from the place on; the place is the last number."""
    for number in range(int(unit.place or 0) + 1, target + 1):
        await next_number(unit.session, 1, "things")
        yield str(number)


async def test_a_long_job_commits_in_between_and_keeps_its_place(
    either: Database, clock: MovableClock
) -> None:
    begun: list[str | None] = []

    async def run(unit: UnitOfWork, _: int, __: date) -> AsyncGenerator[str, None]:
        begun.append(unit.place)
        async for place in count_to(unit, 2 * MOST_THINGS + 5):
            yield place

    jobs = jobs_of(either, clock, [Job("long", time(8), run)])
    await jobs.tick()
    clock.move_to(clock.now() + timedelta(days=1))

    assert await jobs.tick() == 1

    async with either.read() as session:
        assert await session.scalar(select(CounterRecord.last)) == 2 * MOST_THINGS + 5
        run_of_today = await session.get_one(JobRunRecord, (1, "long", date(2026, 11, 22)))
    assert (run_of_today.place, run_of_today.done_at) == (None, clock.now())
    assert len(begun) >= 3
    assert begun[0] is None
    assert all(place is not None for place in begun[1:])


async def test_a_job_that_fails_goes_on_after_its_last_commit(
    database: Database, clock: MovableClock
) -> None:
    fails = True

    async def run(unit: UnitOfWork, _: int, __: date) -> AsyncGenerator[str, None]:
        async for place in count_to(unit, MOST_THINGS + 10):
            if fails and int(place) == MOST_THINGS + 5:
                raise KeyError
            yield place

    diary = Diary()
    both = [Job("long", time(7), run), diary.job("reminders", time(8))]
    jobs = jobs_of(database, clock, both)
    await jobs.tick()
    clock.move_to(clock.now() + timedelta(days=2))

    await jobs.tick()
    assert [day.day for _, _, day in diary.ran] == [22, 23]  # the others are not held up
    async with database.read() as session:
        done = await session.scalar(select(CounterRecord.last))
        open_runs = list(
            await session.scalars(select(JobRunRecord).where(JobRunRecord.done_at.is_(None)))
        )
    assert [(run.day.day, run.place) for run in open_runs] == [(22, str(done))]

    fails = False
    await jobs_of(database, clock, both).tick()
    async with database.read() as session:
        assert await session.scalar(select(CounterRecord.last)) == 2 * (MOST_THINGS + 10)
        unfinished = select(func.count()).where(JobRunRecord.done_at.is_(None))
        assert await session.scalar(unfinished) == 0


async def test_one_process_at_a_time(either: Database, clock: MovableClock) -> None:
    diary = Diary()
    job = [diary.job("reminders", time(8))]
    mine, yours = (jobs_of(either, clock, job, holder=name) for name in ("mine", "yours"))
    await mine.tick()
    clock.move_to(clock.now() + timedelta(days=1))
    assert await mine.tick() == 1

    clock.move_to(clock.now() + timedelta(days=1))
    assert await yours.tick() == 0
    async with either.write() as session:
        lease = (await session.scalars(select(LeaseRecord))).one()
        lease.until = clock.real() - timedelta(seconds=1)  # the other process is gone
    assert await jobs_of(either, clock, job, holder="yours").tick() == 1

    assert [day.day for _, _, day in diary.ran] == [22, 23]


async def test_moving_the_clock_runs_each_days_jobs_at_their_time(
    database: Database, telegram: TelegramServer, run: Run, clock: MovableClock
) -> None:
    seen: list[str] = []

    async def say(unit: UnitOfWork, _: int, day: date) -> None:
        seen.append(f"{unit.now:%d. %H:%M}")
        unit.message(7, f"day {day.day}")

    tresen = await run(database, toy(jobs=[Job("reminders", time(8), say)]))
    await open_studio(database, clock)
    await tresen.jobs.tick()

    await tresen.move_to(datetime(2026, 11, 24, 9, tzinfo=UTC))

    assert seen == ["22. 07:00", "23. 07:00", "24. 07:00"]
    assert telegram.texts(7) == ["day 22", "day 23", "day 24"]
    assert clock.now() == datetime(2026, 11, 24, 9, tzinfo=UTC)


async def open_studio(database: Database, clock: MovableClock) -> None:
    async with database.write() as session:
        studios = Studios(session, clock.now())
        await studios.open_studio("Lindenhof", "de", "Europe/Berlin", "Inhaberin")

"""What runs by the calendar: named jobs, once per studio and day, at a time of its own zone.

Missed days are caught up in order. A job commits after at most 200 things or 50 ms and keeps its
place; what it does must therefore be right when it begins again after the last place.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Sequence
from contextlib import aclosing
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import structlog
from msgspec import Struct
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.database import Database, Rank
from bot.figures import Figures
from bot.last_resort import describe
from bot.leases import take_lease
from bot.signals import Bell, loop_time
from bot.tracing import of_job, traced
from bot.unit_of_work import UnitOfWork, current_unit
from domain.clock import Clock, day_in
from domain.store.base import Base
from domain.store.rows import insert_into

MOST_THINGS = 200
MOST_SECONDS = 0.05
LEASE = timedelta(seconds=25)  # then others go on with what a dead process had begun
REST = timedelta(seconds=60)  # after a failure
A_DAY = timedelta(days=1)

log = structlog.get_logger("tresen.jobs")

Steps = AsyncGenerator[str, None]
Run = Callable[[UnitOfWork, int, date], Steps | Awaitable[None]]
Zones = Callable[[AsyncSession], Awaitable[Sequence[tuple[int, str]]]]
"""Returns id and zone of every studio."""


class JobRunRecord(Base):
    """One day of a job in a studio: where it stands, and when it was done."""

    __tablename__ = "job_runs"

    studio_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    job: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    place: Mapped[str | None]
    done_at: Mapped[datetime | None]


class Job(Struct, frozen=True):
    """What runs once a day.

    Attributes:
        name: Kept in ``job_runs``.
        at: The studio's time of day from which a day's run is due.
        run: Gets the unit of work, the studio's id and the day. Either a coroutine (one commit),
            or an async generator that yields a place (any text) after each thing done: there a
            commit may follow, after which it is called again with ``unit.place`` set to it.
    """

    name: str
    at: time
    run: Run

    def moment(self, zone: str, day: date) -> datetime:
        """Return when a day's run is due, in UTC; once a day whatever the clocks do."""
        return datetime.combine(day, self.at, ZoneInfo(zone)).astimezone(UTC)


class Occasion(Struct, frozen=True):
    """One run that is due: ordered by moment, then by the order of the jobs."""

    moment: datetime
    rank: int
    studio_id: int
    day: date
    job: Job

    @property
    def line(self) -> tuple[int, str]:
        """Studio and job: what stands still when one of its days fails."""
        return self.studio_id, self.job.name


class Jobs:
    """Runs what is due.

    Args:
        database: Where job runs and leases are.
        clock: Its studio time decides what is due.
        jobs: In the order in which they run at the same moment.
        zones: Which studios there are.
        holder: This process's name, for the lease.
        wake_sender: Rung when a commit left something to be sent.
        figures: Where days that were done or failed are counted.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        jobs: Sequence[Job],
        zones: Zones,
        *,
        holder: str,
        wake_sender: Bell,
        figures: Figures | None = None,
    ) -> None:
        self.bell = Bell()
        self._database = database
        self._clock = clock
        self._jobs = tuple(jobs)
        self._zones = zones
        self._holder = holder
        self._sender = wake_sender
        self._figures = figures or Figures()
        self._resting: dict[tuple[int, str], datetime] = {}
        self._one_at_a_time = asyncio.Lock()
        self._stopping = False

    async def run(self, look_every: float) -> None:
        """Run what is due until ``stop``."""
        while not self._stopping:
            try:
                await self.tick()
            except Exception as error:  # noqa: BLE001  the jobs outlive a lost connection
                log.warning("jobs not reachable", **describe(error))
            await self.bell.listen(look_every)

    def stop(self) -> None:
        """Begin nothing more; ``run`` returns after the commit in hand."""
        self._stopping = True
        self.bell.ring()

    async def tick(self) -> int:
        """Return how many days of jobs were done: all that are due by the studio's clock."""
        async with self._one_at_a_time:
            done, failed = 0, set[tuple[int, str]]()
            for occasion in await self._due():
                if self._stopping:
                    break
                if occasion.line in failed or self._rests(occasion):
                    continue
                if await self._tried(occasion):
                    done += 1
                else:
                    failed.add(occasion.line)
            return done

    async def moments(self, until: datetime) -> list[datetime]:
        """Return the coming moments at which something is due, up to ``until``, in order."""
        now = self._clock.now()
        async with self._database.read() as session:
            zones = {zone for _, zone in await self._zones(session)}
        coming = {
            moment
            for zone in zones
            for job in self._jobs
            for day in _days(day_in(zone, now), day_in(zone, until))
            if now < (moment := job.moment(zone, day)) <= until
        }
        return sorted(coming)

    async def _due(self) -> list[Occasion]:
        async with self._database.read() as session:
            zones = await self._zones(session)
            last = {
                (studio_id, job): day
                for studio_id, job, day in await session.execute(
                    select(JobRunRecord.studio_id, JobRunRecord.job, func.max(JobRunRecord.day))
                    .where(JobRunRecord.done_at.is_not(None))
                    .group_by(JobRunRecord.studio_id, JobRunRecord.job)
                )
            }
        new = [
            (s, zone, job) for s, zone in zones for job in self._jobs if (s, job.name) not in last
        ]
        await self._begin(new)
        due = [
            occasion
            for studio_id, zone in zones
            for rank, job in enumerate(self._jobs)
            if (studio_id, job.name) in last
            for occasion in self._missed(studio_id, zone, rank, job, last[studio_id, job.name])
        ]
        return sorted(due, key=lambda each: (each.moment, each.rank, each.studio_id))

    async def _begin(self, new: Sequence[tuple[int, str, Job]]) -> None:
        """Count the days before a studio was first seen as done: it begins with the next one."""
        if not new:
            return
        now = self._clock.now()
        async with self._database.write(Rank.JOBS) as session:
            for studio_id, zone, job in new:
                today = day_in(zone, now)
                last = today if job.moment(zone, today) <= now else today - A_DAY
                await _count_as_done(session, (studio_id, job.name, last), now)

    def _missed(
        self, studio_id: int, zone: str, rank: int, job: Job, last: date
    ) -> Iterator[Occasion]:
        now = self._clock.now()
        for day in _days(last + A_DAY, day_in(zone, now)):
            if (moment := job.moment(zone, day)) <= now:
                yield Occasion(moment, rank, studio_id, day, job)

    def _rests(self, occasion: Occasion) -> bool:
        until = self._resting.get(occasion.line)
        return until is not None and until > self._clock.real()

    async def _tried(self, occasion: Occasion) -> bool:
        """Return whether the day was done; a failure rests for a minute."""
        with traced(of_job(occasion.job.name, occasion.day)):
            try:
                return await self._done(occasion)
            except Exception as error:  # noqa: BLE001  one studio's job must not stop the others
                self._let_rest(occasion, error)
                return False

    def _let_rest(self, occasion: Occasion, error: Exception) -> None:
        self._resting[occasion.line] = self._clock.real() + REST
        self._figures.jobs["failed"] += 1
        log.error("job failed", job=occasion.job.name, **describe(error))

    async def _done(self, occasion: Occasion) -> bool:
        """Run one day in small commits; return False if it stays open."""
        while not self._stopping:
            async with self._database.write(Rank.JOBS) as session:
                if not await take_lease(session, self._clock, "jobs", self._holder, LEASE):
                    return False
                run = await self._record(session, occasion)
                if run.done_at is not None:
                    return True
                unit = UnitOfWork(session, self._clock)
                unit.place = run.place
                finished = await self._portion(occasion, unit)
                has_post = await unit.flush()
                run.place = None if finished else unit.place
                run.done_at = unit.now if finished else None
            if has_post:
                self._sender.ring()
            if finished:
                self._figures.jobs["done"] += 1
                return True
        return False

    async def _portion(self, occasion: Occasion, unit: UnitOfWork) -> bool:
        """Work until a commit is due; return whether the day is finished."""
        token = current_unit.set(unit)
        try:
            work = occasion.job.run(unit, occasion.studio_id, occasion.day)
            if isinstance(work, Awaitable):
                await work
                return True
            return await _until_commit(work, unit)
        finally:
            current_unit.reset(token)

    async def _record(self, session: AsyncSession, occasion: Occasion) -> JobRunRecord:
        key = (occasion.studio_id, occasion.job.name, occasion.day)
        run = await session.get(JobRunRecord, key)
        if run is None:
            run = JobRunRecord(studio_id=key[0], job=key[1], day=key[2])
            session.add(run)
        return run


async def _count_as_done(session: AsyncSession, key: tuple[int, str, date], now: datetime) -> None:
    """Mark a day done, whoever else does so at the same time."""
    values = dict(zip(("studio_id", "job", "day"), key, strict=True))
    run = insert_into(session, JobRunRecord).values(**values, done_at=now)
    done = run.on_conflict_do_update(index_elements=list(values), set_={"done_at": now})
    await session.execute(done)


async def _until_commit(steps: Steps, unit: UnitOfWork) -> bool:
    began, things = loop_time(), 0
    async with aclosing(steps):
        async for place in steps:
            unit.place, things = place, things + 1
            if things >= MOST_THINGS or loop_time() - began >= MOST_SECONDS:
                return False
    return True


def _days(first: date, last: date) -> Iterator[date]:
    """Yield both and what lies between."""
    while first <= last:
        yield first
        first += A_DAY

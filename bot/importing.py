"""Imports that were confirmed in a chat: brought in beside the work for people, a bit at a time.

A commit brings in what fits into some 50 ms, at most 200 lines, with the place in the file, so a
killed process goes on after its last commit; each line is brought in once however often it is
tried. The message that was confirmed tells how far it is, and then the result.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import structlog
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversations import StoredConversations
from bot.database import Database, Rank
from bot.last_resort import describe, is_innocent
from bot.leases import take_lease
from bot.signals import Bell, loop_time
from bot.tracing import of_import, traced
from bot.unit_of_work import UnitOfWork
from bot.uploads import DONE, RUNNING, StoredUploads, UploadRecord
from domain.clock import Clock
from domain.desk.imports.bringing import Bringer
from domain.desk.imports.import_data import bringer_for, note_brought
from domain.desk.imports.lines import Line
from domain.desk.imports.tally import Tally
from domain.store.scope import Actor, ActorKind, Scope
from domain.studio import House, Studio
from handlers.buttons import request_data
from handlers.files.orders import order_for
from handlers.imports.wording import (
    MOST_KEPT,
    as_facts,
    from_facts,
    progress_line,
    report_lines,
)
from handlers.kept import ProposalState, Rendering
from handlers.messages import Button, Rows
from handlers.proposals import ASKER, view_language
from handlers.texts import Words

MOST_LINES = 200
FEWEST_LINES = 5
MOST_SECONDS = 0.05
TELL_EVERY = 2.0
LEASE = timedelta(seconds=25)  # then others go on with what a dead process had begun
MOST_FAILURES = 3

log = structlog.get_logger("tresen.import")


class Work(Struct):
    """A file that is being brought in.

    Attributes:
        lines: Those that can be read.
        bringer: Knows what is on file.
        place: How many lines are done as far as ``bringer`` knows.
        portion: How many lines the next commit takes.
        told_at: When the message was last changed, by the loop's time.
    """

    key: tuple[int, int]
    lines: tuple[Line, ...]
    bringer: Bringer
    place: int
    portion: int = 20
    told_at: float = 0.0


class Imports:
    """Brings confirmed files in, one after the other.

    Args:
        database: Where the files are.
        clock: The installation's.
        holder: This process's name, for the lease.
        wake_sender: Rung when a commit left something to be sent.
    """

    def __init__(
        self, database: Database, clock: Clock, *, holder: str, wake_sender: Bell
    ) -> None:
        self.bell = Bell()
        self._database = database
        self._clock = clock
        self._holder = holder
        self._sender = wake_sender
        self._work: Work | None = None
        self._failures: Counter[tuple[int, int]] = Counter()
        self._stopping = False

    async def run(self, look_every: float) -> None:
        """Work until ``stop``; look at least every ``look_every`` seconds for what began."""
        while not self._stopping:
            try:
                worked = await self.step()
            except Exception as error:  # noqa: BLE001  imports outlive a lost connection
                log.warning("import not reachable", **describe(error))
                worked = False
            if not worked:
                await self.bell.listen(look_every)

    def stop(self) -> None:
        """Begin no further commit; ``run`` returns after the one in hand."""
        self._stopping = True
        self.bell.ring()

    async def step(self) -> bool:
        """Bring a portion of the oldest confirmed file in; return whether there was one."""
        key = await self._oldest()
        if key is None:
            self._work = None
            return False
        with traced(of_import(*key)):
            try:
                if self._work is None or self._work.key != key:
                    self._work = await self._prepared(key)
                return await self._portion(self._work)
            except Exception as error:
                if is_innocent(error):
                    self._work = None
                    raise  # the file is not to blame
                return await self._failed(key, error)

    async def waiting(self, session: AsyncSession) -> int:
        """Return how many files are being brought in."""
        count = select(func.count()).select_from(UploadRecord)
        return (await session.scalars(count.where(UploadRecord.state == RUNNING))).one()

    async def _oldest(self) -> tuple[int, int] | None:
        query = select(UploadRecord.studio_id, UploadRecord.id).where(
            UploadRecord.state == RUNNING
        )
        oldest = query.order_by(UploadRecord.received_at, UploadRecord.id).limit(1)
        async with self._database.read() as session:
            row = (await session.execute(oldest)).one_or_none()
        return None if row is None else (row[0], row[1])

    async def _prepared(self, key: tuple[int, int]) -> Work:
        """Return the lines of a file and what is on file; nothing is locked meanwhile."""
        studio_id, upload_id = key
        async with self._database.read() as session:
            record = await session.get_one(UploadRecord, key)
            studio = await _studio(session, self._clock, studio_id, record.work)
            table = await StoredUploads(session, studio_id).table(upload_id)
            if table is None:
                raise LookupError(upload_id)
            order = await order_for(studio, table, record.work, upload_id)
            bringer = await bringer_for(studio.scope, order)
            await asyncio.to_thread(bringer.recall, order.lines[: record.place])
        return Work(key, order.lines, bringer, record.place)

    async def _portion(self, work: Work) -> bool:
        """Bring a portion in; return whether something was done."""
        async with self._database.write(Rank.JOBS) as session:
            if not await take_lease(session, self._clock, "imports", self._holder, LEASE):
                return False
            record = await session.get_one(UploadRecord, work.key, with_for_update=True)
            if record.state != RUNNING or record.place != work.place:
                self._work = None  # another process went on with it
                return True
            began = loop_time()
            unit = UnitOfWork(session, self._clock)
            studio = await _studio(session, self._clock, work.key[0], record.work)
            await self._bring(work, record, studio.scope)
            finished = record.place >= len(work.lines)
            if finished or loop_time() - work.told_at >= TELL_EVERY:
                work.told_at = loop_time()
                await _tell(session, unit, record, len(work.lines), finished=finished)
            if finished:
                _empty(record)
            has_post = await unit.flush()
            work.portion = _next_portion(work.portion, loop_time() - began)
        if has_post:
            self._sender.ring()
        return True

    async def _bring(self, work: Work, record: UploadRecord, scope: Scope) -> None:
        """Bring the next lines in, and keep the place and what has come of all so far."""
        tally = _tally(record.work)
        work.bringer.tally = tally
        await work.bringer.bring(scope, work.lines[record.place : record.place + work.portion])
        record.place = work.place = min(record.place + work.portion, len(work.lines))
        tally.problems[MOST_KEPT:] = []
        tally.hints.clear()
        record.work = {
            **record.work,
            "counts": dict(tally.counts),
            "problems": as_facts(tally.problems),
            "written": tally.written,
        }
        done = record.place >= len(work.lines)
        await note_brought(scope, record.work["journal_id"], tally, done=done)

    async def _failed(self, key: tuple[int, int], error: Exception) -> bool:
        """Begin anew with what is on file; return False where that did not help either."""
        self._work = None
        self._failures[key] += 1
        log.error("import failed", upload=key[1], **describe(error))
        if self._failures[key] < MOST_FAILURES:
            return True
        await self._give_up(key)
        return False

    async def _give_up(self, key: tuple[int, int]) -> None:
        """Say how far it came; what is in stays in."""
        async with self._database.write(Rank.JOBS) as session:
            record = await session.get_one(UploadRecord, key, with_for_update=True)
            unit = UnitOfWork(session, self._clock)
            studio = await _studio(session, self._clock, key[0], record.work)
            tally = _tally(record.work)
            await note_brought(studio.scope, record.work["journal_id"], tally, done=True)
            await _tell_stopped(session, unit, record)
            _empty(record)
            await unit.flush()
        self._sender.ring()


def _empty(record: UploadRecord) -> None:
    """Close a file; nothing of what stood in it is kept, counts and ids are."""
    record.state, record.content = DONE, None
    record.work = {name: value for name, value in record.work.items() if name != "problems"}


async def _studio(
    session: AsyncSession, clock: Clock, studio_id: int, work: dict[str, Any]
) -> Studio:
    """Return the studio for the person who confirmed the import."""
    studio = await House(session, clock.now()).enter_as_system(studio_id)
    kind, person = work["actor"]
    return Studio(replace(studio.scope, actor=Actor(ActorKind(kind), person)))


def _tally(work: dict[str, Any]) -> Tally:
    """Return what was brought in before; the lines that cannot be read are part of it."""
    return Tally(
        counts=Counter(work.get("counts") or {}),
        problems=from_facts(work.get("problems") or ()),
        written=work.get("written") or {},
    )


async def _tell(
    session: AsyncSession, unit: UnitOfWork, record: UploadRecord, total: int, *, finished: bool
) -> None:
    work, kept = record.work, StoredConversations(session, record.studio_id)
    proposal = await kept.proposal_of(work["journal_id"])
    if proposal is None:
        return
    tally = _tally(work)

    def drawn(words: Words) -> Rendering:
        if not finished:
            return Rendering(progress_line(words, record.place, total))
        problems = sorted(tally.problems, key=lambda problem: problem.at)
        lines = report_lines(words, record.name, tally.counts, problems)
        return Rendering("\n".join(lines), _undo_button(words, work["journal_id"]))

    await _show(kept, unit, proposal, drawn)


async def _tell_stopped(session: AsyncSession, unit: UnitOfWork, record: UploadRecord) -> None:
    kept = StoredConversations(session, record.studio_id)
    proposal = await kept.proposal_of(record.work["journal_id"])
    if proposal is not None:
        total, journal_id = proposal.slots.get("x_total", 0), record.work["journal_id"]

        def drawn(words: Words) -> Rendering:
            text = words("import-stopped", done=record.place, total=total)
            return Rendering(text, _undo_button(words, journal_id))

        await _show(kept, unit, proposal, drawn)


def _undo_button(words: Words, journal_id: int) -> Rows:
    data = request_data(words.language, "undo", {"journal_id": journal_id})
    return ((Button(words("button-undo"), data),),)


async def _show(
    kept: StoredConversations,
    unit: UnitOfWork,
    proposal: ProposalState,
    drawn: Callable[[Words], Rendering],
) -> None:
    """Show how far it is to whoever asked for it, and to those who decided on it."""
    proposal.revision += 1
    views = (ASKER, *proposal.renderings)
    languages = {view: view_language(view, proposal) for view in views}
    proposal.renderings = {view: drawn(Words(spoken)) for view, spoken in languages.items()}
    await kept.save_proposal(proposal)
    for chat, view in await kept.shown_in(proposal.id):
        unit.proposal(chat, proposal.studio_id, proposal.id, view)


def _next_portion(portion: int, seconds: float) -> int:
    """Return how many lines fit into the time that a commit may take."""
    fitting = int(portion * MOST_SECONDS / max(seconds, 0.001))
    return max(FEWEST_LINES, min(fitting, 2 * portion, MOST_LINES))

"""What is left after a run under fire, held against what was said, shown and pressed.

Each list of a ``Reckoning`` but for ``doubled`` is to be empty; numbers are update ids, and ids
of proposals, journal entries and cards of the one studio.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from typing_extensions import override

from bot.conversation_records import ProposalRecord
from bot.demo.chats import Message
from bot.demo.keyboards import buttons_of
from bot.demo.telegram import StandInTelegram
from bot.inbox_records import InboxRecord
from bot.outbox import Kind, OutboxRecord, Outcome
from domain.bookings.records import BookingRecord
from domain.contracts.records import ContractRecord
from domain.credits.records import UnitEntryRecord
from domain.credits.service import EntryKind
from domain.invoices.records import InvoiceRecord
from domain.store.journal import JournalRecord
from handlers.buttons import ProposalData, read_data, split_link
from handlers.forms.form import values_of
from handlers.messages import Request
from tests.support.many_people import ManyPeople

CORRECTED = re.compile(r"✅ Korrigiert: ([+-]\d+)")
ANSWERS = frozenset(kind.value for kind in Kind) - {Kind.MAIL.value, Kind.PUSH.value}


@dataclass
class Reckoning:
    """What was found.

    Attributes:
        updates: How many were done.
        changes: How many proposals were done.
        lost: Updates that are not there or not done.
        disordered: Updates that were done before an earlier one of the same person.
        unanswered: Messages without a reply, and presses without an answer.
        unsent: Rows of the outbox that ended in another way than they should.
        unconfirmed: Proposals that stayed open though they were pressed as they stand.
        twice: Proposals and journal entries that do not belong together one to one.
        wrong: What tables say against what was confirmed.
        faults: Lines of the log that tell of errors nobody expected.
        stale: How many messages of the bot still offer to confirm what is over: they came twice,
            and of the first one nobody knows the id until it is tapped.
        doubled: How many messages were received once more.
    """

    updates: int = 0
    changes: int = 0
    lost: list[int] = field(default_factory=list)
    disordered: list[int] = field(default_factory=list)
    unanswered: list[int] = field(default_factory=list)
    unsent: list[Any] = field(default_factory=list)
    unconfirmed: list[int] = field(default_factory=list)
    twice: list[Any] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    stale: int = 0
    doubled: int = 0

    @override
    def __str__(self) -> str:
        """Return what was counted, in one line."""
        counted = (
            f"{name} {len(found) if isinstance(found, list) else found}"
            for name, found in vars(self).items()
        )
        return ", ".join(counted)


@dataclass(frozen=True)
class Rows:
    """The tables that count, each as it is at the end."""

    inbox: Sequence[InboxRecord]
    outbox: Sequence[OutboxRecord]
    proposals: Sequence[ProposalRecord]
    journal: Sequence[JournalRecord]
    units: Sequence[UnitEntryRecord]
    bookings: Sequence[BookingRecord]
    contracts: Sequence[ContractRecord]
    invoices: Sequence[InvoiceRecord]


async def read_rows(session: AsyncSession) -> Rows:
    """Return all of it, in the order of their ids."""
    read = {}
    for name, record in _TABLES.items():
        order = record.__table__.primary_key.columns
        read[name] = (await session.scalars(select(record).order_by(*order))).all()
    return Rows(**read)


_TABLES: dict[str, Any] = {
    "inbox": InboxRecord,
    "outbox": OutboxRecord,
    "proposals": ProposalRecord,
    "journal": JournalRecord,
    "units": UnitEntryRecord,
    "bookings": BookingRecord,
    "contracts": ContractRecord,
    "invoices": InvoiceRecord,
}


def reckon(
    before: Rows, after: Rows, people: ManyPeople, telegram: StandInTelegram, log: str
) -> Reckoning:
    """Return what was found.

    Args:
        before: The tables before anybody said anything.
        after: And when all was done.
        people: Who knows what was said and pressed.
        telegram: Who knows what is shown.
        log: What the processes have said.
    """
    done = [each for each in after.proposals if each.state == "done"]
    shown = _shown(telegram)
    return Reckoning(
        updates=sum(each.done_at is not None for each in after.inbox),
        changes=len(done),
        lost=_lost(after.inbox, people.said),
        disordered=list(_disordered(after.inbox)),
        unanswered=list(_unanswered(after)),
        unsent=list(_unsent(after.outbox, shown)),
        unconfirmed=list(_unconfirmed(after.proposals, people)),
        twice=_twice(done, before, after),
        wrong=list(_wrong(done, before, after, telegram)),
        faults=[line for line in log.splitlines() if '"level": "error"' in line],
        stale=_stale(after.proposals, people),
        doubled=len(shown - {each.message_id for each in after.outbox}),
    )


def _lost(inbox: Sequence[InboxRecord], said: int) -> list[int]:
    done = {each.update_id for each in inbox if each.done_at and not each.dead_at}
    return sorted(set(range(1, said + 1)) ^ done)


def _lanes(inbox: Sequence[InboxRecord]) -> Iterable[list[InboxRecord]]:
    """Return each person's updates in the order in which Telegram gave them."""
    lanes = defaultdict[int, list[InboxRecord]](list)
    for each in inbox:
        lanes[each.lane].append(each)
    return lanes.values()


def _disordered(inbox: Sequence[InboxRecord]) -> Iterable[int]:
    for lane in _lanes(inbox):
        for earlier, later in pairwise(lane):
            if (
                earlier.done_at is None
                or later.done_at is None
                or earlier.done_at >= later.done_at
            ):
                yield later.update_id


def _unanswered(rows: Rows) -> Iterable[int]:
    """Return the messages and presses after whose turn there was nothing to send in the chat."""
    written = defaultdict[int, list[OutboxRecord]](list)
    for row in rows.outbox:
        written[row.chat_id].append(row)
    for lane in _lanes(rows.inbox):
        since = None
        for each in lane:
            turn = (
                row
                for row in written[each.lane]
                if row.kind in ANSWERS and (since is None or row.due_at > since)
                if each.done_at is not None and row.due_at <= each.done_at
            )
            if not any(turn):
                yield each.update_id
            since = each.done_at


def _unsent(
    outbox: Sequence[OutboxRecord], shown: Collection[int]
) -> Iterable[tuple[int, str, str | None]]:
    """Return what was to be sent and was not, and what counts as sent but is in no chat.

    Who waits too long for the answer to a press, or has had it already, sees no other.
    """
    for row in outbox:
        is_there = row.kind == Kind.ANSWER or row.message_id in shown
        is_spent = row.kind == Kind.ANSWER and row.outcome == Outcome.TOO_LATE
        is_fine = is_spent or (row.outcome == Outcome.SENT and is_there)
        if row.done_at is not None and not is_fine:
            yield row.id, row.kind, row.outcome


def _unconfirmed(proposals: Sequence[ProposalRecord], people: ManyPeople) -> Iterable[int]:
    pressed = {pair for one in people.people.values() for pair in one.pressed}
    for each in proposals:
        if each.state == "open" and (each.id, each.revision) in pressed:
            yield each.id


def _twice(done: Sequence[ProposalRecord], before: Rows, after: Rows) -> list[Any]:
    """Return journal entries without a proposal of their own, and the other way round."""
    old = {each.id for each in before.journal}
    entries = Counter(each.id for each in after.journal if each.id not in old)
    entries.subtract(each.journal_id or 0 for each in done)
    return [(number, count) for number, count in entries.items() if count]


def _wrong(
    done: Sequence[ProposalRecord], before: Rows, after: Rows, telegram: StandInTelegram
) -> Iterable[str]:
    """Return which sums differ: of units, of what was booked, cancelled and sold; of numbers."""
    corrected = _corrections(after) - _corrections(before)
    confirmed = sum(_units(each) for each in done if each.intent == "credits.adjust")
    told = sum(_told_corrections(telegram).values())
    if not corrected == confirmed == told:
        yield f"units: {corrected} written, {confirmed} confirmed, {told} told"
    for intent, grown in (
        ("booking.add", len(after.bookings) - len(before.bookings)),
        ("booking.cancel", _cancelled(after) - _cancelled(before)),
        ("contract.sell", len(after.contracts) - len(before.contracts)),
        ("contract.sell", len(after.invoices) - len(before.invoices)),
    ):
        wanted = sum(each.intent == intent for each in done)
        if grown != wanted:
            yield f"{intent}: {grown} written, {wanted} confirmed"
    numbers = sorted(each.number for each in after.invoices if each.number)
    if numbers != [f"R-2026-{number:04}" for number in range(1, len(numbers) + 1)]:
        yield "numbers of documents"


def _corrections(rows: Rows) -> int:
    return sum(each.quantity for each in rows.units if each.kind == EntryKind.CORRECT)


def _units(proposal: ProposalRecord) -> int:
    return int(values_of(proposal.slots)["quantity"])


def _cancelled(rows: Rows) -> int:
    return sum(each.cancelled_at is not None for each in rows.bookings)


def _told_corrections(telegram: StandInTelegram) -> dict[int, int]:
    """Return by journal entry how many units more or fewer people read that there are."""
    told = {}
    for message in _messages(telegram):
        said = CORRECTED.match(str(message.get("text", "")))
        for button in buttons_of(message) if said else ():
            asked = read_data(split_link(button["callback_data"])[1])
            if said and isinstance(asked, Request) and asked.intent == "undo":
                told[asked.slots["journal_id"]] = int(said[1])
    return told


def _messages(telegram: StandInTelegram) -> Iterable[Message]:
    """Return all messages of the bot, as they read now."""
    for person in telegram.people:
        for message in telegram.chats.messages(person):
            if message["from"]["is_bot"]:
                yield message


def _shown(telegram: StandInTelegram) -> set[int]:
    return {message["message_id"] for message in _messages(telegram)}


def _stale(proposals: Sequence[ProposalRecord], people: ManyPeople) -> int:
    """Return how many buttons offer to confirm what is over."""
    is_open = {each.id for each in proposals if each.state == "open"}
    offered = (people.confirmable(one) for one in people.people.values())
    datas = (read_data(data) for each in offered for _, data in each)
    return sum(isinstance(d, ProposalData) and d.proposal_id not in is_open for d in datas)

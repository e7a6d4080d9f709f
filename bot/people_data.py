"""What the tables of the process hold about one person: given away, and emptied.

A chat that speaks for several people, here or in several studios, has messages of all of them.
Those that do not say for whom they are are left alone here; like all messages they are emptied
after 48 hours.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation_records import DialogRecord, ProposalRecord
from bot.inbox_records import InboxRecord
from bot.mails import forget_mails, texts_mailed
from bot.outbox import IS_OPEN, OutboxRecord, Outcome
from domain.desk.privacy.export import Row, Section
from domain.desk.privacy.person import Person
from domain.studios.records import LinkRecord

NOT_PERSONAL: Mapping[str, str] = {
    "proposal_messages": "which message of a chat shows which proposal: numbers alone",
    "uploads": "files of the studio's own people; emptied after two days",
    "job_runs": "which day of which job is done",
    "leases": "which process works on what",
    "told_groups": "which groups were told to write privately, and when",
    "mail_server": "whether e-mails leave",
}
GIVEN = ("dialogs", "proposals", "outbox", "inbox")
"""The tables that a person gets something of."""
NAMED_BY: Mapping[str, str] = {
    "contract_id": "contracts",
    "invoice_id": "invoices",
    "card_id": "cards",
    "booking_id": "bookings",
}
"""Which slot of a proposal names what of a person."""

EMPTY: Mapping[str, Any] = {"slots": {}, "facts": {}, "renderings": {}}
"""What is left of the contents of a proposal that was emptied."""

Condition = ColumnElement[bool]
_IS_READ = or_(InboxRecord.done_at.is_not(None), InboxRecord.dead_at.is_not(None))


class StoredPipe:
    """The tables of the process, as far as they hold something about one customer of a studio."""

    def __init__(self, session: AsyncSession, studio_id: int) -> None:
        self._session = session
        self._studio_id = studio_id

    async def about(self, person: Person) -> tuple[Section, ...]:
        """Return the dialogs, proposals and messages of a person that were not emptied yet."""
        return (
            Section("dialogs", await self._dialogs(person)),
            Section("proposals", await self._proposals(person)),
            Section("messages_sent", await self._sent(person)),
            Section("messages_received", await self._received(person)),
        )

    async def forget(self, person: Person, at: datetime) -> None:
        """Empty all of it at a moment, and drop the messages to the person that wait."""
        own, alone = await self._own(person), await self._alone(person)
        to_them = _to(self._studio_id, person, own, alone)
        waiting = and_(IS_OPEN, OutboxRecord.claimed_until.is_(None))
        open_ones = ProposalRecord.state.in_(("open", "asked"))
        in_proposal = self._about(ProposalRecord, person, own)
        for change in (
            delete(DialogRecord).where(self._about(DialogRecord, person, own)),
            update(ProposalRecord).where(in_proposal, open_ones).values(state="dropped"),
            update(ProposalRecord).where(in_proposal).values(EMPTY),
            update(OutboxRecord)
            .where(to_them, waiting)
            .values(done_at=at, outcome=Outcome.DROPPED.value),
            update(OutboxRecord).where(to_them, ~IS_OPEN).values(body=None),
            update(InboxRecord).where(InboxRecord.lane.in_(alone), _IS_READ).values(body=None),
        ):
            await self._session.execute(change.execution_options(synchronize_session=False))
        await forget_mails(self._session, self._studio_id, person.id, at)

    async def _dialogs(self, person: Person) -> tuple[Row, ...]:
        own = await self._own(person)
        query = select(DialogRecord).where(self._about(DialogRecord, person, own))
        return tuple(
            {"intent": one.intent, "said_at": one.said_at, "slots": _plain(one.slots)}
            for one in await self._session.scalars(query.order_by(DialogRecord.said_at))
        )

    async def _proposals(self, person: Person) -> tuple[Row, ...]:
        own = await self._own(person)
        query = select(ProposalRecord).where(self._about(ProposalRecord, person, own))
        return tuple(
            {
                "id": one.id,
                "intent": one.intent,
                "said_at": one.said_at,
                "state": one.state,
                "slots": _plain(one.slots),
                "facts": one.facts,
            }
            for one in await self._session.scalars(query.order_by(ProposalRecord.id))
            if one.slots
        )

    async def _sent(self, person: Person) -> tuple[Row, ...]:
        own, alone = await self._own(person), await self._alone(person)
        mine = _to(self._studio_id, person, own, alone), OutboxRecord.body.is_not(None)
        found = await self._session.scalars(
            select(OutboxRecord).where(*mine).order_by(OutboxRecord.id)
        )
        said = (
            {"due_at": one.due_at, "sent_at": one.sent_at, "text": one.body.get("text")}
            for one in found
            if one.body and one.body.get("text")
        )
        return (*said, *await texts_mailed(self._session, self._studio_id, person.id))

    async def _received(self, person: Person) -> tuple[Row, ...]:
        lanes = InboxRecord.lane.in_(await self._alone(person))
        found = await self._session.scalars(
            select(InboxRecord)
            .where(lanes, InboxRecord.body.is_not(None))
            .order_by(InboxRecord.arrived_at, InboxRecord.update_id)
        )
        return tuple(
            {"said_at": one.said_at, "update": json.loads(one.body)} for one in found if one.body
        )

    async def _alone(self, person: Person) -> frozenset[int]:
        """Return the person's chats that speak for nobody else, here or anywhere."""
        query = select(LinkRecord.telegram_id).where(
            LinkRecord.telegram_id.in_(person.chats), LinkRecord.id.not_in(person.links)
        )
        return person.chats - frozenset(await self._session.scalars(query))

    async def _own(self, person: Person) -> frozenset[int]:
        """Return the person's chats that speak for nobody else of this studio."""
        query = select(LinkRecord.telegram_id).where(
            LinkRecord.studio_id == self._studio_id,
            LinkRecord.telegram_id.in_(person.chats),
            LinkRecord.id.not_in(person.links),
        )
        return person.chats - frozenset(await self._session.scalars(query))

    def _about(
        self, table: type[DialogRecord | ProposalRecord], person: Person, own: frozenset[int]
    ) -> Condition:
        """Return the condition that something was asked by a person, or is about them."""
        named = [
            table.slots[slot].as_integer().in_(getattr(person, ids))
            for slot, ids in NAMED_BY.items()
        ]
        themselves = table.slots["customer_id"].as_integer() == person.id
        asked = or_(table.link_id.in_(person.links), table.person.in_(own), table.chat.in_(own))
        return and_(table.studio_id == self._studio_id, or_(asked, themselves, *named))


def _to(studio_id: int, person: Person, own: frozenset[int], alone: frozenset[int]) -> Condition:
    """Return the condition that a message goes to one of these chats, or names the person."""
    theirs = and_(
        OutboxRecord.studio_id == studio_id,
        OutboxRecord.body["customer"].as_integer() == person.id,
    )
    of_studio = and_(OutboxRecord.chat_id.in_(own), OutboxRecord.studio_id == studio_id)
    of_nobody = and_(OutboxRecord.chat_id.in_(alone), OutboxRecord.studio_id.is_(None))
    return or_(theirs, of_studio, of_nobody)


def _plain(slots: Mapping[str, Any]) -> dict[str, Any]:
    """Return slots without the marks of the conversation."""
    return {name: value for name, value in slots.items() if not name.startswith("x_")}

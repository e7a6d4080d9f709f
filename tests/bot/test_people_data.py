"""Every table is looked at: given to the people it speaks of, or known to speak of nobody."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Table, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import people_data
from bot.conversation_records import DialogRecord, ProposalRecord
from bot.conversations import StoredConversations
from bot.database import Database
from bot.held import drop_held
from bot.inbox import Inbox
from bot.inbox_records import InboxRecord
from bot.outbox import Kind, OutboxRecord, Outcome, Outgoing, close_letter
from bot.people_data import StoredPipe
from bot.tables import METADATA
from domain.clock import MovableClock
from domain.customers.service import Customers
from domain.desk.privacy.holdings import HOLDINGS
from domain.desk.privacy.holdings import NOT_PERSONAL as NOT_OF_THE_DOMAIN
from domain.desk.privacy.person import Person
from domain.store.scope import Scope
from domain.studios.records import LinkRecord
from tests.support.rows import add_customer
from tests.support.studios import fill_with_empty_studio, scope_of

GIVEN = {*people_data.GIVEN, *(each.table.__tablename__ for each in HOLDINGS)}
NOT_PERSONAL = {**NOT_OF_THE_DOMAIN, **people_data.NOT_PERSONAL}
LEADS_TO_SOMEBODY = {"customer_id", "contract_id", "card_id", "invoice_id", "booking_id"}


def test_every_table_is_given_away_or_speaks_of_nobody() -> None:
    assert GIVEN & NOT_PERSONAL.keys() == set()
    assert sorted(GIVEN | NOT_PERSONAL.keys()) == sorted(METADATA.tables)


@pytest.mark.parametrize("name", NOT_PERSONAL)
def test_what_speaks_of_nobody_leads_to_nobody(name: str) -> None:
    table = METADATA.tables[name]

    assert {column.name for column in table.columns} & LEADS_TO_SOMEBODY == set()
    assert {key.column.table.name for key in table.foreign_keys} & _people(table) == set()


def _people(table: Table) -> set[str]:
    return {"customers", "contracts", "cards", "invoices", "bookings"} - {table.name}


SAID_AT = datetime(2026, 11, 21, 9, tzinfo=UTC)


async def fill(session: AsyncSession, clock: MovableClock) -> tuple[Scope, Person, Person]:
    """Two people of the same name, each with a chat, a dialog, a proposal and messages."""
    await fill_with_empty_studio(session)
    scope = scope_of(session)
    people = []
    for chat in (701, 702):
        customer_id = await add_customer(scope, "Sarah Klein")
        link = _link(scope, chat, customer_id)
        session.add(link)
        await session.flush()
        session.add_all(_asked(chat, customer_id))
        await _messages(session, clock, chat)
        nothing: frozenset[int] = frozenset()
        customer = await Customers(scope).file(customer_id)
        chats, links = frozenset({chat}), frozenset({link.id})
        people.append(Person(customer, nothing, nothing, nothing, nothing, chats, links))
    await session.flush()
    return scope, people[0], people[1]


def _link(scope: Scope, chat: int, customer_id: int) -> LinkRecord:
    return LinkRecord(
        telegram_id=chat,
        studio_id=scope.studio_id,
        role="customer",
        staff_id=None,
        customer_id=customer_id,
        language="de",
        linked_at=SAID_AT,
        last_used_at=SAID_AT,
    )


def _asked(chat: int, customer_id: int) -> list[Any]:
    """Return a dialog of the person, and what the owner proposes about them."""
    slots = {"customer_id": customer_id, "customer": "Sarah Klein", "x_typo": 1}
    common: dict[str, Any] = {"studio_id": 1, "intent": "customer.show", "language": "de"}
    dialog = DialogRecord(
        **common, person=chat, chat=chat, slots=slots, said_at=SAID_AT, step=0, view=""
    )
    proposal = ProposalRecord(
        **common,
        id=customer_id,
        person=1,
        chat=1,
        slots=slots,
        facts={"customer": [customer_id, 1]},
        said_at=SAID_AT,
        expires_at=SAID_AT + timedelta(minutes=15),
        revision=1,
        state="open",
        renderings={"asker": {"text": "Sarah Klein", "buttons": []}},
    )
    return [dialog, proposal]


async def _messages(session: AsyncSession, clock: MovableClock, chat: int) -> None:
    """Write one message that was sent and one that is held, and one that was received."""
    text = {"text": "Hallo Sarah"}
    sent = Outgoing(chat, Kind.MESSAGE, text).record(clock)
    held = Outgoing(chat, Kind.MESSAGE, text, 1, SAID_AT + timedelta(minutes=9), "journal-1")
    session.add_all([sent, held.record(clock)])
    await session.flush()
    await close_letter(session, clock, sent.id, Outcome.SENT, message_id=chat)
    update = {"update_id": chat, "message": {"text": "Ich bin Sarah", "from": {"id": chat}}}
    await Inbox(1, clock).store(session, [update])
    (await session.get_one(InboxRecord, (1, chat))).done_at = clock.now()


async def test_a_person_gets_dialogs_proposals_and_messages(
    either: Database, clock: MovableClock
) -> None:
    async with either.write() as session:
        _, sarah, _ = await fill(session, clock)

        found = await StoredPipe(session, 1).about(sarah)

    given = {section.name: section.rows for section in found}
    slots = {"customer_id": sarah.id, "customer": "Sarah Klein"}
    assert given["dialogs"] == ({"intent": "customer.show", "said_at": SAID_AT, "slots": slots},)
    assert [row["state"] for row in given["proposals"]] == ["open"]
    assert [row["text"] for row in given["messages_sent"]] == ["Hallo Sarah", "Hallo Sarah"]
    assert [row["update"]["message"]["text"] for row in given["messages_received"]] == [
        "Ich bin Sarah"
    ]


async def test_it_is_forgotten_and_the_other_one_keeps_all(
    either: Database, clock: MovableClock
) -> None:
    async with either.write() as session:
        _, sarah, twin = await fill(session, clock)
        pipe = StoredPipe(session, 1)
        before = await pipe.about(twin)

        await pipe.forget(sarah, clock.now())

        session.expire_all()
        assert [section.rows for section in await pipe.about(sarah)] == [(), (), (), ()]
        assert await pipe.about(twin) == before
        assert await drop_held(session, clock, 1, "journal-1") == 1  # the other one's


async def test_a_proposal_about_somebody_forgotten_cannot_be_confirmed(
    database: Database, clock: MovableClock
) -> None:
    async with database.write() as session:
        _, sarah, _ = await fill(session, clock)
        await StoredPipe(session, 1).forget(sarah, clock.now())

        session.expire_all()
        proposal = await StoredConversations(session, 1).proposal(sarah.id)

    assert proposal is not None
    assert (proposal.state, proposal.slots, proposal.renderings) == ("dropped", {}, {})


async def test_a_chat_of_several_studios_keeps_what_may_be_the_other_ones(
    database: Database, clock: MovableClock
) -> None:
    async with database.write() as session:
        _, sarah, _ = await fill(session, clock)
        await fill_with_empty_studio(session)
        session.add(_link(scope_of(session, studio_id=2), 701, 1))
        await session.flush()

        await StoredPipe(session, 1).forget(sarah, clock.now())

        session.expire_all()
        rows = await session.scalars(
            select(OutboxRecord).where(OutboxRecord.chat_id == 701).order_by(OutboxRecord.id)
        )
        assert [(row.body is None, row.outcome) for row in rows] == [
            (False, "sent"),
            (True, "dropped"),
        ]


async def test_a_parents_chat_keeps_what_is_about_the_other_child(
    database: Database, clock: MovableClock
) -> None:
    async with database.write() as session:
        scope, sarah, _ = await fill(session, clock)
        sibling = await add_customer(scope, "Mia Klein")
        other = _link(scope, 701, sibling)
        session.add(other)
        await session.flush()
        (own_link,) = sarah.links
        for number, link_id in ((801, own_link), (802, other.id)):
            _, proposal = _asked(701, sibling if link_id == other.id else sarah.id)
            proposal.id, proposal.person, proposal.chat = number, 701, 701
            proposal.link_id = link_id
            session.add(proposal)

        await StoredPipe(session, 1).forget(sarah, clock.now())

        session.expire_all()
        kept = [await StoredConversations(session, 1).proposal(number) for number in (801, 802)]
        sent = select(OutboxRecord).where(OutboxRecord.chat_id == 701).order_by(OutboxRecord.id)
        rows = [(row.body is None, row.outcome) for row in await session.scalars(sent)]

    assert [one and one.state for one in kept] == ["dropped", "open"]
    assert rows == [(False, "sent"), (False, None)]

"""The way of a customer through the front door, on both engines."""

from datetime import date, timedelta

import pytest

from bot.database import Database
from bot.held import drop_for_chat
from bot.outbox import Kind, Outgoing
from domain.clock import MovableClock
from domain.desk.connecting.front_door import Standing, Verdict
from domain.desk.connecting.invite_customer import InviteCustomer
from domain.desk.connecting.previews import CustomerInvitation, Unlinking
from domain.desk.connecting.unlink_customer import UnlinkCustomer
from domain.studio import House, Studio
from domain.studios.errors import InvitationUnknown
from handlers.messages import Withdraw
from tests.support.rows import add_customer
from tests.support.studios import NOW, fill_with_empty_studio, scope_of

CHAT, BORN = 4711, date(1990, 3, 14)


async def test_in_and_out_again(either: Database, clock: MovableClock) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        scope = scope_of(session)
        customer_id = await add_customer(scope, "Clara Vogt", birthday=BORN)
        desk = Studio(scope).desk
        facts = (await desk.preview(InviteCustomer(customer_id))).decision_facts()
        done = await desk.carry_out(InviteCustomer(customer_id), facts)
        assert isinstance(done.preview, CustomerInvitation)
        token = done.preview.token

    async with either.write() as session:
        house = House(session, NOW + timedelta(minutes=1))
        with pytest.raises(InvitationUnknown):
            await house.door.open("guessed", CHAT, "de")
        standing = await house.door.open(token, CHAT, "de")
        wrong = await house.door.answer(CHAT, date(1990, 3, 13), "de")
    async with either.write() as session:
        house = House(session, NOW + timedelta(minutes=2))
        right = await house.door.answer(CHAT, BORN, "de")
        links = await house.links(CHAT)

    assert isinstance(standing, Standing)
    assert wrong is not None
    assert right is not None
    assert (wrong.verdict, right.verdict) == (Verdict.WRONG, Verdict.RIGHT)
    assert links == (right.link,)

    async with either.write() as session:
        letter = Outgoing(CHAT, Kind.MESSAGE, {"text": "Hallo"}, 1, key="journal-1")
        session.add(letter.record(clock))
        for_mine = Outgoing(CHAT, Kind.MESSAGE, {"text": "A", "customer": customer_id}, 1)
        for_other = Outgoing(CHAT, Kind.MESSAGE, {"text": "B", "customer": 99}, 1, key="journal-1")
        session.add_all([for_mine.record(clock), for_other.record(clock)])
        await session.flush()
        desk = Studio(scope_of(session)).desk
        facts = (await desk.preview(UnlinkCustomer(customer_id))).decision_facts()
        parted = await desk.carry_out(UnlinkCustomer(customer_id), facts)
        assert isinstance(parted.preview, Unlinking)
        kept = await drop_for_chat(session, clock, Withdraw(1, CHAT, customer_id + 1, alone=False))
        # "Hallo" says not for whom it is: its change does; "B" is for another child of the chat
        dropped = await drop_for_chat(session, clock, Withdraw(1, CHAT, customer_id, alone=False))
        undo = await desk.preview_undo(parted.journal_id)
        await desk.undo(parted.journal_id, undo.decision_facts())
        again = await House(session, NOW).links(CHAT)

    assert (kept, dropped) == (0, 2)
    assert [link.id for link in again] == [link.id for link in links]

"""Links that were guessed, used, revoked or ran out: one answer to all, and soon none is read."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from domain.studios.doors import GUESSES_COUNT_FOR, INVITATION_LASTS, MOST_GUESSES
from domain.studios.records import GuessRecord, InvitationRecord, LinkRecord
from handlers.texts import texts
from tests.support.connecting import birthday_of, token_for
from tests.support.reach import everything
from tests.support.talk import Talk

STRANGER, ANOTHER = "Ruth Alt", "Frank Ende"
TURNED_AWAY = texts().format("de", "stranger")


@pytest.fixture
async def door(talk: Talk) -> Talk:
    """Two chats that are connected with nobody."""
    ids = [talk.somebody(each).user_id for each in (STRANGER, ANOTHER)]
    async with talk.tresen.database.write() as session:
        gone = update(LinkRecord).where(LinkRecord.telegram_id.in_(ids))
        await session.execute(gone.values(telegram_id=-LinkRecord.telegram_id))
    return talk


async def test_every_link_that_opens_nothing_has_the_same_answer(door: Talk) -> None:
    used = await token_for(door, "Mia Hoffmann")
    await door.says(f"/start {used}", ANOTHER)
    await door.says(await birthday_of(door, "Mia Hoffmann"), ANOTHER)
    old = await token_for(door, "Clara Vogt")
    async with door.tresen.database.write() as session:
        mine = update(InvitationRecord).where(InvitationRecord.used_at.is_(None))
        passed = door.tresen.clock.now() - INVITATION_LASTS
        await session.execute(mine.values(expires_at=passed))

    answers = [
        await door.says(f"/start {token}", STRANGER)
        for token in (used, old, "A" * 32, "ü", "' OR 1=1", "x" * 3000, "../../etc", "<b>")
    ]

    assert {tuple(each.text for each in heard) for heard in answers} == {(TURNED_AWAY,)}


async def test_whoever_guesses_is_not_looked_up_any_more_even_with_a_true_link(door: Talk) -> None:
    token = await token_for(door, "Clara Vogt")
    for number in range(MOST_GUESSES):
        await door.says(f"/start guess{number}", STRANGER)

    (locked_out,) = await door.says(f"/start {token}", STRANGER)
    (other,) = await door.says(f"/start {token}", ANOTHER)
    await door.says("/abbrechen", ANOTHER)
    await door.tresen.move_to(door.tresen.clock.now() + GUESSES_COUNT_FOR + timedelta(minutes=1))
    (opened,) = await door.says(f"/start {token}", STRANGER)

    assert locked_out.text == TURNED_AWAY
    assert other.text != TURNED_AWAY
    assert opened.text == other.text
    async with door.tresen.database.read() as session:
        rows = await session.execute(
            select(GuessRecord.telegram_id, GuessRecord.count.label("times"))
        )
        counted = {row.telegram_id: row.times for row in rows}
    assert counted == {door.somebody(STRANGER).user_id: MOST_GUESSES}


async def test_a_link_that_was_opened_stands_in_no_table(door: Talk) -> None:
    token = await token_for(door, "Clara Vogt")

    await door.says(f"/start {token}", STRANGER)
    await door.says("/start geraten", STRANGER)

    rows = await everything(door)
    assert rows["invitations"]
    assert rows["inbox"]
    assert token not in str(rows)

"""A proposal that is shown twice, because the process died before it knew that it was sent.

What such a death leaves behind is written by hand: the message is in the chat, and the outbox
does not know it. tests/faults kills processes for it.
"""

import pytest
from sqlalchemy import update

from bot.conversation_records import ProposalMessageRecord
from bot.outbox import Kind, OutboxRecord
from tests.support.talk import Talk


@pytest.fixture
async def twins(talk: Talk) -> tuple[int, int, str]:
    """The two messages with the same proposal, and the data of their confirm buttons."""
    (first,) = await talk.says("+1 bei Emre, Kurs fiel aus")
    not_sent = update(OutboxRecord).where(OutboxRecord.kind == Kind.PROPOSAL.value)
    async with talk.tresen.database.write() as session:
        await session.execute(not_sent.values(done_at=None, sent_at=None, outcome=None))
        await session.execute(update(ProposalMessageRecord).values(message_id=None))
    (second,) = await talk.answered()
    assert (first.text, first.buttons) == (second.text, second.buttons)
    assert first.message_id is not None
    assert second.message_id is not None
    return first.message_id, second.message_id, talk.button("Bestätigen")[1]


async def test_the_one_that_is_tapped_shows_the_result_and_the_other_loses_its_buttons(
    talk: Talk, twins: tuple[int, int, str]
) -> None:
    older, newer, confirm = twins

    _, result = sorted(await talk.presses(older, confirm), key=lambda each: each.text)

    assert (result.message_id, result.told[0]) == (older, "✅ Korrigiert: +1")
    assert buttons(talk, newer) == ()


async def test_a_tap_on_the_other_one_afterwards_shows_the_result_there_too(
    talk: Talk, twins: tuple[int, int, str]
) -> None:
    older, newer, confirm = twins
    await talk.presses(newer, confirm)

    toast, shown = await talk.presses(older, confirm)

    assert toast.text == "Schon erledigt."
    assert (shown.message_id, shown.told[0]) == (older, "✅ Korrigiert: +1")


def buttons(talk: Talk, message_id: int) -> tuple[str, ...]:
    """Return the labels under a message of the owner's chat."""
    message = talk.telegram.chats.find(talk.somebody("owner"), message_id)
    assert message is not None
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return tuple(button["text"] for row in rows for button in row)

"""In groups nothing is done and nobody's data are read: one line says to write privately, once."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.application import Tresen
from bot.conversation_records import DialogRecord, ProposalRecord
from bot.database import Database
from bot.groups import forget_group, tell_group
from bot.inbox_records import InboxRecord
from domain.studios.records import LinkRecord
from handlers.texts import texts
from tests.conftest import DEMO_MORNING
from tests.support.telegram import TelegramServer

OWNER, EMRE = 1, 107
GROUP, OTHER_GROUP, CHANNEL = -1001, -1002, -1003
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
BOT = {"id": 123456, "is_bot": True, "first_name": "Tresen"}
PRIVATELY = texts().format("de", "please-private")
PRIVATELY_IN_ENGLISH = texts().format("en", "please-private")
NOON = 1795251600


def group(number: int = GROUP, kind: str = "supergroup") -> dict[str, Any]:
    return {"id": number, "type": kind, "title": "Yoga am Dienstag"}


def person(number: int) -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": "Anna", "language_code": "de"}


def message(text: str, sender: dict[str, Any], chat: dict[str, Any], **more: Any) -> Any:
    return {"message_id": 5, "date": NOON, "from": sender, "chat": chat, "text": text, **more}


def member(sender: dict[str, Any], chat: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    states = (("old_chat_member", old), ("new_chat_member", new))
    members = {
        name: {"user": BOT, "status": each, **POWERS.get(each, {})} for name, each in states
    }
    return {"chat": chat, "from": sender, "date": NOON, **members}


POWERS: dict[str, dict[str, Any]] = {
    "kicked": {"until_date": 0},
    "administrator": dict.fromkeys(
        (
            "can_be_edited",
            "is_anonymous",
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
        ),
        False,
    ),
}
"""What Telegram says of a member beside the status."""
SAID = (
    "/kunde Clara Vogt",
    "Mitgliedschaft von Clara Vogt beenden",
    "/umsatz@TresenTestBot",
    "/start abc",
    "ja",
)


async def test_whatever_the_owner_says_in_a_group_it_is_told_once_to_write_privately(
    desk: Tresen, telegram: TelegramServer
) -> None:
    for text in SAID:
        telegram.update(message=message(text, person(OWNER), group()))
    telegram.update(message=message(SAID[0], person(EMRE), group()))
    telegram.update(message=message(SAID[1], person(OWNER), group(OTHER_GROUP, "group")))

    await desk.drain()

    assert telegram.texts(GROUP) == [PRIVATELY]
    assert telegram.texts(OTHER_GROUP) == [PRIVATELY]
    assert sent_to(telegram) == {GROUP, OTHER_GROUP}
    assert await kept(desk) == (0, 0)


async def test_it_is_remembered_after_a_restart(desk: Tresen, telegram: TelegramServer) -> None:
    async with desk.database.write() as session:
        assert await tell_group(session, GROUP, DEMO_MORNING)

    telegram.update(message=message(SAID[0], person(OWNER), group()))
    await desk.drain()

    assert telegram.texts(GROUP) == []


async def test_an_anonymous_admin_and_a_channel_in_a_group_are_nobody(
    desk: Tresen, telegram: TelegramServer
) -> None:
    as_channel = {"sender_chat": group(CHANNEL, "channel"), "is_automatic_forward": True}
    telegram.update(message=message(SAID[0], ANONYMOUS, group(), sender_chat=group()))
    telegram.update(message=message(SAID[1], ANONYMOUS, group(), **as_channel))

    await desk.drain()

    assert telegram.texts(GROUP) == [PRIVATELY_IN_ENGLISH]
    assert sent_to(telegram) == {GROUP}
    assert await kept(desk) == (0, 0)


async def test_a_tap_in_a_group_is_answered_and_does_nothing(
    desk: Tresen, telegram: TelegramServer
) -> None:
    for number, data in enumerate(("rd:customer.list:", "p:1:1:confirm:", "1~rd:contract.show:")):
        under = {"message_id": 7, "date": 1, "chat": group(), "text": "?"}
        press = {"id": str(number), "from": person(OWNER), "message": under}
        telegram.update(callback_query={**press, "chat_instance": "1", "data": data})

    await desk.drain()

    notes = [call.fields["text"] for call in telegram.made("answerCallbackQuery")]
    assert notes == [texts().format("de", "please-private-short")] * 3
    assert sent_to(telegram) == set()


async def test_posts_of_a_channel_are_not_even_answered(
    desk: Tresen, telegram: TelegramServer
) -> None:
    post = {"message_id": 5, "date": NOON, "chat": group(CHANNEL, "channel"), "text": SAID[0]}
    added = member(person(OWNER), group(CHANNEL, "channel"), "left", "administrator")
    async with desk.database.write() as session:  # nobody asks Telegram for posts
        inbox = desk.workers[0].inbox
        await inbox.store(session, [{"update_id": 10**8, "channel_post": post}])
        await inbox.store(session, [{"update_id": 10**8 + 1, "my_chat_member": added}])

    await desk.drain()

    assert sent_to(telegram) == set()
    async with desk.database.read() as session:
        assert await session.scalar(select(func.count(InboxRecord.done_at))) == 2


async def test_no_apology_goes_to_a_group_or_a_channel(
    desk: Tresen, telegram: TelegramServer
) -> None:
    telegram.update(message={"message_id": "no number", "from": person(OWNER), "chat": group()})
    telegram.update(
        my_chat_member=member(person(OWNER), group(), "left", "administrator") | {"date": "x"}
    )

    await desk.drain()

    assert sent_to(telegram) == set()
    async with desk.database.read() as session:
        assert await session.scalar(select(func.count(InboxRecord.dead_at))) == 2


async def test_who_brings_the_bot_into_a_group_reads_how_to_write_to_it(
    desk: Tresen, telegram: TelegramServer
) -> None:
    telegram.update(my_chat_member=member(person(OWNER), group(), "left", "member"))
    joined = {"new_chat_members": [BOT]}
    telegram.update(message=message("", person(OWNER), group(), **joined))
    await desk.drain()
    assert telegram.texts(GROUP) == [PRIVATELY]

    telegram.update(my_chat_member=member(person(OWNER), group(), "member", "kicked"))
    telegram.update(my_chat_member=member(person(OWNER), group(), "kicked", "member"))
    await desk.drain()
    assert telegram.texts(GROUP) == [PRIVATELY, PRIVATELY]


async def test_taking_the_bot_out_of_a_group_does_not_make_one_unreachable(
    desk: Tresen, telegram: TelegramServer
) -> None:
    telegram.update(my_chat_member=member(person(EMRE), group(), "member", "left"))
    await desk.drain()
    assert await unreachable(desk) == []

    own = {"id": EMRE, "type": "private", "first_name": "Anna"}
    telegram.update(my_chat_member=member(person(EMRE), own, "member", "kicked"))
    telegram.update(message=message("hi", person(EMRE), group()))
    await desk.drain()
    assert await unreachable(desk) == [EMRE]


async def test_of_two_messages_at_once_one_is_told(either: Database) -> None:
    async def tell() -> bool:
        async with either.write() as session:
            return await tell_group(session, GROUP, DEMO_MORNING)

    assert sorted(await asyncio.gather(*(tell() for _ in range(4)))) == [False] * 3 + [True]
    async with either.write() as session:
        await forget_group(session, GROUP)
    assert await tell()


@pytest.mark.parametrize("text", ["/hilfe", "Was hat Clara Vogt gebucht?"])
async def test_edited_messages_of_a_group_are_messages_of_a_group(
    desk: Tresen, telegram: TelegramServer, text: str
) -> None:
    telegram.update(edited_message=message(text, person(OWNER), group(), edit_date=NOON + 5))

    await desk.drain()

    assert telegram.texts(GROUP) == [PRIVATELY]
    assert sent_to(telegram) == {GROUP}


def sent_to(telegram: TelegramServer) -> set[int]:
    """Return the chats in which the bot wrote, showed or changed something."""
    shown = ("sendMessage", "sendDocument", "sendPhoto", "editMessageText")
    return {call.chat for method in shown for call in telegram.made(method)}


async def kept(desk: Tresen) -> tuple[int, int]:
    """Return how many dialogs and proposals there are."""
    async with desk.database.read() as session:
        dialogs = await session.scalar(select(func.count()).select_from(DialogRecord))
        proposals = await session.scalar(select(func.count()).select_from(ProposalRecord))
    return dialogs or 0, proposals or 0


async def unreachable(desk: Tresen) -> list[int]:
    async with desk.database.read() as session:
        marked = select(LinkRecord.telegram_id).where(LinkRecord.unreachable_at.is_not(None))
        return list(await session.scalars(marked))

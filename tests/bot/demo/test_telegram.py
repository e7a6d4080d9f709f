"""The stand-in as the library's bot sees it."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageEntity,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter

from bot.demo.people import find_person
from bot.demo.refusals import ApiRefusal
from bot.demo.request import StandInRequest
from bot.demo.telegram import StandInTelegram
from tests.bot.demo.toy import START

if TYPE_CHECKING:
    from bot.demo.chats import Happening

OWNER, CLARA = 1, 101


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    buttons = [InlineKeyboardButton(label, callback_data=label) for label in labels]
    return InlineKeyboardMarkup([buttons])


async def refusal(call: object) -> str:
    with pytest.raises((BadRequest, Forbidden, InvalidToken)) as refused:
        await call  # type: ignore[misc]  # any awaitable of the library
    return refused.value.message


async def test_a_message_carries_the_demos_moment_and_its_entities(bot: Bot) -> None:
    message = await bot.send_message(CLARA, "<b>Guten</b> Tag", parse_mode=ParseMode.HTML)

    assert (message.message_id, message.date, message.text) == (1, START, "Guten Tag")
    assert message.entities == (MessageEntity("bold", 0, 5),)
    assert message.chat.full_name == "Clara Vogt"


async def test_message_ids_count_over_all_chats(bot: Bot, stand_in: StandInTelegram) -> None:
    first = await bot.send_message(OWNER, "a")
    said = stand_in.say(stand_in.people[3], "b", START)
    last = await bot.send_message(OWNER, "c")

    assert (first.message_id, said["message_id"], last.message_id) == (1, 2, 3)


async def test_what_a_person_says_waits_until_it_is_acknowledged(
    bot: Bot, stand_in: StandInTelegram
) -> None:
    clara = find_person(stand_in.people, "Clara Vogt")[0]
    stand_in.say(clara, "/hilfe", START)

    first = await bot.get_updates(timeout=0)
    again = await bot.get_updates(timeout=0)
    after = await bot.get_updates(offset=2, timeout=0)

    assert [u.update_id for u in first] == [u.update_id for u in again] == [1]
    assert after == ()
    message = first[0].message
    assert message is not None
    assert message.from_user is not None
    assert (message.from_user.id, message.from_user.language_code) == (CLARA, "de")
    assert message.parse_entities() == {MessageEntity("bot_command", 0, 6): "/hilfe"}
    assert message.date == START


async def test_an_answer_carries_what_it_answers(bot: Bot, stand_in: StandInTelegram) -> None:
    sent = await bot.send_message(OWNER, "Frage")

    stand_in.say(stand_in.people[0], "Antwort", START, reply_to=sent.message_id)

    update = (await bot.get_updates(timeout=0))[0]
    assert update.message is not None
    assert update.message.reply_to_message is not None
    assert update.message.reply_to_message.text == "Frage"


async def test_a_press_brings_the_message_and_is_answered_once(
    bot: Bot, stand_in: StandInTelegram
) -> None:
    seen: list[Happening] = []
    sent = await bot.send_message(OWNER, "Frage", reply_markup=keyboard("Ja", "Nein"))
    stand_in.chats.listen(seen.append)

    stand_in.press(stand_in.people[0], sent.message_id, index=1)
    query = (await bot.get_updates(timeout=0))[0].callback_query
    assert query is not None
    await bot.answer_callback_query(query.id, "Gut")

    assert (query.data, query.message) == ("Nein", sent)
    assert [(h.kind, h.text, h.query_id) for h in seen] == [("notice", "Gut", query.id)]
    assert await refusal(bot.answer_callback_query(query.id)) == (
        "Query is too old and response timeout expired or query id is invalid"
    )


async def test_a_button_of_an_older_rendering_can_still_be_pressed(
    bot: Bot, stand_in: StandInTelegram
) -> None:
    sent = await bot.send_message(OWNER, "Frage", reply_markup=keyboard("Alt"))
    await sent.edit_text("Neue Frage", reply_markup=keyboard("Neu"))

    stand_in.press(stand_in.people[0], sent.message_id, data="Alt")

    query = (await bot.get_updates(timeout=0))[0].callback_query
    assert query is not None
    assert query.data == "Alt"


async def test_only_buttons_that_exist_can_be_pressed_by_place(
    bot: Bot, stand_in: StandInTelegram
) -> None:
    sent = await bot.send_message(OWNER, "Frage", reply_markup=keyboard("Ja"))

    with pytest.raises(LookupError):
        stand_in.press(stand_in.people[0], sent.message_id, index=1)
    with pytest.raises(LookupError):
        stand_in.press(stand_in.people[3], sent.message_id, index=0)


async def test_an_edit_replaces_text_and_keyboard_in_place(
    bot: Bot, stand_in: StandInTelegram
) -> None:
    seen: list[Happening] = []
    sent = await bot.send_message(OWNER, "Frage", reply_markup=keyboard("Ja"))
    stand_in.chats.listen(seen.append)

    edited = await sent.edit_text("Erledigt")

    assert not isinstance(edited, bool)
    assert (edited.message_id, edited.text, edited.reply_markup) == (1, "Erledigt", None)
    assert [h.kind for h in seen] == ["edited"]
    assert [m["text"] for m in stand_in.chats.messages(stand_in.people[0])] == ["Erledigt"]


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot) -> None:
    sent = await bot.send_message(OWNER, "Frage", reply_markup=keyboard("Ja"))

    same = await refusal(sent.edit_text("<b></b>Frage", "HTML", reply_markup=keyboard("Ja")))

    assert same.startswith("Message is not modified: specified new message content")


async def test_a_button_has_one_of_three_styles(bot: Bot) -> None:
    def styled(style: str) -> InlineKeyboardMarkup:
        return InlineKeyboardMarkup.from_button(
            InlineKeyboardButton("Ja", callback_data="1", style=style)
        )

    sent = await bot.send_message(OWNER, "Frage", reply_markup=styled("danger"))

    assert sent.reply_markup == styled("danger")
    assert await refusal(bot.send_message(OWNER, "Frage", reply_markup=styled("pink"))) == (
        "Can't parse inline keyboard button: invalid button style specified"
    )


async def test_what_telegram_refuses_is_refused_in_its_words(
    bot: Bot, stand_in: StandInTelegram
) -> None:
    said = stand_in.say(stand_in.people[0], "Hallo", START)["message_id"]

    assert await refusal(bot.send_message(999, "x")) == "Chat not found"
    assert await refusal(bot.send_message(OWNER, " \n")) == "Message text is empty"
    assert await refusal(bot.send_message(OWNER, "x" * 4097)) == "Message is too long"
    assert await refusal(bot.edit_message_text("x", OWNER, 77)) == "Message to edit not found"
    assert await refusal(bot.edit_message_text("x", OWNER, said)) == "Message can't be edited"
    assert await refusal(bot.delete_message(OWNER, 77)) == "Message to delete not found"
    assert await refusal(bot.send_message(OWNER, "x", "MarkdownV2")) == "Unsupported parse_mode"
    assert await refusal(bot.send_message(OWNER, "x", reply_markup=keyboard("ä" * 33))) == (
        "Button_data_invalid"
    )
    assert await refusal(bot.send_message(OWNER, "x", reply_parameters=ReplyParameters(77))) == (
        "Message to be replied not found"
    )
    assert await refusal(bot.set_my_commands([BotCommand("Hilfe", "x")])) == "Bot_command_invalid"


async def test_a_wrong_token_and_an_unknown_method_are_refused(stand_in: StandInTelegram) -> None:
    request = StandInRequest(stand_in)

    async def status(url: str) -> int:
        return (await request.do_request(url, "POST"))[0]

    assert await status("https://api.telegram.org/bot1:WRONG/getMe") == 401
    assert await status(f"https://api.telegram.org/bot{stand_in.token}/getNothing") == 404
    assert await status(f"https://api.telegram.org/bot{stand_in.token}/getMe") == 200


async def test_a_second_poll_ends_the_first(bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.01)

    second = await bot.get_updates(timeout=0)

    assert second == ()
    with pytest.raises(Conflict):
        await first


async def test_a_long_poll_ends_when_somebody_speaks(bot: Bot, stand_in: StandInTelegram) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.01)

    stand_in.say(stand_in.people[0], "Hallo", START)

    assert len(await asyncio.wait_for(poll, 20)) == 1


async def test_kinds_that_the_bot_did_not_ask_for_are_not_kept(
    bot: Bot, stand_in: StandInTelegram
) -> None:
    await bot.get_updates(timeout=0, allowed_updates=["callback_query"])

    stand_in.say(stand_in.people[0], "Hallo", START)

    assert not stand_in.updates.pending


async def test_a_file_goes_both_ways(bot: Bot, stand_in: StandInTelegram, tmp_path: Path) -> None:
    path = tmp_path / "Kunden.csv"
    path.write_bytes(b"Name\n")

    stand_in.send_file(stand_in.people[0], path, START)
    message = (await bot.get_updates(timeout=0))[0].message
    assert message is not None
    assert message.document is not None
    data = await (await message.document.get_file()).download_as_bytearray()
    back = await bot.send_document(OWNER, bytes(data), caption="<i>da</i>", filename="K.csv",
                                   parse_mode="HTML")  # fmt: skip

    assert (message.document.file_name, bytes(data)) == ("Kunden.csv", b"Name\n")
    assert back.document is not None
    assert (back.document.file_name, back.document.file_size, back.caption) == ("K.csv", 5, "da")
    assert await refusal(bot.get_file("nothing")) == (
        "Wrong file_id or the file is temporarily unavailable"
    )


async def test_a_menu_is_chosen_by_chat_then_language(bot: Bot, stand_in: StandInTelegram) -> None:
    owner, clara = stand_in.people[0], stand_in.people[3]
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("start", "x")])
    await bot.set_my_commands([BotCommand("hilfe", "x")], private)
    await bot.set_my_commands([BotCommand("help", "x")], private, language_code="en")
    await bot.set_my_commands([BotCommand("kuendigen", "x")], BotCommandScopeChat(OWNER))

    def menu(person: object, language: str) -> list[str]:
        assert person in (owner, clara)
        chosen = owner if person == owner else clara
        return [command["command"] for command in stand_in.menus.shown_to(chosen, language)]

    assert menu(owner, "en") == ["kuendigen"]
    assert menu(clara, "en") == ["help"]
    assert menu(clara, "de") == ["hilfe"]


async def test_a_blocked_bot_is_told_and_refused(bot: Bot, stand_in: StandInTelegram) -> None:
    clara = find_person(stand_in.people, "Clara Vogt")[0]

    stand_in.block(clara, START)

    change = (await bot.get_updates(timeout=0))[0].my_chat_member
    assert change is not None
    assert change.new_chat_member.status == "kicked"
    assert await refusal(bot.send_message(CLARA, "x")) == "Forbidden: bot was blocked by the user"


async def test_faults_can_be_ordered_for_the_next_calls(
    bot: Bot, stand_in: StandInTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else the library warns about its own future
    slow_down = ApiRefusal(429, "Too Many Requests: retry after 3", {"retry_after": 3})
    stand_in.fail_next("sendMessage", slow_down)

    with pytest.raises(RetryAfter):
        await bot.send_message(OWNER, "x")

    assert (await bot.send_message(OWNER, "x")).message_id == 1


async def test_the_bot_can_set_its_names(bot: Bot) -> None:
    await bot.set_my_short_description("Der Tresen", language_code="de")

    assert (await bot.get_my_short_description("de")).short_description == "Der Tresen"
    assert (await bot.get_my_name()).name == ""
    assert (await bot.get_me()).username == "tresen_demo_bot"

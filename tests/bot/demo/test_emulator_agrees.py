"""The stand-in against an independent emulator: the same calls, the same answers.

Compared is what both model: the emulator keeps no entities and no messages, so nothing is said
here about markup, edits that change nothing, or messages that do not exist.
"""

import copy
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Protocol

import pytest
from aiohttp import web
from lo_bot_api_emulator import LoBotApiEmulator  # type: ignore[import-untyped]  # has no types
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import TelegramError
from telegram.ext import ApplicationBuilder
from typing_extensions import override

from bot.demo.people import demo_people
from bot.demo.request import StandInRequest
from bot.demo.telegram import DEMO_TOKEN, StandInTelegram
from tests.bot.demo.toy import START, ToyApplication, build

OWNER = 1
PERSON = demo_people()[0]


class Emulator(LoBotApiEmulator):  # type: ignore[misc]  # the package has no types
    """The emulator, told what Telegram has had since: ``style`` of a button, the bot's name."""

    @classmethod
    @override
    def validate_markup(cls, markup: Any, *, private_chat: bool = True) -> None:
        plain = copy.deepcopy(markup)
        for row in plain.get("inline_keyboard", []):
            for button in row:
                button.pop("style", None)
        super().validate_markup(plain, private_chat=private_chat)

    @override
    def validate(self, method: str, fields: Any, uploads: Any) -> Any:
        result = super().validate(method, fields, uploads)
        return {**result, "username": "tresen_demo_bot"} if method == "getMe" else result


class Side(Protocol):
    """One of the two: a way to build a bot on it, and to speak to that bot."""

    def builder(self) -> Any: ...

    async def say(self, text: str) -> None: ...

    async def press(self, message: Message, data: str) -> None: ...


class StandInSide:
    def __init__(self) -> None:
        self.telegram = StandInTelegram(demo_people(), lambda: START)

    def builder(self) -> Any:
        builder = ApplicationBuilder().token(DEMO_TOKEN).request(StandInRequest(self.telegram))
        return builder.get_updates_request(StandInRequest(self.telegram))

    async def say(self, text: str) -> None:
        self.telegram.say(PERSON, text, START)

    async def press(self, message: Message, data: str) -> None:
        self.telegram.press(PERSON, message.message_id, data=data)


@dataclass
class EmulatorSide:
    emulator: Emulator
    address: str
    said: int = 10_000

    def builder(self) -> Any:
        builder = ApplicationBuilder().token(DEMO_TOKEN).base_url(f"{self.address}/bot")
        return builder.base_file_url(f"{self.address}/file/bot")

    async def say(self, text: str) -> None:
        self.said += 1
        message = {"message_id": self.said, "date": int(START.timestamp()), "text": text,
                   "from": PERSON.as_user(), "chat": PERSON.as_chat()}  # fmt: skip
        await self.emulator.enqueue_update({"message": message}, token=DEMO_TOKEN)

    async def press(self, message: Message, data: str) -> None:
        query = {"id": "1", "from": PERSON.as_user(), "chat_instance": "1", "data": data}
        update = {"callback_query": {**query, "message": message.to_dict()}}
        await self.emulator.enqueue_update(update, token=DEMO_TOKEN)


@asynccontextmanager
async def emulated() -> AsyncIterator[EmulatorSide]:
    emulator = Emulator()
    runner = web.AppRunner(emulator.app(), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield EmulatorSide(emulator, f"http://127.0.0.1:{runner.addresses[0][1]}")
    finally:
        await runner.cleanup()


@asynccontextmanager
async def both() -> AsyncIterator[tuple[Side, Side]]:
    async with emulated() as emulator:
        yield StandInSide(), emulator


def markup(size: int = 3, style: str | None = None) -> InlineKeyboardMarkup:
    button = InlineKeyboardButton("Ja", callback_data="x" * size, style=style)
    return InlineKeyboardMarkup([[button]])


async def edited(bot: Bot) -> Any:
    sent = await bot.send_message(OWNER, "Frage", reply_markup=markup())
    return await bot.edit_message_text("Antwort", OWNER, sent.message_id)


async def other_keyboard(bot: Bot) -> Any:
    sent = await bot.send_message(OWNER, "Frage", reply_markup=markup())
    keyboard = markup(5)
    message = await bot.edit_message_reply_markup(OWNER, sent.message_id, reply_markup=keyboard)
    assert isinstance(message, Message)
    return message.message_id, message.reply_markup  # the emulator no longer knows the text


async def deleted(bot: Bot) -> Any:
    return await bot.delete_message(OWNER, (await bot.send_message(OWNER, "x")).message_id)


async def file_and_back(bot: Bot) -> Any:
    sent = await bot.send_document(OWNER, b"Nr;Betrag", filename="a.csv", caption="da")
    assert sent.document
    again = await bot.send_document(OWNER, sent.document.file_id)
    assert again.document
    file = await bot.get_file(again.document.file_id)
    return (bytes(await file.download_as_bytearray()), sent.caption)


CALLS: list[tuple[str, Callable[[Bot], Awaitable[Any]]]] = [
    ("text", lambda bot: bot.send_message(OWNER, "Hallo")),
    ("empty-text", lambda bot: bot.send_message(OWNER, " ")),
    ("longest-text", lambda bot: bot.send_message(OWNER, "x" * 4096)),
    ("too-long-text", lambda bot: bot.send_message(OWNER, "x" * 4097)),
    ("too-long-in-utf16", lambda bot: bot.send_message(OWNER, "👍" * 2049)),
    ("no-such-chat", lambda bot: bot.send_message(0, "x")),
    ("keyboard", lambda bot: bot.send_message(OWNER, "x", reply_markup=markup(64))),
    (
        "styled-keyboard",
        lambda bot: bot.send_message(OWNER, "x", reply_markup=markup(3, "danger")),
    ),
    ("too-much-data", lambda bot: bot.send_message(OWNER, "x", reply_markup=markup(65))),
    ("no-data", lambda bot: bot.send_message(OWNER, "x", reply_markup=markup(0))),
    ("edited-text", edited),
    ("edited-keyboard", other_keyboard),
    ("deleted", deleted),
    ("action", lambda bot: bot.send_chat_action(OWNER, "typing")),
    ("unknown-action", lambda bot: bot.send_chat_action(OWNER, "dancing")),
    ("file", file_and_back),
    ("too-long-caption", lambda bot: bot.send_document(OWNER, b"x", caption="x" * 1025)),
    ("unknown-file", lambda bot: bot.get_file("nothing")),
    ("unknown-file-sent", lambda bot: bot.send_document(OWNER, "nothing")),
    ("too-long-notice", lambda bot: bot.answer_callback_query("1", "x" * 201)),
    ("commands", lambda bot: bot.set_my_commands([BotCommand("hilfe", "Hilfe")])),
    ("unknown-method", lambda bot: bot.do_api_request("get_nothing")),
]


@pytest.mark.parametrize("call", [pytest.param(call, id=name) for name, call in CALLS])
async def test_a_call_has_the_same_outcome(call: Callable[[Bot], Awaitable[Any]]) -> None:
    async with both() as sides:
        stand_in, emulator = [await outcome(side, call) for side in sides]

    assert stand_in == emulator


async def outcome(side: Side, call: Callable[[Bot], Awaitable[Any]]) -> Any:
    async with side.builder().build().bot as bot:
        try:
            result = await call(bot)
        except TelegramError as refused:
            return type(refused)
    if isinstance(result, Message):
        return (result.message_id, result.chat.id, result.text, result.reply_markup)
    return result


Poll = dict[str, Any]


@pytest.mark.parametrize(
    "polls",
    [
        pytest.param([{}, {}], id="again-without-acknowledgement"),
        pytest.param([{}, {"offset": 2}, {"offset": 2}], id="offset-acknowledges"),
        pytest.param([{"limit": 2}, {"offset": 3}], id="in-batches"),
        pytest.param([{"offset": -1}, {}], id="negative-offset-forgets-the-rest"),
        pytest.param([{"offset": 4}, {}], id="all-acknowledged"),
        pytest.param([{"limit": 100}, {"offset": 1}], id="low-offset-acknowledges-nothing"),
    ],
)
async def test_updates_are_delivered_alike(polls: list[Poll]) -> None:
    async with both() as sides:
        stand_in, emulator = [await delivered(side, polls) for side in sides]

    assert stand_in == emulator


async def delivered(side: Side, polls: list[Poll]) -> list[list[tuple[int, str | None]]]:
    for text in ("eins", "zwei", "drei"):
        await side.say(text)
    async with side.builder().build().bot as bot:
        batches = [await bot.get_updates(timeout=0, **poll) for poll in polls]
    return [
        [(u.update_id, u.message.text if u.message else None) for u in batch] for batch in batches
    ]


async def test_the_same_bot_holds_the_same_conversation() -> None:
    async with both() as sides:
        stand_in, emulator = [await conversation(side) for side in sides]

    assert stand_in == emulator
    assert [text for text, _ in stand_in] == ["Clara Vogt, Jahresabo\nEnde: 14.01.2027",
                                              "✔ Erledigt", "Echo: Danke"]  # fmt: skip


async def conversation(side: Side) -> list[tuple[str | None, InlineKeyboardMarkup | None]]:
    """Ask, confirm and thank; return each message of the bot as it was answered by the API."""
    application = build(side.builder())
    sent: list[Message] = []
    async with application:
        watch(application.bot, sent)
        await side.say("schlichte Frage")
        offset = await work(application, 0)
        await side.press(sent[0], "yes")
        offset = await work(application, offset)
        await side.say("Danke")
        await work(application, offset)
    return [(message.text, message.reply_markup) for message in sent]


def watch(bot: Any, sent: list[Message]) -> None:
    """Note each message that a call of the bot returns."""
    post = bot._do_post  # noqa: SLF001 - the one place through which every call goes

    async def noted(endpoint: str, data: Any, **options: Any) -> Any:
        result = await post(endpoint, data, **options)
        if isinstance(result, dict) and "text" in result:
            sent.append(Message.de_json(result, bot))
        return result

    with bot._unfrozen():  # noqa: SLF001 - the library freezes its objects
        bot._do_post = noted  # noqa: SLF001


async def work(application: ToyApplication, offset: int) -> int:
    for update in await application.bot.get_updates(offset, timeout=1):
        await application.process_update(update)
        offset = update.update_id + 1
    return offset

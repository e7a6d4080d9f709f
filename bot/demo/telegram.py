"""A stand-in for Telegram in the bot's own process, for the demo and for tests.

The library calls it through ``StandInRequest`` as it would call Telegram over HTTP; people speak
through ``say``, ``press`` and ``send_file``. It refuses what Telegram refuses, in the same words.
"""

import mimetypes
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from msgspec import Struct

from bot.demo import methods
from bot.demo.account import Account
from bot.demo.chats import Chats, Message
from bot.demo.entities import from_plain, utf16_length
from bot.demo.fields import Fields
from bot.demo.keyboards import buttons_of
from bot.demo.menus import Menus
from bot.demo.people import DemoPerson
from bot.demo.refusals import ApiRefusal
from bot.demo.updates import UpdateQueue

DEMO_TOKEN = "1:DEMO"  # noqa: S105 - opens nothing: the stand-in asks for it as Telegram would
CHAT_INSTANCE = "1"

Method = Callable[[Fields], Awaitable[Any]]


class Fault(Struct):
    """A refusal that the next calls of a method get."""

    refusal: ApiRefusal
    times: int


class StandInTelegram:
    """Telegram, as far as this bot uses it.

    Args:
        people: Who has a private chat with the bot.
        now: Tells the moment that messages of the bot carry.
        token: The only token that is let in.
    """

    def __init__(
        self, people: Sequence[DemoPerson], now: Callable[[], datetime], token: str = DEMO_TOKEN
    ) -> None:
        self.people = tuple(people)
        self.token = token
        self.bot = {"id": int(token.partition(":")[0]), "is_bot": True, "first_name": "Tresen",
                    "username": "tresen_demo_bot"}  # fmt: skip
        self.chats = Chats(people, self.bot, now)
        self.updates = UpdateQueue()
        self.menus = Menus()
        self._faults: dict[str, Fault] = {}
        account = Account(self.bot, self.updates, self.menus)
        self._methods: dict[str, Method] = {**self._in_chats(), **account.methods()}

    def say(
        self,
        person: DemoPerson,
        text: str,
        at: datetime,
        *,
        reply_to: int | None = None,
        language_code: str | None = None,
    ) -> Message:
        """Send a text as a person and return the message.

        Raises:
            ValueError: Nothing is said, or more than a message holds.
        """
        formatted = from_plain(text)
        if not formatted.text or utf16_length(formatted.text) > methods.MAX_TEXT:
            raise ValueError("A message has 1 to 4,096 characters.")
        marked = {"entities": [*formatted.entities]} if formatted.entities else {}
        return self._from_person(
            person, {"text": formatted.text, **marked}, at, reply_to, language_code
        )

    def send_file(self, person: DemoPerson, path: Path, at: datetime) -> Message:
        """Send a file from the disk as a person and return the message.

        Raises:
            OSError: The file cannot be read.
        """
        return self.send_bytes(person, path.name, path.read_bytes(), at)

    def send_bytes(self, person: DemoPerson, name: str, data: bytes, at: datetime) -> Message:
        """Send a file as a person and return the message."""
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        stored = self.chats.store(name, mime, data)
        return self._from_person(person, {"document": stored.as_document()}, at, None, None)

    def press(
        self,
        person: DemoPerson,
        message_id: int,
        *,
        index: int | None = None,
        data: str | None = None,
        language_code: str | None = None,
    ) -> str:
        """Press a button as a person and return the press's id.

        Args:
            person: Who presses, in the own chat.
            message_id: The message with the button.
            index: The button's place, counted row after row from 0; or
            data: what the button carries, also of an older rendering of the message.
            language_code: The language of the person's Telegram, if not the usual one.

        Raises:
            LookupError: There is no such message or button.
        """
        message = self.chats.find(person, message_id)
        if message is None:
            raise LookupError(f"no message {message_id}")
        if data is None:
            data = str(buttons_of(message)[index or 0]["callback_data"])
        query_id = self.chats.ask(person)
        author = person.as_user(language_code)
        query = {"id": query_id, "from": author, "chat_instance": CHAT_INSTANCE, "data": data}
        self.updates.put("callback_query", {**query, "message": message})
        return query_id

    def block(self, person: DemoPerson, at: datetime, *, blocked: bool = True) -> None:
        """Let a person block the bot, or let it in again."""
        change = self.chats.blocked.add if blocked else self.chats.blocked.discard
        change(person.user_id)
        states = ("member", "kicked") if blocked else ("kicked", "member")
        old, new = ({"user": self.bot, "status": state, "until_date": 0} for state in states)
        self.updates.put(
            "my_chat_member",
            {"chat": person.as_chat(), "from": person.as_user(), "date": int(at.timestamp()),
             "old_chat_member": old, "new_chat_member": new},
        )  # fmt: skip

    def fail_next(self, method: str, refusal: ApiRefusal, times: int = 1) -> None:
        """Refuse the next calls of a method, to see what the bot makes of it."""
        self._faults[method] = Fault(refusal, times)

    async def call(self, token: str, method: str, fields: Fields) -> Any:
        """Return the result of a Bot API method.

        Raises:
            ApiRefusal: Telegram would refuse the call.
        """
        if token != self.token:
            raise ApiRefusal(401, "Unauthorized")
        wanted = self._methods.get(method.lower())
        if wanted is None:
            raise ApiRefusal(404, "Not Found")
        fault = self._faults.get(method)
        if fault and fault.times:
            fault.times -= 1
            raise fault.refusal
        return await wanted(fields)

    def _from_person(
        self,
        person: DemoPerson,
        content: Message,
        at: datetime,
        reply_to: int | None,
        language_code: str | None,
    ) -> Message:
        target = self.chats.find(person, reply_to) if reply_to else None
        reply = {"reply_to_message": methods.without_reply(target)} if target else {}
        author = person.as_user(language_code)
        message = self.chats.add(person, author, {**content, **reply}, at)
        self.updates.put("message", message)
        return message

    def _in_chats(self) -> dict[str, Method]:
        """Return the methods of chats, each bound to these chats, by name in small letters."""

        def bound(method: Callable[[Chats, Fields], Awaitable[Any]]) -> Method:
            return lambda fields: method(self.chats, fields)

        return {method.__name__.replace("_", ""): bound(method) for method in methods.ALL}

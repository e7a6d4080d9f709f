"""The private chats of the stand-in: messages, files, presses, and who is told of them.

Messages are Bot API objects and never changed once kept; an edit keeps a new one under the old
id. Ids count from 1 over all chats, as they do for a bot on Telegram.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

from bot.demo.people import DemoPerson
from bot.demo.refusals import ApiRefusal, bad_request
from bot.signals import loop_time

Message = dict[str, Any]
Kind = Literal["message", "edited", "deleted", "notice", "typing"]

QUERY_SECONDS = 60.0


class Happening(Struct, frozen=True):
    """Something that a person sees in the chat.

    Attributes:
        message: The message sent, edited or deleted.
        text: A notice: the text that answers a press, empty for none.
        query_id: The press that is answered.
        alert: A notice that wants to be closed, not one that vanishes.
    """

    kind: Kind
    person: DemoPerson
    message: Message | None = None
    text: str = ""
    query_id: str = ""
    alert: bool = False


class StoredFile(Struct, frozen=True):
    """A file that somebody sent."""

    file_id: str
    name: str
    mime: str
    data: bytes

    def as_document(self) -> dict[str, Any]:
        """Return the file as a Bot API ``Document``."""
        return {
            "file_id": self.file_id,
            "file_unique_id": f"u{self.file_id}",
            "file_name": self.name,
            "mime_type": self.mime,
            "file_size": len(self.data),
        }


Listener = Callable[[Happening], None]


class Chats:
    """Everything that was said, in every chat.

    Args:
        people: Who has a chat with the bot.
        bot: The bot as a Bot API ``User``.
        now: Tells the moment that a bot's message carries.
    """

    def __init__(
        self, people: Iterable[DemoPerson], bot: dict[str, Any], now: Callable[[], datetime]
    ) -> None:
        self.people = {person.user_id: person for person in people}
        self.bot = bot
        self.files: dict[str, StoredFile] = {}
        self.blocked: set[int] = set()
        self._now = now
        self._messages: dict[int, dict[int, Message]] = {chat: {} for chat in self.people}
        self._next_message = 1
        self._queries: dict[str, tuple[DemoPerson, float]] = {}
        self._next_query = 1
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` at each happening; return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, happening: Happening) -> None:
        """Tell every listener."""
        for listener in [*self._listeners]:
            listener(happening)

    def person(self, chat_id: Any) -> DemoPerson:
        """Return whose chat this is.

        Raises:
            ApiRefusal: Nobody has this chat (400), or the person blocked the bot (403).
        """
        number = int(chat_id) if str(chat_id).lstrip("-").isdigit() else 0
        if number not in self.people:
            raise bad_request("chat not found")
        if number in self.blocked:
            raise ApiRefusal(403, "Forbidden: bot was blocked by the user")
        return self.people[number]

    def messages(self, person: DemoPerson) -> list[Message]:
        """Return the messages of a chat, oldest first."""
        return [*self._messages[person.user_id].values()]

    def find(self, person: DemoPerson, message_id: int) -> Message | None:
        """Return a message of this chat; ``None`` where there is none."""
        return self._messages[person.user_id].get(message_id)

    def add(
        self, person: DemoPerson, author: dict[str, Any], content: Message, at: datetime | None
    ) -> Message:
        """Keep a new message and return it; without ``at`` it is sent now."""
        message = {
            "message_id": self._next_message,
            "date": int((at or self._now()).timestamp()),
            "chat": person.as_chat(),
            "from": author,
            **content,
        }
        self._next_message += 1
        self._messages[person.user_id][message["message_id"]] = message
        self.tell(Happening("message", person, message))
        return message

    def replace(self, person: DemoPerson, old: Message, content: Message) -> Message:
        """Keep an edited message in the place of ``old`` and return it."""
        kept = {key: old[key] for key in ("message_id", "date", "chat", "from")}
        message = {**kept, "edit_date": int(self._now().timestamp()), **content}
        self._messages[person.user_id][old["message_id"]] = message
        self.tell(Happening("edited", person, message))
        return message

    def remove(self, person: DemoPerson, message: Message) -> None:
        """Forget a message."""
        del self._messages[person.user_id][message["message_id"]]
        self.tell(Happening("deleted", person, message))

    def store(self, name: str, mime: str, data: bytes) -> StoredFile:
        """Keep a file and return it with its id."""
        stored = StoredFile(f"file-{len(self.files) + 1}", name, mime, data)
        self.files[stored.file_id] = stored
        return stored

    def ask(self, person: DemoPerson) -> str:
        """Return the id of a new press, which waits for its answer."""
        query_id = str(self._next_query)
        self._next_query += 1
        self._queries[query_id] = (person, loop_time())
        return query_id

    def answer(self, query_id: str, text: str, *, alert: bool) -> None:
        """End the waiting of a press, with a text or without.

        Raises:
            ApiRefusal: There is no such press, or it was answered, or it is over a minute old.
        """
        person, asked = self._queries.pop(query_id, (None, 0.0))
        if person is None or loop_time() - asked > QUERY_SECONDS:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        self.tell(Happening("notice", person, text=text, query_id=query_id, alert=alert))

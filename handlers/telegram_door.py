"""The door to Telegram: an update becomes an ``Incoming``, a ``Reply`` becomes messages.

The only module of the conversation that knows the Telegram library. Nothing is sent from here:
messages go to the outbox of the transaction that the update runs in.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from msgspec.structs import replace
from telegram import ChatMemberUpdated, Update
from telegram.constants import ChatMemberStatus, ChatType, KeyboardButtonStyle
from telegram.ext import Application, CallbackContext, TypeHandler

from domain.studio import House
from handlers.arrivals import is_arrival
from handlers.kept import ConversationsOf
from handlers.messages import (
    Attachment,
    Button,
    DocumentKey,
    Incoming,
    Mail,
    Notify,
    Part,
    Press,
    Release,
    Say,
    SendDocument,
    SendFile,
    SentFile,
    Show,
    Toast,
    Withdraw,
)
from handlers.turn import take_turn
from handlers.unseen import on_one_line, readable

BotApplication = Application[Any, Any, Any, Any, Any, Any]
BotContext = CallbackContext[Any, Any, Any, Any]
GROUPS = ChatType.GROUP, ChatType.SUPERGROUP
GONE = ChatMemberStatus.LEFT, ChatMemberStatus.BANNED


class Post(Protocol):
    """The outbox of a transaction."""

    def message(
        self,
        chat_id: int,
        text: str,
        buttons: Sequence[Sequence[Mapping[str, str]]] = (),
        *,
        studio_id: int | None = None,
        edit_message_id: int | None = None,
        due_at: datetime | None = None,
        key: str | None = None,
        customer_id: int | None = None,
        by_mail: Mapping[str, Any] | None = None,
        secret: bool = False,
        tells: str | None = None,
    ) -> None:
        """Add a message."""
        ...

    def document(self, chat_id: int, file: Attachment, caption: str = "") -> None:
        """Add a file."""
        ...

    def paper(
        self, chat_id: int, studio_id: int, document: DocumentKey, caption: str = ""
    ) -> None:
        """Add a document that is written out when it is sent."""
        ...

    def proposal(self, chat_id: int, studio_id: int, proposal_id: int, view: str) -> None:
        """Add the showing of a proposal."""
        ...

    def mail(self, mail: Mail, key: str | None) -> None:
        """Add an e-mail, held under a key."""
        ...

    def answer(self, chat_id: int, callback_query_id: str, text: str | None = None) -> None:
        """Add the answer to a tap."""
        ...

    def forget_what_was_said(self) -> None:
        """Let the update's own text go as soon as it is done."""
        ...


class Room(Protocol):
    """One transaction as the conversation sees it."""

    @property
    def said_at(self) -> datetime:
        """When the update was said, in UTC."""
        ...

    @property
    def file(self) -> SentFile | None:
        """The file that came with the update, read already."""
        ...

    @property
    def house(self) -> House:
        """The installation."""
        ...

    @property
    def conversations(self) -> ConversationsOf:
        """Tables of dialogs and proposals, per studio."""
        ...

    @property
    def post(self) -> Post:
        """Where messages go."""
        ...

    async def release(self, studio_id: int, key: str, *, drop: bool) -> None:
        """Send held messages now, or drop them."""
        ...

    async def withdraw(self, withdrawn: Withdraw) -> None:
        """Drop what waits for a chat about somebody whom it does not speak for any more."""
        ...

    async def tell_group(self, chat: int) -> bool:
        """Say whether a group is still to be told that one writes privately; once."""
        ...

    async def forget_group(self, chat: int) -> None:
        """Forget a group that the bot was taken out of."""
        ...


def register(application: BotApplication, enter: Callable[[], Room]) -> None:
    """Add the one handler of the conversation to the library's application.

    Args:
        application: Runs one update after another through its handlers.
        enter: Gives the transaction of the update that is being processed.
    """

    async def on_update(update: Update, context: BotContext) -> None:
        room = enter()
        incoming = read_update(update, room.said_at, room.file)
        if incoming is None or not await _is_to_be_answered(update, incoming, room):
            return
        prefix = f"https://t.me/{context.bot.username}?start="
        incoming = replace(incoming, link_prefix=prefix)
        if is_arrival(incoming):
            room.post.forget_what_was_said()
        for part in await take_turn(incoming, room.house, room.conversations):
            await _hand_over(part, incoming, room)

    application.add_handler(TypeHandler(Update, on_update))


def read_update(
    update: Update, said_at: datetime, file: SentFile | None = None
) -> Incoming | None:
    """Return what somebody said or tapped, None for what nobody said (a bot was blocked).

    The bot is brought into a group, or taken out of it: that reads as saying nothing there.
    Whom no number names, nobody can answer: the library lets any id pass.
    """
    incoming = _read(update, said_at, file)
    if incoming is None or not all(type(id_) is int for id_ in (incoming.person, incoming.chat)):
        return None
    return incoming


def _read(update: Update, said_at: datetime, file: SentFile | None) -> Incoming | None:
    if update.callback_query is not None:
        return _read_press(update, said_at)
    if update.my_chat_member is not None:
        return _read_membership(update.my_chat_member, said_at)
    message, person = update.message or update.edited_message, update.effective_user
    if message is None or person is None:
        return None
    return Incoming(
        person=person.id,
        chat=message.chat.id,
        private=message.chat.type == ChatType.PRIVATE,
        said_at=said_at,
        language_code=person.language_code,
        text=readable(message.text or ""),
        file=file and replace(file, name=on_one_line(file.name)),
        name=on_one_line(person.full_name),
    )


def _read_press(update: Update, said_at: datetime) -> Incoming | None:
    query = update.callback_query
    if query is None or query.message is None:
        return None
    chat = query.message.chat
    return Incoming(
        person=query.from_user.id,
        chat=chat.id,
        private=chat.type == ChatType.PRIVATE,
        said_at=said_at,
        language_code=query.from_user.language_code,
        press=Press(query.id, readable(query.data or ""), query.message.message_id),
    )


def _read_membership(changed: ChatMemberUpdated, said_at: datetime) -> Incoming | None:
    if changed.chat.type not in GROUPS:
        return None
    person = changed.from_user
    return Incoming(
        person=person.id,
        chat=changed.chat.id,
        private=False,
        said_at=said_at,
        language_code=person.language_code,
    )


async def _is_to_be_answered(update: Update, incoming: Incoming, room: Room) -> bool:
    """Say whether there is an answer: in a group to the first message alone, and to each tap."""
    if incoming.private or incoming.press is not None:
        return True
    changed = update.my_chat_member
    if changed is not None and changed.new_chat_member.status in GONE:
        await room.forget_group(incoming.chat)
        return False
    return await room.tell_group(incoming.chat)


async def _hand_over(part: Part, incoming: Incoming, room: Room) -> None:
    match part:
        case Say():
            rows = button_rows(part.buttons)
            room.post.message(
                part.chat, part.text, rows, edit_message_id=part.edit, secret=part.secret
            )
        case SendFile():
            room.post.document(part.chat, part.file, part.caption)
        case SendDocument():
            room.post.paper(part.chat, part.studio_id, part.document, part.caption)
        case Show():
            room.post.proposal(part.chat, part.studio_id, part.proposal_id, part.view)
        case Toast():
            room.post.answer(incoming.chat, part.query_id, part.text or None)
        case Notify():
            room.post.message(
                part.chat,
                part.text,
                button_rows(part.buttons),
                studio_id=part.studio_id,
                due_at=part.due_at,
                key=held_key(part.journal_id),
                customer_id=part.customer_id,
                by_mail=part.by_mail,
                tells=part.tells or None,
            )
        case Mail():
            room.post.mail(part, None if part.journal_id is None else held_key(part.journal_id))
        case Withdraw():
            await room.withdraw(part)
        case Release():
            await room.release(part.studio_id, held_key(part.journal_id), drop=part.drop)


def held_key(journal_id: int) -> str:
    """Return the name under which the held messages of a change are found again."""
    return f"journal-{journal_id}"


def button_rows(rows: Sequence[Sequence[Button]]) -> list[list[dict[str, str]]]:
    """Return rows of buttons as the outbox keeps them."""
    return [[as_row(button) for button in row] for row in rows]


def as_row(button: Button) -> dict[str, str]:
    """Return a button as the outbox keeps it: label, data and, where it warns, a style."""
    plain = {"label": button.label, "data": button.data}
    return {**plain, "style": KeyboardButtonStyle.DANGER.value} if button.danger else plain

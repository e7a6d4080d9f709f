"""The methods of the Bot API that send, edit and delete messages and files.

Each takes the chats and the parameters of the call and returns what stands in ``result``.
Source: Bot API 10.0; the descriptions of refusals are Telegram's.
"""

from typing import Any

from bot.demo.chats import Chats, Happening, Message, StoredFile
from bot.demo.entities import Formatted, from_html, from_plain, utf16_length
from bot.demo.fields import Fields
from bot.demo.keyboards import checked_keyboard
from bot.demo.people import DemoPerson
from bot.demo.refusals import bad_request

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_NOTICE = 200
MAX_DOWNLOAD = 20 * 1024 * 1024
ACTIONS = frozenset(
    {"typing", "choose_sticker", "find_location", "record_voice", "upload_voice", "record_video"}
    | {"record_video_note", "upload_photo", "upload_video", "upload_document"}
    | {"upload_video_note"}
)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


async def send_message(chats: Chats, fields: Fields) -> Message:
    """Send a text."""
    person = chats.person(fields.values.get("chat_id"))
    content = {**_text(fields), **_keyboard(fields), **_reply(chats, person, fields)}
    return chats.add(person, chats.bot, content, None)


async def send_document(chats: Chats, fields: Fields) -> Message:
    """Send a file, uploaded now or known by its id."""
    person = chats.person(fields.values.get("chat_id"))
    content = {"document": _document(chats, fields).as_document(), **_caption(fields)}
    whole = {**content, **_keyboard(fields), **_reply(chats, person, fields)}
    return chats.add(person, chats.bot, whole, None)


async def edit_message_text(chats: Chats, fields: Fields) -> Message:
    """Give a message of the bot another text and keyboard."""
    person, old = _own_message(chats, fields, "edit")
    if "text" not in old:
        raise bad_request("there is no text in the message to edit")
    return _edited(chats, person, old, {**_text(fields), **_keyboard(fields)})


async def edit_message_reply_markup(chats: Chats, fields: Fields) -> Message:
    """Give a message of the bot another keyboard, or none."""
    person, old = _own_message(chats, fields, "edit")
    return _edited(chats, person, old, {**_content(old), **_keyboard(fields)})


async def edit_message_caption(chats: Chats, fields: Fields) -> Message:
    """Give a file of the bot another caption and keyboard."""
    person, old = _own_message(chats, fields, "edit")
    if "document" not in old:
        raise bad_request("there is no caption in the message to edit")
    content = {"document": old["document"], **_caption(fields), **_keyboard(fields)}
    return _edited(chats, person, old, content)


async def delete_message(chats: Chats, fields: Fields) -> bool:
    """Delete a message of a private chat."""
    person = chats.person(fields.values.get("chat_id"))
    message = chats.find(person, fields.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    chats.remove(person, message)
    return True


async def answer_callback_query(chats: Chats, fields: Fields) -> bool:
    """Answer a press, with a short text or without."""
    text = fields.text("text")
    if utf16_length(text) > MAX_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    chats.answer(fields.text("callback_query_id"), text, alert=fields.flag("show_alert"))
    return True


async def send_chat_action(chats: Chats, fields: Fields) -> bool:
    """Show that the bot is busy."""
    person = chats.person(fields.values.get("chat_id"))
    if fields.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chats.tell(Happening("typing", person))
    return True


async def get_chat(chats: Chats, fields: Fields) -> dict[str, Any]:
    """Return what is known of a chat."""
    person = chats.person(fields.values.get("chat_id"))
    return {**person.as_chat(), "accent_color_id": 0, "max_reaction_count": 0,
            "accepted_gift_types": {}}  # fmt: skip


async def get_file(chats: Chats, fields: Fields) -> dict[str, Any]:
    """Return where a file can be downloaded; bots get up to 20 MB."""
    stored = chats.files.get(fields.text("file_id"))
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(stored.data) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    document = stored.as_document()
    known = {key: document[key] for key in ("file_id", "file_unique_id", "file_size")}
    return {**known, "file_path": f"documents/{stored.file_id}"}


def _text(fields: Fields) -> Message:
    formatted = _formatted(fields, "text")
    if not formatted.text:
        raise bad_request("message text is empty")
    if utf16_length(formatted.text) > MAX_TEXT:
        raise bad_request("message is too long")
    marked = {"entities": [*formatted.entities]} if formatted.entities else {}
    return {"text": formatted.text, **marked}


def _caption(fields: Fields) -> Message:
    formatted = _formatted(fields, "caption")
    if utf16_length(formatted.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not formatted.text:
        return {}
    marked = {"caption_entities": [*formatted.entities]} if formatted.entities else {}
    return {"caption": formatted.text, **marked}


def _formatted(fields: Fields, name: str) -> Formatted:
    mode = fields.text("parse_mode").lower()
    if mode not in {"", "html"}:
        raise bad_request("unsupported parse_mode")
    return from_html(fields.text(name)) if mode else from_plain(fields.text(name))


def _keyboard(fields: Fields) -> Message:
    rows = checked_keyboard(fields.json("reply_markup"))
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _reply(chats: Chats, person: DemoPerson, fields: Fields) -> Message:
    wanted = fields.json("reply_parameters")
    if not wanted:
        return {}
    target = chats.find(person, int(wanted.get("message_id", 0)))
    if target is not None:
        return {"reply_to_message": without_reply(target)}
    if wanted.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def without_reply(message: Message) -> Message:
    """Return a message as it stands in an answer to it: without what it answered itself."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}


def _own_message(chats: Chats, fields: Fields, verb: str) -> tuple[DemoPerson, Message]:
    person = chats.person(fields.values.get("chat_id"))
    message = chats.find(person, fields.number("message_id"))
    if message is None:
        raise bad_request(f"message to {verb} not found")
    if not message["from"]["is_bot"]:
        raise bad_request(f"message can't be {verb}ed")
    return person, message


def _edited(chats: Chats, person: DemoPerson, old: Message, content: Message) -> Message:
    keyboard = {key: old[key] for key in ("reply_markup",) if key in old}
    if {**_content(old), **keyboard} == content:
        raise bad_request(NOT_MODIFIED)
    return chats.replace(person, old, content)


def _content(message: Message) -> Message:
    kept = ("text", "entities", "document", "caption", "caption_entities")
    return {key: message[key] for key in kept if key in message}


def _document(chats: Chats, fields: Fields) -> StoredFile:
    if upload := fields.upload("document"):
        return chats.store(upload.name, upload.mime, upload.data)
    if known := chats.files.get(fields.text("document")):
        return known
    raise bad_request("wrong file identifier/HTTP URL specified")


ALL = (
    send_message,
    send_document,
    edit_message_text,
    edit_message_caption,
    edit_message_reply_markup,
    delete_message,
    answer_callback_query,
    send_chat_action,
    get_chat,
    get_file,
)
"""Every method of this module, for the stand-in's table."""

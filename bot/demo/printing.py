"""How the terminal shows what the bot sends: as lines to read, or as JSON for programs."""

import json
from typing import Any, TextIO

from bot.demo.chats import Happening, Message
from bot.demo.keyboards import buttons_of

NOTE = {"edited": ", edited", "deleted": ", deleted", "notice": ", notice"}


class Printer:
    """Prints each message of the bot, in order.

    Args:
        out: Where the lines go.
        as_json: One JSON object a line instead of text.

    Attributes:
        is_closed: Nobody reads any more; what is shown is lost.
    """

    def __init__(self, out: TextIO, *, as_json: bool) -> None:
        self.is_closed = False
        self._out = out
        self._as_json = as_json

    def show(self, happening: Happening) -> None:
        """Print a happening that the person sees and did not cause alone."""
        message = happening.message
        if happening.kind == "typing" or (message and not message["from"]["is_bot"]):
            return
        if happening.kind == "notice" and not happening.text:
            return
        lines = [_as_object(happening)] if self._as_json else _as_lines(happening)
        try:
            self._out.write("".join(f"{line}\n" for line in lines))
            self._out.flush()
        except BrokenPipeError:  # nobody reads any more, as after ``| head``
            self.is_closed = True


def _as_object(happening: Happening) -> str:
    message = happening.message or {}
    shown: dict[str, Any] = {
        "to": happening.person.label,
        "message_id": message.get("message_id"),
        "edited": happening.kind == "edited",
        "text": _text(happening),
        "buttons": [button["text"] for button in buttons_of(message)],
        "file": message.get("document", {}).get("file_name"),
    }
    if happening.kind == "deleted":
        shown["deleted"] = True
    return json.dumps(shown, ensure_ascii=False)


def _as_lines(happening: Happening) -> list[str]:
    head = f"[{happening.person.label}{NOTE.get(happening.kind, '')}]"
    message = happening.message or {}
    first = " ".join(part for part in (head, _file(message), _text(happening)) if part)
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [first, *(" ".join(f"[{button['text']}]" for button in row) for row in rows)]


def _text(happening: Happening) -> str:
    message = happening.message
    if message is None:
        return happening.text
    return str(message.get("text") or message.get("caption") or "")


def _file(message: Message) -> str:
    document = message.get("document")
    return f"({document['file_name']}, {document['file_size']} bytes)" if document else ""

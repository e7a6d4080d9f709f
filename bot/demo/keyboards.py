"""Inline keyboards, checked as Telegram checks them."""

from typing import Any

from bot.demo.refusals import bad_request

MAX_BUTTONS = 100
MAX_IN_A_ROW = 8
MAX_DATA_BYTES = 64
STYLES = frozenset({"primary", "success", "danger"})
ACTIONS = frozenset(
    {
        "callback_data",
        "url",
        "copy_text",
        "web_app",
        "switch_inline_query",
        "switch_inline_query_current_chat",
    }
)


def checked_keyboard(markup: Any) -> list[list[dict[str, Any]]] | None:
    """Return the rows of an inline keyboard; ``None`` where none is given.

    Raises:
        ApiRefusal: Telegram would not show this keyboard.
    """
    if markup is None:
        return None
    if not isinstance(markup, dict) or not isinstance(markup.get("inline_keyboard"), list):
        raise bad_request("inline keyboard expected")
    rows = [row for row in markup["inline_keyboard"] if row]
    if any(len(row) > MAX_IN_A_ROW for row in rows) or sum(map(len, rows)) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return [[_checked_button(button) for button in row] for row in rows]


def _checked_button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed")
    if len(ACTIONS & button.keys()) != 1:
        raise bad_request("Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= MAX_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    if button.get("style", "primary") not in STYLES:
        raise bad_request("can't parse inline keyboard button: invalid button style specified")
    return dict(button)


def buttons_of(message: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the buttons under a message, row after row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]

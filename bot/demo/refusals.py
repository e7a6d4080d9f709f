"""What the stand-in answers when it will not do what the bot asks."""

from collections.abc import Mapping
from typing import Any


class ApiRefusal(Exception):  # noqa: N818 - named after what it is: an answer, not a fault
    """An answer with ``"ok": false``.

    Args:
        status: HTTP status, and ``error_code`` of the answer.
        description: Telegram's own wording, since the library and the bot look at it.
        parameters: ``retry_after`` and the like.
    """

    def __init__(
        self, status: int, description: str, parameters: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = dict(parameters or {})


def bad_request(description: str) -> ApiRefusal:
    """Return the refusal of a request that is wrong in itself (400)."""
    return ApiRefusal(400, f"Bad Request: {description}")

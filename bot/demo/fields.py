"""The parameters of one call, as a bot sends them: strings, numbers, JSON, uploaded files."""

import json
from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from telegram.request import RequestData

from bot.demo.refusals import bad_request


class Upload(Struct, frozen=True):
    """A file in the request."""

    name: str
    mime: str
    data: bytes


class Fields(Struct, frozen=True):
    """The parameters of a call to the Bot API."""

    values: Mapping[str, Any]
    uploads: Mapping[str, Upload]

    @classmethod
    def of(cls, request: RequestData | None) -> "Fields":
        """Return what the library would have sent over the network."""
        if request is None:
            return cls({}, {})
        parts = request.multipart_data if request.contains_files else {}
        uploads = {
            key: Upload(name, mime, data if isinstance(data, bytes) else data.read())
            for key, (name, data, mime) in parts.items()
        }
        return cls(request.parameters, uploads)

    def text(self, name: str) -> str:
        """Return a text, empty where it is absent."""
        return str(self.values.get(name, ""))

    def number(self, name: str, default: int = 0) -> int:
        """Return a whole number.

        Raises:
            ApiRefusal: It is none.
        """
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            raise bad_request(f"wrong parameter {name} in request") from None

    def flag(self, name: str) -> bool:
        """Return a yes or no, no where it is absent."""
        return str(self.values.get(name, "")).lower() in {"true", "1"}

    def json(self, name: str) -> Any:
        """Return a list or an object, ``None`` where it is absent.

        Raises:
            ApiRefusal: It is no JSON.
        """
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """Return the file that a parameter brings, under its name or by ``attach://``."""
        key = self.text(name).removeprefix("attach://") or name
        return self.uploads.get(key)

"""A file that cannot be read at all: the reason, and what its sentence needs."""


class FileRefused(Exception):  # noqa: N818  an answer to whoever sent it, not a fault
    """``reason`` names the text ``file-refused-...``; ``facts`` are its values."""

    def __init__(self, reason: str, **facts: int | str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts = facts

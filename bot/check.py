"""``tresen check``: whether every language says all that another one says, and e-mails leave."""

import re
from pathlib import Path

from bot.post.transport import MailSide, ServerTroubled, Trouble
from handlers.texts import LOCALES

_MESSAGE = re.compile(r"^(-?[a-z][\w-]*) =((?:.*)(?:\n(?:[ \t].*)?)*)", re.MULTILINE)
_VALUE = re.compile(r"\$([\w-]+)")


def missing_texts(folder: Path = LOCALES) -> list[tuple[str, str]]:
    """Return language and what it lacks: a message, a value in one, or a file of data.

    Args:
        folder: Holds one folder per language.
    """
    said = {path.name: _said(path) for path in sorted(folder.iterdir()) if path.is_dir()}
    everything = set().union(*said.values())
    return [(name, each) for name in said for each in sorted(everything - said[name])]


async def mail_trouble(side: MailSide) -> Trouble | None:
    """Return why the mail server does not let us in; None if it does."""
    try:
        await side.transport.try_login()
    except ServerTroubled as troubled:
        return troubled.trouble
    return None


def _said(language: Path) -> set[str]:
    """Return file names, message ids, and ids with the values they use."""
    files = [path for path in sorted(language.rglob("*")) if path.is_file()]
    said = {path.relative_to(language).as_posix() for path in files}
    for path in files:
        if path.suffix == ".ftl":
            said |= _messages(path.read_text(encoding="utf-8"))
    return said


def _messages(text: str) -> set[str]:
    found = {match[1]: match[2] for match in _MESSAGE.finditer(text)}
    values = {f"{name} ${value}" for name, body in found.items() for value in _VALUE.findall(body)}
    return set(found) | values

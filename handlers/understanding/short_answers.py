"""Yes and no, as people type them; the words are data in ``locales/*/short_answers.toml``."""

import tomllib
from functools import cache
from pathlib import Path

from handlers.understanding.words import tokenize

LOCALES = Path(__file__).resolve().parents[2] / "locales"


def is_yes(text: str) -> bool:
    """Say whether the whole text is a yes ("ja", "ja bitte", "ok", "mach das")."""
    return _said(text) in _answers("yes")


def is_no(text: str) -> bool:
    """Say whether the whole text is a no ("nein", "lieber nicht"); a day behind it is not."""
    return _said(text) in _answers("no")


def _said(text: str) -> str:
    return " ".join(token.fold for token in tokenize(text) if token.word)


@cache
def _answers(kind: str) -> frozenset[str]:
    files = (path.read_text(encoding="utf-8") for path in LOCALES.glob("*/short_answers.toml"))
    return frozenset(_said(answer) for file in files for answer in tomllib.loads(file)[kind])

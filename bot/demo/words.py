"""The demo's own words per language: data beside the page, read by it and by the terminal."""

import json
from functools import cache
from pathlib import Path

PAGE = Path(__file__).with_name("page")
LANGUAGES = ("de", "en")


@cache
def words(language: str) -> dict[str, str]:
    """Return the words of a language, English for one that is not there."""
    known = language if language in LANGUAGES else "en"
    text = (PAGE / f"words.{known}.json").read_text(encoding="utf-8")
    return dict(json.loads(text)["words"])


def say(language: str, key: str, **values: object) -> str:
    """Return one sentence with its values filled in."""
    return words(language)[key].format(**values)

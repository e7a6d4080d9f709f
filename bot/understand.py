"""What ``tresen understand`` answers: JSON lines in, what was understood out.

Each line is answered as it comes and flushed, so that other programs can talk to it. A line that
cannot be read gets ``{"error": SENTENCE}`` and the next one is answered all the same. One sentence
alone can be explained, layer by layer.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from bot.explained import as_json, as_text
from handlers.understanding.days.dates import read_phrase
from handlers.understanding.explain import explain
from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from handlers.understanding.sentence import Vocabulary, understand

DEMO_STUDIO = Path(__file__).parent / "demo" / "studio.json"
_LANGUAGES = ("de", "en", None)
_ROLES = ("staff", "customer")


class StudioFileError(Exception):
    """The studio file cannot be used; its text is one clear sentence."""


class _LineError(Exception):
    """A line cannot be answered; its text is one clear sentence."""


def answer_lines(
    lines: Iterable[str],
    out: TextIO,
    *,
    studio_path: Path | None = None,
    today: date,
    dates: bool = False,
    lang: str | None = None,
    role: Role = "staff",
) -> int:
    """Answer each line and return the exit code: 0, or 2 if the studio file is of no use.

    Args:
        lines: ``{"text", "lang", "role"}``, or with ``dates`` ``{"text", "lang", "base"}``; other
            fields are ignored, empty lines skipped.
        out: Takes ``{"intent", "slots"}``, or with ``dates`` ``{"value"}``.
        studio_path: A studio file; without one the names are the demo studio's.
        today: The day on which the sentences are said.
        dates: Phrases of days are asked for, not sentences.
        lang: The language of lines that name none.
        role: Who speaks in lines that do not say it.
    """
    try:
        vocabulary = read_studio(studio_path or DEMO_STUDIO)
    except StudioFileError as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    for line in lines:
        if not line.strip():
            continue
        try:
            asked = {"lang": lang, "role": role, **_read(line)}
            answer = _day(asked) if dates else _meaning(asked, vocabulary, today)
        except _LineError as problem:
            answer = {"error": str(problem)}
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
        out.flush()
    return 0


def explain_sentence(
    text: str,
    out: TextIO,
    *,
    studio_path: Path | None = None,
    today: date,
    lang: str | None = None,
    role: Role = "staff",
    json_wanted: bool = False,
) -> int:
    """Write how one sentence is read; return 0, or 2 if the studio file is of no use.

    Args:
        text: The sentence.
        out: Takes the layers, as text or as one line of JSON.
        studio_path: A studio file; without one the names are the demo studio's.
        today: The day on which the sentence is said.
        lang: What is known of the person's language.
        role: Who speaks.
        json_wanted: Whether to write JSON.
    """
    try:
        vocabulary = read_studio(studio_path or DEMO_STUDIO)
    except StudioFileError as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    explained = explain(text, lang=lang, role=role, today=today, vocabulary=vocabulary)
    shown = (
        json.dumps(as_json(explained), ensure_ascii=False) if json_wanted else as_text(explained)
    )
    out.write(shown + "\n")
    return 0


def read_studio(path: Path) -> Vocabulary:
    """Return the names in a studio file.

    Raises:
        StudioFileError: It cannot be read or has another shape.
    """
    try:
        studio = json.loads(path.read_text("utf-8"))
        return Vocabulary.from_studio(studio)
    except OSError as problem:
        reason = problem.strerror
        raise StudioFileError(f"The studio file {path} cannot be read: {reason}.") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise StudioFileError(f"The studio file {path} is not a studio as JSON.") from None


def _read(line: str) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        raise _LineError("The line is no JSON.") from None
    if not isinstance(asked, dict):
        raise _LineError("The line is no JSON object.")
    if not isinstance(asked.get("text"), str):
        raise _LineError('The field "text" is missing or no text.')
    if asked.get("lang") not in _LANGUAGES:
        raise _LineError('The field "lang" is neither "de" nor "en".')
    return asked


def _meaning(asked: Mapping[str, Any], vocabulary: Vocabulary, today: date) -> dict[str, object]:
    role = asked["role"]
    if role not in _ROLES:
        raise _LineError('The field "role" is neither "staff" nor "customer".')
    reading = understand(
        asked["text"],
        lang=asked["lang"],
        role=role,
        today=today,
        vocabulary=vocabulary,
        active=frozenset(intents()),
    )
    return {"intent": reading.intent, "slots": dict(reading.slots)}


def _day(asked: Mapping[str, Any]) -> dict[str, object]:
    try:
        base = date.fromisoformat(asked["base"])
    except (KeyError, TypeError, ValueError):
        raise _LineError('The field "base" is missing or no day such as 2026-11-21.') from None
    found = read_phrase(asked["text"], asked["lang"] or "de", base)
    if isinstance(found, tuple):
        return {"value": [day.isoformat() for day in found]}
    return {"value": found.isoformat() if found else None}

"""What the tests of sentences share: the labelled data, the studio, and the score."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from handlers.understanding.facts import Role
from handlers.understanding.intents import ACTIVE, NONE, READS
from handlers.understanding.sentence import Reading, Vocabulary, understand

DATA = Path(__file__).parent / "data"
SEVERE = frozenset({
    "contract.terminate", "customer.deactivate", "invoice.credit", "invoice.delete",
    "invoice.paid", "undo",
})  # fmt: skip
TODAY = date(2026, 11, 21)
STUDIO = Vocabulary.from_studio(json.loads((DATA / "studio.json").read_text("utf-8")))


@dataclass(frozen=True)
class Score:
    """How many sentences were read, and how."""

    sentences: int
    intents: int
    frames: int
    harmful: tuple[str, ...]
    severe: tuple[str, ...]


def labelled(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


def read(
    text: str, *, role: Role = "staff", lang: str | None = None, active: frozenset[str] = ACTIVE
) -> Reading:
    return understand(text, lang=lang, role=role, today=TODAY, vocabulary=STUDIO, active=active)


def score(rows: Iterable[Mapping[str, Any]], active: frozenset[str] = ACTIVE) -> Score:
    """Count as the labels' own scorer does; an intent that is not active is to be none."""
    intents = frames = count = 0
    harmful: list[str] = []
    severe: list[str] = []
    for row in rows:
        reading = read(row["text"], role=row["role"], lang=row["lang"], active=active)
        wanted = row["intent"] if row["intent"] in active else NONE
        slots = row["slots"] if wanted != NONE else {}
        right = {slot for slot, value in reading.slots.items() if _same(slots.get(slot), value)}
        wrong = set(reading.slots) - right
        count += 1
        intents += reading.intent == wanted
        frames += reading.intent == wanted and not wrong and right == set(slots)
        if reading.intent not in READS and (reading.intent != wanted or wrong):
            harmful.append(row["text"])
            severe += [row["text"]] if reading.intent in SEVERE else []
    return Score(count, intents, frames, tuple(harmful), tuple(severe))


def _same(wanted: object, found: object) -> bool:
    if isinstance(wanted, str) and isinstance(found, str):
        return wanted.casefold() == found.casefold()
    return wanted == found

"""Which intent the trained part sees in the traits of a sentence, how surely, and why.

Every trait has a learned weight for each intent it speaks for or against; the weights of all
traits are added up. ``weights.json`` holds them, one trait a line, so that a line is only read
when its trait is met; what was learned from, and how, says ``tests/support/learn.py``.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from handlers.understanding.own_data import undisturbed

_FILE = Path(__file__).with_name("weights.json")
_UNIT = 100  # weights are whole hundredths
_TRAITS = '"traits": {\n"'  # behind it the lines of the traits begin
_BETWEEN = '": '


@dataclass(frozen=True)
class Weights:
    """What was learned.

    Attributes:
        intents: Their names.
        start: What each intent has before any trait, in hundredths.
        traits: For each trait, as written, the number of an intent and its weight, in turns.
    """

    intents: tuple[str, ...]
    start: tuple[int, ...]
    traits: Mapping[str, str]


@dataclass(frozen=True)
class Judgement:
    """How likely each intent is, the likeliest first; shares of one."""

    order: tuple[tuple[str, float], ...]

    @property
    def intent(self) -> str:
        """The likeliest."""
        return self.order[0][0]

    @property
    def certainty(self) -> float:
        """How likely it is, from 0 to 1."""
        return self.order[0][1]


@cache
@undisturbed()
def weights() -> Weights:
    """Return what was learned, read once."""
    head, _, body = _FILE.read_text("utf-8").partition(_TRAITS)
    learned = json.loads(head + '"done": 1}')
    # No trait holds what stands between a trait and its row, so all are parted at once.
    parted = iter(body.rstrip("}\n").replace(',\n"', _BETWEEN).split(_BETWEEN))
    rows = dict(zip(parted, parted, strict=True))
    for escaped in [trait for trait in rows if "\\" in trait]:
        rows[json.loads(f'"{escaped}"')] = rows.pop(escaped)
    return Weights(tuple(learned["intents"]), tuple(learned["start"]), rows)


@lru_cache(maxsize=1 << 15)
def _row(written: str) -> tuple[tuple[int, int], ...]:
    """Return numbers of intents with their weights."""
    numbers = map(int, written.strip("[]").split(","))
    return tuple(zip(numbers, numbers, strict=True))


def _sums(learned: Weights, traits: Iterable[str]) -> list[int]:
    """Return for each intent what the traits say."""
    sums = list(learned.start)
    for written in filter(None, map(learned.traits.get, traits)):
        for intent, weight in _row(written):
            sums[intent] += weight
    return sums


def judge(traits: Iterable[str]) -> Judgement:
    """Return what the traits of a sentence speak for."""
    learned = weights()
    sums = _sums(learned, traits)
    top = max(sums)
    likely = [math.exp((each - top) / _UNIT) for each in sums]
    whole = sum(likely)
    pairs_of = zip(learned.intents, likely, strict=True)
    order = sorted(((name, each / whole) for name, each in pairs_of), key=lambda pair: -pair[1])
    return Judgement(tuple(order))


def reasons(traits: Iterable[str], intent: str, count: int = 6) -> tuple[tuple[str, float], ...]:
    """Return the traits that speak most for an intent, with their weights, the heaviest first."""
    learned = weights()
    number = learned.intents.index(intent)
    found = [
        (trait, weight / _UNIT)
        for trait in traits
        if (weight := _weight(learned.traits.get(trait), number)) > 0
    ]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0]))[:count])


def _weight(written: str | None, intent: int) -> int:
    return dict(_row(written)).get(intent, 0) if written else 0

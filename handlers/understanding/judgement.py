"""Which intent the trained part sees in the traits of a sentence, how surely, and why.

Every trait has a learned weight for each intent it speaks for or against; the weights of all
traits are added up. ``weights.json`` holds them, one trait a line, so that a line is only read
when its trait is met; what was learned from, and how, says ``tests/support/learn.py``.
"""

import json
import math
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from handlers.understanding.own_data import undisturbed

_FILE = Path(__file__).with_name("weights.json")
_UNIT = 100  # weights are whole hundredths
_TRAITS = '"traits": {\n"'  # behind it the lines of the traits begin
_BETWEEN = '": '
_BYTES = 4  # of each of the sums that are added as one whole number
_MIDDLE = 1 << (8 * _BYTES - 1)  # added to each, so that none is below zero


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
    parted = body.rstrip("}\n").replace(',\n"', _BETWEEN).split(_BETWEEN)
    alike = {row: row for row in parted[1::2]}  # two of three rows are
    rows = dict(zip(parted[::2], map(alike.__getitem__, parted[1::2]), strict=True))
    for escaped in [trait for trait in rows if "\\" in trait]:
        rows[json.loads(f'"{escaped}"')] = rows.pop(escaped)
    return Weights(tuple(learned["intents"]), tuple(learned["start"]), rows)


def _row(written: str) -> list[int]:
    return [int(number) for number in written.strip("[]").split(",")]


@lru_cache(maxsize=1 << 15)
def _packed(written: str) -> int:
    """Return the weights of a trait as one number that holds one sum for each intent."""
    row = _row(written)
    more = [0] * (max(row[::2]) + 1)
    less = more.copy()
    for intent, weight in zip(row[::2], row[1::2], strict=True):
        (more if weight > 0 else less)[intent] = abs(weight)
    return _as_one(more) - _as_one(less)


def _as_one(sums: list[int]) -> int:
    return int.from_bytes(struct.pack(f"<{len(sums)}I", *sums), "little")


@cache
def _middle(count: int) -> int:
    return _as_one([_MIDDLE] * count)


def _sums(learned: Weights, traits: Iterable[str]) -> list[int]:
    """Return for each intent what the traits say: all are added at once, and then taken apart."""
    written = filter(None, map(learned.traits.get, traits))
    count = len(learned.start)
    whole = sum(map(_packed, written), _middle(count))
    apart = struct.unpack(f"<{count}I", whole.to_bytes(count * _BYTES, "little"))
    return [one + each - _MIDDLE for one, each in zip(learned.start, apart, strict=True)]


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
    row = _row(written) if written else []
    return dict(zip(row[::2], row[1::2], strict=True)).get(intent, 0)

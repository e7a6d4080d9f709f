"""Which intent the trained part sees in the traits of a sentence, how surely, and why.

Every trait has a learned weight for each intent it speaks for or against; the weights of all
traits are added up. ``learned/`` holds them in files that are ready to use, so that a row is only
read when its trait is met; what was learned from, and how, says ``tests/support/learn.py``.
"""

import json
import math
import struct
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from marisa_trie import Trie  # type: ignore[import-not-found]  # it has no types
from msgspec import Struct

LEARNED = Path(__file__).with_name("learned")
ROW_START = struct.Struct("<I")
"""Where the row of a trait begins; first of all in ``rows.bin``, one for each trait."""
_UNIT = 100  # weights are whole hundredths
_BYTES = 4  # of each of the sums that are added as one whole number
_MIDDLE = 1 << (8 * _BYTES - 1)  # added to each, so that none is below zero


class Weights(Struct, frozen=True):
    """What was learned.

    Attributes:
        intents: Their names.
        start: What each intent has before any trait, in hundredths.
        traits: Every trait, numbered from 0.
        rows: For each trait where its row begins; and the rows: how many intents, then for each
            its number and its weight, as two signed bytes each, the lower first.
    """

    intents: tuple[str, ...]
    start: tuple[int, ...]
    traits: Trie
    rows: bytes

    def row(self, trait: int) -> tuple[int, ...]:
        """Return the number of an intent and its weight, in turns, for the number of a trait."""
        (at,) = ROW_START.unpack_from(self.rows, ROW_START.size * trait)
        return struct.unpack_from(f"<{2 * self.rows[at]}h", self.rows, at + 1)


class Judgement(Struct, frozen=True):
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
def weights() -> Weights:
    """Return what was learned, read once."""
    told = json.loads((LEARNED / "intents.json").read_text("utf-8"))
    traits = Trie().load(str(LEARNED / "traits.marisa"))
    rows = (LEARNED / "rows.bin").read_bytes()
    return Weights(tuple(told["intents"]), tuple(told["start"]), traits, rows)


@lru_cache(maxsize=1 << 12)
def _packed(trait: int) -> int:
    """Return the weights of a trait as one number that holds one sum for each intent."""
    row = weights().row(trait)
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
    numbers = map(learned.traits.get, traits)
    count = len(learned.start)
    known = (_packed(number) for number in numbers if number is not None)
    whole = sum(known, _middle(count))
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
    found = [(trait, weight / _UNIT) for trait in traits if (weight := _weight(trait, number)) > 0]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0]))[:count])


def _weight(trait: str, intent: int) -> int:
    learned = weights()
    known = learned.traits.get(trait)
    row = () if known is None else learned.row(known)
    return dict(zip(row[::2], row[1::2], strict=True)).get(intent, 0)

"""Which intent the trained part sees in the traits of a sentence, how surely, and why.

Every trait has a learned weight for each intent it speaks for or against; the weights of all
traits are added up. ``learned/`` holds them in files that are ready to use, so that a row is only
read when its trait is met; what was learned from, and how, says ``tests/support/learn.py``.
"""

import json
import math
import struct
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from mmap import mmap
from operator import itemgetter
from pathlib import Path

from marisa_trie import Trie  # type: ignore[import-not-found]  # it has no types
from msgspec import Struct

from handlers.understanding.own_data import mapped

LEARNED = Path(__file__).with_name("learned")
ROW_START = struct.Struct("<I")
"""Where the row of a trait begins; first of all in ``rows.bin``, one for each trait."""
LANE = 3
"""Bytes for each intent in a whole number that holds a sum for each; no text reaches their end."""
_UNIT = 100  # weights are whole hundredths
_MIDDLE = 1 << (8 * LANE - 1)  # added to each, so that none is below zero


class Weights(Struct, frozen=True):
    """What was learned.

    Attributes:
        intents: Their names.
        start: What each intent has before any trait, in hundredths.
        traits: Every trait, numbered from 0.
        rows: For each trait where its row begins; and the rows: the number of the first intent
            with a weight, how many bytes follow, and these: the weights from it on, as ``laned``.
    """

    intents: tuple[str, ...]
    start: tuple[int, ...]
    traits: Trie
    rows: mmap

    def laned(self, trait: int) -> int:
        """Return the weights for the number of a trait, see ``laned``."""
        rows = self.rows
        at: int = ROW_START.unpack_from(rows, ROW_START.size * trait)[0]
        end = at + 2 + rows[at + 1]
        return int.from_bytes(rows[at + 2 : end], "little", signed=True) << (8 * LANE * rows[at])

    def row(self, trait: int) -> dict[int, int]:
        """Return the weights for the number of a trait by the numbers of their intents."""
        weights = apart(self.laned(trait), len(self.intents))
        return {intent: weight for intent, weight in enumerate(weights) if weight}


def laned(weights: Mapping[int, int]) -> int:
    """Return weights by the numbers of their intents as one number, to be added up at once."""
    return sum(weight << (8 * LANE * intent) for intent, weight in weights.items())


def apart(whole: int, count: int) -> list[int]:
    """Return the sum for each of ``count`` intents that a number holds, see ``laned``."""
    sums = (whole + _middle(count)).to_bytes(count * LANE, "little")
    low, middle, high = (sums[at::LANE] for at in range(LANE))
    bytes_of = zip(low, middle, high, strict=True)
    return [one + (two << 8) + (three << 16) - _MIDDLE for one, two, three in bytes_of]


@cache
def _middle(count: int) -> int:
    return laned(dict.fromkeys(range(count), _MIDDLE))


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
    traits = Trie().mmap(str(LEARNED / "traits.marisa"))
    rows = mapped(LEARNED / "rows.bin")
    return Weights(tuple(told["intents"]), tuple(told["start"]), traits, rows)


@lru_cache(maxsize=1 << 14)  # most words of a sentence stand in many
def _laned(trait: str) -> int:
    """Return the weights of a trait as ``laned``, 0 where it is unknown."""
    learned = weights()
    number = learned.traits.get(trait)
    return 0 if number is None else learned.laned(number)


@cache
def _start() -> int:
    """Return what each intent has before any trait, as ``laned``."""
    return laned(dict(enumerate(weights().start)))


def judge(traits: Iterable[str]) -> Judgement:
    """Return what the traits of a sentence speak for: all are added at once, then taken apart."""
    intents = weights().intents
    sums = apart(sum(map(_laned, traits), start=_start()), len(intents))
    top = max(sums)
    likely = [math.exp((each - top) / _UNIT) for each in sums]
    whole = sum(likely)
    shares = zip(intents, [each / whole for each in likely], strict=True)
    return Judgement(tuple(sorted(shares, key=itemgetter(1), reverse=True)))


def reasons(traits: Iterable[str], intent: str, count: int = 6) -> tuple[tuple[str, float], ...]:
    """Return the traits that speak most for an intent, with their weights, the heaviest first."""
    learned = weights()
    number = learned.intents.index(intent)
    found = [(trait, weight / _UNIT) for trait in traits if (weight := _weight(trait, number)) > 0]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0]))[:count])


def _weight(trait: str, intent: int) -> int:
    learned = weights()
    known = learned.traits.get(trait)
    return 0 if known is None else learned.row(known).get(intent, 0)

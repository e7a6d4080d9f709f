"""Which intent the trained part sees in the traits of a sentence, how surely, and why.

Every trait has a learned weight for each intent it speaks for or against; the weights of all
traits are added up. ``weights.json`` holds them; what was learned from, and how, says
``tests/training``.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("weights.json")
_UNIT = 100  # weights are whole hundredths


@dataclass(frozen=True)
class Weights:
    """What was learned.

    Attributes:
        intents: Their names.
        start: What each intent has before any trait, in hundredths.
        traits: For each trait the number of an intent and its weight, in turns.
    """

    intents: tuple[str, ...]
    start: tuple[int, ...]
    traits: Mapping[str, tuple[int, ...]]


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
def weights() -> Weights:
    """Return what was learned, read once."""
    learned = json.loads(_FILE.read_text("utf-8"))
    return Weights(tuple(learned["intents"]), tuple(learned["start"]), learned["traits"])


def judge(traits: Iterable[str]) -> Judgement:
    """Return what the traits of a sentence speak for."""
    learned = weights()
    sums = list(learned.start)
    for trait in traits:
        pairs = learned.traits.get(trait)
        if pairs is not None:
            for at in range(0, len(pairs), 2):
                sums[pairs[at]] += pairs[at + 1]
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
        (trait, pairs[at + 1] / _UNIT)
        for trait in traits
        if (pairs := learned.traits.get(trait)) is not None
        for at in range(0, len(pairs), 2)
        if pairs[at] == number and pairs[at + 1] > 0
    ]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0]))[:count])

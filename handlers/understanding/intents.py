"""Which intent a sentence has: rules over its features, read from ``intents.toml``."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from msgspec import Struct

from handlers.understanding.prepared import prepared

NONE = "none"
SURE = 50
POSSIBLE = 35
_FILE = Path(__file__).with_name("intents.toml")

READS = frozenset({
    "contract.show", "contract.earliest_end", "contract.expiring", "customer.show",
    "customer.list", "customer.export", "invoice.open", "invoice.list", "invoice.show",
    "credits.show", "booking.list", "course.list", "course.roster", "plan.list", "staff.list",
    "settings.show", "report.show", "history.show", "help", NONE, "abort",
})  # fmt: skip
ACTIVE = frozenset({
    "contract.terminate", "contract.change_end", "contract.undo_termination", "contract.pause",
    "contract.resume", "contract.show", "contract.earliest_end", "contract.expiring",
    "contract.sell", "contract.change_plan", "customer.show", "customer.list", "customer.add",
    "customer.change", "customer.price_group", "customer.deactivate", "customer.reactivate",
    "customer.export", "invoice.open", "invoice.list", "invoice.show", "invoice.paid",
    "invoice.credit", "invoice.delete", "credits.show", "credits.adjust", "booking.add",
    "booking.cancel", "booking.list", "course.list", "course.roster", "course.add",
    "course.change", "course.cancel_day", "plan.list", "plan.add", "plan.change", "staff.list",
    "staff.add", "staff.remove", "report.show", "data.import", "settings.show",
    "settings.language", "history.show", "help", "abort", "undo", NONE,
})  # fmt: skip


class Rule(Struct, frozen=True):
    """A score, what must hold for it, each a choice of features, and what must not."""

    score: int
    needs: tuple[frozenset[str], ...]
    bars: frozenset[str]

    def holds(self, features: frozenset[str]) -> bool:
        """Return whether the features meet every condition."""
        if not self.bars.isdisjoint(features):
            return False
        return not any(need.isdisjoint(features) for need in self.needs)

    def nearly(self, features: frozenset[str]) -> bool:
        """Return whether the first condition is met and no other feature speaks against it."""
        return not self.needs[0].isdisjoint(features) and self.bars.isdisjoint(features)


class Intent(Struct, frozen=True):
    """A thing that can be wanted: its slots, its rules, and features that rule it out."""

    name: str
    slots: frozenset[str]
    rules: tuple[Rule, ...]
    never: frozenset[str]


@prepared
def intents() -> dict[str, Intent]:
    """Return all intents by name, read once."""
    table = tomllib.loads(_FILE.read_text("utf-8"))
    return {
        name: Intent(
            name,
            frozenset(entry["slots"]),
            tuple(map(read_rule, entry["rules"])),
            frozenset(entry.get("never", "").split()),
        )
        for name, entry in table.items()
    }


def read_rule(text: str) -> Rule:
    """Return a rule from its written form.

    Example:
        >>> rule = read_rule("60 quit customer|self -ask")
        >>> rule.score, rule.holds(frozenset({"quit", "self"})), rule.holds(frozenset({"quit"}))
        (60, True, False)
    """
    score, *terms = text.split()
    needs = [_choice(term) for term in terms if not term.startswith("-")]
    bars = (term[1:].split("|") for term in terms if term.startswith("-"))
    return Rule(int(score), tuple(needs), frozenset(chain.from_iterable(bars)))


@cache  # many rules ask for the same
def _choice(term: str) -> frozenset[str]:
    return frozenset(term.split("|"))


@cache
def _by_feature() -> dict[str, list[tuple[Rule, Intent]]]:
    """Return all rules under each feature of the one condition that the fewest rules have."""
    rules = [(rule, intent) for intent in intents().values() for rule in intent.rules]
    usual = Counter(feature for rule, _ in rules for need in rule.needs for feature in need)
    found: dict[str, list[tuple[Rule, Intent]]] = defaultdict(list)
    for rule, intent in rules:
        for feature in min(rule.needs, key=lambda need: sum(usual[each] for each in need)):
            found[feature].append((rule, intent))
    return found


@lru_cache(maxsize=64)  # the features of a sentence are ranked by several who ask
def ranked(features: frozenset[str]) -> tuple[tuple[int, str], ...]:
    """Return scores and intents, the best first; those without any score are left out."""
    best: dict[str, int] = {}
    table = _by_feature()
    for feature in features & table.keys():
        for rule, intent in table[feature]:
            if rule.score > best.get(intent.name, 0) and rule.holds(features):
                best[intent.name] = 0 if intent.never & features else rule.score
    scored = [(score, name) for name, score in best.items() if score]
    return tuple(sorted(scored, key=_falling))


def _falling(scored: tuple[int, str]) -> tuple[int, int]:
    score, name = scored
    return -score, _places()[name]


@cache
def _places() -> dict[str, int]:
    return {name: at for at, name in enumerate(intents())}


def decide(features: frozenset[str]) -> str:
    """Return the intent, ``none`` where two changes are equally likely or nothing is sure."""
    order = ranked(features)
    if not order or order[0][0] < SURE:
        return NONE
    best = [name for score, name in order if score == order[0][0]]
    if len(best) > 1 and not set(best) <= READS:
        return next((name for name in best if name in READS), NONE)
    return best[0]


def candidates(features: frozenset[str], allowed: Iterable[str], count: int = 3) -> list[str]:
    """Return what may be meant, best first, where nothing was sure enough."""
    names = [name for _, name in ranked(features)]
    names += [
        name
        for name, intent in intents().items()
        if name not in names and any(rule.nearly(features) for rule in intent.rules)
    ]
    return [name for name in names if name in set(allowed) and name != NONE][:count]

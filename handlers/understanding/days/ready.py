"""A grammar made ready once for reading all texts.

Each kind of edge is one bit. Before a rule is tried it must be possible: the place must begin with
one of its kinds, and what it needs besides must stand somewhere behind. So nearly all rules are
passed over at nearly all places without being looked at.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from inspect import signature
from typing import Final, NamedTuple, TypeAlias

from handlers.understanding.days.grammar import Grammar, Rule, Step, same
from handlers.understanding.days.tokens import AROUND

_Starts: TypeAlias = dict[str, int]

_CHOICES: Final = 8192


class Symbol:
    """A kind of edge, of rule or both; ``starts`` are the kinds of edge that it can begin with."""

    __slots__ = ("bit", "name", "rules", "starts")

    def __init__(self, name: str, bit: int) -> None:
        self.name: Final = name
        self.bit: Final = bit
        self.starts = bit
        self.rules: tuple[ReadyRule, ...] = ()


class ReadyStep(NamedTuple):
    """A step whose names are looked up; ``around`` is a word about the place, of no width."""

    symbols: tuple[Symbol, ...]
    starts: int
    keyed: bool
    optional: bool
    around: str


class ReadyRule(NamedTuple):
    """A rule that knows with what it can begin, what it must have, and what behind the place."""

    starts: int
    must: int
    needs: tuple[int, ...]
    steps: tuple[ReadyStep, ...]
    keys: tuple[str, ...]
    build: Callable[..., object]
    direct: bool
    dated: bool
    first: tuple[Symbol, ...]
    alias: Symbol | None


class Rules:
    """A grammar made ready for reading."""

    def __init__(self, *grammars: Grammar) -> None:
        grammar = Grammar(*grammars)
        names = dict.fromkeys(
            name
            for key, rules in grammar.rules.items()
            for name in (
                key,
                *(each for rule in rules for step in rule.steps for each in step.names),
            )
            if name not in AROUND
        )
        self.symbols: Final = {name: Symbol(name, 1 << at) for at, name in enumerate(names)}
        for name, starts in _starts(grammar, self.symbols).items():
            self.symbols[name].starts = starts
        for name, rules in grammar.rules.items():
            self.symbols[name].rules = tuple(_ready(rule, self.symbols) for rule in rules)
        self.bits: Final = {name: symbol.bit for name, symbol in self.symbols.items()}


def _starts(grammar: Grammar, symbols: dict[str, Symbol]) -> _Starts:
    """Return for each name the kinds of edge with which its readings can begin."""
    found = {name: symbol.bit for name, symbol in symbols.items()}
    while True:
        grown = dict(found)
        for name, rules in grammar.rules.items():
            for rule in rules:
                grown[name] |= _begins(rule.steps, found)
        if grown == found:
            return found
        found = grown


def _begins(steps: Iterable[Step], known: _Starts) -> int:
    """Return the kinds of edge with which the steps can begin."""
    starts = 0
    for step in steps:
        if step.names[0] not in AROUND:
            starts |= _any_of(known[name] for name in step.names)
            if not step.optional:
                break
    return starts


def _any_of(bits: Iterable[int]) -> int:
    found = 0
    for each in bits:
        found |= each
    return found


def _ready(rule: Rule, symbols: dict[str, Symbol]) -> ReadyRule:
    known = {name: symbol.starts for name, symbol in symbols.items()}
    steps = tuple(_ready_step(step, symbols) for step in rule.steps)
    starts = _begins(rule.steps, known)
    first, *needs = (step.starts for step in steps if not step.optional and not step.around)
    alone = len(steps) == 1 and rule.build is same and steps[0].keyed and not steps[0].optional
    alias = steps[0].symbols[0] if alone and len(steps[0].symbols) == 1 else None
    keys = tuple(step.key for step in rule.steps if step.key) + ("today",) * rule.dated
    direct = keys == tuple(signature(rule.build).parameters)[: len(keys)]
    begin = () if steps[0].optional else steps[0].symbols
    needed = tuple(dict.fromkeys(needs))
    build = rule.build
    return ReadyRule(starts, first, needed, steps, keys, build, direct, rule.dated, begin, alias)


def _ready_step(step: Step, symbols: dict[str, Symbol]) -> ReadyStep:
    if step.names[0] in AROUND:
        return ReadyStep((), 0, keyed=False, optional=False, around=step.names[0])
    found = tuple(symbols[name] for name in step.names)
    starts = _any_of(symbol.starts for symbol in found)
    return ReadyStep(found, starts, bool(step.key), step.optional, "")


@lru_cache(maxsize=_CHOICES)
def possible(symbol: Symbol, kinds: int, behind: int) -> tuple[ReadyRule, ...]:
    """Return the rules that may fit where a place begins with these kinds, others stand behind."""
    here = kinds | behind
    near = [rule for rule in symbol.rules if rule.starts & kinds and rule.must & here]
    return tuple([rule for rule in near if _may_fit(rule, kinds, behind)])


def _may_fit(rule: ReadyRule, kinds: int, behind: int) -> bool:
    for need in rule.needs:
        if not need & behind:
            return False
    for symbol in rule.first:
        if symbol.bit & kinds or possible(symbol, kinds, behind):
            return True
    return not rule.first

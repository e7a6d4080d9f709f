"""Reads a text by the rules of a grammar, which are made ready once for all texts.

Each kind of edge is one bit. Before a rule is tried it must be possible: the place must begin with
one of its kinds, and what it needs besides must stand somewhere behind. So nearly all rules are
passed over at nearly all places without being looked at.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from inspect import signature
from typing import Any, Final, NamedTuple, TypeAlias

from handlers.understanding.day_grammar import Grammar, Rule, Step, same
from handlers.understanding.day_tokens import AROUND, Sentence

Reading: TypeAlias = tuple[int, Any]
"""What a rule read: the place after it, and the value."""
_State: TypeAlias = tuple[int, tuple[object, ...]]
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
def _possible(symbol: Symbol, kinds: int, behind: int) -> tuple[ReadyRule, ...]:
    """Return the rules that may fit where a place begins with these kinds, others stand behind."""
    here = kinds | behind
    return tuple(
        rule
        for rule in symbol.rules
        if rule.starts & kinds
        and rule.must & here
        and all(need & behind for need in rule.needs)
        and (not rule.first or _any_possible(rule.first, kinds, behind))
    )


def _any_possible(symbols: tuple[Symbol, ...], kinds: int, behind: int) -> bool:
    return any(symbol.bit & kinds or _possible(symbol, kinds, behind) for symbol in symbols)


class Chart:
    """All readings of one text, each found once."""

    def __init__(self, rules: Rules, sentence: Sentence, today: date) -> None:
        self._symbols: Final = rules.symbols
        self._sentence: Final = sentence
        self._edges: Final = sentence.edges
        self._today: Final = today
        self._known: Final[list[dict[Symbol, list[Reading]]]] = [{} for _ in sentence.edges]
        self._around: Final[dict[int, frozenset[str]]] = {}
        self._kinds: Final = [0] * len(sentence.edges)
        self._behind: Final = self._kinds.copy()
        self._look_ahead(rules.bits)

    def _look_ahead(self, bits: dict[str, int]) -> None:
        """Note what each place begins with, and what can follow without a gap."""
        for place in range(len(self._edges) - 1, -1, -1):
            kinds = behind = 0
            for tag, _, end in self._edges[place]:
                bit = bits.get(tag)
                if bit:
                    kinds |= bit
                    behind |= self._kinds[end] | self._behind[end]
            self._kinds[place], self._behind[place] = kinds, behind

    def read(self, name: str, place: int) -> list[Reading]:
        """Return the readings of a kind that begin at the place, those of earlier rules first."""
        symbol = self._symbols[name]
        return self._read(symbol, place) if symbol.starts & self._kinds[place] else []

    def _read(self, symbol: Symbol, place: int) -> list[Reading]:
        known = self._known[place].get(symbol)
        if known is not None:
            return known
        known = self._known[place][symbol] = []  # no rule begins with itself
        kinds = self._kinds[place]
        if symbol.bit & kinds:
            name = symbol.name
            known += [(end, value) for tag, value, end in self._edges[place] if tag == name]
        if symbol.rules:
            for rule in _possible(symbol, kinds, self._behind[place]):
                known += self._read(rule.alias, place) if rule.alias else self._built(rule, place)
        return known

    def _built(self, rule: ReadyRule, place: int) -> list[Reading]:
        """Return the readings of a rule; a value of None is none."""
        _, _, _, steps, keys, build, direct, dated, _, _ = rule
        states: list[_State] = [(place, ())]
        for step in steps:
            states = self._after(step, states)
            if not states:
                return []
        today = (self._today,) if dated else ()
        readings: list[Reading] = []
        for end, values in states:
            given = values + today
            value = build(*given) if direct else build(**dict(zip(keys, given, strict=True)))
            if value is not None:
                readings.append((end, value))
        return readings

    def _after(self, step: ReadyStep, states: list[_State]) -> list[_State]:
        """Return each way on over the step, in the order in which its kinds are named."""
        symbols, starts, keyed, optional, around = step
        if around:
            return [state for state in states if around in self._said(state[0])]
        found: list[_State] = []
        for state in states:
            place, values = state
            if starts & self._kinds[place]:
                one = len(symbols) == 1
                readings = self._read(symbols[0], place) if one else self._of(symbols, place)
                for end, value in readings:
                    found.append((end, (*values, value) if keyed else values))
            if optional:
                found.append((place, (*values, None)) if keyed else state)
        return found

    def _of(self, symbols: tuple[Symbol, ...], place: int) -> list[Reading]:
        """Return the readings of several symbols, in their order."""
        kinds = self._kinds[place]
        fit = (symbol for symbol in symbols if symbol.starts & kinds)
        return [reading for symbol in fit for reading in self._read(symbol, place)]

    def _said(self, place: int) -> frozenset[str]:
        """Return what is said about the place before a token, found out when it is asked for."""
        said = self._around.get(place)
        if said is None:
            said = self._around[place] = self._sentence.around(place)
        return said

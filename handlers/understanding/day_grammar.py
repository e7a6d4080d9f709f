"""A small grammar: patterns over the edges of a text, each with a function that builds the value.

A pattern is a line of steps: ``"day=number of? month=name year=year?"``. A step names one or more
kinds (``a|b``) of edge or of other rules, ``?`` makes it optional, and ``key=`` hands its value to
the function (None if the optional step is not there). Every reading of every rule is found; who
asks takes the longest.
"""

from collections.abc import Callable, Iterator
from datetime import date
from inspect import signature
from typing import Any, Final, NamedTuple, TypeVar

from handlers.understanding.day_tokens import Edges

Build = TypeVar("Build", bound=Callable[..., object])


class Step(NamedTuple):
    """One step of a pattern."""

    names: tuple[str, ...]
    key: str
    optional: bool


class Rule(NamedTuple):
    """A pattern with the function that builds its value; None from it is no reading."""

    steps: tuple[Step, ...]
    build: Callable[..., object]
    dated: bool


Starts = dict[str, frozenset[str]]
_NO_START: Final[frozenset[str]] = frozenset()


class Grammar:
    """Rules by the name of what they read."""

    def __init__(self, *parts: "Grammar") -> None:
        self.rules: Final[dict[str, list[Rule]]] = {}
        for part in parts:
            for name, rules in part.rules.items():
                self.rules.setdefault(name, []).extend(rules)

    def rule(self, name: str, *patterns: str) -> Callable[[Build], Build]:
        """Return a decorator that adds its function as builder of these patterns.

        The function is given the values of the keyed steps, and the day of reading if one of its
        parameters is called ``today``.
        """

        def add(build: Build) -> Build:
            dated = "today" in signature(build).parameters
            for pattern in patterns:
                steps = tuple(map(_step, pattern.split()))
                self.rules.setdefault(name, []).append(Rule(steps, build, dated))
            return build

        return add

    def same(self, name: str, *patterns: str) -> None:
        """Add patterns whose value is that of their step ``x``, 0 if there is none."""
        self.rule(name, *patterns)(_same)

    def starts(self) -> Starts:
        """Return for each name the kinds of edge with which its readings can begin."""
        found = {name: frozenset({name}) for name in self.rules}
        while True:
            grown = {
                name: frozenset({name}).union(*(starts_of(rule, found) for rule in rules))
                for name, rules in self.rules.items()
            }
            if grown == found:
                return found
            found = grown


def starts_of(rule: Rule, known: Starts) -> frozenset[str]:
    """Return the kinds of edge with which the rule can begin."""
    found: frozenset[str] = frozenset()
    for step in rule.steps:
        found = found.union(*(known.get(name, {name}) for name in step.names))
        if not step.optional:
            break
    return found


def _same(x: object = 0) -> object:
    return x


def _step(text: str) -> Step:
    key, _, names = text.rpartition("=")
    return Step(tuple(names.rstrip("?").split("|")), key, names.endswith("?"))


class Reading(NamedTuple):
    """What a rule read: the place after it, and the value."""

    end: int
    value: Any


class Rules:
    """A grammar made ready for reading: each rule with the kinds of edge it can begin with."""

    def __init__(self, *grammars: Grammar) -> None:
        grammar = Grammar(*grammars)
        starts = grammar.starts()
        self.starts: Final = starts
        self.by_name: Final = {
            name: [(rule, starts_of(rule, starts)) for rule in rules]
            for name, rules in grammar.rules.items()
        }


class Chart:
    """All readings of one text, each found once."""

    def __init__(self, rules: Rules, edges: Edges, today: date) -> None:
        self._rules: Final = rules.by_name
        self._starts: Final = rules.starts
        self._edges: Final = edges
        self._tags: Final = [{edge.tag for edge in here} for here in edges]
        self._today: Final = {"today": today}
        self._known: Final[dict[tuple[str, int], list[Reading]]] = {}

    def read(self, name: str, place: int) -> list[Reading]:
        """Return the readings of a kind that begin at the place, those of earlier rules first."""
        known = self._known.get((name, place))
        if known is not None:
            return known
        known = self._known[name, place] = []  # no rule begins with itself
        tags = self._tags[place]
        if self._starts.get(name, _NO_START).isdisjoint(tags) and name not in tags:
            return known
        if name in tags:
            known += [
                Reading(edge.end, edge.value) for edge in self._edges[place] if edge.tag == name
            ]
        for rule, starts in self._rules.get(name, ()):
            if not starts.isdisjoint(tags):
                known += self._readings(rule, place)
        return known

    def _readings(self, rule: Rule, place: int) -> Iterator[Reading]:
        for end, values in self._match(rule.steps, 0, place):
            value = rule.build(**values, **(self._today if rule.dated else {}))
            if value is not None:
                yield Reading(end, value)

    def _match(
        self, steps: tuple[Step, ...], at: int, place: int
    ) -> Iterator[tuple[int, dict[str, object]]]:
        """Yield the end and the keyed values for each way the steps from ``at`` on fit."""
        if at == len(steps):
            yield place, {}
            return
        step = steps[at]
        for name in step.names:
            for end, value in self.read(name, place):
                for last, values in self._match(steps, at + 1, end):
                    yield last, {step.key: value, **values} if step.key else values
        if step.optional:
            for last, values in self._match(steps, at + 1, place):
                yield last, {step.key: None, **values} if step.key else values

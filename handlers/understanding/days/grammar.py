"""A small grammar: patterns over the edges of a text, each with a function that builds the value.

A pattern is a line of steps: ``"day=number of? month=name year=year?"``. A step names one or more
kinds (``a|b``) of edge or of other rules, ``?`` makes it optional, and ``key=`` hands its value to
the function (None if the optional step is not there). ``chart`` reads by it.
"""

from collections.abc import Callable
from inspect import signature
from typing import Final, NamedTuple, TypeVar

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
        self.rule(name, *patterns)(same)


def same(x: object = 0) -> object:
    """Return the value itself."""
    return x


def _step(text: str) -> Step:
    key, _, names = text.rpartition("=")
    return Step(tuple(names.rstrip("?").split("|")), key, names.endswith("?"))

"""Reads a stretch of a text by the rules of a grammar: all readings, each found once.

Values are numbered, first those of the edges, then those that rules make of them; a reading says
the number of its value. So what was done can be written down and done again with other values.
"""

from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias

from handlers.understanding.days.grammar import same
from handlers.understanding.days.ready import ReadyRule, ReadyStep, Rules, Symbol, possible
from handlers.understanding.days.tokens import Edges, Sentence

Reading: TypeAlias = tuple[int, int]
"""What a rule read: the place after it, and the number of its value."""
_State: TypeAlias = tuple[int, tuple[int, ...]]

_NOTHING: Final = 0
_ABSENT: Final = 1


class Made(NamedTuple):
    """A value that a rule was asked for, of the numbered ones, and whether there was none."""

    rule: ReadyRule
    given: tuple[int, ...]
    is_none: bool


def first_values(edges: Edges, first: int, stop: int) -> list[Any]:
    """Return the values that everything is made of: nothing, what is left out, the edges'."""
    return [0, None, *(edge[1] for place in range(first, stop) for edge in edges[place])]


def value_of(rule: ReadyRule, given: list[Any], today: date) -> Any:
    """Return what a rule makes of values; None is no reading."""
    if rule.dated:
        given.append(today)
    if rule.direct:
        return rule.build(*given)
    return rule.build(**dict(zip(rule.keys, given, strict=True)))


class Chart:
    """All readings of the places from ``first`` to ``stop`` (exclusive).

    Attributes:
        values: By number.
        made: What rules were asked for, in this order.
        said: What was asked of the words about a place, and the answer.
    """

    def __init__(
        self, rules: Rules, sentence: Sentence, today: date, first: int, stop: int
    ) -> None:
        self._symbols: Final = rules.symbols
        self._sentence: Final = sentence
        self._edges: Final = sentence.edges
        self._today: Final = today
        self._known: Final[dict[tuple[Symbol, int], list[Reading]]] = {}
        self._kinds: Final = [0] * (stop + 1)
        self._behind: Final = [0] * (stop + 1)
        self._numbers: Final = [0] * (stop + 1)
        self.values: Final = first_values(sentence.edges, first, stop)
        self.made: Final[list[Made]] = []
        self.said: Final[dict[tuple[int, str], bool]] = {}
        self._look_ahead(rules.bits, first, stop)

    def _look_ahead(self, bits: dict[str, int], first: int, stop: int) -> None:
        """Note what each place begins with, what can follow without a gap, and its values."""
        number = len(self.values)
        for place in range(stop - 1, first - 1, -1):
            kinds = behind = 0
            for tag, _, end in self._edges[place]:
                bit = bits.get(tag)
                if bit:
                    kinds |= bit
                    behind |= self._kinds[end] | self._behind[end]
            number -= len(self._edges[place])
            self._kinds[place], self._behind[place] = kinds, behind
            self._numbers[place] = number

    def read(self, name: str, place: int) -> list[Reading]:
        """Return the readings of a kind that begin at the place, those of earlier rules first."""
        symbol = self._symbols[name]
        return self._read(symbol, place) if symbol.starts & self._kinds[place] else []

    def _read(self, symbol: Symbol, place: int) -> list[Reading]:
        known = self._known.get((symbol, place))
        if known is not None:
            return known
        known = self._known[symbol, place] = []  # no rule begins with itself
        kinds = self._kinds[place]
        if symbol.bit & kinds:
            edges = enumerate(self._edges[place], self._numbers[place])
            known += [(end, number) for number, (tag, _, end) in edges if tag == symbol.name]
        if symbol.rules:
            for rule in possible(symbol, kinds, self._behind[place]):
                known += self._read(rule.alias, place) if rule.alias else self._built(rule, place)
        return known

    def _built(self, rule: ReadyRule, place: int) -> list[Reading]:
        """Return the readings of a rule; a value of None is none."""
        states: list[_State] = [(place, ())]
        for step in rule.steps:
            states = self._after(step, states)
            if not states:
                return []
        if rule.build is same:
            return [(end, given[0] if given else _NOTHING) for end, given in states]
        return [(end, len(self.values) - 1) for end, given in states if self._is_made(rule, given)]

    def _is_made(self, rule: ReadyRule, given: tuple[int, ...]) -> bool:
        """Return whether the rule makes a value, which is the last one then."""
        value = value_of(rule, [self.values[number] for number in given], self._today)
        self.made.append(Made(rule, given, value is None))
        if value is not None:
            self.values.append(value)
        return value is not None

    def _after(self, step: ReadyStep, states: list[_State]) -> list[_State]:
        """Return each way on over the step, in the order in which its kinds are named."""
        symbols, starts, keyed, optional, around = step
        if around:
            return [state for state in states if self._is_said(around, state[0])]
        found: list[_State] = []
        for state in states:
            place, given = state
            if starts & self._kinds[place]:
                one = len(symbols) == 1
                readings = self._read(symbols[0], place) if one else self._of(symbols, place)
                for end, number in readings:
                    found.append((end, (*given, number) if keyed else given))
            if optional:
                found.append((place, (*given, _ABSENT)) if keyed else state)
        return found

    def _of(self, symbols: tuple[Symbol, ...], place: int) -> list[Reading]:
        """Return the readings of several symbols, in their order."""
        kinds = self._kinds[place]
        fit = (symbol for symbol in symbols if symbol.starts & kinds)
        return [reading for symbol in fit for reading in self._read(symbol, place)]

    def _is_said(self, word: str, place: int) -> bool:
        """Return whether the word holds about the place before a token."""
        said = self.said.get((place, word))
        if said is None:
            said = self.said[place, word] = word in self._sentence.around(place)
        return said

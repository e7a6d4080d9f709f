"""What is found in a text, read once for each shape of words.

A stretch of words without a gap has a shape: which kinds of edge lead from where to where. Texts
of one shape ("am 3. März", "on 5 May") are read by the same rules with other values. So what the
chart did is kept by the shape, and done again without searching. Where a value or a word about a
place then says otherwise than it did ("31. Februar"), the chart reads anew.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias

from handlers.understanding.days.chart import Chart, Made, first_values, value_of
from handlers.understanding.days.ready import Rules
from handlers.understanding.days.tokens import Edges, Sentence

Found: TypeAlias = tuple[int, int, Any]
"""Where a reading begins and ends (exclusive), in tokens, and its value."""
_Shape: TypeAlias = tuple[object, ...]

_FOUND: Final = "found"
_MOST_SHAPES: Final = 4096


class _Way(NamedTuple):
    """What the chart did with one shape; places are counted from its beginning."""

    said: tuple[tuple[int, str, bool], ...]
    made: tuple[Made, ...]
    found: tuple[tuple[int, int, int], ...]


class Reader:
    """Reads texts by a grammar, and remembers how it read each shape."""

    def __init__(self, rules: Rules) -> None:
        self._rules: Final = rules
        self._ways: Final[dict[_Shape, _Way]] = {}

    def read(self, sentence: Sentence, today: date) -> Iterator[Found]:
        """Yield the longest reading at the leftmost place, and so on behind it."""
        first, places = 0, len(sentence.edges)
        while first < places:
            if not sentence.edges[first]:
                first += 1
                continue
            stop, shape = _stretch(sentence.edges, first)
            yield from self._of(sentence, today, first, stop, shape)
            first = stop + 1

    def _of(
        self, sentence: Sentence, today: date, first: int, stop: int, shape: _Shape
    ) -> list[Found]:
        """Return what is found in a stretch without a gap."""
        way = self._ways.get(shape)
        found = _again(way, sentence, today, first, stop) if way else None
        if found is not None:
            return found
        chart = Chart(self._rules, sentence, today, first, stop)
        ends = list(_longest(chart, first, stop))
        if len(self._ways) >= _MOST_SHAPES:
            self._ways.clear()
        self._ways[shape] = _way(chart, ends, first)
        return [(place, end, chart.values[number]) for place, end, number in ends]


def _stretch(edges: Edges, first: int) -> tuple[int, _Shape]:
    """Return the first place that nothing begins at and nothing leads over, and the shape."""
    place = stop = first
    shape: list[object] = []
    while edges[place] or place < stop:
        shape.append(place - first)
        for tag, _, end in edges[place]:
            shape += (tag, end - first)
            stop = max(stop, end)
        place += 1
    return stop, tuple(shape)


def _longest(chart: Chart, first: int, stop: int) -> Iterator[tuple[int, int, int]]:
    """Yield the places between which something is found, and the number of its value."""
    place = first
    while place < stop:
        best, number = place, 0
        for end, value in chart.read(_FOUND, place):
            if end > best:
                best, number = end, value
        if best > place:
            yield place, best, number
        place = max(best, place + 1)


def _way(chart: Chart, ends: list[tuple[int, int, int]], first: int) -> _Way:
    said = tuple((place - first, word, holds) for (place, word), holds in chart.said.items())
    found = tuple((place - first, end - first, number) for place, end, number in ends)
    return _Way(said, tuple(chart.made), found)


def _again(
    way: _Way, sentence: Sentence, today: date, first: int, stop: int
) -> list[Found] | None:
    """Return what is found on a way known before, or None where it leads elsewhere."""
    for place, word, holds in way.said:
        if (word in sentence.around(first + place)) is not holds:
            return None
    values = first_values(sentence.edges, first, stop)
    for rule, given, is_none in way.made:
        value = value_of(rule, [values[number] for number in given], today)
        if (value is None) is not is_none:
            return None
        if not is_none:
            values.append(value)
    return [(first + place, first + end, values[number]) for place, end, number in way.found]

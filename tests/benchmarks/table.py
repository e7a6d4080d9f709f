"""The table of what was measured: one line a figure, its ratio to a baseline of the same run."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

HEAD = ("figure", "ratio", "aim", "measured")


@dataclass(frozen=True)
class Figure:
    """One line of the table.

    Attributes:
        name: What was measured.
        value: As it is read: a ratio such as ``0.71``, or a difference with its unit.
        aim: What it should be, such as ``≥ 0.6``.
        told: What was measured and against what, with units.
    """

    name: str
    value: str
    aim: str
    told: str

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the line."""
        return self.name, self.value, self.aim, self.told


def as_table(figures: Iterable[Figure]) -> Iterator[str]:
    """Yield the lines of the table as Markdown, each as soon as its figure is there."""
    yield _line(HEAD)
    yield _line("---" for _ in HEAD)
    for figure in figures:
        yield _line(figure.cells)


def ratio(ours: Iterable[float], theirs: Iterable[float]) -> float:
    """Return the median of one divided by the median of the other."""
    return median(ours) / median(theirs)


def milliseconds(seconds: Iterable[float]) -> str:
    """Return the median as it is read."""
    return f"{1000 * median(seconds):.1f} ms"


def percentile(values: Iterable[float], part: float) -> float:
    """Return the value below which a part of all lies, such as 0.95 of them."""
    ordered = sorted(values)
    return ordered[min(int(part * len(ordered)), len(ordered) - 1)]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"

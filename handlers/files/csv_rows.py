"""CSV into rows: the separator is the one that cuts the first lines alike."""

import csv
import io
from collections import Counter
from collections.abc import Iterator

from handlers.files.refused import FileRefused

SEPARATORS = ";,\t|"
_LOOKED_AT = 60
_LINES_OF_A_CELL = 25
"""A quotation mark that nobody closes swallows the rest; no address has so many lines."""
_LONGEST_CELL = 20_000

Row = tuple[int, list[str]]
"""The line of the file on which a row begins, and its cells."""


def csv_rows(text: str) -> Iterator[Row]:
    """Yield the rows that hold something.

    Raises:
        FileRefused: A quotation mark is open, or a cell is endless.
    """
    separator = separator_of(text)
    told, body = _told_separator(text)
    begins = 1 + told
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=separator)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        for row in reader:
            ends = reader.line_num + told
            if ends - begins > _LINES_OF_A_CELL:
                raise FileRefused("open-quote", line=begins)
            if any(cell.strip() for cell in row):
                yield begins, row
            begins = ends + 1
    except csv.Error:
        raise FileRefused("open-quote", line=begins) from None


def separator_of(text: str) -> str:
    r"""Return what stands between the cells.

    Example:
        >>> separator_of("Name;Ort, Straße\nClara Vogt;Berlin, Allee 1\n")
        ';'
    """
    told = text[:8].casefold()
    if told.startswith("sep=") and len(told) > len("sep="):
        return told[len("sep=")]
    lines = [line for line in text[:200_000].splitlines()[:_LOOKED_AT] if line.strip()]
    return max(SEPARATORS, key=lambda mark: _likeness(lines, mark))


def _likeness(lines: list[str], mark: str) -> tuple[float, int]:
    """Return which share of the lines has the most frequent number of cells, and that number."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=mark) if row)
    except csv.Error:
        return 0.0, 0
    cut = {width: count for width, count in widths.items() if width > 1}
    if not cut:
        return 0.0, 0
    width, count = max(cut.items(), key=lambda pair: (pair[1], pair[0]))
    return count / sum(widths.values()), width


def _told_separator(text: str) -> tuple[int, str]:
    """Return how many lines a note of the separator (``sep=;``) takes, and what follows it."""
    if not text[:4].casefold().startswith("sep="):
        return 0, text
    return 1, text.partition("\n")[2]

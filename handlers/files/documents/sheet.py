"""Sheets of A4: what every letter looks like, drawn with ReportLab.

Positions are millimetres from the upper left corner, as DIN 5008 gives them (form B), so that an
address shows in the window of an envelope. The same calls give the same bytes: the file says no
day but the document's own.

Only ``render.py`` imports this and what draws on it, and only when a letter is written: the
library is large.
"""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from itertools import zip_longest
from typing import Literal

from msgspec import Struct
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from handlers.files.documents.typesetting import (
    Look,
    drawable,
    fitted,
    load_fonts,
    size_within,
    split,
    wide,
)

LEFT, RIGHT = 25.0, 190.0
WIDTH = RIGHT - LEFT
LAST_LINE = 262.0
"""Where text ends above the foot of a page."""
TOP_OF_NEXT = 32.0
KEPT_TOGETHER = 60.0
"""So high may a row be that goes to the next page as a whole; a higher one is parted."""
NAME = 95.0
"""How wide the studio's name is in the head."""
ADDRESS = 85.0
"""How wide the window of an envelope is."""
MOST_LINES, MOST_SMALL_LINES = 9, 12
"""So many lines of a recipient stand in it, and so many smaller ones."""
MOST_IN_HEAD = 4
INK, SOFT, FAINT = HexColor("#1d2433"), HexColor("#5b6475"), HexColor("#c9ced8")
ACCENT = HexColor("#2f6f5e")
Side = Literal["left", "right"]


class Column(Struct, frozen=True):
    """A column of a table: where it begins and ends, and to which side its text goes."""

    first: float
    last: float
    side: Side = "left"


BODY, STRONG, SMALL = Look(), Look(bold=True), Look(8, soft=True)


class Frame(Struct, frozen=True):
    """What stands on every page.

    Attributes:
        title: Of the file, such as ``Rechnung R-2026-0142``.
        author: Whom it comes from.
        language: Of its texts.
        on: The day that the file says it was made on.
        head: The studio's name, then the lines of its address.
        foot: Lines below the text.
        page: The word before the number of a page; the first one has none.
    """

    title: str
    author: str
    language: str
    on: date
    head: tuple[str, ...]
    foot: tuple[str, ...]
    page: str


class Sheet:
    """A letter under way; ``y`` is where the next line goes."""

    def __init__(self, frame: Frame) -> None:
        load_fonts()
        self._frame = frame
        self._file = BytesIO()
        self._canvas = Canvas(
            self._file, pagesize=A4, invariant=1, pageCompression=1, lang=frame.language
        )
        self._canvas.setTitle(frame.title)
        self._canvas.setAuthor(frame.author)
        self._canvas.setCreator("Tresen")
        self._canvas.setProducer("Tresen")
        self._canvas.setDateFormatter(lambda *_: f"D:{frame.on:%Y%m%d}000000Z")
        self._pages = 1
        self.y = TOP_OF_NEXT
        self._draw_head()

    def address(self, sender: str, lines: Sequence[str]) -> None:
        """Draw the sender's line and the recipient where the window of an envelope is."""
        look = Look(6.5, soft=True)
        self._stack(split(sender, look, ADDRESS), 50, look)
        self._line(LEFT, LEFT + ADDRESS, 51.4)
        look, most, step = Look(10.5), MOST_LINES, 5.0
        if len(_split_all(lines, look)) > most:
            look, most, step = Look(8), MOST_SMALL_LINES, 3.9
        for number, line in enumerate(_split_all(lines, look)[:most]):
            self.text(LEFT, 57 + number * step, line, look)

    def facts(self, rows: Sequence[tuple[str, str]], top: float = 50) -> None:
        """Draw what a letter is known by, at the right of the address."""
        y = top
        for label, value in rows:
            self.text(125, y, label, SMALL)
            for part in split(value, BODY, RIGHT - 125):
                y += BODY.leading
                self.text(125, y, part, BODY)
            y += 6.2
        self.y = y

    def headline(self, text: str, top: float = 110) -> None:
        """Draw the title; what follows goes below it."""
        look = Look(17, bold=True)
        self.y = max(top, self.y + 4)
        for line in split(text, look, WIDTH):
            self.text(LEFT, self.y, line, look)
            self.y += look.leading
        self.y += 9 - look.leading

    def paragraph(self, text: str, look: Look = BODY, width: float = WIDTH) -> None:
        """Draw a text over as many lines as it takes."""
        for line in split(text, look, width):
            self.room(look.leading)
            self.text(LEFT, self.y, line, look)
            self.y += look.leading
        self.y += 1.6

    def row(
        self, columns: Sequence[Column], cells: Sequence[str], look: Look = BODY, gap: float = 1.6
    ) -> None:
        """Draw a row of a table; a cell goes over as many lines as it takes, and pages."""
        parts = [
            [line for part in cell.split("\n") for line in split(part, look, _room(column))]
            for column, cell in zip(columns, cells, strict=True)
        ]
        height = max(map(len, parts)) * look.leading
        if height <= KEPT_TOGETHER:
            self.room(height)
        for lines in zip_longest(*parts, fillvalue=""):
            self.room(look.leading)
            for column, line in zip(columns, lines, strict=True):
                self._cell(column, self.y, line, look)
            self.y += look.leading
        self.y += gap

    def rule(self, first: float = LEFT, *, strong: bool = False, gap: float = 5.0) -> None:
        """Draw a line over the width of the text, and leave room below it."""
        self._canvas.setLineWidth(0.9 if strong else 0.4)
        self._canvas.setStrokeColor(ACCENT if strong else FAINT)
        y = self.y - BODY.leading + 1.2
        self._canvas.line(first * mm, _up(y), RIGHT * mm, _up(y))
        self.y = y + gap

    def squares(
        self, matrix: Sequence[Sequence[bool]], left: float, top: float, size: float
    ) -> None:
        """Draw a code of dark squares."""
        step = size / len(matrix)
        self._canvas.setFillColor(INK)
        path = self._canvas.beginPath()
        for row, line in enumerate(matrix):
            for place, dark in enumerate(line):
                if dark:
                    x, y = left + place * step, top + (row + 1) * step
                    path.rect(x * mm, _up(y), step * mm, step * mm)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def text(
        self, x: float, y: float, text: str, look: Look, *, width: float | None = None
    ) -> None:
        """Draw a line of text; one that is too long for a width is set smaller."""
        text = drawable(text)
        size = look.size if width is None else size_within(text, look, width)
        self._canvas.setFont(look.font, size)
        self._canvas.setFillColor(SOFT if look.soft else INK)
        self._canvas.drawString(x * mm, _up(y), text)

    def text_right(self, y: float, text: str, look: Look) -> None:
        """Draw a line of text that ends at the right edge."""
        self._cell(Column(LEFT, RIGHT, "right"), y, text, look)

    def room(self, height: float) -> None:
        """Begin a new page where what comes does not fit on this one."""
        if self.y + height > LAST_LINE:
            self._canvas.showPage()
            self._pages += 1
            self._draw_head()
            self.text(LEFT, TOP_OF_NEXT, self._frame.title, SMALL, width=WIDTH)
            self.y = TOP_OF_NEXT + 8

    def done(self) -> bytes:
        """Return the file."""
        self._canvas.showPage()
        self._canvas.save()
        return self._file.getvalue()

    def _draw_head(self) -> None:
        name, *address = self._frame.head
        look = Look(15, bold=True)
        if wide(name, look) > NAME:
            look = Look(10.5, bold=True)
        self._stack(split(name, look, NAME), 22, look)
        lines = fitted(address, MOST_IN_HEAD)
        for number, line in enumerate(lines, start=1 - len(lines)):
            small = Look(size_within(line, SMALL, RIGHT - 125), soft=True)
            self._cell(Column(125, RIGHT, "right"), 22 + number * 3.9, line, small)
        self._canvas.setStrokeColor(ACCENT)
        self._canvas.setLineWidth(1.4)
        self._canvas.line(LEFT * mm, _up(26), RIGHT * mm, _up(26))
        self._draw_foot()

    def _draw_foot(self) -> None:
        self._line(LEFT, RIGHT, 272)
        look = Look(7.5, soft=True)
        lines = [part for line in self._frame.foot for part in split(line, look, WIDTH - 25)]
        for number, line in enumerate(lines):
            self.text(LEFT, 277 + number * 3.9, line, look)
        if self._pages > 1:
            page = f"{self._frame.page} {self._pages}"
            self._cell(Column(165, RIGHT, "right"), 277, page, look)

    def _cell(self, column: Column, y: float, text: str, look: Look) -> None:
        x = column.first
        if column.side == "right":
            x = column.last - wide(text, look)
        self.text(x, y, text, look)

    def _stack(self, lines: Sequence[str], y: float, look: Look) -> None:
        """Draw lines above each other, the last one at ``y``."""
        for number, line in enumerate(lines, start=1 - len(lines)):
            self.text(LEFT, y + number * look.leading, line, look)

    def _line(self, first: float, last: float, y: float) -> None:
        self._canvas.setLineWidth(0.4)
        self._canvas.setStrokeColor(FAINT)
        self._canvas.line(first * mm, _up(y), last * mm, _up(y))


def _room(column: Column) -> float:
    return column.last - column.first


def _up(y: float) -> float:
    """Return a height as the library counts it: points from below."""
    return float(A4[1]) - y * mm


def _split_all(lines: Sequence[str], look: Look) -> list[str]:
    """Return the lines of a recipient as the window takes them."""
    return [part for line in lines for part in split(line, look, ADDRESS)]

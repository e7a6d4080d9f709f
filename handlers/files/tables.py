"""A file as a table of texts, with the line of each row; limits before anything else.

Nothing of a file is trusted: not its name, not its ending, not what it says of its size.
"""

import json
import re
import unicodedata
import zlib
from collections.abc import Iterable

from msgspec import Struct

from handlers.files.csv_rows import csv_rows
from handlers.files.encodings import decode
from handlers.files.refused import FileRefused
from handlers.files.xlsx_rows import xlsx_rows
from handlers.unseen import on_one_line

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 50_000
MOST_COLUMNS = 60
LONGEST_CELL = 1_000

_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_OTHERS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"OggS",
    b"ID3",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
)
"""How pictures, sounds and archives begin."""
_GUARDED = re.compile(r"'(?=[=+\-@])")
"""The apostrophe with which tables keep a text from being taken for a formula."""


class Table(Struct, frozen=True):
    """Rows of texts, each with its line in the file, padded to one width."""

    lines: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0


def read_table(name: str, data: bytes) -> Table:
    """Return the table that a file holds.

    Args:
        name: Not believed; it only helps to say what a file is that cannot be read.
        data: The file.

    Raises:
        FileRefused: It is empty, too big, or no table.
    """
    if not data.strip():
        raise FileRefused("empty")
    if len(data) > MOST_BYTES:
        raise FileRefused("too-big", most=MOST_BYTES // 1024**2)
    if data.startswith(_OLE):
        raise FileRefused("encrypted")
    if data.startswith(_OTHERS) or name.casefold().endswith((".pdf", ".docx", ".vcf")):
        raise FileRefused("not-a-table")
    is_book = data.startswith(_ZIP)
    rows = xlsx_rows(data, MOST_ROWS, MOST_COLUMNS) if is_book else csv_rows(decode(data))
    return _table(rows)


def _table(rows: Iterable[tuple[int, list[str]]]) -> Table:
    lines: list[int] = []
    cells: list[tuple[str, ...]] = []
    for line, row in rows:
        cleaned = _cleaned(row)
        if len(cleaned) > MOST_COLUMNS:
            raise FileRefused("too-many-columns", line=line, found=len(cleaned), most=MOST_COLUMNS)
        if len(lines) > MOST_ROWS:
            raise FileRefused("too-many-rows", most=MOST_ROWS)
        if cleaned:
            lines.append(line)
            cells.append(cleaned)
    if not cells:
        raise FileRefused("empty")
    width = max(map(len, cells))
    return Table(tuple(lines), tuple((*row, *("",) * (width - len(row))) for row in cells))


def _cleaned(row: list[str]) -> tuple[str, ...]:
    """Return the cells without what cannot be seen, and without empty ones at the end."""
    cells = [clean(cell) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def clean(cell: str) -> str:
    r"""Return a cell as text: composed, on one line, nothing hidden in it.

    Example:
        >>> clean(" Vogt,\u202e  Clara\n"), clean("'+49 151 5550101"), clean("=1+1")
        ('Vogt, Clara', '+49 151 5550101', '=1+1')
    """
    if cell.isascii() and cell.isalnum():
        return cell[:LONGEST_CELL]
    seen = on_one_line(unicodedata.normalize("NFC", cell))
    return _GUARDED.sub("", seen, count=1)[:LONGEST_CELL]


def pack(table: Table) -> bytes:
    """Return a table as bytes to be kept."""
    rows = json.dumps([table.lines, table.rows], ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(rows.encode(), level=6)


def unpack(content: bytes) -> Table:
    """Return the table that ``pack`` made bytes of."""
    lines, rows = json.loads(zlib.decompress(content))
    return Table(tuple(lines), tuple(map(tuple, rows)))

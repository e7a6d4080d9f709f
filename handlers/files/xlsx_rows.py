"""XLSX into rows: the first sheet that holds something, values as they were last computed.

The file is a ZIP of XML, so it is looked through before it is opened: how big it becomes, whether
it is one at all. Dates become ISO days, whole numbers lose their ".0".
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from handlers.files.refused import FileRefused

MOST_UNPACKED = 80 * 1024 * 1024
MOST_PARTS = 2_000
_UNCOMPUTED = re.compile(rb"(?:</f>|<f\b[^>]*/>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
Row = tuple[int, list[str]]


def xlsx_rows(data: bytes, most_rows: int, most_columns: int) -> Iterator[Row]:
    """Yield the rows that hold something, with their line.

    Args:
        data: The file.
        most_rows: One more than this is yielded at most, so that the caller sees it.
        most_columns: The same for cells.

    Raises:
        FileRefused: It is no workbook, too big when unpacked, or was never computed.
    """
    _check(data)
    rows = _rows(data, most_rows, most_columns)
    while True:
        try:
            row = next(rows, None)
        except Exception:  # noqa: BLE001  the library raises whatever a made-up file leads it to
            raise FileRefused("broken-workbook") from None
        if row is None:
            return
        yield row


def _check(data: bytes) -> None:
    try:
        objection = _objection(data)
    except Exception:  # noqa: BLE001  as above: damaged archives break in many ways
        raise FileRefused("broken-workbook") from None
    if objection is not None:
        raise objection


def _objection(data: bytes) -> FileRefused | None:
    """Return why an archive is not opened, None where it may be."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        infos = parts.infolist()
        if not any(info.filename.startswith("xl/") for info in infos):
            return FileRefused("not-a-table")
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
            return FileRefused("unpacks-too-big", most=MOST_UNPACKED // 1024**2)
        if any(info.flag_bits & 1 for info in infos):
            return FileRefused("encrypted")
        sheets = [info for info in infos if info.filename.startswith("xl/worksheets/")]
        uncomputed = any(_is_uncomputed(parts, info) for info in sheets)
        return FileRefused("not-computed") if uncomputed else None


def _is_uncomputed(parts: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    """Return whether a sheet has formulas whose values nobody computed yet.

    A part that claims to be smaller than it is ends at its claim: the library reads no further.
    """
    tail = b""
    with parts.open(info) as part:
        while chunk := part.read(1 << 20):
            if _UNCOMPUTED.search(tail + chunk):
                return True
            tail = chunk[-2_000:]
    return False


def _rows(data: bytes, most_rows: int, most_columns: int) -> Iterator[Row]:
    from openpyxl import load_workbook  # noqa: PLC0415  few bots ever read such a file

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that do not matter here
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in book.worksheets:
                found = list(_of_sheet(sheet, most_rows, most_columns))
                if found:
                    yield from found
                    return
        finally:
            book.close()


def _of_sheet(sheet: Any, most_rows: int, most_columns: int) -> Iterator[Row]:
    sheet.reset_dimensions()  # what a file claims about its size need not be true
    seen = 0
    for line, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        texts = [_as_text(cell) for cell in cells[: most_columns + 1]]
        if any(texts):
            yield line, texts
            seen += 1
        if seen > most_rows:
            return


def _as_text(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "1" if cell else "0"
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime() | date() | time():
            return cell.isoformat()
        case float() if cell.is_integer() and abs(cell) < 1e15:  # noqa: PLR2004 - exact until there
            return str(int(cell))
        case float():
            return f"{cell:.10g}"
        case _:
            return str(cell)

"""Whatever is sent, it is a table or it is refused with a reason; nothing else happens."""

import io
from datetime import date

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from domain.desk.imports.lines import Line, Problem
from handlers.files.columns import guess_columns, guess_kind, sheet_of
from handlers.files.reading import Layout, plan_names, read_lines, unclear_days
from handlers.files.refused import FileRefused
from handlers.files.tables import MOST_COLUMNS, Table, pack, read_table, unpack

TODAY = date(2026, 11, 21)
CELLS = st.one_of(
    st.sampled_from(
        [
            *("Name", "E-Mail", "Geburtstag", "Tarif", "Rest", "Betrag", "Saldo", "Clara Vogt"),
            *("Vogt, Clara", "31.12.1990", "12/31/1990", "46387", "=1+1", "'=x", "1.234,50"),
            *("<b>", "\u202e", '"', "99999999999999999999", "0000-00-00", "ja", "-1", "1e999"),
            *("\ufffd", "31.2.2026"),
        ]
    ),
    st.text(max_size=12),
)
FILES = st.lists(st.lists(CELLS, max_size=8), max_size=8).map(
    lambda rows: "\n".join(";".join(row) for row in rows).encode("utf-8", "replace")
)


def workbook() -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.worksheets[0].append(("Name", "Geburtstag", 7, None))
    book.worksheets[0].append(("Clara Vogt", date(1990, 1, 2), 1.5, "x"))
    book.save(file)
    return file.getvalue()


BOOK = workbook()


def read(name: str, data: bytes) -> Table | None:
    try:
        return read_table(name, data)
    except FileRefused:
        return None


@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_refused(data: bytes) -> None:
    table = read("x.csv", data)

    assert table is None or len(table.lines) == len(table.rows)


@given(st.integers(0, len(BOOK) - 1), st.binary(min_size=1, max_size=8))
def test_a_workbook_with_damage_is_a_table_or_refused(at: int, damage: bytes) -> None:
    table = read("x.xlsx", BOOK[:at] + damage + BOOK[at + len(damage) :])

    assert table is None or len(table.lines) == len(table.rows)


@given(FILES)
def test_any_table_is_read_line_by_line(data: bytes) -> None:
    table = read("x.csv", data)
    if table is None:
        return

    sheet = sheet_of(table)
    columns = guess_columns(sheet)
    layout = Layout(columns, guess_kind(columns))
    names, column = plan_names(sheet, layout), unclear_days(sheet, layout)
    found = read_lines(sheet, Layout(columns, "all"), TODAY)

    assert unpack(pack(table)) == table
    assert table.width <= MOST_COLUMNS
    assert len(columns) == len(sheet.heads) == table.width
    assert len(found.lines) + len(found.problems) == len(sheet.rows)
    assert all(isinstance(each, Line | Problem) for each in (*found.lines, *found.problems))
    assert (all(names), column in {None, *range(table.width)}) == (True, True)

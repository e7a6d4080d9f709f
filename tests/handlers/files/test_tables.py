"""Files become tables: any encoding and separator, and nothing that could harm."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest

from handlers.files.refused import FileRefused
from handlers.files.tables import MOST_BYTES, Table, pack, read_table, unpack

PEOPLE = "Name;Ort\nJürgen Groß;Köln\nZoë Baumann;Würzburg\n"
MOMENT = datetime.fromisoformat("2026-03-04T08:30:00")
ROWS = (("Name", "Ort"), ("Jürgen Groß", "Köln"), ("Zoë Baumann", "Würzburg"))


def book(*rows: tuple[Any, ...]) -> bytes:
    """Return a workbook with these rows."""
    workbook, file = openpyxl.Workbook(), io.BytesIO()
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(row)
    workbook.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman", "cp850"],
)
def test_whatever_letters_are_written_in_they_arrive(encoding: str) -> None:
    assert read_table("kunden.csv", PEOPLE.encode(encoding)).rows == ROWS


def test_letters_that_were_encoded_twice_are_mended() -> None:
    twice = PEOPLE.encode().decode("cp1252").encode()

    assert read_table("kunden.csv", twice).rows == ROWS


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Name;Ort\n"Vogt; Clara";Köln\n', id="semicolon"),
        pytest.param('Name,Ort\n"Vogt; Clara",Köln\n', id="comma"),
        pytest.param("Name\tOrt\nVogt; Clara\tKöln\n", id="tab"),
        pytest.param("Name|Ort\nVogt; Clara|Köln\n", id="bar"),
        pytest.param('sep=;\nName;Ort\n"Vogt; Clara";Köln\n', id="told"),
        pytest.param('Name;Ort\r\n\r\n"Vogt; Clara";Köln;;\r\n', id="Windows, blank lines"),
    ],
)
def test_the_separator_is_found(text: str) -> None:
    table = read_table("kunden.csv", text.encode())

    assert [row[:2] for row in table.rows] == [("Name", "Ort"), ("Vogt; Clara", "Köln")]


def test_each_row_knows_its_line_in_the_file() -> None:
    table = read_table("x.csv", b'Name;Ort\n\n"Clara\nVogt";Berlin\nEmre;Bonn\n')

    assert table == Table((1, 3, 5), (("Name", "Ort"), ("Clara Vogt", "Berlin"), ("Emre", "Bonn")))


def test_what_cannot_be_seen_goes_and_formulas_are_texts() -> None:
    table = read_table(
        "x.csv", "Name;Telefon;Notiz\nClara\u202e Vogt\u200b;'+49 151;=1+1\n".encode()
    )

    assert table.rows[1] == ("Clara Vogt", "+49 151", "=1+1")


def test_a_workbook_gives_days_and_whole_numbers_as_texts() -> None:
    data = book(
        ("Name", "Tag", "Moment", "Zahl", "Betrag", "Ja"),
        ("Clara", date(2026, 3, 4), MOMENT, 7.0, 59.9, True),
    )

    rows = read_table("x.xlsx", data).rows

    assert rows[1] == ("Clara", "2026-03-04", "2026-03-04T08:30:00", "7", "59.9", "1")


def test_the_first_sheet_that_holds_something_counts() -> None:
    workbook, file = openpyxl.Workbook(), io.BytesIO()
    workbook.create_sheet("Kunden").append(("Name",))
    workbook.save(file)

    assert read_table("x.xlsx", file.getvalue()).rows == (("Name",),)


def zipped(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/"), content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        pytest.param("x.csv", b"", "empty", id="nothing"),
        pytest.param("x.csv", b" \n\n ", "empty", id="blanks"),
        pytest.param("x.csv", b";;;\n;;\n", "empty", id="separators alone"),
        pytest.param("x.csv", b"a" * (MOST_BYTES + 1), "too-big", id="too big"),
        pytest.param("x.csv", b"Name\x00;Ort\nClara\x00;\n", "not-text", id="NUL"),
        pytest.param("x.csv", bytes(range(256)) * 50, "not-text", id="garbage"),
        pytest.param("x.csv", b"Name\x01\x02\x03\x04\x05\n", "not-text", id="control characters"),
        pytest.param("x.csv", b"\xff\xfeN", "not-text", id="half a UTF-16"),
        pytest.param("x.csv", b"%PDF-1.7 ...", "not-a-table", id="PDF"),
        pytest.param("x.xlsx", b"\xd0\xcf\x11\xe0" + b"x" * 600, "encrypted", id="encrypted"),
        pytest.param("x.xlsx", b"PK\x03\x04broken", "broken-workbook", id="broken"),
        pytest.param("x.xlsx", zipped(a=b"x"), "not-a-table", id="some archive"),
        pytest.param("x.xlsx", zipped(xl__a=b"x"), "broken-workbook", id="no workbook inside"),
        pytest.param("x.xlsx", book(("Name", "=1+1")), "not-computed", id="formula, no value"),
        pytest.param("x.csv", b";".join([b"a"] * 200), "too-many-columns", id="200 columns"),
        pytest.param("x.csv", b"a\n" * 50_002, "too-many-rows", id="50,002 rows"),
        pytest.param(
            "x.csv", b'Name;Ort\n"Clara;Bonn\n' + b"a;b\n" * 50, "open-quote", id="quote"
        ),
    ],
)
def test_what_cannot_be_a_table_says_why(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read_table(name, data)

    assert refused.value.reason == reason


def test_a_bomb_is_not_unpacked() -> None:
    bomb = zipped(xl__workbook=b"x", **{"xl__worksheets__sheet1.xml": b" " * 90_000_000})

    with pytest.raises(FileRefused) as refused:
        read_table("x.xlsx", bomb)

    assert (len(bomb) < 200_000, refused.value.reason) == (True, "unpacks-too-big")


def test_entities_of_a_sheet_are_not_expanded() -> None:
    sheet = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
    <row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>"""
    whole, file = io.BytesIO(book(("Name",))), io.BytesIO()
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(file, "w") as target:
        for part in source.namelist():
            is_sheet = part == "xl/worksheets/sheet1.xml"
            target.writestr(part, sheet if is_sheet else source.read(part))

    with pytest.raises(FileRefused) as refused:
        read_table("x.xlsx", file.getvalue())

    assert refused.value.reason == "broken-workbook"


def test_a_table_is_kept_and_given_back() -> None:
    table = read_table("kunden.csv", PEOPLE.encode())

    assert unpack(pack(table)) == table

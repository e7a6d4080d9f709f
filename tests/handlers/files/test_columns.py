"""Heads are known in both languages; what they leave open follows from the other columns."""

import tomllib

import pytest

from handlers.files.columns import Sheet, guess_columns, guess_kind, sheet_of
from handlers.files.fields import FIELDS
from handlers.files.tables import Table
from handlers.texts import LOCALES


def sheet(*rows: tuple[str, ...]) -> Sheet:
    return sheet_of(Table(tuple(range(1, len(rows) + 1)), rows))


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_value_has_words_in_every_language(language: str) -> None:
    words = tomllib.loads((LOCALES / language / "columns.toml").read_text(encoding="utf-8"))

    assert set(words) == set(FIELDS)


@pytest.mark.parametrize(
    ("heads", "fields", "kind"),
    [
        pytest.param(
            ("Kd.-Nr.", "Name", "E-Mail", "Telefonnr.", "Geb.-Datum", "Notiz"),
            ("number", "name", "email", "phone", "birthday", ""),
            "customers",
            id="German customers",
        ),
        pytest.param(
            ("Customer ID", "First name", "Surname", "Date of birth", "Zip code"),
            ("number", "first_name", "last_name", "birthday", "zip"),
            "customers",
            id="English customers",
        ),
        pytest.param(
            ("Mitgliedsnummer", "Tarif", "Beginn", "Gekündigt zum", "Betrag"),
            ("number", "plan", "starts_on", "ends_on", "price"),
            "contracts",
            id="contracts",
        ),
        pytest.param(
            ("Name", "Karte", "Kaufdatum", "Einheiten", "Rest", "bis"),
            ("name", "plan", "bought_on", "units", "units_left", "valid_until"),
            "cards",
            id="cards",
        ),
        pytest.param(
            ("Kundennummer", "Rechnungs-Nr.", "Betrag", "bezahlt", "fällig", "von", "bis"),
            (
                *("number", "invoice_number", "invoice_amount", "paid", "due_on"),
                *("period_first", "period_last"),
            ),
            "invoices",
            id="invoices: the amount and the days are theirs",
        ),
        pytest.param(("Kunde", "Saldo"), ("name", "balance"), "balances", id="balances"),
        pytest.param(
            ("Name", "Tarif", "Beginn", "Saldo"),
            ("name", "plan", "starts_on", "balance"),
            "all",
            id="two kinds in one",
        ),
        pytest.param(
            ("Name", "Telefonummer", "Telefon"),
            ("name", "phone", ""),
            "customers",
            id="typo, twice",
        ),
        pytest.param(
            ("Name", "Beginn"), ("name", "starts_on"), "customers", id="no contract without a plan"
        ),
    ],
)
def test_heads_are_known(heads: tuple[str, ...], fields: tuple[str, ...], kind: str) -> None:
    found = guess_columns(sheet(heads, ("x",) * len(heads)))

    assert (found, guess_kind(found)) == (fields, kind)


def test_a_title_above_the_head_is_no_head() -> None:
    found = sheet(
        ("Kundenliste 2026", "", ""), ("Nr.", "Name", "Ort"), ("1", "Clara Vogt", "Bonn")
    )

    assert (found.heads, found.lines) == (("Nr.", "Name", "Ort"), (3,))


def test_heads_that_nobody_knows_are_heads_where_data_follow() -> None:
    found = sheet(("Wer", "Wann"), ("Clara Vogt", "31.12.1990"))

    assert (found.heads, found.lines) == (("Wer", "Wann"), (2,))


def test_without_heads_the_contents_tell() -> None:
    found = sheet(
        ("Clara Vogt", "clara@example.org", "0151 5550101", "31.12.1990", "x"),
        ("Emre Çelik", "emre@example.org", "0151 5550102", "01.02.1985", "y"),
    )

    assert (found.heads, len(found.rows)) == (("",) * 5, 2)
    assert guess_columns(found) == ("name", "email", "phone", "birthday", "")

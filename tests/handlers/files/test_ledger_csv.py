"""The tax adviser's file: numbers that are numbers, texts that are no formulas."""

import csv
from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from domain.dates import DateRange
from domain.desk.reporting.figures import LineKind, Reported
from domain.desk.reporting.lines import Amounts, LedgerFile, LedgerLine
from domain.studios.settings import TaxStatus
from handlers.files.csv_file import as_text
from handlers.files.ledger_csv import ledger_csv
from handlers.messages import Language
from handlers.texts import Words

OCTOBER = DateRange(date(2026, 10, 1), date(2026, 11, 1))
RATE = Decimal("0.1900")
INVOICE = LedgerLine(
    kind=LineKind.INVOICE,
    on=date(2026, 10, 15),
    number="R-2026-0140",
    customer_number="K-1001",
    customer="Vogt, Clara; Jahresabo",
    contract_number="V-2001",
    period_first=date(2026, 11, 15),
    period_last=date(2026, 12, 14),
    amounts=Amounts(123456, 103744, 19712, RATE),
    refers_to=None,
    method=None,
    untaxed=None,
)
REVERSAL = replace(
    INVOICE,
    kind=LineKind.REVERSAL,
    number="R-2026-0141",
    customer="Clara Vogt",
    amounts=Amounts(-5900, -4958, -942, RATE),
    refers_to="R-2026-0140",
)
PAYMENT = replace(
    INVOICE,
    kind=LineKind.PAYMENT,
    number=None,
    customer="Clara Vogt",
    amounts=Amounts(5900, 5900, 0, Decimal("0.0000")),
    refers_to="R-2026-0140",
    method="direct_debit",
    untaxed=TaxStatus.SMALL_BUSINESS,
)
REFUND = replace(
    INVOICE,
    kind=LineKind.REFUND,
    number=None,
    customer="Clara Vogt",
    contract_number=None,
    period_first=None,
    period_last=None,
    amounts=Amounts(-1000),
)


def file_of(*lines: LedgerLine, days: DateRange = OCTOBER) -> LedgerFile:
    return LedgerFile(Reported(days, days.last_day), lines)


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        pytest.param(
            "de",
            "steuerberater-2026-10.csv",
            "Art;Nummer;Datum;Kundennummer;Name;Vertrag;Netto;Umsatzsteuer;Steuersatz %;Brutto;"
            "Bezug;Leistung von;Leistung bis;Zahlungsart;Steuerhinweis\r\n"
            'Rechnung;R-2026-0140;2026-10-15;K-1001;"Vogt, Clara; Jahresabo";V-2001;'
            "1037,44;197,12;19;1234,56;;2026-11-15;2026-12-14;;\r\n"
            "Stornorechnung;R-2026-0141;2026-10-15;K-1001;Clara Vogt;V-2001;"
            "-49,58;-9,42;19;-59,00;R-2026-0140;2026-11-15;2026-12-14;;\r\n"
            "Zahlung;;2026-10-15;K-1001;Clara Vogt;V-2001;59,00;0,00;0;59,00;"
            "R-2026-0140;2026-11-15;2026-12-14;Lastschrift;§ 19 UStG\r\n"
            "Auszahlung;;2026-10-15;K-1001;Clara Vogt;;;;;-10,00;;;;;\r\n",
            id="German",
        ),
        pytest.param(
            "en",
            "accountant-2026-10.csv",
            "Kind,Number,Date,Customer number,Name,Contract,Net,VAT,VAT rate %,Gross,"
            "Refers to,Period from,Period until,Payment method,Tax note\r\n"
            'Invoice,R-2026-0140,2026-10-15,K-1001,"Vogt, Clara; Jahresabo",V-2001,'
            "1037.44,197.12,19,1234.56,,2026-11-15,2026-12-14,,\r\n"
            "Cancellation invoice,R-2026-0141,2026-10-15,K-1001,Clara Vogt,V-2001,"
            "-49.58,-9.42,19,-59.00,R-2026-0140,2026-11-15,2026-12-14,,\r\n"
            "Payment,,2026-10-15,K-1001,Clara Vogt,V-2001,59.00,0.00,0,59.00,"
            "R-2026-0140,2026-11-15,2026-12-14,Direct debit,§ 19 UStG\r\n"
            "Refund,,2026-10-15,K-1001,Clara Vogt,,,,,-10.00,,,,,\r\n",
            id="English",
        ),
    ],
)
def test_the_file_reads_as_its_language_writes(language: Language, name: str, text: str) -> None:
    file = ledger_csv(Words(language), file_of(INVOICE, REVERSAL, PAYMENT, REFUND))

    assert (file.name, file.content_type) == (name, "text/csv")
    assert file.content == b"\xef\xbb\xbf" + text.encode()


@pytest.mark.parametrize("name", ["=1+1", "+49", "-2", "@SUM(A1)", " =1", "\t=1"])
def test_a_name_is_never_a_formula(name: str) -> None:
    file = ledger_csv(Words("de"), file_of(replace(INVOICE, customer=name)))

    (_, row) = csv.reader(file.content.decode("utf-8-sig").splitlines(), delimiter=";")
    assert row[4] == f"'{name}"


@pytest.mark.parametrize("name", ["Siobhan O'Neill", "Karl-Heinz Richter", "a=b", ""])
def test_a_name_with_such_signs_inside_stays(name: str) -> None:
    assert as_text(name) == name


def test_a_way_of_paying_that_is_not_known_stays_empty() -> None:
    file = ledger_csv(Words("en"), file_of(replace(PAYMENT, method="barter")))

    assert file.content.decode().endswith(",,§ 19 UStG\r\n")


def test_any_other_period_is_named_by_its_days() -> None:
    quarter = DateRange(date(2026, 7, 1), date(2026, 10, 1))

    name = ledger_csv(Words("de"), file_of(days=quarter)).name

    assert name == "steuerberater-2026-07-01_2026-09-30.csv"

"""Invoices on paper, read back: who, to whom, what, when, how much, and how to pay."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from domain.desk.documents.facts import InvoiceDocument, Item, Letterhead, Recipient, Service
from domain.studios.settings import PaymentMethod, TaxStatus
from handlers.files.documents.invoice import invoice_pdf
from handlers.texts import Words
from tests.support.papers import (
    DAYS,
    FEE,
    LETTERHEAD,
    REST,
    a_cancellation,
    a_correction,
    an_invoice,
    codes_in,
    read_pdf,
    sizes_in,
)

DE, EN = Words("de"), Words("en")
SMALL = replace(LETTERHEAD, tax_status=TaxStatus.SMALL_BUSINESS)
EXEMPT = replace(LETTERHEAD, tax_status=TaxStatus.EXEMPT)


def after(lines: list[str], label: str) -> str:
    """Return the line that follows a label."""
    return lines[lines.index(label) + 1]


def test_a_german_invoice_whole() -> None:
    assert read_pdf(invoice_pdf(DE, an_invoice())) == [
        "Studio Lindenhof",
        "Lindenhof 3",
        "12345 Lindenau",
        "Studio Lindenhof · Lindenhof 3 · 12345 Lindenau",
        "Steuernummer/USt-IdNr. DE123456789 · IBAN DE02 1203 0000 0000 2020 51",
        "Studio Lindenhof · Lindenhof 3 · 12345 Lindenau",
        *("Clara Vogt", "Ahornallee 12", "12345 Lindenau"),
        *("Rechnungsnummer", "R-2026-0142"),
        *("Rechnungsdatum", "16.11.2026"),
        *("Kundennummer", "K-1001"),
        *("Vertrag", "V-2001"),
        *("Leistungszeitraum", "15.01.2027 – 14.02.2027"),
        "Rechnung R-2026-0142",
        "Vielen Dank für dein Vertrauen. Wir berechnen dir:",
        *("Leistung", "Betrag"),
        *("Jahresabo", "59,00 €", "15.01.2027 – 14.02.2027"),
        *("Netto", "49,58 €"),
        *("Umsatzsteuer 19 %", "9,42 €"),
        *("Gesamtbetrag", "59,00 €"),
        "Bitte überweise 59,00 € bis zum 15.01.2027 auf dieses Konto:",
        *("Empfänger", "Lindenhof GmbH"),
        *("IBAN", "DE02 1203 0000 0000 2020 51"),
        *("Verwendungszweck", "R-2026-0142 K-1001"),
        "GiroCode zum Bezahlen",
    ]


def test_an_english_invoice_says_the_same() -> None:
    lines = read_pdf(invoice_pdf(EN, an_invoice()))

    assert "Invoice R-2026-0142" in lines
    assert after(lines, "Invoice date") == "16 Nov 2026"
    assert after(lines, "Period of service") == "15 Jan 2027 – 14 Feb 2027"
    assert (after(lines, "Net"), after(lines, "VAT 19%")) == ("€49.58", "€9.42")
    assert after(lines, "Total") == "€59.00"
    assert "Please transfer €59.00 by 15 Jan 2027 to this account:" in lines


@pytest.mark.parametrize(
    ("words", "letterhead", "note"),
    [
        pytest.param(
            DE,
            SMALL,
            "Es gilt die Steuerbefreiung für Kleinunternehmer nach § 19 UStG; "
            "Umsatzsteuer wird nicht ausgewiesen.",
            id="small-business",
        ),
        pytest.param(
            EN,
            SMALL,
            "Exempt from VAT as a small business under § 19 UStG; no VAT is shown.",
            id="small-business-in-english",
        ),
        pytest.param(
            DE, EXEMPT, "Die Leistung ist umsatzsteuerfrei nach § 4 Nr. 21, 22 UStG.", id="exempt"
        ),
        pytest.param(
            EN,
            EXEMPT,
            "The service is exempt from VAT under § 4 no. 21, 22 UStG.",
            id="exempt-in-english",
        ),
    ],
)
def test_without_tax_the_reason_stands_there(
    words: Words, letterhead: Letterhead, note: str
) -> None:
    lines = read_pdf(invoice_pdf(words, an_invoice(letterhead=letterhead, rate=Decimal(0))))

    assert note in lines
    assert {"Netto", "Net"}.isdisjoint(lines)


def test_lines_and_parts_add_up_to_the_cent() -> None:
    items = (replace(FEE, cents=6600, resting=(REST,)), Item(Service.REDUCTION, -700))

    lines = read_pdf(invoice_pdf(DE, an_invoice(items=items, rate=Decimal("0.07"))))

    # 59,00 at 7 % holds 3,86: 59,00 x 7/107 = 3,8598
    assert after(lines, "Jahresabo") == "66,00 €"
    assert "davon Pause: 20.01.2027 – 25.01.2027" in lines
    assert after(lines, "Abzug vom Preis") == "-7,00 €"
    assert (after(lines, "Netto"), after(lines, "Umsatzsteuer 7 %")) == ("55,14 €", "3,86 €")
    assert after(lines, "Gesamtbetrag") == "59,00 €"


@pytest.mark.parametrize(
    ("item", "name"),
    [
        pytest.param(
            Item(Service.CARD, 1, "Zehnerkarte", "V-1", 10),
            "Zehnerkarte (10 Einheiten)",
            id="card",
        ),
        pytest.param(
            Item(Service.COMPENSATION, 1, "Flex", "V-1"),
            "Wertersatz nach Widerruf: Flex",
            id="compensation",
        ),
        pytest.param(Item(Service.OTHER, 1), "Leistungen des Studios", id="other"),
    ],
)
def test_what_is_billed_without_days_was_supplied_on_the_day_of_issue(
    item: Item, name: str
) -> None:
    lines = read_pdf(invoice_pdf(DE, an_invoice(items=(item,))))

    assert after(lines, name) == "0,01 €"
    assert after(lines, "Leistungsdatum") == "16.11.2026"


@pytest.mark.parametrize(
    ("document", "sentence", "total"),
    [
        pytest.param(
            a_correction(),
            "Korrektur zu R-2026-0142 vom 16.11.2026 über 59,00 €. Es gilt der neue Betrag; "
            "die erste Fassung ist damit",
            ("Gesamtbetrag", "11,42 €"),
            id="corrected",
        ),
        pytest.param(
            a_cancellation(),
            "Storno zu R-2026-0142 vom 16.11.2026 über 59,00 €. "
            "Aus dieser Rechnung ist nichts mehr zu zahlen.",
            ("Stornobetrag", "-59,00 €"),
            id="cancelled",
        ),
        pytest.param(
            a_cancellation(cents=1000),
            "Teilstorno zu R-2026-0142 vom 16.11.2026 über 59,00 €. "
            "Der Rest der Rechnung bleibt bestehen.",
            ("Stornobetrag", "-10,00 €"),
            id="cancelled-in-part",
        ),
    ],
)
def test_what_changes_an_invoice_names_it(
    document: InvoiceDocument, sentence: str, total: tuple[str, str]
) -> None:
    lines = read_pdf(invoice_pdf(DE, document))

    assert sentence in lines
    assert after(lines, total[0]) == total[1]


def test_the_code_holds_what_is_still_to_be_transferred() -> None:
    content = invoice_pdf(DE, an_invoice(due_cents=1250))

    (code,) = codes_in(content)
    assert code.split("\n") == [
        *("BCD", "002", "1", "SCT", "", "Lindenhof GmbH", "DE02120300000000202051"),
        *("EUR12.5", "", "", "R-2026-0142 K-1001"),
    ]
    rest = "Davon sind noch 12,50 € offen; der GiroCode enthält diesen Betrag."
    assert rest in read_pdf(content)


@pytest.mark.parametrize(
    ("document", "terms"),
    [
        pytest.param(
            an_invoice(due_cents=0),
            "Bitte überweise 59,00 € bis zum 15.01.2027 auf dieses Konto:",
            id="paid",
        ),
        pytest.param(
            an_invoice(method=PaymentMethod.CASH),
            "Zahlbar bis zum 15.01.2027 ohne Abzug.",
            id="in-cash",
        ),
        pytest.param(
            an_invoice(method=PaymentMethod.DIRECT_DEBIT),
            "59,00 € buchen wir zum 15.01.2027 von deinem Konto ab. Du musst nichts tun.",
            id="by-direct-debit",
        ),
    ],
)
def test_there_is_no_code_where_nothing_is_to_be_transferred(
    document: InvoiceDocument, terms: str
) -> None:
    content = invoice_pdf(DE, document)

    assert terms in read_pdf(content)
    assert codes_in(content) == []


@pytest.mark.parametrize("name", ["Emre Çelik", "Zoë Großmann", "Łukasz Ğül", "Jiří Dvořák"])
def test_names_of_all_of_europe_can_be_read(name: str) -> None:
    recipient = Recipient(name, None, "K-1005")

    assert name in read_pdf(invoice_pdf(DE, an_invoice(recipient=recipient)))


def test_the_same_facts_are_the_same_bytes_and_say_their_own_day() -> None:
    first, second = (invoice_pdf(DE, an_invoice()) for _ in range(2))
    later = invoice_pdf(DE, replace(an_invoice(), issued_on=date(2026, 12, 1)))

    assert first == second
    assert (b"D:20261116" in first, b"D:20261201" in later) == (True, True)


def test_long_names_and_addresses_stay_on_the_sheet_and_can_be_read() -> None:
    long = "Freiherr von und zu Hohenstein-Lindenau " * 3
    parts = ("c/o Müller", "Hof 2", "4. Stock", "Ahornallee 12", "12345 Lindenau", "Sachsen")
    recipient = Recipient(long, ", ".join((*parts, "Deutschland")), "K-1")
    item = replace(FEE, plan="Jahresabo mit allem, was dazugehört " * 6, days=DAYS)
    studio = replace(LETTERHEAD, name="Tanzstudio Lindenhof an der Großen Brückenstraße " * 3)

    content = invoice_pdf(DE, an_invoice(letterhead=studio, recipient=recipient, items=(item,)))

    lines = read_pdf(content)
    at = lines.index("c/o Müller")
    assert " ".join(lines[at - 2 : at]) == long.strip()
    assert lines[at : at + 7] == [*parts, "Deutschland"]
    assert after(lines, "Gesamtbetrag") == "59,00 €"
    assert min(sizes_in(content)) == 6.5


def test_an_invoice_of_many_lines_is_named_on_every_page() -> None:
    many = tuple(replace(FEE, cents=100, resting=(REST,)) for _ in range(40))

    lines = read_pdf(invoice_pdf(DE, an_invoice(items=many, due_cents=4000)))

    assert [line for line in lines if line.startswith("Seite")] == [
        f"Seite {n}" for n in (2, 3, 4)
    ]
    assert lines.count("Rechnung R-2026-0142") == 4
    assert lines.count("1,00 €") == 40
    assert after(lines, "Gesamtbetrag") == "40,00 €"

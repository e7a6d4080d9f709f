"""Statements of cards and receipts of notices on paper, read back."""

from datetime import date

from msgspec.structs import replace

from handlers.files.documents.receipt import receipt_pdf
from handlers.files.documents.statement import statement_pdf
from handlers.texts import Words
from tests.support.papers import a_card, a_receipt, read_pdf

DE, EN = Words("de"), Words("en")


def test_a_statement_says_what_is_left_and_every_line() -> None:
    lines = read_pdf(statement_pdf(DE, a_card()))

    first = lines.index("Kartenauszug Zehnerkarte")
    assert lines[first + 1 :] == [
        "9 von 10 Einheiten übrig",
        "Zu nutzen bis zum 01.03.2027.",
        "1 weitere Einheit ist schon für einen gebuchten Kurstag vergeben.",
        *("Tag", "Vorgang", "Einheiten", "übrig"),
        *("01.09.2026", "Gutschrift", "+10", "10"),
        *("08.09.2026", "Yoga Flow", "-1", "9"),
        *("09.09.2026", "Yoga Flow: zurück auf die Karte", "+1", "10"),
        *("01.12.2026", "Pilates (gebucht)", "-1", "9"),
        *("Gutgeschrieben", "+10"),
        *("Genutzt und gebucht", "-2"),
        *("Zurückgegeben", "+1"),
        *("Übrig", "9"),
    ]


def test_an_english_statement() -> None:
    lines = read_pdf(statement_pdf(EN, a_card()))

    assert lines[lines.index("Card statement Zehnerkarte") + 1] == "9 of 10 classes left"
    assert "To be used by 1 Mar 2027." in lines
    assert "Pilates (booked)" in lines


def test_a_long_ledger_goes_over_several_pages() -> None:
    lines = read_pdf(statement_pdf(DE, a_card(times=60)))

    assert [line for line in lines if line.startswith("Seite")] == [
        f"Seite {n}" for n in (2, 3, 4)
    ]
    assert lines.count("Yoga Flow") == 60
    assert lines[-2:] == ["Übrig", "9"]


def test_a_receipt_has_content_moment_number_and_end() -> None:
    lines = read_pdf(receipt_pdf(DE, a_receipt()))

    first = lines.index("Eingangsbestätigung deiner Kündigung")
    assert ("E-2026-17" in lines, "14.12.2026, 18:23 Uhr" in lines) == (True, True)
    assert lines[first + 1 :] == [
        "Deine Kündigung ist am 14.12.2026, 18:23 Uhr bei uns eingegangen. Das hast du erklärt:",
        *("Wer kündigt", "Clara Vogt (K-1001)"),
        *("Vertrag", "Jahresabo (V-2001)"),
        *("Art", "Ordentliche Kündigung"),
        *("Zum", "nächstmöglichen Zeitpunkt"),
        *("Wortlaut", "Ich kündige zum nächsten Termin"),
        "Dein Vertrag endet mit Ablauf des 14.01.2027.",
        "Bitte bewahre diese Bestätigung auf.",
    ]


def test_every_word_of_a_long_declaration_is_on_the_receipt() -> None:
    said = [f"Grund{number} " * 12 for number in range(150)]
    declared = "\n".join(each.strip() for each in said)

    lines = read_pdf(receipt_pdf(DE, replace(a_receipt(), declared=declared)))

    words = [word for line in lines for word in line.split() if word.startswith("Grund")]
    assert words == declared.split()
    assert lines[-2:] == [
        "Dein Vertrag endet mit Ablauf des 14.01.2027.",
        "Bitte bewahre diese Bestätigung auf.",
    ]
    assert next(line for line in lines if line.startswith("Seite")) == "Seite 2"


def test_a_receipt_without_an_end_keeps_the_moment() -> None:
    lines = read_pdf(receipt_pdf(EN, a_receipt(ends_on=None)))

    assert "14 Dec 2026, 18:23" in lines
    assert " ".join(lines[-3:]) == (
        "We are checking when your contract ends and will let you know. "
        "The time of receipt stands. Please keep this receipt."
    )


def test_the_same_facts_are_the_same_bytes() -> None:
    assert receipt_pdf(DE, a_receipt()) == receipt_pdf(DE, a_receipt())
    assert statement_pdf(DE, a_card(times=60)) == statement_pdf(DE, a_card(times=60))
    assert receipt_pdf(DE, a_receipt()) != receipt_pdf(DE, a_receipt(ends_on=date(2027, 1, 15)))

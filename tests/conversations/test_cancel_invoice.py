"""Stories of cancelling an issued invoice."""

from datetime import date

import pytest

from tests.support.talk import Talk, heard_by_others


async def test_by_its_number_an_open_invoice_is_cancelled_by_a_document_of_its_own(
    talk: Talk,
) -> None:
    (proposal,) = await talk.says("storno r-2026-0142")
    (done,) = await talk.taps("Bestätigen")
    pushed = heard_by_others(await talk.taps("Jetzt senden"))

    assert proposal.told == [
        "Clara Vogt (K-1001)",
        "Stornorechnung zu R-2026-0142 über -59,00 €",
        "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen → wird storniert",
        "Kundenkonto danach: 0,00 €",
        "✉️ Mitteilung zur Rechnung an Clara Vogt nach 10 Minuten (bis dahin rückgängig zu machen)",
        "Ausgestellte Dokumente bleiben in jedem Fall; Rückgängig machen stellt neue aus.",
    ]
    assert proposal.buttons == ("Bestätigen", "Nur einen Teil", "Abbrechen")
    assert done.told[:5] == [
        "✅ R-2026-0142 ist storniert.",
        "Clara Vogt (K-1001)",
        "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen → storniert",
        "Neues Dokument: R-2026-0143",
        "Kundenkonto jetzt: 0,00 €",
    ]
    assert pushed.told == [
        "🧾 Die Rechnung R-2026-0142 über 59,00 € ist storniert.",
        "Die Stornorechnung hat die Nummer R-2026-0143.",
    ]


async def test_what_was_paid_goes_to_the_account_or_is_refunded(talk: Talk) -> None:
    (to_account,) = await talk.says("Bitte R-2026-0131 stornieren")
    (refund,) = await talk.taps("Auszahlen statt gutschreiben")

    assert to_account.told[2:4] == [
        (
            "🧾 R-2026-0131 · 01.11.2026 – 30.11.2026 · 39,00 € bezahlt → wird storniert,"
            " 39,00 € zurück"
        ),
        "Kundenkonto danach: 39,00 €",
    ]
    assert refund.edited
    assert refund.told[3:5] == ["Auszuzahlen: 39,00 €", "Kundenkonto danach: 0,00 €"]
    assert refund.buttons == (
        "Bestätigen",
        "Aufs Kundenkonto statt auszahlen",
        "Nur einen Teil",
        "Abbrechen",
    )


async def test_of_several_open_invoices_it_asks_which(talk: Talk) -> None:
    (question,) = await talk.says("Rechnung von Peter Abo stornieren")
    (proposal,) = await talk.says("R-2026-0134")

    assert question.told == ["Welche Rechnung?"]
    assert question.buttons == (
        "R-2026-0138 · 01.01.2027 – 31.01.2027 · 59,00 € · offen",
        "R-2026-0134 · 01.12.2026 – 31.12.2026 · 59,00 € · teilweise bezahlt",
        "R-2026-0133 · 01.11.2026 – 30.11.2026 · 59,00 € · überfällig",
        "Abbrechen",
    )
    assert proposal.told[1] == "Stornorechnung zu R-2026-0134 über -59,00 €"


async def test_the_last_invoice_is_the_newest_and_another_one_a_tap_away(talk: Talk) -> None:
    (proposal,) = await talk.says("Die letzte Rechnung von Peter Abo stornieren")
    await talk.taps("Andere Rechnung")
    (other,) = await talk.taps("R-2026-0133")

    assert proposal.told[1] == "Stornorechnung zu R-2026-0138 über -59,00 €"
    assert other.told[1] == "Stornorechnung zu R-2026-0133 über -59,00 €"


async def test_the_only_open_invoice_is_taken(talk: Talk) -> None:
    (first,) = await talk.says("storno r-2026-0142")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.says("Rechnung von Clara Vogt stornieren")

    assert first.told[1] == "Stornorechnung zu R-2026-0142 über -59,00 €"
    assert proposal.told[1] == "Stornorechnung zu R-2026-0109 über -59,00 €"


async def test_another_persons_name_is_asked_about(talk: Talk) -> None:
    (question,) = await talk.says("Bitte R-2026-0131 von Clara Vogt stornieren")
    (proposal,) = await talk.taps("R-2026-0131")

    assert question.told == [
        (
            "R-2026-0131 gehört zu Jonas Weber, nicht zu „Clara Vogt“."
            " Tippe sie an, wenn sie gemeint ist, oder schreib die richtige Nummer."
        )
    ]
    assert proposal.told[0] == "Jonas Weber (K-1013)"


async def test_a_number_that_is_not_there_is_asked_for_again(talk: Talk) -> None:
    (question,) = await talk.says("storno r-2026-9999")
    (proposal,) = await talk.says("142")

    assert question.told == [
        (
            "Eine Rechnung „R-2026-9999“ gibt es nicht."
            " Schreib die Nummer bitte noch einmal, zum Beispiel R-2026-0142."
        )
    ]
    assert proposal.told[1] == "Stornorechnung zu R-2026-0142 über -59,00 €"


async def test_nobody_named_a_name_is_as_good_as_a_number(talk: Talk) -> None:
    (question,) = await talk.says("/stornieren")
    (proposal,) = await talk.says("Sofia Rossi")

    assert question.told == ["Welche Rechnung? Nummer oder Name."]
    assert proposal.told[:2] == [
        "Sofia Rossi (K-1028)",
        "Stornorechnung zu R-2026-0139 über -75,00 €",
    ]


@pytest.mark.begins_on(date(2026, 12, 15))
async def test_after_an_end_that_left_the_invoices_it_is_corrected_to_the_end(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Rechnungen erst später")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.says("storno r-2026-0142")
    (done,) = await talk.taps("Bestätigen")
    pushed = heard_by_others(await talk.taps("Jetzt senden"))
    number = done.told[3].removeprefix("Neues Dokument: ")

    # 15 January alone of the 31 days until 14 February: 59.00 × 1/31 = 1.90
    assert proposal.told[1:3] == [
        "Korrektur zu R-2026-0142: 1,90 € statt 59,00 €, wie es das Vertragsende verlangt",
        "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen → wird auf 1,90 € korrigiert",
    ]
    assert done.told[0] == "✅ R-2026-0142 ist auf 1,90 € korrigiert."
    assert pushed.told == [
        "🧾 Die Rechnung R-2026-0142 ist korrigiert: 1,90 € statt 59,00 €.",
        f"Die korrigierte Rechnung hat die Nummer {number}.",
    ]


async def test_what_is_cancelled_already_says_by_what(talk: Talk) -> None:
    await talk.says("storno r-2026-0142")
    await talk.taps("Bestätigen")

    (again,) = await talk.says("storno r-2026-0142")
    (itself,) = await talk.says("storno r-2026-0143")

    assert again.told == ["R-2026-0142 ist schon storniert, durch R-2026-0143."]
    assert itself.told == [
        (
            "R-2026-0143 ist selbst eine Stornorechnung und wird nicht storniert."
            " Soll der Betrag wieder gelten, braucht es eine neue Rechnung."
        )
    ]


async def test_a_customer_learns_nothing_of_other_peoples_invoices(talk: Talk) -> None:
    (strange,) = await talk.says("Storniert bitte R-2026-0131", "Clara Vogt")
    await talk.says("abbrechen", "Clara Vogt")
    (missing,) = await talk.says("Storniert bitte R-2026-7777", "Clara Vogt")

    assert strange.text.replace("0131", "7777") == missing.text


async def test_a_customers_wish_is_a_request(talk: Talk) -> None:
    await talk.says("Storniere meine letzte Rechnung", "Clara Vogt")
    mine, owners, _ = await talk.taps("Anfrage ans Studio schicken", "Clara Vogt")

    assert mine.told[0] == "📨 Deine Anfrage ist beim Studio."
    assert owners.told[:3] == [
        (
            "📨 Anfrage von Clara Vogt: Stornierung einer Rechnung,"
            " eingegangen am 21.11.2026, 10:00 Uhr"
        ),
        "Clara Vogt (K-1001)",
        "Stornorechnung zu R-2026-0142 über -59,00 €",
    ]

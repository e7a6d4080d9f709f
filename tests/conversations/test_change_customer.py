"""Stories of changed customer data and price groups, in both languages."""

from datetime import date

import pytest

from tests.support.talk import HELD, Talk


async def test_one_value_is_changed_by_one_tap(talk: Talk) -> None:
    await talk.says("/kundendaten Clara Vogt")
    await talk.taps("Telefon")
    (proposal,) = await talk.says("0151 5550000")
    (done,) = await talk.taps("Bestätigen")

    assert proposal.told == [
        "Clara Vogt (K-1001)",
        "Telefon: 0151 55571037 → 0151 5550000",
        "Es geht keine Nachricht raus.",
    ]
    assert done.lines == [
        "✅ Geändert.",
        "Clara Vogt (K-1001)",
        "Telefon: 0151 55571037 → 0151 5550000",
    ]


async def test_another_price_group_shows_what_the_contract_will_cost(talk: Talk) -> None:
    await talk.says("/price_group Jonas Weber")
    (proposal,) = await talk.taps("Studierende")

    assert proposal.told == [
        "Jonas Weber (K-1013)",
        "Price group: Normal → Studierende",
        ("📄 Monatsabo Flex (V-2002): €39.00 → €32.00, from the next billing period on"),
        "No message goes out.",
    ]


async def test_what_was_billed_ahead_is_corrected_and_comes_back_with_an_undo(
    talk: Talk,
) -> None:
    await talk.says("/preisgruppe Clara Vogt")
    (proposal,) = await talk.taps("Studierende")
    done = (await talk.taps("Bestätigen"))[0]
    await talk.says("/rueckgaengig")
    undone = (await talk.taps("Bestätigen"))[0]

    assert proposal.told == [
        "Clara Vogt (K-1001)",
        "Preisgruppe: Normal → Studierende",
        "📄 Jahresabo (V-2001): 59,00 € → 49,00 €, ab dem nächsten Abrechnungszeitraum",
        ("🧾 R-2026-0109 · 15.12.2026 – 14.01.2027 · 59,00 € offen → wird auf 49,00 € korrigiert"),
        ("🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen → wird auf 49,00 € korrigiert"),
        f"✉️ Mitteilung zur Preisgruppe an Clara Vogt {HELD}",
    ]
    assert "Neue Dokumente: R-2026-0143, R-2026-0144" in done.told
    assert "Neue Dokumente: R-2026-0145, R-2026-0146" in undone.told


@pytest.mark.begins_on(date(2027, 1, 15))
async def test_the_history_tells_what_the_calendar_did(talk: Talk) -> None:
    (german,) = await talk.says("/verlauf Clara Vogt")
    (english,) = await talk.says("/history Clara Vogt")

    assert german.told[2:4] == [
        "15.01.2027, 00:05 · automatisch",
        "Vertrag läuft unbefristet weiter · Clara Vogt · ab 15.01.2027",
    ]
    assert english.told[4:6] == [
        "14 Jan 2027, 00:05 · automatic",
        "Invoice issued · Clara Vogt · R-2027-0002",
    ]


async def test_a_group_is_corrected_before_the_tap(talk: Talk) -> None:
    await talk.says("/preisgruppe Jonas Weber")
    await talk.taps("Studierende")
    (corrected,) = await talk.says("Preisgruppe Senioren")

    assert corrected.told[1] == "Preisgruppe: Normal → Senioren"


async def test_without_a_person_it_is_asked(talk: Talk) -> None:
    (question,) = await talk.says("/customer_data")
    (menu,) = await talk.says("Clara Vogt")

    assert question.lines == ["Who is it about? Name, customer number, phone or e-mail."]
    assert menu.lines == ["What would you like to change?"]


async def test_what_is_so_already_is_said(talk: Talk) -> None:
    await talk.says("/preisgruppe Clara Vogt")
    (answer,) = await talk.taps("Normal")

    assert answer.lines == ["Das steht bei Clara Vogt schon so. Es gibt nichts zu ändern."]


async def test_leaving_changes_nothing(talk: Talk) -> None:
    await talk.says("/kundendaten Clara Vogt")
    await talk.taps("Telefon")
    (left,) = await talk.taps("Abbrechen")

    assert left.lines == ["Abgebrochen. Es wurde nichts geändert."]


async def test_a_customers_wish_goes_to_the_studio(talk: Talk) -> None:
    await talk.says("/kundendaten", "Clara Vogt")
    await talk.taps("Telefon", "Clara Vogt")
    (shown,) = await talk.says("0151 5550000", "Clara Vogt")
    heard = await talk.taps("Anfrage ans Studio schicken", "Clara Vogt")

    assert shown.to == "Clara Vogt"
    assert [(each.to, each.told[1]) for each in heard if each.to != "Clara Vogt"] == [
        ("Inhaberin", "Clara Vogt (K-1001)")
    ]


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        pytest.param("vogt", ["Clara Vogt · K-1001 · Jahresabo"], id="part of a name"),
        pytest.param("K-1001", ["Clara Vogt · K-1001 · Jahresabo"], id="number"),
        pytest.param("55571037", ["Clara Vogt · K-1001 · Jahresabo"], id="phone"),
        pytest.param("clara.vogt@", ["Clara Vogt · K-1001 · Jahresabo"], id="e-mail"),
    ],
)
async def test_people_are_searched_by_name_number_phone_and_mail(
    talk: Talk, sought: str, found: list[str]
) -> None:
    (answer,) = await talk.says(f"/kunden {sought}")

    assert answer.lines[2:] == found


async def test_birthday_and_address_are_taken_from_the_sentence(talk: Talk) -> None:
    (proposal,) = await talk.says(
        "/kundendaten Anna Müller Geburtstag 3.4.1990, wohnt in Lindenweg 9, 12345 Lindenau"
    )

    assert [line.rpartition(" → ")[2] for line in proposal.told[1:3]] == [
        "03.04.1990",
        "Lindenweg 9, 12345 Lindenau",
    ]


async def test_a_new_name_is_taken_from_the_sentence(talk: Talk) -> None:
    (proposal,) = await talk.says("/kundendaten Ändere den Namen von Nina Weber auf Nina Beck")

    assert proposal.told[:2] == ["Nina Weber (K-1014)", "Name: Nina Weber → Nina Beck"]


async def test_a_new_price_group_is_said_to_be_new(talk: Talk) -> None:
    (proposal,) = await talk.says("/preisgruppe Clara Vogt in Preisgruppe Nachbarn setzen")

    assert proposal.told[1:3] == [
        "Preisgruppe: Normal → Nachbarn",
        "🆕 Die Preisgruppe Nachbarn gibt es noch nicht; sie wird damit neu angelegt.",
    ]


async def test_customers_are_not_offered_the_price_group(talk: Talk) -> None:
    (menu,) = await talk.says("/kundendaten", "Clara Vogt")
    (again,) = await talk.says("Preisgruppe Senioren", "Clara Vogt")

    assert [label.partition(":")[0] for label in menu.buttons] == [
        "Name",
        "E-Mail",
        "Telefon",
        "Geburtstag",
        "Anschrift",
        "Sprache",
        "Abbrechen",
    ]
    assert "Anfrage" not in again.text

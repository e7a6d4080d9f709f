"""Stories of bringing data in: a file is sent, looked through, confirmed, and told about."""

import io
from datetime import date

import openpyxl
import pytest

from domain.clock import MovableClock
from tests.support.crowd import crowd_file
from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import Talk, talking

CUSTOMERS = """\
Kd.-Nr.;Name;E-Mail;Geburtsdatum;Telefon;Preisgruppe;Bemerkung
17;Vogt, Ruth;ruth@example.org;31.12.1990;0151 5550201;Senioren;<b>x</b>
18;Sommer, Mia;mia@example.org;3.4.99;+49 151 5550202;;
19;Stark, Oskar;kaputt;;;;
"""
CARDS = """\
Name;Karte;Kaufdatum;Einheiten;Rest
Mia Sommer;10er-Karte;01.09.2026;10;4
"""


async def test_a_file_is_looked_through_confirmed_and_told_about(talk: Talk) -> None:
    (proposal,) = await talk.sends("kunden.csv", CUSTOMERS.encode("cp1252"))
    begun, done = await talk.taps("2 importieren")

    assert proposal.lines == [
        "2 Zeilen bringen etwas Neues. kunden.csv",
        "Inhalt: nur Kunden",
        "👤 Kunden neu: 2",
        "⚠️ Fehlerhafte Zeilen: 1",
        "",
        "1 Kd.-Nr. → Kundennummer",
        "2 Name → Name",
        "3 E-Mail → E-Mail",
        "4 Geburtsdatum → Geburtstag",
        "5 Telefon → Telefon",
        "6 Preisgruppe → Preisgruppe",
        "Nicht übernommen: 7 Bemerkung",
        "",
        "Zeile 4: „kaputt“ ist keine E-Mail-Adresse.",
        "",
        "Kunden bekommen keine Nachrichten. Noch einmal importieren verdoppelt nichts.",
    ]
    assert proposal.buttons == (
        *("2 importieren, 1 auslassen", "Spalten ändern …", "Inhalt ändern …", "Abbrechen"),
    )
    assert (begun.text, begun.message_id) == (
        "⏳ Import läuft: 0 von 2 Zeilen",
        proposal.message_id,
    )
    assert (done.edited, done.lines) == (
        True,
        [
            "✅ Importiert. kunden.csv",
            "👤 Kunden neu: 2",
            "⚠️ Fehlerhafte Zeilen: 1",
            "",
            "Nicht übernommen:",
            "Zeile 4: „kaputt“ ist keine E-Mail-Adresse.",
        ],
    )


async def test_who_was_brought_in_is_on_file(talk: Talk) -> None:
    await talk.sends("kunden.csv", CUSTOMERS.encode())
    await talk.taps("2 importieren")

    (file,) = await talk.says("Zeig mir die Akte von Ruth Vogt")

    assert file.lines[:4] == [
        "Ruth Vogt · K-1041 · aktiv",
        "Telefon: 0151 5550201",
        "E-Mail: ruth@example.org",
        "Geburtstag: 31.12.1990",
    ]


@ON_BOTH_ENGINES
async def test_the_same_file_again_brings_nothing(talk: Talk) -> None:
    await talk.sends("kunden.csv", CUSTOMERS.encode())
    await talk.taps("2 importieren")

    (again,) = await talk.sends("kunden.csv", CUSTOMERS.encode())

    assert again.lines[:4] == [
        "Hier ist nichts zu übernehmen. kunden.csv",
        "Inhalt: nur Kunden",
        "👤 Kunden unverändert: 2",
        "⚠️ Fehlerhafte Zeilen: 1",
    ]
    assert again.buttons == ("Spalten ändern …", "Inhalt ändern …", "Abbrechen")


async def test_a_column_is_changed_by_words_and_by_taps(talk: Talk) -> None:
    await talk.sends("kunden.csv", CUSTOMERS.encode())

    (typed,) = await talk.says("Spalte 7 = Adresse")
    (which,) = await talk.taps("Spalten ändern")
    (what,) = await talk.taps("3 E-Mail")
    (tapped,) = await talk.taps("nicht übernehmen")

    assert "7 Bemerkung → Adresse" in typed.lines
    assert which.lines == [
        "Welche Spalte ist anders gemeint? Du kannst auch schreiben: „Spalte 3 = Telefon“."
    ]
    assert what.lines == [
        "Was steht in Spalte 3 (E-Mail)?",
        "ruth@example.org · mia@example.org · kaputt",
    ]
    assert tapped.lines[0] == "3 Zeilen bringen etwas Neues. kunden.csv"
    assert "Nicht übernommen: 3 E-Mail" in tapped.lines
    assert tapped.buttons[0] == "3 Zeilen importieren"


async def test_cards_come_with_what_is_left(talk: Talk) -> None:
    (proposal,) = await talk.sends("karten.csv", CARDS.encode())
    await talk.taps("Eine Zeile importieren")
    (left,) = await talk.says("Wie viele Einheiten hat Mia Sommer noch?")

    assert proposal.lines[1:5] == [
        "Inhalt: Kunden mit Karten und Verträgen",
        "👤 Kunden neu: 1",
        "📄 Verträge neu: 1",
        "🎟 Karten neu: 1 mit zusammen 4 Einheiten",
    ]
    assert left.lines[0] == "4 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027"


async def test_a_plan_that_is_called_otherwise_is_asked_for(talk: Talk) -> None:
    text = CARDS.replace("10er-Karte", "Karte groß").encode()

    (question,) = await talk.sends("karten.csv", text)
    (proposal,) = await talk.taps("Zehnerkarte")

    assert question.lines == ["Den Tarif „Karte groß“ gibt es hier nicht. Welcher ist es?"]
    assert proposal.lines[0] == "Eine Zeile bringt etwas Neues. karten.csv"


async def test_days_that_can_be_read_in_two_ways_are_asked_for(talk: Talk) -> None:
    (question,) = await talk.sends("a.csv", b"Name,Date of birth\nMia Sommer,03/04/1999\n")
    (proposal,) = await talk.taps("Monat, Tag, Jahr")
    await talk.taps("Eine Zeile")
    (file,) = await talk.says("Akte von Mia Sommer")

    assert question.lines == [
        "In der Spalte „Date of birth“ sind die Tage nicht eindeutig. Wie sind sie gemeint?",
        "03/04/1999",
    ]
    assert proposal.lines[2] == "👤 Kunden neu: 1"
    assert "Geburtstag: 04.03.1999" in file.lines


async def test_a_table_without_a_name_is_asked_where_it_stands(talk: Talk) -> None:
    (question,) = await talk.sends("a.csv", b"Wer da;Telefon\nMia;0151 5550202\n")
    (proposal,) = await talk.taps("Wer da")

    assert question.lines == [
        "An keiner Spalte erkenne ich, um wen es geht. In welcher steht der Name?"
    ]
    assert proposal.lines[0] == "Eine Zeile bringt etwas Neues. a.csv"


async def test_open_invoices_come_in_and_paid_ones_only_when_wanted(talk: Talk) -> None:
    text = (
        "Rechnungsnummer;Kunde;Betrag;bezahlt;fällig am\n"
        "A-1;Peter Abo;59,00;0;01.11.2026\nA-2;Peter Abo;1.059,00 €;59;01.11.2026\n"
        "A-3;Peter Abo;39;39;01.11.2026\nA-4;Niemand;39;0;01.11.2026\n"
    )

    (proposal,) = await talk.sends("offen.csv", text.encode())
    (with_paid,) = await talk.taps("Auch bezahlte")

    assert proposal.lines[1:6] == [
        "Inhalt: offene Rechnungen",
        "👤 Kunden unverändert: 1",
        "🧾 Rechnungen neu: 2, offen 1.059,00 €",
        "🧾 Schon bezahlt, nicht übernommen: 1",
        "⚠️ Fehlerhafte Zeilen: 1",
    ]
    assert "Zeile 5: „Niemand“ ist nicht in der Kartei." in proposal.lines
    assert with_paid.lines[3] == "🧾 Rechnungen neu: 3, offen 1.059,00 €"


async def test_what_a_file_holds_can_be_narrowed(talk: Talk) -> None:
    await talk.sends("karten.csv", CARDS.encode())

    await talk.taps("Inhalt ändern")
    (proposal,) = await talk.taps("nur Kunden")

    assert proposal.lines[:3] == [
        "Eine Zeile bringt etwas Neues. karten.csv",
        "Inhalt: nur Kunden",
        "👤 Kunden neu: 1",
    ]


async def test_an_import_that_is_not_wanted_changes_nothing(talk: Talk) -> None:
    await talk.sends("kunden.csv", CUSTOMERS.encode())
    (aborted,) = await talk.taps("Abbrechen")
    (nobody,) = await talk.says("Zeig mir die Akte von Mia Sommer")

    assert aborted.lines[-1] == "Abgebrochen. Es wurde nichts geändert."
    assert nobody.lines[0].startswith("„Mia Sommer“ habe ich nicht gefunden.")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        pytest.param("leer.csv", b" ", "Sie ist leer.", id="empty"),
        pytest.param(
            "foto.csv",
            bytes(range(256)) * 20,
            "Das ist weder eine CSV- noch eine XLSX-Datei, oder ihre Zeichen sind beschädigt.",
            id="garbage",
        ),
        pytest.param(
            "breit.csv",
            b"Name;" + b";".join([b"x"] * 200) + b"\n",
            (
                "Zeile 1 hat 201 Spalten, ich lese höchstens 60."
                " Lösche die Spalten, die nicht gebraucht werden."
            ),
            id="200 columns",
        ),
        pytest.param(
            "geheim.xlsx",
            b"\xd0\xcf\x11\xe0" + b"x" * 512,
            (
                "Sie ist mit einem Passwort geschützt oder in einem alten Excel-Format (.xls)."
                " Speichere sie ohne Passwort als .xlsx oder .csv."
            ),
            id="encrypted",
        ),
    ],
)
async def test_what_cannot_be_read_says_why(
    talk: Talk, name: str, data: bytes, reason: str
) -> None:
    (answer,) = await talk.sends(name, data)

    assert answer.lines == [
        f"Diese Datei kann ich nicht lesen. {name}",
        reason,
        "Es wurde nichts geändert.",
    ]


async def test_a_file_is_too_big_before_it_is_fetched(talk: Talk) -> None:
    (answer,) = await talk.sends("riesig.csv", b"Name\n" + b"x" * 11_000_000)

    assert answer.lines[1] == "Sie ist größer als 10 MB. Teile sie auf mehrere Dateien auf."


async def test_files_are_for_those_who_work_at_the_desk(talk: Talk) -> None:
    (customer,) = await talk.sends("kunden.csv", CUSTOMERS.encode(), "Clara Vogt")
    (trainer,) = await talk.sends("kunden.csv", CUSTOMERS.encode(), "trainer")

    assert customer.lines == [
        "Mit einer Datei kann ich hier leider nichts anfangen. Schreib mir einfach, worum es geht."
    ]
    assert trainer.lines == ["Das dürfen hier nur Inhaberin und Team."]


async def test_a_colleague_without_the_right_asks_for_an_import_and_both_hear_of_it(
    talk: Talk,
) -> None:
    (proposal,) = await talk.sends("kunden.csv", CUSTOMERS.encode(), "staff")
    _, asked = await talk.taps("Als Anfrage schicken", "staff")
    heard = await talk.taps(asked.buttons[0])

    assert "🔑 Dafür fehlt dir: Vieles auf einmal." in proposal.text
    assert asked.lines[0].startswith("📨 Anfrage aus dem Team, von Team: Import einer Datei")
    last = {who: [each for each in heard if each.to == who][-1] for who in ("Team", "Inhaberin")}
    assert [each.lines[0] for each in last.values()] == ["✅ Importiert. kunden.csv"] * 2


async def test_how_to_import_is_explained_and_a_waiting_file_offered(talk: Talk) -> None:
    (first,) = await talk.says("Kunden importieren")
    await talk.sends("kunden.csv", CUSTOMERS.encode())
    await talk.taps("Abbrechen")
    (second,) = await talk.says("/importieren")
    (proposal,) = await talk.taps("Mit kunden.csv")

    assert first.lines[0] == "Schick mir einfach die Datei, als CSV oder Excel (XLSX)."
    assert (first.buttons, second.buttons) == ((), ("Mit kunden.csv weitermachen",))
    assert proposal.lines[0] == "2 Zeilen bringen etwas Neues. kunden.csv"


async def test_the_import_in_english_from_a_workbook(own_studio_in_english: Talk) -> None:
    talk = own_studio_in_english
    workbook, file = openpyxl.Workbook(), io.BytesIO()
    sheet = workbook.worksheets[0]
    sheet.append(("Member no.", "First name", "Surname", "Date of birth", "Balance"))
    sheet.append((7, "Emma", "Wilson", date(2001, 5, 6), 12.5))
    sheet.append((8, "Liam", "Baker", "soon", 0))
    workbook.save(file)

    (proposal,) = await talk.sends("members.xlsx", file.getvalue())
    (narrowed,) = await talk.says("Column 4 = leave out")
    await talk.taps("Change contents")
    (all_of_it,) = await talk.taps("everything together")
    *_, done = await talk.taps("Import 2 lines")

    assert proposal.lines[:2] == [
        "There is nothing to bring in. members.xlsx",
        "Contents: opening balances",
    ]
    assert narrowed.lines[2] == "⚠️ Faulty lines: 2"
    assert all_of_it.lines[2:4] == [
        "👤 New customers: 2",
        "💶 New balances: 1, €12.50 together",
    ]
    assert done.lines == [
        "✅ Imported. members.xlsx",
        "👤 New customers: 2",
        "💶 New balances: 1, €12.50 together",
    ]


async def test_a_file_waits_over_a_restart(demo_url: str, clock: MovableClock) -> None:
    async with talking(demo_url, clock) as talk:
        await talk.sends("kunden.csv", CUSTOMERS.encode())
        telegram = talk.telegram

    async with talking(demo_url, clock, telegram) as talk:
        (proposal,) = await talk.says("Spalte 3 = nicht übernehmen")
        *_, done = await talk.taps("3 Zeilen importieren")

    assert proposal.lines[0] == "3 Zeilen bringen etwas Neues. kunden.csv"
    assert done.lines == ["✅ Importiert. kunden.csv", "👤 Kunden neu: 3"]


async def test_a_few_hundred_people_come_in_with_contracts_and_cards(talk: Talk) -> None:
    await talk.sends("alle.csv", crowd_file(300))
    *_, done = await talk.taps("300 Zeilen")

    assert done.lines == [
        "✅ Importiert. alle.csv",
        "👤 Kunden neu: 300",
        "📄 Verträge neu: 300",
        "🎟 Karten neu: 150 mit zusammen 746 Einheiten",
    ]


async def test_the_journal_tells_of_an_import_once(talk: Talk) -> None:
    await talk.sends("kunden.csv", CUSTOMERS.encode())
    await talk.taps("2 importieren")

    (history,) = await talk.says("/verlauf")

    assert history.told[1:3] == ["21.11.2026, 10:00 · Inhaberin", "Daten importiert"]

"""From an empty database, by chat alone: a studio is set up, sells every kind of plan, and books.

Each step is what somebody types or taps, and the first line of what comes back last.
"""

import re

from tests.support.empty_studio import comes_in
from tests.support.talk import Heard, Talk

CUSTOMERS_DE = """Name;E-Mail;Telefon;Geburtstag;Preisgruppe
Jonas Weber;jonas@example.org;0151 5550102;03.04.1990;Normal
Emma Wilson;emma@example.org;0151 5550103;17.08.1995;Studierende
Sofia Rossi;sofia@example.org;0151 5550104;;Normal
"""
CUSTOMERS_EN = """name,email,phone,birthday,price group
Jonas Weber,jonas@example.org,0151 5550102,1990-04-03,Normal
Emma Wilson,emma@example.org,0151 5550103,1995-08-17,Students
Sofia Rossi,sofia@example.org,0151 5550104,,Normal
"""

Step = tuple[str, str]
"""What is typed (or tapped, with ``> ``), and how the answer begins."""


async def goes(talk: Talk, steps: list[Step], person: str = "owner") -> list[Heard]:
    """Return what came back last; each step is answered as it says."""
    heard: list[Heard] = []
    for said, answered in steps:
        tapped = said.startswith("> ")
        heard = await (talk.taps(said[2:], person) if tapped else talk.says(said, person))
        assert (said, heard[-1].lines[0]) == (said, answered)
    return heard


async def connects(talk: Talk, heard: list[Heard], person: str, language: str) -> Heard:
    """Return the welcome of somebody who opens the one-time link that was just shown."""
    token = re.search(r"start=(\S+)", heard[-1].text)
    assert token is not None
    (welcome,) = await comes_in(talk, token[1], person, language)
    return welcome


async def test_day_one_in_german(own_studio: Talk) -> None:
    talk = own_studio

    await goes(talk, SET_UP_DE)
    link = await goes(talk, [("Neue Trainerin Nina Weber", "Neu im Team: Nina Weber")])
    link = await talk.taps("Bestätigen")
    welcome = await connects(talk, link, "trainer", "de")
    assert welcome.lines[0].startswith("Willkommen bei Studio Eins!")
    await goes(talk, COURSES_DE)
    await goes(talk, PLANS_DE)
    await goes(talk, PEOPLE_DE)
    (dry_run,) = await talk.sends("kunden.csv", CUSTOMERS_DE.encode())
    assert dry_run.lines[0] == "3 Zeilen bringen etwas Neues. kunden.csv"
    heard = await talk.taps("3 Zeilen importieren")
    assert heard[-1].lines[0] == "✅ Importiert. kunden.csv"
    await goes(talk, SALES_DE)
    await goes(talk, BOOKINGS_DE)
    (makeups,) = await talk.says("Welche Nachholungen hat Jonas Weber?")
    assert makeups.lines[0] == "Nichts nachzuholen."
    (roster,) = await talk.says("Wer kommt am Donnerstag zu Pilates?", "owner")
    assert roster.told[-1] == "1. Sofia Rossi"


async def test_day_one_in_english(own_studio_in_english: Talk) -> None:
    talk = own_studio_in_english

    await goes(talk, SET_UP_EN)
    link = await goes(talk, [("New trainer Nina Weber", "New on the team: Nina Weber")])
    link = await talk.taps("Confirm")
    welcome = await connects(talk, link, "trainer", "en")
    assert welcome.lines[0].startswith("Welcome to Studio One!")
    await goes(talk, COURSES_EN)
    await goes(talk, PLANS_EN)
    await goes(talk, PEOPLE_EN)
    (dry_run,) = await talk.sends("customers.csv", CUSTOMERS_EN.encode())
    assert dry_run.lines[0] == "3 lines bring something new. customers.csv"
    heard = await talk.taps("Import 3 lines")
    assert heard[-1].lines[0] == "✅ Imported. customers.csv"
    await goes(talk, SALES_EN)
    await goes(talk, BOOKINGS_EN)
    (roster,) = await talk.says("Who is coming to Pilates on Thursday?", "owner")
    assert roster.told[-1] == "1. Sofia Rossi"


SET_UP_DE: list[Step] = [
    ("/einrichten", "Willkommen! Richten wir Studio Eins ein."),
    ("Lindenweg 100, 12345 Lindenau", "Schritt 2 von 9"),
    ("12/345/67890", "Schritt 3 von 9"),
    ("> Kleinunternehmer", "Schritt 4 von 9"),
    ("DE89 3704 0044 0532 0130 00", "Schritt 5 von 10"),
    ("Studio Eins", "Schritt 6 von 10"),
    ("> Fertig", "Schritt 7 von 10"),
    ("> 24 Stunden", "Schritt 8 von 10"),
    ("21 bis 7 Uhr", "Schritt 9 von 10"),
    ("> Berlin", "Schritt 10 von 10"),
    ("nein", "Studio Eins einrichten"),
    ("> Bestätigen", "✅ Studio Eins ist eingerichtet."),
]
COURSES_DE: list[Step] = [
    (
        "Neuer Kurs Yoga Flow, dienstags 18 Uhr, 60 Minuten, Saal 1, 3 Plätze, Trainer Nina Weber",
        "Neuer Kurs: Yoga Flow",
    ),
    ("> Bestätigen", "✅ Yoga Flow ist angelegt."),
    (
        "Neuer Kurs Pilates, donnerstags 9:30 Uhr 60 Minuten, Saal 2, 1 Platz",
        "Neuer Kurs: Pilates",
    ),
    ("> Bestätigen", "✅ Pilates ist angelegt."),
]
PLANS_DE: list[Step] = [
    ("Neuer Tarif Zweierkarte, 2 Einheiten, 28 €, gültig 6 Monate", "Neuer Tarif: Zweierkarte"),
    ("ja", "✅ Zweierkarte ist angelegt und ab sofort im Verkauf."),
    ("Neuer Tarif Fünferkarte, 5 Einheiten, 65 €, fest eingebucht", "In welchem Kurs?"),
    ("> Pilates", "Neuer Tarif: Fünferkarte"),
    ("> Bestätigen", "✅ Fünferkarte ist angelegt und ab sofort im Verkauf."),
    ("Neuer Tarif Fünf-Wochen-Kurs, 5 Wochen, 75 €", "In welchem Kurs?"),
    ("> Erst beim Verkauf", "Neuer Tarif: Fünf-Wochen-Kurs"),
    ("> Bestätigen", "✅ Fünf-Wochen-Kurs ist angelegt und ab sofort im Verkauf."),
    (
        (
            "Neuer Tarif Jahresabo, 59 € im Monat, 12 Monate, danach unbefristet, Frist 1 Monat,"
            " 8 Einheiten im Monat"
        ),
        "Neuer Tarif: Jahresabo",
    ),
    ("> Bestätigen", "✅ Jahresabo ist angelegt und ab sofort im Verkauf."),
    (
        (
            "Neuer Tarif Kursabo, 45 € im Monat, 3 Monate, danach unbefristet, Frist 1 Monat,"
            " fest im Kurs Yoga Flow"
        ),
        "Neuer Tarif: Kursabo",
    ),
    ("> Bestätigen", "✅ Kursabo ist angelegt und ab sofort im Verkauf."),
]
PEOPLE_DE: list[Step] = [
    ("Neue Kundin Clara Vogt, clara@example.org, 0151 5550101", "Neu anlegen: Clara Vogt"),
    ("> Bestätigen", "✅ Clara Vogt ist angelegt. Kundennummer K-1001"),
]
SALES_DE: list[Step] = [
    ("Verkauf Clara Vogt eine Zweierkarte", "Clara Vogt (K-1001) · neu: Zweierkarte"),
    ("> Bestätigen", "✅ Verkauft: Karte mit Vertrag V-2001"),
    ("Fünferkarte für Jonas Weber", "Jonas Weber (K-1002) · neu: Fünferkarte"),
    ("> Bestätigen", "✅ Verkauft: Karte mit Vertrag V-2002"),
    ("Jahresabo für Sofia Rossi ab heute", "Sofia Rossi (K-1004) · neu: Jahresabo"),
    ("> Bestätigen", "✅ Abgeschlossen: Vertrag V-2003"),
    ("Verkauf Emma Wilson einen Fünf-Wochen-Kurs ab 24.11.", "Welcher Kurs?"),
    ("> Yoga Flow", "Emma Wilson (K-1003) · neu: Fünf-Wochen-Kurs"),
    ("> Bestätigen", "✅ Abgeschlossen: Vertrag V-2004"),
    ("Kursabo für Clara Vogt ab 1.12.", "Clara Vogt (K-1001) · neu: Kursabo"),
    ("> Bestätigen", "✅ Abgeschlossen: Vertrag V-2005"),
]
BOOKINGS_DE: list[Step] = [
    ("Clara Vogt am Dienstag für Yoga einbuchen", "Clara Vogt (K-1001)"),
    ("> Bestätigen", "✅ Gebucht."),
    ("Sofia Rossi am Donnerstag in Pilates einbuchen", "Sofia Rossi (K-1004)"),
    ("> Bestätigen", "✅ Auf der Warteliste, Platz 1."),
    ("Jonas Weber aus Pilates am Donnerstag austragen", "Jonas Weber (K-1002)"),
    ("> Bestätigen", "✅ Abgesagt."),
    ("Jonas Weber am Dienstag für Yoga einbuchen", "Jonas Weber (K-1002)"),
    ("> Bestätigen", "✅ Gebucht."),
    ("Clara Vogt am 31.12. für Pilates einbuchen", "Clara Vogt (K-1001)"),
    ("> Bestätigen", "✅ Gebucht."),
    (
        "Clara Vogt am 7.1. für Pilates einbuchen",
        (
            "Für Pilates am Do., 07.01.2027 ist nichts da, womit gebucht werden kann."
            " Zweierkarte hat keine freie Einheit mehr."
        ),
    ),
]

SET_UP_EN: list[Step] = [
    ("/setup", "Welcome! Let’s set up Studio One."),
    ("Lindenweg 100, 12345 Lindenau", "Step 2 of 9"),
    ("12/345/67890", "Step 3 of 9"),
    ("> Tax-exempt", "Step 4 of 9"),
    ("> Later", "Step 5 of 9"),
    ("> Done", "Step 6 of 9"),
    ("12 hours", "Step 7 of 9"),
    ("10pm to 7am", "Step 8 of 9"),
    ("> Berlin", "Step 9 of 9"),
    ("> No", "Set up Studio One"),
    ("> Confirm", "✅ Studio One is set up."),
]
COURSES_EN: list[Step] = [
    (
        "New course Yoga Flow, Tuesdays 6pm for 60 minutes, room 1, 3 places, trainer Nina Weber",
        "New course: Yoga Flow",
    ),
    ("> Confirm", "✅ Yoga Flow is on offer."),
    ("New course Pilates, Thursdays 9:30 for 60 minutes, room 2, 1 place", "New course: Pilates"),
    ("> Confirm", "✅ Pilates is on offer."),
]
PLANS_EN: list[Step] = [
    ("New plan Two-class card, 2 classes, €28, valid for 6 months", "New plan: Two-class card"),
    ("yes", "✅ Two-class card is set up and on sale from now on."),
    ("New plan Five-class card, 5 classes, €65, fixed dates", "In which course?"),
    ("> Pilates", "New plan: Five-class card"),
    ("> Confirm", "✅ Five-class card is set up and on sale from now on."),
    ("New plan Five-week course, 5 weeks, €75", "In which course?"),
    ("> Choose when", "New plan: Five-week course"),
    ("> Confirm", "✅ Five-week course is set up and on sale from now on."),
    (
        (
            "New plan Yearly, €59 a month, 12 months, then open-ended, 1 month's notice,"
            " 8 units a month"
        ),
        "New plan: Yearly",
    ),
    ("> Confirm", "✅ Yearly is set up and on sale from now on."),
    (
        (
            "New plan Quarterly, €45 a month, 3 months, then open-ended, 1 month's notice,"
            " in the course Yoga Flow"
        ),
        "New plan: Quarterly",
    ),
    ("> Confirm", "✅ Quarterly is set up and on sale from now on."),
]
PEOPLE_EN: list[Step] = [
    ("New customer Clara Vogt, clara@example.org, 0151 5550101", "Add to the file: Clara Vogt"),
    ("> Confirm", "✅ Clara Vogt is on file. Customer number K-1001"),
]
SALES_EN: list[Step] = [
    ("Sell Clara Vogt a two-class card", "Clara Vogt (K-1001) · new: Two-class card"),
    ("> Confirm", "✅ Sold: card with contract V-2001"),
    ("Five-class card for Jonas Weber", "Jonas Weber (K-1002) · new: Five-class card"),
    ("> Confirm", "✅ Sold: card with contract V-2002"),
    ("A yearly membership for Sofia Rossi from today", "Sofia Rossi (K-1004) · new: Yearly"),
    ("> Confirm", "✅ Concluded: contract V-2003"),
    ("Sell Emma Wilson the five-week course from 24 November", "Which course?"),
    ("> Yoga Flow", "Emma Wilson (K-1003) · new: Five-week course"),
    ("> Confirm", "✅ Concluded: contract V-2004"),
    ("Sell Clara Vogt the Quarterly from 1 December", "Clara Vogt (K-1001) · new: Quarterly"),
    ("> Confirm", "✅ Concluded: contract V-2005"),
]
BOOKINGS_EN: list[Step] = [
    ("Book Clara Vogt for yoga on Tuesday", "Clara Vogt (K-1001)"),
    ("> Confirm", "✅ Booked."),
    ("Book Sofia Rossi into Pilates on Thursday", "Sofia Rossi (K-1004)"),
    ("> Confirm", "✅ On the waiting list, place 1."),
    ("Cancel Jonas Weber's Pilates class on Thursday", "Jonas Weber (K-1002)"),
    ("> Confirm", "✅ Cancelled."),
    ("Book Jonas Weber for yoga on Tuesday", "Jonas Weber (K-1002)"),
    ("> Confirm", "✅ Booked."),
    ("Book Clara Vogt for Pilates on 31 December", "Clara Vogt (K-1001)"),
    ("> Confirm", "✅ Booked."),
    (
        "Book Clara Vogt for Pilates on 7 January",
        (
            "There is nothing to book Pilates on Thu, 7 Jan 2027 with."
            " Two-class card has no free unit left."
        ),
    ),
]

"""Stories of people's data: given to them as files, and erased."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from bot.privacy import empty_bodies
from bot.tables import METADATA
from domain.clock import MovableClock
from domain.customers.records import CustomerRecord
from tests.support.engines import ON_BOTH_ENGINES
from tests.support.rows import add_customer
from tests.support.studios import scope_of
from tests.support.talk import Heard, Talk

TWIN = {
    "email": "sarah.klein@example.org",
    "phone": "0151 55561629",
    "address": "Lindenweg 17, 12345 Lindenau",
}


def read(file: Heard) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(file.content)
    return whole


async def test_the_owner_gives_somebody_all_their_data(talk: Talk) -> None:
    answer, text, data = await talk.says("Daten von Clara Vogt exportieren")

    whole = read(data)
    written = text.content.decode().split("\n")
    assert answer.lines[0] == "Datenauskunft für Clara Vogt (K-1001)"
    assert (text.file, data.file) == ("Datenauskunft K-1001.txt", "Datenauskunft K-1001.json")
    assert written[:2] == [
        "Datenauskunft · Studio Lindenhof · K-1001",
        "Stand: 21.11.2026, 10:00 Uhr",
    ]
    assert [written[n] for n in (5, 7, 8, 9)] == [
        "Kundendaten",
        "Nummer: K-1001",
        "Name: Clara Vogt",
        "E-Mail: clara.vogt@example.org",
    ]
    assert [each["number"] for each in whole["invoices"]][-2:] == ["R-2026-0109", "R-2026-0142"]
    assert [each["course"] for each in whole["bookings"]] == ["Yoga Flow"]
    assert whole["customer_number"] == "K-1001"


async def test_the_files_are_in_the_persons_language(talk: Talk) -> None:
    answer, text, data = await talk.says("Daten von Emma Wilson exportieren")

    assert answer.lines[0] == "Datenauskunft für Emma Wilson (K-1025)"
    assert (text.file, data.file) == ("Personal data K-1025.txt", "Personal data K-1025.json")
    assert text.content.decode().split("\n")[5] == "Customer file"


async def test_a_customer_gets_the_own_data_and_what_was_said(talk: Talk) -> None:
    await talk.says("Hello there", "Emma Wilson")

    answer, text, data = await talk.says("What data do you have about me?", "Emma Wilson")

    whole = read(data)
    said = [each["update"]["message"]["text"] for each in whole["messages_received"]]
    assert answer.lines[0] == "Your data at Studio Lindenhof"
    assert (text.to, data.to) == ("Emma Wilson", "Emma Wilson")
    assert [each["name"] for each in whole["file"]] == ["Emma Wilson"]
    assert said == ["Hello there", "What data do you have about me?"]
    assert [each["telegram_id"] for each in whole["chats"]] == [
        talk.somebody("Emma Wilson").user_id
    ]


async def test_nobody_gets_the_data_of_others(talk: Talk) -> None:
    (other,) = await talk.says("Daten von Clara Vogt exportieren", "Emma Wilson")
    (trainer,) = await talk.says("/datenauskunft Clara Vogt", "trainer")
    (stranger,) = await talk.says("/datenauskunft", "Thomas Freitag")

    assert (other.file, trainer.file, stranger.file) == ("", "", "")
    assert trainer.lines == ["Das dürfen hier nur Inhaberin und Team."]
    assert stranger.lines[0].startswith("Hallo! Ich bin der Tresen eines Studios")


async def test_what_runs_is_settled_before_an_erasure(talk: Talk) -> None:
    (answer,) = await talk.says("Daten von Clara Vogt löschen")

    assert answer.lines == [
        "Die Daten von Clara Vogt können noch nicht gelöscht werden. Erst ist zu regeln:",
        "📄 Jahresabo (V-2001) läuft noch",
        "🧾 R-2026-0142: noch 59,00 € offen",
        "🧾 R-2026-0109: noch 59,00 € offen",
        "📅 Ein Kurstag ist noch gebucht",
    ]
    assert answer.buttons == (
        "Kündigen: Jahresabo V-2001 · bis 14.01.2027",
        "Alle Rechnungen",
        "Gebuchte Kurstage",
    )


async def test_only_an_owner_erases(talk: Talk) -> None:
    (by_staff,) = await talk.says("/daten_loeschen Sarah Klein", "staff")
    (by_customer,) = await talk.says("Please delete all my data", "Emma Wilson")

    assert by_staff.lines == ["Das darf hier nur die Inhaberin oder der Inhaber."]
    assert by_customer.lines == [
        "Your data cannot be erased yet. First to be settled:",
        "📄 Fünferkarte (V-2012) runs until 24 Jan 2027",
        "📅 One course day is still booked",
    ]


@ON_BOTH_ENGINES
async def test_a_customer_asks_for_it_and_an_owner_does_it(talk: Talk) -> None:
    await talk.says("Sarah Klein reaktivieren")
    await talk.taps("Bestätigen")

    await talk.says("Bitte alle meine Daten löschen", "Sarah Klein")
    received, asked = await talk.taps("Anfrage ans Studio schicken", "Sarah Klein")
    heard = await talk.taps("Endgültig löschen")

    assert (received.to, asked.to) == ("Sarah Klein", "Inhaberin")
    assert received.lines[0] == "📨 Deine Anfrage ist beim Studio."
    assert asked.lines[0].startswith("📨 ")
    assert [(each.to, each.lines[0]) for each in heard if each.to == "Inhaberin"] == [
        ("Inhaberin", "✅ Gelöscht: alle Daten zu K-1017")
    ]
    assert [each.lines[0] for each in heard if each.to == "Sarah Klein"] == [
        "✅ Das Studio hat deiner Anfrage zugestimmt.",
        (
            "Studio Lindenhof hat deine Daten gelöscht."
            " Dieser Chat ist nicht mehr mit dem Studio verbunden."
        ),
    ]


async def test_somebody_erased_is_found_nowhere_and_the_twin_is(
    talk: Talk, clock: MovableClock
) -> None:
    async with talk.tresen.database.write() as session:
        twin = await add_customer(scope_of(session), "Sarah Klein", **TWIN)
    before = await row_of(talk, twin)

    (proposal,) = await talk.says("/daten_loeschen K-1017")
    done, farewell = await talk.taps("Endgültig löschen")
    (again,) = await talk.says("/kunde K-1017")
    await talk.says("/abbrechen")
    (found,) = await talk.says("Akte von Sarah Klein")

    assert proposal.told == [
        "Sarah Klein (K-1017)",
        "Alle Daten dieser Person löschen",
        (
            "🗑 Sofort weg: Name, Kontakt, Geburtstag und Anschrift in der Akte, die Sätze"
            " im Verlauf, alle Begründungen, Chatverbindung und Einladungslinks,"
            " wartende Nachrichten."
        ),
        "📁 Das Gesetz verlangt aufzubewahren, mit Name und Anschrift des Empfängers:",
        (
            "• 3 Rechnungsdokumente mit Zahlungen, bis 31.12.2034"
            " (8 Jahre ab Jahresende, § 147 AO, § 14b UStG)"
        ),
        (
            "• 2 Geschäftsbriefe (Verträge, Kündigungen), bis 31.12.2032"
            " (6 Jahre ab Jahresende, § 147 AO)"
        ),
        (
            "Zu finden ist die Person damit nicht mehr."
            " Am Tag danach verschwinden auch Name und Anschrift von selbst."
        ),
        (
            "💬 Nachrichten im Chat des Teams werden hier nach 48 Stunden geleert."
            " Was schon in Telegram steht, kann ich dort nicht löschen."
        ),
        "✉️ Sarah Klein erfährt es gleich im Chat; danach ist die Verbindung getrennt.",
        "⚠️ Das lässt sich nicht rückgängig machen.",
    ]
    assert done.told[0] == "✅ Gelöscht: alle Daten zu K-1017"
    assert done.buttons == ()
    assert (farewell.to, farewell.lines[0]) == (
        "Sarah Klein",
        (
            "Studio Lindenhof hat deine Daten gelöscht."
            " Dieser Chat ist nicht mehr mit dem Studio verbunden."
        ),
    )
    assert again.lines == ["Um wen geht es? Name, Kundennummer, Telefon oder E-Mail."]
    assert found.lines[0].startswith(f"Sarah Klein · K-{1000 + twin} ")
    clock.move_to(clock.now() + timedelta(hours=49))
    await empty_bodies(talk.tresen.database, clock)
    assert await values_with(talk, "Klein") == [
        ("customers", "kept_name", 17),
        ("customers", "name", twin),
        ("printed_values", "values", 0),  # what the documents that are kept say
    ]
    assert await row_of(talk, twin) == before


async def values_with(talk: Talk, text: str) -> list[tuple[str, str, int]]:
    """Return table, column and id of every value of the whole database that holds a text."""
    async with talk.tresen.database.read() as session:
        return sorted(
            [
                (table.name, column, int(row.get("id") or 0))
                for table in METADATA.sorted_tables
                for row in (await session.execute(select(table))).mappings().all()
                for column, value in row.items()
                if text in str(value)
            ]
        )


async def row_of(talk: Talk, customer_id: int) -> dict[str, Any]:
    async with talk.tresen.database.read() as session:
        query = select(CustomerRecord.__table__).where(CustomerRecord.id == customer_id)
        return dict((await session.execute(query)).mappings().one())


async def test_an_old_button_leads_to_nobody_any_more(talk: Talk) -> None:
    await talk.says("Akte von Sarah Klein")
    number, data = talk.button("Alle Rechnungen")
    (proposal,) = await talk.says("/erase_data Sarah Klein")
    done, _ = await talk.taps("Erase for good")

    (invoices,) = await talk.presses(number, data)
    (undo,) = await talk.says("Rückgängig")

    assert (proposal.told[1], proposal.told[-1]) == (
        "Erase all data of this person",
        "⚠️ This cannot be undone.",
    )
    assert done.lines[0] == "✅ Erased: all data of K-1017"
    assert invoices.lines == [
        "Die Daten dieser Person (K-1017) sind gelöscht. Hier geht nichts mehr."
    ]
    assert undo.lines == [
        (
            "Deine letzte Änderung („Personendaten gelöscht“) lässt sich nicht mit einem Tipp"
            " rückgängig machen. Ändere sie bitte selbst zurück."
        )
    ]

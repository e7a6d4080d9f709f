"""Stories of a customer's file and of the history of changes."""

from datetime import date

from tests.support.talk import Talk


async def test_a_file_shows_contact_standing_and_money(talk: Talk) -> None:
    (shown,) = await talk.says("Zeig mir die Akte von Peter Abo")

    assert shown.lines == [
        "Peter Abo · K-1030 · aktiv",
        "Telefon: 0151 55502110",
        "E-Mail: peter.abo@example.org",
        "Anschrift: Lindenweg 30, 12345 Lindenau",
        "Dabei seit Mi., 28.10.2026 · Preisgruppe Normal",
        "Mit dem Chat verbunden",
        "Offen: 157,00 € (3 Rechnungen)",
        "Kundenkonto: 0,00 €",
    ]
    assert shown.buttons == (
        "Jahresabo V-2011 · bis 31.10.2027",
        "Alle Rechnungen",
        "Verlauf",
        "Abmelden …",
    )


async def test_a_file_has_a_button_per_contract_that_opens_it(talk: Talk) -> None:
    (shown,) = await talk.says("Show me Ines Karte's file")
    assert shown.buttons[:2] == (
        "Monatsabo Flex V-2034 · since 1 Nov 2024",
        "Zehnerkarte V-2035 · until 5 Feb 2027",
    )

    (contract,) = await talk.taps("Monatsabo Flex V-2034")

    assert contract.lines[0] == "Ines Karte · Monatsabo Flex: running"


async def test_somebody_inactive_can_be_reactivated_from_the_file(talk: Talk) -> None:
    (shown,) = await talk.says("Zeig mir die Akte von Sarah Klein")

    assert shown.lines[0] == "Sarah Klein · K-1017 · inaktiv seit Do., 01.10.2026"
    assert shown.lines[-1] == "Kein laufender Vertrag"
    assert shown.buttons == ("Alle Rechnungen", "Verlauf", "Reaktivieren …")


async def test_a_customer_sees_the_own_file_without_what_is_for_the_studio(talk: Talk) -> None:
    (shown,) = await talk.says("/kunde", "Emre Çelik")

    assert shown.lines == [
        "Emre Çelik · K-1005 · aktiv",
        "Telefon: 0151 55551185",
        "E-Mail: emre.celik@example.org",
        "Anschrift: Lindenweg 5, 12345 Lindenau",
        "Dabei seit Di., 01.09.2026 · Preisgruppe Normal",
        "Keine offenen Rechnungen",
        "Kundenkonto: 0,00 €",
    ]
    assert shown.buttons == ("Zehnerkarte V-2005 · bis 01.03.2027", "Alle Rechnungen", "Einheiten")


async def test_a_trainer_does_not_see_files(talk: Talk) -> None:
    (shown,) = await talk.says("Zeig mir die Akte von Peter Abo", "trainer")

    assert shown.lines == ["Das dürfen hier nur Inhaberin und Team."]


async def test_the_history_tells_who_did_what_and_when_the_newest_first(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says("Was wurde geändert?")

    assert shown.lines == [
        "2 Änderungen, die neueste zuerst",
        "",
        "21.11.2026, 10:00 · Inhaberin",
        "Vertrag gekündigt · Clara Vogt · Ende 14.01.2027",
        "",
        "12.11.2026, 10:00 · Team",
        "Vertrag gekündigt · Mia Hoffmann · Ende 31.12.2026",
    ]


async def test_what_was_taken_back_stays_in_the_history_with_its_mark(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")
    await talk.taps("Rückgängig")
    await talk.taps("Rückgängig machen")

    (shown,) = await talk.says("Wer hat bei Clara was geändert?")

    assert shown.lines == [
        "2 Änderungen, die neueste zuerst",
        "Clara Vogt",
        "",
        "21.11.2026, 10:00 · Inhaberin",
        "Änderung rückgängig gemacht · Clara Vogt",
        "",
        "21.11.2026, 10:00 · Inhaberin",
        "Vertrag gekündigt · Clara Vogt · Ende 14.01.2027",
        "↩️ wieder rückgängig gemacht",
    ]


async def test_what_the_calendar_did_is_told_as_automatic(talk: Talk) -> None:
    await talk.wakes_up(date(2026, 12, 21))

    (shown,) = await talk.says("Wer hat bei Sofia Rossi was geändert?")

    assert shown.lines[3:] == [
        "21.12.2026, 00:05 · automatisch",
        "Vertrag beendet · Sofia Rossi · Ende 20.12.2026",
    ]


async def test_the_history_of_one_person_in_english(talk: Talk) -> None:
    (nothing,) = await talk.says("Who changed something for Clara Vogt?")
    (shown,) = await talk.says("Show the change history of Mia Hoffmann")

    assert nothing.lines == ["Nothing changed yet.", "Clara Vogt"]
    assert shown.lines == [
        "1 change, the newest first",
        "Mia Hoffmann",
        "",
        "12 Nov 2026, 10:00 · Team",
        "Contract terminated · Mia Hoffmann · ends 31 Dec 2026",
    ]


async def test_the_history_is_not_for_customers(talk: Talk) -> None:
    (shown,) = await talk.says("Was wurde bei mir geändert?", "Clara Vogt")

    assert shown.lines == [
        (
            "Das kann nur das Studio. Deine eigenen Verträge, Karten und Rechnungen zeige ich dir"
            " gern."
        )
    ]

"""Stories of a customer's file."""

from tests.support.talk import Talk


async def test_a_file_shows_contact_standing_and_money(talk: Talk) -> None:
    (shown,) = await talk.says("Zeig mir die Akte von Peter Abo")

    assert shown.lines == [
        "Peter Abo · K-1030 · aktiv",
        "Telefon: 0151 55502110",
        "E-Mail: peter.abo@example.org",
        "Anschrift: Lindenweg 30, 12345 Lindenau",
        "Geburtstag: 23.07.1982",
        "Dabei seit Mi., 28.10.2026 · Preisgruppe Normal",
        "Mit dem Chat verbunden",
        "Offen: 157,00 € (3 Rechnungen)",
        "Kundenkonto: 0,00 €",
    ]
    assert shown.buttons == (
        "Jahresabo V-2011 · bis 31.10.2027",
        "Alle Rechnungen",
        "Einheiten",
        "Verlauf",
        "Daten ändern …",
        "Vertrag oder Karte verkaufen",
        "Vom Chat trennen …",
        "Abmelden …",
        "Datenauskunft",
        "Daten löschen …",
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
    assert shown.buttons == (
        "Alle Rechnungen",
        "Verlauf",
        "Daten ändern …",
        "Vertrag oder Karte verkaufen",
        "Reaktivieren …",
        "Datenauskunft",
        "Daten löschen …",
    )


async def test_a_customer_sees_the_own_file_without_what_is_for_the_studio(talk: Talk) -> None:
    (shown,) = await talk.says("/kunde", "Emre Çelik")

    assert shown.lines == [
        "Emre Çelik · K-1005 · aktiv",
        "Telefon: 0151 55551185",
        "E-Mail: emre.celik@example.org",
        "Anschrift: Lindenweg 5, 12345 Lindenau",
        "Geburtstag: 28.02.1997",
        "Dabei seit Di., 01.09.2026 · Preisgruppe Normal",
        "Keine offenen Rechnungen",
        "Kundenkonto: 0,00 €",
    ]
    assert shown.buttons == (
        "Zehnerkarte V-2005 · bis 01.03.2027",
        "Alle Rechnungen",
        "Einheiten",
        "Daten ändern …",
        "Datenauskunft",
        "Diesen Chat trennen …",
    )


async def test_a_trainer_does_not_see_files(talk: Talk) -> None:
    (shown,) = await talk.says("Zeig mir die Akte von Peter Abo", "trainer")

    assert shown.lines == ["Das dürfen hier nur Inhaberin und Team."]

"""Stories of listing plans: all of them for staff, those on sale for customers."""

from tests.support.rows import add_plan
from tests.support.studios import scope_of
from tests.support.talk import Talk


async def test_staff_see_every_plan_with_its_terms_and_contracts(talk: Talk) -> None:
    (shown,) = await talk.says("Welche Tarife gibt es?", "staff")

    assert shown.told == [
        "6 Tarife im Verkauf",
        "Zehnerkarte · 120,00 € für 10 Einheiten",
        "Tage frei wählbar, nutzbar 6 Monate ab Kauf",
        "Ermäßigt: Senioren 110,00 €, Studierende 100,00 €",
        "7 laufende Verträge",
        "Fünferkarte · 65,00 € für 5 Einheiten",
        "Fest eingebucht in die nächsten 5 Termine",
        "Ermäßigt: Studierende 55,00 €",
        "2 laufende Verträge",
        "Jahresabo · 59,00 € im Monat",
        "12 Monate, danach unbefristet · Frist 1 Monat",
        "Ermäßigt: Familie 54,00 €, Senioren 52,00 €, Studierende 49,00 €",
        "8 Einheiten im Monat",
        "13 laufende Verträge",
        "Monatsabo Flex · 39,00 € im Monat",
        "1 Monat, danach unbefristet · Frist 1 Monat",
        "Ermäßigt: Senioren 35,00 €, Studierende 32,00 €",
        "13 laufende Verträge",
        "Drei-Monats-Vertrag · 45,00 € im Monat",
        "3 Monate, danach jeweils 1 Monat weiter · Frist 14 Tage",
        "Ermäßigt: Senioren 41,00 €, Studierende 38,00 €",
        "3 laufende Verträge",
        "Fünf-Wochen-Kurs · 75,00 € für 5 Wochen",
        "5 Wochen fest eingebucht, endet von selbst",
        "Ermäßigt: Studierende 65,00 €",
        "2 laufende Verträge",
    ]
    assert shown.buttons == (
        "Zehnerkarte",
        "Fünferkarte",
        "Jahresabo",
        "Monatsabo Flex",
        "Drei-Monats-Vertrag",
        "Fünf-Wochen-Kurs",
    )


async def test_one_plan_shows_everything_it_says(talk: Talk) -> None:
    await talk.says("Which plans do we sell?")

    (shown,) = await talk.taps("Jahresabo")

    assert shown.told == [
        "Jahresabo · €59.00 a month",
        "12 months, then open-ended · notice 1 month",
        "Reduced: Familie €54.00, Senioren €52.00, Studierende €49.00",
        "8 units a month",
        "13 running contracts",
        "Name: Jahresabo",
        "Price: €59.00",
        "Payment schedule: monthly",
        "Prices of price groups: Familie €54.00, Senioren €52.00, Studierende €49.00",
        "Initial term: 12 months",
        "Then: goes on open-ended",
        "Notice period: 1 month",
        "Notice to: any day",
        "Units a month: 8 units",
        "Refund price per unit: €7.00",
        "Payment method: direct debit",
        "Billed ahead: 60 days",
        "Highlights: 8 Kurse im Monat zum besten Preis, Pause möglich",
        "On sale: Yes",
        "Pause allowed: Yes",
        "Pause in whole: months",
        "Pause extends the contract: Yes",
        "Pause a year at most: 2 months",
        "Units during a pause: rest",
    ]
    assert shown.buttons == ("Sell …", "Change plan …", "Stop selling …")


async def test_staff_may_sell_a_plan_and_the_owner_may_change_it(talk: Talk) -> None:
    (listed,) = await talk.says("/tarife", "staff")
    (shown,) = await talk.taps("Jahresabo", "staff")

    assert "Einen Tarif anlegen" not in listed.buttons
    assert shown.buttons == ("Verkaufen …",)


async def test_a_customer_sees_what_is_on_sale_at_her_own_price(talk: Talk) -> None:
    await talk.says("Jahresabo ausschalten")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says("which plans do you sell?", "Emma Wilson")

    assert shown.told == [
        "This is what we offer: 5 plans, at your price",
        "Zehnerkarte · €100.00 for 10 units",
        "Freie Tageswahl in allen Kursen, ohne Vertrag",
        "Free choice of days, usable for 6 months from purchase",
        "Fünferkarte · €55.00 for 5 units",
        "Fünf Termine hintereinander im Lieblingskurs, Platz sicher",
        "A firm place on the next 5 dates",
        "Monatsabo Flex · €32.00 a month",
        "Jeden Monat kündbar, alle Kurse",
        "1 month, then open-ended · notice 1 month",
        "Drei-Monats-Vertrag · €38.00 a month",
        "Drei Monate zum Ausprobieren, alle Kurse",
        "3 months, then 1 month at a time · notice 14 days",
        "Fünf-Wochen-Kurs · €65.00 for 5 weeks",
        "Fünf Wochen in kleiner Gruppe, fester Platz, kein Abo",
        "5 weeks with a firm place, ends by itself",
    ]
    assert shown.buttons == (
        "Ask for Zehnerkarte",
        "Ask for Fünferkarte",
        "Ask for Monatsabo Flex",
        "Ask for Drei-Monats-Vertrag",
        "Ask for Fünf-Wochen-Kurs",
    )


async def test_what_comes_later_is_said_to_customers_too(talk: Talk) -> None:
    await talk.says("Neuer Tarif Probeabo, 19 € im Monat, 3 Monate, dann 49 €")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says("Welche Tarife habt ihr?", "Jonas Weber")

    assert shown.told[-3:] == [
        "Probeabo · 19,00 € im Monat",
        "3 Monate, danach unbefristet · Frist 1 Monat",
        "Nach der Erstlaufzeit 49,00 € im Monat",
    ]


async def test_a_long_list_turns_its_pages(talk: Talk) -> None:
    async with talk.tresen.database.write() as session:
        for number in range(24):
            await add_plan(scope_of(session), f"Sommerabo {number}", price_cents=49_00)

    (first,) = await talk.says("/tarife")
    (second,) = await talk.taps("›")

    assert first.lines[0] == "30 Tarife im Verkauf"
    assert first.buttons[:3] == ("‹", "1/2", "›")
    assert second.edited
    assert second.told[-3] == "Sommerabo 23 · 49,00 € im Monat"

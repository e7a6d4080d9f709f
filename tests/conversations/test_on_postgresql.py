"""The same conversation on PostgreSQL, through the real inbox, worker and outbox."""

import pytest

from tests.support.talk import Talk


@pytest.fixture
def engine() -> str:
    return "postgresql"


async def test_a_contract_ends_and_the_end_is_taken_back(talk: Talk) -> None:
    (proposal,) = await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    assert "Vertragsende: Do., 14.01.2027" in proposal.told

    (result,) = await talk.taps("Bestätigen")
    assert result.told[0] == "✅ Gekündigt."
    assert "Neues Dokument: R-2026-0143" in result.told

    await talk.taps("Rückgängig")
    undone, first = await talk.taps("Bestätigen")
    assert undone.told[0] == "✅ Rückgängig gemacht: Kündigung"
    assert first.told[0] == "↩️ Rückgängig gemacht."


async def test_a_customer_asks_what_is_left(talk: Talk) -> None:
    (answer,) = await talk.says("Wie viele Stunden habe ich noch?", "Emre Çelik")

    assert answer.told[0] == "7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027"


async def test_a_card_is_sold_booked_from_and_corrected(talk: Talk) -> None:
    await talk.says("Verkauf Clara Vogt eine Zehnerkarte")
    (sold,) = [each for each in await talk.taps("Bestätigen") if each.to == "Inhaberin"]
    assert sold.lines[0] == "✅ Verkauft: Karte mit Vertrag V-2044"

    await talk.says("Clara Vogt am Freitag für Salsa einbuchen")
    booked, *_ = await talk.taps("Bestätigen")
    assert booked.lines[0] == "✅ Gebucht."

    await talk.says("-2 Einheiten bei Emre, weil verrechnet")
    corrected, *_ = await talk.taps("Bestätigen")
    assert corrected.lines[0] == "✅ Korrigiert: -2"


async def test_a_new_customer_a_plan_and_a_course(talk: Talk) -> None:
    await talk.says("Neue Kundin Oskar Fuchs, oskar@example.org")
    (customer,) = await talk.taps("Bestätigen")
    assert customer.lines[0] == "✅ Oskar Fuchs ist angelegt. Kundennummer K-1041"

    await talk.says("Neuer Tarif Achterkarte, 8 Einheiten, 100 €, gültig 4 Monate")
    (plan,) = await talk.taps("Bestätigen")
    assert plan.lines[0] == "✅ Achterkarte ist angelegt und ab sofort im Verkauf."

    await talk.says("Neuer Kurs Zumba, montags 18 Uhr, 60 Minuten, 8 Plätze, Kategorie Kurse")
    (course,) = await talk.taps("Bestätigen")
    assert course.lines[0] == "✅ Zumba ist angelegt."

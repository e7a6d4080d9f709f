"""Stories of customers who ask for a new card or another plan, and of the studio's decision."""

from tests.support.talk import Talk


async def test_a_customer_chooses_and_the_studio_decides(talk: Talk) -> None:
    (choice,) = await talk.says("Ich möchte eine neue Karte", "Emre Çelik")
    (how,) = await talk.taps("Zehnerkarte", "Emre Çelik")
    mine, asked = await talk.taps("bar", "Emre Çelik")
    granted, done, told = await talk.taps("Bestätigen")

    assert choice.lines[:2] == [
        "Welchen Tarif möchtest du?",
        "Zehnerkarte: Freie Tageswahl in allen Kursen, ohne Vertrag",
    ]
    assert choice.buttons[0] == "Zehnerkarte · 120,00 €"
    assert how.buttons == ("Lastschrift", "Überweisung", "bar", "Abbrechen")
    assert mine.lines[:2] == [
        "📨 Deine Anfrage ist beim Studio.",
        (
            "Neuabschluss Zehnerkarte, eingegangen am 21.11.2026, 10:00 Uhr."
            " Du hörst hier, sobald darüber entschieden ist."
        ),
    ]
    assert asked.to == "Inhaberin"
    assert asked.told[:2] == [
        (
            "📨 Anfrage von Emre Çelik: Neuabschluss Zehnerkarte,"
            " eingegangen am 21.11.2026, 10:00 Uhr"
        ),
        "Emre Çelik (K-1005) · neu: Zehnerkarte",
    ]
    assert granted.lines == [
        "✅ Das Studio hat deiner Anfrage zugestimmt.",
        "Neuabschluss Zehnerkarte: Die Bestätigung folgt.",
    ]
    assert done.lines[0] == "✅ Verkauft: Karte mit Vertrag V-2044"
    assert told.lines[0] == "📄 Willkommen: Zehnerkarte (V-2044)"


async def test_a_customer_sees_the_prices_of_the_own_group_alone(talk: Talk) -> None:
    (choice,) = await talk.says("/sell", "Emma Wilson")

    assert choice.buttons[:3] == (
        "Zehnerkarte · €100.00",
        "Fünferkarte · €55.00",
        "Jahresabo · €49.00 a month",
    )


async def test_the_studio_completes_what_the_customer_left_open(talk: Talk) -> None:
    await talk.says("Ich möchte eine Zehnerkarte kaufen", "Emre Çelik")
    await talk.taps("Überweisung", "Emre Çelik")
    await talk.taps("Etwas ändern")
    await talk.taps("Zahlungsart")
    heard = await talk.taps("bar")

    assert [each.to for each in heard] == ["Emre Çelik", "Inhaberin"]
    assert "Zahlungsart: bar" in heard[1].lines


async def test_a_change_of_plan_is_asked_for_and_declined(talk: Talk) -> None:
    mine, asked = await talk.says("Ich möchte auf Jahresabo wechseln", "Jonas Weber")
    declined, _ = await talk.taps("Ablehnen")

    assert mine.lines[1].startswith("Tarifwechsel zu Jahresabo, eingegangen am 21.11.2026")
    assert asked.lines[1] == "Jonas Weber (K-1013) · Monatsabo Flex (V-2002) → Jahresabo"
    assert declined.lines == [
        "📨 Tarifwechsel zu Jahresabo",
        "Das Studio hat die Anfrage abgelehnt. Es wurde nichts geändert.",
    ]


async def test_what_is_granted_days_later_is_concluded_on_that_day(talk: Talk) -> None:
    await talk.says("Ich möchte eine Zehnerkarte kaufen", "Emre Çelik")
    await talk.taps("bar", "Emre Çelik")
    await talk.wakes_up(talk.tresen.clock.now().date().replace(day=24))

    heard = await talk.taps("Bestätigen")
    done = await talk.taps("Bestätigen")

    shown = next(each for each in heard if each.to == "Inhaberin" and each.edited)
    assert "Inzwischen hat sich etwas geändert" in shown.text
    assert "die Gültigkeit zählt ab dem Kauf am 24.11.2026" in shown.text
    assert any(each.lines[0].startswith("✅ Verkauft") for each in done)


async def test_a_customer_does_not_choose_the_price_group(talk: Talk) -> None:
    await talk.says("Ich möchte eine Zehnerkarte kaufen", "Emre Çelik")
    await talk.says("Preisgruppe Studierende", "Emre Çelik")
    _, asked = await talk.taps("bar", "Emre Çelik")

    assert "💶 120,00 € in einer Summe · Preisgruppe Normal" in asked.lines


async def test_the_same_wish_twice_is_one_request(talk: Talk) -> None:
    await talk.says("Ich möchte auf Jahresabo wechseln", "Jonas Weber")
    again = await talk.says("Ich möchte auf Jahresabo wechseln", "Jonas Weber")
    other = await talk.says("Ich möchte auf Drei-Monats-Vertrag wechseln", "Jonas Weber")

    assert [each.to for each in again] == ["Jonas Weber"]
    assert again[0].lines[1].startswith("Tarifwechsel zu Jahresabo")
    assert [each.to for each in other] == ["Jonas Weber", "Inhaberin"]
    assert other[0].lines[1].startswith("Tarifwechsel zu Drei-Monats-Vertrag")


async def test_a_customer_takes_the_request_back(talk: Talk) -> None:
    await talk.says("I would like to buy a Zehnerkarte", "Emma Wilson")
    await talk.taps("cash", "Emma Wilson")
    mine, _ = await talk.taps("Take request back", "Emma Wilson")

    assert mine.lines == [
        "📨 Zehnerkarte as a new contract",
        "The request was taken back. Nothing was changed.",
    ]


async def test_without_a_membership_a_new_plan_is_offered_instead(talk: Talk) -> None:
    (answer,) = await talk.says("Ich möchte auf Jahresabo wechseln", "Emre Çelik")
    (choice,) = await talk.taps("Neuen Tarif anfragen", "Emre Çelik")

    assert answer.lines[0].startswith("Du hast keinen Vertrag, der gewechselt werden kann.")
    assert choice.lines[0] == "Welchen Tarif möchtest du?"


async def test_for_somebody_else_nothing_is_asked(talk: Talk) -> None:
    (refused,) = await talk.says("Zehnerkarte für Clara Vogt", "Emre Çelik")

    assert refused.lines == ["Ich darf dir nur deine eigenen Daten zeigen."]

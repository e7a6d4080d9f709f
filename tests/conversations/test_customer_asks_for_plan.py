"""Stories of customers who ask for a new card or another plan, and of the studio's decision."""

from tests.support.talk import Heard, Talk

SEND = {"de": "Anfrage ans Studio schicken", "en": "Send this to the studio"}


async def send(talk: Talk, person: str, language: str = "de") -> list[Heard]:
    """Tap the button that sends what was shown."""
    return await talk.taps(SEND[language], person)


async def test_a_customer_chooses_and_the_studio_decides(talk: Talk) -> None:
    (choice,) = await talk.says("Ich möchte eine neue Karte", "Emre Çelik")
    (how,) = await talk.taps("Zehnerkarte", "Emre Çelik")
    await talk.taps("bar", "Emre Çelik")
    mine, asked = await send(talk, "Emre Çelik")
    granted, done, told = await talk.taps_and_sends("Bestätigen")

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


async def test_before_it_goes_out_the_customer_sees_days_money_and_what_is_there_already(
    talk: Talk,
) -> None:
    await talk.says("Ich möchte eine Zehnerkarte kaufen", "Emre Çelik")
    heard = await talk.taps("bar", "Emre Çelik")

    assert [each.to for each in heard] == ["Emre Çelik"]
    assert heard[0].lines == [
        "Deine Anfrage: Zehnerkarte",
        "Zu nutzen bis Fr., 21.05.2027 (die Gültigkeit zählt ab dem Kauf am 21.11.2026)",
        "",
        "💶 120,00 € in einer Summe",
        "Zahlungsart: bar",
        "🧾 Gleich mit dem Abschluss: 120,00 €, fällig 21.11.2026",
        "",
        "🎫 10 Einheiten",
        "",
        "⚠️ Von diesem Tarif gibt es schon eine Karte: V-2005, noch 7 Einheiten übrig.",
        "",
        (
            "📨 Noch ist nichts abgeschickt. Das Studio sieht deine Anfrage und entscheidet;"
            " vorher kostet sie nichts."
        ),
    ]
    assert heard[0].buttons == (SEND["de"], "Etwas ändern …", "Anderer Tarif …", "Abbrechen")


async def test_a_membership_shows_term_notice_and_total_before_it_is_asked_for(
    talk: Talk,
) -> None:
    (shown,) = await talk.says("Ich möchte auf Jahresabo wechseln", "Jonas Weber")

    assert shown.told[:7] == [
        (
            "Deine Anfrage: Jahresabo ab Di., 22.12.2026"
            " statt Monatsabo Flex (V-2002), bis 21.12.2026"
        ),
        "Erstlaufzeit bis Di., 21.12.2027, danach unbefristet",
        (
            "Erstes mögliches Ende: Di., 21.12.2027"
            " (1 Monat Frist, spätestens am 21.11.2027 kündigen)"
        ),
        "💶 59,00 € im Monat",
        "Zahlungsart: Lastschrift",
        "🧾 Gleich mit dem Abschluss: 59,00 €, fällig 22.12.2026",
        "Zusammen bis zum ersten möglichen Ende am 21.12.2027: 708,00 €",
    ]


async def test_a_typed_yes_of_a_customer_only_sends_it(talk: Talk) -> None:
    await talk.says("Ich möchte auf Jahresabo wechseln", "Jonas Weber")
    mine, asked = await talk.says("ja", "Jonas Weber")

    assert mine.lines[0] == "📨 Deine Anfrage ist beim Studio."
    assert asked.buttons[0] == "Bestätigen"


async def test_the_price_group_is_nothing_that_a_customer_changes(talk: Talk) -> None:
    await talk.says("Ich möchte eine Zehnerkarte kaufen", "Emre Çelik")
    await talk.taps("bar", "Emre Çelik")
    (menu,) = await talk.taps("Etwas ändern", "Emre Çelik")

    assert menu.buttons == ("Erster Tag: Sa., 21.11.2026", "Zahlungsart: bar", "Abbrechen")


async def test_what_was_left_without_sending_reaches_nobody(talk: Talk) -> None:
    await talk.says("Ich möchte auf Jahresabo wechseln", "Jonas Weber")
    heard = await talk.taps("Abbrechen", "Jonas Weber")

    assert [each.to for each in heard] == ["Jonas Weber"]
    assert heard[0].lines == [
        (
            "Deine Anfrage: Jahresabo ab Di., 22.12.2026"
            " statt Monatsabo Flex (V-2002), bis 21.12.2026"
        ),
        "Abgebrochen. Es wurde nichts geändert.",
    ]


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
    await send(talk, "Emre Çelik")
    await talk.taps("Etwas ändern")
    await talk.taps("Zahlungsart")
    heard = await talk.taps("bar")

    assert [each.to for each in heard] == ["Emre Çelik", "Inhaberin"]
    assert "Zahlungsart: bar" in heard[1].lines


async def test_a_change_of_plan_is_asked_for_and_declined(talk: Talk) -> None:
    await talk.says("Ich möchte auf Jahresabo wechseln", "Jonas Weber")
    mine, asked = await send(talk, "Jonas Weber")
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
    await send(talk, "Emre Çelik")
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
    await talk.taps("bar", "Emre Çelik")
    _, asked = await send(talk, "Emre Çelik")

    assert "💶 120,00 € in einer Summe · Preisgruppe Normal" in asked.lines


async def test_the_same_wish_twice_is_one_request_and_another_plan_replaces_it(
    talk: Talk,
) -> None:
    await talk.says("Ich möchte auf Jahresabo wechseln", "Jonas Weber")
    await send(talk, "Jonas Weber")
    again = await talk.says("Ich möchte auf Jahresabo wechseln", "Jonas Weber")
    await talk.says("Ich möchte auf Drei-Monats-Vertrag wechseln", "Jonas Weber")
    other = await send(talk, "Jonas Weber")

    assert [each.to for each in again] == ["Jonas Weber"]
    assert again[0].lines[1].startswith("Tarifwechsel zu Jahresabo")
    assert [each.to for each in other] == ["Jonas Weber", "Jonas Weber", "Inhaberin", "Inhaberin"]
    assert other[0].lines[1].startswith("Tarifwechsel zu Drei-Monats-Vertrag")
    assert other[1].text.startswith("📨 Tarifwechsel zu Jahresabo: ersetzt durch")
    assert other[-1].lines[1].startswith("🔁 Ersetzt die Anfrage vom 21.11.2026, 10:00 Uhr")


async def test_a_customer_takes_the_request_back(talk: Talk) -> None:
    await talk.says("I would like to buy a Zehnerkarte", "Emma Wilson")
    await talk.taps("cash", "Emma Wilson")
    await send(talk, "Emma Wilson", "en")
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

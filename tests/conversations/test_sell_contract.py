"""Stories of selling: each kind of plan, what is asked, corrections, refusals."""

import pytest

from domain.clock import MovableClock
from tests.support.empty_studio import talking_in_empty_studio
from tests.support.talk import HELD, HELD_IN_ENGLISH, Talk, heard_by_others


async def test_a_card_in_one_sentence_and_one_tap(talk: Talk) -> None:
    (proposal,) = await talk.says("Clara Vogt kauft eine Zehnerkarte, zahlt bar")
    done, told = await talk.taps_and_sends("Bestätigen")

    assert proposal.lines == [
        "Clara Vogt (K-1001) · neu: Zehnerkarte",
        "Zu nutzen bis Fr., 21.05.2027 (die Gültigkeit zählt ab dem Kauf am 21.11.2026)",
        "",
        "💶 120,00 € in einer Summe · Preisgruppe Normal",
        "Zahlungsart: bar",
        "🧾 jetzt: 21.11.2026 – 21.05.2027 · 120,00 €, fällig 21.11.2026",
        "",
        "🎫 10 Einheiten",
        "",
        f"✉️ Vertragsbestätigung an Clara Vogt {HELD}",
    ]
    assert proposal.buttons == ("Bestätigen", "Etwas ändern …", "Anderer Tarif …", "Abbrechen")
    assert done.lines[0] == "✅ Verkauft: Karte mit Vertrag V-2044"
    assert "🧾 R-2026-0143 · 21.11.2026 – 21.05.2027 · 120,00 €, fällig 21.11.2026" in done.lines
    assert done.buttons == (
        *("Rückgängig", "Jetzt senden"),
        *("Kurstag buchen", "Vertrag ansehen"),
    )
    assert told.lines == [
        "📄 Willkommen: Zehnerkarte (V-2044)",
        "Zu nutzen bis Fr., 21.05.2027 (die Gültigkeit zählt ab dem Kauf am 21.11.2026)",
        "120,00 € in einer Summe",
        "🧾 R-2026-0143 · 21.11.2026 – 21.05.2027 · 120,00 €, fällig 21.11.2026",
        "🎫 10 Einheiten",
    ]


async def test_a_membership_shows_what_is_billed_when(talk: Talk) -> None:
    (proposal,) = await talk.says("Jahresabo für Emre Çelik ab 1.1.")

    assert proposal.lines == [
        "Emre Çelik (K-1005) · neu: Jahresabo",
        "Erster Tag: Fr., 01.01.2027",
        "Abgeschlossen am 21.11.2026",
        "Erstlaufzeit bis Fr., 31.12.2027, danach unbefristet",
        (
            "Erstes mögliches Ende: Fr., 31.12.2027"
            " (1 Monat Frist, spätestens am 30.11.2027 kündigen)"
        ),
        "",
        "💶 59,00 € im Monat · Preisgruppe Normal",
        "Zahlungsart: Lastschrift",
        "🧾 jetzt: 01.01.2027 – 31.01.2027 · 59,00 €, fällig 01.01.2027",
        ("Später fällig: 59,00 € am 01.02.2027 · 59,00 € am 01.03.2027 · 59,00 € am 01.04.2027 …"),
        "Zusammen bis zum ersten möglichen Ende am 31.12.2027: 708,00 €",
        "",
        "🎫 8 Einheiten im Monat",
        "",
        f"✉️ Vertragsbestätigung an Emre Çelik {HELD}",
    ]


async def test_too_late_for_the_first_month_the_reason_is_said(talk: Talk) -> None:
    (proposal,) = await talk.says("Monatsabo Flex für Emre Çelik")

    assert proposal.lines[1:4] == [
        "Erster Tag: Sa., 21.11.2026",
        "Erstlaufzeit bis So., 20.12.2026, danach unbefristet",
        (
            "Erstes mögliches Ende: Mo., 21.12.2026"
            " (1 Monat Frist; für den 20.12.2026 wäre es schon zu spät)"
        ),
    ]
    assert "Zahlungsart wählen …" in proposal.buttons


async def test_a_course_term_asks_for_its_course_and_names_the_days(talk: Talk) -> None:
    (question,) = await talk.says("Fünf-Wochen-Kurs für Emre Çelik ab 26.11.")
    (proposal,) = await talk.taps("Pilates")
    done, told = await talk.taps_and_sends("Bestätigen")

    days = "26.11.2026, 03.12.2026, 10.12.2026, 17.12.2026, 24.12.2026"
    assert question.lines == ["Welcher Kurs?"]
    assert proposal.told[1:4] == [
        "Erster Tag: Do., 26.11.2026",
        "Abgeschlossen am 21.11.2026",
        "Letzter Tag: Mi., 30.12.2026. Endet von selbst, eine Kündigung ist nicht nötig.",
    ]
    assert f"📅 Pilates: fest eingebucht an 5 Terminen: {days}" in proposal.lines
    assert done.buttons == (
        *("Rückgängig", "Jetzt senden"),
        *("Zahlungsart wählen …", "Vertrag ansehen"),
    )
    assert told.lines[-1] == "Wie möchtest du zahlen? Schreib /zahlungsart"
    assert told.lines[-2] == f"📅 Pilates: fest eingebucht an 5 Terminen: {days}"


async def test_a_card_with_automatic_enrolment_takes_the_course_from_the_sentence(
    talk: Talk,
) -> None:
    (proposal,) = await talk.says("Verkauf Emre Çelik eine Fünferkarte in Pilates")

    assert proposal.told[1] == (
        "Zu nutzen, bis die Einheiten verbraucht sind (gekauft am 21.11.2026)"
    )
    assert proposal.told[-2].startswith("📅 Pilates: fest eingebucht an 5 Terminen: 26.11.2026")


async def test_another_course_is_taken_by_words_or_by_a_button(talk: Talk) -> None:
    await talk.says("Verkauf Emre Çelik eine Fünferkarte in Pilates")
    (by_words,) = await talk.says("nein, Yoga Flow")
    (question,) = await talk.taps("Anderer Kurs")
    (by_button,) = await talk.taps("Pilates")

    assert by_words.told[-2].startswith("📅 Yoga Flow: fest eingebucht an 5 Terminen")
    assert question.lines == ["Welcher Kurs?"]
    assert by_button.told[-2].startswith("📅 Pilates: fest eingebucht an 5 Terminen")


async def test_a_doubtful_renewal_is_noted_and_sold_all_the_same(talk: Talk) -> None:
    (proposal,) = await talk.says("Drei-Monats-Vertrag für Emre Çelik")
    (done,) = await talk.says("ja")

    assert proposal.lines[-1].startswith("⚠️ Verlängerung um jeweils 1 Monat: Gegenüber")
    assert done.lines[0] == "✅ Abgeschlossen: Vertrag V-2044"


async def test_who_and_what_are_asked_one_after_the_other(talk: Talk) -> None:
    (who,) = await talk.says("/verkaufen")
    (what,) = await talk.says("Emre Çelik")
    (proposal,) = await talk.taps("Monatsabo Flex")

    assert who.lines == ["Um wen geht es? Name, Kundennummer, Telefon oder E-Mail."]
    assert what.lines == ["Welchen Tarif für Emre Çelik?"]
    assert what.buttons[:4] == (
        "Zehnerkarte · 120,00 €",
        "Fünferkarte · 65,00 €",
        "Jahresabo · 59,00 € im Monat",
        "Monatsabo Flex · 39,00 € im Monat",
    )
    assert proposal.lines[0] == "Emre Çelik (K-1005) · neu: Monatsabo Flex"


async def test_prices_are_those_of_the_customers_group(talk: Talk) -> None:
    await talk.says("/verkaufen")
    (what,) = await talk.says("Emma Wilson")

    assert what.buttons[0] == "Zehnerkarte · 100,00 €"


async def test_the_day_is_corrected_by_words(talk: Talk) -> None:
    await talk.says("Jahresabo für Emre Çelik ab 1.1.")
    (proposal,) = await talk.says("nein, ab 1.2.")

    assert proposal.lines[1] == "Erster Tag: Mo., 01.02.2027"
    assert "🧾 Heute wird noch nichts berechnet." in proposal.lines


async def test_another_group_puts_the_customer_into_it(talk: Talk) -> None:
    await talk.says("Jahresabo für Emre Çelik ab 1.2.")
    (proposal,) = await talk.says("Preisgruppe Studierende")
    await talk.taps("Bestätigen")
    (file,) = await talk.says("Zeig mir die Akte von Emre Çelik")

    assert proposal.told[5:8] == [
        "💶 49,00 € im Monat · Preisgruppe Studierende",
        "Zahlungsart: Lastschrift",
        (
            "Emre Çelik kommt damit in die Preisgruppe Studierende (bisher Normal)."
            " Das gilt ab der nächsten Rechnung auch für andere Verträge."
        ),
    ]
    assert any("Studierende" in line for line in file.lines)


async def test_schedule_and_method_are_changed_by_buttons(talk: Talk) -> None:
    await talk.says("Jahresabo für Emre Çelik ab 1.2.")
    (menu,) = await talk.taps("Etwas ändern")
    await talk.taps("Zahlungsweise")
    (proposal,) = await talk.taps("in einer Summe")

    assert menu.buttons[:3] == (
        "Erster Tag: Mo., 01.02.2027",
        "Preisgruppe: Normal",
        "Zahlungsweise: monatlich",
    )
    assert proposal.told[5:7] == [
        "💶 708,00 € in einer Summe · Preisgruppe Normal",
        "Ab 01.02.2028: 59,00 € im Monat",
    ]


async def test_the_payment_method_is_chosen_among_those_the_studio_takes(talk: Talk) -> None:
    await talk.says("Zehnerkarte für Emre Çelik")
    (question,) = await talk.taps("Zahlungsart wählen")
    (unclear,) = await talk.says("mit Muscheln")
    (proposal,) = await talk.says("Überweisung")

    assert question.buttons == (
        "Lastschrift",
        "Überweisung",
        "bar",
        "wählt die Kundin oder der Kunde später",
        "Abbrechen",
    )
    assert unclear.lines[-1] == "Wie wird bezahlt?"
    assert "Zahlungsart: Überweisung" in proposal.lines


async def test_another_plan_is_taken_by_a_button(talk: Talk) -> None:
    await talk.says("Jahresabo für Emre Çelik")
    await talk.taps("Anderer Tarif")
    (proposal,) = await talk.taps("Zehnerkarte")

    assert proposal.lines[0] == "Emre Çelik (K-1005) · neu: Zehnerkarte"


async def test_a_plan_that_is_off_is_not_sold(talk: Talk) -> None:
    await talk.says("Monatsabo Flex ausschalten")
    await talk.taps("Bestätigen")

    (refused,) = await talk.says("Monatsabo Flex für Emre Çelik")

    assert refused.lines == [
        (
            "Monatsabo Flex ist nicht im Angebot."
            " Schalte den Tarif erst ein oder nimm einen anderen."
        )
    ]
    assert refused.buttons == ("Tarif ändern …",)


async def test_somebody_who_is_logged_out_is_reactivated_first(talk: Talk) -> None:
    await talk.says("Emre Çelik sofort abmelden")
    await talk.taps("Bestätigen")

    (refused,) = await talk.says("Zehnerkarte für Emre Çelik")

    assert refused.lines == [
        (
            "Emre Çelik ist abgemeldet (inaktiv ab Sa., 21.11.2026)."
            " Zuerst reaktivieren, dann verkaufen."
        )
    ]
    assert refused.buttons == ("Reaktivieren …",)


async def test_a_card_cannot_begin_after_its_validity(talk: Talk) -> None:
    (refused,) = await talk.says("Zehnerkarte für Emre Çelik ab 1.9.2027")

    assert refused.lines == [
        (
            "Zehnerkarte wäre schon am Fr., 21.05.2027 zu Ende und kann nicht erst am"
            " Mi., 01.09.2027 beginnen: Die Gültigkeit zählt ab dem Kauf."
        )
    ]


async def test_it_is_left_without_a_trace(talk: Talk) -> None:
    await talk.says("Zehnerkarte für Emre Çelik")
    dropped, _ = await talk.says("abbrechen")

    assert dropped.lines == [
        "Emre Çelik (K-1005) · neu: Zehnerkarte",
        "Abgebrochen. Es wurde nichts geändert.",
    ]
    (history,) = await talk.says("Was wurde bei Emre Çelik geändert?")
    assert history.lines[0] == "Noch nichts geändert."


async def test_a_second_tap_sells_nothing_twice(talk: Talk) -> None:
    await talk.says("Zehnerkarte für Emre Çelik")
    button = talk.button("Bestätigen")
    await talk.presses(*button)

    (toast,) = await talk.presses(*button)
    (contracts,) = await talk.says("Verträge von Emre Çelik")

    assert toast.text == "Schon erledigt."
    assert [line for line in contracts.lines if "V-2045" in line] == []


async def test_what_a_colleague_sold_meanwhile_is_shown_and_asks_anew(talk: Talk) -> None:
    await talk.says("Verkauf Clara Vogt eine Zehnerkarte")
    old = talk.button("Bestätigen")
    await talk.says("Verkauf Clara Vogt eine Zehnerkarte", "staff")
    await talk.taps("Bestätigen", "staff")

    _, shown = await talk.presses(*old)
    (contracts,) = await talk.says("Verträge von Clara Vogt")

    assert shown.told[0].startswith("🔄 Inzwischen hat sich etwas geändert.")
    assert shown.told[-2:] == [
        "❗ ⚠️ Von diesem Tarif gibt es schon eine Karte: V-2044, noch 10 Einheiten übrig.",
        "❗ ⚠️ Heute um 10:00 Uhr schon verkauft: Zehnerkarte (V-2044), von Team.",
    ]
    assert shown.buttons[0] == "Bestätigen"
    assert [line for line in contracts.lines if "V-2045" in line] == []


async def test_a_question_in_between_loses_nothing(talk: Talk) -> None:
    await talk.says("Fünf-Wochen-Kurs für Emre Çelik")
    answer, again = await talk.says("Welche Rechnungen sind überfällig?")

    assert answer.lines[0] != again.lines[0]
    assert again.lines == ["Welcher Kurs?"]


async def test_free_choice_without_a_chat_recommends_to_require_a_login(talk: Talk) -> None:
    (proposal,) = await talk.says("Zehnerkarte für Thomas Freitag")
    (settings,) = await talk.taps("Einstellungen öffnen")

    assert proposal.told[-2] == (
        "✉️ Vertragsbestätigung an Thomas Freitag per E-Mail (nicht mit dem Chat verbunden)"
    )
    assert proposal.told[-1].startswith("⚠️ Bei freier Tageswahl buchen die Kunden selbst.")
    assert settings.lines[0] == "Einstellungen von Studio Lindenhof"


async def test_what_began_in_the_past_is_billed_with_the_sale_and_noted(talk: Talk) -> None:
    (proposal,) = await talk.says("Jahresabo für Ruth Alt ab 1.10.2026")

    bills = [line for line in proposal.lines if line.startswith("🧾")]
    assert bills == [
        "🧾 jetzt: 01.10.2026 – 31.10.2026 · 52,00 €, fällig 21.11.2026",
        "🧾 jetzt: 01.11.2026 – 30.11.2026 · 52,00 €, fällig 21.11.2026",
        "🧾 jetzt: 01.12.2026 – 31.12.2026 · 52,00 €, fällig 01.12.2026",
        "🧾 … und 1 weitere, zusammen 52,00 €",
    ]
    assert proposal.lines[-1] == "⚠️ Der erste Tag 01.10.2026 liegt in der Vergangenheit."


@pytest.mark.parametrize(
    ("said", "line"),
    [
        pytest.param("bar", "Zahlungsart: bar", id="a-method"),
        pytest.param("per Überweisung", "Zahlungsart: Überweisung", id="with-a-preposition"),
        pytest.param("by bank transfer", "Zahlungsart: Überweisung", id="in-english"),
        pytest.param(
            "Emre Çelik statt Jonas Weber", "Emre Çelik (K-1005) · neu: Zehnerkarte", id="person"
        ),
    ],
)
async def test_bare_words_correct_the_proposal(talk: Talk, said: str, line: str) -> None:
    await talk.says("Verkauf Jonas Weber eine Zehnerkarte")
    (proposal,) = await talk.says(said)

    assert line in proposal.lines


@pytest.mark.parametrize("said", ["Preis 100 €", "100 Euro", "für 100 €"])
async def test_a_price_at_the_proposal_changes_neither_sale_nor_plan(
    talk: Talk, said: str
) -> None:
    await talk.says("Verkauf Jonas Weber eine Zehnerkarte")
    (proposal,) = await talk.says(said)

    assert "💶 120,00 € in einer Summe · Preisgruppe Normal" in proposal.lines
    assert proposal.lines[-1].startswith("⚠️ Der Preis kommt aus Tarif und Preisgruppe")


@pytest.mark.parametrize(
    ("said", "remark"),
    [
        pytest.param(
            "Verkauf Jonas Weber zwei Zehnerkarten",
            "⚠️ Verkauft wird eine nach der anderen: Das ist 1 von 2.",
            id="two-of-them",
        ),
        pytest.param(
            "Jahresabo für Emre Çelik, zahlt bar",
            "⚠️ Die Zahlungsart steht in diesem Tarif fest: Lastschrift.",
            id="a-fixed-method",
        ),
    ],
)
async def test_what_cannot_be_sold_so_is_said(talk: Talk, said: str, remark: str) -> None:
    (proposal,) = await talk.says(said)

    assert proposal.lines[-1] == remark


async def test_a_day_that_does_not_exist_is_asked(talk: Talk) -> None:
    (question,) = await talk.says("Verkauf Jonas Weber eine Zehnerkarte ab 31.2.")
    (proposal,) = await talk.says("1.12.")

    assert question.lines == ["Den 31.2. gibt es nicht.", "Ab welchem Tag?"]
    assert proposal.told[1] == "Zu nutzen ab Di., 01.12.2026"


async def test_a_plan_that_is_not_on_file_leads_to_those_that_are(talk: Talk) -> None:
    (question,) = await talk.says("Verkauf Jonas Weber eine Goldkarte")

    assert question.lines == ["Goldkarte gibt es hier nicht.", "Welchen Tarif für Jonas Weber?"]
    assert question.buttons[0] == "Zehnerkarte · 120,00 €"


async def test_without_any_plan_the_way_to_the_first_one_is_shown(
    empty_url: str, clock: MovableClock
) -> None:
    async with talking_in_empty_studio(empty_url, clock) as talk:
        await talk.says("Neue Kundin Leonie Fuchs")
        await talk.taps("Bestätigen")
        (answer,) = await talk.taps("Vertrag oder Karte verkaufen")

    assert answer.lines == ["Es ist noch kein Tarif im Angebot."]
    assert answer.buttons == ("Einen Tarif anlegen",)


async def test_a_trainer_sells_nothing(talk: Talk) -> None:
    (refused,) = await talk.says("Zehnerkarte für Emre Çelik", "trainer")

    assert refused.lines == ["Das dürfen hier nur Inhaberin und Team."]


@pytest.mark.parametrize(
    "sentence",
    ["Sell Clara Vogt a Zehnerkarte", "Clara Vogt would like to buy a Zehnerkarte"],
)
async def test_in_english(talk: Talk, sentence: str) -> None:
    (proposal,) = await talk.says(sentence)
    heard = await talk.taps_and_sends("Confirm")

    assert proposal.lines == [
        "Clara Vogt (K-1001) · new: Zehnerkarte",
        "To be used by Fri, 21 May 2027 (counted from the purchase on 21 Nov 2026)",
        "",
        "💶 €120.00 in one sum · price group Normal",
        "Payment: still open, Clara Vogt chooses later",
        "🧾 now: 21 Nov 2026 – 21 May 2027 · €120.00, due 21 Nov 2026",
        "",
        "🎫 10 units",
        "",
        f"✉️ Confirmation of the contract to Clara Vogt {HELD_IN_ENGLISH}",
    ]
    assert heard[0].lines[0] == "✅ Sold: card with contract V-2044"
    assert heard_by_others(heard).lines[0] == "📄 Willkommen: Zehnerkarte (V-2044)"


async def test_in_english_asked_corrected_and_left(talk: Talk) -> None:
    (who,) = await talk.says("/sell")
    await talk.says("Jonas Weber")
    (proposal,) = await talk.taps("Jahresabo")
    (corrected,) = await talk.says("no, from 1 February")
    heard = await talk.says("cancel")

    assert who.lines == ["Who is it about? Name, customer number, phone or e-mail."]
    assert proposal.told[1:4] == [
        "First day: Sat, 21 Nov 2026",
        "Initial term until Sat, 20 Nov 2027, then open-ended",
        ("First possible end: Sat, 20 Nov 2027 (1 month's notice, give notice by 20 Oct 2027)"),
    ]
    assert corrected.told[1] == "First day: Mon, 1 Feb 2027"
    assert heard[-1].lines == ["Cancelled. Nothing was changed."]

"""Stories of a change from one plan to another: one proposal, one tap."""

from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import HELD, Talk, heard_by_others

FROM_FLEX = "Jonas Weber (K-1013) · Monatsabo Flex (V-2002) → Jahresabo"


async def test_without_a_day_it_follows_the_next_regular_end(talk: Talk) -> None:
    (proposal,) = await talk.says("Clara Vogt wechselt auf Monatsabo Flex")

    assert proposal.lines == [
        "Clara Vogt (K-1001) · Jahresabo (V-2001) → Monatsabo Flex",
        "",
        "Jahresabo (V-2001):",
        "Vertragsende: Do., 14.01.2027",
        (
            "1 Monat Frist, Eingang 21.11.2026 → letzter Tag der Erstlaufzeit 14.01.2027"
            " (spätestens am 14.12.2026 kündbar)"
        ),
        "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen → wird storniert",
        "Für die Zeit nach dem 14.01.2027 kommt keine neue Rechnung.",
        "Kundenkonto danach: 0,00 €",
        "Stornorechnungen und Korrekturen bleiben in jedem Fall.",
        "",
        "Monatsabo Flex ab Fr., 15.01.2027",
        "Abgeschlossen am 21.11.2026",
        "Erstlaufzeit bis So., 14.02.2027, danach unbefristet",
        (
            "Erstes mögliches Ende: So., 14.02.2027"
            " (1 Monat Frist, spätestens am 14.01.2027 kündigen)"
        ),
        "",
        "💶 39,00 € im Monat · Preisgruppe Normal",
        "Zahlungsart: noch offen, Clara Vogt wählt später",
        "🧾 Heute wird noch nichts berechnet.",
        ("Später fällig: 39,00 € am 15.01.2027 · 39,00 € am 15.02.2027 · 39,00 € am 15.03.2027 …"),
        "Zusammen bis zum ersten möglichen Ende am 14.02.2027: 39,00 €",
        "",
        "1 gebuchter Termin geht auf den neuen Vertrag über.",
        "",
        f"✉️ Bestätigung des Tarifwechsels an Clara Vogt {HELD}",
    ]


@ON_BOTH_ENGINES
async def test_one_tap_ends_the_old_and_begins_the_new(talk: Talk) -> None:
    await talk.says("Jonas Weber wechselt zum 1.2. auf Jahresabo")
    heard = await talk.taps_and_sends("Bestätigen")
    (contracts,) = await talk.says("Verträge von Jonas Weber")

    done, told = heard[0], heard_by_others(heard)
    assert done.lines[:2] == ["✅ Gewechselt: Vertrag V-2044", FROM_FLEX]
    assert told.lines[:4] == [
        "📄 Dein Tarifwechsel ist bestätigt: Jahresabo (V-2044)",
        "Monatsabo Flex (V-2002) endet am So., 31.01.2027.",
        "Erster Tag: Mo., 01.02.2027",
        "Abgeschlossen am 21.11.2026",
    ]
    assert [line for line in contracts.lines if line.startswith("Jonas Weber")] == [
        "Jonas Weber · Monatsabo Flex: gekündigt, letzter Tag So., 31.01.2027",
        "Jonas Weber · Jahresabo: beginnt am Mo., 01.02.2027",
    ]


async def test_earlier_than_regular_is_by_agreement_and_corrects_invoices(talk: Talk) -> None:
    await talk.says("Clara Vogt wechselt auf Monatsabo Flex")
    await talk.taps("Ersten Tag ändern")
    (proposal,) = await talk.says("1.1.2027")

    # 15 to 31 Dec are 17 of 31 days: 59.00 * 17 / 31 = 32.35
    assert proposal.told[2:6] == [
        "Vertragsende: Do., 31.12.2026",
        (
            "Früher als regulär, also Kulanz. Regulär wäre es: 1 Monat Frist, Eingang 21.11.2026"
            " → letzter Tag der Erstlaufzeit 14.01.2027 (spätestens am 14.12.2026 kündbar)"
        ),
        "Dem Wechsel zu diesem Tag stimmen beide Seiten zu; das ist vermerkt.",
        ("🧾 R-2026-0109 · 15.12.2026 – 14.01.2027 · 59,00 € offen → wird auf 32,35 € korrigiert"),
    ]


async def test_what_ends_anyway_just_continues_on_the_new_plan(talk: Talk) -> None:
    (proposal,) = await talk.says("Mia Hoffmann wechselt auf Jahresabo")

    assert proposal.told[1:4] == [
        "Monatsabo Flex (V-2009):",
        "Endet wie schon festgelegt am Do., 31.12.2026.",
        "Jahresabo ab Fr., 01.01.2027",
    ]


async def test_person_and_plan_are_asked_and_the_own_plan_is_not_offered(talk: Talk) -> None:
    (who,) = await talk.says("/tarifwechsel")
    (what,) = await talk.says("Jonas Weber")
    (proposal,) = await talk.taps("Jahresabo")

    assert who.lines == ["Um wen geht es? Name, Kundennummer, Telefon oder E-Mail."]
    assert what.lines == [
        "Jonas Weber · Monatsabo Flex (V-2002)",
        "Welchen Tarif für Jonas Weber?",
    ]
    assert [label for label in what.buttons if "Flex" in label] == []
    assert proposal.lines[0] == FROM_FLEX


async def test_the_day_is_corrected_by_words(talk: Talk) -> None:
    await talk.says("Jonas Weber wechselt zum 1.2. auf Jahresabo")
    (proposal,) = await talk.says("nein, ab 1.3.")

    assert proposal.told[2] == "Vertragsende: So., 28.02.2027"
    assert "Jahresabo ab Mo., 01.03.2027" in proposal.lines


async def test_the_same_plan_is_refused(talk: Talk) -> None:
    (refused,) = await talk.says("Jonas Weber wechselt auf Monatsabo Flex")

    assert refused.lines == ["Jonas Weber ist mit Monatsabo Flex (V-2002) schon in diesem Tarif."]


async def test_after_a_gap_it_is_no_change(talk: Talk) -> None:
    (refused,) = await talk.says("Mia Hoffmann wechselt zum 1.3. auf Jahresabo")

    assert refused.lines == [
        (
            "Monatsabo Flex (V-2009) endet schon am Do., 31.12.2026. Ein Vertrag ab"
            " Mo., 01.03.2027 ist kein Wechsel, sondern ein neuer Abschluss;"
            " nahtlos wechseln geht am Tag nach dem Ende."
        )
    ]


async def test_a_card_is_not_changed_but_a_plan_can_be_sold(talk: Talk) -> None:
    (answer,) = await talk.says("Emre Çelik wechselt auf Jahresabo")
    (question,) = await talk.taps("Vertrag oder Karte verkaufen")

    assert answer.lines == [
        (
            "Emre Çelik hat keinen Vertrag, der gewechselt werden kann."
            " Karten bleiben, bis sie verbraucht sind; ein neuer Tarif kommt dazu."
        )
    ]
    assert question.lines == ["Welchen Tarif für Emre Çelik?"]


async def test_it_is_left_without_a_trace(talk: Talk) -> None:
    await talk.says("Jonas Weber wechselt zum 1.2. auf Jahresabo")
    (dropped,) = await talk.taps("Abbrechen")
    (contract,) = await talk.says("Vertrag von Jonas Weber")

    assert dropped.lines == [FROM_FLEX, "Abgebrochen. Es wurde nichts geändert."]
    assert contract.lines[0] == "Jonas Weber · Monatsabo Flex: läuft"


async def test_a_booked_day_that_the_new_plan_does_not_cover_goes_to_who_waits(
    talk: Talk,
) -> None:
    (proposal,) = await talk.says(
        "Jonas Weber wechselt zum 27.11. auf Fünf-Wochen-Kurs in Pilates"
    )
    done, told, moved_up = await talk.taps_and_sends("Bestätigen")

    dropped = "1 gebuchter Termin danach entfällt: 28.11.2026"
    assert dropped in proposal.lines
    assert f"✉️ Nachricht vom freien Platz an Leonie Fuchs {HELD}" in done.lines
    assert (told.to, told.lines[2]) == ("Jonas Weber", dropped)
    assert (moved_up.to, moved_up.lines[0]) == (
        "Leonie Fuchs",
        "🎉 Ein Platz ist frei geworden: Du bist dabei!",
    )


async def test_in_english(talk: Talk) -> None:
    (proposal,) = await talk.says("Move Jonas Weber to Jahresabo from 1 February")
    (corrected,) = await talk.says("no, from 1 March")
    heard = await talk.taps_and_sends("Confirm")

    assert proposal.told[:5] == [
        FROM_FLEX,
        "Monatsabo Flex (V-2002):",
        "Contract ends: Sun, 31 Jan 2027",
        (
            "On this day as requested. The earliest would be: 1 month's notice, open-ended,"
            " received 21 Nov 2026 → 21 Dec 2026"
        ),
        "No issued invoice is touched.",
    ]
    assert "Jahresabo from Mon, 1 Mar 2027" in corrected.lines
    assert heard[0].lines[0] == "✅ Changed: contract V-2044"


async def test_in_english_asked_refused_and_left(talk: Talk) -> None:
    (refused,) = await talk.says("Move Jonas Weber to Monatsabo Flex")
    await talk.says("/change_plan")
    (question,) = await talk.says("Jonas Weber")
    (left,) = await talk.taps("Cancel")

    assert refused.lines == ["Jonas Weber is on this plan already, with Monatsabo Flex (V-2002)."]
    assert question.lines[-1] == "Which plan for Jonas Weber?"
    assert left.lines == ["Cancelled. Nothing was changed."]

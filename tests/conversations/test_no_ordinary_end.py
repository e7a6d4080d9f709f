"""Stories of contracts that take no ordinary notice: cards, week terms, what never starts."""

from datetime import date

import pytest

from tests.support.talk import Talk


async def test_notice_for_a_card_without_a_last_day_is_only_noted(talk: Talk) -> None:
    await talk.says("Verkaufe Thomas Freitag eine Fünferkarte")
    await talk.taps("Pilates")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.says("Fünferkarte von Thomas Freitag kündigen")
    (done,) = await talk.taps("Bestätigen")
    (explained,) = await talk.says("Wann endet die Fünferkarte von Thomas Freitag frühestens?")

    assert proposal.told[2:4] == [
        (
            "Die Karte gilt, bis ihre letzte Einheit verbraucht ist."
            " Trotzdem den Eingang vermerken?"
        ),
        (
            "Bis zur letzten Einheit, ohne Kündigung; was übrig bleibt, verjährt nach dem"
            " 31.12.2029"
        ),
    ]
    assert done.told[0] == "✅ Eingang vermerkt."
    assert done.told[3] == "Die Karte gilt wie vereinbart, bis ihre letzte Einheit verbraucht ist."
    assert explained.told == [
        "Die Karte gilt, bis ihre letzte Einheit verbraucht ist.",
        "Thomas Freitag · Fünferkarte (V-2044)",
        "Eine Kündigung ist nicht nötig.",
    ]


async def test_a_card_is_ended_by_agreement_and_its_booked_days_are_named(talk: Talk) -> None:
    await talk.says("Verkaufe Thomas Freitag eine Fünferkarte")
    await talk.taps("Pilates")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.says("Fünferkarte von Thomas Freitag sofort einvernehmlich beenden")

    assert proposal.told[2] == "Vertragsende: Sa., 21.11.2026"
    assert [line for line in proposal.told if line[0] in "📅⚠"] == [
        (
            "📅 Abgesagt, Plätze wieder frei: Pilates am 26.11.2026, Pilates am 03.12.2026,"
            " Pilates am 10.12.2026, Pilates am 17.12.2026 und 1 weitere bis 24.12.2026"
        ),
        (
            "⚠️ Auf der Karte sind heute noch 5 Einheiten. Ab 22.11.2026 sind sie nicht mehr zu"
            " verbrauchen; sie ruhen, gelöscht werden sie nicht."
        ),
        "⚠️ Der Preis der Karte bleibt berechnet; erstatten geht mit einer Stornorechnung.",
    ]


async def test_no_notice_period_is_spoken_of_where_none_is_needed(talk: Talk) -> None:
    await talk.says("Verkaufe Lena März einen Fünf-Wochen-Kurs ab 1.12.2026")
    await talk.taps("Yoga Flow")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.says("Fünf-Wochen-Kurs von Lena März kündigen")

    assert proposal.told[2:5] == [
        "Endet ohnehin am Mo., 04.01.2027. Trotzdem den Eingang vermerken?",
        "Endet mit der Laufzeit am 04.01.2027, ohne Kündigung",
        "Keine gestellte Rechnung ist betroffen.",
    ]


async def test_a_contract_ended_before_its_first_day_never_starts(talk: Talk) -> None:
    await talk.says("Verkaufe Peter Abo ein Jahresabo ab 1.2.2027")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.says("V-2044 sofort einvernehmlich beenden")
    (done, *_) = await talk.taps("Bestätigen")
    heard = await talk.wakes_up(date(2026, 11, 22))
    (shown,) = await talk.says("Vertrag V-2044 zeigen")
    (explained,) = await talk.says("Wann endet V-2044 frühestens?")

    never = "Der Vertrag beginnt gar nicht erst, er war ab 01.02.2027 vereinbart."
    assert (proposal.told[2], done.told[3]) == (never, never)
    assert [message.told for message in heard if message.to == "Peter Abo"][-1:] == [
        [
            "📄 Deine Kündigung ist bestätigt.",
            (
                "Jahresabo (V-2044), eingegangen am 21.11.2026."
                " Der Vertrag beginnt am 01.02.2027 gar nicht erst."
            ),
        ]
    ]
    assert shown.told[0] == "Peter Abo · Jahresabo: gekündigt, beginnt nicht"
    assert explained.told[0] == "Schon gekündigt: Der Vertrag beginnt nicht."


@pytest.mark.begins_on(date(2026, 12, 14))
async def test_after_a_change_of_plan_the_old_contract_does_not_go_on(talk: Talk) -> None:
    await talk.says("Wechsle Clara Vogt zu Monatsabo Flex ab 15.01.2027")
    await talk.taps("Bestätigen")

    (refused,) = await talk.says("Clara Vogt doch nicht kündigen")
    heard = await talk.wakes_up(date(2026, 12, 15))

    assert refused.told == [
        (
            "Auf Clara Vogt · Jahresabo (V-2001) folgt ab Fr., 15.01.2027 schon Monatsabo Flex"
            " (V-2044). Beide liefen nebeneinander und würden beide berechnet. Beende zuerst"
            " V-2044, einvernehmlich geht das auch vor dem ersten Tag."
        )
    ]
    told = [line for each in heard for line in each.told if "14.01.2027" in line]
    assert [line for line in told if "in 30 Tagen" in line] == [
        (
            "Clara Vogt · Jahresabo: endet am Do., 14.01.2027 (in 30 Tagen), weiter ab"
            " 15.01.2027 mit Monatsabo Flex"
        ),
        (
            "🔔 Dein Vertrag Jahresabo endet in 30 Tagen: letzter Tag ist Do., 14.01.2027."
            " Ab 15.01.2027 geht es mit Monatsabo Flex weiter, du musst nichts tun."
        ),
    ]

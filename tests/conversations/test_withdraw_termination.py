"""Stories of taking a termination back: the contract goes on as if it had never ended."""

from datetime import date

import pytest

from tests.support.talk import Talk


async def test_the_contract_goes_on_and_what_was_cancelled_is_billed_again(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.says("Clara Vogt doch nicht kündigen")
    (done,) = await talk.taps("Bestätigen")

    assert proposal.told == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Kündigung zurücknehmen: Der Vertrag geht weiter.",
        "Bisheriges Vertragsende Do., 14.01.2027 entfällt",
        "Laufende Laufzeit bis Do., 14.01.2027, danach wie vereinbart",
        "🧾 15.01.2027 – 14.02.2027 · neue Rechnung über 59,00 € anstelle von R-2026-0142",
        "Nächster neuer Abrechnungszeitraum ab Mo., 15.02.2027: 59,00 €",
        "Kundenkonto danach: 0,00 €",
        "📅 Wieder gebucht: Yoga Flow am 19.01.2027",
        (
            "✉️ Bestätigung der Rücknahme an Clara Vogt nach 10 Minuten"
            " (bis dahin rückgängig zu machen)"
        ),
        "Ausgestellte Dokumente bleiben in jedem Fall; Rückgängig machen stellt neue aus.",
    ]
    assert proposal.buttons == ("Bestätigen", "Abbrechen")
    assert done.told[0] == "✅ Kündigung zurückgenommen. Der Vertrag geht weiter."
    assert done.told[5] == "Neues Dokument: R-2026-0144"


async def test_an_open_ended_contract_goes_on_open_ended(talk: Talk) -> None:
    (proposal,) = await talk.says("Mia Hoffmann isn't quitting any more")

    assert proposal.told == [
        "Mia Hoffmann · Monatsabo Flex (V-2009)",
        "Withdraw the termination: the contract goes on.",
        "The end on Thu, 31 Dec 2026 falls away",
        "It goes on open-ended",
        "No invoice has to be issued again.",
        "Next new billing period from Tue, 1 Dec 2026: €39.00",
        "Account balance afterwards: €0.00",
        (
            "✉️ Confirmation of the withdrawal to Mia Hoffmann after 10 minutes"
            " (can be undone until then)"
        ),
    ]


async def test_the_next_period_is_said_with_what_a_pause_ahead_leaves_of_it(talk: Talk) -> None:
    await talk.says("Jonas Weber vom 1. bis 14. Dezember pausieren")
    await talk.taps("Bestätigen")
    (ending,) = await talk.says("Jonas Weber kündigen")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.says("Jonas Weber doch nicht kündigen")

    # December: 17 of 31 days, 39.00 × 17/31 = 21.39
    assert "Nächster neuer Abrechnungszeitraum ab Di., 01.12.2026: 21,39 €" in proposal.lines
    assert ending.told[-1] == (
        "⚠️ Die Kündigungsfrist läuft in der Pause vom 01.12.2026 bis 14.12.2026 weiter."
    )


async def test_nothing_is_withdrawn_where_nothing_was_terminated(talk: Talk) -> None:
    (answer,) = await talk.says("Jonas Weber doch nicht kündigen")

    assert answer.told == [
        "Jonas Weber · Monatsabo Flex (V-2002) ist nicht gekündigt, der Vertrag läuft weiter."
    ]
    assert answer.buttons == ()


@pytest.mark.begins_on(date(2027, 1, 1))
async def test_after_the_last_day_only_a_new_contract_helps(talk: Talk) -> None:
    (answer,) = await talk.says("Mia Hoffmann doch nicht kündigen")

    assert answer.told == [
        (
            "Mia Hoffmann · Monatsabo Flex (V-2009) war am Do., 31.12.2026 zu Ende."
            " Weiter geht es nur mit einem neuen Vertrag."
        )
    ]


async def test_a_planned_end_of_the_access_stays_unless_it_is_dropped(talk: Talk) -> None:
    await talk.says("Mia Hoffmann am 31.12. auf inaktiv setzen")
    await talk.taps("Bestätigen")

    await talk.says("Mia Hoffmann doch nicht kündigen")
    (done,) = await talk.taps("Bestätigen")
    (stays_active,) = await talk.taps("Aktiv lassen")

    assert done.told[-1] == (
        "⚠️ Mia Hoffmann ist ab 01.01.2027 als inaktiv vorgemerkt. Das bleibt davon unberührt."
    )
    assert stays_active.told[1:] == [
        "Reaktivieren: ab sofort wieder aktiv",
        "Die Abmeldung ab Fr., 01.01.2027 entfällt.",
        "Der Zugang zum Chat bleibt, wie er ist.",
    ]


async def test_a_customers_wish_needs_the_studios_yes(talk: Talk) -> None:
    await talk.says("Ich möchte doch nicht kündigen", "Mia Hoffmann")
    mine, owners, _ = await talk.taps("Anfrage ans Studio schicken", "Mia Hoffmann")
    assert mine.buttons == ("Anfrage zurückziehen",)
    assert owners.told[0] == (
        "📨 Anfrage von Mia Hoffmann: Rücknahme der Kündigung,"
        " eingegangen am 21.11.2026, 10:00 Uhr"
    )

    await talk.taps("Bestätigen")
    sent = await talk.taps("Jetzt senden")
    (pushed,) = [each for each in sent if each.to == "Mia Hoffmann" and not each.edited]

    assert pushed.to == "Mia Hoffmann"
    assert pushed.told == [
        "📄 Die Kündigung ist zurückgenommen.",
        "Monatsabo Flex (V-2009) geht weiter wie zuvor. Schön, dass du bleibst!",
    ]

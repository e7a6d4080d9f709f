"""Stories of moving the end of a terminated contract."""

from datetime import date

import pytest

from tests.support.talk import Talk

CLARA = "Clara Vogt · Jahresabo (V-2001)"
REGULAR = (
    "1 Monat Frist, Eingang 21.11.2026 → letzter Tag der Erstlaufzeit 14.01.2027"
    " (spätestens am 14.12.2026 kündbar)"
)


async def test_a_later_end_bills_again_what_the_termination_took_away(talk: Talk) -> None:
    await clara_is_terminated(talk)

    (question,) = await talk.says("Enddatum von Clara Vogt ändern")
    (proposal,) = await talk.says("31.3.2027")
    (done,) = await talk.taps("Bestätigen")

    assert question.told == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Neuer letzter Tag? Bisher endet der Vertrag am Do., 14.01.2027.",
    ]
    # 15 March to 14 April are 31 days, 17 of them until the end: 59.00 × 17/31 = 32.35
    assert proposal.told == [
        CLARA,
        "Vertragsende bisher: Do., 14.01.2027",
        "Neues Vertragsende: Mi., 31.03.2027",
        f"Auf Wunsch zu diesem Tag. Frühestens wäre es: {REGULAR}",
        "🧾 15.01.2027 – 14.02.2027 · neue Rechnung über 59,00 € anstelle von R-2026-0142",
        "🧾 15.03.2027 – 14.04.2027 · 59,00 €, noch nicht gestellt → 32,35 €",
        "Berechnet wird noch bis 31.03.2027; für die Zeit danach kommt keine neue Rechnung.",
        "Kundenkonto danach: 0,00 €",
        "📅 Wieder gebucht: Yoga Flow am 19.01.2027",
        (
            "✉️ Bestätigung des neuen Enddatums an Clara Vogt nach 10 Minuten"
            " (bis dahin rückgängig zu machen)"
        ),
        "Ausgestellte Dokumente bleiben in jedem Fall; Rückgängig machen stellt neue aus.",
    ]
    assert proposal.buttons == (
        "Bestätigen",
        "Datum ändern",
        "Nicht wieder einbuchen",
        "Abbrechen",
    )
    assert done.told[0] == "✅ Enddatum geändert."
    assert done.told[7] == "Neues Dokument: R-2026-0144"


@pytest.mark.begins_on(date(2026, 12, 15))
async def test_an_earlier_end_is_goodwill_and_names_the_regular_day(talk: Talk) -> None:
    await talk.says("End Clara Vogt's membership")
    await talk.taps("Confirm")

    (proposal,) = await talk.says("Change Clara Vogt's end date to 14 January 2027")
    (done,) = await talk.taps("Confirm")

    assert proposal.told[1:5] == [
        "End of the contract so far: Fri, 15 Jan 2027",
        "New end of the contract: Thu, 14 Jan 2027",
        (
            "Earlier than regular, so a goodwill end. Regular would be: 1 month's notice, received"
            " 15 Dec 2026 → too late for 14 Jan 2027 (last day to give notice 14 Dec 2026),"
            " open-ended afterwards → 15 Jan 2027"
        ),
        "🧾 R-2026-0171 · 15 Jan 2027 · €1.90 open → is cancelled",
    ]
    assert done.told[0] == "✅ End date changed."


async def test_the_calendar_asks_for_a_day_and_the_regular_one_is_a_button(talk: Talk) -> None:
    (question,) = await talk.says("Enddatum von Mia Hoffmann ändern")
    assert question.told == [
        "Mia Hoffmann · Monatsabo Flex (V-2009)",
        "Neuer letzter Tag? Bisher endet der Vertrag am Do., 31.12.2026.",
    ]
    assert question.buttons[:4] == ("Regulär: Sa., 12.12.2026", "‹", "Dezember 2026", "›")

    (proposal,) = await talk.taps("Regulär")

    assert proposal.edited
    assert proposal.told[2:4] == [
        "Neues Vertragsende: Sa., 12.12.2026",
        "1 Monat Frist, unbefristet, Eingang 12.11.2026 → 12.12.2026",
    ]


async def test_an_end_in_the_past_needs_a_reason(talk: Talk) -> None:
    await talk.says("Enddatum von Mia Hoffmann ändern")
    (question,) = await talk.says("20.11.2026")
    assert question.told == [
        "Mia Hoffmann · Monatsabo Flex (V-2009)",
        "Fr., 20.11.2026 liegt in der Vergangenheit. Aus welchem Grund wird rückdatiert?",
    ]

    (proposal,) = await talk.says("Umzug, so vereinbart")

    assert proposal.told[2] == "Neues Vertragsende: Fr., 20.11.2026"
    # 11 of 30 days of November were not used: 39.00 - 26.00 = 13.00
    assert "26,00 €" in proposal.text
    assert "13,00 € zurück" in proposal.text


async def test_the_same_day_is_no_change(talk: Talk) -> None:
    await talk.says("Enddatum von Mia Hoffmann ändern")
    (answer,) = await talk.says("31.12.2026")

    assert answer.told == ["Der Vertrag endet schon am Do., 31.12.2026, es ist nichts zu ändern."]


async def test_without_a_termination_it_offers_to_terminate_on_that_day(talk: Talk) -> None:
    (answer,) = await talk.says("Change Jonas Weber's end date to 31 January 2027")
    assert answer.told == [
        "Jonas Weber · Monatsabo Flex (V-2002) is not terminated; the contract goes on."
    ]

    (proposal,) = await talk.taps("Terminate: Monatsabo Flex V-2002")

    assert proposal.told[2] == "Contract ends: Sun, 31 Jan 2027"


async def test_a_card_ends_by_itself_and_has_no_end_to_move(talk: Talk) -> None:
    (answer,) = await talk.says("Enddatum von Emre Çelik ändern")

    assert answer.told == [
        (
            "Emre Çelik · Zehnerkarte (V-2005) ist nicht gekündigt und endet von selbst am"
            " Mo., 01.03.2027."
        )
    ]
    assert answer.buttons == ()


async def test_what_is_over_has_no_end_to_move(talk: Talk) -> None:
    (answer,) = await talk.says("Enddatum von Sarah Klein ändern")

    assert answer.told == [
        (
            "Sarah Klein · Monatsabo Flex (V-2022) war am Mi., 30.09.2026 zu Ende."
            " Weiter geht es nur mit einem neuen Vertrag."
        )
    ]


async def test_a_planned_end_of_the_access_is_named_and_can_follow(talk: Talk) -> None:
    await talk.says("Mia Hoffmann am 31.12. auf inaktiv setzen")
    await talk.taps("Bestätigen")

    await talk.says("Enddatum von Mia Hoffmann ändern")
    await talk.says("31.1.2027")
    (done,) = await talk.taps("Bestätigen")
    (follows,) = await talk.taps("Kunde inaktiv ab 01.02.2027")

    assert done.told[-1] == (
        "⚠️ Mia Hoffmann ist ab 01.01.2027 als inaktiv vorgemerkt. Das bleibt davon unberührt."
    )
    assert follows.told[1] == "Inaktiv ab Mo., 01.02.2027"


async def test_a_customers_wish_is_a_request_that_the_owner_decides(talk: Talk) -> None:
    await talk.says("Bitte mein Enddatum auf Ende Januar ändern", "Mia Hoffmann")
    mine, owners, _ = await talk.taps("Anfrage ans Studio schicken", "Mia Hoffmann")
    assert mine.told[0] == "📨 Deine Anfrage ist beim Studio."
    assert owners.told[0] == (
        "📨 Anfrage von Mia Hoffmann: Anderes Enddatum, eingegangen am 21.11.2026, 10:00 Uhr"
    )

    await talk.taps("Bestätigen")
    sent = await talk.taps("Jetzt senden")
    (pushed,) = [each for each in sent if each.to == "Mia Hoffmann" and not each.edited]

    assert pushed.told == [
        "📄 Neues Enddatum für Monatsabo Flex (V-2009): So., 31.01.2027",
        "Bisher war es der 31.12.2026.",
    ]


async def clara_is_terminated(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

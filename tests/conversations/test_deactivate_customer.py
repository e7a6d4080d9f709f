"""Stories of logging a customer out of the studio, and of letting them in again."""

from datetime import date

import pytest

from tests.support.talk import Talk


async def test_without_a_day_it_asks_and_shows_what_stays(talk: Talk) -> None:
    (question,) = await talk.says("Clara Vogt abmelden")
    (proposal,) = await talk.taps("Sofort")
    (done,) = await talk.taps("Bestätigen")

    assert question.lines == [
        "Ab wann soll Clara Vogt inaktiv sein? Tippe auf den letzten Tag mit Zugang."
    ]
    assert question.buttons[:3] == ("Sofort", "‹", "November 2026")
    assert proposal.lines == [
        "Clara Vogt (K-1001)",
        "Inaktiv ab Sa., 21.11.2026",
        "Der Zugang zum Chat endet sofort.",
        "Das beendet keinen Vertrag:",
        "📄 Jahresabo (V-2001) läuft weiter und wird weiter abgerechnet",
        "Offen bleiben:",
        "🧾 R-2026-0109 · 15.12.2026 – 14.01.2027 · noch 59,00 € (offen)",
        "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · noch 59,00 € (offen)",
    ]
    assert done.lines[0] == "✅ Inaktiv gesetzt."
    assert done.buttons == ("Rückgängig", "Kündigen: Jahresabo V-2001")


async def test_who_is_inactive_is_a_stranger_to_the_chat(talk: Talk) -> None:
    await talk.says("Clara Vogt abmelden")
    await talk.taps("Sofort")
    await talk.taps("Bestätigen")

    (answer,) = await talk.says("Wann läuft mein Vertrag aus?", "Clara Vogt")

    assert answer.lines == [
        (
            "Hallo! Ich bin der Tresen eines Studios und darf nur mit verbundenen Personen"
            " sprechen. Lass dir im Studio einen Einladungslink geben, dann geht es los."
            " Ein Link öffnet einmal und gilt 7 Tage."
        )
    ]


async def test_the_end_of_the_contract_is_a_choice_where_there_is_one(talk: Talk) -> None:
    (question,) = await talk.says("Mia Hoffmann abmelden")
    (proposal,) = await talk.taps("Nach dem Vertragsende")

    assert question.buttons[:2] == ("Sofort", "Nach dem Vertragsende Do., 31.12.2026")
    assert proposal.lines == [
        "Mia Hoffmann (K-1036)",
        "Inaktiv ab Fr., 01.01.2027",
        "Zugang zum Chat bis einschließlich Do., 31.12.2026",
        "Kein Vertrag läuft dann noch.",
        "Keine Rechnung ist offen.",
    ]


async def test_a_contract_without_an_end_is_to_be_ended_first(talk: Talk) -> None:
    (answer,) = await talk.says("Clara Vogt zum Vertragsende abmelden")

    assert answer.lines == [
        (
            "Clara Vogt hat einen Vertrag ohne Enddatum: Jahresabo V-2001."
            " Kündige ihn zuerst, oder nimm einen anderen Tag."
        )
    ]
    assert answer.buttons == (
        "Kündigen: Jahresabo V-2001 · bis 14.01.2027",
        "Sofort inaktiv …",
        "Anderer Tag …",
    )

    (proposal,) = await talk.taps("Kündigen: Jahresabo")

    assert "Vertragsende: Do., 14.01.2027" in proposal.lines


@pytest.mark.parametrize(
    ("button", "lines"),
    [
        pytest.param(
            "Anderer Tag",
            ["Ab wann soll Clara Vogt inaktiv sein? Tippe auf den letzten Tag mit Zugang."],
            id="another day",
        ),
        pytest.param(
            "Sofort inaktiv", ["Clara Vogt (K-1001)", "Inaktiv ab Sa., 21.11.2026"], id="now"
        ),
    ],
)
async def test_instead_of_the_missing_end_it_can_be_now_or_a_day(
    talk: Talk, button: str, lines: list[str]
) -> None:
    await talk.says("Clara Vogt zum Vertragsende abmelden")

    (answer,) = await talk.taps(button)

    assert answer.lines[:2] == lines


async def test_a_day_is_the_last_one_with_access_and_the_other_reading_a_tap_away(
    talk: Talk,
) -> None:
    (proposal,) = await talk.says("Kd. Beck am 31.12. aus dem Studio abmelden")
    (earlier,) = await talk.taps("Schon ab")

    assert proposal.lines[1:5] == [
        "Inaktiv ab Fr., 01.01.2027",
        "Zugang zum Chat bis einschließlich Do., 31.12.2026",
        "Das beendet keinen Vertrag:",
        "🎟 Zehnerkarte (V-2042) bleibt gültig bis 02.01.2027",
    ]
    assert proposal.buttons == (
        "Bestätigen",
        "Datum ändern",
        "Schon ab Do., 31.12.2026",
        "Abbrechen",
    )
    assert earlier.lines[1] == "Inaktiv ab Do., 31.12.2026"
    assert earlier.buttons == ("Bestätigen", "Datum ändern", "Abbrechen")


async def test_from_a_day_on_means_that_day(talk: Talk) -> None:
    (proposal,) = await talk.says("Set Mia Hoffmann to inactive from 1 January")

    assert proposal.lines[1] == "Inactive from Fri, 1 Jan 2027"


async def test_another_day_is_picked_in_the_calendar(talk: Talk) -> None:
    await talk.says("Set Mia Hoffmann to inactive from 1 January")

    await talk.taps("Change date")
    (proposal,) = await talk.says("15 January 2027")

    assert proposal.lines[1] == "Inactive from Sat, 16 Jan 2027"


@pytest.mark.begins_on(date(2026, 12, 21))
async def test_a_planned_day_comes_and_closes_the_chat(talk: Talk) -> None:
    await talk.says("Mia Hoffmann am 31.12. auf inaktiv setzen")
    (done,) = await talk.taps("Bestätigen")
    await talk.wakes_up(date(2026, 12, 31))
    (still,) = await talk.says("/vertrag", "Mia Hoffmann")

    await talk.wakes_up(date(2027, 1, 1))
    (shut,) = await talk.says("/vertrag", "Mia Hoffmann")

    assert done.lines[0] == "✅ Vorgemerkt."
    assert still.lines[0] == "Monatsabo Flex: gekündigt, letzter Tag Do., 31.12.2026"
    assert shut.lines[0].startswith("Hallo! Ich bin der Tresen eines Studios")


async def test_a_day_that_is_planned_is_said_before_another_is_asked(talk: Talk) -> None:
    await talk.says("Mia Hoffmann am 31.12. auf inaktiv setzen")
    await talk.taps("Bestätigen")

    (question,) = await talk.says("Mia Hoffmann abmelden")

    assert question.lines == [
        "Bisher vorgemerkt: inaktiv ab Fr., 01.01.2027",
        "Ab wann soll Mia Hoffmann inaktiv sein? Tippe auf den letzten Tag mit Zugang.",
    ]


async def test_the_inactive_are_found_and_let_in_again(talk: Talk) -> None:
    await talk.says("Clara Vogt abmelden")
    await talk.taps("Sofort")
    await talk.taps("Bestätigen")

    (again,) = await talk.says("Clara Vogt abmelden")
    (proposal,) = await talk.says("Setz Clara Vogt wieder auf aktiv")
    (done,) = await talk.taps("Bestätigen")
    (contract,) = await talk.says("/vertrag", "Clara Vogt")

    assert again.lines == ["Clara Vogt ist schon abgemeldet: inaktiv ab Sa., 21.11.2026."]
    assert again.buttons == ("Reaktivieren …",)
    assert proposal.lines == [
        "Clara Vogt (K-1001)",
        "Reaktivieren: ab sofort wieder aktiv",
        "Bisher inaktiv, seit Sa., 21.11.2026",
        "Wer schon mit dem Chat verbunden war, ist es wieder. Verträge ändern sich dadurch nicht.",
    ]
    assert done.lines[0] == "✅ Wieder aktiv."
    assert contract.lines[0] == "Jahresabo: läuft"


async def test_the_active_need_no_reactivation(talk: Talk) -> None:
    (answer,) = await talk.says("Set Clara back to active")

    assert answer.lines == ["Clara Vogt is active, and no deactivation is planned."]


async def test_the_result_of_a_termination_leads_here(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.taps("Kunde inaktiv ab 15.01.2027")

    assert proposal.lines[1:3] == [
        "Inaktiv ab Fr., 15.01.2027",
        "Zugang zum Chat bis einschließlich Do., 14.01.2027",
    ]
    assert proposal.buttons == ("Bestätigen", "Datum ändern", "Abbrechen")

"""How people come in: one-time links, strangers, groups, and what is no sentence at all."""

from datetime import date

import pytest

from tests.support.talk import Talk

UNCONNECTED = "Thomas Freitag"


async def test_a_stranger_gets_a_polite_dead_end_that_reveals_nothing(talk: Talk) -> None:
    (german,) = await talk.says("Wer ist Clara Vogt?", UNCONNECTED)
    (english,) = await talk.says("Mitgliedschaft beenden", UNCONNECTED, language_code="en-GB")

    assert german.text == (
        "Hallo! Ich bin der Tresen eines Studios und darf nur mit verbundenen Personen sprechen."
        " Lass dir im Studio einen Einladungslink geben, dann geht es los."
        " Ein Link öffnet einmal und gilt 7 Tage."
    )
    assert english.text.startswith("Hello! I am the front desk of a studio")


async def test_who_was_logged_out_is_a_stranger_again(talk: Talk) -> None:
    (answer,) = await talk.says("Wie lange läuft mein Vertrag?", "Sarah Klein")

    assert answer.text.startswith("Hallo! Ich bin der Tresen eines Studios")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param(
            "x" * 4096,
            "Das ist zu lang für mich."
            " Schreib es bitte in einem Satz mit höchstens 1.000 Zeichen.",
            id="4,096 characters",
        ),
        pytest.param(
            "/gibtsnicht",
            "Diesen Befehl kenne ich nicht. /hilfe zeigt, was geht.",
            id="an unknown command",
        ),
        pytest.param(
            "abbrechen", "Es ist nichts offen, das man abbrechen könnte.", id="nothing to abort"
        ),
    ],
)
async def test_what_is_no_sentence_gets_a_clear_answer(talk: Talk, text: str, answer: str) -> None:
    (heard,) = await talk.says(text)

    assert heard.text == answer


async def test_a_picture_gets_a_clear_answer(talk: Talk) -> None:
    (to_owner,) = await talk.sends("sticker.webp", b"RIFF")
    (to_customer,) = await talk.sends("sticker.webp", b"RIFF", "Clara Vogt")

    assert to_owner.lines == [
        "Diese Datei kann ich nicht lesen. sticker.webp",
        "Das ist keine Tabelle. Ich lese CSV- und XLSX-Dateien.",
        "Es wurde nichts geändert.",
    ]
    assert to_customer.lines == [
        (
            "Mit einer Datei kann ich hier leider nichts anfangen."
            " Schreib mir einfach, worum es geht."
        )
    ]


async def test_a_button_of_yesterday_shows_the_proposal_anew(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    message_id, confirm = talk.button("Bestätigen")
    await talk.wakes_up(date(2026, 11, 22))

    notice, shown = await talk.presses(message_id, confirm)

    assert notice.text.startswith("Der Vorschlag war älter als 15 Minuten.")
    assert "Vertragsende: Do., 14.01.2027" in shown.told
    assert "Bestätigen" in shown.buttons


async def test_a_button_that_is_none_of_ours_changes_nothing(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    message_id, _ = talk.button("Bestätigen")

    (notice,) = await talk.presses(message_id, "something else")

    assert notice.text == "Das ist nicht mehr der aktuelle Stand. Es wurde nichts geändert."


async def test_names_are_data_and_never_markup(talk: Talk) -> None:
    await talk.says("Mitgliedschaft beenden")

    (answer,) = await talk.says("<i>Nobody</i> & Sons")

    assert answer.told[0].startswith("„<i>Nobody</i> & Sons“ habe ich nicht gefunden.")

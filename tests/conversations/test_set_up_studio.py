"""The first run of a studio: led through, left, gone on with, confirmed once."""

import pytest

from domain.clock import MovableClock
from tests.support.empty_studio import Opening, comes_in, open_studio, talking_in_empty_studio
from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import Heard, Talk, talking

ADDRESS = "Wie lautet die Anschrift des Studios?"
TAX_NUMBER = "Wie lautet die Steuernummer oder die USt-IdNr.?"


async def answers_all(talk: Talk) -> Heard:
    """Return the proposal after every question was answered."""
    await talk.says("/einrichten")
    await talk.says("Lindenweg 1\n12345 Lindenau")
    await talk.says("12/345/67890")
    await talk.taps("Kleinunternehmer")
    await talk.says("DE89 3704 0044 0532 0130 00")
    await talk.taps("Studio Eins")
    await talk.taps("▫️ Lastschrift")
    await talk.taps("Fertig")
    await talk.says("12 Stunden")
    await talk.taps("21:00 bis 07:00 Uhr")
    await talk.says("Berlin")
    (proposal,) = await talk.says("nein")
    return proposal


async def test_the_owner_is_welcomed_with_the_way_into_it(
    empty_url: str, clock: MovableClock
) -> None:
    token = await open_studio(empty_url, clock, Opening())
    async with talking(empty_url, clock) as talk:
        (welcome,) = await comes_in(talk, token, "owner")
        (first,) = await talk.taps("Los geht’s")

    assert welcome.text.startswith("Willkommen! Du bist jetzt als Inhaberin oder Inhaber")
    assert welcome.buttons == ("Los geht’s",)
    assert first.told[0] == "Willkommen! Richten wir Studio Eins ein."
    assert first.told[2] == "Schritt 1 von 9"
    assert first.told[3].startswith(ADDRESS)
    assert first.buttons == ("Später", "Abbrechen")


@ON_BOTH_ENGINES
async def test_all_answers_are_confirmed_by_one_tap(own_studio: Talk) -> None:
    proposal = await answers_all(own_studio)
    heard = await own_studio.taps("Bestätigen")
    (shown,) = await own_studio.says("Einstellungen")

    settled = [
        "Anschrift: Lindenweg 1, 12345 Lindenau",
        "Steuernummer: 12/345/67890",
        "Umsatzsteuer: Kleinunternehmer (§ 19 UStG)",
        "IBAN: •••• 3000",
        "Kontoinhaber: Studio Eins",
        "Zahlungsarten: Lastschrift, Überweisung, bar",
        "Stornofrist: 12 Stunden vorher",
        "Ruhezeiten: 21:00 bis 07:00 Uhr",
        "Bundesland: Berlin",
        "Chat-Zugang nötig: Nein",
    ]
    assert proposal.told[:11] == ["Studio Eins einrichten", *settled]
    assert heard[0].told == [
        "✅ Studio Eins ist eingerichtet.",
        *settled,
        (
            "Und jetzt? Lege an, was du verkaufst und anbietest,"
            " oder hol dein Team und deine Kunden dazu."
        ),
    ]
    assert heard[0].buttons == (
        "Rückgängig",
        "Einen Tarif anlegen",
        "Einen Kurs anlegen",
        "Jemanden ins Team einladen",
        "Daten importieren",
    )
    assert set(settled) <= set(shown.told)
    assert not any("fehlt noch" in line for line in shown.told)
    assert "Einrichtung fortsetzen" not in shown.buttons


async def test_it_runs_in_english(own_studio_in_english: Talk) -> None:
    talk = own_studio_in_english
    (first,) = await talk.says("/setup")
    await talk.says("Lindenweg 1, 12345 Lindenau")
    await talk.says("12/345/67890")
    await talk.says("small business")
    for _ in range(5):
        await talk.taps("Later")
    (proposal,) = await talk.says("yes")
    heard = await talk.taps("Confirm")

    assert first.told[0] == "Welcome! Let’s set up Studio One."
    assert proposal.told[:5] == [
        "Set up Studio One",
        "Address: Lindenweg 1, 12345 Lindenau",
        "Tax number: 12/345/67890",
        "VAT: Small business (§ 19 UStG)",
        "Chat login needed: Yes",
    ]
    assert heard[0].told[0] == "✅ Studio One is set up."


async def test_a_step_can_wait_and_is_named_as_missing(own_studio: Talk) -> None:
    await own_studio.says("/einrichten")
    (second,) = await own_studio.taps("Später")
    for _ in range(7):
        await own_studio.taps("Später")

    (proposal,) = await own_studio.taps("Nein")

    assert second.told[1].startswith(TAX_NUMBER)
    assert proposal.told == [
        "Studio Eins einrichten",
        "Chat-Zugang nötig: Nein",
        "⚠️ Für gültige Rechnungen fehlt noch: Anschrift, Steuernummer (§ 14 UStG)",
        "⚠️ Damit Kunden überweisen können, fehlt noch: IBAN",
        "⚠️ Um Feiertage zu kennen, fehlt noch: Bundesland",
    ]


async def test_everything_can_wait(own_studio: Talk) -> None:
    await own_studio.says("/einrichten")
    for _ in range(8):
        await own_studio.taps("Später")

    (answer,) = await own_studio.taps("Später")

    assert answer.text.startswith("Gut, das wartet.")
    assert len(answer.buttons) == 4


async def test_left_halfway_it_goes_on_with_the_next_question(own_studio: Talk) -> None:
    await own_studio.says("/einrichten")
    await own_studio.says("Lindenweg 1, 12345 Lindenau")
    (left,) = await own_studio.says("abbrechen")
    (shown,) = await own_studio.says("Einstellungen")

    (again,) = await own_studio.taps("Einrichtung fortsetzen")

    assert left.text == (
        "Pause gemacht. Deine Antworten sind notiert und gelten noch nicht;"
        " mit /einrichten geht es weiter."
    )
    assert "Anschrift: keine Angabe" in shown.told
    assert again.told[:2] == ["Weiter geht’s. 1 Antwort ist schon notiert.", "Schritt 2 von 9"]
    assert again.told[2].startswith(TAX_NUMBER)


async def test_something_else_in_between_loses_nothing(own_studio: Talk) -> None:
    await own_studio.says("/einrichten")
    await own_studio.says("Lindenweg 1, 12345 Lindenau")

    team, question = await own_studio.says("Wer arbeitet hier?")
    await own_studio.says("Stornofrist ändern")
    await own_studio.says("12 Stunden")
    await own_studio.taps("Bestätigen")
    (again,) = await own_studio.says("/einrichten")

    assert team.told[0] == "1 Person arbeitet hier"
    assert question.told[1].startswith(TAX_NUMBER)
    assert again.told[0] == "Weiter geht’s. 1 Antwort ist schon notiert."


async def test_a_change_meanwhile_counts_more_than_a_note(own_studio: Talk) -> None:
    await own_studio.says("/einrichten")
    await own_studio.says("Lindenweg 1, 12345 Lindenau")
    await own_studio.says("/einstellungen Adresse: Lindenweg 7, 12345 Lindenau")
    await own_studio.taps("Bestätigen")

    (again,) = await own_studio.says("/einrichten")

    assert again.told[2] == "Schritt 1 von 8"
    assert again.told[3].startswith(TAX_NUMBER)


async def test_an_unclear_answer_is_asked_again(own_studio: Talk) -> None:
    await own_studio.says("/einrichten")

    (again,) = await own_studio.says("in Lindenau")

    assert again.told[0] == "Schritt 1 von 9"
    assert again.told[1].startswith("Für Rechnungen fehlt da noch etwas: ")
    assert again.told[2].startswith(ADDRESS)


@pytest.mark.parametrize("word", ["weiter", "überspringen", "skip", "später"])
async def test_every_question_can_wait_by_words(own_studio: Talk, word: str) -> None:
    await own_studio.says("/einrichten")
    await own_studio.says(word)

    (third,) = await own_studio.says(word)

    assert third.told[:2] == ["Schritt 3 von 9", "Wie steht das Studio zur Umsatzsteuer?"]


async def test_a_way_to_pay_that_is_not_offered_is_said(own_studio: Talk) -> None:
    await own_studio.says("/einrichten")
    for _ in range(4):
        await own_studio.taps("Später")

    (again,) = await own_studio.says("bar, Überweisung und Paypal")

    assert again.told[:2] == [
        "Schritt 5 von 9",
        (
            "„Paypal“ gehört nicht zu den Zahlungsarten hier."
            " Möglich sind Lastschrift, Überweisung, bar und Kartenzahlung."
        ),
    ]


async def test_what_was_changed_meanwhile_is_not_taken_back(own_studio: Talk) -> None:
    await own_studio.says("/einrichten")
    for _ in range(4):
        await own_studio.taps("Später")
    await own_studio.taps("Fertig")
    await own_studio.taps("12 Stunden")
    await own_studio.taps("20:00")
    await own_studio.taps("Später")
    await own_studio.taps("Nein")
    message_id, confirm = own_studio.button("Bestätigen")
    await own_studio.says("/einstellungen Zahlungsart Kartenzahlung, Stornofrist 48 Stunden")
    await own_studio.taps("Bestätigen")

    renewed = (await own_studio.presses(message_id, confirm))[-1]
    await own_studio.taps("Bestätigen")
    (shown,) = await own_studio.says("Einstellungen")

    assert "❗ Stornofrist: 48 Stunden vorher" in renewed.told
    assert "Zahlungsarten: Überweisung, bar, Kartenzahlung" in shown.told
    assert "Stornofrist: 48 Stunden vorher" in shown.told


async def test_an_answer_can_be_changed_before_it_counts(own_studio: Talk) -> None:
    await answers_all(own_studio)

    (by_words,) = await own_studio.says("Stornofrist 6 Stunden")
    await own_studio.taps("Etwas ändern")
    await own_studio.taps("Anschrift")
    (by_tap,) = await own_studio.says("Lindenweg 7, 12345 Lindenau")

    assert "Stornofrist: 6 Stunden vorher" in by_words.told
    assert by_tap.told[1] == "Anschrift: Lindenweg 7, 12345 Lindenau"
    assert "Stornofrist: 6 Stunden vorher" in by_tap.told


async def test_once_set_up_only_what_is_missing_is_asked(own_studio: Talk) -> None:
    await own_studio.says("/einrichten")
    for _ in range(8):
        await own_studio.taps("Später")
    await own_studio.taps("Nein")
    await own_studio.taps("Bestätigen")

    (first,) = await own_studio.says("/einrichten")
    await own_studio.says("Lindenweg 1, 12345 Lindenau")
    await own_studio.says("12/345/67890")
    await own_studio.taps("Später")
    (proposal,) = await own_studio.says("Berlin")

    assert first.told[0] == "Schritt 1 von 4"
    assert proposal.told[:4] == [
        "Studio Eins einrichten",
        "Anschrift: Lindenweg 1, 12345 Lindenau",
        "Steuernummer: 12/345/67890",
        "Bundesland: Berlin",
    ]


async def test_where_nothing_is_missing_it_says_so(own_studio: Talk) -> None:
    await answers_all(own_studio)
    await own_studio.taps("Bestätigen")

    (answer,) = await own_studio.says("/einrichten")

    assert answer.text.startswith("Es ist alles eingerichtet.")


@pytest.mark.parametrize("person", ["staff", "trainer", "Clara Vogt"])
async def test_only_owners_set_a_studio_up(talk: Talk, person: str) -> None:
    (refused,) = await talk.says("/einrichten", person)

    assert refused.text.startswith(("Das darf hier nur", "Das kann nur das Studio."))


async def test_a_half_filled_run_survives_a_restart(empty_url: str, clock: MovableClock) -> None:
    async with talking_in_empty_studio(empty_url, clock) as before:
        await before.says("/einrichten")
        await before.says("Lindenweg 1, 12345 Lindenau")

    async with talking(empty_url, clock, before.telegram) as after:
        (next_question,) = await after.says("12/345/67890")

    assert next_question.told[0] == "Schritt 3 von 9"

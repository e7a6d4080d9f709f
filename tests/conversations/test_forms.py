"""Stories of forms: what is typed while one waits, in both languages."""

import pytest

from tests.support.talk import Talk


async def test_a_question_in_between_is_answered_and_the_form_goes_on(talk: Talk) -> None:
    await talk.says("/kunde_anlegen")

    answer, again = await talk.says("Wann läuft der Vertrag von Jonas Weber aus?")
    (proposal,) = await talk.says("Oskar Fuchs")

    assert answer.lines[0] == "Jonas Weber · Monatsabo Flex: läuft"
    assert again.lines == ["Wie heißt die Kundin oder der Kunde? Vor- und Nachname, bitte."]
    assert proposal.lines[0] == "Neu anlegen: Oskar Fuchs"


async def test_another_change_makes_room_for_itself(talk: Talk) -> None:
    await talk.says("/kunde_anlegen")

    (proposal, *_) = await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    assert proposal.lines[0] == "Clara Vogt · Jahresabo (V-2001)"


async def test_several_fields_are_changed_by_one_message(talk: Talk) -> None:
    await talk.says("/add_customer Oskar Fuchs")

    (proposal,) = await talk.says("phone: 0151 5550999; price group Studierende\nlanguage English")

    assert [line for line in proposal.told if line.split(":")[0] != "none"][2:7] == [
        "Phone: 0151 5550999",
        "Birthday: none",
        "Address: none",
        "Price group: Studierende",
        "Language: English",
    ]


async def test_a_value_is_emptied_by_saying_so(talk: Talk) -> None:
    await talk.says("/kundendaten Clara Vogt")
    await talk.taps("Anschrift")

    (proposal,) = await talk.says("keine Angabe")

    assert proposal.told[1] == "Anschrift: Lindenweg 1, 12345 Lindenau → keine Angabe"


async def test_characters_that_turn_a_line_around_are_left_out(talk: Talk) -> None:
    await talk.says("/kunde_anlegen")

    (proposal,) = await talk.says("Oskar \u202eFuchs <b>&")

    assert proposal.lines[0] == "Neu anlegen: Oskar Fuchs <b>&"


async def test_a_button_of_an_older_question_changes_nothing(talk: Talk) -> None:
    await talk.says("/kundendaten Clara Vogt")
    message_id, data = talk.button("Telefon")
    await talk.taps("E-Mail")
    await talk.says("clara@example.org")

    (toast,) = await talk.presses(message_id, data)

    assert toast.text == "Das ist nicht mehr der aktuelle Stand. Es wurde nichts geändert."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        pytest.param("/tarif_anlegen", "Wie viele Kunden haben wir?", id="a question"),
        pytest.param("/kunde_anlegen", "Stornofrist 12 Stunden", id="a setting"),
        pytest.param("/preisgruppe Jonas Weber", "Storniere R-2026-0109", id="another command"),
    ],
)
async def test_a_sentence_of_its_own_is_never_taken_as_an_answer(
    talk: Talk, asked: str, said: str
) -> None:
    await talk.says(asked)

    heard = await talk.says(said)

    assert [line for each in heard for line in each.lines if "→" in line and said in line] == []
    assert not any(line.endswith(said) for line in heard[0].lines)


async def test_the_same_command_again_begins_anew(talk: Talk) -> None:
    await talk.says("/kundendaten Clara Vogt")
    await talk.taps("Telefon")

    (proposal,) = await talk.says("Die Telefonnummer von Jonas Weber ist jetzt 0151 5550000")

    assert proposal.told[0] == "Jonas Weber (K-1013)"


async def test_a_number_is_no_part_of_a_sentence(talk: Talk) -> None:
    await talk.says("Neuer Kurs Boxen, montags 18 Uhr")

    (again,) = await talk.says("Zumba um 20 Uhr")

    assert again.lines[-1] == "Wie viele Plätze hat der Kurs?"


async def test_what_a_proposal_does_not_take_up_is_said(talk: Talk) -> None:
    await talk.says("/kundendaten Clara Vogt")
    await talk.taps("Telefon")
    await talk.says("0151 5550000")

    heard = await talk.says("Zehnerkarte")

    assert heard[-1].lines == [
        (
            "Das habe ich nicht übernommen, der Vorschlag ist unverändert. Tippe auf einen Knopf"
            " darunter, oder schreib, was sich ändern soll, mit seinem Namen davor."
        )
    ]


async def test_stop_leaves_in_the_language_of_the_dialog(talk: Talk) -> None:
    await talk.says("/kunde_anlegen")

    (left,) = await talk.says("stop")

    assert left.lines == ["Abgebrochen. Es wurde nichts geändert."]

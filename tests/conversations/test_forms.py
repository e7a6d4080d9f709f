"""Stories of forms: what is typed while one waits, in both languages."""

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

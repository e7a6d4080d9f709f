"""Stories of a new person on file, in both languages."""

from tests.support.talk import Talk


async def test_a_name_is_enough_and_one_tap_puts_the_person_on_file(talk: Talk) -> None:
    (proposal,) = await talk.says("/kunde_anlegen Oskar Fuchs")
    (done,) = await talk.taps("Bestätigen")
    (file,) = await talk.taps("Zur Akte")

    assert proposal.told == [
        "Neu anlegen: Oskar Fuchs",
        "E-Mail: keine Angabe",
        "Telefon: keine Angabe",
        "Geburtstag: keine Angabe",
        "Anschrift: keine Angabe",
        "Preisgruppe: Normal",
        "Sprache: Deutsch",
        "Es geht keine Nachricht raus.",
    ]
    assert proposal.buttons == ("Bestätigen", "Etwas ändern …", "Abbrechen")
    assert done.lines == ["✅ Oskar Fuchs ist angelegt. Kundennummer K-1041"]
    assert file.lines[0] == "Oskar Fuchs · K-1041 · aktiv"


async def test_contact_is_added_by_words_before_the_tap(talk: Talk) -> None:
    await talk.says("/add_customer Oskar Fuchs")
    (proposal,) = await talk.says("Phone 0151 5550999, Email oskar@example.org")
    (again,) = await talk.says("born 3 April 1990")

    assert proposal.told[1:3] == ["E-mail: oskar@example.org", "Phone: 0151 5550999"]
    assert again.told[3] == "Birthday: 3 Apr 1990"
    (done,) = await talk.taps("Confirm")
    assert done.lines == ["✅ Oskar Fuchs is on file. Customer number K-1041"]


async def test_without_a_name_it_is_asked(talk: Talk) -> None:
    (question,) = await talk.says("/add_customer")
    (proposal,) = await talk.says("Oskar Fuchs")

    assert question.lines == ["What is the customer’s name? First and last name, please."]
    assert proposal.lines[0] == "Add to the file: Oskar Fuchs"


async def test_who_is_likely_on_file_already_is_named_before_the_tap(talk: Talk) -> None:
    await talk.says("/kunde_anlegen")
    (proposal,) = await talk.says("Clara Vogt")

    assert proposal.told[-2] == (
        "⚠️ Gibt es schon: Clara Vogt (K-1001) hat denselben Namen, dieselbe E-Mail oder"
        " Telefonnummer. Vielleicht dieselbe Person?"
    )
    (file,) = await talk.taps("Gemeint ist Clara Vogt")
    assert file.lines[0] == "Clara Vogt · K-1001 · aktiv"


async def test_what_is_no_address_is_asked_again_and_nothing_is_lost(talk: Talk) -> None:
    await talk.says("/kunde_anlegen Oskar Fuchs")
    await talk.taps("Etwas ändern")
    await talk.taps("E-Mail")
    (again,) = await talk.says("keine Ahnung")
    (proposal,) = await talk.says("oskar@example.org")

    assert again.lines == [
        "Das ist keine E-Mail-Adresse.",
        "Wie lautet die E-Mail-Adresse?",
    ]
    assert proposal.told[:2] == ["Neu anlegen: Oskar Fuchs", "E-Mail: oskar@example.org"]


async def test_leaving_puts_nobody_on_file(talk: Talk) -> None:
    await talk.says("/kunde_anlegen Oskar Fuchs")
    (left, *_) = await talk.says("abbrechen")
    (found,) = await talk.says("/kunden Oskar Fuchs")

    assert left.lines[-1] == "Abgebrochen. Es wurde nichts geändert."
    assert found.lines == ["Niemand.", "Oskar Fuchs"]


async def test_a_trainer_adds_nobody(talk: Talk) -> None:
    (answer,) = await talk.says("/kunde_anlegen Oskar Fuchs", "trainer")

    assert answer.lines == ["Das dürfen hier nur Inhaberin und Team."]


async def test_everything_in_the_first_sentence_is_taken(talk: Talk) -> None:
    (proposal,) = await talk.says(
        "Neue Kundin Rosa Fuchs, geb. 3.5.1990, Lindenweg 1, 12345 Lindenau, Studierende"
    )

    assert proposal.told == [
        "Neu anlegen: Rosa Fuchs",
        "E-Mail: keine Angabe",
        "Telefon: keine Angabe",
        "Geburtstag: 03.05.1990",
        "Anschrift: Lindenweg 1, 12345 Lindenau",
        "Preisgruppe: Studierende",
        "Sprache: Deutsch",
        "Es geht keine Nachricht raus.",
    ]


async def test_what_cannot_be_read_and_a_new_group_are_said(talk: Talk) -> None:
    (proposal,) = await talk.says(
        "/add_customer Rosa Fuchs, rosa@example.org, lives at Lindenweg 1, 12345 Lindenau,"
        " price group Neighbours, likes yoga"
    )

    assert proposal.told[1] == "E-mail: rosa@example.org"
    assert proposal.told[4:6] == [
        "Address: Lindenweg 1, 12345 Lindenau",
        "Price group: Neighbours",
    ]
    assert proposal.told[7:9] == [
        "🆕 There is no price group Neighbours yet; this makes it.",
        "⚠️ Not taken over: “likes yoga”. “Change something” lets you fill it in.",
    ]


async def test_contact_typed_with_the_name_is_split_off(talk: Talk) -> None:
    await talk.says("/kunde_anlegen")
    (proposal,) = await talk.says("Rosa Fuchs 0151 5550102, rosa@example.org")

    assert proposal.told[:3] == [
        "Neu anlegen: Rosa Fuchs",
        "E-Mail: rosa@example.org",
        "Telefon: 0151 5550102",
    ]


async def test_an_address_by_words_may_hold_a_comma(talk: Talk) -> None:
    await talk.says("/kunde_anlegen Rosa Fuchs")
    (proposal,) = await talk.says("Adresse Lindenweg 3, 12345 Lindenau, Tel 0151 5550102")

    assert proposal.told[2] == "Telefon: 0151 5550102"
    assert proposal.told[4] == "Anschrift: Lindenweg 3, 12345 Lindenau"


async def test_what_holds_a_digit_is_no_name(talk: Talk) -> None:
    await talk.says("/kunde_anlegen")
    (again,) = await talk.says("Rosa 12")

    assert again.told[0] == (
        "Das ist kein Name: Darin steht eine Ziffer oder ein @. Schreib bitte Vor- und Nachname."
    )


async def test_the_language_of_the_customer_is_not_that_of_the_chat(talk: Talk) -> None:
    await talk.says("/kunde_anlegen Rosa Fuchs")
    (proposal,) = await talk.says("spricht englisch")

    assert proposal.told[6] == "Sprache: Englisch"

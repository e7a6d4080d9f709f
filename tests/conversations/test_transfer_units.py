"""Stories of moving units from one card to another."""

from tests.support.talk import HELD, Talk


async def test_in_one_sentence_from_one_person_to_another(talk: Talk) -> None:
    (question,) = await talk.says("/uebertragen 3 von Emre an Liam")
    (proposal,) = await talk.taps("Zehnerkarte V-2030")
    heard = await talk.taps_and_sends("Bestätigen")

    assert question.lines == ["Auf welche Karte?"]
    assert proposal.lines == [
        "3 Einheiten übertragen",
        "Von Emre Çelik:",
        "Zehnerkarte (V-2005): 7 → 4 übrig",
        "Auf Liam Baker:",
        "Zehnerkarte (V-2030): 1 → 4 übrig",
        "",
        f"✉️ Mitteilung zur Übertragung an Emre Çelik {HELD}",
        f"✉️ Mitteilung zur Übertragung an Liam Baker {HELD}",
    ]
    assert heard[0].lines[0] == "✅ 3 Einheiten übertragen."
    told = {each.to: each.lines for each in heard[1:]}
    assert told == {
        "Emre Çelik": [
            "🎟 3 Einheiten (Zehnerkarte) wurden übertragen.",
            "Übrig sind jetzt 4. Stimmt das nicht? Sag im Studio Bescheid.",
        ],
        "Liam Baker": ["🎟 You got 3 units: Zehnerkarte", "4 left now."],
    }


async def test_whoever_is_named_after_to_gets_them(talk: Talk) -> None:
    (proposal,) = await talk.says("/transfer to Clara Vogt from Emre 2")
    await talk.taps("Confirm")
    (units,) = await talk.says("How many units does Clara Vogt have left?")

    assert proposal.told[:5] == [
        "Transfer 2 units",
        "From Emre Çelik:",
        "Zehnerkarte (V-2005): 7 → 5 left",
        "To Clara Vogt:",
        "Jahresabo (V-2001): 7 → 9 left",
    ]
    assert units.lines[0] == "9 of 10 units left, to be used by Mon, 14 Dec 2026"


async def test_what_is_missing_is_asked_and_too_many_are_asked_again(talk: Talk) -> None:
    await talk.says("/uebertragen")
    (to_whom,) = await talk.says("Emre")
    (which,) = await talk.says("Liam Baker")
    (how_many,) = await talk.taps("Zehnerkarte V-2031")
    (again,) = await talk.says("50")
    (proposal,) = await talk.taps("Alle 7")

    assert to_whom.lines == [
        "Emre Çelik · Zehnerkarte (V-2005): 7 von 10 übrig",
        "An wen? Schreib den Namen oder die Kundennummer.",
    ]
    assert which.lines == ["Auf welche Karte?"]
    assert how_many.lines[-1] == "Wie viele Einheiten?"
    assert again.lines[0] == (
        "Auf der Karte sind nur noch 7 Einheiten, 50 lassen sich nicht abziehen."
    )
    assert proposal.lines[2] == "Zehnerkarte (V-2005): 7 → 0 übrig"


async def test_between_two_cards_of_one_person(talk: Talk) -> None:
    await talk.says("/uebertragen Liam Baker")
    (where,) = await talk.taps("Zehnerkarte V-2031")
    await talk.taps("Zehnerkarte V-2030")
    (proposal,) = await talk.says("10")
    heard = await talk.taps_and_sends("Bestätigen")

    assert where.buttons == ("Zehnerkarte V-2030 · 1 von 10 · bis 10.01.2027", "Abbrechen")
    assert proposal.told[-1] == f"✉️ Mitteilung zur Übertragung an Liam Baker {HELD}"
    assert heard[1].lines == [
        "🎟 10 units were moved from Zehnerkarte to Zehnerkarte.",
        "0 and 11 left now.",
    ]


async def test_resting_units_move_to_a_card_that_runs(talk: Talk) -> None:
    (proposal,) = await talk.says("/uebertragen 1 von Oskar Jung an Emre")

    assert proposal.lines[:5] == [
        "1 Einheit übertragen",
        "Von Oskar Jung:",
        "Fünferkarte (V-2040): 1 → 0 übrig",
        "Auf Emre Çelik:",
        "Zehnerkarte (V-2005): 7 → 8 übrig",
    ]


async def test_another_card_can_be_chosen_on_the_proposal(talk: Talk) -> None:
    await talk.says("/uebertragen 2 von Emre an Clara Vogt")
    (question,) = await talk.taps("Andere Karte")
    await talk.says("Liam Baker")
    (proposal,) = await talk.taps("Zehnerkarte V-2030")

    assert question.edited
    assert proposal.lines[3:5] == ["Auf Liam Baker:", "Zehnerkarte (V-2030): 1 → 3 übrig"]


async def test_a_card_still_counts_the_units_that_went_to_another(talk: Talk) -> None:
    await talk.says("/uebertragen 3 von Emre an Liam Baker")
    await talk.taps("Zehnerkarte V-2030")
    await talk.taps("Bestätigen")
    (units,) = await talk.says("Wie viele Einheiten hat Emre noch?")

    assert units.lines[0] == "4 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027"
    assert "3 übertragen" in units.lines[1]


async def test_to_a_membership_they_lapse_with_its_month(talk: Talk) -> None:
    (proposal,) = await talk.says("/uebertragen 2 von Emre an Clara Vogt")

    assert proposal.lines[-1] == (
        "⚠️ Dort gehören sie zu einem Monat der Mitgliedschaft und verfallen mit ihm am 14.12.2026."
    )


async def test_who_has_no_card_gives_and_gets_nothing(talk: Talk) -> None:
    (gives,) = await talk.says("/uebertragen 1 von Stefan Beck an Emre")
    (gets,) = await talk.says("/transfer 1 from Emre to Jonas Weber")

    assert gives.lines == ["Stefan Beck hat keine Karte mit freien Einheiten."]
    assert gets.lines == [
        "Jonas Weber has no other card on which units could be used. Sell one first."
    ]


async def test_only_a_receiver_is_named(talk: Talk) -> None:
    (who,) = await talk.says("3 Einheiten an Clara Vogt übertragen")
    (proposal,) = await talk.says("Emre")

    assert who.lines[-1] == "Um wen geht es? Name, Kundennummer, Telefon oder E-Mail."
    assert proposal.lines[3:5] == ["Auf Clara Vogt:", "Jahresabo (V-2001): 7 → 10 übrig"]


async def test_aborted_nothing_moves(talk: Talk) -> None:
    await talk.says("/uebertragen 2 von Emre an Clara Vogt")
    await talk.taps("Abbrechen")
    (units,) = await talk.says("Wie viele Einheiten hat Emre noch?")

    assert units.lines[0] == "7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027"

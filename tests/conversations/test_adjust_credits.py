"""Stories of correcting the units on a card."""

from tests.support.talk import HELD, Talk, heard_by_others


async def test_one_sentence_with_its_reason_one_tap(talk: Talk) -> None:
    (proposal,) = await talk.says("+1 bei Emre, Kurs fiel aus")
    heard = await talk.taps_and_sends("Bestätigen")

    assert proposal.lines == [
        "Emre Çelik (K-1005)",
        "Einheiten korrigieren: +1",
        "Zehnerkarte (V-2005): 7 → 8 übrig",
        "Grund: Kurs fiel aus",
        "",
        f"✉️ Mitteilung zu den Einheiten an Emre Çelik {HELD}",
    ]
    assert proposal.buttons == ("Bestätigen", "Etwas ändern …", "Abbrechen")
    assert heard[0].told[:3] == [
        "✅ Korrigiert: +1",
        "Emre Çelik (K-1005)",
        "Zehnerkarte (V-2005): 7 → 8 übrig",
    ]
    assert heard_by_others(heard).lines == [
        "🎟 1 Einheit mehr: Zehnerkarte",
        "Übrig sind jetzt 8.",
    ]


async def test_in_english_with_because(talk: Talk) -> None:
    (proposal,) = await talk.says("give Emre 2 units back because the class fell through")
    heard = await talk.taps_and_sends("Confirm")

    assert proposal.lines[1:4] == [
        "Correct units: +2",
        "Zehnerkarte (V-2005): 7 → 9 left",
        "Reason: the class fell through",
    ]
    assert heard[0].lines[0] == "✅ Corrected: +2"
    assert heard_by_others(heard).lines[0] == "🎟 2 Einheiten mehr: Zehnerkarte"


async def test_what_is_missing_is_asked_person_card_number_reason(talk: Talk) -> None:
    (who,) = await talk.says("/korrigieren")
    (which,) = await talk.says("Liam Baker")
    (how_many,) = await talk.taps("Zehnerkarte V-2031")
    (unclear,) = await talk.says("viele")
    (why,) = await talk.says("-1")
    (proposal,) = await talk.taps("Falsch gebucht")

    assert who.lines == ["Um wen geht es? Name, Kundennummer, Telefon oder E-Mail."]
    assert which.buttons == (
        "Zehnerkarte V-2030 · 1 von 10 · bis 10.01.2027",
        "Zehnerkarte V-2031 · 10 von 10 · bis 12.04.2027",
        "Abbrechen",
    )
    assert how_many.lines[0] == "Liam Baker · Zehnerkarte (V-2031): 10 von 10 übrig"
    assert how_many.buttons == ("+1", "+2", "-1", "Abbrechen")
    assert unclear.lines[-2:] == [
        "Das ist keine Anzahl. Schreib zum Beispiel „+1“ oder „-2“, höchstens 999.",
        "Wie viele Einheiten mehr oder weniger? Zum Beispiel „+1“ oder „-2“.",
    ]
    assert why.buttons == ("Kurs fiel aus", "Falsch gebucht", "Kulanz", "Abbrechen")
    assert proposal.lines[1:4] == [
        "Einheiten korrigieren: -1",
        "Zehnerkarte (V-2031): 10 → 9 übrig",
        "Grund: Falsch gebucht",
    ]


async def test_more_than_is_left_is_asked_again_and_nothing_is_lost(talk: Talk) -> None:
    (again,) = await talk.says("-20 bei Emre weil doppelt gebucht")
    (proposal,) = await talk.says("-7")

    assert again.lines == [
        "Auf der Karte sind nur noch 7 Einheiten, 20 lassen sich nicht abziehen.",
        "Wie viele Einheiten mehr oder weniger? Zum Beispiel „+1“ oder „-2“.",
    ]
    assert proposal.lines[1:4] == [
        "Einheiten korrigieren: -7",
        "Zehnerkarte (V-2005): 7 → 0 übrig",
        "Grund: doppelt gebucht",
    ]


async def test_number_and_reason_are_corrected_in_words_and_by_button(talk: Talk) -> None:
    await talk.says("+1 bei Emre wegen Kulanz")
    (menu,) = await talk.taps("Etwas ändern")
    await talk.taps("Grund: Kulanz")
    (new_reason,) = await talk.says("Kurs fiel aus")
    (new_number,) = await talk.says("Anzahl +3")

    assert menu.buttons == ("Anzahl: +1", "Grund: Kulanz", "Abbrechen")
    assert new_reason.lines[3] == "Grund: Kurs fiel aus"
    assert new_number.lines[1:3] == [
        "Einheiten korrigieren: +3",
        "Zehnerkarte (V-2005): 7 → 10 übrig",
    ]


async def test_aborted_nothing_changes(talk: Talk) -> None:
    await talk.says("+1 bei Emre, Kurs fiel aus")
    heard = await talk.says("abbrechen")
    (units,) = await talk.says("Wie viele Einheiten hat Emre noch?")

    assert heard[-1].lines == ["Abgebrochen. Es wurde nichts geändert."]
    assert units.lines[0] == "7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027"


async def test_a_unit_that_was_corrected_meanwhile_shows_the_proposal_anew(talk: Talk) -> None:
    await talk.says("+1 bei Emre wegen Kulanz")
    await talk.says("-2 bei Emre wegen Doppelbuchung", "staff")
    await talk.taps("Bestätigen", "staff")

    heard = await talk.taps("Bestätigen")

    anew = next(each for each in heard if each.edited)
    assert "❗ Zehnerkarte (V-2005): 5 → 6 übrig" in anew.lines


async def test_units_of_a_membership_are_corrected_too(talk: Talk) -> None:
    (proposal,) = await talk.says("/adjust Clara Vogt -1 since booked twice")

    assert proposal.lines[2:4] == [
        "Jahresabo (V-2001): 7 → 6 left",
        "Reason: booked twice",
    ]


async def test_nobody_but_the_desk_corrects_units(talk: Talk) -> None:
    (trainer,) = await talk.says("/korrigieren Emre", "trainer")
    (customer,) = await talk.says("/korrigieren", "Emre Çelik")

    assert trainer.lines == ["Das dürfen hier nur Inhaberin und Team."]
    assert customer.lines[0].startswith("Das kann nur das Studio.")


async def test_somebody_without_a_card(talk: Talk) -> None:
    (none,) = await talk.says("/korrigieren Jonas Weber")

    assert none.lines == [
        "Jonas Weber hat keine Karte, auf der sich Einheiten korrigieren lassen."
    ]


async def test_the_history_says_how_many(talk: Talk) -> None:
    await talk.says("+2 bei Emre wegen Kulanz")
    await talk.taps("Bestätigen")
    await talk.says("/verlaengern Emre um 2 Wochen")
    await talk.taps("Bestätigen")
    await talk.says("/uebertragen 1 von Emre an Clara Vogt")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says("Wer hat bei Emre was geändert?")

    assert [line for line in shown.told if "Emre Çelik · " in line] == [
        "Einheiten übertragen · Emre Çelik · -1 Einheit",
        "Gültigkeit verlängert · Emre Çelik · bis 15.03.2027",
        "Einheiten korrigiert · Emre Çelik · +2 Einheiten",
    ]

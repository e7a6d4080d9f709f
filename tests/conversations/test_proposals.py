"""What a proposal is worth: taps twice, old taps, expiry, two people, undo."""

from datetime import date

from tests.support.talk import Talk, heard_by_others


async def test_a_second_tap_and_a_typed_yes_change_nothing_more(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    message_id, confirm = talk.button("Bestätigen")
    await talk.presses(message_id, confirm)

    again = await talk.presses(message_id, confirm)
    (yes,) = await talk.says("ja")

    assert again[0].text == "Schon erledigt."
    assert yes.text == "Es ist gerade kein Vorschlag offen, den du bestätigen könntest."


async def test_a_tap_is_answered_in_the_language_of_what_was_tapped(talk: Talk) -> None:
    await talk.says("end the membership of Clara Vogt at the end date")
    message_id, confirm = talk.button("Confirm")
    await talk.presses(message_id, confirm)

    (again, *_) = await talk.presses(message_id, confirm)

    assert again.text == "Already done."


async def test_a_button_of_an_older_rendering_shows_the_current_one(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    message_id, old = talk.button("Bestätigen")
    await talk.says("nein, zum 28.2.")

    notice, *_ = await talk.presses(message_id, old)
    (shown,) = await talk.says("Läuft der Vertrag von Clara Vogt noch?")

    assert notice.text == "Das ist nicht mehr der aktuelle Stand. Es wurde nichts geändert."
    assert "Nicht gekündigt" in shown.text


async def test_a_typed_yes_confirms_the_single_open_proposal(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    (result,) = await talk.says("ja")

    assert result.told[0] == "✅ Gekündigt."


async def test_a_proposal_expires_after_fifteen_minutes(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.wakes_up(date(2026, 11, 21), hour=11)

    notice, anew = await talk.taps("Bestätigen")

    assert notice.text.startswith("Der Vorschlag war älter als 15 Minuten.")
    assert anew.buttons[0] == "Bestätigen"
    (result,) = await talk.taps("Bestätigen")
    assert result.told[0] == "✅ Gekündigt."


async def test_after_an_undo_whoever_has_heard_of_it_hears_of_the_undo(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")
    await talk.taps("Jetzt senden")

    await talk.taps("Rückgängig")
    heard = await talk.taps("Bestätigen")

    told = [each.told[0] for each in heard if each.to == "Clara Vogt"]
    assert told == ["↩️ Das Studio hat eine Änderung zurückgenommen: Kündigung."]
    assert any(each.told[0] == "↩️ Rückgängig gemacht." for each in heard if each.edited)


async def test_an_undo_in_time_drops_the_message_that_waits(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")
    await talk.taps("Rückgängig")
    await talk.taps("Bestätigen")

    heard = await talk.wakes_up(date(2026, 11, 21), hour=12)

    assert [each for each in heard if each.to == "Clara Vogt"] == []


async def test_of_two_people_on_one_contract_the_second_sees_who_was_first(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum", "staff")
    await talk.taps("Bestätigen")

    (refused,) = await talk.taps("Bestätigen", "staff")

    assert refused.told == [
        "Es wurde nichts geändert.",
        (
            "Clara Vogt · Jahresabo (V-2001) ist schon gekündigt und endet am Do., 14.01.2027."
            " Du kannst das Enddatum ändern oder die Kündigung zurücknehmen."
        ),
        "Eingetragen von Inhaberin am 21.11.2026, 10:00 Uhr.",
    ]
    assert refused.buttons == ("Enddatum ändern", "Kündigung zurücknehmen")


async def test_sent_now_is_sent_once(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

    heard = await talk.taps("Jetzt senden")

    (shown,) = [each for each in heard if each.to == "Inhaberin" and each.edited]
    assert "Jetzt senden" not in shown.buttons
    assert shown.told[-1] == "✉️ Die Nachricht ist unterwegs."
    assert heard_by_others(heard).told[0] == "📄 Deine Kündigung ist bestätigt."


async def test_a_button_works_only_for_the_person_it_was_shown_to(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    message_id, confirm = talk.button("Bestätigen")
    await talk.says("Hilfe", "staff")
    (theirs,) = await talk.says("Hilfe", "staff")

    (notice,) = await talk.presses(theirs.message_id or 0, confirm, "staff")

    assert notice.text == "Dieser Knopf ist nicht für dich."
    (result,) = await talk.presses(message_id, confirm)
    assert result.told[0] == "✅ Gekündigt."


async def test_a_correction_is_no_reason(talk: Talk) -> None:
    (asked,) = await talk.says("Clara Vogt zum 10.11.2026 kündigen")
    assert "Aus welchem Grund wird rückdatiert?" in asked.text

    (proposal,) = await talk.says("nein, zum 31.12.")

    assert "Vertragsende: Do., 31.12.2026" in proposal.told


async def test_the_day_of_receipt_and_the_giver_can_be_changed(talk: Talk) -> None:
    await talk.says("Clara Vogt kündigen")
    await talk.taps("Eingang ändern")
    (received,) = await talk.taps("Gestern")
    assert "Kündigung durch Clara Vogt, Eingang 20.11.2026" in received.told

    await talk.taps("Details")
    (given,) = await talk.taps("Das Studio kündigt")
    assert "Kündigung durch das Studio, Eingang 20.11.2026" in given.told


async def test_a_name_alone_is_asked_what_about_it(talk: Talk) -> None:
    (asked,) = await talk.says("Frank Ende")

    assert asked.text == "Verstanden habe ich: Frank Ende. Was soll damit sein?"
    (proposal,) = await talk.taps("Einen Vertrag kündigen")
    assert proposal.told[0].startswith("Frank Ende · Jahresabo")

"""Stories of ending a contract, in both languages."""

from datetime import date

import pytest

from tests.support.talk import Talk, heard_by_others


async def test_one_sentence_one_proposal_one_tap(talk: Talk) -> None:
    (proposal,) = await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    assert proposal.told == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Kündigung durch Clara Vogt, Eingang 21.11.2026",
        "Vertragsende: Do., 14.01.2027",
        (
            "1 Monat Frist, Eingang 21.11.2026 → letzter Tag der Erstlaufzeit 14.01.2027"
            " (spätestens am 14.12.2026 kündbar)"
        ),
        "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen → wird storniert",
        "Rechnungen für die Zeit ab 15.02.2027 entfallen.",
        "Kundenkonto danach: 0,00 €",
        ("✉️ Kündigungsbestätigung an Clara Vogt nach 10 Minuten (bis dahin rückgängig zu machen)"),
        "Ausgestellte Dokumente bleiben in jedem Fall; Rückgängig machen stellt neue aus.",
    ]
    assert proposal.buttons[0] == "Bestätigen"

    (result,) = await talk.taps("Bestätigen")

    assert result.edited
    assert result.message_id == proposal.message_id
    assert result.told[0] == "✅ Gekündigt."
    assert "Vertragsende: Do., 14.01.2027" in result.told
    assert "Neues Dokument: R-2026-0143" in result.told
    assert "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen → storniert" in result.told
    assert "Kundenkonto jetzt: 0,00 €" in result.told


async def test_the_english_sentence_does_the_same_in_english(talk: Talk) -> None:
    (proposal,) = await talk.says("End Clara Vogt's membership at the end date")

    assert proposal.told == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Termination by Clara Vogt, received 21 Nov 2026",
        "Contract ends: Thu, 14 Jan 2027",
        (
            "1 month's notice, received 21 Nov 2026 → last day of the initial term 14 Jan 2027"
            " (last day to give notice 14 Dec 2026)"
        ),
        "🧾 R-2026-0142 · 15 Jan 2027 – 14 Feb 2027 · €59.00 open → is cancelled",
        "Nothing is billed for the time from 15 Feb 2027.",
        "Account balance afterwards: €0.00",
        (
            "✉️ Confirmation of the termination to Clara Vogt after 10 minutes"
            " (can be undone until then)"
        ),
        "Issued documents stay in any case; an undo issues new ones.",
    ]

    (result,) = await talk.taps("Confirm")

    assert result.edited
    assert result.told[0] == "✅ Terminated."
    assert "🧾 R-2026-0142 · 15 Jan 2027 – 14 Feb 2027 · €59.00 open → cancelled" in result.told


async def test_received_a_day_late_ends_a_day_later_and_corrects_the_invoice(talk: Talk) -> None:
    await talk.wakes_up(date(2026, 12, 15))

    (proposal,) = await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    assert "Vertragsende: Fr., 15.01.2027" in proposal.told
    assert (
        "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen → wird auf 1,90 € korrigiert"
        in proposal.told
    )


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        pytest.param(
            "Jonas Weber kündigen",
            "🧾 01.12.2026 – 31.12.2026 · 39,00 €, noch nicht gestellt → 26,42 €",
            id="a planned invoice is shortened: 39,00 × 21/31",
        ),
        pytest.param(
            "Jonas Weber kündigen", "Vertragsende: Mo., 21.12.2026", id="open-ended, one month"
        ),
        pytest.param(
            "Vertrag von Thomas Freitag zum Enddatum kündigen",
            "Vertragsende: Mo., 31.01.2028",
            id="too late for this year's end",
        ),
        pytest.param(
            "Vertrag von Thomas Freitag zum Enddatum kündigen",
            (
                "3 Monate Frist, Eingang 21.11.2026 → für den 31.01.2027 zu spät (spätestens am"
                " 31.10.2026 kündbar), der Vertrag verlängert sich → nächstes Ende 31.01.2028"
            ),
            id="too late, and why",
        ),
        pytest.param(
            "Lena März kündigen",
            (
                "14 Tage Frist, Eingang 21.11.2026 → letzter Tag der Erstlaufzeit 31.12.2026"
                " (spätestens am 17.12.2026 kündbar)"
            ),
            id="days of notice, and a name that is a month",
        ),
    ],
)
async def test_the_day_and_the_money_of_the_demo(talk: Talk, sentence: str, line: str) -> None:
    (proposal,) = await talk.says(sentence)

    assert line in proposal.told


async def test_without_a_name_it_asks_and_anna_is_asked_again(talk: Talk) -> None:
    (who,) = await talk.says("Mitgliedschaft beenden")
    assert who.text == "Um wen geht es? Name, Kundennummer, Telefon oder E-Mail."

    (which,) = await talk.says("Anna")
    assert which.told[0] == "„Anna“ gibt es mehrmals. Wer ist gemeint?"
    assert [label.split(" · ")[0] for label in which.buttons[:2]] == [
        "Anna Müller",
        "Anna Schreiber",
    ]

    (proposal,) = await talk.taps("Anna Schreiber")
    assert proposal.told[0].startswith("Anna Schreiber · ")
    assert proposal.edited


async def test_without_a_way_to_end_every_other_way_has_a_button(talk: Talk) -> None:
    (proposal,) = await talk.says("Mitgliedschaft von Clara Vogt beenden")

    assert "Vertragsende: Do., 14.01.2027" in proposal.told
    assert "Sofort beenden …" in proposal.buttons
    assert "Zu einem anderen Tag …" in proposal.buttons


async def test_at_once_asks_for_its_basis(talk: Talk) -> None:
    (question,) = await talk.says("Clara Vogt sofort kündigen")
    assert question.told == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Sofort beenden geht nur mit einer Grundlage. Welche?",
    ]

    (proposal,) = await talk.taps("Einvernehmlich")
    assert "Vertragsende: Sa., 21.11.2026" in proposal.told


async def test_a_correction_renews_the_proposal(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    (renewed,) = await talk.says("nein, zum 28.2.")

    assert "Vertragsende: So., 28.02.2027" in renewed.told


async def test_a_question_in_between_is_answered_and_the_question_comes_again(talk: Talk) -> None:
    await talk.says("Mitgliedschaft beenden")

    answer, question = await talk.says("Wie viele Stunden hat Emre noch?")

    assert "7" in answer.text
    assert question.text == "Um wen geht es? Name, Kundennummer, Telefon oder E-Mail."


async def test_a_second_tap_and_a_typed_yes_change_nothing_more(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    message_id, confirm = talk.button("Bestätigen")
    await talk.presses(message_id, confirm)

    again = await talk.presses(message_id, confirm)
    (yes,) = await talk.says("ja")

    assert again[0].text == "Schon erledigt."
    assert yes.text == "Es ist gerade kein Vorschlag offen, den du bestätigen könntest."


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


async def test_a_customer_asks_and_the_owner_decides(talk: Talk) -> None:
    heard = await talk.says("Ich möchte meine Mitgliedschaft kündigen", "Clara Vogt")

    mine = next(each for each in heard if each.to == "Clara Vogt")
    theirs = next(each for each in heard if each.to == "Inhaberin")
    assert mine.told[0] == "📨 Deine Anfrage ist beim Studio."
    assert "Kündigung, eingegangen am 21.11.2026, 10:00 Uhr" in mine.text
    assert "Vertragsende: Do., 14.01.2027" in theirs.told

    heard = await talk.taps("Bestätigen")

    assert {each.to for each in heard if each.edited} == {"Clara Vogt", "Inhaberin"}


async def test_a_customer_does_not_ask_about_somebody_else(talk: Talk) -> None:
    (answer,) = await talk.says("Kündige den Vertrag von Clara Vogt", "Emre Çelik")

    assert answer.to == "Emre Çelik"
    assert answer.text == "Ich darf dir nur deine eigenen Daten zeigen."


async def test_at_once_is_decided_by_the_studio_where_a_customer_asks(talk: Talk) -> None:
    heard = await talk.says("Ich möchte sofort kündigen", "Clara Vogt")
    theirs = next(each for each in heard if each.to == "Inhaberin")
    assert theirs.told[-1] == "Sofort beenden geht nur mit einer Grundlage. Welche?"

    heard = await talk.taps("Wichtiger Grund")
    (decided,) = [each for each in heard if each.to == "Inhaberin"]
    assert "Vertragsende: Sa., 21.11.2026" in decided.told

    heard = await talk.taps("Bestätigen")
    mine = next(each for each in heard if each.to == "Clara Vogt" and each.edited)
    assert mine.told[0] == "✅ Das Studio hat deiner Anfrage zugestimmt."


async def test_the_studio_changes_the_day_of_a_request(talk: Talk) -> None:
    await talk.says("Ich möchte zum 31. Januar kündigen", "Clara Vogt")

    await talk.taps("Datum ändern")
    (drawn,) = [each for each in await talk.says("28.2.") if each.to == "Inhaberin"]

    assert "Vertragsende: So., 28.02.2027" in drawn.told
    assert "Ablehnen" in drawn.buttons


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


async def test_good_cause_is_never_an_ordinary_notice(talk: Talk) -> None:
    (proposal,) = await talk.says("Clara Vogt aus wichtigem Grund kündigen")

    assert "Vertragsende: Sa., 21.11.2026" in proposal.told
    assert any(line.startswith("Außerordentlich, aus wichtigem Grund") for line in proposal.told)


async def test_somebody_who_is_not_on_file_is_nobody_else(talk: Talk) -> None:
    (asked,) = await talk.says("Max Mustermann kündigen")

    assert asked.told[0].startswith("„Max Mustermann“ habe ich nicht gefunden.")


async def test_a_name_that_is_written_otherwise_is_asked_in_the_first_line(talk: Talk) -> None:
    (proposal,) = await talk.says("Klara Vogt kündigen")

    assert proposal.told[0] == "❓ Ist Clara Vogt gemeint? Der Name war anders geschrieben."


@pytest.mark.parametrize("number", ["K-1001", "V-2001", "clara.vogt@example.org"])
async def test_a_number_stands_for_the_name(talk: Talk, number: str) -> None:
    (proposal,) = await talk.says(f"{number} kündigen am Enddatum")

    assert proposal.told[0] == "Clara Vogt · Jahresabo (V-2001)"


async def test_cards_say_what_they_hold(talk: Talk) -> None:
    (asked,) = await talk.says("Liam Baker kündigen")

    assert asked.buttons[:2] == (
        "Zehnerkarte V-2030 · bis 10.01.2027 · noch 1 von 10",
        "Zehnerkarte V-2031 · bis 12.04.2027 · noch 10 von 10",
    )


async def test_a_request_comes_back_when_its_question_is_aborted(talk: Talk) -> None:
    await talk.says("Ich möchte zum 31. Januar kündigen", "Clara Vogt")
    await talk.taps("Datum ändern")

    (shown,) = await talk.taps("Abbrechen")

    assert shown.told[0].startswith("📨 Anfrage von Clara Vogt: Kündigung")
    assert "Ablehnen" in shown.buttons


async def test_a_request_asked_twice_is_one_request(talk: Talk) -> None:
    await talk.says("Ich möchte kündigen", "Clara Vogt")

    heard = await talk.says("Ich möchte kündigen", "Clara Vogt")

    assert [each.to for each in heard] == ["Clara Vogt"]


async def test_a_request_is_settled_when_the_studio_ends_the_contract_itself(talk: Talk) -> None:
    await talk.says("Ich möchte kündigen", "Clara Vogt")
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    heard = await talk.taps("Bestätigen")

    (mine,) = [each for each in heard if each.to == "Clara Vogt"]
    assert mine.text == (
        "📨 Kündigung: Das Studio hat den Vertrag inzwischen selbst geändert,"
        " damit ist die Anfrage erledigt."
    )


async def test_sent_now_is_sent_once(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

    heard = await talk.taps("Jetzt senden")

    (shown,) = [each for each in heard if each.to == "Inhaberin" and each.edited]
    assert "Jetzt senden" not in shown.buttons
    assert shown.told[-1] == "✉️ Die Nachricht ist unterwegs."
    assert heard_by_others(heard).told[0] == "📄 Deine Kündigung ist bestätigt."

"""Stories of entering who came to a course day."""

from datetime import date

import pytest

from tests.support.talk import Talk

HEAD = "Anwesenheit: Yoga Flow · Do., 19.11.2026, 18:00–19:15 Uhr · Saal 1"


async def test_a_whole_day_is_one_proposal_and_a_tap_on_a_name_goes_on(talk: Talk) -> None:
    await talk.says("/anwesenheit")
    (proposal,) = await talk.taps("Yoga")
    (missed,) = await talk.taps("✅ Tim Heute")
    (excused,) = await talk.taps("❌ Tim Heute")
    (done,) = await talk.taps("Eintragen")

    assert proposal.told[:2] == [
        HEAD,
        "✅ Da (4): Mehmet Öztürk, Nguyen Thi Mai, Ines Karte, Tim Heute",
    ]
    assert missed.told[1:3] == [
        "✅ Da (3): Mehmet Öztürk, Nguyen Thi Mai, Ines Karte",
        "❌ Gefehlt (1): Tim Heute",
    ]
    assert excused.told[2] == "💬 Entschuldigt (1): Tim Heute"
    assert done.told == [
        "✅ Anwesenheit eingetragen.",
        "Yoga Flow · Do., 19.11.2026, 18:00–19:15 Uhr · Saal 1",
        "✅ Da (3): Mehmet Öztürk, Nguyen Thi Mai, Ines Karte",
        "💬 Entschuldigt (1): Tim Heute",
    ]


async def test_goodwill_for_the_excused_is_a_makeup_right(talk: Talk) -> None:
    await talk.says("/anwesenheit Yoga")
    await talk.taps("✅ Tim Heute")
    await talk.taps("❌ Tim Heute")
    (given,) = await talk.taps("Tim Heute: Nachholen")
    await talk.taps("Eintragen")
    (rights,) = await talk.says("/nachholen")

    assert given.told[3] == "Tim Heute: Dafür gibt es ein Nachholrecht bis 19.02.2027."
    assert rights.told == [
        "1 Termin nachzuholen",
        "Tim Heute · Yoga Flow vom 19.11.2026",
        "nachholbar bis Fr., 19.02.2027 in: Kurse",
    ]


async def test_one_person_from_the_roster(talk: Talk) -> None:
    await talk.says("/teilnehmer Yoga am 19.11.2026")
    (proposal,) = await talk.taps("✅ Ines Karte")
    (done,) = await talk.taps("Eintragen")
    (roster,) = await talk.taps("Zur Teilnehmerliste")

    assert proposal.told[:2] == [HEAD, "✅ Da (1): Ines Karte"]
    assert done.told[2:] == [
        "✅ Da (1): Ines Karte",
        "❔ Noch offen (3): Mehmet Öztürk, Nguyen Thi Mai, Tim Heute",
    ]
    assert "1. Ines Karte · ✅ da" in roster.told


async def test_from_one_person_it_goes_on_to_all(talk: Talk) -> None:
    await talk.says("/teilnehmer Yoga am 19.11.2026")
    await talk.taps("✅ Ines Karte")

    (all_of_them,) = await talk.taps("Die anderen auch")

    assert all_of_them.told[1].startswith("✅ Da (4):")


async def test_a_trainer_marks_the_courses_that_are_his_in_english(talk: Talk) -> None:
    (which,) = await talk.says("/attendance", "trainer")
    (proposal,) = await talk.taps("Yoga", "trainer")
    (done,) = await talk.taps("Enter", "trainer")

    assert which.buttons == ("Yoga Flow", "Pilates", "Rückenfit", "Cancel")
    assert proposal.told[:2] == [
        "Attendance: Yoga Flow · Thu, 19 Nov 2026, 18:00–19:15 · Saal 1",
        "✅ Present (4): Mehmet Öztürk, Nguyen Thi Mai, Ines Karte, Tim Heute",
    ]
    assert done.told[0] == "✅ Attendance entered."


async def test_a_customer_marks_nobody(talk: Talk) -> None:
    (answer,) = await talk.says("/anwesenheit", "Emre Çelik")

    assert answer.lines == [
        (
            "Das kann nur das Studio. Deine eigenen Verträge, Karten und Rechnungen zeige ich dir"
            " gern."
        )
    ]


async def test_before_the_beginning_nothing_is_marked(talk: Talk) -> None:
    (refused,) = await talk.says("/anwesenheit Yoga am 24.11.2026")

    assert refused.lines == [
        (
            "Yoga Flow am Di., 24.11.2026 hat noch nicht begonnen."
            " Anwesenheit trägst du ab Kursbeginn ein."
        )
    ]


@pytest.mark.begins_on(date(2026, 11, 26), hour=10)
async def test_a_redeemed_makeup_right_fixes_the_mark(talk: Talk) -> None:
    await talk.says("/anwesenheit Pilates")
    await talk.taps("✅ Emma Wilson")
    await talk.taps("❌ Emma Wilson")
    await talk.taps("Eintragen")
    await talk.says("/makeups", "Emma Wilson")
    await talk.taps("Make up", "Emma Wilson")
    await talk.taps("Yoga", "Emma Wilson")
    await talk.taps("Tue, 1 Dec", "Emma Wilson")
    await talk.taps("Confirm", "Emma Wilson")

    await talk.says("/anwesenheit Pilates")
    heard = await talk.taps("💬 Emma Wilson")

    assert heard[-1].told == [
        (
            "Das lässt sich nicht mehr ändern. Was Emma Wilson für Pilates am Do., 26.11.2026"
            " zurückbekam, ist schon eingelöst."
        )
    ]


async def test_an_aborted_marking_leaves_the_marks_open(talk: Talk) -> None:
    await talk.says("/anwesenheit Yoga")
    await talk.taps("Abbrechen")

    (roster,) = await talk.says("/teilnehmer Yoga am 19.11.2026")

    assert "1. Ines Karte" in roster.told

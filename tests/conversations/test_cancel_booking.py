"""Stories of cancelling a booked course day."""

from datetime import date

import pytest

from tests.support.talk import HELD, Talk, heard_by_others

TUESDAY = date(2026, 11, 24)


async def book_emre(talk: Talk) -> None:
    await talk.says("Buche Emre am Dienstag in Yoga ein")
    await talk.taps("Bestätigen")


async def test_in_time_the_unit_goes_back(talk: Talk) -> None:
    await book_emre(talk)

    (proposal,) = await talk.says("Emre Yoga am Dienstag absagen")
    heard = await talk.taps_and_sends("Bestätigen")

    assert proposal.lines == [
        "Emre Çelik (K-1005)",
        "Absagen: Yoga Flow · Di., 24.11.2026, 18:00–19:15 Uhr · Saal 1",
        "",
        "Rechtzeitig (Frist: 23.11.2026, 18:00 Uhr)",
        "Die Einheit geht zurück: Zehnerkarte, zu verbrauchen bis 01.03.2027.",
        "",
        f"✉️ Nachricht über die Absage an Emre Çelik {HELD}",
    ]
    assert heard[0].told[0] == "✅ Abgesagt."
    assert heard_by_others(heard).lines == [
        "❎ Dein Termin ist abgesagt.",
        "Yoga Flow · Di., 24.11.2026, 18:00–19:15 Uhr · Saal 1",
    ]
    (units,) = await talk.says("Wie viele Einheiten hat Emre noch?")
    assert units.lines[0].startswith("7 von 10 Einheiten übrig")


async def test_late_it_says_by_how_much_and_goodwill_is_a_tap(talk: Talk) -> None:
    await book_emre(talk)
    await talk.wakes_up(TUESDAY, hour=9)

    (late,) = await talk.says("Emre Yoga heute absagen")
    (waived,) = await talk.taps("Kulanz")
    (as_before,) = await talk.taps("Doch als verspätet")

    assert late.lines[3:5] == [
        "⚠️ 15 Stunden zu spät. Die Frist war 23.11.2026, 18:00 Uhr.",
        "Die Einheit (Zehnerkarte) verfällt.",
    ]
    assert waived.lines[3:6] == [
        "⚠️ 15 Stunden zu spät. Die Frist war 23.11.2026, 18:00 Uhr.",
        "🤝 Kulanz: Die Absage zählt als rechtzeitig.",
        "Die Einheit geht zurück: Zehnerkarte, zu verbrauchen bis 01.03.2027.",
    ]
    assert as_before.lines == late.lines


async def test_a_customer_is_offered_no_goodwill(talk: Talk) -> None:
    await book_emre(talk)
    await talk.wakes_up(TUESDAY, hour=9)

    (proposal,) = await talk.says("/absagen", "Emre Çelik")
    (done,) = await talk.taps("Bestätigen", "Emre Çelik")

    assert proposal.lines == [
        "Absagen: Yoga Flow · Di., 24.11.2026, 18:00–19:15 Uhr · Saal 1",
        "",
        "⚠️ 15 Stunden zu spät. Die Frist war 23.11.2026, 18:00 Uhr.",
        "Die Einheit (Zehnerkarte) verfällt.",
    ]
    assert proposal.buttons == ("Bestätigen", "Abbrechen")
    assert done.told[-1] == "Die Einheit (Zehnerkarte) ist verfallen."


async def test_the_firmly_enrolled_get_a_makeup_right_in_english(talk: Talk) -> None:
    (proposal,) = await talk.says("/cancel_booking", "Emma Wilson")
    (done,) = await talk.taps("Confirm", "Emma Wilson")

    assert proposal.lines == [
        "Cancel: Pilates · Thu, 26 Nov 2026, 09:30–10:30 · Saal 2",
        "",
        "In time (deadline: 25 Nov 2026, 09:30)",
        "It gives a make-up right until 26 Feb 2027.",
    ]
    assert done.lines[0] == "✅ Cancelled."


async def test_of_several_bookings_one_is_asked(talk: Talk) -> None:
    (question,) = await talk.says("/absagen Jonas Weber")
    (proposal,) = await talk.taps("Aqua")

    assert question.lines == ["Welcher Termin?"]
    assert question.buttons == (
        "Yoga Flow · Di., 24.11.2026, 18:00",
        "Aqua-Fitness · Sa., 28.11.2026, 11:00",
        "Abbrechen",
    )
    assert proposal.lines[1].startswith("Absagen: Aqua-Fitness · Sa., 28.11.2026")


async def test_what_is_not_booked_is_asked_again_among_what_is(talk: Talk) -> None:
    (question,) = await talk.says("Jonas Weber Pilates am Donnerstag absagen")

    assert question.lines == ["So ist nichts gebucht. Welcher Termin ist gemeint?"]
    assert question.buttons[0] == "Yoga Flow · Di., 24.11.2026, 18:00"


async def test_without_any_booking_there_is_nothing_to_cancel(talk: Talk) -> None:
    (to_the_studio,) = await talk.says("/absagen Emre")
    (to_himself,) = await talk.says("/absagen", "Emre Çelik")

    assert to_the_studio.lines == ["Emre Çelik hat gerade nichts gebucht."]
    assert to_himself.lines == ["Du hast gerade nichts gebucht."]


async def test_an_aborted_cancellation_keeps_the_place(talk: Talk) -> None:
    await talk.says("/absagen", "Emma Wilson")
    await talk.taps("Abbrechen", "Emma Wilson")

    (shown,) = await talk.says("/buchungen", "Emma Wilson")

    assert shown.told[-1] == "09:30–10:30 Pilates · fest dabei"


@pytest.mark.begins_on(TUESDAY, hour=18)
async def test_once_it_has_begun_the_attendance_is_the_way(talk: Talk) -> None:
    (answer,) = await talk.says("/buchungen Jonas Weber")
    (refused,) = await talk.taps("Absagen: Yoga Flow")
    (marks,) = await talk.taps("Anwesenheit eintragen")

    assert answer.told[2] == "Di., 24.11.2026"
    assert refused.lines == [
        (
            "Yoga Flow am Di., 24.11.2026 hat schon begonnen."
            " Absagen geht nicht mehr; das Studio kann eintragen, wer da war."
        )
    ]
    assert marks.lines == ["War Jonas Weber da?"]

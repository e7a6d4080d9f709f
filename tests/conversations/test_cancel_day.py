"""Stories of course days that do not take place."""

from datetime import date

import pytest

from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import Heard, Talk

HEAD = "Fällt aus: Pilates · Do., 26.11.2026, 09:30–10:30 Uhr · Saal 2"
NOTHING_TAKEN = "⚪ Nichts abgezogen, nichts zurückzugeben (2): Leonie Fuchs, Ruth Alt"


def to(heard: list[Heard], person: str) -> Heard:
    (found,) = [each for each in heard if each.to == person]
    return found


async def test_a_sentence_shows_what_everybody_gets_and_one_tap_drops_the_day(talk: Talk) -> None:
    (proposal,) = await talk.says("Pilates am Donnerstag fällt aus")

    assert proposal.told == [
        HEAD,
        "4 Personen sind eingebucht und bekommen:",
        "🔁 Nachholen bis 26.02.2027 (2): Emma Wilson, Zoë Baumann",
        NOTHING_TAKEN,
        (
            "Der Termin kann dann nicht mehr gebucht werden. Der nächste ist am Do., 03.12.2026,"
            " 09:30 Uhr."
        ),
        (
            "✉️ 3 Personen bekommen je eine Nachricht, nach 10 Minuten (bis dahin rückgängig zu"
            " machen)."
        ),
        "✉️ Per E-Mail (nicht mit dem Chat verbunden): Ruth Alt (0151 55562406)",
        (
            "Für eine Person anders? Tippe auf den Namen oder schreib zum Beispiel „Emma Wilson:"
            " Einheit zurück“."
        ),
    ]
    assert proposal.buttons == (
        "Bestätigen",
        "Alle: Einheit zurück",
        "Alle: Nachholen",
        "Alle: Erstattung",
        "Emma Wilson: Nachholen ›",
        "Zoë Baumann: Nachholen ›",
        "Leonie Fuchs: nichts ›",
        "Ruth Alt: nichts ›",
        "Anderer Termin",
        "Abbrechen",
    )

    (done,) = await talk.taps("Bestätigen")

    assert done.told == [
        "✅ Pilates am Do., 26.11.2026 fällt aus.",
        "4 Personen waren eingebucht. Das hat jede bekommen:",
        "🔁 Nachholen bis 26.02.2027 (2): Emma Wilson, Zoë Baumann",
        NOTHING_TAKEN,
        "✉️ 3 Personen erfahren es in 10 Minuten.",
        "✉️ Per E-Mail (nicht mit dem Chat verbunden): Ruth Alt (0151 55562406)",
        "📧 E-Mail an Ruth Alt: wartet, bis der E-Mail-Versand eingerichtet ist",
    ]
    assert done.buttons == ("Rückgängig", "Jetzt senden", "Zur Teilnehmerliste")

    heard = await talk.taps("Jetzt senden")

    assert to(heard, "Emma Wilson").told == [
        "❎ Pilates on Thu, 26 Nov 2026 at 09:30 is cancelled.",
        "You can make up for it until 26 Feb 2027.",
        "The next class: Thu, 3 Dec 2026, 09:30.",
        "Sorry for the inconvenience.",
    ]
    assert to(heard, "Leonie Fuchs").told[1] == "Dir wurde dafür nichts abgezogen."
    (refused,) = await talk.says("/book Pilates on 26 November", "Emma Wilson")
    assert refused.told[0] == (
        "Pilates on Thu, 26 Nov 2026 is cancelled. The next class is on Thu, 3 Dec 2026."
    )
    (history,) = await talk.says("/verlauf")
    assert history.told[2] == "Kurstermin fällt aus · Pilates · am 26.11.2026"


@ON_BOTH_ENGINES
async def test_other_things_are_typed_for_all_and_for_one(talk: Talk) -> None:
    await talk.says("/ausfall Pilates am Donnerstag")

    (refunds,) = await talk.says("alle Erstattung")
    (but_emma,) = await talk.says("Emma: Einheit zurück")
    (cannot,) = await talk.says("Ruth Alt: Einheit zurück")
    (not_there,) = await talk.says("Clara: Nachholen")

    assert refunds.told[2:6] == [
        NOTHING_TAKEN,
        "💶 Erstattung (2): Emma Wilson, Zoë Baumann",
        (
            "• Emma Wilson: 13,00 € · Stornorechnung über 13,00 € zu R-2026-0117, 13,00 € aufs"
            " Kundenkonto"
        ),
        (
            "• Zoë Baumann: 13,00 € · Stornorechnung über 13,00 € zu R-2026-0106, 13,00 € aufs"
            " Kundenkonto"
        ),
    ]
    assert but_emma.told[2:5] == [
        "🎟 Einheit zurück (1): Emma Wilson",
        NOTHING_TAKEN,
        "💶 Erstattung (1): Zoë Baumann",
    ]
    assert cannot.told[1] == (
        "⚠️ Das geht für Ruth Alt nicht: Einheit zurück. Es bleibt, wie es war."
    )
    assert not_there.told[1] == "⚠️ Clara ist an diesem Tag nicht eingebucht."
    assert cannot.told[3:] == not_there.told[3:] == but_emma.told[2:]


async def test_a_tap_on_a_name_goes_on_and_all_can_be_as_usual_again(talk: Talk) -> None:
    await talk.says("/ausfall Pilates am Donnerstag")

    (refund,) = await talk.taps("Emma Wilson: Nachholen")
    (unit,) = await talk.taps("Emma Wilson: Erstattung")
    (for_all,) = await talk.taps("Alle: Nachholen")
    (usual,) = await talk.taps("Alle: wie üblich")

    assert "💶 Erstattung (1): Emma Wilson" in refund.told
    assert "🎟 Einheit zurück (1): Emma Wilson" in unit.told
    assert for_all.told[2] == (
        "🔁 Nachholen bis 26.02.2027 (4): Emma Wilson, Zoë Baumann, Leonie Fuchs, Ruth Alt"
    )
    assert usual.told[2:4] == [
        "🔁 Nachholen bis 26.02.2027 (2): Emma Wilson, Zoë Baumann",
        NOTHING_TAKEN,
    ]


async def test_refunds_are_paid_out_where_that_is_wanted_and_undone_in_english(
    talk: Talk,
) -> None:
    await talk.says("cancel Pilates on 3 December")
    await talk.says("refund for everybody")
    (paid_out,) = await talk.taps("Pay out")
    (done,) = await talk.taps("Confirm")

    assert paid_out.told[:4] == [
        "Cancelled for everybody: Pilates · Thu, 3 Dec 2026, 09:30–10:30 · Saal 2",
        "1 person is booked and gets:",
        "💶 Refund (1): Zoë Baumann",
        (
            "• Zoë Baumann: €13.00 · cancellation invoice of €13.00 for R-2026-0106, €13.00 to be"
            " paid out"
        ),
    ]
    assert done.told[0] == "✅ Pilates on Thu, 3 Dec 2026 is cancelled."
    assert done.told[4] == "New document: R-2026-0143"

    (undoing,) = await talk.taps("Undo")
    heard = await talk.taps("Confirm")

    assert "👤 1 person is booked again." in undoing.told
    assert "💶 1 refund is taken back: €13.00." in undoing.told
    assert heard[0].told[0].startswith("✅")
    (roster,) = await talk.says("/roster Pilates on 3 December 2026")
    assert "1. Zoë Baumann · enrolled" in roster.told


async def test_course_and_day_are_asked_with_buttons_and_the_day_can_be_another(
    talk: Talk,
) -> None:
    (which,) = await talk.says("/ausfall")
    (when,) = await talk.taps("Yoga Flow")
    (proposal,) = await talk.taps("Di., 24.11.2026")
    (another,) = await talk.says("lieber am 8.12.")

    assert which.text == "Welcher Kurs?"
    assert when.text == "Yoga Flow: An welchem Tag?"
    assert proposal.told[0] == ("Fällt aus: Yoga Flow · Di., 24.11.2026, 18:00–19:15 Uhr · Saal 1")
    assert another.told == [
        "Fällt aus: Yoga Flow · Di., 08.12.2026, 18:00–19:15 Uhr · Saal 1",
        "Niemand ist eingebucht.",
        (
            "Der Termin kann dann nicht mehr gebucht werden. Der nächste ist am Do., 10.12.2026,"
            " 18:00 Uhr."
        ),
    ]


async def test_a_day_without_the_course_is_asked_again_and_nothing_is_lost(talk: Talk) -> None:
    (wrong,) = await talk.says("/ausfall Pilates am 24.11.2026")
    (proposal,) = await talk.taps("Do., 26.11.2026")
    heard = await talk.taps("Abbrechen")

    assert wrong.told[0] == (
        "Pilates findet am Di., 24.11.2026 nicht statt. Der nächste Termin ist am Do., 26.11.2026."
    )
    assert proposal.told[0] == HEAD
    assert heard[-1].told == [HEAD, "Abgebrochen. Es wurde nichts geändert."]
    (roster,) = await talk.says("/teilnehmer Pilates am 26.11.2026")
    assert "1. Emma Wilson · fest dabei" in roster.told


async def test_a_day_that_is_over_can_be_noted_for_a_fortnight(talk: Talk) -> None:
    (too_late,) = await talk.says("/ausfall Yoga am 1.9.2026")
    (proposal,) = await talk.says("/ausfall Yoga am 19.11.2026")
    await talk.taps("Bestätigen")
    heard = await talk.taps("Jetzt senden")

    assert too_late.told == [
        (
            "Yoga Flow am Di., 01.09.2026 liegt zu lange zurück. Als ausgefallen eintragen lassen"
            " sich Termine ab Sa., 07.11.2026."
        )
    ]
    assert proposal.told[0] == (
        "Ist ausgefallen: Yoga Flow · Do., 19.11.2026, 18:00–19:15 Uhr · Saal 1"
    )
    assert to(heard, "Mehmet Öztürk").told[0] == (
        "❎ Yoga Flow am Do., 19.11.2026 ist ausgefallen."
    )


@pytest.mark.begins_on(date(2026, 11, 26), hour=9)
async def test_before_the_door_nobody_waits_ten_minutes_for_the_news(talk: Talk) -> None:
    await talk.says("/cancel_day Pilates on 26 November 2026")

    heard = await talk.taps("Confirm")

    assert to(heard, "Leonie Fuchs").told[0] == (
        "❎ Pilates am Do., 26.11.2026 um 09:30 Uhr fällt aus."
    )
    assert "✉️ 3 people got a message at once." in to(heard, "Inhaberin").told


@pytest.mark.parametrize(
    ("person", "answer"),
    [
        pytest.param("Emma Wilson", "Das kann nur das Studio", id="a customer"),
        pytest.param("trainer", "Das dürfen hier nur Inhaberin und Team", id="a trainer"),
    ],
)
async def test_only_the_desk_drops_a_day(talk: Talk, person: str, answer: str) -> None:
    (refused,) = await talk.says("/ausfall Pilates", person)

    assert refused.text.split(".")[0] == answer


async def test_a_dropped_day_takes_place_after_all(talk: Talk) -> None:
    await talk.says("Pilates am Donnerstag fällt aus")
    await talk.taps("Bestätigen")
    await talk.taps("Jetzt senden")

    (already,) = await talk.says("Pilates am Donnerstag fällt aus")
    (proposal,) = await talk.taps("Doch stattfinden")
    (done,) = await talk.taps("Bestätigen")
    heard = await talk.taps("Jetzt senden")

    assert already.text == "Pilates am Do., 26.11.2026 fällt schon aus."
    assert proposal.told[0] == (
        "Findet doch statt: Pilates · Do., 26.11.2026, 09:30–10:30 Uhr · Saal 2"
    )
    assert done.told[0] == "✅ Pilates am Do., 26.11.2026 findet statt."
    assert to(heard, "Emma Wilson").told == [
        "✅ The class takes place after all.",
        "Pilates · Thu, 26 Nov 2026, 09:30–10:30 · Saal 2",
        "You are not booked for it any more. If you want to come, simply book it again.",
    ]
    (again,) = await talk.says("/book Pilates on 26 November", "Emma Wilson")
    assert again.told[0].startswith("Book: Pilates · Thu, 26 Nov 2026")

    await talk.taps("Rückgängig")
    await talk.taps("Bestätigen")

    (undone,) = await talk.says("/hold_day Pilates")
    assert undone.buttons == ("Thu, 26 Nov 2026, 09:30", "Cancel")
    (none,) = await talk.says("/hold_day Yoga")
    assert none.text == "No coming day of Yoga Flow is cancelled."

"""Stories of courses: put on offer, listed, changed, and their categories."""

from datetime import date

import pytest

from tests.support.talk import HELD, Heard, Talk, heard_by_others

NEW_TIME = "Mo., 30.11.2026: neue Uhrzeit 19:00–20:00 (bisher 18:00)."
RIGHTS_STAY = "Bereits entstandene Nachholrechte bleiben, wie sie sind."


async def test_a_course_in_one_sentence_is_one_proposal_and_one_tap(talk: Talk) -> None:
    (asked,) = await talk.says("Neuer Kurs Zumba, montags 18–19 Uhr, 12 Plätze")
    assert asked.buttons == ("Kurse", "Kinder", "Wasser", "Abbrechen")

    (proposed,) = await talk.taps("Kurse")

    assert proposed.told == [
        "Neuer Kurs: Zumba",
        "🗓 montags 18:00–19:00 Uhr",
        "12 Plätze, mit Warteliste",
        "Kategorie Kurse: Abmelden bis 24 Stunden vorher, Nachholen 3 Monate lang",
        "Nächste Termine:",
        "• Mo., 23.11.2026, 18:00 Uhr",
        "• Mo., 30.11.2026, 18:00 Uhr",
        "• Mo., 07.12.2026, 18:00 Uhr",
        "• Mo., 14.12.2026, 18:00 Uhr",
        "Es geht keine Nachricht raus.",
    ]
    assert proposed.buttons == ("Bestätigen", "Etwas ändern …", "Abbrechen")

    (done,) = await talk.taps("Bestätigen")

    assert done.lines[0] == "✅ Zumba ist angelegt."
    assert done.buttons == ("Rückgängig", "Jemanden einbuchen", "Noch einen Kurs anlegen")
    (shown,) = await talk.says("Wann ist Zumba?")
    assert shown.lines[:2] == ["Zumba", "🗓 montags 18:00–19:00 Uhr"]


async def test_what_is_missing_is_asked_and_an_answer_can_be_wrong(talk: Talk) -> None:
    (name,) = await talk.says("/add_course")
    assert name.text == "What is the course called?"
    (dates,) = await talk.says("Morning Stretch")
    assert dates.lines[0].startswith("On which weekdays, and when?")
    (again,) = await talk.says("whenever")
    assert again.lines[0].startswith("I cannot read these dates.")
    (twice,) = await talk.says("Mondays 8am and Mondays 6pm")
    assert twice.lines[0].startswith("A course can take place only once on a weekday.")
    (category,) = await talk.says("Tuesdays at 8am for 45 minutes and Thursdays 9am")
    assert category.lines[0].startswith("Which category does the course belong to?")
    (places,) = await talk.says("Seniors")
    assert places.text == "How many places does the course have?"
    (too_few,) = await talk.says("0")
    assert too_few.lines[0] == "Please give a whole number from 1 to 1,000."

    (proposed,) = await talk.says("15")

    assert proposed.told[:4] == [
        "New course: Morning Stretch",
        "🗓 Tuesdays 08:00–08:45, Thursdays 09:00–10:00",
        "15 places, with a waiting list",
        "New category Seniors: cancel up to 24 hours before (the studio’s setting)",
    ]


async def test_a_proposed_course_is_corrected_by_words_and_by_button(talk: Talk) -> None:
    await talk.says("Neuer Kurs Zumba, montags 18–19 Uhr, 12 Plätze")
    await talk.taps("Kurse")

    (by_words,) = await talk.says("Ort Saal 2, Warteliste nein")
    assert by_words.lines[2:4] == ["📍 Saal 2", "12 Plätze, ohne Warteliste"]
    (by_dates,) = await talk.says("dienstags 19:30 Uhr")
    assert by_dates.lines[1] == "🗓 dienstags 19:30–20:30 Uhr"
    await talk.taps("Etwas ändern")
    await talk.taps("›")
    (who,) = await talk.taps("Trainer: keine Angabe")
    assert who.buttons == ("Trainer", "Inhaberin", "Team", "keine Angabe", "Abbrechen")

    (by_button,) = await talk.taps("Team")

    assert by_button.lines[2] == "📍 Saal 2 · 👤 Team"


async def test_a_course_can_be_given_up_before_it_exists(talk: Talk) -> None:
    await talk.says("Neuer Kurs Zumba, montags 18–19 Uhr, 12 Plätze")
    await talk.taps("Kurse")

    heard = await talk.says("abbrechen")

    assert heard[-1].text == "Abgebrochen. Es wurde nichts geändert."
    (shown,) = await talk.says("/kurse")
    assert shown.lines[0] == "6 Kurse"


async def test_a_name_that_a_course_has_is_refused(talk: Talk) -> None:
    await talk.says("/kurs_anlegen")
    await talk.says("Pilates")
    await talk.says("montags 18 Uhr")
    await talk.taps("Kurse")

    (refused,) = await talk.says("8")

    assert refused.text == (
        "Einen Kurs namens Pilates gibt es schon. Bitte wähl einen anderen Namen."
    )


@pytest.mark.parametrize(
    ("person", "why"),
    [
        pytest.param("Clara Vogt", "Das kann nur das Studio", id="a customer"),
        pytest.param("trainer", "Das dürfen hier nur Inhaberin und Team", id="a trainer"),
    ],
)
async def test_only_the_desk_makes_courses(talk: Talk, person: str, why: str) -> None:
    (refused,) = await talk.says("/kurs_anlegen", person)

    assert refused.text.split(".")[0] == why


async def test_the_courses_on_offer_with_their_next_day(talk: Talk) -> None:
    (shown,) = await talk.says("Welche Kurse gibt es?")

    at = shown.lines.index("Salsa für Anfänger")
    assert shown.lines[0] == "6 Kurse"
    assert shown.lines[at : at + 3] == [
        "Salsa für Anfänger",
        "🗓 freitags 20:00–21:30 Uhr",
        "📍 Saal 2",
    ]
    assert shown.lines[at + 3].startswith("Nächster Termin: Fr., 27.11.2026, 20:00–21:30 · noch ")
    assert shown.buttons == (
        "Yoga Flow",
        "Pilates",
        "Rückenfit",
        "Kinderturnen",
        "Aqua-Fitness",
        "Salsa für Anfänger",
    )


async def test_a_customer_sees_the_days_of_a_period_and_books_from_there(talk: Talk) -> None:
    (shown,) = await talk.says("Which courses are there next week?", "Emma Wilson")

    assert shown.lines[:6] == [
        "8 course days",
        "23 Nov 2026 – 29 Nov 2026",
        "",
        "Mon, 23 Nov 2026",
        shown.lines[4],
        "",
    ]
    assert shown.lines[4].startswith("19:00–20:00 Rückenfit · ")
    enrolled = [line for line in shown.lines if "Pilates" in line]
    assert [line.endswith(" · ✅ you are in") for line in enrolled] == [True]

    (yoga,) = await talk.taps("Yoga Flow", "Emma Wilson")

    assert yoga.lines[0] == "Yoga Flow"
    assert yoga.buttons[0] == "Book 24 Nov 2026, 18:00"
    assert [label for label in yoga.buttons if "who" in label.casefold()] == []


async def test_a_period_without_a_course_says_so(talk: Talk) -> None:
    (shown,) = await talk.says("Welche Kurse gibt es am 22.11.?")

    assert shown.lines == ["Kein Kurs findet statt.", "22.11.2026"]


async def test_a_course_that_nobody_knows_is_asked_again(talk: Talk) -> None:
    await talk.says("/kurs_aendern")

    (unknown,) = await talk.says("Zumba")
    (menu,) = await talk.taps("Salsa")

    assert unknown.text == "Einen Kurs „Zumba“ gibt es nicht. Welcher ist gemeint?"
    assert menu.text == "Was möchtest du ändern?"


async def book(talk: Talk, *sentences: str) -> None:
    for sentence in sentences:
        await talk.says(sentence)
        await talk.taps("Bestätigen")


async def zumba_with_three_people(talk: Talk) -> None:
    """One place on Mondays: Clara has it on the 30th, Emre waits; Jonas has it on the 23rd."""
    await talk.says("Neuer Kurs Zumba, montags 18–19 Uhr, 1 Platz")
    await talk.taps("Kurse")
    await talk.taps("Bestätigen")
    await book(
        talk,
        "Buche Jonas Weber am 23.11. für Zumba",
        "Buche Clara Vogt am 30.11. für Zumba",
        "Buche Emre Çelik am 30.11. für Zumba",
    )


async def test_another_time_keeps_the_places_and_tells_the_people(talk: Talk) -> None:
    await zumba_with_three_people(talk)

    (proposed,) = await talk.says("Zumba ab 30.11. um 19 Uhr")

    assert proposed.told == [
        "Zumba ändern",
        "Termine: montags 18:00–19:00 Uhr → montags 19:00–20:00 Uhr",
        "Die neuen Termine gelten ab 30.11.2026.",
        "Nächste Termine:",
        "• Mo., 30.11.2026, 19:00 Uhr",
        "• Mo., 07.12.2026, 19:00 Uhr",
        "• Mo., 14.12.2026, 19:00 Uhr",
        "• Mo., 21.12.2026, 19:00 Uhr",
        "📅 2 Buchungen bleiben, zur neuen Uhrzeit:",
        "• Mo., 30.11.2026, 19:00 statt 18:00 Uhr · 2 Personen",
        f"✉️ 2 Personen erfahren es {HELD}, jede mit einer Nachricht.",
    ]

    done, *told = await talk.taps_and_sends("Bestätigen")

    assert done.lines[0] == "✅ Zumba ist geändert."
    assert by_person(told) == {
        "Clara Vogt": [
            "🗓 Zumba ändert sich.",
            f"{NEW_TIME} Dein Platz bleibt.",
        ],
        "Emre Çelik": [
            "🗓 Zumba ändert sich.",
            f"{NEW_TIME} Du bleibst auf der Warteliste.",
        ],
    }


async def test_a_weekday_that_falls_away_gives_back_what_paid(talk: Talk) -> None:
    await zumba_with_three_people(talk)
    await talk.says("/kurs_aendern Zumba")
    await talk.taps("Termine")

    (proposed,) = await talk.says("mittwochs 18 Uhr")

    assert proposed.told[-4:] == [
        "❌ 3 Buchungen entfallen:",
        "• Mo., 23.11.2026: Jonas Weber (nichts zurückzugeben)",
        "• Mo., 30.11.2026: Clara Vogt (Einheit zurück), Emre Çelik (von der Warteliste)",
        f"✉️ 3 Personen erfahren es {HELD}, jede mit einer Nachricht.",
    ]

    _, *told = await talk.taps_and_sends("Bestätigen")

    assert by_person(told) == {
        "Clara Vogt": [
            "🗓 Zumba ändert sich.",
            "Mo., 30.11.2026: entfällt. Du bekommst die Einheit zurück.",
        ],
        "Emre Çelik": [
            "🗓 Zumba ändert sich.",
            "Mo., 30.11.2026: entfällt. Damit ist auch dein Platz auf der Warteliste hinfällig.",
        ],
        "Jonas Weber": [
            "🗓 Zumba ändert sich.",
            "Mo., 23.11.2026: entfällt. Dir geht dabei nichts verloren.",
        ],
    }


async def test_more_places_let_the_first_of_the_waiting_list_in(talk: Talk) -> None:
    await zumba_with_three_people(talk)
    await talk.says("/change_course Zumba")
    await talk.taps("Places")

    (proposed,) = await talk.says("2")
    _, *told = await talk.taps_and_sends("Confirm")

    assert proposed.told[-3:] == [
        "⬆️ Moving up from the waiting list:",
        "• Mon, 30 Nov 2026: 1 person",
        "✉️ Whoever moves up hears of it after 10 minutes, shortly before the course day at once.",
    ]
    moved_up = heard_by_others(told)
    assert (moved_up.to, moved_up.lines[1].split(" · ")[0]) == ("Emre Çelik", "Zumba")


async def test_fewer_places_than_booked_are_refused_with_the_day(talk: Talk) -> None:
    await zumba_with_three_people(talk)
    await talk.says("/kurs_aendern Zumba")
    await talk.says("Plätze 2")
    await talk.taps("Bestätigen")
    await talk.says("/kurs_aendern Zumba")

    (refused,) = await talk.says("Plätze 1")

    assert refused.text == (
        "1 Platz reicht nicht. Am Mo., 30.11.2026 sind bei Zumba schon 2 Personen eingebucht."
    )


async def test_a_time_for_one_weekday_leaves_the_other_as_it_is(talk: Talk) -> None:
    (proposed,) = await talk.says("Yoga dienstags künftig um 19 Uhr")

    assert proposed.lines[1] == (
        "Termine: dienstags und donnerstags 18:00–19:15 Uhr → "
        "dienstags 19:00–20:15 Uhr, donnerstags 18:00–19:15 Uhr"
    )

    (corrected,) = await talk.says("gültig ab 1.1.2027")

    assert corrected.lines[2] == "Die neuen Termine gelten ab 01.01.2027."
    heard = await talk.says("abbrechen")
    assert heard[-1].text == "Abgebrochen. Es wurde nichts geändert."


async def test_a_course_that_stops_is_not_on_offer_after_its_last_day(talk: Talk) -> None:
    await talk.says("/change_course Salsa")
    (proposed,) = await talk.says("Last day 4 December")
    assert proposed.lines[1] == "Last day: none → 4 Dec 2026"

    await talk.taps("Confirm")
    await talk.wakes_up(date(2026, 12, 5))

    (shown,) = await talk.says("Which courses are there?")
    assert (shown.lines[0], "Salsa für Anfänger" in shown.lines) == ("5 courses", False)


async def test_nothing_to_change_is_said(talk: Talk) -> None:
    await talk.says("/kurs_aendern Pilates")

    (refused,) = await talk.says("Ort Saal 2")

    assert refused.text == "Bei „Pilates“ steht das schon so. Es gibt nichts zu ändern."


async def test_a_category_is_changed_field_by_field(talk: Talk) -> None:
    (asked,) = await talk.says("/kategorie")
    assert asked.buttons == ("Kurse", "Kinder", "Wasser", "Neue Kategorie", "Abbrechen")
    (menu,) = await talk.taps("Wasser")
    assert menu.buttons == (
        "Name: Wasser",
        "Abmeldefrist: 48 Stunden vorher",
        "Nachholen: Nein",
        "Abbrechen",
    )

    (proposed,) = await talk.says("Abmeldefrist 12, Nachholen ja, Nachholen in Kurse und Wasser")

    assert proposed.told == [
        "Kategorie Wasser",
        "Abmeldefrist: 48 Stunden vorher → 12 Stunden vorher",
        "Nachholen: Nein → Ja",
        "Nachholen in: keine Angabe → Kurse, Wasser",
        f"Gilt ab jetzt für: Aqua-Fitness. {RIGHTS_STAY}",
        "Es geht keine Nachricht raus.",
    ]
    (done,) = await talk.taps("Bestätigen")
    assert done.lines[0] == "✅ Kategorie Wasser ist gespeichert."


async def test_a_new_category_is_made_by_its_name(talk: Talk) -> None:
    await talk.says("/category")

    (proposed,) = await talk.says("Seniors")

    assert proposed.told == [
        "New category: Seniors",
        "cancel up to 24 hours before (the studio’s setting)",
        "make up within 3 months",
        "No message goes out.",
    ]
    (done,) = await talk.taps("Confirm")
    assert done.lines[0] == "✅ Category Seniors is saved."


async def test_a_category_can_be_left(talk: Talk) -> None:
    await talk.says("/category Kinder")

    heard = await talk.taps("Cancel")

    assert heard[-1].text == "Cancelled. Nothing was changed."


def by_person(heard: list[Heard]) -> dict[str, list[str]]:
    return {each.to: each.told for each in heard}

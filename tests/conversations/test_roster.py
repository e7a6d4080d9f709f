"""Stories of rosters: who comes, who waits, who sees it."""

from datetime import date

from tests.support.talk import Talk


async def book(talk: Talk, *sentences: str) -> None:
    for sentence in sentences:
        await talk.says(sentence)
        await talk.taps("Bestätigen")


async def zumba(talk: Talk) -> None:
    """One place on Mondays, led by the trainer; Clara has it on the 23rd, Emre waits."""
    await talk.says("Neuer Kurs Zumba, montags 18–19 Uhr, 1 Platz, Trainer Trainer")
    await talk.taps("Kurse")
    await talk.taps("Bestätigen")
    await book(
        talk, "Buche Clara Vogt am 23.11. für Zumba", "Buche Emre Çelik am 23.11. für Zumba"
    )


async def test_the_roster_of_the_next_day_names_who_comes_and_who_waits(talk: Talk) -> None:
    await zumba(talk)

    (shown,) = await talk.says("Wer kommt zu Zumba?")

    assert shown.lines == [
        "Zumba · Mo., 23.11.2026, 18:00–19:00 Uhr",
        "👤 Trainer",
        "1 von 1 Platz belegt",
        "",
        "1. Clara Vogt",
        "",
        "Warteliste",
        "1. Emre Çelik",
    ]
    assert shown.buttons == ("Jemanden einbuchen", "30.11.2026 ›")

    (after,) = await talk.taps("30.11.2026 ›")

    assert after.lines == [
        "Zumba · Mo., 30.11.2026, 18:00–19:00 Uhr",
        "👤 Trainer",
        "0 von 1 Platz belegt",
        "",
        "Noch niemand eingebucht.",
    ]


async def test_once_the_course_has_begun_people_can_be_marked(talk: Talk) -> None:
    await zumba(talk)
    await talk.wakes_up(date(2026, 11, 23), hour=18)

    (shown,) = await talk.says("Who is coming to Zumba today?", "trainer")

    assert shown.lines[0] == "Zumba · Mon, 23 Nov 2026, 18:00–19:00"
    assert shown.buttons[:3] == ("✅ Clara Vogt", "excused", "❌ did not come")

    (proposed,) = await talk.taps("✅ Clara Vogt", "trainer")
    await talk.taps("Enter", "trainer")
    (marked,) = await talk.says("/roster Zumba", "trainer")

    assert proposed.lines[2] == "✅ Present (1): Clara Vogt"
    assert marked.lines[4] == "1. Clara Vogt · ✅ came"
    assert marked.buttons[:2] == ("excused", "❌ did not come")


async def test_a_roster_shows_no_contact_data(talk: Talk) -> None:
    await zumba(talk)

    (shown,) = await talk.says("/teilnehmer Zumba", "trainer")

    assert [line for line in shown.lines if "@" in line or "0151" in line or "K-10" in line] == []
    assert shown.buttons == ("30.11.2026 ›",)


async def test_a_trainer_sees_the_rosters_of_his_own_courses_only(talk: Talk) -> None:
    (mine,) = await talk.says("/teilnehmer", "trainer")
    (other,) = await talk.says("/teilnehmer Salsa", "trainer")

    assert mine.buttons == ("Yoga Flow", "Pilates", "Rückenfit", "Abbrechen")
    assert other.text == (
        "Salsa für Anfänger leitet jemand anders. Sehen kannst du die Listen deiner eigenen Kurse."
    )


async def test_customers_see_no_roster(talk: Talk) -> None:
    (refused,) = await talk.says("/teilnehmer Yoga", "Clara Vogt")

    assert refused.text.startswith("Das kann nur das Studio.")


async def test_who_comes_today_is_about_the_one_course_of_the_day(talk: Talk) -> None:
    (shown,) = await talk.says("Wer kommt heute?")

    assert shown.lines[0] == "Aqua-Fitness · Sa., 21.11.2026, 11:00–11:45 Uhr"


async def test_who_comes_on_a_day_with_several_courses_is_asked(talk: Talk) -> None:
    (asked,) = await talk.says("Wer kommt am Donnerstag?")
    (shown,) = await talk.taps("Pilates")

    assert asked.buttons == ("Yoga Flow", "Pilates", "Abbrechen")
    assert shown.lines[0] == "Pilates · Do., 26.11.2026, 09:30–10:30 Uhr"


async def test_a_day_without_any_course_says_so(talk: Talk) -> None:
    (shown,) = await talk.says("Wer kommt morgen?")

    assert shown.text == "Am So., 22.11.2026 findet kein Kurs statt."


async def test_a_day_on_which_the_course_rests_leads_to_the_next_one(talk: Talk) -> None:
    (shown,) = await talk.says("Wer kommt am Mittwoch zu Yoga?")

    assert shown.lines[0].startswith("Yoga Flow findet am Mi., 25.11.2026 nicht statt.")
    assert shown.buttons == ("26.11.2026 ›",)

    (after,) = await talk.taps("26.11.2026 ›")

    assert after.lines[0] == "Yoga Flow · Do., 26.11.2026, 18:00–19:15 Uhr"


async def test_a_course_is_found_in_spite_of_a_slip_of_the_finger(talk: Talk) -> None:
    (asked,) = await talk.says("/roster")
    (shown,) = await talk.says("Pilatus")

    assert asked.text == "Which course?"
    assert shown.lines[0] == "Pilates · Thu, 26 Nov 2026, 09:30–10:30"

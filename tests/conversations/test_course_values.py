"""What a sentence says of a new or a changed course, and bare values at its proposal."""

import pytest

from tests.support.talk import Talk


async def proposed(talk: Talk, said: str) -> list[str]:
    await talk.says(said)
    (proposal,) = await talk.taps("Kurse")
    return proposal.told


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        pytest.param("Aqua Fit", "Neuer Kurs Aqua Fit, freitags 18 Uhr, 9 Plätze", id="comma"),
        pytest.param(
            "Zumba Gold", "Neuer Kurs Zumba Gold am Freitag 18 Uhr, 9 Plätze", id="weekday"
        ),
        pytest.param(
            "Power Yoga", "/kurs_anlegen Power Yoga, freitags 18 Uhr, 9 Plätze", id="slash"
        ),
        pytest.param(
            "Tanz & Spaß", 'Neuer Kurs "Tanz & Spaß", freitags 18 Uhr, 9 Plätze', id="quotes"
        ),
        pytest.param(
            "Yoga für Schwangere",
            "Neuer Kurs Yoga für Schwangere, freitags 18 Uhr, 9 Plätze",
            id="a name of several words",
        ),
    ],
)
async def test_the_name_of_a_new_course_is_taken_as_typed(
    talk: Talk, name: str, typed: str
) -> None:
    assert (await proposed(talk, typed))[:3] == [
        f"Neuer Kurs: {name}",
        "🗓 freitags 18:00–19:00 Uhr",
        "9 Plätze, mit Warteliste",
    ]


@pytest.mark.parametrize("when", ["ab 4.12.", "ab 4. Dezember", "Start 4.12.2026"])
async def test_the_first_day_of_a_new_course_is_taken(talk: Talk, when: str) -> None:
    told = await proposed(talk, f"Neuer Kurs Zumba, freitags 18 Uhr, 12 Plätze, {when}")

    assert told[4] == "Erster Tag: 04.12.2026"
    assert told[6] == "• Fr., 04.12.2026, 18:00 Uhr"


async def test_a_waiting_list_that_is_not_wanted_is_not_made(talk: Talk) -> None:
    told = await proposed(
        talk, "/kurs_anlegen Zumba, freitags 18 Uhr, max. 8 Personen, keine Warteliste"
    )

    assert told[2] == "8 Plätze, ohne Warteliste"


@pytest.mark.parametrize(
    "rhythm",
    ["alle 14 Tage", "alle zwei Wochen", "14-tägig", "jeden zweiten Freitag", "monatlich"],
)
async def test_dates_that_do_not_come_every_week_are_refused_clearly(
    talk: Talk, rhythm: str
) -> None:
    (asked,) = await talk.says(f"Neuer Kurs Zumba, freitags 18-19 Uhr, 12 Plätze, {rhythm}")

    assert asked.lines[0].startswith("Kurse finden jede Woche statt.")
    (category,) = await talk.says("freitags 18-19 Uhr")
    assert category.lines[0].startswith("Zu welcher Kategorie gehört der Kurs?")


async def test_somebody_who_is_not_on_the_team_is_said(talk: Talk) -> None:
    (asked,) = await talk.says("/kurs_anlegen Zumba, freitags 18 Uhr, 12 Plätze, mit Nina")

    assert asked.lines[0] == "„Nina“ gehört nicht zum Team. Tippe bitte auf jemanden."
    assert asked.buttons == ("Trainer", "Inhaberin", "Team", "keine Angabe", "Abbrechen")


async def test_bare_values_correct_the_proposal_of_a_course(talk: Talk) -> None:
    await proposed(talk, "Neuer Kurs Zumba, freitags 18–19 Uhr, 12 Plätze")

    (places,) = await talk.says("14 Plätze")
    assert places.told[2] == "14 Plätze, mit Warteliste"
    (length,) = await talk.says("90 Minuten")
    assert length.told[1] == "🗓 freitags 18:00–19:30 Uhr"
    (waiting,) = await talk.says("ohne Warteliste")
    assert waiting.told[2] == "14 Plätze, ohne Warteliste"
    (two,) = await talk.says("15 Plätze, mit Warteliste")
    assert two.told[2] == "15 Plätze, mit Warteliste"
    (starts,) = await talk.says("ab 1. Januar")
    assert starts.told[4] == "Erster Tag: 01.01.2027"


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        pytest.param(
            "Yoga Flow am Mittwoch statt Dienstag",
            "Termine: dienstags und donnerstags 18:00–19:15 Uhr"
            " → mittwochs und donnerstags 18:00–19:15 Uhr",
            id="a weekday in the place of another",
        ),
        pytest.param(
            "Pilates auf Mittwoch verlegen",
            "Termine: donnerstags 09:30–10:30 Uhr → mittwochs 09:30–10:30 Uhr",
            id="the only weekday",
        ),
        pytest.param(
            "Salsa für Anfänger endet am 18.12.",
            "Letzter Tag: keine Angabe → 18.12.2026",
            id="its last day",
        ),
        pytest.param(
            "Pilates ab 1.1. einstellen",
            "Letzter Tag: keine Angabe → 31.12.2026",
            id="the first day without it",
        ),
        pytest.param(
            "Pilates umbenennen in Pilates Basic", "Name: Pilates → Pilates Basic", id="name"
        ),
        pytest.param(
            "Pilates in Mattenkurs umbenennen", "Name: Pilates → Mattenkurs", id="name first"
        ),
        pytest.param("Pilates heißt jetzt Mattenkurs", "Name: Pilates → Mattenkurs", id="called"),
        pytest.param("Pilates Warteliste aus", "Warteliste: Ja → Nein", id="its waiting list"),
    ],
)
async def test_a_change_takes_what_the_sentence_says(talk: Talk, said: str, changes: str) -> None:
    (proposal,) = await talk.says(f"/kurs_aendern {said}")

    assert proposal.lines[1] == changes


async def test_a_weekday_of_several_that_is_not_said_is_asked(talk: Talk) -> None:
    (asked,) = await talk.says("/kurs_aendern Yoga Flow auf Mittwoch verlegen")

    assert asked.lines[0].startswith("An welchen Wochentagen und wann?")


async def test_a_course_gets_a_new_category_with_one_tap(talk: Talk) -> None:
    await talk.says("/kurs_aendern Yoga")
    await talk.says("Kategorie Entspannung")

    (done,) = await talk.taps("Bestätigen")

    assert done.told[:2] == ["✅ Yoga Flow ist geändert.", "Kategorie: Kurse → Entspannung (neu)"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param(
            "/kategorie Kurse: Nachholen 4 Wochen",
            ["Kategorie Kurse", "Nachholfrist: 3 Monate → 4 Wochen"],
            id="one that there is",
        ),
        pytest.param(
            "/kategorie Rücken: Nachholen 4 Wochen",
            [
                "Neue Kategorie: Rücken",
                "Abmelden bis 24 Stunden vorher (wie im Studio eingestellt)",
                "Nachholen 4 Wochen lang",
            ],
            id="a new one",
        ),
    ],
)
async def test_a_category_takes_what_the_sentence_says(
    talk: Talk, said: str, told: list[str]
) -> None:
    (proposal,) = await talk.says(said)

    assert proposal.told[: len(told)] == told

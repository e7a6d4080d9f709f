"""Stories of what is booked: one's own, of a person, of a course, of everybody."""

import pytest

from tests.support.talk import Talk


async def test_a_customer_sees_his_own_with_a_way_out_of_each(talk: Talk) -> None:
    (shown,) = await talk.says("Welche Kurse habe ich gebucht?", "Jonas Weber")

    assert shown.lines == [
        "2 gebuchte Termine",
        "",
        "Di., 24.11.2026",
        "18:00–19:15 Yoga Flow",
        "",
        "Sa., 28.11.2026",
        "11:00–11:45 Aqua-Fitness",
    ]
    assert shown.buttons == (
        "Absagen: Yoga Flow · Di., 24.11.2026, 18:00",
        "Absagen: Aqua-Fitness · Sa., 28.11.2026, 11:00",
        "Kurs buchen",
        "Kalender (.ics)",
    )


async def test_in_english_with_the_place_in_the_waiting_list(talk: Talk) -> None:
    (shown,) = await talk.says("/bookings", "Leonie Fuchs")

    assert shown.told[-1] == "11:00–11:45 Aqua-Fitness · waiting list, place 1"


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "Welche Kurse hat Clara Vogt gebucht?",
            ["1 gebuchter Termin", "Clara Vogt", "Di., 19.01.2027", "18:00–19:15 Yoga Flow"],
            id="of a person, however far ahead",
        ),
        pytest.param(
            "/buchungen Salsa",
            [
                "2 gebuchte Termine",
                "Salsa für Anfänger",
                "Fr., 27.11.2026",
                "20:00–21:30 Salsa für Anfänger · Paul Sommer",
                "20:00–21:30 Salsa für Anfänger · Mia Hoffmann",
            ],
            id="of a course, the week that begins",
        ),
        pytest.param("/buchungen Emre", ["Nichts gebucht.", "Emre Çelik"], id="nothing"),
    ],
)
async def test_the_studio_sees_whose_it_asks_for(
    talk: Talk, sentence: str, lines: list[str]
) -> None:
    (shown,) = await talk.says(sentence)

    assert shown.told == lines


async def test_everybodys_come_by_day_and_time_for_a_week(talk: Talk) -> None:
    (shown,) = await talk.says("/buchungen")

    assert shown.told[0] == "18 gebuchte Termine"
    days = [line for line in shown.told[1:] if "2026" in line]
    assert days == [
        "Mo., 23.11.2026",
        "Di., 24.11.2026",
        "Mi., 25.11.2026",
        "Do., 26.11.2026",
        "Fr., 27.11.2026",
    ]
    thursday = shown.told[shown.told.index(days[3]) + 1 : shown.told.index(days[4])]
    assert [line.split(" ")[0] for line in thursday] == ["09:30–10:30"] * 4 + ["18:00–19:15"] * 3


async def test_a_booking_leads_on_to_cancelling_and_booking(talk: Talk) -> None:
    await talk.says("/buchungen", "Jonas Weber")

    (proposal,) = await talk.taps("Absagen: Yoga Flow", "Jonas Weber")
    (question,) = await talk.taps("Kurs buchen", "Jonas Weber")

    assert proposal.lines[0].startswith("Absagen: Yoga Flow")
    assert question.lines == ["Welcher Kurs?"]

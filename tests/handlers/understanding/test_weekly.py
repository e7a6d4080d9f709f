"""Weekly dates of courses, as studios write them."""

from datetime import time

import pytest

from handlers.understanding.weekly import WeeklySlot, read_weekly

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
SIX = time(18)


@pytest.mark.parametrize(
    ("text", "lang", "slots"),
    [
        pytest.param(
            "dienstags und donnerstags 18–19:15 Uhr",
            "de",
            [(TUE, SIX, 75), (THU, SIX, 75)],
            id="two-days-one-span",
        ),
        pytest.param(
            "Mo, Mi 9 Uhr (60 min)",
            "de",
            [(MON, time(9), 60), (WED, time(9), 60)],
            id="short-names-and-length",
        ),
        pytest.param("Tuesdays at 6pm for 75 minutes", "en", [(TUE, SIX, 75)], id="english"),
        pytest.param(
            "Mo 18:00, Do 19:30",
            "de",
            [(MON, SIX, None), (THU, time(19, 30), None)],
            id="each-day-its-time",
        ),
        pytest.param(
            "Mo 18:00, Do 19:30, je 60 Minuten",
            "de",
            [(MON, SIX, 60), (THU, time(19, 30), 60)],
            id="length-for-each",
        ),
        pytest.param("jeden Dienstag 18 Uhr", "de", [(TUE, SIX, None)], id="every"),
        pytest.param("18 Uhr dienstags", "de", [(TUE, SIX, None)], id="time-before"),
        pytest.param(
            "6pm on Tuesdays and Thursdays",
            "en",
            [(TUE, SIX, None), (THU, SIX, None)],
            id="time-before-two",
        ),
        pytest.param(
            "Mo-Mi 18 Uhr",
            "de",
            [(MON, SIX, None), (TUE, SIX, None), (WED, SIX, None)],
            id="from-day-to-day",
        ),
        pytest.param(
            "Sa und So 10–11:30",
            "de",
            [(SAT, time(10), 90), (SUN, time(10), 90)],
            id="over-the-weekend",
        ),
        pytest.param(
            "sa und so um 10", "de", [(SAT, time(10), None), (SUN, time(10), None)], id="small-so"
        ),
        pytest.param(
            "mo mi fr 18 uhr",
            "de",
            [(MON, SIX, None), (WED, SIX, None), (FRI, SIX, None)],
            id="small-and-without-marks",
        ),
        pytest.param(
            "Di 18 Uhr und 20 Uhr",
            "de",
            [(TUE, SIX, None), (TUE, time(20), None)],
            id="twice-a-day",
        ),
        pytest.param("Mo 18:00", "en", [(MON, SIX, None)], id="german-in-an-english-dialog"),
    ],
)
def test_weekly_dates(text: str, lang: str, slots: list[tuple[int, time, int | None]]) -> None:
    assert read_weekly(text, lang) == tuple(WeeklySlot(*slot) for slot in slots)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dienstag", id="no-time"),
        pytest.param("18 Uhr", id="no-day"),
        pytest.param("Donnerstag 18 Uhr, Samstag", id="a-day-without-a-time"),
        pytest.param("so um 18 Uhr", id="so-is-a-word"),
        pytest.param("", id="empty"),
    ],
)
def test_what_is_half_said_is_asked_for(text: str) -> None:
    assert read_weekly(text, "de") is None

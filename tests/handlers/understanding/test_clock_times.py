"""Times of the day, spans of time and lengths in minutes, as people type them."""

from datetime import time

import pytest

from handlers.understanding.clock_times import find_times, read_minutes, read_span, read_time


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("18:00", time(18), id="colon"),
        pytest.param("18 Uhr", time(18), id="uhr"),
        pytest.param("18.30 Uhr", time(18, 30), id="point-and-uhr"),
        pytest.param("um 18 Uhr 30", time(18, 30), id="minutes-behind-uhr"),
        pytest.param("18h30", time(18, 30), id="h"),
        pytest.param("halb sieben abends", time(18, 30), id="half-before-in-the-evening"),
        pytest.param("halb sieben", time(6, 30), id="half-before"),
        pytest.param("viertel nach sechs", time(6, 15), id="quarter-behind"),
        pytest.param("dreiviertel acht", time(7, 45), id="three-quarters"),
        pytest.param("sieben Uhr abends", time(19), id="word-in-the-evening"),
        pytest.param("8 Uhr morgens", time(8), id="in-the-morning"),
        pytest.param("um 1 Uhr mittags", time(13), id="at-noon"),
        pytest.param("6pm", time(18), id="pm"),
        pytest.param("6:30 p.m.", time(18, 30), id="pm-with-points"),
        pytest.param("6.30pm", time(18, 30), id="pm-with-point-between"),
        pytest.param("12am", time(0), id="midnight-by-am"),
        pytest.param("12 pm", time(12), id="noon-by-pm"),
        pytest.param("half past six in the evening", time(18, 30), id="half-behind"),
        pytest.param("quarter to seven", time(6, 45), id="quarter-before"),
        pytest.param("6 o'clock", time(6), id="o-clock"),
        pytest.param("noon", time(12), id="noon"),
        pytest.param("Mitternacht", time(0), id="midnight"),
        pytest.param("um 9", time(9), id="um"),
        pytest.param("9", time(9), id="number-alone-as-an-answer"),
        pytest.param("18.30", time(18, 30), id="point-as-an-answer"),
        pytest.param("25:00", None, id="no-such-hour"),
        pytest.param("18:60", None, id="no-such-minute"),
        pytest.param("18 Uhr oder 19 Uhr", None, id="two"),
        pytest.param("am 18.12.", None, id="a-day"),
        pytest.param("12 Plätze", None, id="a-count"),
        pytest.param("irgendwann", None, id="none"),
    ],
)
def test_an_answer_is_read_as_one_time(text: str, found: time | None) -> None:
    assert read_time(text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("um 2 Wochen verschieben", id="length"),
        pytest.param("cap yoga at 14 people", id="people"),
        pytest.param("1.200,50 €", id="amount"),
        pytest.param("R-2026-0142", id="invoice"),
        pytest.param("31.12.2026", id="day"),
        pytest.param("0151 2345678", id="phone"),
        pytest.param("10-12 Plätze", id="range-of-places"),
    ],
)
def test_other_numbers_are_no_times(text: str) -> None:
    assert find_times(text) == ()


def test_times_are_found_where_they_stand() -> None:
    text = "Mo 18:00, Do 6:30 p.m."

    found = find_times(text)

    assert [(each.time, text[each.start : each.end]) for each in found] == [
        (time(18), "18:00"),
        (time(18, 30), "6:30 p.m."),
    ]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param("18–19 Uhr", (time(18), 60), id="dash"),
        pytest.param("18:00-19:15", (time(18), 75), id="hyphen"),
        pytest.param("9-10:30 Uhr", (time(9), 90), id="half-written"),
        pytest.param("von 18 bis 19 Uhr", (time(18), 60), id="bis"),
        pytest.param("6-7pm", (time(18), 60), id="pm-for-both"),
        pytest.param("11-1pm", (time(11), 120), id="over-noon"),
        pytest.param("9 Uhr (60 min)", (time(9), 60), id="length"),
        pytest.param("6pm for 75 minutes", (time(18), 75), id="length-english"),
        pytest.param("um 18 Uhr, 1,5 Stunden", (time(18), 90), id="hours"),
        pytest.param("19-18 Uhr", None, id="backwards"),
        pytest.param("18 Uhr", None, id="no-end"),
    ],
)
def test_a_span_is_begin_and_minutes(text: str, span: tuple[time, int] | None) -> None:
    assert read_span(text) == span


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        pytest.param("60 min", 60, id="short"),
        pytest.param("75 minutes", 75, id="english"),
        pytest.param("90'", 90, id="mark"),
        pytest.param("eine Stunde", 60, id="an-hour"),
        pytest.param("anderthalb Stunden", 90, id="hour-and-a-half"),
        pytest.param("1 Std 15 min", 75, id="hour-and-minutes"),
        pytest.param("half an hour", 30, id="half-hour"),
        pytest.param("60", None, id="number-alone"),
    ],
)
def test_minutes(text: str, minutes: int | None) -> None:
    assert read_minutes(text) == minutes

"""A notice counts from the day it came, whatever is told of the day it was sent."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "received"),
    [
        pytest.param(
            "Max Stark posted his cancellation on Monday but it didn't get to us until Thursday",
            "2026-11-19",
            id="not-until",
        ),
        pytest.param(
            "Max Stark hat seine Kündigung am 15.11. abgeschickt, heute kam sie bei uns an",
            "2026-11-21",
            id="came-today",
        ),
        pytest.param(
            "Max Stark hat den Brief am Dienstag eingeworfen, bei uns lag er erst am Donnerstag: "
            "er kündigt",
            "2026-11-19",
            id="only-then",
        ),
        pytest.param(
            "Max Stark called it quits on Tuesday when he was in, process the termination",
            "2026-11-17",
            id="called-it-quits",
        ),
        pytest.param(
            "Max Stark sent his cancellation off on Monday, it was in our box this morning",
            "2026-11-21",
            id="this-morning",
        ),
        pytest.param(
            "Cancellation from Max Stark, mailed Nov 13th, showed up here two days ago",
            "2026-11-19",
            id="two-days-ago",
        ),
        pytest.param(
            "Max Stark kündigt. Aufgegeben hat er den Brief am Montag, bei uns war er heute früh.",
            "2026-11-21",
            id="in-the-morning",
        ),
        pytest.param(
            "Das Schreiben von Max Stark ging am 9. November raus und war am 12. November bei "
            "uns, er will aufhören",
            "2026-11-12",
            id="went-out",
        ),
        pytest.param(
            "Max Stark hat per WhatsApp gekündigt, heute früh kams rein", "2026-11-21", id="kams"
        ),
        pytest.param(
            "Mail von Max Stark, Sonntag 23:50 Uhr eingegangen: er kündigt",
            "2026-11-15",
            id="time-of-day",
        ),
        pytest.param(
            "Max Stark's cancellation was sent last Sunday but only reached us on Monday, please "
            "process it",
            "2026-11-16",
            id="only-reached",
        ),
        pytest.param(
            "Max Stark was on the phone yesterday and gave notice", "2026-11-20", id="phone"
        ),
        pytest.param(
            "Bin zurück aus dem Urlaub: Die Kündigung von Max Stark ist schon am 9. November bei "
            "uns eingegangen, kannst du die bitte erfassen?",
            "2026-11-09",
            id="back-from-holiday",
        ),
        pytest.param("eingang kündigung max stark am do", "2026-11-19", id="short-weekday"),
        pytest.param("we got Max Stark's cancelation this mornign", "2026-11-21", id="slip"),
        pytest.param("Max Stark gave notice this arvo", "2026-11-21", id="arvo"),
        pytest.param(
            "Max Stark handed in his notice at our open day last Sunday",
            "2026-11-15",
            id="open-day",
        ),
    ],
)
def test_a_notice_came_when_it_was_here(text: str, received: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert reading.slots == {"customer": "Max Stark", "received": received}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param(
            "Max Stark sent his cancellation off on Monday, he wants out on 3 December",
            {"mode": "date", "date": "2026-12-03"},
            id="wants-out",
        ),
        pytest.param(
            "Die Kündigung von Max Stark lag am Mittwoch im Briefkasten, er will zum 31. Juli "
            "aufhören",
            {"mode": "date", "date": "2027-07-31", "received": "2026-11-18"},
            id="er-will",
        ),
        pytest.param(
            "cxl Max Stark wef 31 Dec pls, ltr rec'd Tues",
            {"mode": "date", "date": "2026-12-31", "received": "2026-11-17"},
            id="short-forms",
        ),
        pytest.param(
            "Max Stark hat die Kündigung am Montag abgeschickt, letzter Tag ist der 31.12.",
            {"mode": "date", "date": "2026-12-31"},
            id="last-day",
        ),
        pytest.param(
            "Max Stark posted his cancellation on Monday, he leaves on 31 December",
            {"mode": "date", "date": "2026-12-31"},
            id="leaves",
        ),
    ],
)
def test_the_end_is_no_arrival(text: str, slots: dict[str, str]) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert reading.slots == {"customer": "Max Stark", **slots}

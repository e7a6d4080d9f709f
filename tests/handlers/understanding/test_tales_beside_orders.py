"""What is told beside an order and is no part of it: how things are, what would have been."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("things are super tight rn so cancel my flex", id="things"),
        pytest.param("money is tight right now. cancel my flex", id="own-sentence"),
        pytest.param("im swamped at work right now pls cancel my flex", id="at-work"),
        pytest.param("we're moving rn, pls cancel my flex", id="moving"),
        pytest.param("Ich bin jetzt gleich im Kurs, kündigt bitte mein Flex", id="german"),
    ],
)
def test_how_things_are_right_now_is_no_way_to_end(text: str) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots) == ("contract.terminate", {"plan": "Monatsabo Flex"})


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("cancel my flex rn", id="bare"),
        pytest.param("I'm asking you to cancel my flex right now", id="asked-for"),
        pytest.param("my flex is to be cancelled right now", id="passive"),
        pytest.param("I want out rn, cancel my flex", id="wanted"),
        pytest.param("I'm so done with you right now, cancel my flex", id="had-enough"),
        pytest.param("Mein Flex ist jetzt sofort zu kündigen", id="german"),
    ],
)
def test_what_is_to_end_right_now_ends_at_once(text: str) -> None:
    reading = read(text, role="customer")

    assert reading.intent == "contract.terminate"
    assert reading.slots["mode"] == "immediate"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He'd have paid double for that seat, Lukas that is", id="he"),
        pytest.param("I would have paid good money to see Lukas dance", id="in-full"),
        pytest.param("Ich hätte viel Geld bezahlt, um Oskars Gesicht zu sehen", id="german"),
    ],
)
def test_what_would_have_been_paid_was_not(text: str) -> None:
    assert read(text).intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lukas Bauer has paid R-2026-0131", id="paid"),
        pytest.param("I'd say Lukas Bauer has paid R-2026-0131", id="said"),
        pytest.param(
            "Ich hätte es fast verpasst, Lukas Bauer hat R-2026-0131 bezahlt", id="german"
        ),
        pytest.param("Would you note R-2026-0131 of Lukas Bauer as paid", id="polite"),
        pytest.param("Ich hätte gern R-2026-0131 als bezahlt markiert", id="german-polite"),
    ],
)
def test_what_was_paid_is_recorded(text: str) -> None:
    assert read(text).intent == "invoice.paid"


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param(
            "Nächsten Monat bin ich in Kur, mein Abo bitte ab 7.12. ruhen lassen für 6 Wochen",
            {"from": "2026-12-07", "duration": "P6W"},
            id="cure",
        ),
        pytest.param(
            "Im Februar fliege ich weg, friert mein Abo ab 15. Januar ein",
            {"from": "2027-01-15"},
            id="journey",
        ),
        pytest.param(
            "next week is the surgery. Please pause my contract from 1 December for three months",
            {"from": "2026-12-01", "duration": "P3M"},
            id="english",
        ),
        pytest.param(
            "Mein Abo bitte ab 1.12. pausieren, bis 31.1.",
            {"from": "2026-12-01", "until": "2027-01-31"},
            id="its-own-end",
        ),
        pytest.param(
            "Pausiert mein Abo nächste Woche, da ist die OP",
            {"from": "2026-11-23", "until": "2026-11-29"},
            id="its-own-span",
        ),
    ],
)
def test_a_pause_begins_when_its_own_clause_says(text: str, slots: dict[str, str]) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots) == ("contract.pause", slots)


@pytest.mark.parametrize(
    ("text", "course"),
    [
        pytest.param(
            "Für die Kleinen gibt's was Neues: richte den Kurs Bauchtanz ein",
            "Bauchtanz",
            id="small-ones",
        ),
        pytest.param(
            "Die Jüngeren fragen ständig, bitte leg den Kurs Hip Hop Basics an",
            "Hip Hop Basics",
            id="younger-ones",
        ),
        pytest.param(
            "Für die Älteren fehlt was, leg den Kurs Tai Chi am Mittag an",
            "Tai Chi am Mittag",
            id="older-ones",
        ),
        pytest.param("Zumba, leg den Kurs dienstags an", "Zumba", id="said-before"),
    ],
)
def test_a_new_course_is_called_as_its_order_says(text: str, course: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("course.add", {"course": course})

"""Greetings and thanks that are the whole message."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("hallo", {"greeting"}, id="hello"),
        pytest.param("Guten Morgen!", {"greeting"}, id="good-morning"),
        pytest.param("hi there 👋", {"greeting"}, id="english"),
        pytest.param("Wie geht's?", {"greeting"}, id="how-are-you"),
        pytest.param("danke", {"thanks"}, id="thanks"),
        pytest.param("Vielen Dank für deine Hilfe!", {"thanks"}, id="thanks-for"),
        pytest.param("ok, thanks a lot", {"thanks"}, id="thanks-english"),
        pytest.param("Hi, thank you", {"greeting", "thanks"}, id="both"),
        pytest.param("ok", set(), id="neither"),
        pytest.param("morgen", set(), id="a-day"),
        pytest.param("Danke nein", set(), id="a-no"),
        pytest.param("hallo, wie wird das Wetter", set(), id="more"),
    ],
)
def test_small_talk_is_told_and_means_nothing(text: str, said: set[str]) -> None:
    reading = read(text)

    assert reading.intent in {"none", "abort"}
    assert {name for name in ("greeting", "thanks") if reading.extras.get(name)} == said


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hallo, kündige Clara Vogt", id="greeting"),
        pytest.param("Danke, Clara Vogt kündigen", id="thanks"),
    ],
)
def test_a_wish_beside_a_greeting_is_read(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("contract.terminate", {"customer": "Clara Vogt"})
    assert not {"greeting", "thanks"} & set(reading.extras)


@pytest.mark.parametrize(
    "text",
    [
        "Was soll ich zum Yoga anziehen?",
        "Muss ich zum Pilates ein Handtuch mitbringen?",
        "Gibt's bei euch Duschen?",
        "Do I need to bring a mat to Pilates?",
        "Is there parking at the studio?",
        "Are there showers in the changing rooms?",
    ],
)
def test_what_a_house_has_is_not_for_the_desk_to_tell(text: str) -> None:
    assert read(text, role="customer").intent == "none"


def test_a_towel_left_at_home_hinders_no_booking() -> None:
    wish = "Handtuch vergessen, meld mich bitte trotzdem für Yoga am Montag an"

    assert read(wish, role="customer").intent == "booking.add"

"""Who stands at the desk or is on the telephone is who the rest is about."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "intent", "customer"),
    [
        (
            "Eine Anna ist am Telefon, sie will ihr Abo einfrieren",
            "contract.pause",
            "Anna",
        ),
        (
            "Frau Card steht grad vor mir, zeig mal was die für Verträge hat",
            "contract.show",
            "Hannah Card",
        ),
        ("Clara Vogt steht am Tresen, sie möchte eine Zehnerkarte", "contract.sell", "Clara Vogt"),
        (
            "Clara Vogt is on the phone, she wants to freeze her membership",
            "contract.pause",
            "Clara Vogt",
        ),
        ("Clara Vogt is at the desk, what's left on her card?", "credits.show", "Clara Vogt"),
        (
            "Hannah Card is on the line, which contracts does she have?",
            "contract.show",
            "Hannah Card",
        ),
    ],
)
def test_the_rest_is_about_who_is_here(text: str, intent: str, customer: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots["customer"]) == (intent, customer)


@pytest.mark.parametrize("text", ["Clara Vogt ist am Telefon", "Clara Vogt is on the phone"])
def test_to_be_here_is_no_wish(text: str) -> None:
    assert read(text).intent == "none"

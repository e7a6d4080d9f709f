"""Whose contract is spoken of, and whether a booking or a contract is meant."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Emma Wilson told me she got out of her gas contract by 31 December, lucky her",
        "Peter Abo says his newspaper subscription runs out in December and he isn't renewing it",
        "Peter Abo hat gesagt, sein Zeitungsabo läuft im Dezember aus, er verlängert nicht",
        "Herr Groß hat beim Autohaus eine Rechnung storniert bekommen und war gut gelaunt",
        "Mr Miller got his bill cancelled at the garage and was in a fine mood",
    ],
)
def test_what_happens_elsewhere_changes_nothing_here(text: str) -> None:
    assert read(text).intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Emma Wilson has a new phone contract to pay for, so please end her membership",
        "Emma Wilson hat jetzt einen teuren Handyvertrag, bitte ihre Mitgliedschaft beenden",
    ],
)
def test_beside_another_contract_ours_is_ended(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots["customer"]) == ("contract.terminate", "Emma Wilson")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Buchung Fuchs 4.12. raus", "booking.cancel"),
        ("Vertrag Fuchs 4.12. raus", "contract.terminate"),
        ("Yoga's off tomorrow, the teacher's down with the flu", "course.cancel_day"),
        ("Is yoga off tomorrow?", "course.list"),
    ],
)
def test_what_is_off_is_what_is_named(text: str, intent: str) -> None:
    assert read(text).intent == intent

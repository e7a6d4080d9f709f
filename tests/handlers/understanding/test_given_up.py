"""Who gives up a contract quits; who does not want to after all keeps it, whatever the words."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Clara wants to give up her contract on 31 January", "contract.terminate"),
        ("Emma is giving up her membership", "contract.terminate"),
        ("Clara Vogt gibt ihren Vertrag zum 31.1. auf", "contract.terminate"),
        (
            "Call from Anna Schreiber: she doesn't want to give up her contract after all",
            "contract.undo_termination",
        ),
        (
            "Anna Schreiber doesn't want to give up her membership after all",
            "contract.undo_termination",
        ),
    ],
)
def test_a_contract_is_given_up_or_kept(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        "Anna Müller will ihren Vertrag doch nicht aufgeben",
        "Clara doesn't want to part with her contract after all",
        "Emma doesn't want to let go of her contract after all",
    ],
)
def test_who_keeps_it_after_all_never_ends_it(text: str) -> None:
    assert read(text).intent != "contract.terminate"


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("Vertrag von Leonie Fuchs bitte ab heute acht Wochen pausieren", "P8W"),
        ("pausier Jonas Weber ab heute zwei Monate", "P2M"),
        ("pause Jonas Weber from today 8 weeks", "P8W"),
        ("pause Jonas Weber eight weeks from today", "P8W"),
    ],
)
def test_a_length_beside_today_is_one_of_a_pause(text: str, duration: str) -> None:
    slots = read(text).slots

    assert (slots.get("from"), slots.get("duration")) == ("2026-11-21", duration)
    assert "until" not in slots


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("pausier Jonas Weber ab heute bis 8. Januar", "2027-01-08"),
        ("pause Jonas Weber from today to 8 January", "2027-01-08"),
    ],
)
def test_a_last_day_beside_today_stays_one(text: str, until: str) -> None:
    slots = read(text).slots

    assert (slots.get("from"), slots.get("until")) == ("2026-11-21", until)

"""Names that are taken back in the same breath."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        pytest.param(
            "Kündige Frau Vogt … nein, Herrn Beck zum 31.12.",
            "contract.terminate",
            {"customer": "Stefan Beck", "mode": "date", "date": "2026-12-31"},
            id="no",
        ),
        pytest.param(
            "Cancel Clara's contract, no wait, Jonas Weber's",
            "contract.terminate",
            {"customer": "Jonas Weber"},
            id="no-wait",
        ),
        pytest.param(
            "Trag Clara, äh, Nina Weber am Montag bei Rückenfit ein",
            "booking.add",
            {"customer": "Nina Weber", "course": "Rückenfit", "date": "2026-11-23"},
            id="inside-of-a-parted-verb",
        ),
        pytest.param(
            "Sell Emma, sorry, I mean Sarah Klein a five-class card",
            "contract.sell",
            {"customer": "Sarah Klein", "plan": "Fünferkarte"},
            id="i-mean",
        ),
        pytest.param(
            "Storniere die Rechnung von Anna, nein Moment, Emma, nein, Clara Vogt",
            "invoice.credit",
            {"customer": "Clara Vogt"},
            id="twice",
        ),
    ],
)
def test_the_last_name_counts(text: str, intent: str, slots: dict[str, str]) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == (intent, slots)
    assert "several" not in reading.extras


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kündige Clara Vogt, Jonas Weber", id="a-list"),
        pytest.param("Kündige Clara Vogt und, nein, nicht Jonas Weber", id="denied"),
    ],
)
def test_without_a_correction_no_name_is_dropped(text: str) -> None:
    assert read(text).slots.get("customer") != "Jonas Weber"

"""Amounts, ways to pay, days of payment and reasons, for the wishes that use them."""

import pytest

from handlers.understanding.particulars import PARTICULARS as NAMES
from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Emre hat bezahlt", {}, id="nothing"),
        pytest.param(
            "20 Euro auf R-2026-0142 bezahlt am 19.11.",
            {"amount_cents": 2000, "paid_on": "2026-11-19"},
            id="in-part",
        ),
        pytest.param(
            "Peter Abo paid €15.50 in cash towards R-2026-0099 yesterday",
            {"amount_cents": 1550, "method": "cash", "paid_on": "2026-11-20"},
            id="in-part-english",
        ),
        pytest.param(
            "Clara hat die Rechnung vom 15.11. heute überwiesen",
            {"paid_on": "2026-11-21", "method": "transfer"},
            id="day-of-the-invoice",
        ),
        pytest.param(
            "die Hälfte von R-2026-0142 ist bezahlt", {"share_percent": 50}, id="one-half"
        ),
        pytest.param("Mr Richter paid by card", {"method": "card"}, id="by-card"),
        pytest.param(
            "Alle Lastschriften vom 1.11. bezahlt",
            {"all": True, "method": "direct_debit", "paid_on": "2026-11-01"},
            id="many",
        ),
        pytest.param(
            "Mark every bank transfer from yesterday as paid",
            {"all": True, "method": "transfer", "paid_on": "2026-11-20"},
            id="many-english",
        ),
        pytest.param(
            "all direct debits of 1 Dec paid",
            {"all": True, "method": "direct_debit", "paid_on": "2026-12-01"},
            id="a-day-soon-and-not-a-year-ago",
        ),
        pytest.param(
            "Emre hat 20 von 59 Euro bar bezahlt, 5 Euro fehlen", {"method": "cash"}, id="two-sums"
        ),
    ],
)
def test_what_is_said_of_a_payment(text: str, said: dict[str, object]) -> None:
    reading = read(text)

    assert reading.intent == "invoice.paid"
    assert {name: reading.extras[name] for name in NAMES if name in reading.extras} == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("10 € von R-2026-0142 gutschreiben", {"amount_cents": 1000}, id="amount"),
        pytest.param("credit half of R-2026-0142", {"share_percent": 50}, id="one-half"),
        pytest.param("30 % von R-2026-0142 erstatten", {"share_percent": 30}, id="per-cent"),
        pytest.param("R-2026-0142 um 12,50 Euro kürzen", {"amount_cents": 1250}, id="reduced"),
        pytest.param("R-2026-0142 stornieren", {}, id="whole"),
    ],
)
def test_what_is_taken_off_an_invoice(text: str, said: dict[str, object]) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("invoice.credit", {"invoice": "R-2026-0142"})
    assert {name: reading.extras[name] for name in NAMES if name in reading.extras} == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "Pause für Jonas ab 1.12., zwei Wochen, wegen Knie-OP", {"reason": "Knie-OP"}, id="end"
        ),
        pytest.param(
            "Clara möchte wegen einer Reise nach Chile ab Januar pausieren",
            {"reason": "Reise nach Chile"},
            id="inside",
        ),
        pytest.param(
            "pause Jonas from 1 December because of surgery", {"reason": "surgery"}, id="english"
        ),
        pytest.param(
            "Öztürk unterbricht wegen Krankheit bis auf Weiteres",
            {"reason": "Krankheit", "open_ended": True},
            id="open-ended",
        ),
        pytest.param("pause Clara until further notice", {"open_ended": True}, id="no-reason"),
        pytest.param("Pausiere Clara im Januar", {}, id="nothing"),
    ],
)
def test_why_and_how_long_a_contract_rests(text: str, said: dict[str, object]) -> None:
    reading = read(text)

    assert reading.intent == "contract.pause"
    assert {name: reading.extras[name] for name in NAMES if name in reading.extras} == said


def test_a_refund_has_an_amount_and_a_day() -> None:
    extras = read("20 Euro Erstattung gestern an Clara ausgezahlt").extras

    assert (extras["meant"], extras["amount_cents"], extras["paid_on"]) == (
        "refund.paid",
        2000,
        "2026-11-20",
    )


def test_other_wishes_have_none_of_it() -> None:
    extras = read("Clara kündigt wegen Umzug, sie hat 20 Euro bar bezahlt").extras

    assert not set(NAMES) & set(extras)

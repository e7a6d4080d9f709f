# ruff: noqa: E501 - one sentence a line
"""What is not meant beside what is: days, plans and things that are to stay as they are."""

from collections.abc import Mapping

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read

CLARA = {"customer": "Clara Vogt"}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "Terminate Clara Vogt's contract, not today but on the 30th", "2026-11-30", id="today"
        ),
        pytest.param(
            "Could you cancel Clara's contract not on 30 November but on 31 December please",
            "2026-12-31",
            id="polite",
        ),
        pytest.param(
            "Close Clara's membership, not at the end of the year but on 31 March",
            "2027-03-31",
            id="end-of-year",
        ),
        pytest.param("End Clara's membership, not now but on 31 January", "2027-01-31", id="now"),
        pytest.param(
            "Kündige Clara Vogt, nicht zum 30.11., sondern zum 31.12.", "2026-12-31", id="german"
        ),
    ],
)
def test_an_order_that_says_which_day_is_not_meant_is_one_to_end(text: str, date: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert reading.slots == {**CLARA, "mode": "date", "date": date}


@pytest.mark.parametrize(
    "text",
    [
        "Clara Vogt's contract ends not on 31 January but on 28 February",
        "Clara quit, but not on 31 January but 28 February, please correct it",
        "Clara Vogt geht nicht am 31.1., sondern am 28.2.",
    ],
)
def test_an_end_told_with_another_day_is_moved(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == (
        "contract.change_end",
        {**CLARA, "date": "2027-02-28"},
    )


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        pytest.param(
            "Pause Clara's contract not from Monday but from 1 December",
            "contract.pause",
            {"from": "2026-12-01"},
            id="pause",
        ),
        pytest.param(
            "Pausiere Clara nicht vier Wochen, sondern sechs Wochen",
            "contract.pause",
            {"duration": "P6W"},
            id="length",
        ),
        pytest.param(
            "Book Clara into Yoga not on Monday but on Wednesday",
            "booking.add",
            {"course": "Yoga Flow", "date": "2026-11-25"},
            id="course",
        ),
        pytest.param(
            "Sell Clara a Flex starting not 1 December but 1 January",
            "contract.sell",
            {"plan": "Monatsabo Flex", "date": "2027-01-01"},
            id="sale",
        ),
        pytest.param(
            "Pause Clara from Monday but only until 1 December",
            "contract.pause",
            {"from": "2026-11-23", "until": "2026-12-01"},
            id="both-days-stand",
        ),
    ],
)
def test_a_day_that_is_denied_counts_nowhere(
    text: str, intent: str, slots: Mapping[str, str]
) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == (intent, {**CLARA, **slots})


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        pytest.param(
            "can I change over to the flex membership, rather", "Monatsabo Flex", id="to"
        ),
        pytest.param("I'd rather switch over to the annual membership", "Jahresabo", id="switch"),
        pytest.param(
            "I'd rather have the Flex over the annual membership", "Monatsabo Flex", id="over"
        ),
        pytest.param(
            "I'd like to switch to the Flex rather than to the annual membership",
            "Monatsabo Flex",
            id="than-to",
        ),
    ],
)
def test_over_to_leads_to_a_plan_and_over_puts_it_last(text: str, plan: str) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots) == ("contract.change_plan", {"plan": plan})


@pytest.mark.parametrize(
    "text",
    [
        "Let's not touch Emre's contract for now",
        "Nobody touches Lukas Bauer's card until I'm back",
        "Leave Clara's membership as it is",
        "The vet has put our dog on a five-week course of tablets",
        "Sofia is dropping by on Monday for her ten-class card",
        "Emma is dropping her ten-class card off at the desk tomorrow",
    ],
)
def test_what_is_to_stay_or_nothing_of_ours_is_no_order(text: str) -> None:
    assert read(text).intent == "none"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Leave Nina Weber's contract as it is and just cancel her Yoga on 2 December", "booking.cancel"),
        ("Don't touch the invoice, just reinstate one credit for Jonas Weber", "credits.adjust"),
        ("Switch Emre to the five-week course", "contract.change_plan"),
        ("Leave Emre out of Pilates on Monday", "booking.cancel"),
    ],
)  # fmt: skip
def test_an_order_beside_it_stands(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "role", "intent", "slots"),
    [
        ("End my contract, as of right now", "customer", "contract.terminate", {"mode": "immediate"}),
        ("End my contract as of today", "customer", "contract.terminate", {"mode": "date", "date": "2026-11-21"}),
        ("Clara is dropping her flex membership at the end of May", "staff", "contract.terminate",
         {**CLARA, "plan": "Monatsabo Flex", "mode": "date", "date": "2027-05-31"}),
        ("Clara is binning her membership at the end of May", "staff", "contract.terminate", {**CLARA, "mode": "date", "date": "2027-05-31"}),
        ("Clara is dropping her Flex for the annual membership", "staff", "contract.change_plan", {**CLARA, "plan": "Jahresabo"}),
        ("Clara is dropping Pilates on Monday", "staff", "booking.cancel", {**CLARA, "course": "Pilates", "date": "2026-11-23"}),
        ("Clara's after ringing me this morning, she's packing it in", "staff", "contract.terminate", {**CLARA, "received": "2026-11-21"}),
        ("just flogged Clara a ten-class card, put it through would you", "staff", "contract.sell", {**CLARA, "plan": "Zehnerkarte"}),
        ("i want to change my phone number, how do I do that?", "customer", "customer.change", {}),
        ("how do I do that?", "customer", "help", {}),
        ("Till when can I use up my five-class card?", "customer", "credits.show", {"plan": "Fünferkarte"}),
        ("When did I use my five-class card?", "customer", "none", {}),
        ("freeze max frm mon, 4 wks", "staff", "contract.pause", {"customer": "Max Stark", "from": "2026-11-23", "duration": "P4W"}),
        ("freeze jung for 4 weeks", "staff", "contract.pause", {"customer": "Oskar Jung", "duration": "P4W"}),
        ("yoga max 12 places", "staff", "course.change", {"course": "Yoga Flow"}),
        ("Would Pilates be any good for a slipped disc?", "customer", "none", {}),
        ("When is Pilates on Monday?", "customer", "course.list", {"course": "Pilates", "from": "2026-11-23", "until": "2026-11-23"}),
        ("Could someone help me move the mats?", "staff", "none", {}),
        ("can you help me", "staff", "help", {}),
    ],
)  # fmt: skip
def test_everyday_english(text: str, role: Role, intent: str, slots: Mapping[str, str]) -> None:
    reading = read(text, role=role)

    assert (reading.intent, reading.slots) == (intent, slots)

"""What is decided where words weigh as much as an order and are none."""

import pytest

from handlers.understanding.decision import decision
from handlers.understanding.facts import gather
from tests.handlers.understanding.reading import STUDIO, TODAY


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param(
            "what's the last day I can hand my notice in so that it doesn't renew again?",
            "contract.earliest_end",
            id="last-day",
        ),
        pytest.param(
            "until when must Clara Vogt give notice if her contract is not to renew?",
            "contract.earliest_end",
            id="until-when",
        ),
        pytest.param(
            "Bis wann muss Clara Vogt kündigen, damit sich nichts verlängert?",
            "contract.earliest_end",
            id="bis-wann",
        ),
        pytest.param(
            "No cancellation for Clara Vogt, she merely wants to sit out February",
            "contract.pause",
            id="sits-out-a-month",
        ),
        pytest.param(
            "Clara Vogt doesn't want to renew, end her contract at the end of its term",
            "contract.terminate",
            id="an-order",
        ),
    ],
)
def test_a_question_for_the_last_day_ends_nothing(text: str, intent: str) -> None:
    assert decision(gather(text, None, "staff", TODAY, STUDIO)).intent == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("I want to cancel my class", "booking.cancel", id="class"),
        pytest.param("I want to cancel my lesson", "booking.cancel", id="lesson"),
        pytest.param("I want to cancel my course", "none", id="a-course-may-be-a-contract"),
        pytest.param(
            "I want to cancel my course membership", "contract.terminate", id="a-contract"
        ),
    ],
)
def test_a_class_that_is_called_off_ends_no_contract(text: str, intent: str) -> None:
    assert decision(gather(text, None, "customer", TODAY, STUDIO)).intent == intent

"""An end on a day that is over: an order is taken as one, a story is not."""

import pytest

from tests.handlers.understanding.reading import SEVERE, read


@pytest.mark.parametrize(
    ("text", "intent", "day"),
    [
        pytest.param(
            "Clara Vogt zum 1.7.2026 kündigen", "contract.terminate", "2026-07-01", id="order"
        ),
        pytest.param(
            "Clara Vogt am 1.7.2026 kündigen", "contract.terminate", "2026-07-01", id="closes"
        ),
        pytest.param("Kündige Clara am 1.7.2026", "contract.terminate", "2026-07-01", id="opens"),
        pytest.param(
            "End Clara Vogt on 1 July 2026", "contract.terminate", "2026-07-01", id="english"
        ),
        pytest.param(
            "Cancel Clara's contract per 2026-06-30", "contract.terminate", "2026-06-30", id="iso"
        ),
        pytest.param(
            "End Clara Vogt on 1 November 2026", "contract.terminate", "2026-11-01", id="recent"
        ),
        pytest.param(
            "Clara Vogt per 30.6.2026 abmelden", "customer.deactivate", "2026-06-30", id="log-out"
        ),
    ],
)
def test_a_plain_order_may_name_a_day_that_is_over(text: str, intent: str, day: str) -> None:
    reading = read(text)

    assert reading.intent == intent
    assert reading.slots == {"customer": "Clara Vogt", "mode": "date", "date": day}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Clara hat zum 1.2.2020 gekündigt", id="report"),
        pytest.param("Clara wollte zum 1.7.2020 kündigen", id="wish-of-old"),
        pytest.param("Clara quit on 1 July 2020", id="past-tense"),
        pytest.param("We ended Clara's contract on 1 July 2020", id="done-long-ago"),
    ],
)
def test_a_story_of_long_ago_ends_nothing(text: str) -> None:
    assert read(text).intent not in SEVERE


def test_a_day_without_a_year_is_one_to_come() -> None:
    reading = read("Clara Vogt zum 1.7. kündigen")

    assert reading.slots == {"customer": "Clara Vogt", "mode": "date", "date": "2027-07-01"}

"""Days that are said and cannot be taken: their words are kept, so that they are asked for."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Clara Vogt zum 31.2. kündigen", "31.2.", id="no-such-day"),
        pytest.param("End Clara Vogt on 31 February", "31 February", id="english"),
        pytest.param("Clara Vogt zum 29.2.2027 kündigen", "29.2.2027", id="no-leap-year"),
        pytest.param("Clara Vogt zum 45.13. kündigen", "45.13.", id="no-such-month"),
        pytest.param("Clara Vogt zum 32. Mai kündigen", "32. Mai", id="month-as-a-word"),
        pytest.param("Clara Vogt zum 31.2. fristgerecht kündigen", "31.2.", id="beside-a-mode"),
        pytest.param("Clara Vogt kündigen ab 1.3.", "1.3.", id="begin"),
        pytest.param("End Clara's membership from 1 March", "1 March", id="begin-english"),
        pytest.param("Clara kündigt im Mai", "Mai", id="month"),
        pytest.param("Clara hat am 5.12. gekündigt", "5.12.", id="receipt-or-end"),
        pytest.param("Clara Vogt zum 31.12. oder 31.1. kündigen", "31.12., 31.1.", id="two-days"),
    ],
)
def test_a_day_that_cannot_be_the_last_is_asked_for(text: str, words: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("contract.terminate", {"customer": "Clara Vogt"})
    assert reading.extras["unclear_day"] == words


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Enddatum von Clara auf den 31.2. ändern", "contract.change_end", id="move"),
        pytest.param("Kann Clara zum 31.2. kündigen?", "contract.earliest_end", id="question"),
        pytest.param("Clara Vogt zum 31.2. abmelden", "customer.deactivate", id="deactivation"),
        pytest.param("nein, zum 31.2.", "none", id="correction"),
        pytest.param("31.2.", "none", id="answer"),
    ],
)
def test_a_day_that_does_not_exist_is_named_wherever_a_day_is_wanted(
    text: str, intent: str
) -> None:
    reading = read(text)

    assert reading.intent == intent
    assert not {"mode", "date"} & set(reading.slots)
    assert reading.extras["unclear_day"] == "31.2."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Clara Vogt kündigen", id="no-day"),
        pytest.param("Clara Vogt am Enddatum kündigen", id="mode"),
        pytest.param("Clara Vogt zum 31.3. kündigen", id="clear-day"),
        pytest.param("Clara Vogt zum 29.2.2028 kündigen", id="leap-year"),
        pytest.param("Clara hat heute gekündigt", id="receipt"),
        pytest.param("Clara hat letzte Woche gekündigt", id="period-of-receipt"),
        pytest.param("Kündigung Clara, Brief kam am 31.11.", id="no-such-day-of-receipt"),
        pytest.param("Mitglied seit 1.3.2020, Clara Vogt kündigen", id="member-since"),
        pytest.param("Clara zieht am 5.12. um, kündigen", id="day-of-moving"),
        pytest.param("Clara kündigt, I got my new bike on Monday", id="another-doing"),
        pytest.param("Rechnung R-2026-0142 über 31,2 Euro", id="amount"),
    ],
)
def test_nothing_is_unclear_where_no_other_day_was_said(text: str) -> None:
    assert "unclear_day" not in read(text).extras

# ruff: noqa: E501 - one sentence a line
"""Quotations: the words of one's people, of a film or a test order nothing; a customer's do."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Mein Bruder meinte: 'Kündigt doch alle!' Ich bleib natürlich",
        'Meine Schwiegermutter meinte gestern: "Hör doch auf, kündige da!" Niemals!',
        'Mein Sohn hat im Deutschtest geschrieben "Hiermit kündige ich zum 31.12." und eine Zwei',
        "My husband goes: 'Cancel it already, you never go.' He'll be surprised!",
        "Last night we watched 'Cancel My Membership', great fun",
        'For my German test I had to write "I hereby terminate my contract", got a B',
    ],
)
def test_what_others_say_or_works_are_called_orders_nothing(text: str) -> None:
    assert read(text, role="customer").intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        'Clara Vogt schreibt: "Hiermit kündige ich meinen Vertrag zum 31.12."',
        'Clara Vogt writes: "I hereby cancel my membership as of 31 December."',
    ],
)
def test_what_a_customer_writes_counts(text: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert reading.slots == {"customer": "Clara Vogt", "mode": "date", "date": "2026-12-31"}


@pytest.mark.parametrize(
    "text",
    [
        'Meine Frau sagt immer: "Kündige endlich!" Recht hat sie, bitte mein Jahresabo kündigen',
        'My wife keeps saying "quit that gym", and she is right, please cancel my annual membership',
    ],
)
def test_what_is_ordered_behind_a_quotation_counts(text: str) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots) == ("contract.terminate", {"plan": "Jahresabo"})


def test_the_name_of_a_new_course_may_be_quoted() -> None:
    reading = read('Leg zum Test den Kurs "Sanftes Dehnen" an')

    assert (reading.intent, reading.slots) == ("course.add", {"course": "Sanftes Dehnen"})

# ruff: noqa: E501 - one sentence a line
"""Days of weddings, journeys, birthdays and recoveries beside the day that is wanted."""

from collections.abc import Mapping

import pytest

from tests.handlers.understanding.reading import read

_MIA, _LENA = {"customer": "Mia Hoffmann"}, {"customer": "Lena März"}


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("Mia Hoffmann hat am 4.12. Geburtstag und bekommt eine Fünferkarte geschenkt, bitte ausstellen, gültig ab 9.12.", "contract.sell", {**_MIA, "plan": "Fünferkarte", "date": "2026-12-09"}),
        ("Mia Hoffmann turns fifty on 1 December and gets a ten-class card from her husband, please issue it, valid from 7 December", "contract.sell", {**_MIA, "plan": "Zehnerkarte", "date": "2026-12-07"}),
        ("Ab 1.12. ist Mia Hoffmann aus dem Urlaub zurück, Zehnerkarte ab da verkaufen", "contract.sell", {**_MIA, "plan": "Zehnerkarte", "date": "2026-12-01"}),
        ("Lena März ist am 1.12. wieder aus dem Urlaub zurück, ihre Pause endet, erster Tag ist der 7.12.", "contract.resume", {**_LENA, "date": "2026-12-07"}),
        ("Lena März is out of rehab on Tuesday, please end her pause, first day back is Thursday", "contract.resume", {**_LENA, "date": "2026-11-26"}),
        ("Lena März hat gestern aus dem Urlaub geschrieben, sie kündigt zum 31.12.", "contract.terminate", {**_LENA, "mode": "date", "date": "2026-12-31", "received": "2026-11-20"}),
        ("Lena März wrote yesterday from her holiday, she's quitting on 31 December", "contract.terminate", {**_LENA, "mode": "date", "date": "2026-12-31", "received": "2026-11-20"}),
        ("Lena März heiratet am 5.12. und braucht vorher alle ihre Rechnungen", "invoice.list", _LENA),
        ("Before I go on holiday on 14 December I'd like to know whose ten-class cards run out by the end of the year", "contract.expiring", {"plan": "Zehnerkarte", "until": "2026-12-31"}),
    ],
)  # fmt: skip
def test_the_day_of_an_occasion_is_none_of_the_order(
    text: str, intent: str, slots: Mapping[str, object]
) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Wir heiraten am 12.6. und gehen dann nach Wien, daher bitte nicht verlängern", {"mode": "term_end"}),
        ("I'm getting married on 12 June and then moving to Graz, so please don't renew my contract", {"mode": "term_end"}),
        ("Am 5.12. fliege ich in den Urlaub, kündigt bitte meinen Vertrag", {}),
        ("I'm flying to Bali on 5 December, please cancel my contract", {}),
        ("I turn forty on 5 December, please cancel my contract for 31 December", {"mode": "date", "date": "2026-12-31"}),
        ("Ich kündige zum 12.6., da heirate ich", {"mode": "date", "date": "2027-06-12"}),
    ],
)  # fmt: skip
def test_nobody_ends_on_the_day_of_a_wedding_or_a_flight(
    text: str, slots: Mapping[str, object]
) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots) == ("contract.terminate", slots)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("Vom 5.12. bis 20.12. bin ich im Krankenhaus, pausiert bitte meinen Vertrag", "contract.pause", {"from": "2026-12-05", "until": "2026-12-20"}),
        ("I'm in hospital from 5 to 20 December, please pause my contract", "contract.pause", {"from": "2026-12-05", "until": "2026-12-20"}),
        ("Am Freitag fliege ich nach Rom, sagt bitte mein Yoga ab", "booking.cancel", {"course": "Yoga Flow", "date": "2026-11-27"}),
        ("Friday is my birthday, please book me into yoga on Wednesday", "booking.add", {"course": "Yoga Flow", "date": "2026-11-25"}),
    ],
)  # fmt: skip
def test_a_pause_or_a_course_may_be_on_that_day(
    text: str, intent: str, slots: Mapping[str, object]
) -> None:
    reading = read(text, role="customer")

    assert reading.intent == intent
    assert reading.slots == slots

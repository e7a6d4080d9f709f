"""Which values a sentence means where a story, a denial or another person stands beside."""

import pytest

from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import read

_ALL = frozenset(intents())


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param(
            "Clara Vogt wollte eigentlich zum Jahresende kündigen, bitte so eintragen",
            {"customer": "Clara Vogt", "mode": "date", "date": "2026-12-31"},
            id="so",
        ),
        pytest.param(
            "Greta Kurz's notice already came on Monday, please end it on 31 December",
            {
                "customer": "Greta Kurz",
                "mode": "date",
                "date": "2026-12-31",
                "received": "2026-11-16",
            },
            id="came-already",
        ),
        pytest.param(
            "Ich hab Jonas Weber schon dreimal erinnert, jetzt bitte fristlos kündigen",
            {"customer": "Jonas Weber", "mode": "immediate"},
            id="reminded-already",
        ),
        pytest.param(
            "Paul Sommer forgot to cancel, please end it at the next possible date",
            {"customer": "Paul Sommer", "mode": "term_end"},
            id="forgot",
        ),
        pytest.param(
            "Emma Wilson hat gestern angerufen: Liam Baker kündigt zum 31.12.",
            {"customer": "Liam Baker", "mode": "date", "date": "2026-12-31"},
            id="called-for-another",
        ),
        pytest.param(
            "Max Stark wrote his letter on 10 November, it arrived yesterday, he wants out at the "
            "end of the term",
            {"customer": "Max Stark", "mode": "term_end", "received": "2026-11-20"},
            id="letter",
        ),
        pytest.param(
            "Max Stark hat den Brief am 10.11. geschrieben, angekommen ist er gestern, er will "
            "zum Vertragsende raus",
            {"customer": "Max Stark", "mode": "term_end", "received": "2026-11-20"},
            id="letter-german",
        ),
    ],
)
def test_a_story_takes_nothing_from_a_termination(text: str, slots: dict[str, str]) -> None:
    reading = read(text, active=_ALL)

    assert (reading.intent, reading.slots) == ("contract.terminate", slots)


@pytest.mark.parametrize(
    ("text", "intent", "slot", "value"),
    [
        pytest.param(
            "Nicht der Yoga-, sondern der Pilateskurs am Donnerstag fällt aus",
            "course.cancel_day",
            "course",
            "Pilates",
            id="course",
        ),
        pytest.param(
            "It isn't Yoga but Pilates on Thursday that is off",
            "course.cancel_day",
            "course",
            "Pilates",
            id="course-english",
        ),
        pytest.param(
            "Bei Emre sind nicht drei Einheiten zu wenig, sondern fünf, bitte gutschreiben",
            "credits.adjust",
            "quantity",
            5,
            id="number",
        ),
        pytest.param(
            "It's not three units that Emre is missing but five, please credit them",
            "credits.adjust",
            "quantity",
            5,
            id="number-english",
        ),
        pytest.param(
            "Ruth Alt kommt trotz Schnupfen; Ute Pfeiffer bitte für Dienstag bei Yoga austragen",
            "booking.cancel",
            "customer",
            "Ute Pfeiffer",
            id="whom",
        ),
        pytest.param(
            "Die Karte von Ruth Alt ist seit gestern leer, verkauf ihr eine Zehnerkarte ab Montag",
            "contract.sell",
            "date",
            "2026-11-23",
            id="since",
        ),
        pytest.param(
            "They sell a card for mornings, we want that too: create a new plan Early Bird Pass",
            "plan.add",
            "plan",
            "Early Bird Pass",
            id="new-plan",
        ),
    ],
)
def test_the_value_that_is_meant_counts(text: str, intent: str, slot: str, value: object) -> None:
    reading = read(text, active=_ALL)

    assert (reading.intent, reading.slots.get(slot)) == (intent, value)

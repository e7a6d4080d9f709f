"""Which day of a sentence ends a contract, and which one begins or moves something."""

import pytest

from handlers.understanding.facts import gather
from handlers.understanding.slot_days import contract_days
from handlers.understanding.slot_moves import moved_to, one_day
from handlers.understanding.slot_periods import period
from tests.handlers.understanding.reading import STUDIO, TODAY


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("Clara fliegt Ende Mai aus dem Jahresabo", "2027-05-31", id="unheard-verb"),
        pytest.param("snip Clara's membership on 15 May", "2027-05-15", id="unheard-verb-english"),
        pytest.param("Clara Vogt, eff. 30 April", "2027-04-30", id="short"),
        pytest.param(
            "ich zieh zum 1.4. nach Leipzig, beendet mein Abo zum 31.3.",
            "2027-03-31",
            id="a-move-beside-it",
        ),
        pytest.param("Clara kündigen, ich fliege am 10. Mai nach Rom", None, id="other-doings"),
        pytest.param("Clara hat am 5.12. gekündigt", None, id="receipt-or-end"),
        pytest.param("Nein, nicht die Stunde am Dienstag, mein Abo", None, id="denied"),
        pytest.param("came by last Monday with her notice, end it", None, id="over"),
    ],
)
def test_the_last_day_is_the_only_one_that_can_be(text: str, last: str | None) -> None:
    facts = gather(text, None, "staff", TODAY, STUDIO)

    assert contract_days(facts).last == last


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("hatte zum 31.12. gekündigt, will jetzt Ende Mai", "2027-05-31", id="had"),
        pytest.param("You have me down for 30 June, make it 31 May", "2027-05-31", id="make-it"),
        pytest.param("move her end from 31 May to 30 April", "2027-04-30", id="back-in-time"),
        pytest.param("31 May in lieu of 30 April for Clara", "2027-05-31", id="in-lieu"),
    ],
)
def test_an_end_moves_to_the_new_day(text: str, day: str) -> None:
    assert moved_to(gather(text, None, "staff", TODAY, STUDIO)) == day


def test_what_lasts_since_a_day_gives_no_day() -> None:
    facts = gather("Clara ist seit zwei Jahren weg, abmelden", "de", "staff", TODAY, STUDIO)

    assert one_day(facts) is None


@pytest.mark.parametrize(
    ("intent", "text", "bounds"),
    [
        pytest.param("invoice.open", "was ist bis heute nicht bezahlt", {}, id="so-far"),
        pytest.param("invoice.list", "alle Rechnungen, nächste Woche ist Prüfung", {}, id="ahead"),
        pytest.param(
            "course.list",
            "An Weihnachten ist Ruhe, welche Kurse laufen vom 21. bis 27. Dezember?",
            {"from": "2026-12-21", "until": "2026-12-27"},
            id="period-beside-a-day",
        ),
        pytest.param(
            "booking.list",
            "Was hatte Clara im Oktober gebucht?",
            {"from": "2026-10-01", "until": "2026-10-31"},
            id="booked-and-over",
        ),
        pytest.param(
            "contract.pause", "Clara per 1. Mai sistieren", {"from": "2027-05-01"}, id="per"
        ),
    ],
)
def test_a_period_is_what_the_wish_is_about(
    intent: str, text: str, bounds: dict[str, str]
) -> None:
    assert period(intent, gather(text, None, "staff", TODAY, STUDIO)) == bounds

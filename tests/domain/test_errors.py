from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from domain.errors import Refusal, all_refusals


class DoorClosedToday(Refusal):
    """A refusal of this test alone."""

    wanted: date
    opens: date


class DoorClosedForGood(DoorClosedToday):
    """One that adds a fact to another's."""

    reason: str


WANTED, OPENS = date(2026, 12, 24), date(2027, 1, 2)


def test_a_refusal_carries_facts_and_a_message_id_but_no_text() -> None:
    refusal = DoorClosedToday(WANTED, opens=OPENS)

    assert refusal.facts() == {"wanted": WANTED, "opens": OPENS}
    assert str(refusal) == refusal.message_id() == "refusal-door-closed-today"
    assert refusal == DoorClosedToday(wanted=WANTED, opens=OPENS)
    assert refusal != DoorClosedToday(wanted=OPENS, opens=OPENS)
    assert len({refusal, DoorClosedToday(WANTED, OPENS)}) == 1


def test_a_refusal_takes_exactly_its_facts() -> None:
    given: list[tuple[tuple[date, ...], dict[str, date]]] = [
        ((WANTED,), {}),
        ((WANTED, OPENS, OPENS), {}),
        ((WANTED, OPENS), {"opens": OPENS}),
        ((WANTED,), {"opened": OPENS}),
    ]

    for values, named in given:
        with pytest.raises(TypeError, match="DoorClosedToday takes wanted, opens"):
            DoorClosedToday(*values, **named)


def test_a_refusal_is_another_than_one_below_it_and_shows_its_facts() -> None:
    below = DoorClosedForGood(WANTED, OPENS, "sold")

    assert below != DoorClosedToday(WANTED, OPENS)
    assert repr(below) == (
        "DoorClosedForGood(wanted=datetime.date(2026, 12, 24), "
        "opens=datetime.date(2027, 1, 2), reason='sold')"
    )


def test_a_fact_does_not_change() -> None:
    refusal = DoorClosedToday(WANTED, OPENS)

    with pytest.raises(AttributeError, match="opens is a fact of a refusal"):
        refusal.opens = WANTED

    assert refusal.opens == OPENS


def test_a_refusal_travels_through_a_context_manager() -> None:
    @contextmanager
    def transaction() -> Iterator[None]:
        yield

    with pytest.raises(DoorClosedToday) as caught, transaction():
        raise DoorClosedToday(WANTED, OPENS)

    assert caught.value.opens == OPENS


def test_every_refusal_is_listed_with_its_fact_names() -> None:
    names = {kind: kind.fact_names() for kind in all_refusals()}

    assert names[DoorClosedToday] == ("wanted", "opens")
    assert names[DoorClosedForGood] == ("wanted", "opens", "reason")
    assert Refusal not in names

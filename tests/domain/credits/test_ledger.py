"""What the lines of a ledger sum up to: every unit is in exactly one state."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.credits.ledger import EntryKind, Tally, UnitEntry, UnitState, tally
from domain.credits.rules import CardStanding, units_by_state

TODAY = date(2026, 11, 21)
BOUGHT = date(2026, 9, 1)


def line(
    kind: EntryKind, quantity: int, on: date = TODAY, booking: int | None = None
) -> UnitEntry:
    return UnitEntry(kind, quantity, on, booking_id=booking)


GRANT = line(EntryKind.GRANT, 10, BOUGHT)


@pytest.mark.parametrize(
    ("day", "today", "reserved", "used"),
    [
        pytest.param("2026-11-24", "2026-11-21", 1, 0, id="a day ahead"),
        pytest.param("2026-11-24", "2026-11-24", 1, 0, id="the day itself is not over"),
        pytest.param("2026-11-24", "2026-11-25", 0, 1, id="the day after"),
    ],
)
def test_a_booked_unit_is_reserved_until_its_day_is_over(
    day: str, today: str, reserved: int, used: int
) -> None:
    lines = [GRANT, line(EntryKind.USE, -1, date.fromisoformat(day), booking=4)]

    sums = tally(lines, date.fromisoformat(today))

    assert sums == Tally(granted=10, reserved=reserved, used=used)
    assert (sums.left, sums.units) == (9, 10)


def test_a_unit_that_was_given_back_is_free_on_whichever_day_it_came_back() -> None:
    ahead = date(2026, 12, 1)
    lines = [
        GRANT,
        line(EntryKind.USE, -1, ahead, booking=4),
        line(EntryKind.RETURN, 1, TODAY, booking=4),
    ]

    assert tally(lines, TODAY) == Tally(granted=10)
    assert tally(lines, date(2027, 1, 1)) == Tally(granted=10)


def test_a_place_that_was_booked_again_counts_once() -> None:
    lines = [
        GRANT,
        line(EntryKind.USE, -1, date(2026, 11, 24), booking=4),
        line(EntryKind.RETURN, 1, TODAY, booking=4),
        line(EntryKind.USE, -1, date(2026, 11, 24), booking=4),
    ]

    assert tally(lines, TODAY) == Tally(granted=10, reserved=1)


def test_every_kind_of_line_is_summed_up_apart() -> None:
    lines = [
        GRANT,
        line(EntryKind.USE, -1, date(2026, 9, 8)),
        line(EntryKind.CORRECT, 2),
        line(EntryKind.CORRECT, -1),
        line(EntryKind.TRANSFER, 3),
        line(EntryKind.TRANSFER, -4),
        line(EntryKind.EXPIRE, -2),
    ]

    sums = tally(lines, TODAY)

    assert sums == Tally(granted=10, corrected=1, came=3, went=4, lapsed=2, used=1)
    assert (sums.units, sums.left) == (10, 7)


def test_an_empty_ledger_holds_nothing() -> None:
    assert tally([], TODAY) == Tally()


@pytest.mark.parametrize(
    ("standing", "where"),
    [
        pytest.param(CardStanding.USABLE, UnitState.FREE, id="usable"),
        pytest.param(CardStanding.FUTURE, UnitState.FREE, id="from a later day on"),
        pytest.param(CardStanding.PAUSED, UnitState.RESTING, id="paused"),
        pytest.param(CardStanding.EXPIRED_CONTESTABLE, UnitState.RESTING, id="expired by terms"),
        pytest.param(CardStanding.ENDED, UnitState.RESTING, id="contract ended"),
        pytest.param(CardStanding.LAPSED, UnitState.LAPSED, id="month of a membership is over"),
        pytest.param(CardStanding.EXPIRED, UnitState.LAPSED, id="limitation"),
    ],
)
def test_units_that_nobody_took_are_where_the_card_is(
    standing: CardStanding, where: UnitState
) -> None:
    sums = Tally(granted=10, used=2, reserved=1, went=3)

    found = units_by_state(sums, standing)

    assert found[where] == 4
    assert {state: count for state, count in found.items() if count} == {
        UnitState.RESERVED: 1,
        UnitState.USED: 2,
        UnitState.TRANSFERRED: 3,
        where: 4,
    }


NEAR_TODAY = st.integers(-30, 30).map(lambda days: TODAY + timedelta(days=days))
TAKEN_BY_BOOKINGS = st.lists(st.tuples(NEAR_TODAY, st.booleans()), max_size=6)
OTHERS = st.lists(
    st.builds(
        line,
        st.sampled_from([EntryKind.GRANT, EntryKind.CORRECT, EntryKind.TRANSFER]),
        st.integers(-3, 8),
        NEAR_TODAY,
    ),
    max_size=6,
)


@given(booked=TAKEN_BY_BOOKINGS, others=OTHERS, today=NEAR_TODAY)
def test_the_parts_add_up_to_the_sum_of_the_lines(
    booked: list[tuple[date, bool]], others: list[UnitEntry], today: date
) -> None:
    lines = list(others)
    for number, (on, comes_back) in enumerate(booked):
        lines.append(line(EntryKind.USE, -1, on, number))
        lines.extend([line(EntryKind.RETURN, 1, TODAY, number)] if comes_back else [])

    sums = tally(lines, today)

    assert sums.left == sum(each.quantity for each in lines)
    kept = [on for on, comes_back in booked if not comes_back]
    assert sums.reserved == len([on for on in kept if on >= today])
    assert sums.used == len([on for on in kept if on < today])


@given(
    sums=st.builds(
        Tally,
        granted=st.integers(9, 30),
        used=st.integers(0, 3),
        reserved=st.integers(0, 3),
        lapsed=st.integers(0, 1),
        went=st.integers(0, 2),
    ),
    standing=st.sampled_from(CardStanding),
)
def test_each_unit_is_in_exactly_one_state(sums: Tally, standing: CardStanding) -> None:
    assert sum(units_by_state(sums, standing).values()) == sums.granted

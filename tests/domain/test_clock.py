"""Two times: the studio's, which can be moved, and the real one."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from domain.clock import MovableClock, SystemClock, day_in

START = datetime(2026, 11, 21, 9, tzinfo=UTC)
REAL = datetime(2030, 1, 1, tzinfo=UTC)


@time_machine.travel(REAL, tick=False)
def test_a_studios_clock_is_the_machines() -> None:
    clock = SystemClock()

    assert (clock.now(), clock.real()) == (REAL, REAL)


@pytest.mark.parametrize(
    ("ticking", "later"),
    [
        pytest.param(True, timedelta(hours=1), id="ticks"),
        pytest.param(False, timedelta(), id="stands"),
    ],
)
def test_a_movable_clock_starts_where_it_is_told(later: timedelta, *, ticking: bool) -> None:
    with time_machine.travel(REAL, tick=False) as machine:
        clock = MovableClock(START, ticking=ticking)
        machine.shift(timedelta(hours=1))

        assert clock.now() == START + later
        assert clock.real() == REAL + timedelta(hours=1)


def test_it_moves_forward_and_never_back() -> None:
    clock = MovableClock(START, ticking=False)

    clock.move_to(START + timedelta(days=3))

    assert clock.now() == START + timedelta(days=3)
    with pytest.raises(ValueError, match="backwards"):
        clock.move_to(START)


def test_a_moment_without_zone_is_none() -> None:
    with pytest.raises(ValueError, match="time zone"):
        MovableClock(START.replace(tzinfo=None), ticking=False)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        pytest.param(datetime(2026, 11, 21, 22, 59, tzinfo=UTC), date(2026, 11, 21), id="winter"),
        pytest.param(datetime(2026, 11, 21, 23, 0, tzinfo=UTC), date(2026, 11, 22), id="midnight"),
        pytest.param(datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2), id="summer"),
        pytest.param(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), date(2026, 10, 25), id="autumn"),
    ],
)
def test_the_day_is_the_zones(moment: datetime, day: date) -> None:
    assert day_in("Europe/Berlin", moment) == day

"""Who is booked in the demo studio."""

import shutil
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from domain.bookings.rules import BookingState, Source
from domain.studio import Studio
from tests.support.studios import scope_of, session_on


@pytest.fixture
async def studio(demo_template: Path, tmp_path: Path) -> AsyncIterator[Studio]:
    copy = Path(shutil.copy(demo_template, tmp_path / "demo.db"))
    async with session_on(copy) as session:
        yield Studio(scope_of(session))


async def booked(studio: Studio, name: str) -> list[tuple[date, Source]]:
    people = {name: number for number, name in await studio.customers.names()}
    found = await studio.bookings.of_customer(people[name])
    return [(view.on, view.source) for view in found]


async def test_the_people_of_the_design_have_their_bookings(studio: Studio) -> None:
    assert await booked(studio, "Clara Vogt") == [(date(2027, 1, 19), Source.CARD)]
    assert await booked(studio, "Emma Wilson") == [(date(2026, 11, 26), Source.ENROLMENT)]
    assert await booked(studio, "Emre Çelik") == []
    sofia = await booked(studio, "Sofia Rossi")
    assert [on for on, _ in sofia][::7] == [date(2026, 11, 23), date(2026, 12, 16)]
    assert {source for _, source in sofia} == {Source.ENROLMENT}


async def test_a_course_day_is_full_and_two_wait(studio: Studio) -> None:
    aqua = next(each for each in await studio.courses.all() if each.name == "Aqua-Fitness")

    states = [each.state for each in await studio.bookings.on_day(aqua.id, date(2026, 11, 28))]

    assert aqua.capacity == 6
    assert states == [BookingState.BOOKED] * 6 + [BookingState.WAITING] * 2

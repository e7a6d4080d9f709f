"""One story of every booking command on both databases."""

from datetime import timedelta

import pytest

from bot.database import Database
from domain.bookings.rules import Attendance, BookingState
from domain.bookings.service import Bookings
from domain.contracts.service import Contracts
from domain.desk.areas import Areas
from domain.desk.bookings.dropping import OnBehalf, drop_bookings
from domain.desk.bookings.enrol_ahead import enrol_ahead
from domain.desk.bookings.enrolment import Enrolment
from domain.desk.bookings.mark_attendance import Mark, MarkAttendance
from domain.desk.bookings.previews import Back
from tests.support.bookings import (
    A_WEEK,
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    at,
    berlin,
    book,
    cancel,
    do,
    give_membership,
    left_on,
)
from tests.support.rows import add_customer
from tests.support.studios import fill_with_empty_studio, scope_of


@pytest.mark.slow
async def test_a_story_of_all_booking_commands(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        scope = scope_of(session)
        await add_course(scope, await add_category(scope))
        sofia = await add_customer(scope, "Sofia Rossi")
        term = await give_membership(scope, sofia, course_id=1)
        await Enrolment(Areas(scope)).enrol(await Contracts(scope).record(term))
        emre, lena = [await add_person_with_card(scope, name) for name in ("Emre", "Lena")]
        first = await book(scope, emre)
        waiting = await book(scope, lena)

    async with either.write() as session:
        scope = scope_of(session)
        await cancel(scope, first)
        evening = at(scope, berlin(2026, 11, 24, 18))
        mark = Mark(waiting, Attendance.EXCUSED, Back.PAYMENT)
        await do(evening, MarkAttendance(1, TUESDAY, (mark,)))
        areas = Areas(evening)
        next_week = await areas.bookings.on_day(1, TUESDAY + A_WEEK)
        await drop_bookings(areas, next_week, OnBehalf.STUDIO)
        assert await enrol_ahead(at(scope, scope.now + timedelta(days=7))) == term

    async with either.read() as session:
        scope = scope_of(session)
        assert await left_on(scope, emre) == await left_on(scope, lena) == [(3, 0, 0)]
        assert (await Bookings(scope).get(waiting)).state is BookingState.BOOKED
        assert [each.missed_on for each in await Bookings(scope).makeups_of(sofia)] == [
            TUESDAY + A_WEEK
        ]

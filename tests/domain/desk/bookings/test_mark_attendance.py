"""Who came: marks, what the excused get back, and until when a mark can be changed."""

import pytest
from msgspec.structs import replace

from domain.bookings.errors import MarkFixed, MarkTooEarly, NobodyToMark, NotYourCourse
from domain.bookings.rules import Attendance
from domain.bookings.service import Bookings
from domain.desk.bookings.mark_attendance import Mark, MarkAttendance
from domain.desk.bookings.previews import AttendancePreview, Back, Outcome
from domain.desk.service import Desk
from domain.store.scope import Actor, ActorKind, Role, Scope
from domain.studios.records import StaffRecord
from tests.support.bookings import (
    A_WEEK,
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    as_customer,
    at,
    berlin,
    book,
    do,
    give_membership,
    left_on,
)
from tests.support.rows import add_customer

BEGINS = berlin(2026, 11, 24, 18)
PRESENT, EXCUSED, NO_SHOW = Attendance.PRESENT, Attendance.EXCUSED, Attendance.NO_SHOW


async def mark(
    scope: Scope, booking: int, attendance: Attendance | None, back: Back = Back.BY_RULE
) -> AttendancePreview:
    """Mark one person on the evening of the course day."""
    order = MarkAttendance(1, TUESDAY, (Mark(booking, attendance, back),))
    done = await do(at(scope, BEGINS), order)
    assert isinstance(done.preview, AttendancePreview)
    return done.preview


async def attendance_of(scope: Scope, booking: int) -> Attendance | None:
    return (await Bookings(scope).get(booking)).attendance


@pytest.mark.parametrize("attendance", [PRESENT, NO_SHOW, EXCUSED])
async def test_a_card_loses_the_unit_whatever_the_mark(
    yoga: Scope, attendance: Attendance
) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking = await book(yoga, emre)

    shown = await mark(yoga, booking, attendance)

    assert await attendance_of(yoga, booking) is attendance
    assert shown.marked[0].gives is None
    assert await left_on(at(yoga, berlin(2026, 11, 25, 8)), emre) == [(2, 0, 1)]


async def test_who_is_excused_may_get_the_unit_back_out_of_goodwill(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking = await book(yoga, emre)

    shown = await mark(yoga, booking, EXCUSED, Back.PAYMENT)

    (person,) = shown.marked
    assert person.gives is not None
    assert person.gives.outcome is Outcome.UNIT_BACK
    assert person.can_get == (Back.MAKEUP, Back.NOTHING)
    assert await left_on(yoga, emre) == [(3, 0, 0)]


async def test_or_a_makeup_right(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")

    await mark(yoga, await book(yoga, emre), EXCUSED, Back.MAKEUP)

    (right,) = await Bookings(yoga).makeups_of(emre)
    assert right.missed_on == TUESDAY
    assert await left_on(at(yoga, berlin(2026, 11, 25, 8)), emre) == [(2, 0, 1)]


@pytest.mark.parametrize(
    ("attendance", "rights"),
    [
        pytest.param(PRESENT, 0, id="present"),
        pytest.param(EXCUSED, 1, id="excused"),
        pytest.param(NO_SHOW, 0, id="not excused"),
    ],
)
async def test_of_the_firmly_enrolled_the_excused_make_up_by_the_categorys_rule(
    yoga: Scope, attendance: Attendance, rights: int
) -> None:
    sofia = await add_customer(yoga, "Sofia Rossi")
    await give_membership(yoga, sofia, course_id=1)

    await mark(yoga, await book(yoga, sofia), attendance)

    assert len(await Bookings(yoga).makeups_of(sofia)) == rights


async def test_another_mark_takes_back_what_the_first_one_gave(yoga: Scope) -> None:
    sofia = await add_customer(yoga, "Sofia Rossi")
    await give_membership(yoga, sofia, course_id=1)
    emre = await add_person_with_card(yoga, "Emre Çelik")
    enrolled, carded = await book(yoga, sofia), await book(yoga, emre)
    await mark(yoga, enrolled, EXCUSED)
    await mark(yoga, carded, EXCUSED, Back.PAYMENT)

    await mark(yoga, enrolled, PRESENT)
    await mark(yoga, carded, NO_SHOW)

    assert await Bookings(yoga).makeups_of(sofia) == ()
    assert await left_on(at(yoga, berlin(2026, 11, 25, 8)), emre) == [(2, 0, 1)]


async def test_a_mark_can_be_taken_away(yoga: Scope) -> None:
    booking = await book(yoga, await add_person_with_card(yoga, "Emre Çelik"))
    await mark(yoga, booking, NO_SHOW)

    await mark(yoga, booking, None)

    assert await attendance_of(yoga, booking) is None


async def test_a_makeup_right_that_was_redeemed_fixes_the_mark(yoga: Scope) -> None:
    sofia = await add_customer(yoga, "Sofia Rossi")
    await give_membership(yoga, sofia, course_id=1)
    booking = await book(yoga, sofia)
    await mark(yoga, booking, EXCUSED)
    (right,) = await Bookings(yoga).makeups_of(sofia)
    await book(at(yoga, BEGINS), sofia, 1, TUESDAY + A_WEEK, makeup_id=right.id)

    with pytest.raises(MarkFixed) as refused:
        await mark(yoga, booking, PRESENT)
    await mark(yoga, booking, EXCUSED)

    assert refused.value == MarkFixed(sofia, "Yoga Flow", TUESDAY)


async def test_a_unit_that_was_spent_elsewhere_fixes_the_mark(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik", units=1)
    booking = await book(yoga, emre)
    await mark(yoga, booking, EXCUSED, Back.PAYMENT)
    await book(at(yoga, BEGINS), emre, 1, TUESDAY + A_WEEK)

    with pytest.raises(MarkFixed):
        await mark(yoga, booking, NO_SHOW)


async def test_a_redeemed_right_of_an_excused_makeup_day_comes_back(yoga: Scope) -> None:
    sofia = await add_customer(yoga, "Sofia Rossi")
    await give_membership(yoga, sofia, course_id=1)
    missed = await book(yoga, sofia)
    await mark(yoga, missed, EXCUSED)
    (right,) = await Bookings(yoga).makeups_of(sofia)
    made_up = await book(at(yoga, BEGINS), sofia, 1, TUESDAY + A_WEEK, makeup_id=right.id)
    order = MarkAttendance(1, TUESDAY + A_WEEK, (Mark(made_up, EXCUSED, Back.PAYMENT),))
    changed = replace(order, marks=(Mark(made_up, PRESENT),))
    a_week_later = at(yoga, BEGINS + A_WEEK)

    await do(a_week_later, order)
    back = await Bookings(a_week_later).makeups_of(sofia)
    await do(a_week_later, changed)

    assert [each.id for each in back] == [right.id]
    assert await Bookings(a_week_later).makeups_of(sofia) == ()


async def test_all_of_a_day_are_marked_at_once_and_the_others_stay(yoga: Scope) -> None:
    people = [await add_person_with_card(yoga, name) for name in ("Emre Çelik", "Lena März")]
    bookings = [await book(yoga, person) for person in people]
    waiting = await book(yoga, await add_person_with_card(yoga, "Anna Müller"))
    order = MarkAttendance(1, TUESDAY, tuple(Mark(booking, PRESENT) for booking in bookings))

    done = await do(at(yoga, BEGINS), order)
    later = await Desk(at(yoga, BEGINS)).preview(replace(order, marks=order.marks[:1]))

    assert isinstance(done.preview, AttendancePreview)
    assert [each.customer.id for each in done.preview.marked] == people
    assert [await attendance_of(yoga, booking) for booking in bookings] == [PRESENT, PRESENT]
    assert await attendance_of(yoga, waiting) is None
    assert [each.attendance for each in later.others] == [PRESENT]


async def test_nobody_is_marked_before_the_day_begins(yoga: Scope) -> None:
    booking = await book(yoga, await add_person_with_card(yoga, "Emre Çelik"))
    order = MarkAttendance(1, TUESDAY, (Mark(booking, PRESENT),))

    with pytest.raises(MarkTooEarly):
        await Desk(at(yoga, berlin(2026, 11, 24, 17, 59))).preview(order)


async def test_a_day_without_bookings_has_nobody_to_mark(yoga: Scope) -> None:
    with pytest.raises(NobodyToMark):
        await Desk(at(yoga, BEGINS)).preview(MarkAttendance(1, TUESDAY, ()))


async def test_a_trainer_marks_his_own_courses_and_gives_nothing_away(empty: Scope) -> None:
    empty.session.add(
        StaffRecord(studio_id=1, id=7, name="Trainer", role=Role.TRAINER.value, language=None)
    )
    await empty.session.flush()
    await add_course(empty, await add_category(empty), trainer_id=7)
    await add_course(empty, 1, name="Pilates")
    emre = await add_person_with_card(empty, "Emre Çelik")
    own, other = await book(empty, emre), await book(empty, emre, 2)
    trainer = replace(empty, actor=Actor(ActorKind.STAFF, 7))

    shown = await mark(trainer, own, EXCUSED, Back.PAYMENT)

    assert (shown.marked[0].gives, shown.marked[0].can_get) == (None, ())
    evening = at(trainer, BEGINS)
    for scope in (evening, as_customer(evening, emre)):
        with pytest.raises(NotYourCourse):
            await Desk(scope).preview(MarkAttendance(2, TUESDAY, (Mark(other, PRESENT),)))


async def test_who_was_excused_keeps_what_came_back_when_the_day_is_marked_again(
    yoga: Scope,
) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking = await book(yoga, emre)
    await mark(yoga, booking, EXCUSED, Back.PAYMENT)

    shown = await mark(yoga, booking, EXCUSED)

    assert shown.marked[0].gives is not None
    assert shown.marked[0].gives.outcome is Outcome.UNIT_BACK
    assert await left_on(yoga, emre) == [(3, 0, 0)]

"""A changed course: which bookings stay, which are dropped, who moves up, who hears of it.

Yoga Flow takes place on Tuesdays at 18:00, with two places; today is Saturday, 21 Nov 2026.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.contracts.service import Contracts
from domain.courses.errors import (
    CourseChangeTooEarly,
    CourseNameTaken,
    CourseUnchanged,
    FewerPlacesThanBooked,
    TwoDatesOnOneWeekday,
)
from domain.courses.filing import NewCourse
from domain.courses.rules import Slot, WeeklyDate
from domain.courses.service import Courses
from domain.credits.service import Credits
from domain.desk.areas import Areas
from domain.desk.bookings.book_day import BookDay
from domain.desk.bookings.enrol_ahead import enrol_ahead
from domain.desk.bookings.enrolment import Enrolment
from domain.desk.bookings.previews import Outcome
from domain.desk.courses.change_course import ChangeCourse, LastDay
from domain.desk.courses.previews import CourseChangePreview, CourseMessage, MovingUp
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import Done
from domain.desk.service import Desk
from domain.errors import Refusal
from domain.store.journal import entries
from domain.store.scope import Scope
from tests.support.bookings import (
    A_WEEK,
    TUESDAY,
    add_person_with_card,
    at,
    berlin,
    do,
    give_membership,
)
from tests.support.desk import as_stored
from tests.support.rows import add_customer

YOGA = 1
LATER, WEDNESDAY = Slot(1, "19:30", 60), Slot(2, "18:00", 75)
STARTED = date(2026, 1, 1)


async def book(scope: Scope, customer: int, *days: date) -> None:
    for day in days:
        await do(scope, BookDay(customer, YOGA, day))


async def left(scope: Scope, customer: int) -> int:
    return sum(card.left for card in await Credits(scope).cards_of(customer))


async def states(scope: Scope, day: date) -> list[tuple[int, BookingState]]:
    found = await Bookings(scope).between(day, day, course_id=YOGA, states=tuple(BookingState))
    return [(each.customer_id, each.state) for each in found]


def preview_of(done: Done) -> CourseChangePreview:
    assert isinstance(done.preview, CourseChangePreview)
    return done.preview


def messages(done: Done) -> list[CourseMessage]:
    return [each for each in done.messages if isinstance(each, CourseMessage)]


def told(found: Iterable[CourseMessage]) -> list[int]:
    return [each.customer_id for each in found]


async def test_another_time_keeps_the_bookings_and_tells_everybody(yoga: Scope) -> None:
    clara = await add_person_with_card(yoga, "Clara Vogt")
    emre = await add_person_with_card(yoga, "Emre Çelik")
    await book(yoga, clara, TUESDAY, TUESDAY + A_WEEK)
    await book(yoga, emre, TUESDAY + A_WEEK)

    done = await do(yoga, ChangeCourse(YOGA, slots=(LATER,), from_day=date(2026, 12, 1)))

    (moved,) = preview_of(done).touched.moved
    assert (moved.before.begins, moved.after.begins) == ("18:00", "19:30")
    assert [each.customer_id for each in moved.bookings] == [clara, emre]
    assert told(messages(done)) == [clara, emre]
    assert await states(yoga, TUESDAY + A_WEEK) == [
        (clara, BookingState.BOOKED),
        (emre, BookingState.BOOKED),
    ]
    assert (await Courses(yoga).get(YOGA)).weekly == (
        WeeklyDate(1, "18:00", 75, STARTED, date(2026, 11, 30)),
        WeeklyDate(1, "19:30", 60, date(2026, 12, 1)),
    )
    assert await left(yoga, clara) == 1


async def test_a_weekday_that_falls_away_gives_units_back_with_one_message_each(
    yoga: Scope,
) -> None:
    clara = await add_person_with_card(yoga, "Clara Vogt")
    await book(yoga, clara, TUESDAY, TUESDAY + A_WEEK)

    done = await do(yoga, ChangeCourse(YOGA, slots=(WEDNESDAY,)))

    preview = preview_of(done)
    assert [
        (day.day.on, [place.comeback.outcome for place in day.places])
        for day in preview.touched.dropped
    ] == [(TUESDAY, [Outcome.UNIT_BACK]), (TUESDAY + A_WEEK, [Outcome.UNIT_BACK])]
    assert preview.from_day == date(2026, 11, 21)
    (message,) = messages(done)
    assert len(message.dropped) == 2
    assert done.messages == (message,)
    assert await states(yoga, TUESDAY) == [(clara, BookingState.DROPPED)]
    assert await left(yoga, clara) == 3
    (_, entry, *_) = reversed(await entries(yoga))
    assert entry.command == "booking.add"
    (newest, *_) = await entries(yoga)
    assert newest.facts["dropped"] == [[1, "unit_back"], [2, "unit_back"]]
    assert newest.facts["before"]["weekly"] == [[1, "18:00", 75, "2026-01-01", None]]


async def test_days_before_the_change_are_not_touched(yoga: Scope) -> None:
    clara = await add_person_with_card(yoga, "Clara Vogt")
    await book(yoga, clara, TUESDAY)

    done = await do(yoga, ChangeCourse(YOGA, slots=(WEDNESDAY,), from_day=date(2026, 11, 25)))

    assert preview_of(done).touched.dropped == ()
    assert done.messages == ()
    assert await states(yoga, TUESDAY) == [(clara, BookingState.BOOKED)]


async def test_whoever_waits_for_a_day_that_is_dropped_hears_of_it_too(yoga: Scope) -> None:
    people = [
        await add_person_with_card(yoga, name)
        for name in ("Clara Vogt", "Emre Çelik", "Jonas Weber")
    ]
    for person in people:
        await book(yoga, person, TUESDAY)

    done = await do(yoga, ChangeCourse(YOGA, last_day=LastDay(date(2026, 11, 23))))

    assert told(messages(done)) == people
    outcomes = [place.comeback.outcome for place in preview_of(done).touched.dropped[0].places]
    assert outcomes == [Outcome.UNIT_BACK, Outcome.UNIT_BACK, Outcome.LEFT_LIST]
    assert {state for _, state in await states(yoga, TUESDAY)} == {BookingState.DROPPED}
    assert [await left(yoga, person) for person in people] == [3, 3, 3]


async def enrolled(scope: Scope, name: str) -> int:
    """Return the id of a customer whose month term has him in each date of the course."""
    customer = await add_customer(scope, name)
    number = await give_membership(scope, customer, course_id=YOGA)
    await Enrolment(Areas(scope)).enrol(await Contracts(scope).record(number))
    return customer


async def test_firm_places_of_a_term_go_along_to_another_weekday(yoga: Scope) -> None:
    sofia = await enrolled(yoga, "Sofia Rossi")
    clara = await add_person_with_card(yoga, "Clara Vogt")
    await book(yoga, clara, TUESDAY)

    done = await do(yoga, ChangeCourse(YOGA, slots=(WEDNESDAY,)))
    await enrol_ahead(yoga)

    found = await Bookings(yoga).of_customer(sofia)
    wednesday, touched = date(2026, 11, 25), preview_of(done).touched
    assert {each.on.weekday() for each in found} == {2}
    assert (found[0].on, len({each.on for each in found})) == (wednesday, len(found))
    assert [each.customer_id for each in touched.dropped_bookings] == [clara]
    assert await Bookings(yoga).makeups_of(sofia) == ()
    assert [(each.customer_id, len(each.along)) for each in messages(done)] == [
        (sofia, len(touched.along)),
        (clara, 0),
    ]


async def test_a_firm_place_without_a_new_day_in_its_week_is_made_up(yoga: Scope) -> None:
    sofia = await enrolled(yoga, "Sofia Rossi")
    from_wednesday = ChangeCourse(YOGA, slots=(Slot(0, "18:00", 75),), from_day=TUESDAY)

    done = await do(yoga, from_wednesday)

    touched = preview_of(done).touched
    assert [(each.booking.on, each.day.on) for each in touched.along][:1] == [
        (TUESDAY + A_WEEK, date(2026, 11, 30))
    ]
    assert [day.day.on for day in touched.dropped] == [TUESDAY]
    assert [each.missed_on for each in await Bookings(yoga).makeups_of(sofia)] == [TUESDAY]


async def test_two_weekdays_that_become_one_give_everybody_one_place(yoga: Scope) -> None:
    two_days = ChangeCourse(YOGA, slots=(Slot(1, "18:00", 75), Slot(3, "18:00", 75)))
    await do(yoga, two_days)
    sofia = await enrolled(yoga, "Sofia Rossi")

    done = await do(yoga, ChangeCourse(YOGA, slots=(WEDNESDAY,), from_day=TUESDAY))

    days = [each.on for each in await Bookings(yoga).of_customer(sofia)]
    touched = preview_of(done).touched
    assert {day.weekday() for day in days} == {2}
    assert len(days) == len(set(days))
    assert {day.day.on.weekday() for day in touched.dropped} == {3}
    assert {each.booking.on.weekday() for each in touched.along} == {1}


async def test_firm_places_go_along_as_far_as_there_are_places(yoga: Scope) -> None:
    sofia, lena = await enrolled(yoga, "Sofia Rossi"), await enrolled(yoga, "Lena März")

    done = await do(yoga, ChangeCourse(YOGA, {"capacity": 1}, slots=(WEDNESDAY,)))

    along = {each.booking.customer_id for each in preview_of(done).touched.along}
    dropped = {each.customer_id for each in preview_of(done).touched.dropped_bookings}
    assert (along, dropped) == ({sofia}, {lena})


async def test_fewer_places_than_booked_are_refused_with_the_fullest_day(yoga: Scope) -> None:
    clara = await add_person_with_card(yoga, "Clara Vogt")
    emre = await add_person_with_card(yoga, "Emre Çelik")
    await book(yoga, clara, TUESDAY, TUESDAY + A_WEEK)
    await book(yoga, emre, TUESDAY + A_WEEK)

    with pytest.raises(FewerPlacesThanBooked) as refused:
        await Desk(yoga).preview(ChangeCourse(YOGA, {"capacity": 1}))

    assert refused.value == FewerPlacesThanBooked("Yoga Flow", 1, TUESDAY + A_WEEK, 2)


async def test_fewer_places_are_possible_where_the_full_day_is_dropped_too(yoga: Scope) -> None:
    clara = await add_person_with_card(yoga, "Clara Vogt")
    emre = await add_person_with_card(yoga, "Emre Çelik")
    await book(yoga, clara, TUESDAY)
    await book(yoga, emre, TUESDAY)

    await do(yoga, ChangeCourse(YOGA, {"capacity": 1}, slots=(WEDNESDAY,)))

    assert (await Courses(yoga).get(YOGA)).capacity == 1


async def test_more_places_let_the_waiting_list_move_up_in_order(yoga: Scope) -> None:
    names = ("Clara Vogt", "Emre Çelik", "Jonas Weber", "Lena März", "Mia Hoffmann")
    people = [await add_person_with_card(yoga, name) for name in names]
    for person in people:
        await book(yoga, person, TUESDAY)

    done = await do(yoga, ChangeCourse(YOGA, {"capacity": 4}))

    booked, waiting = BookingState.BOOKED, BookingState.WAITING
    assert preview_of(done).touched.moving_up == (MovingUp(TUESDAY, 2),)
    assert await states(yoga, TUESDAY) == list(
        zip(people, [booked, booked, booked, booked, waiting], strict=True)
    )
    assert [(each.kind, each.customer_id) for each in done.messages] == [
        ("booking-moved-up", people[2]),
        ("booking-moved-up", people[3]),
    ]
    assert [await left(yoga, person) for person in people] == [2, 2, 2, 2, 3]


async def test_another_place_is_told_to_everybody_who_is_booked(yoga: Scope) -> None:
    clara = await add_person_with_card(yoga, "Clara Vogt")
    await add_person_with_card(yoga, "Emre Çelik")
    await book(yoga, clara, TUESDAY)

    done = await do(yoga, ChangeCourse(YOGA, {"place": "Saal 2"}))

    (message,) = messages(done)
    assert (message.customer_id, message.place, message.moved, message.dropped) == (
        clara,
        "Saal 2",
        (),
        (),
    )


async def test_other_values_touch_no_booking(yoga: Scope) -> None:
    clara = await add_person_with_card(yoga, "Clara Vogt")
    await book(yoga, clara, TUESDAY)
    values = {"name": "Yoga sanft", "trainer_id": 1, "waiting_list": False, "aliases": ("Yoga",)}

    done = await do(yoga, ChangeCourse(YOGA, values))

    preview, course = preview_of(done), await Courses(yoga).get(YOGA)
    assert preview.fields == ("name", "aliases", "trainer_id", "waiting_list")
    assert preview.trainers == (None, "Inhaberin")
    assert (done.messages, preview.from_day) == ((), None)
    assert (course.name, course.aliases, course.trainer_id) == ("Yoga sanft", ("Yoga",), 1)
    assert course.weekly == (WeeklyDate(1, "18:00", 75, STARTED),)


async def test_a_course_that_is_over_begins_again_without_days_in_between(yoga: Scope) -> None:
    await do(yoga, ChangeCourse(YOGA, last_day=LastDay(date(2026, 11, 23))))
    later = at(yoga, berlin(2027, 3, 1, 10))

    await do(later, ChangeCourse(YOGA, last_day=LastDay(None), from_day=date(2027, 3, 8)))

    course = await Courses(later).get(YOGA)
    days = await Courses(later).days(YOGA, date(2026, 11, 10), date(2027, 3, 16))
    assert course.weekly == (
        WeeklyDate(1, "18:00", 75, STARTED, date(2026, 11, 23)),
        WeeklyDate(1, "18:00", 75, date(2027, 3, 8)),
    )
    assert [day.on for day in days] == [
        date(2026, 11, 10),
        date(2026, 11, 17),
        date(2027, 3, 9),
        date(2027, 3, 16),
    ]


async def test_a_course_that_ends_today_is_on_offer_until_then(yoga: Scope) -> None:
    await do(yoga, ChangeCourse(YOGA, last_day=LastDay(TUESDAY)))

    last = at(yoga, berlin(2026, 11, 24, 10))
    after = at(yoga, berlin(2026, 11, 25, 10))
    assert [each.name for each in await Courses(last).all()] == ["Yoga Flow"]
    assert await Courses(after).all() == ()


@pytest.mark.parametrize(
    ("hour", "earliest"),
    [
        pytest.param(17, TUESDAY, id="before it begins today can still be changed"),
        pytest.param(18, date(2026, 11, 25), id="once it has begun only the days after"),
    ],
)
async def test_other_dates_hold_from_the_next_day_that_has_not_begun(
    yoga: Scope, hour: int, earliest: date
) -> None:
    scope = at(yoga, berlin(2026, 11, 24, hour))

    preview = await Desk(scope).preview(ChangeCourse(YOGA, slots=(LATER,)))
    with pytest.raises(CourseChangeTooEarly) as refused:
        await Desk(scope).preview(ChangeCourse(YOGA, slots=(LATER,), from_day=date(2026, 11, 23)))

    assert preview.from_day == earliest
    assert refused.value == CourseChangeTooEarly("Yoga Flow", earliest)


@pytest.mark.parametrize(
    ("order", "refusal"),
    [
        pytest.param(ChangeCourse(YOGA), CourseUnchanged("Yoga Flow"), id="nothing wanted"),
        pytest.param(
            ChangeCourse(YOGA, {"capacity": 2}, slots=(Slot(1, "18:00", 75),)),
            CourseUnchanged("Yoga Flow"),
            id="wanted as it is",
        ),
        pytest.param(
            ChangeCourse(YOGA, slots=(LATER, Slot(1, "09:00", 60))),
            TwoDatesOnOneWeekday("Yoga Flow"),
            id="two dates on one weekday",
        ),
        pytest.param(
            ChangeCourse(YOGA, last_day=LastDay(date(2026, 11, 19))),
            CourseChangeTooEarly("Yoga Flow", date(2026, 11, 21)),
            id="over before today",
        ),
        pytest.param(
            ChangeCourse(YOGA, {"name": "PILATES"}), CourseNameTaken("Pilates"), id="name"
        ),
    ],
)
async def test_what_cannot_be_is_refused(
    yoga: Scope, order: ChangeCourse, refusal: Refusal
) -> None:
    new: dict[str, Any] = {"category_id": 1, "capacity": 8, "starts_on": STARTED}
    await Courses(yoga).add(NewCourse(name="Pilates", slots=(WEDNESDAY,), **new))

    with pytest.raises(type(refusal)) as refused:
        await Desk(yoga).preview(order)

    assert refused.value == refusal


async def test_a_booking_that_came_in_between_is_shown_first(yoga: Scope) -> None:
    clara = await add_person_with_card(yoga, "Clara Vogt")
    order = ChangeCourse(YOGA, slots=(WEDNESDAY,))
    preview = await Desk(yoga).preview(order)
    await book(yoga, clara, TUESDAY)

    with pytest.raises(PreviewOutdated) as refused:
        await Desk(yoga).carry_out(order, as_stored(preview.decision_facts()))

    fresh = refused.value.fresh
    assert isinstance(fresh, CourseChangePreview)
    assert [each.customer_id for each in fresh.touched.dropped_bookings] == [clara]
    assert await states(yoga, TUESDAY) == [(clara, BookingState.BOOKED)]


async def test_a_category_that_is_made_with_the_change_is_that_of_the_course(yoga: Scope) -> None:
    done = await do(yoga, ChangeCourse(YOGA, {"capacity": 5}, new_category="Entspannung"))

    course = await Courses(yoga).get(YOGA)
    assert preview_of(done).fields == ("capacity", "category")
    assert (course.category.name, course.category.id, course.capacity) == ("Entspannung", 2, 5)

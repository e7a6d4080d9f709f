"""Laws of places and units, over random stories of several people in one small course."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.bookings.rules import Attendance, BookingState, MakeupState, Source
from domain.bookings.service import Bookings, BookingView
from domain.contracts.service import Contracts
from domain.credits.service import CardView, Credits
from domain.desk.areas import Areas
from domain.desk.bookings.book_day import BookDay
from domain.desk.bookings.cancel_booking import CancelBooking
from domain.desk.bookings.dropping import OnBehalf, drop_bookings
from domain.desk.bookings.enrolment import Enrolment
from domain.desk.bookings.mark_attendance import Mark, MarkAttendance
from domain.desk.bookings.previews import Back
from domain.errors import Refusal
from domain.store.scope import Scope
from tests.support.bookings import (
    A_WEEK,
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    at,
    do,
    give_membership,
)
from tests.support.rows import add_customer

CAPACITY = 2
DAYS = [TUESDAY, TUESDAY + A_WEEK]
EVERY_STATE = tuple(BookingState)
HOURS = (6, 30, 60, 100)

PEOPLE = st.integers(0, 4)
PLACES = st.integers(0, 9)
STEPS = st.one_of(
    st.tuples(st.just("book"), PEOPLE, st.sampled_from(DAYS)),
    st.tuples(st.just("book"), PEOPLE, st.just(TUESDAY)),
    st.tuples(st.just("cancel"), PLACES, st.booleans()),
    st.tuples(
        st.just("mark"),
        PLACES,
        st.tuples(st.sampled_from(Attendance), st.sampled_from(Back)),
    ),
    st.tuples(st.just("drop"), st.sampled_from(DAYS), st.sampled_from(OnBehalf)),
    st.tuples(st.just("wait"), st.sampled_from(HOURS), st.none()),
)
STORIES = st.lists(STEPS, min_size=4, max_size=14)


@dataclass
class Story:
    """What has been done so far, and the moment that it is."""

    scope: Scope
    people: Sequence[int]
    made: list[int] = field(default_factory=list)
    moved_up: int = 0

    async def go_on(self, step: tuple[str, object, object]) -> None:
        """Do the next thing; what is refused leaves everything as it was."""
        kind, first, second = step
        self.moved_up = 0
        before = await everything(self.scope)
        try:
            await self._do(kind, first, second)
        except Refusal:
            assert await everything(self.scope) == before

    async def _do(self, kind: str, first: object, second: object) -> None:
        if kind == "wait":
            assert isinstance(first, int)
            self.scope = at(self.scope, self.scope.now + timedelta(hours=first))
        elif kind == "drop":
            assert isinstance(first, date)
            assert isinstance(second, OnBehalf)
            areas = Areas(self.scope)
            await drop_bookings(areas, await areas.bookings.on_day(1, first), second)
        elif kind == "book":
            assert isinstance(first, int)
            assert isinstance(second, date)
            await do(self.scope, BookDay(self.people[first], 1, second))
        else:
            await self._change(kind, first, second)

    async def _change(self, kind: str, first: object, second: object) -> None:
        found = await Bookings(self.scope).between(date.min, date.max, states=EVERY_STATE)
        if not found:
            return
        assert isinstance(first, int)
        booking = found[first % len(found)]
        if kind == "cancel":
            order = CancelBooking(booking.id, self.scope.now, waive=bool(second))
            done = await do(self.scope, order)
            kinds = Counter(message.kind for message in done.messages)
            self.moved_up = kinds["booking-moved-up"]
            return
        assert isinstance(second, tuple)
        mark = Mark(booking.id, second[0], second[1])
        await do(self.scope, MarkAttendance(booking.course_id, booking.on, (mark,)))


async def begin(scope: Scope) -> Story:
    """Return a course of two places: cards of two units, memberships, one firmly enrolled."""
    await add_course(scope, await add_category(scope), capacity=CAPACITY)
    people = [await add_person_with_card(scope, name, units=2) for name in ("Emre", "Liam")]
    flex = await add_customer(scope, "Jonas")
    await give_membership(scope, flex)
    clara = await add_customer(scope, "Clara")
    await give_membership(scope, clara, units_per_month=2, starts_on=date(2026, 1, 15))
    sofia = await add_customer(scope, "Sofia")
    term = await give_membership(
        scope, sofia, course_id=1, state="terminated", ends_on=DAYS[-1], access_ends_on=DAYS[-1]
    )
    await Enrolment(Areas(scope)).enrol(await Contracts(scope).record(term))
    return Story(scope, [*people, flex, clara, sofia])


async def everything(scope: Scope) -> tuple[object, ...]:
    bookings = await Bookings(scope).between(date.min, date.max, states=EVERY_STATE)
    return bookings, await every_card(scope), await every_makeup(scope)


async def every_card(scope: Scope) -> list[CardView]:
    people = {person for person, _ in await Areas(scope).customers.names()}
    return [card for each in sorted(people) for card in await Credits(scope).cards_of(each)]


async def every_makeup(scope: Scope) -> list[object]:
    people = {person for person, _ in await Areas(scope).customers.names()}
    service = Bookings(scope)
    return [
        right
        for each in sorted(people)
        for right in await service.makeups_of(each, only_open=False)
    ]


@pytest.mark.slow
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # rolled back each time
)
@given(steps=STORIES)
async def test_places_and_units_add_up_whatever_happens(
    empty: Scope, steps: list[tuple[str, object, object]]
) -> None:
    await empty.session.rollback()
    story = await begin(empty)

    for step in steps:
        before = await waiting_queues(story.scope)
        await story.go_on(step)

        await assert_no_day_is_overfull_and_no_place_lies_idle(story.scope)
        await assert_the_list_is_served_in_order(story.scope, before)
        await assert_units_are_in_one_state_each(story.scope)
        await assert_one_use_per_makeup(story.scope)
        assert story.moved_up <= 1


async def assert_no_day_is_overfull_and_no_place_lies_idle(scope: Scope) -> None:
    bookings = Bookings(scope)
    for day in DAYS:
        alive = await bookings.on_day(1, day)
        states = Counter(view.state for view in alive)
        assert states[BookingState.BOOKED] <= CAPACITY
        assert len({view.customer_id for view in alive}) == len(alive)
        if states[BookingState.WAITING] and day > scope.today:
            assert states[BookingState.BOOKED] == CAPACITY


async def waiting_queues(scope: Scope) -> dict[date, list[int]]:
    bookings = Bookings(scope)
    return {day: [view.id for view in await bookings.waiting(1, day)] for day in DAYS}


async def assert_the_list_is_served_in_order(scope: Scope, before: dict[date, list[int]]) -> None:
    """Who moved up stood before everybody who still waits, but for those who left."""
    bookings = Bookings(scope)
    for day, queue in before.items():
        now = [await bookings.get(number) for number in queue]
        served = [one for one in now if one.state is BookingState.BOOKED]
        still = [queue.index(one.id) for one in now if one.state is BookingState.WAITING]
        assert all(queue.index(one.id) < min(still, default=len(queue)) for one in served)
        assert [view.id for view in await bookings.waiting(1, day)][: len(still)] == [
            queue[place] for place in still
        ]


async def assert_units_are_in_one_state_each(scope: Scope) -> None:
    found = await Bookings(scope).between(date.min, date.max, states=EVERY_STATE)
    holding = Counter([view.card_id for view in found if await holds_a_unit(scope, view)])
    for card in await every_card(scope):
        assert card.left >= 0
        assert sum(card.by_state.values()) == card.units == 2
        assert card.used + card.reserved == holding[card.id]


async def holds_a_unit(scope: Scope, view: BookingView) -> bool:
    """Return whether a booking holds a unit, and check that it should."""
    line = await Credits(scope).of_booking(view.id)
    if view.source is Source.CARD and view.attendance is not Attendance.EXCUSED:
        kept = view.state in (BookingState.BOOKED, BookingState.LATE_CANCELLED)
        assert (line is not None) == kept
    return line is not None


async def assert_one_use_per_makeup(scope: Scope) -> None:
    bookings = Bookings(scope)
    found = await bookings.between(date.min, date.max, states=EVERY_STATE)
    for right in [each for view in found if (each := await bookings.makeup_from(view.id))]:
        users = [view for view in found if view.makeup_id == right.id]
        holding = [one for one in users if one.id == right.used_by]
        assert len(holding) == (right.state is MakeupState.REDEEMED)
        booked = [one for one in users if one.state is BookingState.BOOKED]
        assert [one for one in booked if one.attendance is None] == [
            one for one in holding if one in booked and one.attendance is None
        ]

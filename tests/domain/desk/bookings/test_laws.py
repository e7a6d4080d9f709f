"""Laws of places and units, over random stories of several people in one small course."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
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

DAYS = [TUESDAY, TUESDAY + A_WEEK]
EVERY_STATE = tuple(BookingState)
KINDS = (*("book",) * 6, *("cancel",) * 5, *("mark",) * 2, "wait", "drop")
"""What happens next, the usual things more often."""
BEHALVES = tuple(OnBehalf)
MARKS = tuple((attendance, back) for attendance in Attendance for back in Back)
EVENING = timedelta(hours=17)
"""After midnight in UTC: when the course days begin."""

NUMBERS = st.integers(0, 59)
STEPS = st.tuples(st.sampled_from(KINDS), NUMBERS, NUMBERS)
STORIES = st.lists(STEPS, min_size=8, max_size=16)
Step = tuple[str, int, int]


@dataclass
class Story:
    """What happens to some people in one course, and the moment that it is."""

    scope: Scope
    people: Sequence[int]
    capacity: int
    told: Counter[str] = field(default_factory=Counter)

    async def go_on(self, step: Step) -> None:
        """Do the next thing; ``told`` counts the messages. What is refused changes nothing."""
        kind, first, second = step
        self.told = Counter()
        before = await everything(self.scope)
        try:
            await getattr(self, kind)(first, second)
        except Refusal:
            assert await everything(self.scope) == before

    async def book(self, first: int, second: int) -> None:
        """Let somebody book one of the days."""
        person, day = self.people[first % len(self.people)], DAYS[second % len(DAYS)]
        await do(self.scope, BookDay(person, 1, day))

    async def cancel(self, first: int, second: int) -> None:
        """Cancel a place that is there, at times out of goodwill."""
        alive = await Bookings(self.scope).between(DAYS[0], DAYS[-1])
        if alive:
            booking = alive[first % len(alive)]
            order = CancelBooking(booking.id, self.scope.now, waive=second % 3 == 0)
            done = await do(self.scope, order)
            self.told = Counter(message.kind for message in done.messages)

    async def mark(self, first: int, second: int) -> None:
        """Mark somebody of the next day on its evening; from then on it is that evening."""
        day = DAYS[0] if self.scope.today <= DAYS[0] else DAYS[-1]
        found = await Bookings(self.scope).between(day, day, states=(BookingState.BOOKED,))
        if found:
            evening = datetime.combine(day, time(), UTC) + EVENING
            self.scope = at(self.scope, max(self.scope.now, evening))
            mark = Mark(found[first % len(found)].id, *MARKS[second % len(MARKS)])
            await do(self.scope, MarkAttendance(1, day, (mark,)))

    async def wait(self, first: int, _: int) -> None:
        """Let up to sixty hours go by."""
        self.scope = at(self.scope, self.scope.now + timedelta(hours=first))

    async def drop(self, first: int, second: int) -> None:
        """Take somebody's place away, or everybody's of a day."""
        areas, behalf = Areas(self.scope), BEHALVES[second % len(BEHALVES)]
        alive = await areas.bookings.on_day(1, DAYS[first % len(DAYS)])
        one = behalf is OnBehalf.CONTRACT
        await drop_bookings(areas, alive[:1] if one else alive, behalf)


async def begin(scope: Scope, capacity: int) -> Story:
    """Return a small course, with cards of two units, memberships, and one firmly enrolled.

    All of them have a place on the first day, or wait for one.
    """
    await add_course(scope, await add_category(scope), capacity=capacity)
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
    for person in (*people, flex, clara):
        await do(scope, BookDay(person, 1, TUESDAY))
    return Story(scope, [*people, flex, clara, sofia], capacity)


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
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # rolled back each time
)
@given(capacity=st.integers(1, 2), steps=STORIES)
@example(capacity=2, steps=[("mark", 1, 30), ("drop", 0, 0)]).via("excused with the unit back")
async def test_places_and_units_add_up_whatever_happens(
    empty: Scope, capacity: int, steps: list[Step]
) -> None:
    await empty.session.rollback()
    story = await begin(empty, capacity)

    for step in steps:
        before = await waiting_queues(story.scope)
        await story.go_on(step)

        await assert_no_day_is_overfull_and_no_place_lies_idle(story)
        await assert_the_list_is_served_in_order(story.scope, before)
        await assert_units_are_in_one_state_each(story.scope)
        await assert_one_use_per_makeup(story.scope)
        assert story.told["booking-moved-up"] <= 1


async def assert_no_day_is_overfull_and_no_place_lies_idle(story: Story) -> None:
    bookings = Bookings(story.scope)
    for day in DAYS:
        alive = await bookings.on_day(1, day)
        states = Counter(view.state for view in alive)
        assert states[BookingState.BOOKED] <= story.capacity
        assert len({view.customer_id for view in alive}) == len(alive)
        if states[BookingState.WAITING] and day > story.scope.today:
            assert states[BookingState.BOOKED] == story.capacity


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

"""Let a dropped course day take place after all: ``course.hold_day``.

What people got for it stays theirs; who was booked hears that the day can be booked again.

Source: RULES.md, "Dropped days" (R21).
"""

from datetime import date
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.bookings.rules import BookingState
from domain.courses.errors import DayNotDropped, DropIsPast
from domain.courses.rules import CourseDay, begins_at
from domain.courses.service import planned_days_of
from domain.courses.views import CourseView
from domain.desk.bookings.days import day_facts
from domain.desk.bookings.previews import BookingMessage, CourseDayFacts
from domain.desk.commands import Change, DeskCommand, Order

ON_AGAIN = "day-on-again"


class HeldDayPreview(Struct, frozen=True):
    """A dropped day that would take place after all."""

    day: CourseDayFacts
    messages: tuple[BookingMessage, ...]
    command: str = "course.hold_day"

    def decision_facts(self) -> dict[str, Any]:
        """Return which day, and who hears of it."""
        return {
            "course": self.day.course_id,
            "on": self.day.on.isoformat(),
            "begins": self.day.begins,
            "people": [each.customer_id for each in self.messages],
        }


class HoldDay(Order[HeldDayPreview], frozen=True):
    """A dropped course day shall take place after all."""

    course_id: int
    on: date


class HoldDayCommand(DeskCommand[HoldDay, HeldDayPreview]):
    """Puts dropped days on again."""

    command = "course.hold_day"

    @override
    async def think(self, order: HoldDay, *, lock: bool) -> HeldDayPreview:
        if lock:
            await self.areas.courses.lock(order.course_id)
        course = await self.areas.courses.get(order.course_id)
        day = self._day(course, order.on)
        facts = await day_facts(self.areas, course, day)
        return HeldDayPreview(facts, await self._messages(facts))

    @override
    async def write(self, order: HoldDay, preview: HeldDayPreview) -> Change:
        await self.areas.courses.put_on_again(order.course_id, order.on)
        return Change(
            facts={"course_id": order.course_id, "on": order.on.isoformat()},
            messages=preview.messages,
            undo_until=self.undo_until,
        )

    def _day(self, course: CourseView, on: date) -> CourseDay:
        """Return the day as it would take place.

        Raises:
            DayNotDropped: It was not dropped, or the course has moved since.
            DropIsPast: It has begun.
        """
        planned = next(iter(planned_days_of(course, on, on)), None)
        if planned is None or on not in course.dropped:
            raise DayNotDropped(course.name, on)
        if begins_at(planned, self.scope.zone) <= self.scope.now:
            raise DropIsPast(course.name, on)
        return planned

    async def _messages(self, day: CourseDayFacts) -> tuple[BookingMessage, ...]:
        """Return the message to each person who had a place, or waited, when it was dropped."""
        bookings = self.areas.bookings
        views = await bookings.between(
            day.on, day.on, course_id=day.course_id, states=(BookingState.DROPPED,)
        )
        records = [await bookings.record(view.id) for view in views]
        moments = [each.cancelled_at for each in records if each.cancelled_at is not None]
        with_it = [each for each in records if moments and each.cancelled_at == max(moments)]
        return tuple([await self._message(each.customer_id, each.id, day) for each in with_it])

    async def _message(
        self, customer_id: int, booking_id: int, day: CourseDayFacts
    ) -> BookingMessage:
        customer = await self.areas.customers.file(customer_id)
        reachable = await self.areas.is_connected(customer)
        return BookingMessage(
            ON_AGAIN,
            customer.id,
            held=self.undo_until is not None,
            reachable=reachable,
            by_mail=self.areas.is_mailed(customer, reachable=reachable),
            customer=customer.name,
            day=day,
            booking_id=booking_id,
        )

"""The way back of a changed course: its values, its dates, and the places that were touched."""

from datetime import date
from typing import Any

from typing_extensions import override

from domain.bookings.records import BookingRecord
from domain.bookings.rules import BookingState
from domain.bookings.views import BookingView
from domain.courses.records import CourseRecord
from domain.courses.rules import CourseDay, WeeklyDate, days_between
from domain.courses.views import CourseView
from domain.desk.bookings.previews import Outcome
from domain.desk.courses.add_course import refuse_taken_name
from domain.desk.courses.change_course import COLUMNS
from domain.desk.courses.touched import coming_bookings
from domain.desk.errors import UndoOvertaken
from domain.desk.previews import Restored
from domain.desk.undoing.bookings import waited_as
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.desk.undoing.offers import drop_category
from domain.desk.undoing.places import Places


class UndoCourseChange(Inverse):
    """A changed course: as it was, with the places that people had."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        course_id = self.facts["course_id"]
        if lock:
            await self.areas.courses.lock(course_id)
        course = await self.areas.courses.get(course_id)
        await refuse_taken_name(self.areas, self.facts["before"]["name"], course_id)
        await self._demand_nothing_new(course)
        return Undoing(
            thing=Restored("named", {"name": self.facts["before"]["name"]}),
            restored=tuple(self._restored()),
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        course_id = self.facts["course_id"]
        record = await self.areas.courses.lock(course_id)
        down = [await self._down(number) for number in self.facts.get("moved_up", ())]
        down += [await self._waits(number) for number in self.facts.get("skipped", ())]
        self._write_values(record)
        await self.scope.session.flush()
        await self.areas.courses.arrange(course_id, self._weekly())
        back = [await self._back(*each) for each in self.facts["along"]]
        again = [await self._again(*each) for each in self.facts.get("dropped", ())]
        await self.scope.session.flush()
        await drop_category(self.areas, self.facts.get("new_category"))
        return Undone([record, *down, *back, *again], {"course_id": course_id})

    def _restored(self) -> list[Restored]:
        lines = [Restored("course-fields", {"fields": tuple(self.facts["fields"])})]
        again, down = self.facts.get("dropped", ()), self.facts.get("moved_up", ())
        if again or self.facts["along"]:
            count = len(again) + len(self.facts["along"])
            lines.append(Restored("places-as-before", {"count": count}))
        if down:
            lines.append(Restored("wait-again", {"count": len(down)}))
        return lines

    def _write_values(self, record: CourseRecord) -> None:
        before: dict[str, Any] = self.facts["before"]
        for name in (*COLUMNS, "category_id", "active"):
            setattr(record, name, before[name])
        record.ends_on = _day(before["ends_on"])

    def _weekly(self) -> tuple[WeeklyDate, ...]:
        return tuple(
            WeeklyDate(weekday, begins, minutes, date.fromisoformat(first), _day(last))
            for weekday, begins, minutes, first, last in self.facts["before"]["weekly"]
        )

    async def _demand_nothing_new(self, course: CourseView) -> None:
        """Refuse where somebody has booked what there would be no more: a day, or a place."""
        own = {booking_id for booking_id, *_ in self.facts["along"]}
        down = set(self.facts.get("moved_up", ()))
        found = await coming_bookings(self.areas, course)
        staying = [each for each in found if each.id not in own | down]
        days = {each.on for each in staying}
        if days and not days <= self._old_days(course, min(days), max(days)):
            raise UndoOvertaken(self.entry.id)
        if any(_booked(staying, on) > self.facts["before"]["capacity"] for on in days):
            raise UndoOvertaken(self.entry.id)

    def _old_days(self, course: CourseView, first: date, last: date) -> set[date]:
        ends_on = _day(self.facts["before"]["ends_on"])
        weekly = self._weekly()
        days = days_between(course.id, weekly, course.starts_on, ends_on, first, last)
        return {day.on for day in days}

    async def _down(self, booking_id: int) -> BookingRecord:
        record = await self.areas.bookings.record(booking_id, lock=True)
        await self._places.down_again(record, waited_as(self.facts, booking_id))
        return record

    async def _waits(self, booking_id: int) -> BookingRecord:
        record = await self.areas.bookings.record(booking_id, lock=True)
        self._places.waits_again(record)
        return record

    async def _back(self, booking_id: int, before: str, _: str) -> BookingRecord:
        record = await self.areas.bookings.record(booking_id, lock=True)
        day = CourseDay(record.course_id, date.fromisoformat(before), "00:00", 0)
        self.areas.places.go_along(record, day)
        return record

    async def _again(self, booking_id: int, outcome: str) -> BookingRecord:
        record = await self.areas.bookings.record(booking_id, lock=True)
        if Outcome(outcome) is Outcome.LEFT_LIST:
            self._places.waits_again(record)
        else:
            await self._places.again(record, Outcome(outcome))
        return record

    @property
    def _places(self) -> Places:
        return Places(self.areas, self.entry.id)


def _booked(bookings: list[BookingView], on: date) -> int:
    return sum(each.on == on and each.state is BookingState.BOOKED for each in bookings)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)

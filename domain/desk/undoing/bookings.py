"""The way back of places: booked, given up, and marked after the course day."""

from datetime import date

from msgspec import Struct
from typing_extensions import override

from domain.bookings.errors import CourseDayFull
from domain.bookings.records import BookingRecord
from domain.bookings.rules import Attendance, BookingState
from domain.desk.bookings.days import Session, booked_day
from domain.desk.bookings.excusing import Excusing
from domain.desk.bookings.moving_up import Moved, move_up
from domain.desk.bookings.previews import Comeback, Outcome
from domain.desk.bookings.returning import Kept
from domain.desk.errors import UndoOvertaken
from domain.desk.previews import Restored
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.desk.undoing.places import AS_ANYBODY, Places, WaitedAs
from domain.store.journal import JournalRecord


def course_day(session: Session) -> Restored:
    """Return which course day it was about."""
    return Restored("course-day", {"course": session.facts.course, "day": session.facts.on})


class OfOneDay(Inverse):
    """A change of places on one course day."""

    @property
    def places(self) -> Places:
        """What takes places back."""
        return Places(self.areas, self.entry.id)

    async def session_of_day(self, *, lock: bool) -> Session:
        """Return the course day; to write, the course is locked."""
        course_id, on = self.facts["course_id"], date.fromisoformat(self.facts["on"])
        if lock:
            await self.areas.courses.lock(course_id)
        return await booked_day(self.areas, course_id, on)

    async def booking(self, *, lock: bool = False) -> BookingRecord:
        """Return the booking that the change is about."""
        return await self.areas.bookings.record(self.facts["booking_id"], lock=lock)


class UndoBooking(OfOneDay):
    """A place, or one in a waiting list: it is as if nobody had booked it."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        session = await self.session_of_day(lock=lock)
        record = await self.booking(lock=lock)
        restored = [each for each in (await self._back(record),) if each is not None]
        waiting = await self.areas.bookings.waiting(record.course_id, record.on)
        if self._frees_place(record, session) and waiting:
            person = await self.areas.customers.file(waiting[0].customer_id)
            restored.append(Restored("next-moves-up", {"name": person.name}))
        return Undoing(restored=tuple(restored), thing=course_day(session))

    @override
    async def write(self, undoing: Undoing) -> Undone:
        session, record = await self.session_of_day(lock=True), await self.booking(lock=True)
        frees = self._frees_place(record, session)
        await self.places.never_was(record)
        moved = await move_up(self.areas, record.course_id, record.on) if frees else Moved()
        return Undone([record, *moved.rows], dict(moved.facts), messages=tuple(moved.messages))

    def _frees_place(self, record: BookingRecord, session: Session) -> bool:
        booked = record.state == BookingState.BOOKED.value
        return booked and session.facts.begins_at > self.scope.now

    async def _back(self, record: BookingRecord) -> Restored | None:
        if record.state != BookingState.BOOKED.value:
            return Restored("list-left")
        if record.makeup_id is not None:
            return Restored("makeup-back")
        if record.card_id is None:
            return None
        card = await self.areas.credits.record(record.card_id)
        return Restored("unit-back", {"plan": card.plan_name})


class _Way(Struct, frozen=True):
    """How a place that was given up comes back.

    Attributes:
        down: Who moved up and waits again.
        waits: Whether it was taken meanwhile, so that a place in the waiting list is left.
    """

    down: tuple[int, ...] = ()
    waits: bool = False


class UndoCancellation(OfOneDay):
    """A place that was given up: it comes back, unless somebody else has it by now."""

    @classmethod
    @override
    def decisive_rows(cls, entry: JournalRecord) -> list[tuple[str, int, int]]:
        own = entry.facts["booking_id"]
        return [row for row in super().decisive_rows(entry) if row[:2] == ("bookings", own)]

    @override
    async def think(self, *, lock: bool) -> Undoing:
        session = await self.session_of_day(lock=lock)
        record = await self.booking(lock=lock)
        await self._demand_no_other(record)
        way = await self._way(session)
        restored = await self._restored(session, way)
        return Undoing(
            restored=restored,
            thing=course_day(session),
            spared=frozenset(await self._others()) - await self._people(way.down),
            decides={"down": list(way.down), "waits": way.waits},
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        session, record = await self.session_of_day(lock=True), await self.booking(lock=True)
        way = await self._way(session)
        rows = [record, *[await self._down(number) for number in way.down]]
        if way.waits:
            await self.places.waits_instead(record)
        elif self.facts["before"] == BookingState.WAITING.value:
            self.places.waits_again(record)
        else:
            await self.places.again(record, Outcome(self.facts["comes_back"]))
        await self.scope.session.flush()
        return Undone(rows)

    async def _way(self, session: Session) -> _Way:
        if self.facts["before"] == BookingState.WAITING.value or session.free:
            return _Way()
        for number in self.facts.get("moved_up", ()):
            if await self._can_wait_again(number):
                return _Way(down=(number,))
        if not session.course.waiting_list:
            raise CourseDayFull(session.course.name, session.day.on, session.course.capacity)
        return _Way(waits=True)

    async def _can_wait_again(self, booking_id: int) -> bool:
        """Return whether somebody who moved up neither knows of it nor has gone on since."""
        record = await self.areas.bookings.record(booking_id)
        is_same = ["bookings", record.id, record.version] in self.entry.rows
        return is_same and record.customer_id not in self.told

    async def _down(self, booking_id: int) -> BookingRecord:
        record = await self.areas.bookings.record(booking_id, lock=True)
        await self.places.down_again(record, waited_as(self.facts, booking_id))
        return record

    async def _demand_no_other(self, record: BookingRecord) -> None:
        """Refuse where the same person has or awaits another place on that day by now."""
        found = await self.areas.bookings.of_customer(record.customer_id, record.on, record.on)
        if any(each.course_id == record.course_id for each in found):
            raise UndoOvertaken(self.entry.id)

    async def _restored(self, session: Session, way: _Way) -> tuple[Restored, ...]:
        if way.waits:
            waiting = await self.areas.bookings.waiting(session.course.id, session.day.on)
            return (Restored("only-waiting", {"position": len(waiting) + 1}),)
        if self.facts["before"] == BookingState.WAITING.value:
            return (Restored("waits-again"),)
        down = [await self.areas.bookings.get(number) for number in way.down]
        people = [await self.areas.customers.file(each.customer_id) for each in down]
        names = tuple(Restored("down-again", {"name": person.name}) for person in people)
        return (*_taken_again(Outcome(self.facts["comes_back"])), *names)

    async def _others(self) -> set[int]:
        """Return who else heard of it: those who moved up."""
        moved = (*self.facts.get("moved_up", ()), *self.facts.get("skipped", ()))
        return set(await self._people(moved))

    async def _people(self, booking_ids: tuple[int, ...]) -> frozenset[int]:
        views = [await self.areas.bookings.get(number) for number in booking_ids]
        return frozenset(view.customer_id for view in views)


class UndoMarks(OfOneDay):
    """Who came to a course day: the marks are as before, and so is what came of them."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        session = await self.session_of_day(lock=lock)
        excusing = Excusing(self.areas)
        for mark in self.facts["marks"]:
            record = await self.areas.bookings.record(mark["booking_id"])
            await excusing.demand_free(Kept(record, session.course), _comeback(mark["had"]))
        count = {"count": len(self.facts["marks"])}
        return Undoing(restored=(Restored("marks", count),), thing=course_day(session))

    @override
    async def write(self, undoing: Undoing) -> Undone:
        session, excusing = await self.session_of_day(lock=True), Excusing(self.areas)
        rows = []
        for mark in self.facts["marks"]:
            record = await self.areas.bookings.record(mark["booking_id"], lock=True)
            await excusing.settle(Kept(record, session.course), _comeback(mark["had"]))
            record.attendance = Attendance(mark["before"]).value if mark["before"] else None
            rows.append(record)
        await self.scope.session.flush()
        return Undone(rows)


def waited_as(facts: object, booking_id: int) -> WaitedAs:
    """Return how somebody waited before he moved up, from the facts of a change."""
    rows = facts.get("waited_as", ()) if isinstance(facts, dict) else ()
    found = ((source, contract) for number, source, contract in rows if number == booking_id)
    return next(found, AS_ANYBODY)


def _comeback(had: str | None) -> Comeback | None:
    return None if had is None else Comeback(Outcome(had))


def _taken_again(outcome: Outcome) -> tuple[Restored, ...]:
    """Return what is taken again that had come back for a place."""
    kinds = {
        Outcome.UNIT_BACK: "unit-taken-again",
        Outcome.MAKEUP: "makeup-taken-again",
        Outcome.MAKEUP_BACK: "makeup-redeemed-again",
    }
    return (Restored(kinds[outcome]),) if outcome in kinds else ()

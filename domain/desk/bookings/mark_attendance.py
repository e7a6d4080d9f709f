"""Say who came to a course day, and what the excused get back: ``attendance.mark``.

A mark can be changed as long as nothing depends on it: a make-up right that was redeemed, or a
unit that was spent elsewhere, fixes it.

Source: RULES.md, "Bookings" (R18).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.bookings.errors import MarkTooEarly, NobodyToMark
from domain.bookings.records import BookingRecord
from domain.bookings.rules import Attendance, BookingState
from domain.desk.areas import person_facts
from domain.desk.bookings.days import Session, booked_day
from domain.desk.bookings.excusing import Excusing
from domain.desk.bookings.own import demand_own_course, is_trainer
from domain.desk.bookings.previews import AttendancePreview, Back, MarkedPerson, Outcome
from domain.desk.bookings.returning import Kept
from domain.desk.commands import Change, DeskCommand, Order
from domain.store.journal import Subject


class Mark(Struct, frozen=True):
    """How one person of a course day is marked; no attendance takes the mark away."""

    booking_id: int
    attendance: Attendance | None
    back: Back = Back.BY_RULE


class MarkAttendance(Order[AttendancePreview], frozen=True):
    """People of one course day shall be marked."""

    course_id: int
    on: date
    marks: tuple[Mark, ...]


class MarkAttendanceCommand(DeskCommand[MarkAttendance, AttendancePreview]):
    """Marks who came."""

    command = "attendance.mark"

    @override
    async def think(self, order: MarkAttendance, *, lock: bool) -> AttendancePreview:
        if lock:
            await self.areas.courses.lock(order.course_id)
        session = await booked_day(self.areas, order.course_id, order.on)
        await demand_own_course(self.areas, session.course)
        if session.facts.begins_at > self.scope.now:
            raise MarkTooEarly(session.course.name, order.on)
        rows = await self._rows(order)
        if not rows:
            raise NobodyToMark(session.course.name, order.on)
        marks = {mark.booking_id: mark for mark in order.marks}
        marked = [row for row in rows if row.id in marks]
        others = [row for row in rows if row.id not in marks]
        return AttendancePreview(
            day=session.facts,
            marked=tuple([await self._marked(session, row, marks[row.id]) for row in marked]),
            others=tuple([await self._as_it_is(row) for row in others]),
        )

    @override
    async def write(self, order: MarkAttendance, preview: AttendancePreview) -> Change:
        session = await booked_day(self.areas, order.course_id, order.on)
        excusing = Excusing(self.areas)
        rows, had = [], {}
        for person in preview.marked:
            record = await self.areas.bookings.record(person.booking_id, lock=True)
            had[record.id] = await excusing.given(record)
            await excusing.settle(Kept(record, session.course), person.gives)
            record.attendance = person.attendance.value if person.attendance else None
            rows.append(record)
        only = preview.marked[0].customer.id if len(preview.marked) == 1 else None
        facts = _facts(order, preview, had)
        return Change(Subject(only), facts, rows, undo_until=self.undo_until)

    async def _rows(self, order: MarkAttendance) -> list[BookingRecord]:
        views = await self.areas.bookings.between(
            order.on, order.on, course_id=order.course_id, states=(BookingState.BOOKED,)
        )
        return [await self.areas.bookings.record(view.id) for view in views]

    async def _marked(self, session: Session, row: BookingRecord, mark: Mark) -> MarkedPerson:
        trainer = await is_trainer(self.areas)
        back = Back.BY_RULE if trainer else mark.back
        kept, excusing = Kept(row, session.course), Excusing(self.areas)
        excused = mark.attendance is Attendance.EXCUSED
        gives = await excusing.gives(kept, back) if excused else None
        await excusing.demand_free(kept, gives)
        customer = await self.areas.customers.file(row.customer_id)
        return MarkedPerson(
            booking_id=row.id,
            customer=person_facts(customer),
            before=Attendance(row.attendance) if row.attendance else None,
            attendance=mark.attendance,
            gives=gives,
            can_get=() if trainer or not excused else excusing.can_get(kept, gives),
        )

    async def _as_it_is(self, row: BookingRecord) -> MarkedPerson:
        customer = await self.areas.customers.file(row.customer_id)
        before = Attendance(row.attendance) if row.attendance else None
        return MarkedPerson(row.id, person_facts(customer), before, before, None)


def _facts(
    order: MarkAttendance, preview: AttendancePreview, had: Mapping[int, Outcome | None]
) -> dict[str, Any]:
    return {
        "course_id": order.course_id,
        "on": order.on.isoformat(),
        "marks": [
            {
                "booking_id": each.booking_id,
                "before": each.before and each.before.value,
                "attendance": each.attendance and each.attendance.value,
                "comes_back": each.gives and each.gives.outcome.value,
                "had": had[each.booking_id],
            }
            for each in preview.marked
        ],
    }

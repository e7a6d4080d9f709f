"""Drop a course day, for everybody: ``course.cancel_day``.

Each person gets exactly one thing for it; who waits just leaves the list. The day is not offered,
booked or enrolled in any more.

Source: RULES.md, "Dropped days" (R21).
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from msgspec import Struct, field
from typing_extensions import override

from domain.bookings.rules import BookingState
from domain.bookings.views import BookingView
from domain.courses.errors import DropTooLate
from domain.courses.rules import CourseDay
from domain.courses.service import next_days_of
from domain.desk.bookings.days import Session, session_on
from domain.desk.bookings.dropping import Dropped, DroppedPlace, drop_place
from domain.desk.bookings.previews import Outcome
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.courses.day_previews import (
    CancelledDayPreview,
    Chosen,
    DayMessage,
    Gives,
    Participant,
    earliest_drop,
)
from domain.desk.courses.day_refunds import pay_back
from domain.desk.courses.day_returns import DayReturns
from domain.desk.orders import MoneyTo
from domain.store.journal import Versioned

LOOK_BACK_DAYS = 14
"""How long a day can still be dropped afterwards."""
SOON = timedelta(hours=1)
"""So long before it begins nobody is told only after the ten minutes."""
DROPPED = "day-dropped"
_ONE_DAY = timedelta(days=1)
_WITH_RIGHT = frozenset({Outcome.MAKEUP, Outcome.MAKEUP_BACK})


class CancelDay(Order[CancelledDayPreview], frozen=True):
    """A course day shall not take place.

    Attributes:
        everyone: What all get who can have it; None for what the rule gives.
        chosen: What single people get.
        money_to: Where refunds go, as far as money was paid.
    """

    course_id: int
    on: date
    everyone: Gives | None = None
    chosen: tuple[Chosen, ...] = ()
    money_to: MoneyTo = MoneyTo.ACCOUNT


class _Given(Struct):
    """What was written beside the places: rights, documents, and what those did, by booking."""

    rows: list[Versioned] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    traces: dict[str, dict[str, Any]] = field(default_factory=dict)


class CancelDayCommand(DeskCommand[CancelDay, CancelledDayPreview]):
    """Drops course days."""

    command = "course.cancel_day"

    @override
    async def think(self, order: CancelDay, *, lock: bool) -> CancelledDayPreview:
        if lock:
            await self._lock(order)
        session = await session_on(self.areas, order.course_id, order.on)
        earliest = earliest_drop(self.scope.today, LOOK_BACK_DAYS)
        if order.on < earliest:
            raise DropTooLate(session.course.name, order.on, earliest)
        people, next_day = await self._people(order, session), self._next_day(session)
        messages = [await self._message(order, session, each, next_day) for each in people]
        return CancelledDayPreview(
            day=session.facts,
            people=people,
            money_to=order.money_to,
            is_past=self._is_past(session),
            next_day=next_day,
            messages=tuple(messages),
        )

    @override
    async def write(self, order: CancelDay, preview: CancelledDayPreview) -> Change:
        day = await self.areas.courses.day(order.course_id, order.on)
        dropped, given = Dropped(), _Given()
        for person in preview.people:
            await drop_place(self.areas, DroppedPlace(person.booking, person.comeback), dropped)
            given.rows += await self._rights(person)
            await self._refund(order, person, given)
        record = await self.areas.courses.drop_day(day)
        return Change(
            facts={**_facts(preview), "settled_of": given.traces},
            rows=[record, *dropped.rows, *given.rows],
            documents=tuple(given.numbers),
            messages=preview.messages,
            undo_until=self.undo_until,
        )

    async def _refund(self, order: CancelDay, person: Participant, given: _Given) -> None:
        if person.refund is None:
            return
        written = await pay_back(self.areas, person.customer.id, person.refund, order.money_to)
        given.rows += written.rows
        given.numbers += written.numbers
        given.traces[str(person.booking.id)] = written.trace.as_facts()

    async def _lock(self, order: CancelDay) -> None:
        """Lock the contracts and customers of those who are booked, then the course.

        All contracts come first, each in the order of their ids, so that nobody waits in a circle.
        """
        bookings = await self._bookings(order)
        for contract_id in sorted({each.contract_id for each in bookings if each.contract_id}):
            await self.areas.contracts.record_for_update(contract_id)
        for customer_id in sorted({each.customer_id for each in bookings}):
            await self.areas.customers.record_for_update(customer_id)
        await self.areas.courses.lock(order.course_id)

    async def _bookings(self, order: CancelDay) -> tuple[BookingView, ...]:
        return await self.areas.bookings.on_day(order.course_id, order.on)

    async def _people(self, order: CancelDay, session: Session) -> tuple[Participant, ...]:
        chosen = {each.booking_id: each.gives for each in order.chosen}
        returns = DayReturns(self.areas, session)
        return tuple(
            [
                await returns.participant(each, order.everyone, chosen.get(each.id))
                for each in await self._bookings(order)
            ]
        )

    def _next_day(self, session: Session) -> CourseDay | None:
        """Return when the course takes place again, as seen from the day and from today."""
        first = max(session.day.on + _ONE_DAY, self.scope.today)
        return next(iter(next_days_of(session.course, first, 1)), None)

    async def _message(
        self, order: CancelDay, session: Session, person: Participant, next_day: CourseDay | None
    ) -> DayMessage:
        customer = await self.areas.customers.file(person.customer.id)
        reachable = await self.areas.is_connected(customer)
        return DayMessage(
            DROPPED,
            customer.id,
            held=not self._is_urgent(session),
            reachable=reachable,
            by_mail=self.areas.is_mailed(customer, reachable=reachable),
            day=session.facts,
            participant=person,
            is_past=self._is_past(session),
            next_day=next_day,
            money_to=order.money_to,
        )

    def _is_past(self, session: Session) -> bool:
        return session.facts.ends_at <= self.scope.now

    def _is_urgent(self, session: Session) -> bool:
        """Say whether people may be on their way, so that they hear of it at once."""
        return session.facts.begins_at - SOON <= self.scope.now < session.facts.ends_at

    async def _rights(self, person: Participant) -> list[Versioned]:
        """Return the make-up right that somebody got: once it is redeemed, nothing is undone."""
        if person.comeback.outcome not in _WITH_RIGHT:
            return []
        bookings, booking = self.areas.bookings, person.booking
        new = await bookings.makeup_from(booking.id)
        right_id = new.id if new else booking.makeup_id
        return [] if right_id is None else [await bookings.makeup_record(right_id)]


def _facts(preview: CancelledDayPreview) -> dict[str, Any]:
    return {
        "course_id": preview.day.course_id,
        "on": preview.day.on.isoformat(),
        "people": [_of_person(each) for each in preview.people],
        "money_to": preview.money_to.value,
    }


def _of_person(person: Participant) -> dict[str, Any]:
    """Return what became of one place: enough to bring it back."""
    refund = person.refund
    return {
        "booking_id": person.booking.id,
        "state": BookingState(person.booking.state).value,
        "gives": person.gives.value,
        "comes_back": person.comeback.outcome.value,
        "refund": None if refund is None else refund.facts(),
    }


def chosen_of(pairs: Iterable[tuple[int, Gives]]) -> tuple[Chosen, ...]:
    """Return what was chosen for single people, in the order of their bookings."""
    return tuple(Chosen(number, gives) for number, gives in sorted(pairs))

"""The bookings of a studio: who has a place on a course day, who waits, what is made up.

Days are inclusive and studio-local.
"""

from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select

from domain.bookings.errors import BookingNotFound, MakeupNotFound
from domain.bookings.records import BookingRecord, MakeupRecord
from domain.bookings.rules import ALIVE, BookingState, MakeupState
from domain.bookings.views import BookingView, MakeupView, booking_view, makeup_view
from domain.store.once import once
from domain.store.rows import rows_of
from domain.store.scope import Scope

__all__ = ["BookingView", "Bookings", "MakeupView"]

FRESH = {"populate_existing": True}
"""Reads what other transactions have committed, whatever was read before in this one."""


class Bookings:
    """The bookings and make-up rights of one studio, as they are read."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def get(self, booking_id: int) -> BookingView:
        """Return one booking.

        Raises:
            BookingNotFound: The studio has no such booking.
        """
        return booking_view(await self.record(booking_id))

    async def by_ids(self, ids: Collection[int]) -> dict[int, BookingView]:
        """Return bookings by id; those that are not there are missing."""
        return {view.id: view for view in await self._where(BookingRecord.id.in_(ids))}

    async def of_customer(
        self,
        customer_id: int,
        first: date | None = None,
        last: date | None = None,
        states: Collection[BookingState] = ALIVE,
    ) -> tuple[BookingView, ...]:
        """Return a customer's bookings by day.

        Args:
            customer_id: Whose.
            first: Today if nothing is said.
            last: No limit if nothing is said.
            states: Booked and waiting if nothing is said.
        """
        days = first or self._scope.today, last or date.max
        return await self._on_days(*days, states, customer_id=customer_id)

    async def between(
        self,
        first: date,
        last: date,
        *,
        course_id: int | None = None,
        states: Collection[BookingState] = ALIVE,
    ) -> tuple[BookingView, ...]:
        """Return the bookings of a period by day, of one course or of all."""
        of_course = {} if course_id is None else {"course_id": course_id}
        return await self._on_days(first, last, states, **of_course)

    async def places_on(self, on: date, course_ids: Collection[int]) -> tuple[BookingView, ...]:
        """Return who has or awaits a place on a day in one of these courses, by id."""
        return await self._where(
            BookingRecord.course_id.in_(course_ids),
            BookingRecord.on == on,
            BookingRecord.state.in_([state.value for state in ALIVE]),
        )

    async def on_day(self, course_id: int, on: date) -> tuple[BookingView, ...]:
        """Return who has a place on a course day, then who waits, each in their order."""
        found = await self.between(on, on, course_id=course_id)
        waiting = tuple(view for view in found if view.state is BookingState.WAITING)
        return (*(view for view in found if view not in waiting), *sorted(waiting, key=_queue))

    async def waiting(self, course_id: int, on: date) -> tuple[BookingView, ...]:
        """Return who waits for a place on a course day, the next one first."""
        found = await self.between(on, on, course_id=course_id, states=(BookingState.WAITING,))
        return tuple(sorted(found, key=_queue))

    async def taken(self, course_id: int, first: date, last: date) -> Mapping[date, int]:
        """Return how many places are taken, by day; days without any are left out."""
        session, studio_id = self._scope.session, self._scope.studio_id

        async def read() -> Mapping[date, int]:
            which = {"studio": studio_id, "course": course_id, "first": first, "last": last}
            rows = await session.execute(_taken(), which)
            return {on: count for on, count in rows.all()}  # noqa: C416  no pairs to mypy

        return await once(session, ("taken", studio_id, course_id, first, last), read)

    async def of_course_from(self, course_id: int, first: date) -> tuple[BookingView, ...]:
        """Return who has or awaits a place of a course from a day on, by day."""
        return await self.between(first, date.max, course_id=course_id)

    async def of_contract_from(
        self, contract_id: int, first: date, states: Collection[BookingState] = ALIVE
    ) -> tuple[BookingView, ...]:
        """Return the bookings that a contract pays for from a day on, by day."""
        which = {"studio": self._scope.studio_id, "contract": contract_id, "first": first}
        wanted = {"states": [state.value for state in states]}
        found = await self._scope.session.scalars(_of_contract_from(), {**which, **wanted})
        return tuple(map(booking_view, found))

    async def of_cards(
        self, contract_ids: Collection[int], states: Collection[BookingState] = ALIVE
    ) -> tuple[BookingView, ...]:
        """Return the bookings that units of these contracts pay for, by day."""
        return await self._where(
            BookingRecord.contract_id.in_(contract_ids),
            BookingRecord.card_id.is_not(None),
            BookingRecord.state.in_([state.value for state in states]),
        )

    async def makeups_of(
        self, customer_id: int, *, only_open: bool = True
    ) -> tuple[MakeupView, ...]:
        """Return a customer's make-up rights, those that lapse first in front.

        Args:
            customer_id: Whose.
            only_open: Only those that are neither redeemed nor taken back nor over.
        """
        state = {"state": MakeupState.OPEN.value} if only_open else {}
        found = await self._makeups(customer_id=customer_id, **state)
        today = self._scope.today
        return tuple(each for each in found if not only_open or each.valid_until >= today)

    async def open_makeups(self) -> tuple[MakeupView, ...]:
        """Return everybody's make-up rights that can still be redeemed."""
        query = self._makeup_rows().where(
            MakeupRecord.state == MakeupState.OPEN.value,
            MakeupRecord.valid_until >= self._scope.today,
        )
        ordered = query.order_by(MakeupRecord.valid_until, MakeupRecord.id)
        return tuple(map(makeup_view, await self._scope.session.scalars(ordered)))

    async def rights_of(
        self, contract_id: int, also: Collection[int | None] = ()
    ) -> tuple[MakeupView, ...]:
        """Return the make-up rights that a contract gave and that nobody has redeemed.

        Args:
            contract_id: Whose missed days they are for.
            also: Rights of it that are redeemed, such as those that are about to come back.
        """
        found = await self._makeups(contract_id=contract_id)
        is_open = MakeupState.OPEN
        return tuple(each for each in found if each.state is is_open or each.id in also)

    async def makeup(self, makeup_id: int) -> MakeupView:
        """Return one make-up right.

        Raises:
            MakeupNotFound: The studio has no such right.
        """
        return makeup_view(await self.makeup_record(makeup_id))

    async def makeup_from(self, booking_id: int) -> MakeupView | None:
        """Return the make-up right that a booking gave and that was not taken back."""
        found = await self._makeups(source_booking_id=booking_id)
        given = [each for each in found if each.state is not MakeupState.LAPSED]
        return given[-1] if given else None

    async def record(self, booking_id: int, *, lock: bool = False) -> BookingRecord:
        """Return the row of a booking, as it stands now; locked to be changed.

        Raises:
            BookingNotFound: The studio has no such booking.
        """
        found = await rows_of(self._scope, BookingRecord, fresh=True, lock=lock, id=booking_id)
        if not found:
            raise BookingNotFound(booking_id)
        return found[0]

    async def makeup_record(self, makeup_id: int, *, lock: bool = False) -> MakeupRecord:
        """Return the row of a make-up right, as it stands now; locked to be changed.

        Raises:
            MakeupNotFound: The studio has no such right.
        """
        found = await rows_of(self._scope, MakeupRecord, fresh=True, lock=lock, id=makeup_id)
        if not found:
            raise MakeupNotFound(makeup_id)
        return found[0]

    def _rows(self) -> Select[BookingRecord]:
        query = select(BookingRecord).where(BookingRecord.studio_id == self._scope.studio_id)
        return query.execution_options(**FRESH)

    def _makeup_rows(self) -> Select[MakeupRecord]:
        query = select(MakeupRecord).where(MakeupRecord.studio_id == self._scope.studio_id)
        return query.execution_options(**FRESH)

    async def _where(self, *conditions: ColumnElement[bool]) -> tuple[BookingView, ...]:
        query = self._rows().where(*conditions).order_by(BookingRecord.on, BookingRecord.id)
        return tuple(map(booking_view, await self._scope.session.scalars(query)))

    async def _on_days(
        self, first: date, last: date, states: Collection[BookingState], **having: int
    ) -> tuple[BookingView, ...]:
        """Return the bookings of a period by day that have some values in columns."""
        which = {"studio": self._scope.studio_id, "first": first, "last": last, **having}
        wanted = {"states": [state.value for state in states]}
        found = await self._scope.session.scalars(_on_days(*having), {**which, **wanted})
        return tuple(map(booking_view, found))

    async def _makeups(self, **having: Any) -> tuple[MakeupView, ...]:
        in_order = "valid_until", "id"
        found = await rows_of(self._scope, MakeupRecord, *in_order, fresh=True, **having)
        return tuple(map(makeup_view, found))


@cache
def _taken() -> Select[date, int]:
    row = BookingRecord
    query = select(row.on, func.count()).where(
        row.studio_id == bindparam("studio"),
        row.course_id == bindparam("course"),
        row.on.between(bindparam("first"), bindparam("last")),
        row.state == BookingState.BOOKED.value,
    )
    return query.group_by(row.on)


@cache
def _on_days(*columns: str) -> Select[BookingRecord]:
    row = BookingRecord
    query = select(row).where(
        row.studio_id == bindparam("studio"),
        row.on.between(bindparam("first"), bindparam("last")),
        row.state.in_(bindparam("states", expanding=True)),
        *(getattr(row, name) == bindparam(name) for name in columns),
    )
    return query.order_by(row.on, row.id).execution_options(**FRESH)


@cache
def _of_contract_from() -> Select[BookingRecord]:
    row = BookingRecord
    query = select(row).where(
        row.studio_id == bindparam("studio"),
        row.contract_id == bindparam("contract"),
        row.on >= bindparam("first"),
        row.state.in_(bindparam("states", expanding=True)),
    )
    return query.order_by(row.on, row.id).execution_options(**FRESH)


def _queue(view: BookingView) -> tuple[object, int]:
    return view.waiting_since, view.id

"""What comes back of the places that ends took away, when the contract goes on for longer.

A place comes back if it is free, or if who moved up has not heard of it yet. Otherwise it is named
as lost, and so is one whose unit was spent meanwhile; nothing is taken from anybody else.

Source: RULES.md, "What an end leaves over" (R11).
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from msgspec import Struct, field

from domain.bookings.rules import BookingState, MakeupState, Source
from domain.bookings.views import BookingView
from domain.desk.areas import Areas
from domain.desk.bookings.days import Session, booked_day
from domain.desk.bookings.previews import Outcome
from domain.desk.endings.facts import PlaceBack, RightAfter, Way
from domain.desk.endings.remembered import Lost

NO_UNITS: Mapping[int, int] = {}
_TAKES_UNIT = frozenset({Source.CARD, Source.ENROLMENT})


class MovedUp(Struct, frozen=True):
    """Who moved up by a change that is taken back.

    Attributes:
        ids: Their bookings, in their order.
        told: The customers who have heard of it.
        versions: By booking, the version that the change wrote.
    """

    ids: Sequence[int] = ()
    told: Collection[int] = ()
    versions: Mapping[int, int] = field(default_factory=dict)


class ComingBack:
    """Says what comes back of what ends took from one contract.

    Args:
        areas: Of the studio.
        lost: What they took.
        moved_up: Who moved up by the change that is taken back.
        units_first: By card, units that are given back to it before.
    """

    def __init__(
        self,
        areas: Areas,
        lost: Lost,
        moved_up: MovedUp | None = None,
        units_first: Mapping[int, int] = NO_UNITS,
    ) -> None:
        self._areas = areas
        self._lost = lost
        self._moved_up = moved_up or MovedUp()
        self._units_first = units_first
        self._places: Counter[tuple[int, date]] = Counter()
        self._units: Counter[int] = Counter()
        self._down: set[int] = set()

    async def places(self, until: date | None = None) -> tuple[PlaceBack, ...]:
        """Return the places up to a last day that are still to come, by day.

        Args:
            until: The last day of the contract now, None where it has none.
        """
        known = [*self._lost.dropped, *self._lost.repaid]
        views = [await self._areas.bookings.get(each) for each in known]
        in_order = sorted(views, key=lambda view: (view.on, view.id))
        found = [await self._place(each, until) for each in in_order]
        return tuple(each for each in found if each is not None)

    async def rights(self) -> tuple[RightAfter, ...]:
        """Return the make-up rights that are as they were before any end."""
        rights = [
            (await self._areas.bookings.makeup(each), before)
            for each, before in self._lost.rights.items()
        ]
        return tuple(
            RightAfter(right.id, right.valid_until, before)
            for right, before in rights
            if right.valid_until != before and right.state is not MakeupState.LAPSED
        )

    async def _place(self, booking: BookingView, until: date | None) -> PlaceBack | None:
        session = await booked_day(self._areas, booking.course_id, booking.on)
        is_over = session.facts.begins_at <= self._areas.scope.now
        if is_over or (until is not None and booking.on > until):
            return None
        if booking.id in self._lost.repaid:
            return await self._paid_again(booking, session)
        return await self._dropped(booking, session, self._lost.dropped[booking.id])

    async def _paid_again(self, booking: BookingView, session: Session) -> PlaceBack | None:
        """Return a place that was kept, if the contract can pay for it as it did."""
        payer = self._lost.repaid[booking.id]
        is_kept = booking.state is BookingState.BOOKED and booking.contract_id != payer.contract_id
        if not is_kept or not await self._has_unit(payer.source, payer.card_id):
            return None
        if not await self._has_right(payer.makeup_id):
            return None
        self._take_unit(payer.source, payer.card_id)
        return PlaceBack(booking, session.course.name, Way.PAID_AGAIN, paid_by=payer)

    async def _dropped(
        self, booking: BookingView, session: Session, outcome: Outcome
    ) -> PlaceBack | None:
        if booking.state is not BookingState.DROPPED:
            return None
        way, down = await self._way(booking, session, outcome)
        if way in (Way.PLACE, Way.DOWN) and outcome is Outcome.UNIT_BACK:
            self._units[booking.card_id or 0] += 1
        return PlaceBack(booking, session.course.name, way, outcome, down=down)

    async def _way(
        self, booking: BookingView, session: Session, outcome: Outcome
    ) -> tuple[Way, int | None]:
        if await self._is_booked_anew(booking):
            return Way.BOOKED_ANEW, None
        if outcome is Outcome.LEFT_LIST:
            return Way.WAITS, None
        if not await self._can_pay(booking, outcome):
            return Way.SPENT, None
        day = (booking.course_id, booking.on)
        if session.free > self._places[day]:
            self._places[day] += 1
            return Way.PLACE, None
        down = await self._who_waits_again(booking)
        return (Way.TAKEN, None) if down is None else (Way.DOWN, down)

    async def _is_booked_anew(self, booking: BookingView) -> bool:
        on = booking.on
        found = await self._areas.bookings.of_customer(booking.customer_id, on, on)
        return any(each.course_id == booking.course_id for each in found)

    async def _can_pay(self, booking: BookingView, outcome: Outcome) -> bool:
        if outcome is Outcome.UNIT_BACK:
            return await self._has_unit(Source.CARD, booking.card_id)
        return outcome is not Outcome.MAKEUP_BACK or await self._has_right(booking.makeup_id)

    async def _has_unit(self, source: Source, card_id: int | None) -> bool:
        if card_id is None or source not in _TAKES_UNIT:
            return True
        left = (await self._areas.credits.tallies([card_id]))[card_id].left
        return left + self._units_first.get(card_id, 0) > self._units[card_id]

    async def _has_right(self, makeup_id: int | None) -> bool:
        if makeup_id is None:
            return True
        return (await self._areas.bookings.makeup(makeup_id)).state is MakeupState.OPEN

    def _take_unit(self, source: Source, card_id: int | None) -> None:
        if card_id is not None and source in _TAKES_UNIT:
            self._units[card_id] += 1

    async def _who_waits_again(self, booking: BookingView) -> int | None:
        """Return the booking of somebody who moved up there and has not heard of it."""
        for number in self._moved_up.ids:
            view = await self._areas.bookings.get(number)
            is_same = self._moved_up.versions.get(number) == view.version
            on_day = (view.course_id, view.on) == (booking.course_id, booking.on)
            is_quiet = view.customer_id not in self._moved_up.told and number not in self._down
            if is_same and on_day and is_quiet:
                self._down.add(number)
                return number
        return None

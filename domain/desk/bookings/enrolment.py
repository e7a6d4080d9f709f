"""Firm enrolment: who is booked by a contract itself, without asking for each day.

A card with automatic enrolment takes the next free dates of its course, one unit each. A week
term takes all dates of its term; a month term in a course those of the next ninety days, and the
daily job goes on. Where a day of a term is full, the customer waits for a place.

Source: RULES.md, "Bookings" (R18).
"""

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from domain.bookings.records import BookingRecord
from domain.bookings.rules import EVER, Payer, Source, free_places, last_enrolled_day
from domain.contracts.records import ContractRecord
from domain.courses.rules import CourseDay, begins_at
from domain.courses.service import days_of
from domain.courses.views import CourseView
from domain.desk.areas import Areas
from domain.desk.bookings.paying import covers, last_day_of

_ONE_DAY = timedelta(days=1)
_FURTHEST = timedelta(days=730)
"""How far ahead cards with automatic enrolment and week terms look for dates."""


class EnrolmentPlan(Struct, frozen=True):
    """The days of a firm enrolment.

    Attributes:
        days: With a place.
        full: Without one: a card takes later dates instead, a term waits for a place.
    """

    days: tuple[CourseDay, ...] = ()
    full: tuple[CourseDay, ...] = ()


class Enrolment:
    """Enrols the customers of contracts in a course."""

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    async def plan(self, contract: ContractRecord, *, after: date | None = None) -> EnrolmentPlan:
        """Return the days in which the customer of a contract is to be enrolled firmly.

        Days on which he has been booked, also if he gave the place up, are left out.

        Args:
            contract: Its row; one that is not written yet needs no more than its terms.
            after: Only days after this one, for a job that goes on.
        """
        if contract.course_id is None or contract.units_per_month is not None:
            return EnrolmentPlan()
        if contract.kind == "card" and not contract.auto_enrolment:
            return EnrolmentPlan()
        course = await self._areas.courses.get(contract.course_id)
        days = await self._open_days(contract, course, after)
        taken = await self._taken(course, days)
        free = [day for day in days if free_places(course.capacity, taken.get(day.on, 0))]
        if contract.kind == "card":
            chosen = tuple(free[: await self._units(contract)])
            last = chosen[-1].on if chosen else date.max
            return EnrolmentPlan(chosen, _others(days, free, last))
        return EnrolmentPlan(tuple(free), _others(days, free, date.max))

    async def enrol(
        self, contract: ContractRecord, *, after: date | None = None
    ) -> list[BookingRecord]:
        """Return the new bookings of a contract; contract and customer are locked.

        Full days of a term are waited for, where the course has a waiting list.
        """
        if contract.course_id is None:
            return []
        await self._areas.courses.lock(contract.course_id)
        course = await self._areas.courses.get(contract.course_id)
        plan = await self.plan(contract, after=after)
        payer = await self._payer(contract)
        booked = [await self._book(contract, day, payer) for day in plan.days]
        if contract.kind == "card" or not course.waiting_list:
            return booked
        places = self._areas.places
        waiting = [await places.wait(contract.customer_id, day) for day in plan.full]
        for record in waiting:
            record.contract_id, record.source = contract.id, Source.ENROLMENT.value
        return [*booked, *waiting]

    async def _open_days(
        self, contract: ContractRecord, course: CourseView, after: date | None
    ) -> list[CourseDay]:
        """Return the days that the contract covers and on which he was never booked."""
        scope = self._areas.scope
        first = max(contract.starts_on, scope.today, (after or date.min) + _ONE_DAY)
        goes_on = contract.kind == "month"
        horizon = last_enrolled_day(scope.today) if goes_on else first + _FURTHEST
        last = min(horizon, last_day_of(contract) or horizon)
        known = await self._areas.bookings.of_customer(contract.customer_id, first, last, EVER)
        booked = {each.on for each in known if each.course_id == course.id}
        return [
            day
            for day in days_of(course, first, last)
            if day.on not in booked
            and covers(contract, day.on)
            and begins_at(day, scope.zone) > scope.now
        ]

    async def _taken(self, course: CourseView, days: list[CourseDay]) -> Mapping[date, int]:
        if not days:
            return {}
        return await self._areas.bookings.taken(course.id, days[0].on, days[-1].on)

    async def _units(self, contract: ContractRecord) -> int:
        """Return for how many days a card has units: those that are free on it."""
        card_id = await self._card_of(contract)
        if card_id is None:
            return contract.units or 0
        return (await self._areas.credits.tallies([card_id]))[card_id].left

    async def _payer(self, contract: ContractRecord) -> Payer:
        card_id = await self._card_of(contract)
        return Payer(Source.ENROLMENT, contract.id, card_id, plan_name=contract.plan_name)

    async def _card_of(self, contract: ContractRecord) -> int | None:
        """Return the card of a contract that is one, None before it was opened."""
        if contract.kind != "card" or contract.id is None:
            return None
        cards = await self._areas.credits.cards_of(contract.customer_id)
        return next((card.id for card in cards if card.contract_id == contract.id), None)

    async def _book(self, contract: ContractRecord, day: CourseDay, payer: Payer) -> BookingRecord:
        record = await self._areas.places.book(contract.customer_id, day, payer)
        if payer.card_id is not None:
            await self._areas.credits.use(payer.card_id, record.id, day.on)
        return record


def _others(days: list[CourseDay], free: list[CourseDay], last: date) -> tuple[CourseDay, ...]:
    """Return the full days among those up to the last one that was chosen."""
    left = {day.on for day in free}
    return tuple(day for day in days if day.on not in left and day.on <= last)

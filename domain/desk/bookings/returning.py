"""What comes back for a place that is given up, and giving it back.

Source: RULES.md, "Bookings" (R18).
"""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from domain.bookings.records import BookingRecord
from domain.bookings.rules import Source, makeup_until
from domain.courses.rules import CourseDay
from domain.courses.service import next_days_of
from domain.courses.views import CourseView
from domain.credits.records import CardRecord
from domain.desk.areas import Areas
from domain.desk.bookings.previews import Comeback, Outcome

_NO_DAY, _ONE_DAY = timedelta(0), timedelta(days=1)


class Why(StrEnum):
    """Why somebody gives a place up; it decides on what comes back."""

    IN_TIME = "in_time"
    LATE = "late"
    STUDIO = "studio"
    """The day does not take place, or not as it was booked."""
    CONTRACT = "contract"
    """The contract that pays is over by then."""


_LATE = {
    Source.CARD: Outcome.UNIT_LOST,
    Source.ENROLMENT: Outcome.NO_MAKEUP,
    Source.MAKEUP: Outcome.MAKEUP_LOST,
}


def when_late(source: Source) -> Outcome:
    """Return what becomes of what a place was booked with, where it is given up too late."""
    return _LATE.get(source, Outcome.NOTHING)


class Kept(Struct, frozen=True):
    """A booking with its course, for what comes back."""

    record: BookingRecord
    course: CourseView


class Returning:
    """Says what comes back, and gives it back."""

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    async def comeback(self, kept: Kept, why: Why) -> Comeback:
        """Return what comes back for a place."""
        record, source = kept.record, Source(kept.record.source)
        name = await self._plan_name(record)
        if why is Why.LATE:
            return Comeback(when_late(source), name, record.card_id)
        if source is Source.MAKEUP and record.makeup_id is not None:
            right = await self._areas.bookings.makeup(record.makeup_id)
            return Comeback(Outcome.MAKEUP_BACK, name, until=right.valid_until)
        if source is Source.ENROLMENT and why is not Why.CONTRACT and kept.course.category.makeup:
            until = makeup_until(record.on, kept.course.category.makeup_valid)
            return Comeback(Outcome.MAKEUP, name, until=until)
        if record.card_id is not None:
            return await self._unit_back(kept, name, record.card_id)
        return Comeback(Outcome.NOTHING, name)

    async def give(self, kept: Kept, comeback: Comeback) -> None:
        """Give back what ``comeback`` says, under the lock of the course."""
        areas, record = self._areas, kept.record
        if comeback.outcome is Outcome.UNIT_BACK and record.card_id is not None:
            await areas.credits.give_back(record.card_id, record.id, areas.scope.today)
        elif comeback.outcome is Outcome.MAKEUP:
            await areas.places.give_makeup(record, kept.course.category)
        elif comeback.outcome is Outcome.MAKEUP_BACK and record.makeup_id is not None:
            right = await areas.bookings.makeup_record(record.makeup_id, lock=True)
            areas.places.reopen(right)

    async def _unit_back(self, kept: Kept, name: str, card_id: int) -> Comeback:
        card = await self._areas.credits.record(card_id)
        today = self._areas.scope.today
        after = next_days_of(kept.course, max(today, kept.record.on + _ONE_DAY), 1)
        return Comeback(
            Outcome.UNIT_BACK,
            name,
            card_id,
            until=card.usable_until,
            extend_to=_extend_to(card, kept.record.on, today, after),
        )

    async def _plan_name(self, record: BookingRecord) -> str:
        if record.card_id is not None:
            return (await self._areas.credits.record(record.card_id)).plan_name
        if record.contract_id is not None:
            return (await self._areas.contracts.record(record.contract_id)).plan_name
        return ""


def _extend_to(
    card: CardRecord, on: date, today: date, after: tuple[CourseDay, ...]
) -> date | None:
    """Return to which day a card is worth extending: by the days that were missed.

    None where it lasts until the next course day anyway. The customer shall have as many days
    left as on the day that was missed, and at least until the next course day.
    """
    if card.usable_until is None or not after or after[0].on <= card.usable_until:
        return None
    return max(card.usable_until + max(today - on, _NO_DAY), after[0].on)

"""What somebody who was excused gets back after a course day, and changing one's mind about it.

Source: RULES.md, "Bookings" (R18).
"""

from domain.bookings.errors import MarkFixed
from domain.bookings.records import BookingRecord
from domain.bookings.rules import Attendance, MakeupState, Source, makeup_until
from domain.desk.areas import Areas
from domain.desk.bookings.previews import Back, Comeback, Outcome
from domain.desk.bookings.returning import Kept, Returning, Why


class Excusing:
    """Gives back, and takes what was given back again."""

    def __init__(self, areas: Areas) -> None:
        self._areas = areas
        self._returning = Returning(areas)

    async def gives(self, kept: Kept, back: Back) -> Comeback | None:
        """Return what comes back; None where nothing does."""
        back = await self._resolved(kept, back)
        if back is Back.MAKEUP:
            name = (await self._returning.comeback(kept, Why.LATE)).plan_name
            until = makeup_until(kept.record.on, kept.course.category.makeup_valid)
            return Comeback(Outcome.MAKEUP, name, until=until)
        if back is Back.PAYMENT:
            found = await self._returning.comeback(kept, Why.CONTRACT)
            return None if found.outcome is Outcome.NOTHING else found
        return None

    async def _resolved(self, kept: Kept, back: Back) -> Back:
        """Return what "by rule" means: what came back already, else the category's rule."""
        if back is not Back.BY_RULE:
            return back
        record = kept.record
        if record.attendance == Attendance.EXCUSED.value:
            given = await self.given(record)
            kinds = {None: Back.NOTHING, Outcome.MAKEUP: Back.MAKEUP}
            return kinds.get(given, Back.PAYMENT)
        is_enrolled = Source(record.source) is Source.ENROLMENT
        return Back.MAKEUP if is_enrolled and kept.course.category.makeup else Back.NOTHING

    def can_get(self, kept: Kept, gives: Comeback | None) -> tuple[Back, ...]:
        """Return what the studio may choose instead."""
        record, outcome = kept.record, gives.outcome if gives else None
        paid = record.card_id is not None or record.makeup_id is not None
        given_back = outcome in (Outcome.UNIT_BACK, Outcome.MAKEUP_BACK)
        makes_up = record.makeup_id is None and outcome is not Outcome.MAKEUP
        return (
            *((Back.PAYMENT,) if paid and not given_back else ()),
            *((Back.MAKEUP,) if makes_up else ()),
            *((Back.NOTHING,) if gives else ()),
        )

    async def demand_free(self, kept: Kept, gives: Comeback | None) -> None:
        """Let pass a mark that nothing depends on.

        Raises:
            MarkFixed: What it gave was spent since.
        """
        given = await self.given(kept.record)
        if given is None or (gives is not None and given is gives.outcome):
            return
        if await self._is_spent(kept.record, given):
            raise MarkFixed(kept.record.customer_id, kept.course.name, kept.record.on)

    async def settle(self, kept: Kept, gives: Comeback | None) -> None:
        """Let come back exactly what a mark gives, whatever an earlier one gave."""
        given = await self.given(kept.record)
        if gives is not None and given is gives.outcome:
            return
        if given is not None:
            await self._take_again(kept.record, given)
        if gives is not None:
            await self._returning.give(kept, gives)

    async def given(self, record: BookingRecord) -> Outcome | None:
        """Return what came back for a place already."""
        areas = self._areas
        if await areas.bookings.makeup_from(record.id) is not None:
            return Outcome.MAKEUP
        if record.makeup_id is not None:
            right = await areas.bookings.makeup(record.makeup_id)
            return None if right.used_by == record.id else Outcome.MAKEUP_BACK
        if record.card_id is not None and await areas.credits.of_booking(record.id) is None:
            return Outcome.UNIT_BACK
        return None

    async def _is_spent(self, record: BookingRecord, given: Outcome) -> bool:
        areas = self._areas
        if given is Outcome.MAKEUP:
            right = await areas.bookings.makeup_from(record.id)
            return right is not None and right.state is MakeupState.REDEEMED
        if given is Outcome.MAKEUP_BACK and record.makeup_id is not None:
            state = (await areas.bookings.makeup(record.makeup_id)).state
            return state is not MakeupState.OPEN
        sums = await areas.credits.tallies([record.card_id or 0])
        return sums[record.card_id or 0].left <= 0

    async def _take_again(self, record: BookingRecord, given: Outcome) -> None:
        areas = self._areas
        if given is Outcome.MAKEUP and (right := await areas.bookings.makeup_from(record.id)):
            areas.places.take_back(await areas.bookings.makeup_record(right.id, lock=True))
        elif given is Outcome.MAKEUP_BACK and record.makeup_id is not None:
            makeup = await areas.bookings.makeup_record(record.makeup_id, lock=True)
            areas.places.redeem(makeup, record.id)
        elif record.card_id is not None:
            await areas.credits.use(record.card_id, record.id, record.on)
        await areas.scope.session.flush()

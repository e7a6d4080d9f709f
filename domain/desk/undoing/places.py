"""Places given back and taken again, for the inverses that touch bookings.

Whoever uses this has locked contract and customer, and then the course.
"""

from collections.abc import Sequence

from domain.bookings.records import BookingRecord
from domain.bookings.rules import BookingState, MakeupState, Payer, Source
from domain.desk.areas import Areas
from domain.desk.bookings.previews import Outcome
from domain.desk.errors import UndoOvertaken

WaitedAs = tuple[str, int | None]
"""Source and contract of a place in a waiting list."""
AS_ANYBODY: WaitedAs = (Source.SINGLE.value, None)


class Places:
    """Takes back what changes did to places.

    Args:
        areas: Of the studio.
        journal_id: The change, for a refusal.
    """

    def __init__(self, areas: Areas, journal_id: int) -> None:
        self._areas = areas
        self._journal_id = journal_id

    async def free(self, record: BookingRecord) -> None:
        """Give back what pays for a place, so that it costs nothing."""
        areas = self._areas
        if record.makeup_id is not None:
            right = await areas.bookings.makeup_record(record.makeup_id, lock=True)
            if right.used_by == record.id:
                areas.places.reopen(right)
        if record.card_id is not None and await areas.credits.of_booking(record.id) is not None:
            await areas.credits.give_back(record.card_id, record.id, areas.scope.today)
        await areas.scope.session.flush()

    async def never_was(self, record: BookingRecord) -> None:
        """Take a place back, as if nobody had booked it."""
        await self.free(record)
        self._areas.places.end(record, BookingState.UNDONE)
        await self._areas.scope.session.flush()

    async def again(self, record: BookingRecord, outcome: Outcome) -> None:
        """Give a place back to who gave it up, and take again what had come back for it.

        Raises:
            UndoOvertaken: That was spent since.
            NotEnoughUnits: The unit was.
        """
        record.state, record.cancelled_at = BookingState.BOOKED.value, None
        await self._areas.scope.session.flush()
        if outcome is Outcome.UNIT_BACK and record.card_id is not None:
            await self._areas.credits.use(record.card_id, record.id, record.on)
        elif outcome is Outcome.MAKEUP:
            await self._take_right(record)
        elif outcome is Outcome.MAKEUP_BACK:
            await self._redeem(record)

    def waits_again(self, record: BookingRecord) -> None:
        """Give somebody the place in the waiting list back that he had."""
        record.state, record.cancelled_at = BookingState.WAITING.value, None

    async def waits_instead(self, record: BookingRecord) -> None:
        """Put somebody at the end of the waiting list, whose place was taken meanwhile."""
        await self.free(record)
        self._areas.places.pay(record, Payer(Source.SINGLE))
        self.waits_again(record)
        record.waiting_since = self._areas.scope.now
        await self._areas.scope.session.flush()

    async def down_again(self, record: BookingRecord, waited_as: Sequence[object]) -> None:
        """Put somebody who moved up back to where he waited; what he paid with comes back."""
        await self.free(record)
        source, contract_id = waited_as
        number = contract_id if isinstance(contract_id, int) else None
        self._areas.places.pay(record, Payer(Source(str(source)), number))
        self.waits_again(record)
        await self._areas.scope.session.flush()

    async def _take_right(self, record: BookingRecord) -> None:
        right = await self._areas.bookings.makeup_from(record.id)
        if right is None or right.state is not MakeupState.OPEN:
            raise UndoOvertaken(self._journal_id)
        makeup = await self._areas.bookings.makeup_record(right.id, lock=True)
        self._areas.places.take_back(makeup)
        await self._areas.scope.session.flush()

    async def _redeem(self, record: BookingRecord) -> None:
        if record.makeup_id is None:
            return
        makeup = await self._areas.bookings.makeup_record(record.makeup_id, lock=True)
        if makeup.state != MakeupState.OPEN.value:
            raise UndoOvertaken(self._journal_id)
        self._areas.places.redeem(makeup, record.id)
        await self._areas.scope.session.flush()

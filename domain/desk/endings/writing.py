"""What becomes of places and make-up rights is written; the contract itself is written before."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from domain.bookings.records import BookingRecord
from domain.bookings.rules import Payer, Source
from domain.desk.areas import Areas
from domain.desk.bookings.dropping import DROPPED, Dropped, OnBehalf, drop_bookings
from domain.desk.bookings.paying import Paying
from domain.desk.bookings.previews import BookingMessage, Outcome
from domain.desk.endings.facts import Fate, Leftovers, PlaceAfter, PlaceBack, RightAfter, Way
from domain.desk.endings.remembered import paid_facts
from domain.desk.undoing.places import AS_ANYBODY, Places, WaitedAs
from domain.store.journal import Versioned

NOBODY_WAITED: Mapping[int, WaitedAs] = {}


class WrittenLeftovers(Struct):
    """What was written.

    Attributes:
        messages: To others than the customer: who moved up, who left a waiting list.
        facts: For the journal (remembered.py), and who moved up.
    """

    rows: list[Versioned] = field(default_factory=list)
    messages: list[BookingMessage] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)


class LeftoverWriter:
    """Writes what ends leave over, and what comes back; contract and customer are locked."""

    def __init__(self, areas: Areas, journal_id: int = 0) -> None:
        self._areas = areas
        self._places = Places(areas, journal_id)
        self._written = WrittenLeftovers()

    async def write(
        self,
        leftovers: Leftovers,
        customer_id: int,
        waited_as: Mapping[int, WaitedAs] = NOBODY_WAITED,
    ) -> WrittenLeftovers:
        """Write everything, in an order in which what comes back can be taken again.

        Args:
            leftovers: What was found under the locks of the courses.
            customer_id: Whose contract it is; he hears of all of it with the end.
            waited_as: How those had waited who wait again, by booking.
        """
        await lock_courses(self._areas, leftovers)
        await self._bring_back(leftovers.back, waited_as)
        await self._drop(leftovers.of(Fate.DROPPED), customer_id)
        for place in (*leftovers.of(Fate.SINGLE), *leftovers.of(Fate.CARD)):
            await self._pay_otherwise(place)
        await self._move_rights(leftovers.rights)
        return self._written

    async def _bring_back(
        self, back: Iterable[PlaceBack], waited_as: Mapping[int, WaitedAs]
    ) -> None:
        """Give places back to the contract, as they were before an end took them."""
        for each in back:
            if each.down is not None:
                await self._down(each.down, waited_as.get(each.down, AS_ANYBODY))
            if each.comes_back:
                await self._again(each)

    async def _move_rights(self, rights: Iterable[RightAfter]) -> None:
        """Write other last days of make-up rights."""
        for right in rights:
            record = await self._areas.bookings.makeup_record(right.makeup_id, lock=True)
            record.valid_until = right.until
            self._written.rows.append(record)
            days = [right.before.isoformat(), right.until.isoformat()]
            self._note("rights", [right.makeup_id, *days])
        await self._areas.scope.session.flush()

    async def _repay(self, record: BookingRecord, payer: Payer) -> None:
        """Let something else pay for a place: what pays now is free again."""
        await self._places.free(record)
        await self._take(record, payer)
        self._written.rows.append(record)

    async def _drop(self, places: tuple[PlaceAfter, ...], customer_id: int) -> None:
        bookings = [place.booking for place in places]
        dropped = await drop_bookings(self._areas, bookings, OnBehalf.CONTRACT)
        self._take_in(dropped, customer_id)

    def _take_in(self, dropped: Dropped, customer_id: int) -> None:
        """Note what was dropped; its customer hears of all of it at once, with the end."""
        self._written.rows += dropped.rows
        self._written.messages += [
            each
            for each in dropped.messages
            if each.kind != DROPPED or each.customer_id != customer_id
        ]
        self._written.facts |= dropped.facts

    async def _pay_otherwise(self, place: PlaceAfter) -> None:
        record = await self._areas.bookings.record(place.booking.id, lock=True)
        before = (record.contract_id, record.card_id, record.makeup_id)
        self._note("repaid", [record.id, paid_facts(record.source, before)])
        await self._repay(record, place.payer or Payer(Source.SINGLE))

    async def _again(self, each: PlaceBack) -> None:
        record = await self._areas.bookings.record(each.booking.id, lock=True)
        self._note("back", record.id)
        if each.way is Way.PAID_AGAIN and each.paid_by is not None:
            now = (record.contract_id, record.card_id, record.makeup_id)
            self._note("kept_by", [record.id, paid_facts(record.source, now)])
            await self._repay(record, each.paid_by)
            return
        if each.way is Way.WAITS:
            self._places.waits_again(record)
        else:
            await self._places.again(record, each.outcome or Outcome.NOTHING)
        await self._areas.scope.session.flush()
        self._written.rows.append(record)

    async def _take(self, record: BookingRecord, payer: Payer) -> None:
        """Write down what pays, and take it: enrolled by a card, a place took a unit of it."""
        if payer.source is Source.ENROLMENT and payer.card_id is not None:
            await self._areas.credits.use(payer.card_id, record.id, record.on)
            self._areas.places.pay(record, payer)
            await self._areas.scope.session.flush()
            return
        await Paying(self._areas).take(record, payer)

    async def _down(self, booking_id: int, waited_as: WaitedAs) -> None:
        record = await self._areas.bookings.record(booking_id, lock=True)
        await self._places.down_again(record, waited_as)
        self._written.rows.append(record)

    def _note(self, kind: str, fact: object) -> None:
        self._written.facts.setdefault(kind, []).append(fact)


async def lock_courses(areas: Areas, leftovers: Leftovers) -> None:
    """Lock the courses whose places change, in the order of their ids."""
    for course_id in sorted(leftovers.course_ids):
        await areas.courses.lock(course_id)

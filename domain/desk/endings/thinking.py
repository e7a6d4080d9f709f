"""What an order for an end leaves over, thought through; to write it, the courses are locked."""

from collections.abc import Awaitable, Callable

from msgspec.structs import replace

from domain.contracts.records import ContractRecord
from domain.desk.areas import Areas
from domain.desk.end_day import EndDay
from domain.desk.endings.coming_back import ComingBack
from domain.desk.endings.facts import Leftovers
from domain.desk.endings.leftovers import LeftOver, Wishes
from domain.desk.endings.remembered import lost_of
from domain.desk.endings.writing import lock_courses
from domain.desk.orders import TerminationOrder


async def left_over(
    areas: Areas, order: TerminationOrder, record: ContractRecord, day: EndDay, *, lock: bool
) -> Leftovers:
    """Return what an end leaves over, and what a later one brings back.

    Args:
        areas: Of the studio.
        order: What was chosen.
        record: The contract, with the end that was set so far.
        day: The new end.
        lock: Whether it is about to be written.
    """

    async def find() -> Leftovers:
        lost = await lost_of(areas.scope, record.id)
        coming = ComingBack(areas, lost)
        moves = order.rebook and record.ends_on is not None
        back = await coming.places(day.ends_on) if moves else ()
        if day.ends_anyway:
            return Leftovers(back=back, rights=await coming.rights())
        wishes = Wishes(day.ends_on, order.booked, order.rights_until)
        return replace(await LeftOver(areas, record, lost).find(wishes), back=back)

    return await found_under_lock(areas, find, lock=lock)


async def brought_back(areas: Areas, record: ContractRecord, *, lock: bool) -> Leftovers:
    """Return what comes back of a contract that goes on as if it had never been ended."""

    async def find() -> Leftovers:
        coming = ComingBack(areas, await lost_of(areas.scope, record.id))
        back = await coming.places(record.fixed_end_on)
        return Leftovers(back=back, rights=await coming.rights())

    return await found_under_lock(areas, find, lock=lock)


async def found_under_lock(
    areas: Areas, find: Callable[[], Awaitable[Leftovers]], *, lock: bool
) -> Leftovers:
    """Return what was found; to write it, it is found again once its courses are locked."""
    found = await find()
    if not lock or not found.course_ids:
        return found
    await lock_courses(areas, found)
    return await find()

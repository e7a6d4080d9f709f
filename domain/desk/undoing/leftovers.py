"""The way back of what an end did to places and make-up rights; and of what brought them back."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct, field

from domain.bookings.views import BookingView
from domain.desk.areas import Areas
from domain.desk.bookings.dropping import DroppedPlace, OnBehalf, plan_drop
from domain.desk.endings.annul_contract import UNITS_WITHDRAWN
from domain.desk.endings.coming_back import ComingBack, MovedUp
from domain.desk.endings.facts import Fate, Leftovers, PlaceAfter, PlaceBack, RightAfter
from domain.desk.endings.remembered import LEFTOVERS, lost_in, payer_from
from domain.desk.endings.thinking import found_under_lock
from domain.desk.endings.writing import LeftoverWriter, WrittenLeftovers
from domain.desk.previews import Restored
from domain.desk.undoing.bookings import waited_as
from domain.desk.undoing.inverse import Told
from domain.store.journal import JournalRecord

_MOST_NAMED = 4
_MOVED = ("moved_up", "skipped")
"""Bookings of others in the facts of a change; they may go on without hindering an undo."""


class WayBack(Struct, frozen=True):
    """What becomes of places and rights when a change is taken back.

    Attributes:
        leftovers: The places that come back, those that are given up again, and the rights.
        named: The same, one line a thing.
        down: The customers who wait again.
    """

    leftovers: Leftovers = field(default_factory=Leftovers)
    named: tuple[Restored, ...] = ()
    down: frozenset[int] = frozenset()


class LeftoversBack:
    """Takes back what one change did to the places and rights of a contract.

    Args:
        areas: Of the studio.
        entry: The change.
        told: The customers who have heard of it.
    """

    def __init__(self, areas: Areas, entry: JournalRecord, told: Told) -> None:
        self._areas = areas
        self._entry = entry
        self._told = told
        self._facts: Mapping[str, Any] = entry.facts.get(LEFTOVERS) or {}

    async def find(self, *, lock: bool) -> WayBack:
        """Return what becomes of them; nothing where the change touched none."""
        if not self._facts:
            return WayBack()
        found = await found_under_lock(self._areas, self._find, lock=lock)
        down = [each.down for each in found.back if each.down is not None]
        return WayBack(found, _named(found), await self._customers(down))

    async def write(self, way: WayBack) -> WrittenLeftovers:
        """Write it; places that are given up again are free for who waits."""
        writer = LeftoverWriter(self._areas, self._entry.id)
        numbers = self._facts.get("moved_up", ())
        waited = {number: waited_as(self._facts, number) for number in numbers}
        return await writer.write(way.leftovers, self._entry.customer_id or 0, waited)

    async def others(self) -> frozenset[int]:
        """Return who else heard of the change: those who moved up, or left the list."""
        return await self._customers(self._moved())

    async def _find(self) -> Leftovers:
        lost = lost_in([self._entry.facts])
        units = dict(self._entry.facts.get(UNITS_WITHDRAWN, ()))
        coming = ComingBack(self._areas, lost, self._moved_up(), units)
        return Leftovers(
            places=await self._again_after(),
            back=await coming.places(),
            rights=await self._rights(),
        )

    async def _again_after(self) -> tuple[PlaceAfter, ...]:
        """Return the places that the change had brought back: they go as they had gone."""
        kept = dict(self._facts.get("kept_by", ()))
        views = [await self._areas.bookings.get(each) for each in self._facts.get("back", ())]
        dropped = await plan_drop(self._areas, views, OnBehalf.CONTRACT)
        return tuple(
            [
                await self._place_after(each.booking, each, kept.get(each.booking.id))
                for each in dropped
                if each.booking.is_alive
            ]
        )

    async def _place_after(
        self, booking: BookingView, dropped: DroppedPlace, kept_by: Iterable[Any] | None
    ) -> PlaceAfter:
        course = (await self._areas.courses.get(booking.course_id)).name
        if kept_by is None:
            return PlaceAfter(booking, course, Fate.DROPPED, dropped.comeback)
        payer = payer_from(kept_by)
        fate = Fate.SINGLE if payer.contract_id is None else Fate.CARD
        return PlaceAfter(booking, course, fate, dropped.comeback, payer)

    async def _rights(self) -> tuple[RightAfter, ...]:
        """Return the rights with the last days that they had before the change."""
        moved = []
        for makeup_id, before, after in self._facts.get("rights", ()):
            right = await self._areas.bookings.makeup(makeup_id)
            if right.valid_until == date.fromisoformat(after):
                moved.append(RightAfter(makeup_id, right.valid_until, date.fromisoformat(before)))
        return tuple(moved)

    def _moved(self) -> tuple[int, ...]:
        return tuple(number for kind in _MOVED for number in self._facts.get(kind, ()))

    def _moved_up(self) -> MovedUp:
        versions = {
            row: version for table, row, version in self._entry.rows if table == "bookings"
        }
        return MovedUp(self._facts.get("moved_up", ()), self._told, versions)

    async def _customers(self, booking_ids: Iterable[int]) -> frozenset[int]:
        views = [await self._areas.bookings.get(number) for number in booking_ids]
        return frozenset(view.customer_id for view in views)


def rows_of_others(entry: JournalRecord) -> frozenset[tuple[str, int]]:
    """Return table and id of bookings of others that a change wrote: they may have moved on."""
    facts = entry.facts.get(LEFTOVERS) or {}
    return frozenset(("bookings", number) for kind in _MOVED for number in facts.get(kind, ()))


def _named(found: Leftovers) -> tuple[Restored, ...]:
    """Return one line a place as long as there are few, else their number by what becomes."""
    back = [(f"left-{each.way.value.replace('_', '-')}", each) for each in found.back]
    again: list[tuple[str, PlaceBack | PlaceAfter]] = [
        (f"left-again-{each.fate.value}", each) for each in found.places
    ]
    kinds: dict[str, list[PlaceBack | PlaceAfter]] = {}
    for kind, place in (*back, *again):
        kinds.setdefault(kind, []).append(place)
    lines = [line for kind, places in kinds.items() for line in _lines(kind, places)]
    if found.rights:
        lines.append(Restored("rights", {"count": len(found.rights)}))
    return tuple(lines)


def _lines(kind: str, places: list[PlaceBack | PlaceAfter]) -> Iterable[Restored]:
    if len(places) > _MOST_NAMED:
        facts = {"count": len(places), "day": min(each.booking.on for each in places)}
        return (Restored(f"{kind}-many", facts),)
    return [Restored(kind, {"course": each.course, "day": each.booking.on}) for each in places]

"""The ledger of a card: lines that are only added, and what they sum up to.

What is left is the sum of all lines. A unit that a booking took is *reserved* until its course day
is over and *used* from then on; the lines do not change when that day passes.

Source: RULES.md, "Cards" (R12).
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct


class EntryKind(StrEnum):
    """The kinds of lines in a card's ledger."""

    GRANT = "grant"
    USE = "use"
    RETURN = "return"
    EXPIRE = "expire"
    CORRECT = "correct"
    TRANSFER = "transfer"


class UnitState(StrEnum):
    """Where a unit is; each is in exactly one of these."""

    FREE = "free"
    RESERVED = "reserved"
    USED = "used"
    RESTING = "resting"
    """Not to be used today, and not lost: expired by its terms, contract ended or paused."""
    LAPSED = "lapsed"
    TRANSFERRED = "transferred"
    """On another card now."""


class UnitEntry(Struct, frozen=True):
    """One line of a card's ledger; ``quantity`` is negative where units are taken.

    Attributes:
        on: Studio-local day; of a unit that a booking took, the day of the course.
        booking_id: The booking that took the unit, or gave it back.
        other_card_id: The other end of a transfer.
    """

    kind: EntryKind
    quantity: int
    on: date
    reason: str | None = None
    booking_id: int | None = None
    other_card_id: int | None = None


class Tally(Struct, frozen=True):
    """What the lines of one card sum up to; all counts are positive, but for ``corrected``."""

    granted: int = 0
    corrected: int = 0
    came: int = 0
    went: int = 0
    lapsed: int = 0
    used: int = 0
    reserved: int = 0

    @property
    def units(self) -> int:
        """How many units the card holds or held: granted, corrected, and moved here or away."""
        return self.granted + self.corrected + self.came - self.went

    @property
    def left(self) -> int:
        """How many can still be taken."""
        return self.units - self.lapsed - self.used - self.reserved


def tally(lines: Iterable[UnitEntry], today: date) -> Tally:
    """Return what the lines of one card sum up to on a day.

    Example:
        >>> lines = [UnitEntry(EntryKind.GRANT, 10, date(2026, 9, 1))]
        >>> lines.append(UnitEntry(EntryKind.USE, -1, date(2026, 12, 1), booking_id=4))
        >>> sums = tally(lines, date(2026, 11, 21))
        >>> (sums.left, sums.reserved, sums.used)
        (9, 1, 0)
    """
    sums: dict[EntryKind, int] = defaultdict(int)
    taken: dict[int | None, int] = defaultdict(int)
    day_of: dict[int, date] = {}
    came = 0
    for line in lines:
        sums[line.kind] += line.quantity
        came += line.quantity if line.kind is EntryKind.TRANSFER and line.quantity > 0 else 0
        if line.kind in (EntryKind.USE, EntryKind.RETURN):
            taken[line.booking_id] -= line.quantity
        if line.kind is EntryKind.USE and line.booking_id is not None:
            day_of[line.booking_id] = line.on
    reserved = sum(taken[booking] for booking, day in day_of.items() if day >= today)
    return Tally(
        granted=sums[EntryKind.GRANT],
        corrected=sums[EntryKind.CORRECT],
        came=came,
        went=came - sums[EntryKind.TRANSFER],
        lapsed=-sums[EntryKind.EXPIRE],
        used=sum(taken.values()) - reserved,
        reserved=reserved,
    )

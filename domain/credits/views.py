"""A card as it is read on a day: what is left of how many, and whether it can be used.

Days are studio-local; last days are inclusive. Nothing here reads or writes.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from msgspec import Struct, field

from domain.credits.ledger import Tally, UnitState
from domain.credits.records import CardRecord
from domain.credits.rules import (
    CardKind,
    CardStanding,
    last_usable_day,
    limitation_end,
    state_of_card,
    units_by_state,
)

NO_ENDS: Mapping[int, date] = {}
"""No contract of these cards was terminated."""


class CardView(Struct, frozen=True):
    """A card on a day.

    Attributes:
        kind: Bought, or granted by a membership for a month of it.
        plan_name: The name of the plan when it was bought.
        course_id: The one course that it is for; None for any.
        units: How many there are or were: granted, corrected, and moved here; those that were
            moved away count too.
        left: How many can still be taken.
        reserved: Taken by bookings of course days that are not over.
        used: Taken by course days that are over, and not given back.
        lapsed: Taken out of the ledger when limitation was over.
        transferred: On other cards now; what came back is not counted.
        usable_from: The first day to use it.
        usable_until: The last day to use it, by its terms or by an end of its contract that
            comes first; None without one.
        terms_until: The last day by its terms alone.
        limitation_on: Until when units that rest can be revived.
    """

    id: int
    version: int
    contract_id: int
    customer_id: int
    kind: CardKind
    plan_name: str
    course_id: int | None
    units: int
    left: int
    reserved: int
    used: int
    lapsed: int
    transferred: int
    bought_on: date
    usable_from: date
    usable_until: date | None
    terms_until: date | None
    limitation_on: date
    standing: CardStanding

    def holds(self, on: date) -> bool:
        """Return whether a day lies within the days on which the card can be used."""
        return self.usable_from <= on <= (self.usable_until or self.limitation_on)

    @property
    def by_state(self) -> dict[UnitState, int]:
        """How many units are in each state; every unit is in exactly one."""
        sums = Tally(
            granted=self.units,
            went=self.transferred,
            lapsed=self.lapsed,
            used=self.used,
            reserved=self.reserved,
        )
        return units_by_state(sums, self.standing)


def usable_units(cards: Iterable[CardView]) -> int:
    """Return how many units can be used today, over all of these cards."""
    return sum(card.left for card in cards if card.standing is CardStanding.USABLE)


class Circumstances(Struct, frozen=True):
    """What contracts say about cards on a day.

    Attributes:
        paused_contracts: Contracts that rest; their cards rest with them.
        access_ends: By contract, the last day that a termination leaves to use its cards.
    """

    today: date
    paused_contracts: Collection[int] = ()
    access_ends: Mapping[int, date] = field(default_factory=dict)


def view_of(record: CardRecord, sums: Tally, seen: Circumstances) -> CardView:
    """Return a card as it stands on a day."""
    access_ends_on = seen.access_ends.get(record.contract_id)
    kind = CardKind(record.kind)
    away = max(sums.went - sums.came, 0)
    standing = state_of_card(
        units=sums.left,
        bought_on=record.bought_on,
        last_day=record.usable_until,
        today=seen.today,
        first_day=record.usable_from,
        access_ends_on=access_ends_on,
        paused=record.contract_id in seen.paused_contracts,
        kind=kind,
    )
    return CardView(
        id=record.id,
        version=record.version,
        contract_id=record.contract_id,
        customer_id=record.customer_id,
        kind=kind,
        plan_name=record.plan_name,
        course_id=record.course_id,
        units=sums.units + away,
        left=sums.left,
        reserved=sums.reserved,
        used=sums.used,
        lapsed=sums.lapsed,
        transferred=away,
        bought_on=record.bought_on,
        usable_from=record.usable_from or record.bought_on,
        usable_until=last_usable_day(record.usable_until, access_ends_on),
        terms_until=record.usable_until,
        limitation_on=limitation_end(record.bought_on),
        standing=standing,
    )


def usable_first(card: CardView) -> tuple[bool, date, date, int]:
    """Return the place of a card in a list: usable, then by expiry, then the oldest."""
    unusable = card.standing is not CardStanding.USABLE
    return unusable, card.usable_until or date.max, card.bought_on, card.id


def spent_first(card: CardView) -> tuple[date, date, int]:
    """Return the place of a card among those that could pay: by expiry, then the oldest."""
    return card.usable_until or date.max, card.bought_on, card.id

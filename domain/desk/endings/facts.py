"""What becomes of places, units and make-up rights when a contract ends or goes on: values.

Days are inclusive and studio-local.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from msgspec import Struct

from domain.bookings.rules import Payer
from domain.bookings.views import BookingView
from domain.desk.bookings.previews import Comeback, Outcome


class Fate(StrEnum):
    """What becomes of a place after the access end."""

    DROPPED = "dropped"
    """It is free for who waits; what paid for it comes back."""
    SINGLE = "single"
    """It stays as a single visit: no contract pays for it, the studio charges at the desk."""
    CARD = "card"
    """It stays, and a unit of a card pays for it."""


class PlaceAfter(Struct, frozen=True):
    """A place after the access end.

    Attributes:
        comeback: What comes back for it.
        payer: The card that pays from now on.
    """

    booking: BookingView
    course: str
    fate: Fate
    comeback: Comeback
    payer: Payer | None = None

    @property
    def returns_unit(self) -> bool:
        """Whether a unit comes back to the card that paid so far."""
        return self.comeback.outcome is Outcome.UNIT_BACK


class RightAfter(Struct, frozen=True):
    """An open make-up right whose last day moves."""

    makeup_id: int
    before: date
    until: date


class Way(StrEnum):
    """How a place comes back that an end took away, or why it does not."""

    PLACE = "place"
    WAITS = "waits"
    """It was a place in the waiting list, and is one again."""
    DOWN = "down"
    """Who moved up in its place waits again; only where he has not heard of it."""
    PAID_AGAIN = "paid_again"
    """It was kept, and the contract pays for it again."""
    TAKEN = "taken"
    """Somebody else has it by now."""
    SPENT = "spent"
    """What had come back for it was spent since."""
    BOOKED_ANEW = "booked_anew"
    """The same person has another place on that day by now."""


BACK = frozenset({Way.PLACE, Way.WAITS, Way.DOWN, Way.PAID_AGAIN})
"""The ways by which a place comes back."""


class PlaceBack(Struct, frozen=True):
    """A place that an end took away, or another payer, when the contract goes on.

    Attributes:
        outcome: What had come back for it; None for one that was kept.
        paid_by: What paid for it before, for one that was kept.
        down: The booking of who waits again.
    """

    booking: BookingView
    course: str
    way: Way
    outcome: Outcome | None = None
    paid_by: Payer | None = None
    down: int | None = None

    @property
    def comes_back(self) -> bool:
        """Whether it holds again."""
        return self.way in BACK


class Leftovers(Struct, frozen=True):
    """Everything beside the money that an end, or the way back from one, changes.

    Attributes:
        places: Those after the access end.
        back: Those that an earlier end took away and that lie before this one.
        rights: Open make-up rights whose last day moves.
        units: Units that the membership granted and that end with it.
        fits_card: How many of the places a card could pay for.
    """

    places: tuple[PlaceAfter, ...] = ()
    back: tuple[PlaceBack, ...] = ()
    rights: tuple[RightAfter, ...] = ()
    units: int = 0
    fits_card: int = 0

    def of(self, fate: Fate) -> tuple[PlaceAfter, ...]:
        """Return the places with a fate."""
        return tuple(place for place in self.places if place.fate is fate)

    @property
    def returned_units(self) -> int:
        """How many units come back to the cards that paid so far."""
        return sum(place.returns_unit for place in self.places)

    @property
    def course_ids(self) -> frozenset[int]:
        """The courses whose places change."""
        places = {place.booking.course_id for place in self.places}
        return frozenset(places | {place.booking.course_id for place in self.back})

    def decision_facts(self) -> dict[str, Any]:
        """Return each place with what becomes of it, each right, and the units that end."""
        return {
            "places": [_place_facts(place) for place in self.places],
            "back": back_facts(self.back),
            "rights": [[right.makeup_id, right.until.isoformat()] for right in self.rights],
            "units_ending": self.units,
        }


def back_facts(places: Iterable[PlaceBack]) -> list[list[Any]]:
    """Return for a confirmation which place comes back, and how."""
    return [[each.booking.id, each.way.value] for each in places]


def _place_facts(place: PlaceAfter) -> list[Any]:
    card_id = None if place.payer is None else place.payer.card_id
    return [place.booking.id, place.fate.value, place.comeback.outcome.value, card_id]

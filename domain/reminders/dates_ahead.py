"""Cards that took all places of a course at once: what matters is how many days are still to come.

Such a card has no unit left from its first day on, and still serves for weeks.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from msgspec import Struct

from domain.bookings.rules import BookingState, Source
from domain.bookings.service import Bookings
from domain.contracts.service import Contracts
from domain.courses.service import Courses, days_of
from domain.credits.views import CardView
from domain.reminders.shapes import View

TAKEN: Final = (BookingState.BOOKED, BookingState.LATE_CANCELLED)
"""What costs a unit."""


class Dates(Struct, frozen=True):
    """The days of cards that took their places at once.

    Attributes:
        taken: By card, the days that cost a unit, in their order.
        booked: By card, those on which there is a place; it has all such cards.
    """

    taken: Mapping[int, Sequence[date]]
    booked: Mapping[int, Sequence[date]]

    def ahead(self, card_id: int, today: date) -> tuple[date, ...] | None:
        """Return the days that are still to come, None for a card that takes none by itself."""
        if card_id not in self.booked:
            return None
        return tuple(day for day in self.booked[card_id] if day >= today)


async def dates_of(view: View, cards: Sequence[CardView]) -> Dates:
    """Return the days of those cards that took their places at once."""
    rows = await Contracts(view.scope).records({card.contract_id for card in cards})
    enrols = {number for number, row in rows.items() if row.auto_enrolment and row.course_id}
    found = {card.id for card in cards if card.contract_id in enrols}
    if not found:
        return Dates({}, {})
    taken: dict[int, list[date]] = defaultdict(list)
    booked: dict[int, list[date]] = {card_id: [] for card_id in found}
    for place in await Bookings(view.scope).of_cards(enrols, TAKEN):
        card_id = place.card_id or 0
        if card_id in found:
            taken[card_id].append(place.on)
        if card_id in found and place.state is BookingState.BOOKED:
            booked[card_id].append(place.on)
    return Dates(taken, booked)


async def enrolled_on(view: View, day: date) -> set[int]:
    """Return the cards that took a place of a day by themselves."""
    courses = await Courses(view.scope).all()
    on = [each.id for each in courses if days_of(each, day, day)]
    places = await Bookings(view.scope).places_on(day, on)
    firm = [each for each in places if each.source is Source.ENROLMENT]
    return {each.card_id for each in firm if each.card_id is not None}


def fell_on(days: Sequence[date], remaining: int) -> date | None:
    """Return the day after which only so many were still to come; None if never more were.

    Example:
        >>> days = [date(2026, 12, day) for day in (3, 10, 17, 24)]
        >>> [fell_on(days, few) for few in (0, 2, 4)]
        [datetime.date(2026, 12, 24), datetime.date(2026, 12, 10), None]
    """
    return days[-remaining - 1] if 0 <= remaining < len(days) else None

"""Cards: from when and until when they can be used, what a membership grants, and extending.

A card is units with a validity; it does not renew and takes no notice. A membership that counts
units grants them for one month of it at a time; such a grant is a card too, of the kind monthly.

Source: RULES.md, "Cards" (R12) and "Units of a membership" (R17).
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from domain.credits.ledger import Tally, UnitState
from domain.dates import DateRange, Duration, after_event, last_day_of_term, time_barred_after

_ONE_DAY = timedelta(days=1)


class CardKind(StrEnum):
    """Where the units of a card come from."""

    CARD = "card"
    MONTHLY = "monthly"
    """Granted by a membership for one month of it."""


class CardStanding(StrEnum):
    """What can be done with a card."""

    USABLE = "usable"
    USED_UP = "used_up"
    FUTURE = "future"
    """Its first day lies ahead."""
    PAUSED = "paused"
    """Its contract is paused; the card rests with it."""
    EXPIRED_CONTESTABLE = "expired_contestable"
    """Expired by its terms, but not by limitation: the units stay, the studio may accept them."""
    EXPIRED = "expired"
    ENDED = "ended"
    """Its contract was terminated: the units rest, as those of an expired card do."""
    LAPSED = "lapsed"
    """The month of a membership that granted the units is over."""


def usable_until(bought_on: date, validity: Duration) -> date:
    """Return the last day of a validity that the purchase sets off; its day is not counted.

    Source: RULES.md, "Cards" (R12).

    Example:
        >>> usable_until(date(2026, 9, 1), Duration(months=6))
        datetime.date(2027, 3, 1)
    """
    return after_event(bought_on, validity)


def limitation_end(bought_on: date) -> date:
    """Return the last day of the statutory limitation: three years after the year of purchase.

    Units are never deleted before; a shorter validity is contestable.

    Source: RULES.md, "Cards" (R12); §§ 195, 199 BGB.

    Example:
        >>> limitation_end(date(2024, 12, 24))
        datetime.date(2027, 12, 31)
    """
    return time_barred_after(bought_on)


def last_usable_day(last_day: date | None, access_ends_on: date | None) -> date | None:
    """Return the last day to use a card, None for no limit: the earlier of two.

    Args:
        last_day: By the terms of the card.
        access_ends_on: By a termination of its contract.

    Example:
        >>> last_usable_day(date(2027, 3, 1), date(2026, 11, 21))
        datetime.date(2026, 11, 21)
    """
    return min((day for day in (last_day, access_ends_on) if day is not None), default=None)


def state_of_card(
    *,
    units: int,
    bought_on: date,
    last_day: date | None,
    today: date,
    first_day: date | None = None,
    access_ends_on: date | None = None,
    paused: bool = False,
    kind: CardKind = CardKind.CARD,
) -> CardStanding:
    """Return what can be done with a card today.

    Args:
        units: The units left.
        bought_on: The day of purchase, which sets off the limitation.
        last_day: The last day to use it by its terms; None for no limit.
        today: The studio's day.
        first_day: The first day to use it; the day of purchase if nothing is said.
        access_ends_on: The last day by a termination of its contract; None without one.
        paused: Whether its contract is paused today.
        kind: Units of a membership lapse with their month, bought ones rest.
    """
    if units <= 0:
        return CardStanding.USED_UP
    limitation = limitation_end(bought_on)
    by_terms = last_day or limitation
    if today > max(by_terms, limitation):
        return CardStanding.EXPIRED
    begins = first_day or bought_on
    if access_ends_on is not None and access_ends_on < min(by_terms, max(today, begins)):
        return CardStanding.LAPSED if kind is CardKind.MONTHLY else CardStanding.ENDED
    if today > by_terms:
        lapses = kind is CardKind.MONTHLY
        return CardStanding.LAPSED if lapses else CardStanding.EXPIRED_CONTESTABLE
    if today < begins:
        return CardStanding.FUTURE
    return CardStanding.PAUSED if paused else CardStanding.USABLE


_LEFT: Mapping[CardStanding, UnitState] = {
    CardStanding.USABLE: UnitState.FREE,
    CardStanding.USED_UP: UnitState.FREE,
    CardStanding.FUTURE: UnitState.FREE,
    CardStanding.PAUSED: UnitState.RESTING,
    CardStanding.EXPIRED_CONTESTABLE: UnitState.RESTING,
    CardStanding.ENDED: UnitState.RESTING,
    CardStanding.EXPIRED: UnitState.LAPSED,
    CardStanding.LAPSED: UnitState.LAPSED,
}


def units_by_state(sums: Tally, state: CardStanding) -> dict[UnitState, int]:
    """Return how many units of a card are in each state; every unit is in exactly one.

    Args:
        sums: What its ledger sums up to.
        state: What can be done with the card; it says where the units are that nobody took.
    """
    found = dict.fromkeys(UnitState, 0)
    found[UnitState.RESERVED] = sums.reserved
    found[UnitState.USED] = sums.used
    found[UnitState.LAPSED] = sums.lapsed
    found[UnitState.TRANSFERRED] = sums.went
    found[_LEFT[state]] += sums.left
    return found


def month_of_membership(starts_on: date, on: date) -> DateRange | None:
    """Return the month of a membership that holds a day; None before its start.

    Months are counted from its first day, as the billing periods are (R6).

    Source: RULES.md, "Units of a membership" (R17).

    Example:
        >>> month_of_membership(date(2026, 1, 15), date(2026, 11, 21)).start
        datetime.date(2026, 11, 15)
    """
    if on < starts_on:
        return None
    months = max(1, 12 * (on.year - starts_on.year) + on.month - starts_on.month)
    while on > last_day_of_term(starts_on, Duration(months=months)):
        months += 1
    first = starts_on
    if months > 1:
        first = last_day_of_term(starts_on, Duration(months=months - 1)) + _ONE_DAY
    return DateRange.from_days(first, last_day_of_term(starts_on, Duration(months=months)))


def extended_until(last_day: date, by: Duration, today: date) -> date:
    """Return the last day of a validity that is made longer.

    A card that still runs is extended from its last day; one that is over from today, because
    days that have passed are of no use.

    Source: RULES.md, "Cards" (R12).

    Example:
        >>> extended_until(date(2027, 3, 1), Duration(weeks=2), date(2026, 11, 21))
        datetime.date(2027, 3, 15)
        >>> extended_until(date(2026, 10, 6), Duration(weeks=2), date(2026, 11, 21))
        datetime.date(2026, 12, 5)
    """
    return after_event(max(last_day, today), by)

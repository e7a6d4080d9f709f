"""Cards: until when they are valid, and how many units are left.

A card is bought units with a validity; it does not renew and takes no notice.

Source: RULES.md, "Cards" (R12).
"""

from datetime import date
from enum import StrEnum

from domain.dates import Duration, after_event


class CardState(StrEnum):
    """What can be done with a card."""

    USABLE = "usable"
    USED_UP = "used_up"
    EXPIRED_CONTESTABLE = "expired_contestable"
    """Expired by its terms, but not by limitation: the units stay, the studio may accept them."""
    EXPIRED = "expired"
    ENDED = "ended"
    """Its contract was terminated: the units rest, as those of an expired card do."""


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
    return date(bought_on.year + 3, 12, 31)


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
    access_ends_on: date | None = None,
) -> CardState:
    """Return what can be done with a card today.

    Args:
        units: The units left.
        bought_on: The day of purchase, which sets off the limitation.
        last_day: The last day to use it by its terms; None for no limit.
        today: The studio's day.
        access_ends_on: The last day by a termination of its contract; None without one.
    """
    if units <= 0:
        return CardState.USED_UP
    limitation = limitation_end(bought_on)
    by_terms = last_day or limitation
    if today > max(by_terms, limitation):
        return CardState.EXPIRED
    if access_ends_on is not None and access_ends_on < min(by_terms, today):
        return CardState.ENDED
    return CardState.USABLE if today <= by_terms else CardState.EXPIRED_CONTESTABLE

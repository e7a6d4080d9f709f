"""Which cards a longer validity helps, and why not the others."""

from collections.abc import Callable
from datetime import date

from domain.credits.errors import (
    CardUsedUp,
    CardWasEnded,
    CardWithoutEnd,
    UnitsTimeBarred,
    ValidityNotLonger,
)
from domain.desk.units.facts import CardFacts
from domain.errors import Refusal

Check = Callable[[CardFacts, date, date], Refusal | None]


def _time_barred(card: CardFacts, _: date, today: date) -> Refusal | None:
    last = max(card.limitation_on, card.terms_until or card.limitation_on)
    if today <= last:
        return None
    return UnitsTimeBarred(card.plan_name, card.number, last)


def _ended(card: CardFacts, _: date, __: date) -> Refusal | None:
    if card.ends_on is None:
        return None
    return CardWasEnded(card.plan_name, card.number, card.ends_on)


def _without_end(card: CardFacts, _: date, __: date) -> Refusal | None:
    if card.terms_until is not None:
        return None
    return CardWithoutEnd(card.plan_name, card.number)


def _used_up(card: CardFacts, _: date, __: date) -> Refusal | None:
    if card.left + card.reserved > 0:
        return None
    return CardUsedUp(card.plan_name, card.number)


def _not_longer(card: CardFacts, after: date, today: date) -> Refusal | None:
    last_day = card.terms_until
    if last_day is None or (after > last_day and after >= today):
        return None
    return ValidityNotLonger(card.plan_name, card.number, last_day, after)


CHECKS: tuple[tuple[str, Check], ...] = (
    ("used_up", _used_up),
    ("time_barred", _time_barred),
    ("ended", _ended),
    ("without_end", _without_end),
    ("not_longer", _not_longer),
)
"""What keeps a card from being extended; the name is what the card is counted under."""


def why_not(card: CardFacts, after: date, today: date) -> Refusal | None:
    """Return what keeps a card from being usable until ``after``, None where nothing does."""
    found = (check(card, after, today) for _, check in CHECKS)
    return next((refusal for refusal in found if refusal is not None), None)


def left_out(card: CardFacts, after: date, today: date, *, with_expired: bool) -> str | None:
    """Return why one of many cards stays as it is, None where it is extended.

    A card that has expired is left out unless that was said: it is revived, not extended.
    """
    for name, check in CHECKS:
        if check(card, after, today) is not None:
            return name
    return "expired" if card.is_over(today) and not with_expired else None

"""The days of a pause as they were meant, where no year was said.

Days without a year lie ahead for whoever reads a sentence. A pause that began in the past weeks
was meant by its day all the same, and a last day before the first one is a slip, not a whole year.
"""

from datetime import date

from domain.contracts.pauses import length_of
from domain.dates import Duration, after_event, latest_day_for
from domain.desk.pausing.rules import FURTHEST_BACK
from handlers.dialog import Slots, Talk
from handlers.understanding.days.dates import find_dates

_YEAR = Duration(months=12)
_LONG = Duration(months=10)


def take_as_meant(talk: Talk, slots: Slots) -> None:
    """Set the days that the message at hand names without a year to those that were meant."""
    first, last = (
        date.fromisoformat(said) if (said := slots.get(name)) else None
        for name in ("from", "until")
    )
    said = _yearless(talk)
    if first in said and is_just_past(first, talk.said_on):
        first = latest_day_for(first, _YEAR)
        slots["from"] = first.isoformat()
    if first is not None and last in said and is_reversed(first, last):
        slots["until"] = latest_day_for(last, _YEAR).isoformat()


def is_just_past(day: date, today: date) -> bool:
    """Return whether a day without a year is one of the past weeks, a year later.

    Example:
        >>> is_just_past(date(2027, 11, 20), date(2026, 11, 21))
        True
        >>> is_just_past(date(2027, 1, 20), date(2026, 11, 21))
        False
    """
    return today - FURTHEST_BACK <= latest_day_for(day, _YEAR) < today


def is_reversed(first: date, last: date) -> bool:
    """Return whether days without a year were said the wrong way round.

    A year as a whole and a span over the turn of the year are none.

    Example:
        >>> is_reversed(date(2027, 1, 15), date(2028, 1, 10))
        True
        >>> is_reversed(date(2026, 12, 20), date(2027, 1, 10))
        False
        >>> is_reversed(date(2027, 3, 1), date(2028, 2, 29))
        False
    """
    twin = latest_day_for(last, _YEAR)
    is_long = last > after_event(first, _LONG)
    is_before = twin < first and twin.year == first.year
    return is_long and is_before and not length_of(first, last).months


def _yearless(talk: Talk) -> frozenset[date]:
    """Return the days that the message names without a year."""
    found = find_dates(talk.incoming.text, talk.words.language, talk.said_on)
    days = (day for each in found if each.yearless for day in (each.first, each.last))
    return frozenset(day for day in days if day is not None)

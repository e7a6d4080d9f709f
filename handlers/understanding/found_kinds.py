"""What is remarkable about the things that were found in a sentence."""

from collections.abc import Sequence
from datetime import date, timedelta

from handlers.understanding.addresses import gives_address
from handlers.understanding.amounts import find_money
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.names.found_name import FoundName
from handlers.understanding.phrases import lexicon
from handlers.understanding.things import Thing
from handlers.understanding.words import Token

_YOUNGEST = timedelta(days=3 * 365)  # a day further back than this may be one of birth


def kinds_of(
    text: str,
    tokens: Sequence[Token],
    today: date,
    names: Sequence[FoundName],
    plans: Sequence[Thing],
    courses: Sequence[Thing],
    days: Sequence[FoundDate],
    unreal: Sequence[FoundDate],
) -> set[str]:
    """Return what rules can ask of the things found, besides that they were found.

    ``known``: somebody on file is named; ``two-plans``;
    ``two-courses``; ``from-to``: a period that may move
    something; ``past``: a day that is over; ``numbered-day``: a day of a month; ``old-day``: a
    day years ago; ``address``: a street or a town with its postcode; ``ours``: it is about what
    is the studio's; ``money``: an amount with its currency.
    """
    numbered = any(_numbered(text, day) for day in (*days, *unreal))
    known = {
        "known": any(name.people for name in names),
        "two-plans": len({plan.name for plan in plans}) > 1,
        "two-courses": len({course.name for course in courses}) > 1,
        "from-to": any(day.kind == "period" and _moves(day) for day in days),
        "past": any(day.last is not None and day.last < today for day in days),
        "numbered-day": numbered,
        "old-day": any(_of_birth(day, today) for day in (*days, *unreal)),
        "address": gives_address(tokens),
        "ours": not lexicon().ours.isdisjoint([token.fold for token in tokens]),
        "money": bool(find_money(text)),
    }
    return {kind for kind, found in known.items() if found}


def _numbered(text: str, day: FoundDate) -> bool:
    """Whether it is a day of a month and not "Tuesday" or "tomorrow"."""
    figures = any(letter.isdigit() for letter in text[day.start : day.end])
    return figures and day.kind == "day" and not day.weekday


def _of_birth(day: FoundDate, today: date) -> bool:
    return day.kind == "day" and day.last is not None and day.last < today - _YOUNGEST


def _moves(day: FoundDate) -> bool:
    """Whether it runs from one day to a day of another month."""
    return (
        day.first is not None
        and day.last is not None
        and day.first.day > 1
        and day.first.replace(day=1) < day.last.replace(day=1)
    )

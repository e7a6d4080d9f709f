"""What is remarkable about the things that were found in a sentence."""

from collections.abc import Sequence
from datetime import date

from handlers.understanding.dates import FoundDate
from handlers.understanding.found_name import FoundName
from handlers.understanding.things import Thing


def kinds_of(
    text: str,
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
    something; ``past``: a day that is over; ``numbered-day``: a day of a month.
    """
    numbered = any(_numbered(text, day) for day in (*days, *unreal))
    known = {
        "known": any(name.people for name in names),
        "two-plans": len({plan.name for plan in plans}) > 1,
        "two-courses": len({course.name for course in courses}) > 1,
        "from-to": any(day.kind == "period" and _moves(day) for day in days),
        "past": any(day.last is not None and day.last < today for day in days),
        "numbered-day": numbered,
    }
    return {kind for kind, found in known.items() if found}


def _numbered(text: str, day: FoundDate) -> bool:
    """Whether it is a day of a month and not "Tuesday" or "tomorrow"."""
    figures = any(letter.isdigit() for letter in text[day.start : day.end])
    return figures and day.kind == "day" and not day.weekday


def _moves(day: FoundDate) -> bool:
    """Whether it runs from one day to a day of another month."""
    return (
        day.first is not None
        and day.last is not None
        and day.first.day > 1
        and day.first.replace(day=1) < day.last.replace(day=1)
    )

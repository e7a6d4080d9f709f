"""Days without a month that belong to the one named beside: "all December ... the 1st to 31st"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from handlers.understanding.days.found import FoundDate
from handlers.understanding.days.values import Bounds, Cycle, Span

_DAY = timedelta(days=1)
_FAR = timedelta(days=270)  # a month that is further away is rather one just gone


def in_named_month(days: Sequence[FoundDate], today: date) -> tuple[FoundDate, ...]:
    """Return the days, where the only month that is named gives it to the range of bare days."""
    months = [(day, month) for day in days if (month := _whole_month(day, today))]
    bare = [(day, span) for day in days if (span := _without_month(day))]
    if len(months) != 1 or len(bare) != 1:
        return tuple(days)
    (named, month), (stretch, span) = months[0], bare[0]
    found = span.coming(month[0])
    if found is None or found[1] > month[1]:
        return tuple(days)
    placed = replace(stretch, first=found[0], last=found[1])
    return tuple(placed if day is stretch else day for day in days if day is not named)


def _whole_month(day: FoundDate, today: date) -> Bounds | None:
    """Return first and last day of a month that is named without a year and is near."""
    if not isinstance(day.value, Cycle) or day.value.every != "year":
        return None
    bounds = day.value.coming(today)
    if bounds is None or bounds[0].day != 1 or bounds[0] - today > _FAR:
        return None
    one = (bounds[0].year, bounds[0].month) == (bounds[1].year, bounds[1].month)
    return bounds if one and (bounds[1] + _DAY).day == 1 else None


def _without_month(day: FoundDate) -> Span | None:
    """Return the range of two days of any month that it is."""
    span = day.value if day.kind == "period" else None
    if not isinstance(span, Span):
        return None
    bare = all(isinstance(end, Cycle) and end.every == "month" for end in (span.start, span.end))
    return span if bare else None

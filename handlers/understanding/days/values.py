"""What a day phrase means before it is known whether the past or the future is meant.

A ``Fixed`` is one stretch of days; a ``Cycle`` comes again each week, month or year ("Montag",
"der 15.", "Ende März", "Ostern"); a ``Span`` goes from one to the other. Each answers two
questions: which one is ``coming`` and which one has ``gone`` by. Bounds are first and last day,
both inclusive.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from msgspec import Struct

Bounds: TypeAlias = tuple[date, date]
Change: TypeAlias = Callable[[Bounds], Bounds | None]
Every: TypeAlias = Literal["week", "month", "year"]

_A_DAY: Final = timedelta(days=1)
_RUNNING: Final = timedelta(days=31)
_REACH: Final = {"week": 3, "month": 13, "year": 10}  # 29 February can be eight years away
_BEGUN: Final = {"week": 1, "month": 6, "year": 1}  # a half of the year began up to six months ago


def safely(make: Callable[[], date]) -> date | None:
    """Return the day made, or None where the calendar has none such."""
    try:
        return make()
    except (ValueError, OverflowError):
        return None


def single(found: date | None) -> Bounds | None:
    """Return the day as a stretch of one day."""
    return None if found is None else (found, found)


def day(year: int, month: int, number: int) -> Bounds | None:
    """Return the single day, or None for a day such as 30 February."""
    return single(safely(lambda: date(year, month, number)))


def months(year: int, month: int, count: int = 1) -> Bounds | None:
    """Return ``count`` whole months from the month given on."""
    past_end = year * 12 + month - 1 + count
    try:
        return date(year, month, 1), date(past_end // 12, past_end % 12 + 1, 1) - _A_DAY
    except (ValueError, OverflowError):
        return None


def index_of(found: date, every: Every) -> int:
    """Return the number of the week, month or year that the day lies in, counted from year 0."""
    if every == "week":
        return (found.toordinal() - 1) // 7
    return found.year * 12 + found.month - 1 if every == "month" else found.year


class Fixed(Struct, frozen=True):
    """One stretch of days, meant whatever the direction; None where there is no such day."""

    bounds: Bounds | None

    def coming(self, today: date) -> Bounds | None:  # noqa: ARG002 - the same question as to a Cycle
        """Return the days."""
        return self.bounds

    gone = coming

    def map(self, change: Change) -> "Fixed":
        """Return what the change makes of the days."""
        return Fixed(None if self.bounds is None else change(self.bounds))


NOWHERE: Final = Fixed(None)


class Cycle(Struct, frozen=True):
    """Days that come again each week, month or year; ``at`` gives those of one index, if any.

    A ``strict`` one, a weekday, never means today.
    """

    every: Every
    at: Callable[[int], Bounds | None]
    strict: bool = False

    def _search(self, today: date, step: int, wanted: Callable[[Bounds], bool]) -> Bounds | None:
        """Return the first wanted days, seen from the day on forwards (1) or backwards (-1)."""
        here = index_of(today, self.every)
        for distance in range(-_BEGUN[self.every], _REACH[self.every]):
            bounds = self.at(here + step * distance)
            if bounds is not None and wanted(bounds):
                return bounds
        return None

    def coming(self, today: date) -> Bounds | None:
        """Return the next ones that are not over."""
        return self.after(today) if self.strict else self.reaching(today)

    def gone(self, today: date) -> Bounds | None:
        """Return the latest ones that have begun."""
        return self.before(today) if self.strict else self.until(today)

    def reaching(self, on: date) -> Bounds | None:
        """Return the first ones that end on the day or later."""
        return self._search(on, 1, lambda bounds: bounds[1] >= on)

    def after(self, on: date) -> Bounds | None:
        """Return the first ones that begin after the day."""
        return self._search(on, 1, lambda bounds: bounds[0] > on)

    def before(self, on: date) -> Bounds | None:
        """Return the latest ones that end before the day."""
        return self._search(on, -1, lambda bounds: bounds[1] < on)

    def until(self, on: date) -> Bounds | None:
        """Return the latest ones that begin on the day or earlier."""
        return self._search(on, -1, lambda bounds: bounds[0] <= on)

    def turned(self, today: date, turn: int) -> Bounds | None:
        """Return those of "this" (0), "next" (1), "last" (-1), or further away."""
        if turn == 0:
            return self.at(today.year) if self.every == "year" else self.coming(today)
        found: Bounds | None = (today, today)
        for _ in range(abs(turn)):
            if found is not None:
                found = self.after(found[-1]) if turn > 0 else self.before(found[0])
        return found

    def map(self, change: Change) -> "Cycle":
        """Return the cycle of what the change makes of each of them."""

        def changed(index: int) -> Bounds | None:
            bounds = self.at(index)
            return None if bounds is None else change(bounds)

        return Cycle(self.every, changed, self.strict)


class Span(Struct, frozen=True):
    """From the first day of one value to the last day of another."""

    start: "Value"
    end: "Value"

    def coming(self, today: date) -> Bounds | None:
        """Return the next such days; one that began within the last month is still meant."""
        if not isinstance(self.start, Cycle):
            return self._from(self.start.coming(today))
        if isinstance(self.end, Fixed):
            return self._to(self.end.bounds)
        if found := self._within_a_month(today):
            return found
        if not self.start.strict:
            running = self._from(self.start.gone(today))
            if running and running[1] >= today and today - running[0] <= _RUNNING:
                return running
        return self._from(self.start.coming(today))

    def gone(self, today: date) -> Bounds | None:
        """Return the latest such days that have begun."""
        if isinstance(self.start, Cycle) and isinstance(self.end, Fixed):
            return self._to(self.end.bounds)
        return self._from(self.start.gone(today))

    def map(self, change: Change) -> "Value":
        """Return what the change makes of the days between start and end."""
        return Span(self.start.map(change), self.end.map(change))

    def _within_a_month(self, today: date) -> Bounds | None:
        """Return the next such days of one month, which has both: "from the 1st to the 31st"."""
        start, end = self.start, self.end
        if not isinstance(start, Cycle) or not isinstance(end, Cycle):
            return None
        if {start.every, end.every} != {"month"}:
            return None

        def both(index: int) -> Bounds | None:
            one, other = start.at(index), end.at(index)
            return (one[0], other[1]) if one and other and one[0] < other[1] else None

        return Cycle("month", both).coming(today)

    def _from(self, start: Bounds | None) -> Bounds | None:
        if start is None:
            return None
        end = (
            self.end.reaching(start[0])
            if isinstance(self.end, Cycle)
            else self.end.coming(start[0])
        )
        return (start[0], end[1]) if end and end[1] >= start[0] else None

    def _to(self, end: Bounds | None) -> Bounds | None:
        start = self.start.until(end[0]) if end and isinstance(self.start, Cycle) else None
        return (start[0], end[1]) if start and end else None


class Beside(Struct, frozen=True):
    """A day that a change finds from another one: in "24. und 26. Mai" the first from the last."""

    value: "Value"
    change: Change

    def coming(self, today: date) -> Bounds | None:
        """Return the day beside the coming one."""
        found = self.value.coming(today)
        return found and self.change(found)

    def gone(self, today: date) -> Bounds | None:
        """Return the day beside the one gone by."""
        found = self.value.gone(today)
        return found and self.change(found)

    def map(self, change: Change) -> "Beside":
        """Return what the change makes of the day."""
        return Beside(self, change)


Value: TypeAlias = Fixed | Cycle | Span | Beside


class Length(Struct, frozen=True):
    """A number of days, weeks, months, years or working days ("b"), such as "6 Wochen"."""

    count: int
    unit: Literal["d", "w", "m", "y", "b"]
    more: "Length | None" = None

    def moved(self, start: date, sign: int) -> date | None:
        """Return the day that lies this much after (1) or before (-1) the start."""
        end = safely(lambda: self._moved(start, sign))
        return end if self.more is None or end is None else self.more.moved(end, sign)

    def _moved(self, start: date, sign: int) -> date:
        if self.unit == "b":
            return _working_days(start, self.count, sign)
        if self.unit in "dw":
            return start + timedelta(days=sign * self.count * (7 if self.unit == "w" else 1))
        total = (
            start.year * 12 + start.month - 1 + sign * self.count * (12 if self.unit == "y" else 1)
        )
        whole = months(total // 12, total % 12 + 1)
        if whole is None:
            raise OverflowError
        return min(whole[1], whole[0] + timedelta(days=start.day - 1))

    def rolling(self, today: date, sign: int) -> Bounds | None:
        """Return the days of this length right after or before today; today is none of them."""
        end = self.moved(today, sign)
        near = safely(lambda: today + timedelta(days=sign))
        if end is None or near is None:
            return None
        return (near, end) if sign > 0 else (end, near)

    def iso(self) -> str:
        """Return the length as an ISO 8601 duration, a working day as a day."""
        own = f"{self.count}{'D' if self.unit == 'b' else self.unit.upper()}"
        return f"P{own}{self.more.iso()[1:] if self.more else ''}"


def _working_days(start: date, count: int, sign: int) -> date:
    """Return the day ``count`` days from Monday to Friday away; too many of them overflow."""
    if count == 0:
        return start
    weeks, rest = divmod(count - 1, 5)
    rest += 1  # the last step is always taken, so that it ends on a working day
    found = start + timedelta(weeks=sign * weeks)
    while rest:
        found += timedelta(days=sign)
        rest -= found.weekday() < 5  # noqa: PLR2004 - Saturday is 5
    return found


def easter(year: int) -> date:
    """Return Easter Sunday (Gregorian calendar, Gauss's rule with its two exceptions).

    Example:
        >>> easter(2027)
        datetime.date(2027, 3, 28)
    """
    century = year // 100
    moon = (19 * (year % 19) + 15 + century - (13 + 8 * century) // 25 - century // 4) % 30
    sun = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + (4 + century - century // 4) % 7) % 7
    shift = moon + sun
    if sun == 6 and (moon == 29 or (moon == 28 and year % 19 > 10)):  # noqa: PLR2004 - Gauss's
        shift -= 7
    return date(year, 3, 22) + timedelta(days=shift)


def iso_week(year: int, number: int) -> Bounds | None:
    """Return the days of a calendar week (ISO 8601), or None if the year has no such week."""
    first = safely(lambda: date.fromisocalendar(year, number, 1))
    last = safely(lambda: date.fromisocalendar(year, number, 7))
    return (first, last) if first and last else None

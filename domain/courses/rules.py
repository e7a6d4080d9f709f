"""On which days a course takes place, when it begins, and until when a place can be given back.

Days and times of day are the studio's, first and last days inclusive; moments are in UTC. A
course takes place at most once a day.

Source: RULES.md, "Courses and their days".
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

_DAY = timedelta(days=1)
_WEEK = 7


class Slot(Struct, frozen=True):
    """A weekday (Monday is 0) and a local time of day such as ``18:00``, and how long."""

    weekday: int
    begins: str
    minutes: int


class WeeklyDate(Struct, frozen=True):
    """A date of every week, from ``valid_from`` to ``valid_until``.

    Attributes:
        weekday: Monday is 0.
        begins: Local time of day such as ``18:00``.
        minutes: How long it lasts.
        valid_until: None goes on.
    """

    weekday: int
    begins: str
    minutes: int
    valid_from: date
    valid_until: date | None = None

    @property
    def slot(self) -> Slot:
        """Weekday, time and length."""
        return Slot(self.weekday, self.begins, self.minutes)

    def lasts(self, on: date) -> bool:
        """Return whether the date holds on a day or later."""
        return self.valid_until is None or self.valid_until >= on


class CourseDay(Struct, frozen=True):
    """A course on a calendar day."""

    course_id: int
    on: date
    begins: str
    minutes: int


def days_between(
    course_id: int,
    weekly: Sequence[WeeklyDate],
    starts_on: date,
    ends_on: date | None,
    first: date,
    last: date,
) -> tuple[CourseDay, ...]:
    """Return the days on which a course takes place, in order.

    Args:
        course_id: Whose days.
        weekly: Its weekly dates; where two of them fall on a day, the later arrangement holds.
        starts_on: The first day on which it can take place.
        ends_on: The last one; None goes on.
        first: The first day that is asked for.
        last: The last one.

    Example:
        >>> tuesdays = [WeeklyDate(1, "18:00", 75, date(2026, 1, 1))]
        >>> [
        ...     each.on.day
        ...     for each in days_between(
        ...         7, tuesdays, date(2026, 1, 1), None, date(2027, 1, 12), date(2027, 1, 19)
        ...     )
        ... ]
        [12, 19]
    """
    found: dict[date, CourseDay] = {}
    for each in sorted(weekly, key=lambda one: one.valid_from):
        start = max(first, starts_on, each.valid_from)
        ends = (last, ends_on, each.valid_until)
        for on in _weekdays(each.weekday, start, min(day for day in ends if day is not None)):
            found[on] = CourseDay(course_id, on, each.begins, each.minutes)
    return tuple(found[on] for on in sorted(found))


def slots_on(weekly: Iterable[WeeklyDate], on: date) -> tuple[Slot, ...]:
    """Return the weekdays and times that hold on a day, in the order of the week."""
    holding = {each.slot for each in weekly if each.valid_from <= on and each.lasts(on)}
    return tuple(sorted(holding, key=lambda slot: (slot.weekday, slot.begins)))


def next_arrangement(weekly: Iterable[WeeklyDate], on: date) -> date | None:
    """Return the first day after ``on`` from which other weekly dates hold, None for never."""
    begin = [each.valid_from for each in weekly if each.valid_from > on]
    end = [each.valid_until + _DAY for each in weekly if each.valid_until and each.lasts(on)]
    return min((*begin, *end), default=None)


def rearranged(
    weekly: Iterable[WeeklyDate], slots: Iterable[Slot], from_day: date
) -> tuple[WeeklyDate, ...]:
    """Return the weekly dates of a course whose dates are others from a day on.

    What lies before that day stays as it was. A date that goes on as it is stays one date.

    Args:
        weekly: The weekly dates so far.
        slots: Those that hold from then on; none where the course is to stop.
        from_day: The first day of the new arrangement.

    Example:
        >>> tuesdays = WeeklyDate(1, "18:00", 75, date(2026, 1, 1))
        >>> rearranged([tuesdays], [], date(2027, 1, 1))[0].valid_until
        datetime.date(2026, 12, 31)
    """
    wanted, before = set(slots), [each for each in weekly if each.valid_from < from_day]
    kept = [_closed(each, wanted, from_day) for each in before]
    open_slots = {each.slot for each in kept if each.lasts(from_day)}
    opened = [
        WeeklyDate(each.weekday, each.begins, each.minutes, from_day)
        for each in sorted(wanted - open_slots, key=lambda slot: (slot.weekday, slot.begins))
    ]
    return (*kept, *opened)


def _closed(each: WeeklyDate, wanted: set[Slot], from_day: date) -> WeeklyDate:
    if not each.lasts(from_day):
        return each
    return replace(each, valid_until=None if each.slot in wanted else from_day - _DAY)


def begins_at(day: CourseDay, zone: str) -> datetime:
    """Return the moment at which a course day begins.

    A time that a clock change leaves out counts from the hour before it; of one that comes twice
    the first is meant.

    Example:
        >>> begins_at(CourseDay(7, date(2027, 1, 19), "18:00", 75), "Europe/Berlin")
        datetime.datetime(2027, 1, 19, 17, 0, tzinfo=datetime.timezone.utc)
    """
    local = datetime.combine(day.on, time.fromisoformat(day.begins), ZoneInfo(zone))
    return local.astimezone(UTC)


def ends_at(day: CourseDay, zone: str) -> datetime:
    """Return the moment at which a course day is over."""
    return begins_at(day, zone) + timedelta(minutes=day.minutes)


def cancellable_until(day: CourseDay, hours: int, zone: str) -> datetime:
    """Return the last moment at which a place can be given back in time.

    The hours are hours that pass: over a clock change the same number of them.

    Source: RULES.md, "Courses and their days".
    """
    return begins_at(day, zone) - timedelta(hours=hours)


def _weekdays(weekday: int, first: date, last: date) -> Iterator[date]:
    day = first + (weekday - first.weekday()) % _WEEK * _DAY
    while day <= last:
        yield day
        day += _WEEK * _DAY

"""When a message may go, which of several says it, and what becomes of it; nothing here reads.

Quiet hours are local times of the studio: from the first one, inclusive, to the second, exclusive,
over midnight where the first is the later one. Two equal times mean that it is never quiet.

Source: RULES.md, "Messages by themselves".
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

_ONE_DAY = timedelta(days=1)
BEFORE_QUIET: Final = timedelta(minutes=30)
"""So long before it gets quiet goes what would come too late the next morning."""
MORNING: Final = time(8)
EVENING: Final = time(17)
"""When people are reminded of a course day of tomorrow, unless the morning is better."""


class Decided(StrEnum):
    """What became of a message that was planned."""

    SENT = "sent"
    MAILED = "mailed"
    """Handed to the e-mail of somebody without a chat."""
    MOOT = "moot"
    """Nothing that anybody needs to hear any more."""
    UNWANTED = "unwanted"
    """The person does not want to hear of such things."""
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    DROPPED = "dropped"
    """The person's data were erased."""
    ELSEWHERE = "elsewhere"
    """An e-mail of its own says it."""


class Quiet(Struct, frozen=True):
    """The hours of the night in which nobody is written to."""

    begins: time
    ends: time
    zone: str

    @classmethod
    def of(cls, begins: str, ends: str, zone: str) -> "Quiet":
        """Return the quiet hours that a studio has settled, such as ``20:00`` to ``08:00``."""
        return cls(time.fromisoformat(begins), time.fromisoformat(ends), zone)

    def covers(self, moment: datetime) -> bool:
        """Return whether it is quiet at a moment.

        Example:
            >>> night = Quiet(time(20), time(8), "Europe/Berlin")
            >>> at = datetime(2026, 11, 21, tzinfo=UTC)
            >>> [night.covers(at.replace(hour=hour)) for hour in (6, 7, 18, 19)]
            [True, False, False, True]
        """
        local = self.local(moment).time()
        if self.begins <= self.ends:
            return self.begins <= local < self.ends
        return local >= self.begins or local < self.ends

    def over_after(self, moment: datetime) -> datetime:
        """Return when the quiet hours end that cover a moment; the moment itself if none do."""
        if not self.covers(moment):
            return moment
        local = self.local(moment)
        ends = local.date() if local.time() < self.ends else local.date() + _ONE_DAY
        end = self.at(ends, self.ends)
        is_past = end <= moment  # its first time in the hour that comes twice
        return self.at(ends, self.ends.replace(fold=1)) if is_past else end

    def began_before(self, moment: datetime) -> datetime:
        """Return when the quiet hours began that cover a moment; the moment itself if none do."""
        if not self.covers(moment):
            return moment
        local = self.local(moment)
        began = local.date() if local.time() >= self.begins else local.date() - _ONE_DAY
        return self.at(began, self.begins)

    def next_morning(self, moment: datetime) -> datetime:
        """Return the first moment of the next day at which people may be written to."""
        return self.over_after(self.at(self.local(moment).date() + _ONE_DAY, MORNING))

    def local(self, moment: datetime) -> datetime:
        """Return a moment as the studio's clocks show it."""
        return moment.astimezone(ZoneInfo(self.zone))

    def at(self, day: date, local: time) -> datetime:
        """Return the moment of a local time on one of the studio's days."""
        return datetime.combine(day, local, ZoneInfo(self.zone)).astimezone(UTC)


def sending_moment(wanted: datetime, use_by: datetime | None, quiet: Quiet) -> datetime:
    """Return when a message goes that is wanted at a moment: never in the quiet hours.

    It waits for the morning, unless it would be of no use then: that goes shortly before it gets
    quiet.

    Args:
        wanted: When it would go.
        use_by: Until when it is of use; None for longer than a night.
        quiet: The studio's quiet hours.

    Example:
        >>> night = Quiet(time(20), time(8), "Europe/Berlin")
        >>> late, class_at = (datetime(2026, 11, 23, 21, tzinfo=UTC),
        ...     datetime(2026, 11, 24, 6, tzinfo=UTC))
        >>> sending_moment(late, None, night).isoformat()
        '2026-11-24T07:00:00+00:00'
        >>> sending_moment(late, class_at, night).isoformat()
        '2026-11-23T18:30:00+00:00'
    """
    if not quiet.covers(wanted):
        return wanted
    morning = quiet.over_after(wanted)
    if use_by is None or morning < use_by:
        return morning
    return quiet.began_before(wanted) - BEFORE_QUIET


def class_moment(
    day: date, cancel_until: datetime | None, begins_at: datetime, quiet: Quiet
) -> datetime:
    """Return when somebody is reminded on a day of a course day of tomorrow.

    In the evening, unless the place could be given back in time until then: in the morning. It
    never waits for a morning at which it could not be given back in time any more.

    Args:
        day: The day before.
        cancel_until: The last moment to give the place back in time; None where that is over.
        begins_at: When the course day begins.
        quiet: The studio's quiet hours.
    """
    morning, evening = quiet.at(day, MORNING), quiet.at(day, EVENING)
    if cancel_until is None or cancel_until <= morning:
        return sending_moment(evening, begins_at, quiet)
    return sending_moment(morning if cancel_until <= evening else evening, cancel_until, quiet)


def speaks_now(lead: int, days_left: int, leads: Iterable[int]) -> bool:
    """Return whether a reminder that was planned so many days ahead is the one that says it now.

    What was missed is said late, unless the next one says the same with fewer days left.

    Example:
        >>> [speaks_now(7, left, (30, 7, 1)) for left in (7, 4, 1, -1)]
        [True, True, False, False]
    """
    if days_left < 0:
        return False
    return lead == min((each for each in {*leads, lead} if each >= days_left), default=None)


def speaks_after(lag: int, days_since: int, lags: Iterable[int]) -> bool:
    """Return whether a reminder that was planned so many days after its day says it now.

    Example:
        >>> [speaks_after(3, since, (3, 14)) for since in (2, 3, 13, 14)]
        [False, True, True, False]
    """
    return lag == max((each for each in {*lags, lag} if each <= days_since), default=None)

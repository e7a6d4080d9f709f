"""The owner's morning: what takes place, what waits, and what became of the messages."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.contracts.service import Contracts
from domain.courses.service import Courses, days_of
from domain.customers.service import Customers
from domain.invoices.overdue import overdue_on
from domain.reminders.deliveries import Deliveries
from domain.reminders.rules import MORNING, Quiet
from domain.reminders.says import ClassOfToday, Digest
from domain.reminders.shapes import Audience, Group, Kind, Planned, ReminderKey, View

DIGEST: Final = "digest"
THE_STUDIO: Final = 0
ENDS_SOON: Final = 30


async def digest_due(_view: View, day: date) -> Sequence[Planned]:
    """Return the one digest of a day."""
    return (Planned(ReminderKey(DIGEST, THE_STUDIO, day, Audience.OWNER), 0),)


async def digest_still_said(
    view: View, planned: Sequence[Planned]
) -> Mapping[ReminderKey, Digest]:
    """Return the digest of today, unless there is nothing to be told; none of a day that is over.

    E-mails that do not leave are told with it.
    """
    keys = [one.key for one in planned if one.key.day == view.today]
    if not keys:
        return {}
    deliveries, yesterday = Deliveries(view.scope, view.asked), view.today - timedelta(days=1)
    span = _moment_of(view, yesterday), _moment_of(view, view.today)
    unreached = await deliveries.unreached_from(*span)
    people = await Customers(view.scope).all(active=None, ids=unreached) if unreached else ()
    digest = Digest(
        day=view.today,
        classes=await _classes(view),
        waiting=sum(not each.asked_back for each in await view.asked.waiting()),
        ending=await _ending(view),
        overdue=await overdue_on(view.scope),
        delivered=await deliveries.decided_from(*span),
        unreached=people,
    )
    mails = await view.asked.mails_waiting(view.scope.now)
    counts = digest.waiting, digest.ending, digest.overdue.count, mails
    says_something = digest.classes or any(counts) or digest.delivered
    return dict.fromkeys(keys, digest) if says_something else {}


def _moment_of(view: View, day: date) -> datetime:
    """Return the moment of a day's digest: what comes with it or later is told in the next."""
    settings = view.settings
    quiet = Quiet.of(settings.quiet_from, settings.quiet_until, view.scope.zone)
    return quiet.over_after(quiet.at(day, MORNING))


async def _ending(view: View) -> int:
    """Return how many contracts end soon; cards are used up, that is no end."""
    days = [view.today + timedelta(days=each) for each in range(ENDS_SOON + 1)]
    found = await Contracts(view.scope).ending_on(days)
    soon = [each for each in found if each.contract.kind != "card"]
    return sum(not each.is_over for each in soon)


async def _classes(view: View) -> tuple[ClassOfToday, ...]:
    courses, today = await Courses(view.scope).all(), view.today
    days = [(each, day) for each in courses for day in days_of(each, today, today)]
    places = await Bookings(view.scope).places_on(today, [each.id for each, _ in days])
    taken = [each.course_id for each in places if each.state is BookingState.BOOKED]
    waiting = [each.course_id for each in places if each.state is BookingState.WAITING]
    found = (
        ClassOfToday(course, day, taken.count(course.id), waiting.count(course.id))
        for course, day in days
    )
    return tuple(sorted(found, key=lambda each: (each.day.begins, each.course.name)))


DIGEST_KINDS: Final = (
    Kind(
        name=DIGEST,
        group=Group.DIGEST,
        audiences=(Audience.OWNER,),
        entity="studio",
        due=digest_due,
        still_said=digest_still_said,
    ),
)

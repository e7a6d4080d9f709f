"""The days of a contract and the booked days of a customer, as entries of a calendar.

What an entry is known by never changes (``uid``); its ``sequence`` grows whenever a row changes
that it is made of, so that a calendar which has it already takes the new one. What is not to
happen any more stays as an entry that is cancelled.
"""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from msgspec import Struct
from sqlalchemy import func, select

from domain.bookings.rules import BookingState
from domain.bookings.views import BookingView
from domain.contracts.views import ContractState, ContractView
from domain.courses.rules import CourseDay
from domain.courses.service import days_of, planned_days_of
from domain.courses.views import CourseView
from domain.desk.areas import Areas
from domain.store.counters import CounterRecord
from domain.store.journal import JournalRecord
from domain.studios.records import StudioRecord

ENDS = ("contract.terminate", "contract.change_end", "contract.annul")
PAUSE = "contract.pause"


class EntryType(StrEnum):
    """What an entry of a calendar is about."""

    NOTICE = "notice"
    """The last day to give notice."""
    END = "end"
    PAUSE = "pause"
    BOOKING = "booking"
    WAITING = "waiting"
    """A place in the waiting list of a course day."""


class Entry(Struct, frozen=True):
    """One entry: whole days, or an hour of a day.

    Attributes:
        first: The first day, of an hour its day.
        last: The last day, inclusive.
        begins: The local time of day such as ``18:00``; None for whole days.
        subject: The plan or the course.
        contract: The number of the contract; empty for a course day.
        place: Where a course takes place.
        end: Of the last day to give notice: for which end.
    """

    type: EntryType
    uid: str
    sequence: int
    first: date
    last: date
    subject: str
    contract: str = ""
    place: str | None = None
    begins: str | None = None
    minutes: int = 0
    end: date | None = None
    cancelled: bool = False


class CalendarFacts(Struct, frozen=True):
    """Entries of one studio, at a moment; ``number`` is that of the contract or the customer.

    ``email`` is where the studio is written to, None where it has named no address.
    """

    studio: str
    address: str | None
    zone: str
    at: datetime
    number: str
    entries: tuple[Entry, ...]
    email: str | None = None


async def contract_dates(areas: Areas, contract_id: int) -> CalendarFacts:
    """Return the last day to give notice, the end and the pauses of a contract.

    Raises:
        ContractNotFound: The studio has no such contract.
    """
    view = await areas.contracts.view(contract_id)
    done = await _commands(areas, contract_id)
    names = await _names(areas)
    pauses = done.count(PAUSE)
    ended_before = any(each in ENDS for each in done)
    entries = tuple(_of_contract(view, names, ended_before=ended_before, pauses=pauses))
    return await _facts(areas, view.number, entries)


async def booked_days(areas: Areas, customer_id: int) -> CalendarFacts:
    """Return the booked days of a customer from today on, those that were cancelled too.

    Raises:
        CustomerNotFound: The studio has no such customer.
    """
    customer = await areas.customers.file(customer_id)
    found = await areas.bookings.of_customer(customer_id, states=tuple(BookingState))
    courses = {each.id: each for each in await areas.courses.all(active=None)}
    names, arranged = await _names(areas), await _arranged(areas)
    entries = (_of_booking(each, courses[each.course_id], names, arranged) for each in found)
    return await _facts(areas, customer.number, tuple(each for each in entries if each))


async def _facts(areas: Areas, number: str, entries: tuple[Entry, ...]) -> CalendarFacts:
    scope = areas.scope
    settings = await areas.studios.settings(scope.studio_id)
    at = scope.now.astimezone(ZoneInfo(scope.zone))
    where = settings.address, scope.zone
    return CalendarFacts(settings.name, *where, at, number, entries, settings.email)


def _of_contract(
    view: ContractView, names: str, *, ended_before: bool, pauses: int
) -> Iterator[Entry]:
    yield from _notice(view, names)
    last = view.last_day
    if last is not None or ended_before:
        yield _entry(view, EntryType.END, names, last or view.starts_on, cancelled=last is None)
    there = {pause.number: pause for pause in view.pauses}
    for number in range(1, max((pauses, *there)) + 1):
        pause = there.get(number)
        first = pause.first_day if pause else view.starts_on
        until = (pause.last_day or first) if pause else first
        part = f"{EntryType.PAUSE}-{number}"
        yield _entry(
            view, EntryType.PAUSE, names, first, last=until, part=part, cancelled=pause is None
        )


def _notice(view: ContractView, names: str) -> Iterator[Entry]:
    """Yield the last day to give notice for the end of this term; cancelled once it came."""
    if view.fixed_end_on is not None:
        return
    if view.state is ContractState.TERMINATED:
        day = view.received_on or view.starts_on
        yield _entry(view, EntryType.NOTICE, names, day, cancelled=True)
    elif (found := view.assessment) is not None and found.last_notice_day is not None:
        yield _entry(view, EntryType.NOTICE, names, found.last_notice_day, end=found.term_end)


def _entry(
    view: ContractView,
    kind: EntryType,
    names: str,
    first: date,
    *,
    last: date | None = None,
    part: str = "",
    cancelled: bool = False,
    end: date | None = None,
) -> Entry:
    return Entry(
        type=kind,
        uid=f"contract-{view.id}-{part or kind.value}.{names}",
        sequence=view.version,
        first=first,
        last=last or first,
        subject=view.plan_name,
        contract=view.number,
        end=end,
        cancelled=cancelled,
    )


def _of_booking(
    booking: BookingView, course: CourseView, names: str, arranged: int
) -> Entry | None:
    """Return the entry of a booked day; None where the course was never planned for it."""
    day = _day(course, booking.on)
    if day is None:
        return None
    return Entry(
        type=EntryType.WAITING if booking.state is BookingState.WAITING else EntryType.BOOKING,
        uid=f"booking-{booking.id}.{names}",
        sequence=booking.version + course.version + arranged,
        first=booking.on,
        last=booking.on,
        subject=course.name,
        place=course.place,
        begins=day.begins,
        minutes=day.minutes,
        cancelled=not booking.is_alive,
    )


def _day(course: CourseView, on: date) -> CourseDay | None:
    """Return the hour of a course day, be it dropped or moved to another weekday meanwhile."""
    found = days_of(course, on, on) or planned_days_of(course, on, on)
    if found:
        return found[0]
    weekly = max(course.weekly, key=lambda each: each.valid_from, default=None)
    return CourseDay(course.id, on, weekly.begins, weekly.minutes) if weekly else None


async def _names(areas: Areas) -> str:
    """Return the end of every entry's name: one studio of one installation."""
    studio_id = areas.scope.studio_id
    query = select(StudioRecord.created_at).where(StudioRecord.id == studio_id)
    created_at = (await areas.scope.session.scalars(query)).one()
    return f"studio-{studio_id}-{created_at:%Y%m%d%H%M%S}@tresen"


async def _commands(areas: Areas, contract_id: int) -> list[str]:
    """Return what was done to a contract, as the history has it."""
    query = select(JournalRecord.command).where(
        JournalRecord.studio_id == areas.scope.studio_id,
        JournalRecord.contract_id == contract_id,
    )
    return list(await areas.scope.session.scalars(query))


async def _arranged(areas: Areas) -> int:
    """Return how many weekly dates the studio has ever arranged: it grows with each new one."""
    query = select(func.sum(CounterRecord.last)).where(
        CounterRecord.studio_id == areas.scope.studio_id, CounterRecord.series == "weekly_dates"
    )
    return (await areas.scope.session.scalars(query)).one() or 0

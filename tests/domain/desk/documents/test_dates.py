"""Entries of calendars: named once, with a number that grows, cancelled where they are over."""

from datetime import date

from domain.bookings.records import BookingRecord
from domain.courses.records import CourseRecord
from domain.desk.documents.dates import CalendarFacts, Entry, EntryType
from domain.desk.documents.papers import Papers
from domain.desk.orders import TerminationOrder
from domain.desk.pausing.orders import PauseContract
from domain.store.scope import Scope
from tests.support.bookings import (
    TUESDAY,
    add_category,
    add_course,
    book,
    cancel,
    do,
    give_membership,
)
from tests.support.desk import end, undo, withdraw
from tests.support.documents import add_clara
from tests.support.rows import add_customer
from tests.support.studios import TODAY

INSTALLED = "studio-1-20261121090000@tresen"


def by_type(facts: CalendarFacts) -> dict[EntryType, Entry]:
    found = {entry.type: entry for entry in facts.entries}
    assert len(found) == len(facts.entries)
    return found


async def test_a_contract_has_the_last_day_to_give_notice(empty: Scope) -> None:
    clara = await add_clara(empty)

    facts = await Papers(empty).contract_dates(clara.contract_id)

    assert facts.number == "V-2001"
    assert facts.entries == (
        Entry(
            type=EntryType.NOTICE,
            uid=f"contract-1-notice.{INSTALLED}",
            sequence=1,
            first=date(2026, 12, 14),
            last=date(2026, 12, 14),
            subject="Jahresabo",
            contract="V-2001",
            end=date(2027, 1, 14),
        ),
    )


async def test_notice_brings_the_end_and_a_withdrawal_takes_it_away_again(empty: Scope) -> None:
    clara = await add_clara(empty)
    before = by_type(await Papers(empty).contract_dates(clara.contract_id))

    await end(empty, TerminationOrder(clara.contract_id, TODAY))
    ended = by_type(await Papers(empty).contract_dates(clara.contract_id))
    await withdraw(empty, clara.contract_id)
    after = by_type(await Papers(empty).contract_dates(clara.contract_id))

    assert ended[EntryType.END].first == date(2027, 1, 14)
    assert [ended[kind].cancelled for kind in (EntryType.NOTICE, EntryType.END)] == [True, False]
    assert [after[kind].cancelled for kind in (EntryType.NOTICE, EntryType.END)] == [False, True]
    notices = [each[EntryType.NOTICE] for each in (before, ended, after)]
    assert len({each.uid for each in notices}) == 1
    assert [each.sequence for each in notices] == [1, 2, 3]


async def test_a_pause_is_there_and_goes_when_it_is_undone(empty: Scope) -> None:
    clara = await add_clara(empty)
    first, last = date(2027, 1, 1), date(2027, 1, 31)

    await do(empty, PauseContract(contract_id=clara.contract_id, first_day=first, last_day=last))
    paused = by_type(await Papers(empty).contract_dates(clara.contract_id))[EntryType.PAUSE]
    await undo(empty)
    gone = by_type(await Papers(empty).contract_dates(clara.contract_id))[EntryType.PAUSE]

    assert (paused.first, paused.last, paused.cancelled) == (first, last, False)
    assert gone.cancelled
    assert (gone.uid, gone.sequence > paused.sequence) == (paused.uid, True)


async def test_booked_days_have_their_hour_and_a_cancelled_one_stays_as_such(
    empty: Scope,
) -> None:
    await add_course(empty, await add_category(empty))
    emre = await add_customer(empty, "Emre Çelik")
    await give_membership(empty, emre)
    booking = await book(empty, emre)

    (entry,) = (await Papers(empty).booked_days(emre)).entries
    await cancel(empty, booking)
    (cancelled,) = (await Papers(empty).booked_days(emre)).entries

    assert (entry.type, entry.first) == (EntryType.BOOKING, TUESDAY)
    assert (entry.begins, entry.minutes, entry.place) == ("18:00", 75, "Saal 1")
    assert (entry.uid, entry.cancelled) == (f"booking-{booking}.{INSTALLED}", False)
    assert (cancelled.uid, cancelled.cancelled) == (entry.uid, True)
    assert cancelled.sequence > entry.sequence


async def test_who_waits_and_another_place_of_the_course_are_told(empty: Scope) -> None:
    course_id = await add_course(empty, await add_category(empty))
    emre = await add_customer(empty, "Emre Çelik")
    await give_membership(empty, emre)
    await book(empty, emre)
    (before,) = (await Papers(empty).booked_days(emre)).entries

    course = await empty.session.get_one(CourseRecord, (1, course_id))
    course.place = "Saal 2"
    booking = await empty.session.get_one(BookingRecord, (1, 1))
    booking.state = "waiting"
    await empty.session.flush()
    (after,) = (await Papers(empty).booked_days(emre)).entries

    assert (before.type, after.type) == (EntryType.BOOKING, EntryType.WAITING)
    assert (before.place, after.place) == ("Saal 1", "Saal 2")
    assert after.sequence == before.sequence + 2

"""The statement of a card: what was granted, used and given back, and what is left."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from sqlalchemy import select

from domain.bookings.records import BookingRecord
from domain.bookings.rules import BookingState
from domain.contracts.views import ContractState
from domain.credits.ledger import EntryKind, UnitEntry
from domain.credits.views import CardView
from domain.desk.areas import Areas
from domain.desk.documents.facts import CardFacts, StatementLine
from domain.desk.documents.letters import letterhead_of, printed_studio, recipient_of

Bookings = Mapping[int, BookingRecord]


async def card_facts(areas: Areas, card_id: int) -> CardFacts:
    """Return the statement of a card as it stands now.

    Raises:
        CardNotFound: The studio has no such card.
    """
    view = await _view(areas, card_id)
    entries = await areas.credits.ledger(card_id)
    bookings = await _bookings(areas, entries)
    courses = {each.id: each.name for each in await areas.courses.all(active=None)}
    reserved = _reserved(areas, entries, bookings)
    return CardFacts(
        letterhead=letterhead_of(await printed_studio(areas)),
        recipient=await recipient_of(areas, view.customer_id),
        at=areas.scope.now.astimezone(ZoneInfo(areas.scope.zone)),
        plan=view.plan_name,
        contract=(await areas.contracts.record(view.contract_id)).number,
        kind=view.kind,
        bought_on=view.bought_on,
        usable_from=view.usable_from,
        usable_until=view.usable_until,
        course=courses.get(view.course_id or 0),
        lines=tuple(_lines(entries, bookings, courses, reserved)),
        units=view.units,
        left=view.left,
        reserved=len(reserved),
    )


async def _view(areas: Areas, card_id: int) -> CardView:
    """Return the card, with the end of its contract where that comes first."""
    record = await areas.credits.record(card_id)
    contracts = await areas.contracts.of_customer(record.customer_id, with_ended=True)
    ends = {view.id: view.access_ends_on or view.ends_on for view in contracts}
    paused = [view.id for view in contracts if view.state is ContractState.PAUSED]
    (view,) = await areas.credits.views(
        [record],
        paused_contracts=paused,
        access_ends={number: day for number, day in ends.items() if day is not None},
    )
    return view


async def _bookings(areas: Areas, entries: Iterable[UnitEntry]) -> Bookings:
    """Return by id the bookings that took units or gave them back."""
    ids = {entry.booking_id for entry in entries if entry.booking_id is not None}
    query = select(BookingRecord).where(
        BookingRecord.studio_id == areas.scope.studio_id, BookingRecord.id.in_(ids)
    )
    return {record.id: record for record in await areas.scope.session.scalars(query)}


def _reserved(areas: Areas, entries: Iterable[UnitEntry], bookings: Bookings) -> frozenset[int]:
    """Return the bookings of days ahead that hold a unit; one cancelled late has lost it."""
    held: dict[int, int] = defaultdict(int)
    for entry in entries:
        if entry.booking_id is not None:
            held[entry.booking_id] -= entry.quantity
    return frozenset(
        number
        for number, units in held.items()
        if units > 0
        and bookings[number].on >= areas.scope.today
        and bookings[number].state == BookingState.BOOKED
    )


def _lines(
    entries: Iterable[UnitEntry],
    bookings: Bookings,
    courses: Mapping[int, str],
    reserved: frozenset[int],
) -> Iterable[StatementLine]:
    left = 0
    for entry in entries:
        left += entry.quantity
        booking = bookings.get(entry.booking_id or 0)
        yield StatementLine(
            on=entry.on,
            kind=entry.kind,
            quantity=entry.quantity,
            left=left,
            course=courses.get(booking.course_id) if booking else None,
            ahead=entry.kind is EntryKind.USE and entry.booking_id in reserved,
        )

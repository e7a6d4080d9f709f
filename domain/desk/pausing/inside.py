"""What lies inside of a pause: course days that are booked, units, firm places afterwards."""

from datetime import date, timedelta

from sqlalchemy import select

from domain.bookings.views import BookingView
from domain.contracts.calendar import CARD
from domain.contracts.pauses import Pause
from domain.contracts.records import ContractRecord
from domain.credits.records import CardRecord
from domain.credits.rules import CardKind
from domain.dates import DateRange
from domain.desk.areas import Areas
from domain.desk.bookings.days import booked_day
from domain.desk.bookings.dropping import DroppedPlace, OnBehalf, plan_drop
from domain.desk.bookings.enrolment import Enrolment
from domain.desk.endings.coming_back import ComingBack
from domain.desk.endings.facts import Fate, Leftovers, PlaceAfter, PlaceBack
from domain.desk.endings.remembered import Lost
from domain.desk.endings.thinking import found_under_lock
from domain.desk.grants import Grants
from domain.desk.pausing.previews import Units
from domain.plans.pauses import PausedUnits
from domain.store.journal import JournalRecord

RESTED = "rested"
"""Under this name the journal keeps what pauses did to places, as ``leftovers`` for ends."""


async def places_on(
    areas: Areas,
    contract: ContractRecord,
    resting: DateRange | None,
    active: DateRange | None,
    over_after: date | None = None,
    *,
    lock: bool,
) -> Leftovers:
    """Return the places that a contract gives up, and those that come back.

    Args:
        areas: Of the studio.
        contract: Whose places.
        resting: Days that rest from now on.
        active: Days that do not rest any more.
        over_after: The last day of the contract, where it is an earlier one from now on.
        lock: Whether it is about to be written: then the courses are locked.
    """

    async def find() -> Leftovers:
        booked = await _bookings(areas, contract, resting)
        if over_after is not None:
            gone = DateRange(over_after + timedelta(days=1), date.max)
            booked = (*booked, *await _bookings(areas, contract, gone))
        dropped = await plan_drop(areas, booked, OnBehalf.CONTRACT)
        places = [await _given_up(areas, each) for each in dropped]
        return Leftovers(places=tuple(places), back=await _back(areas, contract, active))

    return await found_under_lock(areas, find, lock=lock)


async def _given_up(areas: Areas, place: DroppedPlace) -> PlaceAfter:
    course = await areas.courses.get(place.booking.course_id)
    return PlaceAfter(place.booking, course.name, Fate.DROPPED, place.comeback)


async def _back(
    areas: Areas, contract: ContractRecord, days: DateRange | None
) -> tuple[PlaceBack, ...]:
    """Return what comes back of the places that pauses took away on these days."""
    if days is None or days.end <= areas.scope.today:
        return ()
    lost = await _taken_by_pauses(areas, contract.id)
    found = await ComingBack(areas, lost).places()
    return tuple(each for each in found if each.booking.on in days)


async def _taken_by_pauses(areas: Areas, contract_id: int) -> Lost:
    query = select(JournalRecord.facts).where(
        JournalRecord.studio_id == areas.scope.studio_id,
        JournalRecord.contract_id == contract_id,
        JournalRecord.undone_by.is_(None),
    )
    lost = Lost()
    for facts in await areas.scope.session.scalars(query.order_by(JournalRecord.id)):
        lost.take_in(facts.get(RESTED) or {})
    return lost


async def units_of(
    areas: Areas, contract: ContractRecord, pause: Pause | None, end_moves_by: int
) -> Units | None:
    """Return what a pause means for units; None for a contract that counts none."""
    kept = pause is None or pause.units is PausedUnits.KEPT
    if contract.kind == CARD:
        card = await card_of(areas, contract)
        left = await areas.credits.left_of_contract(contract.id)
        until = None if card is None else card.usable_until
        moves = until is not None and end_moves_by
        after = until + timedelta(days=end_moves_by) if until and moves else None
        return Units(kept, left, until, after)
    if not contract.units_per_month:
        return None
    month = Grants(areas).month_of(contract, areas.scope.today)
    if month is None:
        return Units(kept, 0, None)
    granted = await areas.credits.monthly(contract.id, month.start)
    if granted is None:
        return Units(kept, 0, None)
    left = (await areas.credits.tallies([granted.id]))[granted.id].left
    return Units(kept, left, granted.usable_until)


async def card_of(areas: Areas, contract: ContractRecord) -> CardRecord | None:
    """Return the card that a contract is, None for any other contract."""
    if contract.kind != CARD:
        return None
    cards = await areas.credits.cards_of(contract.customer_id)
    own = (card for card in cards if card.contract_id == contract.id)
    card_id = next((card.id for card in own if card.kind is CardKind.CARD), None)
    return None if card_id is None else await areas.credits.record(card_id)


async def new_days(areas: Areas, before: ContractRecord, after: ContractRecord) -> int:
    """Return how many course days are added where a firm enrolment moves behind a pause."""
    if not _gains_days(before, after):
        return 0
    return len((await Enrolment(areas).plan(after, after=before.fixed_end_on)).days)


def _gains_days(before: ContractRecord, after: ContractRecord) -> bool:
    then, now = before.fixed_end_on, after.fixed_end_on
    is_week = before.kind == "week" and before.course_id is not None
    return is_week and then is not None and now is not None and now > then


async def _bookings(
    areas: Areas, contract: ContractRecord, days: DateRange | None
) -> tuple[BookingView, ...]:
    """Return the course days that a contract has booked on days of rest and that lie ahead."""
    if days is None or days.end <= areas.scope.today:
        return ()
    first = max(days.start, areas.scope.today)
    found = await areas.bookings.of_contract_from(contract.id, first)
    inside = [each for each in found if each.on in days]
    return tuple([each for each in inside if await _lies_ahead(areas, each, areas.scope.today)])


async def _lies_ahead(areas: Areas, booking: BookingView, today: date) -> bool:
    if booking.on != today:
        return True
    session = await booked_day(areas, booking.course_id, booking.on)
    return session.facts.begins_at > areas.scope.now

"""What runs by the calendar: invoices, ends of contracts, units of a month, reminders."""

from collections.abc import Sequence
from datetime import date, time
from itertools import pairwise
from typing import Final

from bot.asked import StoredRequests
from bot.jobs import Job, Steps
from bot.parcels import post_to_customers, post_to_owners
from bot.unit_of_work import UnitOfWork
from domain.desk.billing.offset_open import OffsetOpen
from domain.desk.bookings.enrol_ahead import enrol_ahead
from domain.desk.close_day import close_day
from domain.desk.privacy.wipe_kept import wipe_kept
from domain.desk.renew_and_bill import RenewAndBill
from domain.desk.units.daily import expire_units, grant_months
from domain.reminders.kinds import BY_CALENDAR, Audience
from domain.reminders.service import Reminders
from domain.store.scope import Scope
from domain.studio import House

AFTER_MIDNIGHT = time(0, 5)
AT_EIGHT = time(8, 0)
A_PORTION = 50
A_PORTION_OF_BILLS = 100
A_PORTION_OF_MESSAGES = 200
PLANNED: Final = "planned"


async def bill(unit: UnitOfWork, studio_id: int, day: date) -> Steps:
    """Renew terms and issue invoices, dated today also where the day was missed."""
    house = House(unit.session, unit.now, via="job")
    work = RenewAndBill((await house.enter_as_system(studio_id)).scope, day)
    while await work.portion(A_PORTION_OF_BILLS):
        yield day.isoformat()


async def offset(unit: UnitOfWork, studio_id: int, day: date) -> Steps:
    """Set money on accounts against documents that are open, before new ones are issued."""
    house = House(unit.session, unit.now, via="job")
    work = OffsetOpen((await house.enter_as_system(studio_id)).scope)
    while await work.offset(A_PORTION):
        yield day.isoformat()


async def end_contracts(unit: UnitOfWork, studio_id: int, day: date) -> Steps:
    """Turn terminated into ended the day after, and carry out dated deactivations."""
    house = House(unit.session, unit.now, via="job")
    studio = await house.enter_as_system(studio_id, day)
    while await close_day(studio.scope, most=A_PORTION):
        yield day.isoformat()


async def grant_units(unit: UnitOfWork, studio_id: int, day: date) -> Steps:
    """Grant the months of memberships that began, beginning after the last place."""
    scope = await _scope(unit, studio_id, day)
    place = int(unit.place or 0)
    while (reached := await grant_months(scope, after=place, most=A_PORTION)) is not None:
        place = reached
        yield str(place)


async def enrol(unit: UnitOfWork, studio_id: int, day: date) -> Steps:
    """Enrol month terms in the coming dates of their courses, beginning after the last place."""
    scope = await _scope(unit, studio_id, day)
    place = int(unit.place or 0)
    while (reached := await enrol_ahead(scope, after=place, most=A_PORTION)) is not None:
        place = reached
        yield str(place)


async def expire(unit: UnitOfWork, studio_id: int, day: date) -> Steps:
    """Take units out of the ledgers that limitation has taken, after the last place."""
    scope = await _scope(unit, studio_id, day)
    place = int(unit.place or 0)
    while (reached := await expire_units(scope, after=place, most=A_PORTION)) is not None:
        place = reached
        yield str(place)


async def wipe(unit: UnitOfWork, studio_id: int, day: date) -> Steps:
    """Empty what was kept of erased people once nothing has to be kept any more."""
    scope = await _scope(unit, studio_id, day)
    while await wipe_kept(scope, most=A_PORTION):
        yield day.isoformat()


async def _scope(unit: UnitOfWork, studio_id: int, day: date) -> Scope:
    house = House(unit.session, unit.now, via="job")
    return (await house.enter_as_system(studio_id, day)).scope


async def remind(unit: UnitOfWork, studio_id: int, day: date) -> Steps:
    """Plan the messages of a day, kind by kind, and hand to the outbox one message a person."""
    house = House(unit.session, unit.now, via="job")
    studio = await house.enter_as_system(studio_id, day)
    reminders = studio.reminders.asking(StoredRequests(unit.session, studio_id))
    for kind, following in _from(unit.place):
        while await _planned(reminders, kind, day) == A_PORTION_OF_MESSAGES:
            yield kind
        yield following
    await reminders.bring_back()
    for parcel in await reminders.to_hand(Audience.OWNER, A_PORTION):
        await post_to_owners(unit, studio_id, parcel, await studio.owners(), day)
    while parcels := await reminders.to_hand(Audience.CUSTOMER, A_PORTION):
        await post_to_customers(unit, reminders, studio_id, parcels, day)
        yield PLANNED


async def _planned(reminders: Reminders, kind: str, day: date) -> int:
    return len(await reminders.plan_kind(kind, day, A_PORTION_OF_MESSAGES))


def _from(place: str | None) -> Sequence[tuple[str, str]]:
    """Return the kinds that are still to be planned, beginning with a place, and what follows."""
    places = (*BY_CALENDAR, PLANNED)
    return list(pairwise(places))[places.index(place) if place in places else 0 :]


CALENDAR = (
    Job("offset", AFTER_MIDNIGHT, offset),
    Job("renew-and-bill", AFTER_MIDNIGHT, bill),
    Job("end-contracts", AFTER_MIDNIGHT, end_contracts),
    Job("grant-units", AFTER_MIDNIGHT, grant_units),
    Job("enrol", AFTER_MIDNIGHT, enrol),
    Job("expire-units", AFTER_MIDNIGHT, expire),
    Job("wipe", AFTER_MIDNIGHT, wipe),
    Job("remind", AT_EIGHT, remind),
)

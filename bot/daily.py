"""What runs by the calendar: invoices, ends of contracts, units of a month, reminders."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, time

from bot.jobs import Job, Steps
from bot.unit_of_work import UnitOfWork
from domain.desk.billing.offset_open import OffsetOpen
from domain.desk.bookings.enrol_ahead import enrol_ahead
from domain.desk.close_day import close_day
from domain.desk.privacy.wipe_kept import wipe_kept
from domain.desk.renew_and_bill import RenewAndBill
from domain.desk.units.daily import expire_units, grant_months
from domain.reminders.kinds import Audience, ReminderKey
from domain.store.scope import Scope
from domain.studio import House, Studio

AFTER_MIDNIGHT = time(0, 5)
AT_EIGHT = time(8, 0)
A_PORTION = 50
A_PORTION_OF_BILLS = 100


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


async def remind(unit: UnitOfWork, studio_id: int, day: date) -> None:
    """Plan the reminders of a day: one message per person."""
    house = House(unit.session, unit.now, via="job")
    studio = await house.enter_as_system(studio_id, day)
    keys = await studio.reminders.plan_for(day)
    for chat, told in (await _by_chat(studio, keys)).items():
        body = {"chat": chat, "reminders": [key.as_json() for key in told]}
        unit.push(chat, studio_id, body, key=f"reminders-{day.isoformat()}")


async def _by_chat(studio: Studio, keys: Iterable[ReminderKey]) -> dict[int, list[ReminderKey]]:
    """Return which chats hear of what: every owner of all, a customer of his own."""
    told: dict[int, list[ReminderKey]] = defaultdict(list)
    owners = await studio.owners()
    for key in keys:
        if key.audience is Audience.OWNER:
            for owner in owners:
                told[owner.telegram_id].append(key)
            continue
        contract = await studio.contracts.view(key.entity_id)
        link = await studio.link_of_customer(contract.customer_id)
        if link is not None and link.reachable:
            told[link.telegram_id].append(key)
    return told


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

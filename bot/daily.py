"""What runs by the calendar: contracts that ended, deactivations that came, reminders at eight."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, time

from bot.jobs import Job, Steps
from bot.unit_of_work import UnitOfWork
from domain.desk.close_day import close_day
from domain.reminders.kinds import Audience, ReminderKey
from domain.studio import House, Studio

AFTER_MIDNIGHT = time(0, 5)
AT_EIGHT = time(8, 0)
A_PORTION = 50


async def end_contracts(unit: UnitOfWork, studio_id: int, day: date) -> Steps:
    """Turn terminated into ended the day after, and carry out dated deactivations."""
    house = House(unit.session, unit.now, via="job")
    studio = await house.enter_as_system(studio_id, day)
    while await close_day(studio.scope, most=A_PORTION):
        yield day.isoformat()


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


CALENDAR = (Job("end-contracts", AFTER_MIDNIGHT, end_contracts), Job("remind", AT_EIGHT, remind))

"""What was kept of erased people goes by the calendar."""

from datetime import date

from bot.daily import CALENDAR, wipe
from bot.database import Database
from bot.unit_of_work import UnitOfWork
from domain.clock import MovableClock
from domain.customers.service import Customers
from tests.support.rows import add_customer
from tests.support.studios import fill_with_empty_studio, scope_of

LAST_DAY = date(2026, 11, 20)


async def test_each_day_empties_what_has_not_to_be_kept_any_more(
    either: Database, clock: MovableClock
) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        kept = {"active": False, "erased_on": LAST_DAY, "kept_name": "Sarah Klein"}
        for until in (LAST_DAY, date(2026, 11, 21)):
            await add_customer(scope_of(session), "K-1", kept_until=until, **kept)

    async with either.write() as session:
        done = [day async for day in wipe(UnitOfWork(session, clock), 1, date(2026, 11, 21))]
        customers = Customers(scope_of(session))
        names = [(await customers.file(number)).kept_name for number in (1, 2)]

    assert done == ["2026-11-21"]
    assert names == [None, "Sarah Klein"]
    assert [job.run for job in CALENDAR if job.name == "wipe"] == [wipe]

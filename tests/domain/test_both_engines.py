"""The services read and write the same on SQLite and PostgreSQL."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database
from domain.credits.service import EntryKind
from domain.customers.service import Customers
from domain.studio import House, Studio
from tests.support.reads import everything
from tests.support.studios import NOW, TODAY, fill_with_demo, scope_of


async def lived_through(session: AsyncSession) -> list[object]:
    """Return what is read of the demo studio after some changes."""
    await fill_with_demo(session)
    studio = Studio(scope_of(session))
    left = await studio.credits.write(1, EntryKind.USE, -1, TODAY)
    planned = await studio.reminders.plan_for(date(2026, 12, 1))
    needed = [await studio.reminders.still_needed(key, date(2026, 12, 2)) for key in planned]
    row = await Customers(studio.scope).record_for_update(1)
    row.inactive_from = TODAY
    await session.flush()
    house = House(session, NOW)
    return [left, planned, needed, await house.links(101), *await everything(studio)]


async def test_the_demo_studio_reads_the_same(database: Database, postgres: Database) -> None:
    async with database.write() as session:
        on_sqlite = await lived_through(session)

    async with postgres.write() as session:
        on_postgres = await lived_through(session)

    assert on_postgres == on_sqlite

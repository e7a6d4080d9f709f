"""Two people at one contract, on a database where both really run at once."""

import asyncio

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database
from domain.contracts.errors import AlreadyTerminated
from domain.desk.facts import Done
from domain.desk.orders import TerminationOrder
from domain.desk.service import Desk
from domain.invoices.records import InvoiceRecord
from tests.support.desk import as_stored
from tests.support.documents import Member, add_clara
from tests.support.studios import TODAY, fill_with_empty_studio, scope_of


async def a_studio_with_clara(database: Database) -> Member:
    async with database.write() as session:
        await fill_with_empty_studio(session)
        return await add_clara(scope_of(session))


async def end_after(
    database: Database, order: TerminationOrder, both_read: asyncio.Barrier
) -> Done | AlreadyTerminated:
    """End the contract once both have seen it running."""
    async with database.read() as session:
        facts = (await Desk(scope_of(session)).preview_termination(order)).decision_facts()
    await both_read.wait()
    async with database.write() as session:
        await _look(session)
        try:
            return await Desk(scope_of(session)).terminate(order, as_stored(facts))
        except AlreadyTerminated as refusal:
            return refusal


async def _look(session: AsyncSession) -> None:
    """Read the contract before it is locked, as a conversation does."""
    await Desk(scope_of(session)).preview_termination(TerminationOrder(1, TODAY))


@pytest.mark.slow
async def test_one_ends_the_contract_and_the_other_is_told(either: Database) -> None:
    clara = await a_studio_with_clara(either)
    order, both_read = TerminationOrder(clara.contract_id, TODAY), asyncio.Barrier(2)

    results = await asyncio.gather(
        *(end_after(either, order, both_read) for _ in range(2)), return_exceptions=True
    )

    assert sorted(type(one).__name__ for one in results) == ["AlreadyTerminated", "Done"]
    async with either.read() as session:
        numbers = list(await session.scalars(select(InvoiceRecord.number)))
    assert sorted(map(str, numbers)) == [f"R-2026-{number:04}" for number in range(140, 144)]

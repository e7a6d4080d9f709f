"""What the calendar writes into many rows stands in those alone, alike or each its own."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database
from domain.contracts.due import BillDays, DueContracts, TermDays
from domain.contracts.records import ContractRecord
from domain.store.scope import SYSTEM, Scope
from tests.support.running_crowd import write_crowd
from tests.support.studios import NOW, TODAY

CONTRACTS = 12
MOVED = range(3, 11)
NEW_YEAR = date(2027, 1, 1)
COLUMNS = (
    *(ContractRecord.id, ContractRecord.version, ContractRecord.billed_until),
    *(ContractRecord.bills_on, ContractRecord.renewed_on, ContractRecord.renews_on),
)


@pytest.mark.parametrize(
    "apart",
    [
        pytest.param(0, id="all-alike"),
        pytest.param(1, id="each-its-own"),
    ],
)
async def test_who_was_billed_or_renewed_stands_as_said_one_version_on(
    either: Database, apart: int
) -> None:
    async with either.write() as session:
        scope = await _crowd(session)
        before = {row.id: row for row in await session.execute(select(*COLUMNS))}
        bills = {number: BillDays(_day(number * apart), None) for number in MOVED}
        terms = {number: TermDays(NEW_YEAR, _day(number * apart)) for number in MOVED}

        await DueContracts(scope).billed(bills)
        billed = {row.id: row for row in await session.execute(select(*COLUMNS))}
        await DueContracts(scope).renewed(terms)
        renewed = {row.id: row for row in await session.execute(select(*COLUMNS))}

    others = before.keys() - set(MOVED)
    assert {number: renewed[number] for number in others} == {
        number: before[number] for number in others
    }
    for number in MOVED:
        was, day = before[number], _day(number * apart)
        assert billed[number] == (number, 2, day, None, was.renewed_on, was.renews_on)
        assert renewed[number] == (number, 3, day, None, NEW_YEAR, day)


async def test_nobody_in_another_studio_is_moved(either: Database) -> None:
    async with either.write() as session:
        scope = await _crowd(session)
        other = await write_crowd(session, CONTRACTS)

        await DueContracts(scope).billed({1: BillDays(None, None), 2: BillDays(NEW_YEAR, None)})

        there = select(ContractRecord.version).where(ContractRecord.studio_id == other)
        assert set(await session.scalars(there)) == {1}


async def _crowd(session: AsyncSession) -> Scope:
    studio_id = await write_crowd(session, CONTRACTS)
    return Scope(session, studio_id, SYSTEM, "job", NOW, TODAY, "Europe/Berlin")


def _day(number: int) -> date:
    return NEW_YEAR + timedelta(days=number)

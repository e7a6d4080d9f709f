"""One story of selling on both databases: sell, enrol, change the plan."""

from datetime import date

import pytest

from bot.database import Database
from domain.contracts.service import Contracts
from domain.store.scope import Scope
from tests.support.bookings import add_category, add_course
from tests.support.documents import in_force
from tests.support.rows import add_customer
from tests.support.sales import add_known_plan, change_plan, contract_of, sell
from tests.support.studios import TODAY, fill_with_empty_studio, scope_of


@pytest.mark.slow
async def test_a_story_of_selling(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        contract_id = await _sell_everything(scope_of(session))

    async with either.write() as session:
        scope = scope_of(session)
        flex = await add_known_plan(scope, "Flex")
        done = await change_plan(scope, contract_id, flex, date(2027, 2, 1))

        assert (await Contracts(scope).view(contract_of(done))).starts_on == date(2027, 2, 1)
        assert await in_force(scope) == {
            # the course begins on Tuesday and is billed then; 21 to 31 Jan are planned
            TODAY: (date(2026, 12, 20), 4900, 0),
            date(2026, 12, 21): (date(2027, 1, 20), 4900, 0),
            None: (None, 6500, 0),
        }


async def _sell_everything(scope: Scope) -> int:
    clara, sofia, emma = [
        await add_customer(scope, name) for name in ("Clara Vogt", "Sofia Rossi", "Emma Wilson")
    ]
    course = await add_course(scope, await add_category(scope))
    weeks = await add_known_plan(scope, "Fünf-Wochen-Kurs", course_id=course)
    five = await add_known_plan(scope, "Fünferkarte", course_id=course)
    await sell(scope, sofia, weeks, starts_on=date(2026, 11, 24))
    await sell(scope, emma, five)
    year = await add_known_plan(scope, "Jahresabo")
    return contract_of(await sell(scope, clara, year, price_group="Studierende"))

"""One story of a pause on both databases: agreed, billed, ended early, taken back, announced."""

from datetime import date

import pytest

from bot.database import Database
from domain.contracts.service import Contracts
from domain.contracts.views import pauses_of
from domain.desk.pausing.orders import PauseContract, ResumeContract
from domain.reminders.service import Reminders
from domain.store.scope import Scope
from tests.support.bookings import do
from tests.support.desk import undo
from tests.support.documents import Member, add_clara, all_money, in_force, on
from tests.support.pauses import bill
from tests.support.studios import fill_with_empty_studio, scope_of

FIRST, LAST, BACK = date(2026, 12, 15), date(2027, 2, 14), date(2027, 1, 15)


@pytest.mark.slow
async def test_a_pause_and_an_early_return(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        clara = await a_pause_taken_back_and_agreed_again(scope_of(session))

    async with either.write() as session:
        scope = on(scope_of(session), date(2027, 1, 5))
        planned = await Reminders(scope).plan_for(FIRST)
        await do(scope, ResumeContract(contract_id=clara.contract_id, first_active=BACK))
        await bill(scope, scope.today)

        assert [each.kind for each in planned] == ["digest", "pause_begins"]
        assert await in_force(scope) == {
            date(2026, 11, 15): (date(2026, 12, 14), 5900, 5900),
            BACK: (LAST, 5900, 0),
            date(2027, 2, 15): (date(2027, 3, 14), 5900, 0),
        }


async def a_pause_taken_back_and_agreed_again(scope: Scope) -> Member:
    clara = await add_clara(scope)
    row = await Contracts(scope).record(clara.contract_id)
    row.pause, row.billed_until = {"allowed": True}, LAST
    before = await in_force(scope)
    order = PauseContract(
        contract_id=clara.contract_id, first_day=FIRST, last_day=LAST, reason="Verletzung"
    )

    await do(scope, order)
    await undo(scope)
    assert (pauses_of(row), await in_force(scope)) == ((), before)
    await do(scope, order)

    assert list(await in_force(scope)) == [date(2026, 11, 15)]
    assert await all_money(scope) == 5900
    return clara

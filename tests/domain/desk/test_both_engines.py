"""One story of every command on both databases; their SQL differs in locks, sums and days."""

from datetime import date

import pytest

from bot.database import Database
from domain.accounts.service import Accounts
from domain.contracts.service import Contracts
from domain.customers.service import Customers
from domain.desk.close_day import close_day
from domain.desk.orders import EndMode, MoneyTo, TerminationOrder
from domain.invoices.service import Invoices
from domain.store.scope import Scope
from tests.support.desk import change, credit, deactivate, delete, end, undo, withdraw
from tests.support.documents import Member, add_clara, add_invoice, all_money, in_force, on
from tests.support.studios import TODAY, fill_with_empty_studio, scope_of

JAN, FEB, NEXT_DAY = date(2027, 1, 15), date(2027, 2, 15), date(2027, 1, 21)


@pytest.mark.slow
async def test_a_story_of_all_commands(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        scope = scope_of(session)
        clara = await add_clara(scope, paid={JAN: 5900})
        before = await in_force(scope)

        await _end_and_change_minds(scope, clara)

        assert await in_force(scope) == before
        assert await all_money(scope) == 5900

    async with either.write() as session:
        await _end_for_good(scope_of(session), clara)


async def _end_and_change_minds(scope: Scope, clara: Member) -> None:
    inside = TerminationOrder(
        clara.contract_id, TODAY, mode=EndMode.DATE, wanted_on=date(2027, 1, 20)
    )
    await end(scope, TerminationOrder(clara.contract_id, TODAY))
    await change(scope, inside)
    await undo(scope)
    await withdraw(scope, clara.contract_id)
    draft = await add_invoice(
        scope, clara.customer_id, clara.contract_id, FEB, date(2027, 3, 14), 5900, draft=True
    )
    await delete(scope, draft)
    await undo(scope)
    written_again = await Invoices(scope).all(first=FEB)
    await delete(scope, written_again[0].id)
    january = await Invoices(scope).all(first=JAN, last=JAN)
    await credit(scope, january[0].id, MoneyTo.REFUND)
    await undo(scope)
    await deactivate(scope, clara.customer_id, NEXT_DAY)


async def _end_for_good(scope: Scope, clara: Member) -> None:
    order = TerminationOrder(
        clara.contract_id, TODAY, mode=EndMode.DATE, wanted_on=date(2027, 1, 20)
    )
    await end(scope, order)

    assert await close_day(on(scope, NEXT_DAY), most=1) == 1
    assert await close_day(on(scope, NEXT_DAY), most=5) == 1

    assert (await Contracts(scope).record(clara.contract_id)).state == "ended"
    assert not (await Customers(scope).file(clara.customer_id)).active
    assert await Accounts(scope).balance(clara.customer_id) == 4758  # 59.00 * 25 / 31

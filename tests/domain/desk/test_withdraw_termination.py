"""Withdrawing: the contract goes on as if it had never been ended."""

from datetime import date
from typing import Any

import pytest

from domain.accounts.reversals import money_of
from domain.accounts.service import Accounts
from domain.contracts.errors import ContractEnded, NotTerminated
from domain.contracts.service import Contracts
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import PlannedMessage
from domain.desk.orders import EndMode, MoneyTo, TerminationOrder
from domain.desk.payments.pay_out_refund import PayOutRefund
from domain.desk.previews import WithdrawalPreview
from domain.desk.service import Desk
from domain.invoices.rules import InvoiceState, Treatment
from domain.store.scope import Scope
from tests.support.desk import as_stored, change, credit, end, withdraw
from tests.support.documents import add_clara, add_invoice, all_money, documents, in_force, on
from tests.support.pauses import bill, paused
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.studios import TODAY

DEC, JAN = date(2026, 12, 15), date(2027, 1, 15)


async def test_the_contract_runs_on_and_bills_again_what_was_cancelled(empty: Scope) -> None:
    clara = await add_clara(empty)
    before = await in_force(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    done = await withdraw(empty, clara.contract_id)

    preview = done.preview
    assert isinstance(preview, WithdrawalPreview)
    assert preview.old_ends_on == date(2027, 1, 14)
    assert preview.runs_until == date(2027, 1, 14)
    assert preview.next_period_first == date(2027, 2, 15)
    again = preview.billed_again[0]
    assert (again.number, again.state) == ("R-2026-0142", InvoiceState.CANCELLED)
    assert (again.treatment, again.new_amount_cents) == (Treatment.KEEP, 5900)
    assert preview.messages == (
        PlannedMessage("termination-withdrawn", clara.customer_id, held=True, reachable=False),
    )
    assert done.documents == ("R-2026-0144",)
    assert await in_force(empty) == before
    row = await Contracts(empty).record(clara.contract_id)
    assert (row.state, row.ends_on, row.received_on, row.end_rule) == ("running", None, None, None)


@pytest.mark.parametrize(
    ("first", "last", "following"),
    [
        # 39.00 of 31 days: 17, 9, 20 and 20 of them do not rest
        pytest.param(date(2026, 12, 1), date(2026, 12, 14), (12, 2139), id="its first days"),
        pytest.param(date(2026, 12, 10), date(2027, 1, 10), (12, 1132), id="to its end"),
        pytest.param(date(2026, 12, 10), date(2026, 12, 20), (12, 2516), id="in the middle"),
        pytest.param(date(2026, 12, 1), date(2027, 1, 11), (1, 2516), id="a month and more"),
    ],
)
async def test_the_next_period_costs_what_the_daily_job_will_ask_for(
    empty: Scope, first: date, last: date, following: tuple[int, int]
) -> None:
    jonas, plan = await add_customer(empty, "Jonas Weber"), await add_plan(empty, "Flex")
    billed: dict[str, Any] = {"billed_until": date(2026, 11, 30), "billing_lead_days": 0}
    contract_id = await add_contract(empty, jonas, plan, **billed, **paused(first, last))
    await end(empty, TerminationOrder(contract_id, TODAY))

    preview = (await withdraw(empty, contract_id)).preview
    for day in (date(2026, 12, 1), date(2027, 1, 1)):
        await bill(empty, day)

    assert isinstance(preview, WithdrawalPreview)
    assert preview.next_period_first is not None
    assert (preview.next_period_first.month, preview.next_period_cents) == following
    assert (await in_force(empty))[preview.next_period_first][1] == preview.next_period_cents


@pytest.mark.parametrize("paid", [0, 1000, 5900])
async def test_money_on_the_account_goes_back_to_the_documents(empty: Scope, paid: int) -> None:
    scope = on(empty, DEC)
    clara = await add_clara(scope, paid={JAN: paid})
    before = await in_force(scope)
    await end(scope, TerminationOrder(clara.contract_id, DEC))

    done = await withdraw(scope, clara.contract_id)

    assert await in_force(scope) == before
    assert await Accounts(scope).balance(clara.customer_id) == 0
    assert await all_money(scope) == paid
    preview = done.preview
    assert isinstance(preview, WithdrawalPreview)
    assert preview.balance_after_cents == 0


async def test_a_refund_that_waits_is_not_paid_out_after_all(empty: Scope) -> None:
    clara = await add_clara(empty, paid={JAN: 5900})
    await end(empty, TerminationOrder(clara.contract_id, TODAY, money_to=MoneyTo.REFUND))

    done = await withdraw(empty, clara.contract_id)

    assert isinstance(done.preview, WithdrawalPreview)
    assert [one.from_refund_cents for one in done.preview.billed_again] == [5900]
    assert (await in_force(empty))[JAN] == (date(2027, 2, 14), 5900, 5900)
    assert await Accounts(empty).refunds_due(clara.customer_id) == 0


async def test_what_was_paid_out_is_open_again(empty: Scope) -> None:
    clara = await add_clara(empty, paid={JAN: 5900})
    await end(empty, TerminationOrder(clara.contract_id, TODAY, money_to=MoneyTo.REFUND))
    order = PayOutRefund(clara.customer_id)
    preview = await Desk(empty).preview(order)
    await Desk(empty).carry_out(order, as_stored(preview.decision_facts()))

    await withdraw(empty, clara.contract_id)

    assert (await in_force(empty))[JAN] == (date(2027, 2, 14), 5900, 0)
    assert money_of(await Accounts(empty).entries(clara.customer_id)).refunded_cents == 5900


async def test_dropped_and_shortened_drafts_come_back(empty: Scope) -> None:
    customer_id = await add_customer(empty, "Ida Kern")
    contract_id = await add_contract(empty, customer_id, await add_plan(empty, "Flex"))
    for month in (12, 1):
        first = date(2026 if month == 12 else 2027, month, 1)
        last = first.replace(day=31)
        await add_invoice(empty, customer_id, contract_id, first, last, 3900, draft=True)
    before = await in_force(empty)
    await end(empty, TerminationOrder(contract_id, TODAY))

    done = await withdraw(empty, contract_id)

    assert await in_force(empty) == before
    assert done.documents == ()
    assert {one.mark for one in await documents(empty)} == {"draft"}


async def test_several_ends_later_the_whole_periods_come_back(empty: Scope) -> None:
    clara = await add_clara(empty)
    before = await in_force(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))
    for day in (date(2027, 1, 31), date(2026, 12, 20), date(2027, 1, 20)):
        order = TerminationOrder(clara.contract_id, TODAY, mode=EndMode.DATE, wanted_on=day)
        await change(empty, order)

    await withdraw(empty, clara.contract_id)

    assert await in_force(empty) == before


async def test_what_was_cancelled_by_hand_stays_cancelled(empty: Scope) -> None:
    clara = await add_clara(empty)
    await credit(empty, clara.invoices[DEC])
    before = await in_force(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    await withdraw(empty, clara.contract_id)

    assert await in_force(empty) == before


async def test_an_invoice_settled_later_comes_back_too(empty: Scope) -> None:
    clara = await add_clara(empty)
    before = await in_force(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY, settle_now=False))
    await credit(empty, clara.invoices[JAN])

    await withdraw(empty, clara.contract_id)

    assert await in_force(empty) == before


async def test_the_last_day_is_the_last_to_withdraw(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    last_day = on(empty, date(2027, 1, 14))
    assert (await Desk(last_day).preview_withdrawal(clara.contract_id)).old_ends_on == date(
        2027, 1, 14
    )
    with pytest.raises(ContractEnded) as caught:
        await Desk(on(empty, JAN)).preview_withdrawal(clara.contract_id)

    assert caught.value.ended_on == date(2027, 1, 14)


async def test_a_running_contract_has_nothing_to_withdraw(empty: Scope) -> None:
    clara = await add_clara(empty)

    with pytest.raises(NotTerminated) as caught:
        await Desk(empty).preview_withdrawal(clara.contract_id)

    assert caught.value.contract_id == clara.contract_id


async def test_an_end_moved_meanwhile_outdates_the_preview(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))
    preview = await Desk(empty).preview_withdrawal(clara.contract_id)
    order = TerminationOrder(
        clara.contract_id, TODAY, mode=EndMode.DATE, wanted_on=date(2027, 2, 1)
    )
    await change(empty, order)

    with pytest.raises(PreviewOutdated):
        await Desk(empty).withdraw(clara.contract_id, as_stored(preview.decision_facts()))

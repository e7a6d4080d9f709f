"""Payments, parts taken back, and refunds: every cent has a place, and each has its way back."""

from datetime import date
from typing import Any

import pytest

from domain.accounts.reversals import ReversalState, money_of
from domain.accounts.service import Accounts
from domain.desk.commands import Order
from domain.desk.facts import Done
from domain.desk.orders import MoneyTo, TerminationOrder
from domain.desk.payments.credit_part import CreditPart
from domain.desk.payments.pay_out_refund import PayOutRefund
from domain.desk.payments.record_payment import RecordPayment
from domain.desk.payments.record_payments import RecordPayments
from domain.desk.service import Desk
from domain.invoices.errors import (
    InvoiceAlreadyPaid,
    NoOpenInvoices,
    NoRefundDue,
    PaidInFuture,
    PartIsWhole,
    RefundTooHigh,
)
from domain.invoices.service import Invoices
from domain.store.scope import Scope
from tests.support.desk import as_stored, end, undo
from tests.support.documents import add_clara, add_invoice
from tests.support.rows import add_customer
from tests.support.studios import TODAY

NOV, DEC, JAN = date(2026, 11, 15), date(2026, 12, 15), date(2027, 1, 15)


async def do(scope: Scope, order: Order[Any]) -> Done:
    preview = await Desk(scope).preview(order)
    return await Desk(scope).carry_out(order, as_stored(preview.decision_facts()))


async def standing(scope: Scope, invoice_id: int) -> tuple[str, int, int]:
    view = await Invoices(scope).get(invoice_id)
    return view.state.value, view.paid_cents, view.rest_cents


async def test_a_part_leaves_the_rest_open_and_the_second_part_pays_it(empty: Scope) -> None:
    clara = await add_clara(empty)
    invoice = clara.invoices[DEC]

    await do(empty, RecordPayment(invoice, 2000, TODAY))
    assert await standing(empty, invoice) == ("partly_paid", 2000, 3900)

    await do(empty, RecordPayment(invoice))
    assert await standing(empty, invoice) == ("paid", 5900, 0)


async def test_what_is_above_the_invoice_goes_to_the_account(empty: Scope) -> None:
    """70.00 for 59.00: 11.00 are the customer's."""
    clara = await add_clara(empty)

    await do(empty, RecordPayment(clara.invoices[DEC], 7000))

    assert await standing(empty, clara.invoices[DEC]) == ("paid", 5900, 0)
    assert await Accounts(empty).balance(clara.customer_id) == 1100


async def test_a_payment_is_taken_back_by_an_entry_of_its_own(empty: Scope) -> None:
    clara = await add_clara(empty)
    await do(empty, RecordPayment(clara.invoices[DEC], 7000))

    await undo(empty)

    assert await standing(empty, clara.invoices[DEC]) == ("open", 0, 5900)
    assert await Accounts(empty).balance(clara.customer_id) == 0


@pytest.mark.parametrize(
    ("first", "refusal"),
    [pytest.param(NOV, InvoiceAlreadyPaid, id="paid-before")],
)
async def test_nothing_is_paid_twice(empty: Scope, first: date, refusal: type[Exception]) -> None:
    clara = await add_clara(empty)

    with pytest.raises(refusal):
        await Desk(empty).preview(RecordPayment(clara.invoices[first]))


async def test_a_payment_lies_in_the_past_or_is_of_today(empty: Scope) -> None:
    clara = await add_clara(empty)

    with pytest.raises(PaidInFuture):
        await Desk(empty).preview(RecordPayment(clara.invoices[DEC], None, date(2026, 11, 22)))


async def test_all_that_is_due_is_paid_at_once_and_taken_back_at_once(empty: Scope) -> None:
    clara = await add_clara(empty)
    jonas = await add_customer(empty, "Jonas Weber")
    other = await add_invoice(empty, jonas, None, DEC, date(2027, 1, 14), 3900, due_on=DEC)
    order = RecordPayments(None, DEC, DEC, paid_on=TODAY)

    preview = await Desk(empty).preview(order)
    await do(empty, order)

    assert (len(preview.payments), preview.sum_cents) == (2, 9800)
    assert [await standing(empty, one) for one in (clara.invoices[DEC], other)] == [
        ("paid", 5900, 0),
        ("paid", 3900, 0),
    ]
    assert await standing(empty, clara.invoices[JAN]) == ("open", 0, 5900)
    await undo(empty)
    assert await standing(empty, other) == ("open", 0, 3900)
    with pytest.raises(NoOpenInvoices):
        await Desk(empty).preview(RecordPayments("cash", None, DEC, paid_on=TODAY))


async def test_a_part_of_an_open_invoice_is_a_corrected_version(empty: Scope) -> None:
    clara = await add_clara(empty)

    done = await do(empty, CreditPart(clara.invoices[DEC], 1000))

    first = await Invoices(empty).get(clara.invoices[DEC])
    second = await Invoices(empty).by_number(done.documents[0])
    assert second is not None
    assert (first.state.value, first.amount_cents, first.followed_by) == (
        "corrected",
        5900,
        second.number,
    )
    assert (second.kind.value, second.amount_cents, second.rest_cents) == (
        "correction",
        4900,
        4900,
    )


async def test_a_part_of_a_paid_invoice_is_a_cancellation_invoice(empty: Scope) -> None:
    """59.00 paid, 10.00 taken back: the invoice stays paid at 49.00, 10.00 are on the account."""
    clara = await add_clara(empty)
    invoice = clara.invoices[NOV]

    done = await do(empty, CreditPart(invoice, 1000))

    part = await Invoices(empty).by_number(done.documents[0])
    assert part is not None
    assert (part.kind.value, part.amount_cents, part.refers_to) == ("cancellation", -1000, invoice)
    assert await standing(empty, invoice) == ("paid", 4900, 0)
    assert await Accounts(empty).balance(clara.customer_id) == 1000
    entries = await Accounts(empty).entries(clara.customer_id)
    assert money_of(entries).state is ReversalState.OPEN


@pytest.mark.parametrize("first", [pytest.param(NOV, id="paid"), pytest.param(DEC, id="open")])
async def test_a_part_taken_back_can_be_asked_for_again(empty: Scope, first: date) -> None:
    clara = await add_clara(empty)
    await do(empty, CreditPart(clara.invoices[first], 1000))

    await undo(empty)

    in_force = await Invoices(empty).of_customer(clara.customer_id)
    asked = [one for one in in_force if one.period_first == first and one.followed_by is None]
    assert [(one.owed_cents, one.paid_cents) for one in asked if one.owed_cents > 0] == [
        (5900, 5900 if first == NOV else 0)
    ]
    assert await Accounts(empty).balance(clara.customer_id) == 0


async def test_the_whole_is_no_part(empty: Scope) -> None:
    clara = await add_clara(empty)

    with pytest.raises(PartIsWhole):
        await Desk(empty).preview(CreditPart(clara.invoices[DEC], 5900))


async def test_a_refund_that_was_set_aside_is_paid_out_in_parts(empty: Scope) -> None:
    clara = await add_clara(empty)
    await do(empty, CreditPart(clara.invoices[NOV], 1000, MoneyTo.REFUND))
    accounts = Accounts(empty)
    assert (await accounts.balance(clara.customer_id), await accounts.refunds_due(1)) == (0, 1000)

    await do(empty, PayOutRefund(clara.customer_id, 400))

    assert (await accounts.balance(clara.customer_id), await accounts.refunds_due(1)) == (0, 600)
    with pytest.raises(RefundTooHigh):
        await Desk(empty).preview(PayOutRefund(clara.customer_id, 601))
    await do(empty, PayOutRefund(clara.customer_id))
    entries = await accounts.entries(clara.customer_id)
    assert money_of(entries).state is ReversalState.REFUNDED
    with pytest.raises(NoRefundDue):
        await Desk(empty).preview(PayOutRefund(clara.customer_id))


async def test_money_on_the_account_can_be_paid_out_and_that_be_taken_back(empty: Scope) -> None:
    clara = await add_clara(empty)
    await do(empty, RecordPayment(clara.invoices[DEC], 7000))

    await do(empty, PayOutRefund(clara.customer_id))
    assert await Accounts(empty).balance(clara.customer_id) == 0

    await undo(empty)
    assert await Accounts(empty).balance(clara.customer_id) == 1100


async def test_money_that_came_back_and_was_used_again_leaves_no_open_reversal(
    empty: Scope,
) -> None:
    """59.00 of January go to the account and come back with the withdrawal, in a new document."""
    clara = await add_clara(empty, paid={NOV: 5900, JAN: 5900})
    order = TerminationOrder(clara.contract_id, TODAY, money_to=MoneyTo.REFUND)
    await end(empty, order)

    await undo(empty)

    for number in {entry.invoice_id for entry in await Accounts(empty).entries(1)}:
        money = money_of(
            entry for entry in await Accounts(empty).entries(1) if entry.invoice_id == number
        )
        assert (money.on_account_cents, money.set_aside_cents) == (0, 0)
        assert money.state is ReversalState.OFFSET
        assert len(money.offset_against) == 1

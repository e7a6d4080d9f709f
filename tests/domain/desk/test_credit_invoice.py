"""Taking an issued invoice back by a document of its own."""

from datetime import date

import pytest

from domain.accounts.service import Accounts
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import PlannedMessage
from domain.desk.orders import MoneyTo, TerminationOrder
from domain.desk.previews import CreditPreview
from domain.desk.service import Desk
from domain.invoices.errors import (
    CancellationOfCancellation,
    InvoiceAlreadyCancelled,
    InvoiceAlreadyCorrected,
    InvoiceNotFound,
    InvoiceNotIssued,
)
from domain.invoices.rules import Treatment
from domain.store.scope import Scope
from tests.support.desk import as_stored, credit, end
from tests.support.documents import (
    add_clara,
    add_invoice,
    add_payment,
    all_money,
    count_from,
    documents,
    in_force,
    on,
)
from tests.support.rows import add_customer
from tests.support.studios import TODAY

NOV, DEC, JAN = date(2026, 11, 15), date(2026, 12, 15), date(2027, 1, 15)


async def test_a_running_contract_s_invoice_is_cancelled_in_full(empty: Scope) -> None:
    clara = await add_clara(empty)

    done = await credit(empty, clara.invoices[NOV])

    preview = done.preview
    assert isinstance(preview, CreditPreview)
    assert preview.invoice.treatment is Treatment.CANCEL
    assert (preview.invoice.to_customer_cents, preview.balance_after_cents) == (5900, 5900)
    assert preview.messages == (
        PlannedMessage("invoice-credited", clara.customer_id, held=True, reachable=False),
    )
    assert done.documents == ("R-2026-0143",)
    assert await Accounts(empty).balance(clara.customer_id) == 5900
    assert await all_money(empty) == 5900
    amounts = {one.id: one.amount_cents for one in await documents(empty)}
    cancellation = (await documents(empty))[-1]
    assert amounts[clara.invoices[NOV]] + cancellation.amount_cents == 0


async def test_the_money_can_be_refunded(empty: Scope) -> None:
    clara = await add_clara(empty)

    await credit(empty, clara.invoices[NOV], MoneyTo.REFUND)

    accounts = Accounts(empty)
    assert await accounts.balance(clara.customer_id) == 0
    assert await accounts.refunds_due(clara.customer_id) == 5900


async def test_after_an_end_it_gets_what_the_end_means_for_it(empty: Scope) -> None:
    scope = on(empty, DEC)
    clara = await add_clara(scope)
    await end(scope, TerminationOrder(clara.contract_id, DEC, settle_now=False))

    done = await credit(scope, clara.invoices[JAN])

    preview = done.preview
    assert isinstance(preview, CreditPreview)
    assert (preview.invoice.treatment, preview.invoice.new_amount_cents) == (
        Treatment.CORRECT,
        190,
    )
    assert (await in_force(scope))[JAN] == (JAN, 190, 0)


async def test_after_an_end_an_earlier_period_is_cancelled_in_full(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    preview = await Desk(empty).preview_credit(clara.invoices[DEC], MoneyTo.ACCOUNT)

    assert (preview.invoice.treatment, preview.invoice.new_amount_cents) == (
        Treatment.CANCEL,
        None,
    )


async def test_an_invoice_without_contract_and_period_can_be_taken_back(empty: Scope) -> None:
    customer_id = await add_customer(empty, "Ida Kern")
    await count_from(empty, 7)
    invoice_id = await add_invoice(empty, customer_id, None, None, None, 1500, paid=1500)

    done = await credit(empty, invoice_id)

    assert done.documents == ("R-2026-0009",)
    cancellation = (await documents(empty))[-1]
    assert (cancellation.period_first, cancellation.period_last) == (None, None)
    assert await Accounts(empty).balance(customer_id) == 1500


async def test_an_unknown_invoice_is_refused(empty: Scope) -> None:
    with pytest.raises(InvoiceNotFound):
        await Desk(empty).preview_credit(99, MoneyTo.ACCOUNT)


async def test_a_draft_is_not_cancelled(empty: Scope) -> None:
    clara = await add_clara(empty)
    draft = await add_invoice(
        empty,
        clara.customer_id,
        clara.contract_id,
        date(2027, 2, 15),
        date(2027, 3, 14),
        5900,
        draft=True,
    )

    with pytest.raises(InvoiceNotIssued) as caught:
        await Desk(empty).preview_credit(draft, MoneyTo.ACCOUNT)

    assert caught.value.invoice_id == draft


async def test_a_cancelled_invoice_names_what_cancelled_it(empty: Scope) -> None:
    clara = await add_clara(empty)
    await credit(empty, clara.invoices[JAN])

    with pytest.raises(InvoiceAlreadyCancelled) as caught:
        await Desk(empty).preview_credit(clara.invoices[JAN], MoneyTo.ACCOUNT)

    assert caught.value.facts() == {"number": "R-2026-0142", "cancelled_by": "R-2026-0143"}


async def test_a_corrected_invoice_names_the_one_in_its_place(empty: Scope) -> None:
    scope = on(empty, DEC)
    clara = await add_clara(scope)
    await end(scope, TerminationOrder(clara.contract_id, DEC))

    with pytest.raises(InvoiceAlreadyCorrected) as caught:
        await Desk(scope).preview_credit(clara.invoices[JAN], MoneyTo.ACCOUNT)

    assert caught.value.facts() == {"number": "R-2026-0142", "corrected_by": "R-2026-0143"}


async def test_a_cancellation_invoice_is_not_cancelled_itself(empty: Scope) -> None:
    clara = await add_clara(empty)
    await credit(empty, clara.invoices[JAN])
    cancellation = (await documents(empty))[-1]

    with pytest.raises(CancellationOfCancellation) as caught:
        await Desk(empty).preview_credit(cancellation.id, MoneyTo.ACCOUNT)

    assert caught.value.number == "R-2026-0143"


async def test_a_payment_meanwhile_outdates_the_preview(empty: Scope) -> None:
    clara = await add_clara(empty)
    preview = await Desk(empty).preview_credit(clara.invoices[JAN], MoneyTo.ACCOUNT)
    await add_payment(empty, clara.invoices[JAN], 5900)

    with pytest.raises(PreviewOutdated):
        await Desk(empty).credit(
            clara.invoices[JAN], MoneyTo.ACCOUNT, as_stored(preview.decision_facts())
        )

"""Making documents: numbers once, nothing issued changes."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from domain.dates import DateRange
from domain.invoices.documents import Asked, Documents, NewInvoice
from domain.invoices.service import Invoices
from domain.store.scope import Scope
from tests.support.documents import add_clara, on, paid_on

JAN = date(2027, 1, 15)


async def test_an_issued_document_is_never_deleted(empty: Scope) -> None:
    clara = await add_clara(empty)
    record = await Invoices(empty).record(clara.invoices[JAN])

    with pytest.raises(ValueError, match="never deleted"):
        await Documents(empty).delete_draft(record)


async def test_numbers_begin_anew_with_the_year_of_issue(empty: Scope) -> None:
    clara = await add_clara(empty)
    record = await Invoices(empty).record(clara.invoices[JAN])

    cancellation = await Documents(on(empty, date(2027, 1, 2))).cancel(record)

    assert cancellation.number == "R-2027-0001"


@pytest.mark.parametrize(
    ("today", "due_on"),
    [
        pytest.param(date(2026, 12, 1), JAN, id="the-day-it-was-due"),
        pytest.param(date(2027, 1, 20), date(2027, 1, 20), id="never-in-the-past"),
    ],
)
async def test_a_correction_is_due_as_before_or_today(
    empty: Scope, today: date, due_on: date
) -> None:
    clara = await add_clara(empty)
    record = await Invoices(empty).record(clara.invoices[JAN])

    correction = await Documents(on(empty, today)).correct(record, Asked(JAN, 190))

    assert (correction.issued_on, correction.due_on) == (today, due_on)


async def test_a_payment_of_nothing_leaves_no_entry(empty: Scope) -> None:
    clara = await add_clara(empty)
    record = await Invoices(empty).record(clara.invoices[JAN])

    await Documents(empty).pay(record, 0, "transfer")
    await Documents(empty).pay(record, 250, "transfer")

    assert await paid_on(empty, record.id) == 250


async def test_a_new_invoice_takes_the_next_number_and_is_issued_today(empty: Scope) -> None:
    clara = await add_clara(empty)
    period = DateRange.from_days(date(2027, 2, 15), date(2027, 3, 14))

    invoice = await Documents(empty).issue(
        NewInvoice(
            customer_id=clara.customer_id,
            contract_id=clara.contract_id,
            period=period,
            amount_cents=5900,
            tax_rate=Decimal("0.19"),
            due_on=date(2027, 2, 15),
        )
    )

    assert (invoice.number, invoice.kind, invoice.mark) == ("R-2026-0143", "invoice", "issued")
    assert (invoice.period_first, invoice.period_last) == (period.start, period.last_day)
    assert (invoice.issued_on, invoice.due_on) == (empty.today, date(2027, 2, 15))


async def test_an_invoice_of_another_system_keeps_its_number_and_uses_none_up(
    empty: Scope,
) -> None:
    clara = await add_clara(empty)
    old = NewInvoice(
        customer_id=clara.customer_id,
        contract_id=None,
        period=None,
        amount_cents=4200,
        tax_rate=Decimal(0),
        due_on=date(2026, 10, 1),
        number="ALT-77",
        issued_on=date(2026, 9, 15),
    )

    invoice = await Documents(empty).issue(old)
    own = await Documents(empty).issue(replace(old, number=None, issued_on=None))

    assert (invoice.number, invoice.issued_on, invoice.period_first) == (
        "ALT-77",
        date(2026, 9, 15),
        None,
    )
    assert own.number == "R-2026-0143"

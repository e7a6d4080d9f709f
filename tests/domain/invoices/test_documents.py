"""Making documents: numbers once, nothing issued changes."""

from datetime import date

import pytest

from domain.invoices.documents import Documents
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

    correction = await Documents(on(empty, today)).correct(record, JAN, 190)

    assert (correction.issued_on, correction.due_on) == (today, due_on)


async def test_a_payment_of_nothing_leaves_no_entry(empty: Scope) -> None:
    clara = await add_clara(empty)
    record = await Invoices(empty).record(clara.invoices[JAN])

    await Documents(empty).pay(record, 0, "transfer")
    await Documents(empty).pay(record, 250, "transfer")

    assert await paid_on(empty, record.id) == 250

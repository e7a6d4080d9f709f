"""Reading documents: what is open, what a customer has, by number."""

from datetime import date

import pytest

from domain.invoices.errors import InvoiceNotFound
from domain.invoices.rules import InvoiceState
from domain.invoices.service import Invoices
from domain.invoices.views import DocumentKind
from domain.store.scope import Scope
from tests.support.desk import credit
from tests.support.documents import add_clara, add_invoice, count_from, on
from tests.support.rows import add_customer
from tests.support.studios import TODAY

NOV, DEC, JAN = date(2026, 11, 15), date(2026, 12, 15), date(2027, 1, 15)
ONE_DAY_LATE = date(2026, 12, 16)


async def test_open_are_those_that_await_money_earliest_due_first(empty: Scope) -> None:
    await add_clara(empty, paid={NOV: 5900, JAN: 100})

    found = await Invoices(empty).open()

    assert [(one.number, one.state, one.rest_cents) for one in found] == [
        ("R-2026-0141", InvoiceState.OPEN, 5900),
        ("R-2026-0142", InvoiceState.PARTLY_PAID, 5800),
    ]


async def test_after_the_day_due_it_is_overdue(empty: Scope) -> None:
    await add_clara(empty)

    found = await Invoices(on(empty, ONE_DAY_LATE)).open()

    assert [one.state for one in found] == [InvoiceState.OVERDUE, InvoiceState.OPEN]


@pytest.mark.parametrize(
    ("first", "last", "numbers"),
    [
        pytest.param(date(2026, 12, 1), date(2026, 12, 14), ["R-2026-0140"], id="inside-one"),
        pytest.param(
            date(2026, 12, 14), DEC, ["R-2026-0141", "R-2026-0140"], id="both-days-count"
        ),
        pytest.param(date(2027, 1, 15), None, ["R-2026-0142"], id="from-a-day-on"),
        pytest.param(None, date(2026, 11, 15), ["R-2026-0140"], id="until-a-day"),
        pytest.param(date(2027, 2, 15), date(2027, 2, 28), [], id="none"),
    ],
)
async def test_a_period_meets_what_overlaps_it(
    empty: Scope, first: date | None, last: date | None, numbers: list[str]
) -> None:
    clara = await add_clara(empty)

    found = await Invoices(empty).all(clara.customer_id, first, last)

    assert [one.number for one in found] == numbers


async def test_what_has_no_period_counts_by_its_day_of_issue(empty: Scope) -> None:
    customer_id = await add_customer(empty, "Ida Kern")
    await count_from(empty, 6)
    await add_invoice(empty, customer_id, None, None, None, 1500)

    invoices = Invoices(empty)

    assert [one.number for one in await invoices.all(first=TODAY, last=TODAY)] == ["R-2026-0007"]
    assert await invoices.all(first=date(2026, 11, 22)) == ()
    assert await invoices.all(last=date(2026, 11, 20)) == ()


async def test_a_customer_s_list_is_newest_first_and_holds_drafts(empty: Scope) -> None:
    clara = await add_clara(empty)
    period = (date(2027, 2, 15), date(2027, 3, 14))
    await add_invoice(empty, clara.customer_id, clara.contract_id, *period, 5900, draft=True)

    found = await Invoices(empty).of_customer(clara.customer_id)

    assert [(one.number, one.state) for one in found] == [
        (None, InvoiceState.DRAFT),
        ("R-2026-0142", InvoiceState.OPEN),
        ("R-2026-0141", InvoiceState.OPEN),
        ("R-2026-0140", InvoiceState.PAID),
    ]


@pytest.mark.parametrize("typed", ["R-2026-0142", " r-2026-0142 "])
async def test_a_number_is_found_as_people_type_it(empty: Scope, typed: str) -> None:
    clara = await add_clara(empty)

    found = await Invoices(empty).by_number(typed)

    assert found is not None
    assert (found.id, found.customer_id) == (clara.invoices[JAN], clara.customer_id)


async def test_an_unknown_number_is_none_and_an_unknown_id_refused(empty: Scope) -> None:
    assert await Invoices(empty).by_number("R-2026-9999") is None
    with pytest.raises(InvoiceNotFound) as caught:
        await Invoices(empty).get(99)

    assert caught.value.invoice_id == 99


async def test_documents_name_each_other(empty: Scope) -> None:
    clara = await add_clara(empty)
    await credit(empty, clara.invoices[JAN])

    cancellation, cancelled = (await Invoices(empty).of_customer(clara.customer_id))[:2]

    assert (cancellation.kind, cancellation.state) == (
        DocumentKind.CANCELLATION,
        InvoiceState.PAID,
    )
    assert cancellation.refers_to_number == "R-2026-0142"
    assert (cancelled.state, cancelled.followed_by, cancelled.rest_cents) == (
        InvoiceState.CANCELLED,
        "R-2026-0143",
        0,
    )


async def test_of_some_documents_those_that_await_money(empty: Scope) -> None:
    await add_clara(empty, paid={NOV: 5900, JAN: 100})
    every = {one.id: one for one in await Invoices(empty).all()}
    draft = await add_invoice(empty, 1, None, None, None, 3900, draft=True)
    back = await credit(empty, next(one.id for one in every.values() if one.period_first == DEC))

    found = await Invoices(empty).unpaid([*every, draft, back.journal_id, 99])

    assert [(one.number, one.rest_cents) for one in found.values()] == [("R-2026-0142", 5800)]
    assert await Invoices(empty).unpaid(()) == {}

"""The refund price of a dropped day: on a paid invoice, on an open one, on a card, on none.

Yoga Flow takes place on Tuesdays; Sofia's month term in it costs 39,00 and refunds 7,00 a day.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from domain.accounts.service import Accounts, EntryKind
from domain.contracts.service import Contracts
from domain.desk.areas import Areas
from domain.desk.bookings.enrolment import Enrolment
from domain.desk.courses.cancel_day import CancelDay
from domain.desk.courses.day_previews import CancelledDayPreview, Gives
from domain.desk.courses.day_refunds import DayRefund
from domain.desk.facts import Done
from domain.desk.orders import MoneyTo
from domain.invoices.rules import InvoiceState
from domain.invoices.service import Invoices
from domain.invoices.views import DocumentKind
from domain.store.scope import Scope
from tests.support.bookings import TUESDAY, book, do, give_card, give_membership
from tests.support.documents import add_invoice, count_from
from tests.support.rows import add_customer

YOGA = 1
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


@dataclass(frozen=True)
class Sofia:
    """Ids of somebody who is enrolled in the course, and of her invoice for November."""

    customer: int
    invoice: int


async def sofia(scope: Scope, *, amount_cents: int = 3900, paid_cents: int = 0) -> Sofia:
    customer = await add_customer(scope, "Sofia Rossi")
    contract = await give_membership(scope, customer, course_id=YOGA, refund_cents=700)
    await Enrolment(Areas(scope)).enrol(await Contracts(scope).record(contract))
    await count_from(scope, 139)
    invoice = await add_invoice(
        scope, customer, contract, FIRST, LAST, amount_cents, paid=paid_cents
    )
    return Sofia(customer, invoice)


async def refunded(scope: Scope, money_to: MoneyTo = MoneyTo.ACCOUNT) -> Done:
    return await do(scope, CancelDay(YOGA, TUESDAY, everyone=Gives.REFUND, money_to=money_to))


def refund_in(done: Done) -> DayRefund:
    assert isinstance(done.preview, CancelledDayPreview)
    (person,) = done.preview.people
    assert person.refund is not None
    return person.refund


async def entries_of(scope: Scope, customer: int) -> list[tuple[int, EntryKind]]:
    found = await Accounts(scope).entries(customer)
    return [(each.amount_cents, each.kind) for each in found]


@pytest.mark.parametrize(
    ("money_to", "entries"),
    [
        pytest.param(MoneyTo.ACCOUNT, [(700, EntryKind.REVERSAL)], id="to the account"),
        pytest.param(
            MoneyTo.REFUND,
            [(700, EntryKind.REVERSAL), (-700, EntryKind.REFUND_DUE)],
            id="paid out",
        ),
    ],
)
async def test_a_paid_invoice_gets_a_cancellation_invoice_of_the_amount(
    yoga: Scope, money_to: MoneyTo, entries: list[tuple[int, EntryKind]]
) -> None:
    her = await sofia(yoga, paid_cents=3900)

    done = await refunded(yoga, money_to)

    refund = refund_in(done)
    assert refund == DayRefund(700, her.invoice, "R-2026-0140", 700, 3200, freed_cents=700)
    first, second = await Invoices(yoga).of_customer(her.customer)
    by_id = {each.id: each for each in (first, second)}
    kept = by_id.pop(her.invoice)
    (cancellation,) = by_id.values()
    assert (kept.state, kept.amount_cents, kept.owed_cents) == (InvoiceState.PAID, 3900, 3200)
    assert (cancellation.kind, cancellation.amount_cents) == (DocumentKind.CANCELLATION, -700)
    assert done.documents == (cancellation.number,)
    assert await entries_of(yoga, her.customer) == entries


async def test_an_open_invoice_gets_a_corrected_version_and_the_first_is_kept(
    yoga: Scope,
) -> None:
    her = await sofia(yoga)

    done = await refunded(yoga)

    refund = refund_in(done)
    assert (refund.corrects, refund.left_cents, refund.to_customer_cents) == (True, 3200, 0)
    found = {each.id: each for each in await Invoices(yoga).of_customer(her.customer)}
    kept = found.pop(her.invoice)
    (version,) = found.values()
    assert (kept.amount_cents, kept.state) == (3900, InvoiceState.CORRECTED)
    assert (version.amount_cents, version.kind) == (3200, DocumentKind.CORRECTION)
    assert version.number in done.documents
    assert await entries_of(yoga, her.customer) == []


async def test_what_was_paid_above_the_new_amount_goes_to_the_account(yoga: Scope) -> None:
    her = await sofia(yoga, paid_cents=3500)

    done = await refunded(yoga)

    refund = refund_in(done)
    assert (refund.corrects, refund.left_cents, refund.to_customer_cents) == (True, 3200, 300)
    assert await Accounts(yoga).balance(her.customer) == 300


async def test_more_than_the_invoice_asks_for_goes_to_the_account(yoga: Scope) -> None:
    her = await sofia(yoga, amount_cents=500)

    done = await refunded(yoga)

    refund = refund_in(done)
    assert (refund.off_cents, refund.left_cents, refund.to_customer_cents) == (500, 0, 200)
    assert await entries_of(yoga, her.customer) == [(200, EntryKind.REVERSAL)]
    states = {each.id: each.state for each in await Invoices(yoga).of_customer(her.customer)}
    assert states[her.invoice] is InvoiceState.CANCELLED


async def test_a_card_gives_back_of_the_invoice_of_its_sale(yoga: Scope) -> None:
    emre = await add_customer(yoga, "Emre Çelik")
    card = await give_card(yoga, emre, refund_cents=450)
    contract = (await Areas(yoga).credits.record(card)).contract_id
    values: dict[str, Any] = {"paid": 9000}
    sold = date(2026, 9, 1)
    invoice = await add_invoice(yoga, emre, contract, sold, date(2027, 3, 1), 9000, **values)
    await book(yoga, emre)

    done = await refunded(yoga)

    assert refund_in(done).invoice_id == invoice
    assert await Accounts(yoga).balance(emre) == 450


async def test_two_dropped_days_take_two_prices_off_one_invoice(yoga: Scope) -> None:
    her = await sofia(yoga, paid_cents=3900)
    await refunded(yoga)
    earlier = date(2026, 11, 17)
    contract = (await Invoices(yoga).get(her.invoice)).contract_id or 0
    record = await Areas(yoga).bookings.of_contract_from(contract, TUESDAY)
    row = await Areas(yoga).bookings.record(record[0].id)
    row.on = earlier  # she was there a week before
    await yoga.session.flush()

    await do(yoga, CancelDay(YOGA, earlier, everyone=Gives.REFUND))

    assert (await Invoices(yoga).get(her.invoice)).owed_cents == 2500
    assert await Accounts(yoga).balance(her.customer) == 1400

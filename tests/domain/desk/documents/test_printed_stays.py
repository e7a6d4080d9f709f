"""What was issued says the same for good, whatever changes on file afterwards."""

from datetime import date
from decimal import Decimal
from random import Random

import pytest
from sqlalchemy import func, select

from bot.database import Database
from domain.customers.erasing import erase, wipe
from domain.customers.service import Customers
from domain.desk.commands import Order
from domain.desk.customers.change_customer import ChangeCustomer
from domain.desk.documents.facts import InvoiceFacts, ReceiptFacts
from domain.desk.documents.papers import Papers
from domain.desk.facts import Preview
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.sales.choose_payment import ChoosePayment
from domain.desk.studio.change_settings import ChangeSettings
from domain.invoices.documents import Documents, NewInvoice
from domain.invoices.issuing import Billed, Issuing
from domain.invoices.printed import PrintedRecord
from domain.store.scope import Scope
from domain.studios.settings import PaymentMethod, TaxStatus
from tests.support.desk import change, end, undo
from tests.support.documents import Member, add_clara, add_invoice
from tests.support.studios import TODAY, fill_with_empty_studio, scope_of
from tests.support.units import carried_out

NOV = date(2026, 11, 15)
LINDEN, LAKE = "Lindenweg 1, 12345 Lindenau", "Am See 2, 12345 Lindenau"
IBAN, OTHER_IBAN = "DE89370400440532013000", "DE02120300000000202051"


async def invoice(scope: Scope, invoice_id: int) -> InvoiceFacts:
    found = await Papers(scope).invoice(invoice_id)
    assert isinstance(found, InvoiceFacts)
    return found


async def issue(scope: Scope, clara: Member) -> int:
    """Issue a further invoice of today."""
    new = NewInvoice(
        customer_id=clara.customer_id,
        contract_id=clara.contract_id,
        period=None,
        amount_cents=1000,
        tax_rate=Decimal("0.19"),
        due_on=scope.today,
    )
    return (await Documents(scope).issue(new)).id


async def kept(scope: Scope) -> int:
    return (await scope.session.scalars(select(func.count()).select_from(PrintedRecord))).one()


async def test_a_new_name_and_address_are_for_documents_that_come(empty: Scope) -> None:
    clara = await add_clara(empty)
    moved = ChangeCustomer(clara.customer_id, {"name": "Clara Ahorn", "address": LAKE})

    await carried_out(empty, moved)
    new = await issue(empty, clara)

    before = (await invoice(empty, clara.invoices[NOV])).recipient
    after = (await invoice(empty, new)).recipient
    assert (before.name, before.address, before.number) == ("Clara Vogt", None, "K-1001")
    assert (after.name, after.address, after.number) == ("Clara Ahorn", LAKE, "K-1001")


async def test_the_letterhead_and_the_tax_status_stay(empty: Scope) -> None:
    clara = await add_clara(empty)
    await carried_out(empty, ChangeSettings({"address": LINDEN, "iban": IBAN}))
    old = await issue(empty, clara)
    small = TaxStatus.SMALL_BUSINESS

    values = {"address": LAKE, "iban": OTHER_IBAN, "tax_status": small.value}
    await carried_out(empty, ChangeSettings(values))
    new = await issue(empty, clara)

    first = (await invoice(empty, clara.invoices[NOV])).letterhead
    second, third = (await invoice(empty, old)).letterhead, (await invoice(empty, new)).letterhead
    assert (first.address, first.iban, first.tax_status) == (None, None, TaxStatus.REGULAR)
    assert (second.address, second.iban, second.tax_status) == (LINDEN, IBAN, TaxStatus.REGULAR)
    assert (third.address, third.iban, third.tax_status) == (LAKE, OTHER_IBAN, small)


async def test_how_an_invoice_is_paid_stays_as_it_was_agreed(empty: Scope) -> None:
    clara = await add_clara(empty)
    await carried_out(empty, ChoosePayment(clara.contract_id, "transfer"))
    transferred = await issue(empty, clara)

    await carried_out(empty, ChoosePayment(clara.contract_id, "cash"))
    in_cash = await issue(empty, clara)

    ids = (clara.invoices[NOV], transferred, in_cash)
    methods = [(await invoice(empty, each)).payment.method for each in ids]
    assert methods == [None, PaymentMethod.TRANSFER, PaymentMethod.CASH]


async def test_a_draft_says_what_is_on_file_when_it_goes_out(empty: Scope) -> None:
    clara = await add_clara(empty)
    days = date(2027, 2, 15), date(2027, 3, 14)
    draft = await add_invoice(empty, 1, clara.contract_id, *days, 5900, draft=True)
    await carried_out(empty, ChangeCustomer(clara.customer_id, {"address": LAKE}))
    assert await Papers(empty).invoice(draft) is None

    await Issuing(empty).issue([Billed(draft, 1, is_draft=True, amount_cents=5900, due_on=TODAY)])
    await empty.session.commit()
    empty.session.expire_all()

    assert (await invoice(empty, draft)).recipient.address == LAKE


async def test_a_change_that_is_undone_leaves_every_document_as_it_was(empty: Scope) -> None:
    clara = await add_clara(empty)
    done = await carried_out(empty, ChangeCustomer(clara.customer_id, {"address": LAKE}))
    between = await issue(empty, clara)

    await undo(empty, done.journal_id)
    after = await issue(empty, clara)

    ids = (clara.invoices[NOV], between, after)
    addresses = [(await invoice(empty, each)).recipient.address for each in ids]
    assert addresses == [None, LAKE, None]


async def test_nothing_is_kept_of_what_no_document_names(empty: Scope) -> None:
    clara = await add_clara(empty)

    await carried_out(empty, ChangeCustomer(clara.customer_id, {"phone": "0151 5550199"}))
    await carried_out(empty, ChangeSettings({"cancellation_hours": 12}))

    assert await kept(empty) == 0


async def test_a_receipt_keeps_its_day_and_its_address(empty: Scope) -> None:
    clara = await add_clara(empty)
    done = await end(empty, TerminationOrder(clara.contract_id, TODAY))
    papers = Papers(empty)
    before = await papers.receipt(done.journal_id)

    later = date(2027, 3, 20)
    await change(
        empty, TerminationOrder(clara.contract_id, TODAY, wanted_on=later, mode=EndMode.DATE)
    )
    await carried_out(empty, ChangeCustomer(clara.customer_id, {"address": LAKE}))

    assert isinstance(before, ReceiptFacts)
    assert (before.number, before.ends_on) == ("E-2026-0001", date(2027, 1, 14))
    assert await papers.receipt(done.journal_id) == before
    assert await papers.newest_receipt(clara.contract_id) == done.journal_id


async def test_names_that_have_to_be_kept_stay_on_documents_until_they_go(empty: Scope) -> None:
    clara = await add_clara(empty)
    await carried_out(empty, ChangeCustomer(clara.customer_id, {"address": LAKE}))
    new = await issue(empty, clara)
    record = await Customers(empty).record_for_update(clara.customer_id)

    erase(record, TODAY, date(2034, 12, 31))
    await empty.session.flush()
    while_kept = [(await invoice(empty, each)).recipient for each in (clara.invoices[NOV], new)]
    wipe(record)
    await empty.session.flush()

    assert [(each.name, each.address) for each in while_kept] == [
        ("Clara Vogt", None),
        ("Clara Vogt", LAKE),
    ]
    assert (await invoice(empty, new)).recipient.name == "K-1001"
    assert await kept(empty) == 0


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_changes_every_document_says_what_it_said(empty: Scope, seed: int) -> None:
    random, clara = Random(seed), await add_clara(empty)  # noqa: S311  a story, no secret
    said: dict[int, InvoiceFacts] = {}

    for step in range(12):
        if random.random() < 0.4:
            number = await issue(empty, clara)
            said[number] = await invoice(empty, number)
        else:
            await carried_out(empty, _some_change(random, clara, step))

    assert {each: await invoice(empty, each) for each in said} == said


def _some_change(random: Random, clara: Member, step: int) -> Order[Preview]:
    street = f"Lindenweg {step}, 12345 Lindenau"
    orders: list[Order[Preview]] = [
        ChangeCustomer(clara.customer_id, {"address": street}),
        ChangeSettings({"address": street}),
        ChangeSettings({"tax_number": f"12/345/{step:05}"}),
        ChangeSettings({"name": f"Studio {step}"}),
    ]
    return random.choice(orders)


@pytest.mark.slow
async def test_it_is_kept_on_both_databases(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        scope = scope_of(session)
        clara = await add_clara(scope)
    async with either.write() as session:
        await carried_out(scope_of(session), ChangeCustomer(1, {"address": LINDEN}))
        await carried_out(scope_of(session), ChangeCustomer(1, {"address": LAKE}))

    async with either.read() as session:
        scope = scope_of(session)
        recipient = (await invoice(scope, clara.invoices[NOV])).recipient

        assert (recipient.name, recipient.address) == ("Clara Vogt", None)
        assert await kept(scope) == 2

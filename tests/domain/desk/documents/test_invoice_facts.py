"""What invoices, cancellations and corrections say: items, tax, and which document they mean."""

from datetime import date
from decimal import Decimal

from domain.dates import DateRange
from domain.desk.documents.facts import (
    Amounts,
    CancellationFacts,
    CorrectionFacts,
    InvoiceDocument,
    InvoiceFacts,
    Item,
    Reference,
    Service,
)
from domain.desk.documents.papers import Papers
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.payments.credit_part import CreditPart
from domain.desk.studio.change_settings import ChangeSettings
from domain.invoices.documents import Documents, NewInvoice
from domain.store.scope import Scope
from domain.studios.settings import TaxStatus
from tests.support.desk import credit, end
from tests.support.documents import add_clara, add_invoice, documents
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.studios import TODAY
from tests.support.units import carried_out

NOV, DEC, JAN = date(2026, 11, 15), date(2026, 12, 15), date(2027, 1, 15)
OF_JANUARY = DateRange.from_days(JAN, date(2027, 2, 14))
TAX = Decimal("0.19")


async def last(scope: Scope) -> InvoiceDocument:
    """Return what the newest document says."""
    found = await Papers(scope).invoice((await documents(scope))[-1].id)
    assert found is not None
    return found


async def test_a_membership_is_billed_for_its_days(empty: Scope) -> None:
    clara = await add_clara(empty)

    found = await Papers(empty).invoice(clara.invoices[JAN])

    assert isinstance(found, InvoiceFacts)
    assert found.number == "R-2026-0142"
    assert found.items == (Item(Service.FEE, 5900, "Jahresabo", "V-2001", None, OF_JANUARY),)
    assert found.amounts == Amounts(4958, 942, 5900, TAX)
    assert (found.payment.due_on, found.payment.due_cents) == (JAN, 5900)
    assert found.replaces is None


async def test_a_corrected_invoice_names_the_first_one_and_has_the_new_amount(
    empty: Scope,
) -> None:
    clara = await add_clara(empty)
    order = TerminationOrder(
        clara.contract_id, TODAY, mode=EndMode.DATE, wanted_on=date(2027, 1, 20)
    )

    await end(empty, order)  # 59,00 x 6/31 = 11,42

    found = await last(empty)
    assert isinstance(found, CorrectionFacts)
    assert found.corrects == Reference("R-2026-0142", TODAY, 5900)
    assert found.items[0].days == DateRange.from_days(JAN, date(2027, 1, 20))
    assert found.amounts == Amounts(960, 182, 1142, TAX)
    before = await Papers(empty).invoice(clara.invoices[JAN])
    assert isinstance(before, InvoiceFacts)
    assert (before.amounts.gross_cents, before.payment.due_cents) == (5900, 0)


async def test_a_cancellation_mirrors_the_invoice(empty: Scope) -> None:
    clara = await add_clara(empty)

    await credit(empty, clara.invoices[JAN])

    found = await last(empty)
    assert isinstance(found, CancellationFacts)
    assert found.cancels == Reference("R-2026-0142", TODAY, 5900)
    assert found.amounts == Amounts(-4958, -942, -5900, TAX)
    assert [item.cents for item in found.items] == [-5900]
    assert not found.in_part


async def test_parts_are_taken_back_until_nothing_is_left(empty: Scope) -> None:
    clara = await add_clara(empty)
    paid = clara.invoices[NOV]

    await carried_out(empty, CreditPart(paid, 1000))
    part = await last(empty)
    await credit(empty, paid)
    rest = await last(empty)

    assert isinstance(part, CancellationFacts)
    assert isinstance(rest, CancellationFacts)
    assert (part.amounts.gross_cents, part.in_part) == (-1000, True)
    assert (rest.amounts.gross_cents, rest.in_part) == (-4900, False)
    first = await Papers(empty).invoice(paid)
    assert isinstance(first, InvoiceFacts)
    assert [item.cents for item in first.items] == [5900]


async def test_what_was_taken_off_the_price_is_an_item_of_its_own(empty: Scope) -> None:
    clara = await add_clara(empty)

    await carried_out(empty, CreditPart(clara.invoices[JAN], 700))

    found = await last(empty)
    assert isinstance(found, CorrectionFacts)
    assert [(item.service, item.cents) for item in found.items] == [
        (Service.FEE, 5900),
        (Service.REDUCTION, -700),
    ]
    assert sum(item.cents for item in found.items) == found.amounts.gross_cents == 5200


async def test_a_card_is_sold_with_its_units_and_used_units_of_an_annulled_one_compensated(
    empty: Scope,
) -> None:
    customer_id = await add_customer(empty, "Emre Çelik")
    plan_id = await add_plan(empty, "Zehnerkarte", kind="card")
    contract_id = await add_contract(
        empty, customer_id, plan_id, plan_name="Zehnerkarte", kind="card", units=10
    )

    sale = await add_invoice(empty, customer_id, contract_id, None, None, 12000)
    used = await add_invoice(empty, customer_id, contract_id, None, None, 1200)

    sold, compensated = await Papers(empty).invoice(sale), await Papers(empty).invoice(used)
    assert sold is not None
    assert compensated is not None
    assert sold.items == (Item(Service.CARD, 12000, "Zehnerkarte", "V-2001", 10),)
    assert compensated.items[0].service is Service.COMPENSATION


async def test_a_claim_from_elsewhere_has_no_contract(empty: Scope) -> None:
    customer_id = await add_customer(empty, "Clara Vogt")
    moved = NewInvoice(
        customer_id=customer_id,
        contract_id=None,
        period=None,
        amount_cents=4000,
        tax_rate=TAX,
        due_on=TODAY,
        number="2025/77",
        issued_on=date(2025, 12, 1),
    )

    await Documents(empty).issue(moved)

    found = await last(empty)
    assert (found.number, found.issued_on) == ("2025/77", date(2025, 12, 1))
    assert found.items == (Item(Service.OTHER, 4000),)


async def test_a_small_business_shows_no_tax_and_later_documents_keep_the_first_reason(
    empty: Scope,
) -> None:
    clara = await add_clara(empty)
    await carried_out(empty, ChangeSettings({"tax_status": "small_business"}))
    new = NewInvoice(
        customer_id=clara.customer_id,
        contract_id=clara.contract_id,
        period=None,
        amount_cents=1000,
        tax_rate=Decimal(0),
        due_on=TODAY,
    )
    untaxed = await Documents(empty).issue(new)
    await carried_out(empty, ChangeSettings({"tax_status": "regular"}))

    await credit(empty, untaxed.id)

    small = TaxStatus.SMALL_BUSINESS
    first, back = await Papers(empty).invoice(untaxed.id), await last(empty)
    assert first is not None
    assert first.amounts == Amounts(1000, 0, 1000, Decimal(0), small)
    assert back.amounts == Amounts(-1000, 0, -1000, Decimal(0), small)


async def test_the_days_that_rest_are_named(empty: Scope) -> None:
    clara = await add_clara(empty)
    record = (await documents(empty))[2]
    record.paused = [["2027-01-20", "2027-01-25"]]
    await empty.session.flush()

    found = await Papers(empty).invoice(clara.invoices[JAN])

    assert found is not None
    rest = DateRange.from_days(date(2027, 1, 20), date(2027, 1, 25))
    assert found.items[0].resting == (rest,)

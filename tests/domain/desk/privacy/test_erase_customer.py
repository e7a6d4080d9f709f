"""Erasing somebody: what stands in the way, what goes, what stays, and nobody else is touched."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database
from domain.accounts.service import Accounts, EntryKind
from domain.contracts.records import ContractRecord
from domain.credits.service import Credits
from domain.credits.service import EntryKind as UnitKind
from domain.customers.errors import CustomerErased
from domain.customers.records import CustomerRecord
from domain.customers.service import Customers
from domain.dates import DateRange
from domain.desk.customers.change_customer import ChangeCustomer
from domain.desk.privacy.erase_customer import EraseCustomer
from domain.desk.privacy.errors import NotErasableYet
from domain.desk.privacy.export import PersonalData, export
from domain.desk.privacy.keeping import Kept
from domain.desk.privacy.obstacles import Obstacles
from domain.desk.privacy.service import Privacy
from domain.desk.privacy.wipe_kept import wipe_kept
from domain.desk.service import Desk
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.store.journal import JournalRecord, Subject, keep_sentence, write_entry
from domain.store.scope import Role, Scope
from domain.studio import Studio
from domain.studios.records import InvitationRecord, LinkRecord
from domain.studios.service import Studios
from tests.support.bookings import at, do
from tests.support.desk import as_stored
from tests.support.rows import add_card, add_contract, add_customer, add_plan
from tests.support.studios import NOW, TODAY, fill_with_empty_studio, scope_of

YEARS_AGO = date(2025, 9, 30)
PERSON: dict[str, Any] = {
    "email": "sarah@example.org",
    "phone": "0151 5551234",
    "birthday": date(1990, 4, 3),
    "address": "Lindenweg 17, 12345 Lindenau",
    "price_group": "Studierende",
    "external_number": None,
}


async def former(scope: Scope, chat: int, **values: Any) -> int:
    """Return the id of somebody whose contract is over and paid, with all that is kept."""
    customer_id = await add_customer(scope, "Sarah Klein", **{**PERSON, **values})
    plan_id = await add_plan(scope, "Flex")
    contract_id = await add_contract(
        scope,
        customer_id,
        plan_id,
        state="ended",
        ends_on=YEARS_AGO,
        access_ends_on=YEARS_AGO,
        billing_ends_on=YEARS_AGO,
        received_on=date(2025, 8, 12),
        end_reason="Knie kaputt",
        pauses=[{"number": 1, "from": "2025-01-01", "until": "2025-01-31", "reason": "Reha"}],
        concluded_on=date(2024, 9, 24),
        starts_on=date(2024, 10, 1),
    )
    card_id = await add_card(scope, customer_id, contract_id, units=2)
    await Credits(scope).write(card_id, UnitKind.GRANT, 2, TODAY, "Trost fürs Knie")
    invoice_id = 10 * customer_id
    scope.session.add(_invoice(scope, invoice_id, customer_id, contract_id))
    await scope.session.flush()
    scope.session.add(_payment(scope, invoice_id))
    await _chat(scope, customer_id, chat)
    changed = await do(scope, ChangeCustomer(customer_id, {"address": "Ahornallee 2"}))
    await keep_sentence(scope, changed.journal_id, "Sarah Klein wohnt jetzt Ahornallee 2")
    return customer_id


def _invoice(scope: Scope, invoice_id: int, customer_id: int, contract_id: int) -> InvoiceRecord:
    return InvoiceRecord(
        studio_id=scope.studio_id,
        id=invoice_id,
        number=f"R-2025-{invoice_id:04}",
        kind="invoice",
        mark="issued",
        customer_id=customer_id,
        contract_id=contract_id,
        period_first=date(2025, 9, 1),
        period_last=YEARS_AGO,
        amount_cents=39_00,
        tax_rate=0,
        issued_on=date(2025, 8, 25),
        due_on=date(2025, 9, 1),
        recorded_at=scope.now,
    )


def _payment(scope: Scope, invoice_id: int) -> PaymentRecord:
    return PaymentRecord(
        studio_id=scope.studio_id,
        id=invoice_id,
        invoice_id=invoice_id,
        amount_cents=39_00,
        on=date(2025, 9, 1),
        kind="transfer",
        recorded_at=scope.now,
    )


async def _chat(scope: Scope, customer_id: int, chat: int) -> None:
    studios = Studios(scope.session, scope.now)
    token = await studios.invite(scope, Role.CUSTOMER, customer_id)
    await studios.redeem(token, chat, "de")
    await studios.invite(scope, Role.CUSTOMER, customer_id)


async def kept_of(scope: Scope, customer_id: int) -> PersonalData:
    return await export(scope, customer_id)


async def row_of(scope: Scope, customer_id: int) -> CustomerRecord:
    query = select(CustomerRecord).where(CustomerRecord.id == customer_id)
    return (await scope.session.scalars(query.execution_options(populate_existing=True))).one()


async def studio_on(session: AsyncSession) -> Scope:
    await fill_with_empty_studio(session)
    return scope_of(session)


async def test_everything_goes_but_what_law_keeps_and_the_twin_keeps_all(
    either: Database,
) -> None:
    async with either.write() as session:
        scope = await studio_on(session)
        sarah, twin = await former(scope, 701), await former(scope, 702)
        before = await kept_of(scope, twin)

        preview = await Desk(scope).preview(EraseCustomer(sarah))
        await do(scope, EraseCustomer(sarah))

        row = await row_of(scope, sarah)
        assert preview.kept == (
            Kept("documents", 1, date(2033, 12, 31)),
            Kept("letters", 2, date(2031, 12, 31)),
        )
        assert (preview.units, preview.kept_until) == (2, date(2033, 12, 31))
        assert (row.name, row.email, row.phone, row.birthday) == ("K-1001", None, None, None)
        assert (row.address, row.price_group, row.active) == (None, "Normal", False)
        assert (row.kept_name, row.kept_address) == ("Sarah Klein", "Ahornallee 2")
        assert (row.erased_on, row.kept_until) == (TODAY, date(2033, 12, 31))
        assert await Customers(scope).search("Sarah") == await Customers(scope).all(ids=[twin])
        assert await _traces(scope, sarah) == [[None], [], []]
        assert await kept_of(scope, twin) == before


async def _traces(scope: Scope, customer_id: int) -> list[list[Any]]:
    """Return the sentences, chats and one-time links of somebody."""
    session = scope.session
    sentences = select(JournalRecord.sentence).where(
        JournalRecord.customer_id == customer_id, JournalRecord.command == "customer.change"
    )
    chats = select(LinkRecord.telegram_id).where(LinkRecord.customer_id == customer_id)
    doors = select(InvitationRecord.used_by).where(InvitationRecord.customer_id == customer_id)
    return [list(await session.scalars(query)) for query in (sentences, chats, doors)]


async def test_reasons_go_units_lapse_and_amounts_stay(empty: Scope) -> None:
    sarah = await former(empty, 701)

    await do(empty, EraseCustomer(sarah))

    contract = (await empty.session.scalars(select(ContractRecord))).one()
    (card,) = await Credits(empty).cards_of(sarah)
    lines = await Credits(empty).ledger(card.id)
    assert contract.end_reason is None
    assert [pause["reason"] for pause in contract.pauses or ()] == [None]
    assert [(line.kind.value, line.quantity, line.reason) for line in lines] == [
        ("grant", 2, None),
        ("expire", -2, None),
    ]
    assert (contract.ends_on, contract.price_cents) == (YEARS_AGO, 39_00)


async def test_a_sentence_about_several_goes_where_it_names_the_person(empty: Scope) -> None:
    sarah = await former(empty, 701)
    said = ("Karten von SARAH Klein und Anna verlängern", "Alle Karten verlängern", "Sarah")
    entries = [await write_entry(empty, "cards.extend", Subject(), {}, []) for _ in said]
    for entry, sentence in zip(entries, said, strict=True):
        await keep_sentence(empty, entry.id, sentence)

    await do(empty, EraseCustomer(sarah))

    query = select(JournalRecord.sentence).where(JournalRecord.command == "cards.extend")
    found = await empty.session.scalars(query.order_by(JournalRecord.id))
    assert list(found) == [None, "Alle Karten verlängern", "Sarah"]


async def test_nothing_can_be_done_for_somebody_erased(empty: Scope) -> None:
    sarah = await former(empty, 701)
    await do(empty, EraseCustomer(sarah))

    with pytest.raises(CustomerErased):
        await Desk(empty).preview(EraseCustomer(sarah))
    with pytest.raises(CustomerErased):
        await Desk(empty).reactivate(sarah, {})
    with pytest.raises(CustomerErased):
        await export(empty, sarah)


async def test_without_papers_not_even_the_name_is_kept(empty: Scope) -> None:
    customer_id = await add_customer(empty, "Sarah Klein", **PERSON)

    await do(empty, EraseCustomer(customer_id))

    row = await row_of(empty, customer_id)
    assert (row.name, row.kept_name, row.kept_address, row.kept_until) == (
        "K-1001",
        None,
        None,
        None,
    )


async def test_documents_go_on_naming_their_recipient_while_they_are_kept(empty: Scope) -> None:
    sarah = await former(empty, 701)
    august = DateRange.from_days(date(2025, 8, 1), date(2025, 8, 31))

    await do(empty, EraseCustomer(sarah))

    lines = (await Studio(empty).reports.ledger(august)).lines
    assert [(line.customer_number, line.customer) for line in lines] == [("K-1001", "Sarah Klein")]


async def test_the_rest_goes_the_day_after_it_had_to_be_kept(empty: Scope) -> None:
    sarah = await former(empty, 701)
    await do(empty, EraseCustomer(sarah))

    last_day = at(empty, NOW.replace(year=2033, month=12, day=31))
    assert await wipe_kept(last_day) == 0
    assert (await Customers(empty).file(sarah)).recipient == ("Sarah Klein", "Ahornallee 2")

    day_after = at(empty, last_day.now + timedelta(days=1))
    assert await wipe_kept(day_after) == 1
    assert await wipe_kept(day_after) == 0
    assert (await Customers(empty).file(sarah)).recipient == ("K-1001", None)


async def run_again(scope: Scope, customer_id: int) -> None:
    await scope.session.execute(
        update(ContractRecord).values(state="running", ends_on=None, end_reason=None)
    )
    scope.session.expire_all()
    del customer_id


async def open_again(scope: Scope, customer_id: int) -> None:
    await scope.session.execute(
        update(PaymentRecord)
        .where(PaymentRecord.invoice_id == 10 * customer_id)
        .values(amount_cents=20_00)
    )
    scope.session.expire_all()


async def give_balance(scope: Scope, customer_id: int) -> None:
    await Accounts(scope).book(customer_id, 5_00, EntryKind.OPENING, None)


async def owe_refund(scope: Scope, customer_id: int) -> None:
    await Accounts(scope).book(customer_id, 5_00, EntryKind.OPENING, None)
    await Accounts(scope).book(customer_id, -5_00, EntryKind.REFUND_DUE, None)


def shape(found: Obstacles) -> tuple[int, int, int, int]:
    return (
        len(found.contracts),
        sum(one.rest_cents for one in found.invoices),
        found.balance_cents,
        found.refund_cents,
    )


@pytest.mark.parametrize(
    ("happens", "expected"),
    [
        pytest.param(run_again, (1, 0, 0, 0), id="a contract runs"),
        pytest.param(open_again, (0, 19_00, 0, 0), id="money is to come"),
        pytest.param(give_balance, (0, 0, 5_00, 0), id="money lies on the account"),
        pytest.param(owe_refund, (0, 0, 0, 5_00), id="money is to be paid out"),
    ],
)
async def test_what_runs_or_is_owed_comes_first(
    empty: Scope, happens: Any, expected: tuple[int, int, int, int]
) -> None:
    sarah = await former(empty, 701)
    preview = await Desk(empty).preview(EraseCustomer(sarah))
    await happens(empty, sarah)

    assert shape(await Privacy(empty).obstacles(sarah)) == expected
    with pytest.raises(NotErasableYet):
        await Desk(empty).carry_out(EraseCustomer(sarah), as_stored(preview.decision_facts()))
    assert (await Customers(empty).file(sarah)).name == "Sarah Klein"

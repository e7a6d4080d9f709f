"""An annulment unwinds everything: documents, units, places; the contract was never wanted."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.accounts.service import Accounts
from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.contracts.errors import (
    AlreadyAnnulled,
    AnnulmentTooLate,
    ContractEnded,
    ReceiptInFuture,
)
from domain.contracts.service import Contracts, ContractState
from domain.desk.endings.annulment_preview import AnnulContract, AnnulmentPreview
from domain.desk.endings.errors import CompensationTooHigh
from domain.desk.facts import Done
from domain.desk.orders import MoneyTo
from domain.desk.service import Desk
from domain.errors import Refusal
from domain.invoices.documents import Documents
from domain.money import Money
from domain.store.scope import Scope
from tests.support.bookings import TUESDAY, add_person_with_card, book, do, left_on
from tests.support.documents import documents, in_force, on, paid_on
from tests.support.rows import add_customer
from tests.support.sales import add_known_plan, contract_of, sell
from tests.support.studios import TODAY

DEADLINE = date(2026, 12, 7)  # 5 Dec is a Saturday


async def sold(scope: Scope, plan: str = "Flex", **values: Any) -> tuple[int, int]:
    """Return customer and contract of a sale of today."""
    customer_id = await add_customer(scope, "Jonas Weber")
    plan_id = await add_known_plan(scope, plan, **values)
    return customer_id, contract_of(await sell(scope, customer_id, plan_id))


async def pay(scope: Scope, cents: int) -> None:
    """Pay the one invoice that there is, in whole or in part."""
    (invoice,) = await documents(scope)
    await Documents(scope).pay(invoice, cents, "transfer")
    await scope.session.flush()


def preview_of(done: Done) -> AnnulmentPreview:
    assert isinstance(done.preview, AnnulmentPreview)
    return done.preview


class TestInTime:
    async def test_nothing_is_asked_for_any_more_and_what_was_paid_is_paid_out(
        self, yoga: Scope
    ) -> None:
        customer_id, contract_id = await sold(yoga)
        await pay(yoga, 3900)

        done = await do(yoga, AnnulContract(contract_id, TODAY))

        preview = preview_of(done)
        assert (preview.deadline, preview.is_goodwill) == (DEADLINE, False)
        assert (preview.refund_cents, preview.balance_after_cents) == (3900, 0)
        assert await in_force(yoga) == {}
        assert await Accounts(yoga).refunds_due(customer_id) == 3900
        assert done.documents == ("R-2026-0002",)

    async def test_the_account_gets_it_where_that_is_chosen(self, yoga: Scope) -> None:
        customer_id, contract_id = await sold(yoga)
        await pay(yoga, 1000)

        await do(yoga, AnnulContract(contract_id, TODAY, money_to=MoneyTo.ACCOUNT))

        assert await Accounts(yoga).balance(customer_id) == 1000
        assert await Accounts(yoga).refunds_due(customer_id) == 0

    async def test_the_contract_counts_as_never_wanted(self, yoga: Scope) -> None:
        _, contract_id = await sold(yoga)

        await do(yoga, AnnulContract(contract_id, TODAY))

        view = await Contracts(yoga).view(contract_id)
        assert (view.state, view.is_annulled, view.never_starts) == (
            ContractState.ENDED,
            True,
            True,
        )
        assert (await Contracts(yoga).record(contract_id)).bills_on is None
        with pytest.raises(ContractEnded):
            await Desk(yoga).preview_withdrawal(contract_id)

    async def test_what_is_booked_is_given_up_and_units_are_taken_back(self, yoga: Scope) -> None:
        customer_id, contract_id = await sold(yoga, "Zehnerkarte")
        booking = await book(yoga, customer_id)
        mia = await add_person_with_card(yoga, "Mia Hoffmann")
        await book(yoga, mia)
        pia = await add_person_with_card(yoga, "Pia")
        waiting = await book(yoga, pia)

        done = await do(yoga, AnnulContract(contract_id, TODAY))

        preview = preview_of(done)
        assert (preview.units, preview.units_used) == (10, 0)
        assert await left_on(yoga, customer_id) == [(0, 0, 0)]
        views = [await Bookings(yoga).get(each) for each in (booking, waiting)]
        assert [view.state for view in views] == [BookingState.DROPPED, BookingState.BOOKED]
        assert [each.kind for each in done.messages] == ["contract-annulled", "booking-moved-up"]

    async def test_used_units_are_named_and_a_compensation_is_an_invoice_of_its_own(
        self, yoga: Scope
    ) -> None:
        customer_id, contract_id = await sold(yoga, "Zehnerkarte")
        await book(yoga, customer_id)
        after = on(yoga, date(2026, 11, 25))

        done = await do(
            after,
            AnnulContract(contract_id, TUESDAY, compensation_cents=1200),
        )

        assert (preview_of(done).units, preview_of(done).units_used) == (9, 1)
        compensation = (await documents(yoga))[-1]
        assert (compensation.number, compensation.period_first) == (done.documents[-1], None)
        assert (compensation.amount_cents, compensation.kind) == (1200, "invoice")
        assert await paid_on(yoga, compensation.id) == 0


class TestWhatIsRefused:
    async def test_after_the_deadline_it_needs_a_note(self, yoga: Scope) -> None:
        _, contract_id = await sold(yoga)
        late = DEADLINE + timedelta(days=1)
        day_after = on(yoga, late)

        with pytest.raises(AnnulmentTooLate) as refused:
            await Desk(day_after).preview(AnnulContract(contract_id, late))
        preview = await Desk(day_after).preview(AnnulContract(contract_id, late, note="Kulanz"))

        assert (refused.value.deadline, refused.value.received_on) == (DEADLINE, late)
        assert preview.is_goodwill
        in_time = await Desk(day_after).preview(AnnulContract(contract_id, DEADLINE))
        assert not in_time.is_goodwill

    @pytest.mark.parametrize(
        ("values", "refusal"),
        [
            pytest.param({"received_on": TODAY + timedelta(days=1)}, ReceiptInFuture, id="future"),
            pytest.param({"compensation_cents": 3901}, CompensationTooHigh, id="too much"),
        ],
    )
    async def test_what_cannot_be(
        self, yoga: Scope, values: dict[str, Any], refusal: type[Refusal]
    ) -> None:
        _, contract_id = await sold(yoga)

        with pytest.raises(refusal):
            await Desk(yoga).preview(
                AnnulContract(contract_id, **{"received_on": TODAY, **values})
            )

    async def test_twice(self, yoga: Scope) -> None:
        _, contract_id = await sold(yoga)
        await do(yoga, AnnulContract(contract_id, TODAY))

        with pytest.raises(AlreadyAnnulled):
            await Desk(yoga).preview(AnnulContract(contract_id, TODAY))

    async def test_the_most_is_named(self, yoga: Scope) -> None:
        _, contract_id = await sold(yoga)

        with pytest.raises(CompensationTooHigh) as refused:
            await Desk(yoga).preview(AnnulContract(contract_id, TODAY, compensation_cents=5000))

        assert refused.value.most == Money(3900)

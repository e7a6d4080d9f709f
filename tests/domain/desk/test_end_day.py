"""The day an order leads to, where there is no ordinary one: cards, and what never starts."""

from datetime import date
from typing import Any

import pytest

from domain.contracts.errors import EndBeforeStart
from domain.contracts.rules import EndRule
from domain.contracts.service import Contracts, ContractState
from domain.contracts.views import ContractView
from domain.desk.endings.facts import Fate
from domain.desk.facts import Note
from domain.desk.orders import Basis, EndMode, TerminationOrder
from domain.desk.previews import OtherWay, TerminationPreview
from domain.desk.service import Desk
from domain.invoices.rules import Treatment
from domain.store.scope import Scope
from tests.support.bookings import add_category, add_course
from tests.support.desk import end, undo, withdraw
from tests.support.documents import add_invoice, in_force, on
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.sales import add_known_plan, contract_of, sell
from tests.support.studios import TODAY

START, FEB_END = date(2027, 2, 1), date(2027, 2, 28)
LIMITATION = date(2029, 12, 31)
"""Three years after the year in which a card was bought (R12)."""


async def a_card(scope: Scope) -> int:
    """Sell a card of five units that enrols in a course on Tuesdays, without a last day."""
    emma = await add_customer(scope, "Emma Wilson")
    course = await add_course(scope, await add_category(scope))
    plan = await add_known_plan(scope, "Fünferkarte", course_id=course)
    return contract_of(await sell(scope, emma, plan))


async def an_open_ended(scope: Scope, **values: Any) -> int:
    """Conclude an open-ended contract from 1 Feb 2027, its first month billed."""
    jonas, plan = await add_customer(scope, "Jonas Weber"), await add_plan(scope, "Flex")
    facts = {"initial_term": None, "starts_on": START, **values}
    contract_id = await add_contract(scope, jonas, plan, **facts)
    await add_invoice(scope, jonas, contract_id, START, FEB_END, 3900)
    return contract_id


async def seen(scope: Scope, contract_id: int) -> ContractView:
    return await Contracts(scope).view(contract_id)


class TestACardWithoutALastDay:
    """R5, R12: nobody gives notice for it."""

    async def test_a_notice_is_only_noted(self, empty: Scope) -> None:
        card = await a_card(empty)

        done = await end(empty, TerminationOrder(card, TODAY))

        preview = done.preview
        assert isinstance(preview, TerminationPreview)
        assert (preview.ends_anyway, preview.until_used_up) == (True, True)
        assert (preview.reason.rule, preview.ends_on) == (EndRule.UNTIL_USED_UP, LIMITATION)
        assert (preview.units_resting, preview.warnings) == (0, ())
        assert preview.other_ways == (
            OtherWay(EndMode.IMMEDIATE, TODAY),
            OtherWay(EndMode.DATE, None),
        )
        view = await seen(empty, card)
        assert (view.state, view.ends_on, view.received_on) == (
            ContractState.RUNNING,
            None,
            TODAY,
        )

    async def test_an_early_end_is_agreed_and_names_what_is_given_up(self, empty: Scope) -> None:
        card = await a_card(empty)
        order = TerminationOrder(card, TODAY, mode=EndMode.IMMEDIATE, basis=Basis.AGREEMENT)

        preview = await Desk(empty).preview_termination(order)

        assert (preview.ends_anyway, preview.ends_on) == (False, TODAY)
        # five Tuesdays from 24 Nov 2026 are booked, and the card's price was billed
        assert [each.fate for each in preview.leftovers.places] == [Fate.DROPPED] * 5
        assert preview.warnings == (
            Note("card-units-rest", {"left": 5, "from_day": "2026-11-22"}),
            Note("card-price-stays"),
        )

    async def test_a_day_that_is_named_is_goodwill(self, empty: Scope) -> None:
        card = await a_card(empty)
        order = TerminationOrder(card, TODAY, mode=EndMode.DATE, wanted_on=date(2026, 12, 31))

        preview = await Desk(empty).preview_termination(order)

        assert (preview.goodwill, preview.ends_on) == (True, date(2026, 12, 31))
        assert OtherWay(EndMode.TERM_END, LIMITATION) not in preview.other_ways


class TestWhatNeverStarts:
    """R4: the notice period is over before the first day."""

    async def test_its_invoices_are_cancelled_and_it_counts_as_ended(self, empty: Scope) -> None:
        contract_id = await an_open_ended(empty)

        done = await end(empty, TerminationOrder(contract_id, TODAY))

        preview = done.preview
        assert isinstance(preview, TerminationPreview)
        assert (preview.never_starts, preview.ends_on) == (True, date(2027, 1, 31))
        assert (preview.reason.rule, preview.reason.regular_end) == (
            EndRule.NEVER_STARTS,
            date(2026, 12, 21),
        )
        assert [one.treatment for one in preview.invoices] == [Treatment.CANCEL]
        assert await in_force(empty) == {}
        view = await seen(on(empty, START), contract_id)
        assert (view.state, view.never_starts) == (ContractState.ENDED, True)

    @pytest.mark.parametrize("back", [undo, withdraw])
    async def test_the_way_back_bills_it_again(self, empty: Scope, back: Any) -> None:
        contract_id = await an_open_ended(empty)
        before = await in_force(empty)
        await end(empty, TerminationOrder(contract_id, TODAY))

        await (back(empty) if back is undo else back(empty, contract_id))

        assert await in_force(empty) == before
        assert (await seen(empty, contract_id)).state is ContractState.NOT_STARTED

    @pytest.mark.parametrize("basis", Basis)
    async def test_a_term_that_binds_is_ended_before_its_start_on_a_basis(
        self, empty: Scope, basis: Basis
    ) -> None:
        contract_id = await an_open_ended(empty, initial_term="P12M")
        order = TerminationOrder(contract_id, TODAY, mode=EndMode.IMMEDIATE, basis=basis)

        preview = await Desk(empty).preview_termination(order)

        assert (preview.never_starts, preview.ends_on) == (True, date(2027, 1, 31))
        assert preview.reason.regular_end == date(2028, 1, 31)

    @pytest.mark.parametrize(
        "wanted",
        [
            pytest.param(date(2026, 12, 20), id="earlier than the notice reaches"),
            pytest.param(TODAY, id="today"),
        ],
    )
    async def test_a_day_before_the_start_that_no_notice_reaches_is_refused(
        self, empty: Scope, wanted: date
    ) -> None:
        contract_id = await an_open_ended(empty)
        order = TerminationOrder(contract_id, TODAY, mode=EndMode.DATE, wanted_on=wanted)

        with pytest.raises(EndBeforeStart) as refused:
            await Desk(empty).preview_termination(order)

        assert refused.value.facts() == {"wanted": wanted, "starts_on": START}

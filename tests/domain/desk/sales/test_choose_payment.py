"""How a contract is paid: open in the plan it is chosen, else it stays as the plan says."""

from datetime import date

import pytest
from msgspec.structs import replace

from domain.contracts.errors import ContractEnded, ContractNotFound
from domain.contracts.service import Contracts
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import PlannedMessage
from domain.desk.sales.choose_payment import ChoosePayment
from domain.desk.sales.errors import (
    PaymentMethodFixed,
    PaymentMethodNotEnabled,
    SamePaymentMethod,
)
from domain.desk.service import Desk
from domain.errors import Refusal
from domain.store.journal import entries
from domain.store.scope import Actor, ActorKind, Scope
from tests.support.bookings import do
from tests.support.rows import add_contract, add_customer
from tests.support.sales import add_known_plan


async def _contract(
    scope: Scope, *, plan_says: str | None = None, name: str = "Clara Vogt", **values: object
) -> int:
    plan = await add_known_plan(scope, "Flex", payment_method=plan_says)
    return await add_contract(scope, await add_customer(scope, name), plan, **values)


async def _method(scope: Scope, contract_id: int) -> str | None:
    return (await Contracts(scope).view(contract_id)).payment_method


async def test_an_open_method_is_chosen_and_can_be_chosen_anew(empty: Scope) -> None:
    contract = await _contract(empty)

    await do(empty, ChoosePayment(contract, "transfer"))
    done = await do(empty, ChoosePayment(contract, "cash"))

    assert await _method(empty, contract) == "cash"
    assert done.preview.decision_facts() == {
        "contract": contract,
        "method": ["transfer", "cash"],
    }
    assert done.messages == (PlannedMessage("payment", 1, held=True, reachable=False),)


async def test_the_journal_holds_the_method_before_and_after(empty: Scope) -> None:
    contract = await _contract(empty)

    done = await do(empty, ChoosePayment(contract, "cash"))

    (entry,) = await entries(empty)
    assert (entry.id, entry.command) == (done.journal_id, "contract.payment")
    assert (entry.contract_id, entry.facts) == (contract, {"before": None, "after": "cash"})


async def test_who_chooses_for_himself_gets_no_message(empty: Scope) -> None:
    contract = await _contract(empty)
    own = replace(empty, actor=Actor(ActorKind.CUSTOMER, 1))

    done = await do(own, ChoosePayment(contract, "cash"))

    assert done.messages == ()


async def test_nobody_chooses_for_another_customer(empty: Scope) -> None:
    contract = await _contract(empty)
    other = replace(empty, actor=Actor(ActorKind.CUSTOMER, 2))

    with pytest.raises(ContractNotFound):
        await Desk(other).preview(ChoosePayment(contract, "cash"))


async def test_a_contract_without_method_is_open_though_its_plan_says_one_now(
    empty: Scope,
) -> None:
    contract = await _contract(empty, plan_says="direct_debit")

    await do(empty, ChoosePayment(contract, "cash"))

    assert await _method(empty, contract) == "cash"


@pytest.mark.parametrize(
    ("plan_says", "so_far", "wanted", "refusal"),
    [
        pytest.param(
            "direct_debit",
            "direct_debit",
            "cash",
            PaymentMethodFixed(1, "direct_debit"),
            id="the plan says it",
        ),
        pytest.param(
            None, None, "card", PaymentMethodNotEnabled("card"), id="the studio does not take it"
        ),
        pytest.param(
            None, None, "beads", PaymentMethodNotEnabled("beads"), id="there is no such method"
        ),
        pytest.param(None, "cash", "cash", SamePaymentMethod(1, "cash"), id="as it is already"),
    ],
)
async def test_what_cannot_be_chosen_is_refused(
    empty: Scope, plan_says: str | None, so_far: str | None, wanted: str, refusal: Refusal
) -> None:
    contract = await _contract(empty, plan_says=plan_says, payment_method=so_far)

    with pytest.raises(type(refusal)) as caught:
        await Desk(empty).preview(ChoosePayment(contract, wanted))

    assert caught.value.facts() == refusal.facts()
    assert await _method(empty, contract) == so_far


async def test_a_contract_that_is_over_stays_as_it_was(empty: Scope) -> None:
    over = date(2026, 11, 20)
    contract = await _contract(empty, fixed_end_on=over)

    with pytest.raises(ContractEnded) as caught:
        await Desk(empty).preview(ChoosePayment(contract, "cash"))

    assert caught.value.facts() == {"contract_id": contract, "ended_on": over}


async def test_a_choice_made_meanwhile_makes_it_another_decision(empty: Scope) -> None:
    contract = await _contract(empty)
    shown = await Desk(empty).preview(ChoosePayment(contract, "cash"))
    await do(empty, ChoosePayment(contract, "transfer"))

    with pytest.raises(PreviewOutdated):
        await Desk(empty).carry_out(ChoosePayment(contract, "cash"), shown.decision_facts())

    assert await _method(empty, contract) == "transfer"

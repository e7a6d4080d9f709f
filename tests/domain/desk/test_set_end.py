"""A contract that another follows, by a change of plan, does not go on beside it."""

from datetime import date

import pytest
from msgspec.structs import replace

from domain.contracts.errors import FollowedByAnother
from domain.contracts.service import Contracts
from domain.contracts.successors import successor_of
from domain.desk.errors import UndoOvertaken
from domain.desk.orders import Basis, EndMode, TerminationOrder
from domain.desk.service import Desk
from domain.store.scope import Scope
from tests.support.desk import change, end, withdraw
from tests.support.documents import add_clara, in_force
from tests.support.sales import add_known_plan, change_plan, sold
from tests.support.studios import TODAY

JAN = date(2027, 1, 15)


async def with_a_successor(scope: Scope) -> tuple[int, int]:
    """Return Clara's Jahresabo, which ends on 14 Jan, and the Flex that begins on the 15th."""
    clara = await add_clara(scope)
    plan = await add_known_plan(scope, "Flex")
    sale = sold(await change_plan(scope, clara.contract_id, plan, JAN))
    assert sale.contract_id is not None
    return clara.contract_id, sale.contract_id


async def test_its_end_is_not_withdrawn(empty: Scope) -> None:
    old, new = await with_a_successor(empty)

    with pytest.raises(FollowedByAnother) as refused:
        await Desk(empty).preview_withdrawal(old)

    assert refused.value.facts() == {
        "contract_id": old,
        "next_plan": "Flex",
        "next_number": (await Contracts(empty).view(new)).number,
        "starts_on": JAN,
    }


async def test_its_end_moves_up_to_the_start_of_the_next_and_not_beyond(empty: Scope) -> None:
    old, _ = await with_a_successor(empty)
    order = TerminationOrder(old, TODAY, mode=EndMode.DATE, wanted_on=JAN)

    with pytest.raises(FollowedByAnother):
        await Desk(empty).preview_end_change(order)

    await change(empty, replace(order, wanted_on=date(2027, 1, 10)))
    assert (await Contracts(empty).view(old)).ends_on == date(2027, 1, 10)


async def test_once_the_next_one_never_starts_the_old_one_can_go_on(empty: Scope) -> None:
    clara = await add_clara(empty)
    before = await in_force(empty)
    plan = await add_known_plan(empty, "Flex")
    new = sold(await change_plan(empty, clara.contract_id, plan, JAN)).contract_id
    assert new is not None

    agreed = TerminationOrder(new, TODAY, mode=EndMode.IMMEDIATE, basis=Basis.AGREEMENT)
    await end(empty, agreed)
    await withdraw(empty, clara.contract_id)

    assert await successor_of(empty, clara.contract_id) is None
    assert await in_force(empty) == before


async def test_a_termination_before_the_change_is_not_undone_behind_its_back(
    empty: Scope,
) -> None:
    clara = await add_clara(empty)
    done = await end(empty, TerminationOrder(clara.contract_id, TODAY))
    await change_plan(empty, clara.contract_id, await add_known_plan(empty, "Flex"), JAN)

    with pytest.raises(UndoOvertaken):
        await Desk(empty).preview_undo(done.journal_id)


async def test_nothing_follows_a_contract_that_was_only_terminated(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    assert await successor_of(empty, clara.contract_id) is None

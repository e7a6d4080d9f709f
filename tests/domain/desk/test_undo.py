"""Undo: ten minutes, the same person or an owner, while nothing moved on."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from domain.accounts.service import Accounts
from domain.contracts.service import Contracts
from domain.customers.service import Customers
from domain.desk.errors import (
    NothingToUndo,
    PreviewOutdated,
    UndoNotYours,
    UndoOvertaken,
    UndoTooLate,
)
from domain.desk.facts import Done
from domain.desk.orders import EndMode, MoneyTo, TerminationOrder
from domain.desk.previews import UndoPreview
from domain.desk.service import Desk
from domain.desk.trail import end_of
from domain.store.scope import Actor, ActorKind, Role, Scope
from domain.studio import Studio
from domain.studios.service import Studios
from tests.support.desk import (
    as_stored,
    change,
    credit,
    deactivate,
    delete,
    end,
    reactivate,
    undo,
    withdraw,
)
from tests.support.documents import (
    Member,
    add_clara,
    add_invoice,
    add_payment,
    all_money,
    documents,
    in_force,
    later,
    on,
)
from tests.support.studios import TODAY

DEC, JAN, FEB = date(2026, 12, 15), date(2027, 1, 15), date(2027, 2, 15)

Change = Callable[[Scope, Member], Awaitable[Done]]


async def everything(scope: Scope, member: Member) -> dict[str, Any]:
    """Return what a change and its undo must leave as it was."""
    customer = await Customers(scope).file(member.customer_id)
    return {
        "end": end_of(await Contracts(scope).record(member.contract_id)),
        "access": (customer.active, customer.inactive_from),
        "in force": await in_force(scope),
        "balance": await Accounts(scope).balance(member.customer_id),
        "refunds": await Accounts(scope).refunds_due(member.customer_id),
    }


def order(member: Member, **wish: Any) -> TerminationOrder:
    return TerminationOrder(member.contract_id, TODAY, **wish)


def on_day(member: Member, day: date, **wish: Any) -> TerminationOrder:
    return order(member, mode=EndMode.DATE, wanted_on=day, **wish)


async def terminated(scope: Scope, member: Member) -> Done:
    return await end(scope, order(member))


async def terminated_inside_a_period(scope: Scope, member: Member) -> Done:
    return await end(scope, on_day(member, date(2027, 1, 20)))


async def terminated_with_refund(scope: Scope, member: Member) -> Done:
    return await end(scope, on_day(member, date(2027, 1, 20), money_to=MoneyTo.REFUND))


async def cancelled_by_hand(scope: Scope, member: Member) -> Done:
    return await credit(scope, member.invoices[DEC], MoneyTo.REFUND)


async def draft_deleted(scope: Scope, member: Member) -> Done:
    of_contract = [one for one in await documents(scope) if one.contract_id == member.contract_id]
    draft = next(one for one in of_contract if one.mark == "draft")
    return await delete(scope, draft.id)


async def deactivated(scope: Scope, member: Member) -> Done:
    return await deactivate(scope, member.customer_id, TODAY)


@pytest.mark.parametrize(
    "change_it",
    [
        pytest.param(terminated, id="terminate"),
        pytest.param(terminated_inside_a_period, id="terminate-inside-a-period"),
        pytest.param(terminated_with_refund, id="terminate-and-refund"),
        pytest.param(cancelled_by_hand, id="credit"),
        pytest.param(draft_deleted, id="delete-a-draft"),
        pytest.param(deactivated, id="deactivate"),
    ],
)
async def test_undo_leaves_everything_as_before(empty: Scope, change_it: Change) -> None:
    clara = await add_clara(empty, paid={DEC: 5900, JAN: 4000})
    await add_invoice(
        empty, clara.customer_id, clara.contract_id, FEB, date(2027, 3, 14), 5900, draft=True
    )
    before = await everything(empty, clara)
    done = await change_it(empty, clara)
    assert await everything(empty, clara) != before

    undone = await undo(later(empty, minutes=9), done.journal_id)

    assert await everything(empty, clara) == before
    assert undone.undo_until is None
    assert await all_money(empty) == 9900


async def changed_to_later(scope: Scope, member: Member) -> Done:
    return await change(scope, on_day(member, date(2027, 2, 28)))


async def changed_to_earlier(scope: Scope, member: Member) -> Done:
    return await change(scope, on_day(member, date(2026, 12, 31), money_to=MoneyTo.REFUND))


async def withdrawn(scope: Scope, member: Member) -> Done:
    return await withdraw(scope, member.contract_id)


async def settled_by_hand(scope: Scope, member: Member) -> Done:
    of_contract = [one for one in await documents(scope) if one.contract_id == member.contract_id]
    january = [one for one in of_contract if one.period_first == JAN]
    return await credit(scope, january[-1].id)


@pytest.mark.parametrize(
    "change_it",
    [
        pytest.param(changed_to_later, id="later"),
        pytest.param(changed_to_earlier, id="earlier"),
        pytest.param(withdrawn, id="withdraw"),
        pytest.param(settled_by_hand, id="credit"),
    ],
)
async def test_undo_of_a_second_change_goes_back_to_the_first(
    empty: Scope, change_it: Change
) -> None:
    clara = await add_clara(empty, paid={DEC: 5900, JAN: 4000})
    await end(empty, on_day(clara, date(2027, 1, 20), reason="Umzug"))
    before = await everything(empty, clara)

    await change_it(empty, clara)
    assert await everything(empty, clara) != before
    await undo(empty)

    assert await everything(empty, clara) == before
    assert (await Contracts(empty).record(clara.contract_id)).end_reason == "Umzug"


async def test_undo_of_a_change_after_open_invoices_leaves_them_open(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, order(clara, settle_now=False))
    before = await everything(empty, clara)

    await change(empty, on_day(clara, date(2026, 12, 31)))
    await undo(empty)

    assert await everything(empty, clara) == before


async def test_reactivation_is_taken_back_to_its_day(empty: Scope) -> None:
    clara = await add_clara(empty)
    await deactivate(empty, clara.customer_id, FEB)
    await reactivate(empty, clara.customer_id)

    await undo(empty)

    assert (await Customers(empty).file(clara.customer_id)).inactive_from == FEB


async def test_the_preview_names_the_change_and_the_new_documents(empty: Scope) -> None:
    clara = await add_clara(empty)
    done = await terminated(empty, clara)

    preview = await Desk(empty).preview_undo()

    assert isinstance(preview, UndoPreview)
    assert (preview.journal_id, preview.undoes) == (done.journal_id, "contract.terminate")
    assert preview.at == empty.now
    assert preview.customer is not None
    assert preview.customer.name == "Clara Vogt"
    assert preview.contract is not None
    assert preview.contract.id == clara.contract_id
    assert [(one.number, one.new_amount_cents) for one in preview.new_documents] == [
        ("R-2026-0142", 5900)
    ]
    assert preview.stays == ("document-issued",)


@pytest.mark.parametrize(
    ("change_it", "paid", "balance_after"),
    [
        pytest.param(terminated, 0, 0, id="terminate"),
        pytest.param(terminated_inside_a_period, 5900, 0, id="terminate-paid"),
        pytest.param(cancelled_by_hand, 0, 0, id="credit"),
        pytest.param(deactivated, 0, None, id="deactivate"),
        pytest.param(draft_deleted, 0, None, id="delete-a-draft"),
    ],
)
async def test_the_preview_says_the_balance_where_documents_are_touched(
    empty: Scope, change_it: Change, paid: int, balance_after: int | None
) -> None:
    clara = await add_clara(empty, paid={JAN: paid})
    await add_invoice(
        empty, clara.customer_id, clara.contract_id, FEB, date(2027, 3, 14), 5900, draft=True
    )
    await change_it(empty, clara)

    preview = await Desk(empty).preview_undo()

    assert preview.balance_after_cents == balance_after


async def test_undo_of_moving_an_end_to_later_says_what_is_on_the_account_again(
    empty: Scope,
) -> None:
    clara = await add_clara(empty, paid={JAN: 5900})
    await end(empty, on_day(clara, date(2027, 1, 14)))
    await change(empty, on_day(clara, date(2027, 2, 14)))

    preview = await Desk(empty).preview_undo()

    assert preview.balance_after_cents == 5900


@pytest.mark.parametrize(
    ("money_to", "from_refund"),
    [
        pytest.param(MoneyTo.REFUND, 4758, id="it-was-to-be-paid-out"),
        pytest.param(MoneyTo.ACCOUNT, 0, id="it-is-on-the-account"),
    ],
)
async def test_money_set_against_an_invoice_again_says_where_it_was(
    empty: Scope, money_to: MoneyTo, from_refund: int
) -> None:
    """Of 15 Jan to 14 Feb 6 of 31 days stay: 59.00 * 6 / 31 = 11.42, so 47.58 came free."""
    clara = await add_clara(empty, paid={JAN: 5900})
    await end(empty, on_day(clara, date(2027, 1, 20), money_to=money_to))

    (again,) = (await Desk(empty).preview_undo()).new_documents

    assert (again.to_customer_cents, again.from_refund_cents) == (-4758, from_refund)


async def test_undo_is_written_into_the_journal_beside_what_it_undid(empty: Scope) -> None:
    clara = await add_clara(empty)
    done = await terminated(empty, clara)

    undone = await undo(empty)

    newest, before = (await Studio(empty).journal.entries())[:2]
    assert (newest.id, newest.command, newest.facts["undoes"]) == (
        undone.journal_id,
        "undo",
        "contract.terminate",
    )
    assert (before.id, before.undone) == (done.journal_id, True)


async def test_nothing_is_undone_twice(empty: Scope) -> None:
    clara = await add_clara(empty)
    done = await terminated(empty, clara)
    await undo(empty)

    for journal_id in (None, done.journal_id):
        with pytest.raises(NothingToUndo):
            await Desk(empty).preview_undo(journal_id)


async def test_ten_minutes_and_no_longer(empty: Scope) -> None:
    clara = await add_clara(empty)
    await terminated(empty, clara)

    in_time = await Desk(later(empty, minutes=10)).preview_undo()
    assert in_time.undoes == "contract.terminate"
    with pytest.raises(UndoTooLate) as caught:
        await Desk(later(empty, minutes=10, seconds=1)).preview_undo()

    assert caught.value.until == datetime(2026, 11, 21, 9, 10, tzinfo=UTC)


async def test_a_row_that_moved_on_cannot_go_back(empty: Scope) -> None:
    clara = await add_clara(empty)
    done = await terminated(empty, clara)
    await change(empty, on_day(clara, date(2027, 2, 28)))

    with pytest.raises(UndoOvertaken) as caught:
        await Desk(empty).preview_undo(done.journal_id)

    assert caught.value.journal_id == done.journal_id


async def test_a_payment_in_between_moves_along(empty: Scope) -> None:
    clara = await add_clara(on(empty, DEC))
    scope = on(empty, DEC)
    await end(scope, TerminationOrder(clara.contract_id, DEC))
    correction = (await documents(scope))[-1]
    await add_payment(scope, correction.id, 190)

    await undo(scope)

    assert (await in_force(scope))[JAN] == (date(2027, 2, 14), 5900, 190)


async def a_colleague(scope: Scope) -> Scope:
    staff_id = await Studios(scope.session, scope.now).add_staff(scope, "Team", Role.STAFF)
    return replace(scope, actor=Actor(ActorKind.STAFF, staff_id))


async def test_somebody_else_s_change_is_theirs(empty: Scope) -> None:
    clara = await add_clara(empty)
    done = await terminated(empty, clara)
    colleague = await a_colleague(empty)

    with pytest.raises(UndoNotYours):
        await Desk(colleague).preview_undo(done.journal_id)
    with pytest.raises(NothingToUndo):
        await Desk(colleague).preview_undo()


async def test_an_owner_can_undo_what_others_did(empty: Scope) -> None:
    clara = await add_clara(empty)
    done = await terminated(await a_colleague(empty), clara)

    await undo(empty, done.journal_id)

    assert (await Contracts(empty).record(clara.contract_id)).state == "running"


async def test_a_change_meanwhile_outdates_the_preview(empty: Scope) -> None:
    clara = await add_clara(on(empty, DEC), paid={JAN: 5900})
    scope = on(empty, DEC)
    await end(scope, TerminationOrder(clara.contract_id, DEC))
    preview = await Desk(scope).preview_undo()
    correction = (await documents(scope))[-1]
    await add_payment(scope, correction.id, 100)

    with pytest.raises(PreviewOutdated):
        await Desk(scope).undo(preview.journal_id, as_stored(preview.decision_facts()))

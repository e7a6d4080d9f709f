"""Moving an end: only the difference between the old and the new one touches documents."""

from datetime import date
from typing import Any

import pytest

from domain.accounts.service import Accounts
from domain.contracts.errors import ContractEnded, NotTerminated, SameEnd
from domain.contracts.service import Contracts
from domain.desk.errors import PreviewOutdated
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.previews import EndChangePreview
from domain.desk.service import Desk
from domain.invoices.rules import Treatment
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.desk import as_stored, change, end
from tests.support.documents import add_clara, documents, in_force, on
from tests.support.studios import TODAY

DEC, JAN = date(2026, 12, 15), date(2027, 1, 15)


def to(contract_id: int, day: date, **wish: Any) -> TerminationOrder:
    return TerminationOrder(contract_id, TODAY, mode=EndMode.DATE, wanted_on=day, **wish)


async def changed(scope: Scope, order: TerminationOrder) -> EndChangePreview:
    preview = (await change(scope, order)).preview
    assert isinstance(preview, EndChangePreview)
    return preview


async def test_a_later_day_bills_again_what_the_old_one_cancelled(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    preview = await changed(empty, to(clara.contract_id, date(2027, 2, 28)))

    assert preview.old_ends_on == date(2027, 1, 14)
    assert preview.termination.ends_on == date(2027, 2, 28)
    assert [(one.number, one.new_amount_cents) for one in preview.reopened] == [
        ("R-2026-0142", 5900)
    ]
    assert [one.treatment for one in preview.termination.invoices] == [Treatment.SHORTEN]
    assert (await in_force(empty))[JAN] == (date(2027, 2, 14), 5900, 0)
    newest = (await documents(empty))[-1]
    assert (newest.kind, newest.number, newest.refers_to) == (
        "invoice",
        "R-2026-0144",
        clara.invoices[JAN],
    )


async def test_what_stays_the_same_is_not_touched(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))
    before = [(one.id, one.mark, one.version) for one in await documents(empty)]

    preview = await changed(empty, to(clara.contract_id, date(2026, 12, 31)))

    assert preview.reopened == ()
    assert [(one.number, one.treatment) for one in preview.termination.invoices] == [
        ("R-2026-0141", Treatment.CORRECT)
    ]
    after = [(one.id, one.mark, one.version) for one in await documents(empty)]
    untouched = [one for one in before if one[0] != clara.invoices[DEC]]
    assert [one for one in after if one in untouched] == untouched
    assert (await in_force(empty))[DEC] == (date(2026, 12, 31), 3235, 0)  # 59.00 * 17 / 31


async def test_a_correction_is_corrected_upwards_and_takes_its_money_back(empty: Scope) -> None:
    clara = await add_clara(empty, paid={JAN: 5900})
    await end(empty, to(clara.contract_id, JAN))
    assert await Accounts(empty).balance(clara.customer_id) == 5710

    preview = await changed(empty, to(clara.contract_id, date(2027, 1, 31)))

    again = preview.reopened[0]
    assert (again.treatment, again.new_amount_cents) == (
        Treatment.CORRECT,
        3235,  # 59.00 * 17 / 31
    )
    assert again.to_customer_cents == -3045
    assert preview.termination.balance_after_cents == 2665
    assert await Accounts(empty).balance(clara.customer_id) == 2665
    assert (await in_force(empty))[JAN] == (date(2027, 1, 31), 3235, 3235)


async def test_the_receipt_on_record_stands_unless_another_is_said(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY, reason="Umzug"))
    scope = on(empty, date(2026, 12, 20))
    day: dict[str, Any] = {"mode": EndMode.DATE, "wanted_on": date(2027, 1, 31)}
    order = TerminationOrder(clara.contract_id, date(2026, 12, 20), **day)

    kept = await Desk(scope).preview_end_change(order)
    said = await Desk(scope).preview_end_change(
        TerminationOrder(clara.contract_id, DEC, keep_receipt=False, **day)
    )

    assert kept.termination.reason.regular_end == date(2027, 1, 14)
    assert said.termination.reason.regular_end == JAN
    await change(scope, order)
    row = await Contracts(scope).record(clara.contract_id)
    assert (row.received_on, row.ends_on) == (TODAY, date(2027, 1, 31))
    assert row.end_reason == "Umzug"


async def test_it_is_one_step_and_two_events(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    done = await change(empty, to(clara.contract_id, date(2027, 2, 28)))

    newest, before = (await Studio(empty).journal.entries())[:2]
    assert (newest.id, newest.command) == (done.journal_id, "contract.change_end")
    assert (before.command, before.facts["ends_on"]) == (
        "contract.undo_termination",
        "2027-01-14",
    )


async def test_without_an_end_there_is_none_to_move(empty: Scope) -> None:
    clara = await add_clara(empty)

    with pytest.raises(NotTerminated):
        await Desk(empty).preview_end_change(to(clara.contract_id, date(2027, 2, 28)))


async def test_the_same_day_is_no_change(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    with pytest.raises(SameEnd) as caught:
        await Desk(empty).preview_end_change(to(clara.contract_id, date(2027, 1, 14)))

    assert caught.value.ends_on == date(2027, 1, 14)


async def test_after_the_end_nothing_moves(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    with pytest.raises(ContractEnded):
        await Desk(on(empty, JAN)).preview_end_change(to(clara.contract_id, date(2027, 2, 28)))


async def test_another_end_meanwhile_outdates_the_preview(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))
    order = to(clara.contract_id, date(2027, 2, 28))
    preview = await Desk(empty).preview_end_change(order)
    await change(empty, to(clara.contract_id, date(2027, 3, 31)))

    with pytest.raises(PreviewOutdated):
        await Desk(empty).change_end(order, as_stored(preview.decision_facts()))


async def test_a_contract_with_its_own_end_can_go_back_to_it(empty: Scope) -> None:
    clara = await add_clara(empty)
    row = await Contracts(empty).record(clara.contract_id)
    row.renewal, row.fixed_end_on = "none", date(2027, 1, 14)
    await end(empty, to(clara.contract_id, date(2026, 12, 31)))

    preview = await changed(empty, TerminationOrder(clara.contract_id, TODAY))

    assert preview.termination.ends_anyway
    row = await Contracts(empty).record(clara.contract_id)
    assert (row.state, row.ends_on, row.received_on) == ("running", None, TODAY)
    assert (await in_force(empty))[DEC] == (date(2027, 1, 14), 5900, 0)

"""Chat access goes and comes back; contracts and invoices stay."""

from datetime import date

import pytest

from domain.customers.service import Customers
from domain.desk.customers.previews import ReactivationPreview
from domain.desk.errors import AlreadyActive, AlreadyInactive, PreviewOutdated
from domain.desk.orders import TerminationOrder
from domain.desk.service import Desk
from domain.invoices.rules import Treatment
from domain.store.scope import Scope
from tests.support.desk import as_stored, deactivate, end, reactivate
from tests.support.documents import add_clara
from tests.support.studios import TODAY

AFTER_THE_END = date(2027, 1, 15)


async def test_what_stays_is_shown_first(empty: Scope) -> None:
    clara = await add_clara(empty)

    preview = await Desk(empty).preview_deactivation(clara.customer_id, TODAY)

    assert [one.id for one in preview.running] == [clara.contract_id]
    assert [(one.number, one.treatment) for one in preview.open_invoices] == [
        ("R-2026-0141", Treatment.KEEP),
        ("R-2026-0142", Treatment.KEEP),
    ]
    assert not preview.connected


async def test_after_the_contract_s_end_none_is_running(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    preview = await Desk(empty).preview_deactivation(clara.customer_id, AFTER_THE_END)

    assert preview.running == ()


@pytest.mark.parametrize(
    ("day", "active"),
    [
        pytest.param(TODAY, False, id="now"),
        pytest.param(AFTER_THE_END, True, id="later-by-the-daily-job"),
    ],
)
async def test_access_ends_on_the_day(empty: Scope, day: date, *, active: bool) -> None:
    clara = await add_clara(empty)

    await deactivate(empty, clara.customer_id, day)

    customer = await Customers(empty).file(clara.customer_id)
    assert (customer.active, customer.inactive_from) == (active, day)


@pytest.mark.parametrize("day", [TODAY, AFTER_THE_END])
async def test_access_comes_back_and_a_plan_is_dropped(empty: Scope, day: date) -> None:
    clara = await add_clara(empty)
    await deactivate(empty, clara.customer_id, day)

    done = await reactivate(empty, clara.customer_id)

    preview = done.preview
    assert isinstance(preview, ReactivationPreview)
    assert preview.planned_from == day
    customer = await Customers(empty).file(clara.customer_id)
    assert (customer.active, customer.inactive_from) == (True, None)


async def test_twice_inactive_is_refused_with_its_day(empty: Scope) -> None:
    clara = await add_clara(empty)
    await deactivate(empty, clara.customer_id, TODAY)

    with pytest.raises(AlreadyInactive) as caught:
        await Desk(empty).preview_deactivation(clara.customer_id, AFTER_THE_END)

    assert caught.value.facts() == {"customer_id": clara.customer_id, "inactive_from": TODAY}


async def test_the_same_planned_day_is_refused_and_another_taken(empty: Scope) -> None:
    clara = await add_clara(empty)
    await deactivate(empty, clara.customer_id, AFTER_THE_END)

    with pytest.raises(AlreadyInactive):
        await Desk(empty).preview_deactivation(clara.customer_id, AFTER_THE_END)

    await deactivate(empty, clara.customer_id, date(2027, 2, 1))
    customer = await Customers(empty).file(clara.customer_id)
    assert customer.inactive_from == date(2027, 2, 1)


async def test_an_active_customer_needs_nothing(empty: Scope) -> None:
    clara = await add_clara(empty)

    with pytest.raises(AlreadyActive):
        await Desk(empty).preview_reactivation(clara.customer_id)


async def test_a_change_meanwhile_outdates_the_preview(empty: Scope) -> None:
    clara = await add_clara(empty)
    preview = await Desk(empty).preview_deactivation(clara.customer_id, TODAY)
    await deactivate(empty, clara.customer_id, AFTER_THE_END)

    with pytest.raises(PreviewOutdated):
        await Desk(empty).deactivate(clara.customer_id, TODAY, as_stored(preview.decision_facts()))

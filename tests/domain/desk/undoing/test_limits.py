"""What an undo does not do, and what it leaves out of the journal."""

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from domain.accounts.service import Accounts
from domain.bookings.service import Bookings
from domain.customers.filing import NewCustomer
from domain.dates import Duration
from domain.desk.customers.add_customer import AddCustomer
from domain.desk.customers.change_customer import ChangeCustomer
from domain.desk.errors import NotUndoable, UndoOvertaken
from domain.desk.facts import Done
from domain.desk.plans.add_plan import AddPlan
from domain.desk.sales.orders import SellContract, Wish
from domain.desk.service import Desk
from domain.desk.studio.change_role import ChangeRole
from domain.desk.studio.hire_staff import HireStaff
from domain.desk.studio.invite_staff import InviteStaff
from domain.desk.units.extend_cards import FEW, ExtendCards
from domain.store.journal import JournalRecord, Subject, write_entry
from domain.store.kept import KeptRecord, forget_kept
from domain.store.scope import Actor, ActorKind, Role, Scope
from domain.studios.errors import LastOwner
from domain.studios.service import Studios
from domain.studios.team import Team
from tests.domain.desk.undoing.conftest import House
from tests.domain.desk.undoing.test_do_and_undo import adds_a_course, plan
from tests.support.bookings import TUESDAY, add_person_with_card, book, do
from tests.support.desk import undo
from tests.support.documents import add_payment, all_money, documents
from tests.support.sales import add_known_plan, contract_of
from tests.support.studios import TODAY
from tests.support.whole_state import whole_state


async def journal(scope: Scope) -> str:
    found = await scope.session.scalars(select(JournalRecord))
    return " ".join(f"{one.facts} {one.rows}" for one in found)


async def kept(scope: Scope) -> list[Any]:
    return list(await scope.session.scalars(select(KeptRecord.values)))


async def sells(house: House, name: str, **values: Any) -> Done:
    number = await add_known_plan(house.scope, name, **values)
    return await do(
        house.scope, SellContract(house.jonas, Wish(plan_id=number, concluded_on=TODAY))
    )


async def test_earlier_values_of_people_stand_beside_the_journal_until_the_window_is_over(
    house: House,
) -> None:
    await do(house.scope, ChangeCustomer(house.emre, {"email": "emre@example.org"}))
    await do(house.scope, ChangeCustomer(house.emre, {"email": None, "name": "Emre Yılmaz"}))

    assert "example.org" not in await journal(house.scope)
    assert "Emre" not in await journal(house.scope)
    assert await kept(house.scope) == [
        {"before": {"email": None}},
        {"before": {"email": "emre@example.org", "name": "Emre Çelik"}},
    ]
    later = house.scope.now + timedelta(seconds=1)
    assert await forget_kept(house.scope.session, later, 100) == 2
    assert await kept(house.scope) == []


async def test_nobody_is_taken_off_the_file_who_has_bought_something(house: House) -> None:
    done = await do(house.scope, AddCustomer(NewCustomer(name="Mia Hoffmann")))
    number = await add_known_plan(house.scope, "Zehnerkarte")
    mia = (await Desk(house.scope).preview_undo(done.journal_id)).customer
    assert mia is not None
    await do(house.scope, SellContract(mia.id, Wish(plan_id=number, concluded_on=TODAY)))

    with pytest.raises(UndoOvertaken):
        await Desk(house.scope).preview_undo(done.journal_id)


async def test_a_plan_that_was_sold_stays(house: House) -> None:
    done = await do(house.scope, AddPlan(plan("Halbjahr")))
    number = done.preview.plan_id  # type: ignore[attr-defined]  # of a NewPlanPreview
    await do(house.scope, SellContract(house.jonas, Wish(plan_id=number, concluded_on=TODAY)))

    with pytest.raises(UndoOvertaken):
        await Desk(house.scope).preview_undo(done.journal_id)


async def test_a_course_that_was_booked_stays(house: House) -> None:
    done = await do(house.scope, await adds_a_course(house))
    number = done.preview.course_id  # type: ignore[attr-defined]  # of a NewCoursePreview
    await book(house.scope, house.emre, number, date(2026, 11, 26))

    with pytest.raises(UndoOvertaken):
        await Desk(house.scope).preview_undo(done.journal_id)


async def test_what_was_paid_for_a_sale_is_on_the_account(house: House) -> None:
    done = await sells(house, "Flex", billing_lead_days=30)
    before = await all_money(house.scope)
    contract = contract_of(done)
    invoices = [
        one for one in (await whole_state(house.scope))["in force"] if one[0][0] == contract
    ]
    assert invoices != []
    await add_payment(house.scope, await newest_invoice(house.scope), 3900)

    preview = await Desk(house.scope).preview_undo()
    await undo(house.scope)

    assert preview.balance_after_cents == 3900
    assert preview.stays == ("document-issued",)
    assert await Accounts(house.scope).balance(house.jonas) == 3900
    assert await all_money(house.scope) == before + 3900


async def newest_invoice(scope: Scope) -> int:
    return (await documents(scope))[-1].id


async def test_a_card_that_has_paid_for_a_day_is_not_taken_back(house: House) -> None:
    done = await sells(house, "Zehnerkarte", initial_term="P1M")
    await book(house.scope, house.jonas)

    with pytest.raises(UndoOvertaken):
        await Desk(house.scope).preview_undo(done.journal_id)


async def test_a_sale_taken_back_leaves_the_days_free_for_the_right_one(house: House) -> None:
    await sells(house, "Fünferkarte", course_id=house.course)
    await undo(house.scope)

    await sells(house, "Fünferkarte", course_id=house.course)

    found = await Bookings(house.scope).of_customer(house.jonas)
    assert (len(found), found[0].on) == (5, TUESDAY)


async def test_many_cards_go_back_at_once(house: House) -> None:
    for number in range(FEW):
        await add_person_with_card(house.scope, f"Gast {number}")
    before = await whole_state(house.scope)

    await do(house.scope, ExtendCards(by=Duration(weeks=2)))
    preview = await Desk(house.scope).preview_undo()
    await undo(house.scope)

    assert [(one.kind, one.facts) for one in preview.restored] == [("cards", {"count": FEW + 3})]
    assert await whole_state(house.scope) == before


async def test_cards_do_not_go_back_before_a_day_that_was_booked(house: House) -> None:
    await do(house.scope, ExtendCards(until=date(2027, 3, 31), card_id=house.cards[house.emre]))
    entry = (await Desk(house.scope).preview_undo()).journal_id
    in_march = date(2027, 3, 2)
    later = shifted(house.scope, date(2027, 1, 4))
    await book(later, house.emre, on=in_march)

    with pytest.raises(UndoOvertaken):
        await Desk(house.scope).preview_undo(entry)


def shifted(scope: Scope, today: date) -> Scope:
    return replace(scope, today=today)


async def test_somebody_who_has_opened_the_link_is_out_again_and_it_says_so(house: House) -> None:
    done = await do(house.scope, HireStaff("Sofia Rossi", Role.STAFF))
    token = done.preview.token  # type: ignore[attr-defined]  # of a HirePreview
    await Studios(house.scope.session, house.scope.now).redeem(token, 4711, "de")

    preview = await Desk(house.scope).preview_undo()
    await undo(house.scope)

    assert preview.stays == ("link-opened",)
    assert "Sofia Rossi" not in [one.name for one in await Team(house.scope).members()]
    assert (await whole_state(house.scope))["links"] == []


async def test_a_link_that_was_opened_is_not_taken_back(house: House) -> None:
    done = await do(house.scope, InviteStaff(house.trainer))
    token = done.preview.token  # type: ignore[attr-defined]  # of an InvitationPreview
    await Studios(house.scope.session, house.scope.now).redeem(token, 4711, "de")

    with pytest.raises(UndoOvertaken):
        await Desk(house.scope).preview_undo(done.journal_id)


async def test_the_studio_is_never_left_without_an_owner(house: House) -> None:
    done = await do(house.scope, ChangeRole(house.trainer, Role.OWNER))
    await do(house.scope, ChangeRole(1, Role.STAFF))

    with pytest.raises(LastOwner):
        await Desk(as_trainer(house)).preview_undo(done.journal_id)


def as_trainer(house: House) -> Scope:
    return replace(house.scope, actor=Actor(ActorKind.STAFF, house.trainer))


async def test_a_change_without_a_way_back_never_leads_to_an_older_one(house: House) -> None:
    await do(house.scope, ChangeRole(house.trainer, Role.STAFF))
    await write_entry(house.scope, "customer.erase", Subject(house.emre), {}, [])

    with pytest.raises(NotUndoable) as refused:
        await Desk(house.scope).preview_undo()

    assert refused.value.command == "customer.erase"

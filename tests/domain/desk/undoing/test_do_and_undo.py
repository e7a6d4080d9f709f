"""Every command and its undo leave what was there before. Today is Saturday, 21 Nov 2026."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import asdict

from domain.bookings.rules import Attendance
from domain.contracts.service import Contracts
from domain.courses.filing import NewCategory, NewCourse
from domain.courses.rules import Slot
from domain.credits.service import Credits
from domain.customers.filing import NewCustomer
from domain.dates import Duration
from domain.desk.bookings.book_day import BookDay
from domain.desk.bookings.cancel_booking import CancelBooking
from domain.desk.bookings.mark_attendance import Mark, MarkAttendance
from domain.desk.bookings.previews import Back
from domain.desk.commands import Order
from domain.desk.connecting.invite_customer import InviteCustomer, RevokeInvitation
from domain.desk.connecting.unlink_customer import UnlinkCustomer
from domain.desk.courses.add_course import AddCourse
from domain.desk.courses.change_category import ChangeCategory
from domain.desk.courses.change_course import ChangeCourse, LastDay
from domain.desk.customers.add_customer import AddCustomer
from domain.desk.customers.change_customer import ChangeCustomer
from domain.desk.endings.annulment_preview import AnnulContract
from domain.desk.orders import MoneyTo
from domain.desk.pausing.orders import PauseContract, ResumeContract
from domain.desk.plans.add_plan import AddPlan
from domain.desk.plans.change_plan_terms import ChangePlanTerms
from domain.desk.sales.choose_payment import ChoosePayment
from domain.desk.sales.orders import ChangePlan, SellContract, Wish
from domain.desk.studio.change_rights import ChangeRights
from domain.desk.studio.change_role import ChangeRole
from domain.desk.studio.change_settings import SET_UP, ChangeSettings
from domain.desk.studio.hire_staff import HireStaff
from domain.desk.studio.invite_staff import InviteStaff
from domain.desk.studio.part_with_staff import PartWithStaff
from domain.desk.undoing.register import INVERSES
from domain.desk.units.adjust_units import AdjustUnits
from domain.desk.units.extend_cards import ExtendCards
from domain.desk.units.transfer_units import TransferUnits
from domain.plans.draft import PlanDraft
from domain.plans.kinds import PlanKind, Schedule
from domain.plans.service import Plans
from domain.store.scope import Role
from domain.studios.rights import Right
from domain.studios.service import Studios
from tests.domain.desk.registered import every_command
from tests.domain.desk.undoing.conftest import House
from tests.support.bookings import TUESDAY, as_customer, at, berlin, book, do, give_membership
from tests.support.desk import undo
from tests.support.documents import later
from tests.support.sales import add_known_plan, contract_of
from tests.support.studios import TODAY
from tests.support.whole_state import whole_state

Case = Callable[[House], Awaitable[Order[Any]]]
A_WEEK = timedelta(days=7)
SLOT = Slot(3, "19:00", 60)


async def corrects_units(house: House) -> Order[Any]:
    return AdjustUnits(house.cards[house.emre], -2, "Kulanz")


async def transfers_units(house: House) -> Order[Any]:
    return TransferUnits(house.cards[house.emre], house.cards[house.lena], 2)


async def extends_one_card(house: House) -> Order[Any]:
    return ExtendCards(by=Duration(weeks=2), card_id=house.cards[house.emre])


async def extends_all_cards(house: House) -> Order[Any]:
    await do(house.scope, ExtendCards(until=date(2027, 3, 5), card_id=house.cards[house.lena]))
    return ExtendCards(by=Duration(weeks=2))


async def books(house: House) -> Order[Any]:
    return BookDay(house.emre, house.course, TUESDAY)


async def waits(house: House) -> Order[Any]:
    await full(house)
    return BookDay(house.jonas, house.course, TUESDAY)


async def cancels(house: House) -> Order[Any]:
    booking = await book(house.scope, house.emre)
    return CancelBooking(booking, house.scope.now)


async def cancels_and_somebody_moves_up(house: House) -> Order[Any]:
    booking, _ = await full(house)
    await book(house.scope, house.jonas)
    return CancelBooking(booking, house.scope.now)


async def leaves_the_waiting_list(house: House) -> Order[Any]:
    await full(house)
    return CancelBooking(await book(house.scope, house.jonas), house.scope.now)


async def cancels_an_enrolment(house: House) -> Order[Any]:
    await give_membership(house.scope, house.jonas, course_id=house.course)
    return CancelBooking(await book(house.scope, house.jonas), house.scope.now)


async def adds_a_customer(_: House) -> Order[Any]:
    return AddCustomer(NewCustomer(name="Mia Hoffmann", email="mia@example.org"))


async def changes_a_customer(house: House) -> Order[Any]:
    birthday = {"birthday": date(1990, 2, 3)}
    await do(house.scope, ChangeCustomer(house.emre, birthday))
    new = {"name": "Emre Yılmaz", "email": "emre@example.org", "birthday": None}
    return ChangeCustomer(house.emre, new)


async def changes_a_price_group(house: House) -> Order[Any]:
    group = {"price_group": "Studierende"}
    return ChangeCustomer(house.emre, group, "customer.price_group")


def plan(name: str) -> PlanDraft:
    terms = {"notice": Duration(months=1), "initial_term": Duration(months=6)}
    return PlanDraft(name=name, kind=PlanKind.MONTH, price_cents=4900, **terms)  # type: ignore[arg-type]  # by name


async def adds_a_plan(_: House) -> Order[Any]:
    return AddPlan(plan("Halbjahr"))


async def changes_a_plan(house: House) -> Order[Any]:
    number = (await Plans(house.scope).all())[0].id
    draft = PlanDraft.of(await Plans(house.scope).get(number))
    schedule = {"schedule": Schedule.MONTHLY, "tax_rate": None, "aliases": ("Abo",)}
    values = {**asdict(draft), **schedule, "price_cents": 9900, "name": "Jahr"}
    return ChangePlanTerms(number, PlanDraft(**values))


async def adds_a_course(_: House) -> Order[Any]:
    new = NewCourse(name="Pilates", category_id=0, slots=(SLOT,), capacity=8, starts_on=TODAY)
    return AddCourse(new, new_category="Pilates")


async def adds_a_category(_: House) -> Order[Any]:
    return ChangeCategory(NewCategory(name="Rücken"))


async def changes_a_category(house: House) -> Order[Any]:
    new = NewCategory(name="Yoga", cancellation_hours=12, makeup=False)
    return ChangeCategory(new, house.category)


async def changes_values_of_a_course(house: House) -> Order[Any]:
    values = {"name": "Yoga am Abend", "place": "Saal 2", "capacity": 5, "trainer_id": None}
    return ChangeCourse(house.course, values, new_category="Abends")


async def moves_a_course_to_another_weekday(house: House) -> Order[Any]:
    await book(house.scope, house.emre)
    await give_membership(house.scope, house.jonas, course_id=house.course)
    await book(house.scope, house.jonas)
    return ChangeCourse(house.course, slots=(SLOT,))


async def ends_a_course(house: House) -> Order[Any]:
    await full(house)
    await book(house.scope, house.jonas)
    await book(house.scope, house.emre, on=TUESDAY + A_WEEK)
    return ChangeCourse(house.course, last_day=LastDay(TODAY))


async def gives_a_course_more_places(house: House) -> Order[Any]:
    await full(house)
    await book(house.scope, house.jonas)
    return ChangeCourse(house.course, {"capacity": 3})


async def changes_settings(house: House) -> Order[Any]:
    await do(house.scope, ChangeSettings({"iban": "DE89370400440532013000"}))
    values = {"iban": "DE02120300000000202051", "cancellation_hours": 12, "tax_rate": "0.07"}
    return ChangeSettings(values)


async def sets_the_studio_up(_: House) -> Order[Any]:
    return ChangeSettings({"address": "Lindenweg 1"}, SET_UP)


async def hires(_: House) -> Order[Any]:
    return HireStaff("Sofia Rossi", Role.STAFF)


async def invites_anew(house: House) -> Order[Any]:
    await do(house.scope, InviteStaff(house.trainer))
    return InviteStaff(house.trainer)


async def invites_a_customer_anew(house: House) -> Order[Any]:
    await do(house.scope, InviteCustomer(house.jonas))
    return InviteCustomer(house.jonas)


async def revokes_a_customer_s_link(house: House) -> Order[Any]:
    await do(house.scope, InviteCustomer(house.jonas))
    return RevokeInvitation(house.jonas)


async def parts_a_customer_from_the_chat(house: House) -> Order[Any]:
    studios = Studios(house.scope.session, house.scope.now)
    token = await studios.invite(house.scope, Role.CUSTOMER, house.jonas)
    await studios.redeem(token, 4711, "de")
    return UnlinkCustomer(house.jonas)


async def changes_a_role(house: House) -> Order[Any]:
    return ChangeRole(house.trainer, Role.OWNER)


async def changes_rights(house: House) -> Order[Any]:
    return ChangeRights(house.trainer, frozenset({Right.SEE_MONEY}))


async def parts(house: House) -> Order[Any]:
    studios = Studios(house.scope.session, house.scope.now)
    token = await studios.invite(house.scope, Role.TRAINER, house.trainer)
    await studios.redeem(token, 4711, "de")
    await do(house.scope, InviteStaff(house.trainer))
    return PartWithStaff(house.trainer)


async def sells_a_membership(house: House) -> Order[Any]:
    number = await add_known_plan(house.scope, "Jahresabo", payment_method="transfer")
    wish = Wish(plan_id=number, concluded_on=TODAY, price_group="Studierende")
    return SellContract(house.jonas, wish)


async def sells_a_card(house: House) -> Order[Any]:
    number = await add_known_plan(house.scope, "Zehnerkarte")
    return SellContract(house.jonas, Wish(plan_id=number, concluded_on=TODAY))


async def sells_a_card_with_enrolment(house: House) -> Order[Any]:
    number = await add_known_plan(house.scope, "Fünferkarte", course_id=house.course)
    return SellContract(house.jonas, Wish(plan_id=number, concluded_on=TODAY))


async def changes_a_contract_s_plan(house: House) -> Order[Any]:
    number = await add_known_plan(house.scope, "Flex")
    starts = date(2026, 12, 20)
    wish = Wish(plan_id=number, concluded_on=TODAY, starts_on=starts)
    await book(house.scope, house.clara.customer_id, on=date(2026, 12, 22))
    return ChangePlan(house.clara.contract_id, wish)


async def chooses_how_to_pay(house: House) -> Order[Any]:
    return ChoosePayment(house.clara.contract_id, "cash")


async def annuls_a_contract(house: House) -> Order[Any]:
    await book(house.scope, house.clara.customer_id)
    return AnnulContract(
        house.clara.contract_id, TODAY, compensation_cents=1000, note="nach Beschwerde"
    )


async def annuls_a_card(house: House) -> Order[Any]:
    await full(house)
    await book(house.scope, house.jonas)
    card = await Credits(house.scope).record(house.cards[house.emre])
    return AnnulContract(card.contract_id, TODAY, money_to=MoneyTo.ACCOUNT, note="Kulanz")


async def pauses_a_contract(house: House) -> Order[Any]:
    await book(house.scope, house.clara.customer_id)
    return PauseContract(
        contract_id=house.clara.contract_id, first_day=TUESDAY, last_day=date(2027, 1, 31)
    )


async def pauses_a_card(house: House) -> Order[Any]:
    card = await Credits(house.scope).record(house.cards[house.emre])
    await book(house.scope, house.emre)
    return PauseContract(
        contract_id=card.contract_id, first_day=TUESDAY, last_day=date(2026, 12, 23)
    )


async def ends_a_pause(house: House) -> Order[Any]:
    await do(house.scope, await pauses_a_contract(house))
    return ResumeContract(contract_id=house.clara.contract_id, first_active=date(2026, 12, 20))


async def a_course_rests(house: House) -> int:
    number = await add_known_plan(house.scope, "Fünf-Wochen-Kurs", course_id=house.course)
    wish = Wish(plan_id=number, concluded_on=TODAY, starts_on=TUESDAY)
    contract_id = contract_of(await do(house.scope, SellContract(house.jonas, wish)))
    (await Contracts(house.scope).record(contract_id)).pause = {"allowed": True}
    first, last = TUESDAY + A_WEEK, TUESDAY + 2 * A_WEEK - timedelta(days=1)
    await do(house.scope, PauseContract(contract_id=contract_id, first_day=first, last_day=last))
    return contract_id


async def lets_a_course_rest_for_longer(house: House) -> Order[Any]:
    day = TUESDAY + 3 * A_WEEK
    return ResumeContract(contract_id=await a_course_rests(house), first_active=day)


async def drops_a_pause(house: House) -> Order[Any]:
    first, last = date(2026, 12, 1), date(2027, 1, 31)
    clara = house.clara.contract_id
    rest = PauseContract(contract_id=clara, first_day=first, last_day=last, reason="Verletzung")
    await do(house.scope, rest)
    return ResumeContract(contract_id=clara, first_active=first)


async def full(house: House) -> tuple[int, int]:
    """Fill the next course day."""
    return await book(house.scope, house.emre), await book(house.scope, house.lena)


CASES: dict[str, Case] = {
    "units": corrects_units,
    "transfer": transfers_units,
    "extend-one": extends_one_card,
    "extend-all": extends_all_cards,
    "book": books,
    "wait": waits,
    "cancel": cancels,
    "cancel-and-move-up": cancels_and_somebody_moves_up,
    "leave-the-list": leaves_the_waiting_list,
    "cancel-an-enrolment": cancels_an_enrolment,
    "customer": adds_a_customer,
    "customer-values": changes_a_customer,
    "price-group": changes_a_price_group,
    "plan": adds_a_plan,
    "plan-terms": changes_a_plan,
    "course": adds_a_course,
    "new-category": adds_a_category,
    "category": changes_a_category,
    "course-values": changes_values_of_a_course,
    "course-weekday": moves_a_course_to_another_weekday,
    "course-ends": ends_a_course,
    "course-places": gives_a_course_more_places,
    "settings": changes_settings,
    "set-up": sets_the_studio_up,
    "invite a customer": invites_a_customer_anew,
    "revoke a link": revokes_a_customer_s_link,
    "part from the chat": parts_a_customer_from_the_chat,
    "hire": hires,
    "invite": invites_anew,
    "role": changes_a_role,
    "rights": changes_rights,
    "part": parts,
    "sell": sells_a_membership,
    "sell-a-card": sells_a_card,
    "sell-and-enrol": sells_a_card_with_enrolment,
    "change-plan": changes_a_contract_s_plan,
    "payment": chooses_how_to_pay,
    "pause": pauses_a_contract,
    "pause-a-card": pauses_a_card,
    "resume": ends_a_pause,
    "drop-a-pause": drops_a_pause,
    "prolong": lets_a_course_rest_for_longer,
    "annul": annuls_a_contract,
    "annul-a-card": annuls_a_card,
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
async def test_undo_leaves_everything_as_before(house: House, case: Case) -> None:
    order = await case(house)
    before = await whole_state(house.scope)

    done = await do(house.scope, order)
    assert await whole_state(house.scope) != before
    assert done.undo_until == later(house.scope, minutes=10).now
    undone = await undo(later(house.scope, minutes=9), done.journal_id)

    assert await whole_state(house.scope) == before
    assert undone.undo_until is None


@pytest.mark.parametrize("back", [Back.BY_RULE, Back.PAYMENT, Back.MAKEUP])
async def test_marks_are_as_before_with_what_came_of_them(house: House, back: Back) -> None:
    first, second = await full(house)
    evening = at(house.scope, berlin(2026, 11, 24, 20))
    excused = Mark(first, Attendance.EXCUSED, back)
    await do(evening, MarkAttendance(house.course, TUESDAY, (excused,)))
    before = await whole_state(evening)

    marks = Mark(first, Attendance.PRESENT), Mark(second, Attendance.NO_SHOW)
    await do(evening, MarkAttendance(house.course, TUESDAY, marks))
    assert await whole_state(evening) != before
    await undo(evening)

    assert await whole_state(evening) == before


async def test_a_customer_s_own_booking_is_the_studio_s_to_undo_and_told_at_once(
    house: House,
) -> None:
    done = await do(as_customer(house.scope, house.emre), await books(house))

    assert done.undo_until is None
    assert (await undo(house.scope, done.journal_id)).preview.command == "undo"
    assert (await whole_state(house.scope))["bookings"] == []


NOT_UNDONE: dict[str, str] = {
    "contract.answer": "what was said has been received, and stands in the thread of the receipt",
    "contract.decide": "the customer has it in writing at once; an end is withdrawn as one",
    "contract.declare": "the receipt proves what was declared; taking it back is said anew",
    "customer.erase": "what is erased is gone; that is what it is for",
}
"""Commands without a way back, each with the reason."""


def test_every_command_has_a_way_back_or_a_reason_for_none() -> None:
    commands = {command.command for command in every_command()}

    assert sorted(commands - INVERSES.keys() - NOT_UNDONE.keys()) == []
    assert sorted(NOT_UNDONE.keys() & INVERSES.keys()) == []

"""A sale thought through: who buys what, on which terms, and what speaks against it."""

from datetime import date
from typing import Final

from msgspec import Struct

from domain.contracts.opening import NewContract, draft_of
from domain.contracts.records import ContractRecord
from domain.courses.views import CourseView
from domain.customers.service import CustomerFacts
from domain.desk.areas import Areas
from domain.desk.sales.errors import (
    CourseNeeded,
    CourseNotOffered,
    CustomerInactive,
    OverAlready,
    PaymentMethodNotEnabled,
    PlanNotOnSale,
)
from domain.desk.sales.orders import Wish
from domain.plans.service import PlanView
from domain.studios.settings import Settings

CARD: Final = "card"


class Deal(Struct, frozen=True):
    """A sale and what it is made of.

    Attributes:
        new: What the contract is made of.
        row: The contract as it would be written, without id and number.
        group: The price group that counts.
    """

    wish: Wish
    customer: CustomerFacts
    plan: PlanView
    settings: Settings
    new: NewContract
    row: ContractRecord
    group: str
    course: CourseView | None

    @property
    def joins_group(self) -> bool:
        """Whether the sale puts the customer into another price group."""
        return self.group != self.customer.price_group


async def think(areas: Areas, customer_id: int, wish: Wish, *, lock: bool) -> Deal:
    """Return where a wish leads.

    Raises:
        Refusal: The customer or plan is not active, something is missing, or it cannot be.
    """
    if lock:
        await areas.customers.record_for_update(customer_id)
    customer = await areas.customers.file(customer_id)
    plan = await areas.plans.get(wish.plan_id)
    settings = await areas.studios.settings(areas.scope.studio_id)
    course = await _course(areas, plan, wish)
    new = _contract(customer, plan, wish, settings)
    deal = Deal(
        wish=wish,
        customer=customer,
        plan=plan,
        settings=settings,
        new=new,
        row=draft_of(areas.scope, new),
        group=wish.price_group or customer.price_group,
        course=course,
    )
    _demand_possible(deal, areas.scope.today)
    return deal


def needs_course(plan: PlanView) -> bool:
    """Return whether a plan is for firm enrolment, so that it cannot be without a course.

    Example:
        A week term is always in one course; a card with automatic enrolment takes the next dates
        of one. A card with free choice needs none.
    """
    return plan.course_id is None and (plan.kind == "week" or plan.auto_enrolment)


def is_free_choice(plan: PlanView) -> bool:
    """Return whether who buys this card books the days himself."""
    return plan.kind == CARD and not plan.auto_enrolment


async def _course(areas: Areas, plan: PlanView, wish: Wish) -> CourseView | None:
    if needs_course(plan) and wish.course_id is None:
        raise CourseNeeded(plan.id, plan.name)
    course_id = plan.course_id or wish.course_id
    if course_id is None:
        return None
    course = await areas.courses.get(course_id)
    if not course.is_offered(max(areas.scope.today, wish.starts_on or wish.concluded_on)):
        raise CourseNotOffered(course.name)
    return course


def _contract(
    customer: CustomerFacts, plan: PlanView, wish: Wish, settings: Settings
) -> NewContract:
    return NewContract(
        customer_id=customer.id,
        plan=plan,
        starts_on=wish.starts_on or wish.concluded_on,
        concluded_on=wish.concluded_on,
        payment_method=wish.payment_method,
        schedule=wish.schedule,
        course_id=wish.course_id,
        pro_rata=settings.pro_rata,
    )


def _demand_possible(deal: Deal, today: date) -> None:
    customer, method, row = deal.customer, deal.wish.payment_method, deal.row
    if not customer.has_access(today):
        raise CustomerInactive(customer.id, customer.inactive_from or today)
    if not deal.plan.active:
        raise PlanNotOnSale(deal.plan.id, deal.plan.name)
    if method is not None and method not in deal.settings.payment_methods:
        raise PaymentMethodNotEnabled(method)
    if row.fixed_end_on is not None and row.fixed_end_on < today:
        raise OverAlready(deal.plan.name, row.fixed_end_on)

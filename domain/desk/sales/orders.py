"""What somebody wants from a sale: ids, days and choices, all frozen.

Days are studio-local. What is left open is as the plan or the customer's file says.
"""

from datetime import date

from msgspec import Struct

from domain.desk.commands import Order
from domain.desk.sales.previews import PlanChangePreview, SalePreview


class Wish(Struct, frozen=True, kw_only=True):
    """How a plan is to be sold.

    Attributes:
        plan_id: The plan.
        concluded_on: The day of conclusion, as it was said.
        starts_on: The first day; the day of conclusion if nothing is said.
        price_group: Puts the customer into it, where it is another one than theirs.
        schedule: ``monthly`` or ``total``.
        payment_method: One of those that the studio takes, where the plan leaves it open.
        course_id: The course to be enrolled in, where the plan names none.
    """

    plan_id: int
    concluded_on: date
    starts_on: date | None = None
    price_group: str | None = None
    schedule: str | None = None
    payment_method: str | None = None
    course_id: int | None = None


class SellContract(Order[SalePreview], frozen=True):
    """A new contract or card is wanted for a customer."""

    customer_id: int
    wish: Wish


class ChangePlan(Order[PlanChangePreview], frozen=True):
    """A contract is to be followed by one on another plan.

    ``wish.starts_on`` is the first day on the new plan; left open it is the day after the next
    regular end of the old contract.
    """

    contract_id: int
    wish: Wish

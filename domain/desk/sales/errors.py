"""What a sale refuses: one class per reason, with facts and no sentence."""

from datetime import date

from domain.errors import Refusal


class PlanNotOnSale(Refusal):
    """The plan is switched off."""

    plan_id: int
    plan: str


class CustomerInactive(Refusal):
    """The customer is logged out of the studio; reactivating comes first."""

    customer_id: int
    inactive_from: date


class CourseNeeded(Refusal):
    """Who buys this plan is firmly enrolled, so it takes a course."""

    plan_id: int
    plan: str


class CourseNotOffered(Refusal):
    """The course does not take place any more."""

    course: str


class PaymentMethodNotEnabled(Refusal):
    """The studio does not take this payment method."""

    method: str


class PaymentMethodFixed(Refusal):
    """The plan says how the contract is paid: there is nothing to choose."""

    contract_id: int
    method: str


class SamePaymentMethod(Refusal):
    """The contract is paid in this way already."""

    contract_id: int
    method: str


class OverAlready(Refusal):
    """A contract that begins on this day would be over today."""

    plan: str
    ends_on: date


class SamePlan(Refusal):
    """The contract is on this plan already."""

    contract_id: int


class CardStays(Refusal):
    """A card is no membership: it is not changed into a plan, it stays until it is used up."""

    contract_id: int


class PlanIsCard(Refusal):
    """A membership is not changed into a card: it ends, and the card is bought."""

    plan: str
    contract_id: int


class ChangeInPast(Refusal):
    """The first day on the new plan lies in the past."""

    starts_on: date
    today: date


class ChangeBeforeStart(Refusal):
    """The old contract has not begun by the day before the new one's first day."""

    contract_id: int
    contract_starts_on: date


class EndsBefore(Refusal):
    """The old contract ends earlier than the day before the new one's first day."""

    contract_id: int
    ends_on: date
    starts_on: date

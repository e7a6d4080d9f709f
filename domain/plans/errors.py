"""What the plans refuse."""

from domain.errors import Refusal


class PlanNotFound(Refusal):
    """The studio has no plan with this id."""

    plan_id: int


class PlanNameTaken(Refusal):
    """Another plan has this name already, or goes by it."""

    name: str


class PlanUnchanged(Refusal):
    """The plan says all of this already."""

    name: str


class UnitsMissing(Refusal):
    """A card holds at least one unit."""


class WeeksMissing(Refusal):
    """A week term lasts a number of whole weeks."""


class MonthsMissing(Refusal):
    """The initial term of a month term lasts whole months."""


class ValidityWithAutoEnrolment(Refusal):
    """A card with automatic enrolment is for the next dates of a course, so it has no validity."""


class KindDoesNotRenew(Refusal):
    """Cards and week terms end by themselves and are never renewed."""


class FollowOnWithoutLength(Refusal):
    """What follows the initial term needs a length, or is open-ended."""


class OpenEndedAtOnce(Refusal):
    """A plan without an initial term is open-ended from its first day; no term follows another."""


class TotalWithoutEnd(Refusal):
    """An open-ended time has no total that could be paid at once."""


class FollowOnPriceMissing(Refusal):
    """The follow-on term is paid in another rhythm, so it needs a price of its own."""

"""What the plans refuse."""

from domain.errors import Refusal


class PlanNotFound(Refusal):
    """The studio has no plan with this id."""

    plan_id: int

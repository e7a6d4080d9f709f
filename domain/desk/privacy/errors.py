"""What stands in the way of an erasure."""

from domain.errors import Refusal


class NotErasableYet(Refusal):
    """Something still runs or is owed; what it is, the obstacles say."""

    customer_id: int

"""What the customers' file refuses."""

from domain.errors import Refusal


class CustomerNotFound(Refusal):
    """The studio has no customer with this id."""

    customer_id: int

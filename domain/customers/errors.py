"""What the customers' file refuses."""

from domain.errors import Refusal


class CustomerNotFound(Refusal):
    """The studio has no customer with this id."""

    customer_id: int


class CustomerErased(Refusal):
    """The person's data were erased; nothing can be changed for them any more."""

    customer_id: int


class CustomerFieldEmpty(Refusal):
    """A customer cannot be without this value."""

    field: str


class NothingToChange(Refusal):
    """Every value is as it was."""

    customer_id: int

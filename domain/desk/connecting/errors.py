"""What connecting refuses: one class per reason, with facts and no sentence."""

from domain.errors import Refusal


class CustomerConnected(Refusal):
    """A chat speaks for this customer already."""

    customer_id: int


class CustomerWithoutChat(Refusal):
    """No chat speaks for this customer."""

    customer_id: int


class NoOpenInvitation(Refusal):
    """No one-time link of this customer waits to be opened."""

    customer_id: int


class ArrivalOver(Refusal):
    """Nobody waits at the door for this any more: taken back, revoked or connected already."""

    customer_id: int

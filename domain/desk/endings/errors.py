"""What an annulment refuses beside what the contract does."""

from domain.errors import Refusal
from domain.money import Money


class CompensationTooHigh(Refusal):
    """More is asked for the use so far than the contract ever asked for."""

    wanted: Money
    most: Money

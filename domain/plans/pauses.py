"""What a plan says about pausing: whether, in which steps, for how long, and what it costs.

The rules lie in the plan as JSON, and are frozen into each contract like its other terms::

    {"allowed": true, "extends_term": true, "fee": "percent", "fee_percent": 20,
     "unit": "months", "allowance_per_year": "P2M", "units": "suspended"}
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self

from msgspec import Struct

from domain.dates import Duration


class PauseFee(StrEnum):
    """What a customer pays while a contract is paused."""

    NONE = "none"
    FIXED = "fixed"
    PERCENT = "percent"


class PauseUnit(StrEnum):
    """The steps in which a pause is measured."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


class PausedUnits(StrEnum):
    """What becomes of the units of a membership while it is paused."""

    KEPT = "kept"
    SUSPENDED = "suspended"


class PauseRules(Struct, frozen=True, kw_only=True):
    """The rules of pausing.

    Attributes:
        allowed: Whether a contract may be paused at all.
        extends_term: Whether the end moves by the length of the pause.
        fee: What is due meanwhile: nothing, an amount per billing period, or a share of the price.
        fee_cents: The amount of a fixed fee, else None.
        fee_percent: The share of the price, a whole number from 1 to 100, else None.
        unit: The steps in which a pause is measured.
        allowance_per_year: The longest time within a year; None is without limit.
        units: Whether units go on being granted (kept), or not.
    """

    allowed: bool
    extends_term: bool = True
    fee: PauseFee = PauseFee.NONE
    fee_cents: int | None = None
    fee_percent: int | None = None
    unit: PauseUnit = PauseUnit.MONTHS
    allowance_per_year: Duration | None = None
    units: PausedUnits = PausedUnits.SUSPENDED

    def __post_init__(self) -> None:
        if (self.fee is PauseFee.FIXED) != (self.fee_cents is not None):
            raise ValueError("a fixed fee, and only that, has an amount")
        if (self.fee is PauseFee.PERCENT) != (self.fee_percent is not None):
            raise ValueError("a share of the price, and only that, has a percentage")

    @classmethod
    def from_json(cls, rules: Mapping[str, Any] | None) -> Self | None:
        """Return the rules that a plan or contract holds; None where it says nothing.

        Raises:
            ValueError: They are none.
        """
        if rules is None:
            return None
        allowance = rules.get("allowance_per_year")
        return cls(
            allowed=bool(rules["allowed"]),
            extends_term=bool(rules.get("extends_term", True)),
            fee=PauseFee(rules.get("fee", "none")),
            fee_cents=rules.get("fee_cents"),
            fee_percent=rules.get("fee_percent"),
            unit=PauseUnit(rules.get("unit", "months")),
            allowance_per_year=None if allowance is None else Duration.parse(allowance),
            units=PausedUnits(rules.get("units", "suspended")),
        )

    def to_json(self) -> dict[str, Any]:
        """Return the rules as a plan holds them; a fee that is none has no amount."""
        allowance = self.allowance_per_year
        fees = {"fee_cents": self.fee_cents, "fee_percent": self.fee_percent}
        return {
            "allowed": self.allowed,
            "extends_term": self.extends_term,
            "fee": self.fee.value,
            **{name: value for name, value in fees.items() if value is not None},
            "unit": self.unit.value,
            "allowance_per_year": None if allowance is None else str(allowance),
            "units": self.units.value,
        }

"""The catalogue of plan kinds: what each has, what it starts from, what it cannot be without.

A new kind is one entry here, its name per language, and a row in the table test.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct, field


class PlanKind(StrEnum):
    """The three things that a studio sells."""

    CARD = "card"
    WEEK = "week"
    MONTH = "month"


class Schedule(StrEnum):
    """How a price is paid: anew in every month, or once for the whole term."""

    MONTHLY = "monthly"
    TOTAL = "total"


class Unit(StrEnum):
    """In what the initial term of a kind is counted; a card's validity is counted in any."""

    WEEKS = "weeks"
    MONTHS = "months"
    ANY = "any"


COMMON = frozenset(
    {
        "name", "aliases", "kind", "active", "price_cents", "prices_cents", "schedule",
        "billing_lead_days", "highlights", "tax_rate", "refund_cents", "payment_method",
        "course_id", "pause", "initial_term",
    }
)  # fmt: skip
"""What every plan may say."""


class KindRules(Struct, frozen=True, kw_only=True):
    """One kind of plan.

    Attributes:
        own: What it may say beside what every plan may.
        schedules: How it can be paid, the usual way first.
        counted_in: In what its initial term is counted.
        defaults: What holds where nobody says otherwise.
    """

    own: frozenset[str] = frozenset()
    schedules: tuple[Schedule, ...]
    counted_in: Unit
    defaults: Mapping[str, Any] = field(default_factory=dict)

    @property
    def fields(self) -> frozenset[str]:
        """Everything that a plan of this kind may say."""
        return COMMON | self.own

    @property
    def renews(self) -> bool:
        """Whether anything can follow the initial term."""
        return "renewal" in self.own


NO_PAUSE = {"allowed": False}
KINDS: Mapping[PlanKind, KindRules] = {
    PlanKind.CARD: KindRules(
        own=frozenset({"units", "auto_enrolment"}),
        schedules=(Schedule.TOTAL,),
        counted_in=Unit.ANY,
        defaults={"initial_term": "P12M", "pause": NO_PAUSE},
    ),
    PlanKind.WEEK: KindRules(
        schedules=(Schedule.TOTAL, Schedule.MONTHLY),
        counted_in=Unit.WEEKS,
        defaults={"pause": NO_PAUSE},
    ),
    PlanKind.MONTH: KindRules(
        own=frozenset(
            {
                "renewal", "notice", "renewal_notice", "notice_to", "renewal_price_cents",
                "renewal_prices_cents", "renewal_schedule", "units_per_month",
            }
        ),
        schedules=(Schedule.MONTHLY, Schedule.TOTAL),
        counted_in=Unit.MONTHS,
        defaults={
            "renewal": "indefinite",
            "notice": "P1M",
            "notice_to": "any_day",
            "billing_lead_days": 7,
            "pause": {"allowed": True, "unit": "months", "extends_term": True},
        },
    ),
}  # fmt: skip
"""What each kind is, by its name."""

"""The six plans of the demo studio; prices are gross cents."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

NORMAL, STUDENTS, FAMILY, SENIORS = "Normal", "Studierende", "Familie", "Senioren"


@dataclass(frozen=True, kw_only=True)
class DemoPlan:
    """A plan; lengths are ISO 8601, ``others`` are the prices of the other price groups.

    A card's ``initial_term`` is how long it is to be used, counted from its purchase.
    """

    kind: str
    price_cents: int
    others: dict[str, int]
    initial_term: str | None
    renewal: str = "none"
    notice: str | None = None
    notice_to: str = "any_day"
    schedule: str = "monthly"
    lead_days: int = 0
    units: int | None = None
    units_per_month: int | None = None
    auto_enrolment: bool = False

    def price_for(self, group: str) -> int:
        """Return the price that a price group pays."""
        return self.others.get(group, self.price_cents)


TEN_CARD, FIVE_CARD = "Zehnerkarte", "Fünferkarte"
YEAR, FLEX = "Jahresabo", "Monatsabo Flex"
QUARTER, COURSE = "Drei-Monats-Vertrag", "Fünf-Wochen-Kurs"

PLANS: Final = MappingProxyType(
    {
        TEN_CARD: DemoPlan(
            kind="card",
            price_cents=120_00,
            others={STUDENTS: 100_00, SENIORS: 110_00},
            initial_term="P6M",
            notice_to="term_end",
            schedule="total",
            units=10,
        ),
        FIVE_CARD: DemoPlan(
            kind="card",
            price_cents=65_00,
            others={STUDENTS: 55_00},
            initial_term="P3M",
            notice_to="term_end",
            schedule="total",
            units=5,
            auto_enrolment=True,
        ),
        YEAR: DemoPlan(
            kind="month",
            price_cents=59_00,
            others={STUDENTS: 49_00, FAMILY: 54_00, SENIORS: 52_00},
            initial_term="P12M",
            renewal="indefinite",
            notice="P1M",
            lead_days=60,
            units_per_month=8,
        ),
        FLEX: DemoPlan(
            kind="month",
            price_cents=39_00,
            others={STUDENTS: 32_00, SENIORS: 35_00},
            initial_term="P1M",
            renewal="indefinite",
            notice="P1M",
            lead_days=7,
        ),
        QUARTER: DemoPlan(
            kind="month",
            price_cents=45_00,
            others={STUDENTS: 38_00, SENIORS: 41_00},
            initial_term="P3M",
            renewal="P1M",
            notice="P14D",
            notice_to="term_end",
            lead_days=7,
        ),
        COURSE: DemoPlan(
            kind="week",
            price_cents=75_00,
            others={STUDENTS: 65_00},
            initial_term="P5W",
            notice_to="term_end",
            schedule="total",
        ),
    }
)
"""By name, in the order of ``studio.json``, which also knows what else people call them."""

"""The six plans of the demo studio; prices are gross cents."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from domain.dates import Duration
from domain.plans.pauses import PauseRules, PauseUnit
from domain.plans.records import PlanRecord

NORMAL, STUDENTS, FAMILY, SENIORS = "Normal", "Studierende", "Familie", "Senioren"


NO_PAUSE: Final = PauseRules(allowed=False)


class DemoPlan(Struct, frozen=True, kw_only=True):
    """A plan; lengths are ISO 8601, ``others`` are the prices of the other price groups.

    A card's ``initial_term`` is how long it is to be used, counted from its purchase. Cards for
    the next dates of a course are sold without one today; those of the demo still have it.
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
    highlights: str
    refund_cents: int | None = None
    payment_method: str | None = None
    pause: PauseRules = NO_PAUSE

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
            highlights="Freie Tageswahl in allen Kursen, ohne Vertrag",
            refund_cents=12_00,
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
            highlights="Fünf Termine hintereinander im Lieblingskurs, Platz sicher",
            refund_cents=13_00,
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
            highlights="8 Kurse im Monat zum besten Preis, Pause möglich",
            refund_cents=7_00,
            payment_method="direct_debit",
            pause=PauseRules(allowed=True, allowance_per_year=Duration(months=2)),
        ),
        FLEX: DemoPlan(
            kind="month",
            price_cents=39_00,
            others={STUDENTS: 32_00, SENIORS: 35_00},
            initial_term="P1M",
            renewal="indefinite",
            notice="P1M",
            lead_days=7,
            highlights="Jeden Monat kündbar, alle Kurse",
            pause=PauseRules(
                allowed=True,
                extends_term=False,
                unit=PauseUnit.WEEKS,
                allowance_per_year=Duration(weeks=6),
            ),
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
            highlights="Drei Monate zum Ausprobieren, alle Kurse",
            payment_method="direct_debit",
        ),
        COURSE: DemoPlan(
            kind="week",
            price_cents=75_00,
            others={STUDENTS: 65_00},
            initial_term="P5W",
            notice_to="term_end",
            schedule="total",
            highlights="Fünf Wochen in kleiner Gruppe, fester Platz, kein Abo",
            refund_cents=15_00,
        ),
    }
)
"""By name, in the order of ``studio.json``, which also knows what else people call them."""


def plan_records(studio_id: int, aliases: Mapping[str, Sequence[str]]) -> list[PlanRecord]:
    """Return the plans; ids count from 1 in the order of ``PLANS``.

    Args:
        studio_id: Whose they are.
        aliases: By name, what else people call them.
    """
    return [
        PlanRecord(
            studio_id=studio_id,
            id=number,
            name=name,
            aliases=list(aliases[name]),
            kind=plan.kind,
            price_cents=plan.price_cents,
            prices_cents=plan.others,
            initial_term=None if plan.auto_enrolment else plan.initial_term,
            renewal=plan.renewal,
            notice=plan.notice,
            renewal_notice=None,
            notice_to=plan.notice_to,
            schedule=plan.schedule,
            billing_lead_days=plan.lead_days,
            units=plan.units,
            units_per_month=plan.units_per_month,
            auto_enrolment=plan.auto_enrolment,
            highlights=plan.highlights,
            refund_cents=plan.refund_cents,
            payment_method=plan.payment_method,
            pause=plan.pause.to_json(),
        )
        for number, (name, plan) in enumerate(PLANS.items(), start=1)
    ]

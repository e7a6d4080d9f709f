"""A plan as the conversation and the desk see it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from msgspec import Struct

from domain.dates import Duration
from domain.plans.records import PlanRecord
from domain.plans.terms import NoticeTo, PlanTerms, parse_renewal


class PlanView(Struct, frozen=True):
    """A plan as the conversation shows it.

    Attributes:
        aliases: Other names that people use for it.
        kind: ``card``, ``week`` or ``month``.
        price_cents: Gross, of a billing period or of the whole contract, as ``schedule`` says.
        prices_cents: The price of each price group that pays another one.
        units: How many units a card holds.
        highlights: What customers read when they choose.
        tax_rate: None is the studio's.
        refund_cents: What one dropped unit gives back.
        payment_method: None lets the customer choose.
        renewal_price_cents: Of the follow-on term; None is the same price.
        renewal_schedule: Of the follow-on term; None is the same schedule.
        course_id: The one course that the plan is for.
        pause: The rules of pausing, as JSON.
    """

    id: int
    version: int
    name: str
    aliases: tuple[str, ...]
    kind: str
    active: bool
    price_cents: int
    prices_cents: Mapping[str, int]
    schedule: str
    terms: PlanTerms
    units: int | None
    units_per_month: int | None
    auto_enrolment: bool = False
    billing_lead_days: int = 0
    highlights: str | None = None
    tax_rate: Decimal | None = None
    refund_cents: int | None = None
    payment_method: str | None = None
    renewal_price_cents: int | None = None
    renewal_prices_cents: Mapping[str, int] | None = None
    renewal_schedule: str | None = None
    course_id: int | None = None
    pause: Mapping[str, Any] | None = None


def view_of(record: PlanRecord) -> PlanView:
    """Return the plan that a row holds."""
    return PlanView(
        id=record.id,
        version=record.version,
        name=record.name,
        aliases=tuple(record.aliases),
        kind=record.kind,
        active=record.active,
        price_cents=record.price_cents,
        prices_cents=dict(record.prices_cents),
        schedule=record.schedule,
        terms=_terms_of(record),
        units=record.units,
        units_per_month=record.units_per_month,
        auto_enrolment=record.auto_enrolment,
        billing_lead_days=record.billing_lead_days,
        highlights=record.highlights,
        tax_rate=record.tax_rate,
        refund_cents=record.refund_cents,
        payment_method=record.payment_method,
        renewal_price_cents=record.renewal_price_cents,
        renewal_prices_cents=record.renewal_prices_cents,
        renewal_schedule=record.renewal_schedule,
        course_id=record.course_id,
        pause=record.pause,
    )


def _terms_of(record: PlanRecord) -> PlanTerms:
    return PlanTerms(
        initial_term=_length(record.initial_term),
        renewal=parse_renewal(record.renewal),
        notice=_length(record.notice),
        renewal_notice=_length(record.renewal_notice),
        notice_to=NoticeTo(record.notice_to),
    )


def _length(text: str | None) -> Duration | None:
    return None if text is None else Duration.parse(text)

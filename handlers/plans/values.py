"""A plan as a form holds it, and back: JSON values by field, one draft for the desk."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from domain.dates import Duration
from domain.plans.draft import PlanDraft, rate_text
from domain.plans.kinds import KINDS, PlanKind, Schedule
from domain.plans.pauses import PausedUnits, PauseFee, PauseRules, PauseUnit
from domain.plans.terms import Continuation, NoticeTo, Renewal, parse_renewal
from handlers.forms.form import Value
from handlers.plans.fields import AUTO, FIELDS, FREE, OPEN_METHOD
from handlers.plans.readers import NONE, SAME

ASKED = ("kind", "name", "price", "units", "weeks", "term")
"""What has no default."""

Values = Mapping[str, Value]


def defaults_of(kind: PlanKind) -> dict[str, Value]:
    """Return what holds for a kind of plan where nobody says otherwise.

    A course is asked for where customers have a firm place in one.
    """
    rules = KINDS[kind]
    said = dict(rules.defaults)
    for name in ("initial_term", "notice"):
        said[name] = Duration.parse(said[name]) if name in said else None
    said["renewal"] = parse_renewal(said.get("renewal"))
    said["notice_to"] = NoticeTo(said.get("notice_to", NoticeTo.TERM_END))
    draft = PlanDraft(name="", kind=kind, price_cents=0, schedule=rules.schedules[0], **said)
    without = {*ASKED, *(() if kind is PlanKind.MONTH else ("course",))}
    return {
        name: value for name, value in values_of_plan(draft, None).items() if name not in without
    }


def values_of_plan(draft: PlanDraft, course: str | None) -> dict[str, Value]:
    """Return a plan as the form holds it; ``course`` is the name of its course."""
    return {
        "kind": draft.kind.value,
        "name": draft.name,
        "price": draft.price_cents,
        "prices": dict(draft.prices_cents) or None,
        "schedule": draft.schedule.value,
        "units": draft.units,
        "enrolment": AUTO if draft.auto_enrolment else FREE,
        "course": course,
        "units_month": draft.units_per_month,
        "refund": draft.refund_cents,
        "method": draft.payment_method or OPEN_METHOD,
        "lead": draft.billing_lead_days,
        "tax": None if draft.tax_rate is None else rate_text(draft.tax_rate),
        "highlights": draft.highlights,
        "active": draft.active,
        **_length_values(draft),
        **_follow_on_values(draft),
        **_pause_values(PauseRules.from_json(draft.pause)),
    }


def draft_of(values: Values, course_id: int | None, aliases: tuple[str, ...] = ()) -> PlanDraft:
    """Return the plan that a form holds; fields that do not belong to it say nothing."""
    belong = {each.name for each in FIELDS if each.when(values)} | {"kind"}
    own = {name: value for name, value in values.items() if name in belong}
    kind = PlanKind(own["kind"])
    method = own.get("method")
    return PlanDraft(
        name=own["name"],
        kind=kind,
        price_cents=own["price"],
        aliases=aliases,
        active=bool(own.get("active", True)),
        prices_cents=own.get("prices") or {},
        schedule=Schedule(own.get("schedule") or KINDS[kind].schedules[0]),
        billing_lead_days=own.get("lead") or 0,
        units=own.get("units"),
        units_per_month=own.get("units_month"),
        auto_enrolment=own.get("enrolment") == AUTO,
        highlights=own.get("highlights"),
        tax_rate=None if own.get("tax") is None else Decimal(own["tax"]),
        refund_cents=own.get("refund"),
        payment_method=None if method == OPEN_METHOD else method,
        course_id=course_id if own.get("course") is not None else None,
        pause=_pause(own),
        **_lengths(kind, own),
        **_follow_on(own),
    )


def _length_values(draft: PlanDraft) -> dict[str, Value]:
    term = None if draft.initial_term is None else str(draft.initial_term)
    slots = {PlanKind.CARD: "validity", PlanKind.WEEK: "weeks", PlanKind.MONTH: "term"}
    values: dict[str, Value] = {slots[draft.kind]: term}
    if draft.kind is PlanKind.MONTH:
        values["term"] = term or NONE
    return values


def _follow_on_values(draft: PlanDraft) -> dict[str, Value]:
    rhythm, prices = draft.renewal_schedule, draft.renewal_prices_cents
    return {
        "renewal": str(draft.renewal),
        "notice": _text(draft.notice),
        "notice_to": _open_ended_to(draft.notice_to).value,
        "renewal_notice": _text(draft.renewal_notice),
        "renewal_price": draft.renewal_price_cents,
        "renewal_prices": dict(prices) if prices else None,
        "renewal_schedule": None if rhythm is None else rhythm.value,
    }


def _pause_values(rules: PauseRules | None) -> dict[str, Value]:
    """Return the rules of pausing; what a plan does not say yet begins with the usual."""
    said = rules or PauseRules(allowed=True)
    fees = {
        PauseFee.FIXED: {"cents": said.fee_cents},
        PauseFee.PERCENT: {"percent": said.fee_percent},
    }
    return {
        "pause": None if rules is None else rules.allowed,
        "pause_unit": said.unit.value,
        "pause_extends": said.extends_term,
        "pause_fee": fees.get(said.fee),
        "pause_allowance": _text(said.allowance_per_year),
        "pause_units": said.units.value,
    }


def _lengths(kind: PlanKind, own: Values) -> dict[str, Any]:
    said = {PlanKind.CARD: "validity", PlanKind.WEEK: "weeks", PlanKind.MONTH: "term"}[kind]
    return {"initial_term": _length(own.get(said))}


def _follow_on(own: Values) -> dict[str, Any]:
    renewal = _renewal(own)
    rhythm = own.get("renewal_schedule")
    endless = renewal is Continuation.INDEFINITE
    prices = own.get("renewal_prices")
    return {
        "renewal": renewal,
        "notice": _length(own.get("notice")),
        "renewal_notice": _length(own.get("renewal_notice")),
        "notice_to": NoticeTo(own.get("notice_to") or "any_day") if endless else NoticeTo.TERM_END,
        "renewal_price_cents": own.get("renewal_price"),
        "renewal_prices_cents": prices or None,
        "renewal_schedule": None if rhythm is None else Schedule(rhythm),
    }


def _renewal(own: Values) -> Renewal:
    said = own.get("renewal", NONE)
    if said == SAME:
        return _length(own.get("term")) or Continuation.NONE
    return parse_renewal(said)


def _pause(own: Values) -> dict[str, Any] | None:
    if own.get("pause") is None:
        return None
    fee = own.get("pause_fee") or {}
    kind = PauseFee.FIXED if "cents" in fee else PauseFee.PERCENT if fee else PauseFee.NONE
    rules = PauseRules(
        allowed=bool(own["pause"]),
        extends_term=bool(own.get("pause_extends", True)),
        fee=kind,
        fee_cents=fee.get("cents"),
        fee_percent=fee.get("percent"),
        unit=PauseUnit(own.get("pause_unit") or "months"),
        allowance_per_year=_length(own.get("pause_allowance")),
        units=PausedUnits(own.get("pause_units") or "suspended"),
    )
    return rules.to_json()


def _open_ended_to(notice_to: NoticeTo) -> NoticeTo:
    """Return for which days a notice would work if the plan were open-ended."""
    return NoticeTo.ANY_DAY if notice_to is NoticeTo.TERM_END else notice_to


def _length(text: str | None) -> Duration | None:
    return None if text is None or text == NONE else Duration.parse(text)


def _text(length: Duration | None) -> str | None:
    return None if length is None else str(length)

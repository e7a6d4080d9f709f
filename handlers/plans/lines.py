"""A plan in a few lines: what it costs, how long it runs, what follows, for whom it is cheaper."""

from domain.money import Money
from domain.plans.draft import PlanDraft
from domain.plans.kinds import PlanKind, Schedule
from domain.plans.terms import Continuation, NoticeTo
from handlers.plans.readers import show_prices
from handlers.texts import Words


def plan_lines(words: Words, plan: PlanDraft, course: str | None = None) -> tuple[str, ...]:
    """Return what staff should know of a plan at a glance.

    Args:
        words: The language.
        plan: What it says.
        course: The name of its course, where it is for one.
    """
    groups = show_prices(words, plan.prices_cents) if plan.prices_cents else None
    return tuple(
        filter(
            None,
            (
                price_line(words, plan),
                length_line(words, plan, course),
                follow_on_line(words, plan),
                words("plan-groups", groups=groups) if groups else None,
                _units_line(words, plan),
            ),
        )
    )


def price_line(words: Words, plan: PlanDraft, group: str | None = None) -> str:
    """Return what a plan costs: a month, or the whole of it.

    Args:
        words: The language.
        plan: What it says.
        group: The price group that pays; None for the base price.
    """
    price = Money(plan.prices_cents.get(group or "", plan.price_cents))
    if plan.schedule is Schedule.MONTHLY:
        return words("plan-price-month", price=price)
    if plan.kind is PlanKind.CARD:
        return words("plan-price-units", price=price, units=plan.units or 0)
    if plan.initial_term is None:
        return words("plan-price-total", price=price)
    return words("plan-price-term", price=price, length=plan.initial_term)


def length_line(words: Words, plan: PlanDraft, course: str | None = None) -> str:
    """Return how long a plan runs, or how long a card is to be used."""
    line = _line_of_kind(words, plan)
    return words("plan-in-course", line=line, course=course) if course else line


def _line_of_kind(words: Words, plan: PlanDraft) -> str:
    match plan.kind:
        case PlanKind.CARD:
            return _card_line(words, plan)
        case PlanKind.WEEK:
            return words("plan-length-week", length=plan.initial_term)
        case PlanKind.MONTH:
            return _month_line(words, plan)


def _card_line(words: Words, plan: PlanDraft) -> str:
    if plan.auto_enrolment:
        return words("plan-card-auto", units=plan.units or 0)
    if plan.initial_term is None:
        return words("plan-card-always")
    return words("plan-card-free", length=plan.initial_term)


def _month_line(words: Words, plan: PlanDraft) -> str:
    notice = _notice_line(words, plan)
    if plan.initial_term is None:
        line = words("plan-open-ended")
    elif isinstance(plan.renewal, Continuation):
        line = words(f"plan-then-{plan.renewal.value}", length=plan.initial_term)
    else:
        line = words("plan-then-each", length=plan.initial_term, each=plan.renewal)
    return " · ".join(filter(None, (line, notice)))


def _notice_line(words: Words, plan: PlanDraft) -> str | None:
    if plan.renewal is Continuation.NONE:
        return None
    if plan.notice is None and plan.renewal_notice is None:
        return words("plan-notice-none")
    at_month_end = plan.notice_to is NoticeTo.MONTH_END
    later = plan.renewal_notice not in (None, plan.notice)
    first = words("plan-notice", notice=plan.terms.notice_of_initial_term())
    parts = (
        first,
        words("plan-notice-later", notice=plan.renewal_notice) if later else None,
        words("plan-notice-month-end") if at_month_end else None,
    )
    return ", ".join(filter(None, parts))


def follow_on_line(words: Words, plan: PlanDraft, group: str | None = None) -> str | None:
    """Return what a plan costs after its initial term, where that differs."""
    if plan.renewal_price_cents is None:
        return None
    monthly = (plan.renewal_schedule or plan.schedule) is Schedule.MONTHLY
    prices = plan.renewal_prices_cents or {}
    price = Money(prices.get(group or "", plan.renewal_price_cents))
    return words(f"plan-later-price-{'month' if monthly else 'term'}", price=price)


def _units_line(words: Words, plan: PlanDraft) -> str | None:
    if plan.units_per_month is None:
        return None
    return words("plan-units-each-month", count=plan.units_per_month)

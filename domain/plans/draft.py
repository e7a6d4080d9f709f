"""A plan as it shall be: all that a studio can say about it, checked before it is written."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Self

from msgspec import Struct, field
from msgspec.structs import asdict

from domain.dates import Duration
from domain.errors import Refusal
from domain.plans.errors import (
    FollowOnPriceMissing,
    FollowOnWithoutLength,
    KindDoesNotRenew,
    MonthsMissing,
    OpenEndedAtOnce,
    TotalWithoutEnd,
    UnitsMissing,
    ValidityWithAutoEnrolment,
    WeeksMissing,
)
from domain.plans.kinds import KINDS, KindRules, PlanKind, Schedule, Unit
from domain.plans.pauses import PauseRules
from domain.plans.terms import Continuation, NoticeTo, PlanTerms, Renewal
from domain.plans.views import PlanView


class PlanDraft(Struct, frozen=True, kw_only=True):
    """A plan that is not written yet; the names are those of the table.

    Attributes:
        aliases: Other names that people use for it.
        price_cents: Gross, of a month or of the whole initial term, as ``schedule`` says.
        prices_cents: The price of each price group that pays another one.
        initial_term: The first fixed period; the validity of a card with free choice.
        renewal: What follows it.
        renewal_price_cents: Of the follow-on term; None is the price as before.
        renewal_schedule: Of the follow-on term; None is the schedule as before.
        tax_rate: None is the studio's.
        refund_cents: What one dropped unit gives back.
        payment_method: None lets the customer choose.
        course_id: The one course that it is for.
        pause: The rules of pausing, as JSON.
    """

    name: str
    kind: PlanKind
    price_cents: int
    aliases: tuple[str, ...] = ()
    active: bool = True
    prices_cents: Mapping[str, int] = field(default_factory=dict)
    initial_term: Duration | None = None
    renewal: Renewal = Continuation.NONE
    notice: Duration | None = None
    renewal_notice: Duration | None = None
    notice_to: NoticeTo = NoticeTo.TERM_END
    schedule: Schedule = Schedule.TOTAL
    billing_lead_days: int = 0
    units: int | None = None
    units_per_month: int | None = None
    auto_enrolment: bool = False
    highlights: str | None = None
    tax_rate: Decimal | None = None
    refund_cents: int | None = None
    payment_method: str | None = None
    renewal_price_cents: int | None = None
    renewal_prices_cents: Mapping[str, int] | None = None
    renewal_schedule: Schedule | None = None
    course_id: int | None = None
    pause: Mapping[str, Any] | None = None

    @classmethod
    def of(cls, plan: PlanView) -> Self:
        """Return what a plan says."""
        names = set(cls.__struct_fields__)
        terms = {name: getattr(plan.terms, name) for name in PlanTerms.__struct_fields__}
        said = {name: getattr(plan, name) for name in names.difference(terms)}
        rhythm, pause = plan.renewal_schedule, PauseRules.from_json(plan.pause)
        return cls(
            **{
                **said,
                **terms,
                "kind": PlanKind(plan.kind),
                "schedule": Schedule(plan.schedule),
                "renewal_schedule": None if rhythm is None else Schedule(rhythm),
                "pause": None if pause is None else pause.to_json(),
            }
        )

    @property
    def rules(self) -> KindRules:
        """What the catalogue says about its kind."""
        return KINDS[self.kind]

    @property
    def terms(self) -> PlanTerms:
        """The length of it, what follows, and the notice."""
        return PlanTerms(
            initial_term=self.initial_term,
            renewal=self.renewal,
            notice=self.notice,
            renewal_notice=self.renewal_notice,
            notice_to=self.notice_to,
        )

    @property
    def is_free_choice(self) -> bool:
        """Whether it is a card whose holder chooses the days."""
        return self.kind is PlanKind.CARD and not self.auto_enrolment

    def columns(self) -> dict[str, Any]:
        """Return the values of its row."""
        lengths = ("initial_term", "notice", "renewal_notice")
        words = ("kind", "notice_to", "schedule", "renewal_schedule")
        values = asdict(self)
        values |= {name: _text(values[name]) for name in (*lengths, *words, "renewal")}
        values["aliases"] = list(self.aliases)
        values["prices_cents"] = dict(self.prices_cents)
        for name in ("renewal_prices_cents", "pause"):
            values[name] = None if values[name] is None else dict(values[name])
        return values

    def as_json(self) -> dict[str, Any]:
        """Return the same with nothing in it that JSON does not know."""
        rate = None if self.tax_rate is None else rate_text(self.tax_rate)
        return {**self.columns(), "tax_rate": rate}


def rate_text(rate: Decimal) -> str:
    """Return a rate without zeros that say nothing.

    Example:
        >>> rate_text(Decimal("0.1900")), rate_text(Decimal("20"))
        ('0.19', '20')
    """
    return format(rate.normalize(), "f")


def refusals_of(draft: PlanDraft) -> Iterator[Refusal]:
    """Give every reason for which a plan cannot be like this, the most basic one first."""
    for check in _CHECKS:
        if (refusal := check(draft)) is not None:
            yield refusal


def demand_sound(draft: PlanDraft) -> None:
    """Let pass what can be sold.

    Raises:
        Refusal: The first reason for which the plan cannot be like this.
    """
    for refusal in refusals_of(draft):
        raise refusal


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _has_units(draft: PlanDraft) -> Refusal | None:
    wanted = draft.kind is PlanKind.CARD and not draft.units
    return UnitsMissing() if wanted else None


def _has_length(draft: PlanDraft) -> Refusal | None:
    term, rules = draft.initial_term, draft.rules
    if rules.counted_in is Unit.WEEKS and not (term and term.weeks):
        return WeeksMissing()
    if rules.counted_in is Unit.MONTHS and term is not None and not term.months:
        return MonthsMissing()
    return None


def _validity(draft: PlanDraft) -> Refusal | None:
    both = draft.auto_enrolment and draft.initial_term is not None
    return ValidityWithAutoEnrolment() if both else None


def _renews(draft: PlanDraft) -> Refusal | None:
    stays = draft.rules.renews or draft.renewal is Continuation.NONE
    return None if stays else KindDoesNotRenew()


def _follow_on(draft: PlanDraft) -> Refusal | None:
    said = (
        draft.renewal_price_cents,
        draft.renewal_prices_cents,
        draft.renewal_schedule,
        draft.renewal_notice,
    )
    nothing_follows = draft.renewal is Continuation.NONE
    missing = nothing_follows and any(value is not None for value in said)
    return FollowOnWithoutLength() if missing else None


def _open_ended(draft: PlanDraft) -> Refusal | None:
    if not draft.rules.renews or draft.initial_term is not None:
        return None
    return None if draft.renewal is Continuation.INDEFINITE else OpenEndedAtOnce()


def _total(draft: PlanDraft) -> Refusal | None:
    endless = draft.renewal is Continuation.INDEFINITE
    afterwards = draft.renewal_schedule or draft.schedule
    at_once = draft.rules.renews and draft.initial_term is None
    total_at_once = at_once and draft.schedule is Schedule.TOTAL
    if total_at_once or (endless and afterwards is Schedule.TOTAL):
        return TotalWithoutEnd()
    return None


def _follow_on_price(draft: PlanDraft) -> Refusal | None:
    other = draft.renewal_schedule not in (None, draft.schedule)
    missing = other or _is_uneven(draft)
    return FollowOnPriceMissing() if missing and draft.renewal_price_cents is None else None


def _is_uneven(draft: PlanDraft) -> bool:
    """Return whether a total leads to no price of a follow-on term of another length.

    600.00 for twelve months are 50.00 for each follow-on month; 590.00 do not divide.
    """
    length, following = draft.initial_term, draft.renewal
    if draft.schedule is not Schedule.TOTAL or isinstance(following, Continuation):
        return False
    if length is None or following == length:
        return False
    prices = (draft.price_cents, *draft.prices_cents.values())
    return not length.months or any(cents % length.months for cents in prices)


_CHECKS: tuple[Callable[[PlanDraft], Refusal | None], ...] = (
    _has_units,
    _has_length,
    _validity,
    _renews,
    _follow_on,
    _open_ended,
    _total,
    _follow_on_price,
)

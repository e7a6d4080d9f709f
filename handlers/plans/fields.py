"""The fields of a plan, in the order in which they are asked and shown.

Which of them belong together is the catalogue's business (``domain/plans/kinds.py``): here each
field says which of its facts it stands for.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from domain.dates import Duration
from domain.plans.kinds import KINDS, PlanKind
from domain.plans.pauses import PausedUnits, PauseUnit
from domain.studios.settings import PaymentMethod
from handlers.dialog import Choice, Talk
from handlers.forms.fields import (
    choices_of,
    read_duration,
    read_one_of,
    read_text,
    read_truth,
    read_whole,
    show_cents,
    show_one_of,
    show_truth,
    yes_or_no,
)
from handlers.forms.form import NOTHING, Choices, Field, Unclear, Value
from handlers.plans.readers import (
    INDEFINITE,
    NONE,
    SAME,
    read_fee,
    read_months,
    read_name,
    read_price,
    read_prices,
    read_rate,
    read_renewal,
    read_weeks,
    show_fee,
    show_length,
    show_prices,
    show_rate,
    show_renewal,
)
from handlers.plans.words import says as says_word
from handlers.texts import Words
from handlers.understanding.words import fold

FORM = "plan"
FIXED_KIND = "plan_id"
"""Among the values of a plan that is there already, so that its kind stays as it is."""
OPEN_METHOD = "open"
AUTO, FREE = "auto", "free"
LONGEST_HIGHLIGHTS = 600
_SHOWN_HIGHLIGHTS = 80

Belongs = Callable[[Mapping[str, Value]], bool]


def says(fact: str) -> Belongs:
    """Return whether a plan of the kind may say a fact of the catalogue."""

    def belongs(values: Mapping[str, Value]) -> bool:
        kind = values.get("kind")
        return kind is not None and fact in KINDS[PlanKind(kind)].fields

    return belongs


def is_kind(wanted: PlanKind) -> Belongs:
    """Return whether a plan is of a kind."""
    return lambda values: values.get("kind") == wanted


def is_enrolled_card(values: Mapping[str, Value]) -> bool:
    """Say whether it is a card for the next dates of a course."""
    return values.get("kind") == PlanKind.CARD and values.get("enrolment") == AUTO


def is_free_card(values: Mapping[str, Value]) -> bool:
    """Say whether it is a card whose holder chooses the days."""
    return values.get("kind") == PlanKind.CARD and values.get("enrolment") != AUTO


def is_enrolled(values: Mapping[str, Value]) -> bool:
    """Say whether its customers have a firm place in a course."""
    return values.get("kind") == PlanKind.WEEK or is_enrolled_card(values)


def may_have_course(values: Mapping[str, Value]) -> bool:
    """Say whether it can be for one course."""
    return values.get("kind") is not None and not is_free_card(values)


def goes_on(values: Mapping[str, Value]) -> bool:
    """Say whether anything follows the initial term."""
    return says("renewal")(values) and values.get("renewal") != NONE


def is_open_ended(values: Mapping[str, Value]) -> bool:
    """Say whether it runs without end some day."""
    return says("renewal")(values) and values.get("renewal") == INDEFINITE


def has_several_schedules(values: Mapping[str, Value]) -> bool:
    """Say whether it can be paid in more than one way."""
    kind = values.get("kind")
    return kind is not None and len(KINDS[PlanKind(kind)].schedules) > 1


def is_paused(values: Mapping[str, Value]) -> bool:
    """Say whether its contracts may be paused."""
    return bool(values.get("pause"))


def read_course(talk: Talk, text: str) -> Value | Unclear:
    """Return the name of a course on file; None where it is chosen when the plan is sold."""
    if text == NOTHING or says_word("none", text):
        return None
    said = fold(text)
    for course in talk.vocabulary.courses:
        if said in map(fold, (course.name, *course.aliases)):
            return course.name
    return Unclear("form-unclear-choice")


async def courses(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    """Return a button for no course yet, then one per course on offer."""
    found = await talk.studio.courses.all()
    later = Choice(talk.words("plan-course-later"), {"course": NOTHING})
    return [later, *(Choice(each.name, {"course_id": each.id}) for each in found)]


def lengths(field: str, *values: str) -> Choices:
    """Return buttons of lengths, and of words in their place."""

    async def choices(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
        show = show_renewal if field == "renewal" else show_length
        return [Choice(show(talk.words, value), {field: value}) for value in values]

    return choices


def numbers(field: str, *values: int) -> Choices:
    """Return buttons of numbers."""

    async def choices(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
        del talk
        return [Choice(str(value), {field: value}) for value in values]

    return choices


async def methods(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    """Return a button per payment method that the studio has enabled, and that it stays open."""
    settings = await talk.studio.settings()
    options = (OPEN_METHOD, *(method.value for method in settings.payment_methods))
    show = show_one_of(FORM, "method")
    return [Choice(show(talk.words, option), {"method": option}) for option in options]


async def rates(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    """Return the usual tax rates."""
    return [Choice(show_rate(talk.words, rate), {"tax": f"{rate[2:]} %"}) for rate in _RATES]


def show_units(words: Words, value: Any) -> str:
    """Return how many units."""
    return words("plan-units", count=int(value))


def show_days(words: Words, value: Any) -> str:
    """Return how many days ahead."""
    return show_length(words, str(Duration(days=int(value))))


def show_highlights(_: Words, value: Any) -> str:
    """Return the first words of a text."""
    text = str(value)
    return text if len(text) <= _SHOWN_HIGHLIGHTS else f"{text[:_SHOWN_HIGHLIGHTS].rstrip()} …"


_RATES = ("0.19", "0.07")
_KINDS = tuple(kind.value for kind in PlanKind)
_SCHEDULES = ("monthly", "total")
_ENROLMENTS = (FREE, AUTO)
_NOTICE_TO = ("any_day", "month_end")
_METHODS = (OPEN_METHOD, *(method.value for method in PaymentMethod))
_UNITS = tuple(unit.value for unit in PauseUnit)
_PAUSED = tuple(unit.value for unit in PausedUnits)

_one_of = partial(read_one_of, FORM)


def _choice(name: str, options: Sequence[str], **more: Any) -> Field:
    """Return a field that is one of several words."""
    return Field(
        name=name,
        read=_one_of(name, options),
        show=show_one_of(FORM, name),
        choices=more.pop("choices", choices_of(FORM, name, options)),
        **more,
    )


def _truth(name: str, **more: Any) -> Field:
    return Field(name=name, read=read_truth, show=show_truth, choices=yes_or_no(name), **more)


def _cents(name: str, **more: Any) -> Field:
    return Field(name=name, read=read_price, show=show_cents, **more)


def _length(name: str, *buttons: str, **more: Any) -> Field:
    return Field(
        name=name,
        read=more.pop("read", read_duration),
        show=more.pop("show", show_length),
        choices=lengths(name, *buttons),
        **more,
    )


def _prices(name: str, **more: Any) -> Field:
    return Field(name=name, read=read_prices, show=show_prices, optional=True, **more)


def _whole(name: str, least: int, most: int, **more: Any) -> Field:
    return Field(name=name, read=read_whole(least, most), **more)


FIELDS = (
    _choice("kind", _KINDS, first=True, when=lambda values: FIXED_KIND not in values),
    Field(name="name", read=read_name, first=True, any_words=True),
    _cents("price", first=True),
    _choice("schedule", _SCHEDULES, when=has_several_schedules),
    _prices("prices"),
    _whole("units", 1, 999, show=show_units, first=True, when=is_kind(PlanKind.CARD),
           choices=numbers("units", 5, 10, 20)),
    _choice("enrolment", _ENROLMENTS, when=is_kind(PlanKind.CARD)),
    _length("validity", "P3M", "P6M", "P12M", "P24M", optional=True, when=is_free_card),
    _length("weeks", "P4W", "P5W", "P6W", "P8W", "P10W", read=read_weeks, first=True,
            when=is_kind(PlanKind.WEEK)),
    _length("term", "P1M", "P3M", "P6M", "P12M", "P24M", NONE, read=read_months, first=True,
            when=is_kind(PlanKind.MONTH)),
    _length("renewal", INDEFINITE, SAME, "P1M", NONE, read=read_renewal, show=show_renewal,
            when=says("renewal")),
    _length("notice", "P14D", "P1M", "P3M", optional=True, when=goes_on),
    _choice("notice_to", _NOTICE_TO, when=is_open_ended),
    _length("renewal_notice", "P14D", "P1M", optional=True, when=goes_on),
    _cents("renewal_price", optional=True, when=goes_on),
    _prices("renewal_prices", when=goes_on),
    _choice("renewal_schedule", _SCHEDULES, optional=True, when=goes_on),
    Field(name="course", read=read_course, first=True, choices=courses,
          when=may_have_course),
    _whole("units_month", 1, 99, show=show_units, optional=True, when=says("units_per_month"),
           choices=numbers("units_month", 4, 8, 12)),
    _cents("refund", optional=True),
    _choice("method", _METHODS, choices=methods),
    _whole("lead", 0, 365, show=show_days, choices=numbers("lead", 0, 7, 14, 30)),
    Field(name="tax", read=read_rate, show=show_rate, optional=True, choices=rates),
    Field(name="highlights", read=read_text(LONGEST_HIGHLIGHTS), show=show_highlights,
          optional=True, any_words=True),
    _truth("active"),
    _truth("pause"),
    _choice("pause_unit", _UNITS, when=is_paused),
    _truth("pause_extends", when=is_paused),
    Field(name="pause_fee", read=read_fee, show=show_fee, optional=True, when=is_paused),
    _length("pause_allowance", "P1M", "P2M", "P3M", optional=True, when=is_paused),
    _choice("pause_units", _PAUSED, when=is_paused),
)  # fmt: skip
"""All of them; ``when`` says which belong to a plan."""

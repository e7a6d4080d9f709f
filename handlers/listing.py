"""What lists and files share: whose, of which plan, in which period, and buttons that lead on.

Periods come as the slots ``from`` and ``until``, ISO days, both inclusive.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from domain.plans.service import PlanView
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.messages import Button
from handlers.people import find_customer
from handlers.texts import Span, Words
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.facts import Role, gather
from handlers.understanding.words import fold
from handlers.wording import short

MOST_BUTTONS = 8
"""How many entries of a list get a button of their own, the first ones."""


async def optional_customer(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``customer_id`` where somebody is named; a customer is always himself.

    Staff who name nobody mean everybody: that is no question.
    """
    open_point = await find_customer(talk, slots)
    nobody_named = not talk.is_customer and not slots.get("customer")
    return None if nobody_named else open_point


async def find_plan(talk: Talk, slots: Slots) -> PlanView | None:
    """Return the plan that is named, and fill ``plan_id`` so that page turners keep it."""
    plans = await talk.studio.plans.all(active=None)
    named, known = fold(str(slots.get("plan") or "")), slots.get("plan_id")
    plan = next((plan for plan in plans if plan.id == known or fold(plan.name) == named), None)
    if plan is not None:
        slots["plan_id"] = plan.id
    return plan


def day_of(slots: Mapping[str, Any], slot: str) -> date | None:
    """Return the day in a slot."""
    return date.fromisoformat(slots[slot]) if slots.get(slot) else None


def period_words(words: Words, slots: Mapping[str, Any]) -> str | None:
    """Return the period asked for, such as ``ab 01.10.2026``; None without one."""
    first, last = day_of(slots, "from"), day_of(slots, "until")
    if first and last:
        return words("period", days=Span(first, last))
    if first or last:
        return words("period-from" if first else "period-until", day=short(first or last))
    return None


def days_to_come(talk: Talk, slots: Mapping[str, Any]) -> tuple[date, date] | None:
    """Return the other days that a period without a year may mean: those that are to come.

    None where the period is not over, or was not said without its year.
    """
    meant = (day_of(slots, "from"), day_of(slots, "until"))
    for found in days_said(talk, slots):
        gone, first, last = found.in_past(talk.said_on), found.first, found.last
        if (gone.first, gone.last) == meant != (first, last) and first and last:
            return first, last
    return None


def days_said(talk: Talk, slots: Mapping[str, Any]) -> tuple[FoundDate, ...]:
    """Return the days in the sentence; names that are days as well ("Tim Heute") are none."""
    said = str(slots.get("said", ""))
    role: Role = "customer" if talk.is_customer else "staff"
    return gather(said, talk.words.language, role, talk.said_on, talk.vocabulary).days


def about_line(words: Words, *parts: str | None) -> tuple[str, ...]:
    """Return one line that says what a list is about; no line where it is about everything."""
    named = [words("about-part", part=part) for part in parts if part]
    return (" · ".join(named),) if named else ()


def leads_to(words: Words, label: str, intent: str, **slots: Any) -> Button:
    """Return a button that asks for something of its own; ``label`` is a message id."""
    return Button(words(label), request_data(words.language, intent, slots))


def spaced(blocks: Iterable[str]) -> tuple[str, ...]:
    """Return the blocks with an empty line between them."""
    *others, last = blocks
    return (*(f"{block}\n" for block in others), last)


async def names_of(talk: Talk) -> dict[int, str]:
    """Return the name of everybody on file by id."""
    return dict(await talk.studio.customers.names())

"""What can be chosen in a sale beside the plan: first day, price group, schedule, method."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from typing_extensions import override

from domain.contracts.schedules import schedules_of
from domain.desk.sales.orders import Wish
from domain.plans.service import PlanView
from domain.studios.settings import PaymentMethod
from handlers.customers.form import price_groups
from handlers.dialog import Choice, Question, Slots, Talk
from handlers.forms.fields import (
    choices_of,
    read_day,
    read_one_of,
    read_text,
    show_day,
    show_one_of,
)
from handlers.forms.form import Field, Form, Value, values_of
from handlers.questions import with_lead
from handlers.sales.said import (
    bare_choice,
    is_price,
    note_unusual,
    price_text,
    remark,
    somebody_instead,
)
from handlers.texts import Words
from handlers.understanding.words import fold
from handlers.wording import key

FORM = "sale"
LATER = "later"
"""Stands for a payment method that the customer is still to choose."""
SCHEDULES = ("monthly", "total")
METHODS = (*(method.value for method in PaymentMethod), LATER)


async def _groups(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    return [Choice(name, {"group": name}) for name in await price_groups(talk)]


async def _methods(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    """Return a button per payment method that the studio takes; the desk may leave it open."""
    enabled = (await talk.studio.settings()).payment_methods
    offered = enabled if talk.is_customer else (*enabled, LATER)
    return [
        Choice(talk.words.label(f"sale-payment-{key(each)}"), {"payment": str(each)})
        for each in offered
    ]


def _has_choice(values: Mapping[str, Value]) -> bool:
    return bool(values.get("x_schedules"))


def _has_group(values: Mapping[str, Value]) -> bool:
    """Say whether the price group can be chosen: by the studio alone."""
    return bool(values.get("x_group"))


def _leaves_open(values: Mapping[str, Value]) -> bool:
    return bool(values.get("x_open"))


FIELDS = (
    Field(name="date", read=read_day, show=show_day, kind="day"),
    Field(name="group", read=read_text(60), choices=_groups, when=_has_group, any_words=True),
    Field(
        name="schedule",
        read=read_one_of(FORM, "schedule", SCHEDULES),
        show=show_one_of(FORM, "schedule"),
        choices=choices_of(FORM, "schedule", SCHEDULES),
        when=_has_choice,
        kind="choice",
    ),
    Field(
        name="payment",
        read=read_one_of(FORM, "payment", METHODS),
        show=show_one_of(FORM, "payment"),
        choices=_methods,
        first=True,
        when=_leaves_open,
        kind="choice",
    ),
)


class SaleForm(Form):
    """The form of a sale: its bare words are answers too ("bar", "Clara statt Jonas")."""

    @override
    def takes(self, talk: Talk, text: str) -> dict[str, str]:
        """Return the fields that a sentence names, or what it says without naming a field."""
        if named := super().takes(talk, text):
            return named
        if is_price(talk.words, text):
            return {"x_price": text}
        if method := bare_choice(METHODS, text):
            return {"payment": method}
        if schedule := bare_choice(SCHEDULES, text):
            return {"schedule": schedule}
        if not talk.is_customer and (person := somebody_instead(talk, text)):
            return {"customer": person}
        return {}


SALE_FORM = SaleForm(FORM, FIELDS)


async def sale_question(
    talk: Talk, slots: Slots, plan: PlanView, first_day: date | None
) -> Question | None:
    """Return the question behind a button of the proposal, or why an answer cannot be taken.

    Args:
        talk: The turn.
        slots: Filled in.
        plan: What is sold.
        first_day: What holds where no day is said; None where that is still to be found out.
    """
    schedules = schedules_of(plan)
    customer = await talk.studio.customers.file(slots["customer_id"])
    await _take_said(talk, slots)
    note_unusual(talk, slots, plan)
    _note_fixed(talk, slots, plan)
    _drop_unasked(talk, slots)
    if values_of(slots).get("schedule") not in schedules:
        slots.pop("f_schedule", None)
    current = {
        "date": None if first_day is None else first_day.isoformat(),
        "group": customer.price_group,
        "schedule": plan.schedule,
        "x_schedules": len(schedules) > 1,
        "x_open": plan.payment_method is None,
        "x_group": not talk.is_customer,
    }
    if not talk.is_customer:  # who buys chooses; the desk may leave that for later
        current["payment"] = LATER
    await _take_only_method(talk, slots, plan)
    if slots.get("date") or values_of(slots).get("date"):
        slots.pop("x_unreal", None)
    if (unreal := slots.get("x_unreal")) is None:
        return await SALE_FORM.missing(talk, slots, current)
    slots.setdefault("x_ask", "date")
    question = await SALE_FORM.missing(talk, slots, current)
    return question and with_lead(question, talk.words("sale-no-such-day", said=unreal))


def _note_fixed(talk: Talk, slots: Slots, plan: PlanView) -> None:
    """Note a wish that plan and price group decide on: a price, another payment method."""
    if slots.pop("x_price", None) is not None:
        remark(slots, price_text(talk))
    wanted = slots.get("payment") or values_of(slots).get("payment")
    if plan.payment_method is None or wanted in (None, LATER, plan.payment_method):
        return
    slots.pop("payment", None)
    slots.pop("f_payment", None)
    method = talk.words(f"sale-payment-{key(plan.payment_method)}")
    remark(slots, "sale-payment-fixed", method=method)


def wish_of(talk: Talk, slots: Slots) -> Wish:
    """Return how the plan is to be sold, as far as it was said."""
    values = values_of(slots)
    method, day = values.get("payment"), values.get("date")
    return Wish(
        plan_id=slots["plan_id"],
        concluded_on=concluded_on(talk, slots),
        starts_on=date.fromisoformat(day) if day else None,
        price_group=values.get("group"),
        schedule=values.get("schedule"),
        payment_method=None if method == LATER else method,
        course_id=slots.get("course_id"),
    )


def note_day(talk: Talk, slots: Slots) -> None:
    """Keep the day on which it was said; what a customer asks for is concluded when granted."""
    if talk.is_customer:
        slots["x_asked"] = 1
    if "x_asked" not in slots:
        slots.setdefault("x_today", talk.said_on.isoformat())
    if (first := slots.pop("from", None)) is not None:
        slots["date"] = first


def concluded_on(talk: Talk, slots: Slots) -> date:
    """Return the day of conclusion."""
    return date.fromisoformat(slots["x_today"]) if "x_today" in slots else talk.said_on


async def _take_said(talk: Talk, slots: Slots) -> None:
    """Take method and schedule from the first sentence: "zahlt bar", "in einer Summe"."""
    said = fold(str(slots.get("said", "")))
    if "x_said_read" in slots or not said:
        return
    slots["x_said_read"] = 1
    enabled = (await talk.studio.settings()).payment_methods
    for field, options in (("payment", tuple(map(str, enabled))), ("schedule", SCHEDULES)):
        found = [each for each in options if says(talk.words, each, said)]
        if len(found) == 1:
            slots.setdefault(f"f_{field}", found[0])


def says(words: Words, option: str, said: str) -> bool:
    """Say whether a sentence holds one of the words that stand for an option."""
    names = words(f"sale-said-{key(option)}").split(",")
    return any(re.search(rf"\b{re.escape(fold(name.strip()))}\b", said) for name in names)


async def _take_only_method(talk: Talk, slots: Slots, plan: PlanView) -> None:
    """Take the one payment method there is."""
    enabled = (await talk.studio.settings()).payment_methods
    if len(enabled) == 1 and "payment" not in slots and plan.payment_method is None:
        slots.setdefault("f_payment", str(enabled[0]))


def _drop_unasked(talk: Talk, slots: Slots) -> None:
    """Forget what a customer may not say: the price group is the studio's decision."""
    if talk.is_customer:
        slots.pop("group", None)
        slots.pop("f_group", None)

"""What was said of money: how much, on which day, in which way.

A sentence brings it as ``x_amount_cents``, ``x_share_percent``, ``x_paid_on`` and ``x_method``; an
answer to a question as the slot that was asked for, as typed.
"""

from datetime import date

from domain.desk.facts import PersonFacts
from domain.money import Money, share_of
from handlers.dialog import Choice, Question, Slots, Talk
from handlers.sales.payment import METHODS, method_text, typed_method
from handlers.texts import Words
from handlers.understanding.amounts import read_amount
from handlers.understanding.days.dates import find_dates

AMOUNT, DAY, METHOD = "amount", "paid_on", "method"


def take_answers(talk: Talk, slots: Slots) -> Question | None:
    """Take what was typed or pressed; return the question again where it was not understood."""
    for take in (_take_amount, _take_day, _take_method):
        question = take(talk, slots)
        if question is not None:
            return question
    return None


def amount_of(slots: Slots, whole_cents: int) -> int | None:
    """Return the amount that was said, in cents; a share is one of the whole amount."""
    cents: int | None = slots.get("x_amount_cents")
    if cents is not None:
        return cents
    percent: int | None = slots.get("x_share_percent")
    return None if percent is None else share_of(Money(whole_cents), percent).cents


def says_amount(slots: Slots) -> bool:
    """Return whether an amount or a share was said."""
    return "x_amount_cents" in slots or "x_share_percent" in slots


def day_said(slots: Slots) -> date | None:
    """Return the day that was said."""
    said = slots.get("x_paid_on")
    return date.fromisoformat(said) if said else None


def customer_line(words: Words, customer: PersonFacts) -> str:
    """Return who it is."""
    return words("line-customer", customer=customer.name, number=customer.number)


def _take_amount(talk: Talk, slots: Slots) -> Question | None:
    asked = slots.get("x_ask") == AMOUNT and AMOUNT not in slots
    said = slots.pop(AMOUNT, None)
    if said is None and slots.get("x_amount_cents", 1) <= 0:
        del slots["x_amount_cents"]
        slots["x_ask"] = AMOUNT
        return ask_amount(talk.words, unclear=True)
    if said is None:
        return ask_amount(talk.words) if asked else None
    cents = read_amount(str(said))
    if cents is None or cents <= 0:
        return ask_amount(talk.words, unclear=True)
    slots.pop("x_share_percent", None)
    slots["x_amount_cents"] = cents
    return None


def _take_day(talk: Talk, slots: Slots) -> Question | None:
    asked = slots.get("x_ask") == DAY and DAY not in slots
    said = slots.pop(DAY, None)
    if said is None:
        return _ask_day(talk) if asked else None
    day = _read_day(talk, str(said))
    if day is None:
        return _ask_day(talk)
    slots["x_paid_on"] = day
    return None


def _take_method(talk: Talk, slots: Slots) -> Question | None:
    asked = slots.get("x_ask") == METHOD and METHOD not in slots
    said = slots.pop(METHOD, None)
    if said is None:
        return _ask_method(talk.words) if asked else None
    method = str(said) if said in METHODS else typed_method(str(said))
    if method is None:
        return _ask_method(talk.words)
    slots["x_method"] = method
    return None


def ask_amount(words: Words, *, unclear: bool = False) -> Question:
    """Return the question how much."""
    lead = words("paid-amount-unclear") + "\n" if unclear else ""
    return Question(AMOUNT, lead + words("ask-paid-amount"), kind="free")


def _ask_day(talk: Talk) -> Question:
    return Question(DAY, talk.words("ask-paid-on"), kind="day", month=talk.said_on)


def _ask_method(words: Words) -> Question:
    choices = tuple(Choice(method_text(words, each), {METHOD: each}) for each in METHODS)
    return Question(METHOD, words("ask-paid-method"), choices)


def _read_day(talk: Talk, said: str) -> str | None:
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        found = find_dates(said, talk.words.language, talk.said_on)
    days = [one.in_past(talk.said_on).last for one in found]
    return days[0].isoformat() if days and days[0] else None

"""Let cards be used for longer: one card, all of a person or a plan, or all there are.

More than 25 cards want a second tap.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from domain.credits.service import CardKind, CardStanding, CardView
from domain.dates import Duration
from domain.desk.facts import Done, PlannedMessage
from domain.desk.units.extend_cards import ExtendCards, ExtensionPreview
from handlers.cards.extension import (
    confirm_label,
    extension_details,
    extension_lines,
    extension_message,
)
from handlers.cards.meant import card_line, find_card
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.listing import find_plan
from handlers.people import find_customer
from handlers.questions import with_lead
from handlers.results import preview_of
from handlers.said import note_said
from handlers.texts import Words
from handlers.twice import demand_twice, is_second
from handlers.understanding.days.dates import find_dates
from handlers.understanding.lengths import read_length

LENGTH_SLOTS = ("duration", "until", "date")
LENGTHS = ("P1W", "P2W", "P1M", "P3M")
_ALL = re.compile(r"\b(?:alle[rn]?|s[aä]mtliche[rn]?|all|every)\b", re.IGNORECASE)


class ExtendValidity:
    """``cards.extend``."""

    intent = "cards.extend"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask which cards, then for how long."""
        note_said(talk, slots)
        if (open_point := await _find_cards(talk, slots)) is not None:
            return open_point
        question = _find_length(talk, slots)
        if question is None or slots.get("x_all"):
            return question
        return with_lead(question, await card_line(talk, slots))

    async def preview(self, talk: Talk, slots: Slots) -> ExtensionPreview:
        """Return the new last days; of many cards the first tap asks again."""
        preview = await talk.studio.desk.preview(_order(slots))
        demand_twice(slots, str(preview.decision_facts()["cards"]) if preview.is_many else None)
        return preview

    def propose(self, talk: Talk, slots: Slots, preview: ExtensionPreview) -> Draft:
        """Return the proposal: how many cards, until when, who is told."""
        words, second = talk.words, preview.is_many and is_second(slots)
        again = (words("extend-sure", count=len(preview.extensions)),) if second else ()
        return Draft(
            (*again, *extension_lines(words, preview, done=False)),
            _options(words, preview),
            details=extension_details(words, preview),
            danger=second,
            confirm=confirm_label(words, preview, second=second),
        )

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Extend all of them, or none."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return until when the cards can be used now."""
        del slots
        preview = preview_of(done, ExtensionPreview)
        return Draft(extension_lines(talk.words, preview, done=True))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what a customer hears of his cards."""
        return extension_message(words, preview_of(done, ExtensionPreview), planned.customer_id)


def _order(slots: Slots) -> ExtendCards:
    every = bool(slots.get("x_all"))
    by, until = slots.get("x_by"), slots.get("x_until")
    return ExtendCards(
        by=Duration.parse(by) if by else None,
        until=date.fromisoformat(until) if until else None,
        card_id=None if every else slots["card_id"],
        customer_id=slots.get("customer_id") if every else None,
        plan_id=slots.get("plan_id") if every else None,
        with_expired=bool(slots.get("x_expired")),
    )


async def _find_cards(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``card_id``, or ``x_all`` with the person or the plan that narrows it."""
    nobody = "customer" not in slots and "customer_id" not in slots and "card_id" not in slots
    every = slots.pop("all", None) or _ALL.search(str(slots.get("said", "")))
    if "card_id" not in slots and every:
        slots["x_all"] = 1
    if slots.get("x_all"):
        await find_plan(talk, slots)
        return None if nobody else await find_customer(talk, slots)
    if nobody:
        return await _ask_whose(talk, slots)
    step = await find_card(talk, slots, _can_be_extended, "no-card-to-extend")
    if isinstance(step, Question) and step.slot == "card":
        every = Choice(talk.words("extend-all-of", count=len(step.choices)), {"x_all": 1})
        return replace(step, choices=(*step.choices, every))
    return step


async def _ask_whose(talk: Talk, slots: Slots) -> Question:
    """Return the question whose card: one button takes all, or all of the plan that was named."""
    plan = await find_plan(talk, slots)
    label = talk.words.label(
        "extend-all-of-plan" if plan else "extend-all", plan=plan and plan.name
    )
    return Question(
        "customer", talk.words("ask-extend-whose"), (Choice(label, {"x_all": 1}),), kind="free"
    )


def _can_be_extended(card: CardView) -> bool:
    """Return whether a longer validity could be for a card; the desk says why it is not."""
    runs = card.kind is CardKind.CARD or card.standing is CardStanding.USABLE
    return runs and card.terms_until is not None and card.left + card.reserved > 0


def _find_length(talk: Talk, slots: Slots) -> Question | None:
    """Fill ``x_by`` or ``x_until``: what was said last counts."""
    unclear = False
    if slots.get("x_ask") == "duration":
        _forget(slots)
        slots["x_asked"] = 1
    for slot in LENGTH_SLOTS:
        if slot in slots:
            unclear = not _take_length(talk, slots, str(slots.pop(slot)))
    if not _has_length(slots) and not slots.get("x_asked"):
        _take_length(talk, slots, str(slots.get("said", "")))
    if _has_length(slots) and not unclear:
        return None
    slots["x_asked"] = 1
    choices = tuple(
        Choice(talk.words("extend-by", length=Duration.parse(each)), {"duration": each})
        for each in LENGTHS
    )
    question = Question("duration", talk.words("ask-extend-by"), choices, kind="free")
    return with_lead(question, talk.words("extend-unclear")) if unclear else question


def _has_length(slots: Slots) -> bool:
    return "x_by" in slots or "x_until" in slots


def _forget(slots: Slots) -> None:
    for slot in ("x_by", "x_until", *LENGTH_SLOTS):
        slots.pop(slot, None)


def _take_length(talk: Talk, slots: Slots, text: str) -> bool:
    """Return whether a text gives a length of time, or a day, that was taken."""
    length = read_length(text, talk.words.language)
    if length is not None and Duration.parse(length):
        _forget(slots)
        slots["x_by"] = length
        return True
    if (day := _day_in(talk, text)) is not None:
        _forget(slots)
        slots["x_until"] = day
        return True
    return False


def _day_in(talk: Talk, text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        days = find_dates(text, talk.words.language, talk.said_on)
    ends = [each.last for each in days if each.kind != "duration" and each.last]
    return ends[0].isoformat() if len(ends) == 1 else None


def _options(words: Words, preview: ExtensionPreview) -> tuple[Option, ...]:
    options = [Option(words("button-extend-other"), asks="duration")]
    if expired := preview.left_out.get("expired", 0):
        label = words("button-extend-expired", count=expired)
        options.append(Option(label, sets={"x_expired": 1}))
    return tuple(options)

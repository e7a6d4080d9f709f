"""Move units from one card to another, of the same or of another person."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from domain.credits.service import CardKind, CardView
from domain.desk.facts import Done, PlannedMessage
from domain.desk.units.transfer_units import TransferPreview, TransferUnits
from handlers.cards.meant import (
    card_choices,
    card_line,
    card_meant,
    find_card,
    holds_units,
    without_later_months,
)
from handlers.cards.wording import units_line
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.forms.form import Field, Form, Unclear, Value, values_of
from handlers.people import find_customer, typo_line
from handlers.questions import with_lead
from handlers.results import preview_of
from handlers.said import count_said, note_said
from handlers.texts import Words
from handlers.understanding.facts import folded_before
from handlers.understanding.phrases import lexicon
from handlers.wording import message_lines, short, spaced_out

MOST = 999
BOTH = 2
"""So many people are named where it is clear from whom to whom."""


def read_count(_: Talk, text: str) -> Value | Unclear:
    """Return a whole number of units that is at least one."""
    found = [word for word in text.replace("+", " ").split() if word.isdecimal()]
    count = int(found[0]) if len(found) == 1 else 0
    return count if 0 < count <= MOST else Unclear("units-unclear-count", {"most": MOST})


FORM = Form("transfer", (Field(name="quantity", read=read_count, first=True),))


class TransferCredits:
    """``credits.transfer``."""

    intent = "credits.transfer"
    form = FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the card that gives, the person and the card that takes, and how many."""
        _note_said(talk, slots)
        open_point = await find_card(talk, slots, holds_units, "no-card-to-give")
        if open_point is not None:
            return open_point
        if (open_point := await _find_taker(talk, slots)) is not None:
            return open_point
        question = await self.form.missing(talk, slots)
        card = await card_meant(talk, slots)
        lead = await card_line(talk, slots)
        if question is None and (wanted := values_of(slots)["quantity"]) > card.left:
            slots.pop("f_quantity")
            question = await self.form.missing(talk, slots)
            lead = talk.words("refusal-not-enough-units", left=card.left, wanted=wanted)
        return question and _with_all(talk, with_lead(question, lead), card.left)

    async def preview(self, talk: Talk, slots: Slots) -> TransferPreview:
        """Return both cards before and after."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: TransferPreview) -> Draft:
        """Return the proposal: how many, from where, to where."""
        words = talk.words
        lines = (
            *typo_line(talk, slots, preview.giver.customer.name),
            words("units-transfer-what", count=preview.quantity),
            *_card_lines(words, preview),
            *_messages(words, preview),
            *_lapse(words, preview),
        )
        other = Option(words("button-transfer-other"), asks="receiver")
        return Draft(lines, (self.form.option(words), other))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Write both lines."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return what both cards hold now."""
        del slots
        words, preview = talk.words, preview_of(done, TransferPreview)
        lines = (
            words("units-transfer-done", count=preview.quantity),
            *_card_lines(words, preview),
            *_messages(words, preview),
        )
        return Draft(lines)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what one of the two hears; neither learns the other's balance."""
        preview = preview_of(done, TransferPreview)
        same = preview.giver.customer.id == preview.taker.customer.id
        card = preview.taker if planned.kind == "units-received" else preview.giver
        left = card.left + preview.quantity * (1 if planned.kind == "units-received" else -1)
        kind = "units-moved" if same else planned.kind
        return words(
            f"push-{kind}",
            count=preview.quantity,
            plan=card.plan_name,
            left=left,
            other=preview.taker.plan_name,
            gained=preview.taker.left + preview.quantity,
        )


def _order(slots: Slots) -> TransferUnits:
    quantity = int(values_of(slots)["quantity"])
    return TransferUnits(slots["card_id"], slots["x_to_card"], quantity)


def _note_said(talk: Talk, slots: Slots) -> None:
    """Take the two people and the number from "3 von Emre an Liam", in either order."""
    if "receiver" in slots and slots.get("customer") == slots["receiver"]:
        del slots["customer"]
    facts = note_said(talk, slots)
    if facts is None:
        return
    if len(facts.names) == BOTH and "receiver" not in slots:
        first, second = facts.names
        before = set(folded_before(facts, facts.tokens[first.start].start, 2))
        giver, taker = (second, first) if before & lexicon().hands["to"] else (first, second)
        slots["customer"], slots["receiver"] = giver.text, taker.text
    if (count := count_said(facts.text)) is not None:
        slots.setdefault("quantity", count)


async def _find_taker(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``x_to_card``: a card that runs, of the person who was named, or of the giver."""
    if slots.get("x_ask") == "receiver":
        for slot in ("receiver", "x_to", "x_to_card", "to_card"):
            slots.pop(slot, None)
    if "to_card" in slots:
        slots["x_to_card"] = int(slots.pop("to_card"))
    if "x_to_card" in slots:
        return None
    if "receiver" not in slots and "x_to" not in slots:
        return await _ask_receiver(talk, slots)
    if (open_point := await _find_person(talk, slots)) is not None:
        return open_point
    cards = await _takers(talk, slots["x_to"], slots["card_id"])
    if len(cards) == 1:
        slots["x_to_card"] = cards[0].id
        return None
    if cards:
        choices = await card_choices(talk, cards, "to_card")
        return Question("to_card", talk.words("ask-which-card-takes"), choices)
    customer = await talk.studio.customers.file(slots["x_to"])
    return Answer((talk.words("no-card-to-take", customer=customer.name),))


async def _ask_receiver(talk: Talk, slots: Slots) -> Question:
    """Return the question who gets them: the person's own other cards have buttons."""
    own = await _takers(talk, slots["customer_id"], slots["card_id"])
    choices = await card_choices(talk, own, "to_card")
    text = talk.words("ask-transfer-to" if choices else "ask-transfer-to-whom")
    question = Question("receiver", text, choices, kind="free")
    return with_lead(question, await card_line(talk, slots))


async def _find_person(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``x_to`` with the id of the person who was named, as every dialog finds people."""
    if "receiver" in slots:
        named: Slots = {"customer": slots["receiver"], "said": slots["receiver"]}
        step = await find_customer(talk, named)
        if isinstance(step, Question):
            slots.pop("receiver")
            choices = tuple(_to_person(choice) for choice in step.choices)
            return replace(step, slot="receiver", choices=choices)
        if step is not None:
            return step
        slots["x_to"] = named["customer_id"]
        slots.pop("receiver")
    slots["x_to"] = int(slots["x_to"])
    return None


def _to_person(choice: Choice) -> Choice:
    return Choice(choice.label, {"x_to": choice.sets["customer_id"]})


async def _takers(talk: Talk, customer_id: int, giver_id: int) -> list[CardView]:
    """Return the cards of a person on which units can be used, today or later."""
    today = talk.studio.scope.today
    cards = [
        card
        for card in await talk.studio.cards_of(customer_id)
        if card.id != giver_id and today <= (card.usable_until or card.limitation_on)
    ]
    bought = [card for card in cards if card.kind is CardKind.CARD]
    return bought or without_later_months(cards)


def _with_all(talk: Talk, question: Question, left: int) -> Question:
    """Return the question how many with a button for all that are left."""
    if question.slot != "quantity":
        return question
    every = Choice(talk.words("units-all", count=left), {"quantity": str(left)})
    return replace(question, choices=(every,))


def _card_lines(words: Words, preview: TransferPreview) -> tuple[str, ...]:
    giver, taker, count = preview.giver, preview.taker, preview.quantity
    return (
        words("units-transfer-from", customer=giver.customer.name),
        units_line(words, giver, giver.left - count),
        words("units-transfer-to", customer=taker.customer.name),
        units_line(words, taker, taker.left + count),
    )


def _lapse(words: Words, preview: TransferPreview) -> tuple[str, ...]:
    """Return that the units lapse with a month, where they come from a card that lasts longer."""
    giver, taker = preview.giver, preview.taker
    if giver.kind is CardKind.MONTHLY or taker.kind is not CardKind.MONTHLY:
        return ()
    return spaced_out(words("transfer-lapses", until=short(taker.usable_until)))


def _messages(words: Words, preview: TransferPreview) -> tuple[str, ...]:
    names = {card.customer.id: card.customer.name for card in (preview.giver, preview.taker)}
    lines = [
        message_lines(words, [each], names[each.customer_id])[1:] for each in preview.messages
    ]
    return ("", *(line for group in lines for line in group))

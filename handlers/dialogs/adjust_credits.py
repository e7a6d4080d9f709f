"""Correct the units on a card: so many more or fewer, and always with a reason."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.units.adjust_units import LONGEST_REASON, AdjustmentPreview, AdjustUnits
from handlers.cards.change import change_said
from handlers.cards.meant import card_line, card_meant, find_card
from handlers.cards.reason import reason_said
from handlers.cards.wording import units_line
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.forms.fields import read_text
from handlers.forms.form import Field, Form, Unclear, Value, values_of
from handlers.people import typo_line
from handlers.questions import with_lead
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import message_lines

MOST = 999
QUICK = (1, 2, -1)
REASONS = ("course-dropped", "booked-wrongly", "goodwill")


def read_change(talk: Talk, text: str) -> Value | Unclear:
    """Return a whole number with its sign; zero is no change."""
    number = change_said(talk.words, text)
    return number if 0 < abs(number) <= MOST else Unclear("units-unclear", {"most": MOST})


def show_change(_: Words, value: Any) -> str:
    """Return a number with its sign."""
    return f"{int(value):+d}"


async def quick_changes(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    """Return buttons for what is corrected most often."""
    return [Choice(show_change(talk.words, each), {"quantity": str(each)}) for each in QUICK]


async def usual_reasons(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    """Return buttons for the usual reasons."""
    labels = (talk.words(f"units-reason-{each}") for each in REASONS)
    return [Choice(label, {"reason": label}) for label in labels]


FORM = Form(
    "units",
    (
        Field(
            name="quantity",
            read=read_change,
            show=show_change,
            first=True,
            choices=quick_changes,
        ),
        Field(
            name="reason",
            read=read_text(LONGEST_REASON),
            first=True,
            any_words=True,
            choices=usual_reasons,
        ),
    ),
)


class AdjustCredits:
    """``credits.adjust``."""

    intent = "credits.adjust"
    form = FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person, the card, how many units, and why."""
        if (open_point := await find_card(talk, slots)) is not None:
            return open_point
        await _note_reason(talk, slots)
        question = await self.form.missing(talk, slots)
        if question is None:
            return await self._too_many(talk, slots)
        return with_lead(question, await card_line(talk, slots))

    async def preview(self, talk: Talk, slots: Slots) -> AdjustmentPreview:
        """Return what would be left."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: AdjustmentPreview) -> Draft:
        """Return the proposal: the card, before and after, and the reason."""
        words, card = talk.words, preview.card
        lines = (
            *typo_line(talk, slots, card.customer.name),
            words("line-customer", customer=card.customer.name, number=card.customer.number),
            words("units-adjust-what", change=show_change(words, preview.quantity)),
            units_line(words, card, preview.left_after),
            words("units-adjust-why", reason=preview.reason),
            *message_lines(words, preview.messages, card.customer.name),
        )
        return Draft(lines, (self.form.option(words),))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Write the correction into the ledger."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return what is left now."""
        del slots
        words, preview = talk.words, preview_of(done, AdjustmentPreview)
        card = preview.card
        lines = (
            words("units-adjust-done", change=show_change(words, preview.quantity)),
            words("line-customer", customer=card.customer.name, number=card.customer.number),
            units_line(words, card, preview.left_after),
            words("units-adjust-why", reason=preview.reason),
            *message_lines(words, done.messages, card.customer.name),
        )
        who = {"customer_id": card.customer.id}
        return Draft(lines, (Option(words("button-units"), request=("credits.show", who)),))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears: how many more or fewer, and what is left."""
        del planned
        preview = preview_of(done, AdjustmentPreview)
        how = "more" if preview.quantity > 0 else "fewer"
        return words(
            f"push-units-adjusted-{how}",
            plan=preview.card.plan_name,
            count=abs(preview.quantity),
            left=preview.left_after,
        )

    async def _too_many(self, talk: Talk, slots: Slots) -> Question | None:
        """Return the question how many again, where more would be taken than is left."""
        left, change = (await card_meant(talk, slots)).left, values_of(slots)["quantity"]
        if left + change >= 0:
            return None
        slots.pop("f_quantity")
        question = await self.form.missing(talk, slots)
        lead = talk.words("refusal-not-enough-units", left=left, wanted=-change)
        return question and with_lead(question, lead)


def _order(slots: Slots) -> AdjustUnits:
    values = values_of(slots)
    return AdjustUnits(slots["card_id"], int(values["quantity"]), str(values["reason"]))


async def _note_reason(talk: Talk, slots: Slots) -> None:
    """Take the reason from the sentence that began it all, where it says one."""
    if "reason" in slots or "f_reason" in slots:
        return
    customer = await talk.studio.customers.file(slots["customer_id"])
    if (reason := reason_said(str(slots.get("said", "")), customer.name)) is not None:
        slots["reason"] = reason

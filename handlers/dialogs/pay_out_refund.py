"""Note that money went back to a customer."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.payments.pay_out_refund import PayOutRefund, RefundPreview
from domain.money import Money
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.payments.said import AMOUNT, DAY, customer_line, day_said, take_answers
from handlers.people import find_customer, typo_line
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import balance_line, key, short


class NoteRefund:
    """``refund.paid``."""

    intent = "refund.paid"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask to whom."""
        question = take_answers(talk, slots)
        return question or await find_customer(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> RefundPreview:
        """Return what went back, and what is left."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: RefundPreview) -> Draft:
        """Return the proposal."""
        words = talk.words
        lines = (
            *typo_line(talk, slots, preview.customer.name),
            *_lines(words, preview, done=False),
        )
        options = (
            Option(words("button-paid-amount"), asks=AMOUNT),
            Option(words("button-paid-on"), asks=DAY),
        )
        return Draft(lines, options)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Note it."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result."""
        del slots
        return Draft(_lines(talk.words, preview_of(done, RefundPreview), done=True))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears; the money itself tells him."""
        del done
        return words(f"push-{key(planned.kind)}")


def _order(slots: Slots) -> PayOutRefund:
    return PayOutRefund(slots["customer_id"], slots.get("x_amount_cents"), day_said(slots))


def _lines(words: Words, preview: RefundPreview, *, done: bool) -> tuple[str, ...]:
    due = Money(preview.due_after_cents)
    return (
        words("refund-done" if done else "refund-what", amount=Money(preview.amount_cents)),
        customer_line(words, preview.customer),
        words("refund-on", day=short(preview.paid_on)),
        words("refund-from-due" if preview.set_aside else "refund-from-account"),
        "",
        *((words("refund-due-left", amount=due),) if due else ()),
        balance_line(words, preview.balance_after_cents, done=done),
    )

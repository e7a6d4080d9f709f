"""Sell a plan to a customer: ``contract.sell``; a customer asks the studio for it."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.sales.orders import SellContract
from domain.desk.sales.previews import SalePreview
from handlers.dialog import Answer, Draft, Question, Slots, Talk
from handlers.people import find_customer, typo_line
from handlers.results import preview_of
from handlers.sales.form import SALE_FORM, concluded_on, note_day, sale_question, wish_of
from handlers.sales.meant import course_to_join, plan_options, plan_to_sell
from handlers.sales.own import own_sale
from handlers.sales.said import remark_lines
from handlers.sales.wording import (
    done_lines,
    next_steps,
    offer_lines,
    push_lines,
    sale_line,
    sale_options,
)
from handlers.texts import Words
from handlers.wording import key, message_lines, note_lines, spaced_out


class SellPlan:
    """``contract.sell``."""

    intent = "contract.sell"
    form = SALE_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for person, plan and, for firm enrolment, the course; the rest has defaults."""
        note_day(talk, slots)
        if (open_point := await find_customer(talk, slots)) is not None:
            return open_point
        plan = await plan_to_sell(talk, slots)
        if isinstance(plan, Question | Answer):
            return plan
        if (open_point := await course_to_join(talk, slots, plan)) is not None:
            return open_point
        return await sale_question(talk, slots, plan, concluded_on(talk, slots))

    async def preview(self, talk: Talk, slots: Slots) -> SalePreview:
        """Return the contract as it would be concluded."""
        return await talk.studio.desk.preview(_order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: SalePreview) -> Draft:
        """Return the proposal."""
        words, sale = talk.words, preview.sale
        if talk.is_customer:
            own = (self.form.option(words), *plan_options(words, slots))
            return own_sale(words, sale, own, remark_lines(words, slots))
        lines = (
            *typo_line(talk, slots, sale.customer.name),
            sale_line(words, sale),
            *offer_lines(words, sale),
            *message_lines(words, preview.messages, sale.customer.name),
            *note_lines(words, sale.notes),
            *spaced_out(*remark_lines(words, slots)),
        )
        options = (
            self.form.option(words),
            *plan_options(words, slots),
            *sale_options(words, sale),
        )
        return Draft(lines, options)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Conclude the contract."""
        return await talk.studio.desk.carry_out(_order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the number, the invoices, and what usually follows."""
        del slots
        words, sale = talk.words, preview_of(done, SalePreview).sale
        what = "card" if sale.plan.kind == "card" else "contract"
        lines = (
            words(f"sale-done-{what}", number=sale.number),
            sale_line(words, sale),
            *done_lines(words, sale, done.documents),
            *message_lines(words, done.messages, sale.customer.name),
        )
        return Draft(lines, next_steps(words, sale))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer gets: the contract in short, with its first possible end."""
        sale = preview_of(done, SalePreview).sale
        head = words(f"push-{key(planned.kind)}", plan=sale.plan.name, number=sale.number)
        return "\n".join((head, *push_lines(words, sale, done.documents)))


def _order(talk: Talk, slots: Slots) -> SellContract:
    return SellContract(slots["customer_id"], wish_of(talk, slots))

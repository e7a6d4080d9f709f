"""Move a customer to another plan: ``contract.change_plan``; a customer asks the studio for it."""

from collections.abc import Mapping
from typing import Any

from domain.contracts.views import ContractState, ContractView
from domain.desk.bookings.previews import BookingMessage
from domain.desk.facts import Done, PlannedMessage
from domain.desk.sales.orders import ChangePlan
from domain.desk.sales.previews import PlanChangePreview
from handlers.bookings.wording import booking_message, booking_message_lines
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.listing import leads_to
from handlers.people import contract_label, find_customer, typo_line
from handlers.results import preview_of
from handlers.sales.form import SALE_FORM, note_day, sale_question, wish_of
from handlers.sales.meant import course_to_join, plan_options, plan_to_sell
from handlers.sales.own import own_change
from handlers.sales.plan_change import (
    change_line,
    new_line,
    old_lines,
    place_lines,
    push_old_lines,
)
from handlers.sales.said import remark_lines
from handlers.sales.wording import (
    done_lines,
    next_steps,
    offer_lines,
    push_lines,
    sale_options,
)
from handlers.texts import Words
from handlers.wording import key, message_lines, note_lines, spaced_out


class MoveToPlan:
    """``contract.change_plan``."""

    intent = "contract.change_plan"
    form = SALE_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for person, contract, new plan and, for firm enrolment, the course."""
        note_day(talk, slots)
        if (open_point := await find_customer(talk, slots)) is not None:
            return open_point
        if (open_point := await _find_old(talk, slots)) is not None:
            return open_point
        old = await talk.studio.contracts.view(slots["contract_id"])
        plan = await plan_to_sell(talk, slots, without=old.plan_id)
        if isinstance(plan, Question | Answer):
            return plan
        if (open_point := await course_to_join(talk, slots, plan)) is not None:
            return open_point
        return await sale_question(talk, slots, plan, None)

    async def preview(self, talk: Talk, slots: Slots) -> PlanChangePreview:
        """Return the end of the old contract and the new one."""
        return await talk.studio.desk.preview(_order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: PlanChangePreview) -> Draft:
        """Return the proposal."""
        words, sale = talk.words, preview.sale
        if talk.is_customer:
            first_day = Option(words("button-change-first-day"), asks="date")
            own = (first_day, self.form.option(words), *plan_options(words, slots))
            return own_change(words, preview, own, remark_lines(words, slots))
        warnings = () if preview.end is None else preview.end.warnings
        lines = (
            *typo_line(talk, slots, sale.customer.name),
            change_line(words, preview),
            *spaced_out(*old_lines(words, preview)),
            *spaced_out(new_line(words, preview)),
            *offer_lines(words, sale, headed=True),
            *spaced_out(*place_lines(words, preview)),
            *message_lines(words, preview.messages[:1], sale.customer.name),
            *note_lines(words, (*warnings, *sale.notes)),
            *spaced_out(*remark_lines(words, slots)),
        )
        options = (
            Option(words("button-change-first-day"), asks="date"),
            self.form.option(words),
            *plan_options(words, slots),
            *sale_options(words, sale),
        )
        return Draft(lines, options, danger=preview.end is not None)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """End the old contract and conclude the new one."""
        return await talk.studio.desk.carry_out(_order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the number of the new contract, and what became of the old one."""
        del slots
        words, preview = talk.words, preview_of(done, PlanChangePreview)
        sale = preview.sale
        lines = (
            words("change-plan-done", number=sale.number),
            change_line(words, preview),
            *spaced_out(*old_lines(words, preview, done=done)),
            *spaced_out(new_line(words, preview)),
            *done_lines(words, sale, done.documents, headed=True),
            *spaced_out(*place_lines(words, preview)),
            *message_lines(words, done.messages[:1], sale.customer.name),
            *booking_message_lines(words, done.messages),
        )
        return Draft(lines, next_steps(words, sale))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer gets, or who moved up to a place that became free."""
        if isinstance(planned, BookingMessage):
            return booking_message(words, planned)
        preview = preview_of(done, PlanChangePreview)
        sale = preview.sale
        head = words(f"push-{key(planned.kind)}", plan=sale.plan.name, number=sale.number)
        old = push_old_lines(words, preview)
        return "\n".join((head, *old, *push_lines(words, sale, done.documents)))


async def _find_old(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``contract_id`` of the membership that is to be left."""
    if slots.get("contract_id") is not None:
        return None
    found = await talk.studio.contracts.of_customer(slots["customer_id"])
    eligible = [view for view in found if view.kind != "card"] or list(found)
    lasting = [view for view in eligible if view.state is not ContractState.TERMINATED]
    meant = lasting or eligible
    if len(meant) == 1 and meant[0].kind != "card":
        slots["contract_id"] = meant[0].id
        return None
    if meant and meant[0].kind != "card":
        return _which(talk, meant)
    return await _none(talk, slots)


def _which(talk: Talk, contracts: list[ContractView]) -> Question:
    choices = tuple(
        Choice(contract_label(talk, view), {"contract_id": view.id}) for view in contracts
    )
    return Question("contract", talk.words("ask-which-contract"), choices)


async def _none(talk: Talk, slots: Slots) -> Answer:
    """Return that there is nothing to change, and the way to a new contract."""
    customer = await talk.studio.customers.file(slots["customer_id"])
    whose = "own" if talk.is_customer else "of"
    text = talk.words(f"change-plan-none-{whose}", customer=customer.name)
    if talk.is_customer:
        return Answer((text,), ((leads_to(talk.words, "button-sale-ask", "contract.sell"),),))
    who = {"customer_id": customer.id}
    return Answer((text,), ((leads_to(talk.words, "button-sell", "contract.sell", **who),),))


def _order(talk: Talk, slots: Slots) -> ChangePlan:
    return ChangePlan(slots["contract_id"], wish_of(talk, slots))

"""Let a contract go on: the end of a pause, sooner or later than agreed, or no pause at all."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.contracts.views import ContractView
from domain.dates import Duration, last_day_of_term
from domain.desk.bookings.previews import BookingMessage
from domain.desk.facts import Done, PlannedMessage
from domain.desk.pausing.orders import AtEnd, ResumeContract
from domain.desk.pausing.previews import ReturnPreview
from handlers.bookings.wording import booking_message, booking_message_lines
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.pauses.questions import ONE_DAY, ask_at_end, day_choices
from handlers.pauses.returning import own_message, proposal_lines, result_lines
from handlers.pauses.wording import money_options
from handlers.people import contract_label, find_customer, typo_line
from handlers.purse import purse_of
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import message_lines


class ResumeAContract:
    """``contract.resume``."""

    intent = "contract.resume"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person, the contract that rests, the first active day, and a set end."""
        if (open_point := await find_customer(talk, slots)) is not None:
            return open_point
        if (open_point := await _find_paused(talk, slots)) is not None:
            return open_point
        await _note_prolonged(talk, slots)
        await _note_dropped(talk, slots)
        if slots.get("x_ask") == "date" or not slots.get("date"):
            return await _day_question(talk, slots)
        return await ask_at_end(talk, _order(slots))

    async def preview(self, talk: Talk, slots: Slots) -> ReturnPreview:
        """Return what the return would do."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: ReturnPreview) -> Draft:
        """Return the proposal; a customer sees the same before it goes to the studio."""
        words, name = talk.words, preview.contract.customer.name
        lines = (
            *typo_line(talk, slots, name),
            *proposal_lines(words, preview, own=talk.is_customer),
        )
        options: tuple[Option, ...] = (Option(words("button-resume-day"), asks="date"),)
        if not talk.is_customer:
            options = (*options, *money_options(words, preview.costs))
        return Draft(lines, options, confirm=_confirm(talk))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Let the contract go on."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result: the new end and what is paid next."""
        del slots
        words, preview = talk.words, preview_of(done, ReturnPreview)
        own = [one for one in done.messages if not isinstance(one, BookingMessage)]
        lines = (
            *result_lines(words, preview, done),
            *message_lines(words, own, preview.contract.customer.name),
            *booking_message_lines(words, done.messages),
        )
        return Draft(lines)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer gets, or who moved up to a place that became free."""
        if isinstance(planned, BookingMessage):
            return booking_message(words, planned)
        return own_message(words, preview_of(done, ReturnPreview))


async def _find_paused(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``contract_id`` of a contract that rests or will."""
    found = await talk.studio.contracts.of_customer(slots["customer_id"])
    paused = [view for view in found if view.pause is not None]
    if slots.get("contract_id") in {view.id for view in paused}:
        return None
    slots.pop("contract_id", None)
    named = [view for view in paused if view.plan_name == slots.get("plan")] or paused
    if len(named) == 1:
        slots["contract_id"] = named[0].id
        return None
    if named:
        return _which(talk, named)
    customer = await talk.studio.customers.file(slots["customer_id"])
    text = "resume-nobody-own" if talk.is_customer else "resume-nobody"
    return Answer((talk.words(text, customer=customer.name),))


async def _note_prolonged(talk: Talk, slots: Slots) -> None:
    """Take the first day after a pause that is to last longer: until a day, or by a length."""
    until, length = slots.pop("until", None), slots.pop("duration", None)
    if slots.pop("x_prolongs", None) is None or "date" in slots:
        return
    pause = (await talk.studio.contracts.view(slots["contract_id"])).pause
    last = date.fromisoformat(until) if until else None
    by = Duration.parse(length or "P0D")
    if last is None and by and pause is not None and pause.last_day is not None:
        last = last_day_of_term(pause.last_day + ONE_DAY, by)
    if last is not None:
        slots["date"] = (last + ONE_DAY).isoformat()


async def _note_dropped(talk: Talk, slots: Slots) -> None:
    """Take the first active day where a pause is not to be: today, or before it begins."""
    if slots.pop("x_drops", None) is None or slots.get("date"):
        return
    pause = (await talk.studio.contracts.view(slots["contract_id"])).pause
    if pause is not None:
        slots["date"] = max(pause.first_day, talk.said_on).isoformat()


def _which(talk: Talk, contracts: list[ContractView]) -> Question:
    choices = tuple(
        Choice(contract_label(talk, view), {"contract_id": view.id}) for view in contracts
    )
    return Question("contract", talk.words("ask-which-contract"), choices)


async def _day_question(talk: Talk, slots: Slots) -> Question:
    """Return the question from when on it runs again; a pause ahead can be dropped as a whole."""
    words, view = talk.words, await talk.studio.contracts.view(slots["contract_id"])
    pause, text = view.pause, "ask-resume-day-own" if talk.is_customer else "ask-resume-day"
    if pause is not None and pause.first_day > talk.said_on:
        whole = Choice(words("resume-not-at-all"), {"date": pause.first_day.isoformat()})
        return Question("date", words(text), (whole,), "day", pause.first_day)
    choices = day_choices(words, "date", talk.said_on)
    return Question("date", words(text), choices, "day", talk.said_on)


def _order(slots: Slots) -> ResumeContract:
    return ResumeContract(
        contract_id=slots["contract_id"],
        first_active=date.fromisoformat(slots["date"]),
        at_end=AtEnd(slots["x_at_end"]) if slots.get("x_at_end") else None,
        money_to=purse_of(slots),
    )


def _confirm(talk: Talk) -> str:
    return talk.words("button-send-request") if talk.is_customer else ""

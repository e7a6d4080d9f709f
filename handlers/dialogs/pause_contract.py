"""Let a contract rest: from when to when, with everything that follows in one proposal."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.dates import Duration, last_day_of_term
from domain.desk.bookings.previews import BookingMessage
from domain.desk.facts import Done, PlannedMessage
from domain.desk.pausing.orders import AtEnd, PauseContract
from domain.desk.pausing.previews import PausePreview
from domain.plans.pauses import PauseRules
from handlers.bookings.wording import booking_message, booking_message_lines
from handlers.cards.reason import reason_said
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.pauses.days import take_as_meant
from handlers.pauses.questions import (
    CHECK,
    OPEN,
    ask_at_end,
    ask_check_day,
    ask_first_day,
    ask_last_day,
    ask_reason,
    days_typed,
    pending_slot,
)
from handlers.pauses.rest import own_message, proposal_lines, result_lines
from handlers.pauses.wording import money_options
from handlers.people import find_contract, typo_line
from handlers.purse import purse_of
from handlers.questions import with_lead
from handlers.replacing import BESIDES, earlier_request
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import message_lines, short


class PauseAContract:
    """``contract.pause``."""

    intent = "contract.pause"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for person, contract, first and last day, and about an end that is set."""
        if (open_point := await find_contract(talk, slots)) is not None:
            return open_point
        await _note_reason(talk, slots)
        if (question := await _days(talk, slots)) is not None:
            return question
        if slots.get("x_ask") == "x_reason":
            return ask_reason(talk)
        return await ask_at_end(talk, _order(slots))

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return the days or the length that an answer gives: "6 Wochen"."""
        return days_typed(talk, slots, text)

    async def preview(self, talk: Talk, slots: Slots) -> PausePreview:
        """Return what the pause would do."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: PausePreview) -> Draft:
        """Return the proposal; a customer sees the same before it goes to the studio."""
        words, name = talk.words, preview.contract.customer.name
        lines = (
            *typo_line(talk, slots, name),
            *proposal_lines(words, preview, own=talk.is_customer),
        )
        confirm = words("button-send-request") if talk.is_customer else ""
        return Draft(lines, _options(talk, slots, preview), confirm=confirm)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Let the contract rest."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result, with the way back out of the pause."""
        del slots
        words, preview = talk.words, preview_of(done, PausePreview)
        own = [one for one in done.messages if not isinstance(one, BookingMessage)]
        lines = (
            words("pause-done"),
            *result_lines(words, preview, done),
            *message_lines(words, own, preview.contract.customer.name),
            *booking_message_lines(words, done.messages),
        )
        contract = {"contract_id": preview.contract.id}
        return Draft(lines, (Option(words("button-resume"), request=(RESUME, contract)),))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer gets, or who moved up to a place that became free."""
        if isinstance(planned, BookingMessage):
            return booking_message(words, planned)
        return own_message(words, preview_of(done, PausePreview))


RESUME = "contract.resume"
REASON_BEFORE = "x_reason_before"
"""Slot: the reason of the request that waits, which stays where no other one is said."""


async def _note_reason(talk: Talk, slots: Slots) -> None:
    """Take the reason from the sentence that began it all, where it says one."""
    if "x_reason" in slots or "x_heard" in slots:
        return
    slots["x_heard"] = 1
    customer = await talk.studio.customers.file(slots["customer_id"])
    if (reason := reason_said(str(slots.get("said", "")), customer.name)) is not None:
        slots["x_reason"] = reason
    elif talk.is_customer and (earlier := await earlier_request(talk, "contract.pause", slots)):
        slots["x_reason"] = slots[REASON_BEFORE] = str(earlier.slots.get("x_reason") or "")


async def _days(talk: Talk, slots: Slots) -> Question | None:
    """Return the question for the first or the last day, or for the day to look at it again."""
    take_as_meant(talk, slots)
    if talk.is_customer or slots.get("until"):
        slots[OPEN] = ""
    if (length := slots.get("duration")) and not Duration.parse(length):
        slots.pop("duration")
        question = await _days(talk, slots)
        return question and with_lead(question, talk.words("ask-pause-too-short"))
    match pending_slot(slots):
        case "from":
            return ask_first_day(talk)
        case "until":
            return ask_last_day(talk, slots, await _rules(talk, slots))
        case _ as pending:
            first = date.fromisoformat(slots["from"])
            if pending == CHECK:
                return ask_check_day(talk, max(first, talk.said_on))
            return await _in_order(talk, slots, first)


async def _in_order(talk: Talk, slots: Slots, first: date) -> Question | None:
    """Ask for the last day again where it lies before the first one."""
    last = _day(slots, "until")
    if last is None or last >= first:
        return None
    slots.pop("until")
    lead = talk.words("ask-pause-order", last=last, first=short(first))
    return with_lead(ask_last_day(talk, slots, await _rules(talk, slots)), lead)


async def _rules(talk: Talk, slots: Slots) -> PauseRules | None:
    view = await talk.studio.contracts.view(slots["contract_id"])
    return PauseRules.from_json((await talk.studio.plans.get(view.plan_id)).pause)


def _order(slots: Slots) -> PauseContract:
    first, length, check = _day(slots, "from"), slots.get("duration"), _day(slots, CHECK)
    last, is_open = _day(slots, "until"), bool(slots.get(OPEN))
    if last is None and length and not is_open and first is not None:
        last = last_day_of_term(first, Duration.parse(length))
    return PauseContract(
        contract_id=slots["contract_id"],
        first_day=first or date.max,
        last_day=None if is_open else last,
        check_on=check if is_open else None,
        reason=_reason(slots),
        at_end=AtEnd(slots["x_at_end"]) if slots.get("x_at_end") else None,
        keep_bookings=slots.get("x_bookings") == "keep",
        money_to=purse_of(slots),
    )


def _reason(slots: Slots) -> str | None:
    """Return the reason; that of the request that waits is not one of a pause beside it."""
    said = slots.get("x_reason") or None
    is_beside = slots.get(BESIDES) == "yes"
    return None if is_beside and said == slots.get(REASON_BEFORE) else said


def _day(slots: Slots, name: str) -> date | None:
    said = slots.get(name)
    return date.fromisoformat(said) if said else None


def _options(talk: Talk, slots: Slots, preview: PausePreview) -> tuple[Option, ...]:
    words = talk.words
    options = [
        Option(words("button-pause-first"), asks="from"),
        Option(words("button-pause-last"), asks="until"),
    ]
    if slots.get("x_at_end"):
        other = AtEnd.KEEP if slots["x_at_end"] == AtEnd.MOVE.value else AtEnd.MOVE
        label = words(f"button-pause-end-{other.value}")
        options.append(Option(label, sets={"x_at_end": other.value}))
    if not preview.pause.reason or slots.get("x_reason") == slots.get(REASON_BEFORE):
        options.append(Option(words("button-pause-reason"), asks="x_reason"))
    if talk.is_customer:
        return tuple(options)
    if preview.places.places:
        other_way = "drop" if preview.keep_bookings else "keep"
        label = words(f"button-pause-{other_way}")
        options.append(Option(label, sets={"x_bookings": other_way}))
    return (*options, *money_options(words, preview.costs))

"""Move the end of a contract that is terminated: one step for people, with its money."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from domain.desk.bookings.previews import BookingMessage
from domain.desk.facts import Done, PlannedMessage
from domain.desk.orders import BookedAfter, EndMode, GivenBy, TerminationOrder
from domain.desk.previews import EndChangePreview
from domain.errors import Refusal
from handlers.asking import as_wish
from handlers.bookings.wording import booking_message, booking_message_lines
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.endings.leftovers import (
    leftover_lines,
    leftover_options,
    push_lines,
    rights_question,
    rights_until,
)
from handlers.endings.pausing import pause_lines, pause_point
from handlers.endings.terminated import access_lines, find_terminated, note_planned_access
from handlers.endings.wording import money_lines, reason_question, when_lines
from handlers.invoices.lines import issues_anew
from handlers.people import typo_line
from handlers.purse import other_purse, purse_of
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import (
    contract_line,
    key,
    message_lines,
    note_lines,
    short,
)


class ChangeEnd:
    """``contract.change_end``."""

    intent = "contract.change_end"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for person, contract, the new last day, and a reason for a past one."""
        if (open_point := await find_terminated(talk, slots, offer_end=True)) is not None:
            return open_point
        await note_planned_access(talk, slots)
        _settle_mode(talk, slots)
        if slots.get("x_ask") == "rights":
            return rights_question(talk)
        if slots.get("x_ask") == "date" or not slots.get("mode"):
            return await _day_question(talk, slots)
        return reason_question(talk, slots) or await self._pause(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> EndChangePreview:
        """Return what the new end would do."""
        return await talk.studio.desk.preview_end_change(await _order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: EndChangePreview) -> Draft:
        """Return the proposal: the old day, the new one and why, and the money between them."""
        words, ending = talk.words, preview.termination
        name = preview.contract.customer.name
        what = (
            *_what_lines(words, preview),
            *pause_lines(words, slots, ending),
            *leftover_lines(words, preview.termination),
        )
        if talk.is_customer:
            return as_wish(words, what, (Option(words("button-change-day"), asks="date"),))
        lines = (
            *typo_line(talk, slots, name),
            *what,
            *message_lines(words, ending.messages, name),
            *_lasting(words, preview),
            *access_lines(words, slots, name),
            *note_lines(words, ending.warnings),
        )
        return Draft(lines, _options(words, preview), danger=True)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Move the end."""
        return await talk.studio.desk.change_end(await _order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result, with a chat access that may have to move along."""
        words, preview = talk.words, preview_of(done, EndChangePreview)
        name = preview.contract.customer.name
        lines = (
            words("change-end-done"),
            *_what_lines(words, preview, done),
            *leftover_lines(words, preview.termination),
            *message_lines(words, preview.termination.messages, name),
            *booking_message_lines(words, done.messages),
            *access_lines(words, slots, name),
        )
        return Draft(lines, _next_steps(words, slots, preview))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears: the new last day, and the old one."""
        if isinstance(planned, BookingMessage):
            return booking_message(words, planned)
        preview = preview_of(done, EndChangePreview)
        head = words(
            f"push-{key(planned.kind)}",
            plan=preview.contract.plan_name,
            number=preview.contract.number,
            old=short(preview.old_ends_on),
            ends_on=preview.termination.ends_on,
        )
        ending = preview.termination
        return "\n".join((head, *push_lines(words, ending.leftovers, ending.order.rights_until)))

    async def _pause(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask what becomes of a pause in which the contract would end."""
        view = await talk.studio.contracts.view(slots["contract_id"])
        if not view.pauses:
            return None
        ends_on = (await self.preview(talk, slots)).termination.ends_on
        return pause_point(talk, slots, view, ends_on)


def _settle_mode(talk: Talk, slots: Slots) -> None:
    """A day that is said counts; "at once" is today, because the end was agreed on already."""
    if slots.get("mode") == EndMode.IMMEDIATE.value:
        slots["date"] = talk.said_on.isoformat()
    if slots.get("date"):
        slots["mode"] = EndMode.DATE.value
    elif slots.get("mode") == EndMode.DATE.value:
        del slots["mode"]


async def _day_question(talk: Talk, slots: Slots) -> Question:
    """Return the question for the new last day, with the regular one as a choice."""
    words = talk.words
    old = (await talk.studio.contracts.view(slots["contract_id"])).ends_on
    regular = await _regular_day(talk, slots)
    label = words("change-end-regular", day=regular)
    choices = (Choice(label, {"mode": EndMode.TERM_END.value}),) if regular else ()
    return Question("date", words("ask-new-end", old=old), choices, "day", old or talk.said_on)


async def _regular_day(talk: Talk, slots: Slots) -> date | None:
    """Return the day that the recorded notice leads to, None if the contract ends then."""
    regular = {**slots, "mode": EndMode.TERM_END.value, "date": None}
    try:
        preview = await talk.studio.desk.preview_end_change(await _order(talk, regular))
    except Refusal:
        return None
    return preview.termination.ends_on


async def _order(talk: Talk, slots: Slots) -> TerminationOrder:
    """Return the order; who gave notice, and when it came, stays as it is on record."""
    wanted, received = slots.get("date"), slots.get("received")
    given_by = (await talk.studio.contracts.view(slots["contract_id"])).given_by
    return TerminationOrder(
        contract_id=slots["contract_id"],
        received_on=date.fromisoformat(received) if received else talk.said_on,
        mode=EndMode(slots["mode"]),
        wanted_on=date.fromisoformat(wanted) if wanted else None,
        given_by=GivenBy(given_by or GivenBy.CUSTOMER),
        reason=slots.get("x_reason"),
        money_to=purse_of(slots),
        keep_receipt=received is None,
        booked=BookedAfter(slots.get("x_booked", BookedAfter.CANCEL)),
        rights_until=rights_until(slots.get("x_rights_until")),
        rebook=slots.get("x_rebook") != "no",
    )


def _rebook_option(words: Words, preview: EndChangePreview) -> tuple[Option, ...]:
    """Return the button that leaves places given up which a later end would bring back."""
    ending = preview.termination
    if not ending.order.rebook:
        return (Option(words("button-rebook-yes"), sets={"x_rebook": "yes"}),)
    if any(each.comes_back for each in ending.leftovers.back):
        return (Option(words("button-rebook-no"), sets={"x_rebook": "no"}),)
    return ()


def _what_lines(
    words: Words, preview: EndChangePreview, done: Done | None = None
) -> tuple[str, ...]:
    ends, anyway = "change-end-new", "change-end-anyway"
    return (
        contract_line(words, preview.contract),
        words("change-end-old", old=preview.old_ends_on),
        *when_lines(words, preview.termination, ends=ends, anyway=anyway),
        *money_lines(words, preview.termination, preview.reopened, done=done),
    )


def _lasting(words: Words, preview: EndChangePreview) -> tuple[str, ...]:
    issued = (*preview.termination.invoices, *preview.reopened)
    return (words("line-lasting"),) if issues_anew(issued) else ()


def _options(words: Words, preview: EndChangePreview) -> tuple[Option, ...]:
    ending = preview.termination
    options = [Option(words("button-change-day"), asks="date")]
    options += [
        _on_day(words, way.mode, way.ends_on)
        for way in ending.other_ways
        if way.mode is not EndMode.IMMEDIATE and way.ends_on not in (None, preview.old_ends_on)
    ]
    if any(change.to_customer_cents > 0 for change in ending.invoices):
        options.append(other_purse(words, ending.order.money_to))
    options.extend(leftover_options(words, ending.order, ending.leftovers))
    return (*options, *_rebook_option(words, preview))


def _on_day(words: Words, mode: EndMode, day: date | None) -> Option:
    """Return the button for the regular day, or for an admissible one beside the wanted."""
    if mode is EndMode.TERM_END or day is None:
        return Option(words("change-end-regular", day=day), sets={"mode": EndMode.TERM_END.value})
    sets = {"mode": mode.value, "date": day.isoformat()}
    return Option(words("button-way-day", day=day), sets=sets)


def _next_steps(words: Words, slots: Slots, preview: EndChangePreview) -> tuple[Option, ...]:
    """Return the button that lets a planned end of the chat access follow the contract."""
    after = preview.termination.ends_on + timedelta(days=1)
    if slots.get("x_inactive_from") in (None, after.isoformat()):
        return ()
    access = {"customer_id": preview.contract.customer.id, "from": after.isoformat()}
    label = words("button-deactivate-from", day=short(after))
    return (Option(label, request=("customer.deactivate", access)),)

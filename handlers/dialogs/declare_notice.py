"""A customer ends a contract in the chat: two screens, and a receipt at once.

The first shows the facts of the notice with everything preset; the one offer stands there. The
second is the last button. Nothing is refused: what is not plain goes to the studio, with its
moment of receipt.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from domain.contracts.views import ContractView
from domain.desk.bookings.previews import BookingMessage
from domain.desk.facts import Done, PlannedMessage
from domain.desk.notices.previews import DeclarationPreview, DeclareNotice
from handlers.bookings.wording import booking_message
from handlers.buttons import request_data
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.endings.leftovers import leftover_lines
from handlers.endings.wording import money_lines
from handlers.messages import Button, Rows
from handlers.notices.asking import asks_for_money
from handlers.notices.own import (
    ALL,
    ANSWER,
    WORDS,
    leaves,
    received_at,
    settle,
    was_said_before,
)
from handlers.notices.several import next_options, note_others, one_line, which_first
from handlers.notices.wording import (
    address_line,
    address_of,
    contract_of,
    declared_text,
    excerpt,
    fact_lines,
    received_line,
)
from handlers.people import NOT_ENDED, TERMINABLE, contract_label, find_customer
from handlers.results import preview_of
from handlers.texts import Words
from handlers.understanding.words import fold

EMAIL = re.compile(r"[^@\s,;:<>\"']{1,64}@[^@\s,;:<>\"']{1,180}\.[A-Za-z]{2,24}")
CHAT_ONLY = "-"
"""What ``x_address`` holds where the chat is enough."""
ORDINARY = {"x_cause": "", "x_basis": "", "x_reason": "", "mode": ""}
CAUSE = {"x_cause": 1, "x_basis": "", "mode": ""}
LONGEST_REASON = 4_096
"""As long as a message of the chat can be."""
MOST_WORDS = 6
"""Of a message that says an e-mail address."""


class DeclareNoticeDialog:
    """``contract.declare``."""

    intent = "contract.declare"
    farewell = "declare-aborted"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Show the first screen, after whatever only the customer can say."""
        received_at(talk, slots)
        if (open_point := await find_customer(talk, slots)) is not None:
            return open_point
        question = await _contract(talk, slots)
        await settle(talk, slots)
        await note_others(talk, slots)
        if question is not None:
            return question
        await _note_address(talk, slots)
        for ask in (_asked, _kind, _reason):
            if (question := ask(talk, slots)) is not None:
                return question
        return None if slots.get("x_seen") else await self._first_screen(talk, slots)

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return an e-mail address wherever it is typed, and the reason where it is asked for."""
        del talk
        found = EMAIL.search(text)
        gives_reason = slots.get("x_cause") and not slots.get("x_reason") and not leaves(text)
        if gives_reason and not (found and found[0] == text.strip()):
            return {"x_reason": text}
        if not found and asks_for_money(text):
            return {"x_money": 1}
        return {"x_address": found[0]} if found and len(text.split()) <= MOST_WORDS else {}

    async def preview(self, talk: Talk, slots: Slots) -> DeclarationPreview:
        """Return where the notice leads."""
        received_at(talk, slots)
        preview = await talk.studio.desk.preview(_order(talk, slots))
        return replace(preview, order=_order(talk, slots, preview))

    def propose(self, talk: Talk, slots: Slots, preview: DeclarationPreview) -> Draft:
        """Return the second screen: what is declared, what follows, and the last button."""
        words = talk.words
        lines = (
            words("declare-last"),
            contract_of(words, preview),
            *_facts(talk, slots, preview),
            *one_line(words, slots),
            *_consequences(words, preview),
            "",
            words("declare-binding"),
        )
        back = Option(words("button-declare-change"), sets={"x_seen": ""})
        return Draft(lines, (back,), danger=True, confirm=words("button-declare-now"))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Take the notice."""
        preview = await self.preview(talk, slots)
        return await talk.studio.desk.carry_out(preview.order, facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the receipt."""
        words, preview = talk.words, preview_of(done, DeclarationPreview)
        receipt = preview.receipt
        is_open = preview.termination is None
        lines = (
            words("declare-done"),
            words("declare-number", number=receipt.number if receipt else ""),
            contract_of(words, preview),
            *_facts(talk, slots, preview),
            *_own_words(words, slots, preview),
            *_consequences(words, preview, done),
            "",
            words("declare-next-open" if is_open else "declare-next"),
        )
        back = _take_back(words, preview) if is_open else ()
        return Draft(lines, (*next_options(words, slots), *back))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what somebody hears who gets a place that is free again."""
        if isinstance(planned, BookingMessage):
            return booking_message(words, planned)
        raise TypeError(done.preview.command)

    async def _first_screen(self, talk: Talk, slots: Slots) -> Question:
        words, preview = talk.words, await self.preview(talk, slots)
        named = () if preview.contract else (contract_of(words, preview),)
        facts = (*_facts(talk, slots, preview), *one_line(words, slots))
        facts = (*facts, *_money_asked(words, preview)) if slots.get("x_money") else facts
        lines = (words("declare-first"), *named, *facts)
        hint = "declare-hint" if slots.get("x_address") != CHAT_ONLY else "declare-hint-address"
        choices = [Choice(words("button-declare-go-on"), {"x_seen": 1})]
        choices.append(Choice(words("button-declare-day"), {"x_ask": "date"}))
        if slots.get("date"):
            choices.append(Choice(words("button-declare-next-possible"), {"date": ""}))
        if slots.get("x_cause"):
            choices.append(Choice(words("button-declare-reason"), {"x_cause": 1, "x_reason": ""}))
            choices.append(Choice(words("button-declare-ordinary"), ORDINARY))
        else:
            choices.append(Choice(words("button-declare-cause"), CAUSE))
        text = "\n".join((*lines, "", words(hint)))
        return Question("date", text, tuple(choices), extra=_pause(words, preview))


def _facts(talk: Talk, slots: Slots, preview: DeclarationPreview) -> tuple[str, ...]:
    address = preview.order.address or ""
    at = talk.local(received_at(talk, slots))
    received = received_line(talk.words, at, before=was_said_before(slots))
    return fact_lines(talk.words, preview, (received, address_line(talk.words, address)))


def _own_words(words: Words, slots: Slots, preview: DeclarationPreview) -> tuple[str, ...]:
    """Return what was said in free words; the receipt on paper holds it whole."""
    if not (slots.get(ALL) or slots.get(WORDS)):
        return ()
    return (words("declare-said", text=excerpt(preview.order.content)),)


def _consequences(
    words: Words, preview: DeclarationPreview, done: Done | None = None
) -> tuple[str, ...]:
    """Return what becomes of invoices, places and units."""
    ended = preview.termination
    if ended is None or ended.ends_anyway:
        return ()
    return (*money_lines(words, ended, done=done), *leftover_lines(words, ended))


def _money_asked(words: Words, preview: DeclarationPreview) -> tuple[str, ...]:
    """Return what is to be paid, for who asks for it on the first screen already."""
    return _consequences(words, preview) or ("", words("declare-money-open"))


def _pause(words: Words, preview: DeclarationPreview) -> Rows:
    """Return the one offer, where the plan lets a contract rest."""
    ended = preview.termination
    if ended is None or not ended.can_pause or ended.before_start or ended.ends_anyway:
        return ()
    slots = {"contract_id": ended.contract.id}
    data = request_data(words.language, "contract.pause", slots)
    return ((Button(words("button-pause-instead"), data),),)


def _take_back(words: Words, preview: DeclarationPreview) -> tuple[Option, ...]:
    if preview.receipt is None:
        return ()
    slots = {"receipt_id": preview.receipt.id, "x_back": 1}
    return (Option(words("button-declare-back"), request=(ANSWER, slots)),)


async def _contract(talk: Talk, slots: Slots) -> Question | None:
    """Fill ``contract_id``, or ask; a customer may leave it to the studio."""
    customer_id = slots["customer_id"]
    found = await talk.studio.contracts.of_customer(customer_id, with_ended=True)
    running = [view for view in found if view.state in NOT_ENDED]
    if slots.get("contract_id") not in {view.id for view in found}:
        slots.pop("contract_id", None)
    if "contract_id" in slots or slots.get("x_unsure"):
        return None
    fitting = _preferred(running, str(slots.get("plan") or ""))
    mine = [view for view in fitting if view.state in TERMINABLE]
    if (first := await which_first(talk, slots, mine)) is not None:
        return first
    if len(fitting) == 1:
        slots["contract_id"] = fitting[0].id
    if len(fitting) <= 1:
        return None
    choices = [Choice(contract_label(talk, view), {"contract_id": view.id}) for view in fitting]
    choices.append(Choice(talk.words("button-declare-unsure"), {"x_unsure": 1}))
    return Question("contract", talk.words("declare-which"), tuple(choices))


def _preferred(running: list[ContractView], plan: str) -> list[ContractView]:
    """Return the contracts that may be meant: of the plan that is named, not terminated yet."""
    named = [view for view in running if plan and fold(view.plan_name) == fold(plan)]
    eligible = [view for view in named or running if view.state in TERMINABLE]
    return eligible or named or running


async def _note_address(talk: Talk, slots: Slots) -> None:
    """Fill in where the receipt goes beside the chat: the e-mail address on file."""
    if not slots.get("x_address"):
        customer = await talk.studio.customers.file(slots["customer_id"])
        slots["x_address"] = address_of(slots, customer.email) or CHAT_ONLY


def _asked(talk: Talk, slots: Slots) -> Question | None:
    if slots.get("x_ask") != "date":
        return None
    return Question("date", talk.words("declare-ask-day"), kind="day", month=talk.said_on)


def _kind(talk: Talk, slots: Slots) -> Question | None:
    """Ask what "at once" stands on: only an important reason ends a contract without notice."""
    at_once = slots.get("mode") == "immediate" or slots.get("x_basis")
    if slots.get("x_basis") == "good_cause":
        slots.update(CAUSE)
        return None
    if not at_once or slots.get("x_cause"):
        return None
    choices = (
        Choice(talk.words("button-declare-cause"), CAUSE),
        Choice(talk.words("button-declare-ordinary"), ORDINARY),
    )
    return Question("x_cause", talk.words("declare-ask-kind"), choices)


def _reason(talk: Talk, slots: Slots) -> Question | None:
    """Ask for the reason of a notice for cause; of an ordinary one nobody asks."""
    if not slots.get("x_cause") or slots.get("x_reason"):
        return None
    back = (Choice(talk.words("button-declare-ordinary"), ORDINARY),)
    return Question("x_reason", talk.words("declare-ask-reason"), back, kind="free")


def _order(talk: Talk, slots: Slots, preview: DeclarationPreview | None = None) -> DeclareNotice:
    """Return the order; the text of a notice without words of its own follows from its facts."""
    wanted = slots.get("date")
    content = str(slots.get(ALL) or slots.get(WORDS) or "")
    if not content and preview is not None:
        content = declared_text(talk.words, preview)
    address = slots.get("x_address")
    for_cause = bool(slots.get("x_cause"))
    return DeclareNotice(
        customer_id=slots["customer_id"],
        contract_id=slots.get("contract_id"),
        received_at=received_at(talk, slots),
        for_cause=for_cause,
        reason=str(slots.get("x_reason") or "")[:LONGEST_REASON] or None if for_cause else None,
        wanted_on=date.fromisoformat(wanted) if wanted else None,
        day_unclear=bool(slots.get("x_unclear_day")) and not wanted,
        content=content,
        address=None if address in (None, "", CHAT_ONLY) else str(address),
    )

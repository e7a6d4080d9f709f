"""Annul a contract: the statutory withdrawal within fourteen days, later as goodwill."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from domain.contracts.errors import AnnulmentTooLate
from domain.desk.bookings.previews import BookingMessage
from domain.desk.endings.annulment_preview import AnnulContract, AnnulmentPreview
from domain.desk.endings.errors import CompensationTooHigh
from domain.desk.facts import Done, PlannedMessage
from domain.desk.orders import MoneyTo, TerminationOrder
from domain.desk.previews import TerminationPreview
from handlers.bookings.wording import booking_message, booking_message_lines
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.endings.annulment import leftover_lines, money_lines, push_text, what_lines
from handlers.endings.late import (
    as_notice_choice,
    as_notice_option,
    is_notice,
    note_late,
    notice_draft,
    notice_order,
    notice_push,
    notice_report,
    receipt_mail,
    receipt_rows,
)
from handlers.endings.typed import typed_compensation
from handlers.endings.wording import receipt_question
from handlers.messages import Reply, Rows
from handlers.people import NOT_ENDED, find_contract, find_customer, typo_line
from handlers.purse import other_purse, purse_of
from handlers.questions import with_lead
from handlers.results import preview_of
from handlers.texts import Words
from handlers.understanding.amounts import read_amount
from handlers.wording import contract_line, lasting_line, message_lines

RECEIVED_AT = "x_received_at="
"""Slot: day and moment of a customer's own message; no button sets it."""


class AnnulAContract:
    """``contract.annul``."""

    intent = "contract.annul"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for person and contract, and for a note where it comes too late."""
        if (open_point := await _find_contract(talk, slots)) is not None:
            return open_point
        if talk.is_customer and "received" not in slots:
            kept = {"on": talk.said_on.isoformat(), "at": talk.said_at.isoformat()}
            slots[RECEIVED_AT] = kept
        slots.setdefault("received", talk.said_on.isoformat())
        if slots.get("x_ask") == "received":
            return receipt_question(talk)
        await note_late(talk, slots)
        if is_notice(slots):
            return None
        return _compensation(talk, slots) or await self._refused(talk, slots)

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return what is to be paid for what was used: "Wertersatz 10 Euro"."""
        del slots
        return {} if talk.is_customer else typed_compensation(text)

    async def preview(self, talk: Talk, slots: Slots) -> AnnulmentPreview | TerminationPreview:
        """Return what unwinding the contract would do; taken as notice, what its end would."""
        if is_notice(slots):
            return await talk.studio.desk.preview_termination(_as_notice(talk, slots))
        return await talk.studio.desk.preview(_order(talk, slots))

    def propose(
        self, talk: Talk, slots: Slots, preview: AnnulmentPreview | TerminationPreview
    ) -> Draft:
        """Return the proposal."""
        if isinstance(preview, TerminationPreview):
            return notice_draft(talk.words, preview)
        words, name = talk.words, preview.contract.customer.name
        lines = (
            *typo_line(talk, slots, name),
            contract_line(words, preview.contract),
            *what_lines(words, preview),
            *money_lines(words, preview),
            *leftover_lines(words, preview),
            *message_lines(words, preview.messages, name),
            *lasting_line(words, preview.invoices),
        )
        options = (*_options(words, preview), *as_notice_option(words, slots))
        return Draft(lines, options, danger=True)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Annul it, or end it."""
        if is_notice(slots):
            return await talk.studio.desk.terminate(_as_notice(talk, slots), facts)
        return await talk.studio.desk.carry_out(_order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result with the numbers of the new documents."""
        if is_notice(slots):
            return notice_report(talk.words, preview_of(done, TerminationPreview), done)
        words, preview = talk.words, preview_of(done, AnnulmentPreview)
        lines = (
            words("annul-done"),
            contract_line(words, preview.contract),
            *what_lines(words, preview)[1:],
            *money_lines(words, preview, done),
            *leftover_lines(words, preview),
            *message_lines(words, preview.messages, preview.contract.customer.name),
            *booking_message_lines(words, done.messages),
        )
        return Draft(lines)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears, or who moved up to a free place."""
        if isinstance(planned, BookingMessage):
            return booking_message(words, planned)
        if isinstance(done.preview, TerminationPreview):
            return notice_push(words, done.preview)
        return push_text(words, preview_of(done, AnnulmentPreview))

    def leads(self, words: Words, done: Done, planned: PlannedMessage) -> Rows:
        """Return the buttons below what the customer hears: the receipt of the notice."""
        ended = done.preview
        if isinstance(planned, BookingMessage) or not isinstance(ended, TerminationPreview):
            return ()
        return receipt_rows(words, ended)

    async def afterwards(self, talk: Talk, done: Done) -> Reply:
        """Return the e-mail with the receipt, where it was taken as notice."""
        ended = done.preview
        if not isinstance(ended, TerminationPreview):
            return ()
        return await receipt_mail(talk, ended, done)

    async def _refused(self, talk: Talk, slots: Slots) -> Question | None:
        """Ask why it is accepted after the deadline, or for less; a customer only asks for it."""
        if talk.is_customer:
            return None
        try:
            await self.preview(talk, slots)
        except AnnulmentTooLate as late:
            return _goodwill_question(talk, slots, late)
        except CompensationTooHigh as too_high:
            slots |= {"x_compensation": None, "x_ask": "compensation"}
            facts = {"wanted": too_high.wanted, "most": too_high.most}
            refusal = talk.words("refusal-compensation-too-high", **facts)
            return with_lead(_amount_question(talk), refusal)
        return None


def _goodwill_question(talk: Talk, slots: Slots, late: AnnulmentTooLate) -> Question:
    """Return what can become of a late one; whoever chooses goodwill is asked for the reason."""
    words = talk.words
    text = "annul-late-open" if RECEIVED_AT in slots else "ask-annul-note"
    if slots.get("x_ask") == "x_note":
        text = "ask-annul-reason"
    invites = words("button-annul-as-goodwill")
    choices, said = (as_notice_choice(words),), words(text, deadline=late.deadline)
    return Question("x_note", said, choices, kind="free", invites=invites)


async def _find_contract(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``contract_id``: where nobody says which, the one that can still be withdrawn from."""
    if (open_point := await find_customer(talk, slots)) is not None:
        return open_point
    if "contract_id" not in slots and not slots.get("plan"):
        found = await talk.studio.contracts.of_customer(slots["customer_id"])
        recent = [view for view in found if view.annullable_until >= talk.said_on]
        if len(recent) == 1:
            slots["contract_id"] = recent[0].id
    return await find_contract(talk, slots, NOT_ENDED)


def _compensation(talk: Talk, slots: Slots) -> Question | None:
    """Return the question for the amount, where it is asked for or was not understood."""
    if talk.is_customer:
        slots.pop("x_compensation", None)
        return None
    said = slots.get("x_compensation")
    if slots.get("x_ask") == "compensation":
        return _amount_question(talk)
    if said is None or read_amount(str(said)) is not None:
        return None
    slots |= {"x_compensation": None, "x_ask": "compensation"}
    return with_lead(_amount_question(talk), talk.words("annul-compensation-unclear"))


def _amount_question(talk: Talk) -> Question:
    return Question("x_compensation", talk.words("ask-annul-compensation"), kind="free")


def _order(talk: Talk, slots: Slots) -> AnnulContract:
    received = date.fromisoformat(slots["received"])
    said = slots.get("x_compensation")
    return AnnulContract(
        contract_id=slots["contract_id"],
        received_on=received,
        received_at=_received_at(talk, slots),
        money_to=purse_of(slots, MoneyTo.REFUND),
        compensation_cents=(read_amount(str(said)) or 0) if said else 0,
        note=slots.get("x_note"),
    )


def _as_notice(talk: Talk, slots: Slots) -> TerminationOrder:
    return notice_order(slots, _received_at(talk, slots))


def _received_at(talk: Talk, slots: Slots) -> datetime | None:
    """Return the moment of receipt: that of a customer's message, whoever decides on it when."""
    if slots.get(RECEIVED_AT, {}).get("on") == slots["received"]:
        return datetime.fromisoformat(slots[RECEIVED_AT]["at"])
    return talk.said_at if slots["received"] == talk.said_on.isoformat() else None


def _options(words: Words, preview: AnnulmentPreview) -> tuple[Option, ...]:
    options = []
    if preview.invoices:
        options.append(Option(words("button-compensation"), asks="compensation"))
    if preview.compensation_cents:
        options.append(Option(words("button-no-compensation"), sets={"x_compensation": "0"}))
    if preview.paid_cents > 0:
        options.append(other_purse(words, preview.order.money_to))
    return (*options, Option(words("button-change-received"), asks="received"))

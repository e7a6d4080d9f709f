"""Take the last change back, or the one behind the button: by an inverse of its own."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.desk.bookings.previews import BookingMessage
from domain.desk.facts import Done, InvoiceChange, PlannedMessage
from domain.desk.previews import UndoPreview
from domain.invoices.rules import InvoiceState, Treatment
from domain.money import Money
from handlers.bookings.wording import booking_message
from handlers.dialog import Answer, Draft, Question, Slots, Talk
from handlers.invoices.lines import document_lines, drawn_words
from handlers.results import preview_of
from handlers.texts import Markup, Span, Words
from handlers.undoing.wording import restored_lines, thing_text
from handlers.wording import balance_line, contract_line, documents_line, key, spaced_out


class UndoChange:
    """``undo``."""

    intent = "undo"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing: without a button it is the last change of the person, or of the team."""
        del talk, slots
        return None

    async def preview(self, talk: Talk, slots: Slots) -> UndoPreview:
        """Return what taking it back would mean, and keep which change it is."""
        preview = await talk.studio.desk.preview_undo(slots.get("journal_id"))
        slots["journal_id"] = preview.journal_id
        if told := await _told(talk, preview):
            return await talk.studio.desk.preview_undo(preview.journal_id, told=told)
        return preview

    def propose(self, talk: Talk, slots: Slots, preview: UndoPreview) -> Draft:
        """Return the proposal: what is taken back, what holds then, what stays."""
        del slots
        words = talk.words
        lines = (
            *_about_lines(words, preview),
            words("undo-what", what=_what(words, preview), at=talk.local(preview.at)),
            *((words("undo-made-by", name=preview.made_by),) if preview.made_by else ()),
            words(f"undo-then-{_change(preview)}"),
            *_restored_lines(words, preview),
            *_money_lines(words, preview),
            *_message_lines(words, preview),
            *(words(f"undo-stays-{key(kind)}") for kind in preview.stays),
        )
        return Draft(lines)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Take it back; who has heard of it meanwhile is asked anew."""
        number = slots["journal_id"]
        told = await _told(talk, await talk.studio.desk.preview_undo(number))
        return await talk.studio.desk.undo(number, facts, told=told)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result."""
        del slots
        words, preview = talk.words, preview_of(done, UndoPreview)
        lines = (
            words("undo-done", what=_what(words, preview)),
            *_about_lines(words, preview),
            words(f"undo-then-{_change(preview)}"),
            *_restored_lines(words, preview),
            *_money_lines(words, preview, done),
            *_message_lines(words, preview),
        )
        return Draft(lines)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what a customer hears who has heard of the change, or gets a place by it."""
        if isinstance(planned, BookingMessage):
            return booking_message(words, planned)
        return words(f"push-{key(planned.kind)}", what=_what(words, preview_of(done, UndoPreview)))


def _about_lines(words: Words, preview: UndoPreview) -> tuple[str, ...]:
    if preview.contract is not None:
        return (contract_line(words, preview.contract),)
    if preview.customer is not None:
        customer = preview.customer
        return (words("line-customer", customer=customer.name, number=customer.number),)
    return ()


def _change(preview: UndoPreview) -> str:
    """Return the part of a text's id for the change: a noted receipt was no termination."""
    contract = preview.contract
    if preview.undoes == "contract.terminate" and contract and contract.ends_on is None:
        return "receipt"
    return key(preview.undoes)


def _what(words: Words, preview: UndoPreview) -> Markup:
    what = Markup(words(f"undo-of-{_change(preview)}"))
    if preview.thing is None:
        return what
    thing = Markup(thing_text(words, preview.thing))
    return Markup(words("undo-of-thing", what=what, thing=thing))


async def _told(talk: Talk, preview: UndoPreview) -> frozenset[int]:
    """Return which customers have heard of the change already, maybe by "Jetzt senden"."""
    heard = preview.heard
    waiting = await talk.conversations.are_waiting(preview.journal_id)
    later = () if waiting else heard.later
    return frozenset([one for one in (*heard.at_once, *later) if await _is_reached(talk, one)])


async def _is_reached(talk: Talk, customer_id: int) -> bool:
    link = await talk.studio.link_of_customer(customer_id)
    return link is not None and link.reachable


def _restored_lines(words: Words, preview: UndoPreview) -> tuple[str, ...]:
    """Return what holds again, and what does not."""
    lines = [restored_lines(words, each) for each in preview.restored]
    return spaced_out(*(line for each in lines for line in each))


def _money_lines(words: Words, preview: UndoPreview, done: Done | None = None) -> tuple[str, ...]:
    """Return what becomes of each document, the balance, and the numbers of new ones once done."""
    in_order = sorted(preview.new_documents, key=lambda change: change.period_first or date.min)
    lines = [_document_line(words, change, done=done is not None) for change in in_order]
    if preview.balance_after_cents is not None:
        lines.append(balance_line(words, preview.balance_after_cents, done=done is not None))
    return spaced_out(*lines, *documents_line(words, done.documents if done else ()))


def _message_lines(words: Words, preview: UndoPreview) -> tuple[str, ...]:
    """Return what becomes of the messages about the change."""
    if preview.tells:
        return spaced_out(words("undo-told"))
    if preview.heard.later:
        return spaced_out(words("undo-messages"))
    return ()


def _document_line(words: Words, change: InvoiceChange, *, done: bool) -> str:
    """Return what becomes of a document, or which invoice was issued in place of one."""
    if done and change.treatment is Treatment.KEEP and change.state is not InvoiceState.DRAFT:
        return _billed_again(words, change)
    return "".join(document_lines(words, (change,), done=done))


def _billed_again(words: Words, change: InvoiceChange) -> str:
    line = words(
        "undo-billed-again",
        number=change.number or "",
        period=Span(change.period_first, change.period_last),
        amount=Money(change.new_amount_cents or 0),
    )
    return line + drawn_words(words, change)

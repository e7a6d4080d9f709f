"""Take the last change back, or the one behind the button: by an inverse of its own."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from domain.desk.facts import Done, InvoiceChange, PlannedMessage
from domain.desk.previews import UndoPreview
from domain.invoices.rules import InvoiceState, Treatment
from domain.money import Money
from handlers.dialog import Answer, Draft, Question, Slots, Talk
from handlers.invoices.lines import document_lines
from handlers.results import preview_of
from handlers.texts import Span, Words
from handlers.wording import balance_line, contract_line, documents_line, key, spaced_out

TELLS_CUSTOMER = frozenset(
    {"contract.terminate", "contract.change_end", "contract.undo_termination", "invoice.credit"}
)
"""Changes after which a message to the customer waits for the ten minutes to pass."""


class UndoChange:
    """``undo``."""

    intent = "undo"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing: without a button it is the last change of the person who asks."""
        del talk, slots
        return None

    async def preview(self, talk: Talk, slots: Slots) -> UndoPreview:
        """Return what taking it back would mean, and keep which change it is."""
        preview = await talk.studio.desk.preview_undo(slots.get("journal_id"))
        slots["journal_id"] = preview.journal_id
        if preview.undoes in TELLS_CUSTOMER and await _reached(talk, preview):
            slots["x_told"] = 1
        return preview

    def propose(self, talk: Talk, slots: Slots, preview: UndoPreview) -> Draft:
        """Return the proposal: what is taken back, what holds then, what stays."""
        words = talk.words
        lines = (
            *_about_lines(words, preview),
            words("undo-what", what=_what(words, preview), at=talk.local(preview.at)),
            words(f"undo-then-{_change(preview)}"),
            *_money_lines(words, preview),
            *_message_lines(words, preview, slots),
            *(words(f"undo-stays-{key(kind)}") for kind in preview.stays),
        )
        return Draft(lines)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Take it back."""
        return await talk.studio.desk.undo(slots["journal_id"], facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result."""
        words, preview = talk.words, preview_of(done, UndoPreview)
        lines = (
            words("undo-done", what=_what(words, preview)),
            *_about_lines(words, preview),
            words(f"undo-then-{_change(preview)}"),
            *_money_lines(words, preview, done),
            *_message_lines(words, preview, slots),
        )
        return Draft(lines)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what a customer hears who has heard of the change already."""
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


def _what(words: Words, preview: UndoPreview) -> str:
    return words(f"undo-of-{_change(preview)}")


async def _reached(talk: Talk, preview: UndoPreview) -> bool:
    """Say whether the customer has heard of the change already ("Jetzt senden")."""
    if preview.customer is None or await talk.conversations.are_waiting(preview.journal_id):
        return False
    link = await talk.studio.link_of_customer(preview.customer.id)
    return link is not None and link.reachable


def _money_lines(words: Words, preview: UndoPreview, done: Done | None = None) -> tuple[str, ...]:
    """Return what becomes of each document, the balance, and the numbers of new ones once done."""
    in_order = sorted(preview.new_documents, key=lambda change: change.period_first or date.min)
    lines = [_document_line(words, change, done=done is not None) for change in in_order]
    if preview.balance_after_cents is not None:
        lines.append(balance_line(words, preview.balance_after_cents, done=done is not None))
    return spaced_out(*lines, *documents_line(words, done.documents if done else ()))


def _message_lines(words: Words, preview: UndoPreview, slots: Slots) -> tuple[str, ...]:
    """Return what becomes of the messages about the change."""
    if preview.undoes not in TELLS_CUSTOMER:
        return ()
    return spaced_out(words("undo-told" if slots.get("x_told") else "undo-messages"))


def _document_line(words: Words, change: InvoiceChange, *, done: bool) -> str:
    """Return what becomes of a document; money that was to be paid out is no account's money."""
    refund_cents = change.from_refund_cents
    rest = replace(change, to_customer_cents=change.to_customer_cents + refund_cents)
    line = "".join(document_lines(words, (rest,), done=done))
    if done and change.treatment is Treatment.KEEP and change.state is not InvoiceState.DRAFT:
        line = _billed_again(words, rest)
    if not refund_cents:
        return line
    return line + words("undo-from-refund", amount=Money(refund_cents))


def _billed_again(words: Words, change: InvoiceChange) -> str:
    """Return which invoice was issued in place of a cancelled one."""
    line = words(
        "undo-billed-again",
        number=change.number or "",
        period=Span(change.period_first, change.period_last),
        amount=Money(change.new_amount_cents or 0),
    )
    drawn = Money(max(0, -change.to_customer_cents))
    return line + words("line-invoice-drawn", drawn=drawn) if drawn.cents else line

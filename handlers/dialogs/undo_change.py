"""Take the last change back, or the one behind the button: by an inverse of its own."""

from collections.abc import Iterator, Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.previews import UndoPreview
from handlers.dialog import Answer, Draft, Question, Slots, Talk
from handlers.invoice_lines import document_lines
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import contract_line, documents_line, key, message_lines

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
            *_then_lines(words, preview, slots),
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
            *_then_lines(words, preview, slots),
            *documents_line(words, done.documents),
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
    return key(preview.undoes.replace(".", "-"))


def _what(words: Words, preview: UndoPreview) -> str:
    return words(f"undo-of-{_change(preview)}")


async def _reached(talk: Talk, preview: UndoPreview) -> bool:
    """Say whether the customer has heard of the change already ("Jetzt senden")."""
    if preview.customer is None or await talk.conversations.are_waiting(preview.journal_id):
        return False
    link = await talk.studio.link_of_customer(preview.customer.id)
    return link is not None and link.reachable


def _then_lines(words: Words, preview: UndoPreview, slots: Slots) -> Iterator[str]:
    yield words(f"undo-then-{_change(preview)}")
    yield from document_lines(words, preview.new_documents)
    if preview.undoes in TELLS_CUSTOMER:
        yield words("undo-told" if slots.get("x_told") else "undo-messages")
    name = preview.customer.name if preview.customer else ""
    yield from message_lines(words, preview.messages, name)

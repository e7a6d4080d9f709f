"""Delete a draft; for an issued invoice the domain says why not, and what can be done instead."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.previews import DraftDeletionPreview
from domain.money import Money
from handlers.dialog import Answer, Draft, Question, Slots, Talk
from handlers.invoices.meant import find_invoice, is_draft, is_paid, is_unpaid
from handlers.people import typo_line
from handlers.results import preview_of
from handlers.texts import Span, Words
from handlers.wording import key, message_lines


class DeleteInvoice:
    """``invoice.delete``."""

    intent = "invoice.delete"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask which invoice: drafts first, for the others there is an answer too."""
        tiers = (is_draft, is_unpaid, is_paid)
        return await find_invoice(talk, slots, tiers, ask="ask-draft")

    async def preview(self, talk: Talk, slots: Slots) -> DraftDeletionPreview:
        """Return which draft would go."""
        return await talk.studio.desk.preview_draft_deletion(slots["invoice_id"])

    def propose(self, talk: Talk, slots: Slots, preview: DraftDeletionPreview) -> Draft:
        """Return the proposal; a draft has no number, so person and period name it."""
        words, customer = talk.words, preview.customer
        lines = (
            *typo_line(talk, slots, customer.name),
            words("line-customer", customer=customer.name, number=customer.number),
            words("delete-what"),
            _draft_line(words, preview),
            words("delete-no-number"),
            *message_lines(words, preview.messages, customer.name),
        )
        return Draft(lines)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Delete the draft."""
        return await talk.studio.desk.delete_draft(slots["invoice_id"], facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result."""
        del slots  # the preview says everything
        words, preview = talk.words, preview_of(done, DraftDeletionPreview)
        customer = preview.customer
        lines = (
            words("delete-done"),
            words("line-customer", customer=customer.name, number=customer.number),
            _draft_line(words, preview),
        )
        return Draft(lines)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears; a draft was never theirs, so nothing is planned."""
        del done  # nothing of it is said
        return words(f"push-{key(planned.kind)}")


def _draft_line(words: Words, preview: DraftDeletionPreview) -> str:
    invoice = preview.invoice
    if invoice.period_first is None:
        return words("delete-draft-once", amount=Money(invoice.amount_cents))
    return words(
        "delete-draft",
        period=Span(invoice.period_first, invoice.period_last),
        amount=Money(invoice.amount_cents),
    )

"""Take an issued invoice back, in whole or in part; with the contract's end, correct it."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.orders import MoneyTo
from domain.desk.payments.credit_part import CreditPart, PartCreditPreview
from domain.desk.previews import CreditPreview
from domain.invoices.rules import Treatment
from domain.money import Money
from handlers.asking import as_wish
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.invoices.lines import document_lines
from handlers.invoices.meant import find_invoice, is_paid, is_unpaid
from handlers.payments.part import part_lines, part_message
from handlers.payments.said import AMOUNT, amount_of, says_amount, take_answers
from handlers.people import typo_line
from handlers.purse import other_purse, purse_of
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import (
    balance_line,
    documents_line,
    key,
    lasting_line,
    message_lines,
    spaced_out,
)


class CancelInvoice:
    """``invoice.credit``."""

    intent = "invoice.credit"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask which invoice, unpaid ones before paid ones, and how much of it if so wanted."""
        if (question := take_answers(talk, slots)) is not None:
            return question
        return await find_invoice(talk, slots, (is_unpaid, is_paid))

    async def preview(self, talk: Talk, slots: Slots) -> CreditPreview | PartCreditPreview:
        """Return what becomes of the invoice."""
        if (part := await _part(talk, slots)) is not None:
            return await talk.studio.desk.preview(part)
        return await talk.studio.desk.preview_credit(slots["invoice_id"], purse_of(slots))

    def propose(
        self, talk: Talk, slots: Slots, preview: CreditPreview | PartCreditPreview
    ) -> Draft:
        """Return the proposal."""
        words, customer = talk.words, preview.customer
        if talk.is_customer:
            return as_wish(words, _what_lines(words, preview))
        if isinstance(preview, PartCreditPreview):
            lines = (*typo_line(talk, slots, customer.name), *part_lines(words, preview))
            return Draft(lines, _options(words, slots, preview), danger=True)
        lines = (
            *typo_line(talk, slots, customer.name),
            *_what_lines(words, preview),
            *message_lines(words, preview.messages, customer.name),
            *lasting_line(words, (preview.invoice,)),
        )
        return Draft(lines, _options(words, slots, preview), danger=True)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Cancel or correct it."""
        if (part := await _part(talk, slots)) is not None:
            return await talk.studio.desk.carry_out(part, facts)
        return await talk.studio.desk.credit(slots["invoice_id"], purse_of(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result with the number of the new document."""
        del slots  # the preview says everything
        if isinstance(done.preview, PartCreditPreview):
            return Draft(part_lines(talk.words, done.preview, done))
        words, preview = talk.words, preview_of(done, CreditPreview)
        lines = (
            words(f"credit-done-{_outcome(preview)}", **_values(preview)),
            words("line-customer", customer=preview.customer.name, number=preview.customer.number),
            *_money_lines(words, preview, done),
            *message_lines(words, done.messages, preview.customer.name),
        )
        return Draft(lines)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears: which invoice, which new document."""
        if isinstance(done.preview, PartCreditPreview):
            return part_message(words, done.preview, done)
        preview = preview_of(done, CreditPreview)
        kind = f"push-{key(planned.kind)}-{_outcome(preview)}"
        return words(kind, document=", ".join(done.documents), **_values(preview))


async def _part(talk: Talk, slots: Slots) -> CreditPart | None:
    """Return the order for a part, None where the whole invoice is meant."""
    if not says_amount(slots):
        return None
    view = await talk.studio.invoices.get(slots["invoice_id"])
    cents = amount_of(slots, view.owed_cents)
    if cents is None or cents == view.owed_cents:
        return None
    return CreditPart(view.id, cents, purse_of(slots))


def _what_lines(words: Words, preview: CreditPreview | PartCreditPreview) -> tuple[str, ...]:
    """Return what becomes of the invoice and of the money."""
    if isinstance(preview, PartCreditPreview):
        return part_lines(words, preview)
    customer = preview.customer
    return (
        words("line-customer", customer=customer.name, number=customer.number),
        words(f"credit-what-{_outcome(preview)}", **_values(preview)),
        *_money_lines(words, preview),
    )


def _outcome(preview: CreditPreview) -> str:
    """Return whether the invoice is cancelled, or corrected to what the end leaves of it."""
    return "cancel" if preview.invoice.treatment is Treatment.CANCEL else "correct"


def _values(preview: CreditPreview) -> dict[str, Any]:
    invoice = preview.invoice
    return {
        "number": invoice.number,
        "amount": Money(invoice.amount_cents),
        "new": Money(invoice.new_amount_cents or 0),
    }


def _money_lines(
    words: Words, preview: CreditPreview, done: Done | None = None
) -> tuple[str, ...]:
    lines = list(document_lines(words, (preview.invoice,), done=done is not None))
    lines.extend(documents_line(words, done.documents if done else ()))
    freed = preview.invoice.to_customer_cents
    if preview.money_to is MoneyTo.REFUND and freed > 0:
        lines.append(words("line-refund", amount=Money(freed)))
    return spaced_out(
        *lines, balance_line(words, preview.balance_after_cents, done=done is not None)
    )


def _options(
    words: Words, slots: Slots, preview: CreditPreview | PartCreditPreview
) -> tuple[Option, ...]:
    options = []
    if preview.invoice.to_customer_cents > 0:
        options.append(other_purse(words, preview.money_to))
    whole = not isinstance(preview, PartCreditPreview)
    text = "button-credit-part" if whole else "button-paid-amount"
    options.append(Option(words(text), asks=AMOUNT))
    if slots.get("x_others"):
        options.append(Option(words("button-other-invoice"), asks="invoice"))
    return tuple(options)

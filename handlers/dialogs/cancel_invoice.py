"""Cancel an issued invoice by a document of its own; with the contract's end, correct it."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.orders import MoneyTo
from domain.desk.previews import CreditPreview
from domain.invoices.rules import Treatment
from domain.money import Money
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.invoices.lines import document_lines
from handlers.invoices.meant import find_invoice, is_paid, is_unpaid
from handlers.people import typo_line
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
        """Ask which invoice: unpaid ones before paid ones."""
        return await find_invoice(talk, slots, (is_unpaid, is_paid))

    async def preview(self, talk: Talk, slots: Slots) -> CreditPreview:
        """Return what becomes of the invoice."""
        return await talk.studio.desk.preview_credit(slots["invoice_id"], _money_to(slots))

    def propose(self, talk: Talk, slots: Slots, preview: CreditPreview) -> Draft:
        """Return the proposal."""
        words, customer = talk.words, preview.customer
        lines = (
            *typo_line(talk, slots, customer.name),
            words("line-customer", customer=customer.name, number=customer.number),
            words(f"credit-what-{_outcome(preview)}", **_values(preview)),
            *_money_lines(words, preview),
            *message_lines(words, preview.messages, customer.name),
            *lasting_line(words, (preview.invoice,)),
        )
        return Draft(lines, _options(words, slots, preview), danger=True)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Cancel or correct it."""
        return await talk.studio.desk.credit(slots["invoice_id"], _money_to(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result with the number of the new document."""
        del slots  # the preview says everything
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
        preview = preview_of(done, CreditPreview)
        kind = f"push-{key(planned.kind)}-{_outcome(preview)}"
        return words(kind, document=", ".join(done.documents), **_values(preview))


def _money_to(slots: Slots) -> MoneyTo:
    return MoneyTo(slots.get("x_money", MoneyTo.ACCOUNT))


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


def _options(words: Words, slots: Slots, preview: CreditPreview) -> tuple[Option, ...]:
    options = []
    if preview.invoice.to_customer_cents > 0:
        other = "refund" if preview.money_to is MoneyTo.ACCOUNT else "account"
        options.append(Option(words(f"button-money-{other}"), sets={"x_money": other}))
    if slots.get("x_others"):
        options.append(Option(words("button-other-invoice"), asks="invoice"))
    return tuple(options)

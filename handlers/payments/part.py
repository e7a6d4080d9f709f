"""A part of an invoice that is taken back, in words."""

from domain.desk.facts import Done
from domain.desk.orders import MoneyTo
from domain.desk.payments.credit_part import PartCreditPreview
from domain.money import Money
from handlers.payments.said import customer_line
from handlers.texts import Words
from handlers.wording import balance_line, documents_line, message_lines, spaced_out


def part_lines(
    words: Words, preview: PartCreditPreview, done: Done | None = None
) -> tuple[str, ...]:
    """Return the lines of the proposal, or of the result."""
    how = "correct" if preview.corrects else "cancel"
    said = "what" if done is None else "done"
    return (
        words(f"credit-part-{said}-{how}", **_values(preview)),
        customer_line(words, preview.customer),
        *spaced_out(
            *documents_line(words, () if done is None else done.documents),
            *_refund(words, preview),
            balance_line(words, preview.balance_after_cents, done=done is not None),
        ),
        *message_lines(
            words, preview.messages if done is None else done.messages, preview.customer.name
        ),
        *((words("line-lasting"),) if done is None else ()),
    )


def part_message(words: Words, preview: PartCreditPreview, done: Done) -> str:
    """Return what the customer hears: how much, of which invoice, by which document."""
    document = ", ".join(done.documents)
    return words("push-invoice-credited-part", document=document, **_values(preview))


def _values(preview: PartCreditPreview) -> dict[str, Money | str | None]:
    return {
        "number": preview.invoice.number,
        "amount": Money(preview.invoice.amount_cents),
        "part": Money(preview.by_cents),
        "new": Money(preview.invoice.new_amount_cents or 0),
    }


def _refund(words: Words, preview: PartCreditPreview) -> tuple[str, ...]:
    freed = preview.invoice.to_customer_cents
    if preview.money_to is not MoneyTo.REFUND or freed <= 0:
        return ()
    return (words("line-refund", amount=Money(freed)),)

"""One payment in words: the invoice, what came, and what is left."""

from domain.desk.payments.record_payment import PaymentPreview
from domain.money import Money
from handlers.payments.said import customer_line
from handlers.sales.payment import method_text
from handlers.texts import Span, Words
from handlers.wording import balance_line, short, spaced_out


def one_lines(words: Words, preview: PaymentPreview, *, done: bool = False) -> tuple[str, ...]:
    """Return the lines of the proposal, or of the result."""
    invoice = preview.invoice
    amount = Money(preview.amount_cents)
    return (
        words("paid-done" if done else "paid-what", amount=amount, number=invoice.number),
        customer_line(words, preview.customer),
        words("paid-how", day=short(preview.paid_on), method=method_text(words, preview.method)),
        *_period(words, preview),
        *spaced_out(words(_rest(preview), rest=Money(preview.rest_after_cents))),
        *_surplus(words, preview, done=done),
    )


def _period(words: Words, preview: PaymentPreview) -> tuple[str, ...]:
    invoice = preview.invoice
    total, rest = Money(invoice.owed_cents), Money(invoice.rest_cents)
    text = "paid-invoice-part" if invoice.paid_cents else "paid-invoice"
    if invoice.period_first is None:
        return (words(f"{text}-once", amount=total, rest=rest),)
    days = Span(invoice.period_first, invoice.period_last)
    return (words(text, days=days, amount=total, rest=rest),)


def _rest(preview: PaymentPreview) -> str:
    return "paid-rest" if preview.rest_after_cents else "paid-whole"


def _surplus(words: Words, preview: PaymentPreview, *, done: bool) -> tuple[str, ...]:
    if not preview.surplus_cents:
        return ()
    return (
        words("paid-surplus", amount=Money(preview.surplus_cents)),
        balance_line(words, preview.balance_after_cents, done=done),
    )

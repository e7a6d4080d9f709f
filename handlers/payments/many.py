"""Many payments in words: how many, the sum, and a sample of five."""

from domain.desk.payments.record_payments import PaymentsPreview
from domain.money import Money
from handlers.dialog import Option
from handlers.sales.payment import method_text
from handlers.texts import Words
from handlers.wording import short, spaced_out

SAMPLE = 5
ALL_OPEN = "x_all_open"
"""The slot of a proposal that takes invoices however late they are due."""


def many_lines(
    words: Words, preview: PaymentsPreview, *, done: bool, second: bool = False
) -> tuple[str, ...]:
    """Return the lines of the proposal, or of the result."""
    count, total = len(preview.payments), Money(preview.sum_cents)
    again = (words("paid-many-sure", count=count, sum=total),) if second else ()
    return (
        *again,
        words("paid-many-done" if done else "paid-many", count=count, sum=total),
        words("paid-how", day=short(preview.paid_on), method=method_text(words, preview.method)),
        *spaced_out(*_sample(words, preview)),
        *(() if done else _later(words, preview)),
    )


def many_label(words: Words, preview: PaymentsPreview, *, second: bool) -> str:
    """Return what the button says that does it; empty where the usual word is enough."""
    if not preview.is_many:
        return ""
    text = "button-paid-sure" if second else "button-paid-many"
    return words(text, count=len(preview.payments))


def later_option(words: Words, preview: PaymentsPreview) -> tuple[Option, ...]:
    """Return the button that takes those not yet due as well."""
    if not preview.later_count:
        return ()
    count = len(preview.payments) + preview.later_count
    return (Option(words("button-paid-later", count=count), sets={ALL_OPEN: 1}),)


def _later(words: Words, preview: PaymentsPreview) -> tuple[str, ...]:
    if not preview.later_count:
        return ()
    amount = Money(preview.later_cents)
    return spaced_out(words("paid-many-later", count=preview.later_count, sum=amount))


def _sample(words: Words, preview: PaymentsPreview) -> tuple[str, ...]:
    shown = tuple(
        words(
            "paid-many-line",
            number=each.invoice.number,
            customer=each.customer.name,
            rest=Money(each.invoice.rest_cents),
        )
        for each in preview.payments[:SAMPLE]
    )
    more = len(preview.payments) - SAMPLE
    return (*shown, words("paid-many-more", count=more)) if more > 0 else shown

"""What a customer hears of money when a contract ends: what comes back, and what stays to pay."""

from collections.abc import Iterator

from domain.desk.facts import InvoiceChange
from domain.desk.previews import TerminationPreview
from domain.invoices.rules import Treatment
from domain.invoices.views import UNPAID
from domain.money import Money
from handlers.texts import Span, Words

MOST = 4


def money_told(words: Words, ended: TerminationPreview) -> tuple[str, ...]:
    """Return what of a customer's money comes back, and where to, and what is still to pay.

    Of what is settled later nothing is said yet.
    """
    return (*_back(words, ended), *_open(words, ended)) if ended.order.settle_now else ()


def _back(words: Words, ended: TerminationPreview) -> Iterator[str]:
    """Yield what comes back: paid out, or on the account with what it holds then."""
    back = sum(max(0, change.to_customer_cents) for change in ended.invoices)
    if ended.refund_cents:
        yield words("push-end-refund", amount=Money(ended.refund_cents))
    elif back:
        balance = Money(ended.balance_after_cents)
        yield words("push-end-credit", amount=Money(back), balance=balance)


def _open(words: Words, ended: TerminationPreview) -> Iterator[str]:
    """Yield the issued invoices that stay to be paid, each with what is left of it."""
    left = [(change, _left(change)) for change in ended.invoices]
    to_pay = [(change, cents) for change, cents in left if cents > 0]
    for change, cents in to_pay[:MOST]:
        yield words(
            "push-end-open" if change.period_first else "push-end-open-number",
            amount=Money(cents),
            period=Span(change.period_first, change.period_last),
            number=change.number or "",
        )


def _left(change: InvoiceChange) -> int:
    """Return what is left to pay of an issued invoice."""
    if change.invoice_id is None or change.state not in UNPAID:
        return 0
    if change.treatment is Treatment.CORRECT:
        return (change.new_amount_cents or 0) - change.paid_cents
    return change.amount_cents - change.paid_cents if change.treatment is Treatment.KEEP else 0

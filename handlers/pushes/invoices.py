"""What is said of documents: issued, corrected, overdue."""

from collections.abc import Sequence

from domain.invoices.rules import InvoiceState
from domain.invoices.views import InvoiceView
from domain.money import Money
from domain.reminders.says import InvoiceCorrected, InvoiceIssued, InvoiceOverdue
from handlers.buttons import request_data
from handlers.messages import Button
from handlers.pushes.parts import MOST_LINES, Part, Telling
from handlers.texts import Span, Words
from handlers.wording import key, short

OPEN = "open"
"""Stands for a payment method that is still to be chosen."""


def own_issued(telling: Telling, says: InvoiceIssued) -> Part:
    """Return an invoice that is there: what is to be paid, for what, and how."""
    words, invoice = telling.words, says.invoice
    if says.paid is not None:
        return _paid_already(telling, says, says.paid)
    due = "due" if invoice.due_on else "no-due"
    part = "-part" if invoice.rest_cents != invoice.owed_cents else ""
    head = words(
        f"remind-customer-invoice-issued-{due}{part}",
        number=invoice.number,
        amount=Money(invoice.owed_cents),
        rest=Money(invoice.rest_cents),
        due=invoice.due_on,
    )
    method = key(says.method or OPEN)
    how = words(f"remind-customer-pay-{method}", due=short(invoice.due_on), number=invoice.number)
    return Part((head, *_for_what(words, says), how), _paying(telling, says))


def _paid_already(telling: Telling, says: InvoiceIssued, paid: str) -> Part:
    words, invoice = telling.words, says.invoice
    amount = Money(invoice.owed_cents)
    head = words("remind-customer-invoice-issued-paid", number=invoice.number, amount=amount)
    lines = (head, *_for_what(words, says), words(f"remind-customer-paid-{paid}"))
    return Part(lines, (_show(telling, invoice),))


def own_corrected(telling: Telling, says: InvoiceCorrected) -> Part:
    """Return which document took the place of another one, or took it back."""
    after, before = says.invoice, says.before
    what = "corrected"
    if after.amount_cents < 0:
        what = "cancelled" if before.state is InvoiceState.CANCELLED else "reduced"
    line = telling.words(
        f"remind-customer-invoice-{what}",
        before=before.number,
        was=Money(before.amount_cents),
        amount=Money(abs(after.amount_cents)),
        number=after.number,
    )
    return Part((line,), (_show(telling, after),))


def own_overdue(telling: Telling, says: InvoiceOverdue) -> Part:
    """Return what a customer has not paid, kindly."""
    words, invoice = telling.words, says.invoice
    head = words(
        "remind-customer-invoice-overdue",
        number=invoice.number,
        rest=Money(invoice.rest_cents),
        due=short(invoice.due_on),
        days=says.days_over,
    )
    return Part((head, words("remind-customer-overdue-else")), _paying(telling, says))


def overdue_part(telling: Telling, said: Sequence[InvoiceOverdue]) -> Part:
    """Return what an owner hears of money that is late, the most in front."""
    words = telling.words
    first = sorted(said, key=lambda each: -each.invoice.rest_cents)
    more = len(first) - MOST_LINES
    rest = Money(sum(each.invoice.rest_cents for each in said))
    lines = (
        words("remind-owner-overdue-head", count=len(said), amount=rest),
        *(_late(words, each) for each in first[:MOST_LINES]),
        *((words("remind-owner-overdue-more", count=more),) if more > 0 else ()),
    )
    return Part(lines, tuple(_paid(words, each) for each in first[:MOST_LINES]))


def _late(words: Words, says: InvoiceOverdue) -> str:
    return words(
        "remind-owner-overdue",
        customer=says.customer.name,
        number=says.invoice.number,
        rest=Money(says.invoice.rest_cents),
        due=short(says.invoice.due_on),
        days=says.days_over,
    )


def _paid(words: Words, says: InvoiceOverdue) -> Button:
    label = words.label("remind-owner-overdue-button", number=says.invoice.number or "")
    slots = {"invoice_id": says.invoice.id}
    return Button(label, request_data(words.language, "invoice.show", slots))


def _for_what(words: Words, says: InvoiceIssued) -> tuple[str, ...]:
    invoice, contract = says.invoice, says.contract
    if contract is None:
        return ()
    if invoice.period_first is None:
        return (words("remind-customer-invoice-plan", plan=contract.plan_name),)
    days = Span(invoice.period_first, invoice.period_last)
    return (words("remind-customer-invoice-period", plan=contract.plan_name, days=days),)


def _paying(telling: Telling, says: InvoiceIssued | InvoiceOverdue) -> tuple[Button, ...]:
    """Return the document, and the choice of a payment method where that is still open."""
    show = _show(telling, says.invoice)
    if says.method is not None or says.contract is None:
        return (show,)
    about, contract_id = says.contract.plan_name, says.contract.id
    return (show, telling.button("payment", about, "contract.payment", contract_id=contract_id))


def _show(telling: Telling, invoice: InvoiceView) -> Button:
    number = invoice.number or ""
    return telling.button("invoice", number, "invoice.show", invoice_id=invoice.id)

"""Lines about invoices beyond those of an end: billed again, without a period, as a choice.

A document that is billed again is listed with the treatment ``keep``: its period stays owed, and a
new document asks for it. A draft that comes back has no id yet.
"""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from domain.desk.facts import InvoiceChange
from domain.invoices.rules import InvoiceState, Treatment
from domain.invoices.views import DocumentKind, InvoiceView
from domain.money import Money
from handlers.texts import Span, Words, texts
from handlers.wording import ISSUED, invoice_line, key, outcome_of


def document_lines(
    words: Words, changes: Iterable[InvoiceChange], *, done: bool = False, settled: bool = True
) -> tuple[str, ...]:
    """Return one line per document, by period: what becomes of it, and which money moves.

    Args:
        words: The language.
        changes: The documents, as they were before.
        done: Whether it has happened.
        settled: False where issued documents are left for later.
    """
    in_order = sorted(changes, key=lambda change: change.period_first or date.min)
    return tuple(_document_line(words, change, done=done, settled=settled) for change in in_order)


def _document_line(words: Words, change: InvoiceChange, *, done: bool, settled: bool) -> str:
    shown = replace(change, to_customer_cents=max(0, change.to_customer_cents))
    return _outcome(words, shown, done=done, settled=settled) + drawn_words(words, change)


def drawn_words(words: Words, change: InvoiceChange) -> str:
    """Return which money of the customer is set against a document again; nothing without any."""
    from_refund = change.from_refund_cents
    drawn = max(0, -change.to_customer_cents) - from_refund
    said = words("line-invoice-drawn", drawn=Money(drawn)) if drawn else ""
    return said + (words("line-from-refund", amount=Money(from_refund)) if from_refund else "")


def _outcome(words: Words, change: InvoiceChange, *, done: bool, settled: bool) -> str:
    if change.treatment is Treatment.KEEP and change.new_amount_cents is not None:
        return words(
            "line-drafted-again" if change.state is InvoiceState.DRAFT else "line-billed-again",
            number=change.number or "",
            period=Span(change.period_first, change.period_last),
            amount=Money(change.new_amount_cents),
        )
    if change.period_first is None:
        return _without_period(words, change, done=done, settled=settled)
    return invoice_line(words, change, done=done, settled=settled)


def _without_period(words: Words, change: InvoiceChange, *, done: bool, settled: bool) -> str:
    """Return the line of a document for a single sale, such as a card."""
    return words(
        "line-invoice-once",
        number=change.number or words("draft-number"),
        amount=Money(change.amount_cents),
        state=words(f"invoice-state-{key(change.state.value)}"),
        **outcome_of(words, change, done=done, settled=settled),
    )


def issues_anew(changes: Iterable[InvoiceChange]) -> bool:
    """Return whether a change makes new documents, which stay whatever comes."""
    return any(
        change.treatment in ISSUED
        or (change.treatment is Treatment.KEEP and change.state is not InvoiceState.DRAFT)
        for change in changes
    )


def unpaid_lines(words: Words, invoices: Iterable[InvoiceChange]) -> tuple[str, ...]:
    """Return one line per invoice that stays to be paid: what is open of it."""
    return tuple(
        words(
            "line-unpaid",
            number=invoice.number or words("draft-number"),
            period=Span(invoice.period_first, invoice.period_last),
            rest=Money(invoice.amount_cents - invoice.paid_cents),
            state=words(f"invoice-state-{key(invoice.state.value)}"),
        )
        for invoice in invoices
    )


def invoice_label(words: Words, view: InvoiceView, customer: str | None) -> str:
    """Return a document for a button; labels are no HTML, so the name is not escaped.

    Args:
        words: The language of the label.
        view: The document.
        customer: Whose it is, where the list holds several people's.
    """
    number = view.number or words("draft-number")
    if view.kind is DocumentKind.CANCELLATION:
        number = words("cancellation-number", number=number)
    days = _written(words, Span(view.period_first, view.period_last))
    amount = _written(words, Money(view.amount_cents))
    state = words(f"invoice-state-{key(view.state.value)}")
    known = () if view.state is InvoiceState.DRAFT else (state,)
    return " · ".join(part for part in (number, customer, days, amount, *known) if part)


def _written(words: Words, value: Span | Money) -> str:
    return str(texts().value(words.language, value))

"""Show one invoice with everything: period, tax, payments, what it refers to, what followed."""

from collections.abc import Iterator

from domain.desk.documents.facts import DocumentType
from domain.invoices.rules import InvoiceState
from domain.invoices.views import DocumentKind, InvoiceView, PaymentView
from domain.money import Money, split_gross
from domain.studios.settings import TaxStatus
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.documents import is_wanted, key_of, leads_to_file
from handlers.invoices.dated import days_meant
from handlers.invoices.meant import Tier, find_invoice, is_unpaid
from handlers.listing import leads_to
from handlers.messages import Rows
from handlers.sales.payment import METHODS, method_text
from handlers.texts import Span, Words
from handlers.wording import key, short, spaced_out


class ShowInvoice:
    """``invoice.show``."""

    intent = "invoice.show"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask which invoice: unpaid ones before all others; customers see what was issued."""
        every: Tier = _is_issued if talk.is_customer else _is_any
        days = days_meant(talk, slots)
        open_point = await find_invoice(
            talk, slots, (is_unpaid, every), ask="ask-show-invoice", days=days
        )
        if open_point is None and talk.is_customer and not await _may_see(talk, slots):
            return Answer((talk.words("only-yourself"),))
        return open_point

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the invoice, and what can be done with it."""
        studio, words = talk.studio, talk.words
        view = await studio.invoices.get(slots["invoice_id"])
        if _is_issued(view) and is_wanted(slots, "pdf"):
            document = await key_of(talk, DocumentType.INVOICE, view.id, view.customer_id)
            return Answer((words("paper-comes"),), documents=(document,))
        customer = await studio.customers.file(view.customer_id)
        status = (await studio.settings()).tax_status
        lines = (
            _head(words, view),
            words("line-customer", customer=customer.name, number=customer.number),
            *_period(words, view),
            *_amounts(words, view, status),
            *spaced_out(*_standing(words, view)),
            *spaced_out(*_payments(words, await studio.invoices.payments(view.id))),
            *spaced_out(*_relatives(words, view)),
        )
        return Answer(("\n".join(lines),), _buttons(talk, view))


async def _may_see(talk: Talk, slots: Slots) -> bool:
    view = await talk.studio.invoices.get(slots["invoice_id"])
    return _is_issued(view)


def _is_any(view: InvoiceView) -> bool:
    return bool(view.id)


def _is_issued(view: InvoiceView) -> bool:
    return view.state is not InvoiceState.DRAFT


def _head(words: Words, view: InvoiceView) -> str:
    kind = "draft" if view.state is InvoiceState.DRAFT else view.kind.value
    amount = Money(view.amount_cents)
    return words(f"invoice-head-{kind}", number=view.number or "", amount=amount)


def _period(words: Words, view: InvoiceView) -> Iterator[str]:
    if view.period_first is not None:
        yield words("invoice-period", days=Span(view.period_first, view.period_last))
    for part in view.paused:
        yield words("invoice-paused", days=Span(part.start, part.last_day))


def _amounts(words: Words, view: InvoiceView, status: TaxStatus) -> Iterator[str]:
    if view.tax_rate:
        split = split_gross(Money(view.amount_cents), view.tax_rate)
        percent = f"{(view.tax_rate * 100).normalize():f}"
        yield words("invoice-tax", net=split.net, tax=split.tax, percent=percent)
    elif status is not TaxStatus.REGULAR:
        yield words(f"tax-note-{key(status.value)}")
    if view.issued_on is not None and view.kind is DocumentKind.CANCELLATION:
        yield words("document-issued", day=short(view.issued_on))
    elif view.issued_on is not None:
        yield words("invoice-days", issued=short(view.issued_on), due=view.due_on)


def _standing(words: Words, view: InvoiceView) -> Iterator[str]:
    if view.kind is DocumentKind.CANCELLATION or view.state is InvoiceState.DRAFT:
        return
    state = words(f"invoice-state-{key(view.state.value)}")
    if view.is_unpaid:
        yield words("invoice-stands-open", state=state, rest=Money(view.rest_cents))
    else:
        yield words("invoice-stands", state=state)
    if view.credited_cents:
        yield words("invoice-credited-part", amount=Money(view.credited_cents))


def _payments(words: Words, payments: tuple[PaymentView, ...]) -> Iterator[str]:
    for each in payments:
        method = (
            method_text(words, each.kind)
            if each.kind in METHODS
            else words(f"payment-kind-{key(each.kind)}")
        )
        amount = Money(each.amount_cents)
        yield words("invoice-payment", day=short(each.on), amount=amount, method=method)


def _relatives(words: Words, view: InvoiceView) -> Iterator[str]:
    if view.refers_to_number is not None:
        yield words(f"document-{view.kind.value}", of=view.refers_to_number)
    if view.followed_by is not None:
        yield words("invoice-followed", by=view.followed_by)


def _buttons(talk: Talk, view: InvoiceView) -> Rows:
    words, what = talk.words, {"invoice_id": view.id}
    before = (*_as_file(words, view), *_before(talk, view))
    if talk.is_customer or view.kind is DocumentKind.CANCELLATION:
        return before
    if view.state is InvoiceState.DRAFT:
        return (*before, (leads_to(words, "button-delete-draft", "invoice.delete", **what),))
    if view.followed_by is not None:
        return before
    credit = leads_to(words, "button-credit", "invoice.credit", **what)
    paid = leads_to(words, "button-paid", "invoice.paid", **what)
    return (*before, (paid, credit)) if view.is_unpaid else (*before, (credit,))


def _as_file(words: Words, view: InvoiceView) -> Rows:
    if not _is_issued(view):
        return ()
    pdf = leads_to_file(words, words("button-pdf"), "invoice.show", "pdf", invoice_id=view.id)
    return ((pdf,),)


def _before(talk: Talk, view: InvoiceView) -> Rows:
    """Return the way to the document before this one, which stays readable."""
    if view.refers_to is None:
        return ()
    return ((leads_to(talk.words, "button-before", "invoice.show", invoice_id=view.refers_to),),)

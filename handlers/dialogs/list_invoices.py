"""List invoices: what is still to be paid, or every document."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from domain.invoices.rules import InvoiceState
from domain.invoices.views import DocumentKind, InvoiceView
from domain.money import Money
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import (
    about_line,
    day_of,
    days_to_come,
    leads_to,
    names_of,
    optional_customer,
    period_words,
    spaced,
)
from handlers.messages import Button, Rows
from handlers.texts import Markup, Span, Words
from handlers.wording import key, short

NOT_IN_FORCE = frozenset({InvoiceState.DRAFT, InvoiceState.CANCELLED, InvoiceState.CORRECTED})


class ListOpenInvoices:
    """``invoice.open``."""

    intent = "invoice.open"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask who is meant only where a name leaves that open."""
        return await optional_customer(talk, slots)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the sum, what of it is overdue, then a block per document, the oldest first."""
        words, names = talk.words, await names_of(talk)
        found = await talk.studio.invoices.open(
            slots.get("customer_id"), day_of(slots, "from"), day_of(slots, "until")
        )
        about = _about(talk, slots, names)
        if not found:
            return await _nothing_open(talk, slots, names)
        head = "\n".join((_open_head(words, found), *about, *_overdue(words, found)))
        blocks = (_open_block(talk, invoice, _whose(slots, names)) for invoice in found)
        return Answer(spaced((head, *blocks)), _all_of(talk, slots))


class ListInvoices:
    """``invoice.list``."""

    intent = "invoice.list"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask who is meant only where a name leaves that open."""
        return await optional_customer(talk, slots)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the sum of what is in force, then a block per document, the newest first."""
        words, names = talk.words, await names_of(talk)
        every = await talk.studio.invoices.all(
            slots.get("customer_id"), day_of(slots, "from"), day_of(slots, "until")
        )
        found = [one for one in every if not talk.is_customer or _is_issued(one)]
        about = _about(talk, slots, names)
        if not found:
            later = await _days_to_come(talk, slots, self.intent)
            return Answer(
                ("\n".join((words("invoices-none"), *about, *later.blocks)),), later.buttons
            )
        head = "\n".join((words("invoices-head", count=len(found)), *about, _sum(words, found)))
        blocks = (_block(words, invoice, _whose(slots, names)) for invoice in found)
        return Answer(spaced((head, *blocks)))


async def _nothing_open(talk: Talk, slots: Slots, names: Mapping[int, str]) -> Answer:
    """Return that nothing is open: for which days, where not for all of them."""
    words, when = talk.words, _when(talk.words, slots)
    head = words("open-none-in", when=when) if when else words("open-none")
    later = await _days_to_come(talk, slots, ListOpenInvoices.intent)
    lines = (head, *about_line(words, _name(talk, slots, names)), *later.blocks)
    return Answer(("\n".join(lines),), (*later.buttons, *_all_of(talk, slots)))


def _when(words: Words, slots: Slots) -> str | None:
    """Return the days looked at, as they stand in a sentence."""
    first, last = day_of(slots, "from"), day_of(slots, "until")
    if first and last:
        return words("period-for", days=Span(first, last))
    return period_words(words, slots)


async def _days_to_come(talk: Talk, slots: Slots, intent: str) -> Answer:
    """Return what there is on the days to come that a period without a year may mean.

    Such a period was read as gone by; nothing comes back where it was not, or nothing is there.
    """
    words = talk.words
    if (days := days_to_come(talk, slots)) is None:
        return Answer(())
    is_open = intent == ListOpenInvoices.intent
    read = talk.studio.invoices.open if is_open else talk.studio.invoices.all
    every = await read(slots.get("customer_id"), *days)
    later = [one for one in every if not talk.is_customer or _is_issued(one)]
    if not later:
        return Answer(())
    rest = Money(sum(invoice.rest_cents for invoice in later))
    text = "open-later" if is_open else "invoices-later"
    line = words(text, days=Span(*days), sum=rest, count=len(later))
    return Answer((line,), ((_show(words, slots, intent, days),),))


def _show(words: Words, slots: Slots, intent: str, days: tuple[date, date]) -> Button:
    """Return the button that asks the same for other days."""
    customer, (first, last) = slots.get("customer_id"), days
    whose = {} if customer is None else {"customer_id": customer}
    wanted = {**whose, "from": first.isoformat(), "until": last.isoformat()}
    label = words("button-show-days", days=Span(first, last))
    return Button(label, request_data(words.language, intent, wanted))


def _whose(slots: Slots, names: Mapping[int, str]) -> Mapping[int, str]:
    """Return the names to show beside documents: none where all belong to one person."""
    return {} if slots.get("customer_id") else names


def _about(talk: Talk, slots: Slots, names: Mapping[int, str]) -> tuple[str, ...]:
    return about_line(talk.words, _name(talk, slots, names), period_words(talk.words, slots))


def _name(talk: Talk, slots: Slots, names: Mapping[int, str]) -> str | None:
    """Return the one person whose documents are listed; a customer knows who he is."""
    return None if talk.is_customer else names.get(slots.get("customer_id", 0))


def _all_of(talk: Talk, slots: Slots) -> Rows:
    """Return the way from what is open to everything, for one person."""
    customer = slots.get("customer_id")
    if customer is None:
        return ()
    return ((leads_to(talk.words, "button-invoices", "invoice.list", customer_id=customer),),)


def _open_head(words: Words, found: Sequence[InvoiceView]) -> str:
    rest = Money(sum(invoice.rest_cents for invoice in found))
    return words("open-head", count=len(found), sum=rest)


def _overdue(words: Words, found: Iterable[InvoiceView]) -> tuple[str, ...]:
    late = [invoice for invoice in found if invoice.state is InvoiceState.OVERDUE]
    if not late:
        return ()
    rest = Money(sum(invoice.rest_cents for invoice in late))
    return (words("open-overdue", count=len(late), sum=rest),)


def _open_block(talk: Talk, invoice: InvoiceView, names: Mapping[int, str]) -> str:
    words = talk.words
    text = "open-rest-part" if invoice.paid_cents else "open-rest"
    rest = words(text, rest=Money(invoice.rest_cents), amount=Money(invoice.amount_cents))
    return _two_lines(words, invoice, names, (rest, _due(talk, invoice)))


def _due(talk: Talk, invoice: InvoiceView) -> str:
    if invoice.due_on is None:
        return talk.words("invoice-state-open")
    if invoice.state is InvoiceState.OVERDUE:
        days = (talk.said_on - invoice.due_on).days
        return talk.words("open-late", days=days, due=short(invoice.due_on))
    return talk.words("open-due", due=invoice.due_on)


def _block(words: Words, invoice: InvoiceView, names: Mapping[int, str]) -> str:
    amount = words("open-rest", rest=Money(invoice.amount_cents))
    return _two_lines(words, invoice, names, (amount, ", ".join(_standing(words, invoice))))


def _two_lines(
    words: Words, invoice: InvoiceView, names: Mapping[int, str], said: tuple[str, str]
) -> str:
    """Return number, whose and amount, and below them the period and how it stands."""
    amount, standing = map(Markup, said)
    number = invoice.number or words("draft-number")
    name = names.get(invoice.customer_id)
    title = words(
        "document-of" if name else "document", number=number, customer=name, amount=amount
    )
    if invoice.period_first is None:
        return f"{title}\n{standing}"
    period = Span(invoice.period_first, invoice.period_last)
    return f"{title}\n" + words("document-period-state", days=period, state=standing)


def _standing(words: Words, invoice: InvoiceView) -> Iterator[str]:
    """Yield what a document refers to and what became of it."""
    if invoice.kind is not DocumentKind.INVOICE or invoice.refers_to is not None:
        yield words(f"document-{invoice.kind.value}", of=invoice.refers_to_number)
    if invoice.kind is DocumentKind.CANCELLATION:
        yield words("document-issued", day=short(invoice.issued_on))
        return
    state = Markup(words(f"invoice-state-{key(invoice.state.value)}"))
    if invoice.followed_by is not None:
        yield words("document-followed", state=state, by=invoice.followed_by)
    elif invoice.is_unpaid and invoice.paid_cents:
        yield words("document-rest", state=state, rest=Money(invoice.rest_cents))
    else:
        yield state


def _is_issued(invoice: InvoiceView) -> bool:
    return invoice.state is not InvoiceState.DRAFT


def _sum(words: Words, found: Iterable[InvoiceView]) -> str:
    """Return what the documents in force ask for; cancelled ones and their mirrors count not."""
    in_force = [
        invoice
        for invoice in found
        if invoice.state not in NOT_IN_FORCE and invoice.kind is not DocumentKind.CANCELLATION
    ]
    amount = Money(sum(invoice.amount_cents for invoice in in_force))
    rest = Money(sum(invoice.rest_cents for invoice in in_force))
    return words("invoices-sum-open" if rest else "invoices-sum", sum=amount, rest=rest)

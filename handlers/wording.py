"""Sentences that several dialogs share: who, why on that day, what becomes of each invoice.

The lines of a proposal have a fixed order: who and which contract, what, effective when and why,
money, messages that go out, what cannot be undone, yellow notes.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from domain.dates import Duration
from domain.desk.bookings.previews import BookingMessage
from domain.desk.facts import ContractFacts, EndReason, InvoiceChange, Note, PlannedMessage
from domain.invoices.rules import Treatment
from domain.money import Money
from handlers.texts import Markup, Span, Words, parts_of

ISSUED = frozenset({Treatment.CANCEL, Treatment.CORRECT})


def short(day: date | None) -> Span:
    """Return a day that is written without its weekday, inside of a sentence."""
    return Span(day, day)


def key(value: str) -> str:
    """Return the part of a message id that stands for a value of an enumeration or an intent."""
    return value.replace("_", "-").replace(".", "-")


def spaced_out(*lines: str) -> tuple[str, ...]:
    """Return a group of lines with an empty one before it; nothing where there are none."""
    return ("", *lines) if lines else ()


def contract_line(words: Words, contract: ContractFacts) -> str:
    """Return who and which contract, such as ``Clara Vogt · Jahresabo (V-2003)``."""
    return words(
        "line-contract",
        customer=contract.customer.name,
        plan=contract.plan_name,
        number=contract.number,
    )


def reason_line(words: Words, reason: EndReason) -> str:
    """Return why a regular end falls on its day: notice, receipt, term, last day for notice."""
    return words(
        f"reason-{key(reason.rule.value)}",
        notice=notice_length(words, reason.notice),
        received=short(reason.received_on),
        term_end=short(reason.term_end),
        last_notice_day=short(reason.last_notice_day),
        regular_end=short(reason.regular_end),
    )


def notice_length(words: Words, length: str | None) -> str:
    """Return the length of a notice as the language says it: ``1 Monat Frist``."""
    if length is None:
        return ""
    unit, count = parts_of(Duration.parse(length))
    return words(f"notice-{unit}", count=count)


def invoice_line(
    words: Words, change: InvoiceChange, *, done: bool = False, settled: bool = True
) -> str:
    """Return number, period, amount and state of one invoice, and what becomes of it.

    Args:
        words: The language.
        change: The invoice, as it was before.
        done: Whether it has happened.
        settled: False where an issued invoice is left for later.
    """
    planned = change.invoice_id is None
    state = "" if planned else words(f"invoice-state-{key(change.state.value)}")
    return words(
        "line-invoice-planned" if planned else "line-invoice",
        number=change.number or words("draft-number"),
        period=Span(change.period_first, change.period_last),
        amount=Money(change.amount_cents),
        state=state,
        **outcome_of(words, change, done=done, settled=settled or planned),
    )


def outcome_of(
    words: Words, change: InvoiceChange, *, done: bool, settled: bool
) -> dict[str, Markup]:
    """Return what becomes of an invoice, and the money that comes back with it."""
    how = "treatment-done" if done else "treatment"
    how = how if settled else "treatment-later"
    new, back = Money(change.new_amount_cents or 0), Money(change.to_customer_cents)
    comes_back = settled and back.cents != 0
    return {
        "outcome": Markup(words(f"{how}-{key(change.treatment.value)}", new=new)),
        "back": Markup(words("line-invoice-back", back=back) if comes_back else ""),
    }


def balance_line(words: Words, cents: int, *, done: bool = False) -> str:
    """Return what is on the customer's account afterwards, or is there now."""
    return words("line-balance-now" if done else "line-balance", balance=Money(cents))


def message_lines(
    words: Words, messages: Iterable[PlannedMessage], name: str = ""
) -> tuple[str, ...]:
    """Return which messages go out, to whom and when.

    They are for the customer with that name, but for those about a place, which name their own.
    """
    return spaced_out(*(_message_line(words, message, name) for message in messages))


def _message_line(words: Words, message: PlannedMessage, name: str) -> str:
    name = message.customer if isinstance(message, BookingMessage) else name
    if not message.wanted:
        return unwanted_line(words, message, name)
    if not message.arrives:
        return words("line-not-connected", customer=name)
    kind = words(f"message-{key(message.kind)}")
    if message.by_mail:
        return words("line-message-mailed", customer=name, kind=kind)
    timing = "line-message-held" if message.held else "line-message-now"
    return words(timing, customer=name, kind=kind)


def unwanted_line(words: Words, message: PlannedMessage, name: str) -> str:
    """Return that a customer does not want to hear of it; a document still comes by e-mail."""
    text = "line-message-unwanted-by-mail" if message.by_mail else "line-message-unwanted"
    return words(text, customer=name, kind=words(f"message-{key(message.kind)}"))


def note_lines(words: Words, notes: Iterable[Note]) -> tuple[str, ...]:
    """Return the yellow notes."""
    return spaced_out(
        *(f"⚠️ {words(f'note-{key(note.kind)}', **_note_values(note))}" for note in notes)
    )


def _note_values(note: Note) -> dict[str, Any]:
    return {
        name: short(date.fromisoformat(value)) if _is_day(value) else _length(value)
        for name, value in note.facts.items()
    }


def _is_day(value: Any) -> bool:
    if isinstance(value, date):
        return False
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def _length(value: Any) -> Any:
    try:
        return Duration.parse(value) if isinstance(value, str) else value
    except ValueError:
        return value


def documents_line(words: Words, numbers: tuple[str, ...]) -> tuple[str, ...]:
    """Return the line that names the documents that were issued."""
    if not numbers:
        return ()
    return (words("line-documents", count=len(numbers), numbers=", ".join(numbers)),)


def lasting_line(words: Words, changes: Iterable[InvoiceChange]) -> tuple[str, ...]:
    """Return what an undo cannot restore, where documents are issued."""
    return (words("line-lasting"),) if any(c.treatment in ISSUED for c in changes) else ()

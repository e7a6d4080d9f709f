"""Which invoice of a month or a day is meant: "die Rechnung vom Oktober", "my July invoice"."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from domain.invoices.rules import InvoiceState
from domain.invoices.views import DocumentKind, InvoiceView
from handlers.dialog import Slots, Talk
from handlers.listing import days_said
from handlers.lists_of_words import words_of
from handlers.understanding.days.dates import FoundDate, find_dates
from handlers.understanding.words import tokenize

Days = tuple[date, date]
_GONE = frozenset({InvoiceState.CANCELLED, InvoiceState.CORRECTED})


def days_meant(talk: Talk, slots: Slots) -> tuple[Days, ...]:
    """Return the days that the first sentence may mean: gone by before those to come.

    Days are both inclusive. Of several periods none is meant.
    """
    said = (*days_said(talk, slots), *_days_within(talk, str(slots.get("said", ""))))
    found = [each for each in said if each.kind != "duration"]
    if len(found) != 1:
        return ()
    spans = (found[0].in_past(talk.said_on), found[0])
    return tuple(dict.fromkeys(_bounds(span) for span in spans if span.first and span.last))


def _bounds(found: FoundDate) -> Days:
    return found.first or date.min, found.last or date.max


def _days_within(talk: Talk, said: str) -> Iterator[FoundDate]:
    """Yield the month in a word such as "Oktoberrechnung"."""
    endings = tuple(words_of("words-invoice-endings") - {""})
    for token in tokenize(said):
        ending = next((each for each in endings if token.fold.endswith(each)), None)
        if ending is not None and token.fold != ending:
            month = token.text[: len(token.text) - len(ending)]
            yield from find_dates(month, talk.words.language, talk.said_on)


def of_days(views: Sequence[InvoiceView], meant: Sequence[Days]) -> tuple[InvoiceView, ...]:
    """Return those whose period begins in the days, or else that were issued, due, or run then.

    What is in force counts before what was cancelled.
    """
    for days in meant:
        for falls in _WAYS:
            found = [view for view in views if falls(view, days)]
            if found:
                return tuple(view for view in found if _in_force(view)) or tuple(found)
    return ()


def _in_force(view: InvoiceView) -> bool:
    return view.kind is not DocumentKind.CANCELLATION and view.state not in _GONE


def _within(day: date | None, days: Days) -> bool:
    return day is not None and days[0] <= day <= days[1]


def _runs(view: InvoiceView, days: Days) -> bool:
    first, last = view.period_first, view.period_last
    return first is not None and last is not None and first <= days[1] and days[0] <= last


_WAYS: tuple[Callable[[InvoiceView, Days], bool], ...] = (
    lambda view, days: _within(view.period_first, days),
    lambda view, days: _within(view.issued_on, days),
    lambda view, days: _within(view.due_on, days),
    _runs,
)

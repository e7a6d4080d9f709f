"""The period of a report: which one is meant, how it is called, and the ways to the next."""

from collections.abc import Callable, Iterator
from datetime import date

from domain.dates import DateRange
from domain.desk.reporting.figures import Reported
from domain.desk.reporting.periods import beside, period_asked, whole_months
from handlers.buttons import request_data
from handlers.dialog import Slots, Talk
from handlers.listing import day_of, days_said
from handlers.messages import Button, Rows
from handlers.texts import Markup, Span, Words, as_month

_YEAR = 12


def period_of(talk: Talk, slots: Slots, usual: Callable[[date], DateRange]) -> DateRange:
    """Return the period that is meant, and fill the slots so that a turned page keeps it.

    Args:
        talk: The turn.
        slots: What was said.
        usual: Gives the period where none was said, from today.
    """
    today = talk.said_on
    asked = period_asked(*_gone_by(talk, slots), today)
    period = asked or usual(today)
    slots.update(_as_slots(period))
    return period


def title_of(words: Words, period: DateRange) -> str:
    """Return what a period is called: ``November 2026``, ``2026``, or its two days."""
    months = whole_months(period)
    if months == 1:
        return as_month(words.language, period.start)
    if months == _YEAR and period.start.month == 1:
        return str(period.start.year)
    days = Span(period.start, period.last_day)
    return words.label("reports-days", days=days)


def neighbours(talk: Talk, intent: str, period: DateRange, *, in_place: bool = False) -> Rows:
    """Return the buttons to the periods before and after; none for one that did not begin.

    Args:
        talk: The turn.
        intent: What is asked for again.
        period: The period that is shown.
        in_place: Whether the message changes; else another one follows, as a file needs it.
    """
    before, after = beside(period, -1), beside(period, 1)
    found = [(before, f"‹ {title_of(talk.words, before)}")]
    if after.start <= talk.said_on:
        found.append((after, f"{title_of(talk.words, after)} ›"))
    turned = {"page": 0} if in_place else {}
    language = talk.words.language
    return (
        tuple(
            Button(label, request_data(language, intent, {**_as_slots(days), **turned}))
            for days, label in found
        ),
    )


def leads_to_file(words: Words, period: DateRange) -> Button:
    """Return the button that sends the file of a period."""
    data = request_data(words.language, "accounts.export", _as_slots(period))
    return Button(words("button-ledger"), data)


def _gone_by(talk: Talk, slots: Slots) -> tuple[date | None, date | None]:
    """Return the days asked for; of days to come that were said without a year, those gone by."""
    meant = day_of(slots, "from"), day_of(slots, "until")
    if max(filter(None, meant), default=talk.said_on) <= talk.said_on:
        return meant
    for found in days_said(talk, slots):
        if meant in ((found.first, found.last), (found.first, None), (None, found.last)):
            gone = found.in_past(talk.said_on)
            return meant[0] and gone.first, meant[1] and gone.last
    return meant


def until_today(words: Words, period: Reported) -> Iterator[str]:
    """Yield the days that count, where the period is not over."""
    if not period.is_over:
        yield words("reports-until-today", days=Span(period.first, period.until))


def titled(words: Words, period: DateRange) -> Markup:
    """Return the name of a period as a text takes it."""
    return Markup(title_of(words, period))


def _as_slots(period: DateRange) -> dict[str, str]:
    return {"from": period.start.isoformat(), "until": period.last_day.isoformat()}

"""What the proposals of a pause and of a return share: ends, money, units and places.

The lines stand in the fixed order of a proposal.
"""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from domain.desk.bookings.previews import Outcome
from domain.desk.endings.facts import Leftovers, PlaceAfter, PlaceBack
from domain.desk.facts import Done, InvoiceChange
from domain.desk.orders import MoneyTo
from domain.desk.pausing.previews import Costs, Ends, NextBilling, Units
from domain.invoices.rules import Treatment
from domain.money import Money
from domain.reminders.says import NextDue
from handlers.dialog import Option
from handlers.invoices.lines import document_lines, issues_anew
from handlers.purse import other_purse
from handlers.texts import Span, Words
from handlers.wording import balance_line, documents_line, key, short, spaced_out

MOST_PLACES = 6
"""So many places are named one by one."""
SHORT_ROW = 2
"""So many planned periods of one price are named one by one."""


def end_lines(words: Words, ends: Ends, *, moves: str = "pause-term-moves") -> tuple[str, ...]:
    """Return the last days before and after: of the contract where one is set, else of the term.

    Args:
        words: The language.
        ends: The days.
        moves: The text of a term's end that moves.
    """
    if ends.set_after is not None:
        if ends.set_after == ends.set_before:
            return (words("pause-set-stays", after=ends.set_after),)
        before = short(ends.set_before)
        return (words("pause-set-moves", after=ends.set_after, before=before),)
    if ends.term_after is None:
        return ()
    if ends.term_after == ends.term_before:
        return (words("pause-term-stays", after=ends.term_after),)
    return (words(moves, after=ends.term_after, before=short(ends.term_before)),)


def cost_lines(words: Words, costs: Costs, *, done: Done | None = None) -> tuple[str, ...]:
    """Return what becomes of each invoice, what is not charged, what comes next, the balance.

    Args:
        words: The language.
        costs: The money.
        done: The result, once it has happened.
    """
    lines = [
        *document_lines(words, _amounts(costs), done=done is not None),
        *_days_lines(words, costs),
        *documents_line(words, done.documents if done else ()),
        *_planned_lines(words, costs),
    ]
    if not costs.invoices:
        lines.insert(0, words("pause-no-invoice"))
    if costs.refund_cents:
        lines.append(words("line-refund", amount=Money(costs.refund_cents)))
    lines.append(next_line(words, costs.next_billing))
    return spaced_out(*lines, balance_line(words, costs.balance_after_cents, done=bool(done)))


def _is_for_other_days(change: InvoiceChange) -> bool:
    """Return whether a document is corrected only because its days are others."""
    is_same = change.new_amount_cents == change.amount_cents
    return is_same and change.treatment is Treatment.CORRECT


def _amounts(costs: Costs) -> Iterable[InvoiceChange]:
    return (change for change in costs.invoices if not _is_for_other_days(change))


def _days_lines(words: Words, costs: Costs) -> Iterable[str]:
    for change in filter(_is_for_other_days, costs.invoices):
        yield words(
            "pause-invoice-days",
            number=change.number or words("draft-number"),
            amount=Money(change.amount_cents),
            state=words(f"invoice-state-{key(change.state.value)}"),
            period=Span(change.period_first, change.period_last),
        )


def _planned_lines(words: Words, costs: Costs) -> Iterable[str]:
    for row in _rows(costs.planned):
        last = row[-1]
        goes_on = costs.goes_on and last is costs.planned[-1]
        is_long = len(row) > SHORT_ROW
        yield from (_planned(words, "pause-planned", one) for one in row[: 1 if is_long else None])
        if goes_on:
            yield _planned(words, "pause-planned-goes-on", last)
        elif is_long:
            yield _planned(words, "pause-planned-until", last)
    for days in costs.skipped:
        if days.end == date.max:
            yield words("pause-skipped-open", first=short(days.start))
        else:
            yield words("pause-skipped", period=Span(days.start, days.last_day))


def _rows(planned: Iterable[InvoiceChange]) -> Iterable[list[InvoiceChange]]:
    """Yield planned periods, those together that follow each other with the same amounts."""
    for _, row in groupby(planned, key=lambda one: (one.amount_cents, one.new_amount_cents)):
        yield list(row)


def _planned(words: Words, text: str, change: InvoiceChange) -> str:
    return words(
        text,
        period=Span(change.period_first, change.period_last),
        last=short(change.period_last),
        new=Money(change.new_amount_cents or 0),
        amount=Money(change.amount_cents),
    )


def next_line(words: Words, following: NextBilling | None) -> str:
    """Return what is to be paid next."""
    if following is None:
        return words("pause-next-none")
    return words(
        f"pause-next{_from_account(following)}",
        **_amounts_of(following),
        day=short(following.due_on),
        period=Span(following.days.start, following.days.last_day),
    )


def push_next_line(words: Words, following: NextBilling | NextDue, method: str | None) -> str:
    """Return for the customer what is to be paid next, and what the account pays of it."""
    return words(
        f"push-pause-next{_from_account(following)}",
        method=method or "open",
        **_amounts_of(following),
        day=short(following.due_on),
    )


def _from_account(following: NextBilling | NextDue) -> str:
    """Return the ending of the text: whether the account pays all of it, a part, or nothing."""
    if not following.from_account_cents:
        return ""
    is_all = following.from_account_cents == following.amount_cents
    return "-covered" if is_all else "-part"


def _amounts_of(following: NextBilling | NextDue) -> dict[str, Money]:
    amount, drawn = following.amount_cents, following.from_account_cents
    return {"amount": Money(amount), "drawn": Money(drawn), "rest": Money(amount - drawn)}


def lasting_lines(words: Words, costs: Costs) -> tuple[str, ...]:
    """Return what an undo cannot restore, where documents are issued."""
    return (words("line-lasting"),) if issues_anew(costs.invoices) else ()


def unit_lines(words: Words, units: Units | None) -> Iterable[str]:
    """Return what a pause means for units."""
    if units is None:
        return
    if units.card_until is not None:
        days = {"until": short(units.card_until), "before": short(units.until)}
        yield words("pause-units-card-until", left=units.left, **days)
    elif units.until is None and units.left:
        yield words("pause-units-card", left=units.left)
    else:
        yield words(f"pause-units-{'kept' if units.kept else 'suspended'}")
        if units.left and units.until is not None:
            yield words("pause-units-left", left=units.left, until=short(units.until))


def place_lines(words: Words, places: Leftovers) -> Iterable[str]:
    """Return which places are given up and which come back; the others by their number."""
    yield from (_given_up(words, each) for each in places.places[:MOST_PLACES])
    if more := len(places.places) - MOST_PLACES:
        yield from (words("pause-places-more", count=more),) if more > 0 else ()
    yield from (_back(words, each) for each in places.back[:MOST_PLACES])


def _given_up(words: Words, place: PlaceAfter) -> str:
    how = "pause-place-unit" if place.comeback.outcome is Outcome.UNIT_BACK else "pause-place"
    return words(how, course=place.course, day=place.booking.on)


def _back(words: Words, place: PlaceBack) -> str:
    how = "pause-place-back" if place.comes_back else "pause-place-gone"
    return words(how, course=place.course, day=place.booking.on)


def money_options(words: Words, costs: Costs) -> tuple[Option, ...]:
    """Return the button that sends freed money the other way."""
    return (other_purse(words, costs.money_to),) if costs.frees else ()


def push_money_lines(words: Words, costs: Costs, method: str | None) -> Iterable[str]:
    """Return for the customer what is to be paid next, and what is on the account."""
    if costs.next_billing is not None:
        yield push_next_line(words, costs.next_billing, method)
    if costs.balance_after_cents > 0 and costs.frees and costs.money_to is MoneyTo.ACCOUNT:
        yield words("push-pause-account", amount=Money(costs.balance_after_cents))


def push_end_lines(words: Words, ends: Ends) -> Iterable[str]:
    """Return for the customer an end that moves."""
    if ends.set_after != ends.set_before and ends.set_after is not None:
        yield words("push-pause-set-moves", day=short(ends.set_after))
    elif ends.term_after != ends.term_before and ends.term_after is not None:
        yield words("push-pause-end-moves", day=short(ends.term_after))


def push_place_lines(words: Words, places: Leftovers) -> Iterable[str]:
    """Return for the customer all places that are given up or come back, in a line each."""
    gone = [(each.course, each.booking.on) for each in places.places]
    back = [(each.course, each.booking.on) for each in places.back if each.comes_back]
    if gone:
        yield words("push-pause-places", days=_named(words, gone))
    if back:
        yield words("push-pause-places-back", days=_named(words, back))


def _named(words: Words, places: Iterable[tuple[str, date]]) -> str:
    return ", ".join(words.label("push-pause-place", course=c, day=short(d)) for c, d in places)

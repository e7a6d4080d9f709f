"""How a pause reads: as a proposal, as a result, and to the customer."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from domain.dates import Duration
from domain.desk.facts import Done, Note
from domain.desk.pausing.previews import Allowance, PausePreview
from domain.money import Money
from domain.plans.pauses import PauseFee
from handlers.pauses.wording import (
    cost_lines,
    end_lines,
    lasting_lines,
    place_lines,
    push_end_lines,
    push_money_lines,
    push_place_lines,
    unit_lines,
)
from handlers.texts import Span, Words
from handlers.wording import contract_line, message_lines, note_lines, short, spaced_out

_ONE_DAY = timedelta(days=1)
TOLD = frozenset({"pause-cut-to-start", "pause-cut-to-end", "pause-begins-past", "pause-no-step"})
"""The notes that concern a customer; the others are for the studio."""
TOLD_OTHERWISE = frozenset({"pause-goodwill", "pause-over-allowance"})
"""Those that he reads in other words: what is the studio's goodwill, it has still to decide."""


def proposal_lines(words: Words, preview: PausePreview, *, own: bool) -> tuple[str, ...]:
    """Return the lines of a proposal.

    Args:
        words: The language.
        preview: The pause.
        own: Whether the customer reads it himself.
    """
    name = preview.contract.customer.name
    notes = tuple(_own_notes(preview.notes)) if own else preview.notes
    return (
        *result_lines(words, preview),
        *spaced_out(*_allowance_lines(words, preview.allowance)),
        *(() if own else message_lines(words, preview.messages, name)),
        *(() if own else lasting_lines(words, preview.costs)),
        *note_lines(words, notes),
        *(spaced_out(words("sale-own-studio")) if own else ()),
    )


def result_lines(words: Words, preview: PausePreview, done: Done | None = None) -> tuple[str, ...]:
    """Return what a pause is and does: days, ends, money, units and places."""
    kept = preview.keep_bookings and bool(preview.places.places)
    return (
        contract_line(words, preview.contract),
        *_what_lines(words, preview),
        *_end_lines(words, preview),
        *_fee_lines(words, preview),
        *cost_lines(words, preview.costs, done=done),
        *spaced_out(
            *unit_lines(words, preview.units),
            *(_kept_lines(words, preview) if kept else _place_lines(words, preview)),
        ),
    )


def own_message(words: Words, preview: PausePreview) -> str:
    """Return what the customer gets."""
    plan, pause = preview.contract.plan_name, preview.pause
    if pause.last_day is None:
        head = words("push-contract-paused-open", plan=plan, first=pause.first_day)
    else:
        days = Span(pause.first_day, pause.last_day)
        head = words("push-contract-paused", plan=plan, days=days, back=pause.last_day + _ONE_DAY)
    places = () if preview.keep_bookings else push_place_lines(words, preview.places)
    lines = (
        head,
        *push_end_lines(words, preview.ends),
        *places,
        *push_money_lines(words, preview.costs, preview.method),
    )
    return "\n".join(lines)


def _own_notes(notes: Iterable[Note]) -> Iterator[Note]:
    for note in notes:
        if note.kind in TOLD_OTHERWISE:
            yield Note(f"{note.kind}-own", note.facts)
        elif note.kind in TOLD:
            yield note


def _what_lines(words: Words, preview: PausePreview) -> Iterable[str]:
    pause = preview.pause
    if pause.last_day is None:
        yield words("pause-what-open", first=pause.first_day, check=pause.check_on)
    else:
        days = Span(pause.first_day, pause.last_day)
        yield words("pause-what", days=days, length=preview.length)
    if pause.reason:
        yield words("pause-reason", reason=pause.reason)


def _end_lines(words: Words, preview: PausePreview) -> Iterable[str]:
    is_open = preview.pause.last_day is None
    if is_open and preview.pause.term is not None:
        yield words("pause-open-extends")
    else:
        yield from end_lines(words, preview.ends)
    if preview.ends.set_after is not None:
        return
    if preview.notice_until is None:
        yield words("pause-notice")
    else:
        end = short(preview.ends.term_after)
        yield words("pause-notice-until", until=short(preview.notice_until), end=end)


def _fee_lines(words: Words, preview: PausePreview) -> Iterable[str]:
    pause = preview.pause
    if pause.fee is PauseFee.FIXED:
        yield words("pause-fee-fixed", amount=Money(pause.fee_cents or 0))
    elif pause.fee is PauseFee.PERCENT:
        yield words("pause-fee-percent", percent=pause.fee_percent or 0)


def _kept_lines(words: Words, preview: PausePreview) -> Iterable[str]:
    yield words("pause-places-kept", count=len(preview.places.places))


def _place_lines(words: Words, preview: PausePreview) -> Iterable[str]:
    if not preview.places.places:
        yield words("pause-places-none")
    yield from place_lines(words, preview.places)
    if preview.new_days:
        yield words("pause-new-days", count=preview.new_days)


def _allowance_lines(words: Words, allowance: Allowance | None) -> Iterable[str]:
    if allowance is None:
        return
    values = {"until": short(allowance.year.last_day), "allowed": allowance.allowed}
    if allowance.over:
        yield words("pause-allowance-over", used=allowance.used_days, **values)
        return
    left = [
        words.label("pause-length", length=length)
        for length in (
            Duration(months=allowance.left_months),
            Duration(days=allowance.left_days),
        )
        if length
    ]
    if left:
        yield words("pause-allowance", left=" + ".join(left), **values)
    else:
        yield words("pause-allowance-used", **values)

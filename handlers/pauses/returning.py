"""How the end of a pause reads: as a proposal, as a result, and to the customer."""

from collections.abc import Iterable

from domain.desk.facts import Done
from domain.desk.pausing.previews import ReturnPreview
from handlers.pauses.rest import TOLD
from handlers.pauses.wording import (
    cost_lines,
    end_lines,
    lasting_lines,
    place_lines,
    push_end_lines,
    push_money_lines,
    push_place_lines,
)
from handlers.texts import Span, Words
from handlers.wording import contract_line, message_lines, note_lines, short, spaced_out

_MOVES_TERM = "resume-term-moves"


def proposal_lines(words: Words, preview: ReturnPreview, *, own: bool) -> tuple[str, ...]:
    """Return the lines of a proposal.

    Args:
        words: The language.
        preview: The return.
        own: Whether the customer reads it himself.
    """
    name = preview.contract.customer.name
    notes = [note for note in preview.notes if not own or note.kind in TOLD]
    return (
        contract_line(words, preview.contract),
        words(f"resume-what{_kind(preview)}", day=preview.first_active),
        *_lines(words, preview),
        *(() if own else message_lines(words, preview.messages, name)),
        *(() if own else lasting_lines(words, preview.costs)),
        *note_lines(words, notes),
        *(spaced_out(words("sale-own-studio")) if own else ()),
    )


def result_lines(words: Words, preview: ReturnPreview, done: Done) -> tuple[str, ...]:
    """Return what was done."""
    return (
        words(f"resume-done{_kind(preview)}", day=preview.first_active),
        contract_line(words, preview.contract),
        *_lines(words, preview, done),
    )


def own_message(words: Words, preview: ReturnPreview) -> str:
    """Return what the customer gets."""
    plan = preview.contract.plan_name
    kind = "-none" if preview.after is None else ""
    lines = (
        words(f"push-contract-resumed{kind}", plan=plan, day=preview.first_active),
        *push_end_lines(words, preview.ends),
        *push_place_lines(words, preview.places),
        *push_money_lines(words, preview.costs, preview.method),
    )
    return "\n".join(lines)


def _lines(words: Words, preview: ReturnPreview, done: Done | None = None) -> tuple[str, ...]:
    places = [*place_lines(words, preview.places)]
    if preview.new_days:
        places.append(words("pause-new-days", count=preview.new_days))
    return (
        *_pause_lines(words, preview),
        *end_lines(words, preview.ends, moves=_MOVES_TERM),
        *cost_lines(words, preview.costs, done=done),
        *spaced_out(*places),
    )


def _pause_lines(words: Words, preview: ReturnPreview) -> Iterable[str]:
    before, after = preview.before, preview.after
    if before.last_day is None:
        yield words("resume-before-open", first=short(before.first_day))
    else:
        yield words("resume-before", days=Span(before.first_day, before.last_day))
    if after is not None:
        yield words("resume-after", days=Span(after.first_day, after.last_day))


def _kind(preview: ReturnPreview) -> str:
    if preview.after is None:
        return "-none"
    return "-longer" if preview.prolongs else ""

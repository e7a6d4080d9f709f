"""What ending a contract and moving its end share: questions, and lines on the day and the money.

The lines stand in the fixed order of a proposal; the questions are those that only a person can
answer: when the notice came, and why an end lies in the past.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.desk.facts import Done, InvoiceChange
from domain.desk.orders import EndMode
from domain.desk.previews import OtherWay, TerminationPreview
from domain.invoices.rules import Treatment
from domain.money import Money
from handlers.dialog import Choice, Option, Question, Slots, Talk
from handlers.invoices.lines import document_lines
from handlers.texts import Words
from handlers.wording import balance_line, documents_line, key, reason_line, short, spaced_out

_UNTIL_USED_UP = {"terminate-ends-anyway": "terminate-used-up-anyway"}
"""What a card without a last day says in the place of the day on which a contract ends anyway."""


def receipt_question(talk: Talk) -> Question:
    """Return the question on which day a notice was received: today, yesterday, another day."""
    days = (("today", talk.said_on), ("yesterday", talk.said_on - timedelta(days=1)))
    choices = tuple(
        Choice(talk.words(f"received-{name}", day=day), {"received": day.isoformat()})
        for name, day in days
    )
    return Question("received", talk.words("ask-received"), choices, "day", talk.said_on)


def reason_question(talk: Talk, slots: Slots) -> Question | None:
    """Return the question why an end lies in the past; a customer cannot date back."""
    day = slots.get("date")
    if slots.get("mode") == EndMode.TERM_END.value or day is None or slots.get("x_reason"):
        return None
    if date.fromisoformat(day) >= talk.said_on or talk.is_customer:
        return None
    text = talk.words("ask-reason-past", day=date.fromisoformat(day))
    return Question("x_reason", text, kind="free")


def when_lines(
    words: Words,
    preview: TerminationPreview,
    *,
    ends: str = "terminate-ends",
    anyway: str = "terminate-ends-anyway",
    decided: bool = False,
) -> tuple[str, ...]:
    """Return the last day and why; access and billing where they end on another day.

    The last line is the reason that somebody gave, where one was asked for.

    Args:
        words: The language.
        preview: The end.
        ends: The text of the last day.
        anyway: Its text where the contract ends by itself on that day.
        decided: Whether it has happened, so that nothing is the studio's to weigh any more.
    """
    lines = [_title(words, preview, ends, anyway), _why(words, preview, decided=decided)]
    if {preview.access_ends_on, preview.billing_ends_on} != {preview.ends_on}:
        access, billing = preview.access_ends_on, preview.billing_ends_on
        lines.append(words("terminate-other-ends", access=access, billing=billing))
    if preview.before_start and preview.reason.notice is not None and not preview.never_starts:
        lines.append(words("terminate-before-start", starts_on=short(preview.contract.starts_on)))
    if preview.order.reason:
        lines.append(words("terminate-reason", reason=preview.order.reason))
    return tuple(lines)


def _title(words: Words, preview: TerminationPreview, ends: str, anyway: str) -> str:
    """Return the last day; in its place that a contract never starts, or that a card has none."""
    if preview.never_starts:
        return words("terminate-never-starts", starts_on=short(preview.contract.starts_on))
    if preview.until_used_up:
        return words(_UNTIL_USED_UP.get(anyway, "terminate-used-up"))
    return words(anyway if preview.ends_anyway else ends, ends_on=preview.ends_on)


def _why(words: Words, preview: TerminationPreview, *, decided: bool) -> str:
    reason = reason_line(words, preview.reason)
    if preview.mode is EndMode.IMMEDIATE and preview.order.basis is not None:
        text = f"terminate-basis-{key(preview.order.basis)}"
        return words(f"{text}-decided" if decided else text, regular=reason)
    if preview.goodwill:
        return words("terminate-goodwill", regular=reason)
    if preview.mode is EndMode.DATE and preview.ends_on != preview.reason.regular_end:
        return words("terminate-wanted-day", regular=reason)
    return reason


def money_lines(
    words: Words,
    preview: TerminationPreview,
    reopened: Sequence[InvoiceChange] = (),
    *,
    done: Done | None = None,
) -> tuple[str, ...]:
    """Return every invoice touched, what is not billed any more, and the balance afterwards.

    Args:
        words: The language.
        preview: The end.
        reopened: What is billed again because the end moves to a later day.
        done: The result, once it has happened.
    """
    touched = [each for each in preview.invoices if each.treatment is not Treatment.KEEP]
    settled = preview.order.settle_now
    has_happened = done is not None
    lines = list(document_lines(words, (*touched, *reopened), done=has_happened, settled=settled))
    lines.extend(documents_line(words, done.documents if done else ()))
    if preview.later_periods_from is not None:
        text = "terminate-bills-until" if preview.still_bills else "terminate-no-later"
        lines.append(words(text, last=short(preview.billing_ends_on)))
    if not touched and not reopened:
        lines.insert(0, words("terminate-no-invoice"))
    if preview.refund_cents:
        lines.append(words("line-refund", amount=Money(preview.refund_cents)))
    return spaced_out(*lines, balance_line(words, preview.balance_after_cents, done=has_happened))


def other_way(words: Words, way: OtherWay) -> Option:
    """Return the button for another way to end: with its day, or one that asks for a day."""
    if way.mode is EndMode.DATE and way.ends_on is not None:
        sets = {"mode": way.mode.value, "date": way.ends_on.isoformat()}
        return Option(words("button-way-day", day=way.ends_on), sets=sets)
    label = words(f"button-way-{key(way.mode)}", day=way.ends_on)
    if way.mode is EndMode.DATE:
        return Option(label, asks="date")
    return Option(label, sets={"mode": way.mode.value})

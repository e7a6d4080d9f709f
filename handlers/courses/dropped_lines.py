"""How a dropped course day reads: what everybody gets for it, and who hears of it."""

from collections.abc import Iterable, Sequence

from domain.desk.bookings.previews import Outcome
from domain.desk.courses.day_previews import (
    CancelledDayPreview,
    DayMessage,
    Gives,
    Participant,
)
from domain.desk.courses.day_refunds import DayRefund
from domain.desk.orders import MoneyTo
from domain.money import Money
from handlers.texts import Markup, Words
from handlers.wording import key, short, spaced_out

MOST_NAMES = 30
"""How many names of a kind are written out."""


def people_lines(
    words: Words, preview: CancelledDayPreview, *, done: bool = False
) -> tuple[str, ...]:
    """Return who gets what, a line per kind, refunds person by person."""
    booked = preview.booked
    if not booked:
        head: tuple[str, ...] = (words("dropping-nobody"),)
    else:
        head = (words("dropped-booked" if done else "dropping-booked", count=len(booked)),)
    return spaced_out(
        *head,
        *_kind_lines(words, booked),
        *_refund_lines(words, preview),
        *_group(words, "waiting", preview.waiting),
        *_lapse_lines(words, () if done else booked),
    )


def _kind_lines(words: Words, booked: Sequence[Participant]) -> tuple[str, ...]:
    kept = [each for each in booked if each.keeps]
    given = [each for each in booked if not each.keeps]
    lines: list[str] = []
    for gives in (Gives.UNIT, Gives.MAKEUP, Gives.NOTHING, Gives.REFUND):
        people = [each for each in given if each.gives is gives]
        for until in sorted({_until(each) or "" for each in people}):
            same = [each for each in people if (_until(each) or "") == until]
            lines += _group(words, gives.value, same)
    return (*lines, *_group(words, "keeps", kept))


def _until(person: Participant) -> str | None:
    """Return until when a make-up right can be redeemed; nothing else is told apart by a day."""
    if person.gives is not Gives.MAKEUP or person.comeback.until is None:
        return None
    return person.comeback.until.isoformat()


def _group(words: Words, kind: str, people: Sequence[Participant]) -> tuple[str, ...]:
    if not people:
        return ()
    names = [each.customer.name for each in people[:MOST_NAMES]]
    if len(people) > MOST_NAMES:
        names.append(words("dropping-more", count=len(people) - MOST_NAMES))
    return (
        words(
            f"dropping-{kind}",
            count=len(people),
            names=", ".join(names),
            until=short(people[0].comeback.until),
        ),
    )


def _refund_lines(words: Words, preview: CancelledDayPreview) -> tuple[str, ...]:
    return tuple(
        words(
            "dropping-refund-of",
            customer=each.customer.name,
            amount=Money(each.refund.cents),
            how=Markup(_how(words, each.refund, preview.money_to)),
        )
        for each in preview.booked
        if each.refund is not None
    )


def _how(words: Words, refund: DayRefund, money_to: MoneyTo) -> str:
    """Return what becomes of the invoice, and where the money goes that was paid."""
    parts = []
    if refund.invoice_id is not None:
        parts.append(
            words(
                f"dropping-refund-{document_kind(refund)}",
                number=refund.number or "",
                off=Money(refund.off_cents),
                left=Money(refund.left_cents),
            )
        )
    if refund.to_customer_cents:
        back = Money(refund.to_customer_cents)
        parts.append(words(f"dropping-refund-to-{money_to.value}", back=back))
    return ", ".join(parts)


def document_kind(refund: DayRefund) -> str:
    """Return what becomes of the invoice: ``corrected``, ``cancelled`` or ``credited`` in part."""
    if refund.corrects:
        return "corrected"
    return "credited" if refund.left_cents else "cancelled"


def _lapse_lines(words: Words, booked: Iterable[Participant]) -> tuple[str, ...]:
    """Return whose card is over before the unit can be used again."""
    return tuple(
        words("dropping-lapses", customer=each.customer.name, until=short(each.comeback.until))
        for each in booked
        if each.gives is Gives.UNIT and each.comeback.extend_to is not None
    )


def next_line(words: Words, preview: CancelledDayPreview) -> tuple[str, ...]:
    """Return that the day cannot be booked any more, and when the course takes place again."""
    if preview.is_past:
        return ()
    after = preview.next_day
    if after is None:
        return spaced_out(words("dropping-last"))
    return spaced_out(words("dropping-next", day=after.on, time=after.begins))


def lasting(words: Words, preview: CancelledDayPreview) -> tuple[str, ...]:
    """Return that documents stay, where some are issued."""
    issued = any(each.refund and each.refund.invoice_id for each in preview.booked)
    return (words("line-lasting"),) if issued else ()


def told_lines(
    words: Words, preview: CancelledDayPreview, *, done: bool = False
) -> tuple[str, ...]:
    """Return how many people hear of it and when, and whom to call."""
    reached = [each for each in preview.messages if each.reachable]
    mailed = [each.participant for each in preview.messages if each.by_mail]
    missed = [each.participant for each in preview.messages if not each.arrives]
    lines = []
    if reached:
        prefix = "dropped-told" if done else "dropping"
        when = "held" if reached[0].held else "now"
        lines.append(words(f"{prefix}-{when}", count=len(reached)))
    for name, people in (("dropping-mailed", mailed), ("dropping-call", missed)):
        if people:
            names = ", ".join(_to_call(words, each) for each in people)
            lines.append(words(name, names=Markup(names)))
    return spaced_out(*lines)


def _to_call(words: Words, person: Participant) -> str:
    name, phone = person.customer.name, person.phone
    if phone is None:
        return words("dropping-to-call-by-name", customer=name)
    return words("dropping-to-call", customer=name, phone=phone)


def day_message(words: Words, message: DayMessage) -> str:
    """Return what one person hears: that the day is dropped, what he gets, what comes next."""
    day, after = message.day, message.next_day
    kind = "push-day-was-dropped" if message.is_past else "push-day-dropped"
    lines = [
        words(
            kind,
            course=day.course,
            day=day.on,
            time=day.begins,
            gets=Markup(gets_text(words, message)),
        )
    ]
    if after is not None:
        lines.append(words("push-day-next", day=after.on, time=after.begins))
    return "\n".join((*lines, words("push-day-sorry")))


def gets_text(words: Words, message: DayMessage) -> str:
    """Return what one person gets, in one or two sentences to him."""
    person, comeback = message.participant, message.participant.comeback
    if person.refund is not None:
        return _refund_text(words, person.refund, message.money_to)
    if person.waits:
        return words("day-gets-waiting")
    if person.keeps:
        return words("day-gets-keeps")
    endless = comeback.outcome is Outcome.UNIT_BACK and comeback.until is None
    kind = f"{key(person.gives.value)}{'-no-end' if endless else ''}"
    return words(f"day-gets-{kind}", plan=comeback.plan_name, until=short(comeback.until))


def _refund_text(words: Words, refund: DayRefund, money_to: MoneyTo) -> str:
    amount, back = Money(refund.cents), refund.to_customer_cents
    if back == refund.cents:
        return words(f"day-gets-refund-{money_to.value}", amount=amount)
    text = words(
        f"day-gets-refund-{'corrected' if refund.corrects else 'cancelled'}",
        amount=amount,
        number=refund.number or "",
        left=Money(refund.left_cents),
    )
    if not back:
        return text
    return f"{text} {words(f'day-gets-back-{money_to.value}', back=Money(back))}"

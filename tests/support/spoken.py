"""What the kinds of messages say, made by hand: only what their texts look at."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from domain.bookings.rules import Source
from domain.contracts.endings import EndCause
from domain.courses.rules import CourseDay
from domain.invoices.overdue import Overdue
from domain.invoices.rules import InvoiceState
from domain.reminders.asked import AskedRequest
from domain.reminders.says import (
    CardLow,
    CardToUse,
    ClassOfToday,
    ClassTomorrow,
    ContractEnds,
    Delivered,
    Digest,
    InvoiceCorrected,
    InvoiceIssued,
    InvoiceOverdue,
    NextDue,
    NoticeDue,
    PauseSays,
    Renews,
    RequestWaiting,
    Said,
)

ZONE = "Europe/Berlin"
TODAY = date(2026, 12, 7)
LAST_NOTICE, TERM_END, NEXT_END = date(2026, 12, 14), date(2027, 1, 14), date(2027, 2, 14)


def some(**values: Any) -> Any:
    """Return a value that has these and nothing else."""
    return SimpleNamespace(**values)


CLARA = some(id=1, name="Clara Vogt")
EMRE = some(id=2, name="Emre Çelik")


def contract(**other: Any) -> Any:
    usual = {
        "id": 11,
        "plan_id": 3,
        "plan_name": "Jahresabo",
        "price_cents": 59_00,
        "pause": None,
        "given_by": None,
        "payment_method": "direct_debit",
    }
    return some(**{**usual, **other})


def invoice(**other: Any) -> Any:
    usual = {
        "id": 21,
        "number": "R-2026-0150",
        "amount_cents": 59_00,
        "rest_cents": 59_00,
        "due_on": date(2026, 12, 15),
        "period_first": date(2026, 12, 15),
        "period_last": date(2027, 1, 14),
        "state": InvoiceState.OPEN,
    }
    return some(**{**usual, **other})


def card(**other: Any) -> Any:
    usual = {
        "id": 31,
        "plan_name": "Zehnerkarte",
        "course_id": None,
        "left": 2,
        "usable_until": date(2027, 3, 1),
    }
    return some(**{**usual, **other})


def ends(why: EndCause = EndCause.TERMINATED, days: int = 7, **other: Any) -> ContractEnds:
    ending = some(contract=contract(**other), on=TERM_END, why=why)
    return ContractEnds(CLARA, ending, days)


def notice(
    customer: Any = CLARA,
    cents: int = 59_00,
    days: int = 7,
    *,
    is_open_ended: bool = False,
    **other: Any,
) -> NoticeDue:
    about = customer, contract(**other), LAST_NOTICE, TERM_END, NEXT_END
    return NoticeDue(*about, cents, days, is_open_ended)


def renews(until: date | None = None, before: int = 59_00) -> Renews:
    begins = date(2027, 1, 15)
    return Renews(CLARA, contract(), begins, until, 59_00, before, "monthly", LAST_NOTICE, 21)


def pause(
    kind: str, last: date | None = date(2027, 1, 31), days: int = 3, account: int = 0
) -> PauseSays:
    rest = some(first_day=date(2027, 1, 1), last_day=last)
    due = NextDue(date(2027, 2, 1), 59_00, account)
    return PauseSays(kind, CLARA, contract(), rest, days, due)


def issued(
    method: str | None = "direct_debit", paid: str | None = None, rest: int = 59_00
) -> InvoiceIssued:
    document = invoice(owed_cents=59_00, rest_cents=rest)
    return InvoiceIssued(CLARA, document, contract(), method, paid)


def corrected(amount: int = 49_00, state: InvoiceState = InvoiceState.CORRECTED) -> Said:
    before = invoice(number="R-2026-0142", state=state)
    return InvoiceCorrected(CLARA, invoice(amount_cents=amount), before)


def overdue(customer: Any = CLARA, days: int = 3, rest: int = 59_00) -> InvoiceOverdue:
    return InvoiceOverdue(customer, invoice(rest_cents=rest), contract(), "transfer", days)


def tomorrow(
    days: int = 1,
    *,
    late: bool = False,
    hours: int = 24,
    source: Source = Source.CARD,
) -> ClassTomorrow:
    """Return a class on Tue 8 Dec at 18:00, to be given back until some hours before."""
    on, begins_at = date(2026, 12, 8), datetime(2026, 12, 8, 17, tzinfo=UTC)
    return ClassTomorrow(
        customer=CLARA,
        booking=some(id=41, on=on, source=source),
        course=some(id=5, name="Yoga Flow", place="Saal 1"),
        day=CourseDay(5, on, "18:00", 75),
        begins_at=begins_at,
        cancel_until=None if late else begins_at - timedelta(hours=hours),
        days_left=days,
    )


def waiting(*, unclear: bool = False, days: int = 1) -> RequestWaiting:
    asked_at = datetime(2026, 12, 6, 9, tzinfo=UTC)
    intent = "contract.terminate" if unclear else "contract.pause"
    request = AskedRequest(51, intent, asked_at, 1, unclear=unclear)
    return RequestWaiting(request, CLARA, days)


def digest() -> Digest:
    yoga = some(id=5, name="Yoga Flow", capacity=12)
    pilates = some(id=6, name="Pilates", capacity=8)
    return Digest(
        day=TODAY,
        classes=(
            ClassOfToday(pilates, CourseDay(6, TODAY, "17:00", 60), taken=8, waiting=1),
            ClassOfToday(yoga, CourseDay(5, TODAY, "18:00", 75), taken=9, waiting=0),
        ),
        waiting=1,
        ending=2,
        overdue=Overdue(3, 217_00),
        delivered=(
            Delivered(TODAY, "card_low", {"sent": 2, "unreachable": 1}),
            Delivered(TODAY, "notice_due", {"mailed": 1, "failed": 1}),
        ),
        unreached=(EMRE,),
    )


def low(
    left: int = 2,
    until: date | None = date(2027, 3, 1),
    dates: tuple[date, ...] | None = None,
    **other: Any,
) -> CardLow:
    return CardLow(CLARA, card(left=left, usable_until=until, **other), dates)


def to_use(days: int = 7) -> CardToUse:
    return CardToUse(CLARA, card(left=7), days)

"""How a sale reads: days, prices, what is billed when, units and places.

The lines stand in the fixed order of a proposal and are the same in its result, and in the message
to the customer as far as they concern him.
"""

from collections.abc import Sequence
from datetime import date

from domain.dates import Duration
from domain.desk.sales.notes import INVOICE_GAPS, LOGIN_RECOMMENDED
from domain.desk.sales.previews import Bill, Billed, FirstEnd, Prices, Sale
from domain.money import Money
from handlers.dialog import Option
from handlers.texts import Markup, Span, Words
from handlers.wording import key, notice_length, short, spaced_out

MOST_BILLS, MOST_DAYS = 3, 5


def sale_line(words: Words, sale: Sale) -> str:
    """Return who buys what, such as ``Clara Vogt (K-1001) · Jahresabo``."""
    customer, number = sale.customer.name, sale.customer.number
    return words("sale-who", customer=customer, number=number, plan=sale.plan.name)


def day_lines(
    words: Words, sale: Sale, *, headed: bool = False, asked: bool = False
) -> tuple[str, ...]:
    """Return first day, how long it runs, and the first possible end with its reason.

    Args:
        words: The language.
        sale: The sale.
        headed: Whether a line above names the first day already.
        asked: Whether it is only asked for, so that no day of conclusion is known.
    """
    if sale.plan.kind == "card":
        return _card_days(words, sale)
    lines = [] if headed else [words("sale-starts", day=sale.starts_on)]
    if sale.concluded_on != sale.starts_on and not asked:
        lines.append(words("sale-concluded", day=short(sale.concluded_on)))
    if sale.last_day is not None:
        return (*lines, words("sale-last-day", day=sale.last_day))
    if sale.first_end is None:
        return tuple(lines)
    return (*lines, _term_line(words, sale, sale.first_end), _end_line(words, sale.first_end))


def _card_days(words: Words, sale: Sale) -> tuple[str, ...]:
    until = "sale-card-until" if sale.last_day else "sale-card-open"
    lines = (words(until, day=sale.last_day, bought=short(sale.concluded_on)),)
    if sale.starts_on == sale.concluded_on:
        return lines
    return (words("sale-card-from", day=sale.starts_on), *lines)


def _term_line(words: Words, sale: Sale, end: FirstEnd) -> str:
    if end.term_end is None:
        return words("sale-open-ended")
    if sale.renewal == "indefinite":
        return words("sale-term-open-ended", end=end.term_end)
    return words("sale-term-renews", end=end.term_end, length=Duration.parse(sale.renewal))


def _end_line(words: Words, end: FirstEnd) -> str:
    return words(
        f"sale-end-{key(end.rule.value)}",
        notice=notice_length(words, end.notice),
        end=end.ends_on,
        term_end=short(end.term_end),
        last=short(end.last_notice_day),
    )


def price_lines(words: Words, sale: Sale) -> tuple[str, ...]:
    """Return price and group, the follow-on price, and how it is paid."""
    prices = sale.prices
    price = Money(prices.price_cents)
    lines = [words(f"sale-price-{prices.schedule}", price=price, group=prices.group)]
    lines.extend(_later_line(words, prices))
    lines.append(_method(words, sale.customer.name, prices))
    return (*lines, *_group_line(words, sale))


def price_own_lines(words: Words, sale: Sale) -> tuple[str, ...]:
    """Return what a customer pays and how, without the price group: that is the studio's."""
    prices = sale.prices
    lines = (
        words(f"sale-own-{prices.schedule}", price=Money(prices.price_cents)),
        *_later_line(words, prices),
    )
    if prices.payment_method is None:
        return lines
    method = words(f"sale-payment-{key(prices.payment_method)}")
    return (*lines, words("sale-own-pays", method=method))


def _later_line(words: Words, prices: Prices) -> tuple[str, ...]:
    if prices.later_from is None:
        return ()
    later = Money(prices.later_cents or 0)
    schedule = prices.later_schedule or prices.schedule
    return (words(f"sale-later-{schedule}", day=short(prices.later_from), price=later),)


def _method(words: Words, customer: str, prices: Prices) -> str:
    if prices.payment_method is None:
        return words("sale-pays-open", customer=customer)
    return words("sale-pays", method=words(f"sale-payment-{key(prices.payment_method)}"))


def _group_line(words: Words, sale: Sale) -> tuple[str, ...]:
    prices = sale.prices
    if prices.group_before is None:
        return ()
    groups = {"group": prices.group, "before": prices.group_before}
    return (words("sale-joins-group", customer=sale.customer.name, **groups),)


def bill_lines(words: Words, sale: Sale, numbers: Sequence[str] | None = None) -> tuple[str, ...]:
    """Return what is billed now and next, and what it comes to until the first possible end.

    Args:
        words: The language.
        sale: The sale.
        numbers: Those of the invoices, once they were issued.
    """
    billed = sale.billed
    named = numbers if numbers is not None else [""] * len(billed.now)
    pairs = list(zip(billed.now, named, strict=True))
    lines = [_bill_line(words, bill, number) for bill, number in pairs[:MOST_BILLS]]
    if len(pairs) > MOST_BILLS:
        rest = Money(sum(bill.amount_cents for bill, _ in pairs[MOST_BILLS:]))
        lines.append(words("sale-bills-more", count=len(pairs) - MOST_BILLS, sum=rest))
    if not pairs:
        lines.append(words("sale-bills-none"))
    return (*lines, *_upcoming(words, billed), *total_lines(words, sale))


def _bill_line(words: Words, bill: Bill, number: str) -> str:
    values = {"amount": Money(bill.amount_cents), "due": short(bill.due_on), "number": number}
    what = "issued" if number else "now"
    if bill.first is None:
        return words(f"sale-bill-{what}-plain", **values)
    return words(f"sale-bill-{what}", period=Span(bill.first, bill.last), **values)


def _upcoming(words: Words, billed: Billed) -> tuple[str, ...]:
    if not billed.upcoming:
        return ()
    parts = [
        words("sale-upcoming-part", amount=Money(bill.amount_cents), day=short(bill.due_on))
        for bill in billed.upcoming
    ]
    text = "sale-upcoming-more" if billed.goes_on else "sale-upcoming"
    return (words(text, parts=Markup(" · ".join(parts))),)


def total_lines(words: Words, sale: Sale) -> tuple[str, ...]:
    """Return the total where it is not one invoice, which says it already."""
    total, bills = sale.billed.total_cents, (*sale.billed.now, *sale.billed.upcoming)
    if sale.first_end is None or [bill.amount_cents for bill in bills] == [total]:
        return ()
    text = "sale-total-term" if sale.last_day else "sale-total"
    return (words(text, sum=Money(total), day=short(sale.first_end.ends_on)),)


def unit_lines(words: Words, sale: Sale) -> tuple[str, ...]:
    """Return the units, and the days on which the customer is firmly enrolled."""
    lines, granted = [], sale.granted
    if granted.units is not None:
        lines.append(words("sale-units", count=granted.units))
    if granted.units_per_month is not None:
        lines.append(words("sale-units-per-month", count=granted.units_per_month))
    if granted.course is not None and granted.days:
        days = _days(words, granted.days)
        lines.append(
            words("sale-enrolled", course=granted.course, count=len(granted.days), days=days)
        )
        if granted.units is None and sale.last_day is None:
            lines.append(words("sale-enrolled-on"))
    elif granted.course is not None and granted.units_per_month is None:
        lines.append(words("sale-no-days", course=granted.course))
    if granted.full:
        how = "waits" if granted.waits else "skips"
        full = {"count": len(granted.full), "days": _days(words, granted.full)}
        lines.append(words(f"sale-full-{how}", **full))
    return tuple(lines)


def _days(words: Words, days: Sequence[date]) -> Markup:
    shown = ", ".join(words("sale-day", day=short(day)) for day in days[:MOST_DAYS])
    if len(days) <= MOST_DAYS:
        return Markup(shown)
    return Markup(words("sale-days-to", days=Markup(shown), last=short(days[-1])))


def offer_lines(words: Words, sale: Sale, *, headed: bool = False) -> tuple[str, ...]:
    """Return the middle of a proposal: days, money, units and places."""
    return (
        *day_lines(words, sale, headed=headed),
        *spaced_out(*price_lines(words, sale), *bill_lines(words, sale)),
        *spaced_out(*unit_lines(words, sale)),
    )


def done_lines(
    words: Words, sale: Sale, numbers: Sequence[str], *, headed: bool = False
) -> tuple[str, ...]:
    """Return the middle of a result; the last invoices are those of the sale."""
    own = numbers[len(numbers) - len(sale.billed.now) :]
    return (
        *day_lines(words, sale, headed=headed),
        *spaced_out(*price_lines(words, sale), *bill_lines(words, sale, own)),
        *spaced_out(*unit_lines(words, sale)),
    )


def sale_options(words: Words, sale: Sale) -> tuple[Option, ...]:
    """Return the buttons that set what is open, or that a note leads to."""
    options = []
    if sale.prices.payment_method is None and sale.prices.to_choose:
        options.append(Option(words("button-sale-payment"), asks="payment"))
    if any(note.kind in (LOGIN_RECOMMENDED, INVOICE_GAPS) for note in sale.notes):
        options.append(Option(words("button-login-setting"), request=("settings.show", {})))
    return tuple(options)


def next_steps(words: Words, sale: Sale) -> tuple[Option, ...]:
    """Return what usually follows a sale: the method of payment, a booking, the contract."""
    who = {"customer_id": sale.customer.id}
    book = Option(words("button-sale-book"), request=("booking.add", who))
    show = Option(words("button-sale-contract"), request=("contract.show", _ids(sale)))
    first = (book, show) if not sale.granted.days else (show,)
    if sale.prices.payment_method is not None or sale.contract_id is None:
        return first
    pay = Option(words("button-sale-payment"), request=("contract.payment", _ids(sale)))
    return (pay, *first)


def _ids(sale: Sale) -> dict[str, int]:
    return {} if sale.contract_id is None else {"contract_id": sale.contract_id}


def push_lines(words: Words, sale: Sale, numbers: Sequence[str]) -> tuple[str, ...]:
    """Return what the customer is told of his contract."""
    own = numbers[len(numbers) - len(sale.billed.now) :]
    bills = zip(sale.billed.now, own, strict=True)
    prices = sale.prices
    price = Money(prices.price_cents)
    return (
        *day_lines(words, sale),
        words(f"sale-push-{prices.schedule}", price=price),
        *_later_line(words, prices),
        *(_bill_line(words, bill, number) for bill, number in bills),
        *unit_lines(words, sale),
        *_choose_line(words, prices),
    )


def _choose_line(words: Words, prices: Prices) -> tuple[str, ...]:
    """Return how the customer chooses the method of payment, where that is still open."""
    return () if prices.payment_method is not None else (words("payment-push-choose"),)

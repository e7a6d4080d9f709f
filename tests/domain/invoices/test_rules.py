from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import DateRange, Duration, last_day_of_term
from domain.invoices.rules import (
    InvoiceEffect,
    InvoiceFacts,
    InvoiceState,
    Treatment,
    amount_until,
    billing_period,
    billing_periods,
    effect_of_end,
    issue_on,
    payable_on,
    state_of,
)
from domain.money import Money

DUE, TODAY = date(2026, 11, 20), date(2026, 11, 21)
PERIOD = DateRange.from_days(date(2027, 1, 15), date(2027, 2, 14))
BEFORE, ON_LAST_DAY, INSIDE = date(2027, 1, 14), date(2027, 2, 14), date(2027, 1, 15)


@pytest.mark.parametrize(
    ("issued", "cancelled", "corrected", "paid", "due_on", "state"),
    [
        pytest.param(False, False, False, 0, DUE, InvoiceState.DRAFT, id="not issued"),
        pytest.param(True, False, False, 0, TODAY, InvoiceState.OPEN, id="due today"),
        pytest.param(True, False, False, 0, None, InvoiceState.OPEN, id="no day set"),
        pytest.param(True, False, False, 0, DUE, InvoiceState.OVERDUE, id="due yesterday"),
        pytest.param(True, False, False, 1, TODAY, InvoiceState.PARTLY_PAID, id="a part"),
        pytest.param(True, False, False, 1, DUE, InvoiceState.OVERDUE, id="a part, too late"),
        pytest.param(True, False, False, 5900, DUE, InvoiceState.PAID, id="all"),
        pytest.param(True, False, False, 6000, DUE, InvoiceState.PAID, id="more than all"),
        pytest.param(True, True, False, 5900, DUE, InvoiceState.CANCELLED, id="cancelled"),
        pytest.param(True, False, True, 0, DUE, InvoiceState.CORRECTED, id="corrected"),
        pytest.param(True, True, True, 0, DUE, InvoiceState.CANCELLED, id="then cancelled"),
    ],
)
def test_the_state_follows_from_marks_payments_and_day(
    *,
    issued: bool,
    cancelled: bool,
    corrected: bool,
    paid: int,
    due_on: date | None,
    state: InvoiceState,
) -> None:
    found = state_of(
        issued=issued,
        cancelled=cancelled,
        corrected=corrected,
        total=Money(5900),
        paid=Money(paid),
        due_on=due_on,
        today=TODAY,
    )

    assert found is state


@pytest.mark.parametrize(
    ("state", "paid", "ends_on", "effect"),
    [
        # the period is over by the end: it stays due in any state
        pytest.param("draft", 0, ON_LAST_DAY, ("keep", 5900, 0, 0), id="draft before the end"),
        pytest.param("open", 0, ON_LAST_DAY, ("keep", 5900, 0, 0), id="open before the end"),
        pytest.param("overdue", 0, ON_LAST_DAY, ("keep", 5900, 0, 0), id="overdue before"),
        pytest.param("partly_paid", 100, ON_LAST_DAY, ("keep", 5900, 0, 0), id="partly before"),
        pytest.param("paid", 5900, ON_LAST_DAY, ("keep", 5900, 0, 0), id="paid before the end"),
        # the period begins after the end
        pytest.param("draft", 0, BEFORE, ("drop", 0, 5900, 0), id="draft after the end"),
        pytest.param("open", 0, BEFORE, ("cancel", 0, 5900, 0), id="open after the end"),
        pytest.param("overdue", 0, BEFORE, ("cancel", 0, 5900, 0), id="overdue after the end"),
        pytest.param("partly_paid", 2000, BEFORE, ("cancel", 0, 5900, 2000), id="partly after"),
        pytest.param("paid", 5900, BEFORE, ("cancel", 0, 5900, 5900), id="paid after the end"),
        # one of 31 days is left: 59,00 x 1/31 = 1,90
        pytest.param("draft", 0, INSIDE, ("shorten", 190, 5710, 0), id="draft over the end"),
        pytest.param("open", 0, INSIDE, ("correct", 190, 5710, 0), id="open over the end"),
        pytest.param("overdue", 0, INSIDE, ("correct", 190, 5710, 0), id="overdue over the end"),
        pytest.param("partly_paid", 150, INSIDE, ("correct", 190, 5710, 0), id="less paid"),
        pytest.param("partly_paid", 2000, INSIDE, ("correct", 190, 5710, 1810), id="more paid"),
        pytest.param("paid", 5900, INSIDE, ("correct", 190, 5710, 5710), id="paid over the end"),
        # history stays as it is
        pytest.param("cancelled", 0, BEFORE, ("keep", 5900, 0, 0), id="cancelled before"),
        pytest.param("corrected", 100, BEFORE, ("keep", 5900, 0, 0), id="corrected before"),
    ],
)
def test_an_end_keeps_shortens_or_takes_back_an_invoice(
    state: str, paid: int, ends_on: date, effect: tuple[str, int, int, int]
) -> None:
    invoice = InvoiceFacts(InvoiceState(state), PERIOD, Money(5900), Money(paid))

    treatment, new_amount, credit, to_account = effect
    assert effect_of_end(invoice, ends_on) == InvoiceEffect(
        Treatment(treatment), Money(new_amount), Money(credit), Money(to_account)
    )


def test_a_sale_without_a_period_is_kept() -> None:
    card = InvoiceFacts(InvoiceState.OPEN, None, Money(12000), Money(0))

    assert effect_of_end(card, date(2020, 1, 1)).treatment is Treatment.KEEP


@given(
    state=st.sampled_from(InvoiceState),
    cents=st.integers(0, 1_000_000),
    paid=st.integers(0, 1_000_000),
    ends_on=st.dates(date(2027, 1, 1), date(2027, 3, 1)),
)
def test_what_is_owed_and_what_is_taken_back_add_up(
    state: InvoiceState, cents: int, paid: int, ends_on: date
) -> None:
    invoice = InvoiceFacts(state, PERIOD, Money(cents), Money(paid))

    effect = effect_of_end(invoice, ends_on)

    assert effect.new_amount + effect.credit == invoice.total
    assert Money(0) <= effect.to_account <= invoice.paid
    assert Money(0) <= effect.new_amount <= invoice.total


@pytest.mark.parametrize(
    ("price", "first", "last", "ends_on", "amount"),
    [
        pytest.param(3900, "2026-12-01", "2026-12-31", "2026-12-21", 2642, id="21 of 31 days"),
        pytest.param(5900, "2027-01-15", "2027-02-14", "2027-01-15", 190, id="1 of 31 days"),
        pytest.param(48000, "2026-01-01", "2026-12-31", "2026-03-10", 9074, id="69 of 365 days"),
        pytest.param(5900, "2027-01-15", "2027-02-14", "2027-01-14", 0, id="the day before"),
        pytest.param(5900, "2027-01-15", "2027-02-14", "2026-01-14", 0, id="long before"),
        pytest.param(5900, "2027-01-15", "2027-02-14", "2027-02-14", 5900, id="the last day"),
        pytest.param(5900, "2027-01-15", "2027-02-14", "2028-02-14", 5900, id="long after"),
    ],
)
def test_a_part_of_a_period_is_owed_by_its_days(
    price: int, first: str, last: str, ends_on: str, amount: int
) -> None:
    period = DateRange.from_days(date.fromisoformat(first), date.fromisoformat(last))

    assert amount_until(Money(price), period, date.fromisoformat(ends_on)) == Money(amount)


def test_billing_periods_are_counted_from_the_first_day() -> None:
    periods = list(billing_periods(date(2026, 1, 31), date(2026, 5, 31)))

    assert [(str(period.start), str(period.last_day)) for period in periods] == [
        ("2026-01-31", "2026-02-28"),
        ("2026-03-01", "2026-03-30"),
        ("2026-03-31", "2026-04-30"),
        ("2026-05-01", "2026-05-30"),
        ("2026-05-31", "2026-06-30"),
    ]


@given(
    anchor=st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    number=st.integers(0, 48),
    months=st.sampled_from([1, 3, 6, 12]),
)
def test_billing_periods_leave_no_gap_and_meet_the_ends_of_terms(
    anchor: date, number: int, months: int
) -> None:
    length = Duration(months=months)

    period = billing_period(anchor, number, length)

    assert billing_period(anchor, number + 1, length).start == period.end
    assert period.last_day == last_day_of_term(anchor, length.times(number + 1))


def test_an_invoice_is_issued_days_ahead_of_its_period() -> None:
    assert issue_on(PERIOD, 60) == date(2026, 11, 16)
    assert issue_on(PERIOD, 0) == PERIOD.start


@pytest.mark.parametrize(
    ("due_on", "paid_by"),
    [
        pytest.param("2026-08-03", "2026-08-03", id="a working day"),
        pytest.param("2026-08-01", "2026-08-03", id="Saturday"),
        pytest.param("2026-08-02", "2026-08-03", id="Sunday"),
        pytest.param("2026-05-01", "2026-05-04", id="a holiday on Friday"),
        pytest.param("2026-12-25", "2026-12-28", id="a holiday before a weekend"),
    ],
)
def test_a_payment_may_wait_for_the_next_working_day(due_on: str, paid_by: str) -> None:
    holidays = {date(2026, 5, 1), date(2026, 12, 25), date(2026, 12, 26)}

    assert payable_on(date.fromisoformat(due_on), holidays) == date.fromisoformat(paid_by)


@given(day=st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_without_holidays_a_payment_waits_two_days_at_most(day: date) -> None:
    assert day <= payable_on(day) <= day + timedelta(days=2)

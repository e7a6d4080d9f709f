"""What a contract would be billed if nothing changed."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.contracts.records import ContractRecord
from domain.desk.claims import Document
from domain.desk.planned import Schedule, schedule_of
from domain.invoices.rules import InvoiceState
from domain.invoices.views import DocumentKind, Mark
from tests.support.pauses import paused

TODAY = date(2026, 11, 21)


def contract(**values: Any) -> ContractRecord:
    facts: dict[str, Any] = {
        "starts_on": date(2026, 1, 15),
        "initial_term": "P12M",
        "renewal": "indefinite",
        "notice": "P1M",
        "notice_to": "any_day",
        "price_cents": 5900,
        "prices_cents": {"Studierende": 4900},
        "schedule": "monthly",
    }
    return ContractRecord(**{**facts, **values})


def billed_to(last: date) -> Document:
    return Document(
        id=1,
        number="R-2026-0001",
        kind=DocumentKind.INVOICE,
        mark=Mark.ISSUED,
        state=InvoiceState.OPEN,
        first=date(2026, 1, 15),
        last=last,
        amount_cents=5900,
        paid_cents=0,
        refers_to=None,
        due_on=None,
        tax_rate=Decimal(0),
    )


def schedule(group: str = "Normal", *billed: Document, **values: Any) -> Schedule:
    return schedule_of(contract(**values), group, billed, TODAY)


@pytest.mark.parametrize(
    ("values", "day", "first"),
    [
        pytest.param({}, date(2026, 12, 1), date(2026, 12, 15), id="the-next-period"),
        pytest.param({}, date(2026, 12, 15), date(2026, 12, 15), id="from-its-first-day"),
        pytest.param({}, date(2026, 1, 1), date(2026, 11, 15), id="none-that-is-over"),
        pytest.param(
            paused(date(2026, 12, 1), date(2027, 1, 31)),
            date(2026, 12, 1),
            date(2027, 1, 15),
            id="none-that-rests-as-a-whole",
        ),
        pytest.param(
            {"renewal": "none", "fixed_end_on": date(2026, 12, 14)},
            date(2026, 12, 1),
            None,
            id="none-after-its-own-end",
        ),
        pytest.param(
            {"schedule": "total"}, date(2026, 12, 1), None, id="the-total-was-one-period"
        ),
        pytest.param(
            {"schedule": "total", "renewal": "P12M"},
            date(2026, 12, 1),
            date(2027, 1, 15),
            id="the-next-term-in-total",
        ),
    ],
)
def test_the_next_period_to_be_billed(
    values: dict[str, Any], day: date, first: date | None
) -> None:
    assert schedule(**values).first_from(day) == first


def test_what_documents_cover_is_not_planned_again() -> None:
    billed = schedule("Normal", billed_to(date(2027, 2, 14)))

    assert billed.first_from(date(2026, 1, 1)) == date(2027, 2, 15)
    assert billed.straddling(date(2027, 1, 20)) is None


@pytest.mark.parametrize(
    ("group", "cents"),
    [
        pytest.param("Normal", 1180, id="the-usual-price"),  # 59.00 * 6 / 30
        pytest.param("Studierende", 980, id="the-group-s-price"),
    ],
)
def test_the_period_that_an_end_cuts_short(group: str, cents: int) -> None:
    cut = schedule(group).straddling(date(2026, 11, 20))

    assert cut is not None
    assert (cut.period_first, cut.period_last) == (date(2026, 11, 15), date(2026, 12, 14))
    assert cut.new_amount_cents == cents


@pytest.mark.parametrize(
    ("first", "last", "costs"),
    [
        # 15 Dec to 14 Jan has 31 days: 59.00 * 17 / 31 and 59.00 * 9 / 31, of 49.00 accordingly
        pytest.param(date(2026, 12, 15), date(2026, 12, 28), (3235, 2687), id="its-first-days"),
        pytest.param(date(2026, 12, 24), date(2027, 2, 20), (1713, 1423), id="to-its-end"),
        pytest.param(date(2027, 3, 1), date(2027, 3, 31), (5900, 4900), id="later"),
    ],
)
def test_the_next_period_costs_its_days_that_do_not_rest(
    first: date, last: date, costs: tuple[int, int]
) -> None:
    rests, day = paused(first, last), date(2026, 12, 15)

    found = [schedule(group, **rests).cost_from(day) for group in ("Normal", "Studierende")]

    assert tuple(found) == costs


def test_an_end_before_days_that_rest_for_free_changes_no_invoice() -> None:
    rests = paused(date(2026, 12, 24), date(2027, 1, 31))

    assert schedule(**rests).straddling(date(2026, 12, 30)) is None
    assert schedule(**rests).straddling(date(2026, 12, 20)) is not None


def test_an_end_with_a_period_cuts_nothing() -> None:
    assert schedule().straddling(date(2026, 12, 14)) is None


def test_a_last_period_that_is_short_costs_its_days() -> None:
    short = schedule(renewal="none", fixed_end_on=date(2026, 12, 4))

    cut = short.straddling(date(2026, 11, 24))

    assert cut is not None
    assert (cut.period_last, cut.amount_cents) == (date(2026, 12, 4), 3933)  # 59.00 * 20 / 30
    assert cut.new_amount_cents == 1967  # 39.33 * 10 / 20, half up


def test_without_documents_a_contract_that_is_over_plans_nothing() -> None:
    over = schedule(
        starts_on=date(2024, 1, 1), schedule="total", renewal="none", initial_term="P6M"
    )

    assert over.first_from(date(2024, 1, 1)) is None

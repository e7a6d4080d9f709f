"""The worked cases beside notice, each kind by the function that answers it."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.contracts.rules import extraordinary_end
from domain.contracts.statutory import PayPeriod, end_by_statute
from domain.credits.rules import limitation_end
from domain.dates import (
    DateRange,
    Duration,
    after_event,
    after_event_and_half_month,
    fifteenth_or_month_end,
    quarter_end,
)
from domain.desk.privacy.retention import documents_kept_until
from domain.invoices.rules import (
    InvoiceFacts,
    InvoiceState,
    Treatment,
    amount_until,
    effect_of_end,
    payable_on,
)
from domain.money import Money
from domain.plans.rules import warnings_of, within_two_years
from domain.plans.terms import NoticeTo, PlanTerms, parse_renewal

CASES = json.loads((Path(__file__).parent / "data" / "other_cases.json").read_text())

Given = dict[str, Any]


def day(text: str) -> date:
    return date.fromisoformat(text)


def after_receipt(given: Given) -> date:
    return after_event(day(given["received"]), Duration.parse(given["notice"]))


def agb(given: Given) -> list[str]:
    concluded_on = day(given["concluded"])
    days_bound = (day(given["term_end"]) - concluded_on).days + 1
    terms = PlanTerms(
        initial_term=Duration(days=days_bound),
        renewal=parse_renewal(given["renewal"]),
        notice=given["notice"] and Duration.parse(given["notice"]),
        renewal_notice=given["renewal_notice"] and Duration.parse(given["renewal_notice"]),
        notice_to=NoticeTo(given["notice_to"]),
    )
    return [str(warning.concern) for warning in warnings_of(terms, concluded_on)]


def invoices(given: Given) -> list[str]:
    words = {
        (Treatment.CORRECT, True): "correct_and_refund",
        (Treatment.SHORTEN, False): "reissue_draft",
    }
    answers = []
    for invoice in given["invoices"]:
        state = InvoiceState(invoice["status"])
        period = DateRange.from_days(day(invoice["from"]), day(invoice["to"]))
        paid = Money(5900 if state is InvoiceState.PAID else 0)
        facts = InvoiceFacts(state, period, Money(5900), paid)
        effect = effect_of_end(facts, day(given["contract_end"]))
        answers.append(words[effect.treatment, bool(effect.to_account)])
    return answers


def prorata(given: Given) -> dict[str, object]:
    gross = Money(int(given["gross"].replace(".", "")))
    period = DateRange.from_days(day(given["from"]), day(given["to"]))
    thirty = given.get("method") == "thirty"
    due = amount_until(gross, period, day(given["contract_end"]), thirty=thirty)
    return {
        "days_used": (day(given["contract_end"]) - period.start).days + 1,
        "days_in_period": period.days,
        "due": f"{due.cents / 100:.2f}",
        "credit": f"{(gross - due).cents / 100:.2f}",
    }


ANSWERS: dict[str, Callable[[Given], object]] = {
    "quarter_end": lambda given: str(quarter_end(after_receipt(given))),
    "fifteenth_or_month_end": lambda given: str(fifteenth_or_month_end(after_receipt(given))),
    "half_month": lambda given: str(
        after_event_and_half_month(day(given["event"]), given["months"])
    ),
    "event_validity": lambda given: str(
        after_event(day(given["event"]), Duration.parse(given["duration"]))
    ),
    "limitation": lambda given: str(limitation_end(day(given["purchased"]))),
    "due_date": lambda given: str(payable_on(day(given["due"]), {date(2026, 5, 1)})),
    "extraordinary": lambda given: str(
        extraordinary_end(day(given["received"]), day(given["wanted"]))
    ),
    "two_year_cap": lambda given: within_two_years(
        day(given["concluded"]), day(given["term_end"])
    ),
    "retention": lambda given: str(documents_kept_until(day(given["issued"]))),
    "agb": agb,
    "invoices": invoices,
    "prorata": prorata,
    "bgb621": lambda given: str(
        end_by_statute(day(given["received"]), PayPeriod(given["pay_period"]))
    ),
}


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_a_worked_case_is_answered(case: Given) -> None:
    assert ANSWERS[case["kind"]](case["in"]) == case["expect"]

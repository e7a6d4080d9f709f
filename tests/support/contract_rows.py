"""Columns of contracts as they lie in rows, for what is worked out of a row alone."""

from datetime import date
from typing import Any

from tests.support.pauses import paused

FLEX: dict[str, Any] = {
    "id": 1,
    "version": 1,
    "number": "V-2001",
    "customer_id": 1,
    "plan_id": 1,
    "plan_name": "Flex",
    "kind": "month",
    "concluded_on": date(2025, 9, 24),
    "starts_on": date(2025, 10, 1),
    "initial_term": "P1M",
    "renewal": "indefinite",
    "notice": "P1M",
    "notice_to": "any_day",
    "price_cents": 3900,
    "schedule": "monthly",
    "state": "running",
    "goodwill": False,
}
YEAR = {**FLEX, "starts_on": date(2026, 1, 15), "initial_term": "P12M"}
QUARTER = {
    **FLEX,
    "starts_on": date(2026, 10, 1),
    "initial_term": "P3M",
    "renewal": "P1M",
    "notice": "P14D",
    "notice_to": "term_end",
}
CARD = {
    **FLEX,
    "kind": "card",
    "starts_on": date(2026, 9, 1),
    "initial_term": "P6M",
    "renewal": "none",
    "notice": None,
    "notice_to": "term_end",
    "schedule": "total",
    "fixed_end_on": date(2027, 3, 1),
}
TERMINATED = {
    **FLEX,
    "state": "terminated",
    "ends_on": date(2026, 12, 31),
    "billing_ends_on": date(2026, 12, 31),
}
PAUSED = {**FLEX, **paused(date(2026, 11, 1), date(2027, 1, 31))}

"""What is read of a contract to work something out: its row, or the same columns of it.

The daily job reads a hundred thousand contracts, a list of ends hundreds; they select these
columns instead of whole rows (columns.py).
"""

from datetime import date
from typing import Any, Protocol


class AgreedTerms(Protocol):
    """The columns of a contract's row that decide on its days (records.py)."""

    kind: str
    concluded_on: date
    starts_on: date
    initial_term: str | None
    renewal: str
    notice: str | None
    renewal_notice: str | None
    notice_to: str
    fixed_end_on: date | None
    pauses: list[Any] | None
    ends_on: date | None


class Agreed(AgreedTerms, Protocol):
    """The columns that decide on its prices and invoices too."""

    price_cents: int
    prices_cents: dict[str, int]
    schedule: str
    billing_lead_days: int
    renewal_price_cents: int | None
    renewal_prices_cents: dict[str, int] | None
    renewal_schedule: str | None
    pro_rata: str
    billed_until: date | None
    renewed_on: date | None
    billing_ends_on: date | None


class Listed(AgreedTerms, Protocol):
    """The columns of a contract in a long list."""

    id: int
    number: str
    customer_id: int
    plan_name: str
    state: str
    received_on: date | None

"""What the calendar and the billing read of a contract: its row, or the same columns of it.

The daily job reads a hundred thousand contracts; it selects these columns instead of whole rows.
"""

from datetime import date
from typing import Any, Protocol


class Agreed(Protocol):
    """The columns of a contract's row that decide on its days and prices (records.py)."""

    kind: str
    concluded_on: date
    starts_on: date
    initial_term: str | None
    renewal: str
    notice: str | None
    renewal_notice: str | None
    notice_to: str
    fixed_end_on: date | None
    price_cents: int
    prices_cents: dict[str, int]
    schedule: str
    billing_lead_days: int
    renewal_price_cents: int | None
    renewal_prices_cents: dict[str, int] | None
    renewal_schedule: str | None
    pro_rata: str
    pauses: list[Any] | None
    billed_until: date | None
    renewed_on: date | None
    ends_on: date | None
    billing_ends_on: date | None

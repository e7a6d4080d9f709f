"""What somebody wants from the desk: ids, days and choices, all frozen.

Days are inclusive and studio-local.
"""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct


class EndMode(StrEnum):
    """The ways to end a contract that a person can ask for."""

    TERM_END = "term_end"
    DATE = "date"
    IMMEDIATE = "immediate"


class Basis(StrEnum):
    """What an immediate end stands on (RULES.md R11)."""

    GOOD_CAUSE = "good_cause"
    AGREEMENT = "agreement"


class GivenBy(StrEnum):
    """Who gives notice."""

    CUSTOMER = "customer"
    STUDIO = "studio"


class MoneyTo(StrEnum):
    """Where money goes that a customer paid too much."""

    ACCOUNT = "account"
    REFUND = "refund"


class BookedAfter(StrEnum):
    """What becomes of the course days that are booked after an end."""

    CANCEL = "cancel"
    SINGLE = "single"
    """They stay as single visits; the studio charges them at the desk."""
    CARD = "card"
    """A card pays for them, as far as it has units; the others are cancelled."""


class TerminationOrder(Struct, frozen=True):
    """A wish to end a contract; ``mode`` None means the next regular day.

    ``received_on`` is the day of receipt (R8), ``settle_now`` False leaves the invoices to
    ``invoice.credit`` later; ``reason`` is asked for where the day lies in the past.
    ``keep_receipt`` matters when an end is moved: True counts from the receipt on record,
    False from ``received_on`` (somebody said another day of receipt).

    Attributes:
        booked: What becomes of the course days that are booked after the end.
        rights_until: Until when open make-up rights are valid; None lets them lapse with it.
        rebook: Whether a later end brings back the places that an earlier one took.
    """

    contract_id: int
    received_on: date
    received_at: datetime | None = None
    mode: EndMode | None = None
    wanted_on: date | None = None
    basis: Basis | None = None
    given_by: GivenBy = GivenBy.CUSTOMER
    reason: str | None = None
    settle_now: bool = True
    money_to: MoneyTo = MoneyTo.ACCOUNT
    keep_receipt: bool = True
    booked: BookedAfter = BookedAfter.CANCEL
    rights_until: date | None = None
    rebook: bool = True

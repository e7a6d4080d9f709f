"""The settings of a studio, as they are read and changed.

Whether and which tax is shown follows from ``tax_status``: a small business (§ 19 UStG) and exempt
courses (§ 4 UStG) show none and say why.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from domain.studios.records import StudioRecord


class TaxStatus(StrEnum):
    """How the studio stands to value added tax."""

    REGULAR = "regular"
    SMALL_BUSINESS = "small_business"
    """Small business, § 19 UStG (Kleinunternehmer)."""
    EXEMPT = "exempt"
    """Exempt courses, § 4 Nr. 21, 22 UStG."""


class PaymentMethod(StrEnum):
    """The ways in which customers can pay."""

    DIRECT_DEBIT = "direct_debit"
    TRANSFER = "transfer"
    CASH = "cash"
    CARD = "card"


class ProRata(StrEnum):
    """How a part of a month is counted (RULES.md R13.8)."""

    ACTUAL_DAYS = "actual_days"
    THIRTY_DAYS = "thirty_days"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a studio has settled for itself.

    Attributes:
        name: As invoices and messages write it.
        address: Of the studio, on one or several lines.
        tax_rate: Of a regular studio; ``effective_tax_rate`` is what invoices show.
        payment_methods: What customers may choose among.
        cancellation_hours: Until so many hours before a course day a booking is cancelled in
            time, unless the course's category says otherwise.
        quiet_from: Local time from which messages wait, such as ``20:00``.
        quiet_until: Local time until which they wait.
        federal_state: Two letters such as ``BE``; decides on holidays.
        login_required: Whether customers must be connected to a chat.
        is_set_up: Whether somebody has been through the first run.
    """

    studio_id: int
    version: int
    name: str
    language: str
    time_zone: str
    currency: str
    address: str | None
    tax_number: str | None
    tax_status: TaxStatus
    tax_rate: Decimal
    account_holder: str | None
    iban: str | None
    payment_methods: tuple[PaymentMethod, ...]
    cancellation_hours: int
    quiet_from: str
    quiet_until: str
    federal_state: str | None
    pro_rata: ProRata
    login_required: bool
    is_set_up: bool

    @property
    def effective_tax_rate(self) -> Decimal:
        """The rate that invoices show; nothing unless the studio is regular."""
        return self.tax_rate if self.tax_status is TaxStatus.REGULAR else Decimal(0)


def settings_of(record: StudioRecord) -> Settings:
    """Return the settings that a studio's row holds."""
    return Settings(
        studio_id=record.id,
        version=record.version,
        name=record.name,
        language=record.language,
        time_zone=record.time_zone,
        currency=record.currency,
        address=record.address,
        tax_number=record.tax_number,
        tax_status=TaxStatus(record.tax_status),
        tax_rate=record.tax_rate,
        account_holder=record.account_holder,
        iban=record.iban,
        payment_methods=tuple(map(PaymentMethod, record.payment_methods)),
        cancellation_hours=record.cancellation_hours,
        quiet_from=record.quiet_from,
        quiet_until=record.quiet_until,
        federal_state=record.federal_state,
        pro_rata=ProRata(record.pro_rata),
        login_required=record.login_required,
        is_set_up=record.set_up_at is not None,
    )

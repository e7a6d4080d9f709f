"""The settings of a studio, as they are read and changed.

Changes come as JSON values by the names of the settings: ``{"cancellation_hours": 12}``. Whether
and which tax is shown follows from ``tax_status``: a small business (§ 19 UStG) and exempt courses
(§ 4 UStG) show none and say why.
"""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from domain.studios.leads import leads_as_json, leads_of
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


class Need(StrEnum):
    """What a missing setting is needed for."""

    INVOICES = "invoices"
    """Invoices must name it (§ 14 (4) UStG, for a small business § 34a UStDV)."""
    TRANSFERS = "transfers"
    """Customers cannot transfer money without it."""
    HOLIDAYS = "holidays"


class Gap(Struct, frozen=True):
    """A setting that is missing, and what for."""

    setting: str
    need: Need


FEDERAL_STATES = (
    *("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV"),
    *("NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"),
)
"""The sixteen states by their names: ISO 3166-2 without ``DE-``."""

PLAIN = frozenset(
    {
        *("tax_status", "tax_rate", "payment_methods", "cancellation_hours", "quiet_from"),
        *("quiet_until", "federal_state", "pro_rata", "login_required", "reminder_leads"),
    }
)
"""The settings that are no personal data: the journal may hold their values."""


class Settings(Struct, frozen=True, kw_only=True):
    """What a studio has settled for itself.

    Attributes:
        name: As invoices and messages write it.
        address: Of the studio, on one or several lines.
        email: Of the studio; answers to its e-mails go there.
        tax_rate: Of a regular studio; ``effective_tax_rate`` is what invoices show.
        payment_methods: What customers may choose among.
        cancellation_hours: Until so many hours before a course day a booking is cancelled in
            time, unless the course's category says otherwise.
        quiet_from: Local time from which messages wait, such as ``20:00``.
        quiet_until: Local time until which they wait; the same time means that they never do.
        reminder_leads: By kind of message, how many days ahead people are told (leads.py).
        federal_state: Two letters such as ``BE``; decides on holidays.
        login_required: Whether customers must be connected to a chat.
        is_set_up: Whether somebody has been through the first run.
        set_up_draft: What was answered in a first run that is not finished.
    """

    studio_id: int
    version: int
    name: str
    language: str
    time_zone: str
    currency: str
    address: str | None
    email: str | None
    tax_number: str | None
    tax_status: TaxStatus
    tax_rate: Decimal
    account_holder: str | None
    iban: str | None
    payment_methods: tuple[PaymentMethod, ...]
    cancellation_hours: int
    quiet_from: str
    quiet_until: str
    reminder_leads: Mapping[str, tuple[int, ...]]
    federal_state: str | None
    pro_rata: ProRata
    login_required: bool
    is_set_up: bool
    set_up_draft: Mapping[str, Any]

    @property
    def effective_tax_rate(self) -> Decimal:
        """The rate that invoices show; nothing unless the studio is regular."""
        return self.tax_rate if self.tax_status is TaxStatus.REGULAR else Decimal(0)

    def tax_rate_for(self, own: Decimal | None) -> Decimal:
        """Return the rate of what has one of its own; nothing where the studio shows no tax."""
        if self.tax_status is TaxStatus.REGULAR and own is not None:
            return own
        return self.effective_tax_rate


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
        email=record.email,
        tax_number=record.tax_number,
        tax_status=TaxStatus(record.tax_status),
        tax_rate=record.tax_rate,
        account_holder=record.account_holder,
        iban=record.iban,
        payment_methods=tuple(map(PaymentMethod, record.payment_methods)),
        cancellation_hours=record.cancellation_hours,
        quiet_from=record.quiet_from,
        quiet_until=record.quiet_until,
        reminder_leads=leads_of(record.reminder_leads),
        federal_state=record.federal_state,
        pro_rata=ProRata(record.pro_rata),
        login_required=record.login_required,
        is_set_up=record.set_up_at is not None,
        set_up_draft=dict(record.set_up_draft or {}),
    )


def with_values(settings: Settings, values: Mapping[str, Any]) -> Settings:
    """Return the settings with other values, given as JSON."""
    return replace(settings, **{name: _typed(name, value) for name, value in values.items()})


def as_json(settings: Settings, name: str) -> Any:
    """Return the value of a setting as JSON."""
    value = getattr(settings, name)
    if isinstance(value, Decimal):
        return str(value.normalize())
    if isinstance(value, StrEnum):
        return value.value
    if name == "reminder_leads":
        return leads_as_json(value)
    return [each.value for each in value] if isinstance(value, tuple) else value


def changed(settings: Settings, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of the JSON values that differ from what is settled."""
    after = with_values(settings, values)
    return {
        name: as_json(after, name)
        for name in values
        if getattr(after, name) != getattr(settings, name)
    }


def gaps(settings: Settings) -> tuple[Gap, ...]:
    """Return what is missing, the most urgent first."""
    for_invoices = [name for name in ("address", "tax_number") if not getattr(settings, name)]
    by_account = PaymentMethod.TRANSFER in settings.payment_methods and not settings.iban
    return (
        *(Gap(name, Need.INVOICES) for name in for_invoices),
        *((Gap("iban", Need.TRANSFERS),) if by_account else ()),
        *(() if settings.federal_state else (Gap("federal_state", Need.HOLIDAYS),)),
    )


def write_settings(record: StudioRecord, values: Mapping[str, Any]) -> None:
    """Write JSON values into a studio's row; they overtake what a first run had noted."""
    for name, value in values.items():
        setattr(record, name, Decimal(value) if name == "tax_rate" else value)
    noted = (record.set_up_draft or {}).items()
    record.set_up_draft = {name: value for name, value in noted if name not in values} or None


def finish_set_up(record: StudioRecord, at: datetime) -> None:
    """Note that the first run is through, and forget what it had noted."""
    record.set_up_at = record.set_up_at or at
    record.set_up_draft = None


def restore_set_up(record: StudioRecord, draft: Mapping[str, Any] | None) -> None:
    """Write down that no first run is through, with what one had noted so far."""
    record.set_up_at, record.set_up_draft = None, dict(draft) if draft else None


def _typed(name: str, value: Any) -> Any:
    match name:
        case "tax_status":
            return TaxStatus(value)
        case "tax_rate":
            return Decimal(value)
        case "payment_methods":
            return tuple(each for each in PaymentMethod if each.value in value)
        case "pro_rata":
            return ProRata(value)
        case "reminder_leads":
            return leads_of(value)
        case _:
            return value

"""A person's data to be read: section by section, in their language, as plain text.

What is an id, or how something was counted, stands in the JSON file alone (``ONLY_IN_JSON``).
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct

from domain.contracts.pauses import Pause
from domain.dates import Duration
from domain.desk.privacy.export import PersonalData, Row, Section
from domain.money import Money
from handlers.messages import Attachment
from handlers.texts import Span, Words, as_moment, as_money, as_short_day, texts
from handlers.wording import key

CONTENT_TYPE = "text/plain"
READABLE: Mapping[str, tuple[str, ...]] = {
    "file": (
        *("number", "name", "email", "phone", "birthday", "address", "language", "price_group"),
        *("since", "active", "inactive_from", "external_number"),
    ),
    "contracts": (
        *("number", "plan_name", "kind", "state", "concluded_on", "starts_on", "fixed_end_on"),
        *("initial_term", "renewal", "notice", "renewal_notice", "notice_to"),
        *("price_cents", "schedule", "renewal_price_cents", "renewal_schedule", "tax_rate"),
        *("refund_cents", "payment_method", "billed_until", "bills_on", "renews_on"),
        *("units_per_month", "units", "auto_enrolment", "course", "pauses", "received_on"),
        *("received_at", "ends_on", "access_ends_on", "billing_ends_on", "end_mode", "end_basis"),
        *("given_by", "goodwill", "end_reason", "external_number"),
    ),
    "receipts": (
        *("number", "received_at", "state", "content", "reason", "wanted_on", "ends_on"),
        *("sent_to", "decided_at"),
    ),
    "said": ("at", "words"),
    "cards": (
        *("plan_name", "kind", "units", "course", "bought_on", "usable_from", "usable_until"),
        "extended_on",
    ),
    "units": ("on", "kind", "quantity", "reason"),
    "bookings": (
        *("on", "course", "state", "source", "attendance", "booked_at", "waiting_since"),
        "cancelled_at",
    ),
    "makeups": ("missed_on", "valid_until", "state"),
    "invoices": (
        *("number", "kind", "mark", "issued_on", "due_on", "period_first", "period_last"),
        *("amount_cents", "reduced_cents", "credited_cents", "tax_rate", "price_group"),
    ),
    "payments": ("on", "amount_cents", "kind", "invoice"),
    "account": ("on", "amount_cents", "kind", "invoice"),
    "chats": ("telegram_id", "language", "linked_at", "last_used_at", "unreachable_at"),
    "invitations": ("expires_at", "used_at", "revoked_at"),
    "reminders": ("day", "kind", "audience", "planned_at", "decided", "decided_at"),
    "choices": ("topic", "wanted", "since"),
    "history": ("at", "command", "actor_kind", "sentence"),
    "messages_sent": ("sent_at", "text"),
}
"""Which values of a section are written out, in this order; a section without any is for JSON."""
ONLY_IN_JSON: Mapping[str, frozenset[str]] = {
    "file": frozenset({"id", "erased_on", "kept_until", "kept_name", "kept_address"}),
    "contracts": frozenset(
        {"id", "customer_id", "plan_id", "course_id", "prices_cents", "renewal_prices_cents"}
        | {"billing_lead_days", "pause", "pro_rata", "renewed_on", "recorded_at", "end_rule"}
    ),
    "receipts": frozenset(
        {"id", "customer_id", "contract_id", "doubt", "for_cause", "received_on", "facts"}
        | {"thread", "journal_id", "end_journal_id"}
    ),
    "said": frozenset({"id", "customer_id", "contract_id", "sure"}),
    "cards": frozenset({"id", "contract_id", "customer_id", "course_id"}),
    "units": frozenset({"id", "card_id", "booking_id", "other_card_id", "recorded_at"}),
    "bookings": frozenset(
        {"id", "course_id", "customer_id", "contract_id", "card_id", "makeup_id"}
    ),
    "makeups": frozenset(
        {"id", "customer_id", "contract_id", "source_booking_id", "category_ids", "used_by"}
    ),
    "invoices": frozenset(
        {"id", "customer_id", "contract_id", "refers_to", "paused", "recorded_at"}
    ),
    "payments": frozenset({"id", "invoice_id", "recorded_at"}),
    "printed": frozenset(
        {
            "subject",
            "subject_id",
            "until_year",
            "until_number",
            "until_id",
            "until_entry",
            "values",
        }
    ),
    "account": frozenset({"id", "customer_id", "invoice_id", "to_invoice_id", "recorded_at"}),
    "chats": frozenset({"id", "role", "customer_id"}),
    "invitations": frozenset({"role", "customer_id", "used_by", "tries"}),
    "arrivals": frozenset(
        {"telegram_id", "customer_id", "step", "opened_at", "code_until", "codes", "proposal_id"}
    ),
    "reminders": frozenset({"entity_id", "lead_days", "customer_id", "handed_at"}),
    "choices": frozenset({"person_kind", "person_id"}),
    "history": frozenset(
        {"id", "actor_id", "via", "customer_id", "contract_id", "facts", "undone_by"}
    ),
    "undo": frozenset({"journal_id", "at", "values"}),
}
WORDS = frozenset(
    {"kind", "state", "mark", "renewal", "notice_to", "schedule", "renewal_schedule", "source"}
    | {"payment_method", "end_mode", "end_basis", "given_by", "attendance", "audience"}
    | {"actor_kind", "decided", "language", "topic"}
)
"""Columns whose values are words of the field: ``data-word-SECTION-COLUMN-VALUE`` says them."""
ONE_LINE = 7
"""Rows with at most so many values are written in one line each."""
_LENGTH = re.compile(r"P\d+[DWM]")
_HUNDRED = 100
_ONLY_IF_ANY = frozenset({"reduced_cents", "credited_cents", "auto_enrolment", "goodwill"})
"""Columns that say something only where they are not nothing, or no."""


def personal_text(words: Words, data: PersonalData, name: str, zone: str) -> Attachment:
    """Return the file of a person under a name without its ending, in the words' language."""
    at = data.at.astimezone(ZoneInfo(zone))
    head = words.label("data-head", studio=data.studio, number=data.number, at=at)
    writer = _Writer(words, ZoneInfo(zone))
    sections = (writer.section(each) for each in data.sections)
    blocks = (head, *(text for text in sections if text), words("data-foot"))
    return Attachment(f"{name}.txt", CONTENT_TYPE, "\n\n".join(blocks).encode() + b"\n")


class _Writer(Struct, frozen=True):
    """Writes sections in one language; moments in the studio's zone."""

    words: Words
    zone: ZoneInfo

    def section(self, section: Section) -> str:
        """Return a section under its title; nothing where it has nothing to read."""
        columns = READABLE.get(section.name, ())
        if not columns or not section.rows:
            return ""
        title = self.words(f"data-section-{key(section.name)}")
        is_short = len(columns) <= ONE_LINE
        rows = [self._row(section.name, row, " · " if is_short else "\n") for row in section.rows]
        between = "\n" if is_short else "\n\n"
        return f"{title}\n{'=' * len(title)}\n{between.join(rows)}"

    def _row(self, section: str, row: Row, between: str) -> str:
        return between.join(
            self.words.label("data-value", label=label, value=value)
            for column in READABLE[section]
            if row.get(column) or column not in _ONLY_IF_ANY
            if (value := self._value(section, column, row.get(column)))
            for label in (self.words(f"data-field-{key(column)}"),)
        )

    def _value(self, section: str, column: str, value: Any) -> str:
        """Return a value as people read it; empty where there is none."""
        match value:
            case None | "" | [] | {}:
                return ""
            case bool():
                return self.words("data-yes" if value else "data-no")
            case int() if column.endswith("_cents"):
                return as_money(self.words.language, Money(value))
            case Decimal():
                return self.words("data-percent", rate=f"{value * _HUNDRED:.0f}")
            case datetime():
                return as_moment(self.words.language, value.astimezone(self.zone))
            case date():
                return as_short_day(self.words.language, value)
            case list():
                return ", ".join(self._pause(each) for each in value)
            case _:
                return self._word(section, column, str(value))

    def _word(self, section: str, column: str, value: str) -> str:
        language, column = self.words.language, column.removeprefix("renewal_")
        if column == "command":
            known = f"history-{key(value)}"
            return self.words(known) if texts().has(language, known) else value
        if _LENGTH.fullmatch(value):
            return str(texts().value(language, Duration.parse(value)))
        word = f"data-word-{section}-{key(column)}-{key(value)}"
        return self.words(word) if column in WORDS and texts().has(language, word) else value

    def _pause(self, stored: Mapping[str, Any]) -> str:
        """Return the days of a pause, and its reason where somebody gave one."""
        pause = Pause.of(stored)
        days = str(texts().value(self.words.language, Span(pause.first_day, pause.last_day)))
        return f"{days} ({pause.reason})" if pause.reason else days

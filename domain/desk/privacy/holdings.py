"""Which tables hold something about a customer, and how the rows of one person are found.

A new table about customers needs a line here, or one in ``NOT_PERSONAL`` that says why not; the
tables of the process (messages, dialogs, proposals) have theirs in ``bot/people_data.py``.
"""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct
from sqlalchemy import ColumnElement, and_, or_, select

from domain.accounts.records import AccountEntryRecord
from domain.bookings.records import BookingRecord, MakeupRecord
from domain.contracts.receipt_records import ReceiptRecord, SaidRecord
from domain.contracts.records import ContractRecord
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.customers.records import CustomerRecord
from domain.desk.privacy.person import Person
from domain.desk.privacy.traces import chosen_by, entries_about
from domain.invoices.printed import PrintedRecord, Subject
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.reminders.records import ChoiceRecord, ReminderRecord
from domain.store.journal import JournalRecord
from domain.store.kept import KeptRecord
from domain.store.scope import Scope
from domain.studios.records import ArrivalRecord, InvitationRecord, LinkRecord

HIDDEN = frozenset({"studio_id", "version"})
"""Columns that say nothing about anybody: whose row it is, and how often it was written."""


class Holding(Struct, frozen=True):
    """One table, as a section of what a person gets.

    Attributes:
        section: Its name there.
        table: Where the rows are; whoever reads names the studio.
        mine: Gives the condition that a row belongs to the person.
        leaves_out: Columns that are not given away, beside ``HIDDEN``.
    """

    section: str
    table: type[Any]
    mine: Callable[[Scope, Person], ColumnElement[bool]]
    leaves_out: frozenset[str] = frozenset()


def _of_customer(section: str, table: type[Any], *leaves_out: str) -> Holding:
    """Return a table whose rows name the customer."""
    return Holding(
        section, table, lambda _, person: table.customer_id == person.id, frozenset(leaves_out)
    )


def _printed_of(person: Person) -> ColumnElement[bool]:
    """Return the condition that a row says what documents print of a person, or of a contract."""
    themselves = and_(
        PrintedRecord.subject == Subject.CUSTOMER.value, PrintedRecord.subject_id == person.id
    )
    contracts = and_(
        PrintedRecord.subject == Subject.CONTRACT.value,
        PrintedRecord.subject_id.in_(person.contracts),
    )
    return or_(themselves, contracts)


HOLDINGS = (
    Holding("file", CustomerRecord, lambda _, person: CustomerRecord.id == person.id),
    _of_customer("contracts", ContractRecord),
    _of_customer("receipts", ReceiptRecord),
    _of_customer("said", SaidRecord),
    _of_customer("cards", CardRecord),
    Holding("units", UnitEntryRecord, lambda _, person: UnitEntryRecord.card_id.in_(person.cards)),
    _of_customer("bookings", BookingRecord),
    _of_customer("makeups", MakeupRecord),
    _of_customer("invoices", InvoiceRecord),
    Holding(
        "payments",
        PaymentRecord,
        lambda _, person: PaymentRecord.invoice_id.in_(person.invoices),
    ),
    Holding("printed", PrintedRecord, lambda _, person: _printed_of(person)),
    _of_customer("account", AccountEntryRecord),
    _of_customer("chats", LinkRecord, "staff_id"),
    _of_customer("invitations", InvitationRecord, "staff_id", "token_hash"),
    _of_customer("arrivals", ArrivalRecord, "token_hash", "code_hash"),
    _of_customer("reminders", ReminderRecord),
    Holding("choices", ChoiceRecord, lambda _, person: chosen_by(person)),
    Holding("history", JournalRecord, entries_about, frozenset({"rows"})),
    Holding(
        "undo",
        KeptRecord,
        lambda scope, person: KeptRecord.journal_id.in_(
            select(JournalRecord.id).where(entries_about(scope, person))
        ),
    ),
)

NOT_PERSONAL: Mapping[str, str] = {
    "studios": "the studio's own name, address and settings",
    "staff": "who works for the studio",
    "plans": "what is on sale",
    "categories": "what courses have in common",
    "courses": "what takes place, and who teaches it",
    "weekly_dates": "when it takes place",
    "dropped_days": "which days do not take place, for everybody",
    "link_guesses": "how many links that open nothing a chat has tried within the hour",
    "counters": "the last numbers that were given",
}

"""A person's data leave the file; the row stays, because documents refer to it.

What law asks to be kept of the recipient of documents moves to columns of its own, which nobody
finds anybody by.
"""

from datetime import date

from domain.customers.filing import BASE_GROUP
from domain.customers.records import CustomerRecord


def erase(record: CustomerRecord, today: date, kept_until: date | None) -> None:
    """Empty a customer's row.

    Args:
        record: The row, locked.
        today: The day of erasure, the first one without access.
        kept_until: Until when name and address of the recipient of documents are kept; None
            where nothing has to be kept.
    """
    if kept_until is not None:
        record.kept_name, record.kept_address = record.name, record.address
    record.name, record.price_group = record.number, BASE_GROUP
    record.email = record.phone = record.address = record.external_number = None
    record.birthday = None
    record.active, record.inactive_from = False, today
    record.erased_on, record.kept_until = today, kept_until


def wipe(record: CustomerRecord) -> None:
    """Empty what was kept of a person whose data were erased."""
    record.kept_name = record.kept_address = record.kept_until = None

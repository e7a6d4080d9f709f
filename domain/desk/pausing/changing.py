"""A contract as it would stand with other pauses, and writing that into its row."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import inspect

from domain.contracts.billing import periods
from domain.contracts.pauses import Pause
from domain.contracts.records import ContractRecord
from domain.contracts.views import billing_of
from domain.desk.claims import Document

_ONE_DAY = timedelta(days=1)
_DAYS = ("ends_on", "access_ends_on", "billing_ends_on", "fixed_end_on")


def copy_of(record: ContractRecord) -> ContractRecord:
    """Return a row that is no part of the session, with the same values."""
    columns = inspect(ContractRecord).column_attrs
    return ContractRecord(**{column.key: getattr(record, column.key) for column in columns})


def change_pauses(record: ContractRecord, pauses: Iterable[Pause], end_moves_by: int) -> None:
    """Write pauses into a row, and move each last day in it by so many days."""
    ordered = sorted(pauses, key=lambda pause: pause.first_day)
    record.pauses = [pause.to_json() for pause in ordered] or None
    for name in _DAYS:
        day: date | None = getattr(record, name)
        if day is not None and end_moves_by:
            setattr(record, name, day + timedelta(days=end_moves_by))


def bill_again_from(
    record: ContractRecord, documents: Iterable[Document], first_touched: date
) -> None:
    """Let the calendar bill what no document has billed, where the billing had passed it.

    Periods that rested were passed without a document, and a later end of a term moves the
    periods that follow it. What has a document is none of the calendar's business.

    Args:
        record: The row, with its new pauses.
        documents: All of the contract, in force or not.
        first_touched: The first day on which the change makes a difference.
    """
    if record.billed_until is None:
        return
    known = {document.first for document in documents}
    for period in periods(billing_of(record)):
        first, last_day = period.days.start, period.days.last_day
        if first > record.billed_until:
            return
        if last_day >= first_touched and first not in known:
            record.billed_until = first - _ONE_DAY
            return
        record.billed_until = max(record.billed_until, last_day)


def ends_as_facts(record: ContractRecord) -> dict[str, Any]:
    """Return the last days that a row holds, JSON-ready."""
    days = {name: getattr(record, name) for name in (*_DAYS, "billed_until")}
    return {name: day and day.isoformat() for name, day in days.items()}


def restore_ends(record: ContractRecord, facts: dict[str, Any]) -> None:
    """Write last days back that ``ends_as_facts`` gave."""
    for name in (*_DAYS, "billed_until"):
        day = facts[name]
        setattr(record, name, day and date.fromisoformat(day))

"""What a change leaves in the journal, so that it can be told and taken back.

``before`` holds the end of a contract as its row had it: days, moments and words of the field. The
reason that somebody gave is text and stays out of the journal; it stays in the row.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.customers.records import CustomerRecord
from domain.desk.facts import Done, PlannedMessage, Preview
from domain.store.journal import JournalRecord
from domain.store.scope import ActorKind, Scope

UNDO_LASTS = timedelta(minutes=10)


def undo_until(scope: Scope) -> datetime | None:
    """Return until when what is done now can be undone: by the studio, and by nobody else.

    Messages that follow from it are held until then; what a customer does himself is told at once.
    """
    return scope.now + UNDO_LASTS if scope.actor.kind is ActorKind.STAFF else None


_DAYS = ("received_on", "ends_on", "access_ends_on", "billing_ends_on")
_MOMENTS = ("received_at", "recorded_at")
_WORDS = ("state", "end_mode", "end_basis", "given_by", "goodwill", "end_rule")


def end_of(record: ContractRecord) -> dict[str, Any]:
    """Return the end that a contract's row holds, JSON-ready."""
    timed = {name: getattr(record, name) for name in (*_DAYS, *_MOMENTS)}
    written = {name: value and value.isoformat() for name, value in timed.items()}
    return {**written, **{name: getattr(record, name) for name in _WORDS}}


def restore_end(record: ContractRecord, end: Mapping[str, Any]) -> None:
    """Write an end that ``end_of`` gave back into a row."""
    for name in _DAYS:
        setattr(record, name, end[name] and date.fromisoformat(end[name]))
    for name in _MOMENTS:
        setattr(record, name, end[name] and datetime.fromisoformat(end[name]))
    for name in _WORDS:
        setattr(record, name, end[name])
    if record.received_on is None:
        record.end_reason = None


def never_was(record: ContractRecord) -> None:
    """Write down that a contract was taken back: it is over before its first day.

    It gives no access and is not billed.
    """
    before = record.starts_on - timedelta(days=1)
    record.state = ContractState.ENDED.value
    record.ends_on, record.access_ends_on, record.billing_ends_on = before, before, before


def access_of(record: CustomerRecord) -> dict[str, Any]:
    """Return a customer's chat access as the row holds it, JSON-ready."""
    day = record.inactive_from
    return {"active": record.active, "inactive_from": day and day.isoformat()}


def restore_access(record: CustomerRecord, access: Mapping[str, Any]) -> None:
    """Write an access that ``access_of`` gave back into a row."""
    day = access["inactive_from"]
    record.active, record.inactive_from = access["active"], day and date.fromisoformat(day)


def done_with(
    preview: Preview,
    entry: JournalRecord,
    documents: Iterable[str] = (),
    messages: tuple[PlannedMessage, ...] = (),
) -> Done:
    """Return the result of a change that can be undone for ten minutes."""
    return Done(preview, entry.id, entry.at + UNDO_LASTS, tuple(documents), messages)

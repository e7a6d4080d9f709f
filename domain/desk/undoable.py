"""Which change can be taken back: by whom, until when, and not once something moved on."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from sqlalchemy import Select, select

from domain.contracts.successors import successor_of
from domain.desk.areas import Areas
from domain.desk.errors import (
    NothingToUndo,
    NotUndoable,
    UndoNotYours,
    UndoOvertaken,
    UndoTooLate,
)
from domain.desk.trail import UNDO_LASTS
from domain.errors import Refusal
from domain.store.base import Base
from domain.store.journal import JournalRecord
from domain.store.scope import ActorKind, Role

ENDS = frozenset({"contract.terminate", "contract.change_end", "contract.undo_termination"})
ACCESS = frozenset({"customer.deactivate", "customer.reactivate"})
DOCUMENTS = frozenset({"invoice.credit", "invoice.delete"})
UNDOABLE = ENDS | ACCESS | DOCUMENTS

_LOOK_BACK = 20
"""How many of a person's last changes are looked at for one to take back."""


async def entry_to_undo(areas: Areas, journal_id: int | None, *, lock: bool) -> JournalRecord:
    """Return the entry of a change that may be taken back now.

    Args:
        areas: The studio, and who asks.
        journal_id: The change; None for the last one of the person who asks.
        lock: Whether the entry is to be marked; what it concerns is locked with it.

    Raises:
        Refusal: It may not; the class says why.
    """
    entry = await _find(areas, journal_id, lock=lock)
    if lock:
        await areas.lock_subject(entry.customer_id, entry.contract_id)
    for refusal in (
        _too_late(areas, entry),
        await _not_yours(areas, entry),
        await _overtaken(areas, entry),
        await _followed(areas, entry),
    ):
        if refusal is not None:
            raise refusal
    return entry


async def _find(areas: Areas, journal_id: int | None, *, lock: bool) -> JournalRecord:
    query = _entries(areas)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    if journal_id is not None:
        query = query.where(JournalRecord.id == journal_id)
    else:
        query = query.where(
            JournalRecord.actor_kind == areas.scope.actor.kind.value,
            JournalRecord.actor_id == areas.scope.actor.id,
        )
    found = await areas.scope.session.scalars(query.limit(_LOOK_BACK))
    entry = next((one for one in found if "step_of" not in one.facts), None)
    if entry is None:
        raise NothingToUndo
    if entry.command not in UNDOABLE:
        raise NotUndoable(entry.command)
    return entry


def _entries(areas: Areas) -> Select[JournalRecord]:
    """Return the query of the changes that were not taken back, newest first."""
    return (
        select(JournalRecord)
        .where(
            JournalRecord.studio_id == areas.scope.studio_id,
            JournalRecord.command != "undo",
            JournalRecord.undone_by.is_(None),
        )
        .order_by(JournalRecord.id.desc())
    )


def _too_late(areas: Areas, entry: JournalRecord) -> Refusal | None:
    until = entry.at + UNDO_LASTS
    return UndoTooLate(until) if areas.scope.now > until else None


async def _not_yours(areas: Areas, entry: JournalRecord) -> Refusal | None:
    actor = areas.scope.actor
    if (entry.actor_kind, entry.actor_id) == (actor.kind.value, actor.id):
        return None
    staff = await areas.studios.staff(areas.scope.studio_id)
    owners = {person.id for person in staff if person.role is Role.OWNER}
    by_owner = actor.kind is ActorKind.STAFF and actor.id in owners
    return None if by_owner else UndoNotYours(entry.id)


async def _overtaken(areas: Areas, entry: JournalRecord) -> Refusal | None:
    """Return a refusal unless every row still has the version that the change wrote."""
    written: dict[str, dict[int, int]] = defaultdict(dict)
    for table, row_id, version in entry.rows:
        written[table][row_id] = version
    for table, versions in written.items():
        if await _versions(areas, table, versions) != versions:
            return UndoOvertaken(entry.id)
    return None


async def _followed(areas: Areas, entry: JournalRecord) -> Refusal | None:
    """Return a refusal where a contract would go on beside the one that follows it by now."""
    before = entry.facts.get("before")
    if entry.command not in ENDS or entry.contract_id is None or before is None:
        return None
    successor = await successor_of(areas.scope, entry.contract_id)
    ended_on = before["ends_on"]
    if successor is None or (ended_on and date.fromisoformat(ended_on) < successor.starts_on):
        return None
    return UndoOvertaken(entry.id)


async def _versions(areas: Areas, table: str, ids: Mapping[int, int]) -> dict[int, int]:
    columns = Base.metadata.tables[table].c
    query = select(columns.id, columns.version).where(
        columns.studio_id == areas.scope.studio_id, columns.id.in_(ids)
    )
    rows = await areas.scope.session.execute(query)
    return {row.id: row.version for row in rows}

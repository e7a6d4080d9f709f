"""Which change can be taken back: by whom, until when, and not once something moved on."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import Select, select

from domain.desk.areas import Areas
from domain.desk.errors import (
    NothingToUndo,
    NotUndoable,
    UndoNotYours,
    UndoOvertaken,
    UndoTooLate,
)
from domain.desk.trail import UNDO_LASTS
from domain.desk.undoing.register import INVERSES, inverse_of
from domain.errors import Refusal
from domain.store.base import Base
from domain.store.journal import JournalRecord
from domain.store.scope import ActorKind, Role
from domain.studios.records import StudioRecord

_LOOK_BACK = 20
"""How many of a person's last changes are looked at for one to take back."""


async def entry_to_undo(areas: Areas, journal_id: int | None, *, lock: bool) -> JournalRecord:
    """Return the entry of a change that may be taken back now.

    Args:
        areas: The studio, and who asks.
        journal_id: The change; None for the last one of the person who asks. An owner without
            one of his own takes back the last one of the team.
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
    ):
        if refusal is not None:
            raise refusal
    return entry


async def _find(areas: Areas, journal_id: int | None, *, lock: bool) -> JournalRecord:
    query = _entries(areas)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    if journal_id is not None:
        entry = await _newest(areas, query.where(JournalRecord.id == journal_id))
    else:
        entry = await _last_change(areas, query)
    if entry is None:
        raise NothingToUndo
    if entry.command not in INVERSES:
        raise NotUndoable(entry.command)
    return entry


async def _last_change(areas: Areas, query: Select[JournalRecord]) -> JournalRecord | None:
    """Return somebody's own last change; for an owner without a recent one, the team's."""
    actor = areas.scope.actor
    of_kind = query.where(JournalRecord.actor_kind == actor.kind.value)
    own = await _newest(areas, of_kind.where(JournalRecord.actor_id == actor.id))
    is_recent = own is not None and _too_late(areas, own) is None
    if is_recent or not await _is_owner(areas):
        return own
    recent = of_kind.where(JournalRecord.at >= areas.scope.now - UNDO_LASTS)
    return await _newest(areas, recent) or own


async def _newest(areas: Areas, query: Select[JournalRecord]) -> JournalRecord | None:
    """Return the newest change of a query that was no step of another one."""
    found = await areas.scope.session.scalars(query.limit(_LOOK_BACK))
    return next((one for one in found if "step_of" not in one.facts), None)


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
    return None if await _is_owner(areas) else UndoNotYours(entry.id)


async def _is_owner(areas: Areas) -> bool:
    """Say whether it is an owner of the studio who asks."""
    actor = areas.scope.actor
    staff = await areas.studios.staff(areas.scope.studio_id)
    owners = {person.id for person in staff if person.role is Role.OWNER}
    return actor.kind is ActorKind.STAFF and actor.id in owners


async def demand_unchanged(areas: Areas, entry: JournalRecord) -> None:
    """Let pass a change whose rows have the versions that it wrote; asked again under locks.

    Raises:
        UndoOvertaken: One of them moved on.
    """
    if (refusal := await _overtaken(areas, entry)) is not None:
        raise refusal


async def _overtaken(areas: Areas, entry: JournalRecord) -> Refusal | None:
    """Return a refusal unless every row still has the version that the change wrote."""
    written: dict[str, dict[int, int]] = defaultdict(dict)
    for table, row_id, version in inverse_of(entry.command).decisive_rows(entry):
        written[table][row_id] = version
    for table, versions in written.items():
        if await _versions(areas, table, versions) != versions:
            return UndoOvertaken(entry.id)
    return None


async def _versions(areas: Areas, table: str, ids: Mapping[int, int]) -> dict[int, int]:
    columns = Base.metadata.tables[table].c
    of_studio = columns.id if table == StudioRecord.__tablename__ else columns.studio_id
    query = select(columns.id, columns.version).where(
        of_studio == areas.scope.studio_id, columns.id.in_(ids)
    )
    rows = await areas.scope.session.execute(query)
    return {row.id: row.version for row in rows}

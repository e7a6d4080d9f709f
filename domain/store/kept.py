"""What was there before a change and belongs to a person: kept for an undo, then deleted.

The journal holds no names, no addresses and no account numbers, and it stays. What only the way
back of a change needs to know stands here, for as long as the change can be undone.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, delete, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.scope import Scope
from domain.store.types import Json, Moment


class KeptRecord(Base):
    """The values before one change, by the id of its entry in the journal."""

    __tablename__ = "kept_values"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    journal_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(Moment, index=True)
    values: Mapped[dict[str, Any]] = mapped_column(Json)


async def keep(scope: Scope, journal_id: int, values: Mapping[str, Any]) -> None:
    """Keep what the way back of a change needs, JSON-ready."""
    record = KeptRecord(
        studio_id=scope.studio_id, journal_id=journal_id, at=scope.now, values=dict(values)
    )
    scope.session.add(record)
    await scope.session.flush()


async def keep_also(
    scope: Scope, journal_id: int, people: Mapping[str, Mapping[str, Any]]
) -> None:
    """Keep what further people were before a change that goes on for long.

    Of somebody who is changed twice, the first values count, and the last version.
    """
    record = await scope.session.get(KeptRecord, (scope.studio_id, journal_id))
    if record is None:
        await keep(scope, journal_id, {"people": dict(people)})
        return
    known = dict(record.values["people"])
    for number, after in people.items():
        values = {**after["values"], **known.get(number, {}).get("values", {})}
        known[number] = {"version": after["version"], "values": values}
    record.values = {"people": known}
    await scope.session.flush()


async def kept_of(scope: Scope, journal_id: int) -> Mapping[str, Any]:
    """Return what was kept for the way back of a change; nothing where nothing was."""
    query = select(KeptRecord.values).where(
        KeptRecord.studio_id == scope.studio_id, KeptRecord.journal_id == journal_id
    )
    return (await scope.session.scalars(query)).one_or_none() or {}


async def forget_kept(session: AsyncSession, before: datetime, most: int) -> int:
    """Return of how many changes, at most ``most``, made before a moment nothing is kept now."""
    key = tuple_(KeptRecord.studio_id, KeptRecord.journal_id)
    old = select(KeptRecord.studio_id, KeptRecord.journal_id).where(KeptRecord.at < before)
    gone = delete(KeptRecord).where(key.in_(old.limit(most))).returning(KeptRecord.journal_id)
    return len((await session.scalars(gone)).all())

"""The journal: who did what, when, through what, and which row versions it wrote.

Entries hold ids, days and cents, no names. The sentence that led to the change stands apart,
so that it can be erased with the person.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Protocol, cast

from msgspec import Struct
from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    Select,
    String,
    Table,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.counters import next_number, take_numbers
from domain.store.once import once
from domain.store.rows import rows_of
from domain.store.scope import Scope
from domain.store.types import Json, Moment


class JournalRecord(Base):
    """One change of a studio's data."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("ix_journal_customer", "studio_id", "customer_id"),
        Index("ix_journal_contract", "studio_id", "contract_id"),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(Moment)
    actor_kind: Mapped[str] = mapped_column(String(16))
    actor_id: Mapped[int | None]
    via: Mapped[str] = mapped_column(String(16))
    command: Mapped[str] = mapped_column(String(40))
    customer_id: Mapped[int | None]
    contract_id: Mapped[int | None]
    facts: Mapped[dict[str, Any]] = mapped_column(Json)
    rows: Mapped[list[Any]] = mapped_column(Json)
    sentence: Mapped[str | None]
    undone_by: Mapped[int | None] = mapped_column(BigInteger)


_INSERT = insert(cast("Table", JournalRecord.__table__))


class Versioned(Protocol):
    """A row of a studio with an id and a checked version."""

    __tablename__: str

    @property
    def id(self) -> int:
        """The row's id within its studio."""
        ...

    @property
    def version(self) -> int:
        """The version that each change raises."""
        ...


class Subject(Struct, frozen=True):
    """Whom and what an entry is about."""

    customer_id: int | None = None
    contract_id: int | None = None


async def write_entry(
    scope: Scope,
    command: str,
    subject: Subject,
    facts: Mapping[str, Any],
    written: Iterable[Versioned],
) -> JournalRecord:
    """Return the new entry, with the versions that the written rows have after a flush.

    Args:
        scope: Gives actor, moment and studio.
        command: An intent of the register, such as ``contract.terminate``.
        subject: Customer and contract, where there are such.
        facts: JSON-ready: ids, ISO days and cents.
        written: The changed or new rows; undo asks whether they still have these versions.
    """
    await scope.session.flush()
    entry = JournalRecord(
        studio_id=scope.studio_id,
        id=await next_number(scope.session, scope.studio_id, "journal"),
        at=scope.now,
        actor_kind=scope.actor.kind.value,
        actor_id=scope.actor.id,
        via=scope.via,
        command=command,
        customer_id=subject.customer_id,
        contract_id=subject.contract_id,
        facts=dict(facts),
        rows=[[row.__tablename__, row.id, row.version] for row in written],
    )
    scope.session.add(entry)
    await scope.session.flush()
    return entry


class NewEntry(Struct, frozen=True):
    """An entry to be written with many others.

    Attributes:
        rows: Table, id and version of each row that was written.
    """

    command: str
    subject: Subject
    facts: Mapping[str, Any]
    rows: Sequence[tuple[str, int, int]] = ()


async def write_entries(scope: Scope, new: Sequence[NewEntry]) -> None:
    """Write many entries at once, in their order."""
    if not new:
        return
    ids = await take_numbers(scope.session, scope.studio_id, "journal", len(new))
    values = [_values(scope, entry, number) for entry, number in zip(new, ids, strict=True)]
    await scope.session.execute(_INSERT, values)


def _values(scope: Scope, entry: NewEntry, number: int) -> dict[str, Any]:
    return {
        "studio_id": scope.studio_id,
        "id": number,
        "at": scope.now,
        "actor_kind": scope.actor.kind.value,
        "actor_id": scope.actor.id,
        "via": scope.via,
        "command": entry.command,
        "customer_id": entry.subject.customer_id,
        "contract_id": entry.subject.contract_id,
        "facts": dict(entry.facts),
        "rows": [list(row) for row in entry.rows],
    }


async def entries(
    scope: Scope, *, customer_id: int | None = None, most: int = 50
) -> list[JournalRecord]:
    """Return the newest entries first, at most ``most``, of one customer or of all."""
    narrowed = {} if customer_id is None else {"customer_id": customer_id}
    asked = {"studio": scope.studio_id, "most": most, **narrowed}
    return list(await scope.session.scalars(_newest(*narrowed), asked))


@cache
def _newest(*columns: str) -> Select[JournalRecord]:
    """Return the query of the newest entries that have a value in each of some columns."""
    query = select(JournalRecord).where(JournalRecord.studio_id == bindparam("studio"))
    query = query.where(*(getattr(JournalRecord, name) == bindparam(name) for name in columns))
    return query.order_by(JournalRecord.id.desc()).limit(bindparam("most"))


class Change(Struct, frozen=True):
    """What one command did, and whether it was not taken back."""

    facts: Mapping[str, Any]
    stands: bool


async def changes_of(scope: Scope, contract_id: int) -> tuple[Change, ...]:
    """Return what was done to a contract, the oldest first."""

    async def read() -> tuple[Change, ...]:
        found = await rows_of(scope, JournalRecord, contract_id=contract_id)
        return tuple(Change(each.facts, each.undone_by is None) for each in found)

    return await once(scope.session, ("changes of", scope.studio_id, contract_id), read)


async def last_command(scope: Scope, contract_id: int, commands: Collection[str]) -> str | None:
    """Return which of some commands was the last one on a contract that still stands."""
    query = select(JournalRecord.command).where(
        JournalRecord.studio_id == scope.studio_id,
        JournalRecord.contract_id == contract_id,
        JournalRecord.command.in_(commands),
        JournalRecord.undone_by.is_(None),
    )
    return (await scope.session.scalars(query.order_by(JournalRecord.id.desc()).limit(1))).first()


async def commands_that_wrote(
    scope: Scope, table: str, *, customer_ids: Collection[int], since: datetime
) -> dict[int, str]:
    """Return by row of a table the command that wrote it last, since a moment.

    Of what was a step of another command, that one is named.

    Args:
        scope: Whose journal.
        table: Its name.
        customer_ids: Only entries about these.
        since: Only entries from then on.
    """
    columns = JournalRecord.command, JournalRecord.facts, JournalRecord.rows
    query = select(*columns).where(
        JournalRecord.studio_id == scope.studio_id,
        JournalRecord.customer_id.in_(customer_ids),
        JournalRecord.at >= since,
    )
    found = await scope.session.execute(query.order_by(JournalRecord.id))
    return {
        number: str(facts.get("step_of") or command)
        for command, facts, rows in found.all()
        for name, number, _ in rows
        if name == table
    }


async def keep_sentence(scope: Scope, entry_id: int, sentence: str) -> None:
    """Keep the words that led to a change beside its entry."""
    await scope.session.execute(
        update(JournalRecord)
        .where(JournalRecord.studio_id == scope.studio_id, JournalRecord.id == entry_id)
        .values(sentence=sentence)
    )

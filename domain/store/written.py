"""What a transaction has written: rows that nobody else sees yet, and perhaps never will.

What is kept for longer than a transaction must not come from such rows: after a rollback their
numbers and versions are given again, to others.
"""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import FromClause, UpdateBase, event, inspect
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction

from domain.store.base import Base

_WRITTEN: Final = "written in this transaction"


def has_written(session: AsyncSession, *records: type[Base]) -> bool:
    """Say whether this transaction has changed rows of one of these tables.

    Of a statement that names none it is not known, so it counts for all.
    """
    written: set[FromClause | None] = session.info.get(_WRITTEN, set())
    is_flushed = not written.isdisjoint({None, *(record.__table__ for record in records)})
    return is_flushed or any(isinstance(row, records) for row in _unflushed(session))


def _unflushed(session: AsyncSession | Session) -> Iterator[object]:
    yield from session.new
    yield from session.dirty
    yield from session.deleted


@event.listens_for(Session, "do_orm_execute")
def _note_statement(state: ORMExecuteState) -> None:
    if not state.is_select:
        statement = state.statement
        _note(state.session, statement.table if isinstance(statement, UpdateBase) else None)


@event.listens_for(Session, "after_flush")
def _note_rows(session: Session, *_: object) -> None:
    flushed = {type(row) for row in _unflushed(session)}  # it still says what has just been
    _note(session, *(inspect(record).local_table for record in flushed))


def _note(session: Session, *tables: FromClause | None) -> None:
    session.info.setdefault(_WRITTEN, set()).update(tables)


@event.listens_for(Session, "after_transaction_end")
def _forget(session: Session, transaction: SessionTransaction) -> None:
    if transaction.parent is None:  # a savepoint that ends leaves what was written around it
        session.info.pop(_WRITTEN, None)

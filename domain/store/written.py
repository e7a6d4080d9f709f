"""What a transaction has written: rows that nobody else sees yet, and perhaps never will.

What is kept for longer than a transaction must not come from such rows: after a rollback their
numbers and versions are given again, to others.
"""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction

from domain.store.base import Base

_WRITTEN: Final = "written in this transaction"


def has_written(session: AsyncSession, *records: type[Base]) -> bool:
    """Say whether this transaction has changed rows of one of these tables.

    Of a statement that names none it is not known, so it counts for all.
    """
    written: set[type | None] = session.info.get(_WRITTEN, set())
    is_flushed = not written.isdisjoint({None, *records})
    return is_flushed or any(isinstance(row, records) for row in _unflushed(session))


def _unflushed(session: AsyncSession | Session) -> Iterator[object]:
    yield from session.new
    yield from session.dirty
    yield from session.deleted


@event.listens_for(Session, "do_orm_execute")
def _note_statement(state: ORMExecuteState) -> None:
    if not state.is_select:
        mapper = state.bind_mapper
        _note(state.session, None if mapper is None else mapper.class_)


@event.listens_for(Session, "after_flush")
def _note_rows(session: Session, *_: object) -> None:
    _note(session, *map(type, _unflushed(session)))  # it still says what has just been flushed


def _note(session: Session, *records: type | None) -> None:
    session.info.setdefault(_WRITTEN, set()).update(records)


@event.listens_for(Session, "after_transaction_end")
def _forget(session: Session, transaction: SessionTransaction) -> None:
    if transaction.parent is None:  # a savepoint that ends leaves what was written around it
        session.info.pop(_WRITTEN, None)

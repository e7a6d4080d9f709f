"""What a transaction has read and nobody in it has written or locked since is not read again.

The parts of a preview ask for the same course, person or contract without knowing of each other.
Each write, each lock and each end of a transaction forgets everything: after a lock the row may
be another one, and what was changed but not flushed yet is flushed first, as any query does it.
What is kept are frozen values, never rows.
"""

from collections.abc import Awaitable, Callable, Hashable
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast

from sqlalchemy import Select, event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session

_READ: Final = "read once"
APART: Final = MappingProxyType({"apart": True})
"""The execution options of a statement that writes only what is never kept here."""

Value = TypeVar("Value")


async def once(
    session: AsyncSession, key: Hashable, read: Callable[[], Awaitable[Value]]
) -> Value:
    """Return what ``read`` returned in this transaction, or let it read.

    Args:
        session: The transaction.
        key: What is read, the studio and the day it is seen from included.
        read: Reads it; what it raises is not kept.
    """
    if session.new or session.dirty or session.deleted:
        await session.flush()
    kept: dict[Hashable, Any] = session.info.setdefault(_READ, {})
    if key not in kept:
        value = await read()
        session.info.setdefault(_READ, {})[key] = value
        return value
    return cast("Value", kept[key])


def known(session: AsyncSession, key: Hashable) -> Any:
    """Return what ``once`` would return without reading; None where it would read."""
    if session.new or session.dirty or session.deleted:
        return None
    return session.info.get(_READ, {}).get(key)


def _forget(session: Session, *_: object) -> None:
    session.info.pop(_READ, None)


@event.listens_for(Session, "do_orm_execute")
def _forget_if_it_writes_or_locks(state: ORMExecuteState) -> None:
    statement = state.statement
    if state.execution_options.get("apart"):
        return
    if not isinstance(statement, Select) or statement._for_update_arg is not None:  # noqa: SLF001
        _forget(state.session)


for _end in ("after_flush", "after_soft_rollback", "after_commit", "after_begin"):
    event.listen(Session, _end, _forget)

"""What is said of dialogs and proposals in every turn: statements that are built once.

They speak of tables, not of objects, so that a row is never kept beside what was written over it.
"""

from functools import cache
from typing import Any, Literal

from sqlalchemy import Delete, FromClause, Select, bindparam, delete, select

from bot.conversation_records import DialogRecord, ProposalMessageRecord, ProposalRecord
from domain.store.once import APART

DIALOGS = DialogRecord.metadata.tables[DialogRecord.__tablename__]
PROPOSALS = ProposalRecord.metadata.tables[ProposalRecord.__tablename__]
MESSAGES = ProposalMessageRecord.metadata.tables[ProposalMessageRecord.__tablename__]


@cache
def dialog() -> Select[Any]:
    """Return the query of the dialog ``of_person`` and ``in_chat`` in a ``studio``."""
    return select(DIALOGS).where(*_whose(DIALOGS))


@cache
def end_of_dialog() -> Delete:
    """Return what forgets the dialog ``of_person`` and ``in_chat`` in a ``studio``."""
    return delete(DIALOGS).where(*_whose(DIALOGS)).execution_options(**APART)


@cache
def open_proposals() -> Select[Any]:
    """Return the query of the open proposals ``of_person`` that stand ``in_chat`` as they are."""
    row, shown = PROPOSALS.c, MESSAGES.c
    is_it = (shown.studio_id == row.studio_id) & (shown.proposal_id == row.id)
    query = select(PROPOSALS).join(MESSAGES, is_it)
    return query.where(
        row.studio_id == bindparam("studio"),
        row.person == bindparam("of_person"),
        row.state == "open",
        shown.chat == bindparam("in_chat"),
        shown.revision == row.revision,
    ).order_by(row.id)


@cache
def locked_proposal(column: Literal["id", "journal_id"]) -> Select[Any]:
    """Return the query that locks the proposal of a ``studio`` with this ``value``."""
    mine = PROPOSALS.c.studio_id == bindparam("studio")
    return (
        select(PROPOSALS).where(mine, PROPOSALS.c[column] == bindparam("value")).with_for_update()
    )


@cache
def message_of() -> Select[int | None]:
    """Return the query of the message ``in_chat`` where a proposal is ``seen`` in a view."""
    row = MESSAGES.c
    return select(row.message_id).where(
        row.studio_id == bindparam("studio"),
        row.proposal_id == bindparam("of"),
        row.chat == bindparam("in_chat"),
        row["view"] == bindparam("seen"),
    )


def _whose(table: FromClause) -> tuple[Any, ...]:
    return (
        table.c.studio_id == bindparam("studio"),
        table.c.person == bindparam("of_person"),
        table.c.chat == bindparam("in_chat"),
    )

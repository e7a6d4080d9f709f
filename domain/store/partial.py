"""Indexes of some rows only, the same on both engines.

PostgreSQL's condition is added where tables are made or compared: whoever only says it when a
table is described loads all of that engine into every process, also where none is spoken to.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, MetaData, TextClause

_WHERE = "where"


def only(where: ColumnElement[bool] | TextClause) -> Mapping[str, Any]:
    """Return what an ``Index`` is given so that it holds the rows of a condition."""
    return {"sqlite_where": where, "info": {_WHERE: where}}


def for_all_engines(metadata: MetaData) -> None:
    """Let the indexes of all tables say their conditions to PostgreSQL too."""
    indexes = (index for table in metadata.tables.values() for index in table.indexes)
    for index in indexes:
        if _WHERE in index.info:
            index.dialect_kwargs["postgresql_where"] = index.info[_WHERE]

"""Alembic's environment: the caller gives connection and metadata (``domain.store.migrate``)."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from domain.store.types import Day, Json, Moment

PLAIN = {
    Moment: "sa.DateTime(timezone=True)",
    Day: "sa.Date()",
    Json: 'sa.JSON().with_variant(postgresql.JSONB(), "postgresql")',
}


def plain_types(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:
    """Write our column types as what they are in the database: a step must not change later."""
    if kind != "type" or type(item) not in PLAIN:
        return False
    autogen.imports.add("from sqlalchemy.dialects import postgresql")
    return PLAIN[type(item)]


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes["metadata"],
    compare_type=True,
    render_item=plain_types,
    render_as_batch=connection.dialect.name == "sqlite",
    transactional_ddl=True,  # the connection's own transaction, on SQLite too
)
with context.begin_transaction():
    context.run_migrations()

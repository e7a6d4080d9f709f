"""The steps from the first table on lead to the tables in code."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from bot.database import Database
from bot.tables import METADATA
from domain.store.migrate import migrate


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, METADATA))


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


async def test_an_empty_database_migrated_to_head_equals_the_tables_in_code(
    either: Database,
) -> None:
    async with either.writing.connect() as connection:
        assert await connection.run_sync(differences) == []
        assert await connection.run_sync(tables) == {*METADATA.tables, "alembic_version"}


async def test_a_step_that_fails_leaves_nothing_behind(either: Database) -> None:
    async with either.writing.connect() as connection:
        await connection.execute(text("DELETE FROM alembic_version"))
        try:
            await connection.run_sync(migrate, METADATA)  # the tables are there already
        except Exception:  # noqa: BLE001  which one depends on the engine
            await connection.rollback()
    async with either.read() as session:
        assert await session.scalar(text("SELECT count(*) FROM alembic_version")) == 1

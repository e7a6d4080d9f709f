"""A SQLite database as an older version left it."""

from pathlib import Path

from alembic import command
from sqlalchemy import Connection

from bot.database import Database
from bot.tables import METADATA
from domain.store.migrate import configuration


async def left_at(revision: str, file: Path) -> None:
    """Make the tables of a revision in a new file."""

    def step(connection: Connection) -> None:
        command.upgrade(configuration(connection, METADATA), revision)

    database = Database(f"sqlite+aiosqlite:///{file}")
    async with database.writing.begin() as connection:
        await connection.run_sync(step)
    await database.dispose()

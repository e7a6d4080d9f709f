"""Write the next migration: ``python -m tests.support.new_migration "what it does"``.

It compares a database migrated so far with the tables in code. Run ``ruff check --fix-only`` and
``ruff format`` on what it wrote, and read it.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.database import Database
from bot.tables import METADATA
from domain.store.migrate import configuration, migrate


def write_step(connection: Connection, message: str) -> None:
    migrate(connection, METADATA)
    config = configuration(connection, METADATA)
    steps = len(list(ScriptDirectory.from_config(config).walk_revisions()))
    command.revision(config, message, autogenerate=True, rev_id=f"{steps + 1:04}")


async def main(message: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'empty.db'}")
        async with database.writing.begin() as connection:
            await connection.run_sync(write_step, message)
        await database.dispose()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))

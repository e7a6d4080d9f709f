"""Bringing a database to the tables of this code. The caller commits."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, text

MIGRATIONS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(20261122)")


class DatabaseIsNewer(Exception):  # noqa: N818  an answer to whoever starts it, not a fault
    """The database was migrated by a later version; ``revision`` is what it stands at."""

    def __init__(self, revision: str) -> None:
        super().__init__(revision)
        self.revision = revision


def migrate(connection: Connection, metadata: MetaData) -> bool:
    """Return whether something had to be done to bring the database to the newest revision.

    Raises:
        DatabaseIsNewer: Its revision is not known here; nothing was changed.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(ONE_AT_A_TIME)
    config = configuration(connection, metadata)
    scripts = ScriptDirectory.from_config(config)
    stands_at = MigrationContext.configure(connection).get_current_revision()
    if stands_at is not None and stands_at not in _known(scripts):
        raise DatabaseIsNewer(stands_at)
    if stands_at == scripts.get_current_head():
        return False
    command.upgrade(config, "head")
    return True


def configuration(connection: Connection, metadata: MetaData) -> Config:
    """Return Alembic's configuration for a connection; no file is read."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    config.attributes["metadata"] = metadata
    return config


def _known(scripts: ScriptDirectory) -> set[str]:
    return {script.revision for script in scripts.walk_revisions()}

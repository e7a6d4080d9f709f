"""Bringing a database to the tables of this code. The caller commits.

Nearly every start finds nothing to do, and sees that without loading Alembic: a revision is the
number that its file's name begins with.
"""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, MetaData, inspect, text

from domain.store.partial import for_all_engines

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
STANDS_AT = text("SELECT version_num FROM alembic_version")
ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(20261122)")


class DatabaseIsNewer(Exception):  # noqa: N818  an answer to whoever starts it, not a fault
    """The database was migrated by a later version; ``revision`` is what it stands at."""

    def __init__(self, revision: str) -> None:
        super().__init__(revision)
        self.revision = revision


class Standing(StrEnum):
    """How a database's revision relates to this code."""

    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"


def standing(revision: str) -> Standing:
    """Return whether a revision is this code's, one before it, or one that it does not know."""
    known = revisions()
    if revision == known[-1]:
        return Standing.CURRENT
    return Standing.OLDER if revision in known else Standing.NEWER


def revisions() -> list[str]:
    """Return the revisions that this code knows, the newest last."""
    files = (MIGRATIONS / "versions").glob("[0-9]*.py")
    return sorted(file.name.partition("_")[0] for file in files)


def migrate(connection: Connection, metadata: MetaData) -> bool:
    """Return whether something had to be done to bring the database to the newest revision.

    Raises:
        DatabaseIsNewer: Its revision is not known here; nothing was changed.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(ONE_AT_A_TIME)
    stands_at = _revision_of(connection)
    if stands_at is not None:
        found = standing(stands_at)
        if found is Standing.NEWER:
            raise DatabaseIsNewer(stands_at)
        if found is Standing.CURRENT:
            return False
    from alembic import command  # noqa: PLC0415  a start with nothing to do goes without

    command.upgrade(configuration(connection, metadata), "head")
    return True


def configuration(connection: Connection, metadata: MetaData) -> "Config":
    """Return Alembic's configuration for a connection; no file is read."""
    from alembic.config import Config  # noqa: PLC0415  as above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    config.attributes["metadata"] = metadata
    for_all_engines(metadata)
    return config


def _revision_of(connection: Connection) -> str | None:
    """Return what a database stands at; None where it has no tables yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    stands_at: str | None = connection.scalar(STANDS_AT)
    return stands_at

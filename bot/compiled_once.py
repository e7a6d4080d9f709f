"""Statements are compiled once for all engines of this process on SQLite.

SQLAlchemy keeps what it compiled by engine and by dialect. The engine that reads and the one that
writes say nearly the same, so each of them takes the dialect of the first, and what it compiled.
"""

from typing import Final

from sqlalchemy import Dialect, Engine
from sqlalchemy.engine.interfaces import CompiledCacheType
from sqlalchemy.util import LRUCache

MOST_STATEMENTS: Final = 1000

_first: Final[list[Dialect]] = []
_compiled: Final[CompiledCacheType] = LRUCache(MOST_STATEMENTS)


def compiled_once(engine: Engine) -> None:
    """Let an engine that has not connected yet share what others compiled."""
    if not _first:
        _first.append(engine.dialect)
    engine.dialect = engine.pool._dialect = _first[0]  # noqa: SLF001  there is no other way
    engine._compiled_cache = _compiled  # noqa: SLF001

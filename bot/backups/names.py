"""Names of backups: ``tresen-2026-11-22.db`` by night, ``tresen-2026-11-22-211502.db`` by hand.

Days and times are those of the machine, as its files carry them.
"""

import re
from datetime import date, datetime
from pathlib import Path

_NIGHTLY = re.compile(r"tresen-\d{4}-\d\d-\d\d\.db")


def nightly_name(day: date) -> str:
    """Return the name of the backup of a night.

    Example:
        >>> nightly_name(date(2026, 11, 22))
        'tresen-2026-11-22.db'
    """
    return f"tresen-{day}.db"


def name_by_hand(moment: datetime) -> str:
    """Return the name of a backup that somebody asked for.

    Example:
        >>> name_by_hand(datetime(2026, 11, 22, 21, 15, 2))
        'tresen-2026-11-22-211502.db'
    """
    return f"tresen-{moment:%Y-%m-%d-%H%M%S}.db"


def nightly_backups(folder: Path) -> list[Path]:
    """Return the backups of nights in a folder, the newest first."""
    if not folder.is_dir():
        return []
    return sorted(
        (each for each in folder.iterdir() if _NIGHTLY.fullmatch(each.name)), reverse=True
    )

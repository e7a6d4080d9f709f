"""Whether there is a backup that is young enough."""

from datetime import UTC, datetime

from bot.backups.names import nightly_backups
from bot.backups.nightly import OVERDUE
from bot.checks.finding import Finding, note, ok, trouble
from bot.settings import Settings
from bot.sole_process import file_of


def look_at_backups(settings: Settings, now: datetime) -> Finding:
    """Return what was found in the folder of nightly backups."""
    if file_of(settings.database_url) is None:
        return note("check-backup-postgresql")
    folder = settings.backup_folder
    if folder is None:
        return note("check-backup-none-wanted")
    newest = next(iter(nightly_backups(folder)), None)
    if newest is None:
        return trouble("check-backup-none", folder=str(folder))
    made_at = datetime.fromtimestamp(newest.stat().st_mtime, UTC)
    is_old = made_at < now - OVERDUE
    facts = {"file": str(newest), "made": made_at.astimezone()}
    return (trouble if is_old else ok)(f"check-backup-{'old' if is_old else 'made'}", **facts)

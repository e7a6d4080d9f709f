"""A backup each night while the bot runs, and the last so many of them.

A night whose backup is missing is made up for as soon as the bot runs, so a machine that sleeps at
three is served, too. A failure is logged, tried again after an hour, and seen by ``tresen check``,
which looks at what lies in the folder.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import structlog
from msgspec import Struct

from bot.backups.copying import breathe, make_copy
from bot.backups.names import nightly_backups, nightly_name
from bot.last_resort import describe
from bot.signals import Ending
from domain.clock import Clock

AT_HOUR = 3
LOOK_EVERY = 60.0
TRY_AGAIN = 3600.0
OVERDUE = timedelta(hours=30)
"""So old may the newest backup be: a night, and some hours in which the machine was off."""

log = structlog.get_logger("tresen.backup")


class Nights(Struct, frozen=True):
    """Where backups of nights lie.

    Attributes:
        source: The database.
        folder: Made if it is not there.
        keep: How many of them stay.
    """

    source: Path
    folder: Path
    keep: int

    def due(self, moment: datetime) -> Path | None:
        """Return the backup to be made now, by the machine's time; None if there is none."""
        target = self.folder / nightly_name(moment.date())
        return None if moment.hour < AT_HOUR or target.exists() else target


class _AskedToEndError(Exception):
    """The process ends; the copy is left out."""


@asynccontextmanager
async def kept_by_night(nights: Nights | None, clock: Clock) -> AsyncIterator[None]:
    """Make backups beside the block; None makes none."""
    if nights is None:
        yield
        return
    ending = Ending()
    task = asyncio.create_task(_keep(nights, clock, ending))
    try:
        yield
    finally:
        ending.ask()
        await task


async def _keep(nights: Nights, clock: Clock, ending: Ending) -> None:
    while not ending.is_asked:
        went_well = await asyncio.to_thread(back_up, nights, clock, ending)
        await ending.wait(LOOK_EVERY if went_well else TRY_AGAIN)


def back_up(nights: Nights, clock: Clock, ending: Ending) -> bool:
    """Make the backup that is due, if one is; return whether nothing went wrong."""
    target = nights.due(clock.real().astimezone())
    if target is None:
        return True
    try:
        _make(nights, target, ending)
    except _AskedToEndError:
        return True
    except Exception as error:  # noqa: BLE001  a full disk must not end the bot
        log.error("backup failed", **describe(error))  # noqa: TRY400  places, no texts
        return False
    return True


def _make(nights: Nights, target: Path, ending: Ending) -> None:
    def between() -> None:
        if ending.is_asked:
            raise _AskedToEndError
        breathe()

    nights.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _sweep(nights.folder)
    contents = make_copy(nights.source, target, between=between)
    for old in nightly_backups(nights.folder)[nights.keep :]:
        old.unlink()
    log.info("backup made", bytes=target.stat().st_size, rows=sum(contents.rows.values()))


def _sweep(folder: Path) -> None:
    """Remove what a killed process left of a backup of a night: half a copy of people's data."""
    for left in folder.glob(".tresen-????-??-??.db.*.part*"):
        left.unlink(missing_ok=True)

"""A backup each night: made up for, kept for so long, and what happens if it fails."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from bot.backups.contents import examined
from bot.backups.names import nightly_backups
from bot.backups.nightly import Nights, back_up, kept_by_night
from bot.signals import Ending
from domain.clock import SystemClock
from tests.support.telegram import eventually


def back_up_at(nights: Nights, day: int, hour: int = 3, ending: Ending | None = None) -> bool:
    """Make the backup that is due at an hour of the machine's time."""
    with time_machine.travel(datetime(2026, 11, day, hour).astimezone(), tick=False):
        return back_up(nights, SystemClock(), ending or Ending())


@pytest.fixture
def nights(sqlite_template: Path, tmp_path: Path) -> Nights:
    source = Path(shutil.copy(sqlite_template, tmp_path / "tresen.db"))
    return Nights(source, tmp_path / "backups", keep=3)


def names(nights: Nights) -> list[str]:
    return sorted(each.name for each in nights.folder.iterdir())


def test_the_last_few_nights_are_kept_and_what_else_lies_there(nights: Nights) -> None:
    nights.folder.mkdir()
    others = ["tresen-2026-11-01-120000.db", "notes.txt"]
    for name in others:
        (nights.folder / name).write_text("mine")

    for day in (20, 21, 22, 23):
        assert back_up_at(nights, day)

    kept = [f"tresen-2026-11-{day}.db" for day in (21, 22, 23)]
    assert names(nights) == sorted([*others, *kept])
    assert [each.name for each in nightly_backups(nights.folder)] == kept[::-1]
    assert examined(nights.folder / kept[-1]).rows["studios"] == 0


@pytest.mark.parametrize(
    ("hour", "made"),
    [
        pytest.param(2, [], id="before-three"),
        pytest.param(3, ["tresen-2026-11-22.db"], id="at-three"),
        pytest.param(16, ["tresen-2026-11-22.db"], id="made-up-for"),
    ],
)
def test_a_night_is_made_up_for(hour: int, made: list[str], nights: Nights) -> None:
    for _ in range(2):  # the second look makes no second one
        back_up_at(nights, 22, hour)

    assert [each.name for each in nightly_backups(nights.folder)] == made


def test_a_failure_ends_nothing_and_leaves_nothing(nights: Nights) -> None:
    nights.source.write_text("This is a letter. " * 99)

    assert not back_up_at(nights, 22)

    assert names(nights) == []


def test_what_a_killed_process_left_is_swept_away(nights: Nights) -> None:
    nights.folder.mkdir()
    (nights.folder / ".tresen-2026-11-21.db.4711.part").write_text("half of it")

    back_up_at(nights, 22)

    assert names(nights) == ["tresen-2026-11-22.db"]


def test_a_copy_is_left_out_if_the_end_is_asked_for(nights: Nights) -> None:
    ending = Ending()
    ending.ask()

    assert back_up_at(nights, 22, ending=ending)

    assert names(nights) == []


async def test_it_runs_beside_the_block(nights: Nights) -> None:
    day = SystemClock().real().astimezone() - timedelta(hours=3)
    expected = [f"tresen-{day.date()}.db"]
    if day.date() != SystemClock().real().astimezone().date():
        pytest.skip("Before three in the morning none is due.")

    async with kept_by_night(nights, SystemClock()):
        await eventually(lambda: nightly_backups(nights.folder), 30)

    assert names(nights) == expected

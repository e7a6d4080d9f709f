"""One process on a SQLite file, as the operating system sees it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.backups.nightly import Nights
from bot.settings import Settings, StartRefused
from bot.sole_process import sole_process
from bot.start import nights_of

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from bot.sole_process import sole_process
with sole_process(sys.argv[1]):
    print("mine", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_is_refused_until_the_first_is_gone_however_it_ends(
    tmp_path: Path,
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'tresen.db'}"
    first = subprocess.Popen(  # noqa: S603  our own interpreter
        [sys.executable, "-c", HOLD, url],
        env={"PATH": os.defpath, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"mine\n"
        with pytest.raises(StartRefused) as caught, sole_process(url):
            pass
        first.kill()

    with sole_process(url):
        assert caught.value.text_id == "start-database-in-use"


@pytest.mark.parametrize(
    "url", ["postgresql+asyncpg://h/d", "sqlite+aiosqlite://", "sqlite+aiosqlite:///no/where.db"]
)
def test_where_there_is_no_file_nobody_is_refused(url: str) -> None:
    with sole_process(url), sole_process(url):
        pass


def test_a_backup_of_each_night_needs_a_folder_and_a_file(tmp_path: Path) -> None:
    on_sqlite = Settings(database_url="sqlite:///tresen.db", backup_folder=tmp_path, backup_keep=7)
    on_postgresql = Settings(database_url="postgresql://h/d", backup_folder=tmp_path)

    assert nights_of(on_sqlite) == Nights(Path("tresen.db"), tmp_path, 7)
    assert nights_of(Settings(database_url="postgresql://h/d")) is None
    with pytest.raises(StartRefused) as caught:
        nights_of(on_postgresql)
    assert caught.value.text_id == "backup-folder-postgresql"

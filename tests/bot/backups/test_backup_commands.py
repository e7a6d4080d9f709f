"""``tresen backup`` and ``tresen restore`` as they are typed."""

import resource
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine

from bot.backups.contents import examined
from bot.cli import main
from bot.sole_process import sole_process

NOON = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("Europe/Berlin"))  # the machine stands there
URL = "sqlite+aiosqlite:///tresen.db"
ON_POSTGRESQL = "postgresql://tresen:Geheim4711@db.example:5433/studio"
pytestmark = pytest.mark.usefixtures("alone")


@pytest.fixture
def demo(demo_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(demo_template, tmp_path / "tresen.db"))


def ends(*words: str) -> int:
    return main(list(words))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        pytest.param(
            "de",
            "Gesichert in copy.db: 1 Studio, 40 Kunden, 43 Verträge, 143 Rechnungen. Die Kopie"
            " ist vollständig gelesen und in Ordnung.\n",
            id="German",
        ),
        pytest.param(
            "en",
            "Backed up to copy.db: 1 studio, 40 customers, 43 contracts, 143 invoices. The copy"
            " was read as a whole and is in order.\n",
            id="English",
        ),
    ],
)
def test_a_backup_says_what_it_holds(
    language: str,
    said: str,
    demo: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")

    assert ends("backup", "copy.db") == 0

    assert capsys.readouterr().out == said
    assert examined(demo.with_name("copy.db")).rows == examined(demo).rows


def test_a_folder_gets_a_file_of_its_own_name(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (demo.parent / "backups").mkdir()
    monkeypatch.setenv("TRESEN_BACKUP_FOLDER", "backups")

    with time_machine.travel("2026-11-22T21:15:02+00:00", tick=False):
        assert ends("backup") == 0
        assert ends("backup", ".") == 0

    (made,) = (demo.parent / "backups").iterdir()
    assert made.name.startswith("tresen-2026-11-2")
    assert (demo.parent / made.name).exists()


@pytest.mark.usefixtures("demo")
def test_the_folder_of_nights_is_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRESEN_BACKUP_FOLDER", "far/backups")
    (tmp_path / "letter").write_text("mine")

    with time_machine.travel("2026-11-22T12:00:00+00:00", tick=False):
        assert ends("backup") == 0

    folder = tmp_path / "far" / "backups"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [each.name[:16] for each in folder.iterdir()] == ["tresen-2026-11-2"]

    monkeypatch.setenv("TRESEN_BACKUP_FOLDER", "letter")
    capsys.readouterr()
    assert ends("backup") == 2
    assert capsys.readouterr().err == "There is no folder letter. Make it, or name another.\n"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        pytest.param(
            ("backup", "there.db"),
            "The file there.db is there already. Choose another name, or --force to replace it.",
            id="a-file-is-there",
        ),
        pytest.param(
            ("backup", "nowhere/copy.db"),
            "There is no folder nowhere. Make it, or name another.",
            id="no-folder",
        ),
        pytest.param(
            ("backup", "tresen.db-wal", "--force"),
            "tresen.db-wal belongs to the database itself. Choose another name for the backup.",
            id="its-own-file",
        ),
        pytest.param(("restore", "copy.db"), "There is no file copy.db.", id="no-file"),
        pytest.param(
            ("restore", "tresen.db"),
            "tresen.db is the database itself. Name the file of a backup.",
            id="the-database",
        ),
        pytest.param(
            ("restore", "there.db"),
            "there.db is damaged, or no database of Tresen. Nothing was changed.",
            id="another-file",
        ),
    ],
)
def test_what_cannot_be_done_is_one_line(
    words: tuple[str, ...], line: str, demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    demo.with_name("there.db").write_text("mine")

    assert ends(*words) == 2

    assert capsys.readouterr().err == line + "\n"
    assert demo.with_name("there.db").read_text() == "mine"


@pytest.mark.parametrize("name", ["tresen.db", "far/real.db", "far/real.db-wal"])
def test_a_database_behind_a_link_is_not_replaced_either(
    name: str, demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    real = demo.parent / "far" / "real.db"
    real.parent.mkdir()
    demo.rename(real)
    demo.symlink_to(real)
    before = real.stat().st_ino

    assert ends("backup", name, "--force") == 2

    said = f"{name} belongs to the database itself. Choose another name for the backup.\n"
    assert capsys.readouterr().err == said
    assert (demo.is_symlink(), real.stat().st_ino) == (True, before)


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file grow over so many bytes inside the block, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("words", [("backup", "new.db"), ("restore", "copy.db")])
def test_where_there_is_no_room_nothing_changes(
    words: tuple[str, ...], demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ends("backup", "copy.db")
    capsys.readouterr()

    with room_for(200_000):
        assert ends(*words) == 2

    assert capsys.readouterr().err == (
        "I cannot write to the folder .: check that there is room and that it is yours."
        " Nothing was changed.\n"
    )
    left = {each.name for each in demo.parent.iterdir()} - {"tresen.db-wal", "tresen.db-shm"}
    assert left - {"tresen.db.lock"} == {"copy.db", "tresen.db"}
    assert examined(demo).rows["customers"] == 40


def test_where_there_is_no_database_there_is_no_backup(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert ends("backup") == 2

    expected = "There is no database at tresen.db: check TRESEN_DATABASE_URL.\n"
    assert (capsys.readouterr().err, list(tmp_path.iterdir())) == (expected, [])


@pytest.mark.parametrize(
    ("words", "command"),
    [
        pytest.param(
            ("backup",),
            "pg_dump --format=custom --file=tresen-2026-11-22.dump --host=db.example --port=5433"
            " --username=tresen --dbname=studio",
            id="backup",
        ),
        pytest.param(
            ("restore", "tresen-2026-11-22.dump"),
            "pg_restore --clean --if-exists --no-owner --host=db.example --port=5433"
            " --username=tresen --dbname=studio tresen-2026-11-22.dump",
            id="restore",
        ),
    ],
)
def test_postgresql_has_its_own_tools(
    words: tuple[str, ...],
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TRESEN_DATABASE_URL", ON_POSTGRESQL)

    with time_machine.travel("2026-11-22T12:00:00+00:00", tick=False):
        assert ends(*words) == 2

    said = capsys.readouterr().err
    assert (said.count("\n"), said.endswith(f": {command}\n")) == (1, True)
    assert "Geheim4711" not in said


def test_a_restored_database_says_what_became_of_things(
    demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ends("backup", "copy.db")
    capsys.readouterr()

    with time_machine.travel(NOON, tick=False):
        assert ends("restore", "copy.db") == 0

    done, kept, settled, check = capsys.readouterr().out.splitlines()
    (aside,) = demo.parent.glob("tresen.db.before-restore-*")
    assert done == "Brought back to tresen.db: everything as of 12 Nov 2026, 10:00."
    assert kept == f"The database as it was lies beside it: {aside.name}"
    assert settled == (
        "So that nobody gets anything twice, nothing that was due until now is repeated"
        " (messages: 0, requests: 0), no reminder either."
    )
    assert check.startswith("What was entered after that is missing")
    assert examined(demo).rows["customers"] == 40


@pytest.mark.parametrize("command", ["restore", "run"])
def test_nobody_else_works_with_a_database_in_which_the_bot_runs(
    command: str,
    demo: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TRESEN_TOKEN", "123456:ABC")
    ends("backup", "copy.db")
    words = {"restore": ("restore", "copy.db"), "run": ("run",)}[command]

    with sole_process(URL):
        assert ends(*words) == 2

    assert capsys.readouterr().err == (
        "Somebody works with the database tresen.db already. On SQLite only one process runs:"
        " stop it, or use PostgreSQL.\n"
    )
    assert list(demo.parent.glob("*before*")) == []


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("migrate",), id="migrate"),
        pytest.param(("backup", "copy.db"), id="backup"),
        pytest.param(("import", "customers.csv"), id="import"),
        pytest.param(("restore", "newer.db"), id="restore"),
        pytest.param(("run",), id="run"),
    ],
)
def test_a_newer_database_is_refused_in_one_line(
    words: tuple[str, ...],
    demo: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TRESEN_TOKEN", "123456:ABC")
    demo.with_name("customers.csv").write_text("name\nMia Hoffmann\n", encoding="utf-8")
    with closing(sqlite3.connect(demo, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    shutil.copy(demo, demo.with_name("newer.db"))

    assert ends(*words) == 2

    file = "newer.db" if words[0] == "restore" else "tresen.db"
    assert capsys.readouterr().err == (
        f"The database {file} comes from a newer version of Tresen (revision 9999)."
        " Update Tresen.\n"
    )

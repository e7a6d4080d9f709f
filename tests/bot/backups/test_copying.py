"""A copy of a database that is being worked with: whole, as of one moment, never half a file."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.backups.contents import FaultyFile, examined
from bot.backups.copying import make_copy, part_of

NOTE = "INSERT INTO counters (studio_id, series, year, last) VALUES (1, ?, 0, 1)"


@pytest.fixture
def demo(demo_template: Path, tmp_path: Path) -> Path:
    """A filled database, in WAL mode."""
    return Path(shutil.copy(demo_template, tmp_path / "tresen.db"))


def notes(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        query = "SELECT count(*) FROM counters WHERE series LIKE 'note-%'"
        return int(connection.execute(query).fetchone()[0])


def test_a_copy_holds_the_same_in_one_file_that_nobody_else_may_read(demo: Path) -> None:
    target = demo.with_name("copy.db")

    contents = make_copy(demo, target)

    assert (contents.rows["customers"], contents.rows["invoices"]) == (40, 143)
    assert examined(target) == contents == examined(demo)
    assert target.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in target.parent.glob("*copy.db*")] == ["copy.db"]


def test_who_writes_meanwhile_waits_for_nobody_and_is_not_in_it(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.backups.copying.PAGES_A_STEP", 10)
    written: list[sqlite3.Cursor] = []

    with closing(sqlite3.connect(demo, timeout=0, isolation_level=None)) as writing:

        def write() -> None:
            assert len(written) < 1000, "It begins again after each write."
            written.append(writing.execute(NOTE, (f"note-{len(written)}",)))

        make_copy(demo, demo.with_name("copy.db"), between=write)

    assert len(written) > 10  # one after each step, and the copy came to its end nevertheless
    assert (notes(demo), notes(demo.with_name("copy.db"))) == (len(written), 0)


def test_a_file_that_is_there_is_left_alone(demo: Path) -> None:
    target = demo.with_name("copy.db")
    target.write_text("mine")

    with pytest.raises(FileExistsError):
        make_copy(demo, target)
    assert target.read_text() == "mine"

    make_copy(demo, target, force=True)
    assert examined(target).rows["customers"] == 40


def test_what_is_cut_off_leaves_nothing_behind(demo: Path) -> None:
    target = demo.with_name("copy.db")
    target.write_text("mine")

    def interrupt() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        make_copy(demo, target, force=True, between=interrupt)

    assert target.read_text() == "mine"
    assert list(demo.parent.glob(".*")) == []


def test_what_a_killed_process_of_the_same_number_left_is_in_nobodys_way(demo: Path) -> None:
    target = demo.with_name("copy.db")
    part_of(target).write_text("half of it")
    part_of(target).with_name(f"{part_of(target).name}-journal").write_text("half of it")

    make_copy(demo, target)

    assert examined(target) == examined(demo)
    assert list(demo.parent.glob(".*")) == []


def test_a_database_that_is_damaged_gives_no_copy(demo: Path) -> None:
    with closing(sqlite3.connect(demo)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'contracts'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with demo.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)

    with pytest.raises(FaultyFile):
        make_copy(demo, demo.with_name("copy.db"))

    assert sorted(each.name for each in demo.parent.glob("*copy.db*")) == []


def test_references_that_lead_nowhere_are_found(demo: Path) -> None:
    with closing(sqlite3.connect(demo, isolation_level=None)) as connection:
        connection.execute("DELETE FROM customers WHERE id = 1")  # its contracts stay

    with pytest.raises(FaultyFile):
        make_copy(demo, demo.with_name("copy.db"))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"This is a letter. " * 99, id="a-letter"),
        pytest.param(b"", id="empty"),
    ],
)
def test_another_file_is_none_of_ours(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_bytes(content)

    with pytest.raises(FaultyFile):
        examined(tmp_path / "letter.db")

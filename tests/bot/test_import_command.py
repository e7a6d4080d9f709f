"""``tresen import``: what it shows, asks and says, and with which code it ends."""

import asyncio
import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli import main
from bot.database import Database
from bot.start import ready_database
from domain.clock import SystemClock
from domain.studio import House
from domain.studios.service import Studios
from tests.support.rows import add_plan

PEOPLE = "Nr.;Name;Geburtstag;Tarif;Beginn\n7;Vogt, Clara;02.01.1990;Flex;01.10.2025\n"
DONE = """
✅ Imported. kunden.csv
👤 New customers: 1
📄 New contracts: 1
"""


pytestmark = pytest.mark.usefixtures("alone")


def opened(*studios: str) -> None:
    """Open studios with one plan each, in the folder of the test."""

    async def fill(database: Database) -> None:
        clock = SystemClock()
        async with database.write() as session:
            for number, name in enumerate(studios, 1):
                await Studios(session, clock.now()).open_studio(name, "en", "Europe/Berlin", "X")
                studio = await House(session, clock.now()).enter_as_system(number)
                await add_plan(studio.scope, "Flex")

    async def run() -> None:
        async with ready_database("sqlite+aiosqlite:///tresen.db") as database:
            await fill(database)

    asyncio.run(run())


def write(text: str, name: str = "kunden.csv") -> str:
    Path(name).write_bytes(text.encode("cp1252"))
    return name


def people() -> list[tuple[str, str | None]]:
    with closing(sqlite3.connect("tresen.db")) as rows:
        return rows.execute("SELECT name, external_number FROM customers").fetchall()


def test_it_shows_asks_and_brings_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened("Studio Eins")
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))

    assert main(["import", write(PEOPLE)]) == 0

    assert capsys.readouterr().out == (
        """\
One line brings something new. kunden.csv
Contents: customers with contracts
👤 New customers: 1
📄 New contracts: 1

1 Nr. → customer number
2 Name → name
3 Geburtstag → birthday
4 Tarif → plan
5 Beginn → contract start

Import? [y/N] """
        + DONE
    )
    assert people() == [("Clara Vogt", "7")]


def test_without_a_yes_nothing_is_changed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened("Studio Eins")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    assert main(["import", write(PEOPLE)]) == 0

    assert capsys.readouterr().out.endswith("Import? [y/N] Nothing was changed.\n")
    assert people() == []


def test_a_dry_run_asks_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    opened("Studio Eins")

    assert main(["import", write(PEOPLE), "--dry-run"]) == 0

    assert capsys.readouterr().out.endswith("\n\nDry run: nothing was changed.\n")
    assert people() == []


def test_a_second_run_brings_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    opened("Studio Eins")
    main(["import", write(PEOPLE), "--yes"])
    capsys.readouterr()

    assert main(["import", write(PEOPLE), "--yes"]) == 0

    assert capsys.readouterr().out.startswith("There is nothing to bring in. kunden.csv\n")
    assert people() == [("Clara Vogt", "7")]


def test_options_settle_what_the_heads_leave_open(capsys: pytest.CaptureFixture[str]) -> None:
    opened("Studio Eins", "Studio Zwei")
    file = write("Wer,Wann geboren,Art,Los\nClara Vogt,03/04/1990,Abo,01/02/2026\n")
    options = ["--map", "Wer=name", "--map", "Wann geboren=birthday", "--map", "3=plan"]
    options += ["--map", "Los=starts_on", "--days", "2=mdy", "--days", "Los=dmy"]

    code = main(["import", file, "--studio", "2", *options, "--plan", "Abo=Flex", "--yes"])

    assert code == 0
    with closing(sqlite3.connect("tresen.db")) as rows:
        found = rows.execute(
            "SELECT k.studio_id, c.birthday, k.starts_on FROM customers c JOIN contracts k"
            " ON k.customer_id = c.id AND k.studio_id = c.studio_id"
        ).fetchall()
    assert found == [(2, "1990-03-04", "2026-02-01")]
    assert "📄 New contracts: 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        pytest.param("", (), "kunden.csv: It is empty. Nothing was changed.", id="empty"),
        pytest.param(
            "Name\n",
            (),
            "kunden.csv: there is nothing in it but the names of columns.",
            id="heads",
        ),
        pytest.param(
            "Wer da;Ort\nClara;Bonn\n",
            (),
            'No column tells me who a line is about. Say so: --map "column name=name".',
            id="nobody",
        ),
        pytest.param(
            "Name;Geburtstag\nClara Vogt;03/04/1990\n",
            (),
            "The days in the column “Geburtstag” (03/04/1990) can be read in two ways. Say which:"
            ' --days "Geburtstag=dmy" (day first) or "Geburtstag=mdy".',
            id="days",
        ),
        pytest.param(
            "Name;Tarif\nClara Vogt;Gold\n",
            (),
            "There is no plan “Gold”. Say which one it is:"
            ' --plan "Gold=plan name", or leave its lines out: --plan "Gold=".',
            id="plan",
        ),
        pytest.param(
            "Name\nClara Vogt\n",
            ("--studio", "9"),
            "Which studio is it? Say so with --studio: 1",
            id="studio",
        ),
        pytest.param(
            "Name;Ort\nClara Vogt;Bonn\n",
            ("--plan", "Gold=Silber"),
            "I do not understand “Gold=Silber”. Write for example:"
            ' --map "column name=phone". Fields: Flex',
            id="option",
        ),
    ],
)
def test_what_is_unclear_is_one_sentence_and_code_2(
    text: str, options: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    opened("Studio Eins")

    assert main(["import", write(text), *options]) == 2

    assert capsys.readouterr() == ("", said + "\n")
    assert people() == []


def test_a_file_that_is_not_there_and_a_house_without_a_studio(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["import", "nowhere.csv"]) == 2
    assert main(["import", write("Name\nClara Vogt\n")]) == 2

    assert capsys.readouterr().err == (
        "I cannot open the file nowhere.csv.\n"
        'There is no studio yet. Open one with "tresen init".\n'
    )


def test_faulty_lines_are_written_into_a_file_of_their_own() -> None:
    opened("Studio Eins")
    file = write("Name;E-Mail;Notiz\nClara Vogt;kaputt;=1+1\nEmre;emre@example.org;\n")

    assert main(["import", file, "--yes", "--faulty", "faulty.csv"]) == 0

    assert Path("faulty.csv").read_text(encoding="utf-8-sig") == (
        "Name;E-Mail;Notiz;!\nClara Vogt;kaputt;'=1+1;“kaputt” is no email address.\n"
    )
    assert people() == [("Emre", None)]

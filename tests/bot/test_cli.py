"""The command line: what it does, what it says, and with which code it ends."""

import asyncio
import io
from pathlib import Path
from pkgutil import resolve_name
from urllib.parse import quote

import pytest
import trustme
from sqlalchemy import select

from bot.cli import main, parser
from bot.database import Database
from bot.speaking import speaker
from domain.studios.records import InvitationRecord, StaffRecord, StudioRecord
from tests.support.mail_server import PASSWORD, USER, mail_server
from tests.support.telegram import TelegramServer

pytestmark = pytest.mark.usefixtures("alone")


@pytest.mark.parametrize(
    "words",
    [
        ("demo",), ("run",), ("init", "Lindenhof"), ("migrate",), ("import", "people.csv"),
        ("backup",), ("restore", "backup.db"), ("understand",), ("notice",), ("check",),
    ],
    ids=lambda words: words[0],
)  # fmt: skip
def test_each_command_is_loaded_when_it_is_called(words: tuple[str, ...]) -> None:
    command = parser(speaker("en")).parse_args(words).command

    assert callable(resolve_name(command.args[0]))


@pytest.mark.parametrize("language", ["de", "en"])
def test_without_a_token_it_says_so_in_one_line(
    language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
    first_words = {"de": "Es fehlt das Token", "en": "The bot's token is missing"}

    assert main(["run"]) == 2

    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.startswith(first_words[language])


def test_an_unknown_setting_is_named_with_its_nearest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRESEN_DATABSE_URL", "x")

    assert main(["migrate"]) == 2

    expected = "There is no setting TRESEN_DATABSE_URL. Did you mean TRESEN_DATABASE_URL?\n"
    assert capsys.readouterr().err == expected


def test_migrate_makes_the_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate"]) == 0

    assert capsys.readouterr().out == "The database is up to date.\n"
    assert (tmp_path / "tresen.db").exists()


def test_a_folder_that_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRESEN_DATABASE_URL", "sqlite:///nowhere/tresen.db")

    assert main(["migrate"]) == 2

    said = capsys.readouterr().err
    assert said == (
        "I cannot write to the database nowhere/tresen.db: check TRESEN_DATABASE_URL, the folder"
        " and its permissions.\n"
    )


def test_init_opens_a_studio_and_prints_a_link_that_is_kept_nowhere(
    telegram: TelegramServer,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TRESEN_TOKEN", telegram.token)
    monkeypatch.setenv("TRESEN_API_URL", telegram.url)

    assert main(["init", "Studio Lindenhof", "--language", "de", "--owner", "Emma Wilson"]) == 0

    *_, link = capsys.readouterr().out.splitlines()
    address, _, token = link.partition("?start=")
    assert address == "https://t.me/TresenTestBot"
    assert len(token) >= 20
    assert asyncio.run(opened(tmp_path)) == ("Studio Lindenhof", "de", "Emma Wilson", "owner")
    assert token.encode() not in (tmp_path / "tresen.db").read_bytes()


def test_init_with_a_wrong_token_opens_nothing(
    telegram: TelegramServer,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TRESEN_TOKEN", telegram.token)
    monkeypatch.setenv("TRESEN_API_URL", telegram.url)
    telegram.refuse_next("getMe", "Unauthorized", 401)

    assert main(["init", "Studio Lindenhof"]) == 2

    expected = "Telegram does not know the token in TRESEN_TOKEN. Check it with @BotFather.\n"
    assert capsys.readouterr().err == expected
    assert not (tmp_path / "tresen.db").exists()


def test_check_finds_the_texts_of_this_product_complete(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["check"])
    assert capsys.readouterr().out.splitlines()[1] == "ok       All languages are complete."


@pytest.mark.parametrize(
    ("language", "heard"),
    [
        pytest.param("de", "[Inhaberin] Schreib mir einfach, was zu tun ist.", id="German"),
        pytest.param("en", "[Inhaberin] Just write what is to be done.", id="English"),
    ],
)
def test_the_demo_speaks_the_chosen_language_to_those_who_work_there(
    language: str,
    heard: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("/start\n"))

    assert main(["demo", "--terminal", "--language", language]) == 0

    assert capsys.readouterr().out.startswith(heard)


@pytest.mark.parametrize(
    ("trouble", "line"),
    [
        pytest.param(None, "ok       E-mail: the mail server lets us in.", id="works"),
        pytest.param(
            "login",
            "TROUBLE  E-mail: the mail server refuses the login. Check user and password in"
            " TRESEN_SMTP.",
            id="wrong-password",
        ),
    ],
)
async def test_check_tries_the_mail_server(
    trouble: str | None,
    line: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    async with mail_server(authority) as box:
        monkeypatch.setenv("TRESEN_SMTP", f"smtp://{quote(USER)}:wrong@127.0.0.1:{box.port}")
        if trouble is None:
            monkeypatch.setenv("TRESEN_SMTP_PASSWORD", PASSWORD)

        await asyncio.to_thread(main, ["check"])

    said = capsys.readouterr()
    assert [each for each in said.out.splitlines() if "E-mail" in each] == [line]
    assert (PASSWORD in said.out + said.err, "wrong" in said.out + said.err) == (False, False)


@pytest.mark.parametrize(
    ("name", "value", "setting"),
    [
        pytest.param("TRESEN_SMTP", "mail.example:Geheim4711", "TRESEN_SMTP", id="no-url"),
        pytest.param(
            "TRESEN_SMTP", "smtps://u:Geheim4711@mail.example", "TRESEN_MAIL_FROM", id="no-sender"
        ),
    ],
)
def test_a_mail_server_that_cannot_be_one_is_said_in_one_line(
    name: str,
    value: str,
    setting: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(name, value)

    assert main(["run"]) == 2

    said = capsys.readouterr().err
    assert said.startswith(f"The setting {setting} ")
    assert (said.count("\n"), "Geheim4711" in said) == (1, False)


def test_notice_answers_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("no json\n"))

    assert main(["notice"]) == 2
    assert capsys.readouterr().out.startswith('{"error": ')


async def opened(folder: Path) -> tuple[str, str, str, str]:
    """Return the studio's name and language, its owner, and whom the one-time link is for."""
    database = Database(f"sqlite+aiosqlite:///{folder / 'tresen.db'}")
    async with database.read() as session:
        studio = (await session.scalars(select(StudioRecord))).one()
        owner = (await session.scalars(select(StaffRecord))).one()
        invitation = (await session.scalars(select(InvitationRecord))).one()
    await database.dispose()
    return studio.name, studio.language, owner.name, invitation.role

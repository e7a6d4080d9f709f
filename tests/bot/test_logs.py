"""Logs hold no token, no names and no texts, at any level, whoever writes them."""

import asyncio
import io
import json
import logging
from typing import Any

import pytest
import structlog
from telegram.error import InvalidToken

from bot.application import Tresen
from bot.database import Database
from bot.logs import redactor, set_up_logs
from bot.telegram_side import connect
from domain.clock import MovableClock
from tests.bot.conftest import Run
from tests.support.telegram import TOKEN, TelegramServer
from tests.support.toys import toy


@pytest.fixture
def written(loggers: None) -> io.StringIO:  # noqa: ARG001
    """What is logged at DEBUG, by everybody."""
    stream = io.StringIO()
    set_up_logs("DEBUG", TOKEN, stream)
    return stream


def lines(written: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


async def test_a_whole_conversation_at_debug_holds_nothing_personal(
    database: Database, written: io.StringIO, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    telegram.refuse_next("sendMessage", "Bad Request: can't parse Vogt", 400)
    for text in ("Mitgliedschaft von Clara Vogt beenden", "fail", "and now?"):
        telegram.send_text(7, text)

    await tresen.drain()

    log = written.getvalue()
    events = {line["event"] for line in lines(written)}
    assert {"update failed", "update set aside", "letter not delivered"} <= events
    assert [word for word in (TOKEN, "TESTTOKEN", "Clara", "Vogt", "Anna") if word in log] == []


async def test_the_token_is_not_in_the_librarys_own_error(
    database: Database, written: io.StringIO, telegram: TelegramServer, clock: MovableClock
) -> None:
    tresen = Tresen(database, clock, connect(TOKEN, telegram.url), toy())
    telegram.refuse_next("getMe", "Unauthorized", 401)

    with pytest.raises(InvalidToken, match=TOKEN) as caught:
        await tresen.initialize()
    await tresen.stop()
    logging.getLogger("anybody").error("%s", caught.value, exc_info=caught.value)

    # the thread of a closed database may still write behind it
    faults = [line["fault"] for line in lines(written) if "fault" in line]
    assert faults[-1] == "InvalidToken < InvalidToken"
    assert TOKEN not in written.getvalue()


def test_the_mail_servers_password_is_in_no_line(written: io.StringIO) -> None:
    set_up_logs("DEBUG", None, written, secrets=("Geheim/4711", "smtps://u:Geheim/4711@h"))

    structlog.get_logger("tresen.postman").info("went", way="smtps://u:Geheim/4711@h")
    logging.getLogger("mail").warning("AUTH Geheim/4711")

    assert [line.get("way", line["event"]) for line in lines(written)] == [
        "<secret>",
        "AUTH <secret>",
    ]


def test_libraries_report_from_warnings_on(written: io.StringIO) -> None:
    set_up_logs("INFO", None, written)

    logging.getLogger("httpx").info("HTTP Request")
    structlog.get_logger("tresen.worker").info("running")

    assert [line["event"] for line in lines(written)] == ["running"]


def test_a_line_says_when_who_and_what(written: io.StringIO) -> None:
    structlog.get_logger("tresen.worker").warning("update given back", update=5)

    line = lines(written)[0]

    assert line.pop("at").startswith("20")
    assert line == {
        "level": "warning",
        "logger": "tresen.worker",
        "event": "update given back",
        "update": 5,
    }


def test_of_a_librarys_line_only_the_template_is_kept(written: io.StringIO) -> None:
    logging.getLogger("library").warning("could not send %s to %s", "a text", "Clara Vogt")

    assert lines(written)[0]["event"] == "could not send %s to %s"


def test_of_an_exception_only_classes_and_places_are_kept(written: io.StringIO) -> None:
    def fail() -> None:
        raise KeyError("Clara Vogt")

    try:
        fail()
    except KeyError:
        logging.getLogger("library").exception("no")

    line = lines(written)[0]
    assert line["fault"] == "KeyError"
    assert [place.split(":")[0] for place in line["where"].split()] == [
        "test_logs.test_of_an_exception_only_classes_and_places_are_kept",
        "test_logs.fail",
    ]


async def test_what_asyncio_says_of_a_lost_task_names_nobody(written: io.StringIO) -> None:
    loop = asyncio.get_running_loop()
    loop.call_exception_handler(
        {"message": "Task exception was never retrieved", "exception": KeyError("Clara Vogt")}
    )

    assert (lines(written)[-1]["event"], lines(written)[-1]["fault"]) == (
        "Task exception was never retrieved",
        "KeyError",
    )
    assert "Vogt" not in written.getvalue()


@pytest.mark.parametrize(
    ("line", "clean"),
    [
        pytest.param(f"/bot{TOKEN}/getMe", "/bot<token>/getMe", id="known"),
        pytest.param(
            "x 987654321:AAbbccddeeffgghhiijjkkllmmnnooppqqr y", "x <token> y", id="another"
        ),
        pytest.param(
            "987654321%3AAAbbccddeeffgghhiijjkkllmmnnooppqqr", "<token>", id="in-an-address"
        ),
        pytest.param("at 12:30:15 id 12345:7", "at 12:30:15 id 12345:7", id="no-token"),
    ],
)
def test_tokens_are_taken_out(line: str, clean: str) -> None:
    assert redactor(TOKEN)(line) == clean

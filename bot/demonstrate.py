"""``tresen demo``: the same bot over a stand-in for Telegram, in a temporary database."""

import argparse
import asyncio
import errno
import tempfile
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.application import Tresen
from bot.collector import rare_searches
from bot.demo.mailbox import MAILBOX, shown_mail
from bot.demo.main import run_page, run_terminal
from bot.demo.people import demo_people
from bot.demo.process import opening
from bot.demo.request import StandInRequest
from bot.demo.studio import build
from bot.demo.telegram import StandInTelegram
from bot.joining import converse
from bot.logs import set_up_logs
from bot.pacing import UNLIMITED
from bot.settings import StartRefused
from bot.signals import Ending
from bot.speaking import Say
from bot.start import ready_database
from bot.telegram_side import over
from domain.clock import MovableClock

ZONE = "Europe/Berlin"
NOWHERE = "https://stand-in.invalid"  # the stand-in reads paths alone


def demonstrate(arguments: argparse.Namespace, _: Say) -> int:
    """Run the demo until it is told to end, or until the terminal's input ends."""
    set_up_logs("WARNING", None)
    try:
        asyncio.run(_demonstrate(arguments))
    except (OSError, OverflowError) as error:
        if isinstance(error, OSError) and error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        raise StartRefused("start-port-taken", port=str(arguments.port)) from None
    return 0


async def _demonstrate(arguments: argparse.Namespace) -> None:
    is_page = not (arguments.terminal or arguments.json)
    clock = MovableClock(opening(arguments.today, ZONE), ticking=is_page)
    telegram = StandInTelegram((*demo_people(arguments.language), MAILBOX), clock.now)
    ending = Ending()
    with ending.on_signals():
        crew = arguments.language
        async with _running(clock, telegram, crew=crew, by_itself=is_page) as tresen:
            await ending.unless_asked(_face(arguments, tresen, telegram, is_page=is_page))


def _face(
    arguments: argparse.Namespace, tresen: Tresen, telegram: StandInTelegram, *, is_page: bool
) -> Coroutine[Any, Any, None]:
    language = arguments.language
    if is_page:
        return run_page(tresen, telegram, zone=ZONE, language=language, port=arguments.port)
    as_json = arguments.json
    return run_terminal(tresen, telegram, zone=ZONE, language=language, as_json=as_json)


@asynccontextmanager
async def _running(
    clock: MovableClock, telegram: StandInTelegram, *, crew: str, by_itself: bool
) -> AsyncIterator[Tresen]:
    """Give the running bot on the demo studio, whose crew speaks a language; then stop it."""
    with tempfile.TemporaryDirectory(prefix="tresen-") as folder:
        file = Path(folder) / "demo.db"
        async with ready_database(f"sqlite+aiosqlite:///{file}") as database:
            async with database.write() as session:
                await build(session, clock, crew)
            side = over(
                telegram.token, StandInRequest(telegram), StandInRequest(telegram), NOWHERE
            )
            mail = shown_mail(telegram.chats)
            tresen = Tresen(database, clock, side, converse(clock), limits=UNLIMITED, mail=mail)
            try:
                await tresen.initialize()
                await tresen.start(by_itself=by_itself)
                with rare_searches():
                    yield tresen
            finally:
                await tresen.stop()

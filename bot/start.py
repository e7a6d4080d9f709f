"""From settings to a running bot: checks the database, migrates it, finds Telegram, runs."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing

import structlog
from sqlalchemy.exc import DBAPIError
from telegram.error import InvalidToken, TelegramError

from bot.application import Tresen
from bot.backups.nightly import Nights, kept_by_night
from bot.collector import rare_searches
from bot.conversation import Conversation
from bot.database import Database
from bot.last_resort import describe
from bot.post.transport import MailSide
from bot.settings import Settings, StartRefused
from bot.signals import Ending
from bot.sole_process import file_of, sole_process
from bot.tables import METADATA
from bot.telegram_side import connect
from bot.trouble import Trouble
from bot.web.places import Listening, bind
from domain.clock import Clock, SystemClock
from domain.store.migrate import DatabaseIsNewer, migrate

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0

log = structlog.get_logger("tresen")

Converse = Callable[[Clock], Conversation]


def open_database(url: str) -> Database:
    """Return the database; nothing is asked of it yet.

    Raises:
        StartRefused: The driver for PostgreSQL is not installed.
    """
    try:
        return Database(url)
    except ModuleNotFoundError:
        raise StartRefused("start-database-no-driver") from None


async def migrate_database(database: Database) -> bool:
    """Return whether tables were made or changed.

    Raises:
        StartRefused: The database cannot be reached or written, or is newer than this code.
    """
    place = str(database.url.database or database.url.host or "")
    try:
        if database.is_sqlite:
            _open_once(place)
        async with database.writing.begin() as connection:
            return await connection.run_sync(migrate, METADATA)
    except DatabaseIsNewer as newer:
        facts = {"place": place, "revision": newer.revision}
        raise StartRefused("start-database-newer", **facts) from None
    except (DBAPIError, sqlite3.Error, OSError) as error:
        log.debug("database refused", **describe(error))
        text_id = "unusable" if database.is_sqlite else "unreachable"
        raise StartRefused(f"start-database-{text_id}", place=place) from None


def _open_once(file: str) -> None:
    """Open the file without aiosqlite, whose thread complains if the loop ends after a failure."""
    with closing(sqlite3.connect(file)):
        pass


@asynccontextmanager
async def ready_database(url: str) -> AsyncIterator[Database]:
    """Give a migrated database and close it after the block.

    Raises:
        StartRefused: It cannot be used.
    """
    database = open_database(url)
    try:
        await migrate_database(database)
        yield database
    finally:
        await database.dispose()


@asynccontextmanager
async def alone_with(url: str) -> AsyncIterator[Database]:
    """Give a migrated database that no other process runs on, if it is on SQLite.

    Raises:
        StartRefused: It cannot be used, or another process runs on it.
    """
    with sole_process(url):
        async with ready_database(url) as database:
            yield database


def nights_of(settings: Settings) -> Nights | None:
    """Return where the backup of each night goes; None where none is wanted.

    Raises:
        StartRefused: The database is none that this can copy.
    """
    if settings.backup_folder is None:
        return None
    source = file_of(settings.database_url)
    if source is None:
        raise StartRefused("backup-folder-postgresql")
    return Nights(source, settings.backup_folder, settings.backup_keep)


async def serve(
    settings: Settings, converse: Converse, *, announce: Callable[[str], None]
) -> None:
    """Run the bot until SIGTERM or SIGINT; then finish the update in hand and stop.

    Args:
        settings: With a token.
        converse: Makes the conversation for a clock.
        announce: Gets the bot's user name once it runs.

    Raises:
        StartRefused: No token, a wrong one, a mail server that cannot be one, or a database that
            cannot be used.
    """
    telegram = connect(settings.needed_token, settings.api_url)
    clock = SystemClock()
    ended = Ending()
    nights, listening = nights_of(settings), listening_of(settings)
    async with alone_with(settings.database_url) as database:
        tresen = Tresen(
            database,
            clock,
            telegram,
            converse(clock),
            mail=mail_side(settings),
            listening=listening,
        )
        with ended.on_signals():
            try:
                if await _introduced(tresen, ended):
                    await tresen.start()
                    announce(telegram.bot.username)
                    log.info("running")
                    async with kept_by_night(nights, clock):
                        with rare_searches():
                            await ended.wait()
                    log.info("stopping")
            finally:
                await tresen.stop()


def listening_of(settings: Settings) -> Listening | None:
    """Return the port on which we are to be found, ours already; None where nobody asks.

    Raises:
        StartRefused: It is taken, or what is set cannot be one.
    """
    webhook, place = settings.webhook, settings.place
    if place is None:
        return None
    try:
        return Listening(bind(place), webhook)
    except OSError:
        host, port = place
        raise StartRefused("start-listen-taken", host=host, port=str(port)) from None


def mail_side(settings: Settings) -> MailSide | None:
    """Return the way out for e-mails; None where no mail server is set.

    Raises:
        StartRefused: What is set cannot be one.
    """
    server = settings.mail_server
    if server is None:
        return None
    from bot.post.smtp import SmtpTransport  # noqa: PLC0415  only who sends e-mails needs it

    return MailSide(SmtpTransport(server), server.sender)


async def _introduced(tresen: Tresen, ended: Ending) -> bool:
    """Return whether Telegram was found before the end was asked for; patiently.

    Raises:
        StartRefused: Telegram does not know the token.
    """
    trouble = Trouble(FIRST_PAUSE, LONGEST_PAUSE)
    while not ended.is_asked:
        try:
            return await ended.unless_asked(tresen.initialize())
        except InvalidToken:
            raise StartRefused("start-token-refused") from None
        except TelegramError as error:  # also where something else answers in its place
            pause = trouble.next_pause()
            log.warning("Telegram not reached", seconds=pause, **describe(error))
            await ended.wait(pause)
    return False

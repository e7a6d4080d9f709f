"""What the commands of ``tresen`` do; each returns its exit code."""

import argparse
import asyncio
import sys

from telegram.error import InvalidToken, TelegramError

from bot.joining import converse
from bot.logs import set_up_logs
from bot.settings import Settings, StartRefused, read_settings
from bot.speaking import Say
from bot.start import ready_database, serve
from bot.telegram_side import connect
from domain.clock import SystemClock
from domain.studios.service import Studios


def run_bot(_: argparse.Namespace, say: Say) -> int:
    """Run the bot until it is told to end."""
    settings = _settings()

    def announce(name: str) -> None:
        _print(say("cli-running", name=name))

    asyncio.run(serve(settings, converse, announce=announce))
    return 0


def migrate_only(_: argparse.Namespace, say: Say) -> int:
    """Bring the database up to this version."""
    settings = _settings()

    async def migrated() -> None:
        async with ready_database(settings.database_url):
            pass

    asyncio.run(migrated())
    _print(say("cli-migrated"))
    return 0


def open_studio(arguments: argparse.Namespace, say: Say) -> int:
    """Open a studio and print the one-time link for its owner."""
    settings = _settings()
    language = arguments.language or say("cli-language")
    owner = arguments.owner or say("cli-owner")
    link = asyncio.run(_opened(settings, arguments.name, language, arguments.time_zone, owner))
    _print(say("cli-studio-opened"))
    _print(link)
    return 0


def back_up(arguments: argparse.Namespace, say: Say) -> int:
    """Write a checked copy of the database."""
    from bot.backups import commands as backups  # noqa: PLC0415  a running bot needs it not

    return backups.back_up(arguments, _settings(), say)


def bring_back(arguments: argparse.Namespace, say: Say) -> int:
    """Put a backup in the place of the database."""
    from bot.backups import commands as backups  # noqa: PLC0415  a running bot needs it not

    return backups.bring_back(arguments, _settings(), say)


def check_all(arguments: argparse.Namespace, say: Say) -> int:
    """Say of each thing whether it is as it should be."""
    from bot.checks.command import check  # noqa: PLC0415  a running bot needs it not

    return check(arguments, _settings(), say)


def understand_lines(arguments: argparse.Namespace, _: Say) -> int:
    """Answer sentences with what is understood, line by line, or explain a single one."""
    from bot.understand import answer_lines, explain_sentence  # noqa: PLC0415  reads all phrases

    if arguments.explain is not None:
        return explain_sentence(
            arguments.explain,
            sys.stdout,
            studio_path=arguments.studio,
            today=arguments.on,
            lang=arguments.lang,
            role=arguments.role,
            json_wanted=arguments.json,
        )
    return answer_lines(
        sys.stdin,
        sys.stdout,
        studio_path=arguments.studio,
        today=arguments.on,
        dates=arguments.dates,
        lang=arguments.lang,
        role=arguments.role,
    )


async def _opened(settings: Settings, name: str, language: str, time_zone: str, owner: str) -> str:
    """Return the one-time link of the new studio's owner."""
    bot = await _bot_name(settings)
    clock = SystemClock()
    async with ready_database(settings.database_url) as database, database.write() as session:
        studios = Studios(session, clock.now())
        opened = await studios.open_studio(name, language, time_zone, owner)
    return f"https://t.me/{bot}?start={opened.token}"


async def _bot_name(settings: Settings) -> str:
    bot = connect(settings.needed_token, settings.api_url).bot
    try:
        await bot.initialize()
    except InvalidToken:
        raise StartRefused("start-token-refused") from None
    except TelegramError:
        raise StartRefused("start-telegram-unreachable") from None
    else:
        return bot.username
    finally:
        await bot.shutdown()


def _settings() -> Settings:
    settings = read_settings()
    token = settings.token
    set_up_logs(settings.log_level, token, secrets=settings.secrets)
    return settings


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()

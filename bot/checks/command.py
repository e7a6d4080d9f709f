"""``tresen check``: looks at one thing after the other and says a line for each."""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.check import mail_trouble, missing_texts
from bot.checks.backlog import Dead, dead_letters, look_at_backlog
from bot.checks.finding import Finding, State, ok, trouble
from bot.checks.saved import look_at_backups
from bot.checks.stores import look_at_store, missing_file
from bot.checks.telegram import look_at_telegram
from bot.database import Database
from bot.settings import Settings
from bot.speaking import Say
from bot.start import mail_side, open_database
from domain.clock import SystemClock

TROUBLED = 1


def check(arguments: argparse.Namespace, settings: Settings, say: Say) -> int:
    """Say what was found; return 1 if somebody has to act.

    Raises:
        StartRefused: A setting cannot be, or the database is newer than this code.
    """
    if arguments.dead:
        return asyncio.run(_list_dead(settings, say))
    findings = [ok("check-settings"), *look_at_texts(), *asyncio.run(look(settings))]
    for finding in findings:
        line = say(finding.text_id, **finding.facts)
        _print(say(f"check-{finding.state}", line=line))
    return TROUBLED if any(each.state is State.TROUBLE for each in findings) else 0


def look_at_texts() -> list[Finding]:
    """Return what the languages lack."""
    missing = missing_texts()
    lacking = [trouble("cli-check-missing", language=lang, name=name) for lang, name in missing]
    return lacking or [ok("cli-check-complete")]


async def look(settings: Settings) -> list[Finding]:
    """Return what was found outside of the program: database, Telegram, mail, backups."""
    now = SystemClock().real()
    found = await _look_at_database(settings)
    found += await look_at_telegram(settings, now)
    side = mail_side(settings)
    if side is not None:
        why = await mail_trouble(side)
        found.append((trouble if why else ok)(f"cli-check-mail-{why or 'works'}"))
    return [*found, look_at_backups(settings, now)]


async def _look_at_database(settings: Settings) -> list[Finding]:
    missing = missing_file(settings.database_url)
    if missing is not None:
        return [missing]
    async with _opened(settings) as database:
        found, is_current = await look_at_store(database)
        if not is_current:
            return [found]
        return [found, *await look_at_backlog(database, SystemClock().real())]


async def _list_dead(settings: Settings, say: Say) -> int:
    found = await _dead(settings)
    for each in found:
        kind = "check-dead-update" if each.is_update else "check-dead-message"
        request, fault = each.request or "-", each.fault or "-"
        _print(say(kind, at=each.at.astimezone(), request=request, fault=fault))
    if not found:
        _print(say("check-dead-none"))
    return TROUBLED if found else 0


async def _dead(settings: Settings) -> list[Dead]:
    if missing_file(settings.database_url) is not None:
        return []
    async with _opened(settings) as database:
        _, is_current = await look_at_store(database)
        if not is_current:
            return []
        async with database.read() as session:
            return await dead_letters(session, SystemClock().real())


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Database]:
    database = open_database(settings.database_url)
    try:
        yield database
    finally:
        await database.dispose()


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()

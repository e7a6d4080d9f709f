"""The command line: ``tresen demo``, ``run``, ``init``, ``migrate`` and the tools.

What cannot start says why in one line, in the language of the environment, and exits with 2.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.commands import (
    back_up,
    bring_back,
    check_all,
    migrate_only,
    open_studio,
    run_bot,
    understand_lines,
)
from bot.import_command import import_file, import_options
from bot.notice import answer_lines
from bot.settings import StartRefused
from bot.speaking import Say, language_of, speaker
from handlers.texts import LANGUAGES

BAD_INPUT = 2
Command = Callable[[argparse.Namespace, Say], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code.

    Args:
        argv: The words after ``tresen``; the process's own if None.
    """
    say = speaker(language_of(os.environ))
    try:
        arguments = parser(say).parse_args(argv)
        command: Command = arguments.command
        return command(arguments, say)
    except StartRefused as refused:
        sys.stderr.write(say(refused.text_id, **refused.facts) + "\n")
        return BAD_INPUT
    except (KeyboardInterrupt, BrokenPipeError):
        return 0


def parser(say: Say) -> argparse.ArgumentParser:
    """Return the parser; each command's function stands in ``command``."""
    root = argparse.ArgumentParser(prog="tresen", description=say("cli-description"))
    commands = root.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Command) -> argparse.ArgumentParser:
        text = say(f"cli-{name}")
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(command=command)
        return added

    _demo_options(add("demo", _demo))
    add("run", run_bot)
    _init_options(add("init", open_studio))
    add("migrate", migrate_only)
    import_options(add("import", import_file))
    _backup_options(add("backup", back_up), say)
    _restore_options(add("restore", bring_back), say)
    _understand_options(add("understand", understand_lines))
    add("notice", _notice)
    _check_options(add("check", check_all), say)
    return root


def a_day(text: str) -> date:
    """Return a day given on the command line.

    Raises:
        StartRefused: It is no day such as 2026-11-21.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise StartRefused("start-no-day", text=text) from None


def a_zone(text: str) -> str:
    """Return the name of a time zone given on the command line.

    Raises:
        StartRefused: There is no such zone.
    """
    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, ValueError):
        raise StartRefused("start-no-zone", text=text) from None


def _demo_options(demo: argparse.ArgumentParser) -> None:
    demo.add_argument("--terminal", action="store_true")
    demo.add_argument("--json", action="store_true")
    demo.add_argument("--today", type=a_day, default=date(2026, 11, 21))
    demo.add_argument("--port", type=int, default=0)
    demo.add_argument("--language", choices=LANGUAGES, default="de")


def _init_options(init: argparse.ArgumentParser) -> None:
    init.add_argument("name", metavar="NAME")
    init.add_argument("--language", choices=LANGUAGES, default=None)
    init.add_argument("--time-zone", type=a_zone, default="Europe/Berlin")
    init.add_argument("--owner", metavar="NAME")


def _backup_options(backup: argparse.ArgumentParser, say: Say) -> None:
    backup.add_argument("place", type=Path, nargs="?", metavar="FILE|FOLDER")
    backup.add_argument("--force", action="store_true", help=say("cli-backup-force"))


def _restore_options(restore: argparse.ArgumentParser, say: Say) -> None:
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--moved", action="store_true", help=say("cli-restore-moved"))


def _check_options(check: argparse.ArgumentParser, say: Say) -> None:
    check.add_argument("--dead", action="store_true", help=say("cli-check-dead"))


def _understand_options(understand: argparse.ArgumentParser) -> None:
    understand.add_argument("--studio", type=Path, metavar="FILE")
    understand.add_argument("--on", type=a_day, default=date(2026, 11, 21))
    what = understand.add_mutually_exclusive_group()
    what.add_argument("--dates", action="store_true")
    what.add_argument("--explain", metavar="TEXT")
    understand.add_argument("--lang", choices=LANGUAGES)
    understand.add_argument("--role", choices=("staff", "customer"), default="staff")
    understand.add_argument("--json", action="store_true")


def _demo(arguments: argparse.Namespace, say: Say) -> int:
    from bot.demonstrate import demonstrate  # noqa: PLC0415  a real bot does not load the demo

    return demonstrate(arguments, say)


def _notice(_: argparse.Namespace, __: Say) -> int:
    return answer_lines(sys.stdin, sys.stdout)

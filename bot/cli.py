"""The command line: ``tresen demo``, ``run``, ``init``, ``migrate`` and the tools.

What cannot start says why in one line, in the language of the environment, and exits with 2.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from pkgutil import resolve_name
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.collector import no_search
from bot.settings import StartRefused
from bot.speaking import Say, language_of, speaker
from handlers.files.fields import KINDS
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

    def add(name: str, command: str) -> argparse.ArgumentParser:
        text = say(f"cli-{name}")
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(command=partial(_loaded, command))
        return added

    _demo_options(add("demo", "bot.demonstrate:demonstrate"))
    add("run", "bot.commands:run_bot")
    _init_options(add("init", "bot.commands:open_studio"))
    add("migrate", "bot.commands:migrate_only")
    _import_options(add("import", "bot.import_command:import_file"))
    _backup_options(add("backup", "bot.commands:back_up"), say)
    _restore_options(add("restore", "bot.commands:bring_back"), say)
    _understand_options(add("understand", "bot.commands:understand_lines"))
    add("notice", "bot.notice:answer_at_terminal")
    _check_options(add("check", "bot.commands:check_all"), say)
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


def _import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--studio", type=int, metavar="ID")
    parser.add_argument("--kind", choices=tuple(KINDS))
    parser.add_argument("--map", action="append", default=[], metavar="COLUMN=FIELD")
    parser.add_argument("--days", action="append", default=[], metavar="COLUMN=dmy|mdy")
    parser.add_argument("--plan", action="append", default=[], metavar="NAME=PLAN")
    parser.add_argument("--faulty", type=Path, metavar="FILE")
    parser.add_argument("--historic", action="store_true")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--yes", action="store_true")


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


def _loaded(name: str, arguments: argparse.Namespace, say: Say) -> int:
    """Run a command, given as ``module:function``; no other one's code is loaded."""
    with no_search():
        command: Command = resolve_name(name)
    return command(arguments, say)

"""``tresen import FILE``: the import of the chat at a terminal, through the same code.

It shows how the columns are read and what would come in, asks, brings in and reports. What cannot
be read, or could be read in two ways, is one sentence with the option that settles it, and exit
code 2; nothing is changed then.
"""

import argparse
import asyncio
import re
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from html import unescape
from pathlib import Path
from typing import Any

from msgspec import Struct
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database, Rank
from bot.settings import StartRefused, read_settings
from bot.speaking import Say
from bot.start import ready_database
from domain.clock import Clock, SystemClock
from domain.desk.imports.bringing import Bringer
from domain.desk.imports.import_data import ImportData, ImportPreview, bringer_for, note_brought
from domain.plans.service import PlanView
from domain.studio import House, Studio
from handlers.files.columns import NOTHING, Sheet, bare, sheet_of
from handlers.files.faulty import faulty_csv
from handlers.files.fields import FIELDS
from handlers.files.orders import NAMING, begin_layout, layout_of, order_for
from handlers.files.reading import named_plans, plan_names, unclear_days
from handlers.files.refused import FileRefused
from handlers.files.tables import MOST_BYTES, Table, read_table
from handlers.imports.wording import (
    MOST_KEPT,
    column_lines,
    column_name,
    count_lines,
    hint_lines,
    problem_lines,
    problem_text,
    progress_line,
    report_lines,
)
from handlers.texts import Words, spoken
from handlers.understanding.words import fold

A_PORTION = 200


class Terminal(Struct, frozen=True):
    """What the command is told and how it speaks."""

    arguments: argparse.Namespace
    words: Words

    def show(self, lines: Iterable[str]) -> None:
        """Print lines without Telegram's marks."""
        sys.stdout.write("\n".join(map(plain, lines)) + "\n")
        sys.stdout.flush()

    def agrees(self) -> bool:
        """Return whether somebody agrees; without an answer nobody does."""
        sys.stdout.write(self.words("cli-import-ask"))
        sys.stdout.flush()
        answer = sys.stdin.readline().strip().casefold()
        return answer in {self.words("cli-import-yes"), "y", "j", "ja", "yes"}


def plain(line: str) -> str:
    """Return a line without Telegram's marks."""
    return unescape(re.sub(r"<[^<>]+>", "", line))


def import_file(arguments: argparse.Namespace, say: Say) -> int:
    """Bring a file in and return the exit code."""
    terminal = Terminal(arguments, Words(spoken(say("cli-language"))))
    table = _read(arguments.file, terminal.words)
    asyncio.run(_import(terminal, table, SystemClock()))
    return 0


def _read(path: Path, words: Words) -> Table:
    """Return the table in a file.

    Raises:
        StartRefused: It cannot be opened or read.
    """
    try:
        with path.open("rb") as file:
            return read_table(path.name, file.read(MOST_BYTES + 1))
    except OSError:
        raise StartRefused("start-import-no-file", path=str(path)) from None
    except FileRefused as refused:
        reason = words(f"file-refused-{refused.reason}", **refused.facts)
        raise StartRefused("start-import-refused", path=str(path), reason=reason) from None


async def _import(terminal: Terminal, table: Table, clock: Clock) -> None:
    async with ready_database(read_settings().database_url) as database:
        async with _in_studio(database, clock, terminal.arguments.studio) as studio:
            slots = await _slots(terminal, studio, sheet_of(table))
            order = await order_for(studio, table, slots)
            preview = await studio.desk.preview(order)
            terminal.show(_preview_lines(terminal, sheet_of(table), slots, preview))
            _keep_faulty(terminal, sheet_of(table), preview)
        if terminal.arguments.dry_run or not preview.brings:
            terminal.show(("", terminal.words("cli-import-dry")))
        elif terminal.arguments.yes or terminal.agrees():
            await _bring(terminal, database, clock, order, preview)
        else:
            terminal.show((terminal.words("cli-import-aborted"),))


@asynccontextmanager
async def _in_studio(
    database: Database, clock: Clock, studio_id: int | None
) -> AsyncIterator[Studio]:
    """Give the studio that is meant, to read."""
    async with database.read() as session:
        yield await _studio(session, clock, studio_id)


async def _studio(session: AsyncSession, clock: Clock, studio_id: int | None) -> Studio:
    """Return the studio that is meant, or the only one there is.

    Raises:
        StartRefused: There is none, or it is not said which one.
    """
    house = House(session, clock.now(), via="cli")
    known = await house.studio_ids()
    if not known:
        raise StartRefused("start-import-none")
    if studio_id not in known and (studio_id is not None or len(known) > 1):
        listed = ", ".join(map(str, known))
        raise StartRefused("start-import-no-studio", studios=listed)
    return await house.enter_as_system(studio_id or known[0])


async def _slots(terminal: Terminal, studio: Studio, sheet: Sheet) -> dict[str, Any]:
    """Return how the file is read: as its heads say, then as the options say.

    Raises:
        StartRefused: An option is not understood, or something could be read in two ways.
    """
    arguments, path = terminal.arguments, str(terminal.arguments.file)
    if not sheet.rows:
        raise StartRefused("start-import-no-lines", path=path)
    slots: dict[str, Any] = {"historic": arguments.historic}
    begin_layout(sheet, slots)
    for text in arguments.map:
        column, field = _pair(sheet, text, {*FIELDS, NOTHING})
        kept = [NOTHING if each == field else each for each in slots["columns"]]
        slots["columns"] = [*kept[:column], field, *kept[column + 1 :]]
    slots.pop("kind")
    begin_layout(sheet, slots)
    slots["kind"] = arguments.kind or slots["kind"]
    for text in arguments.days:
        column, order = _pair(sheet, text, {"dmy", "mdy"})
        slots["orders"][str(column)] = order
    plans = await studio.plans.all(active=None)
    slots["plans"] = dict(_plan(text, plans) for text in arguments.plan)
    _demand_clear(terminal.words, sheet, slots, plans)
    return slots


def _pair(sheet: Sheet, text: str, known: set[str]) -> tuple[int, str]:
    """Return the column and the value of an option such as ``Telefonnr.=phone``."""
    head, sign, value = text.rpartition("=")
    heads = [bare(each) for each in sheet.heads]
    column = heads.index(bare(head)) if bare(head) in heads else _number(head, len(heads))
    if not sign or column is None or value.strip() not in known:
        raise StartRefused("start-import-map", text=text, fields=", ".join(sorted(known - {""})))
    return column, value.strip()


def _number(text: str, width: int) -> int | None:
    number = int(text) if text.strip().isdecimal() else 0
    return number - 1 if 1 <= number <= width else None


def _plan(text: str, plans: tuple[PlanView, ...]) -> tuple[str, int]:
    """Return the folded name in the file and the plan that an option gives it, 0 for none."""
    name, sign, wanted = text.rpartition("=")
    plan = named_plans(plans).get(fold(wanted.strip()))
    if not sign or (plan is None and wanted.strip()):
        listed = ", ".join(each.name for each in plans)
        raise StartRefused("start-import-map", text=text, fields=listed)
    return fold(name.strip()), plan.id if plan else 0


def _demand_clear(
    words: Words, sheet: Sheet, slots: dict[str, Any], plans: tuple[PlanView, ...]
) -> None:
    if not NAMING & set(slots["columns"]):
        raise StartRefused("start-import-nobody")
    layout = layout_of(slots, plans)
    if (column := unclear_days(sheet, layout)) is not None:
        head = column_name(words, sheet, column)
        samples = ", ".join(sheet.samples(column))
        raise StartRefused("start-import-order", head=head, samples=samples)
    for name in plan_names(sheet, layout):
        raise StartRefused("start-import-plan", name=name)


def _preview_lines(
    terminal: Terminal, sheet: Sheet, slots: dict[str, Any], preview: ImportPreview
) -> tuple[str, ...]:
    words, name = terminal.words, terminal.arguments.file.name
    head = "import-propose" if preview.brings else "import-propose-nothing"
    return (
        words(head, count=preview.brings, name=name),
        words("import-kind-line", kind=words(f"import-kind-{slots['kind']}")),
        *count_lines(words, preview.counts),
        "",
        *column_lines(words, sheet, slots["columns"]),
        "",
        *problem_lines(words, preview.problems, most=MOST_KEPT),
        *hint_lines(words, preview.hints, preview.counts.get("hints", 0)),
    )


def _keep_faulty(terminal: Terminal, sheet: Sheet, preview: ImportPreview) -> None:
    """Write the faulty lines into the file that was named for them.

    Raises:
        StartRefused: It cannot be written.
    """
    path = terminal.arguments.faulty
    if path is None or not preview.problems:
        return
    reasons = [plain(problem_text(terminal.words, each)) for each in preview.problems]
    try:
        path.write_bytes(faulty_csv(sheet, preview.problems, reasons))
    except OSError:
        raise StartRefused("start-import-no-file", path=str(path)) from None


async def _bring(
    terminal: Terminal, database: Database, clock: Clock, order: ImportData, preview: ImportPreview
) -> None:
    """Bring the lines in, a commit at a time, and report."""
    studio_id = terminal.arguments.studio
    async with database.write() as session:
        studio = await _studio(session, clock, studio_id)
        done = await studio.desk.carry_out(order, preview.decision_facts())
        bringer = await bringer_for(studio.scope, order)
    for first in range(0, len(order.lines), A_PORTION):
        async with database.write(Rank.JOBS) as session:
            studio = await _studio(session, clock, studio_id)
            await bringer.bring(studio.scope, order.lines[first : first + A_PORTION])
            is_last = first + A_PORTION >= len(order.lines)
            await note_brought(studio.scope, done.journal_id, bringer.tally, done=is_last)
        _show_progress(terminal, first, len(order.lines))
    terminal.show(_report(terminal, order, bringer))


def _show_progress(terminal: Terminal, first: int, total: int) -> None:
    """Write on the same line again and again, where somebody looks on."""
    if sys.stderr.isatty():
        done = min(first + A_PORTION, total)
        line = plain(progress_line(terminal.words, done, total))
        sys.stderr.write(f"\r{line}" + ("\n" if done == total else ""))
        sys.stderr.flush()


def _report(terminal: Terminal, order: ImportData, bringer: Bringer) -> tuple[str, ...]:
    tally = bringer.tally
    problems = sorted((*order.problems, *tally.problems), key=lambda problem: problem.at)
    counts = {**tally.counts, "faulty": len(problems)}
    name = terminal.arguments.file.name
    return ("", *report_lines(terminal.words, name, counts, problems))

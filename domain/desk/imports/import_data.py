"""The import as a command of the desk: a dry run, and the mark in the journal that it began.

The lines themselves are brought in afterwards, in small commits that are written into the same
entry of the journal; each line is brought in once, whenever and how often that is tried.
"""

import asyncio
from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from sqlalchemy import select
from typing_extensions import override

from domain.customers.bulk import ManyCustomers
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.imports.bringing import Bringer
from domain.desk.imports.deciding import Rules
from domain.desk.imports.errors import NothingToImport
from domain.desk.imports.lines import Line, Problem
from domain.desk.imports.tally import Tally
from domain.store.journal import JournalRecord
from domain.store.kept import keep_also
from domain.store.scope import Scope
from domain.studios.service import Studios


class ImportPreview(Struct, frozen=True):
    """What a file would bring.

    Attributes:
        counts: As ``Tally`` has them, with the lines that could not be read among ``faulty``.
        problems: Lines that are left out, in their order.
        hints: Lines to look at.
    """

    upload_id: int
    counts: Mapping[str, int]
    problems: tuple[Problem, ...]
    hints: tuple[Problem, ...]
    command: str = "data.import"

    @property
    def brings(self) -> int:
        """How many lines bring something new."""
        return self.counts.get("lines_new", 0)

    def decision_facts(self) -> dict[str, Any]:
        """Return how much of what is brought in."""
        return {"upload": self.upload_id, "counts": dict(sorted(self.counts.items()))}


class ImportData(Order[ImportPreview], frozen=True):
    """Lines are to be brought in.

    Attributes:
        upload_id: The file, 0 where it does not come from the chat.
        lines: Those that could be read.
        problems: Those that could not.
    """

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()
    adds_people: bool = True
    historic: bool = False
    upload_id: int = 0


class ImportDataCommand(DeskCommand[ImportData, ImportPreview]):
    """Looks a file through; it is brought in by ``Bringer`` afterwards."""

    command = "data.import"

    @override
    async def think(self, order: ImportData, *, lock: bool) -> ImportPreview:
        bringer = await bringer_for(self.scope, order)
        await asyncio.to_thread(bringer.think, order.lines)
        preview = _preview(order, bringer.tally)
        if lock and not preview.brings:
            raise NothingToImport
        return preview

    @override
    async def write(self, order: ImportData, preview: ImportPreview) -> Change:
        return Change(facts={"lines": len(order.lines), "faulty": preview.counts["faulty"]})


async def bringer_for(scope: Scope, order: ImportData) -> Bringer:
    """Return what brings the lines of an order in, filled with what is on file."""
    settings = await Studios(scope.session, scope.now).settings(scope.studio_id)
    rules = Rules(scope.today, adds_people=order.adds_people, historic=order.historic)
    bringer = Bringer(settings, rules)
    await bringer.fill(scope)
    return bringer


async def note_brought(scope: Scope, journal_id: int, tally: Tally, *, done: bool) -> None:
    """Write into the journal's entry of an import what it has brought so far.

    What people were before is kept beside it, for as long as the import can be undone.

    Args:
        scope: The studio.
        journal_id: The entry.
        tally: Of all that was brought, with what its last portion changed.
        done: Whether that was all.
    """
    query = select(JournalRecord).where(
        JournalRecord.studio_id == scope.studio_id, JournalRecord.id == journal_id
    )
    entry = (await scope.session.scalars(query.with_for_update())).one()
    brought = {"counts": dict(tally.counts), "written": tally.written, "done": done}
    entry.facts = {**entry.facts, **brought}
    await scope.session.flush()
    if tally.before:
        await keep_also(scope, journal_id, await _people_before(scope, tally.before))


async def _people_before(
    scope: Scope, before: Mapping[int, Mapping[str, Any]]
) -> dict[str, dict[str, Any]]:
    """Return what people were before, JSON-ready, with the versions that they have now."""
    versions = await ManyCustomers(scope).versions((), before)
    return {
        str(number): {
            "version": versions[number],
            "values": {
                name: value.isoformat() if isinstance(value, date) else value
                for name, value in values.items()
            },
        }
        for number, values in before.items()
    }


def _preview(order: ImportData, tally: Tally) -> ImportPreview:
    counts = {**tally.counts, "faulty": tally.counts["faulty"] + len(order.problems)}
    problems = sorted((*order.problems, *tally.problems), key=lambda problem: problem.at)
    return ImportPreview(order.upload_id, counts, tuple(problems), tuple(tally.hints))

"""An end that was thought through, written down: row, documents, places, and the history."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from domain.desk.areas import Areas
from domain.desk.commands import told_facts
from domain.desk.ending import Ending, write, write_leftovers
from domain.desk.endings.remembered import LEFTOVERS
from domain.desk.facts import PlannedMessage
from domain.desk.trail import end_of
from domain.store.journal import JournalRecord, Subject, write_entry

COMMAND = "contract.terminate"


class WrittenEnd(Struct, frozen=True):
    """What writing an end led to."""

    entry: JournalRecord
    documents: tuple[str, ...]
    messages: tuple[PlannedMessage, ...]


async def write_end(
    areas: Areas,
    ending: Ending,
    messages: tuple[PlannedMessage, ...],
    more: Mapping[str, Any] | None = None,
) -> WrittenEnd:
    """Write an end, and what follows from it.

    Args:
        areas: Of the studio.
        ending: What was thought through under locks.
        messages: Those that were previewed; who gets a place that is free again hears too.
        more: Further facts for the history, JSON-ready.
    """
    before = end_of(ending.record)
    written = await write(areas, ending)
    left = await write_leftovers(areas, ending)
    told = (*messages, *left.messages)
    facts = {"before": before, "settled": written.trace.as_facts(), LEFTOVERS: left.facts}
    entry = await write_entry(
        areas.scope,
        COMMAND,
        Subject(ending.record.customer_id, ending.record.id),
        {**end_of(ending.record), **facts, **told_facts(told), **(more or {})},
        [ending.record, *written.rows, *left.rows],
    )
    return WrittenEnd(entry, tuple(written.numbers), told)

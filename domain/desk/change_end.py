"""Move an end that was set: ``contract.change_end``; one step, two events in the journal.

Documents change only by the net effect: what the old and the new end have in common stays.
"""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from domain.contracts.errors import SameEnd
from domain.contracts.records import ContractRecord
from domain.desk.areas import Areas
from domain.desk.changes import changes_of
from domain.desk.commands import told_facts
from domain.desk.ending import Ending, describe, think, write, write_leftovers
from domain.desk.endings.remembered import LEFTOVERS
from domain.desk.facts import Done
from domain.desk.needs import demand_decided
from domain.desk.orders import TerminationOrder
from domain.desk.previews import EndChangePreview
from domain.desk.set_end import demand_gap, ends_in_future
from domain.desk.trail import done_with, end_of
from domain.store.journal import Subject, write_entry


class ChangeEnd:
    """Moves the ends of contracts of one studio."""

    command = "contract.change_end"

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    async def preview(self, order: TerminationOrder) -> EndChangePreview:
        """Return what the new end would do, compared with the one that is set.

        Raises:
            Refusal: No end is set, it is over, it is the same, or the order cannot be.
        """
        return await self._describe(await self._think(order, lock=False))

    async def carry_out(self, order: TerminationOrder, facts: Mapping[str, Any]) -> Done:
        """Do it, if what was decided on still holds.

        Raises:
            PreviewOutdated: A decision fact differs now.
            Refusal: As for the preview.
        """
        ending = await self._think(order, lock=True)
        preview = await self._describe(ending)
        await demand_decided(self._areas.scope, preview, facts)
        record, before = ending.record, end_of(ending.record)
        subject = Subject(record.customer_id, record.id)
        scope = self._areas.scope
        step = {"step_of": self.command, "ends_on": before["ends_on"]}
        await write_entry(scope, "contract.undo_termination", subject, step, ())
        written = await write(self._areas, ending)
        left = await write_leftovers(self._areas, ending)
        messages = (*preview.termination.messages, *left.messages)
        facts = {"before": before, "settled": written.trace.as_facts(), LEFTOVERS: left.facts}
        entry = await write_entry(
            scope,
            self.command,
            subject,
            {**end_of(record), **facts, **told_facts(messages)},
            [record, *written.rows, *left.rows],
        )
        return done_with(preview, entry, written.numbers, messages)

    async def _think(self, order: TerminationOrder, *, lock: bool) -> Ending:
        record = await self._areas.contract_row(order.contract_id, lock=lock)
        old_ends_on = ends_in_future(record, self._areas.scope.today)
        ending = await think(self._areas, _with_receipt(order, record), record, lock=lock)
        if ending.day.ends_on == old_ends_on:
            raise SameEnd(old_ends_on)
        await demand_gap(self._areas.scope, record, ending.day.ends_on)
        return ending

    async def _describe(self, ending: Ending) -> EndChangePreview:
        messages = await self._areas.messages("end-changed", ending.customer)
        return EndChangePreview(
            old_ends_on=ends_in_future(ending.record, self._areas.scope.today),
            termination=describe(self._areas, ending, messages),
            reopened=changes_of(ending.raising),
        )


def _with_receipt(order: TerminationOrder, record: ContractRecord) -> TerminationOrder:
    """Return the order with the receipt on record: another wish is no later notice."""
    if not order.keep_receipt or record.received_on is None:
        return order
    return replace(order, received_on=record.received_on, received_at=record.received_at)

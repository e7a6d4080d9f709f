"""End a contract: ``contract.terminate``."""

from collections.abc import Mapping
from typing import Any

from domain.contracts.errors import AlreadyTerminated, ContractEnded
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState, state_on
from domain.desk.areas import Areas, demand_same
from domain.desk.commands import told_facts
from domain.desk.ending import Ending, describe, think, write, write_leftovers
from domain.desk.endings.remembered import LEFTOVERS
from domain.desk.facts import Done
from domain.desk.orders import TerminationOrder
from domain.desk.previews import TerminationPreview
from domain.desk.trail import done_with, end_of
from domain.errors import Refusal
from domain.store.journal import Subject, write_entry


class EndContract:
    """Ends contracts of one studio."""

    command = "contract.terminate"

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    async def preview(self, order: TerminationOrder) -> TerminationPreview:
        """Return what an order would do.

        Raises:
            Refusal: The contract is over or terminated, or the order cannot be; see its class.
        """
        return await self._describe(await self._think(order, lock=False))

    async def carry_out(self, order: TerminationOrder, facts: Mapping[str, Any]) -> Done:
        """Do it, if what was decided on still holds.

        Args:
            order: The order that was previewed.
            facts: Decision facts of the preview that was confirmed.

        Raises:
            PreviewOutdated: A decision fact differs now.
            Refusal: As for the preview.
        """
        ending = await self._think(order, lock=True)
        preview = await self._describe(ending)
        demand_same(preview, facts)
        before = end_of(ending.record)
        written = await write(self._areas, ending)
        left = await write_leftovers(self._areas, ending)
        messages = (*preview.messages, *left.messages)
        facts = {"before": before, "settled": written.trace.as_facts(), LEFTOVERS: left.facts}
        entry = await write_entry(
            self._areas.scope,
            self.command,
            Subject(ending.record.customer_id, ending.record.id),
            {**end_of(ending.record), **facts, **told_facts(messages)},
            [ending.record, *written.rows, *left.rows],
        )
        return done_with(preview, entry, written.numbers, messages)

    async def _think(self, order: TerminationOrder, *, lock: bool) -> Ending:
        record = await self._areas.contract_row(order.contract_id, lock=lock)
        refusal = _over(self._areas, record)
        if refusal is not None:
            raise refusal
        return await think(self._areas, order, record, lock=lock)

    async def _describe(self, ending: Ending) -> TerminationPreview:
        kind = "ends-anyway" if ending.day.ends_anyway else "termination"
        messages = await self._areas.messages(kind, ending.customer)
        return describe(self._areas, ending, messages)


def _over(areas: Areas, record: ContractRecord) -> Refusal | None:
    """Return why a contract cannot be ended any more, None if it can."""
    state, last_day = state_on(record, areas.scope.today), record.ends_on or record.fixed_end_on
    if state is ContractState.ENDED and last_day is not None:
        return ContractEnded(record.id, last_day)
    if record.ends_on is not None:
        return AlreadyTerminated(record.id, record.ends_on)
    return None

"""End a contract: ``contract.terminate``."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.contracts.errors import AlreadyTerminated, ContractEnded
from domain.contracts.receipts import NUMBER, Receipts
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState, state_on
from domain.desk.areas import Areas
from domain.desk.ending import Ending, describe, think
from domain.desk.endings.written_end import write_end
from domain.desk.facts import Done
from domain.desk.needs import demand_decided
from domain.desk.orders import GivenBy, TerminationOrder
from domain.desk.previews import TerminationPreview
from domain.desk.trail import done_with
from domain.errors import Refusal


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
        await demand_decided(self._areas.scope, preview, facts)
        receipt = await self._receipt(order)
        written = await write_end(self._areas, ending, preview.messages, receipt)
        preview = replace(preview, receipt_number=receipt.get(NUMBER, ""))
        return done_with(preview, written.entry, written.documents, written.messages)

    async def _receipt(self, order: TerminationOrder) -> dict[str, str]:
        """Return the number of the receipt, where a notice of the customer is noted."""
        if order.given_by is not GivenBy.CUSTOMER:
            return {}
        return {NUMBER: await Receipts(self._areas.scope).next_number(order.received_on)}

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

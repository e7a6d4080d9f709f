"""A customer gives notice by himself: ``contract.declare``. It has a receipt, whatever it says."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace
from typing_extensions import override

from domain.contracts.receipt_records import ReceiptRecord
from domain.contracts.receipts import NUMBER, Receipts, ReceiptState, receipt_of
from domain.contracts.said import LONGEST, SaidNotices
from domain.desk.commands import Change, DeskCommand
from domain.desk.endings.written_end import WrittenEnd, write_end
from domain.desk.facts import Done
from domain.desk.notices.frozen import frozen_facts
from domain.desk.notices.previews import DeclarationPreview, DeclareNotice
from domain.desk.notices.thinking import Thought, think_notice
from domain.store.journal import Subject
from domain.store.scope import ActorKind
from domain.studios.errors import RightMissing
from domain.studios.rights import Right


class DeclareNoticeCommand(DeskCommand[DeclareNotice, DeclarationPreview]):
    """Takes notices of customers."""

    command = "contract.declare"

    @override
    async def think(self, order: DeclareNotice, *, lock: bool) -> DeclarationPreview:
        self._demand_own(order)
        return (await think_notice(self.areas, order, lock=lock)).preview

    @override
    async def write(self, order: DeclareNotice, preview: DeclarationPreview) -> Change:
        thought = await think_notice(self.areas, order, lock=True)
        number = await Receipts(self.scope).next_number(preview.received_on)
        ended = await self._end(thought)
        record = await self._receipt(number, preview, ended)
        contract_id = None if preview.contract is None else preview.contract.id
        await self._forget_said(order.customer_id, contract_id)
        return Change(
            subject=Subject(order.customer_id, contract_id),
            facts={
                "receipt_id": record.id,
                NUMBER: record.number,
                "state": record.state,
                "ends_on": record.ends_on and record.ends_on.isoformat(),
            },
            documents=ended.documents if ended else (),
            messages=ended.messages if ended else (),
            told=replace(preview, receipt=receipt_of(record)),
        )

    @override
    async def carry_out(self, order: DeclareNotice, facts: Mapping[str, Any]) -> Done:
        done = await super().carry_out(order, facts)
        preview = done.preview
        if not isinstance(preview, DeclarationPreview) or preview.receipt is None:
            raise TypeError(preview.command)
        record = await Receipts(self.scope).record(preview.receipt.id)
        record.journal_id = done.journal_id
        await self.scope.session.flush()
        return replace(done, preview=replace(preview, receipt=receipt_of(record)))

    async def _forget_said(self, customer_id: int, contract_id: int | None) -> None:
        """Forget what was said before: it is given now."""
        said = SaidNotices(self.scope)
        if contract_id is None:
            await said.forget_all(customer_id)
        else:
            await said.forget(customer_id, contract_id)

    async def _end(self, thought: Thought) -> WrittenEnd | None:
        """Return what writing the end led to; None where the studio decides."""
        if thought.ending is None:
            return None
        step = {"step_of": self.command}
        return await write_end(self.areas, thought.ending, (), step)

    async def _receipt(
        self, number: str, preview: DeclarationPreview, ended: WrittenEnd | None
    ) -> ReceiptRecord:
        order, receipts = preview.order, Receipts(self.scope)
        state = ReceiptState.UNCLEAR if ended is None else ReceiptState.CLEAR
        return await receipts.add(
            {
                "number": number,
                "customer_id": order.customer_id,
                "contract_id": preview.contract and preview.contract.id,
                "state": state.value,
                "doubt": preview.doubt and preview.doubt.value,
                "for_cause": order.for_cause,
                "reason": _cut(order.reason),
                "wanted_on": order.wanted_on,
                "content": _cut(order.content),
                "sent_to": order.address,
                "received_at": order.received_at,
                "received_on": preview.received_on,
                "ends_on": preview.ends_on,
                "decided_at": None if ended is None else self.scope.now,
                "facts": await frozen_facts(self.areas, number, preview),
                "end_journal_id": ended.entry.id if ended else None,
            }
        )

    def _demand_own(self, order: DeclareNotice) -> None:
        """Let pass who gives notice for himself.

        Raises:
            RightMissing: It is somebody else.
        """
        actor = self.scope.actor
        if actor.kind is not ActorKind.CUSTOMER or actor.id != order.customer_id:
            raise RightMissing(Right.TERMINATE.value)


def _cut(text: str | None) -> str | None:
    return text[:LONGEST] if text else None

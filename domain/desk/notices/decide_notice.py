"""The studio makes sense of a notice: ``contract.decide``; it accepts, adjusts or asks back."""

from datetime import date
from typing import Any

from msgspec.structs import replace
from typing_extensions import override

from domain.contracts.errors import ContractNotFound, ReasonNeeded, ReceiptDecided
from domain.contracts.receipts import (
    Line,
    Receipt,
    Receipts,
    ReceiptState,
    add_line,
    receipt_of,
)
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.desk.areas import person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.ending import Ending, describe, think
from domain.desk.endings.written_end import WrittenEnd, write_end
from domain.desk.facts import PlannedMessage
from domain.desk.notices.frozen import with_contract
from domain.desk.notices.previews import TOLD, Decision, NoticeDecisionPreview
from domain.desk.orders import Basis, EndMode, MoneyTo, TerminationOrder
from domain.store.journal import Subject

LONGEST_QUESTION = 500


class DecideNotice(Order[NoticeDecisionPreview], frozen=True):
    """What the studio does with a notice.

    Attributes:
        contract_id: Which contract is meant; None for what the receipt says.
        mode: How it ends; None as it was declared.
        wanted_on: The last day, with ``DATE`` and ``IMMEDIATE``.
        closes: Whether nothing is to be ended.
        question: What the customer is asked back.
        money_to: Where money goes that comes back.
    """

    receipt_id: int
    contract_id: int | None = None
    mode: EndMode | None = None
    wanted_on: date | None = None
    closes: bool = False
    question: str = ""
    money_to: MoneyTo = MoneyTo.ACCOUNT


class DecideNoticeCommand(DeskCommand[DecideNotice, NoticeDecisionPreview]):
    """Decides on notices."""

    command = "contract.decide"

    @override
    async def think(self, order: DecideNotice, *, lock: bool) -> NoticeDecisionPreview:
        preview, _ = await self._think(order, lock=lock)
        return preview

    @override
    async def write(self, order: DecideNotice, preview: NoticeDecisionPreview) -> Change:
        _, ending = await self._think(order, lock=True)
        ended = await self._end(ending, preview)
        record = await Receipts(self.scope).record(order.receipt_id, lock=True)
        record.state, record.ends_on = preview.state.value, preview.ends_on
        if preview.decision is Decision.ASK:
            add_line(record, Line("studio", self.scope.now, preview.question))
        else:
            record.decided_at = self.scope.now
        if preview.contract is not None:
            record.contract_id = preview.contract.id
            if preview.decision in (Decision.END, Decision.STAYS):
                record.facts = with_contract(record.facts, preview.contract)
        if ended is not None:
            record.end_journal_id = ended.entry.id
        await self.scope.session.flush()
        return Change(
            subject=Subject(record.customer_id, record.contract_id),
            facts={
                "receipt_id": record.id,
                "state": record.state,
                "decision": preview.decision.value,
                "ends_on": record.ends_on and record.ends_on.isoformat(),
            },
            rows=[record],
            documents=ended.documents if ended else (),
            messages=_told(preview, ended),
            told=replace(preview, receipt=receipt_of(record)),
        )

    async def _end(
        self, ending: Ending | None, preview: NoticeDecisionPreview
    ) -> WrittenEnd | None:
        if ending is None:
            return None
        step = {"step_of": self.command}
        return await write_end(self.areas, ending, preview.messages, step)

    async def _think(
        self, order: DecideNotice, *, lock: bool
    ) -> tuple[NoticeDecisionPreview, Ending | None]:
        receipts = Receipts(self.scope)
        record = await self._contract(await receipts.get(order.receipt_id), order, lock=lock)
        receipt = receipt_of(await receipts.record(order.receipt_id, lock=lock))
        if not receipt.is_open:
            raise ReceiptDecided(receipt.number, receipt.ends_on)
        return await self._decided(order, receipt, record, lock=lock)

    async def _contract(
        self, receipt: Receipt, order: DecideNotice, *, lock: bool
    ) -> ContractRecord | None:
        """Return the contract that is meant; the row is locked before that of the receipt."""
        contract_id = order.contract_id or receipt.contract_id
        if contract_id is None:
            return None
        record = await self.areas.contract_row(contract_id, lock=lock)
        if record.customer_id != receipt.customer_id:
            raise ContractNotFound(contract_id)
        return record

    async def _decided(
        self, order: DecideNotice, receipt: Receipt, record: ContractRecord | None, *, lock: bool
    ) -> tuple[NoticeDecisionPreview, Ending | None]:
        customer = await self.areas.customers.file(receipt.customer_id)
        way = await self.areas.way_to(TOLD, customer)
        decision = self._decision(order, receipt, record)
        preview = NoticeDecisionPreview(
            receipt=receipt,
            customer=person_facts(customer),
            decision=decision,
            state=_STATES.get(decision, ReceiptState.ACCEPTED),
            contract=None if record is None else self.areas.contract_facts(record, customer),
            question=order.question[:LONGEST_QUESTION],
            ends_on=None if record is None else record.ends_on or record.fixed_end_on,
            messages=(PlannedMessage(TOLD, customer.id, held=False, **way),),
        )
        if decision is Decision.CHOOSE:
            return replace(preview, messages=(), ends_on=None), None
        if decision is not Decision.END or record is None:
            keeps = decision is Decision.STAYS
            return replace(preview, ends_on=preview.ends_on if keeps else None), None
        ending = await self._ending(_as_order(order, receipt, record), receipt, record, lock=lock)
        return self._with_end(preview, ending, order), ending

    async def _ending(
        self, order: TerminationOrder, receipt: Receipt, record: ContractRecord, *, lock: bool
    ) -> Ending:
        """Return the end; of one that is over by now, the receipt is reason enough."""
        try:
            return await think(self.areas, order, record, lock=lock)
        except ReasonNeeded:
            dated_back = replace(order, reason=receipt.number)
            ending = await think(self.areas, dated_back, record, lock=lock)
            return replace(ending, order=order)

    def _decision(
        self, order: DecideNotice, receipt: Receipt, record: ContractRecord | None
    ) -> Decision:
        if order.question:
            return Decision.ASK
        if order.closes:
            return Decision.BACK if receipt.wants_back else Decision.CLOSE
        if record is None:
            return Decision.CHOOSE
        is_over = self.areas.contracts.seen(record).state is ContractState.ENDED
        return Decision.STAYS if is_over or record.ends_on is not None else Decision.END

    def _with_end(
        self, preview: NoticeDecisionPreview, ending: Ending, order: DecideNotice
    ) -> NoticeDecisionPreview:
        termination = describe(self.areas, ending, preview.messages)
        as_wished = _is_as_wished(preview.receipt, ending, order)
        return replace(
            preview,
            termination=termination,
            state=ReceiptState.ACCEPTED if as_wished else ReceiptState.ADJUSTED,
            ends_on=None if termination.until_used_up else termination.ends_on,
            regular=ending.day.assessment.earliest_end,
        )


def _told(preview: NoticeDecisionPreview, ended: WrittenEnd | None) -> tuple[PlannedMessage, ...]:
    """Return who hears of it; a question goes out with the way to answer it."""
    messages = ended.messages if ended else preview.messages
    with_receipt = preview.ends_on is not None and preview.receipt.address is not None
    with_way_back = preview.decision is Decision.ASK
    return tuple(
        each
        for each in messages
        if each.kind != TOLD
        or (each.by_mail and not with_receipt)
        or (each.reachable and not with_way_back)
    )


_STATES = {
    Decision.CHOOSE: ReceiptState.UNCLEAR,
    Decision.ASK: ReceiptState.ASKED_BACK,
    Decision.BACK: ReceiptState.WITHDRAWN,
}


def _is_as_wished(receipt: Receipt, ending: Ending, order: DecideNotice) -> bool:
    """Say whether a notice ends the contract as the customer declared it."""
    if receipt.for_cause and ending.day.mode is not EndMode.IMMEDIATE:
        return False
    if receipt.wanted_on is not None:
        return ending.day.ends_on == receipt.wanted_on
    return order.mode is None or ending.day.mode is not EndMode.DATE


def _as_order(order: DecideNotice, receipt: Receipt, record: ContractRecord) -> TerminationOrder:
    """Return the order for the end: as it was declared, but for what the studio said."""
    declared: dict[str, Any] = {
        "contract_id": record.id,
        "received_on": receipt.received_on,
        "received_at": receipt.received_at,
        "reason": receipt.reason,
        "money_to": order.money_to,
    }
    wanted = order.wanted_on or receipt.wanted_on
    mode = order.mode or _declared_mode(receipt)
    if mode is EndMode.TERM_END:
        return TerminationOrder(**declared, mode=mode)
    basis = Basis.GOOD_CAUSE if mode is EndMode.IMMEDIATE else None
    if basis is not None and wanted is not None and wanted < receipt.received_on:
        wanted = receipt.received_on
    return TerminationOrder(**declared, mode=mode, wanted_on=wanted, basis=basis)


def _declared_mode(receipt: Receipt) -> EndMode:
    if receipt.for_cause:
        return EndMode.IMMEDIATE
    return EndMode.TERM_END if receipt.wanted_on is None else EndMode.DATE

"""A customer says something about a notice that the studio looks at: ``contract.answer``.

It answers what was asked back, or it is the wish to take the notice back; that is the studio's to
agree to.
"""

from msgspec.structs import replace
from typing_extensions import override

from domain.contracts.errors import ReceiptDecided, ReceiptNotAsked, ReceiptNotFound
from domain.contracts.receipts import Line, Receipts, ReceiptState, add_line, receipt_of
from domain.desk.areas import person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.notices.previews import NoticeAnswerPreview
from domain.store.journal import Subject
from domain.store.scope import ActorKind

LONGEST_ANSWER = 4_096
"""As long as a message of the chat can be."""


class AnswerNotice(Order[NoticeAnswerPreview], frozen=True):
    """What a customer says about a notice; ``takes_back`` is the wish to take it back."""

    receipt_id: int
    text: str = ""
    takes_back: bool = False


class AnswerNoticeCommand(DeskCommand[AnswerNotice, NoticeAnswerPreview]):
    """Takes what customers say about their notices."""

    command = "contract.answer"

    @override
    async def think(self, order: AnswerNotice, *, lock: bool) -> NoticeAnswerPreview:
        actor = self.scope.actor
        receipt = receipt_of(await Receipts(self.scope).record(order.receipt_id, lock=lock))
        if actor.kind is not ActorKind.CUSTOMER or actor.id != receipt.customer_id:
            raise ReceiptNotFound(order.receipt_id)
        if not receipt.is_open:
            raise ReceiptDecided(receipt.number, receipt.ends_on)
        if not order.takes_back and receipt.state is not ReceiptState.ASKED_BACK:
            raise ReceiptNotAsked(receipt.number)
        customer = await self.areas.customers.file(receipt.customer_id)
        text = order.text.strip()[:LONGEST_ANSWER]
        return NoticeAnswerPreview(receipt, person_facts(customer), text, order.takes_back)

    @override
    async def write(self, order: AnswerNotice, preview: NoticeAnswerPreview) -> Change:
        record = await Receipts(self.scope).record(order.receipt_id, lock=True)
        add_line(record, Line("customer", self.scope.now, preview.text, order.takes_back))
        record.state = ReceiptState.UNCLEAR.value
        await self.scope.session.flush()
        return Change(
            subject=Subject(record.customer_id, record.contract_id),
            facts={"receipt_id": record.id, "state": record.state, "back": order.takes_back},
            rows=[record],
            told=replace(preview, receipt=receipt_of(record)),
        )

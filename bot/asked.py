"""Requests that wait, and messages of changes, as the register of messages asks for them."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation_records import ProposalRecord, asked_rows
from bot.mails import mail_report
from bot.told import done_between, told_between
from domain.contracts.receipt_records import ReceiptRecord
from domain.contracts.receipts import Receipt, ReceiptState, receipt_of
from domain.reminders.asked import AskedRequest, ToldMessage
from handlers.waiting import RAISED, RAISED_AT


class StoredRequests:
    """The requests and the messages of changes of one studio, in one transaction."""

    def __init__(self, session: AsyncSession, studio_id: int) -> None:
        self._session = session
        self._studio_id = studio_id

    async def waiting(self) -> tuple[AskedRequest, ...]:
        """Return the requests that nobody has decided, the oldest first."""
        found = await asked_rows(self._session, self._studio_id)
        return (*map(_request, found), *await self._asked_back())

    async def told(self, first: datetime, until: datetime) -> tuple[ToldMessage, ...]:
        """Return the messages of changes that were due from a moment until before one."""
        return await told_between(self._session, self._studio_id, first, until)

    async def told_at_last(self, first: datetime, until: datetime) -> tuple[ToldMessage, ...]:
        """Return those with which all was done from a moment until before one."""
        return await done_between(self._session, self._studio_id, first, until)

    async def mails_waiting(self, now: datetime) -> int:
        """Return how many e-mails wait that ought to have left, or cannot leave at all."""
        return (await mail_report(self._session, self._studio_id, now)).count

    async def _asked_back(self) -> tuple[AskedRequest, ...]:
        """Return the notices about which the customer was asked something, and is silent."""
        query = select(ReceiptRecord).where(
            ReceiptRecord.studio_id == self._studio_id,
            ReceiptRecord.state == ReceiptState.ASKED_BACK.value,
        )
        found = await self._session.scalars(query.order_by(ReceiptRecord.id))
        return tuple(_silent(receipt_of(record)) for record in found)


def _request(row: ProposalRecord) -> AskedRequest:
    raised = row.slots.get(RAISED_AT)
    return AskedRequest(
        id=row.id,
        intent=row.intent,
        asked_at=row.said_at,
        customer_id=row.slots.get("customer_id"),
        contract_id=row.contract_id,
        unclear=bool(row.slots.get(RAISED)),
        raised_at=datetime.fromisoformat(raised) if raised else None,
    )


def _silent(receipt: Receipt) -> AskedRequest:
    return AskedRequest(
        id=-receipt.id,
        intent="contract.decide",
        asked_at=receipt.received_at,
        customer_id=receipt.customer_id,
        contract_id=receipt.contract_id,
        unclear=True,
        raised_at=receipt.thread[-1].at,
        asked_back=True,
    )

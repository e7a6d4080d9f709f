"""Receipts of notices: numbered, kept, and never refused.

Every notice that a customer gives has a receipt, whatever becomes of it (R8, R10). What the studio
has to make sense of waits in state ``unclear``; its moment of receipt stays. What a customer told
the studio, which noted it, has its number in the history: from the same series.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import Select, or_, select

from domain.contracts.errors import ReceiptNotFound
from domain.contracts.receipt_records import ReceiptRecord
from domain.store.counters import next_number
from domain.store.scope import Scope

SERIES = "receipt"
NUMBER = "receipt"
"""The fact of the history that holds the number of a receipt."""


class ReceiptState(StrEnum):
    """What became of a notice."""

    CLEAR = "clear"
    """It ended the contract at once."""
    UNCLEAR = "unclear"
    """The studio looks at it."""
    ACCEPTED = "accepted"
    ADJUSTED = "adjusted"
    """It ended the contract otherwise than was wished."""
    ASKED_BACK = "asked_back"
    """The customer was asked something."""
    WITHDRAWN = "withdrawn"
    """The customer took it back, and the studio agreed."""


OPEN = (ReceiptState.UNCLEAR, ReceiptState.ASKED_BACK)
"""The states in which nothing has been decided yet."""


class Doubt(StrEnum):
    """Why the studio has to look at a notice."""

    FOR_CAUSE = "for_cause"
    NO_CONTRACT = "no_contract"
    WHICH_CONTRACT = "which_contract"
    CARD = "card"
    TERMINATED = "terminated"
    TOO_EARLY = "too_early"
    BETWEEN = "between"
    """The day lies between two on which the contract can end."""
    TOO_LATE = "too_late"
    """The contract ends by itself before the day."""
    DAY_UNCLEAR = "day_unclear"
    PAUSED = "paused"
    """The contract would end in the middle of a pause."""
    LONG_AGO = "long_ago"
    """It was said so long before it was given that the contract would have ended already."""
    OTHER = "other"


class Line(Struct, frozen=True):
    """One line of what was asked back and answered; ``back`` is a wish to take the notice back."""

    by: str
    at: datetime
    text: str
    back: bool = False


class Receipt(Struct, frozen=True):
    """One receipt; ``received_on`` is the studio-local day of ``received_at``."""

    id: int
    version: int
    number: str
    customer_id: int
    contract_id: int | None
    state: ReceiptState
    doubt: Doubt | None
    for_cause: bool
    reason: str | None
    wanted_on: date | None
    content: str | None
    address: str | None
    received_at: datetime
    received_on: date
    ends_on: date | None
    thread: tuple[Line, ...]
    facts: Mapping[str, Any]
    journal_id: int | None

    @property
    def is_open(self) -> bool:
        """Whether nothing has been decided yet."""
        return self.state in OPEN

    @property
    def wants_back(self) -> bool:
        """Whether the customer would rather take it back."""
        return any(line.back for line in self.thread)


def receipt_number(year: int, count: int) -> str:
    """Return the number of a receipt: its count within the studio and the year.

    Example:
        >>> receipt_number(2026, 7)
        'E-2026-0007'
    """
    return f"E-{year}-{count:04d}"


def receipt_of(record: ReceiptRecord) -> Receipt:
    """Return a row as a frozen value."""
    return Receipt(
        id=record.id,
        version=record.version,
        number=record.number,
        customer_id=record.customer_id,
        contract_id=record.contract_id,
        state=ReceiptState(record.state),
        doubt=Doubt(record.doubt) if record.doubt else None,
        for_cause=record.for_cause,
        reason=record.reason,
        wanted_on=record.wanted_on,
        content=record.content,
        address=record.sent_to,
        received_at=record.received_at,
        received_on=record.received_on,
        ends_on=record.ends_on,
        thread=tuple(_line(each) for each in record.thread),
        facts=record.facts,
        journal_id=record.journal_id,
    )


class Receipts:
    """The receipts of one studio."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def next_number(self, on: date) -> str:
        """Return the next number of the year in which a notice came.

        It is taken before any other number, so that no two notices wait for each other.
        """
        scope = self._scope
        count = await next_number(scope.session, scope.studio_id, SERIES, on.year)
        return receipt_number(on.year, count)

    async def add(self, values: Mapping[str, Any]) -> ReceiptRecord:
        """Return the row of a new receipt, with the columns that are given."""
        scope = self._scope
        record = ReceiptRecord(
            studio_id=scope.studio_id,
            id=await next_number(scope.session, scope.studio_id, "receipts"),
            thread=[],
            **values,
        )
        scope.session.add(record)
        await scope.session.flush()
        return record

    async def get(self, receipt_id: int) -> Receipt:
        """Return a receipt.

        Raises:
            ReceiptNotFound: The studio has none with this id.
        """
        return receipt_of(await self.record(receipt_id))

    async def record(self, receipt_id: int, *, lock: bool = False) -> ReceiptRecord:
        """Return the row of a receipt, locked until the transaction ends if it is to be changed.

        Raises:
            ReceiptNotFound: The studio has none with this id.
        """
        query = self._rows().where(ReceiptRecord.id == receipt_id)
        if lock:
            query = query.with_for_update().execution_options(populate_existing=True)
        found = (await self._scope.session.scalars(query)).one_or_none()
        if found is None:
            raise ReceiptNotFound(receipt_id)
        return found

    async def of_entry(self, journal_id: int) -> Receipt | None:
        """Return the receipt of what an entry of the history wrote down."""
        of_entry = or_(
            ReceiptRecord.journal_id == journal_id, ReceiptRecord.end_journal_id == journal_id
        )
        found = (await self._scope.session.scalars(self._rows().where(of_entry))).one_or_none()
        return None if found is None else receipt_of(found)

    async def of_customer(self, customer_id: int) -> Sequence[Receipt]:
        """Return the receipts of a customer, the newest first."""
        rows = self._rows().where(ReceiptRecord.customer_id == customer_id)
        found = await self._scope.session.scalars(rows.order_by(ReceiptRecord.id.desc()))
        return [receipt_of(record) for record in found]

    async def undecided(self) -> Sequence[Receipt]:
        """Return what the studio has to make sense of, the oldest first."""
        rows = self._rows().where(ReceiptRecord.state.in_([state.value for state in OPEN]))
        order = (ReceiptRecord.received_at, ReceiptRecord.id)
        found = await self._scope.session.scalars(rows.order_by(*order))
        return [receipt_of(record) for record in found]

    async def undecided_of(self, customer_ids: Collection[int]) -> Sequence[Receipt]:
        """Return what the studio has to make sense of, of these customers."""
        rows = self._rows().where(
            ReceiptRecord.customer_id.in_(customer_ids),
            ReceiptRecord.state.in_([state.value for state in OPEN]),
        )
        found = await self._scope.session.scalars(rows.order_by(ReceiptRecord.id))
        return [receipt_of(record) for record in found]

    def _rows(self) -> Select[ReceiptRecord]:
        return select(ReceiptRecord).where(ReceiptRecord.studio_id == self._scope.studio_id)


def add_line(record: ReceiptRecord, line: Line) -> None:
    """Write down what was asked, answered or wished."""
    kept = {"by": line.by, "at": line.at.isoformat(), "text": line.text, "back": line.back}
    record.thread = [*record.thread, kept]


def _line(stored: Mapping[str, Any]) -> Line:
    at = datetime.fromisoformat(stored["at"])
    return Line(stored["by"], at, stored["text"], bool(stored.get("back")))

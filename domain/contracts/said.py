"""Notices that were said and not given yet: the first moment and the words, kept until they are.

"I quit" in free words is a notice whose receipt is the moment of that message, however long the
way to the last button takes and whatever is done in between. What is said anew adds its words and
keeps the first moment. It goes once the notice is given, or once the person would rather stay.

What only may have been meant as a notice is a guess: it counts once its button is tapped.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct
from sqlalchemy import ColumnElement, Select, delete, or_, select

from domain.contracts.receipt_records import SaidRecord
from domain.store.counters import next_number
from domain.store.scope import Scope

LONGEST = 8_000
"""Letters of what was said that are kept: two messages of the chat as long as they can be."""
GUESSES_LAST = timedelta(days=7)
"""So long the words of a message that may have been a notice are kept for its button."""


class Said(Struct, frozen=True):
    """A notice that somebody has said; of the contract with that id, None where it is open."""

    id: int
    contract_id: int | None
    at: datetime
    words: str


class SaidNotices:
    """The notices of one studio's customers that were said and are not given yet."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def first(self, customer_id: int, contract_id: int | None) -> Said | None:
        """Return what was said first about a contract; about any, where it is open which."""
        found = await self._about(customer_id, contract_id)
        return _as_said(found[0]) if found else None

    async def keep(
        self, customer_id: int, contract_id: int | None, at: datetime, words: str
    ) -> Said:
        """Return what is kept from now on, the first moment with all the words.

        Args:
            customer_id: Who said it.
            contract_id: Which contract is meant; None where that is open. What was said before
                about none in particular was about this one then.
            at: UTC moment of the message.
            words: Of the message.
        """
        before = [
            each
            for each in await self._about(customer_id, contract_id)
            if contract_id is not None or each.contract_id is None
        ]
        record = before[0] if before else await self._new(customer_id, at, sure=True)
        record.contract_id, record.at = contract_id, min(record.at, at)
        record.words = _joined([*(each.words for each in before), words])
        for merged in before[1:]:
            await self._scope.session.delete(merged)
        await self._scope.session.flush()
        return _as_said(record)

    async def guess(self, customer_id: int, at: datetime, words: str) -> int:
        """Return the id under which the words are kept that may have been a notice."""
        too_old = SaidRecord.at < self._scope.now - GUESSES_LAST
        await self._forget(customer_id, SaidRecord.sure.is_(False) & too_old)
        record = await self._new(customer_id, at, sure=False)
        record.words = words[:LONGEST]
        await self._scope.session.flush()
        return record.id

    async def guessed(self, customer_id: int, said_id: int) -> Said | None:
        """Return the message that was a notice after all; None where its time is over."""
        is_guess = (SaidRecord.id == said_id, SaidRecord.sure.is_(False))
        in_time = SaidRecord.at >= self._scope.now - GUESSES_LAST
        query = self._rows(customer_id).where(*is_guess, in_time)
        record = (await self._scope.session.scalars(query)).one_or_none()
        return None if record is None else _as_said(record)

    async def forget(self, customer_id: int, contract_id: int | None) -> None:
        """Forget what was said about a contract, or about none in particular; guesses too."""
        about = or_(SaidRecord.contract_id == contract_id, SaidRecord.contract_id.is_(None))
        await self._forget(customer_id, about)

    async def forget_same(self, customer_id: int, at: datetime, words: str) -> None:
        """Forget what was said at a moment in these very words, of whichever contract."""
        same = (SaidRecord.at == at, SaidRecord.words == words[:LONGEST])
        await self._forget(customer_id, *same)

    async def forget_all(self, customer_id: int) -> None:
        """Forget all that a customer said."""
        await self._forget(customer_id)

    async def _about(self, customer_id: int, contract_id: int | None) -> Sequence[SaidRecord]:
        """Return the rows of what may be about a contract, the oldest first."""
        query = self._rows(customer_id).where(SaidRecord.sure)
        if contract_id is not None:
            mine = SaidRecord.contract_id == contract_id
            query = query.where(or_(mine, SaidRecord.contract_id.is_(None)))
        found = await self._scope.session.scalars(query.order_by(SaidRecord.at, SaidRecord.id))
        return found.all()

    async def _new(self, customer_id: int, at: datetime, *, sure: bool) -> SaidRecord:
        scope = self._scope
        number = await next_number(scope.session, scope.studio_id, "said")
        record = SaidRecord(
            studio_id=scope.studio_id,
            id=number,
            customer_id=customer_id,
            at=at,
            words="",
            sure=sure,
        )
        scope.session.add(record)
        return record

    def _rows(self, customer_id: int) -> Select[SaidRecord]:
        return select(SaidRecord).where(
            SaidRecord.studio_id == self._scope.studio_id, SaidRecord.customer_id == customer_id
        )

    async def _forget(self, customer_id: int, *which: ColumnElement[bool]) -> None:
        gone = delete(SaidRecord).where(
            SaidRecord.studio_id == self._scope.studio_id, SaidRecord.customer_id == customer_id
        )
        await self._scope.session.execute(gone.where(*which))


def _joined(words: Sequence[str]) -> str:
    r"""Return all that was said, the oldest first, without what was said twice.

    Example:
        >>> _joined(["I quit", "I quit\nAt the end of the term", "I quit"])
        'I quit\nAt the end of the term'
    """
    lines = dict.fromkeys(line for said in words for line in said.split("\n"))
    return "\n".join(lines)[:LONGEST]


def _as_said(record: SaidRecord) -> Said:
    return Said(record.id, record.contract_id, record.at, record.words)

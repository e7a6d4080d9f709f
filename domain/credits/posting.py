"""Lines of the ledgers: read, and written under the lock of their card, never below zero."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Select, select

from domain.credits.errors import CardNotFound, NotEnoughUnits
from domain.credits.ledger import EntryKind, Tally, UnitEntry, tally
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.store.counters import next_number
from domain.store.rows import rows_of, rows_to_change
from domain.store.scope import Scope


class Ledgers:
    """The ledgers of the cards of one studio."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    async def ledger(self, card_id: int) -> tuple[UnitEntry, ...]:
        """Return the lines of a card in the order in which they were written."""
        return tuple((await self._lines([card_id])).get(card_id, ()))

    async def of_booking(self, booking_id: int) -> UnitEntry | None:
        """Return the line by which a booking took a unit; None if it took none or gave it back."""
        found = list(map(_as_entry, await self._entries(booking_id=booking_id)))
        uses = [line for line in found if line.kind is EntryKind.USE]
        return uses[-1] if sum(line.quantity for line in found) < 0 else None

    async def write(
        self, card_id: int, kind: EntryKind, quantity: int, on: date, reason: str | None = None
    ) -> int:
        """Return what is left on a card after a new line in its ledger.

        Args:
            card_id: Which card; its row is locked until the transaction ends.
            kind: What happened.
            quantity: Added if positive, taken if negative.
            on: The studio-local day it happened.
            reason: What somebody said about it.

        Raises:
            CardNotFound: The studio has no such card.
            NotEnoughUnits: More would be taken than is left.
        """
        return await self._post(card_id, UnitEntry(kind, quantity, on, reason))

    async def use(self, card_id: int, booking_id: int, on: date) -> int:
        """Return what is left after a booking took a unit for the course day ``on``.

        Raises:
            CardNotFound: The studio has no such card.
            NotEnoughUnits: Nothing is left.
        """
        return await self._post(card_id, UnitEntry(EntryKind.USE, -1, on, booking_id=booking_id))

    async def give_back(self, card_id: int, booking_id: int, on: date) -> int:
        """Return what is left after a booking gave its unit back to the card on ``on``.

        Raises:
            CardNotFound: The studio has no such card.
            ValueError: The booking holds no unit; that is a fault of the caller.
        """
        await self.locked([card_id])
        if await self.of_booking(booking_id) is None:
            raise ValueError(f"booking {booking_id} holds no unit")
        return await self._post(card_id, UnitEntry(EntryKind.RETURN, 1, on, booking_id=booking_id))

    async def transfer(
        self, from_card_id: int, to_card_id: int, quantity: int, reason: str | None = None
    ) -> tuple[int, int]:
        """Return what is left on both cards after units moved from one to the other today.

        Raises:
            CardNotFound: The studio lacks one of them.
            NotEnoughUnits: More would be taken than is left.
        """
        on = self.scope.today
        await self.locked([from_card_id, to_card_id])
        gone = UnitEntry(EntryKind.TRANSFER, -quantity, on, reason, other_card_id=to_card_id)
        come = UnitEntry(EntryKind.TRANSFER, quantity, on, reason, other_card_id=from_card_id)
        return await self._post(from_card_id, gone), await self._post(to_card_id, come)

    async def locked(self, card_ids: Collection[int]) -> list[CardRecord]:
        """Return the rows of cards, locked in the order of their ids until the transaction ends.

        Raises:
            CardNotFound: The studio lacks one of them.
        """
        records = await rows_to_change(self.scope, CardRecord, id=[*card_ids])
        if missing := set(card_ids) - {record.id for record in records}:
            raise CardNotFound(min(missing))
        return records

    async def tallies(self, card_ids: Collection[int]) -> dict[int, Tally]:
        """Return what the ledgers of cards sum up to today."""
        lines = await self._lines(card_ids)
        return {card_id: tally(lines[card_id], self.scope.today) for card_id in card_ids}

    def _cards(self) -> Select[CardRecord]:
        return select(CardRecord).where(CardRecord.studio_id == self.scope.studio_id)

    async def _entries(self, **having: Any) -> list[UnitEntryRecord]:
        return await rows_of(self.scope, UnitEntryRecord, **having)

    async def _lines(self, card_ids: Collection[int]) -> dict[int, list[UnitEntry]]:
        lines: dict[int, list[UnitEntry]] = defaultdict(list)
        for record in await self._entries(card_id=[*card_ids]):
            lines[record.card_id].append(_as_entry(record))
        return lines

    async def _post(self, card_id: int, line: UnitEntry) -> int:
        await self.locked([card_id])
        left = (await self.tallies([card_id]))[card_id].left
        if left + line.quantity < 0:
            raise NotEnoughUnits(left, -line.quantity)
        await self._add(card_id, line)
        return left + line.quantity

    async def _add(self, card_id: int, line: UnitEntry) -> None:
        record = UnitEntryRecord(
            studio_id=self.scope.studio_id,
            id=await next_number(self.scope.session, self.scope.studio_id, "unit_entries"),
            card_id=card_id,
            kind=line.kind.value,
            quantity=line.quantity,
            on=line.on,
            reason=line.reason,
            booking_id=line.booking_id,
            other_card_id=line.other_card_id,
            recorded_at=self.scope.now,
        )
        self.scope.session.add(record)
        await self.scope.session.flush()


def _as_entry(record: UnitEntryRecord) -> UnitEntry:
    return UnitEntry(
        kind=EntryKind(record.kind),
        quantity=record.quantity,
        on=record.on,
        reason=record.reason,
        booking_id=record.booking_id,
        other_card_id=record.other_card_id,
    )

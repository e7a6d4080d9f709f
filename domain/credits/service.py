"""Cards and their ledgers: what is left is the sum of the lines and never below zero."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from sqlalchemy import ColumnElement, func, select

from domain.credits.errors import CardNotFound
from domain.credits.ledger import EntryKind, Tally, UnitEntry, UnitState
from domain.credits.posting import Ledgers
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.credits.rules import CardKind, CardStanding
from domain.credits.views import (
    NO_ENDS,
    CardView,
    Circumstances,
    spent_first,
    usable_first,
    usable_units,
    view_of,
)
from domain.store.counters import next_number
from domain.store.once import once
from domain.store.rows import rows_of

__all__ = [
    "CardKind",
    "CardStanding",
    "CardView",
    "Credits",
    "EntryKind",
    "NewCard",
    "UnitEntry",
    "UnitState",
    "usable_units",
]

_IDS_A_QUERY = 500
"""Engines limit how many values a statement takes."""


class NewCard(Struct, frozen=True, kw_only=True):
    """A card that is opened: its first line grants the units.

    Attributes:
        plan_name: As it reads on this day.
        units: How many are granted.
        bought_on: The day of purchase, which sets off validity and limitation.
        usable_from: The first day to use it; the day of purchase if nothing is said.
        usable_until: The last day to use it, None without one.
        course_id: The one course that it is for.
    """

    contract_id: int
    customer_id: int
    plan_name: str
    units: int
    bought_on: date
    usable_from: date | None = None
    usable_until: date | None = None
    course_id: int | None = None
    kind: CardKind = CardKind.CARD


class Credits(Ledgers):
    """The cards of one studio, seen from the scope's today."""

    async def cards_of(
        self,
        customer_id: int,
        *,
        paused_contracts: Collection[int] = (),
        access_ends: Mapping[int, date] = NO_ENDS,
    ) -> tuple[CardView, ...]:
        """Return a customer's cards: the usable first, of those the one that expires first.

        Args:
            customer_id: Whose cards.
            paused_contracts: Contracts that rest today; their cards rest with them.
            access_ends: By contract, the last day that a termination leaves to use its cards.
        """

        async def read() -> tuple[CardView, ...]:
            records = await self._where(customer_id=customer_id)
            return await self.views(
                records, paused_contracts=paused_contracts, access_ends=access_ends
            )

        seen = self.scope.today, frozenset(paused_contracts), frozenset(access_ends.items())
        key = "cards of", self.scope.studio_id, customer_id, seen
        return await once(self.scope.session, key, read)

    async def views(
        self,
        records: Collection[CardRecord],
        *,
        paused_contracts: Collection[int] = (),
        access_ends: Mapping[int, date] = NO_ENDS,
    ) -> tuple[CardView, ...]:
        """Return cards as they stand today, in the order of ``cards_of``."""
        seen = Circumstances(self.scope.today, paused_contracts, access_ends)
        sums = await self._tallies_of([record.id for record in records])
        views = [view_of(record, sums[record.id], seen) for record in records]
        return tuple(sorted(views, key=usable_first))

    async def usable_for(
        self,
        customer_id: int,
        course_id: int,
        on: date,
        *,
        access_ends: Mapping[int, date] = NO_ENDS,
        paused_contracts: Collection[int] = (),
    ) -> tuple[CardView, ...]:
        """Return the cards that can pay for a course day, the one to be spent first in front.

        Args:
            customer_id: Whose cards.
            course_id: Cards that are bound to another course cannot pay.
            on: The course day; the card holds it and has a free unit.
            access_ends: By contract, the last day that a termination leaves to use its cards.
            paused_contracts: Contracts that rest on that day.
        """
        cards = await self.cards_of(customer_id, access_ends=access_ends)
        paying = (
            card
            for card in cards
            if card.left > 0
            and card.course_id in (None, course_id)
            and card.holds(on)
            and card.contract_id not in paused_contracts
        )
        return tuple(sorted(paying, key=spent_first))

    async def open_card(self, new: NewCard) -> CardRecord:
        """Return a new card, with the line that grants its units."""
        record = CardRecord(
            studio_id=self.scope.studio_id,
            id=await next_number(self.scope.session, self.scope.studio_id, "cards"),
            contract_id=new.contract_id,
            customer_id=new.customer_id,
            plan_name=new.plan_name,
            units=new.units,
            bought_on=new.bought_on,
            usable_from=new.usable_from,
            usable_until=new.usable_until,
            course_id=new.course_id,
            kind=new.kind.value,
            extended_on=None,
        )
        self.scope.session.add(record)
        await self.scope.session.flush()
        await self.write(record.id, EntryKind.GRANT, new.units, new.bought_on)
        return record

    async def record(self, card_id: int) -> CardRecord:
        """Return the row of a card to read; what changes it asks for ``locked``.

        Raises:
            CardNotFound: The studio has no such card.
        """
        found = await self._where(id=card_id)
        if not found:
            raise CardNotFound(card_id)
        return found[0]

    async def every(self, kind: CardKind = CardKind.CARD) -> list[CardRecord]:
        """Return the rows of all cards of a kind, by id."""
        return await self._where(kind=kind.value)

    async def bought_by(self, customer_ids: Collection[int]) -> list[CardRecord]:
        """Return the rows of the cards that customers have bought, by id."""
        return await self._where(customer_id=[*customer_ids], kind=CardKind.CARD.value)

    async def usable_until(self, days: Collection[date]) -> list[CardRecord]:
        """Return the rows of bought cards whose last day by their terms is one of these, by id."""
        return await self._where(usable_until=[*days], kind=CardKind.CARD.value)

    async def monthly(self, contract_id: int, first: date) -> CardRecord | None:
        """Return what a membership granted for the month of it that begins on ``first``."""
        found = await self._where(
            contract_id=contract_id, kind=CardKind.MONTHLY.value, usable_from=first
        )
        return found[0] if found else None

    async def months_granted(self, firsts: Mapping[int, date]) -> dict[int, set[date | None]]:
        """Return by contract the months granted so far, by their first days.

        Args:
            firsts: By contract, the first day of the month that is asked about; what is months
                older than the oldest of them is left out.
        """
        if not firsts:
            return {}
        query = select(CardRecord.contract_id, CardRecord.usable_from).where(
            CardRecord.studio_id == self.scope.studio_id,
            CardRecord.contract_id.in_(firsts),
            CardRecord.kind == CardKind.MONTHLY.value,
            CardRecord.usable_from >= min(firsts.values()),
        )
        found: dict[int, set[date | None]] = defaultdict(set)
        for contract_id, first in await self.scope.session.execute(query):
            found[contract_id].add(first)
        return found

    async def of_contract(self, contract_id: int) -> list[CardRecord]:
        """Return the rows of the cards that a contract has granted, by id."""
        return await self._where(contract_id=contract_id)

    async def left_of_contract(self, contract_id: int) -> int:
        """Return how many units are left on the cards of a contract, usable or not."""
        records = await self._where(contract_id=contract_id)
        sums = await self._tallies_of([record.id for record in records])
        return sum(each.left for each in sums.values())

    def extend(self, record: CardRecord, until: date) -> None:
        """Write a later last day into the row of a card."""
        record.usable_until = until
        record.extended_on = self.scope.today

    async def bought_before(self, day: date, after: int, most: int) -> list[CardRecord]:
        """Return the rows of cards bought before a day that hold units, by id, after an id."""
        query = self._cards().where(
            CardRecord.bought_on < day,
            CardRecord.id > after,
            _units_held(self.scope.studio_id) > 0,
        )
        found = await self.scope.session.scalars(query.order_by(CardRecord.id).limit(most))
        return list(found)

    async def _where(self, **having: Any) -> list[CardRecord]:
        """Return the rows of cards, by id; see ``rows_of``."""
        return await rows_of(self.scope, CardRecord, **having)

    async def _tallies_of(self, card_ids: list[int]) -> dict[int, Tally]:
        sums: dict[int, Tally] = {}
        for place in range(0, len(card_ids), _IDS_A_QUERY):
            sums |= await self.tallies(card_ids[place : place + _IDS_A_QUERY])
        return sums


def _units_held(studio_id: int) -> ColumnElement[int]:
    """Return the sum of a card's ledger, for a condition on its row."""
    return (
        select(func.coalesce(func.sum(UnitEntryRecord.quantity), 0))
        .where(
            UnitEntryRecord.studio_id == studio_id,
            UnitEntryRecord.card_id == CardRecord.id,
        )
        .scalar_subquery()
    )

"""Many cards at once, for an import: each with its grant and what was used before."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from sqlalchemy import delete, func, select

from domain.credits.ledger import EntryKind
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.credits.rules import CardKind
from domain.store.counters import take_numbers
from domain.store.references import Runs, in_runs
from domain.store.scope import Scope


class MovedCard(Struct, frozen=True):
    """A card that was bought elsewhere; ``used`` units of it are gone already.

    Attributes:
        reason: What the ledger says of the units that are gone.
    """

    contract_id: int
    customer_id: int
    plan_name: str
    units: int
    used: int
    bought_on: date
    usable_until: date | None
    course_id: int | None
    reason: str


class ManyCards:
    """The cards of one studio, read and written by the thousand."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def contracts_with_cards(self) -> set[int]:
        """Return the contracts that have a card that was bought."""
        query = select(CardRecord.contract_id).where(
            CardRecord.studio_id == self._scope.studio_id,
            CardRecord.kind == CardKind.CARD.value,
        )
        return set(await self._scope.session.scalars(query.distinct()))

    async def add(self, cards: Sequence[MovedCard]) -> list[CardRecord]:
        """Return the rows of new cards, their ledgers written; nothing is flushed yet."""
        session, studio_id = self._scope.session, self._scope.studio_id
        ids = await take_numbers(session, studio_id, "cards", len(cards))
        records = [self._record(card, number) for card, number in zip(cards, ids, strict=True)]
        session.add_all(records)
        lines = [
            line
            for card, record in zip(cards, records, strict=True)
            for line in (
                (record.id, EntryKind.GRANT, card.units, card.bought_on, None),
                *(
                    ((record.id, EntryKind.USE, -card.used, self._scope.today, card.reason),)
                    if card.used
                    else ()
                ),
            )
        ]
        numbers = await take_numbers(session, studio_id, "unit_entries", len(lines))
        session.add_all(
            UnitEntryRecord(
                studio_id=studio_id,
                id=number,
                card_id=card_id,
                kind=kind.value,
                quantity=quantity,
                on=on,
                reason=reason,
                recorded_at=self._scope.now,
            )
            for (card_id, kind, quantity, on, reason), number in zip(lines, numbers, strict=True)
        )
        return records

    async def versions(self, runs: Runs) -> list[int]:
        """Return the versions of the rows in runs of ids."""
        query = select(CardRecord.version).where(
            CardRecord.studio_id == self._scope.studio_id, in_runs(CardRecord.id, runs)
        )
        return list(await self._scope.session.scalars(query))

    async def were_used_here(self, runs: Runs, reason: str) -> bool:
        """Return whether ledgers have lines but for the grant and what was used before."""
        query = select(func.count()).select_from(UnitEntryRecord)
        query = query.where(
            UnitEntryRecord.studio_id == self._scope.studio_id,
            in_runs(UnitEntryRecord.card_id, runs),
            UnitEntryRecord.kind != EntryKind.GRANT.value,
            func.coalesce(UnitEntryRecord.reason, "") != reason,
        )
        return bool((await self._scope.session.scalars(query)).one())

    async def remove(self, runs: Runs) -> None:
        """Delete cards with their ledgers that came with an import that is undone."""
        studio_id = self._scope.studio_id
        lines = delete(UnitEntryRecord).where(
            UnitEntryRecord.studio_id == studio_id, in_runs(UnitEntryRecord.card_id, runs)
        )
        cards = delete(CardRecord).where(
            CardRecord.studio_id == studio_id, in_runs(CardRecord.id, runs)
        )
        for each in (lines, cards):
            await self._scope.session.execute(each)

    def _record(self, card: MovedCard, number: int) -> CardRecord:
        return CardRecord(
            studio_id=self._scope.studio_id,
            id=number,
            contract_id=card.contract_id,
            customer_id=card.customer_id,
            plan_name=card.plan_name,
            units=card.units,
            bought_on=card.bought_on,
            usable_from=card.bought_on,
            usable_until=card.usable_until,
            course_id=card.course_id,
            kind=CardKind.CARD.value,
            version=1,
        )

"""Cards and their ledger: what is left is the sum of the entries and never below zero."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import Select, func, select

from domain.credits.errors import CardNotFound, NotEnoughUnits
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.credits.rules import CardState, last_usable_day, state_of_card
from domain.store.counters import next_number
from domain.store.scope import Scope


class EntryKind(StrEnum):
    """The kinds of lines in a card's ledger."""

    GRANT = "grant"
    USE = "use"
    RETURN = "return"
    EXPIRE = "expire"
    CORRECT = "correct"
    TRANSFER = "transfer"


class CardStanding(StrEnum):
    """Whether a card can be used today, or the word why not."""

    USABLE = "usable"
    USED_UP = "used_up"
    FUTURE = "future"
    PAUSED = "paused"
    EXPIRED_CONTESTABLE = "expired_contestable"
    """Expired by its terms, not by limitation: the units rest (RULES.md R12)."""
    EXPIRED = "expired"
    ENDED = "ended"
    """The contract was terminated, and its last day is over: the units rest."""


@dataclass(frozen=True)
class CardView:
    """A card today.

    Attributes:
        units: How many units were bought.
        left: The sum of the ledger.
        used: Units used and not given back.
        usable_until: The last day to use it, by its terms or by an end of its contract that
            comes first; None without one.
    """

    id: int
    contract_id: int
    customer_id: int
    plan_name: str
    units: int
    left: int
    used: int
    bought_on: date
    usable_until: date | None
    standing: CardStanding


@dataclass(frozen=True)
class UnitEntry:
    """One line of a card's ledger; ``quantity`` is negative where units are taken."""

    kind: EntryKind
    quantity: int
    on: date
    reason: str | None


@dataclass(frozen=True)
class _Balance:
    """Sums of one card's ledger."""

    left: int = 0
    used: int = 0


_NO_ENDS: Mapping[int, date] = {}


def usable_units(cards: Iterable[CardView]) -> int:
    """Return how many units can be used today, over all of these cards."""
    return sum(card.left for card in cards if card.standing is CardStanding.USABLE)


class Credits:
    """The cards of one studio, seen from the scope's today."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def cards_of(
        self,
        customer_id: int,
        *,
        paused_contracts: Collection[int] = (),
        access_ends: Mapping[int, date] = _NO_ENDS,
    ) -> tuple[CardView, ...]:
        """Return a customer's cards: the usable first, of those the one that expires first.

        Args:
            customer_id: Whose cards.
            paused_contracts: Contracts that rest today; their cards rest with them.
            access_ends: By contract, the last day that a termination leaves to use its cards.
        """
        query = self._cards().where(CardRecord.customer_id == customer_id)
        records = list(await self._scope.session.scalars(query))
        balances = await self._balances([record.id for record in records])
        views = [
            self._view(
                record,
                balances.get(record.id, _Balance()),
                access_ends.get(record.contract_id),
                paused=record.contract_id in paused_contracts,
            )
            for record in records
        ]
        return tuple(sorted(views, key=_order))

    async def left_of_contract(self, contract_id: int) -> int:
        """Return how many units are left on the cards of a contract, usable or not."""
        query = self._cards().where(CardRecord.contract_id == contract_id)
        records = await self._scope.session.scalars(query)
        balances = await self._balances([record.id for record in records])
        return sum(balance.left for balance in balances.values())

    async def ledger(self, card_id: int) -> tuple[UnitEntry, ...]:
        """Return the lines of a card in the order in which they were written."""
        query = select(UnitEntryRecord).where(
            UnitEntryRecord.studio_id == self._scope.studio_id,
            UnitEntryRecord.card_id == card_id,
        )
        found = await self._scope.session.scalars(query.order_by(UnitEntryRecord.id))
        return tuple(
            UnitEntry(EntryKind(line.kind), line.quantity, line.on, line.reason) for line in found
        )

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
        await self._lock(card_id)
        balance = (await self._balances([card_id])).get(card_id, _Balance())
        if balance.left + quantity < 0:
            raise NotEnoughUnits(balance.left, -quantity)
        line = UnitEntryRecord(
            studio_id=self._scope.studio_id,
            id=await next_number(self._scope.session, self._scope.studio_id, "unit_entries"),
            card_id=card_id,
            kind=kind.value,
            quantity=quantity,
            on=on,
            reason=reason,
            recorded_at=self._scope.now,
        )
        self._scope.session.add(line)
        await self._scope.session.flush()
        return balance.left + quantity

    def _cards(self) -> Select[CardRecord]:
        return select(CardRecord).where(CardRecord.studio_id == self._scope.studio_id)

    async def _lock(self, card_id: int) -> None:
        query = self._cards().where(CardRecord.id == card_id).with_for_update()
        if (await self._scope.session.scalars(query)).one_or_none() is None:
            raise CardNotFound(card_id)

    async def _balances(self, card_ids: Collection[int]) -> dict[int, _Balance]:
        """Return the sums per card; a unit given back is no longer a used one."""
        spent = UnitEntryRecord.kind.in_([EntryKind.USE.value, EntryKind.RETURN.value])
        query = select(
            UnitEntryRecord.card_id,
            func.sum(UnitEntryRecord.quantity),
            func.sum(UnitEntryRecord.quantity).filter(spent),
        ).where(
            UnitEntryRecord.studio_id == self._scope.studio_id,
            UnitEntryRecord.card_id.in_(card_ids),
        )
        rows = await self._scope.session.execute(query.group_by(UnitEntryRecord.card_id))
        return {
            card_id: _Balance(int(left or 0), -int(used or 0))
            for card_id, left, used in rows.all()
        }

    def _view(
        self, record: CardRecord, balance: _Balance, access_ends_on: date | None, *, paused: bool
    ) -> CardView:
        return CardView(
            id=record.id,
            contract_id=record.contract_id,
            customer_id=record.customer_id,
            plan_name=record.plan_name,
            units=record.units,
            left=balance.left,
            used=balance.used,
            bought_on=record.bought_on,
            usable_until=last_usable_day(record.usable_until, access_ends_on),
            standing=self._standing(record, balance.left, access_ends_on, paused=paused),
        )

    def _standing(
        self, record: CardRecord, left: int, access_ends_on: date | None, *, paused: bool
    ) -> CardStanding:
        if record.bought_on > self._scope.today:
            return CardStanding.FUTURE
        state = state_of_card(
            units=left,
            bought_on=record.bought_on,
            last_day=record.usable_until,
            today=self._scope.today,
            access_ends_on=access_ends_on,
        )
        if paused and state is CardState.USABLE:
            return CardStanding.PAUSED
        return CardStanding(state.value)


def _order(card: CardView) -> tuple[bool, date, int]:
    return card.standing is not CardStanding.USABLE, card.usable_until or date.max, card.id

"""The way back of units: corrections, transfers, and the last days of cards.

Ledgers only grow, so a correction is corrected back. What was spent meanwhile stays spent.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from msgspec import Struct
from typing_extensions import override

from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.credits.errors import NotEnoughUnits
from domain.credits.records import CardRecord
from domain.credits.rules import CardKind
from domain.credits.service import EntryKind
from domain.desk.errors import UndoOvertaken
from domain.desk.previews import Restored
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.desk.units.facts import CardFacts, card_seen, cards_seen

UNDO: Final = "undo"
"""What a ledger says of a line that takes another one back."""


class UndoAdjustment(Inverse):
    """Units that were added or taken."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        card = await card_seen(self.areas, self.facts["card_id"], lock=lock)
        after = card.left - self.facts["units"]
        if after < 0:
            raise NotEnoughUnits(card.left, self.facts["units"])
        return Undoing(restored=(units_again(card, after),), decides={"left": [card.left, after]})

    @override
    async def write(self, undoing: Undoing) -> Undone:
        card_id, units = self.facts["card_id"], self.facts["units"]
        credits_ = self.areas.credits
        await credits_.write(card_id, EntryKind.CORRECT, -units, self.scope.today, UNDO)
        return Undone(rows=await credits_.locked([card_id]), facts={"card_id": card_id})


class UndoTransfer(Inverse):
    """Units that moved from one card to another: they move back."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        giver, taker = await self._cards(lock=lock)
        units = self.facts["units"]
        if taker.left < units:
            raise NotEnoughUnits(taker.left, units)
        return Undoing(
            restored=(
                units_again(giver, giver.left + units),
                units_again(taker, taker.left - units),
            ),
            decides={"left": [giver.left, taker.left]},
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        giver, taker = self.facts["from_card_id"], self.facts["to_card_id"]
        await self.areas.credits.transfer(taker, giver, self.facts["units"], UNDO)
        return Undone(rows=await self.areas.credits.locked([giver, taker]))

    async def _cards(self, *, lock: bool) -> tuple[CardFacts, CardFacts]:
        ids = self.facts["from_card_id"], self.facts["to_card_id"]
        records = [await self.areas.credits.record(card_id) for card_id in ids]
        seen = {card.id: card for card in await cards_seen(self.areas, records, lock=lock)}
        return seen[ids[0]], seen[ids[1]]


class Moved(Struct, frozen=True):
    """The last day of one card, before and after it was moved."""

    card_id: int
    before: date
    after: date


class UndoExtension(Inverse):
    """Cards that can be used for longer: one undo for all that were extended at once."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        moved = self._moved()
        await self._demand_untouched(moved)
        await self._demand_nothing_booked(moved)
        restored = [Restored("cards", {"count": len(moved)})]
        if len(moved) == 1:
            card = await card_seen(self.areas, moved[0].card_id, lock=lock)
            until = {"plan": card.plan_name, "until": moved[0].before}
            restored = [Restored("card-until", until)]
        return Undoing(restored=tuple(restored), decides={"count": len(moved)})

    @override
    async def write(self, undoing: Undoing) -> Undone:
        days = {each.card_id: each.before for each in self._moved()}
        contracts = await self._contracts(days)
        rows = await self.areas.credits.locked(list(days))
        extended_before = self.facts.get("extended_before", {})
        for row in rows:
            row.usable_until = days[row.id]
            earlier = extended_before.get(str(row.id))
            row.extended_on = date.fromisoformat(earlier) if earlier else None
            if row.kind == CardKind.CARD.value:
                self._move_contract(contracts[row.contract_id], days[row.id])
        await self.scope.session.flush()
        return Undone(rows=rows)

    def _moved(self) -> list[Moved]:
        return [
            Moved(card_id, date.fromisoformat(before), date.fromisoformat(after))
            for card_id, before, after in self.facts["cards"]
        ]

    def _move_contract(self, contract: ContractRecord, last_day: date) -> None:
        self.areas.contracts.run_until(contract, last_day)
        if contract.id in self.facts["reopened"]:
            contract.state = ContractState.ENDED.value

    async def _contracts(self, card_ids: Iterable[int]) -> dict[int, ContractRecord]:
        wanted = set(card_ids)
        cards = [card for card in await self._cards() if card.id in wanted]
        return await self.areas.contracts.records({card.contract_id for card in cards}, lock=True)

    async def _cards(self) -> list[CardRecord]:
        bought, monthly = CardKind.CARD, CardKind.MONTHLY
        return [*await self.areas.credits.every(bought), *await self.areas.credits.every(monthly)]

    async def _demand_untouched(self, moved: list[Moved]) -> None:
        """Refuse where a card has got another last day since; of many, contracts are no rows."""
        now = {card.id: card.usable_until for card in await self._cards()}
        if any(now.get(each.card_id) != each.after for each in moved):
            raise UndoOvertaken(self.entry.id)

    async def _demand_nothing_booked(self, moved: list[Moved]) -> None:
        """Refuse where a day was booked that only the later last day allows."""
        last_days = {each.card_id: each.before for each in moved}
        first = min(last_days.values()) + timedelta(days=1)
        for booking in await self.areas.bookings.between(first, date.max):
            last = last_days.get(booking.card_id or 0)
            if last is not None and booking.on > last:
                raise UndoOvertaken(self.entry.id)


def units_again(card: CardFacts, left: int) -> Restored:
    """Return what is left on a card afterwards, and what is left now."""
    values = {"plan": card.plan_name, "number": card.number, "left": left, "now": card.left}
    return Restored("units", values)

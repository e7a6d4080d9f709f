"""Move units from one card to another, of the same or of another person: ``credits.transfer``."""

from datetime import date
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.credits.errors import (
    CardTakesNoUnits,
    MonthlyUnitsStay,
    NotEnoughUnits,
    NothingToCorrect,
    SameCard,
    UnitsTimeBarred,
)
from domain.credits.rules import CardKind, CardStanding
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import PlannedMessage
from domain.desk.units.facts import CardFacts, cards_seen, messages_to
from domain.store.journal import Subject


class TransferPreview(Struct, frozen=True):
    """Units that move: both cards as they are before."""

    giver: CardFacts
    taker: CardFacts
    quantity: int
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "credits.transfer"

    def decision_facts(self) -> dict[str, Any]:
        """Return both cards, what is left on each, and how many units move."""
        cards = (self.giver, self.taker)
        return {
            "cards": [[card.id, card.version, card.left] for card in cards],
            "quantity": self.quantity,
        }


class TransferUnits(Order[TransferPreview], frozen=True):
    """So many units are to move from one card to another."""

    from_card_id: int
    to_card_id: int
    quantity: int


class TransferUnitsCommand(DeskCommand[TransferUnits, TransferPreview]):
    """Moves units: two lines in two ledgers that name each other."""

    command = "credits.transfer"

    @override
    async def think(self, order: TransferUnits, *, lock: bool) -> TransferPreview:
        if order.from_card_id == order.to_card_id:
            raise SameCard
        if order.quantity <= 0:
            raise NothingToCorrect
        ids = order.from_card_id, order.to_card_id
        records = [await self.areas.credits.record(card_id) for card_id in ids]
        seen = {card.id: card for card in await cards_seen(self.areas, records, lock=lock)}
        giver, taker = seen[order.from_card_id], seen[order.to_card_id]
        _demand_movable(giver, taker, order.quantity, self.scope.today)
        messages = await self._messages(giver, taker)
        return TransferPreview(giver, taker, order.quantity, messages)

    @override
    async def write(self, order: TransferUnits, preview: TransferPreview) -> Change:
        giver, taker = preview.giver, preview.taker
        await self.areas.credits.transfer(giver.id, taker.id, order.quantity)
        return Change(
            subject=Subject(giver.customer.id, giver.contract_id),
            facts={
                "from_card_id": giver.id,
                "to_card_id": taker.id,
                "to_customer_id": taker.customer.id,
                "units": order.quantity,
                "left": [giver.left, taker.left],
            },
            rows=await self.areas.credits.locked([giver.id, taker.id]),
            messages=preview.messages,
            undo_until=self.undo_until,
        )

    async def _messages(self, giver: CardFacts, taker: CardFacts) -> tuple[PlannedMessage, ...]:
        """Return one message to each of the two; just one where both are the same person."""
        sent = await messages_to(self.areas, "units-sent", [giver.customer.id])
        if giver.customer.id == taker.customer.id:
            return sent
        return (*sent, *await messages_to(self.areas, "units-received", [taker.customer.id]))


def _demand_movable(giver: CardFacts, taker: CardFacts, quantity: int, today: date) -> None:
    if giver.standing is CardStanding.EXPIRED:
        raise UnitsTimeBarred(giver.plan_name, giver.number, giver.limitation_on)
    if giver.kind is CardKind.MONTHLY and not _stays_in_month(giver, taker):
        raise MonthlyUnitsStay(giver.plan_name, giver.number)
    if quantity > giver.left:
        raise NotEnoughUnits(giver.left, quantity)
    if taker.is_over(today):
        raise CardTakesNoUnits(taker.plan_name, taker.number)


def _stays_in_month(giver: CardFacts, taker: CardFacts) -> bool:
    """Return whether a membership's units can be used, and lapse no later than they would."""
    if giver.standing is not CardStanding.USABLE or giver.usable_until is None:
        return False
    return taker.usable_until is not None and taker.usable_until <= giver.usable_until

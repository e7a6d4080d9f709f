"""Correct the units on a card: ``credits.adjust``, with a reason, never below zero."""

from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.credits.errors import (
    CorrectionNeedsReason,
    NotEnoughUnits,
    NothingToCorrect,
    UnitsTimeBarred,
)
from domain.credits.service import EntryKind
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import PlannedMessage
from domain.desk.units.facts import CardFacts, card_seen, messages_to
from domain.store.journal import Subject

LONGEST_REASON = 200


class AdjustmentPreview(Struct, frozen=True):
    """A correction of a card: ``left`` before and after."""

    card: CardFacts
    quantity: int
    reason: str
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "credits.adjust"

    @property
    def left_after(self) -> int:
        """What is left afterwards."""
        return self.card.left + self.quantity

    def decision_facts(self) -> dict[str, Any]:
        """Return the card, what is left on it, and the correction."""
        return {
            "card": [self.card.id, self.card.version],
            "left": self.card.left,
            "quantity": self.quantity,
        }


class AdjustUnits(Order[AdjustmentPreview], frozen=True):
    """Units are to be added to a card (positive) or taken from it (negative)."""

    card_id: int
    quantity: int
    reason: str


class AdjustUnitsCommand(DeskCommand[AdjustUnits, AdjustmentPreview]):
    """Corrects units."""

    command = "credits.adjust"

    @override
    async def think(self, order: AdjustUnits, *, lock: bool) -> AdjustmentPreview:
        if not order.quantity:
            raise NothingToCorrect
        if not order.reason.strip():
            raise CorrectionNeedsReason
        card = await card_seen(self.areas, order.card_id, lock=lock)
        barred_after = max(card.limitation_on, card.terms_until or card.limitation_on)
        if self.scope.today > barred_after:
            raise UnitsTimeBarred(card.plan_name, card.number, barred_after)
        if card.left + order.quantity < 0:
            raise NotEnoughUnits(card.left, -order.quantity)
        messages = await messages_to(self.areas, "units-adjusted", [card.customer.id])
        return AdjustmentPreview(card, order.quantity, order.reason.strip(), messages)

    @override
    async def write(self, order: AdjustUnits, preview: AdjustmentPreview) -> Change:
        card, reason = preview.card, preview.reason[:LONGEST_REASON]
        today = self.scope.today
        await self.areas.credits.write(card.id, EntryKind.CORRECT, order.quantity, today, reason)
        return Change(
            subject=Subject(card.customer.id, card.contract_id),
            facts={
                "card_id": card.id,
                "units": order.quantity,
                "left": [card.left, preview.left_after],
            },
            rows=await self.areas.credits.locked([card.id]),
            messages=preview.messages,
            undo_until=self.undo_until,
        )

"""Let cards be used for longer: ``cards.extend``, for one card or for all of them at once.

All or nothing: it is one transaction, and the cards that cannot be extended are counted in the
preview. The contract of a card ends by itself on the card's last day, so that day moves along.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from json import dumps
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.credits.errors import NoCardToExtend
from domain.credits.rules import CardKind, extended_until
from domain.dates import Duration, after_event
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import PlannedMessage
from domain.desk.units.extendable import left_out, why_not
from domain.desk.units.facts import CardFacts, card_seen, cards_seen, messages_to
from domain.store.journal import Subject
from domain.studios.rights import Right, Rights, where

FAR_YEARS = 3
"""A last day further off than this is more likely a slip than a wish: it is noted."""
FEW = 25
"""More cards than these want a second tap; of them a proposal's facts hold a digest."""


class Extension(Struct, frozen=True):
    """One card that can be used for longer; both days are inclusive."""

    card: CardFacts
    before: date
    after: date

    def revives(self, today: date) -> bool:
        """Return whether the card had expired and can be used again."""
        return self.before < today <= self.after


class ExtensionPreview(Struct, frozen=True):
    """The cards that can be used for longer, by id.

    Attributes:
        one: Whether one certain card was meant.
        kept: The cards that stay as they are, each with the word why.
    """

    extensions: tuple[Extension, ...]
    by: Duration | None
    until: date | None
    today: date
    one: bool
    kept: tuple[tuple[CardFacts, str], ...] = ()
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "cards.extend"

    @property
    def units(self) -> int:
        """How many free units are on these cards."""
        return sum(each.card.left for each in self.extensions)

    @property
    def left_out(self) -> Mapping[str, int]:
        """How many cards stay as they are, by the word why."""
        return Counter(reason for _, reason in self.kept)

    @property
    def far(self) -> date | None:
        """The latest new last day, where it lies unusually far off; else None."""
        latest = max(each.after for each in self.extensions)
        return (
            latest if latest > after_event(self.today, Duration(months=12 * FAR_YEARS)) else None
        )

    @property
    def is_many(self) -> bool:
        """Whether there are so many that one tap is not enough."""
        return len(self.extensions) > FEW

    def needs(self, asked_on: date) -> Rights:
        """Return what several cards at once take."""
        del asked_on
        return where(Right.BULK, len(self.extensions) > 1)

    def decision_facts(self) -> dict[str, Any]:
        """Return count and sum of units, and each card with its version and its new last day."""
        cards = [
            [each.card.id, each.card.version, each.after.isoformat()] for each in self.extensions
        ]
        listed: Any = cards if not self.is_many else sha256(dumps(cards).encode()).hexdigest()
        return {"count": len(cards), "units": self.units, "cards": listed}


class ExtendCards(Order[ExtensionPreview], frozen=True):
    """Cards are to be usable for longer, by a length of time or until a day.

    Attributes:
        card_id: One certain card; None for all that the other values leave.
        customer_id: Only the cards of one customer.
        plan_id: Only the cards of one plan.
        with_expired: Also cards that have expired by their terms.
    """

    by: Duration | None = None
    until: date | None = None
    card_id: int | None = None
    customer_id: int | None = None
    plan_id: int | None = None
    with_expired: bool = False


class ExtendCardsCommand(DeskCommand[ExtendCards, ExtensionPreview]):
    """Moves the last days of cards."""

    command = "cards.extend"

    @override
    async def think(self, order: ExtendCards, *, lock: bool) -> ExtensionPreview:
        if order.card_id is not None:
            return await self._of_one(order, order.card_id, lock=lock)
        return await self._of_all(order, lock=lock)

    @override
    async def write(self, order: ExtendCards, preview: ExtensionPreview) -> Change:
        found = preview.extensions
        rows = await self.areas.credits.locked([each.card.id for each in found])
        bought = [each for each in found if each.card.kind is CardKind.CARD]
        contract_ids = {each.card.contract_id for each in bought}
        contracts = await self.areas.contracts.records(contract_ids, lock=True)
        ended = [number for number, row in contracts.items() if row.state == "ended"]
        moved = {str(row.id): row.extended_on.isoformat() for row in rows if row.extended_on}
        for row, each in zip(rows, found, strict=True):
            self.areas.credits.extend(row, each.after)
        for each in bought:
            self.areas.contracts.run_until(contracts[each.card.contract_id], each.after)
        return Change(
            subject=_subject(found),
            facts={
                "cards": _written(found),
                "units": preview.units,
                "reopened": ended,
                "until": _common_day(found),
                "extended_before": moved,
            },
            rows=[*rows, *contracts.values()] if len(found) <= FEW else rows,
            messages=preview.messages,
            undo_until=self.undo_until,
        )

    async def _of_one(self, order: ExtendCards, card_id: int, *, lock: bool) -> ExtensionPreview:
        card = await card_seen(self.areas, card_id, lock=lock)
        after = self._after(order, card)
        if (refusal := why_not(card, after, self.scope.today)) is not None:
            raise refusal
        return await self._preview(order, [_extension(card, after)])

    async def _of_all(self, order: ExtendCards, *, lock: bool) -> ExtensionPreview:
        records = await self.areas.credits.every()
        if order.customer_id is not None:
            records = [one for one in records if one.customer_id == order.customer_id]
        cards = [
            card
            for card in await cards_seen(self.areas, records, lock=lock)
            if order.plan_id in (None, card.plan_id)
        ]
        found, kept = [], list[tuple[CardFacts, str]]()
        for card in cards:
            after = self._after(order, card)
            reason = left_out(card, after, self.scope.today, with_expired=order.with_expired)
            if reason is None:
                found.append(_extension(card, after))
            else:
                kept.append((card, reason))
        if not found:
            raise NoCardToExtend
        return await self._preview(order, found, kept)

    def _after(self, order: ExtendCards, card: CardFacts) -> date:
        """Return the new last day; a card without one keeps having none."""
        if order.until is not None:
            return order.until
        last_day = card.terms_until or self.scope.today
        return extended_until(last_day, order.by or Duration(), self.scope.today)

    async def _preview(
        self,
        order: ExtendCards,
        found: list[Extension],
        kept: Iterable[tuple[CardFacts, str]] = (),
    ) -> ExtensionPreview:
        people = {each.card.customer.id for each in found}
        return ExtensionPreview(
            extensions=tuple(found),
            by=order.by,
            until=order.until,
            today=self.scope.today,
            one=order.card_id is not None,
            kept=tuple(kept),
            messages=await messages_to(self.areas, "card-extended", people),
        )


def _extension(card: CardFacts, after: date) -> Extension:
    return Extension(card, card.terms_until or after, after)


def _subject(found: Iterable[Extension]) -> Subject:
    """Return whom the change is about, where it is one person, and which contract."""
    people = {each.card.customer.id for each in found}
    contracts = {each.card.contract_id for each in found}
    return Subject(
        people.pop() if len(people) == 1 else None,
        contracts.pop() if len(contracts) == 1 else None,
    )


def _common_day(found: Iterable[Extension]) -> str | None:
    """Return the new last day, where it is the same one for all."""
    days = {each.after.isoformat() for each in found}
    return days.pop() if len(days) == 1 else None


def _written(found: Iterable[Extension]) -> list[list[Any]]:
    """Return per card its id and its last day before and after."""
    return [[each.card.id, each.before.isoformat(), each.after.isoformat()] for each in found]

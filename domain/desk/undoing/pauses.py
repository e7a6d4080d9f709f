"""The way back of pauses and returns: the contract rests as before, with its money and places."""

from datetime import timedelta
from typing import Any

from msgspec.structs import replace
from typing_extensions import override

from domain.contracts.pauses import Pause
from domain.contracts.records import ContractRecord
from domain.contracts.views import pauses_of
from domain.desk.endings.remembered import LEFTOVERS
from domain.desk.errors import UndoOvertaken
from domain.desk.pausing.changing import restore_ends
from domain.desk.pausing.inside import RESTED
from domain.desk.previews import Restored
from domain.desk.undoing.contracts import UndoDocuments
from domain.desk.undoing.inverse import Undoing, Undone
from domain.desk.undoing.leftovers import LeftoversBack, WayBack, rows_of_others
from domain.desk.undoing.places import Places
from domain.store.journal import JournalRecord, Versioned


class UndoPause(UndoDocuments):
    """A pause that was agreed: the contract does not rest."""

    left: WayBack = WayBack()

    @classmethod
    @override
    def decisive_rows(cls, entry: JournalRecord) -> list[tuple[str, int, int]]:
        others = rows_of_others(_as_an_end(entry))
        return [row for row in super().decisive_rows(entry) if row[:2] not in others]

    @override
    async def think(self, *, lock: bool) -> Undoing:
        undoing = await super().think(lock=lock)
        self.left = await self._places.find(lock=lock)
        added = self.facts.get("enrolled", ())
        gone = (Restored("places-gone", {"count": len(added)}),) if added else ()
        return replace(
            undoing,
            restored=(*undoing.restored, *self.left.named, *gone),
            spared=await self._places.others() - self.left.down,
            decides=self.left.leftovers.decision_facts(),
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        added = [await self._never_booked(number) for number in self.facts.get("enrolled", ())]
        undone = await super().write(undoing)
        left = await self._places.write(self.left)
        return replace(
            undone,
            rows=(*undone.rows, *added, *left.rows),
            facts={**undone.facts, RESTED: left.facts},
            messages=(*undone.messages, *left.messages),
        )

    @override
    async def restore(self) -> list[Versioned]:
        contract = await self.areas.contract_row(self.entry.contract_id or 0, lock=True)
        contract.pauses = [pause.to_json() for pause in self.pauses_before(contract)] or None
        await self.scope.session.flush()  # the calendar goes back, whatever was billed
        restore_ends(contract, self.facts["before"])
        await self.scope.session.flush()
        return [contract, *await self._card_back()]

    def pauses_before(self, contract: ContractRecord) -> list[Pause]:
        """Return the pauses as they were before the change."""
        number = self.facts["pause"]["number"]
        return [pause for pause in pauses_of(contract) if pause.number != number]

    @property
    def _places(self) -> LeftoversBack:
        return LeftoversBack(self.areas, _as_an_end(self.entry), self.told)

    async def _card_back(self) -> list[Versioned]:
        if self.facts.get("card") is None:
            return []
        (card,) = await self.areas.credits.locked([self.facts["card"]])
        if card.usable_until is None:
            raise UndoOvertaken(self.entry.id)
        card.usable_until -= timedelta(days=self.facts["end_moves_by"])
        return [card]

    async def _never_booked(self, booking_id: int) -> Versioned:
        record = await self.areas.bookings.record(booking_id, lock=True)
        await Places(self.areas, self.entry.id).never_was(record)
        return record


class UndoReturn(UndoPause):
    """A return: the contract rests as it was agreed before."""

    @override
    def pauses_before(self, contract: ContractRecord) -> list[Pause]:
        """Return the pauses with the one that was changed as it had been agreed."""
        others = super().pauses_before(contract)
        before = Pause.of(self.facts["pause"])
        changed = (one for one in pauses_of(contract) if one.number == before.number)
        now = next(changed, None)
        reason = self.kept.get("reason") if now is None else now.reason
        found = [*others, replace(before, reason=reason)]
        return sorted(found, key=lambda pause: pause.first_day)


def _as_an_end(entry: JournalRecord) -> JournalRecord:
    """Return an entry that tells of places as one about an end would; it is never kept."""
    facts: dict[str, Any] = {LEFTOVERS: entry.facts.get(RESTED) or {}}
    return JournalRecord(
        studio_id=entry.studio_id,
        id=entry.id,
        customer_id=entry.customer_id,
        contract_id=entry.contract_id,
        facts=facts,
        rows=entry.rows,
    )

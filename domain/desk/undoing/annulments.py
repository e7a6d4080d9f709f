"""The way back of an annulment: the contract is as it was, with its units."""

from typing import Any

from msgspec.structs import replace
from typing_extensions import override

from domain.credits.service import EntryKind
from domain.desk.endings.annul_contract import UNITS_WITHDRAWN
from domain.desk.previews import Restored
from domain.desk.undoing.contracts import UndoEnd
from domain.desk.undoing.inverse import Undoing
from domain.store.journal import Versioned


class UndoAnnulment(UndoEnd):
    """A contract that was annulled: documents come back as new ones, units to their cards."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        undoing = await super().think(lock=lock)
        count = sum(units for _, units in self._units())
        if not count:
            return undoing
        named = Restored("units-again", {"count": count})
        return replace(undoing, restored=(named, *undoing.restored))

    @override
    async def restore(self) -> list[Versioned]:
        rows = await super().restore()
        today = self.scope.today
        for card_id, units in self._units():
            await self.areas.credits.write(card_id, EntryKind.CORRECT, units, today)
        cards = await self.areas.credits.locked([card_id for card_id, _ in self._units()])
        return [*rows, *cards]

    def _units(self) -> list[Any]:
        return list(self.facts.get(UNITS_WITHDRAWN, ()))

"""A sale taken back: the contract never was; its documents are cancelled, its units withdrawn.

Nothing may hang on it by now but what came with the sale itself.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct, field

from domain.bookings.records import BookingRecord
from domain.bookings.rules import BookingState
from domain.contracts.records import ContractRecord
from domain.credits.ledger import EntryKind
from domain.credits.records import CardRecord
from domain.desk.areas import Areas
from domain.desk.bookings.moving_up import Moved, move_up
from domain.desk.bookkeeping import Written
from domain.desk.books import Books
from domain.desk.changes import changes_of
from domain.desk.claims import Memory
from domain.desk.errors import UndoOvertaken
from domain.desk.facts import InvoiceChange
from domain.desk.previews import Restored
from domain.desk.settling import Settlement, settle
from domain.desk.trail import never_was
from domain.desk.undoing.places import Places
from domain.desk.undoing.units import UNDO


class Back(Struct):
    """What was written: rows, documents, and who moved up on places that became free."""

    rows: list[Any] = field(default_factory=list)
    written: Written = field(default_factory=Written)
    moved: Moved = field(default_factory=Moved)


class SaleBack:
    """Takes back what a sale wrote.

    Args:
        areas: Of the studio.
        journal_id: The sale, for a refusal.
        facts: What the journal says of it (``Sold.as_facts``).
    """

    contract: ContractRecord
    books: Books
    settlement: Settlement

    def __init__(self, areas: Areas, journal_id: int, facts: Mapping[str, Any]) -> None:
        self._areas = areas
        self._journal_id = journal_id
        self._facts = facts
        self._places = Places(areas, journal_id)

    async def open(self, *, lock: bool, also: frozenset[int] = frozenset()) -> None:
        """Find what is to be taken back.

        Args:
            lock: Whether it is about to be written.
            also: Further bookings that the contract pays for by the same change.

        Raises:
            UndoOvertaken: Something hangs on the contract by now.
        """
        areas, contract_id = self._areas, self._facts["sold"]
        self.contract = await areas.contract_row(contract_id, lock=lock)
        await self._demand_untouched(also | frozenset(self._facts["bookings"]))
        self.books = await areas.bookkeeper.open(self.contract.customer_id, contract_id, lock=lock)
        claims = self.books.every_claim(Memory())
        self.settlement = settle(claims, lambda _: None, self.books.purse)

    @property
    def documents(self) -> tuple[InvoiceChange, ...]:
        """What becomes of the documents."""
        return changes_of(self.settlement.steps)

    def restored(self) -> tuple[Restored, ...]:
        """Return what is gone again."""
        contract, places = self.contract, len(self._facts["bookings"])
        named = {"plan": contract.plan_name, "number": contract.number}
        lines = [Restored("contract-gone", named)]
        if self._facts["card"] is not None:
            lines.append(Restored("units-gone"))
        if places:
            lines.append(Restored("places-gone", {"count": places}))
        if group := self._facts.get("group_before"):
            lines.append(Restored("group", {"group": group}))
        return tuple(lines)

    async def write(self) -> Back:
        """Take it back; contract and customer are locked, and so are courses before bookings."""
        areas, back = self._areas, Back()
        await self._drop_places(back)
        await self._withdraw_units(back)
        back.written = await areas.bookkeeper.carry_out(
            self.books, self.settlement, refund=False, by_end=False
        )
        if group := self._facts.get("group_before"):
            customer = await areas.customers.record_for_update(self.contract.customer_id)
            customer.price_group = group
            back.rows.append(customer)
        never_was(self.contract)
        await areas.scope.session.flush()
        back.rows += [self.contract, *back.written.rows, *back.moved.rows]
        return back

    async def _drop_places(self, back: Back) -> None:
        records = await self._locked(self._facts["bookings"])
        had = {
            (record.course_id, record.on)
            for record in records
            if record.state == BookingState.BOOKED.value
        }
        for record in records:
            await self._places.never_was(record)
            back.rows.append(record)
        for course_id, on in sorted(had):
            back.moved.take_in(await move_up(self._areas, course_id, on))

    async def _locked(self, booking_ids: list[int]) -> list[BookingRecord]:
        bookings = self._areas.bookings
        found = [await bookings.record(number) for number in booking_ids]
        for course_id in sorted({record.course_id for record in found}):
            await self._areas.courses.lock(course_id)
        return [await bookings.record(number, lock=True) for number in booking_ids]

    async def _withdraw_units(self, back: Back) -> None:
        """Take all units from the cards of the contract: their ledgers say what became of them."""
        credits_ = self._areas.credits
        cards = await self._cards()
        sums = await credits_.tallies([card.id for card in cards])
        for card in cards:
            left = sums[card.id].left
            if left:
                today = self._areas.scope.today
                await credits_.write(card.id, EntryKind.CORRECT, -left, today, UNDO)
        back.rows += await credits_.locked([card.id for card in cards])

    async def _cards(self) -> list[CardRecord]:
        return await self._areas.credits.of_contract(self._facts["sold"])

    async def _demand_untouched(self, own: frozenset[int]) -> None:
        """Refuse where the contract pays for another day by now, or units went elsewhere."""
        contract_id = self._facts["sold"]
        found = await self._areas.bookings.of_contract_from(contract_id, date.min)
        if any(booking.id not in own for booking in found):
            raise UndoOvertaken(self._journal_id)
        for card in await self._cards():
            for line in await self._areas.credits.ledger(card.id):
                known = line.kind is EntryKind.GRANT or line.booking_id in own
                if not known:
                    raise UndoOvertaken(self._journal_id)

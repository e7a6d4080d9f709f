"""The way back of sales: a new contract or card, another plan, another way to pay."""

from msgspec.structs import replace
from typing_extensions import override

from domain.bookings.records import BookingRecord
from domain.bookings.rules import Payer, Source
from domain.desk.bookings.previews import Outcome
from domain.desk.changes import changes_of
from domain.desk.memory import trace_of
from domain.desk.previews import Restored
from domain.desk.settling import Settlement
from domain.desk.trail import restore_end
from domain.desk.undoing.bookings import waited_as
from domain.desk.undoing.contracts import steps_back
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.desk.undoing.places import Places
from domain.desk.undoing.sale_back import SaleBack


class UndoSale(Inverse):
    """A sale: the contract never was."""

    sale: SaleBack

    @override
    async def think(self, *, lock: bool) -> Undoing:
        self.sale = SaleBack(self.areas, self.entry.id, self.facts)
        await self.sale.open(lock=lock)
        documents = self.sale.documents
        return Undoing(
            restored=self.sale.restored(),
            documents=documents,
            balance_after_cents=self.sale.settlement.balance_after_cents if documents else None,
            stays=("document-issued",) if documents else (),
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        back = await self.sale.write()
        return Undone(
            rows=back.rows,
            facts={"settled": back.written.trace.as_facts(), **back.moved.facts},
            numbers=tuple(back.written.numbers),
            messages=tuple(back.moved.messages),
        )


class UndoPlanChange(Inverse):
    """Another plan: the new contract never was, the old one goes on, with its booked days."""

    sale: SaleBack

    @override
    async def think(self, *, lock: bool) -> Undoing:
        self.sale = SaleBack(self.areas, self.entry.id, self.facts)
        await self.sale.open(lock=lock, also=frozenset(self.facts["kept"]))
        after_sale = self.sale.settlement.balance_after_cents
        old = await self._old_steps(after_sale, lock=lock)
        documents = (*self.sale.documents, *changes_of(old.steps))
        kept, dropped = len(self.facts["kept"]), len(self.facts.get("dropped", ()))
        again = Restored("places-as-before", {"count": kept + dropped})
        return Undoing(
            restored=(*self.sale.restored(), *((again,) if kept + dropped else ())),
            documents=documents,
            balance_after_cents=old.balance_after_cents if documents else None,
            stays=("document-issued",) if documents else (),
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        areas, contract_id = self.areas, self.entry.contract_id or 0
        places = [*await self._down(), *await self._kept_again()]
        back = await self.sale.write()
        places += await self._dropped_again()
        old = await areas.contract_row(contract_id, lock=True)
        restore_end(old, self.facts["before"])
        books = await areas.books_of(old, lock=True)
        steps = steps_back(books, trace_of(self.facts))
        written = await areas.bookkeeper.carry_out(books, steps, refund=False)
        return Undone(
            rows=[old, *written.rows, *back.rows, *places],
            facts={"settled": written.trace.as_facts()},
            numbers=(*back.written.numbers, *written.numbers),
            messages=tuple(back.moved.messages),
        )

    async def _old_steps(self, balance_cents: int, *, lock: bool) -> Settlement:
        """Return the steps back for the old contract, after those for the new one."""
        old = await self.areas.contract_row(self.entry.contract_id or 0, lock=lock)
        books = await self.areas.books_of(old, lock=lock)
        purse = replace(books.purse, balance_cents=balance_cents)
        return steps_back(replace(books, purse=purse), trace_of(self.facts))

    async def _down(self) -> list[BookingRecord]:
        """Put those back who moved up on the days that the change had given up."""
        moved_up = list(self.facts.get("moved_up", ()))
        records = await self._locked(moved_up)
        for record in records:
            await self._places.down_again(record, waited_as(self.facts, record.id))
        return records

    async def _kept_again(self) -> list[BookingRecord]:
        """Let the old contract pay again for the days that went over to the new one."""
        before = {number: (source, who, card) for number, source, who, card in self._before()}
        records = await self._locked(list(before))
        for record in records:
            source, contract_id, card_id = before[record.id]
            await self._places.free(record)
            self.areas.places.pay(record, Payer(Source(source), contract_id, card_id))
            if source == Source.CARD.value and card_id is not None:
                await self.areas.credits.use(card_id, record.id, record.on)
        await self.scope.session.flush()
        return records

    async def _dropped_again(self) -> list[BookingRecord]:
        """Give the places back that were dropped."""
        outcomes = {number: Outcome(outcome) for number, outcome in self.facts.get("dropped", ())}
        records = await self._locked(list(outcomes))
        for record in records:
            if outcomes[record.id] is Outcome.LEFT_LIST:
                self._places.waits_again(record)
            else:
                await self._places.again(record, outcomes[record.id])
        await self.scope.session.flush()
        return records

    async def _locked(self, booking_ids: list[int]) -> list[BookingRecord]:
        bookings = self.areas.bookings
        found = [await bookings.record(number) for number in booking_ids]
        for course_id in sorted({record.course_id for record in found}):
            await self.areas.courses.lock(course_id)
        return [await bookings.record(number, lock=True) for number in booking_ids]

    def _before(self) -> list[tuple[int, str, int | None, int | None]]:
        return [tuple(each) for each in self.facts.get("kept_before", ())]

    @property
    def _places(self) -> Places:
        return Places(self.areas, self.entry.id)


class UndoPayment(Inverse):
    """How a contract is paid: as before."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        before = self.facts["before"]
        line = Restored("method", {"method": before}) if before else Restored("method-open")
        return Undoing(restored=(line,))

    @override
    async def write(self, undoing: Undoing) -> Undone:
        record = await self.areas.contract_row(self.entry.contract_id or 0, lock=True)
        record.payment_method = self.facts["before"]
        return Undone([record])

"""The way back of ends of contracts, of documents taken back, and of customers made inactive."""

from datetime import date
from typing import Any

from msgspec.structs import replace
from typing_extensions import override

from domain.contracts.successors import successor_of
from domain.desk.bookkeeping import Written
from domain.desk.books import Books
from domain.desk.changes import changes_of
from domain.desk.claims import Claim, Document, Owed, touching
from domain.desk.errors import UndoOvertaken
from domain.desk.memory import Trace, trace_of
from domain.desk.previews import Heard
from domain.desk.settling import Settlement, Step, settle
from domain.desk.trail import restore_access, restore_end
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.desk.undoing.leftovers import LeftoversBack, WayBack, rows_of_others
from domain.store.journal import JournalRecord, Versioned


class UndoDocuments(Inverse):
    """What a change did to documents: cancelled ones come back as new ones."""

    books: Books | None = None
    settlement: Settlement | None = None

    @property
    def trace(self) -> Trace:
        """What the change did to documents."""
        return trace_of(self.facts)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is done to documents."""
        return () if self.settlement is None else self.settlement.steps

    @override
    async def think(self, *, lock: bool) -> Undoing:
        await self.open_books(lock=lock)
        return self.shown()

    async def open_books(self, *, lock: bool) -> None:
        """Find the steps back to what was in force before the change."""
        entry, trace = self.entry, self.trace
        if not trace.ids or entry.customer_id is None:
            return
        bookkeeper = self.areas.bookkeeper
        self.books = await bookkeeper.open(entry.customer_id, entry.contract_id, lock=lock)
        self.settlement = steps_back(self.books, trace)

    def shown(self) -> Undoing:
        """Return what becomes of the documents; a draft moves no money."""
        issued = [step for step in self.steps if step.leaf.number is not None]
        balance = None
        if self.settlement is not None and issued:
            again = sum(cents for _, cents in self.trace.unrefunded)
            balance = self.settlement.balance_after_cents - again
        return Undoing(
            documents=changes_of(self.steps),
            balance_after_cents=balance,
            stays=("document-issued",) if issued else (),
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        rows = await self.restore()
        written = await self.settle_again()
        return Undone(
            rows=(*rows, *written.rows),
            facts={"settled": written.trace.as_facts()},
            numbers=tuple(written.numbers),
        )

    async def restore(self) -> list[Versioned]:
        """Write back what the change found in a row, where it touched more than documents."""
        return []

    async def settle_again(self) -> Written:
        """Carry the steps back out."""
        if self.books is None or self.settlement is None:
            return Written()
        bookkeeper = self.areas.bookkeeper
        written = await bookkeeper.carry_out(
            self.books, self.settlement, refund=False, by_end=self.trace.by_end
        )
        await bookkeeper.set_aside_again(self.books.customer_id, self.trace)
        return written

    @override
    def heard(self) -> Heard:
        named = super().heard()
        quiet = self.entry.command == "invoice.delete"
        if named != Heard() or quiet or self.entry.customer_id is None:
            return named
        return Heard(later=(self.entry.customer_id,))


class UndoEnd(UndoDocuments):
    """An end that was set, moved or withdrawn, with the places and rights that it changed."""

    left: WayBack = WayBack()

    @classmethod
    @override
    def decisive_rows(cls, entry: JournalRecord) -> list[tuple[str, int, int]]:
        others = rows_of_others(entry)
        return [row for row in super().decisive_rows(entry) if row[:2] not in others]

    @property
    def places(self) -> LeftoversBack:
        """What takes places and rights back."""
        return LeftoversBack(self.areas, self.entry, self.told)

    @override
    async def think(self, *, lock: bool) -> Undoing:
        await self._demand_no_successor()
        undoing = await super().think(lock=lock)
        self.left = await self.places.find(lock=lock)
        return replace(
            undoing,
            restored=(*undoing.restored, *self.left.named),
            spared=await self.places.others() - self.left.down,
            decides=self.left.leftovers.decision_facts(),
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        undone = await super().write(undoing)
        left = await self.places.write(self.left)
        return replace(
            undone,
            rows=(*undone.rows, *left.rows),
            messages=(*undone.messages, *left.messages),
        )

    @override
    async def restore(self) -> list[Versioned]:
        before, contract_id = self.facts.get("before"), self.entry.contract_id
        if before is None or contract_id is None:
            return []
        contract = await self.areas.contract_row(contract_id, lock=True)
        restore_end(contract, before)
        return [contract]

    async def _demand_no_successor(self) -> None:
        """Refuse where the contract would go on beside the one that follows it by now."""
        before, contract_id = self.facts.get("before"), self.entry.contract_id
        if before is None or contract_id is None:
            return
        successor = await successor_of(self.scope, contract_id)
        ended_on: str | None = before["ends_on"]
        if successor is None or (ended_on and date.fromisoformat(ended_on) < successor.starts_on):
            return
        raise UndoOvertaken(self.entry.id)


class UndoAccess(Inverse):
    """A customer made inactive, or active again."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        return Undoing()

    @override
    async def write(self, undoing: Undoing) -> Undone:
        before: Any = self.facts.get("before")
        if self.entry.customer_id is None or not before:
            return Undone()
        customer = await self.areas.customers.record_for_update(self.entry.customer_id)
        restore_access(customer, before)
        return Undone(rows=[customer])


def whole_again(leaf: Document, cents: int) -> Owed:
    """Return what a document asked for before a part of it was taken back."""
    asked = leaf.amount_cents + cents
    return Owed(leaf.last, asked, leaf.paused, leaf.reduced_cents - cents)


def steps_back(books: Books, trace: Trace) -> Settlement:
    """Return the steps back to what was in force before a change.

    Of the refunds only those are taken back that this change set aside.
    """
    parts = {number: cents for number, cents in trace.reduced}  # noqa: C416 - pairs are lists

    def before(claim: Claim) -> Owed | None:
        if claim.leaf.id in parts:
            return whole_again(claim.leaf, parts[claim.leaf.id])
        return None if claim.leaf.id in trace.issued else claim.full

    claims = touching(books.every_claim(trace.memory), trace.ids)
    aside = books.purse.set_aside
    gave = {*trace.ended, *parts}
    mine = {number: cents for number, cents in aside.items() if number in gave}
    purse = replace(books.purse, set_aside=mine)
    return settle(claims, before, purse)

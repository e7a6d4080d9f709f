"""Take the last change back: ``undo``; each command has an inverse of its own.

It is no rewind of rows: documents and ledgers only grow, so a cancelled invoice comes back as a
new one and what was issued is cancelled. It works for ten minutes, while every row that the change
wrote still has its version, for the same person or an owner.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.customers.service import CustomerFacts
from domain.desk.areas import Areas, demand_same, person_facts
from domain.desk.books import Books, Written
from domain.desk.changes import changes_of
from domain.desk.facts import ContractFacts, Done
from domain.desk.memory import Trace, trace_of
from domain.desk.previews import UndoPreview
from domain.desk.settling import Claim, Owed, Settlement, Step, settle, touching
from domain.desk.trail import restore_access, restore_end
from domain.desk.undoable import ACCESS, ENDS, entry_to_undo
from domain.store.journal import JournalRecord, Subject, Versioned, write_entry


@dataclass(frozen=True)
class _Inverse:
    """A change that is to be taken back; books and settlement where it touched documents."""

    entry: JournalRecord
    trace: Trace
    books: Books | None = None
    settlement: Settlement | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is done to documents."""
        return () if self.settlement is None else self.settlement.steps

    @property
    def issued(self) -> tuple[Step, ...]:
        """What is done to documents that were issued; a draft moves no money."""
        return tuple(step for step in self.steps if step.leaf.number is not None)

    @property
    def balance_after_cents(self) -> int | None:
        """What the customer's account holds afterwards, None where only drafts are touched."""
        if self.settlement is None or not self.issued:
            return None
        return self.settlement.balance_after_cents


class Undo:
    """Takes changes of one studio back."""

    command = "undo"

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    async def preview(self, journal_id: int | None = None) -> UndoPreview:
        """Return what taking a change back would mean.

        Args:
            journal_id: The change; None for the last one of the person who asks.

        Raises:
            NothingToUndo: There is none, or it was taken back before.
            UndoTooLate: The ten minutes are over.
            UndoNotYours: Somebody else made it, and an owner does not ask.
            UndoOvertaken: Something that it wrote was changed again.
        """
        return await self._describe(await self._think(journal_id, lock=False))

    async def carry_out(self, journal_id: int, facts: Mapping[str, Any]) -> Done:
        """Do it, if what was decided on still holds.

        Raises:
            PreviewOutdated: A decision fact differs now.
            Refusal: As for the preview.
        """
        inverse = await self._think(journal_id, lock=True)
        preview = await self._describe(inverse)
        demand_same(preview, facts)
        entry, scope = inverse.entry, self._areas.scope
        rows = await self._restore(entry)
        written = await self._settle_again(inverse)
        undoing = await write_entry(
            scope,
            self.command,
            Subject(entry.customer_id, entry.contract_id),
            {"undoes": entry.command, "of": entry.id, "settled": written.trace.as_facts()},
            [*rows, *written.rows],
        )
        entry.undone_by = undoing.id
        await scope.session.flush()
        return Done(preview, undoing.id, None, tuple(written.numbers), preview.messages)

    async def _think(self, journal_id: int | None, *, lock: bool) -> _Inverse:
        entry = await entry_to_undo(self._areas, journal_id, lock=lock)
        trace = trace_of(entry.facts)
        if not trace.ids or entry.customer_id is None:
            return _Inverse(entry, trace)
        books = await self._areas.bookkeeper.open(entry.customer_id, entry.contract_id, lock=lock)
        return _Inverse(entry, trace, books, _back(books, trace))

    async def _restore(self, entry: JournalRecord) -> list[Versioned]:
        """Write back what the change found in the row of a contract or a customer."""
        before = entry.facts.get("before")
        if entry.command in ENDS and entry.contract_id is not None and before:
            contract = await self._areas.contract_row(entry.contract_id, lock=True)
            restore_end(contract, before)
            return [contract]
        if entry.command in ACCESS and entry.customer_id is not None and before:
            customer = await self._areas.customers.record_for_update(entry.customer_id)
            restore_access(customer, before)
            return [customer]
        return []

    async def _settle_again(self, inverse: _Inverse) -> Written:
        if inverse.books is None or inverse.settlement is None:
            return Written()
        return await self._areas.bookkeeper.carry_out(
            inverse.books, inverse.settlement, refund=False, by_end=inverse.trace.by_end
        )

    async def _describe(self, inverse: _Inverse) -> UndoPreview:
        entry = inverse.entry
        customer = await self._customer(entry)
        return UndoPreview(
            journal_id=entry.id,
            undoes=entry.command,
            at=entry.at,
            customer=None if customer is None else person_facts(customer),
            contract=await self._contract(entry, customer),
            new_documents=changes_of(inverse.steps),
            stays=("document-issued",) if inverse.issued else (),
            balance_after_cents=inverse.balance_after_cents,
        )

    async def _customer(self, entry: JournalRecord) -> CustomerFacts | None:
        if entry.customer_id is None:
            return None
        return await self._areas.customers.file(entry.customer_id)

    async def _contract(
        self, entry: JournalRecord, customer: CustomerFacts | None
    ) -> ContractFacts | None:
        if entry.contract_id is None or customer is None:
            return None
        record = await self._areas.contract_row(entry.contract_id, lock=False)
        return self._areas.contract_facts(record, customer)


def _back(books: Books, trace: Trace) -> Settlement:
    """Return the steps back to what was in force before a change.

    Of the refunds only those are taken back that this change set aside.
    """

    def before(claim: Claim) -> Owed | None:
        return None if claim.leaf.id in trace.issued else claim.full

    claims = touching(books.every_claim(trace.memory), trace.ids)
    aside = books.purse.set_aside
    mine = {number: cents for number, cents in aside.items() if number in trace.ended}
    purse = replace(books.purse, set_aside=mine)
    return settle(claims, before, purse, take_back_refunds=True)

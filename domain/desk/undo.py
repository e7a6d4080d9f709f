"""Take the last change back: ``undo``; each command has an inverse of its own.

It is no rewind of rows: documents and ledgers only grow, so a cancelled invoice comes back as a
new one and what was issued is cancelled. It works for ten minutes, while every row that the change
wrote still has its version, for the same person or an owner.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from domain.customers.errors import CustomerNotFound
from domain.customers.service import CustomerFacts
from domain.desk.areas import Areas, person_facts
from domain.desk.bookings.days import booked_day
from domain.desk.facts import ContractFacts, Done
from domain.desk.needs import demand_decided
from domain.desk.previews import UndoPreview
from domain.desk.undoable import demand_unchanged, entry_to_undo
from domain.desk.undoing.inverse import NOBODY, Inverse, Told, Undoing
from domain.desk.undoing.register import inverse_of
from domain.store.journal import JournalRecord, Subject, write_entry
from domain.store.kept import kept_of
from domain.store.scope import ActorKind


class Undo:
    """Takes changes of one studio back."""

    command = "undo"

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    async def preview(self, journal_id: int | None = None, *, told: Told = NOBODY) -> UndoPreview:
        """Return what taking a change back would mean.

        Args:
            journal_id: The change; None for the last one of the person who asks, or where an
                owner has none, of the team.
            told: The customers who have heard of it already.

        Raises:
            NothingToUndo: There is none, or it was taken back before.
            UndoTooLate: The ten minutes are over.
            UndoNotYours: Somebody else made it, and an owner does not ask.
            UndoOvertaken: Something that it wrote was changed again.
        """
        inverse = await self._inverse(journal_id, told=told, lock=False)
        return await self._describe(inverse, await inverse.think(lock=False))

    async def carry_out(
        self, journal_id: int, facts: Mapping[str, Any], *, told: Told = NOBODY
    ) -> Done:
        """Do it, if what was decided on still holds.

        Raises:
            PreviewOutdated: A decision fact differs now.
            Refusal: As for the preview.
        """
        inverse = await self._inverse(journal_id, told=told, lock=True)
        undoing = await inverse.think(lock=True)
        await demand_unchanged(self._areas, inverse.entry)
        preview = await self._describe(inverse, undoing)
        await demand_decided(self._areas.scope, preview, facts)
        undone = await inverse.write(undoing)
        entry = inverse.entry
        undoing_entry = await write_entry(
            self._areas.scope,
            self.command,
            Subject(entry.customer_id, entry.contract_id),
            {**undone.facts, "undoes": entry.command, "of": entry.id},
            undone.rows,
        )
        entry.undone_by = undoing_entry.id
        await self._areas.scope.session.flush()
        messages = (*preview.messages, *undone.messages)
        return Done(preview, undoing_entry.id, None, undone.numbers, messages)

    async def _inverse(self, journal_id: int | None, *, told: Told, lock: bool) -> Inverse:
        entry = await entry_to_undo(self._areas, journal_id, lock=lock)
        kept = await kept_of(self._areas.scope, entry.id)
        return inverse_of(entry.command)(self._areas, entry, kept, told=told)

    async def _describe(self, inverse: Inverse, undoing: Undoing) -> UndoPreview:
        entry = inverse.entry
        customer = await self._customer(entry)
        tells = tuple(sorted(inverse.told - undoing.spared))
        return UndoPreview(
            journal_id=entry.id,
            undoes=entry.command,
            at=entry.at,
            customer=None if customer is None else person_facts(customer),
            contract=await self._contract(entry, customer),
            new_documents=undoing.documents,
            stays=undoing.stays,
            balance_after_cents=undoing.balance_after_cents,
            messages=undoing.messages,
            thing=undoing.thing,
            restored=undoing.restored,
            heard=inverse.heard(),
            tells=tells,
            of_use_until=await self._of_use_until(entry) if tells else None,
            decides=undoing.decides,
            made_by=await self._colleague(entry),
        )

    async def _of_use_until(self, entry: JournalRecord) -> datetime | None:
        """Return when the course day begins that a change was about, if it was about one."""
        course_id, on = entry.facts.get("course_id"), entry.facts.get("on")
        if course_id is None or not isinstance(on, str):
            return None
        session = await booked_day(self._areas, course_id, date.fromisoformat(on))
        return session.facts.begins_at

    async def _colleague(self, entry: JournalRecord) -> str | None:
        """Return who of the team made a change, unless it is the one who asks."""
        actor = self._areas.scope.actor
        is_staff = entry.actor_kind == ActorKind.STAFF.value
        if not is_staff or (actor.kind is ActorKind.STAFF and entry.actor_id == actor.id):
            return None
        staff = await self._areas.studios.staff(self._areas.scope.studio_id, former=True)
        return next((each.name for each in staff if each.id == entry.actor_id), None)

    async def _customer(self, entry: JournalRecord) -> CustomerFacts | None:
        if entry.customer_id is None:
            return None
        try:
            return await self._areas.customers.file(entry.customer_id)
        except CustomerNotFound:
            return None

    async def _contract(
        self, entry: JournalRecord, customer: CustomerFacts | None
    ) -> ContractFacts | None:
        if entry.contract_id is None or customer is None:
            return None
        record = await self._areas.contract_row(entry.contract_id, lock=False)
        return self._areas.contract_facts(record, customer)

"""The way back of a dropped course day: it takes place, with everybody who was booked."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from typing_extensions import override

from domain.accounts.service import Accounts, EntryKind
from domain.bookings.records import BookingRecord
from domain.bookings.rules import BookingState
from domain.desk.bookings.days import booked_day
from domain.desk.bookings.previews import Outcome
from domain.desk.books import Books
from domain.desk.changes import changes_of
from domain.desk.courses.day_previews import Gives
from domain.desk.errors import UndoOvertaken
from domain.desk.memory import Trace, trace_of
from domain.desk.orders import MoneyTo
from domain.desk.previews import Restored
from domain.desk.settling import Settlement
from domain.desk.undoing.bookings import course_day
from domain.desk.undoing.contracts import steps_back
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.desk.undoing.places import Places
from domain.money import Money
from domain.store.journal import Versioned


class Refunded(Struct, frozen=True):
    """The refund of one person, as the journal has it.

    Attributes:
        cents: All of it.
        off_cents: What was taken off the invoice, of which ``freed_cents`` were paid.
        paid_out: Whether it was set aside to be paid out.
        trace: What became of documents.
    """

    cents: int
    invoice_id: int | None
    off_cents: int
    freed_cents: int
    paid_out: bool
    trace: Trace

    @property
    def rest_cents(self) -> int:
        """What no invoice covered, so that the account got it."""
        return self.cents - self.off_cents

    @property
    def aside_cents(self) -> int:
        """What the invoice freed that was to be paid out."""
        return self.freed_cents if self.paid_out else 0


class UndoCancelledDay(Inverse):
    """A dropped day."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        if lock:
            await self._lock()
        settlements = [one for one in await self._settlements(lock=lock) if one is not None]
        steps = [step for settlement in settlements for step in settlement.steps]
        issued = any(step.leaf.number is not None for step in steps)
        session = await booked_day(self.areas, self.facts["course_id"], self._on)
        await self._demand_unspent()
        return Undoing(
            restored=tuple(self._restored()),
            documents=changes_of(steps),
            stays=("document-issued",) if issued else (),
            thing=course_day(session),
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        await self.areas.courses.put_on_again(self.facts["course_id"], self._on)
        rows = list[Versioned]([await self._again(person) for person in self._people])
        numbers, settled = list[str](), dict[str, Any]()
        for person in self._refunded_people:
            record, refund = await self._record(person), self._refund(person)
            await self._take_from_account(record.customer_id, refund)
            books = await self._books(record, refund, lock=True)
            if books is None:
                continue
            written = await self.areas.bookkeeper.carry_out(
                books, steps_back(books, refund.trace), refund=False, by_end=False
            )
            rows += written.rows
            numbers += written.numbers
            settled[str(record.id)] = written.trace.as_facts()
        return Undone(rows, {"settled_of": settled}, tuple(numbers))

    @property
    def _on(self) -> date:
        return date.fromisoformat(self.facts["on"])

    @property
    def _people(self) -> list[Mapping[str, Any]]:
        return list(self.facts["people"])

    @property
    def _refunded_people(self) -> list[Mapping[str, Any]]:
        return [person for person in self._people if person["refund"] is not None]

    @property
    def _paid_out(self) -> bool:
        return bool(self.facts["money_to"] == MoneyTo.REFUND.value)

    def _refund(self, person: Mapping[str, Any]) -> Refunded:
        settled = self.facts["settled_of"].get(str(person["booking_id"]), {})
        cents, invoice_id, off_cents, _, freed_cents = person["refund"]
        trace = trace_of({"settled": settled})
        return Refunded(cents, invoice_id, off_cents, freed_cents, self._paid_out, trace)

    async def _record(self, person: Mapping[str, Any], *, lock: bool = False) -> BookingRecord:
        return await self.areas.bookings.record(person["booking_id"], lock=lock)

    async def _lock(self) -> None:
        """Lock contracts, then customers, then the course, as dropping the day does."""
        records = [await self._record(person) for person in self._people]
        for contract_id in sorted({each.contract_id for each in records if each.contract_id}):
            await self.areas.contracts.record_for_update(contract_id)
        for customer_id in sorted({each.customer_id for each in records}):
            await self.areas.customers.record_for_update(customer_id)
        await self.areas.courses.lock(self.facts["course_id"])

    async def _settlements(self, *, lock: bool) -> list[Settlement | None]:
        """Return for each refund the steps back to the invoice as it was."""
        found: list[Settlement | None] = []
        for person in self._refunded_people:
            refund = self._refund(person)
            books = await self._books(await self._record(person), refund, lock=lock)
            found.append(None if books is None else steps_back(books, refund.trace))
        return found

    async def _books(self, record: BookingRecord, refund: Refunded, *, lock: bool) -> Books | None:
        """Return the books of a refund; of money to be paid out only what it set aside."""
        if refund.invoice_id is None:
            return None
        books = await self.areas.bookkeeper.open(record.customer_id, record.contract_id, lock=lock)
        aside = {refund.invoice_id: refund.aside_cents}
        return replace(books, purse=replace(books.purse, set_aside=aside))

    async def _demand_unspent(self) -> None:
        """Refuse where money that was put on an account was spent since.

        Raises:
            UndoOvertaken: It was.
        """
        accounts = Accounts(self.scope)
        for person in self._refunded_people:
            record, refund = await self._record(person), self._refund(person)
            there = await accounts.balance(record.customer_id)
            if not self._paid_out and there < refund.rest_cents:
                raise UndoOvertaken(self.entry.id)

    async def _take_from_account(self, customer_id: int, refund: Refunded) -> None:
        """Take back what no invoice covered."""
        accounts = Accounts(self.scope)
        if self._paid_out:
            await accounts.book(customer_id, refund.rest_cents, EntryKind.REFUND_DUE, None)
        await accounts.book(customer_id, -refund.rest_cents, EntryKind.UNDO, None)

    async def _again(self, person: Mapping[str, Any]) -> BookingRecord:
        """Return the booking of one person, as it was, with what came back taken again."""
        record = await self._record(person, lock=True)
        places = Places(self.areas, self.entry.id)
        if person["state"] == BookingState.WAITING.value:
            places.waits_again(record)
            await self.scope.session.flush()
        else:
            await places.again(record, Outcome(person["comes_back"]))
        return record

    def _restored(self) -> list[Restored]:
        people = self._people
        waiting = [each for each in people if each["state"] == BookingState.WAITING.value]
        units = [each for each in people if each["comes_back"] == Outcome.UNIT_BACK.value]
        given = (Outcome.MAKEUP.value, Outcome.MAKEUP_BACK.value)
        rights = [each for each in people if each["comes_back"] in given]
        counts = {
            "places-again": len(people) - len(waiting),
            "waits-again-of": len(waiting),
            "units-taken-again": len(units),
            "rights-taken-again": len(rights),
        }
        found = [Restored(kind, {"count": count}) for kind, count in counts.items() if count]
        refunds = [each["refund"][0] for each in people if each["gives"] == Gives.REFUND.value]
        if refunds:
            total = {"count": len(refunds), "amount": Money(sum(refunds))}
            found.append(Restored("refunds-taken-again", total))
        return found


class UndoHeldDay(Inverse):
    """A dropped day that was put on again: it is dropped again, if nobody has booked it."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        course_id, on = self.facts["course_id"], date.fromisoformat(self.facts["on"])
        if lock:
            await self.areas.courses.lock(course_id)
        if await self.areas.bookings.on_day(course_id, on):
            raise UndoOvertaken(self.entry.id)
        return Undoing(thing=course_day(await booked_day(self.areas, course_id, on)))

    @override
    async def write(self, undoing: Undoing) -> Undone:
        on = date.fromisoformat(self.facts["on"])
        day = await self.areas.courses.day(self.facts["course_id"], on)
        return Undone([await self.areas.courses.drop_day(day)])

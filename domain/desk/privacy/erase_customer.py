"""Erase a person's data: ``customer.erase``. It cannot be taken back.

What law asks to be kept stays, under the customer number: amounts, days, and the name and address
of the recipient of documents until the last of them may go (R13.6). Whoever still has something
running or open is not erased; that is settled first.
"""

from datetime import date
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.bookings.rules import MakeupState
from domain.contracts.erasing import forget_reasons
from domain.credits.service import EntryKind
from domain.customers.erasing import erase
from domain.desk.areas import person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import PersonFacts
from domain.desk.privacy.errors import NotErasableYet
from domain.desk.privacy.keeping import Kept, kept_of
from domain.desk.privacy.obstacles import obstacles_of
from domain.desk.privacy.person import Person, person_of
from domain.desk.privacy.traces import (
    close_doors,
    drop_reminders,
    forget_notices,
    forget_reasons_of_units,
    forget_sentences,
)
from domain.store.journal import Subject, Versioned
from domain.studios.links import Link


class ErasurePreview(Struct, frozen=True):
    """What goes at once, and what is kept.

    Attributes:
        kept: Papers that have to be kept, with the name and address of their recipient.
        units: Units left on cards that rest; they lapse.
        makeups: Make-up rights that are open; they lapse.
        link: The chat that hears of it and is cut off then; None where there is none.
    """

    customer: PersonFacts
    version: int
    kept: tuple[Kept, ...]
    units: int
    makeups: int
    link: Link | None
    command: str = "customer.erase"

    @property
    def kept_until(self) -> date | None:
        """The last day on which something has to be kept."""
        return max((each.until for each in self.kept), default=None)

    def decision_facts(self) -> dict[str, Any]:
        """Return the customer's version, what is kept until when, and what lapses."""
        return {
            "customer": [self.customer.id, self.version],
            "kept": [[each.kind, each.count, each.until.isoformat()] for each in self.kept],
            "lapse": [self.units, self.makeups],
        }


class EraseCustomer(Order[ErasurePreview], frozen=True):
    """A customer's data are to be erased."""

    customer_id: int


class EraseCustomerCommand(DeskCommand[EraseCustomer, ErasurePreview]):
    """Erases people's data."""

    command = "customer.erase"

    @override
    async def think(self, order: EraseCustomer, *, lock: bool) -> ErasurePreview:
        person = await person_of(self.scope, order.customer_id)
        if lock:
            await self._lock(person)
            person = await person_of(self.scope, order.customer_id)
        if await obstacles_of(self.areas, person.id):
            raise NotErasableYet(person.id)
        cards = await self.areas.credits.cards_of(person.id)
        studios, studio_id = self.areas.studios, self.scope.studio_id
        return ErasurePreview(
            customer=person_facts(person.customer),
            version=person.customer.version,
            kept=await kept_of(self.scope, person),
            units=sum(card.left for card in cards),
            makeups=len(await self.areas.bookings.makeups_of(person.id)),
            link=await studios.link_of_customer(studio_id, person.id),
        )

    @override
    async def write(self, order: EraseCustomer, preview: ErasurePreview) -> Change:
        person = await person_of(self.scope, order.customer_id)
        rows: list[Versioned] = [*await self._forget_reasons(person)]
        await self._let_lapse(person)
        await forget_sentences(self.scope, person)
        await drop_reminders(self.scope, person)
        await close_doors(self.scope, person)
        record = await self.areas.customers.record_for_update(person.id)
        erase(record, self.scope.today, preview.kept_until)
        until = preview.kept_until
        facts = {
            "kept_until": until and until.isoformat(),
            "units": preview.units,
            "makeups": preview.makeups,
        }
        return Change(Subject(customer_id=person.id), facts, [*rows, record])

    async def _lock(self, person: Person) -> None:
        """Lock contracts before the customer, as every command does."""
        for contract_id in sorted(person.contracts):
            await self.areas.contracts.record_for_update(contract_id)
        await self.areas.customers.record_for_update(person.id)

    async def _forget_reasons(self, person: Person) -> list[Versioned]:
        """Empty what was said about contracts and cards; return the contracts that changed."""
        await forget_reasons_of_units(self.scope, person)
        await forget_notices(self.scope, person)
        rows = [await self.areas.contracts.record(number) for number in sorted(person.contracts)]
        return [row for row in rows if forget_reasons(row)]

    async def _let_lapse(self, person: Person) -> None:
        for card in await self.areas.credits.cards_of(person.id):
            if card.left:
                today = self.scope.today
                await self.areas.credits.write(card.id, EntryKind.EXPIRE, -card.left, today)
        for makeup in await self.areas.bookings.makeups_of(person.id):
            record = await self.areas.bookings.makeup_record(makeup.id, lock=True)
            record.state = MakeupState.LAPSED.value

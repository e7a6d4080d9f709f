"""Annul a contract: ``contract.annul``, the statutory withdrawal within fourteen days.

Everything is unwound: each document is taken back, what was paid is paid out or goes to the
account, access ends at once, places are given up and units taken back. The contract counts as
never wanted. What was used may be compensated by an amount that the studio names; it is asked for
by an invoice of its own. After the deadline it is goodwill, with a note.

Source: RULES.md, "Annulment" (R11).
"""

from datetime import date, timedelta

from msgspec import Struct
from typing_extensions import override

from domain.contracts.annulment import ANNULMENT, annullable_until
from domain.contracts.errors import AlreadyAnnulled, AnnulmentTooLate, ReceiptInFuture
from domain.contracts.records import ContractRecord
from domain.contracts.service import Termination
from domain.credits.service import EntryKind
from domain.desk.areas import Areas
from domain.desk.books import Books
from domain.desk.changes import changes_of
from domain.desk.commands import Change, DeskCommand
from domain.desk.endings.annulment_preview import (
    AnnulContract,
    AnnulmentPreview,
    CardWithdrawn,
)
from domain.desk.endings.errors import CompensationTooHigh
from domain.desk.endings.facts import Leftovers
from domain.desk.endings.leftovers import LeftOver, Wishes
from domain.desk.endings.remembered import LEFTOVERS, lost_of
from domain.desk.endings.thinking import found_under_lock
from domain.desk.endings.writing import LeftoverWriter
from domain.desk.orders import GivenBy, MoneyTo
from domain.desk.settling import Settlement, settle
from domain.desk.trail import end_of
from domain.errors import Refusal
from domain.invoices.documents import Documents, NewInvoice
from domain.invoices.records import InvoiceRecord
from domain.money import Money
from domain.store.journal import Subject, Versioned

UNITS_WITHDRAWN = "units_withdrawn"
"""In the journal: per card the units that were taken back."""
_ONE_DAY = timedelta(days=1)


class _Unwound(Struct, frozen=True):
    """A contract whose documents are all taken back."""

    record: ContractRecord
    books: Books
    settlement: Settlement


class AnnulContractCommand(DeskCommand[AnnulContract, AnnulmentPreview]):
    """Annuls contracts."""

    command = "contract.annul"

    def __init__(self, areas: Areas) -> None:
        super().__init__(areas)
        self._unwound: _Unwound | None = None

    @override
    async def think(self, order: AnnulContract, *, lock: bool) -> AnnulmentPreview:
        record = await self.areas.contract_row(order.contract_id, lock=lock)
        deadline = annullable_until(record.concluded_on)
        if (refusal := _refusal(order, record, deadline, self.scope.today)) is not None:
            raise refusal
        unwound = await self._unwind(order, record, lock=lock)
        _demand_fair(order, unwound.settlement)
        access, left = await self._left(record, lock=lock)
        customer = await self.areas.customers.file(record.customer_id)
        return AnnulmentPreview(
            order=order,
            contract=self.areas.contract_facts(record, customer),
            deadline=deadline,
            is_goodwill=order.received_on > deadline,
            access_ends_on=access,
            invoices=changes_of(unwound.settlement.steps),
            leftovers=left,
            cards=await self._cards(record, left),
            balance_after_cents=unwound.settlement.balance_after_cents,
            refund_cents=unwound.settlement.refund_cents,
            messages=await self.areas.messages("contract-annulled", customer),
        )

    @override
    async def write(self, order: AnnulContract, preview: AnnulmentPreview) -> Change:
        unwound = self._unwound
        if unwound is None:
            raise ValueError("an annulment is thought through before it is written")
        record, before = unwound.record, end_of(unwound.record)
        self._end(order, preview, record)
        refund = order.money_to is MoneyTo.REFUND
        written = await self.areas.bookkeeper.carry_out(
            unwound.books, unwound.settlement, refund=refund
        )
        left = await LeftoverWriter(self.areas).write(preview.leftovers, record.customer_id)
        cards = await self._take_units(preview)
        if (invoice := await self._compensate(order, record)) is not None:
            written.add(invoice)
            written.trace.issued.append(invoice.id)
        facts = {"before": before, "settled": written.trace.as_facts(), LEFTOVERS: left.facts}
        units = [[card.card_id, card.units] for card in preview.cards if card.units]
        return Change(
            subject=Subject(record.customer_id, record.id),
            facts={**end_of(record), **facts, UNITS_WITHDRAWN: units},
            rows=[record, *written.rows, *left.rows, *cards],
            documents=tuple(written.numbers),
            messages=(*preview.messages, *left.messages),
            undo_until=self.undo_until,
        )

    async def _unwind(
        self, order: AnnulContract, record: ContractRecord, *, lock: bool
    ) -> _Unwound:
        books = await self.areas.books_of(record, lock=lock)
        claims = books.every_claim(books.memory)
        refund = order.money_to is MoneyTo.REFUND
        settlement = settle(
            [claim for claim in claims if claim.in_force],
            lambda _: None,
            books.purse,
            refund=refund,
        )
        self._unwound = _Unwound(record, books, settlement)
        return self._unwound

    async def _left(self, record: ContractRecord, *, lock: bool) -> tuple[date, Leftovers]:
        """Return the access end, and what becomes of what was still to come."""
        today = self.scope.today
        access = max(record.starts_on, today) - _ONE_DAY

        async def find() -> Leftovers:
            lost = await lost_of(self.scope, record.id)
            return await LeftOver(self.areas, record, lost).find(Wishes(access))

        left = await found_under_lock(self.areas, find, lock=lock)
        given_up = {place.booking.id for place in left.places}
        of_today = await self.areas.bookings.of_contract_from(record.id, today)
        took_place = any(each.on == today and each.id not in given_up for each in of_today)
        return (today if took_place else access), left

    async def _cards(self, record: ContractRecord, left: Leftovers) -> tuple[CardWithdrawn, ...]:
        """Return the units that are taken back, those of the given up places too."""
        cards = await self.areas.credits.cards_of(record.customer_id)
        returned = [each.booking.card_id for each in left.places if each.returns_unit]
        own = [card for card in cards if card.contract_id == record.id]
        return tuple(
            CardWithdrawn(
                card.id,
                card.left + returned.count(card.id),
                card.used + card.reserved - returned.count(card.id),
            )
            for card in sorted(own, key=lambda card: card.id)
        )

    async def _take_units(self, preview: AnnulmentPreview) -> list[Versioned]:
        taken = [card for card in preview.cards if card.units]
        for card in taken:
            await self.areas.credits.write(
                card.card_id, EntryKind.CORRECT, -card.units, self.scope.today
            )
        return [*await self.areas.credits.locked([card.card_id for card in taken])]

    async def _compensate(
        self, order: AnnulContract, record: ContractRecord
    ) -> InvoiceRecord | None:
        if not order.compensation_cents:
            return None
        settings = await self.areas.studios.settings(self.scope.studio_id)
        return await Documents(self.scope).issue(
            NewInvoice(
                customer_id=record.customer_id,
                contract_id=record.id,
                period=None,
                amount_cents=order.compensation_cents,
                tax_rate=settings.tax_rate_for(record.tax_rate),
                due_on=self.scope.today,
            )
        )

    def _end(
        self, order: AnnulContract, preview: AnnulmentPreview, record: ContractRecord
    ) -> None:
        """Write that the contract was over before its first day."""
        never = record.starts_on - _ONE_DAY
        contracts = self.areas.contracts
        contracts.set_termination(
            record,
            Termination(
                received_on=order.received_on,
                received_at=order.received_at,
                ends_on=never,
                access_ends_on=preview.access_ends_on,
                billing_ends_on=never,
                mode=ANNULMENT,
                given_by=GivenBy.CUSTOMER.value,
                goodwill=preview.is_goodwill,
                reason=order.note,
                rule={"deadline": preview.deadline.isoformat()},
            ),
        )
        contracts.close(record)


def _refusal(
    order: AnnulContract, record: ContractRecord, deadline: date, today: date
) -> Refusal | None:
    if record.end_mode == ANNULMENT:
        return AlreadyAnnulled(record.id)
    if order.received_on > today:
        return ReceiptInFuture(order.received_on, today)
    if order.received_on > deadline and not (order.note or "").strip():
        return AnnulmentTooLate(record.id, order.received_on, deadline)
    return None


def _demand_fair(order: AnnulContract, settlement: Settlement) -> None:
    """Demand that the use is not more than what was asked for the contract."""
    asked = sum(step.leaf.amount_cents for step in settlement.steps)
    if order.compensation_cents > asked:
        raise CompensationTooHigh(Money(order.compensation_cents), Money(asked))

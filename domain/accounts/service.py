"""Customers' accounts: money that the studio owes; a balance is the sum of its entries.

Positive amounts are in the customer's favour. Money that is to be paid out leaves the account as
a negative entry ``refund_due``, so it is never counted twice; what is to be paid out is the sum of
those entries.
"""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from functools import cache

from msgspec import Struct
from sqlalchemy import Select, bindparam, func, select

from domain.accounts.records import AccountEntryRecord
from domain.store.counters import next_number
from domain.store.rows import rows_of
from domain.store.scope import Scope


class EntryKind(StrEnum):
    """Why an entry was made."""

    REVERSAL = "reversal"
    """Payments of a cancelled invoice."""
    OVERPAYMENT = "overpayment"
    """More was paid than a document asks for."""
    REFUND_DUE = "refund_due"
    """Set aside to be paid out; positive where that was taken back."""
    UNDO = "undo"
    """Set against a document again after an end or a cancellation was taken back."""
    OFFSET = "offset"
    """Set against a new document."""
    REFUND_PAID = "refund_paid"
    """Paid out: two entries, one that takes the set-aside money back and one that pays it."""
    OPENING = "opening"
    """What a customer had, or owed, in the system before this one."""


class AccountEntry(Struct, frozen=True):
    """One line of an account.

    Attributes:
        invoice_id: The document that the money came from.
        to_invoice_id: The document that it paid.
    """

    id: int
    amount_cents: int
    kind: EntryKind
    invoice_id: int | None
    on: date
    to_invoice_id: int | None = None


class Accounts:
    """The accounts of one studio's customers."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def balance(self, customer_id: int) -> int:
        """Return in cents what the studio owes a customer, without refunds to be paid out."""
        whose = {"studio": self._scope.studio_id, "customer": customer_id}
        return int((await self._scope.session.scalars(_balance(), whose)).one())

    async def refunds_due(self, customer_id: int) -> int:
        """Return in cents what is to be paid out to a customer."""
        query = select(func.coalesce(func.sum(AccountEntryRecord.amount_cents), 0)).where(
            AccountEntryRecord.studio_id == self._scope.studio_id,
            AccountEntryRecord.customer_id == customer_id,
            AccountEntryRecord.kind == EntryKind.REFUND_DUE.value,
        )
        return -int((await self._scope.session.scalars(query)).one())

    async def entries(self, customer_id: int) -> tuple[AccountEntry, ...]:
        """Return a customer's entries, oldest first."""
        found = await rows_of(self._scope, AccountEntryRecord, customer_id=customer_id)
        return tuple(map(as_entry, found))

    async def entries_of_invoices(self, ids: Collection[int]) -> tuple[AccountEntry, ...]:
        """Return the entries whose money came from one of these documents, oldest first."""
        if not ids:
            return ()
        found = await rows_of(self._scope, AccountEntryRecord, invoice_id=[*ids])
        return tuple(map(as_entry, found))

    async def book(
        self,
        customer_id: int,
        amount_cents: int,
        kind: EntryKind,
        invoice_id: int | None,
        to_invoice_id: int | None = None,
        on: date | None = None,
    ) -> None:
        """Add an entry, of today or another day; an amount of nothing leaves no entry."""
        if not amount_cents:
            return
        session, studio_id = self._scope.session, self._scope.studio_id
        session.add(
            AccountEntryRecord(
                studio_id=studio_id,
                id=await next_number(session, studio_id, "account_entries"),
                customer_id=customer_id,
                amount_cents=amount_cents,
                kind=kind.value,
                invoice_id=invoice_id,
                to_invoice_id=to_invoice_id,
                on=on or self._scope.today,
                recorded_at=self._scope.now,
            )
        )
        await session.flush()


def as_entry(record: AccountEntryRecord) -> AccountEntry:
    """Return a row as a line of an account."""
    return AccountEntry(
        id=record.id,
        amount_cents=record.amount_cents,
        kind=EntryKind(record.kind),
        invoice_id=record.invoice_id,
        on=record.on,
        to_invoice_id=record.to_invoice_id,
    )


@cache
def _balance() -> Select[int]:
    row = AccountEntryRecord
    return select(func.coalesce(func.sum(row.amount_cents), 0)).where(
        row.studio_id == bindparam("studio"), row.customer_id == bindparam("customer")
    )

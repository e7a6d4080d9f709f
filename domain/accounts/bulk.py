"""Many accounts at once: opening balances of an import, money that pays what was billed today."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import cast

from msgspec import Struct
from sqlalchemy import Table, bindparam, delete, func, insert, select

from domain.accounts.offsetting import Part
from domain.accounts.records import AccountEntryRecord
from domain.accounts.service import AccountEntry, EntryKind, as_entry
from domain.store.counters import take_numbers
from domain.store.references import Runs, in_runs
from domain.store.scope import Scope


class OpeningBalances:
    """The opening balances of one studio's customers; positive in the customer's favour."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def known(self) -> dict[int, int]:
        """Return the opening balances in cents by customer."""
        query = select(AccountEntryRecord.customer_id, AccountEntryRecord.amount_cents).where(
            AccountEntryRecord.studio_id == self._scope.studio_id,
            AccountEntryRecord.kind == EntryKind.OPENING.value,
        )
        rows = await self._scope.session.execute(query)
        return {int(row[0]): int(row[1]) for row in rows.all()}

    async def add(self, balances: Mapping[int, int]) -> list[int]:
        """Return the ids of the entries of today by which customers begin with a balance."""
        session, studio_id = self._scope.session, self._scope.studio_id
        ids = await take_numbers(session, studio_id, "account_entries", len(balances))
        session.add_all(
            AccountEntryRecord(
                studio_id=studio_id,
                id=number,
                customer_id=customer_id,
                amount_cents=cents,
                kind=EntryKind.OPENING.value,
                invoice_id=None,
                to_invoice_id=None,
                on=self._scope.today,
                recorded_at=self._scope.now,
            )
            for (customer_id, cents), number in zip(balances.items(), ids, strict=True)
        )
        return list(ids)

    async def remove(self, runs: Runs) -> None:
        """Delete opening balances that came with an import that is undone."""
        gone = delete(AccountEntryRecord).where(
            AccountEntryRecord.studio_id == self._scope.studio_id,
            AccountEntryRecord.kind == EntryKind.OPENING.value,
            in_runs(AccountEntryRecord.id, runs),
        )
        await self._scope.session.execute(gone)


class Offset(Struct, frozen=True):
    """Money of a customer's account that pays a document."""

    customer_id: int
    part: Part
    to_invoice_id: int


class ManyAccounts:
    """The accounts of one studio's customers, by the hundred."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def in_favour(self, customer_ids: Collection[int]) -> tuple[int, ...]:
        """Return which of these customers have money on their account."""
        asked = {"of_studio": self._scope.studio_id, "customers": list(customer_ids)}
        return tuple(await self._scope.session.scalars(_IN_FAVOUR, asked))

    async def all_in_favour(self) -> tuple[int, ...]:
        """Return who has money on the account."""
        query = (
            select(AccountEntryRecord.customer_id)
            .where(AccountEntryRecord.studio_id == self._scope.studio_id)
            .group_by(AccountEntryRecord.customer_id)
            .having(func.sum(AccountEntryRecord.amount_cents) > 0)
        )
        return tuple(await self._scope.session.scalars(query))

    async def entries(self, customer_ids: Collection[int]) -> dict[int, list[AccountEntry]]:
        """Return the entries of accounts by customer, oldest first."""
        query = select(AccountEntryRecord).where(
            AccountEntryRecord.studio_id == self._scope.studio_id,
            AccountEntryRecord.customer_id.in_(customer_ids),
        )
        found: dict[int, list[AccountEntry]] = defaultdict(list)
        for record in await self._scope.session.scalars(query.order_by(AccountEntryRecord.id)):
            found[record.customer_id].append(as_entry(record))
        return found

    async def take(self, offsets: Sequence[Offset]) -> None:
        """Take money off accounts that pays documents, with entries of today."""
        if not offsets:
            return
        session, studio_id = self._scope.session, self._scope.studio_id
        ids = await take_numbers(session, studio_id, "account_entries", len(offsets))
        values = [
            {
                "studio_id": studio_id,
                "id": number,
                "customer_id": each.customer_id,
                "amount_cents": -each.part.cents,
                "kind": EntryKind.OFFSET.value,
                "invoice_id": each.part.invoice_id,
                "to_invoice_id": each.to_invoice_id,
                "on": self._scope.today,
                "recorded_at": self._scope.now,
            }
            for each, number in zip(offsets, ids, strict=True)
        ]
        await session.execute(insert(_TABLE), values)


_TABLE = cast("Table", AccountEntryRecord.__table__)
_IN_FAVOUR = (
    select(_TABLE.c.customer_id)
    .where(
        _TABLE.c.studio_id == bindparam("of_studio"),
        _TABLE.c.customer_id.in_(bindparam("customers", expanding=True)),
    )
    .group_by(_TABLE.c.customer_id)
    .having(func.sum(_TABLE.c.amount_cents) > 0)
)

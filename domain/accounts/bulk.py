"""Opening balances, for an import: one entry per customer who brings a balance along."""

from collections.abc import Mapping

from sqlalchemy import select

from domain.accounts.records import AccountEntryRecord
from domain.accounts.service import EntryKind
from domain.store.counters import take_numbers
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

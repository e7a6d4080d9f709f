"""The way back of the customers' file: a new person, other values, another price group."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from typing_extensions import override

from domain.customers.filing import change_customer
from domain.desk.customers.regrouping import (
    Regrouped,
    Regrouping,
    balance_after,
    invoices_of,
    plan_regrouping,
    regroup,
)
from domain.desk.customers.spoken import speak_as_on_file
from domain.desk.errors import UndoOvertaken
from domain.desk.previews import Restored
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.store.references import is_referred_to


class UndoNewCustomer(Inverse):
    """A person who came on file: they are on file no more, if nothing hangs on them by now."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        customer_id = self.entry.customer_id or 0
        if await is_referred_to(self.scope, "customer_id", customer_id):
            raise UndoOvertaken(self.entry.id)
        return Undoing()

    @override
    async def write(self, undoing: Undoing) -> Undone:
        record = await self.areas.customers.record_for_update(self.entry.customer_id or 0)
        await self.scope.session.delete(record)
        await self.scope.session.flush()
        return Undone(facts={"number": self.facts["number"]})


class UndoCustomerChange(Inverse):
    """Values of a file: they are what they were; with the price group go its documents."""

    regrouped: Sequence[Regrouped] = ()

    @override
    async def think(self, *, lock: bool) -> Undoing:
        self.regrouped = await self._regroup(lock=lock)
        customer = await self.areas.customers.file(self.entry.customer_id or 0)
        before = self._before()
        now = {name: getattr(customer, name) for name in before}
        documents = invoices_of(self.regrouped)
        return Undoing(
            restored=(Restored("customer", {"now": now, "then": before}),),
            documents=documents,
            balance_after_cents=balance_after(self.regrouped),
            stays=("document-issued",) if any(one.number for one in documents) else (),
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        record = await self.areas.customers.record_for_update(self.entry.customer_id or 0)
        before = self._before()
        change_customer(record, dict(before))
        if "language" in before:
            await speak_as_on_file(self.areas, record.id, before["language"])
        written = await regroup(self.areas, self.regrouped)
        facts = {"fields": self.facts["fields"]}
        return Undone([record, *written.rows], facts, tuple(written.numbers))

    async def _regroup(self, *, lock: bool) -> Sequence[Regrouped]:
        """Find what the old price group means for documents of periods after the change."""
        then, since = self._before().get("price_group"), self.facts.get("on")
        if then is None or since is None:
            return ()
        customer = await self.areas.customers.file(self.entry.customer_id or 0)
        day = date.fromisoformat(since)
        wanted = Regrouping(customer.id, customer.price_group, then, day)
        return await plan_regrouping(self.areas, wanted, lock=lock)

    def _before(self) -> Mapping[str, Any]:
        before = dict(self.kept["before"])
        if isinstance(before.get("birthday"), str):
            before["birthday"] = date.fromisoformat(before["birthday"])
        return before

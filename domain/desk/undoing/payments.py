"""The way back of payments and refunds: ledgers only grow, so each gets an entry against it."""

from datetime import date

from typing_extensions import override

from domain.accounts.service import Accounts, EntryKind
from domain.desk.errors import UndoOvertaken
from domain.desk.previews import Restored
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.invoices.documents import FROM_ACCOUNT, Documents
from domain.money import Money


class UndoPayments(Inverse):
    """One payment, or all that were recorded at once."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        payments = self.facts["payments"]
        surplus = sum(cents for *_, cents in payments)
        total = sum(cents for _, cents, _ in payments)
        things = [Restored("payments", {"count": len(payments), "amount": Money(total)})]
        balance = await self._balance_after(surplus)
        if balance is not None:
            things.append(Restored("surplus", {"amount": Money(surplus)}))
        return Undoing(
            restored=tuple(things),
            balance_after_cents=balance,
            decides={"payments": payments, "surplus_cents": surplus},
        )

    async def _balance_after(self, surplus: int) -> int | None:
        """Return what the account holds without what was paid too much, None without such."""
        if not surplus or self.entry.customer_id is None:
            return None
        balance = await Accounts(self.scope).balance(self.entry.customer_id)
        if balance < surplus:
            raise UndoOvertaken(self.entry.id)
        return balance - surplus

    @override
    async def write(self, undoing: Undoing) -> Undone:
        documents, accounts = Documents(self.scope), Accounts(self.scope)
        on = date.fromisoformat(self.facts["paid_on"])
        paid = self.facts["payments"]
        rows = {row.id: row for row in await self.areas.invoices.records([p[0] for p in paid])}
        for number, cents, surplus in paid:
            await documents.pay(rows[number], -cents, self.facts["method"], on)
            await documents.pay(rows[number], surplus, FROM_ACCOUNT, on)
            customer_id = rows[number].customer_id
            await accounts.book(customer_id, -surplus, EntryKind.OVERPAYMENT, number)
        return Undone(rows=list(rows.values()), facts={"payments": paid})


class UndoRefund(Inverse):
    """A refund that was noted: it waits to be paid out again, or lies on the account again."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        cents = sum(cents for _, cents in self.facts["parts"])
        balance = None
        if not self.facts["set_aside"] and self.entry.customer_id is not None:
            balance = await Accounts(self.scope).balance(self.entry.customer_id) + cents
        thing = Restored("refund", {"amount": Money(cents)})
        return Undoing(restored=(thing,), balance_after_cents=balance)

    @override
    async def write(self, undoing: Undoing) -> Undone:
        accounts, customer_id = Accounts(self.scope), self.entry.customer_id
        if customer_id is None:
            raise UndoOvertaken(self.entry.id)
        on = date.fromisoformat(self.facts["paid_on"])
        for number, cents in self.facts["parts"]:
            await accounts.book(customer_id, cents, EntryKind.REFUND_PAID, number, on=on)
            if self.facts["set_aside"]:
                await accounts.book(customer_id, -cents, EntryKind.REFUND_DUE, number)
        return Undone(facts={"parts": self.facts["parts"]})

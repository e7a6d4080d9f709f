"""Note that money went back to a customer: ``refund.paid``.

What was set aside is paid out first, the oldest first; where nothing was, the money on the account
itself. Setting aside and paying out are entries of their own, so that the account always adds up.

Source: RULES.md, "Accounts" (R20).
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.accounts.offsetting import Part, available, offset
from domain.accounts.service import AccountEntry, Accounts, EntryKind
from domain.desk.areas import person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import PersonFacts
from domain.invoices.errors import NoRefundDue, NothingToPay, PaidInFuture, RefundTooHigh
from domain.money import Money
from domain.store.journal import Subject
from domain.studios.rights import Right, Rights, where


class RefundPreview(Struct, frozen=True):
    """Money that went back; ``parts`` say by source document where it had come from.

    ``set_aside`` tells whether it waited to be paid out; else it lay on the account.
    """

    customer: PersonFacts
    customer_version: int
    parts: tuple[Part, ...]
    set_aside: bool
    due_cents: int
    balance_cents: int
    paid_on: date
    command: str = "refund.paid"

    @property
    def amount_cents(self) -> int:
        """What went back."""
        return sum(part.cents for part in self.parts)

    @property
    def due_after_cents(self) -> int:
        """What is still to be paid out afterwards."""
        return self.due_cents - (self.amount_cents if self.set_aside else 0)

    @property
    def balance_after_cents(self) -> int:
        """What the account holds afterwards."""
        return self.balance_cents - (0 if self.set_aside else self.amount_cents)

    def needs(self, asked_on: date) -> Rights:
        """Return what money takes that went back on an earlier day."""
        return where(Right.BACKDATE, self.paid_on < asked_on)

    def decision_facts(self) -> dict[str, Any]:
        """Return the customer, what was due and on the account, and what went back."""
        return {
            "customer": self.customer.id,
            "due_cents": self.due_cents,
            "balance_cents": self.balance_cents,
            "amount_cents": self.amount_cents,
            "paid_on": self.paid_on.isoformat(),
        }


class PayOutRefund(Order[RefundPreview], frozen=True):
    """Money went back to a customer; no amount means all there is, no day means today."""

    customer_id: int
    amount_cents: int | None = None
    paid_on: date | None = None


class PayOutRefundCommand(DeskCommand[PayOutRefund, RefundPreview]):
    """Notes refunds."""

    command = "refund.paid"

    @override
    async def think(self, order: PayOutRefund, *, lock: bool) -> RefundPreview:
        paid_on = order.paid_on or self.scope.today
        if paid_on > self.scope.today:
            raise PaidInFuture(paid_on, self.scope.today)
        if order.amount_cents is not None and order.amount_cents <= 0:
            raise NothingToPay
        if lock:
            await self.areas.customers.record_for_update(order.customer_id)
        customer = await self.areas.customers.file(order.customer_id)
        entries = await Accounts(self.scope).entries(order.customer_id)
        aside = available(map(_mirrored, _of_kind(entries, EntryKind.REFUND_DUE)))
        parts = aside or available(entries)
        there = sum(part.cents for part in parts)
        if not there:
            raise NoRefundDue(customer.name)
        if order.amount_cents is not None and order.amount_cents > there:
            raise RefundTooHigh(Money(order.amount_cents), Money(there))
        return RefundPreview(
            customer=person_facts(customer),
            customer_version=customer.version,
            parts=offset(parts, order.amount_cents or there),
            set_aside=bool(aside),
            due_cents=sum(part.cents for part in aside),
            balance_cents=sum(entry.amount_cents for entry in entries),
            paid_on=paid_on,
        )

    @override
    async def write(self, order: PayOutRefund, preview: RefundPreview) -> Change:
        accounts, customer_id = Accounts(self.scope), order.customer_id
        for part in preview.parts:
            if preview.set_aside:
                await accounts.book(customer_id, part.cents, EntryKind.REFUND_DUE, part.invoice_id)
            await accounts.book(
                customer_id,
                -part.cents,
                EntryKind.REFUND_PAID,
                part.invoice_id,
                on=preview.paid_on,
            )
        facts = {
            "parts": [[part.invoice_id, part.cents] for part in preview.parts],
            "set_aside": preview.set_aside,
            "amount_cents": preview.amount_cents,
            "paid_on": preview.paid_on.isoformat(),
        }
        return Change(Subject(customer_id), facts, undo_until=self.undo_until)


def _of_kind(entries: Iterable[AccountEntry], kind: EntryKind) -> list[AccountEntry]:
    return [entry for entry in entries if entry.kind is kind]


def _mirrored(entry: AccountEntry) -> AccountEntry:
    """Return an entry that sets money aside as the money that waits."""
    return AccountEntry(entry.id, -entry.amount_cents, entry.kind, entry.invoice_id, entry.on)

"""Set money on customers' accounts against documents that are open, a portion at a time.

New documents of the day are paid as they are issued (issue_due.py); this is for those that were
issued otherwise: with a sale, or in place of another document. The oldest money pays what is due
first.

Source: RULES.md, "Accounts" (R20), "Daily billing" (R22).
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from domain.accounts.bulk import ManyAccounts, Offset
from domain.accounts.offsetting import available, left_after, offset
from domain.accounts.service import AccountEntry
from domain.customers.bulk import ManyCustomers
from domain.invoices.issuing import FromAccount, Issuing
from domain.invoices.service import Invoices
from domain.invoices.views import InvoiceView
from domain.store.journal import NewEntry, Subject, write_entries
from domain.store.scope import SYSTEM, Scope

COMMAND = "invoice.offset"


class OffsetOpen:
    """Offsets accounts of one studio with open documents, on the scope's day."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._accounts = ManyAccounts(scope)
        self._people = ManyCustomers(scope)
        self._issuing = Issuing(scope)

    async def offset(self, most: int) -> int:
        """Return of how many customers, at most ``most``, money was set against documents.

        Who has money but owes nothing is left alone, so that it comes to an end.
        """
        customers = await self._owing(most)
        if not customers:
            return 0
        await self._people.lock(customers)
        entries = await self._accounts.entries(customers)
        invoices = Invoices(self._scope)
        offsets: list[Offset] = []
        for customer_id in customers:
            offsets += _offsets(await invoices.open(customer_id), entries[customer_id])
        await self._write(offsets)
        return len(customers)

    async def _owing(self, most: int) -> tuple[int, ...]:
        """Return customers with money on the account and a document that waits for money."""
        unpaid = await Invoices(self._scope).customers_owing(await self._accounts.all_in_favour())
        return tuple(sorted(unpaid)[:most])

    async def _write(self, offsets: Sequence[Offset]) -> None:
        await self._accounts.take(offsets)
        paid = {number: list(parts) for number, parts in _by_document(offsets)}
        sums = {number: sum(one.part.cents for one in parts) for number, parts in paid.items()}
        await self._issuing.pay([FromAccount(number, cents) for number, cents in sums.items()])
        by_itself = _as_system(self._scope)
        await write_entries(by_itself, [_entry(paid[number], sums) for number in paid])


def _offsets(unpaid: Iterable[InvoiceView], entries: Sequence[AccountEntry]) -> list[Offset]:
    """Return which money pays which document, the earliest due first."""
    left, found = available(entries), list[Offset]()
    for view in unpaid:
        taken = offset(left, view.rest_cents)
        left = left_after(left, view.rest_cents)
        found += [Offset(view.customer_id, part, view.id) for part in taken]
    return found


def _by_document(offsets: Iterable[Offset]) -> Iterable[tuple[int, Iterable[Offset]]]:
    in_order = sorted(offsets, key=lambda each: each.to_invoice_id)
    return groupby(in_order, key=lambda each: each.to_invoice_id)


def _entry(parts: Sequence[Offset], sums: Mapping[int, int]) -> NewEntry:
    number = parts[0].to_invoice_id
    facts = {"invoice_id": number, "cents": sums[number]}
    return NewEntry(COMMAND, Subject(parts[0].customer_id), facts, [])


def _as_system(scope: Scope) -> Scope:
    return replace(scope, actor=SYSTEM)

"""A contract's documents with the customer's account, as they stand.

No end touches documents without a period (a joining fee); here their day of issue stands for it.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from domain.accounts.service import AccountEntry, Accounts, EntryKind
from domain.desk.claims import Claim, Document, Memory, claims_of
from domain.desk.memory import memory_of
from domain.desk.settling import Purse
from domain.invoices.records import InvoiceRecord
from domain.invoices.service import Invoices
from domain.invoices.views import DocumentKind, Mark, owed_of, paused_of, state_on
from domain.store.scope import Scope


class Books(Struct, frozen=True):
    """What settling works on.

    Attributes:
        records: The rows behind the documents, by id.
        documents: Those for a billing period.
        others: Those without a period.
        memory: What earlier ends did.
        purse: The customer's account.
    """

    customer_id: int
    contract_id: int | None
    records: dict[int, InvoiceRecord]
    documents: tuple[Document, ...]
    others: tuple[Document, ...]
    memory: Memory
    purse: Purse

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What is or was asked per billing period."""
        return claims_of(self.documents, self.memory)

    @property
    def is_billed(self) -> bool:
        """Whether a document in force asks for money, with a period or without."""
        return any(
            document.mark is Mark.ISSUED and document.amount_cents > 0
            for document in (*self.documents, *self.others)
        )

    def every_claim(self, memory: Memory) -> tuple[Claim, ...]:
        """Return what is or was asked with a period or without, seen from a memory."""
        return claims_of((*self.documents, *self.others), memory)


async def open_books(
    scope: Scope, customer_id: int, contract_id: int | None, *, lock: bool = False
) -> Books:
    """Return the books of a contract, or of what a customer has beside contracts.

    Args:
        scope: The studio, on the day that decides what is overdue.
        customer_id: Whose account.
        contract_id: None for documents without a contract.
        lock: Whether the rows are to change.
    """
    invoices = Invoices(scope)
    if contract_id is None:
        found = await invoices.records_of_customer(customer_id, lock=lock)
        records = [record for record in found if record.contract_id is None]
        memory = Memory()
    else:
        records = await invoices.records_of_contract(contract_id, lock=lock)
        memory = await memory_of(scope, contract_id)
    paid = await invoices.paid([record.id for record in records])
    documents = [_document(record, paid[record.id], scope.today) for record in records]
    return Books(
        customer_id=customer_id,
        contract_id=contract_id,
        records={record.id: record for record in records},
        documents=tuple(document for document in documents if document.dated),
        others=tuple(document for document in documents if not document.dated),
        memory=memory,
        purse=await _purse(scope, customer_id, records),
    )


def _document(record: InvoiceRecord, paid_cents: int, today: date) -> Document:
    day = record.issued_on or record.recorded_at.date()
    return Document(
        id=record.id,
        number=record.number,
        kind=DocumentKind(record.kind),
        mark=Mark(record.mark),
        state=state_on(record, paid_cents, today),
        first=record.period_first or day,
        last=record.period_last or day,
        amount_cents=owed_of(record),
        paid_cents=paid_cents,
        refers_to=record.refers_to,
        due_on=record.due_on,
        tax_rate=record.tax_rate,
        dated=record.period_first is not None,
        group=record.price_group,
        paused=paused_of(record),
        reduced_cents=record.reduced_cents or 0,
    )


async def _purse(scope: Scope, customer_id: int, records: Sequence[InvoiceRecord]) -> Purse:
    accounts = Accounts(scope)
    ids = [record.id for record in records]
    entries = await accounts.entries_of_invoices(ids)
    set_aside = [entry for entry in entries if entry.kind is EntryKind.REFUND_DUE]
    return Purse(
        balance_cents=await accounts.balance(customer_id),
        came_from=_by_document(entries),
        set_aside={number: -cents for number, cents in _by_document(set_aside).items()},
    )


def _by_document(entries: Sequence[AccountEntry]) -> dict[int, int]:
    sums: dict[int, int] = defaultdict(int)
    for entry in entries:
        if entry.invoice_id is not None:
            sums[entry.invoice_id] += entry.amount_cents
    return dict(sums)

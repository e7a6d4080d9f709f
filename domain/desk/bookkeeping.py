"""Writes what becomes of a contract's documents, and lets the customer's account follow."""

from msgspec import Struct, field

from domain.accounts.offsetting import offset
from domain.accounts.service import Accounts, EntryKind
from domain.desk.books import Books, open_books
from domain.desk.claims import Document, Owed
from domain.desk.memory import Trace
from domain.desk.settling import Action, Purse, Settlement, Step
from domain.invoices.documents import FROM_ACCOUNT, MOVED, Asked, Documents, DraftFacts
from domain.invoices.records import InvoiceRecord
from domain.invoices.views import paused_as_json
from domain.store.scope import Scope


class Written(Struct):
    """What was written: rows for the journal, numbers in order of issue, and the trace."""

    rows: list[InvoiceRecord] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    trace: Trace = field(default_factory=Trace)

    def add(self, document: InvoiceRecord) -> None:
        """Note a new document."""
        self.rows.append(document)
        if document.number is not None:
            self.numbers.append(document.number)


class Bookkeeper:
    """Opens the books of a contract and carries settlements out."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._documents = Documents(scope)
        self._accounts = Accounts(scope)

    async def open(
        self, customer_id: int, contract_id: int | None, *, lock: bool = False
    ) -> Books:
        """Return the books of a contract, or of what a customer has beside contracts."""
        return await open_books(self._scope, customer_id, contract_id, lock=lock)

    async def carry_out(
        self, books: Books, settlement: Settlement, *, refund: bool, by_end: bool = True
    ) -> Written:
        """Write the steps of a settlement and return what was written."""
        written = Written(trace=Trace(by_end=by_end))
        for step in settlement.steps:
            await self._take(books, step, written, refund=refund)
        return written

    async def take_back_part(
        self, books: Books, step: Step, cents: int, written: Written, *, refund: bool
    ) -> None:
        """Issue a cancellation invoice of a part; the document stays in force for the rest.

        Args:
            books: That the document is in.
            step: How the payments above the rest are freed.
            cents: The part.
            written: Gets the new document and the old one.
            refund: Whether freed money is paid out.
        """
        old = books.records[step.leaf.id]
        written.add(await self._documents.cancel_part(old, cents))
        written.rows.append(old)
        written.trace.reduced.append([old.id, cents])
        await self._documents.pay(old, -step.freed_cents, FROM_ACCOUNT)
        await self._accounts.book(old.customer_id, step.freed_cents, EntryKind.REVERSAL, old.id)
        if refund:
            await self._accounts.book(
                old.customer_id, -step.freed_cents, EntryKind.REFUND_DUE, old.id
            )

    async def _take(self, books: Books, step: Step, written: Written, *, refund: bool) -> None:
        """Do one step: the document first, then the money that follows it."""
        trace, old = written.trace, books.records.get(step.leaf.id)
        if old is None or step.action is Action.DRAFT:
            draft = await self._documents.write_draft(_draft_again(books, step))
            trace.issued.append(draft.id)
            written.add(draft)
            return
        if step.action in {Action.DROP, Action.REDRAFT}:
            await self._rewrite(old, step, written)
            return
        new = await self._replace(old, step, written)
        if step.action is Action.ISSUE:
            trace.issued.append(new.id)
        else:
            trace.ended.append(old.id)
            written.rows.append(old)
        await self._move_money(books, old, new, step, trace, refund=refund)

    async def _replace(self, old: InvoiceRecord, step: Step, written: Written) -> InvoiceRecord:
        """Return the document that cancels, corrects or replaces another."""
        if step.shall is None:
            new = await self._documents.cancel(old)
        elif step.action is Action.CORRECT:
            new = await self._documents.correct(old, _asked(step.leaf, step.shall))
        else:
            new = await self._documents.issue_again(old, _asked(step.leaf, step.shall))
        written.add(new)
        return new

    async def _rewrite(self, draft: InvoiceRecord, step: Step, written: Written) -> None:
        """Delete a draft, or write it anew in its place; the trace keeps how it stood."""
        written.trace.drafts.append(step.leaf)
        if step.shall is None:
            await self._documents.delete_draft(draft)
            return
        draft.period_last, draft.amount_cents = step.shall.last, step.shall.amount_cents
        draft.paused = paused_as_json(step.shall.paused)
        draft.price_group = step.shall.group or draft.price_group
        written.rows.append(draft)

    async def _move_money(
        self,
        books: Books,
        old: InvoiceRecord,
        new: InvoiceRecord,
        step: Step,
        trace: Trace,
        *,
        refund: bool,
    ) -> None:
        """Let payments follow the document in force; nothing appears or disappears."""
        customer_id = old.customer_id
        await self._documents.pay(old, -step.carried_cents, MOVED)
        await self._documents.pay(new, step.carried_cents, MOVED)
        await self._documents.pay(old, -step.freed_cents, FROM_ACCOUNT)
        surplus = EntryKind.REVERSAL if step.shall is None else EntryKind.OVERPAYMENT
        await self._accounts.book(customer_id, step.freed_cents, surplus, old.id)
        if refund:
            await self._accounts.book(customer_id, -step.freed_cents, EntryKind.REFUND_DUE, old.id)
        await self._draw(customer_id, step, books.purse, new.id, trace)
        await self._documents.pay(new, step.drawn_cents, FROM_ACCOUNT)

    async def set_aside_again(self, customer_id: int, trace: Trace) -> None:
        """Let wait again what a change that is taken back had kept from being paid out."""
        for number, cents in trace.unrefunded:
            await self._accounts.book(customer_id, -cents, EntryKind.REFUND_DUE, number)

    async def _draw(
        self, customer_id: int, step: Step, purse: Purse, to_invoice_id: int, trace: Trace
    ) -> None:
        """Take money off the account that came from earlier documents of the same period."""
        back = offset(purse.aside_of(step.ids), step.unrefunded_cents)
        for part in back:
            trace.unrefunded.append([part.invoice_id or 0, part.cents])
            await self._accounts.book(
                customer_id, part.cents, EntryKind.REFUND_DUE, part.invoice_id
            )
        for part in offset((*back, *purse.left_of(step.ids)), step.drawn_cents):
            await self._accounts.book(
                customer_id, -part.cents, EntryKind.UNDO, part.invoice_id, to_invoice_id
            )


def _draft_again(books: Books, step: Step) -> DraftFacts:
    shall = step.shall
    if shall is None:  # the step that writes a draft always says what it shall be
        raise ValueError("a draft needs an amount")
    return DraftFacts(
        customer_id=books.customer_id,
        contract_id=books.contract_id,
        period_first=step.leaf.first,
        asked=_asked(step.leaf, shall),
        tax_rate=step.leaf.tax_rate,
        due_on=step.leaf.due_on,
        price_group=shall.group or step.leaf.group,
    )


def _asked(leaf: Document, shall: Owed) -> Asked:
    """Return what the document asks for that takes the place of another."""
    reduced = leaf.reduced_cents if shall.reduced_cents is None else shall.reduced_cents
    return Asked(shall.last, shall.amount_cents, shall.paused, reduced, shall.group)

"""Take an amount off an issued invoice: dropped days, goodwill.

On an open one a corrected version with the new amount takes its place, the first is kept and
stays readable. On one that was paid, in whole or in part above the new amount, a cancellation
invoice takes the amount back, and the money goes to the account or is paid out.

Source: RULES.md, "Invoices" (R13.2), "Dropped days" (R21).
"""

from msgspec import Struct

from domain.desk.areas import Areas
from domain.desk.bookkeeping import Written
from domain.desk.books import Books
from domain.desk.claims import Claim, Owed
from domain.desk.memory import Trace
from domain.desk.settling import Settlement, Step, settle
from domain.invoices.errors import InvoiceNotIssued
from domain.invoices.rules import InvoiceState
from domain.invoices.views import InvoiceView


class Reduction(Struct, frozen=True):
    """An amount taken off an invoice, thought through.

    Attributes:
        view: The invoice as it stands.
        books: Of its contract, or of its customer where it has none.
        by_cents: What is taken off; never more than is owed.
        settlement: The one step, and the account afterwards.
        corrects: Whether a corrected version takes its place, or a cancellation invoice of the
            whole; else a cancellation invoice of the amount is issued, and the rest stays.
    """

    view: InvoiceView
    books: Books
    by_cents: int
    settlement: Settlement
    corrects: bool

    @property
    def step(self) -> Step:
        """What is done."""
        return self.settlement.steps[0]


async def plan_reduction(
    areas: Areas, invoice_id: int, by_cents: int, *, refund: bool = False, lock: bool = False
) -> Reduction:
    """Return what it means to take an amount off an invoice that is in force.

    Args:
        areas: Of the studio.
        invoice_id: Issued, neither cancelled nor corrected.
        by_cents: More than nothing; what is more than the invoice asks for is not taken.
        refund: Whether freed money is paid out, not left on the account.
        lock: Whether it is about to be written: the document is locked.

    Raises:
        InvoiceNotFound: There is no such document.
        InvoiceNotIssued: It is not in force.
    """
    if lock:
        await areas.lock_invoice(invoice_id)
    view = await areas.invoices.get(invoice_id)
    books = await areas.bookkeeper.open(view.customer_id, view.contract_id, lock=lock)
    claims = (one for one in books.every_claim(books.memory) if one.leaf.id == invoice_id)
    claim = next(claims, None)
    if claim is None or not claim.in_force or view.number is None:
        raise InvoiceNotIssued(invoice_id)
    by_cents = min(by_cents, claim.leaf.amount_cents)
    shall = _reduced(claim, by_cents)
    settlement = settle((claim,), lambda _: shall, books.purse, refund=refund)
    corrects = shall is None or view.state is not InvoiceState.PAID
    return Reduction(view, books, by_cents, settlement, corrects)


async def reduce(
    areas: Areas, reduction: Reduction, *, refund: bool = False, by_end: bool = False
) -> Written:
    """Write a reduction and return what was written."""
    if reduction.corrects:
        return await areas.bookkeeper.carry_out(
            reduction.books, reduction.settlement, refund=refund, by_end=by_end
        )
    written = Written(trace=Trace(by_end=by_end))
    await areas.bookkeeper.take_back_part(
        reduction.books, reduction.step, reduction.by_cents, written, refund=refund
    )
    return written


def _reduced(claim: Claim, by_cents: int) -> Owed | None:
    leaf = claim.leaf
    amount = leaf.amount_cents - by_cents
    if not amount:
        return None
    return Owed(leaf.last, amount, leaf.paused, leaf.reduced_cents + by_cents)

"""What the invoices refuse."""

from datetime import date

from domain.errors import Refusal
from domain.invoices.rules import InvoiceState
from domain.money import Money


class InvoiceNotFound(Refusal):
    """The studio has no invoice with this id."""

    invoice_id: int


class InvoiceNotDraft(Refusal):
    """It was issued, so it is never deleted: a cancellation invoice takes it back (R13.1)."""

    invoice_id: int
    number: str
    state: InvoiceState


class InvoiceNotIssued(Refusal):
    """A draft was never sent: it is deleted, not cancelled."""

    invoice_id: int


class InvoiceAlreadyCancelled(Refusal):
    """A cancellation invoice has taken it back before."""

    number: str
    cancelled_by: str


class InvoiceAlreadyCorrected(Refusal):
    """A corrected version stands in its place; that one can be cancelled."""

    number: str
    corrected_by: str


class CancellationOfCancellation(Refusal):
    """It is a cancellation invoice itself."""

    number: str


class InvoiceAlreadyPaid(Refusal):
    """Nothing is to be paid on it any more."""

    number: str


class PaidInFuture(Refusal):
    """A payment is noted on the day it came, or later; not before."""

    wanted: date
    today: date


class NothingToPay(Refusal):
    """No amount, or none above nothing, was named."""


class NoOpenInvoices(Refusal):
    """No invoice waits for money of that kind."""


class NoRefundDue(Refusal):
    """Nothing is to be paid out to this customer, and the account holds nothing."""

    customer: str


class RefundTooHigh(Refusal):
    """More than is to be paid out."""

    wanted: Money
    due: Money


class PartIsWhole(Refusal):
    """The part is no smaller than what the invoice asks for: the whole of it is credited."""

    number: str
    owed: Money

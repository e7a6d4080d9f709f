"""What the invoices refuse."""

from domain.errors import Refusal
from domain.invoices.rules import InvoiceState


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

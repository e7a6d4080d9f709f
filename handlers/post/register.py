"""The register of e-mails: one entry for each kind."""

from collections.abc import Mapping

from handlers.messages import MailKind
from handlers.post.codes import link_code
from handlers.post.invoices import invoice_cancelled, invoice_corrected, invoice_issued
from handlers.post.notices import notice
from handlers.post.receipts import termination_receipt
from handlers.post.reminders import messages
from handlers.post.shapes import MailKindEntry

LETTERS: Mapping[MailKind, MailKindEntry] = {
    "invoice-issued": MailKindEntry(invoice_issued),
    "invoice-corrected": MailKindEntry(invoice_corrected),
    "invoice-cancelled": MailKindEntry(invoice_cancelled),
    "termination-receipt": MailKindEntry(termination_receipt),
    "link-code": MailKindEntry(link_code, for_active=True),
    "messages": MailKindEntry(messages, owed=False, for_active=True),
    "notice": MailKindEntry(notice, owed=False),
}
"""A new kind is one entry here, a name in ``MailKind``, texts per language and a test."""

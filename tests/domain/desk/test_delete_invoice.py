"""Only drafts are deleted."""

from datetime import date

import pytest

from domain.desk.previews import DraftDeletionPreview
from domain.desk.service import Desk
from domain.invoices.errors import InvoiceNotDraft, InvoiceNotFound
from domain.invoices.rules import InvoiceState, Treatment
from domain.store.scope import Scope
from tests.support.desk import delete
from tests.support.documents import add_clara, add_invoice, documents

JAN, FEB = date(2027, 1, 15), date(2027, 2, 15)


async def test_a_draft_goes_without_a_trace_in_the_numbers(empty: Scope) -> None:
    clara = await add_clara(empty)
    draft = await add_invoice(
        empty, clara.customer_id, clara.contract_id, FEB, date(2027, 3, 14), 5900, draft=True
    )

    done = await delete(empty, draft)

    preview = done.preview
    assert isinstance(preview, DraftDeletionPreview)
    assert (preview.invoice.treatment, preview.invoice.amount_cents) == (Treatment.DROP, 5900)
    assert done.documents == ()
    assert [one.id for one in await documents(empty)] == list(clara.invoices.values())


async def test_an_issued_invoice_says_why_not(empty: Scope) -> None:
    clara = await add_clara(empty)

    with pytest.raises(InvoiceNotDraft) as caught:
        await Desk(empty).preview_draft_deletion(clara.invoices[JAN])

    assert caught.value.facts() == {
        "invoice_id": clara.invoices[JAN],
        "number": "R-2026-0142",
        "state": InvoiceState.OPEN,
    }


async def test_an_unknown_invoice_is_refused(empty: Scope) -> None:
    with pytest.raises(InvoiceNotFound):
        await Desk(empty).preview_draft_deletion(99)

"""Delete a draft: ``invoice.delete``. What was issued is never deleted (RULES.md R13.1)."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from domain.desk.areas import Areas, person_facts
from domain.desk.changes import unchanged
from domain.desk.facts import Done
from domain.desk.needs import demand_decided
from domain.desk.previews import DraftDeletionPreview
from domain.desk.settling import settle
from domain.desk.trail import done_with
from domain.invoices.errors import InvoiceNotDraft
from domain.invoices.rules import InvoiceState, Treatment
from domain.invoices.views import InvoiceView
from domain.store.journal import Subject, write_entry


class DeleteDraft:
    """Deletes drafts of one studio."""

    command = "invoice.delete"

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    async def preview(self, invoice_id: int) -> DraftDeletionPreview:
        """Return which draft would go.

        Raises:
            InvoiceNotDraft: It was issued; a cancellation invoice can take it back.
            InvoiceNotFound: There is no such document.
        """
        view = await self._draft(invoice_id)
        customer = await self._areas.customers.file(view.customer_id)
        return DraftDeletionPreview(
            invoice=replace(unchanged(view), treatment=Treatment.DROP),
            customer=person_facts(customer),
            invoice_version=view.version,
        )

    async def carry_out(self, invoice_id: int, facts: Mapping[str, Any]) -> Done:
        """Do it, if what was decided on still holds.

        Raises:
            PreviewOutdated: A decision fact differs now.
            Refusal: As for the preview.
        """
        await self._areas.lock_invoice(invoice_id)
        preview = await self.preview(invoice_id)
        await demand_decided(self._areas.scope, preview, facts)
        view = await self._draft(invoice_id)
        keeper = self._areas.bookkeeper
        books = await keeper.open(view.customer_id, view.contract_id, lock=True)
        claim = next(one for one in books.every_claim(books.memory) if one.leaf.id == invoice_id)
        settlement = settle((claim,), lambda _: None, books.purse)
        written = await keeper.carry_out(books, settlement, refund=False, by_end=False)
        entry = await write_entry(
            self._areas.scope,
            self.command,
            Subject(view.customer_id, view.contract_id),
            {"invoice_id": invoice_id, "settled": written.trace.as_facts()},
            written.rows,
        )
        return done_with(preview, entry)

    async def _draft(self, invoice_id: int) -> InvoiceView:
        view = await self._areas.invoices.get(invoice_id)
        if view.state is not InvoiceState.DRAFT:
            raise InvoiceNotDraft(invoice_id, view.number or "", view.state)
        return view

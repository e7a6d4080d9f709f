"""What can be had as a document of one studio, by kind and id."""

from domain.desk.areas import Areas
from domain.desk.documents.cards import card_facts
from domain.desk.documents.dates import CalendarFacts, booked_days, contract_dates
from domain.desk.documents.facts import CardFacts, InvoiceDocument, ReceiptFacts
from domain.desk.documents.invoices import invoice_facts
from domain.desk.documents.receipts import newest_receipt, receipt_facts
from domain.store.scope import Scope


class Papers:
    """The facts of documents, read when they are written out."""

    def __init__(self, scope: Scope) -> None:
        self._areas = Areas(scope)

    async def invoice(self, invoice_id: int) -> InvoiceDocument | None:
        """Return an invoice, cancellation invoice or corrected invoice; None for a draft."""
        return await invoice_facts(self._areas, invoice_id)

    async def card(self, card_id: int) -> CardFacts:
        """Return the statement of a card as it stands now."""
        return await card_facts(self._areas, card_id)

    async def receipt(self, journal_id: int) -> ReceiptFacts | None:
        """Return the receipt of the notice that an entry of the history wrote down."""
        return await receipt_facts(self._areas, journal_id)

    async def newest_receipt(self, contract_id: int) -> int | None:
        """Return the id of the receipt of a contract's notice; None without one."""
        return await newest_receipt(self._areas, contract_id)

    async def contract_dates(self, contract_id: int) -> CalendarFacts:
        """Return the days of a contract for a calendar."""
        return await contract_dates(self._areas, contract_id)

    async def booked_days(self, customer_id: int) -> CalendarFacts:
        """Return the booked days of a customer for a calendar."""
        return await booked_days(self._areas, customer_id)

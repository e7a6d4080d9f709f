"""A document by its kind and id: whole, named, and only then are its libraries loaded."""

import subprocess
import sys

import pytest

from domain.desk.documents.facts import DocumentType
from domain.invoices.errors import InvoiceNotFound
from domain.store.scope import Scope
from domain.studio import Studio
from handlers.files.documents.render import render_document
from handlers.messages import Language
from tests.support.bookings import give_card
from tests.support.documents import add_clara, add_invoice
from tests.support.papers import read_pdf

LARGE = ("reportlab", "icalendar")


@pytest.mark.parametrize(
    ("kind", "number", "language", "name"),
    [
        pytest.param("invoice", 3, "de", "Rechnung R-2026-0142.pdf", id="invoice"),
        pytest.param("invoice", 3, "en", "Invoice R-2026-0142.pdf", id="invoice-in-english"),
        pytest.param("card-statement", 1, "de", "Kartenauszug V-2002.pdf", id="statement"),
        pytest.param("contract-dates", 1, "de", "Vertrag V-2001.ics", id="contract"),
        pytest.param("booked-days", 1, "en", "Booked classes K-1001.ics", id="bookings"),
    ],
)
async def test_every_kind_has_a_name_in_the_language(
    empty: Scope, kind: str, number: int, language: Language, name: str
) -> None:
    clara = await add_clara(empty)
    await give_card(empty, clara.customer_id)

    file = await render_document(Studio(empty), DocumentType(kind), number, language)

    assert file is not None
    assert file.name == name
    assert file.content_type == ("application/pdf" if name.endswith("pdf") else "text/calendar")


async def test_an_invoice_is_written_out_with_what_is_on_file(empty: Scope) -> None:
    await add_clara(empty)

    file = await render_document(Studio(empty), DocumentType.INVOICE, 3, "de")

    assert file is not None
    lines = read_pdf(file.content)
    assert lines[0] == "Studio Eins"
    assert "Clara Vogt" in lines


async def test_a_draft_is_no_document_and_what_is_not_there_is_refused(empty: Scope) -> None:
    clara = await add_clara(empty)
    draft = await add_invoice(empty, 1, clara.contract_id, None, None, 1000, draft=True)
    studio = Studio(empty)

    assert await render_document(studio, DocumentType.INVOICE, draft, "de") is None
    assert await render_document(studio, DocumentType.TERMINATION_RECEIPT, 99, "de") is None
    with pytest.raises(InvoiceNotFound):
        await render_document(studio, DocumentType.INVOICE, 99, "de")


def test_the_libraries_are_loaded_with_the_first_document_alone() -> None:
    program = f"import sys, bot.joining; print([n for n in {LARGE} if n in sys.modules])"

    done = subprocess.run(  # noqa: S603  our own interpreter
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"

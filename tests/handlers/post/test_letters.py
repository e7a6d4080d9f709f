"""What e-mails say: the kinds that no story tells, in both languages."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from domain.desk.documents.facts import DocumentType
from domain.studio import Studio
from handlers.messages import Language
from handlers.post.invoices import invoice_cancelled, invoice_issued
from handlers.post.plain import plain
from handlers.post.receipts import termination_receipt
from handlers.post.register import LETTERS
from handlers.post.shapes import Document, Occasion
from handlers.post.unsent import trouble_line
from handlers.texts import LANGUAGES, Words, texts
from tests.support.desk import credit
from tests.support.studios import fill_with_demo, make_template, scope_of, session_on

RECEIPT = {
    "number": "E-2026-0007",
    "received_at": "2026-12-14T22:59:30+00:00",
    "contract": "Jahresabo · V-2003",
    "ends_on": "2027-01-14",
    "content": "Ich kündige <sofort> & ohne Grund",
    "receipt_id": 12,
}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_template(tmp_path_factory.mktemp("demo") / "demo.db", fill_with_demo)


async def occasion(studio: Studio, language: Language, **facts: Any) -> Occasion:
    customer = (await studio.customers.all())[0]
    return Occasion(studio, await studio.settings(), customer, Words(language), None, facts)


async def test_a_receipt_says_content_day_time_number_and_end(template: Path) -> None:
    async with session_on(template) as session:
        studio = Studio(scope_of(session))
        german = await termination_receipt(await occasion(studio, "de", **RECEIPT))
        open_end = {**RECEIPT, "ends_on": None, "receipt_id": None, "contract": ""}
        english = await termination_receipt(await occasion(studio, "en", **open_end))

    assert german is not None
    assert german.subject == "Deine Kündigung ist bei Studio Lindenhof eingegangen"
    assert german.blocks[1].split("\n") == [
        "Nummer: E-2026-0007",
        "Eingegangen: 14.12.2026, 23:59 Uhr",
        "Vertrag: Jahresabo · V-2003",
        "Der Vertrag endet am: Do., 14.01.2027",
    ]
    assert german.blocks[2] == "Inhalt deiner Kündigung:\nIch kündige <sofort> & ohne Grund"
    assert german.documents == (Document(DocumentType.TERMINATION_RECEIPT, 12),)
    assert english is not None
    assert english.blocks[1].split("\n") == [
        "Number: E-2026-0007",
        "Received: 14 Dec 2026, 23:59",
        "We will tell you soon when the contract ends.",
    ]
    assert english.documents == ()


async def test_a_notice_that_the_studio_decided_on_names_the_wish_and_the_end(
    template: Path,
) -> None:
    decided = {**RECEIPT, "decided": True, "wanted_on": "2026-12-31"}
    async with session_on(template) as session:
        studio = Studio(scope_of(session))
        written = await termination_receipt(await occasion(studio, "de", **decided))

    assert written is not None
    assert written.subject == "Deine Kündigung bei Studio Lindenhof ist entschieden"
    assert written.blocks[1].split("\n")[-2:] == [
        "Gewünscht war: Do., 31.12.2026",
        "Der Vertrag endet am: Do., 14.01.2027",
    ]


async def test_an_invoice_that_does_not_hold_any_more_is_not_sent(template: Path) -> None:
    async with session_on(template) as session:
        studio = Studio(scope_of(session))
        (invoice,) = await studio.invoices.by_numbers(["R-2026-0142"])
        about = replace(await occasion(studio, "de"), invoice_id=invoice.id)
        before = await invoice_issued(about)
        done = await credit(scope_of(session), invoice.id)
        after = await invoice_issued(about)
        (cancellation,) = await studio.invoices.by_numbers(done.documents)
        taken_back = await invoice_cancelled(replace(about, invoice_id=cancellation.id))

    assert before is not None
    assert (before.subject, before.blocks) == (
        "Rechnung R-2026-0142 von Studio Lindenhof",
        (
            "Hier ist deine Rechnung R-2026-0142 vom 16.11.2026.",
            (
                "Betrag: 59,00 €\nZeitraum: 15.01.2027 – 14.02.2027\nZu bezahlen: 59,00 € bis"
                " 15.01.2027"
            ),
        ),
    )
    assert after is None
    assert taken_back is not None
    assert taken_back.documents == (Document(DocumentType.INVOICE, cancellation.id),)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", LETTERS)
def test_every_kind_has_a_name_for_the_list_of_what_did_not_leave(
    kind: str, language: str
) -> None:
    assert texts().has(language, f"mail-kind-{kind}")


@pytest.mark.parametrize("trouble", ["login", "unreachable", "tls", "sender"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_trouble_is_said(trouble: str, language: Language) -> None:
    assert trouble_line(Words(language), trouble).startswith("📧 <b>")


@pytest.mark.parametrize("trouble", ["works", "login", "unreachable", "tls", "busy", "sender"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_check_has_a_sentence_for_each(trouble: str, language: str) -> None:
    assert texts().has(language, f"cli-check-mail-{trouble}")


@pytest.mark.parametrize("why", ["waiting", "refused", "no-address", "too-late"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_has_a_line_for_each(why: str, language: Language) -> None:
    values = {"customer": "Clara Vogt", "what": "x", "at": datetime(2026, 11, 21, tzinfo=UTC)}

    assert "Clara Vogt" in Words(language)(f"mails-{why}", **values, code="550")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("<b>Yoga &amp; mehr</b>\n<i>am</i> Montag", "Yoga & mehr\nam Montag", id="b"),
        pytest.param('<a href="https://t.me/x">hier</a>', "hier (https://t.me/x)", id="link"),
        pytest.param(
            '<a href="https://t.me/x">https://t.me/x</a>', "https://t.me/x", id="bare-link"
        ),
        pytest.param("5 &lt; 6 <blockquote>so</blockquote>", "5 < 6 so", id="less-than"),
    ],
)
def test_what_the_chat_says_becomes_plain_text(html: str, text: str) -> None:
    assert plain(html) == text

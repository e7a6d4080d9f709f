"""Stories of the e-mails that corrected and cancelled invoices lead to: they wait."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import select, update

from bot.outbox import Kind, OutboxRecord
from domain.customers.records import CustomerRecord
from domain.invoices.records import InvoiceRecord
from tests.support.talk import Talk


async def waiting(talk: Talk) -> list[dict[str, Any]]:
    """Return the e-mails that wait: what each is about, by the numbers of its documents."""
    async with talk.tresen.database.read() as session:
        invoices = await session.execute(select(InvoiceRecord.id, InvoiceRecord.number))
        numbers: dict[int, str | None] = {row.id: row.number for row in invoices}
        open_rows = OutboxRecord.kind == Kind.MAIL.value, OutboxRecord.done_at.is_(None)
        found = await session.scalars(select(OutboxRecord).where(*open_rows))
        return [
            {
                "kind": row.body["kind"],
                "number": numbers[row.body["invoice_id"]],
                "before": numbers[row.body["before_id"]],
                "after": row.due_at - talk.tresen.clock.now(),
            }
            for row in found.all()
            if row.body
        ]


async def without_address(talk: Talk, name: str) -> None:
    async with talk.tresen.database.write() as session:
        named = CustomerRecord.name == name
        await session.execute(update(CustomerRecord).where(named).values(email=None))


async def mail_line(talk: Talk, settings: str) -> str | None:
    """Return what the settings say about e-mails that wait."""
    (answer,) = await talk.says(settings)
    return next((line for line in answer.told if line.startswith("📧")), None)


async def test_a_cancelled_invoice_is_mailed_unless_it_is_undone(talk: Talk) -> None:
    nothing = await mail_line(talk, "/einstellungen")
    await talk.says("storno r-2026-0142")
    (done,) = await talk.taps("Bestätigen")

    assert nothing is None
    assert done.told[-1] == (
        "📧 E-Mail an Clara Vogt: wartet, bis der E-Mail-Versand eingerichtet ist"
    )
    assert await waiting(talk) == [
        {
            "kind": "invoice-cancelled",
            "number": "R-2026-0143",
            "before": "R-2026-0142",
            "after": timedelta(minutes=10),
        }
    ]
    assert await mail_line(talk, "/einstellungen") == (
        "📧 Eine E-Mail wartet, bis der E-Mail-Versand eingerichtet ist."
    )

    await talk.taps("Rückgängig")
    await talk.taps("Bestätigen")

    assert await waiting(talk) == []
    assert await mail_line(talk, "/einstellungen") is None


async def test_a_corrected_version_is_mailed_to_who_has_an_address(talk: Talk) -> None:
    await without_address(talk, "Peter Abo")
    await talk.says("Credit 10 euros of R-2026-0134")
    (unmailed,) = await talk.taps("Confirm")
    await talk.says("Credit 10 euros of R-2026-0142")
    (mailed,) = await talk.taps("Confirm")
    later = await talk.wakes_up(date(2026, 11, 22))

    assert [line for line in unmailed.told if line.startswith("📧")] == []
    assert mailed.told[-1] == "📧 E-mail to Clara Vogt: waits until e-mail is set up"
    heard = [each.to for each in later if "R-2026-0134" in each.text or "R-2026-0142" in each.text]
    (morning,) = [each for each in later if each.to == "Inhaberin"]
    assert heard == ["Peter Abo", "Clara Vogt"]  # the chat hears of it
    assert morning.told[-1] == ("📧 Eine E-Mail wartet, bis der E-Mail-Versand eingerichtet ist.")
    assert [(mail["kind"], mail["number"], mail["before"]) for mail in await waiting(talk)] == [
        ("invoice-corrected", "R-2026-0144", "R-2026-0142")
    ]
    assert await mail_line(talk, "/settings") == "📧 One e-mail waits until e-mail is set up."


async def test_what_an_undo_issues_is_mailed_in_place_of_what_it_takes_back(talk: Talk) -> None:
    await talk.says("Credit 10 euros of R-2026-0142")
    await talk.taps("Confirm")
    await talk.taps("Undo")
    done, *_ = await talk.taps("Confirm")

    assert done.told[-1] == "📧 E-mail to Clara Vogt: waits until e-mail is set up"
    assert await waiting(talk) == [
        {
            "kind": "invoice-corrected",
            "number": "R-2026-0144",
            "before": "R-2026-0143",
            "after": timedelta(0),
        }
    ]

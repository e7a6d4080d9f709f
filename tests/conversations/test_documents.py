"""Stories of documents: asked for in the chat, written out when they are sent."""

from icalendar import Calendar
from sqlalchemy import select

from bot.outbox import Kind, OutboxRecord
from tests.support.papers import codes_in, read_pdf
from tests.support.talk import Heard, Talk


def statuses(file: Heard) -> dict[str, str]:
    """Return the state of each entry of a calendar file, by its title."""
    events = Calendar.from_ical(file.content).walk("VEVENT")
    return {str(event["summary"]): str(event["status"]) for event in events}


async def test_the_desk_gets_an_invoice_as_a_pdf_by_button_and_by_sentence(talk: Talk) -> None:
    (shown,) = await talk.says("Zeig mir die Rechnung R-2026-0142")
    comes, pdf = await talk.taps("PDF")
    _, again = await talk.says("Rechnung R-2026-0142 als PDF")

    lines = read_pdf(pdf.content)
    assert shown.buttons == ("PDF", "Bezahlt", "Gutschreiben")
    assert comes.lines == ["Hier ist das PDF."]
    assert (pdf.to, pdf.file) == ("Inhaberin", "Rechnung R-2026-0142.pdf")
    assert "Studio Lindenhof" in lines
    assert lines[lines.index("Gesamtbetrag") + 1] == "59,00 €"
    assert again.content == pdf.content


async def test_a_document_is_in_the_language_of_the_customer(talk: Talk) -> None:
    await talk.says("Alle Rechnungen von Emma Wilson")
    _, pdf = await talk.says("Die letzte Rechnung von Emma Wilson als PDF")

    assert pdf.file.startswith("Invoice R-")
    assert "Invoice number" in read_pdf(pdf.content)


async def test_a_corrected_invoice_as_a_pdf_names_the_first_one(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt zum 20.1.2027 beenden")
    await talk.taps("Bestätigen")
    await talk.says("Die letzte Rechnung von Clara Vogt")
    _, pdf = await talk.taps("PDF")
    await talk.says("Rechnung R-2026-0142")
    _, first = await talk.taps("PDF")

    assert pdf.file.startswith("Rechnungskorrektur R-2026-")
    assert any(line.startswith("Korrektur zu R-2026-0142") for line in read_pdf(pdf.content))
    assert "59,00 €" in read_pdf(first.content)
    assert codes_in(first.content) == []


async def test_a_customer_gets_a_statement_of_the_own_card(talk: Talk) -> None:
    (units,) = await talk.says("Wie viele Stunden habe ich noch?", "Emre Çelik")
    comes, pdf = await talk.taps("Kartenauszug", "Emre Çelik")

    assert units.buttons == ("Kartenauszug",)
    assert comes.lines == ["Hier ist der Kartenauszug."]
    assert (pdf.to, pdf.file) == ("Emre Çelik", "Kartenauszug V-2005.pdf")
    assert "7 von 10 Einheiten übrig" in read_pdf(pdf.content)


async def test_booked_days_go_into_a_calendar_and_out_of_it_again(talk: Talk) -> None:
    await talk.says("What have I booked?", "Emma Wilson")
    comes, before = await talk.taps("Calendar", "Emma Wilson")
    await talk.says("Cancel my Pilates on 26 November", "Emma Wilson")
    await talk.taps("Confirm", "Emma Wilson")
    _, after = await talk.says("my bookings as ics", "Emma Wilson")

    pilates = "Pilates (Studio Lindenhof)"
    assert comes.lines[0].startswith("Here are the dates for the calendar.")
    assert before.file == "Booked classes K-1025.ics"
    assert statuses(before)[pilates] == "CONFIRMED"
    assert statuses(after)[pilates] == "CANCELLED"


async def test_a_contracts_days_for_a_calendar_and_the_receipt_of_its_notice(talk: Talk) -> None:
    (contract,) = await talk.says("Vertrag von Clara Vogt")
    _, before = await talk.taps("Kalender")
    await talk.says("Clara Vogt hat heute gekündigt")
    await talk.taps("Bestätigen")
    await talk.says("Vertrag von Clara Vogt")
    _, after = await talk.taps("Kalender")
    _, receipt = await talk.taps("Eingangsbestätigung")

    notice = "Letzter Tag zum Kündigen: Jahresabo (Studio Lindenhof)"
    end = "Letzter Tag: Jahresabo (Studio Lindenhof)"
    assert contract.buttons[-1] == "Kalender (.ics)"
    assert statuses(before) == {notice: "CONFIRMED"}
    assert statuses(after) == {notice: "CANCELLED", end: "CONFIRMED"}
    assert receipt.file == "Kündigungsbestätigung E-2026-0002.pdf"
    assert "Dein Vertrag endet mit Ablauf des 14.01.2027." in read_pdf(receipt.content)


async def test_customers_get_nobody_elses_documents(talk: Talk) -> None:
    await talk.says("Zeig mir die Rechnung R-2026-0142")
    data = [
        talk.button("PDF")[1],
        "rd:credits.show:c=5,a=1,as=pdf",
        "rd:contract.show:k=1,as=ics",
        "rd:booking.list:c=25,as=ics",
    ]
    (own,) = await talk.says("Meine Rechnungen", "Thomas Freitag")

    heard = [
        each
        for one in data
        for each in await talk.presses(own.message_id or 0, one, "Thomas Freitag")
    ]

    foreign = ("V-2001", "V-2005", "K-1005", "K-1025", "R-2026-0142")
    assert [each.file for each in heard if any(name in each.file for name in foreign)] == []


async def test_the_outbox_holds_ids_alone_and_forgets_them(talk: Talk) -> None:
    await talk.says("Rechnung R-2026-0142 als PDF")

    async with talk.tresen.database.read() as session:
        query = select(OutboxRecord).where(OutboxRecord.kind == Kind.DOCUMENT.value)
        (row,) = (await session.scalars(query)).all()

    assert (row.body, row.outcome) == (None, "sent")

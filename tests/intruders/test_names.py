"""Whatever somebody is called, it comes out as a name and as nothing else.

In messages (the stand-in refuses bad HTML as Telegram does), on buttons, in PDF, CSV, calendars,
e-mail headers and the file with one's data; typed, brought in from a file, and as a file's name.
"""

import csv
import io
import json
import re
from collections.abc import AsyncIterator
from datetime import timedelta

import icalendar
import pytest
from sqlalchemy import func, select, update

from bot.inbox_records import InboxRecord
from bot.outbox import OutboxRecord, Outcome
from bot.post.server import read_server
from bot.post.smtp import SmtpTransport
from bot.post.transport import MailSide
from domain.clock import MovableClock
from domain.contracts.records import ContractRecord
from domain.customers.records import CustomerRecord
from domain.studios.records import StudioRecord
from handlers.customers.form import LONGEST_NAME
from handlers.unseen import HIDDEN
from tests.support.mail_server import USER, MailBox, mail_server
from tests.support.nasty import HIDING, NASTY
from tests.support.papers import read_pdf
from tests.support.talk import Heard, Talk, talking

pytestmark = pytest.mark.slow
FORMULA = ("=", "+", "-", "@", "\t", "\r")
TYPED = {key: name for key, name in NASTY.items() if not any(map(str.isdecimal, name))}
SOLD_TO = "bold", "formula", "quotes", "fluent", "right-to-left", "long"
PAGES = re.compile(r"\d+/\d+")
WITHOUT_JOINERS = {ord("\u200d"): None}


async def test_typed_names_are_taken_as_they_are(talk: Talk) -> None:
    for number, name in enumerate(TYPED.values(), 1041):
        await talk.says("/kunde_anlegen")
        (proposal,) = await talk.says(name)
        (added,) = await talk.taps("Bestätigen")

        kept = name.translate(WITHOUT_JOINERS)
        assert proposal.lines[0] == f"Neu anlegen: {kept}"
        assert added.lines[0] == f"✅ {kept} ist angelegt. Kundennummer K-{number}"

    await nothing_was_refused(talk)


@pytest.mark.parametrize("key", HIDING)
async def test_what_a_name_hides_does_not_come_in(talk: Talk, key: str) -> None:
    name, left = HIDING[key]

    await talk.says("/kunde_anlegen")
    (proposal,) = await talk.says(name)
    await talk.taps("Bestätigen")

    assert proposal.lines[0] == f"Neu anlegen: {left}"
    async with talk.tresen.database.read() as session:
        names = list(await session.scalars(select(CustomerRecord.name)))
    assert left in names
    assert [each for each in names if HIDDEN.search(each)] == []


async def test_a_name_that_is_too_long_is_asked_for_again(talk: Talk) -> None:
    await talk.says("/kunde_anlegen")
    (again,) = await talk.says("Rosa " + "K" * LONGEST_NAME)

    assert again.lines[0] == f"Das ist leer oder zu lang (höchstens {LONGEST_NAME} Zeichen)."


async def test_who_is_sold_to_booked_and_billed_is_named_everywhere(talk: Talk) -> None:
    for number, name in enumerate(map(NASTY.__getitem__, SOLD_TO), 1041):
        kept = name.translate(WITHOUT_JOINERS)
        await talk.says("/kunde_anlegen")
        await talk.says(name)
        await talk.taps("Bestätigen")
        await talk.says(f"/verkaufen K-{number} Zehnerkarte")
        (sold, *_) = await talk.taps("Bestätigen")
        assert sold.lines[0].startswith("✅ Verkauft: Karte")
        await talk.says(f"/rechnungen K-{number}")
        (file,) = await talk.says(f"/kunde K-{number}")
        assert file.lines[0] == f"{kept} · K-{number} · aktiv"
        (asked, *_) = await talk.says(f"/buchen K-{number} Aqua-Fitness")
        assert asked.text

    await every_page(talk, "/kunden")
    for question in ("/verlauf", "/offen", "/rechnungen", "/auslaufend", "/auswertung"):
        assert await talk.says(question)
    await nothing_was_refused(talk)


async def test_tables_hold_no_formula(talk: Talk) -> None:
    for name in TYPED.values():
        await talk.says("/kunde_anlegen")
        await talk.says(name)
        await talk.taps("Bestätigen")

    _, people, *_ = await talk.says("Liste der Kunden als CSV")
    rows = [*csv.reader(io.StringIO(people.content.decode("utf-8-sig")), delimiter=";")]

    assert {len(row) for row in rows} == {len(rows[0])}
    assert [cell for row in rows for cell in row if cell.startswith(FORMULA)] == []
    written = {row[1].removeprefix("'") for row in rows}
    names = {name.translate(WITHOUT_JOINERS) for name in TYPED.values()}
    assert {name.removeprefix("'") for name in names} <= written


async def test_a_file_full_of_such_names_is_brought_in(talk: Talk) -> None:
    hiding = [name for name, _ in HIDING.values() if "\x00" not in name]  # that is no table
    raw = [*NASTY.values(), *hiding]
    rows = [[str(number), name, "x"] for number, name in enumerate(raw, 501)]
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([["Kundennummer", "Name", "Bemerkung"], *rows])
    data = text.getvalue().encode("utf-8")

    (proposal, *_) = await talk.sends("</b>=kunden\u202evsc.csv", data)
    label = next(each for each in proposal.buttons if "importieren" in each)
    heard = await talk.taps(label)

    assert "</b>=kundenvsc.csv" in proposal.lines[0]
    assert heard[-1].lines[0].startswith("✅ Importiert.")
    async with talk.tresen.database.read() as session:
        query = select(CustomerRecord.name).where(CustomerRecord.id > 40)
        names = list(await session.scalars(query))
    assert len(names) >= len(NASTY)
    assert [each for each in names if HIDDEN.search(each)] == []
    await every_page(talk, "/kunden")
    await nothing_was_refused(talk)


@pytest.fixture
async def box() -> AsyncIterator[MailBox]:
    async with mail_server(None, "none") as box:
        yield box


@pytest.fixture
async def mailing(demo_url: str, clock: MovableClock, box: MailBox) -> AsyncIterator[Talk]:
    server = read_server(f"smtp://127.0.0.1:{box.port}", "", USER)
    mail = MailSide(SmtpTransport(server), server.sender)
    async with talking(demo_url, clock, mail=mail) as talk:
        yield talk


@pytest.mark.parametrize("key", ["open", "formula", "quotes", "long"])
async def test_documents_calendars_and_mails_name_people_studios_and_plans(
    mailing: Talk, box: MailBox, key: str
) -> None:
    name = NASTY[key]
    await call_all(mailing, name)

    shown = await walk(mailing)
    await mailing.tresen.move_to(mailing.tresen.clock.now() + timedelta(minutes=11))

    assert [each for each in shown if f"{name} · K-1001 · aktiv" in each.text]
    papers = {each.file: each.content for each in shown if each.file}
    assert any(
        letters(name) in letters("".join(read_pdf(each))) for each in of_type(papers, ".pdf")
    )
    for each in of_type(papers, ".ics"):
        titles = [str(one["SUMMARY"]) for one in icalendar.Calendar.from_ical(each).walk("VEVENT")]
        assert any(name in title for title in titles)
        assert max(map(len, each.split(b"\r\n"))) <= 75
    (data,) = of_type(papers, ".json")
    assert name in json.dumps(json.loads(data), ensure_ascii=False).replace('\\"', '"')
    (mail,) = (each for each in box.taken if "Stornorechnung" in str(each["Subject"]))
    assert [each.display_name for each in mail["To"].addresses] == [name]
    assert [each.display_name for each in mail["From"].addresses] == [name]
    assert mail["Bcc"] is None
    await nothing_was_refused(mailing)


WALK = (
    *("/kunde K-1001", "/vertrag V-2001", "/frist V-2001", "/konto K-1001", "/auslaufend"),
    *("Rechnung R-2026-0142 als PDF", "/datenauskunft K-1001", "/steuerberater", "/kunden"),
    *("Kalender von K-1001", "/teilnehmer Yoga Flow 19.1.2027", "/tarife"),
)


async def walk(talk: Talk) -> list[Heard]:
    """Return what is shown of Clara Vogt, whatever she is called, to all who may see it."""
    shown = [each for question in WALK for each in await talk.says(question)]
    await talk.says("/vertrag V-2001")
    shown += await talk.taps("Kalender")
    await talk.says("R-2026-0142 stornieren")
    shown += await talk.taps("Bestätigen")
    await talk.says("/kuendigen V-2001")
    shown += await talk.taps("Bestätigen")
    return [*shown, *await talk.says("Mein Vertrag", "Clara Vogt")]


async def call_all(talk: Talk, name: str) -> None:
    """Let Clara Vogt, her plan and the studio have a name, as it came in before."""
    async with talk.tresen.database.write() as session:
        clara = CustomerRecord.name == "Clara Vogt"
        await session.execute(update(CustomerRecord).where(clara).values(name=name))
        await session.execute(update(StudioRecord).values(name=name, email="x@example.org"))
        of_clara = ContractRecord.number == "V-2001"
        await session.execute(update(ContractRecord).where(of_clara).values(plan_name=name))


async def every_page(talk: Talk, question: str) -> None:
    """Turn all pages of a list."""
    (shown, *_) = await talk.says(question)
    pages = next(int(each.partition("/")[2]) for each in shown.buttons if PAGES.fullmatch(each))
    for _ in range(pages):
        await talk.taps("›")


async def nothing_was_refused(talk: Talk) -> None:
    """Assert that Telegram took every message, and that no update failed."""
    async with talk.tresen.database.read() as session:
        refused = OutboxRecord.outcome == Outcome.REFUSED.value
        faults = list(await session.scalars(select(OutboxRecord.fault).where(refused)))
        failed = InboxRecord.dead_at.is_not(None) | InboxRecord.fault.is_not(None)
        assert await session.scalar(select(func.count()).where(failed)) == 0
    assert faults == []


def of_type(papers: dict[str, bytes], ending: str) -> list[bytes]:
    return [content for file, content in papers.items() if file.endswith(ending)]


def letters(text: str) -> str:
    """Return the letters of a text, whatever lines it is broken into."""
    return "".join(filter(str.isalnum, text))

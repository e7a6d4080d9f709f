"""Stories of e-mails that leave: a real mail server beside the chat."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pytest
import trustme
from pypdf import PdfReader
from sqlalchemy import delete, update

from bot.outbox import OutboxRecord
from bot.post.server import read_server
from bot.post.smtp import SmtpTransport
from bot.post.transport import MailSide
from bot.unit_of_work import UnitOfWork
from domain.clock import MovableClock
from domain.customers.records import CustomerRecord
from domain.studios.records import LinkRecord, StudioRecord
from handlers.messages import Mail
from tests.support.connecting import comes_in_as
from tests.support.mail_server import PASSWORD, USER, MailBox, mail_server
from tests.support.talk import Heard, Talk, talking

AFTER_UNDO = timedelta(minutes=11)


@pytest.fixture
async def box() -> AsyncIterator[MailBox]:
    async with mail_server(None, "none") as box:
        yield box


@pytest.fixture
async def talk(demo_url: str, clock: MovableClock, box: MailBox) -> AsyncIterator[Talk]:
    server = read_server(f"smtp://127.0.0.1:{box.port}", "", USER)
    mail = MailSide(SmtpTransport(server), server.sender)
    async with talking(demo_url, clock, mail=mail) as talk:
        yield talk


async def change(talk: Talk, name: str, **values: object) -> None:
    async with talk.tresen.database.write() as session:
        named = CustomerRecord.name == name
        await session.execute(update(CustomerRecord).where(named).values(values))


async def later(talk: Talk, passes: timedelta) -> list[Heard]:
    await talk.tresen.move_to(talk.tresen.clock.now() + passes)
    return await talk.answered()


def text_of(mail: EmailMessage) -> list[str]:
    body = mail.get_body()
    assert body is not None
    return [line for line in body.get_content().splitlines() if line]


def printed(mail: EmailMessage) -> tuple[str, str]:
    """Return name and text of the only attachment."""
    (attached,) = mail.iter_attachments()
    pages = PdfReader(BytesIO(attached.get_content())).pages
    return attached.get_filename() or "", "\n".join(page.extract_text() for page in pages)


def assert_is_a_receipt(mail: EmailMessage) -> None:
    """Its document is attached, and nobody is asked whether he wants less of it."""
    name, paper = printed(mail)
    assert re.fullmatch(r"Kündigungsbestätigung E-2026-\d{4}\.pdf", name)
    assert "Clara Vogt" in paper
    assert "14.01.2027" in paper
    assert mail["List-Unsubscribe"] is None
    assert [line for line in text_of(mail) if "nicht mehr" in line] == []


async def test_a_cancellation_invoice_leaves_when_it_cannot_be_undone_any_more(
    talk: Talk, box: MailBox
) -> None:
    async with talk.tresen.database.write() as session:
        await session.execute(update(StudioRecord).values(email="info@lindenhof.example"))
    await talk.says("R-2026-0142 stornieren")
    (done, *_) = await talk.taps("Bestätigen")
    before = len(box.taken)
    await later(talk, AFTER_UNDO)

    (mail,) = box.taken
    assert (before, done.told[-1]) == (
        0,
        "📧 E-Mail an Clara Vogt: geht raus nach 10 Minuten (bis dahin rückgängig zu machen)",
    )
    assert [str(mail[name]) for name in ("From", "To", "Reply-To", "Subject")] == [
        "Studio Lindenhof <post@lindenhof.example>",
        "Clara Vogt <clara.vogt@example.org>",
        "Studio Lindenhof <info@lindenhof.example>",
        "Stornorechnung R-2026-0143 zu R-2026-0142",
    ]
    assert mail["List-Unsubscribe"] is None
    assert text_of(mail)[:4] == [
        "Hallo Clara Vogt!",
        (
            "Zu deiner Rechnung R-2026-0142 gibt es die Stornorechnung R-2026-0143 vom 21.11.2026"
            " über -59,00 €."
        ),
        "Die Rechnung R-2026-0142 ist damit ganz aufgehoben: Zu bezahlen ist auf sie nichts mehr.",
        "Das Dokument hängt als PDF an dieser E-Mail.",
    ]
    name, paper = printed(mail)
    assert name.endswith(".pdf")
    assert "R-2026-0143" in paper
    assert "Clara Vogt" in paper


async def test_what_is_undone_in_time_never_leaves(talk: Talk, box: MailBox) -> None:
    await talk.says("R-2026-0142 stornieren")
    await talk.taps("Bestätigen")
    await talk.taps("Rückgängig")
    await talk.taps("Bestätigen")
    await later(talk, AFTER_UNDO)

    assert [mail["Subject"] for mail in box.taken if "R-2026-0143" in mail["Subject"]] == []


async def test_a_corrected_invoice_is_in_the_language_that_holds_when_it_leaves(
    talk: Talk, box: MailBox
) -> None:
    await talk.says("10 € von R-2026-0142 gutschreiben")
    await talk.taps("Bestätigen")
    await change(talk, "Clara Vogt", language="en", email="clara@example.com")
    await later(talk, AFTER_UNDO)

    (mail,) = box.taken
    assert [str(mail[name]) for name in ("To", "Subject")] == [
        "Clara Vogt <clara@example.com>",
        "Corrected invoice R-2026-0143 (in place of R-2026-0142)",
    ]
    assert text_of(mail)[:6] == [
        "Hello Clara Vogt,",
        (
            "Your invoice R-2026-0142 has been corrected."
            " The invoice R-2026-0143 of 21 Nov 2026 now stands in its place."
        ),
        "Amount: €49.00",
        "Period: 15 Jan 2027 – 14 Feb 2027",
        "To pay: €49.00 by 15 Jan 2027",
        "The document is attached to this e-mail as a PDF.",
    ]
    assert "R-2026-0143" in printed(mail)[1]


async def test_an_address_that_nobody_has_is_told_to_the_owner(talk: Talk, box: MailBox) -> None:
    box.answers.append("550 5.1.1 no such Clara Vogt")
    await talk.says("Cancel invoice R-2026-0142")
    await talk.taps("Confirm")
    await later(talk, AFTER_UNDO)

    (settings,) = await talk.says("/settings")
    (listed,) = await talk.says("/emails")
    (sent,) = await talk.says("/sent")
    (digest,) = [
        each for each in await talk.wakes_up(date(2026, 11, 22)) if each.to == "Inhaberin"
    ]

    assert [line for line in settings.told if line.startswith("📧")] == [
        "📧 One e-mail did not arrive (/emails)."
    ]
    assert listed.told == [
        "📧 One e-mail did not arrive (/emails).",
        "These did not arrive:",
        (
            "• Clara Vogt: cancellation invoice, 21 Nov 2026, 10:10: refused by the mail server"
            " (550 5.1.1). Is the address right?"
        ),
    ]
    assert sent.told[1:] == [
        "1 arrived, 1 failed, 0 unreachable",
        "Sat, 21 Nov 2026",
        "Corrected invoice: 1 sent, 1 failed",
        "⚠️ Not reached: Clara Vogt",
        ("Without chat and e-mail address I can write to nobody. Invite them, or add an address."),
    ]
    assert "⚠️ Eine Nachricht konnte nicht zugestellt werden" in digest.told
    assert "Nicht erreicht: Clara Vogt" in digest.told


async def test_who_blocked_the_bot_hears_of_a_change_by_e_mail(talk: Talk, box: MailBox) -> None:
    talk.telegram.chats.blocked.add(talk.somebody("Clara Vogt").user_id)
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")
    await later(talk, AFTER_UNDO)

    notices = [mail for mail in box.taken if mail["Subject"] == "Nachricht von Studio Lindenhof"]
    (mail,) = notices
    assert text_of(mail)[1:3] == [
        "Diese Nachricht kam in deinem Chat nicht an, deshalb bekommst du sie per E-Mail:",
        "📄 Deine Kündigung ist bestätigt.",
    ]
    assert_is_a_receipt(mail)


async def test_a_document_is_mailed_once_and_the_owner_sees_what_became_of_it_all(
    talk: Talk, box: MailBox
) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")
    await talk.says("R-2026-0134 stornieren")
    await talk.taps("Bestätigen")
    (waits,) = await talk.says("/gesendet")
    await later(talk, AFTER_UNDO)
    (arrived,) = await talk.says("/gesendet")
    talk.telegram.chats.blocked.add(talk.somebody("Clara Vogt").user_id)
    await talk.wakes_up(date(2026, 11, 22))
    (blocked,) = await talk.says("/gesendet")

    with_it = [mail["Subject"] for mail in box.taken if "R-2026-0142" in str(mail["Subject"])]
    assert len(with_it) == 1
    assert [mail["Subject"] for mail in box.taken if mail["Subject"].startswith("Nachricht")] == []
    lines = ("Kündigung und Vertragsende", "Korrigierte Rechnung")
    assert [
        [line for line in each.told if line.startswith(lines)]
        for each in (waits, arrived, blocked)
    ] == [
        ["Kündigung und Vertragsende: 1 noch unterwegs", "Korrigierte Rechnung: 3 noch unterwegs"],
        [
            "Kündigung und Vertragsende: 1 gesendet",
            "Korrigierte Rechnung: 1 gesendet, 2 per E-Mail",
        ],
        [
            "Kündigung und Vertragsende: 1 gesendet",
            "Korrigierte Rechnung: 1 gesendet, 2 per E-Mail",
        ],
    ]


async def test_who_has_no_chat_hears_of_a_change_by_e_mail(talk: Talk, box: MailBox) -> None:
    async with talk.tresen.database.write() as session:
        await session.execute(delete(LinkRecord).where(LinkRecord.customer_id.is_not(None)))
    (proposal,) = await talk.says("End Clara Vogt's membership at the end date")
    await talk.taps("Confirm")
    await later(talk, AFTER_UNDO)

    assert [line for line in proposal.told if line.startswith("✉️")] == [
        "✉️ Confirmation of the termination to Clara Vogt by e-mail (not connected to the chat)"
    ]
    (mail,) = [one for one in box.taken if one["Subject"] == "Nachricht von Studio Lindenhof"]
    assert text_of(mail)[1] == "📄 Deine Kündigung ist bestätigt."
    assert_is_a_receipt(mail)


async def test_who_has_no_chat_is_reminded_by_e_mail(talk: Talk, box: MailBox) -> None:
    async with talk.tresen.database.write() as session:
        await session.execute(delete(LinkRecord).where(LinkRecord.customer_id.is_not(None)))
    await change(talk, "Mia Hoffmann", email="mia@example.org", language="en")

    await talk.wakes_up(date(2026, 12, 1))

    mails = [mail for mail in box.taken if mail["To"].endswith("<mia@example.org>")]
    assert [(mail["Date"].datetime.day, mail["Subject"]) for mail in mails] == [
        (24, "Invoice R-2026-0152 from Studio Lindenhof"),
        (27, "A message from Studio Lindenhof"),
        (1, "A message from Studio Lindenhof"),
    ]
    less = "Tell Studio Lindenhof, and they are switched off."  # it has no address to answer to
    assert [mail["List-Unsubscribe"] is None for mail in mails] == [True, False, False]
    assert [less in text_of(mail)[-1] for mail in mails] == [False, True, True]
    assert "R-2026-0152" in printed(mails[0])[1]
    assert text_of(mails[2])[:2] == [
        "Hello Mia Hoffmann,",
        (
            "🔔 Your contract Monatsabo Flex ends in 30 days: the last day is Thu, 31 Dec 2026."
            " If you would like to stay, tell the studio by then."
        ),
    ]
    assert text_of(mails[2])[2:] == [
        (
            "Questions? Please get in touch with Studio Lindenhof directly: an answer to this"
            " e-mail may not arrive there."
        ),
        *("Best wishes", "Studio Lindenhof", "Lindenweg 100, 12345 Lindenau"),
        f"Would you rather not get such messages? {less}",
    ]


async def test_an_e_mail_says_where_its_answer_goes(talk: Talk, box: MailBox) -> None:
    async with talk.tresen.database.write() as session:
        await session.execute(update(StudioRecord).values(email="info@lindenhof.example"))
        await session.execute(delete(LinkRecord).where(LinkRecord.customer_id.is_not(None)))
    await talk.says("Jonas Weber zahlt künftig bar")
    (proposal, *_) = await talk.taps("Bestätigen")
    await later(talk, AFTER_UNDO)

    (mail,) = box.taken
    assert proposal.told[0]
    assert str(mail["List-Unsubscribe"]).startswith("<mailto:info@lindenhof.example?subject=")
    assert text_of(mail)[2:4] == [
        "Etwas anderes? Sag dem Studio Bescheid.",
        (
            "Fragen? Antworte einfach auf diese E-Mail: Deine Antwort geht an Studio Lindenhof"
            " (info@lindenhof.example)."
        ),
    ]
    assert text_of(mail)[-1] == (
        "Möchtest du solche Nachrichten nicht mehr? Antworte kurz auf diese E-Mail, dann bestellt"
        " Studio Lindenhof sie für dich ab."
    )


async def test_an_unclear_notice_has_its_receipt_by_e_mail_and_is_brought_up_again(
    talk: Talk, box: MailBox
) -> None:
    await talk.says("Ich kündige alles fristlos, es ist zu kalt", "Lena März")
    await talk.says("Im Saal sind es 12 Grad", "Lena März")
    await talk.says("lena@example.org", "Lena März")
    await talk.taps("Weiter", "Lena März")
    await talk.taps("jetzt kündigen", "Lena März")
    await later(talk, timedelta(minutes=1))
    day_after = await talk.wakes_up(date(2026, 11, 22))
    two_days_after = await talk.wakes_up(date(2026, 11, 23))

    (mail,) = [one for one in box.taken if "lena@example.org" in one["To"]]
    assert text_of(mail)[1:8] == [
        "Wir haben deine Kündigung bekommen. Das bestätigen wir dir hiermit:",
        "Nummer: E-2026-0002",
        "Eingegangen: 21.11.2026, 10:00 Uhr",
        "Vertrag: Drei-Monats-Vertrag · V-2006",
        "Wann der Vertrag endet, teilen wir dir bald mit.",
        "Inhalt deiner Kündigung:",
        "Ich kündige alles fristlos, es ist zu kalt",
    ]
    name, paper = printed(mail)
    assert name == "Kündigungsbestätigung E-2026-0002.pdf"
    assert "21.11.2026, 10:00 Uhr" in paper
    assert "Ich kündige alles fristlos, es ist zu kalt" in paper
    waits = "⚠️ Lena März: unklare Kündigung, seit 2 Tagen. Der Eingang zählt ab damals."
    assert [line for each in day_after for line in each.lines if "unklare" in line] == []
    assert [line for each in two_days_after for line in each.lines if "unklare" in line] == [waits]


async def test_a_code_leaves_at_once_and_counts_for_a_while(talk: Talk, box: MailBox) -> None:
    clock = talk.tresen.clock
    until = datetime(2026, 11, 21, 9, 15, tzinfo=UTC)
    facts = {"code": "471100", "until": until.isoformat()}
    async with talk.tresen.database.write() as session:
        unit = UnitOfWork(session, clock)
        for due_at in (clock.now(), until):
            unit.mail(Mail(1, "link-code", 1, None, None, due_at, None, facts, "a1b2"))
        await unit.flush()
    await talk.answered()
    await later(talk, timedelta(minutes=15))

    (mail,) = box.taken
    shown = until.astimezone(ZoneInfo("Europe/Berlin"))
    assert mail["Subject"] == "Dein Code für Studio Lindenhof"
    assert text_of(mail)[2:4] == [
        "471100",
        (
            f"Er gilt bis 21.11.2026, {shown:%H:%M} Uhr und nur einmal. Hast du keinen Code"
            " verlangt, musst du nichts tun: Ohne ihn sieht niemand deine Daten."
        ),
    ]
    async with talk.tresen.database.read() as session:
        codes = await session.execute(
            OutboxRecord.__table__.select().where(OutboxRecord.kind == "mail")
        )
        assert [(row.outcome, row.body) for row in codes] == [("sent", None), ("dropped", None)]


async def test_a_wrong_password_is_told_to_the_owner_once(
    demo_url: str, tmp_path: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    async with mail_server(authority, box=MailBox(password=PASSWORD[::-1])) as box:
        server = read_server(f"smtp://{quote(USER)}@127.0.0.1:{box.port}", PASSWORD, "")
        mail = MailSide(SmtpTransport(server), server.sender)
        async with talking(demo_url, clock, mail=mail) as talk:
            await talk.says("R-2026-0142 stornieren")
            await talk.taps("Bestätigen")
            heard = [*await later(talk, AFTER_UNDO), *await later(talk, AFTER_UNDO)]
            (listed,) = await talk.says("/mails")

    told = [each.text for each in heard if each.to == "Inhaberin"]
    assert [text.split(" Es geht")[0] for text in told] == [
        (
            "📧 E-Mails gehen gerade nicht raus. Der Mailserver nimmt unsere Anmeldung nicht an:"
            " Benutzer oder Passwort in TRESEN_SMTP stimmen nicht."
        )
    ]
    assert listed.told[2] == "• Clara Vogt: Stornorechnung, seit 21.11.2026, 10:10"


async def test_what_a_parents_chat_did_not_take_goes_to_the_child_that_it_is_about(
    talk: Talk, box: MailBox
) -> None:
    for name in ("Clara Vogt", "Emre Çelik"):
        await talk.says("/trennen", name)
        await talk.taps("Trennen", name)
        await comes_in_as(talk, "Ruth Alt", name)
    await talk.says("/wechseln Emre", "Ruth Alt")
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")
    talk.telegram.chats.blocked.add(talk.somebody("Ruth Alt").user_id)
    await later(talk, AFTER_UNDO)

    sent = [mail for mail in box.taken if mail["Subject"] == "Nachricht von Studio Lindenhof"]
    assert [mail["To"] for mail in sent] == ["Clara Vogt <clara.vogt@example.org>"]


async def test_what_is_sent_now_says_so_of_its_e_mail_too(talk: Talk, box: MailBox) -> None:
    await talk.says("R-2026-0142 stornieren")
    (done, *_) = await talk.taps("Bestätigen")
    (sent, *_) = [each for each in await talk.taps("Jetzt senden") if each.edited]

    assert "📧 E-Mail an Clara Vogt: geht raus" in done.text
    assert [line for line in sent.lines if line.startswith(("📧", "✉️"))] == [
        "✉️ Die Nachricht ist unterwegs."
    ]
    assert "\n\n\n" not in sent.text
    assert [mail["Subject"] for mail in box.taken] == ["Stornorechnung R-2026-0143 zu R-2026-0142"]

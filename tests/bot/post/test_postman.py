"""How e-mails leave: once, with the same name after a crash, patiently, and not for ever."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
import trustme
from msgspec.structs import replace
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from typing_extensions import override

import bot.post.postman as post
from bot.database import Database
from bot.mails import mail_report
from bot.outbox import OutboxRecord, forget_claims
from bot.post.postman import MOST_ATTEMPTS, Postman
from bot.post.rows import is_mail_due
from bot.post.server import MailServer, Tls, read_sender
from bot.post.smtp import SmtpTransport
from bot.post.state import mail_state
from bot.post.transport import MailSide, Trouble
from bot.signals import Bell
from bot.unit_of_work import UnitOfWork
from domain.clock import MovableClock
from domain.desk.documents.facts import DocumentType
from handlers.messages import Attachment, Mail
from handlers.post.shapes import Document, Later, MailText, Unwritten
from tests.support.claims import LONG, OFTEN, Onlooker
from tests.support.mail_server import PASSWORD, USER, Accident, MailBox, mail_server
from tests.support.telegram import eventually

UNDO_WINDOW = timedelta(minutes=10)
CLARA = MailText(
    studio_id=1,
    studio_name="Studio Lindenhof",
    reply_to="info@lindenhof.example",
    to_name="Clara Vogt",
    to_address="clara@example.org",
    language="de",
    zone="Europe/Berlin",
    subject="Stornorechnung über 59,00 €",
    text="Hallo Clara Vogt,\n\nschöne Grüße",
)


@dataclass
class Letters:
    """What e-mails say, by the customer they are for."""

    say: dict[int, MailText | Unwritten | Later | Exception] = field(default_factory=dict)
    files: tuple[Attachment, ...] = ()
    news: list[Trouble] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)

    async def mail(
        self, _: AsyncSession, __: int, body: Mapping[str, Any]
    ) -> MailText | Unwritten | Later:
        said = self.say.get(body["customer_id"], CLARA)
        if isinstance(said, Exception):
            raise said
        return said

    async def attachments(self, _: AsyncSession, __: MailText) -> Sequence[Attachment]:
        return self.files

    async def lost(self, _: AsyncSession, __: int, body: Mapping[str, Any]) -> None:
        self.gone.append(body["customer_id"])

    async def news_for_owners(self, _: AsyncSession, __: datetime, trouble: Trouble) -> None:
        self.news.append(trouble)


@pytest.fixture
def letters() -> Letters:
    return Letters()


@asynccontextmanager
async def posting(
    trusted: trustme.CA, database: Database, clock: MovableClock, letters: Letters, box: MailBox
) -> AsyncIterator[Postman]:
    """Give a postman beside a running mail server."""
    async with mail_server(trusted, box=box):
        postman = Postman(database, clock, letters, side(box), wake_sender=Bell())
        await postman.introduce()
        yield postman
        await postman.close()


def side(box: MailBox) -> MailSide:
    sender = read_sender(USER)
    server = MailServer("127.0.0.1", box.port, Tls.STARTTLS, USER, PASSWORD, sender)
    return MailSide(SmtpTransport(server), sender)


async def write(database: Database, clock: MovableClock, **more: Any) -> None:
    mail = Mail(1, "invoice-cancelled", 4, 143, 142, clock.now(), 8)
    async with database.write() as session:
        unit = UnitOfWork(session, clock)
        unit.mail(replace(mail, **more), "journal-8")
        await unit.flush()


async def rows(database: Database) -> list[OutboxRecord]:
    async with database.read() as session:
        return list(await session.scalars(select(OutboxRecord).order_by(OutboxRecord.id)))


async def outcomes(database: Database) -> list[tuple[str | None, str | None]]:
    return [(row.outcome, row.fault) for row in await rows(database)]


async def let_pause_pass(database: Database) -> None:
    async with database.write() as session:
        await session.execute(update(OutboxRecord).values(retry_at=None))


async def send_all(postman: Postman) -> None:
    while await postman.step():
        pass


async def test_an_e_mail_leaves_with_all_that_belongs_to_it(
    either: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA
) -> None:
    pdf = Attachment("Stornorechnung R-2026-0143.pdf", "application/pdf", b"%PDF-1.7 \x00\xff")
    letters.say[4] = replace(CLARA, documents=(Document(DocumentType.INVOICE, 143),))
    letters.files = (pdf,)
    await write(either, clock)

    async with posting(trusted, either, clock, letters, box := MailBox()) as postman:
        await send_all(postman)

    (row,), (mail,) = await rows(either), box.taken
    assert (row.outcome, row.sent_at, row.claimed_until) == ("sent", clock.now(), None)
    assert {name: str(mail[name]) for name in ("From", "To", "Reply-To", "Subject", "Date")} == {
        "From": "Studio Lindenhof <post@lindenhof.example>",
        "To": "Clara Vogt <clara@example.org>",
        "Reply-To": "Studio Lindenhof <info@lindenhof.example>",
        "Subject": "Stornorechnung über 59,00 €",
        "Date": "Sat, 21 Nov 2026 10:00:00 +0100",
    }
    written_at = f"{row.created_at:%Y%m%d%H%M%S%f}"
    assert mail["Message-ID"] == f"<invoice-cancelled.1.143.{written_at}@lindenhof.example>"
    assert (mail["Auto-Submitted"], mail["List-Unsubscribe"]) == ("auto-generated", None)
    body, (attached,) = mail.get_body(), mail.iter_attachments()
    assert body is not None
    assert (body.get_content_type(), body["Content-Language"]) == ("text/plain", "de")
    assert body.get_content().split() == ["Hallo", "Clara", "Vogt,", "schöne", "Grüße"]
    assert attached.get_filename() == pdf.name
    assert attached.get_content() == pdf.content


async def test_who_can_do_without_is_told_how(
    database: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA
) -> None:
    letters.say[4] = replace(CLARA, unsubscribe="Keine Erinnerungen für K-1004, bitte")
    letters.say[5] = replace(CLARA, unsubscribe="Bitte nicht", reply_to=None)
    await write(database, clock)
    await write(database, clock, customer_id=5)

    async with posting(trusted, database, clock, letters, box := MailBox()) as postman:
        await send_all(postman)

    assert [(mail["List-Unsubscribe"], mail["Reply-To"] is None) for mail in box.taken] == [
        (
            "<mailto:info@lindenhof.example?subject=Keine%20Erinnerungen%20f%C3%BCr%20K-1004%2C%20bitte>",
            False,
        ),
        ("<mailto:post@lindenhof.example?subject=Bitte%20nicht>", True),
    ]


async def test_it_waits_until_the_change_cannot_be_undone_any_more(
    either: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA
) -> None:
    await write(either, clock, due_at=clock.now() + UNDO_WINDOW)

    async with posting(trusted, either, clock, letters, box := MailBox()) as postman:
        await send_all(postman)
        before = len(box.taken)
        clock.move_to(clock.now() + UNDO_WINDOW)
        await send_all(postman)

    assert (before, len(box.taken)) == (0, 1)


@pytest.mark.parametrize(
    ("why", "outcome"),
    [("moot", "dropped"), ("no-address", "unreachable"), ("too-late", "too_late")],
)
async def test_whether_it_is_needed_is_decided_when_it_leaves(
    database: Database,
    clock: MovableClock,
    letters: Letters,
    trusted: trustme.CA,
    why: Any,
    outcome: str,
) -> None:
    letters.say[4] = Unwritten(why)
    await write(database, clock)
    await write(database, clock, customer_id=5)

    async with posting(trusted, database, clock, letters, box := MailBox()) as postman:
        await send_all(postman)

    assert await outcomes(database) == [(outcome, None), ("sent", None)]
    assert len(box.taken) == 1


async def test_what_has_to_wait_for_the_morning_does(
    database: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA
) -> None:
    morning = datetime(2026, 11, 22, 7, tzinfo=UTC)
    letters.say[4] = Later(morning)
    await write(database, clock)

    async with posting(trusted, database, clock, letters, box := MailBox()) as postman:
        await send_all(postman)
        (row,) = await rows(database)
        letters.say.clear()
        clock.move_to(morning)
        await send_all(postman)

    assert (row.due_at, row.outcome, row.attempts) == (morning, None, 0)
    assert len(box.taken) == 1


@pytest.mark.parametrize("attempts", [0, 1, 5, 6, 20])
async def test_what_is_not_taken_is_tried_again_after_growing_pauses(
    database: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA, attempts: int
) -> None:
    await write(database, clock)
    async with database.write() as session:
        await session.execute(update(OutboxRecord).values(attempts=attempts))
    box = MailBox(answers=["450 4.2.0 greylisted"])

    async with posting(trusted, database, clock, letters, box) as postman:
        await send_all(postman)
        ((row,), sent) = await rows(database), len(box.taken)
        await let_pause_pass(database)
        await send_all(postman)

    assert row.retry_at is not None
    pause = (row.retry_at - clock.real()).total_seconds()
    assert pause == pytest.approx(min(60 * 2**attempts, 3600), abs=5)
    assert (row.attempts, row.fault, row.outcome, sent) == (attempts + 1, "450 4.2.0", None, 0)
    assert len(box.taken) == 1


async def test_after_a_day_it_is_given_up(
    database: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA
) -> None:
    pauses = [min(60 * 2**each, 3600) for each in range(MOST_ATTEMPTS - 1)]
    assert timedelta(hours=23) < timedelta(seconds=sum(pauses)) < timedelta(hours=25)
    await write(database, clock)
    async with database.write() as session:
        await session.execute(update(OutboxRecord).values(attempts=MOST_ATTEMPTS - 1))

    box = MailBox(verdicts=["451 4.3.0 later"])
    async with posting(trusted, database, clock, letters, box) as postman:
        await send_all(postman)

    assert await outcomes(database) == [("refused", "451 4.3.0")]


async def test_an_address_that_nobody_has_is_given_up_at_once(
    either: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA
) -> None:
    letters.say[5] = replace(CLARA, to_address="clara vogt")
    await write(either, clock)
    await write(either, clock, customer_id=5)
    await write(either, clock, customer_id=6)
    box = MailBox(answers=["550 5.1.1 Clara Vogt does not live here"])

    async with posting(trusted, either, clock, letters, box) as postman:
        await send_all(postman)

    assert await outcomes(either) == [
        ("refused", "550 5.1.1"),
        ("refused", "address"),
        ("sent", None),
    ]
    async with either.read() as session:
        report = await mail_report(session, 1, clock.now())
    assert [(each.customer_id, each.why, each.code) for each in report.failed] == [
        (5, "refused", "address"),
        (4, "refused", "550 5.1.1"),
    ]
    assert (report.count, report.waiting, letters.gone) == (0, (), [4, 5])


@pytest.mark.parametrize(("accident", "taken"), [("cut", 1), ("lost", 2)])
async def test_a_connection_that_ends_never_makes_another_e_mail_of_it(
    database: Database,
    clock: MovableClock,
    letters: Letters,
    trusted: trustme.CA,
    accident: Accident,
    taken: int,
) -> None:
    await write(database, clock)
    box = MailBox(accidents=[accident])

    async with posting(trusted, database, clock, letters, box) as postman:
        await send_all(postman)
        (row,) = await rows(database)
        await let_pause_pass(database)
        await send_all(postman)

    assert (row.outcome, row.attempts) == (None, 1)
    assert len(box.taken) == taken
    assert len(set(box.ids)) == 1


class Dying(SmtpTransport):
    """The process dies when the server has taken the e-mail and nobody has noted it."""

    @override
    async def hand_in(self, message: EmailMessage) -> None:
        await super().hand_in(message)
        raise asyncio.CancelledError


async def test_after_a_crash_it_goes_again_under_the_same_name(
    either: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA
) -> None:
    await write(either, clock)
    async with posting(trusted, either, clock, letters, box := MailBox()) as postman:
        known = side(box)
        dying = MailSide(Dying(known.transport._server), known.sender)  # type: ignore[attr-defined]  # noqa: SLF001 - a double of it
        doomed = Postman(either, clock, letters, dying, wake_sender=Bell())
        with pytest.raises(asyncio.CancelledError):
            await doomed.step()
        await doomed.close()
        in_flight = await postman.step()
        async with either.write() as session:
            await forget_claims(session)
        await send_all(postman)

    assert in_flight is False
    assert len(box.taken) == 2
    assert len(set(box.ids)) == 1
    assert await outcomes(either) == [("sent", None)]


async def test_a_wrong_password_is_no_fault_of_the_e_mails(
    either: Database,
    clock: MovableClock,
    letters: Letters,
    trusted: trustme.CA,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(post, "FIRST_REST", 0.0)
    await write(either, clock)
    await write(either, clock, customer_id=5)
    box = MailBox(password=PASSWORD[::-1])

    async with posting(trusted, either, clock, letters, box) as postman:
        for _ in range(3):
            await postman.step()
        async with either.read() as session:
            report = await mail_report(session, 1, clock.now())
        attempts = [row.attempts for row in await rows(either)]
        box.password = PASSWORD
        await send_all(postman)

    assert (report.state.set_up, report.state.trouble) == (True, "login")
    assert (report.state.since, report.kinds) == (clock.now(), {"invoice-cancelled": 1})
    assert attempts == [0, 0]
    assert letters.news == ["login"]  # once, however often it was tried
    assert [outcome for outcome, _ in await outcomes(either)] == ["sent", "sent"]
    async with either.read() as session:
        assert (await mail_state(session)).trouble is None


async def test_a_server_out_of_reach_is_news_after_an_hour(
    database: Database, clock: MovableClock, letters: Letters, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(post, "FIRST_REST", 0.0)
    await write(database, clock)
    postman = Postman(database, clock, letters, side(MailBox(port=9)), wake_sender=Bell())

    await postman.step()
    clock.move_to(clock.now() + timedelta(minutes=59))
    await postman.step()
    before = list(letters.news)
    clock.move_to(clock.now() + timedelta(minutes=1))
    await postman.step()
    await postman.step()

    assert (before, letters.news) == ([], ["unreachable"])


async def test_a_server_in_trouble_is_left_alone_for_a_while(
    database: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA
) -> None:
    await write(database, clock)
    box = MailBox(answers=["421 4.3.2 going down"])

    async with posting(trusted, database, clock, letters, box) as postman:
        assert await postman.step() is True
        assert await postman.step() is False

    ((outcome, fault),) = await outcomes(database)
    assert (outcome, fault, letters.news) == (None, "busy", [])


async def test_without_a_server_e_mails_wait_for_fourteen_days(
    either: Database, clock: MovableClock, letters: Letters
) -> None:
    postman = Postman(either, clock, letters, None, wake_sender=Bell())
    await postman.introduce()
    written_at = clock.now()
    await write(either, clock)

    clock.move_to(written_at + timedelta(days=14))
    await postman.step()
    async with either.read() as session:
        waiting = await mail_report(session, 1, clock.now())
    clock.move_to(clock.now() + timedelta(hours=1))
    await postman.step()
    async with either.read() as session:
        given_up = await mail_report(session, 1, clock.now())

    assert (waiting.state.set_up, waiting.kinds) == (False, {"invoice-cancelled": 1})
    assert waiting.since == written_at
    assert (given_up.count, letters.gone) == (0, [4])
    assert [(each.kind, each.why) for each in given_up.failed] == [
        ("invoice-cancelled", "too-late")
    ]


async def test_what_somebody_waits_for_goes_first_and_is_forgotten_at_once(
    database: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA
) -> None:
    letters.say[5] = replace(CLARA, subject="Dein Code")
    await write(database, clock)
    facts = {"code": "471100", "until": "2026-11-21T10:00:00+00:00"}
    code = {"kind": "link-code", "customer_id": 5, "invoice_id": None, "facts": facts}
    await write(database, clock, subject="a1b2", **code)

    async with posting(trusted, database, clock, letters, box := MailBox()) as postman:
        await send_all(postman)

    assert [str(mail["Subject"]) for mail in box.taken] == ["Dein Code", CLARA.subject]
    assert box.ids[0].startswith("<link-code.1.a1b2.")
    assert [row.body is None for row in await rows(database)] == [False, True]


async def test_one_that_cannot_be_worded_stops_nobody(
    database: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA
) -> None:
    letters.say[4] = KeyError("Clara Vogt")
    await write(database, clock)
    await write(database, clock, customer_id=5)

    async with posting(trusted, database, clock, letters, MailBox()) as postman:
        await send_all(postman)

    assert await outcomes(database) == [(None, "KeyError"), ("sent", None)]


async def test_it_works_by_itself_until_it_is_stopped(
    database: Database, clock: MovableClock, letters: Letters, trusted: trustme.CA
) -> None:
    async with posting(trusted, database, clock, letters, box := MailBox()) as postman:
        loop = asyncio.create_task(postman.run(0.01))
        await write(database, clock)
        await eventually(lambda: len(box.taken) == 1)
        postman.stop()
        await asyncio.wait_for(loop, LONG)

    assert [outcome for outcome, _ in await outcomes(database)] == ["sent"]


async def test_an_e_mail_that_takes_its_time_stays_claimed(
    either: Database,
    clock: MovableClock,
    letters: Letters,
    trusted: trustme.CA,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.renewing.RENEW_EVERY", OFTEN)

    async def waiting() -> bool:
        async with either.read() as session:
            return await is_mail_due(session, clock)

    async def slowly(_: AsyncSession, __: MailText) -> Sequence[Attachment]:
        await onlooker.sees_renewals()
        return ()

    onlooker = Onlooker(either, select(OutboxRecord.claimed_until), waiting)
    monkeypatch.setattr(letters, "attachments", slowly)
    letters.say[4] = replace(CLARA, documents=(Document(DocumentType.INVOICE, 143),))
    await write(either, clock)

    async with posting(trusted, either, clock, letters, box := MailBox()) as postman:
        await send_all(postman)

    assert onlooker.saw_it_kept()
    assert len(box.taken) == 1

"""The demo shows its e-mails in a chat of their own; nothing leaves the house."""

from datetime import UTC, datetime

from bot.demo.mailbox import MAILBOX, shown_mail
from bot.demo.people import demo_people
from bot.demo.telegram import StandInTelegram
from bot.post.envelope import put_into_envelope
from handlers.messages import Attachment
from handlers.post.shapes import MailText

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
CLARA = MailText(
    studio_id=1,
    studio_name="Studio Lindenhof",
    reply_to=None,
    to_name="Clara Vogt",
    to_address="clara.vogt@example.org",
    language="de",
    zone="Europe/Berlin",
    subject="Rechnung über 59,00 €",
    text="Hallo Clara Vogt!\n\nSchöne Grüße",
)


async def test_to_whom_what_and_what_is_attached() -> None:
    telegram = StandInTelegram((*demo_people(), MAILBOX), lambda: NOW)
    side = shown_mail(telegram.chats)
    files = (Attachment("R-2026-0142.pdf", "application/pdf", b"%PDF-1.7"),)

    mail = put_into_envelope(CLARA, side.sender, name="invoice.1.142", at=NOW, files=files)
    await side.transport.try_login()
    await side.transport.hand_in(mail)
    await side.transport.close()

    said, attached = telegram.chats.messages(MAILBOX)
    assert said["text"].splitlines() == [
        "✉ → Clara Vogt <clara.vogt@example.org>",
        "Rechnung über 59,00 €",
        "",
        "Hallo Clara Vogt!",
        "",
        "Schöne Grüße",
    ]
    document = attached["document"]
    assert (document["file_name"], document["mime_type"]) == ("R-2026-0142.pdf", "application/pdf")
    assert telegram.chats.files[document["file_id"]].data == b"%PDF-1.7"

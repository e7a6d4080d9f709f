"""The demo's e-mails: nothing leaves; each is shown in a chat of its own, with its documents."""

from email.headerregistry import Address
from email.message import EmailMessage

from bot.demo.chats import Chats
from bot.demo.people import DemoPerson
from bot.post.transport import MailSide

MAILBOX = DemoPerson("mail", 99, "E-Mails", "", "E-Mails", "mail", "de")
SENDER = Address("", "post", "lindenhof.example")
LONGEST = 4096


class ShownMail:
    """Takes every e-mail and shows it.

    Args:
        chats: Where ``MAILBOX`` is somebody with a chat.
    """

    def __init__(self, chats: Chats) -> None:
        self._chats = chats

    async def hand_in(self, message: EmailMessage) -> None:
        """Show to whom an e-mail goes, what it says, and what is attached."""
        body = message.get_body(("plain",))
        said = body.get_content().strip() if body else ""
        text = f"✉ → {message['To']}\n{message['Subject']}\n\n{said}"
        self._chats.add(MAILBOX, self._chats.bot, {"text": text[:LONGEST]}, None)
        for part in message.iter_attachments():
            name, data = part.get_filename() or "", part.get_content()
            stored = self._chats.store(name, part.get_content_type(), data)
            self._chats.add(MAILBOX, self._chats.bot, {"document": stored.as_document()}, None)

    async def try_login(self) -> None:
        """Let everybody in."""

    async def close(self) -> None:
        """Do nothing: there is no server."""


def shown_mail(chats: Chats) -> MailSide:
    """Return the way out for the demo's e-mails."""
    return MailSide(ShownMail(chats), SENDER)

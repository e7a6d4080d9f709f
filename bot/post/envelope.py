"""From a text to an e-mail as it travels: headers, text, attachments."""

from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from urllib.parse import quote
from zoneinfo import ZoneInfo

from bot.post.headers import POLICY
from bot.post.transport import MailRefused
from handlers.messages import Attachment
from handlers.post.shapes import MailText


def put_into_envelope(
    mail: MailText,
    sender: Address,
    *,
    name: str,
    at: datetime,
    files: Sequence[Attachment] = (),
) -> EmailMessage:
    """Return the e-mail.

    Args:
        mail: What it says.
        sender: The address that it comes from; the name is the studio's.
        name: Of the row: sent again after a crash, the e-mail has the same Message-ID.
        at: UTC moment; the date is written in the studio's zone.
        files: What is attached.

    Raises:
        MailRefused: The customer's address is none.
    """
    message = EmailMessage(policy=POLICY)
    message["From"] = _address(sender.display_name or mail.studio_name, sender.addr_spec)
    message["To"] = _address(mail.to_name, mail.to_address)
    if mail.reply_to:
        message["Reply-To"] = _address(mail.studio_name, mail.reply_to)
    message["Subject"] = _one_line(mail.subject)
    message["Date"] = at.astimezone(ZoneInfo(mail.zone))
    message["Message-ID"] = f"<{name}@{_ascii(sender.domain)}>"
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "OOF, AutoReply"
    if mail.unsubscribe is not None:
        to = mail.reply_to or sender.addr_spec
        subject = quote(_one_line(mail.unsubscribe), safe="")
        message["List-Unsubscribe"] = f"<mailto:{quote(to, safe='@')}?subject={subject}>"
    message.set_content(mail.text, charset="utf-8", cte="quoted-printable")
    message["Content-Language"] = mail.language
    for file in files:
        main, _, sub = file.content_type.partition("/")
        message.add_attachment(file.content, maintype=main, subtype=sub, filename=file.name)
    return message


def _address(name: str, address: str) -> Address:
    local, _, domain = address.strip().rpartition("@")
    try:
        return Address(_one_line(name), addr_spec=f"{local}@{_ascii(domain)}")
    except Exception:  # noqa: BLE001 - the library's parser raises whatever it stumbles over
        raise MailRefused("address") from None


def _ascii(domain: str) -> str:
    """Return a domain as mail servers know it: ``müller.de`` as ``xn--mller-kva.de``."""
    return domain.encode("idna").decode("ascii")


def _one_line(text: str) -> str:
    return " ".join(text.split())

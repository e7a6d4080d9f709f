"""What stands in headers when an e-mail is on its way, byte by byte."""

import re
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.policy import compat32
from email.utils import parseaddr

import pytest
from aiosmtplib.email import flatten_message

from bot.post.envelope import put_into_envelope
from handlers.post.shapes import MailText

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
LONG = "Tanz- und Bewegungsstudio Lindenhof an der Großen Brückenstraße gGmbH"


def sent(studio: str, subject: str, address: str = "clara@example.org") -> dict[str, str]:
    """Return the headers of an e-mail as they travel, each without its line breaks."""
    mail = MailText(
        studio_id=1,
        studio_name=studio,
        reply_to="info@lindenhof.example",
        to_name=studio,
        to_address=address,
        language="de",
        zone="Europe/Berlin",
        subject=subject,
        text="Hallo",
        unsubscribe="Bitte keine Nachrichten mehr per E-Mail (Kundennummer K-1001)",
    )
    sender = Address("", addr_spec="post@lindenhof.example")
    content = flatten_message(put_into_envelope(mail, sender, name="n", at=NOW))
    lines = content.split(b"\r\n\r\n")[0].split(b"\r\n")
    assert max(map(len, lines)) < 998
    message = message_from_bytes(content, policy=compat32)
    return {name: re.sub(r"\r?\n", "", value) for name, value in message.items()}


def read(header: str) -> str:
    return str(make_header(decode_header(header)))


def test_the_way_to_unsubscribe_is_an_address_that_can_be_followed() -> None:
    assert sent(LONG, "Nachricht")["List-Unsubscribe"] == (
        "<mailto:info@lindenhof.example?subject=Bitte%20keine%20Nachrichten%20mehr%20per%20E-Mail"
        "%20%28Kundennummer%20K-1001%29>"
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Studio Lindenhof", id="plain"),
        pytest.param(LONG, id="long"),
        pytest.param("Zoë Großmann-Çelik, Freiherrin", id="comma"),
        pytest.param(
            "Für dich: € 59,00 für \U0001f9d8 Yoga & Größeres " * 5 + "x", id="very long"
        ),
    ],
)
def test_names_and_subjects_keep_every_letter_and_every_space(text: str) -> None:
    headers = sent(text, text)

    assert read(headers["Subject"]) == text
    for name, address in (
        ("From", "post@lindenhof.example"),
        ("To", "clara@example.org"),
        ("Reply-To", "info@lindenhof.example"),
    ):
        shown, where = parseaddr(headers[name])
        assert (read(shown), where) == (text, address)

"""A real mail server for tests: SMTP over a socket, with TLS, a login, and a mind of its own."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any, Literal, cast

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from typing_extensions import override

USER, PASSWORD = "post@lindenhof.example", "Geheim/4711?"
Accident = Literal["", "cut", "lost"]
"""``cut``: the connection ends in the middle of DATA; ``lost``: the e-mail was taken, but the
connection ends before that is said."""


@dataclass
class MailBox:
    """What a server took, and how it behaves.

    Attributes:
        taken: Each e-mail that was taken, in order.
        answers: What the next recipients hear, such as ``550 5.1.1 unknown``; empty for yes.
        verdicts: What is said after the next e-mails, such as ``451 4.3.0 later``.
        accidents: What happens to the next e-mails.
        senders: Addresses that may send; all if empty.
        password: The one that lets in.
        logins: With which user and password somebody tried to come in, and over which way.
    """

    port: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    envelopes: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    verdicts: list[str] = field(default_factory=list)
    accidents: list[Accident] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)
    password: str = PASSWORD
    logins: list[tuple[str, str, bool]] = field(default_factory=list)
    connections: int = 0

    @property
    def ids(self) -> list[str]:
        """The Message-IDs of what was taken."""
        return [str(each["Message-ID"]) for each in self.taken]

    def authenticate(
        self, _: SMTP, session: Session, __: Envelope, ___: str, data: Any
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        user, password = data.login.decode(), data.password.decode()
        self.logins.append((user, password, session.ssl is not None))
        return AuthResult(success=(user, password) == (USER, self.password), handled=False)

    async def handle_MAIL(  # noqa: N802 - the library's name
        self, _: SMTP, __: Session, envelope: Envelope, address: str, ___: list[str]
    ) -> str:
        if self.senders and address not in self.senders:
            return "553 5.7.1 not yours"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, _: SMTP, __: Session, envelope: Envelope, address: str, ___: list[str]
    ) -> str:
        if self.answers and (answer := self.answers.pop(0)):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - the library's name
        self, server: SMTP, _: Session, envelope: Envelope
    ) -> str:
        verdict = self.verdicts.pop(0) if self.verdicts else ""
        if verdict:
            return verdict
        content = cast("bytes", envelope.content)
        message = message_from_bytes(content, policy=default)
        assert isinstance(message, EmailMessage)
        self.taken.append(message)
        self.envelopes.append((str(envelope.mail_from), tuple(envelope.rcpt_tos)))
        if self.accidents and self.accidents[0] == "lost":
            self.accidents.pop(0)
            cast("asyncio.Transport", server.transport).abort()
        return "250 OK"


class Clumsy(SMTP):
    """A server to which accidents happen."""

    @override
    async def smtp_DATA(self, arg: str) -> None:
        box = cast("MailBox", self.event_handler)
        if box.accidents and box.accidents[0] == "cut":
            box.accidents.pop(0)
            await self.push("354 go on")
            await self._reader.readline()
            cast("asyncio.Transport", self.transport).abort()
            return
        await super().smtp_DATA(arg)


@asynccontextmanager
async def mail_server(
    authority: trustme.CA | None,
    tls: Literal["starttls", "implicit", "none"] = "starttls",
    *,
    box: MailBox | None = None,
    name: str = "127.0.0.1",
) -> AsyncIterator[MailBox]:
    """Run a server on a free port; with TLS it wants a login.

    Args:
        authority: Vouches for the server's certificate; None for a server without one.
        tls: From the first byte, after STARTTLS, or never.
        box: Where it puts what it takes.
        name: What the certificate is for.
    """
    box = box or MailBox()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    if authority is not None:
        authority.issue_cert(name).configure_cert(context)
    loop = asyncio.get_running_loop()

    def connected() -> SMTP:
        box.connections += 1
        return Clumsy(
            box,
            hostname="mail.example",
            enable_SMTPUTF8=True,
            tls_context=context if tls == "starttls" else None,
            require_starttls=tls == "starttls",
            auth_required=tls == "starttls",  # without STARTTLS the library advises against it
            auth_require_tls=tls == "starttls",
            authenticator=box.authenticate,
            loop=loop,
        )

    implicit = context if tls == "implicit" else None
    server = await loop.create_server(connected, "127.0.0.1", box.port, ssl=implicit)
    box.port = server.sockets[0].getsockname()[1]
    try:
        yield box
    finally:
        server.close()
        await server.wait_closed()

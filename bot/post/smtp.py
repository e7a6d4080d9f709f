"""E-mails over SMTP; one connection is kept while there is something to send."""

import asyncio
import re
import ssl
from contextlib import suppress
from email.message import EmailMessage

import aiosmtplib

from bot.post.server import MailServer, Tls
from bot.post.transport import MailDelayed, MailRefused, ServerTroubled, Trouble

A_STEP = 30.0  # seconds for each command
THE_WHOLE = 120.0  # seconds for one e-mail from beginning to end
PERMANENT = 500
GOING_DOWN = 421
UNKNOWN_HERE = frozenset({530, 535, 538})  # login needed, refused, or only over TLS
_ENHANCED = re.compile(r"\s*([245]\.\d{1,3}\.\d{1,3})\b")


class SmtpTransport:
    """Hands e-mails to one server.

    Args:
        server: With user and password, or without.
    """

    def __init__(self, server: MailServer) -> None:
        self._server = server
        self._client: aiosmtplib.SMTP | None = None

    async def hand_in(self, message: EmailMessage) -> None:
        """Return when the server has taken the e-mail; see ``Transport`` for what may happen."""
        try:
            async with asyncio.timeout(THE_WHOLE):
                client = await self._connected()
                await self._sent(client, message)
        except TimeoutError:
            self._drop()
            raise MailDelayed("timeout") from None
        except asyncio.CancelledError:
            self._drop()  # in the middle of something
            raise

    async def try_login(self) -> None:
        """Return when the server has let us in."""
        client = await self._connected()
        try:
            await client.mail(self._server.sender.addr_spec)
        except aiosmtplib.SMTPSenderRefused as error:
            raise ServerTroubled(_of_sender(error)) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise ServerTroubled("unreachable") from error
        finally:
            await self.close()

    async def close(self) -> None:
        """Say goodbye to the server."""
        client, self._client = self._client, None
        if client is not None and client.is_connected:
            with suppress(aiosmtplib.SMTPException, OSError):
                await client.quit(timeout=2)
            client.close()

    def _drop(self) -> None:
        if self._client is not None:
            self._client.close()
        self._client = None

    async def _connected(self) -> aiosmtplib.SMTP:
        if self._client is not None and self._client.is_connected:
            return self._client
        server = self._server
        client = aiosmtplib.SMTP(
            hostname=server.host,
            port=server.port,
            username=server.user or None,
            password=server.password if server.user else None,
            use_tls=server.tls is Tls.IMPLICIT,
            start_tls=server.tls is Tls.STARTTLS,
            timeout=A_STEP,
        )
        try:
            await client.connect()
        except (aiosmtplib.SMTPException, OSError) as error:
            client.close()
            raise ServerTroubled(_trouble(error)) from error
        self._client = client
        return client

    async def _sent(self, client: aiosmtplib.SMTP, message: EmailMessage) -> None:
        try:
            await client.send_message(message)
        except aiosmtplib.SMTPRecipientsRefused as error:
            raise _judged(error.recipients[0]) from error
        except aiosmtplib.SMTPSenderRefused as error:
            if error.code >= PERMANENT:
                raise ServerTroubled(_of_sender(error)) from error
            raise _judged(error) from error
        except aiosmtplib.SMTPResponseException as error:
            raise _judged(error) from error
        except (aiosmtplib.SMTPServerDisconnected, aiosmtplib.SMTPTimeoutError, OSError) as error:
            raise MailDelayed(type(error).__name__) from error
        except (aiosmtplib.SMTPNotSupported, ValueError) as error:
            raise MailRefused("address") from error


def _judged(error: aiosmtplib.SMTPResponseException) -> MailRefused | MailDelayed | ServerTroubled:
    if error.code == GOING_DOWN:
        return ServerTroubled("busy")
    told = code_of(error)
    return MailRefused(told) if error.code >= PERMANENT else MailDelayed(told)


def _of_sender(error: aiosmtplib.SMTPSenderRefused) -> Trouble:
    return "login" if error.code in UNKNOWN_HERE else "sender"


def _trouble(error: Exception) -> Trouble:
    """Return why there is no connection, from what the library says on the way to it."""
    match error:
        case aiosmtplib.SMTPAuthenticationError():
            return "login" if error.code >= PERMANENT else "busy"
        case aiosmtplib.SMTPConnectResponseError():
            return "busy"
        case aiosmtplib.SMTPTimeoutError():
            return "unreachable"
        case aiosmtplib.SMTPConnectError() if isinstance(error.__cause__, ssl.SSLError):
            return "tls"
        case ssl.SSLError():
            return "tls"
        case aiosmtplib.SMTPResponseException() | OSError():
            return "unreachable"
        case _ if "STARTTLS" in str(error):
            return "tls"
        case _:  # the server knows no login, or none that the library knows
            return "login"


def code_of(error: aiosmtplib.SMTPResponseException) -> str:
    """Return the numbers of an answer, without its text: that may quote names.

    Example:
        >>> code_of(aiosmtplib.SMTPDataError(550, "5.1.1 <clara@example.org> unknown"))
        '550 5.1.1'
    """
    enhanced = _ENHANCED.match(error.message)
    return f"{error.code} {enhanced[1]}" if enhanced else str(error.code)

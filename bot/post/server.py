"""Which mail server takes our e-mails, and how: read from one URL.

``smtps://`` is TLS from the first byte, ``smtp://`` demands STARTTLS. Only a server on the same
machine that wants no login is spoken to in the clear.
"""

from dataclasses import dataclass, field
from email.utils import parseaddr
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from email.headerregistry import Address

HERE = frozenset({"localhost", "127.0.0.1", "::1"})


class Tls(StrEnum):
    """How the way to the server is kept secret."""

    IMPLICIT = "implicit"
    STARTTLS = "starttls"
    NONE = "none"


PORTS = {Tls.IMPLICIT: 465, Tls.STARTTLS: 587, Tls.NONE: 25}


@dataclass(frozen=True)
class MailServer:
    """A server with what it needs to know us.

    Attributes:
        sender: The address that e-mails come from; their names are those of the studios.
    """

    host: str
    port: int
    tls: Tls
    user: str
    password: str = field(repr=False)
    sender: "Address"


def read_server(url: str, password: str, sender: str) -> MailServer:
    """Return the server that a URL names, such as ``smtps://user:password@host:465``.

    Args:
        url: User and password in it are percent-encoded where they hold ``/``, ``?`` or ``#``.
        password: As it is; counts before the one in the URL.
        sender: ``post@example.org``, with a name or without; empty if the user is an address.

    Raises:
        ValueError: It is no such URL; the message never quotes it.

    Example:
        >>> read_server("smtp://post%40example.org@mail.example.org", "secret", "").tls
        <Tls.STARTTLS: 'starttls'>
    """
    parts = urlsplit(url.strip())
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("no mail server")
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        raise ValueError("more than a server")
    user = unquote(parts.username or "")
    tls = _tls_of(parts.scheme, parts.hostname, user)
    return MailServer(
        host=parts.hostname,
        port=parts.port or PORTS[tls],
        tls=tls,
        user=user,
        password=password or unquote(parts.password or ""),
        sender=read_sender(sender or user),
    )


def read_sender(text: str) -> "Address":
    """Return an address with the name beside it, if there is one.

    Raises:
        ValueError: It is no address.
    """
    name, address = parseaddr(text.strip())
    local, _, domain = address.rpartition("@")
    if not local or "." not in domain.strip("."):
        raise ValueError("no sender")
    try:
        from email.headerregistry import Address  # noqa: PLC0415  only who sends e-mails needs it

        return Address(name, addr_spec=address)
    except Exception:  # noqa: BLE001 - the library's parser raises whatever it stumbles over
        raise ValueError("no sender") from None


def _tls_of(scheme: str, host: str, user: str) -> Tls:
    if scheme == "smtps":
        return Tls.IMPLICIT
    return Tls.NONE if host in HERE and not user else Tls.STARTTLS

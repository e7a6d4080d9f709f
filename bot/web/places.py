"""Where we listen and where Telegram sends: what is set, and no more.

Telegram is given the address with a mark of the secret behind it. So what it shows of the webhook
(never its secret) tells whether it is the one that is wanted, and nobody sets it again in vain.
"""

import re
import socket
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import urlsplit

from msgspec import Struct

OWN_PATHS = ("/healthz", "/metrics", "/readyz")
SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")


class Webhook(Struct, frozen=True):
    """Where Telegram sends updates, and how it shows that it is Telegram."""

    url: str
    secret: str

    @property
    def path(self) -> str:
        """The path at which we are asked; the proxy passes it on as it is."""
        return urlsplit(self.url).path or "/"

    @property
    def marked_url(self) -> str:
        """The address with a mark that changes with the secret and does not tell it."""
        return f"{self.url}?v={sha256(self.secret.encode()).hexdigest()[:8]}"


class Listening(Struct, frozen=True):
    """A port that is ours, and what is to be had there beside health and figures."""

    port: socket.socket
    webhook: Webhook | None = None


def read_url(url: str) -> str:
    """Return the address of a webhook.

    Raises:
        ValueError: It is no such address: Telegram sends over https alone, but for an own server
            of the Bot API on this machine, and asks for nothing behind the path.
    """
    parts = urlsplit(url.strip())
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_here(parts.hostname)):
        raise ValueError("not over https")
    beside = parts.username, parts.password, parts.query, parts.fragment
    if not parts.hostname or any(beside) or parts.path in OWN_PATHS:
        raise ValueError("no address of a webhook")
    _ = parts.port  # raises where it is none
    return parts.geturl()


def read_place(place: str) -> tuple[str, int]:
    """Return host and port.

    Raises:
        ValueError: It is not written like ``127.0.0.1:8080`` or ``[::1]:8080``.

    Example:
        >>> read_place("[::1]:8080")
        ('::1', 8080)
    """
    parts = urlsplit(f"//{place.strip()}")
    if not parts.hostname or not parts.port or parts.netloc != place.strip():
        raise ValueError("no host and port")
    return parts.hostname, parts.port


def bind(place: tuple[str, int]) -> socket.socket:
    """Return a port that is ours from now on; who knocks is refused until somebody listens.

    Raises:
        OSError: It is taken, or not ours to take.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(*place, type=socket.SOCK_STREAM)[0]
    bound = socket.socket(family, kind, protocol)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
    except OSError:
        bound.close()
        raise
    return bound


def _is_here(host: str | None) -> bool:
    try:
        return host == "localhost" or ip_address(host or "").is_loopback
    except ValueError:
        return False

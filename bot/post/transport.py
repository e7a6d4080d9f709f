"""What the post needs of a mail server, and what it may answer, in our own words."""

from email.message import EmailMessage
from typing import TYPE_CHECKING, Literal, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from email.headerregistry import Address

Trouble = Literal["login", "unreachable", "tls", "sender", "busy"]
"""Why no e-mail at all gets through: login refused, not reached, no secure way, our own address
refused, or the server wants to be left alone for a while."""


class ServerTroubled(Exception):  # noqa: N818  an answer, not a fault of ours
    """Nothing gets through, whoever it is for."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble: Trouble = trouble


class MailRefused(Exception):  # noqa: N818
    """This e-mail will never get through; ``code`` such as ``550 5.1.1`` holds no text."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class MailDelayed(Exception):  # noqa: N818
    """This e-mail may get through later."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Transport(Protocol):
    """A way for e-mails to leave."""

    async def hand_in(self, message: EmailMessage) -> None:
        """Return when the server has taken the e-mail.

        Raises:
            ServerTroubled: It takes none.
            MailRefused: It will never take this one.
            MailDelayed: It may take this one later, or has taken it without saying so.
        """
        ...

    async def try_login(self) -> None:
        """Return when the server has let us in.

        Raises:
            ServerTroubled: It has not.
        """
        ...

    async def close(self) -> None:
        """Let go of the server; the next e-mail connects again."""
        ...


class MailSide(Struct, frozen=True):
    """The way out for e-mails, and the address that they come from."""

    transport: Transport
    sender: "Address"

"""How e-mails stand: whether they leave, which wait, which did not arrive."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, field


class MailState(Struct, frozen=True):
    """Whether e-mails leave.

    Attributes:
        set_up: Whether a mail server is set.
        trouble: ``login``, ``unreachable``, ``tls`` or ``sender``; None if nothing is known
            against the server.
        since: UTC moment; None if nobody ever wrote it down.
    """

    set_up: bool = False
    trouble: str | None = None
    since: datetime | None = None


class UnsentMail(Struct, frozen=True):
    """An e-mail that has not left, or that did not arrive.

    Attributes:
        kind: A ``MailKind``.
        customer_id: None once the row was emptied.
        at: UTC moment from which it waits, or at which it was given up.
        why: ``waiting``, ``refused``, ``no-address`` or ``too-late``.
        code: What the server said, such as ``550 5.1.1``; empty if it said nothing.
    """

    kind: str
    customer_id: int | None
    at: datetime
    why: str
    code: str = ""


class MailReport(Struct, frozen=True):
    """What could not be sent of a studio's e-mails.

    Attributes:
        kinds: How many wait of each kind.
        since: From when on the oldest waits; None where none does.
        waiting: Those that wait, the oldest first; a page of them.
        failed: What was given up in the last 14 days, the newest first.
    """

    state: MailState = field(default_factory=MailState)
    kinds: Mapping[str, int] = field(default_factory=dict)
    since: datetime | None = None
    waiting: tuple[UnsentMail, ...] = ()
    failed: tuple[UnsentMail, ...] = ()

    @property
    def count(self) -> int:
        """How many wait."""
        return sum(self.kinds.values())

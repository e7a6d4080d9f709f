"""The register: every kind of message that comes by itself.

A message is known by its kind, what it is about, its day and whom it is for, and is planned once.
Whether it still makes sense is asked when it is handed over: a termination may be withdrawn, an
end moved, the process may have been down for days. What follows from a change at once is told
with the change (``Told.WITH_CHANGE``), everything else by the calendar; nothing by both.

A new kind is one entry in the file of its subject, a text per language and a row in its test.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from domain.reminders.bookings import BOOKING_KINDS
from domain.reminders.cards import CARD_KINDS
from domain.reminders.contracts import CONTRACT_ENDS, CONTRACT_KINDS
from domain.reminders.digest import DIGEST_KINDS
from domain.reminders.invoices import INVOICE_KINDS
from domain.reminders.pauses import PAUSE_KINDS
from domain.reminders.requests import REQUEST_KINDS
from domain.reminders.says import ContractEnds, PauseSays, Said
from domain.reminders.shapes import Audience, Group, Kind, Planned, ReminderKey, Told

__all__ = [
    "BY_CALENDAR",
    "CHANGE",
    "CONTRACT_ENDS",
    "KINDS",
    "KIND_OF_MESSAGE",
    "OF_AN_END",
    "Audience",
    "ContractEnds",
    "Group",
    "Kind",
    "PauseSays",
    "Planned",
    "ReminderKey",
    "Said",
    "Told",
    "told_as",
]

KINDS: Mapping[str, Kind[Any]] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            *DIGEST_KINDS,
            *REQUEST_KINDS,
            *CONTRACT_KINDS,
            *PAUSE_KINDS,
            *INVOICE_KINDS,
            *CARD_KINDS,
            *BOOKING_KINDS,
        )
    }
)
"""By name, in the order in which one message says them."""

BY_CALENDAR = tuple(name for name, kind in KINDS.items() if kind.told is Told.BY_CALENDAR)
"""The kinds that are planned."""

KIND_OF_MESSAGE: Mapping[str, str] = MappingProxyType(
    {message: name for name, kind in KINDS.items() for message in kind.messages}
)
"""By message of a change, the kind that it says; what is missing is owed and goes to everybody."""

OF_AN_END, CHANGE = "ending", "change"
"""What messages of changes are counted as that are owed: of an end, and of anything else."""
_OF_AN_END = frozenset(
    {
        "contract-annulled",
        "end-changed",
        "ends-anyway",
        "notice-decided",
        "termination",
        "termination-withdrawn",
    }
)


def told_as(message: str) -> str:
    """Return what the owner counts a message of a change as: a kind, or what it is about.

    Example:
        >>> [told_as(each) for each in ("booking-moved-up", "termination", "contract-paused")]
        ['moved_up', 'ending', 'change']
    """
    return KIND_OF_MESSAGE.get(message) or (OF_AN_END if message in _OF_AN_END else CHANGE)

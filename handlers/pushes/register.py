"""Who writes what: each kind of message that comes by itself, by its name and by whom it is for.

A test pairs this register with that of the domain, and each kind with its texts.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from domain.reminders.digest import DIGEST
from domain.reminders.kinds import Audience, Said
from domain.reminders.requests import REQUEST_WAITING
from domain.reminders.says import (
    CardLow,
    CardToUse,
    ClassTomorrow,
    ContractEnds,
    Digest,
    InvoiceCorrected,
    InvoiceIssued,
    InvoiceOverdue,
    NoticeDue,
    PauseSays,
    Renews,
    RequestWaiting,
)
from handlers.pushes.bookings import own_class
from handlers.pushes.cards import own_low, own_to_use
from handlers.pushes.contracts import ends_part, own_end, own_notice, own_renewal, radar_part
from handlers.pushes.digest import digest_part
from handlers.pushes.invoices import overdue_part, own_corrected, own_issued, own_overdue
from handlers.pushes.parts import Part, Telling
from handlers.pushes.pauses import checks_part, own_pause
from handlers.pushes.requests import waiting_part

ToCustomer = Callable[[Telling, Any], Part]
ToOwner = Callable[[Telling, Sequence[Any]], Part]

TO_CUSTOMERS: Mapping[str, ToCustomer] = {
    "notice_due": own_notice,
    "contract_ends": own_end,
    "renews": own_renewal,
    "pause_begins": own_pause,
    "pause_ends": own_pause,
    "pause_over": own_pause,
    "invoice_overdue": own_overdue,
    "invoice_issued": own_issued,
    "invoice_corrected": own_corrected,
    "card_low": own_low,
    "card_to_use": own_to_use,
    "class_tomorrow": own_class,
}
"""One part for each thing said, in the order of a message: days, money, cards, courses."""

TO_OWNERS: Mapping[str, ToOwner] = {
    DIGEST: lambda telling, said: digest_part(telling, said[0]),
    REQUEST_WAITING: waiting_part,
    "notice_radar": radar_part,
    "contract_ends": ends_part,
    "pause_check": checks_part,
    "overdue_radar": overdue_part,
}
"""One part for all things of a kind."""


def kind_of(says: Said, audience: Audience) -> str:
    """Return the name of the kind that something said is of."""
    is_owner = audience is Audience.OWNER
    match says:
        case PauseSays():
            return says.kind
        case NoticeDue():
            return "notice_radar" if is_owner else "notice_due"
        case InvoiceOverdue():
            return "overdue_radar" if is_owner else "invoice_overdue"
        case _:
            return _NAMES[type(says)]


_NAMES: Mapping[type[Any], str] = {
    ContractEnds: "contract_ends",
    Renews: "renews",
    CardLow: "card_low",
    CardToUse: "card_to_use",
    InvoiceIssued: "invoice_issued",
    InvoiceCorrected: "invoice_corrected",
    ClassTomorrow: "class_tomorrow",
    RequestWaiting: REQUEST_WAITING,
    Digest: DIGEST,
}

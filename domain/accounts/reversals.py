"""What became of money that a reversal freed: a rule over the entries of an account.

A reversal is a cancellation invoice, or a correction below the amount before. Money that it frees
goes to the account with the document taken back as its source; from there it is offset against
new documents, set aside and paid out, or still lies there.

Source: RULES.md, "Accounts" (R20).
"""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from domain.accounts.service import AccountEntry, EntryKind


class ReversalState(StrEnum):
    """How a reversal stands."""

    OPEN = "open"
    """Money of it lies on the account, or waits to be paid out."""
    OFFSET = "offset"
    """It was set against other documents."""
    REFUNDED = "refunded"
    """It was paid out."""
    NOTHING_DUE = "nothing_due"
    """Nothing had been paid, so nothing came back."""


class ReversalMoney(Struct, frozen=True):
    """The money of one source document, in cents.

    Attributes:
        freed_cents: What came back.
        on_account_cents: What of it lies on the account.
        set_aside_cents: What waits to be paid out.
        refunded_cents: What was paid out.
        offset_against: Ids of the documents that the rest paid.
    """

    freed_cents: int
    on_account_cents: int
    set_aside_cents: int
    refunded_cents: int
    offset_against: tuple[int, ...]

    @property
    def state(self) -> ReversalState:
        """How the reversal stands; what still lies somewhere comes first."""
        if not self.freed_cents:
            return ReversalState.NOTHING_DUE
        if self.on_account_cents or self.set_aside_cents:
            return ReversalState.OPEN
        return ReversalState.REFUNDED if self.refunded_cents else ReversalState.OFFSET


FREED = frozenset({EntryKind.REVERSAL, EntryKind.OVERPAYMENT})


def money_of(entries: Iterable[AccountEntry]) -> ReversalMoney:
    """Return what became of the money of one source document.

    Args:
        entries: Those whose money came from it, in any order.
    """
    found = tuple(entries)
    due = -_sum(found, EntryKind.REFUND_DUE)
    paid = -_sum(found, EntryKind.REFUND_PAID)
    against = (entry.to_invoice_id for entry in found if entry.to_invoice_id is not None)
    return ReversalMoney(
        freed_cents=sum(entry.amount_cents for entry in found if entry.kind in FREED),
        on_account_cents=max(0, sum(entry.amount_cents for entry in found)),
        set_aside_cents=due,
        refunded_cents=paid,
        offset_against=tuple(dict.fromkeys(against)),
    )


def _sum(entries: Iterable[AccountEntry], kind: EntryKind) -> int:
    return sum(entry.amount_cents for entry in entries if entry.kind is kind)

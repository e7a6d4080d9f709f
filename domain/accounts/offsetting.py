"""Money on an account that is set against a new document: the oldest money first.

Amounts are cents, positive in the customer's favour.

Source: RULES.md, "Accounts" (R20).
"""

from collections.abc import Iterable

from msgspec import Struct

from domain.accounts.service import AccountEntry


class Part(Struct, frozen=True):
    """So much money that came from one document; None where it came from none."""

    invoice_id: int | None
    cents: int


def available(entries: Iterable[AccountEntry]) -> tuple[Part, ...]:
    """Return what is left on an account by the document that it came from, oldest first.

    What an account owes (an opening balance below zero, say) is taken from the oldest money.

    Args:
        entries: Of one account, oldest first.
    """
    order: dict[int | None, int] = {}
    for entry in entries:
        order[entry.invoice_id] = order.get(entry.invoice_id, 0) + entry.amount_cents
    owed = -sum(cents for cents in order.values() if cents < 0)
    parts = []
    for invoice_id, cents in order.items():
        left = cents - min(owed, max(0, cents))
        owed -= min(owed, max(0, cents))
        if left > 0:
            parts.append(Part(invoice_id, left))
    return tuple(parts)


def offset(parts: Iterable[Part], cents: int) -> tuple[Part, ...]:
    """Return which money pays an amount, the first parts first; less where there is less.

    Example:
        >>> offset((Part(3, 1000), Part(7, 5900)), 1500)
        (Part(invoice_id=3, cents=1000), Part(invoice_id=7, cents=500))
    """
    taken = []
    for part in parts:
        if cents <= 0:
            break
        taken.append(Part(part.invoice_id, min(part.cents, cents)))
        cents -= part.cents
    return tuple(taken)


def drawn_for(cents: int, balance_cents: int, earlier_cents: int) -> int:
    """Return how much an account pays of an amount, after what it pays before it.

    Example:
        >>> drawn_for(2665, balance_cents=2753, earlier_cents=1000)
        1753
    """
    return min(cents, max(0, balance_cents - earlier_cents))


def left_after(parts: Iterable[Part], cents: int) -> tuple[Part, ...]:
    """Return what is left once an amount was taken, the first parts first.

    Example:
        >>> left_after((Part(3, 1000), Part(7, 5900)), 1500)
        (Part(invoice_id=7, cents=5400),)
    """
    left = []
    for part in parts:
        taken = min(part.cents, cents)
        cents -= taken
        if part.cents > taken:
            left.append(Part(part.invoice_id, part.cents - taken))
    return tuple(left)

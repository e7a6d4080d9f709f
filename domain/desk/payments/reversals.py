"""The reversals of a studio: what was taken back, and what became of the money.

A reversal is a cancellation invoice, or a correction below the amount of the document before it.
"""

from collections import defaultdict
from datetime import date

from msgspec import Struct

from domain.accounts.reversals import ReversalMoney, ReversalState, money_of
from domain.accounts.service import AccountEntry, Accounts
from domain.invoices.service import Invoices
from domain.invoices.views import DocumentKind, InvoiceView
from domain.store.scope import Scope


class Reversal(Struct, frozen=True):
    """One reversal.

    Attributes:
        document: The cancellation invoice or the correction.
        original: What it takes back, in whole or in part.
        by_cents: By how much less is asked for.
        money: What became of the money that it freed.
        against: Numbers of the documents that the money paid.
    """

    document: InvoiceView
    original: InvoiceView
    by_cents: int
    money: ReversalMoney
    against: tuple[str, ...]

    @property
    def state(self) -> ReversalState:
        """How it stands."""
        return self.money.state


async def reversals_of(
    scope: Scope,
    customer_id: int | None = None,
    first: date | None = None,
    last: date | None = None,
) -> tuple[Reversal, ...]:
    """Return the reversals that were issued from ``first`` to ``last``, the newest first."""
    every = await Invoices(scope).all(customer_id)
    by_id = {view.id: view for view in every}
    found = [
        (view, by_id[view.refers_to])
        for view in every
        if view.refers_to in by_id and _is_reversal(view, by_id[view.refers_to])
    ]
    wanted = [pair for pair in found if _issued_in(pair[0], first, last)]
    entries = await Accounts(scope).entries_of_invoices({pair[1].id for pair in wanted})
    sources: dict[int, list[AccountEntry]] = defaultdict(list)
    for entry in entries:
        sources[entry.invoice_id or 0].append(entry)
    return tuple(_reversal(*pair, sources[pair[1].id], by_id) for pair in wanted)


def _is_reversal(view: InvoiceView, original: InvoiceView) -> bool:
    if view.kind is DocumentKind.CANCELLATION:
        return True
    return view.kind is DocumentKind.CORRECTION and view.amount_cents < original.amount_cents


def _issued_in(view: InvoiceView, first: date | None, last: date | None) -> bool:
    day = view.issued_on
    return day is not None and (first or day) <= day <= (last or day)


def _reversal(
    view: InvoiceView,
    original: InvoiceView,
    entries: list[AccountEntry],
    by_id: dict[int, InvoiceView],
) -> Reversal:
    money = money_of(entries)
    cancels = view.kind is DocumentKind.CANCELLATION
    by_cents = -view.amount_cents if cancels else original.amount_cents - view.amount_cents
    numbers = (by_id[one].number for one in money.offset_against if one in by_id)
    against = tuple(number for number in numbers if number)
    return Reversal(view, original, by_cents, money, against)

"""All that a change and its undo must leave as it was, documents to the last word."""

from typing import Any

from domain.invoices.records import InvoiceRecord
from domain.invoices.views import owed_of
from domain.store.scope import Scope
from tests.support.documents import documents
from tests.support.whole_state import whole_state


async def state_of(scope: Scope) -> dict[str, Any]:
    """Return everything in force: what ``whole_state`` says, and how each claim came about."""
    found = [one for one in await documents(scope) if _asks(one)]
    whole = await whole_state(scope)
    for contract in whole["contracts"]:
        del contract["end_reason"]  # free text, which stays in the row where an end is taken back
    for booking in whole["bookings"]:
        del booking["cancelled_at"]  # a place that is given up again is given up later
    return {**whole, "claims": sorted(map(_claim, found), key=str)}


def differences(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Return what is not as it was, by table: what is gone, and what is new."""
    return {
        name: (_without(before[name], now), _without(now, before[name]))
        for name, now in after.items()
        if before[name] != now
    }


def _without(these: Any, those: Any) -> Any:
    return [one for one in these if one not in those] if isinstance(these, list) else these


def _asks(one: InvoiceRecord) -> bool:
    return one.mark in {"issued", "draft"} and one.kind != "cancellation"


def _claim(one: InvoiceRecord) -> tuple[Any, ...]:
    days = (one.contract_id, one.period_first, one.period_last, one.paused)
    sums = (owed_of(one), one.reduced_cents or 0, one.price_group, one.tax_rate)
    return (*days, *sums)

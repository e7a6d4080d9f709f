"""How many days ahead people are told of what comes, as a studio has settled it.

A studio keeps only what it has changed; what it says nothing about has the days of ``LEADS``.
No day at all switches a kind off.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from domain.studios.errors import LeadDaysUnfit, LeadsUnknown

LEADS: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {
        "contract_ends": (30, 7, 1),  # before the last day
        "notice_due": (7,),  # before the last day to give notice, to the customer
        "notice_radar": (14,),  # the same day, to the owner
        "renews": (21,),  # before the last day to give notice: while it can still be decided
        "pause_ends": (3,),  # before the first active day
        "card_to_use": (30, 7),  # before the last day to use it
        "invoice_overdue": (14, 3),  # after the due day, to the customer
        "overdue_radar": (14, 3),  # the same, to the owner
        "request_waiting": (1,),  # after it came
        "request_unclear": (2,),  # after an unclear termination came
    }
)
"""The kinds whose days can be settled, with the days that they start from."""

MOST_DAYS, MOST_LEADS = 120, 5


def leads_of(stored: Mapping[str, Any] | None) -> dict[str, tuple[int, ...]]:
    """Return by kind how many days ahead people are told, most days first."""
    own = {kind: _ordered(days) for kind, days in (stored or {}).items() if kind in LEADS}
    return {**LEADS, **own}


def leads_as_json(leads: Mapping[str, Sequence[int]]) -> dict[str, list[int]]:
    """Return what of it a studio has changed, as its row keeps it."""
    return {
        kind: list(_ordered(days))
        for kind, days in leads.items()
        if _ordered(days) != LEADS.get(kind)
    }


def check_leads(leads: Mapping[str, Sequence[int]]) -> None:
    """Refuse days ahead that mean nothing.

    Raises:
        LeadsUnknown: There is no such kind.
        LeadDaysUnfit: Too many, or not from 0 to ``MOST_DAYS``.
    """
    for kind, days in leads.items():
        if kind not in LEADS:
            raise LeadsUnknown(kind)
        if len(set(days)) > MOST_LEADS or any(not 0 <= day <= MOST_DAYS for day in days):
            raise LeadDaysUnfit(MOST_LEADS, MOST_DAYS)


def _ordered(days: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted(set(days), reverse=True))

"""Yellow notes of a sale: what somebody should know, never a block.

Beside the doubts about terms (R9) these kinds: ``login-recommended``, ``sale-login-needed``,
``sale-in-past``, ``sale-again`` and ``sale-inactive-from``.
"""

from collections.abc import Sequence

from domain.contracts.views import terms_of
from domain.desk.facts import Note
from domain.desk.notes import note_of
from domain.desk.sales.deal import CARD, Deal, is_free_choice
from domain.plans.rules import warnings_of

LOGIN_RECOMMENDED, LOGIN_NEEDED = "login-recommended", "sale-login-needed"


def notes_of_sale(deal: Deal, *, connected: bool, running: Sequence[str]) -> tuple[Note, ...]:
    """Return what is to be said about a sale.

    Args:
        deal: The sale.
        connected: Whether the customer has a chat.
        running: Numbers of the contracts on the same plan that the customer has and that go on.
    """
    found = (_login(deal, connected=connected), _past(deal), _again(running), _inactive(deal))
    return (*_doubts(deal), *(note for note in found if note is not None))


def _doubts(deal: Deal) -> tuple[Note, ...]:
    """Return the doubtful terms (R9); the validity of a card binds nobody."""
    if deal.plan.kind == CARD:
        return ()
    row = deal.row
    return tuple(map(note_of, warnings_of(terms_of(row), row.concluded_on, row.starts_on)))


def _login(deal: Deal, *, connected: bool) -> Note | None:
    if connected:
        return None
    if deal.settings.login_required:
        return Note(LOGIN_NEEDED)
    return Note(LOGIN_RECOMMENDED) if is_free_choice(deal.plan) else None


def _past(deal: Deal) -> Note | None:
    row = deal.row
    if row.starts_on >= row.concluded_on:
        return None
    return Note("sale-in-past", {"starts_on": row.starts_on.isoformat()})


def _again(running: Sequence[str]) -> Note | None:
    return Note("sale-again", {"number": running[0]}) if running else None


def _inactive(deal: Deal) -> Note | None:
    """Say that a chat access ends that was logged out for a later day."""
    day = deal.customer.inactive_from
    return None if day is None else Note("sale-inactive-from", {"from_day": day.isoformat()})

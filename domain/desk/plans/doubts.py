"""What is to be said about a plan before it is on sale: yellow notes, never a block.

Source: RULES.md, "Terms the law does not allow" (R9).
"""

from domain.desk.areas import Areas
from domain.desk.facts import Note
from domain.desk.notes import note_of
from domain.plans.draft import PlanDraft
from domain.plans.kinds import PlanKind
from domain.plans.rules import warnings_of


async def notes_of_plan(areas: Areas, draft: PlanDraft) -> tuple[Note, ...]:
    """Return the doubtful terms of a plan sold from today on, its price, what its card asks for.

    The validity of a card binds nobody, so nothing about its length is doubted. Who chooses days
    freely books them in the chat: without a required login, a card may never be booked.
    """
    free = () if draft.price_cents else (Note("plan-is-free"),)
    if draft.kind is not PlanKind.CARD:
        return (*free, *map(note_of, warnings_of(draft.terms, areas.scope.today)))
    settings = await areas.studios.settings(areas.scope.studio_id)
    recommends = draft.is_free_choice and draft.active and not settings.login_required
    return (*free, *((Note("login-recommended"),) if recommends else ()))

"""How a request reads: to its asker, and to everybody who decides on it.

Those who decide read it in their language, with the amounts or without; all views are drawn anew
whenever something about it changes.
"""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from domain.errors import Refusal
from domain.studios.links import Link
from handlers.asked_lines import what
from handlers.buttons import proposal_data
from handlers.dialog import Answer, ChangeDialog, Draft, Option, Question, Talk
from handlers.endings.late import is_late, is_notice, late_facts
from handlers.kept import ProposalState, Rendering
from handlers.messages import Button
from handlers.notices.own import free_words
from handlers.people import whose_contract
from handlers.proposals import (
    ASKER,
    decider_view,
    in_language,
    option_rows,
    render,
)
from handlers.refusals import refusal_answer
from handlers.replacing import replaced_lines
from handlers.rights import (
    ASKED_BY,
    deciders_of,
    lacked,
    name_of_staff,
    names_of_links,
    note_needs,
)

ONE_SIDED = frozenset({"contract.terminate", "contract.annul", "contract.decide"})
"""What a customer declares rather than asks for: it is not the studio's to decline."""
WITHDRAWAL = "contract.annul"


def may_decline(request: ProposalState) -> bool:
    """Say whether the studio may say no to what a customer wishes, or declares too late."""
    late = is_late(request.slots) and not is_notice(request.slots)
    return request.intent not in ONE_SIDED or of_team(request) or late


def is_request(proposal: ProposalState) -> bool:
    """Say whether others than its asker have a proposal before them."""
    return any(view != ASKER for view in proposal.renderings)


def of_team(request: ProposalState) -> bool:
    """Say whether somebody of the studio asks, who lacks a right."""
    return bool(lacked(request))


def as_staff(talk: Talk) -> Talk:
    """Return the turn as the studio's side sees it."""
    return replace(talk, link=replace(talk.link, customer_id=None))


async def draw_request(
    talk: Talk, request: ProposalState, dialog: ChangeDialog
) -> tuple[Link, ...]:
    """Write the renderings of a request, and return the chats of those who decide on it.

    The asker has one, and so has each language of the others, with the amounts and without.
    """
    of_asker = await _draft(talk, ASKER, request, dialog)  # says which rights it takes
    deciders = await deciders_of(talk, request)
    views = {decider_view(link) for link in deciders} | await _views(talk, request)
    drafts = {view: await _draft(talk, view, request, dialog) for view in views}
    for view, draft in drafts.items():
        theirs = in_language(as_staff(talk), view, request)
        head = await request_head(theirs, request)
        before = await replaced_lines(theirs, request, dialog, draft.lines)
        said = _said(theirs, request)
        draft = replace(draft, lines=(head, *said, *before, *draft.lines))  # noqa: PLW2901 - same
        request.renderings[view] = _for_decider(theirs, request, draft)
    mine = in_language(talk, ASKER, request)
    drawn = await _for_asker(mine, request, of_asker, deciders)
    before = await replaced_lines(as_staff(mine), request, dialog, of_asker.lines)
    request.renderings[ASKER] = replace(drawn, text="\n".join((drawn.text, *before)))
    return deciders


async def _views(talk: Talk, request: ProposalState) -> set[str]:
    """Return the views of those who have a request before them already."""
    return {view for _, view in await talk.conversations.shown_in(request.id) if view != ASKER}


async def _for_asker(
    talk: Talk, request: ProposalState, draft: Draft, deciders: Iterable[Link]
) -> Rendering:
    """Return what the asker sees: that it arrived; one of the studio sees the proposal too."""
    words, at = talk.words, _local(talk, request)
    data = proposal_data(request.id, request.revision, "abort")
    rows = ((Button(words("button-take-back"), data),),)
    if not of_team(request):
        facts = {"what": what(talk, request), "at": at, **late_facts(request.slots)}
        return Rendering(words(_received(request), **facts), rows)
    names = await names_of_links(talk, deciders)
    head = words("request-sent-team", what=what(talk, request), at=at, names=names)
    return Rendering("\n".join((head, "", *draft.lines)), rows)


def _received(request: ProposalState) -> str:
    """Return the id of what a customer reads first: it promises no more than what can follow."""
    if request.intent == WITHDRAWAL:
        return f"request-received-withdrawal{'-late' if is_late(request.slots) else ''}"
    return "request-received-declared" if request.intent in ONE_SIDED else "request-received"


async def request_head(talk: Talk, request: ProposalState) -> str:
    """Return who asks for what, and since when."""
    facts = {"what": what(talk, request), "at": _local(talk, request)}
    if of_team(request):
        name = await name_of_staff(talk, request.slots[ASKED_BY])
        return talk.words("request-head-team", name=name, **facts)
    customer = await talk.studio.customers.file(request.slots["customer_id"])
    return talk.words("request-head", customer=customer.name, **facts)


async def _draft(talk: Talk, view: str, request: ProposalState, dialog: ChangeDialog) -> Draft:
    """Return what would happen, as a view reads it, or why it cannot."""
    theirs = in_language(as_staff(talk), view, request)
    try:
        return await _decidable(theirs, request, dialog)
    except Refusal as refusal:
        answer = await refusal_answer(theirs, refusal)
        return Draft((*await whose_contract(theirs, request.slots), *answer.blocks))


async def _decidable(talk: Talk, request: ProposalState, dialog: ChangeDialog) -> Draft:
    """Return the proposal that a request leads to, or the question that is still open."""
    request.facts = {}
    step = await dialog.missing(talk, request.slots)
    if isinstance(step, Question):
        about = await whose_contract(talk, request.slots)
        return Draft((*about, step.text), _answers(talk, step))
    if isinstance(step, Answer):
        return Draft((*await whose_contract(talk, request.slots), *step.blocks))
    preview = await dialog.preview(talk, request.slots)
    request.facts = preview.decision_facts()
    note_needs(talk, request, preview)
    return dialog.propose(talk, request.slots, preview)


def _said(talk: Talk, request: ProposalState) -> tuple[str, ...]:
    """Return the customer's own words where he declares something; a notice's receipt has them."""
    said = free_words(request.slots)
    is_own = request.intent in ONE_SIDED and not of_team(request)
    return (talk.words("decide-said", text=said),) if is_own and said else ()


def _answers(talk: Talk, question: Question) -> tuple[Option, ...]:
    """Return the buttons that answer an open question; what is typed needs one that asks."""
    choices = tuple(Option(choice.label, sets=choice.sets) for choice in question.choices)
    if question.kind == "choice":
        return choices
    label = question.invites or talk.words("button-answer")
    return (*choices, Option(label, asks=question.slot))


def _for_decider(talk: Talk, request: ProposalState, draft: Draft) -> Rendering:
    """Return the decider's rendering: undecided questions have no confirm button."""
    data = proposal_data(request.id, request.revision, "decline")
    label = talk.words("button-annul-too-late" if is_late(request.slots) else "button-decline")
    decline = ((Button(label, data),),) if may_decline(request) else ()
    if not request.facts:
        rows = option_rows(talk.words, request, draft.options)
        return Rendering("\n".join(draft.lines), (*rows, *decline))
    drawn = render(talk.words, request, draft)
    return Rendering(drawn.text, (*drawn.buttons[:-1], *decline))


def _local(talk: Talk, request: ProposalState) -> datetime:
    return talk.local(request.said_at)

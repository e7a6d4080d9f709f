"""A customer's wish for a change: it goes to the studio as a request, with its time of receipt.

Where a dialog says so, the customer sees first what is asked for, as a proposal of his own whose
one tap sends it; else it goes out at once.
The request is a proposal in state ``asked``. The customer sees that it arrived and may take it
back; each owner sees what would happen, in his language, and decides. Both messages follow.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Protocol, runtime_checkable

from domain.errors import Refusal
from domain.studios.links import Link
from handlers.buttons import proposal_data
from handlers.commands import Customers, command_of
from handlers.dialog import (
    Answer,
    ChangeDialog,
    DialogState,
    Draft,
    Option,
    ProposalState,
    Question,
    Rendering,
    Talk,
)
from handlers.messages import Button, Reply, Say, Show
from handlers.proposals import (
    ASKER,
    new_row,
    option_rows,
    propose,
    render,
    show_everywhere,
    show_here,
)
from handlers.refusals import refusal_answer
from handlers.wording import key


async def ask_studio(
    talk: Talk, state: DialogState, dialog: ChangeDialog, edit: int | None
) -> Reply:
    """Return the customer's confirmation of receipt and the request to each owner."""
    try:
        await dialog.preview(talk, state.slots)
    except Refusal as refusal:
        if not await _can_decide(talk, state, dialog):
            answer = await refusal_answer(talk, refusal)
            return (Say(talk.incoming.chat, answer.blocks[0], answer.buttons, edit),)
        is_shown = False
    else:
        is_shown = isinstance(dialog, ShownFirst)
    if (waiting := await _waiting(talk, state)) is not None:
        return await show_here(talk, waiting, edit)
    if is_shown:
        return await propose(talk, state, dialog, edit)
    request = await talk.conversations.add_proposal(new_row(talk, state))
    theirs = await _send(talk, request, dialog)
    return (*await show_here(talk, request, edit), *theirs)


@runtime_checkable
class ShownFirst(Protocol):
    """A dialog whose proposal a customer sees before it goes to the studio."""

    shown_first: bool


def waits_for_studio(talk: Talk, proposal: ProposalState) -> bool:
    """Say whether a tap on confirm only sends a wish: a customer's, for the studio to decide."""
    return talk.is_customer and command_of(proposal.intent).customers is not Customers.OWN


async def send_request(talk: Talk, request: ProposalState, dialog: ChangeDialog) -> Reply:
    """Return the sending of what the customer has seen; it was received now."""
    request.said_at = talk.said_at
    request.revision += 1
    theirs = await _send(talk, request, dialog)
    return (*await show_everywhere(talk, request), *theirs)


async def _send(talk: Talk, request: ProposalState, dialog: ChangeDialog) -> Reply:
    """Return the request to each owner; it waits for a decision from now on."""
    request.state = "asked"
    deciders = await talk.studio.owners()
    await draw_request(talk, request, dialog, deciders)
    await talk.conversations.save_proposal(request)
    await talk.conversations.drop_dialog(talk.incoming.person, talk.incoming.chat)
    return tuple(
        Show(request.studio_id, request.id, owner.telegram_id, decider_view(owner))
        for owner in deciders
    )


SAME = ("contract_id", "plan_id", "course_id", "invoice_id", "date", "f_date")
"""What two requests for the same thing have in common."""


async def _waiting(talk: Talk, state: DialogState) -> ProposalState | None:
    """Return the request of the same person for the same thing that waits already."""
    wanted = [state.slots.get(name) for name in SAME]
    if not any(wanted):
        return None
    waiting = await talk.conversations.asked_by(talk.incoming.person)
    same = (each for each in waiting if each.intent == state.intent)
    return next((each for each in same if [each.slots.get(n) for n in SAME] == wanted), None)


ONE_SIDED = frozenset({"contract.terminate", "contract.annul"})
"""What a customer declares rather than asks for: it is not the studio's to decline."""


def may_decline(request: ProposalState) -> bool:
    """Say whether the studio may say no to what a customer wishes."""
    return request.intent not in ONE_SIDED


def decider_view(link: Link) -> str:
    """Return the view of somebody who decides, by language."""
    return f"decider-{link.language}"


async def _can_decide(talk: Talk, state: DialogState, dialog: ChangeDialog) -> bool:
    """Say whether the studio could still answer what the customer left open."""
    step = await dialog.missing(as_staff(talk), dict(state.slots))
    return isinstance(step, Question)


def as_staff(talk: Talk) -> Talk:
    """Return the turn as the studio's side sees it."""
    return replace(talk, link=replace(talk.link, customer_id=None))


async def draw_request(
    talk: Talk, request: ProposalState, dialog: ChangeDialog, deciders: Iterable[Link]
) -> None:
    """Write the renderings of a request: the customer's, and one per language of the owners."""
    mine = talk.speaking(request.language)
    received = "request-received" if may_decline(request) else "request-received-declared"
    request.renderings[ASKER] = Rendering(
        mine.words(received, what=what(mine, request), at=_local(talk, request)),
        (
            (
                Button(
                    mine.words("button-take-back"),
                    proposal_data(request.id, request.revision, "abort"),
                ),
            ),
        ),
    )
    for view in {decider_view(link) for link in deciders}:
        theirs = as_staff(talk).speaking("en" if view.endswith("en") else "de")
        draft = await _draft_for_decider(theirs, request, dialog)
        request.renderings[view] = _for_decider(theirs, request, draft)


async def _draft_for_decider(talk: Talk, request: ProposalState, dialog: ChangeDialog) -> Draft:
    customer = await talk.studio.customers.file(request.slots["customer_id"])
    head = talk.words(
        "request-head",
        customer=customer.name,
        what=what(talk, request),
        at=_local(talk, request),
    )
    try:
        draft = await _decidable(talk, request, dialog)
    except Refusal as refusal:
        draft = Draft((await refusal_answer(talk, refusal)).blocks)
    return replace(draft, lines=(head, *draft.lines))


async def _decidable(talk: Talk, request: ProposalState, dialog: ChangeDialog) -> Draft:
    """Return the proposal that a request leads to, or the question that is still open."""
    request.facts = {}
    step = await dialog.missing(talk, request.slots)
    if isinstance(step, Question):
        return Draft((step.text,), _answers(talk, step))
    if isinstance(step, Answer):
        return Draft(step.blocks)
    preview = await dialog.preview(talk, request.slots)
    request.facts = preview.decision_facts()
    return dialog.propose(talk, request.slots, preview)


def _answers(talk: Talk, question: Question) -> tuple[Option, ...]:
    """Return the buttons that answer an open question; what is typed needs one that asks."""
    choices = tuple(Option(choice.label, sets=choice.sets) for choice in question.choices)
    if question.kind == "choice":
        return choices
    return (*choices, Option(talk.words("button-answer"), asks=question.slot))


async def renew_request(talk: Talk, request: ProposalState, dialog: ChangeDialog) -> Reply:
    """Return a request drawn anew after the studio changed something about it."""
    request.revision += 1
    await draw_request(talk, request, dialog, await talk.studio.owners())
    await talk.conversations.save_proposal(request)
    await talk.conversations.drop_dialog(talk.incoming.person, talk.incoming.chat)
    return await show_everywhere(talk, request)


def _for_decider(talk: Talk, request: ProposalState, draft: Draft) -> Rendering:
    """Return the decider's rendering: undecided questions have no confirm button."""
    data = proposal_data(request.id, request.revision, "decline")
    decline = ((Button(talk.words("button-decline"), data),),) if may_decline(request) else ()
    if not request.facts:
        rows = option_rows(talk.words, request, draft.options)
        return Rendering("\n".join(draft.lines), (*rows, *decline))
    drawn = render(talk.words, request, draft)
    return Rendering(drawn.text, (*drawn.buttons[:-1], *decline))


def what(talk: Talk, request: ProposalState) -> str:
    """Return what is asked for, in a word or two."""
    named = {"plan": str(request.slots.get("x_plan", ""))}
    return talk.words(f"request-{key(request.intent)}", **named)


def _local(talk: Talk, request: ProposalState) -> datetime:
    return talk.local(request.said_at)

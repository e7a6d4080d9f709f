"""How a proposal reads once it is over: done, or refused; and who decided on it."""

from domain.desk.facts import Done
from domain.errors import Refusal
from handlers.asked_lines import what
from handlers.dialog import ChangeDialog, Draft, Option, Talk
from handlers.endings.late import is_notice
from handlers.kept import ProposalState, Rendering
from handlers.mails import Mailing, mailing_lines
from handlers.proposals import ASKER, closing, in_language, rewrite
from handlers.refusals import refusal_answer
from handlers.request_views import is_request, of_team
from handlers.rights import DECIDED_BY, name_of_staff


async def close_done(
    talk: Talk, proposal: ProposalState, dialog: ChangeDialog, done: Done, mailing: Mailing
) -> None:
    """Write into every view of a proposal that it is done, and what can be done next."""
    by, several = await note_decided(talk, proposal)

    def drawn(local: Talk, view: str, _: Rendering) -> Rendering:
        if view == ASKER and is_request(proposal):
            return _granted(local, proposal, dialog, done, by)
        draft = dialog.report(local, proposal.slots, done)
        waiting = () if talk.is_customer else mailing_lines(local.words, mailing)
        at = local.local(local.studio.scope.now)
        who = (local.words("request-decided-by", name=by, at=at),) if several else ()
        closed = Draft((*draft.lines, *waiting, *who), _after_steps(local, done, draft))
        return closing(local.words, proposal, closed)

    proposal.state, proposal.journal_id = "done", done.journal_id
    if is_request(proposal) and proposal.link_id is not None and not _is_told(proposal, done):
        await tell_asker(talk, proposal)
    rewrite(talk, proposal, drawn)
    await finish_proposal(talk, proposal)


def _is_told(proposal: ProposalState, done: Done) -> bool:
    """Say whether who asked hears of it anyway, by what the change itself tells a customer."""
    return bool(done.messages) and not of_team(proposal)


async def tell_asker(talk: Talk, proposal: ProposalState) -> None:
    """Let a decision come to who asked as a new message; one that is edited rings for nobody."""
    for chat, view in await talk.conversations.shown_in(proposal.id):
        if view == ASKER and chat != talk.incoming.chat:
            await talk.conversations.lift(proposal.id, chat, ASKER)


async def note_decided(talk: Talk, proposal: ProposalState) -> tuple[str, bool]:
    """Note who decides on a request; return the name, and whether others had it before them."""
    if not is_request(proposal):
        return "", False
    proposal.slots[DECIDED_BY] = talk.link.staff_id
    places = await talk.conversations.shown_in(proposal.id)
    name = await name_of_staff(talk, talk.link.staff_id)
    return name, sum(view != ASKER for _, view in places) > 1


def _granted(
    local: Talk, proposal: ProposalState, dialog: ChangeDialog, done: Done, by: str
) -> Rendering:
    """Return what the asker of a request sees; one of the studio sees the result as well."""
    if of_team(proposal):
        lines = dialog.report(local, proposal.slots, done).lines
        head = local.words("request-granted-team", name=by)
        return Rendering("\n".join((head, "", *lines)))
    if is_notice(proposal.slots):
        return Rendering(local.words("annul-granted-as-notice"))
    text = "request-granted" if done.messages else "request-granted-quietly"
    return Rendering(local.words(text, what=what(local, proposal)))


def _after_steps(talk: Talk, done: Done, draft: Draft) -> tuple[Option, ...]:
    steps = []
    if done.undo_until is not None:
        undo = ("undo", {"journal_id": done.journal_id})
        steps.append(Option(talk.words("button-undo"), request=undo))
    if any(message.held and message.reachable for message in done.messages):
        steps.append(Option(talk.words("button-send-now"), does="release"))
    return (*steps, *draft.options)


async def close_refused(talk: Talk, proposal: ProposalState, refusal: Refusal) -> None:
    """Write into every view of a proposal why it cannot be done."""
    proposal.state = "outdated"
    proposal.revision += 1
    for view in proposal.renderings:
        local = in_language(talk, view, proposal)
        answer = await refusal_answer(local, refusal)
        text = "\n".join((local.words("note-nothing-changed"), *answer.blocks))
        proposal.renderings[view] = Rendering(text, answer.buttons)
    await finish_proposal(talk, proposal)


async def finish_proposal(talk: Talk, proposal: ProposalState) -> None:
    """Keep a proposal that is over, and forget the dialog that led to it."""
    await talk.conversations.save_proposal(proposal)
    state = await talk.conversations.dialog(proposal.person, proposal.chat)
    if state is not None and state.proposal_id == proposal.id:
        await talk.conversations.drop_dialog(proposal.person, proposal.chat)

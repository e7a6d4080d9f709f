"""A tap on a proposal: confirm, abort, decline, set an option, ask for another value.

A button carries the proposal and its revision. A tap on an older rendering shows the current one
and changes nothing; a proposal that is done answers "already done".
"""

from msgspec import Struct

from handlers.aftermath import release
from handlers.asked_lines import what
from handlers.buttons import ProposalData
from handlers.commands import changer_of
from handlers.confirming import confirm
from handlers.dialog import ChangeDialog, Talk
from handlers.endings.late import declined_rows, declined_text, is_late, keep_as_said
from handlers.flow import advance, merge
from handlers.kept import DialogState, ProposalState, Rendering
from handlers.messages import Press, Reply, Say, Toast
from handlers.notices.own import let_go
from handlers.outcomes import finish_proposal, note_decided, tell_asker
from handlers.proposals import (
    ASKER,
    rewrite,
    show_everywhere,
)
from handlers.request_views import is_request, may_decline, of_team
from handlers.requests import renew_request
from handlers.rights import (
    DECIDED_BY,
    decides,
    name_of_staff,
)
from handlers.waiting import is_raised, show_again


class Tap(Struct, frozen=True):
    """A tap on a proposal by somebody who may act on it."""

    press: Press
    data: ProposalData
    proposal: ProposalState
    dialog: ChangeDialog


async def pressed(talk: Talk, data: ProposalData, press: Press) -> Reply:
    """Return what a tap on a proposal does, with the short answer to the tap first."""
    proposal = await talk.conversations.proposal(data.proposal_id)
    if proposal is None or not _may_press(talk, proposal):
        return (Toast(press.query_id, talk.words("toast-not-yours")),)
    if proposal.person == talk.incoming.person:
        talk = talk.speaking(proposal.language)  # what he reads there, whatever his chat speaks
    tap = Tap(press, data, proposal, changer_of(proposal.intent))
    if data.action == "show":
        return await _show_again(talk, tap)
    if data.action == "release" and data.revision == proposal.revision:
        return await release(talk, tap.proposal, tap.press)
    if proposal.state not in ("open", "asked") or data.revision != proposal.revision:
        return await _show_current(talk, tap)
    twin = await _end_of_twin(talk, tap)
    return (*await _act(talk, tap), *twin)


async def _end_of_twin(talk: Talk, tap: Tap) -> Reply:
    """Return the end of another message that shows the same; the one that was tapped goes on.

    There are two where the process died before it knew that the first one was sent.
    """
    chat, kept = talk.incoming.chat, talk.conversations
    views = [view for shown, view in await kept.shown_in(tap.proposal.id) if shown == chat]
    if len(views) != 1:
        return ()
    known = await kept.message_of(tap.proposal.id, chat, views[0])
    if known in (None, tap.press.message_id):
        return ()
    await kept.place(tap.proposal.id, chat, views[0], tap.press.message_id)
    return (Say(chat, tap.proposal.renderings[views[0]].text, (), known),)


def _may_press(talk: Talk, proposal: ProposalState) -> bool:
    """Say whether a proposal was shown to this person: the asker, or the studio's deciders."""
    is_mine = proposal.person == talk.incoming.person
    return is_mine or (is_request(proposal) and not talk.is_customer)


async def _show_current(talk: Talk, tap: Tap) -> Reply:
    """Return the proposal as it stands, in the message that was tapped."""
    chat = talk.incoming.chat
    for shown, view in await talk.conversations.shown_in(tap.proposal.id):
        if shown == chat:
            await talk.conversations.place(tap.proposal.id, chat, view, tap.press.message_id)
    return (
        Toast(tap.press.query_id, await _why_over(talk, tap.proposal)),
        *await show_everywhere(talk, tap.proposal),
    )


async def _show_again(talk: Talk, tap: Tap) -> Reply:
    """Return a request that waits, as a new message: somebody looks at what is open."""
    if not decides(talk.link, tap.proposal) or tap.proposal.state != "asked":
        return (Toast(tap.press.query_id, await _why_over(talk, tap.proposal)),)
    return (Toast(tap.press.query_id), *await show_again(talk, tap.proposal))


async def _why_over(talk: Talk, proposal: ProposalState) -> str:
    """Return why a tap does nothing; whoever decides second hears who did."""
    by = proposal.slots.get(DECIDED_BY)
    is_over = proposal.state not in ("open", "asked")
    if is_over and not talk.is_customer and by not in (None, talk.link.staff_id):
        return talk.words.label("toast-decided-by", name=await name_of_staff(talk, by))
    return talk.words("toast-already-done" if proposal.state == "done" else "toast-outdated")


async def _act(talk: Talk, tap: Tap) -> Reply:
    match tap.data.action:
        case "confirm" if _is_mine_to_tap(talk, tap.proposal):
            return await confirm(talk, tap.proposal, tap.press)
        case "decline" if may_decline(tap.proposal) and _decides(talk, tap.proposal):
            return await drop(talk, tap.proposal, tap.press, by_studio=True)
        case "abort" if _is_mine_to_drop(talk, tap.proposal):
            return await drop(talk, tap.proposal, tap.press)
        case "set" if _decides(talk, tap.proposal):
            return await _set(talk, tap)
        case "ask" if _decides(talk, tap.proposal):
            return await _ask(talk, tap)
    return (Toast(tap.press.query_id, talk.words("toast-not-yours")),)


def _is_mine_to_tap(talk: Talk, proposal: ProposalState) -> bool:
    """Say whether it is for this person to confirm: a proposal of his own, a request for staff."""
    return _decides(talk, proposal) or (proposal.state == "asked" and not talk.is_customer)


def _is_mine_to_drop(talk: Talk, proposal: ProposalState) -> bool:
    return proposal.person == talk.incoming.person and not is_raised(proposal)


def _decides(talk: Talk, proposal: ProposalState) -> bool:
    if proposal.state == "open":
        return proposal.person == talk.incoming.person
    return decides(talk.link, proposal)


async def drop(
    talk: Talk, proposal: ProposalState, press: Press | None, *, by_studio: bool = False
) -> Reply:
    """Return the end of a proposal that nobody wants any more."""
    asked = proposal.state == "asked"
    by = ""
    if by_studio:
        by, _ = await note_decided(talk, proposal)
        await tell_asker(talk, proposal)
        if is_late(proposal.slots) and not of_team(proposal):
            await keep_as_said(talk, proposal.slots, proposal.said_at)
    else:
        await let_go(talk, proposal.intent, proposal.slots)

    def dropped(local: Talk, view: str, drawn: Rendering) -> Rendering:
        head = local.words("request-line", what=what(local, proposal)) if asked else drawn.text
        about = _about(view, drawn) if asked and of_team(proposal) else ()
        text = "request-taken-back" if asked else "aborted"
        if by_studio:
            named = of_team(proposal) or view != ASKER
            text = "request-declined-team" if named else "request-declined"
            if is_late(proposal.slots) and not named:
                return _late_declined(local, proposal, head)
        said = (head.split("\n")[0], *about, local.words(text, name=by))
        return Rendering("\n".join(said))

    proposal.state = "dropped"
    rewrite(talk, proposal, dropped)
    await finish_proposal(talk, proposal)
    toast = (Toast(press.query_id),) if press else ()
    return (*toast, *await show_everywhere(talk, proposal))


def _late_declined(local: Talk, proposal: ProposalState, head: str) -> Rendering:
    """Return what a customer reads of a withdrawal that came too late, with the way to notice."""
    text = declined_text(local.words, proposal.slots, local.local(proposal.said_at))
    return Rendering(f"{head}\n{text}", declined_rows(local.words, proposal.slots))


def _about(view: str, drawn: Rendering) -> tuple[str, ...]:
    """Return the first line of what a request was about, below its head."""
    _, _, below = drawn.text.partition("\n\n" if view == ASKER else "\n")
    return (below.split("\n")[0],) if below else ()


async def _set(talk: Talk, tap: Tap) -> Reply:
    merge(tap.proposal.slots, tap.data.sets)
    if tap.proposal.state == "asked":
        shown = await renew_request(talk, tap.proposal, tap.dialog)
        return (Toast(tap.press.query_id), *shown)
    state = _dialog_of(talk, tap.proposal)
    reply = await advance(talk, state, edit=tap.press.message_id)
    return (Toast(tap.press.query_id), *reply)


async def _ask(talk: Talk, tap: Tap) -> Reply:
    """Return the question for another value, in the proposal's own message."""
    state = _dialog_of(talk, tap.proposal)
    state.slots.pop(tap.data.asks, None)
    state.slots["x_ask"] = tap.data.asks
    reply = await advance(talk, state, edit=tap.press.message_id)
    return (Toast(tap.press.query_id), *reply)


def _dialog_of(talk: Talk, proposal: ProposalState) -> DialogState:
    """Return the dialog that changes a proposal; who decides on a request reads his language."""
    is_asked = proposal.state == "asked"
    return DialogState(
        proposal.intent,
        talk.words.language if is_asked else proposal.language,
        proposal.slots,
        proposal.said_at,
        proposal_id=proposal.id,
    )

"""A tap on a proposal: confirm, abort, decline, set an option, ask for another value.

A button carries the proposal and its revision. A tap on an older rendering shows the current one
and changes nothing; a proposal that is done answers "already done".
"""

from dataclasses import dataclass

from domain.desk.areas import demand_same
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import Done
from domain.errors import Refusal
from handlers.aftermath import mark_undone, overtake, release
from handlers.buttons import ProposalData
from handlers.commands import changer_of
from handlers.dialog import (
    ChangeDialog,
    DialogState,
    Draft,
    Option,
    ProposalState,
    Rendering,
    Talk,
)
from handlers.flow import advance, merge
from handlers.mails import Mailing, mailing_lines, mailing_of
from handlers.messages import Press, Reply, Toast
from handlers.outgoing import notices
from handlers.proposals import (
    ASKER,
    closing,
    in_language,
    marked,
    renew,
    rewrite,
    show_everywhere,
)
from handlers.refusals import refusal_answer
from handlers.requests import (
    as_staff,
    draw_request,
    may_decline,
    renew_request,
    send_request,
    waits_for_studio,
    what,
)
from handlers.sequels import sequel
from handlers.twice import take_first


@dataclass(frozen=True)
class Tap:
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
    tap = Tap(press, data, proposal, changer_of(proposal.intent))
    if data.action == "release" and data.revision == proposal.revision:
        return await release(talk, tap.proposal, tap.press)
    if proposal.state not in ("open", "asked") or data.revision != proposal.revision:
        return await _show_current(talk, tap)
    return await _act(talk, tap)


def _may_press(talk: Talk, proposal: ProposalState) -> bool:
    """Say whether a proposal was shown to this person: the asker, or the studio's deciders."""
    is_request = len(proposal.renderings) > 1
    return proposal.person == talk.incoming.person or (is_request and not talk.is_customer)


async def _show_current(talk: Talk, tap: Tap) -> Reply:
    """Return the proposal as it stands, in the message that was tapped."""
    text = "toast-already-done" if tap.proposal.state == "done" else "toast-outdated"
    chat = talk.incoming.chat
    for shown, view in await talk.conversations.shown_in(tap.proposal.id):
        if shown == chat:
            await talk.conversations.place(tap.proposal.id, chat, view, tap.press.message_id)
    return (
        Toast(tap.press.query_id, talk.words(text)),
        *await show_everywhere(talk, tap.proposal),
    )


async def _act(talk: Talk, tap: Tap) -> Reply:
    match tap.data.action:
        case "confirm" if _decides(talk, tap.proposal):
            return await confirm(talk, tap.proposal, tap.press)
        case "decline" if may_decline(tap.proposal):
            return await drop(talk, tap.proposal, tap.press, by_studio=True)
        case "abort":
            return await drop(talk, tap.proposal, tap.press)
        case "set" if _decides(talk, tap.proposal):
            return await _set(talk, tap)
        case "ask" if _decides(talk, tap.proposal):
            return await _ask(talk, tap)
    return (Toast(tap.press.query_id, talk.words("toast-not-yours")),)


def _decides(talk: Talk, proposal: ProposalState) -> bool:
    return proposal.state == "open" or not talk.is_customer


async def confirm(talk: Talk, proposal: ProposalState, press: Press | None) -> Reply:
    """Return the result of confirming a proposal, by a tap or by a typed yes."""
    toast = (Toast(press.query_id),) if press else ()
    if proposal.state == "open" and talk.studio.scope.now > proposal.expires_at:
        return await _show_anew(talk, proposal, press, "note-expired")
    if take_first(proposal.slots):
        return await _ask_again(talk, proposal, press)
    dialog = changer_of(proposal.intent)
    try:
        if waits_for_studio(talk, proposal):
            demand_same(await dialog.preview(talk, proposal.slots), proposal.facts)
            return (*toast, *await send_request(talk, proposal, dialog))
        done = await dialog.carry_out(as_staff(talk), proposal.slots, proposal.facts)
    except PreviewOutdated:
        return await _show_anew(talk, proposal, press, "note-outdated")
    except Refusal as refusal:
        await _close_refused(talk, proposal, refusal)
        return (*toast, *await show_everywhere(talk, proposal))
    mailing = await mailing_of(talk, done)
    await _close_done(talk, proposal, dialog, done, mailing)
    if proposal.slots.get("said"):
        await talk.studio.journal.keep_sentence(done.journal_id, proposal.slots["said"])
    shown = await show_everywhere(talk, proposal)
    marked = (*await mark_undone(talk, done), *await overtake(talk, proposal))
    more = sequel(in_language(talk, ASKER, proposal), proposal, dialog, done)
    told = (*await notices(talk, dialog, done), *mailing.mails)
    return (*toast, *shown, *more, *marked, *told)


async def _ask_again(talk: Talk, proposal: ProposalState, press: Press | None) -> Reply:
    """Return the proposal after the first of two taps: it says that the next one does it."""
    await _redraw(talk, proposal)
    await talk.conversations.save_proposal(proposal)
    toast = (Toast(press.query_id),) if press else ()
    return (*toast, *await show_everywhere(talk, proposal))


async def _close_done(
    talk: Talk, proposal: ProposalState, dialog: ChangeDialog, done: Done, mailing: Mailing
) -> None:
    def drawn(local: Talk, view: str, _: Rendering) -> Rendering:
        if _is_customers(proposal, view):
            text = "request-granted" if done.messages else "request-granted-quietly"
            return Rendering(local.words(text, what=what(local, proposal)))
        draft = dialog.report(local, proposal.slots, done)
        waiting = () if talk.is_customer else mailing_lines(local.words, mailing)
        closed = Draft((*draft.lines, *waiting), _after_steps(local, done, draft))
        return closing(local.words, proposal, closed)

    proposal.state, proposal.journal_id = "done", done.journal_id
    rewrite(talk, proposal, drawn)
    await _finish(talk, proposal)


def _is_customers(proposal: ProposalState, view: str) -> bool:
    return view == ASKER and any(other != ASKER for other in proposal.renderings)


def _after_steps(talk: Talk, done: Done, draft: Draft) -> tuple[Option, ...]:
    steps = []
    if done.undo_until is not None:
        undo = ("undo", {"journal_id": done.journal_id})
        steps.append(Option(talk.words("button-undo"), request=undo))
    if any(message.held and message.reachable for message in done.messages):
        steps.append(Option(talk.words("button-send-now"), does="release"))
    return (*steps, *draft.options)


async def _close_refused(talk: Talk, proposal: ProposalState, refusal: Refusal) -> None:
    proposal.state = "outdated"
    proposal.revision += 1
    for view in proposal.renderings:
        local = in_language(talk, view, proposal)
        answer = await refusal_answer(local, refusal)
        text = "\n".join((local.words("note-nothing-changed"), *answer.blocks))
        proposal.renderings[view] = Rendering(text, answer.buttons)
    await _finish(talk, proposal)


async def drop(
    talk: Talk, proposal: ProposalState, press: Press | None, *, by_studio: bool = False
) -> Reply:
    """Return the end of a proposal that nobody wants any more."""
    asked = proposal.state == "asked"
    text = "request-declined" if by_studio else "request-taken-back" if asked else "aborted"

    def dropped(local: Talk, _: str, drawn: Rendering) -> Rendering:
        head = local.words("request-line", what=what(local, proposal)) if asked else drawn.text
        return Rendering("\n".join((head.split("\n")[0], local.words(text))))

    proposal.state = "dropped"
    rewrite(talk, proposal, dropped)
    await _finish(talk, proposal)
    toast = (Toast(press.query_id),) if press else ()
    return (*toast, *await show_everywhere(talk, proposal))


async def _finish(talk: Talk, proposal: ProposalState) -> None:
    await talk.conversations.save_proposal(proposal)
    state = await talk.conversations.dialog(proposal.person, proposal.chat)
    if state is not None and state.proposal_id == proposal.id:
        await talk.conversations.drop_dialog(proposal.person, proposal.chat)


async def _show_anew(talk: Talk, proposal: ProposalState, press: Press | None, note: str) -> Reply:
    """Return the proposal as it would be now, with the differing lines marked."""
    before = dict(proposal.renderings)
    await _redraw(talk, proposal)
    for view, drawn in proposal.renderings.items():
        words = in_language(talk, view, proposal).words
        if view != ASKER or proposal.state == "open":
            proposal.renderings[view] = marked(before.get(view), drawn, words(note))
    await talk.conversations.save_proposal(proposal)
    toast = (Toast(press.query_id, talk.words(f"toast-{note}")),) if press else ()
    return (*toast, *await show_everywhere(talk, proposal))


async def _redraw(talk: Talk, proposal: ProposalState) -> None:
    proposal.revision += 1
    dialog = changer_of(proposal.intent)
    if proposal.state == "asked":
        deciders = await talk.studio.owners()
        await draw_request(talk, proposal, dialog, deciders)
        return
    asker = in_language(talk, ASKER, proposal)
    try:
        preview = await dialog.preview(asker, proposal.slots)
    except Refusal as refusal:
        answer = await refusal_answer(asker, refusal)
        proposal.state = "outdated"
        proposal.renderings[ASKER] = closing(asker.words, proposal, Draft(answer.blocks))
        return
    renew(asker, proposal, dialog, preview)


async def _set(talk: Talk, tap: Tap) -> Reply:
    merge(tap.proposal.slots, tap.data.sets)
    if tap.proposal.state == "asked":
        shown = await renew_request(talk, tap.proposal, tap.dialog)
        return (Toast(tap.press.query_id), *shown)
    state = _dialog_of(tap.proposal)
    reply = await advance(talk, state, edit=tap.press.message_id)
    return (Toast(tap.press.query_id), *reply)


async def _ask(talk: Talk, tap: Tap) -> Reply:
    """Return the question for another value, in the proposal's own message."""
    state = _dialog_of(tap.proposal)
    state.slots.pop(tap.data.asks, None)
    state.slots["x_ask"] = tap.data.asks
    reply = await advance(talk, state, edit=tap.press.message_id)
    return (Toast(tap.press.query_id), *reply)


def _dialog_of(proposal: ProposalState) -> DialogState:
    return DialogState(
        proposal.intent,
        proposal.language,
        proposal.slots,
        proposal.said_at,
        proposal_id=proposal.id,
    )

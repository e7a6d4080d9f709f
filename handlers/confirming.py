"""A confirmation, by a tap or by a typed yes: done, sent as a request, or shown anew.

It counts for who may, as it stands in this transaction. Whoever lacks a right by now, or has one
more, sees the proposal anew first.
"""

from domain.desk.areas import demand_same
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import Done
from domain.errors import Refusal
from domain.studios.errors import RightMissing
from domain.studios.links import Link
from domain.studios.rights import Right
from handlers.aftermath import mark_undone, overtake
from handlers.commands import changer_of
from handlers.dialog import ChangeDialog, Draft, Talk
from handlers.kept import ProposalState
from handlers.mails import mailing_of
from handlers.messages import Press, Reply, Say, Toast
from handlers.notices.following import after_notice
from handlers.notices.own import PAUSE, paused_instead
from handlers.outcomes import close_done, close_refused
from handlers.outgoing import notices
from handlers.proposals import (
    ASKER,
    closing,
    in_language,
    marked,
    renew,
    show_everywhere,
)
from handlers.refusals import refusal_answer
from handlers.request_views import draw_request, is_request, of_team
from handlers.requests import send_request, show_to_all, waits_for_studio
from handlers.rights import (
    deciders_of,
    decides,
    deciding,
    first_of,
    lacked,
    lacking,
    usable,
    who_may,
)
from handlers.sequels import afterwards, sequel
from handlers.team.rights import right_name
from handlers.twice import take_first


async def _barred(talk: Talk, proposal: ProposalState) -> str | None:
    """Return why somebody of the studio may not confirm this any more, None if he may."""
    if talk.is_customer or (proposal.state == "open" and usable(talk, proposal.intent)):
        return None
    if proposal.state == "asked" and decides(talk.link, proposal):
        return None
    missing = lacking(talk.link, proposal)
    if not missing:
        return talk.words("not-your-role")
    name = right_name(talk.words, first_of(missing))
    return talk.words.label("toast-rights-missing", right=name)


async def confirm(talk: Talk, proposal: ProposalState, press: Press | None) -> Reply:
    """Return the result of confirming a proposal, by a tap or by a typed yes."""
    if (stopped := await _stopped(talk, proposal, press)) is not None:
        return stopped
    toast = (Toast(press.query_id),) if press else ()
    dialog = changer_of(proposal.intent)
    try:
        if waits_for_studio(talk, proposal):
            demand_same(await dialog.preview(talk, proposal.slots), proposal.facts)
            return (*toast, *await send_request(talk, proposal, dialog))
        done = await dialog.carry_out(deciding(talk, proposal), proposal.slots, proposal.facts)
    except PreviewOutdated:
        return await _show_anew(talk, proposal, press, "note-outdated")
    except RightMissing as missing:
        return _shortly(talk, await who_may(talk, Right(missing.right)), press)
    except Refusal as refusal:
        await close_refused(talk, proposal, refusal)
        return (*toast, *await show_everywhere(talk, proposal))
    return (*toast, *await _followed(talk, proposal, dialog, done))


async def _stopped(talk: Talk, proposal: ProposalState, press: Press | None) -> Reply | None:
    """Return what comes before a confirmation counts: expired, not allowed, or asked again."""
    if proposal.state == "open" and talk.studio.scope.now > proposal.expires_at:
        return await _show_anew(talk, proposal, press, "note-expired")
    if (why := await _barred(talk, proposal)) is not None:
        return _shortly(talk, why, press)
    if _may_other_things(talk, proposal):
        return await _show_anew(talk, proposal, press, "rights-changed-meanwhile")
    if waits_for_studio(talk, proposal):
        return await _nobody_decides(talk, proposal, press)
    if take_first(proposal.slots):
        return await _ask_again(talk, proposal, press)
    return None


async def _nobody_decides(
    talk: Talk, proposal: ProposalState, press: Press | None
) -> Reply | None:
    """Return who would have to decide on a request of the team, where nobody is connected."""
    if talk.is_customer or await deciders_of(talk, proposal):
        return None
    missing = first_of(lacking(talk.link, proposal))
    return _shortly(talk, await who_may(talk, missing), press)


def _shortly(talk: Talk, text: str, press: Press | None) -> Reply:
    """Return a short answer: to a tap, or to a typed yes."""
    return (Toast(press.query_id, text),) if press else (Say(talk.incoming.chat, text),)


async def _followed(
    talk: Talk, proposal: ProposalState, dialog: ChangeDialog, done: Done
) -> Reply:
    """Return what follows from a change: every view of its proposal, and who is told of it."""
    mailing = await mailing_of(talk, done)
    await close_done(talk, proposal, dialog, done, mailing)
    if proposal.slots.get("said"):
        await talk.studio.journal.keep_sentence(done.journal_id, proposal.slots["said"])
    if proposal.intent == PAUSE and is_request(proposal) and not of_team(proposal):
        await paused_instead(talk, proposal.slots)
    shown = await show_everywhere(talk, proposal)
    marked = (*await mark_undone(talk, done), *await overtake(talk, proposal, done))
    asked_in = in_language(talk, ASKER, proposal)
    once = sequel(asked_in, proposal, dialog, done)
    more = (*once, *await afterwards(asked_in, dialog, done), *await after_notice(asked_in, done))
    told = (*await notices(talk, dialog, done), *mailing.mails)
    return (*shown, *more, *marked, *told)


def _may_other_things(talk: Talk, proposal: ProposalState) -> bool:
    """Say whether the asker's rights have changed since a proposal was drawn."""
    is_open = proposal.state == "open" and not talk.is_customer
    return is_open and lacking(talk.link, proposal) != lacked(proposal)


async def _ask_again(talk: Talk, proposal: ProposalState, press: Press | None) -> Reply:
    """Return the proposal after the first of two taps: it says that the next one does it."""
    await _redraw(talk, proposal)
    await talk.conversations.save_proposal(proposal)
    toast = (Toast(press.query_id),) if press else ()
    return (*toast, *await show_everywhere(talk, proposal))


async def _show_anew(talk: Talk, proposal: ProposalState, press: Press | None, note: str) -> Reply:
    """Return the proposal as it would be now, with the differing lines marked."""
    before = dict(proposal.renderings)
    deciders = await _redraw(talk, proposal)
    for view, drawn in proposal.renderings.items():
        words = in_language(talk, view, proposal).words
        if view != ASKER or proposal.state == "open":
            proposal.renderings[view] = marked(before.get(view), drawn, words(note))
    await talk.conversations.save_proposal(proposal)
    toast = (Toast(press.query_id, talk.words(f"toast-{note}")),) if press else ()
    return (*toast, *await show_to_all(talk, proposal, deciders))


async def _redraw(talk: Talk, proposal: ProposalState) -> tuple[Link, ...]:
    """Draw a proposal anew; return the chats of those who decide, of a request."""
    proposal.revision += 1
    dialog = changer_of(proposal.intent)
    if proposal.state == "asked":
        return await draw_request(deciding(talk, proposal), proposal, dialog)
    asker = in_language(talk, ASKER, proposal)
    try:
        preview = await dialog.preview(asker, proposal.slots)
    except Refusal as refusal:
        answer = await refusal_answer(asker, refusal)
        proposal.state = "outdated"
        proposal.renderings[ASKER] = closing(asker.words, proposal, Draft(answer.blocks))
    else:
        await renew(asker, proposal, dialog, preview)
    return ()

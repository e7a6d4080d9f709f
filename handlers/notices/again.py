"""A notice under way comes back once whatever has put it aside is over.

What was aborted, or led to nothing, makes room for the notice's own screen; after what was done or
sent, a line says that the notice is not given yet, with the button that goes on with it.
"""

from collections.abc import Sequence
from datetime import datetime

from handlers.buttons import AnswerData, request_data
from handlers.dialog import Slots, Talk
from handlers.flow import advance
from handlers.kept import DialogState, ProposalState
from handlers.messages import Button, Part, Reply, Say, Show
from handlers.notices.aside import ITS_OWN, OF, carried, details_of, still_said
from handlers.notices.own import AT, DECLARE, FIRST, WORDS
from handlers.proposals import KEPT

OVER = ("done", "asked")
"""States of a proposal that was carried out, or sent to the studio."""


async def under_way(talk: Talk) -> DialogState | None:
    """Return what a customer is about, before a turn changes it; None of nothing open."""
    if not talk.is_customer:
        return None
    state = await talk.conversations.dialog(talk.incoming.person, talk.incoming.chat)
    return state if state is not None and state.is_open else None


async def notice_again(talk: Talk, before: DialogState | None, reply: Reply) -> Reply:
    """Return the notice that comes back after a turn; nothing where none waits for that.

    Args:
        talk: The turn.
        before: What was under way before it.
        reply: Its answer.
    """
    kept = None if before is None else carried(before)
    if before is None or kept is None or await under_way(talk) is not None:
        return ()
    if before.intent == DECLARE and await _is_ended(talk, before):
        return ()
    if not await still_said(talk, kept):
        return ()
    own = talk.speaking(before.language)
    finished = await _finished(own, reply)
    return _waiting(own, kept, finished) if finished else await _screen(own, kept)


async def reopened(talk: Talk, state: DialogState | None, data: AnswerData) -> Reply:
    """Return the notice's screen for an old button of it; nothing where none is under way."""
    if not talk.is_customer or not _is_of_notice(data):
        return ()
    if state is not None and state.is_open:
        kept = None if state.intent == DECLARE else carried(state)
        return await _screen(talk.speaking(state.language), kept) if kept else ()
    said = await talk.studio.said.first(talk.link.customer_id or 0, None)
    if said is None:
        return ()
    about = {"contract_id": said.contract_id} if said.contract_id else {}
    known = {**details_of(talk, said), **about, AT: talk.said_at.isoformat()}
    return await _screen(talk, known)


def _is_of_notice(data: AnswerData) -> bool:
    asks_day = data.sets.get("x_ask") == "date" or data.sets.get("date") == ""
    return asks_day or bool(ITS_OWN & data.sets.keys())


async def _is_ended(talk: Talk, before: DialogState) -> bool:
    """Say whether a notice was given, left or sent itself, rather than put aside in this turn."""
    if before.proposal_id is None:
        return not before.slots.get(WORDS)
    proposal = await talk.conversations.proposal(before.proposal_id)
    return proposal is None or proposal.state != "open"


async def _finished(talk: Talk, reply: Sequence[Part]) -> ProposalState | None:
    """Return the proposal that was carried out or sent to the studio in this turn."""
    shown = (part for part in reply if isinstance(part, Show) and part.chat == talk.incoming.chat)
    for part in shown:
        proposal = await talk.conversations.proposal(part.proposal_id)
        if proposal is not None and proposal.state in OVER and KEPT in proposal.slots:
            return proposal
    return None


def _waiting(talk: Talk, kept: Slots, finished: ProposalState) -> Reply:
    """Return the line that says that the notice is not given yet, and the way on with it."""
    words, text = talk.words, "notice-aside-said" if kept.get(WORDS) else "notice-aside"
    at = talk.local(datetime.fromisoformat(kept.get(FIRST) or kept[AT]))
    data = request_data(words.language, DECLARE, {OF: finished.id})
    rows = ((Button(words("button-notice-go-on"), data),),)
    return (Say(talk.incoming.chat, words(text, at=at), rows),)


async def _screen(talk: Talk, kept: Slots) -> Reply:
    state = DialogState(DECLARE, talk.words.language, kept, talk.said_at)
    return await advance(talk, state)

"""One turn, in a straight line: who speaks, what is meant, which dialog, what to answer.

``take_turn`` runs inside one transaction and sends nothing: it returns what is to be sent. A tap
goes to a proposal, a question or a request of its own; a sentence first to the question or
proposal that is open, then to understanding.
"""

from collections.abc import Callable
from typing import Protocol

from domain.studio import House, Studio
from handlers.answers import answer_typed
from handlers.arrivals import arrive, is_arrival, studio_line, turn_away
from handlers.buttons import AnswerData, ProposalData, read_data
from handlers.dialog import Conversations, Talk
from handlers.flow import advance, farewell, start, take_answer
from handlers.imports.sent import answer_file
from handlers.lexicon import vocabulary_for
from handlers.messages import Incoming, Press, Reply, Request, Say, Toast
from handlers.presses import drop, pressed
from handlers.proposals import show_everywhere
from handlers.texts import Words, spoken

NO_PROPOSAL = 0
WAYS_OUT = frozenset({"contract.terminate", "contract.annul", "contract.pause"})
"""Each is done in the place of the others: who taps on one wants no other on that contract."""


class ConversationsOf(Protocol):
    """Gives the tables of dialogs and proposals of a studio."""

    def __call__(self, studio: Studio) -> Conversations:
        """Return them, in the transaction of the turn."""
        ...


async def take_turn(incoming: Incoming, house: House, conversations: ConversationsOf) -> Reply:
    """Return the answer to one message or tap.

    Args:
        incoming: What came, from whom, when it was said.
        house: The installation in this transaction.
        conversations: Where dialogs and proposals of a studio are kept.
    """
    if not incoming.private:
        return turn_away(incoming, "please-private")
    if is_arrival(incoming):
        return await arrive(incoming, house)
    talk = await _enter(incoming, house, conversations)
    if talk is None:
        return turn_away(incoming, "stranger")
    if incoming.press is not None:
        return await _pressed(talk, incoming.press)
    if incoming.file is not None:
        return await answer_file(talk, incoming.file)
    return await answer_typed(talk)


async def _enter(
    incoming: Incoming, house: House, conversations: Callable[[Studio], Conversations]
) -> Talk | None:
    links = await house.links(incoming.person)
    if not links:
        return None
    studio = await house.enter(links[0], incoming.said_at)
    return Talk(
        incoming=incoming,
        house=house,
        studio=studio,
        link=links[0],
        words=Words(spoken(links[0].language)),
        said_on=studio.scope.today,
        said_at=incoming.said_at,
        vocabulary=await vocabulary_for(studio),
        conversations=conversations(studio),
        studio_line=studio_line(links),
    )


async def _pressed(talk: Talk, press: Press) -> Reply:
    """Return what a tap does; every tap is answered."""
    match read_data(press.data):
        case ProposalData() as data:
            return await pressed(talk, data, press)
        case AnswerData() as data:
            return await _answered(talk, data, press)
        case Request() as request:
            return (Toast(press.query_id), *await _requested(talk, request, press))
        case None:
            return (Toast(press.query_id, talk.words("toast-outdated")),)


async def _answered(talk: Talk, data: AnswerData, press: Press) -> Reply:
    state = await talk.conversations.dialog(talk.incoming.person, talk.incoming.chat)
    if state is None or state.step != data.step:
        return (Toast(press.query_id, talk.words("toast-outdated")),)
    toast = Toast(press.query_id)
    if "view" in data.sets:
        state.view = str(data.sets["view"])
    else:
        take_answer(state, data.sets)
    return (toast, *await advance(talk, state, edit=press.message_id))


async def _requested(talk: Talk, request: Request, press: Press) -> Reply:
    own = talk.speaking(request.language or talk.words.language)
    if request.intent == "abort":
        return await _aborted(own, press)
    closed = () if request.turned else await _given_way(own, request)
    return (*closed, *await start(own, request, press.message_id if request.turned else None))


async def _given_way(talk: Talk, request: Request) -> Reply:
    """Return the end of the person's own proposals in whose place something else is wanted."""
    contract_id = request.slots.get("contract_id")
    if contract_id is None or request.intent not in WAYS_OUT:
        return ()
    parts: Reply = ()
    for other in await talk.conversations.others_on(contract_id, NO_PROPOSAL):
        mine = other.state == "open" and other.person == talk.incoming.person
        if mine and other.intent in WAYS_OUT - {request.intent}:
            parts = (*parts, *await drop(talk, other, None))
    return parts


async def _aborted(talk: Talk, press: Press) -> Reply:
    """Return the end of the dialog under way, and of the proposal that it was changing."""
    person, chat = talk.incoming.person, talk.incoming.chat
    state = await talk.conversations.dialog(person, chat)
    await talk.conversations.drop_dialog(person, chat)
    if state is not None and state.proposal_id is not None:
        proposal = await talk.conversations.proposal(state.proposal_id)
        if proposal is not None and proposal.state == "open":
            return await drop(talk, proposal, None)
        if proposal is not None:
            return await show_everywhere(talk, proposal)
    return (Say(chat, talk.words(farewell(state)), (), press.message_id),)

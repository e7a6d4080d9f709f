"""One turn, in a straight line: who speaks, what is meant, which dialog, what to answer.

``take_turn`` runs inside one transaction and sends nothing: it returns what is to be sent. A tap
goes to a proposal, a question or a request of its own; a sentence first to the question or
proposal that is open, then to understanding.
"""

from domain.studio import House, Studio
from domain.studios.links import Link
from handlers.answers import answer_typed
from handlers.arrivals import Door, come_to_door, turn_away
from handlers.buttons import AnswerData, ProposalData, read_data
from handlers.context import context_of, in_context
from handlers.dialog import Talk
from handlers.flow import advance, farewell, start, take_answer
from handlers.imports.sent import answer_file
from handlers.kept import ConversationsOf
from handlers.lexicon import own_vocabulary, vocabulary_for
from handlers.messages import Incoming, Press, Reply, Request, Say, Toast
from handlers.notices.again import notice_again, reopened, under_way
from handlers.notices.own import let_go
from handlers.plain_wishes import plain_wish
from handlers.presses import drop, pressed
from handlers.proposals import show_everywhere
from handlers.speakers import SWITCH, Choosing, Speaker
from handlers.texts import Words, spoken
from handlers.understanding.vocabulary import Vocabulary

NO_PROPOSAL = 0
WAYS_OUT = frozenset({"contract.terminate", "contract.annul", "contract.pause"})
"""Each is done in the place of the others: who taps on one wants no other on that contract."""


async def take_turn(incoming: Incoming, house: House, conversations: ConversationsOf) -> Reply:
    """Return the answer to one message or tap.

    Args:
        incoming: What came, from whom, when it was said.
        house: The installation in this transaction.
        conversations: Where dialogs and proposals of a studio are kept.
    """
    if not incoming.private:
        return turn_away(incoming, "please-private")
    links = await house.links(incoming.person)
    at_door = await come_to_door(Door(incoming, house, links, conversations))
    if at_door is not None:
        return at_door
    if not links:
        return turn_away(incoming, "stranger")
    speaker = await Choosing(incoming, house, links, conversations).speaker()
    if speaker is None:
        return _gone(incoming, links)
    talk = await _enter(speaker, house, links, conversations)
    context = await context_of(house, links, speaker.link)
    return in_context(await _answer(talk, speaker), incoming.chat, context, speaker.link.id)


def _gone(incoming: Incoming, links: tuple[Link, ...]) -> Reply:
    """Return the answer to a button of somebody for whom the chat does not speak any more."""
    words = Words(spoken(links[0].language))
    return (Toast(incoming.press.query_id, words("toast-outdated")),) if incoming.press else ()


async def _answer(talk: Talk, speaker: Speaker) -> Reply:
    before = await under_way(talk)
    reply = await _reply(talk, speaker)
    return (*reply, *await notice_again(talk, before, reply))


async def _reply(talk: Talk, speaker: Speaker) -> Reply:
    if speaker.switched:
        return await start(talk, Request(SWITCH, {"to": 1}))
    if talk.incoming.press is not None:
        return await _pressed(talk, talk.incoming.press)
    if talk.incoming.file is not None:
        return await answer_file(talk, talk.incoming.file)
    if (wish := plain_wish(talk.incoming.text)) is not None:
        return await start(talk.speaking(wish.language or talk.words.language), wish)
    return await answer_typed(talk)


async def _enter(
    speaker: Speaker, house: House, links: tuple[Link, ...], conversations: ConversationsOf
) -> Talk:
    incoming, link = speaker.incoming, speaker.link
    studio = await house.enter(link, incoming.said_at, aside=speaker.aside)
    return Talk(
        incoming=incoming,
        house=house,
        studio=studio,
        link=link,
        words=Words(spoken(link.language)),
        said_on=studio.scope.today,
        said_at=incoming.said_at,
        vocabulary=await _names(studio, link),
        conversations=conversations(studio, link),
        links=links,
    )


async def _names(studio: Studio, link: Link) -> Vocabulary:
    """Return the names that a sentence may hold."""
    if link.customer_id is not None:
        return await own_vocabulary(studio, link.customer_id)
    return await vocabulary_for(studio)


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
        if again := await reopened(talk, state, data):
            return (Toast(press.query_id), *again)
        read = talk if state is None else talk.speaking(state.language)
        return (Toast(press.query_id, read.words("toast-outdated")),)
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
    if state is not None:
        await let_go(talk, state.intent, state.slots)
    if state is not None and state.proposal_id is not None:
        proposal = await talk.conversations.proposal(state.proposal_id)
        if proposal is not None and proposal.state == "open":
            return await drop(talk, proposal, None)
        if proposal is not None:
            return await show_everywhere(talk, proposal)
    return (Say(chat, talk.words(farewell(state)), (), press.message_id),)

"""From slots to the next message: a question, an answer, or a proposal.

One dialog at a time per person and chat. A message that came by a tap is edited in place; a
typed one is answered below it.
"""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from domain.errors import Refusal
from handlers.belongings import not_own
from handlers.bookings.more import with_more
from handlers.buttons import read_data
from handlers.commands import COMMANDS, changer_of, command_of, reader_of
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.kept import DialogState, ProposalState
from handlers.messages import Button, Reply, Request, Say, SendDocument, SendFile
from handlers.notices.aside import put_aside, taken_up
from handlers.notices.own import NEXT, customers_own
from handlers.pages import paged
from handlers.people import whose_contract
from handlers.proposals import propose
from handlers.questions import question_rows, with_lead
from handlers.refusals import refusal_answer
from handlers.requests import ask_studio, renew_request
from handlers.rights import in_sight, is_wish, refused, usable
from handlers.waiting import draft_apart, is_own_draft, request_left

RESOLVED = ("x_typo", "customer_id", "contract_id", "invoice_id")


async def start(talk: Talk, request: Request, edit: int | None = None) -> Reply:
    """Return the reply to a request of a person who may make it, or the polite no."""
    request = await customers_own(talk, await taken_up(talk, request))
    return await refused(talk, request.intent) or await begin(talk, request, edit)


async def begin(talk: Talk, request: Request, edit: int | None = None) -> Reply:
    """Return the reply to something newly asked for; a dialog under way makes room for it."""
    command = command_of(request.intent)
    slots: Slots = {
        **request.slots,
        **{f"x_{key}": value for key, value in request.extras.items()},
    }
    state = DialogState(request.intent, talk.words.language, slots, talk.said_at)
    left: Reply = ()
    if command.changes:
        person, chat = talk.incoming.person, talk.incoming.chat
        left = await request_left(talk, await talk.conversations.dialog(person, chat))
        slots |= await put_aside(talk, request.intent)
        await talk.conversations.drop_dialog(person, chat)
    return (*left, *await advance(talk, state, edit=edit, page=request.page))


async def advance(
    talk: Talk, state: DialogState, *, edit: int | None = None, lead: str = "", page: int = 0
) -> Reply:
    """Return the next message of a dialog.

    Args:
        talk: The turn.
        state: What is known so far; filled in by the dialog.
        edit: The message to edit, for a tap.
        lead: A line before a question, such as what was not understood.
        page: Page of a long answer.
    """
    dialog = command_of(state.intent).dialog
    own_words = in_sight(talk.speaking(state.language), state.intent)
    try:
        foreign = await not_own(own_words, state.slots)
        step = foreign or await dialog.missing(own_words, state.slots)
        if isinstance(step, Question):
            return await ask(own_words, state, with_lead(step, lead), edit)
        if isinstance(step, Answer):
            return await finish(own_words, state, step, edit, page)
        return await _complete(own_words, state, edit, page)
    except Refusal as refusal:
        answer = await refusal_answer(own_words, refusal)
        answer = with_more(own_words.words, state.intent, state.slots, answer)
        return await finish(own_words, state, answer, edit, page)


async def _complete(talk: Talk, state: DialogState, edit: int | None, page: int) -> Reply:
    if not command_of(state.intent).changes:
        answer = await reader_of(state.intent).answer(talk, state.slots)
        return await finish(talk, state, answer, edit, page)
    changer = changer_of(state.intent)
    if is_wish(talk, state.intent):
        return await ask_studio(talk, state, changer, edit)
    if (request := await _request_of(talk, state)) is not None:
        if is_own_draft(changer, state):
            return await draft_apart(talk, state, request, changer)
        return await renew_request(talk, request, changer)
    return await propose(talk, state, changer, edit)


async def _request_of(talk: Talk, state: DialogState) -> ProposalState | None:
    """Return the customer's request that this dialog changes a value of, if it is one."""
    if state.proposal_id is None:
        return None
    proposal = await talk.conversations.proposal(state.proposal_id)
    if proposal is None or proposal.state != "asked":
        return None
    proposal.slots = state.slots
    return proposal


async def ask(talk: Talk, state: DialogState, question: Question, edit: int | None) -> Reply:
    """Return a question, and keep the dialog that waits for its answer."""
    state.step, state.asked = state.step + 1, question.slot
    question = with_lead(question, "".join(await whose_contract(talk, state.slots)))
    await talk.conversations.save_dialog(talk.incoming.person, talk.incoming.chat, state)
    rows = question_rows(talk.words, question, state.step, state.view)
    return (Say(talk.incoming.chat, question.text, rows, edit),)


async def _remember(talk: Talk, state: DialogState) -> None:
    """Keep what was read about, so that "warum?" and "und zum 31.3.?" are about the same."""
    person, chat = talk.incoming.person, talk.incoming.chat
    under_way = await talk.conversations.dialog(person, chat)
    if under_way is None or not under_way.is_open:
        state.asked = None
        await talk.conversations.save_dialog(person, chat, state)


async def finish(
    talk: Talk, state: DialogState, answer: Answer, edit: int | None, page: int
) -> Reply:
    """Return an answer; a change that ends here is forgotten, a read stays as what it is about."""
    if command_of(state.intent).changes or state.asked:
        await talk.conversations.drop_dialog(talk.incoming.person, talk.incoming.chat)
    if not command_of(state.intent).changes and "contract_id" in state.slots:
        await _remember(talk, state)
    answer = _usable(talk, answer)
    text, rows = paged(talk.words.language, answer, state.intent, state.slots, page)
    chat, studio_id = talk.incoming.chat, talk.studio.scope.studio_id
    files = (SendFile(chat, file) for file in answer.files)
    documents = (SendDocument(studio_id, chat, each) for each in answer.documents)
    return (Say(chat, text, rows, edit), *files, *documents)


def _usable(talk: Talk, answer: Answer) -> Answer:
    """Return an answer without the buttons that lead to what the person may not do."""
    rows = (tuple(each for each in row if _leads_on(talk, each)) for row in answer.buttons)
    return replace(answer, buttons=tuple(row for row in rows if row))


def _leads_on(talk: Talk, button: Button) -> bool:
    request = read_data(button.data)
    if not isinstance(request, Request) or request.intent not in COMMANDS:
        return True
    return usable(talk, request.intent)


def farewell(state: DialogState | None) -> str:
    """Return the id of what is said when a dialog is left: some go on another day."""
    if state is not None and state.slots.get(NEXT):
        return "declare-aborted-next"
    dialog = None if state is None else command_of(state.intent).dialog
    return str(getattr(dialog, "farewell", "aborted"))


def take_answer(state: DialogState, sets: Mapping[str, Any]) -> None:
    """Take the slots of an answer, pressed or typed, into the dialog."""
    state.view = ""
    state.slots.pop("x_ask", None)
    merge(state.slots, sets)


def merge(slots: Slots, new: Mapping[str, Any]) -> None:
    """Take new facts into the slots, and forget what was resolved from older ones.

    Example:
        >>> slots = {"customer": "Anna", "customer_id": 3, "mode": "term_end"}
        >>> merge(slots, {"date": "2027-02-28"})
        >>> slots
        {'customer': 'Anna', 'customer_id': 3, 'mode': 'date', 'date': '2027-02-28'}
    """
    if "customer" in new:
        _forget(slots, RESOLVED)
    if "plan" in new:
        _forget(slots, ("contract_id", "plan_id"))
    if "course" in new:
        _forget(slots, ("course_id",))
    if "date" in new and "mode" in slots and "mode" not in new:
        slots["mode"] = "date"
    if new.get("mode", "date") != "date":
        _forget(slots, ("date",))
    slots.update(new)


def _forget(slots: Slots, keys: tuple[str, ...]) -> None:
    for key in keys:
        slots.pop(key, None)

"""A proposal: previewed, shown, kept as one row, shown anew when something changes.

A proposal reads differently per view: ``asker`` is the person who wanted it, ``decider-de`` and
``decider-en`` are those who decide on a request, ``blind-de`` and ``blind-en`` those among them
who see no money.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta

from msgspec.structs import replace

from domain.desk.facts import Preview
from domain.studios.links import Link
from handlers.buttons import of_link, proposal_data, request_data
from handlers.dialog import ChangeDialog, Draft, Option, Slots, Talk
from handlers.kept import DialogState, ProposalState, Rendering
from handlers.messages import Button, Language, Reply, Rows, Show
from handlers.notices.own import BOTH, DECLARE
from handlers.replacing import with_earlier
from handlers.rights import (
    BLIND,
    OF_RIGHTS,
    PRICED,
    deciders_of,
    is_wish,
    lacked,
    names_having,
    names_of_links,
    needed_for,
    note_lacking,
    note_needs,
    sees_money,
)
from handlers.team.rights import right_names
from handlers.texts import Words, spoken

LIFETIME = timedelta(minutes=15)
SAYS_IT_ITSELF = frozenset({DECLARE, "booking.add"})
"""What says in its own words that it is for one contract, or for one person."""
ASKER = "asker"
UNREAD = "x_unread"
"""Slot: something typed since the proposal was shown was not understood."""
KEPT = "x_kept="
"""Slot: what is known of a notice that this change has put aside; see ``handlers/notices``."""
Drawing = Callable[[Talk, str, Rendering], Rendering]
"""Gets the turn in a view's language, the view, and how it reads now; returns how it will read."""
_NO_ARGUMENTS = OF_RIGHTS | {"said", "x_details", "x_typo", "x_twice", "x_sure", UNREAD, KEPT}


async def propose(talk: Talk, state: DialogState, dialog: ChangeDialog, edit: int | None) -> Reply:
    """Return the proposal of what the slots say; an open one of this dialog is renewed.

    Args:
        talk: The turn, in the dialog's language.
        state: The dialog; it stays open for corrections.
        dialog: Previews and words it.
        edit: The message that becomes the proposal, for a tap; else it is a new message.
    """
    preview = await dialog.preview(talk, state.slots)
    proposal = await _row(talk, state)
    await renew(talk, proposal, dialog, preview)
    await talk.conversations.save_proposal(proposal)
    state.proposal_id, state.asked, state.slots = proposal.id, None, proposal.slots
    await talk.conversations.save_dialog(talk.incoming.person, talk.incoming.chat, state)
    return await show_here(talk, proposal, edit)


async def _row(talk: Talk, state: DialogState) -> ProposalState:
    if state.proposal_id is not None:
        known = await talk.conversations.proposal(state.proposal_id)
        if known is not None and known.state == "open":
            known.revision += 1
            known.slots = state.slots
            return known
    return await _same(talk, state) or await talk.conversations.number_proposal(
        new_row(talk, state)
    )


async def _same(talk: Talk, state: DialogState) -> ProposalState | None:
    """Return the open proposal of the very same thing, which the new one takes the place of."""
    wanted = _arguments(state.slots)
    opened = await talk.conversations.open_proposals(talk.incoming.person, talk.incoming.chat)
    for known in opened:
        if known.intent == state.intent and _arguments(known.slots) == wanted:
            known.revision += 1
            known.slots, known.said_at = state.slots, state.said_at
            known.language = state.language
            return known
    return None


def _arguments(slots: Slots) -> Slots:
    """Return what is to be done, without the words in which it was said."""
    return {name: value for name, value in slots.items() if name not in _NO_ARGUMENTS}


def new_row(talk: Talk, state: DialogState) -> ProposalState:
    """Return a proposal that is not kept yet, with the day and moment of what was said."""
    return ProposalState(
        id=0,
        studio_id=talk.studio.scope.studio_id,
        person=talk.incoming.person,
        chat=talk.incoming.chat,
        intent=state.intent,
        language=state.language,
        slots=state.slots,
        link_id=talk.link.id or None,
        facts={},
        said_at=state.said_at,
        expires_at=talk.studio.scope.now + LIFETIME,
    )


async def renew(
    talk: Talk, proposal: ProposalState, dialog: ChangeDialog, preview: Preview
) -> None:
    """Write a preview into a proposal: its facts, its new rendering, its fifteen minutes."""
    proposal.slots.pop(UNREAD, None)
    note_needs(talk, proposal, preview)
    note_lacking(talk, proposal)
    draft = dialog.propose(talk, proposal.slots, preview)
    if lacked(proposal):
        draft = await _as_request(talk, proposal, draft)
    if lacked(proposal) or is_wish(talk, proposal.intent):
        draft = await with_earlier(talk, proposal, dialog, draft)
    draft = _of_several(talk, proposal, draft)
    proposal.facts = preview.decision_facts()
    proposal.expires_at = talk.studio.scope.now + LIFETIME
    proposal.renderings[ASKER] = render(talk.words, proposal, draft)


def _of_several(talk: Talk, proposal: ProposalState, draft: Draft) -> Draft:
    """Return a proposal that says that it is for one contract, where several were spoken of."""
    if not proposal.slots.get(BOTH) or proposal.intent in SAYS_IT_ITSELF:
        return draft
    return replace(draft, lines=(*draft.lines, "", talk.words("one-of-several")))


async def _as_request(talk: Talk, proposal: ProposalState, draft: Draft) -> Draft:
    """Return the proposal of somebody who lacks a right: its button sends it to those who may."""
    words, missing = talk.words, right_names(talk.words, lacked(proposal))
    deciders = await deciders_of(talk, proposal)
    if deciders:
        names = await names_of_links(talk, deciders)
        line = words("rights-as-request", rights=missing, names=names)
    else:
        names = await names_having(talk, needed_for(proposal))
        line = words("rights-nobody-connected", rights=missing, names=names)
    send = words("button-send-as-request")
    lines = (*draft.lines, "", line)
    ready = draft.ready and bool(deciders)
    return replace(draft, lines=lines, confirm=send, danger=False, ready=ready)


def render(words: Words, proposal: ProposalState, draft: Draft) -> Rendering:
    """Return text and buttons of a proposal that waits for its confirmation."""
    unfolded = bool(proposal.slots.get("x_details"))
    lines = (*draft.lines, *draft.details) if unfolded else draft.lines
    label = draft.confirm or words("button-confirm")
    confirm = Button(label, _data(proposal, "confirm"), danger=draft.danger)
    abort = Button(words("button-abort"), _data(proposal, "abort"))
    options = option_rows(words, proposal, draft.options)
    more = _details_row(words, proposal) if draft.details and not unfolded else ()
    first = ((confirm,),) if draft.ready else ()
    return Rendering("\n".join(lines), (*first, *options, *more, (abort,)))


def _details_row(words: Words, proposal: ProposalState) -> Rows:
    data = proposal_data(proposal.id, proposal.revision, "set", {"x_details": 1})
    return ((Button(words("button-details"), data),),)


def option_rows(words: Words, proposal: ProposalState, options: Iterable[Option]) -> Rows:
    """Return one row per option."""
    return tuple((_option(words, proposal, option),) for option in options)


def _option(words: Words, proposal: ProposalState, option: Option) -> Button:
    if option.request is not None:
        button = Button(option.label, request_data(words.language, *option.request), option.danger)
        return of_link(((button,),), option.link)[0][0] if option.link else button
    action = option.does or ("ask" if option.asks else "set")
    data = proposal_data(
        proposal.id, proposal.revision, action, option.sets, asks=option.asks or ""
    )
    return Button(option.label, data, option.danger)


def _data(proposal: ProposalState, action: str) -> str:
    return proposal_data(proposal.id, proposal.revision, action)


def closing(words: Words, proposal: ProposalState, draft: Draft) -> Rendering:
    """Return text and buttons of what was done, with the next steps that it offers."""
    return Rendering("\n".join(draft.lines), option_rows(words, proposal, draft.options))


def marked(old: Rendering | None, new: Rendering, note: str) -> Rendering:
    """Return the new rendering with a note, and with the lines that differ marked."""
    before = set(old.text.split("\n")) if old else set()
    lines = (line if line in before else f"❗ {line}" for line in new.text.split("\n"))
    return replace(new, text="\n".join((note, *lines)))


def rewrite(talk: Talk, proposal: ProposalState, draw: Drawing) -> None:
    """Write every view of a proposal anew, as its next revision.

    Args:
        talk: The turn.
        proposal: Whose views.
        draw: Says how each will read.
    """
    proposal.revision += 1
    for view, drawn in proposal.renderings.items():
        proposal.renderings[view] = draw(in_language(talk, view, proposal), view, drawn)


async def show_here(talk: Talk, proposal: ProposalState, edit: int | None) -> Reply:
    """Return the showing of a proposal in this chat: in a given message, or in a new one."""
    chat = talk.incoming.chat
    if edit is None:
        await talk.conversations.lift(proposal.id, chat, ASKER)
    else:
        await talk.conversations.place(proposal.id, chat, ASKER, edit)
    return (Show(proposal.studio_id, proposal.id, chat, ASKER),)


async def show_everywhere(talk: Talk, proposal: ProposalState) -> Reply:
    """Return the showing of a proposal in every chat that has it."""
    places = await talk.conversations.shown_in(proposal.id)
    return tuple(Show(proposal.studio_id, proposal.id, chat, view) for chat, view in places)


def decider_view(link: Link) -> str:
    """Return the view of somebody who decides, by language and by what they see."""
    return f"{'decider' if sees_money(link) else 'blind'}-{spoken(link.language)}"


def view_language(view: str, proposal: ProposalState) -> Language:
    """Return the language in which a view of a proposal is written."""
    return proposal.language if view == ASKER else spoken(view.rpartition("-")[2])


def in_language(talk: Talk, view: str, proposal: ProposalState) -> Talk:
    """Return the turn in the language of a view, with the amounts that it may show."""
    of_asker, language = view == ASKER, view_language(view, proposal)
    unseen = bool(proposal.slots.get(BLIND)) if of_asker else view.startswith("blind")
    blind = unseen and proposal.intent not in PRICED
    return replace(talk, words=Words(language, blind))

"""What somebody typed: an answer, a correction, a yes, or something new.

Order: slash command, abort, yes to the one open proposal, answer to the open question (a read in
between is answered and the question repeated), correction of the open proposal, then a request of
its own. What is not understood changes nothing.
"""

import re
from collections.abc import Mapping
from typing import Any

from domain.errors import Refusal
from handlers.commands import COMMANDS, command_of, intent_of_slash
from handlers.confirming import confirm
from handlers.dialog import Question, Talk
from handlers.flow import advance, begin, farewell, merge, start, take_answer
from handlers.forms.answers import form_answer, is_form, names_another
from handlers.kept import DialogState
from handlers.letters import LONGEST, notice_in, part_of_notice
from handlers.messages import Language, Reply, Request, Say
from handlers.notices.between import said_between
from handlers.notices.own import (
    DECLARE,
    STAY,
    TERMINATE,
    answered_notice,
    let_go,
    rather_stays,
)
from handlers.numbers import with_names
from handlers.presses import drop
from handlers.proposals import ASKER, KEPT
from handlers.questions import labelled, typed_answer
from handlers.readings import bare_values, read_text, values_for
from handlers.said import named_on_file
from handlers.texts import Words
from handlers.unclear import answer_unclear
from handlers.understanding.days.dates import find_dates
from handlers.understanding.particulars import PARTICULARS
from handlers.understanding.sentence import Reading
from handlers.understanding.short_answers import is_no, is_yes
from handlers.unread import note_on, note_unread, shown_instead
from handlers.waiting import request_left

USEFUL = (
    "report", "given_by", "basis", "several", "both", "more", "unclear_day", "what_if",
    *PARTICULARS,
)  # fmt: skip
_SLASH = re.compile(r"/(\w+)(?:@\w+)?\s*(.*)", re.DOTALL)


async def answer_typed(talk: Talk) -> Reply:
    """Return the answer to a typed message."""
    text = talk.incoming.text.strip()
    if not text:
        await note_unread(talk)
        return (Say(talk.incoming.chat, talk.words("no-text")),)
    state = await talk.conversations.dialog(talk.incoming.person, talk.incoming.chat)
    if len(text) > LONGEST:
        return await _letter(talk, state, text)
    if slash := _SLASH.fullmatch(text):
        return await _slash(talk, state, slash.group(1), slash.group(2))
    named, ids = await with_names(talk, text)
    reading = read_text(talk, named, state)
    if state is not None and (found := await _certain_answer(talk, state, reading)):
        take_answer(state, found)
        return await advance(talk, state)
    if reading.intent == "abort" or is_no(text):
        known = " " not in text or state is not None  # "stop" is a word of both languages
        language = (state.language if state else talk.words.language) if known else None
        return await _abort(talk, state, talk.speaking(language or reading.language).words)
    if is_yes(text) and (state is None or state.asked is None):
        return await _yes(talk)
    if state is not None and (reply := await _continue(talk, state, reading)) is not None:
        return reply
    return await _begin(talk, reading, ids)


async def _letter(talk: Talk, state: DialogState | None, text: str) -> Reply:
    """Return what a long text leads to: of a customer's it may be a notice, or a part of one."""
    if talk.is_customer:
        if state is not None and (found := part_of_notice(talk, state, text)):
            take_answer(state, found)
            return await advance(talk, state)
        named, ids = await with_names(talk, text)
        reading = notice_in(talk, named)
        if reading is not None and reading.intent == TERMINATE:
            return await _begin(talk, reading, ids)
        if (answered := await answered_notice(talk)) is not None:
            return await start(talk, answered)
        if reading is not None:
            return await answer_unclear(talk.speaking(reading.language), reading, None)
    await note_unread(talk)
    return (Say(talk.incoming.chat, talk.words("text-too-long", most=LONGEST)),)


async def _certain_answer(
    talk: Talk, state: DialogState, reading: Reading
) -> Mapping[str, Any] | None:
    """Return the slots of the very words of a button, or of what a form can read."""
    if await names_another(talk, state, reading):
        return None
    if state.asked is None:
        return form_answer(talk, state, reading)
    own = talk.speaking(state.language)
    try:
        question = await command_of(state.intent).dialog.missing(own, dict(state.slots))
    except Refusal:  # it is said where the dialog goes on
        return None
    chosen = labelled(question, talk.incoming.text) if isinstance(question, Question) else None
    return chosen.sets if chosen else form_answer(talk, state, reading)


async def _slash(talk: Talk, state: DialogState | None, word: str, rest: str) -> Reply:
    intent = intent_of_slash(word)
    if intent == "abort":
        return await _abort(talk, state, talk.words)
    if intent is None:
        await note_unread(talk)
        return (Say(talk.incoming.chat, talk.words("unknown-slash")),)
    spoken = talk.speaking(_language_of_slash(intent, word) or talk.words.language)
    slots: dict[str, Any] = {"said": talk.incoming.text}
    if rest:
        named, ids = await with_names(talk, rest)
        read = values_for(intent, read_text(talk, named, intent=intent))
        slots |= {**named_on_file(talk, intent, named), **read, **ids}
    return await start(spoken, Request(intent, slots))


def _language_of_slash(intent: str, word: str) -> Language | None:
    """Return the language of a slash command, None where both have the same word."""
    names = command_of(intent).slash
    spoken: tuple[Language, ...] = ("de", "en")
    found = [language for language in spoken if names[language] == word.casefold()]
    return found[0] if len(found) == 1 else None


async def _abort(talk: Talk, state: DialogState | None, words: Words) -> Reply:
    """Return the end of the dialog under way, and of its proposal."""
    await talk.conversations.drop_dialog(talk.incoming.person, talk.incoming.chat)
    if state is not None:
        await let_go(talk, state.intent, state.slots)
    opened = await talk.conversations.open_proposals(talk.incoming.person, talk.incoming.chat)
    aside = state is not None and state.is_open and KEPT in state.slots
    proposals = [each for each in opened if not (aside and each.intent == DECLARE)]
    is_open = (state is not None and state.is_open) or bool(proposals)
    said = Say(talk.incoming.chat, words(farewell(state) if is_open else "nothing-to-abort"))
    reply: Reply = (said,)
    for proposal in proposals:
        reply = (*await drop(talk, proposal, None), *reply)
    return (*await request_left(talk, state), *reply)


async def _yes(talk: Talk) -> Reply:
    """Return what a typed yes does: it counts for the single open proposal that was sent."""
    proposals = await talk.conversations.open_proposals(talk.incoming.person, talk.incoming.chat)
    if len(proposals) == 1:
        (proposal,) = proposals
        return await shown_instead(talk, proposal) or await confirm(talk, proposal, None)
    text = "yes-to-which" if proposals else "yes-to-nothing"
    return (Say(talk.incoming.chat, talk.words(text)),)


async def _continue(talk: Talk, state: DialogState, reading: Reading) -> Reply | None:
    """Return the next step of the dialog under way, or None for something new."""
    asks_why = reading.extras.get("why") and "customer" not in reading.slots
    if asks_why and state.slots.get("contract_id"):
        slots = {"contract_id": state.slots["contract_id"]}
        return await begin(talk.speaking(state.language), Request("contract.earliest_end", slots))
    if _is_about_the_same(talk, state, reading):
        same = {"contract_id": state.slots["contract_id"]}
        return await begin(talk.speaking(reading.language), Request(reading.intent, same))
    if _is_new(state, reading):
        return await _in_between(talk, state, reading)
    if state.asked is None:
        return await _correct(talk, state, reading)
    return await _answer(talk, state, reading)


def _is_about_the_same(talk: Talk, state: DialogState, reading: Reading) -> bool:
    """Say whether "when does it end?" asks about the contract that was read last."""
    is_read = reading.intent in ("contract.show", "contract.earliest_end")
    names_nobody = not reading.slots and "contract_id" in state.slots
    return is_read and names_nobody and not state.is_open and not talk.is_customer


def _is_new(state: DialogState, reading: Reading) -> bool:
    """Say whether a sentence begins something of its own: another wish, or another person."""
    if reading.bare or reading.intent == "none":
        return False
    return reading.intent != state.intent or "customer" in reading.slots


async def _in_between(talk: Talk, state: DialogState, reading: Reading) -> Reply | None:
    """Return a read and the open question again; a change makes room for itself."""
    if state.asked is None or command_of(reading.intent).changes:
        return None
    answer = await _begin(talk, reading)
    return (*answer, *await advance(talk, state))


async def _correct(talk: Talk, state: DialogState, reading: Reading) -> Reply | None:
    """Return the proposal renewed by new facts ("nein, zum 28.2.")."""
    slots = _corrected(talk, state, values_for(state.intent, reading))
    if not slots or (reading.intent == state.intent and not reading.extras.get("correction")):
        return None
    before = await _shown(talk, state)
    merge(state.slots, slots)
    reply = await advance(talk, state)
    if before is None or state.asked or await _shown(talk, state) != before:
        return reply
    await note_on(talk, state)
    words = talk.speaking(state.language).words
    return (*reply, Say(talk.incoming.chat, words("correction-not-taken")))


async def _shown(talk: Talk, state: DialogState) -> str | None:
    """Return how the proposal of a dialog reads to the one who wants it."""
    number = state.proposal_id
    proposal = None if number is None else await talk.conversations.proposal(number)
    return None if proposal is None else proposal.renderings[ASKER].text


def _corrected(talk: Talk, state: DialogState, found: dict[str, Any]) -> dict[str, Any]:
    """Return the facts; a day that is over corrects the receipt, where that was asked for."""
    is_receipt = "x_report" in state.slots and found.get("date", "9") <= talk.said_on.isoformat()
    return {"received": found["date"]} if is_receipt else found


async def _answer(talk: Talk, state: DialogState, reading: Reading) -> Reply:
    """Return the next step after a typed answer, or the question again with the reason why."""
    own = talk.speaking(state.language)
    question = await command_of(state.intent).dialog.missing(own, state.slots)
    found = _read_answer(own, state, question, reading)
    if is_form(state.intent) and talk.incoming.text.strip().endswith("?"):
        found = None
    if found is None and reading.intent == state.intent and not reading.bare:
        return await _begin(talk, reading)
    if found is None:
        lead = own.words("not-an-answer")
        between = await said_between(talk, state, reading)
        return between or await advance(talk, state, lead=lead)
    take_answer(state, found)
    return await advance(talk, state)


def _read_answer(
    talk: Talk, state: DialogState, question: object, reading: Reading
) -> Mapping[str, Any] | None:
    if not isinstance(question, Question):
        return {}
    slots = values_for(state.intent, reading)
    corrects = reading.extras.get("correction") or (reading.bare and "date" in slots)
    if question.slot in slots or (slots and corrects):
        return slots
    if question.slot == "received" and "date" in slots:
        days = find_dates(talk.incoming.text, state.language, talk.said_on)
        past = days[0].in_past(talk.said_on).last if days else None
        return {"received": past.isoformat()} if past else None
    named = str(slots.get("plan") or "") if question.slot == "contract" else ""
    return typed_answer(talk, question, talk.incoming.text, named)


async def _begin(talk: Talk, reading: Reading, ids: Mapping[str, int] | None = None) -> Reply:
    spoken = talk.speaking(reading.language)
    if reading.intent == STAY and (stays := await _stays(spoken)) is not None:
        return stays
    if reading.intent not in COMMANDS:
        if (answered := await answered_notice(talk)) is not None:
            return await start(spoken, answered)
        return await answer_unclear(spoken, reading, bare_values(reading).get("customer"))
    extras = {key: reading.extras[key] for key in USEFUL if key in reading.extras}
    slots = {**_slots(talk, reading), **(ids or {})}
    return await start(spoken, Request(reading.intent, slots, extras))


async def _stays(talk: Talk) -> Reply | None:
    """Return the end of a notice that was said and not given, where somebody changes his mind."""
    state = await talk.conversations.dialog(talk.incoming.person, talk.incoming.chat)
    if talk.is_customer and state is not None and state.intent == DECLARE:
        return await _abort(talk, state, talk.words)
    if await rather_stays(talk):
        return (Say(talk.incoming.chat, talk.words("declare-let-go")),)
    return None


def _slots(talk: Talk, reading: Reading) -> dict[str, Any]:
    slots = {**reading.slots, "said": talk.incoming.text}
    return {**slots, "x_typo": 1} if reading.typo_name else slots

"""The check at the front door: a birthday, a code by e-mail, or the studio's own yes.

No code is asked for that could not arrive: where no e-mails leave, the studio says yes instead.
Whoever stands there and is connected with nobody is asked again until it is answered. A chat that
speaks for somebody already answers with its next message, or goes on with something else.
"""

import re
from datetime import date

from msgspec.structs import replace

from domain.clock import day_in
from domain.desk.connecting.front_door import Answered, Standing, Verdict
from domain.desk.connecting.previews import Check
from handlers.arriving.door import CODE, LEAVE, STUDIO, Door
from handlers.arriving.studio_decides import ask_for_entry, waiting_for_studio
from handlers.arriving.welcome import welcome
from handlers.buttons import request_data
from handlers.context import say_to
from handlers.messages import Button, Mail, Press, Reply, Say, Toast
from handlers.texts import Words, spoken
from handlers.understanding.contacts import read_birthday
from handlers.understanding.short_answers import is_no

_CODE = re.compile(r"\D{0,3}(\d{3})[ -]?(\d{3})\D{0,3}")
MOST_WORDS = 5
"""An answer is a day with little around it, no sentence."""


async def ask_check(door: Door, standing: Standing, lead: str = "") -> Reply:
    """Return the question of the door, after a line about the answer before."""
    match standing.check:
        case Check.BIRTHDAY:
            return _asked(door, standing, "door-ask-birthday", lead)
        case Check.CODE if standing.code_sent:
            return _asked(door, standing, "door-ask-code", lead)
        case Check.CODE if await _mails_leave(door, standing):
            return await _send_code(door, standing)
        case _:
            return await ask_for_entry(door, standing)


async def _mails_leave(door: Door, standing: Standing) -> bool:
    """Say whether a code would arrive; else the studio says who it is."""
    talk = await door.talk(standing)
    state = (await talk.conversations.mails(door.house.now)).state
    return state.set_up and not state.trouble


async def reply_at_door(door: Door, standing: Standing) -> Reply | None:
    """Return the answer to whoever stands at the door; None for what is about something else."""
    if door.incoming.press is not None:
        return await _pressed(door, standing, door.incoming.press)
    text = door.incoming.text.strip()
    if is_no(text) or text.casefold() in ("abbrechen", "cancel", "/abbrechen", "/cancel"):
        return await _left(door)
    if standing.check is Check.STUDIO:
        return await waiting_for_studio(door, standing)
    said = _read(door, standing, text)
    if said is not None:
        return await _answered(door, standing, said)
    if not door.is_stranger:
        await door.house.door.leave(standing.telegram_id)
        return None
    lead = f"door-unclear-{standing.check.value}"
    return await ask_check(door, standing, door.words(lead))


async def _pressed(door: Door, standing: Standing, press: Press) -> Reply | None:
    toast = (Toast(press.query_id),)
    match press.data:
        case data if data == LEAVE:
            return (*toast, *_in_place(await _left(door), press))
        case data if data == CODE and standing.check is Check.CODE:
            return (*toast, *await _send_code(door, standing))
        case data if data == STUDIO and standing.check is Check.CODE:
            return (*toast, *await ask_for_entry(door, standing))
    if standing.check is Check.STUDIO:
        return await waiting_for_studio(door, standing)
    return None


def _in_place(reply: Reply, press: Press) -> Reply:
    return tuple(
        replace(part, edit=press.message_id) if isinstance(part, Say) else part for part in reply
    )


async def _left(door: Door) -> Reply:
    await door.house.door.leave(door.incoming.person)
    return door.say(door.words("door-left"))


def _read(door: Door, standing: Standing, text: str) -> date | str | None:
    """Return the answer that a text gives, None where it gives none."""
    if standing.check is Check.CODE:
        found = _CODE.fullmatch(text)
        return "".join(found.groups()) if found else None
    if len(text.split()) > MOST_WORDS:
        return None
    today = day_in(standing.studio.time_zone, door.incoming.said_at)
    return read_birthday(text, door.words.language, today)


async def _answered(door: Door, standing: Standing, said: date | str) -> Reply:
    language = door.words.language
    answered = await door.house.door.answer(standing.telegram_id, said, language)
    if answered is None:
        return door.say(door.words("stranger"))
    match answered.verdict:
        case Verdict.RIGHT if answered.link is not None:
            return await welcome(door.house, answered.link)
        case Verdict.CLOSED:
            closed = door.say(door.words("door-closed"))
            return (*closed, *await _told_owners(door, answered))
        case Verdict.STALE:
            return _asked(door, answered.standing, "door-code-stale", "")
        case _:
            wrong = door.words("door-wrong", left=answered.standing.tries_left)
            return await ask_check(door, answered.standing, wrong)


async def _told_owners(door: Door, answered: Answered) -> Reply:
    """Return what the owners hear of a link that was closed."""
    studio = await door.house.enter_as_system(answered.standing.studio.id)
    customer = await studio.customers.file(answered.standing.customer_id)
    parts = []
    for owner in await studio.owners():
        words = Words(spoken(owner.language))
        data = request_data(words.language, "customer.invite", {"customer_id": customer.id})
        text = words("door-closed-owner", customer=customer.name)
        button = Button(words("button-new-invitation"), data)
        parts.append(await say_to(door.house, owner, text, ((button,),)))
    return tuple(parts)


async def _send_code(door: Door, standing: Standing) -> Reply:
    """Return the question for the code, and the e-mail with a new one."""
    code = await door.house.door.new_code(standing.telegram_id)
    if code is None:
        return _asked(door, standing, "door-no-more-codes", "")
    mail = Mail(
        studio_id=standing.studio.id,
        kind="link-code",
        customer_id=standing.customer_id,
        invoice_id=None,
        before_id=None,
        due_at=door.house.now,
        journal_id=None,
        facts={"code": code.digits, "until": code.until.isoformat()},
        subject=f"link-{standing.telegram_id}-{int(code.until.timestamp())}",
    )
    return (mail, *_asked(door, standing, "door-ask-code", ""))


def _asked(door: Door, standing: Standing, text_id: str, lead: str) -> Reply:
    text = door.words(text_id, studio=standing.studio.name, name=standing.name)
    buttons = [door.button("button-door-leave", LEAVE)]
    if standing.check is Check.CODE:
        buttons.insert(0, door.button("button-door-studio", STUDIO))
        if standing.may_send_code:
            buttons.insert(0, door.button("button-door-code", CODE))
    return door.say(f"{lead}\n{text}" if lead else text, *buttons)

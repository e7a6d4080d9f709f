"""What a sentence wants besides its one course day: said in the proposal, and offered next.

"Yoga on Tuesday and on Thursday" is two bookings. One proposal is about one of them; the others
are named in it, and each has a button where the first one is done, or cannot be.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from handlers.buttons import request_data
from handlers.courses.meant import named_so
from handlers.dialog import Answer, Option, Slots, Talk
from handlers.messages import Button
from handlers.texts import Markup, Words
from handlers.wording import key

MORE = "x_more"
"""Slot: what else was wanted, with ``course`` (a name) and ``date`` (ISO) where they are said."""
MOST = 6
"""How many more are offered."""
_OF_BUTTON = ("customer_id", "course_id", "date")


async def note_more(talk: Talk, slots: Slots) -> None:
    """Fill in which courses are meant by what else was wanted, once."""
    more = slots.get(MORE)
    if not more or any("course_id" in each for each in more):
        return
    courses = await talk.studio.courses.all(active=None)
    slots[MORE] = [_with_id(each, courses) for each in more][:MOST]


def _with_id(wanted: Mapping[str, Any], courses: Sequence[Any]) -> dict[str, Any]:
    found = named_so(courses, str(wanted.get("course", "")))
    return {**wanted, "course_id": found[0].id if len(found) == 1 else 0}


def more_line(words: Words, slots: Slots) -> tuple[str, ...]:
    """Return what was wanted besides and is not taken yet; nothing where there is nothing."""
    listed = [_named(words, each) for each in slots.get(MORE) or ()]
    return (words("booking-more", days=Markup(", ".join(listed))),) if listed else ()


def more_options(words: Words, intent: str, slots: Slots) -> tuple[Option, ...]:
    """Return a button for each thing that was wanted besides."""
    wanted = [(each, _slots(slots, each)) for each in slots.get(MORE) or ()]
    return tuple(
        Option(_label(words, intent, each), request=(intent, theirs)) for each, theirs in wanted
    )


def with_more(words: Words, intent: str, slots: Slots, answer: Answer) -> Answer:
    """Return why the first one cannot be done, with what else was wanted and the way to it."""
    rows = tuple(
        (Button(each.label, request_data(words.language, *each.request)),)
        for each in more_options(words, intent, slots)
        if each.request
    )
    blocks = (*answer.blocks, *more_line(words, slots))
    return replace(answer, blocks=blocks, buttons=(*answer.buttons, *rows))


def _slots(slots: Slots, wanted: Mapping[str, Any]) -> dict[str, Any]:
    found = {"customer_id": slots.get("customer_id"), **wanted}
    return {name: found[name] for name in _OF_BUTTON if found.get(name)}


def _label(words: Words, intent: str, wanted: Mapping[str, Any]) -> str:
    return words.label(f"button-more-{key(intent)}", **_facts(wanted))


def _named(words: Words, wanted: Mapping[str, Any]) -> str:
    return words("booking-more-day", **_facts(wanted))


def _facts(wanted: Mapping[str, Any]) -> dict[str, Any]:
    on = wanted.get("date")
    return {
        "course": str(wanted.get("course", "")),
        "day": date.fromisoformat(on) if on else None,
        "has": ("both" if on else "course") if wanted.get("course") else "day",
    }

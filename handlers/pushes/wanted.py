"""Which messages somebody wants to hear of: shown with ticks, turned by a tap.

What is turned holds at once: the same button turns it back.
"""

from collections.abc import Mapping
from typing import Any

from domain.reminders.choices import Wanted
from domain.reminders.kinds import KINDS, Audience, Group
from handlers.buttons import request_data
from handlers.dialog import Answer, Talk
from handlers.listing import leads_to
from handlers.messages import Button, Rows
from handlers.pushes.less import WANTED
from handlers.pushes.topics import (
    groups_for,
    is_alone,
    kinds_for,
    letters_of,
    topic_name,
    topics_of,
)
from handlers.texts import Words

LANGUAGE = "settings.language"


def audience_of(talk: Talk) -> Audience:
    """Return as whom somebody is told."""
    return Audience.CUSTOMER if talk.is_customer else Audience.OWNER


async def wanted_by(talk: Talk) -> Wanted:
    """Return what the one who speaks wants to hear of."""
    kind, person = audience_of(talk).actor, talk.link.actor.id
    return await talk.studio.reminders.choices.of(kind, person or 0)


async def choose(talk: Talk, topic: str, *, wanted: bool) -> None:
    """Write down what the one who speaks wants to hear of."""
    kind, person = audience_of(talk).actor, talk.link.actor.id
    await talk.studio.reminders.choices.choose(kind, person or 0, topic, wanted=wanted)


def chosen_topic(talk: Talk, slots: Mapping[str, Any]) -> str | None:
    """Return the group or kind that a button turns, if such people are told of it."""
    audience = audience_of(talk)
    known = {group.value: group for group in groups_for(audience)}
    for topic in topics_of(str(slots.get("topic", ""))):
        if topic in known or (topic in KINDS and audience in KINDS[topic].audiences):
            return topic
    return None


async def overview(talk: Talk) -> Answer:
    """Return every group with a tick or a cross, and a button that turns it."""
    words, wanted = talk.words, await wanted_by(talk)
    lines = (
        words("wanted-head"),
        *wanted_lines(words, wanted, audience_of(talk)),
        "",
        words("wanted-hint"),
        *((words("wanted-owed"),) if talk.is_customer else ()),
    )
    return Answer(("\n".join(lines),), switches(words, wanted, audience_of(talk)))


async def own_settings(talk: Talk) -> Answer:
    """Return what a customer has settled: the language, and which messages come."""
    words, wanted = talk.words, await wanted_by(talk)
    language = words(f"language-{words.language}")
    lines = (
        words("own-settings"),
        words("own-settings-language", spoken=language),
        words("own-settings-messages"),
        *wanted_lines(words, wanted, Audience.CUSTOMER),
        "",
        words("wanted-hint"),
    )
    rows = switches(words, wanted, Audience.CUSTOMER)
    more = (
        (leads_to(words, "intent-settings-language", LANGUAGE),),
        (leads_to(words, "button-unlink-own", "customer.unlink"),),
    )
    return Answer(("\n".join(lines),), (*rows, *more))


def wanted_lines(words: Words, wanted: Wanted, audience: Audience) -> tuple[str, ...]:
    """Return a line for each group, with the kinds of it that are not wanted."""
    return tuple(_line(words, wanted, group, audience) for group in groups_for(audience))


def switches(words: Words, wanted: Wanted, audience: Audience) -> Rows:
    """Return a row for each group: what is wanted in part is switched on by its first button.

    Beside it a button opens the group's kinds, where there are several.
    """
    return tuple(
        (
            _switch(words, group.value, on=not _without(wanted, group, audience)),
            *_opens(words, group, audience),
        )
        for group in groups_for(audience)
    )


async def within(talk: Talk, group: Group) -> Answer:
    """Return the kinds of a group with a tick or a cross, and a button that turns each."""
    words, audience, wanted = talk.words, audience_of(talk), await wanted_by(talk)
    kinds = kinds_for(group, audience)
    lines = [words("wanted-within", group=topic_name(words, group.value))]
    lines += [_kind_line(words, wanted, each) for each in kinds]
    lines += ["", words("wanted-within-hint")]
    rows = [
        (_switch(words, each, on=wanted.wants(each), within=group),)
        for each in kinds
        if KINDS[each].may_decline
    ]
    back = Button(words("wanted-button-all"), turn_data(words))
    return Answer(("\n".join(lines),), (*rows, (back,)))


def opened_group(talk: Talk, slots: Mapping[str, Any]) -> Group | None:
    """Return the group whose kinds a button shows, if such people are told of it."""
    known = {group.value: group for group in groups_for(audience_of(talk))}
    topics = topics_of(str(slots.get("within", "")))
    return next((known[each] for each in topics if each in known), None)


def less(talk: Talk, letters: str) -> Answer:
    """Return the choice after a message: no more of a kind, of its whole group, or keep all."""
    words, audience = talk.words, audience_of(talk)
    kinds = [each for each in topics_of(letters) if each in KINDS]
    kinds = [
        each for each in kinds if audience in KINDS[each].audiences and KINDS[each].may_decline
    ]
    groups = dict.fromkeys(
        KINDS[each].group.value for each in kinds if not is_alone(each, audience)
    )
    rows = (
        *((_less(words, "kind", each, letters),) for each in kinds),
        *((_less(words, "group", each, letters),) for each in groups),
        (Button(words("wanted-keep"), turn_data(words, keep=1)),),
    )
    return Answer((words("wanted-less"),), rows)


def turned(words: Words, topic: str, letters: str, *, wanted: bool) -> Answer:
    """Return what holds now, with the button that takes it back."""
    text = words("wanted-back" if wanted else "wanted-gone", topic=topic_name(words, topic))
    if not wanted:
        text = f"{text}\n{words('wanted-gone-hint')}"
    back = (
        () if wanted else ((Button(words("wanted-button-back"), _turn(words, topic, letters)),),)
    )
    return Answer((text,), (*back, (all_button(words),)))


def all_button(words: Words) -> Button:
    """Return the button that shows all that somebody wants, in the same message."""
    return Button(words("wanted-button-all"), turn_data(words))


def turn_data(words: Words, **slots: Any) -> str:
    """Return the data of a button whose answer takes the place of its message."""
    return request_data(words.language, WANTED, {**slots, "page": 0})


def _turn(words: Words, topic: str, letters: str) -> str:
    return turn_data(words, topic=letters_of([topic]), on=1, about=letters)


def _less(words: Words, family: str, topic: str, letters: str) -> Button:
    label = words.label(f"wanted-less-{family}", topic=topic_name(words, topic))
    return Button(label, turn_data(words, topic=letters_of([topic]), on=0, about=letters))


def _switch(words: Words, topic: str, *, on: bool, within: Group | None = None) -> Button:
    label = words.label(
        "wanted-button-off" if on else "wanted-button-on", group=topic_name(words, topic)
    )
    slots: dict[str, Any] = {"topic": letters_of([topic]), "on": 0 if on else 1}
    if within is not None:
        slots["within"] = letters_of([within.value])
    return Button(label, turn_data(words, **slots))


def _opens(words: Words, group: Group, audience: Audience) -> tuple[Button, ...]:
    """Return the button that opens a group of several kinds."""
    if len(kinds_for(group, audience)) == 1:
        return ()
    label = words.label("wanted-button-within", group=topic_name(words, group.value))
    return (Button(label, turn_data(words, within=letters_of([group.value]))),)


def _kind_line(words: Words, wanted: Wanted, kind: str) -> str:
    name = topic_name(words, kind)
    if not KINDS[kind].may_decline:
        return words("wanted-always", kind=name)
    return words("wanted-on" if wanted.wants(kind) else "wanted-off", group=name)


def _line(words: Words, wanted: Wanted, group: Group, audience: Audience) -> str:
    name, missing = topic_name(words, group.value), _without(wanted, group, audience)
    if not missing:
        return words("wanted-on", group=name)
    if len(missing) == len(kinds_for(group, audience)):
        return words("wanted-off", group=name)
    told = [each for each in kinds_for(group, audience) if each not in missing]
    owed = not any(KINDS[each].may_decline for each in told)  # the rest of the group stays
    kinds = ", ".join(topic_name(words, each) for each in (told if owed else missing))
    return words("wanted-rest" if owed else "wanted-part", group=name, kinds=kinds)


def _without(wanted: Wanted, group: Group, audience: Audience) -> tuple[str, ...]:
    return tuple(each for each in kinds_for(group, audience) if not wanted.wants(each))

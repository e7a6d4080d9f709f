"""Which messages a customer gets, for an owner who was asked to stop them.

Who has no chat cannot turn them himself: he answers an e-mail, and the studio does it for him. As
with one's own, what is turned holds at once, and the same button turns it back.
"""

from collections.abc import Iterable

from domain.reminders.choices import Wanted
from domain.reminders.kinds import Audience
from domain.store.scope import ActorKind
from handlers.dialog import Answer, Slots, Talk
from handlers.messages import Button, Rows
from handlers.pushes.topics import groups_for, letters_of, topic_name, topics_of
from handlers.pushes.wanted import turn_data, wanted_lines
from handlers.texts import Words

CUSTOMER = Audience.CUSTOMER
GROUPS = tuple(group.value for group in groups_for(CUSTOMER))


async def customer_wishes(talk: Talk, slots: Slots) -> Answer:
    """Turn what was tapped, and return what a customer gets.

    Args:
        talk: The turn of an owner.
        slots: ``customer_id``, and of a button ``topic`` and ``on``.
    """
    customer = await talk.studio.customers.file(slots["customer_id"])
    for topic in topics_of(str(slots.get("topic", ""))):
        if topic in GROUPS:
            await _turn(talk, customer.id, topic, wanted=str(slots.get("on")) == "1")
    wanted = await talk.studio.choices.of_customer(customer.id)
    words = talk.words
    lines = (
        words("wishes-head", customer=customer.name),
        *wanted_lines(words, wanted, CUSTOMER),
        "",
        words("wishes-hint"),
        words("wishes-owed"),
    )
    return Answer(("\n".join(lines),), tuple(_rows(words, wanted, customer.id)))


async def _turn(talk: Talk, customer_id: int, topic: str, *, wanted: bool) -> None:
    choices = talk.studio.choices
    await choices.choose(ActorKind.CUSTOMER, customer_id, topic, wanted=wanted)


def _rows(words: Words, wanted: Wanted, customer_id: int) -> Rows:
    """Return a button for each group, and one for all of them."""
    missing = [group.value for group in groups_for(CUSTOMER) if not wanted.wants_all_of(group)]
    return (
        *((_switch(words, group, customer_id, on=group in missing),) for group in GROUPS),
        (_switch_all(words, customer_id, on=bool(missing)),),
    )


def _switch(words: Words, group: str, customer_id: int, *, on: bool) -> Button:
    label = "wanted-button-on" if on else "wanted-button-off"
    name = words.label(label, group=topic_name(words, group))
    return Button(name, _data(words, [group], customer_id, on=on))


def _switch_all(words: Words, customer_id: int, *, on: bool) -> Button:
    label = words.label("wishes-all" if on else "wishes-none")
    return Button(label, _data(words, GROUPS, customer_id, on=on))


def _data(words: Words, groups: Iterable[str], customer_id: int, *, on: bool) -> str:
    return turn_data(words, topic=letters_of(groups), on=int(on), customer_id=customer_id)

"""What the studio may write about of its own accord: asked when somebody comes in.

Nothing is chosen before it is tapped; the answers to what people write themselves always come.
"""

from domain.reminders.shapes import Audience, Group
from domain.store.scope import ActorKind
from domain.studio import House, Studio
from domain.studios.links import Link
from handlers.buttons import request_data
from handlers.dialog import Answer
from handlers.messages import Button
from handlers.pushes.topics import groups_for, topic_name
from handlers.texts import Words

INTENT = "chat.consent"
GROUPS = groups_for(Audience.CUSTOMER)
"""What customers are asked about, in this order."""
EVERYTHING, READY = "all", "ready"


async def ask_consent(house: House, link: Link, words: Words) -> Answer:
    """Return the question to somebody who has just come in; what was never chosen is off."""
    studio = await house.enter(link, house.now, aside=True)
    customer_id = link.customer_id or 0
    wanted = await studio.reminders.choices.of_customer(customer_id)
    for group in GROUPS:
        if group.value not in wanted.topics:
            await choose(studio, customer_id, group, wanted=False)
    return await consent_answer(studio, customer_id, words)


async def choose(studio: Studio, customer_id: int, group: Group, *, wanted: bool) -> None:
    """Write down whether a customer wants to hear of a group of messages."""
    choices = studio.reminders.choices
    await choices.choose(ActorKind.CUSTOMER, customer_id, group.value, wanted=wanted)


async def consent_answer(studio: Studio, customer_id: int, words: Words) -> Answer:
    """Return the groups with what is chosen, a button each."""
    wanted = await studio.reminders.choices.of_customer(customer_id)
    rows = [
        (_button(words, _label(words, group, on=wanted.wants_all_of(group)), group.value),)
        for group in GROUPS
    ]
    last = (
        _button(words, words("button-consent-all"), EVERYTHING),
        _button(words, words("button-consent-ready"), READY),
    )
    name = (await studio.facts()).name
    return Answer((words("consent-ask", studio=name),), (*rows, last))


async def consent_given(studio: Studio, customer_id: int, words: Words) -> Answer:
    """Return what was chosen, once it is done."""
    wanted = await studio.reminders.choices.of_customer(customer_id)
    chosen = [topic_name(words, each.value) for each in GROUPS if wanted.wants_all_of(each)]
    if not chosen:
        return Answer((words("consent-nothing"),))
    lines = (words("consent-given"), *(f"✅ {each}" for each in chosen), words("consent-later"))
    return Answer(("\n".join(lines),))


def _label(words: Words, group: Group, *, on: bool) -> str:
    return f"{'✅' if on else '☐'} {topic_name(words, group.value)}"


def _button(words: Words, label: str, group: str) -> Button:
    """Return a button that is answered in its own message."""
    return Button(label, request_data(words.language, INTENT, {"group": group, "page": 0}))

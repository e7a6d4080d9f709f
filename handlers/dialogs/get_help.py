"""Say what can be done here, by role."""

import re
from collections.abc import Mapping, Sequence
from html import unescape

from domain.store.scope import Role
from domain.studios.rights import NONE, Right, Rights
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import spaced
from handlers.messages import Button, Rows

BLOCKS = {
    Role.OWNER: (
        "intro",
        "end",
        "pauses",
        "sell",
        "contracts",
        "cards",
        "bookings",
        "courses",
        "people",
        "money",
        "payments",
        "tax",
        "studio",
        "plans",
        "import",
        "data",
        "more",
    ),
    Role.STAFF: (
        "intro",
        "end",
        "pauses",
        "sell",
        "contracts",
        "cards",
        "bookings",
        "courses",
        "people",
        "money",
        "payments",
        "tax",
        "studio-staff",
        "plans-staff",
        "import",
        "data-staff",
        "more",
    ),
    Role.TRAINER: (
        "intro-trainer",
        "bookings-trainer",
        "courses-trainer",
        "more-trainer",
    ),
    Role.CUSTOMER: (
        "intro-customer",
        "own",
        "own-bookings",
        "own-courses",
        "own-new",
        "own-money",
        "own-end",
        "own-pauses",
        "own-plans",
        "more-customer",
    ),
}
"""The groups of things that a role can do, each a text ``help-...`` with sentences to try."""
TAKES: Mapping[str, Rights] = {
    "money": frozenset({Right.SEE_MONEY}),
    "payments": frozenset({Right.SEE_MONEY}),
    "tax": frozenset({Right.SEE_MONEY, Right.EXPORT}),
    "data-staff": frozenset({Right.EXPORT}),
}
"""The groups that are for nobody without some rights."""


def groups_of(role: Role, rights: Rights) -> tuple[str, ...]:
    """Return the groups of somebody who may do this."""
    return tuple(each for each in BLOCKS[role] if TAKES.get(each, NONE) <= rights)


MOST_AT_ONCE = 9
"""How many groups one message holds; more of them become topics behind buttons."""


class GetHelp:
    """``help``."""

    intent = "help"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing."""
        del talk, slots
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return a block per group, or the topics; examples name somebody who is on file."""
        groups, topic = groups_of(talk.link.role, talk.link.rights), slots.get("group")
        if topic in groups:
            return Answer((_block(talk, str(topic)),), (_back(talk),))
        if len(groups) > MOST_AT_ONCE:
            intro, *topics = groups
            text = f"{_block(talk, intro)}\n\n{talk.words('help-topics')}"
            return Answer((text,), _topic_buttons(talk, topics))
        return Answer(spaced(_block(talk, group) for group in groups))


def _block(talk: Talk, group: str) -> str:
    names = () if talk.is_customer else talk.vocabulary.customers
    name = names[0] if names else talk.words("help-somebody")
    return talk.words(f"help-{group}", name=name)


def _topic_buttons(talk: Talk, topics: Sequence[str]) -> Rows:
    """Return two topics a row, each called as its block is headed."""
    language = talk.words.language
    buttons = [
        Button(_title(_block(talk, topic)), request_data(language, "help", _turned(topic)))
        for topic in topics
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _title(block: str) -> str:
    return unescape(re.sub("<[^>]*>", "", block.split("\n", maxsplit=1)[0]))


def _back(talk: Talk) -> tuple[Button, ...]:
    data = request_data(talk.words.language, "help", _turned(""))
    return (Button(talk.words("help-back"), data),)


def _turned(topic: str) -> dict[str, str | int]:
    """Return the slots of a page of the help, which is shown in the same message."""
    return {"group": topic, "page": 0}

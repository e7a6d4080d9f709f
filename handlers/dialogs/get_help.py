"""Say what can be done here, by role."""

from domain.store.scope import Role
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import spaced

BLOCKS = {
    Role.OWNER: ("intro", "end", "contracts", "people", "money", "more"),
    Role.STAFF: ("intro", "end", "contracts", "people", "money", "more"),
    Role.TRAINER: ("intro-trainer", "units", "more-trainer"),
    Role.CUSTOMER: ("intro-customer", "own", "own-money", "own-end", "more-customer"),
}
"""The groups of things that a role can do, each a text ``help-...`` with sentences to try."""


class GetHelp:
    """``help``."""

    intent = "help"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing."""
        del talk, slots
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return a block per group; its examples name somebody who is on file."""
        del slots
        names = () if talk.is_customer else talk.vocabulary.customers
        name = names[0] if names else talk.words("help-somebody")
        groups = BLOCKS[talk.link.role]
        return Answer(spaced(talk.words(f"help-{group}", name=name) for group in groups))

"""Say what the studio may write about, when one has just come in: ``chat.consent``."""

from domain.reminders.shapes import Group
from handlers.arriving.consent import (
    EVERYTHING,
    GROUPS,
    INTENT,
    READY,
    choose,
    consent_answer,
    consent_given,
)
from handlers.dialog import Answer, Question, Slots, Talk


class GiveConsent:
    """``chat.consent``: each tap counts at once, because another one takes it back."""

    intent = INTENT

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing."""
        del talk, slots
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the groups as they are chosen now."""
        customer_id, tapped = talk.link.customer_id or 0, str(slots.get("group", ""))
        if tapped == EVERYTHING:
            for group in GROUPS:
                await choose(talk.studio, customer_id, group, wanted=True)
        if tapped in (EVERYTHING, READY):
            return await consent_given(talk.studio, customer_id, talk.words)
        if tapped in {group.value for group in GROUPS}:
            wanted = await talk.studio.reminders.choices.of_customer(customer_id)
            on = wanted.wants_all_of(Group(tapped))
            await choose(talk.studio, customer_id, Group(tapped), wanted=not on)
        return await consent_answer(talk.studio, customer_id, talk.words)

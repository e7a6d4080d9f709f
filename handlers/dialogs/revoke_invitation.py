"""Take a customer's one-time link back before it is opened: ``customer.uninvite``."""

from collections.abc import Mapping
from typing import Any

from domain.desk.connecting.invite_customer import RevokeInvitation
from domain.desk.connecting.previews import Revocation
from domain.desk.facts import Done, PlannedMessage
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.people import find_customer, typo_line
from handlers.results import preview_of
from handlers.texts import Words


class RevokeAnInvitation:
    """``customer.uninvite``."""

    intent = "customer.uninvite"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person."""
        return await find_customer(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> Revocation:
        """Return whose link would open nothing any more."""
        return await talk.studio.desk.preview(RevokeInvitation(slots["customer_id"]))

    def propose(self, talk: Talk, slots: Slots, preview: Revocation) -> Draft:
        """Return whose link it is, and until when it would open."""
        words, customer = talk.words, preview.customer
        lines = (
            *typo_line(talk, slots, customer.name),
            words("uninvite-customer", customer=customer.name, number=customer.number),
            words("uninvite-until", until=talk.local(preview.until)),
        )
        return Draft(lines)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Revoke the link."""
        return await talk.studio.desk.carry_out(RevokeInvitation(slots["customer_id"]), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that it opens nothing any more, and the way to a new one."""
        del slots  # the preview says everything
        words, customer = talk.words, preview_of(done, Revocation).customer
        again = ("customer.invite", {"customer_id": customer.id})
        return Draft(
            (words("uninvite-done", customer=customer.name),),
            (Option(words("button-new-invitation"), request=again),),
        )

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told."""
        raise NotImplementedError(planned.kind)

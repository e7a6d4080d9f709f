"""Make a customer active again, or drop a deactivation that is planned."""

from collections.abc import Mapping
from typing import Any

from domain.desk.customers.previews import ReactivationPreview
from domain.desk.facts import Done, PlannedMessage
from handlers.dialog import Answer, Draft, Question, Slots, Talk
from handlers.people import find_customer, typo_line
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import key, message_lines


class ReactivateCustomer:
    """``customer.reactivate``; whoever is inactive is still on file and found by name."""

    intent = "customer.reactivate"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person."""
        return await find_customer(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> ReactivationPreview:
        """Return what is taken back."""
        return await talk.studio.desk.preview_reactivation(slots["customer_id"])

    def propose(self, talk: Talk, slots: Slots, preview: ReactivationPreview) -> Draft:
        """Return the proposal."""
        words, customer = talk.words, preview.customer
        lines = (
            *typo_line(talk, slots, customer.name),
            words("line-customer", customer=customer.name, number=customer.number),
            words("reactivate-what"),
            *_access_lines(talk, preview),
            *message_lines(words, preview.messages, customer.name),
        )
        return Draft(lines)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Make the customer active."""
        return await talk.studio.desk.reactivate(slots["customer_id"], facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result."""
        del slots  # the preview says everything
        words, preview = talk.words, preview_of(done, ReactivationPreview)
        customer = preview.customer
        lines = (
            words("reactivate-done"),
            words("line-customer", customer=customer.name, number=customer.number),
            *_access_lines(talk, preview),
        )
        return Draft(lines)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears."""
        del done  # nothing of it is said
        return words(f"push-{key(planned.kind)}")


def _access_lines(talk: Talk, preview: ReactivationPreview) -> tuple[str, ...]:
    """Return what was planned, or since when the customer was inactive, and what holds now."""
    words, day = talk.words, preview.planned_from
    if day is None:
        return (words("reactivate-chat-again"),)
    if day > talk.said_on:
        return (words("reactivate-was-planned", day=day), words("reactivate-chat-stays"))
    return (words("reactivate-was-inactive", day=day), words("reactivate-chat-again"))

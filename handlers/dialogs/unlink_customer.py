"""Part a customer from a chat: ``customer.unlink``.

A customer parts his own chat, the studio all chats of a customer. The contract goes on.
"""

from collections.abc import Mapping
from typing import Any

from domain.desk.connecting.previews import Unlinking
from domain.desk.connecting.unlink_customer import UnlinkCustomer
from domain.desk.facts import Done, PlannedMessage
from handlers.context import say_to
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.messages import Reply, Withdraw
from handlers.people import find_customer, typo_line
from handlers.results import preview_of
from handlers.texts import Words, spoken

LINK = "x_link"


class UnlinkACustomer:
    """``customer.unlink``."""

    intent = "customer.unlink"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person; a customer parts the link by which he speaks."""
        slots.pop(LINK, None)
        if (open_point := await find_customer(talk, slots)) is not None:
            return open_point
        if talk.is_customer:
            slots[LINK] = talk.link.id
        return None

    async def preview(self, talk: Talk, slots: Slots) -> Unlinking:
        """Return which chats would go, and what goes on."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: Unlinking) -> Draft:
        """Return who is parted, what stays, and the way back."""
        words, customer = talk.words, preview.customer
        whose = "own" if preview.by_customer else "of"
        lines = (
            *typo_line(talk, slots, customer.name),
            words(f"unlink-{whose}", customer=customer.name, studio=talk.link.studio_name),
            *_lines(words, preview, whose),
            words(f"unlink-back-{whose}", customer=customer.name),
        )
        return Draft(lines, danger=True, confirm=words("button-unlink-now"))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Delete the links."""
        done = await talk.studio.desk.carry_out(_order(slots), facts)
        for link in preview_of(done, Unlinking).links:
            await talk.conversations.end_link(link.telegram_id, link.id)
        return done

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that it is done, and what stays."""
        del slots  # the preview says everything
        words, preview = talk.words, preview_of(done, Unlinking)
        whose = "own" if preview.by_customer else "of"
        customer, studio = preview.customer, talk.link.studio_name
        head = words(f"unlink-done-{whose}", customer=customer.name, studio=studio)
        again = Option(
            words("button-invite-again"),
            request=("customer.invite", {"customer_id": customer.id}),
        )
        return Draft(
            (head, *_lines(words, preview, whose, "-done")),
            () if preview.by_customer else (again,),
        )

    async def afterwards(self, talk: Talk, done: Done) -> Reply:
        """Return that what waits for the chats is dropped, and what those hear whom it cut off."""
        preview = preview_of(done, Unlinking)
        parts: Reply = ()
        for link in preview.links:
            others = await talk.house.links(link.telegram_id)
            alone = not any(one.studio_id == link.studio_id for one in others)
            gone = Withdraw(link.studio_id, link.telegram_id, preview.customer.id, alone)
            parts = (*parts, gone)
            if not preview.by_customer:
                words = Words(spoken(link.language))
                name, studio = preview.customer.name, link.studio_name
                text = words("unlink-farewell", customer=name, studio=studio)
                parts = (*parts, await say_to(talk.house, link, text))
        return parts

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Whoever is cut off hears of it at once, in the chat that goes."""
        raise NotImplementedError(planned.kind)


def _order(slots: Slots) -> UnlinkCustomer:
    return UnlinkCustomer(slots["customer_id"], slots.get(LINK))


def _lines(words: Words, preview: Unlinking, whose: str, when: str = "") -> tuple[str, ...]:
    """Return what it means; ``when`` tells what has been done from what would be."""
    contracts = ", ".join(preview.contracts)
    lasts = words(f"unlink-contracts-{whose}", contracts=contracts) if contracts else ""
    count = words(f"unlink-chats{when}", count=len(preview.links)) if whose == "of" else ""
    return tuple(line for line in (count, lasts, words(f"unlink-dropped{when}")) if line)

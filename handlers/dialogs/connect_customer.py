"""Let somebody in of whom nothing on file could be asked: ``customer.connect``, a request."""

from collections.abc import Mapping
from typing import Any

from domain.desk.connecting.connect_customer import ConnectCustomer
from domain.desk.connecting.previews import Connection
from domain.desk.facts import Done, PlannedMessage
from handlers.arriving.welcome import welcome
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.messages import Reply
from handlers.results import preview_of
from handlers.texts import Words


class ConnectACustomer:
    """``customer.connect``; it comes from the front door alone."""

    intent = "customer.connect"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Answer whoever comes here in another way than through the door."""
        return None if "chat" in slots else Answer((talk.words("connect-by-link"),))

    async def preview(self, talk: Talk, slots: Slots) -> Connection:
        """Return who would be connected."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: Connection) -> Draft:
        """Return whose link was opened, when, and by whom as far as Telegram tells."""
        words, customer = talk.words, preview.customer
        lines = [
            words("connect-customer", customer=customer.name, number=customer.number),
            words("connect-opened", at=talk.local(preview.opened_at)),
            words("connect-nothing-on-file"),
        ]
        if slots.get("name"):
            lines.insert(2, words("connect-called", name=str(slots["name"])))
        return Draft(tuple(lines), confirm=words("button-connect"))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Connect the chat."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that the chat is connected."""
        del slots  # the preview says everything
        words, customer = talk.words, preview_of(done, Connection).customer
        part = ("customer.unlink", {"customer_id": customer.id})
        return Draft(
            (words("connect-done", customer=customer.name),),
            (Option(words("button-unlink"), request=part),),
        )

    async def afterwards(self, talk: Talk, done: Done) -> Reply:
        """Return the welcome to whoever was let in."""
        link = preview_of(done, Connection).link
        return () if link is None else await welcome(talk.house, link)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """The welcome says it."""
        raise NotImplementedError(planned.kind)


def _order(slots: Slots) -> ConnectCustomer:
    return ConnectCustomer(slots["customer_id"], int(slots["chat"]), str(slots["language"]))

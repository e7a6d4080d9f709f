"""Give a customer a one-time link and its QR code: ``customer.invite``."""

from collections.abc import Mapping
from html import escape
from typing import Any

from domain.desk.connecting.invite_customer import InviteCustomer
from domain.desk.connecting.previews import CustomerInvitation
from domain.desk.facts import Done, PlannedMessage
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.files.qr import qr_png
from handlers.messages import Reply, Say, SendFile
from handlers.people import find_customer, typo_line
from handlers.results import preview_of
from handlers.texts import Markup, Words
from handlers.wording import key


class InviteACustomer:
    """``customer.invite``."""

    intent = "customer.invite"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person."""
        return await find_customer(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> CustomerInvitation:
        """Return whom the link would connect, and what it asks."""
        return await talk.studio.desk.preview(InviteCustomer(slots["customer_id"]))

    def propose(self, talk: Talk, slots: Slots, preview: CustomerInvitation) -> Draft:
        """Return for whom, what is asked when it is opened, and what becomes of a link before."""
        words, customer = talk.words, preview.customer
        lines = (
            *typo_line(talk, slots, customer.name),
            words("invite-customer", customer=customer.name, number=customer.number),
            words(f"invite-check-{key(preview.check.value)}", customer=customer.name),
            words("invite-lasts", until=talk.local(preview.until)),
            *((words("invite-replaces"),) if preview.open_until else ()),
        )
        return Draft(lines)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Make the link."""
        return await talk.studio.desk.carry_out(InviteCustomer(slots["customer_id"]), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that there is a link; it stands below."""
        del slots  # the preview says everything
        words, preview = talk.words, preview_of(done, CustomerInvitation)
        revoke = ("customer.uninvite", {"customer_id": preview.customer.id})
        return Draft(
            (
                words("invite-done", customer=preview.customer.name),
                words(f"invite-check-{key(preview.check.value)}", customer=preview.customer.name),
            ),
            (Option(words("button-revoke-invitation"), request=revoke),),
        )

    async def afterwards(self, talk: Talk, done: Done) -> Reply:
        """Return the link, which is said once, and its QR code."""
        words, preview = talk.words, preview_of(done, CustomerInvitation)
        link = f"{talk.incoming.link_prefix}{preview.token}"
        text = words(
            "invite-link",
            customer=preview.customer.name,
            link=Markup(escape(link, quote=False)),
            until=talk.local(preview.until),
        )
        code = qr_png(link, words.label("invite-file", number=preview.customer.number))
        caption = words("invite-code", customer=preview.customer.name)
        chat = talk.incoming.chat
        return (Say(chat, text, secret=True), SendFile(chat, code, caption))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told: the link is passed on by hand."""
        raise NotImplementedError(planned.kind)

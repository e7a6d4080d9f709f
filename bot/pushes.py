"""Pushes when they are handed over: what one person is told now, or until when it waits.

Everything is decided in the transaction that claims the row. What did not arrive is noted, and
goes by e-mail where there is an address.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.asked import StoredRequests
from bot.delivery import Later, Rendering
from bot.mails import mail_of, mail_report
from bot.outbox import Outcome
from bot.parcels import invoice_mail, messages_mail, without_own_mail
from domain.clock import Clock
from domain.reminders.invoices import INVOICE_ISSUED
from domain.reminders.kinds import Audience, ReminderKey
from domain.reminders.says import Digest
from domain.reminders.service import Decided, Handed, Said
from domain.store.scope import Role
from domain.studio import House, Studio
from domain.studios.links import Link
from handlers.context import say_to
from handlers.messages import Mail, Rows
from handlers.post.unsent import report_lines
from handlers.pushes.bundle import customer_reminder, owner_reminder
from handlers.telegram_door import button_rows
from handlers.texts import Words, spoken
from handlers.wording import spaced_out

LOST = {Outcome.UNREACHABLE: Decided.UNREACHABLE}


class Pushes:
    """The pushes of the register of messages, in the sender's transactions.

    Args:
        session: The transaction.
        clock: On its day it is asked what is still needed.
        studio_id: Whose pushes.
    """

    def __init__(self, session: AsyncSession, clock: Clock, studio_id: int) -> None:
        self._session = session
        self._clock = clock
        self._studio_id = studio_id
        self._house = House(session, clock.now(), via="job")

    async def render(self, body: Mapping[str, Any]) -> Rendering | Later | None:
        """Return what a push says now; None if nothing of it is needed any more."""
        studio, keys = await self._studio(), keys_of(body)
        links = await self._house.links(body["chat"])
        link = _speaks_for(links, self._studio_id, body, keys[0].audience)
        if link is None:
            await self.lose(body, Outcome.UNREACHABLE)
            return None
        handed = await self._hand_over(studio, keys, link)
        if handed.until is not None:
            return Later(handed.until)
        if not handed.said:
            return None
        words, zone = Words(spoken(link.language)), studio.scope.zone
        text, rows = _say(words, keys[0].audience, handed.said, zone)
        if not text:
            return None
        unsent = await self._unsent(words, handed.said)
        say = await say_to(self._house, link, "\n".join((text, *unsent)), rows)
        return Rendering(say.text, tuple(button_rows(say.buttons)))

    async def _unsent(self, words: Words, said: Sequence[Said]) -> tuple[str, ...]:
        """Return for the owner's morning which e-mails could not be sent."""
        if not any(isinstance(each, Digest) for each in said):
            return ()
        report = await mail_report(self._session, self._studio_id, self._clock.now())
        return spaced_out(*report_lines(words, report))

    async def lose(self, body: Mapping[str, Any], outcome: Outcome) -> None:
        """Note that a push did not arrive; a customer gets an e-mail instead."""
        studio, keys = await self._studio(), keys_of(body)
        customer_id = body.get("customer")
        if keys[0].audience is Audience.OWNER or customer_id is None:
            return
        keys = list(await studio.reminders.take_back(keys))
        customer = await studio.customers.file(customer_id)
        if customer.email is None or not customer.has_access(studio.scope.today):
            await studio.reminders.decide(keys, LOST.get(outcome, Decided.FAILED))
            return
        now, today = self._clock.now(), studio.scope.today
        others = await without_own_mail(self._session, studio.reminders, self._studio_id, keys)
        if kept := [key.as_json() for key in others]:
            self._post(messages_mail(self._studio_id, customer_id, kept, now, today))

    async def _hand_over(self, studio: Studio, keys: Sequence[ReminderKey], link: Link) -> Handed:
        asked = StoredRequests(self._session, self._studio_id)
        handed = await studio.reminders.asking(asked).hand_over(keys, link.staff_id)
        for key in handed.owed:
            if key.kind == INVOICE_ISSUED and link.customer_id is not None:
                await self._bring(studio, link.customer_id, key.entity_id)
        return handed

    async def _bring(self, studio: Studio, customer_id: int, invoice_id: int) -> None:
        """Let an invoice go by e-mail that somebody does not want to hear of in the chat."""
        if (await studio.customers.file(customer_id)).email is not None:
            now = self._clock.now()
            self._post(invoice_mail(self._studio_id, customer_id, invoice_id, now))

    def _post(self, mail: Mail) -> None:
        self._session.add(mail_of(mail, None).record(self._clock))

    async def _studio(self) -> Studio:
        return await self._house.enter_as_system(self._studio_id)


def keys_of(body: Mapping[str, Any]) -> list[ReminderKey]:
    """Return the keys that a push holds."""
    return [ReminderKey.from_json(kept) for kept in body["reminders"]]


def _speaks_for(
    links: Sequence[Link], studio_id: int, body: Mapping[str, Any], audience: Audience
) -> Link | None:
    """Return the link of a chat to whom a push is for; None if there is none any more."""
    here = [link for link in links if link.studio_id == studio_id]
    if audience is Audience.OWNER:
        return next((link for link in here if link.role is Role.OWNER), None)
    wanted = body.get("customer")
    return next(
        (
            link
            for link in here
            if link.customer_id is not None and wanted in (None, link.customer_id)
        ),
        None,
    )


def _say(words: Words, audience: Audience, said: Sequence[Said], zone: str) -> tuple[str, Rows]:
    reminder = owner_reminder if audience is Audience.OWNER else customer_reminder
    return reminder(words, said, zone)

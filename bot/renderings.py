"""What the sender asks when it hands something over: proposals and pushes as they are now."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversations import StoredConversations
from bot.delivery import Rendering
from domain.clock import Clock
from domain.reminders.kinds import Audience, ReminderKey
from domain.reminders.service import Said
from domain.studio import House, Studio
from handlers.messages import Rows
from handlers.pushes import customer_reminder, owner_reminder
from handlers.telegram_door import button_rows
from handlers.texts import Words, spoken


class CurrentRenderings:
    """Renders inside the sender's transactions.

    Args:
        clock: Whether a reminder is still needed is asked on its day.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def proposal(
        self, session: AsyncSession, proposal_id: int, studio_id: int, chat_id: int, view: str
    ) -> Rendering | None:
        """Return the newest rendering, with the message to edit; None if there is none."""
        kept = StoredConversations(session, studio_id)
        state = await kept.proposal(proposal_id)
        drawn = state.renderings.get(view) if state else None
        if state is None or drawn is None:
            return None
        message_id = await kept.message_of(proposal_id, chat_id, view)
        rows = tuple(button_rows(drawn.buttons))
        return Rendering(drawn.text, rows, state.revision, message_id)

    async def proposal_sent(
        self,
        session: AsyncSession,
        proposal_id: int,
        studio_id: int,
        chat_id: int,
        view: str,
        message_id: int,
        revision: int,
    ) -> None:
        """Learn which message shows which revision."""
        kept = StoredConversations(session, studio_id)
        await kept.learn(proposal_id, chat_id, view, message_id, revision)

    async def push(
        self, session: AsyncSession, studio_id: int, body: Mapping[str, Any]
    ) -> Rendering | None:
        """Return what a reminder says now; None if nothing of it is needed any more."""
        house = House(session, self._clock.now(), via="job")
        studio = await house.enter_as_system(studio_id)
        keys = [ReminderKey.from_json(key) for key in body["reminders"]]
        endings = [each for key in keys if (each := await _decided(studio, key)) is not None]
        if not endings:
            return None
        words = Words(spoken(await _language(house, studio_id, body["chat"])))
        text, rows = _said(words, keys[0].audience, endings)
        name = await _studio_line(house, body["chat"], studio)
        return Rendering(name + text, tuple(button_rows(rows)))


async def _decided(studio: Studio, key: ReminderKey) -> Said | None:
    needed = await studio.reminders.still_needed(key, studio.scope.today)
    await studio.reminders.decide(key, "moot" if needed is None else "sent")
    return needed


def _said(words: Words, audience: Audience, said: list[Said]) -> tuple[str, Rows]:
    reminder = owner_reminder if audience is Audience.OWNER else customer_reminder
    return reminder(words, said)


async def _language(house: House, studio_id: int, chat: int) -> str:
    links = await house.links(chat)
    return next((link.language for link in links if link.studio_id == studio_id), "en")


async def _studio_line(house: House, chat: int, studio: Studio) -> str:
    """Return the studio's name where the person has several."""
    if len(await house.links(chat)) < 2:  # noqa: PLR2004 - one studio needs no name
        return ""
    return f"🏠 {(await studio.facts()).name}\n"

"""What the sender asks when it hands something over: proposals and pushes as they are now."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.attachments import document_of
from bot.conversations import StoredConversations
from bot.delivery import Later, Rendering
from bot.outbox import Outcome
from bot.pushes import Pushes
from domain.clock import Clock
from domain.studio import House
from handlers.files.documents.render import render_document
from handlers.proposals_shown import seen_in
from handlers.telegram_door import button_rows


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
        house = House(session, self._clock.now(), via="job")
        drawn = await seen_in(house, state, chat_id, view)
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
    ) -> Rendering | Later | None:
        """Return what a push says now; None if nothing of it is needed any more."""
        return await Pushes(session, self._clock, studio_id).render(body)

    async def push_lost(
        self, session: AsyncSession, studio_id: int, body: Mapping[str, Any], outcome: Outcome
    ) -> None:
        """Note that a push did not arrive."""
        await Pushes(session, self._clock, studio_id).lose(body, outcome)

    async def document(
        self, session: AsyncSession, studio_id: int, body: Mapping[str, Any]
    ) -> Rendering | None:
        """Return a document as it is written out now; None if there is none."""
        house = House(session, self._clock.now(), via="job")
        studio = await house.enter_as_system(studio_id)
        key = document_of(body)
        file = await render_document(studio, key.kind, key.id, key.language)
        return None if file is None else Rendering(body["caption"], file=file)

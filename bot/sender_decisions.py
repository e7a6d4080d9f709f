"""What becomes of letters that may go now, found out in the transaction that claims them."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.attachments import file_of
from bot.delivery import Later, Rendering, Renderings
from bot.last_resort import is_innocent
from bot.outbox import Kind, Letter, Outcome, close_letter, postpone
from bot.signals import loop_time
from domain.clock import Clock

ANSWER_COUNTS_FOR = timedelta(seconds=60)
MOMENT = 0.03  # seconds after which no other one is looked at in the same transaction

Decision = Outcome | Later | Rendering | None
"""How a letter ends unsent, until when it waits, or what it says; an answer says its own."""


class UndecidedError(Exception):
    """What a letter says could not be found out."""

    def __init__(self, letter: Letter, error: Exception) -> None:
        super().__init__(letter.id)
        self.letter = letter
        self.error = error


class Decisions:
    """Decides on letters, in the sender's transactions.

    Args:
        clock: Its studio time is when a letter ends unsent.
        renderings: Proposals and pushes as they are now.
    """

    def __init__(self, clock: Clock, renderings: Renderings) -> None:
        self._clock = clock
        self._renderings = renderings

    async def on(
        self, session: AsyncSession, waiting: Sequence[Letter]
    ) -> list[tuple[Letter, Rendering | None]]:
        """Return those that go, as many as nobody has to wait for longer than a moment."""
        decided, enough = [], loop_time() + MOMENT
        for letter in waiting:
            said = await self._decide_surely(session, letter)
            if isinstance(said, Later):
                await postpone(session, letter.id, said.until)
            elif isinstance(said, Outcome):
                await close_letter(session, self._clock, letter.id, said)
            else:
                decided.append((letter, said))
            if loop_time() > enough:
                break
        return decided

    async def _decide_surely(self, session: AsyncSession, letter: Letter) -> Decision:
        """Decide, and know who is to blame if that fails."""
        try:
            said = await self._decide(session, letter)
            await session.flush()
        except Exception as error:
            if is_innocent(error):
                raise
            raise UndecidedError(letter, error) from error
        return said

    async def _decide(self, session: AsyncSession, letter: Letter) -> Decision:
        """Return how the letter ends unsent, until when it waits, or else what it says now."""
        if letter.kind is Kind.ANSWER:
            return Outcome.TOO_LATE if letter.age > ANSWER_COUNTS_FOR else None
        return await self._render(session, letter) or Outcome.DROPPED

    async def _render(self, session: AsyncSession, letter: Letter) -> Rendering | Later | None:
        body, studio_id = letter.body, letter.studio_id
        if letter.kind is Kind.PUSH:
            return await self._renderings.push(session, studio_id, body)
        if letter.kind is Kind.PROPOSAL:
            return await self._renderings.proposal(
                session, body["proposal_id"], studio_id, letter.chat_id, body["view"]
            )
        if letter.kind is Kind.FILE:
            return Rendering(body["caption"], file=file_of(body))
        if letter.kind is Kind.DOCUMENT:
            return await self._renderings.document(session, studio_id, body)
        buttons = tuple(body.get("buttons") or ())
        return Rendering(body["text"], buttons, message_id=body.get("edit_message_id"))

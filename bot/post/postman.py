"""The postman: takes e-mails from the outbox, hands them to the mail server, marks them sent.

At least once, as with Telegram; but sent again, an e-mail has the same Message-ID, and mail
programs show it once. What is wrong with one e-mail is tried again with growing pauses for a day.
What is wrong with the server (a password, no connection) is nobody's fault: e-mails wait for it,
14 days at most, as they do where no server is set.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from email.message import EmailMessage
from functools import partial
from typing import Any, Protocol

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database, Rank
from bot.insisting import insist
from bot.last_resort import describe, is_innocent
from bot.outbox import Letter, Outcome, close_letter, postpone
from bot.outbox_line import renew
from bot.post.rows import (
    claim_mail,
    drop_stale_mails,
    is_mail_due,
    let_mail_wait,
    put_mail_back,
)
from bot.post.state import note_mail_state
from bot.post.transport import MailDelayed, MailRefused, MailSide, ServerTroubled, Trouble
from bot.renewing import kept
from bot.signals import Bell, loop_time
from bot.tracing import traced
from domain.clock import Clock
from handlers.messages import Attachment
from handlers.post.shapes import Later, MailText, Unwritten

FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=1)
MOST_ATTEMPTS = 29  # 1 + 2 + 4 + 8 + 16 + 32 minutes, then every hour: about a day
FIRST_REST, LONGEST_REST = 5.0, 300.0  # seconds in which a server in trouble is left alone
STALE_EVERY = timedelta(hours=1)
SECRET = frozenset({"link-code"})
"""What is emptied as soon as it is done."""
OUTCOMES: Mapping[str, Outcome] = {
    "moot": Outcome.DROPPED,
    "no-address": Outcome.UNREACHABLE,
    "too-late": Outcome.TOO_LATE,
}
LOST = frozenset({Outcome.REFUSED, Outcome.UNREACHABLE, Outcome.TOO_LATE})

log = structlog.get_logger("tresen.postman")


class Correspondence(Protocol):
    """What the postman asks the conversation for."""

    async def mail(
        self, session: AsyncSession, studio_id: int, body: Mapping[str, Any]
    ) -> MailText | Unwritten | Later:
        """Return what an e-mail says now, or why it does not leave; in the transaction."""
        ...

    async def attachments(self, session: AsyncSession, mail: MailText) -> Sequence[Attachment]:
        """Return the documents of an e-mail, rendered."""
        ...

    async def lost(self, session: AsyncSession, studio_id: int, body: Mapping[str, Any]) -> None:
        """Learn that an e-mail will never arrive."""
        ...

    async def news_for_owners(
        self, session: AsyncSession, now: datetime, trouble: Trouble
    ) -> None:
        """Tell the owners of e-mails that wait that the server takes none."""
        ...


class NoLetters:
    """Of a conversation that writes no e-mails."""

    async def mail(self, _: AsyncSession, __: int, ___: Mapping[str, Any]) -> Unwritten:
        """Return that none is needed."""
        return Unwritten("moot")

    async def attachments(self, _: AsyncSession, __: MailText) -> Sequence[Attachment]:
        """Return nothing."""
        return ()

    async def lost(self, _: AsyncSession, __: int, ___: Mapping[str, Any]) -> None:
        """Learn nothing."""

    async def news_for_owners(self, _: AsyncSession, __: datetime, ___: Trouble) -> None:
        """Tell nobody."""


class Postman:
    """Sends the e-mails that are due.

    Args:
        database: Where the outbox is.
        clock: Its studio time decides what is due, its real time when to try again.
        correspondence: What e-mails say.
        side: The mail server; None where none is set, then e-mails wait.
        wake_sender: Rung when owners are told something.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        correspondence: Correspondence,
        side: MailSide | None,
        *,
        wake_sender: Bell,
    ) -> None:
        self.bell = Bell()
        self._database = database
        self._clock = clock
        self._correspondence = correspondence
        self._side = side
        self._wake_sender = wake_sender
        self._stopping = False
        self._rest = FIRST_REST
        self._resting_until = 0.0
        self._stale_at = clock.now()

    async def run(self, look_every: float) -> None:
        """Send until ``stop``; ``look_every`` seconds at the latest look for what became due."""
        while not self._stopping:
            try:
                moved = await self.step()
            except Exception as error:  # noqa: BLE001  the postman outlives a lost connection
                log.warning("mails not reachable", **describe(error))
                moved = False
            if not moved and not self._stopping:
                await self.bell.listen(look_every)

    def stop(self) -> None:
        """Claim nothing more; ``run`` returns when what is on its way has been taken."""
        self._stopping = True
        self.bell.ring()

    async def introduce(self) -> None:
        """Write down whether a mail server is set; what is wrong with it is found out anew."""
        async with self._database.write(Rank.SENDER) as session:
            is_set_up = self._side is not None
            await note_mail_state(session, self._clock.now(), set_up=is_set_up)

    async def close(self) -> None:
        """Let go of the mail server."""
        if self._side is not None:
            await self._side.transport.close()

    async def step(self) -> bool:
        """Send one e-mail from beginning to end; return whether there was one."""
        await self._give_up_stale()
        if self._side is None or loop_time() < self._resting_until:
            return False
        async with self._database.read() as session:
            is_due = await is_mail_due(session, self._clock)
        claimed = await self._next() if is_due else None
        if claimed is None:
            await self.close()
            return False
        with traced(claimed[0].request):
            async with kept(partial(self._renew, claimed[0])):
                await self._hand_over(self._side, *claimed)
        return True

    async def _next(self) -> tuple[Letter, MailText] | None:
        """Return a claimed e-mail with what it says; None if nothing may go now."""
        while True:
            letter = None
            try:
                async with self._database.write(Rank.SENDER) as session:
                    letter = await claim_mail(session, self._clock)
                    if letter is None:
                        return None
                    mail = await self._decided(session, letter)
            except Exception as error:
                if letter is None or is_innocent(error):
                    raise
                await self._unmade(letter, error)
                continue
            if mail is not None:
                return letter, mail

    async def _decided(self, session: AsyncSession, letter: Letter) -> MailText | None:
        """Return what a claimed e-mail says now; None if it ends unsent, or has to wait."""
        mail = await self._correspondence.mail(session, letter.studio_id, letter.body)
        if isinstance(mail, Unwritten):
            await self._close(session, letter, OUTCOMES[mail.why])
            return None
        if isinstance(mail, Later):
            await postpone(session, letter.id, mail.until)
            return None
        return mail

    async def _hand_over(self, side: MailSide, letter: Letter, mail: MailText) -> None:
        try:
            await side.transport.hand_in(await self._envelope(side, letter, mail))
        except MailRefused as refused:
            log.info("mail refused", fault=refused.code)
            await insist(partial(self._end, letter, Outcome.REFUSED, refused.code))
        except MailDelayed as delayed:
            await insist(partial(self._delayed, letter, delayed.code))
        except ServerTroubled as troubled:
            await insist(partial(self._troubled, letter, troubled.trouble))
        except Exception as error:
            if is_innocent(error):
                raise
            await self._unmade(letter, error)
        else:
            log.info("mail sent")
            await insist(partial(self._sent, letter))

    async def _renew(self, letter: Letter) -> None:
        async with self._database.write(Rank.SENDER) as session:
            await renew(session, self._clock, [letter.id])

    async def _envelope(self, side: MailSide, letter: Letter, mail: MailText) -> EmailMessage:
        files: Sequence[Attachment] = ()
        if mail.documents:
            async with self._database.read() as session:
                files = await self._correspondence.attachments(session, mail)
        from bot.post.envelope import put_into_envelope  # noqa: PLC0415  only who sends needs it

        now, name = self._clock.now(), letter.body["name"]
        return put_into_envelope(mail, side.sender, name=name, at=now, files=files)

    async def _sent(self, letter: Letter) -> None:
        self._rest = FIRST_REST
        async with self._database.write(Rank.SENDER) as session:
            await self._close(session, letter, Outcome.SENT)
            await note_mail_state(session, self._clock.now(), set_up=True)

    async def _end(self, letter: Letter, outcome: Outcome, fault: str) -> None:
        async with self._database.write(Rank.SENDER) as session:
            await self._close(session, letter, outcome, fault)

    async def _close(
        self, session: AsyncSession, letter: Letter, outcome: Outcome, fault: str | None = None
    ) -> None:
        secret = letter.body.get("kind") in SECRET
        await close_letter(session, self._clock, letter.id, outcome, fault=fault, forget=secret)
        if outcome in LOST:
            await self._correspondence.lost(session, letter.studio_id, letter.body)

    async def _unmade(self, letter: Letter, error: Exception) -> None:
        with traced(letter.request):
            log.error("mail not made", **describe(error))
        await self._delayed(letter, type(error).__name__)  # else it would stop all behind it

    async def _delayed(self, letter: Letter, fault: str) -> None:
        if letter.attempts + 1 >= MOST_ATTEMPTS:
            log.info("mail given up", fault=fault)
            await self._end(letter, Outcome.REFUSED, fault)
            return
        pause = min(FIRST_PAUSE * 2 ** min(letter.attempts, 10), LONGEST_PAUSE)
        log.info("mail put back", fault=fault, seconds=pause.total_seconds())
        async with self._database.write(Rank.SENDER) as session:
            await put_mail_back(session, self._clock, letter, pause, fault)

    async def _troubled(self, letter: Letter, trouble: Trouble) -> None:
        """Leave the server alone for a while, and let its owners know once."""
        self._resting_until = loop_time() + self._rest
        log.warning("mail server in trouble", trouble=trouble, seconds=self._rest)
        self._rest = min(self._rest * 2, LONGEST_REST)
        async with self._database.write(Rank.SENDER) as session:
            await let_mail_wait(session, letter, trouble)
            if trouble == "busy":
                return
            now = self._clock.now()
            if await note_mail_state(session, now, set_up=True, trouble=trouble):
                await self._correspondence.news_for_owners(session, now, trouble)
                self._wake_sender.ring()

    async def _give_up_stale(self) -> None:
        now = self._clock.now()
        if now < self._stale_at:
            return
        async with self._database.write(Rank.SENDER) as session:
            dropped = await drop_stale_mails(session, now)
            for studio_id, body in dropped:
                await self._correspondence.lost(session, studio_id, body)
        if dropped:
            log.warning("mails given up that nobody took", count=len(dropped))
        else:
            self._stale_at = now + STALE_EVERY

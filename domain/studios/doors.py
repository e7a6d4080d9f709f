"""The doors of the installation: one-time links that are opened, and chats that become links.

Nobody on this side of a door learns why it stays closed: what is not open is refused, and whoever
answers people says the same to all of it.
"""

from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from secrets import token_urlsafe

from sqlalchemy import Select, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.store.scope import Role
from domain.studios.errors import (
    AlreadyConnected,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
)
from domain.studios.links import Link, last_of_all, links_query, read_links
from domain.studios.records import ArrivalRecord, GuessRecord, InvitationRecord, LinkRecord

INVITATION_LASTS = timedelta(days=7)
GUESSES_COUNT_FOR = timedelta(hours=1)
MOST_GUESSES = 10
"""Wrong links of one chat within the hour; after them nothing is looked up any more."""
A_MOMENT_BEFORE = timedelta(seconds=1)


def hash_of(secret: str) -> str:
    """Return what is kept of a token or a code."""
    return sha256(secret.encode()).hexdigest()


class Doors:
    """One-time links of all studios, and the chats that come in by them.

    Args:
        session: The transaction; nothing is committed here.
        now: UTC moment of the clock.
    """

    def __init__(self, session: AsyncSession, now: datetime) -> None:
        self._session = session
        self._now = now

    async def invite(self, studio_id: int, role: Role, person_id: int) -> str:
        """Return the token of a new one-time link; only its hash is stored."""
        token = token_urlsafe(24)
        is_customer = role is Role.CUSTOMER
        self._session.add(
            InvitationRecord(
                token_hash=hash_of(token),
                studio_id=studio_id,
                role=role.value,
                staff_id=None if is_customer else person_id,
                customer_id=person_id if is_customer else None,
                expires_at=self._now + INVITATION_LASTS,
            )
        )
        await self._session.flush()
        return token

    async def invitation(self, token_hash: str) -> InvitationRecord:
        """Return the locked row of a one-time link, used and expired ones too.

        Raises:
            InvitationUnknown: It was never given out, or it was revoked.
        """
        query = select(InvitationRecord).where(
            InvitationRecord.token_hash == token_hash, InvitationRecord.revoked_at.is_(None)
        )
        locked = query.with_for_update().execution_options(populate_existing=True)
        found = (await self._session.scalars(locked)).one_or_none()
        if found is None:
            raise InvitationUnknown
        return found

    async def opened(
        self, token_hash: str, telegram_id: int
    ) -> tuple[InvitationRecord, Link | None]:
        """Return a one-time link that this chat may use, and the link that it has by it already.

        Raises:
            InvitationUnknown: It was never given out, or it was revoked.
            InvitationExpired: Its seven days are over.
            InvitationUsed: Another chat has used it, or this one is not connected any more.
        """
        invitation = await self.invitation(token_hash)
        existing = await self.link_for(telegram_id, invitation)
        if invitation.used_at is not None:
            if existing is None or invitation.used_by != telegram_id:
                raise InvitationUsed
            return invitation, existing
        if invitation.expires_at <= self._now:
            raise InvitationExpired(invitation.expires_at)
        return invitation, existing

    async def connect(self, invitation: InvitationRecord, telegram_id: int, language: str) -> Link:
        """Return the link of a chat to whom a one-time link is for; that is used up then.

        Raises:
            AlreadyConnected: The chat speaks for somebody else who works there.
        """
        existing = await self.link_for(telegram_id, invitation)
        if existing is None:
            await self._demand_one_of_staff(invitation, telegram_id)
            existing = await self._link(invitation, telegram_id, language)
        if invitation.used_at is None:
            invitation.used_at, invitation.used_by = self._now, telegram_id
        await self._session.flush()
        return existing

    async def link_for(self, telegram_id: int, invitation: InvitationRecord) -> Link | None:
        """Return the link of a chat to the very person whom a one-time link is for."""
        found = await self.links_in(telegram_id, invitation.studio_id)
        wanted = invitation.staff_id, invitation.customer_id
        return next((one for one in found if (one.staff_id, one.customer_id) == wanted), None)

    async def links_in(self, telegram_id: int, studio_id: int) -> tuple[Link, ...]:
        """Return the links of a chat in one studio."""
        query = links_query().where(
            LinkRecord.telegram_id == telegram_id, LinkRecord.studio_id == studio_id
        )
        return await read_links(self._session, query.order_by(LinkRecord.id))

    async def arrival(self, telegram_id: int) -> ArrivalRecord | None:
        """Return the row of a chat that stands at the door.

        It is not locked: what counts is the link's row, which whoever changes either one locks.
        """
        found = await self._session.scalars(_arrival(), {"chat": telegram_id})
        return found.one_or_none()

    async def arrive(
        self, telegram_id: int, invitation: InvitationRecord, step: str
    ) -> ArrivalRecord:
        """Return the row of a chat that has just opened a customer's link; one before it goes."""
        await self.leave(telegram_id)
        arrival = ArrivalRecord(
            telegram_id=telegram_id,
            token_hash=invitation.token_hash,
            studio_id=invitation.studio_id,
            customer_id=invitation.customer_id,
            step=step,
            opened_at=self._now,
        )
        self._session.add(arrival)
        await self._session.flush()
        return arrival

    async def leave(self, telegram_id: int) -> None:
        """Forget that a chat stands at the door."""
        gone = delete(ArrivalRecord).where(ArrivalRecord.telegram_id == telegram_id)
        await self._session.execute(gone)

    async def close(self, invitation: InvitationRecord) -> None:
        """Let a one-time link open nothing any more, for whoever stands before it too."""
        invitation.revoked_at = self._now
        mine = ArrivalRecord.token_hash == invitation.token_hash
        await self._session.execute(delete(ArrivalRecord).where(mine))
        await self._session.flush()

    async def has_guessed_enough(self, telegram_id: int) -> bool:
        """Say whether a chat has tried so many wrong links that none is looked up for it now."""
        guesses = await self._session.get(GuessRecord, telegram_id)
        return guesses is not None and guesses.count >= MOST_GUESSES and self._counts(guesses)

    async def note_guess(self, telegram_id: int) -> None:
        """Count a link that opens nothing."""
        guesses = await self._session.get(GuessRecord, telegram_id, with_for_update=True)
        if guesses is None:
            guesses = GuessRecord(telegram_id=telegram_id, since=self._now, count=0)
            self._session.add(guesses)
        if not self._counts(guesses):
            guesses.since, guesses.count = self._now, 0
        guesses.count += 1
        await self._session.flush()

    def _counts(self, guesses: GuessRecord) -> bool:
        return self._now < guesses.since + GUESSES_COUNT_FOR

    async def _demand_one_of_staff(self, invitation: InvitationRecord, telegram_id: int) -> None:
        """Let pass a chat that speaks for nobody else of the staff.

        Raises:
            AlreadyConnected: It does.
        """
        found = await self.links_in(telegram_id, invitation.studio_id)
        staff = [link for link in found if link.staff_id is not None]
        if staff and invitation.staff_id is not None:
            raise AlreadyConnected(staff[0].studio_name)

    async def _link(self, invitation: InvitationRecord, telegram_id: int, language: str) -> Link:
        """Return a new link: the one last used, but that whoever works there goes on as staff."""
        record = LinkRecord(
            telegram_id=telegram_id,
            studio_id=invitation.studio_id,
            role=invitation.role,
            staff_id=invitation.staff_id,
            customer_id=invitation.customer_id,
            language=language,
            linked_at=self._now,
            last_used_at=await self._last_used(invitation, telegram_id),
        )
        self._session.add(record)
        await self._session.flush()
        (link,) = await read_links(self._session, links_query().where(LinkRecord.id == record.id))
        return link

    async def _last_used(self, invitation: InvitationRecord, telegram_id: int) -> datetime:
        found = await self.links_in(telegram_id, invitation.studio_id)
        staff = [link.last_used_at for link in found if link.staff_id is not None]
        if staff and invitation.customer_id is not None:
            return min(staff) - A_MOMENT_BEFORE
        return await last_of_all(self._session, telegram_id, self._now)


@cache
def _arrival() -> Select[ArrivalRecord]:
    query = select(ArrivalRecord).where(ArrivalRecord.telegram_id == bindparam("chat"))
    return query.execution_options(populate_existing=True)

"""Studios, the people who work there, and who is connected through which chat.

A *link* joins a Telegram user to a member of staff or a customer of one studio. Links and
one-time links belong to the installation, so this service is made with a session, not a scope.
"""

from datetime import datetime
from functools import cache, partial

from msgspec import Struct
from sqlalchemy import Update, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.store.counters import next_number
from domain.store.locks import locked
from domain.store.once import known, once
from domain.store.scope import Role, Scope
from domain.studios.doors import Doors, hash_of
from domain.studios.links import (
    Link,
    after,
    last_of_all,
    links_of_chat,
    links_of_customer,
    links_query,
    read_links,
)
from domain.studios.records import LinkRecord, StaffRecord, StudioRecord
from domain.studios.settings import Settings, settings_of


class StudioFacts(Struct, frozen=True):
    """A studio as the conversation needs it; ``time_zone`` is an IANA name."""

    id: int
    name: str
    time_zone: str
    language: str
    currency: str


class StaffFacts(Struct, frozen=True):
    """Somebody who works for the studio."""

    id: int
    name: str
    role: Role


class OpenedStudio(Struct, frozen=True):
    """A new studio and the token of its owner's one-time link, shown once and kept nowhere."""

    studio_id: int
    token: str


class Studios:
    """The doors of all studios of the installation.

    Args:
        session: The transaction; nothing is committed here.
        now: UTC moment of the clock.
    """

    def __init__(self, session: AsyncSession, now: datetime) -> None:
        self._session = session
        self._now = now
        self._doors = Doors(session, now)

    async def open_studio(
        self, name: str, language: str, time_zone: str, owner_name: str
    ) -> OpenedStudio:
        """Return a new studio with its owner on file and a one-time link for the owner."""
        studio = StudioRecord(
            name=name,
            time_zone=time_zone,
            language=language,
            currency="EUR",
            created_at=self._now,
        )
        self._session.add(studio)
        await self._session.flush()
        owner_id = await self._add_staff(studio.id, owner_name, Role.OWNER)
        return OpenedStudio(studio.id, await self._doors.invite(studio.id, Role.OWNER, owner_id))

    async def all(self) -> tuple[StudioFacts, ...]:
        """Return every studio of the installation, oldest first."""
        found = await self._session.scalars(select(StudioRecord).order_by(StudioRecord.id))
        return tuple(_studio_facts(record) for record in found)

    async def get(self, studio_id: int) -> StudioFacts:
        """Return one studio; an unknown id is a fault, not a refusal."""
        return _studio_facts(await self._record(studio_id))

    async def settings(self, studio_id: int) -> Settings:
        """Return a studio's settings."""
        return settings_of(await self._record(studio_id))

    async def _record(self, studio_id: int) -> StudioRecord:
        """Return the row of a studio, read once in a session, which is one transaction.

        A session forgets what nobody holds, so the session itself holds it.
        """
        record = await self._session.get_one(StudioRecord, studio_id)
        self._session.info[StudioRecord, studio_id] = record
        return record

    async def record_for_update(self, studio_id: int) -> StudioRecord:
        """Return the row of a studio, locked until the transaction ends."""
        query = locked(select(StudioRecord).where(StudioRecord.id == studio_id))
        fresh = query.execution_options(populate_existing=True)
        return (await self._session.scalars(fresh)).one()

    async def staff(self, studio_id: int, *, former: bool = False) -> tuple[StaffFacts, ...]:
        """Return who works for a studio, in the order in which they came.

        Args:
            studio_id: Of the studio.
            former: Whether those who have left are named too, as the journal does.
        """
        query = select(StaffRecord).where(StaffRecord.studio_id == studio_id)
        query = query if former else query.where(StaffRecord.active)
        found = await self._session.scalars(query.order_by(StaffRecord.id))
        return tuple(StaffFacts(record.id, record.name, Role(record.role)) for record in found)

    async def add_staff(self, scope: Scope, name: str, role: Role) -> int:
        """Return the id of a new member of staff; connecting them takes an invitation."""
        return await self._add_staff(scope.studio_id, name, role)

    async def invite(self, scope: Scope, role: Role, person_id: int) -> str:
        """Return the token of a new one-time link; only its hash is stored.

        Args:
            scope: Whose studio.
            role: What the person is; decides whether ``person_id`` is of staff or a customer.
            person_id: Whom the link connects.
        """
        return await self._doors.invite(scope.studio_id, role, person_id)

    async def redeem(self, token: str, telegram_id: int, language: str) -> Link:
        """Return the link that a one-time link makes; again for the same chat, the same link.

        A customer's link asks a check before, which is not made here.

        Raises:
            InvitationUnknown: The token was never given out, or it was revoked.
            InvitationExpired: Its seven days are over.
            InvitationUsed: Another chat has used it.
            AlreadyConnected: This chat already speaks for somebody else who works there.
        """
        invitation, _ = await self._doors.opened(hash_of(token), telegram_id)
        return await self._doors.connect(invitation, telegram_id, language)

    async def links_of(self, telegram_id: int) -> tuple[Link, ...]:
        """Return the links of one chat, the studio last used first.

        Whether a customer is still active is not known here; ``House.links`` asks that.
        """
        read = partial(read_links, self._session, links_of_chat(), chat=telegram_id)
        return await once(self._session, _links_key(telegram_id), read)

    async def owners_of(self, studio_id: int) -> tuple[Link, ...]:
        """Return the chats of the studio's owners, oldest link first."""
        query = links_query().where(
            LinkRecord.studio_id == studio_id, LinkRecord.role == Role.OWNER.value
        )
        return await read_links(
            self._session, query.order_by(LinkRecord.linked_at, LinkRecord.telegram_id)
        )

    async def link_of_customer(self, studio_id: int, customer_id: int) -> Link | None:
        """Return the chat of a customer: the reachable one last used, or None."""
        whose = {"studio": studio_id, "customer": customer_id}
        found = await read_links(self._session, links_of_customer(), **whose)
        return next((link for link in found if link.reachable), found[0] if found else None)

    async def reachable_customers(self, studio_id: int) -> frozenset[int]:
        """Return the ids of the customers whose chat takes messages."""
        query = select(LinkRecord.customer_id).where(
            LinkRecord.studio_id == studio_id, LinkRecord.unreachable_at.is_(None)
        )
        found = await self._session.scalars(query.where(LinkRecord.customer_id.is_not(None)))
        return frozenset(number for number in found if number is not None)

    async def set_language(self, telegram_id: int, studio_id: int, language: str) -> None:
        """Let this chat be spoken to in ``language``."""
        await self._change(telegram_id, studio_id, language=language)

    async def speak_to_customer(self, studio_id: int, customer_id: int, language: str) -> None:
        """Let the chats of a customer be spoken to in ``language``, as his."""
        await self._session.execute(
            update(LinkRecord)
            .where(LinkRecord.studio_id == studio_id, LinkRecord.customer_id == customer_id)
            .values(language=language)
        )

    async def touch(self, link: Link) -> None:
        """Note that the person has just spoken for whom a link is: it is the one last used."""
        links: tuple[Link, ...] | None = known(self._session, _links_key(link.telegram_id))
        if links is None:
            used_at = await last_of_all(self._session, link.telegram_id, self._now, link.id)
        else:
            others = (each.last_used_at for each in links if each.id != link.id)
            used_at = after(max(others, default=None), self._now)
        await self._session.execute(_touching(), {"used": link.id, "at": used_at})

    async def mark_unreachable(self, telegram_id: int) -> None:
        """Note that this chat takes no messages, for every studio it is connected to."""
        await self._session.execute(
            update(LinkRecord)
            .where(LinkRecord.telegram_id == telegram_id, LinkRecord.unreachable_at.is_(None))
            .values(unreachable_at=self._now)
        )

    async def _add_staff(self, studio_id: int, name: str, role: Role) -> int:
        number = await next_number(self._session, studio_id, "staff")
        self._session.add(
            StaffRecord(studio_id=studio_id, id=number, name=name, role=role.value, language=None)
        )
        await self._session.flush()
        return number

    async def _change(self, telegram_id: int, studio_id: int, **values: object) -> None:
        await self._session.execute(
            update(LinkRecord)
            .where(LinkRecord.telegram_id == telegram_id, LinkRecord.studio_id == studio_id)
            .values(**values)
        )


def _links_key(telegram_id: int) -> tuple[str, int]:
    return "links of a chat", telegram_id


@cache
def _touching() -> Update:
    links = LinkRecord.metadata.tables[LinkRecord.__tablename__]
    used = update(links).where(links.c.id == bindparam("used"))
    return used.values(last_used_at=bindparam("at"), unreachable_at=None)


def _studio_facts(record: StudioRecord) -> StudioFacts:
    return StudioFacts(record.id, record.name, record.time_zone, record.language, record.currency)

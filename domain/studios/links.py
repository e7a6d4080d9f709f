"""Links of chats to people, as they are read: one query, one frozen value."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from msgspec import Struct
from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.store.scope import Actor, ActorKind, Role
from domain.studios.records import LinkRecord, StaffRecord, StudioRecord
from domain.studios.rights import NONE, Rights, rights_of

THE_NEXT_INSTANT = timedelta(microseconds=1)
LinkQuery = Select[LinkRecord, StudioRecord, StaffRecord]


class Link(Struct, frozen=True):
    """A chat that may speak for a person of a studio.

    Exactly one of ``staff_id`` and ``customer_id`` is set, as ``role`` says. ``reachable`` is
    False where Telegram said that this chat takes no messages. ``rights`` are what a member of
    staff may do, ``works_here`` is False where they have left.
    """

    id: int
    telegram_id: int
    studio_id: int
    studio_name: str
    time_zone: str
    role: Role
    staff_id: int | None
    customer_id: int | None
    language: str
    last_used_at: datetime
    reachable: bool
    rights: Rights = NONE
    works_here: bool = True

    @property
    def actor(self) -> Actor:
        """The person as the journal names them."""
        if self.role is Role.CUSTOMER:
            return Actor(ActorKind.CUSTOMER, self.customer_id)
        return Actor(ActorKind.STAFF, self.staff_id)


def links_query() -> LinkQuery:
    """Return the query of all links of the installation, for the caller to narrow."""
    of_staff = (StaffRecord.studio_id == LinkRecord.studio_id) & (
        StaffRecord.id == LinkRecord.staff_id
    )
    return (
        select(LinkRecord, StudioRecord, StaffRecord)
        .join(StudioRecord, StudioRecord.id == LinkRecord.studio_id)
        .outerjoin(StaffRecord, of_staff)
        .execution_options(populate_existing=True)
    )


@cache
def links_of_chat() -> LinkQuery:
    """Return the query of the links of a ``chat``, the one last used first."""
    query = links_query().where(LinkRecord.telegram_id == bindparam("chat"))
    return query.order_by(LinkRecord.last_used_at.desc())


@cache
def links_of_customer() -> LinkQuery:
    """Return the query of the links of a ``customer`` of a ``studio``, the last used first."""
    query = links_query().where(
        LinkRecord.studio_id == bindparam("studio"),
        LinkRecord.customer_id == bindparam("customer"),
    )
    return query.order_by(LinkRecord.last_used_at.desc())


async def read_links(
    session: AsyncSession, query: LinkQuery, **values: object
) -> tuple[Link, ...]:
    """Return the links that a query finds with these values, in its order."""
    rows = await session.execute(query, values)
    return tuple(_as_link(link, studio, staff) for link, studio, staff in rows.all())


def _as_link(link: LinkRecord, studio: StudioRecord, staff: StaffRecord | None) -> Link:
    return Link(
        id=link.id,
        telegram_id=link.telegram_id,
        studio_id=studio.id,
        studio_name=studio.name,
        time_zone=studio.time_zone,
        role=Role(link.role),
        staff_id=link.staff_id,
        customer_id=link.customer_id,
        language=link.language,
        last_used_at=link.last_used_at,
        reachable=link.unreachable_at is None,
        rights=NONE if staff is None else rights_of(Role(link.role), staff.rights),
        works_here=staff.active if staff is not None else link.staff_id is None,
    )


async def last_of_all(
    session: AsyncSession, telegram_id: int, now: datetime, but: int = 0
) -> datetime:
    """Return the moment at which a link of a chat is used now: later than any other's.

    Args:
        session: The transaction.
        telegram_id: The chat.
        now: The clock's moment, which may be that of another use too.
        but: The id of the link that is used.
    """
    query = select(func.max(LinkRecord.last_used_at)).where(
        LinkRecord.telegram_id == telegram_id, LinkRecord.id != but
    )
    return after(await session.scalar(query), now)


def after(newest: datetime | None, now: datetime) -> datetime:
    """Return now, or the instant after the newest moment where that is not before it."""
    return now if newest is None or newest < now else newest + THE_NEXT_INSTANT


def link_values(link: LinkRecord) -> dict[str, Any]:
    """Return what the row of a link holds, JSON-ready and without the studio."""
    return {
        "id": link.id,
        "telegram_id": link.telegram_id,
        "role": link.role,
        "staff_id": link.staff_id,
        "customer_id": link.customer_id,
        "language": link.language,
        "linked_at": link.linked_at.isoformat(),
        "last_used_at": link.last_used_at.isoformat(),
        "unreachable_at": link.unreachable_at.isoformat() if link.unreachable_at else None,
    }


def link_again(studio_id: int, values: Mapping[str, Any]) -> LinkRecord:
    """Return a row with what ``link_values`` gave."""
    moments = {
        name: values[name] and datetime.fromisoformat(values[name])
        for name in ("linked_at", "last_used_at", "unreachable_at")
    }
    return LinkRecord(studio_id=studio_id, **{**values, **moments})

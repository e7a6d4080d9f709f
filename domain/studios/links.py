"""Links of chats to people, as they are read: one query, one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.store.scope import Actor, ActorKind, Role
from domain.studios.records import LinkRecord, StudioRecord

LinkQuery = Select[LinkRecord, StudioRecord]


@dataclass(frozen=True)
class Link:
    """A chat that may speak for a person of a studio.

    Exactly one of ``staff_id`` and ``customer_id`` is set, as ``role`` says. ``reachable`` is
    False where Telegram said that this chat takes no messages.
    """

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

    @property
    def actor(self) -> Actor:
        """The person as the journal names them."""
        if self.role is Role.CUSTOMER:
            return Actor(ActorKind.CUSTOMER, self.customer_id)
        return Actor(ActorKind.STAFF, self.staff_id)


def links_query() -> LinkQuery:
    """Return the query of all links of the installation, for the caller to narrow."""
    return select(LinkRecord, StudioRecord).join(
        StudioRecord, StudioRecord.id == LinkRecord.studio_id
    )


async def read_links(session: AsyncSession, query: LinkQuery) -> tuple[Link, ...]:
    """Return the links that a query finds, in its order."""
    rows = await session.execute(query)
    return tuple(_as_link(link, studio) for link, studio in rows.all())


def _as_link(link: LinkRecord, studio: StudioRecord) -> Link:
    return Link(
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
    )


def link_values(link: LinkRecord) -> dict[str, Any]:
    """Return what the row of a link holds, JSON-ready and without the studio."""
    return {
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

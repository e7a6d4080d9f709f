"""The one-time links and the chats of a studio's customers, as the studio gives and takes them."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, select

from domain.store.scope import Role, Scope
from domain.studios.doors import Doors
from domain.studios.links import Link, link_again, link_values, links_query, read_links
from domain.studios.one_time import OneTimeLinks
from domain.studios.records import ArrivalRecord, InvitationRecord, LinkRecord


class Invitations:
    """The customers of one studio, at its doors."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._session = scope.session

    async def invite(self, customer_id: int) -> str:
        """Return the token of a new one-time link; the links before it open nothing any more."""
        await self.revoke(customer_id)
        doors = Doors(self._session, self._scope.now)
        return await doors.invite(self._scope.studio_id, Role.CUSTOMER, customer_id)

    async def open_until(self, customer_id: int) -> datetime | None:
        """Return until when a link of a customer waits to be opened, None without one."""
        query = select(func.max(InvitationRecord.expires_at)).where(
            self._one_time(customer_id).not_revoked,
            InvitationRecord.expires_at > self._scope.now,
        )
        return await self._session.scalar(query)

    async def open_hashes(self, customer_id: int) -> list[str]:
        """Return the hashes of the links of a customer that can be opened."""
        return await self._one_time(customer_id).open_hashes()

    async def revoke(self, customer_id: int) -> None:
        """Let no link of a customer open anything, for whoever stands before one too."""
        await self._one_time(customer_id).revoke()
        await self._session.execute(
            delete(ArrivalRecord).where(
                ArrivalRecord.studio_id == self._scope.studio_id,
                ArrivalRecord.customer_id == customer_id,
            )
        )

    async def open_only(self, customer_id: int, hashes: Collection[str]) -> None:
        """Let these links of a customer open again, and no others."""
        await self.revoke(customer_id)
        await self._one_time(customer_id).open_again(hashes)

    async def links_of(self, customer_id: int) -> tuple[Link, ...]:
        """Return the chats that speak for a customer, the oldest link first."""
        query = links_query().where(self._chats(customer_id)).order_by(LinkRecord.id)
        return await read_links(self._session, query)

    async def unlink(self, customer_id: int, link_ids: Collection[int]) -> list[dict[str, Any]]:
        """Return what these links of a customer held, JSON-ready; they are gone."""
        mine = and_(self._chats(customer_id), LinkRecord.id.in_(link_ids))
        found = await self._session.scalars(
            select(LinkRecord).where(mine).order_by(LinkRecord.id).with_for_update()
        )
        kept = [link_values(link) for link in found]
        await self._session.execute(delete(LinkRecord).where(mine))
        await self._session.flush()
        return kept

    async def link_again(self, links: Collection[Mapping[str, Any]]) -> None:
        """Connect chats as they were; one that was connected again meanwhile stays as it is."""
        for values in links:
            query = select(LinkRecord.id).where(
                self._chats(values["customer_id"]),
                LinkRecord.telegram_id == values["telegram_id"],
            )
            if (await self._session.scalars(query)).first() is None:
                self._session.add(link_again(self._scope.studio_id, values))
        await self._session.flush()

    def _chats(self, customer_id: int) -> ColumnElement[bool]:
        return and_(
            LinkRecord.studio_id == self._scope.studio_id, LinkRecord.customer_id == customer_id
        )

    def _one_time(self, customer_id: int) -> OneTimeLinks:
        return OneTimeLinks(self._scope, InvitationRecord.customer_id == customer_id)

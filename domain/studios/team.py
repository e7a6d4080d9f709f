"""Who works for a studio, and the one-time links by which they come in.

Whoever leaves stays on file, because the journal names them; their chats and links go at once.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, func, select, update

from domain.store.counters import next_number
from domain.store.scope import Role, Scope
from domain.studios.errors import StaffNotFound
from domain.studios.links import link_again, link_values
from domain.studios.records import InvitationRecord, LinkRecord, StaffRecord, StudioRecord
from domain.studios.service import Studios

IN_ORDER = tuple(Role)


@dataclass(frozen=True)
class TeamMember:
    """Somebody who works for the studio.

    Attributes:
        connected: Whether a chat of theirs is connected.
        invited_until: UTC moment until which a one-time link waits to be opened.
    """

    id: int
    version: int
    name: str
    role: Role
    connected: bool
    invited_until: datetime | None


class Team:
    """The people who work for one studio."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._session = scope.session

    async def members(self) -> tuple[TeamMember, ...]:
        """Return who works here: owners first, then staff, then trainers, each by arrival."""
        found = list(await self._session.scalars(self._rows().order_by(StaffRecord.id)))
        chats, links = await self._chats(), await self._open_links()
        members = [_member(record, chats, links) for record in found]
        return tuple(sorted(members, key=lambda one: IN_ORDER.index(one.role)))

    async def member(self, staff_id: int) -> TeamMember:
        """Return one who works here.

        Raises:
            StaffNotFound: Nobody with this id works here.
        """
        found = next((one for one in await self.members() if one.id == staff_id), None)
        if found is None:
            raise StaffNotFound(staff_id)
        return found

    async def lock(self) -> None:
        """Lock the studio's row: who changes the team waits for whoever does."""
        query = select(StudioRecord.id).where(StudioRecord.id == self._scope.studio_id)
        await self._session.execute(query.with_for_update())

    async def hire(self, name: str, role: Role) -> StaffRecord:
        """Return the row of somebody who works here from now on."""
        record = StaffRecord(
            studio_id=self._scope.studio_id,
            id=await next_number(self._session, self._scope.studio_id, "staff"),
            name=name,
            role=role.value,
            language=None,
            active=True,
        )
        self._session.add(record)
        await self._session.flush()
        return record

    async def invite(self, staff_id: int) -> str:
        """Return the token of a new one-time link; the links before it open nothing any more."""
        member = await self.member(staff_id)
        await self._revoke(staff_id)
        studios = Studios(self._session, self._scope.now)
        return await studios.invite(self._scope, member.role, staff_id)

    async def open_links_of(self, staff_id: int) -> list[str]:
        """Return the hashes of the one-time links of somebody that can be opened."""
        query = select(InvitationRecord.token_hash).where(
            InvitationRecord.studio_id == self._scope.studio_id,
            InvitationRecord.staff_id == staff_id,
            InvitationRecord.used_at.is_(None),
            InvitationRecord.revoked_at.is_(None),
        )
        return list(await self._session.scalars(query))

    async def open_only(self, staff_id: int, hashes: Collection[str]) -> None:
        """Let these one-time links of somebody open again, and no others."""
        await self._revoke(staff_id)
        await self._session.execute(
            update(InvitationRecord)
            .where(
                InvitationRecord.studio_id == self._scope.studio_id,
                InvitationRecord.staff_id == staff_id,
                InvitationRecord.used_at.is_(None),
                InvitationRecord.token_hash.in_(hashes),
            )
            .values(revoked_at=None)
        )

    async def links_of(self, staff_id: int) -> list[dict[str, Any]]:
        """Return the chats of somebody, JSON-ready, so that they can be connected again."""
        found = await self._session.scalars(
            select(LinkRecord).where(
                LinkRecord.studio_id == self._scope.studio_id, LinkRecord.staff_id == staff_id
            )
        )
        return [link_values(link) for link in found]

    async def come_back(self, staff_id: int, links: Collection[Mapping[str, Any]]) -> StaffRecord:
        """Return the row of somebody who works here again, with the chats that they had.

        A chat that somebody else was connected by meanwhile stays theirs.
        """
        query = select(StaffRecord).where(
            StaffRecord.studio_id == self._scope.studio_id, StaffRecord.id == staff_id
        )
        record = (await self._session.scalars(query.with_for_update())).one()
        record.active = True
        for values in links:
            key = values["telegram_id"], self._scope.studio_id
            if await self._session.get(LinkRecord, key) is None:
                self._session.add(link_again(self._scope.studio_id, values))
        await self._session.flush()
        return record

    async def leave(self, staff_id: int) -> StaffRecord:
        """Return the row of somebody who has left: no chat and no link of theirs opens anything.

        Raises:
            StaffNotFound: Nobody with this id works here.
        """
        record = await self._locked(staff_id)
        record.active = False
        await self._revoke(staff_id)
        await self._session.execute(
            delete(LinkRecord).where(
                LinkRecord.studio_id == self._scope.studio_id, LinkRecord.staff_id == staff_id
            )
        )
        await self._session.flush()
        return record

    async def change_role(self, staff_id: int, role: Role) -> StaffRecord:
        """Return the row of somebody who is something else here; their chats and links follow.

        Raises:
            StaffNotFound: Nobody with this id works here.
        """
        record = await self._locked(staff_id)
        record.role = role.value
        for table in (LinkRecord, InvitationRecord):
            await self._session.execute(
                update(table)
                .where(table.studio_id == self._scope.studio_id, table.staff_id == staff_id)
                .values(role=role.value)
            )
        await self._session.flush()
        return record

    async def _locked(self, staff_id: int) -> StaffRecord:
        query = self._rows().where(StaffRecord.id == staff_id).with_for_update()
        found = await self._session.scalars(query.execution_options(populate_existing=True))
        record = found.one_or_none()
        if record is None:
            raise StaffNotFound(staff_id)
        return record

    async def _revoke(self, staff_id: int) -> None:
        await self._session.execute(
            update(InvitationRecord)
            .where(
                InvitationRecord.studio_id == self._scope.studio_id,
                InvitationRecord.staff_id == staff_id,
                InvitationRecord.used_at.is_(None),
                InvitationRecord.revoked_at.is_(None),
            )
            .values(revoked_at=self._scope.now)
        )

    async def _chats(self) -> set[int | None]:
        """Return the ids of those who have a chat."""
        query = select(LinkRecord.staff_id).where(
            LinkRecord.studio_id == self._scope.studio_id, LinkRecord.staff_id.is_not(None)
        )
        return set(await self._session.scalars(query))

    async def _open_links(self) -> dict[int | None, datetime]:
        """Return until when the newest link of each can be opened."""
        query = (
            select(InvitationRecord.staff_id, func.max(InvitationRecord.expires_at))
            .where(
                InvitationRecord.studio_id == self._scope.studio_id,
                InvitationRecord.staff_id.is_not(None),
                InvitationRecord.used_at.is_(None),
                InvitationRecord.revoked_at.is_(None),
                InvitationRecord.expires_at > self._scope.now,
            )
            .group_by(InvitationRecord.staff_id)
        )
        return {row[0]: row[1] for row in await self._session.execute(query)}

    def _rows(self) -> Select[StaffRecord]:
        return select(StaffRecord).where(
            StaffRecord.studio_id == self._scope.studio_id, StaffRecord.active
        )


def _member(
    record: StaffRecord, chats: set[int | None], links: Mapping[int | None, datetime]
) -> TeamMember:
    return TeamMember(
        id=record.id,
        version=record.version,
        name=record.name,
        role=Role(record.role),
        connected=record.id in chats,
        invited_until=links.get(record.id),
    )

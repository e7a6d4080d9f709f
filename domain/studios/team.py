"""Who works for a studio, and the one-time links by which they come in.

Whoever leaves stays on file, because the journal names them; their chats and links go at once.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Select, delete, func, select, update

from domain.store.counters import next_number
from domain.store.locks import locked
from domain.store.scope import Role, Scope
from domain.studios.errors import StaffNotFound
from domain.studios.links import Link, link_again, link_values, links_query, read_links
from domain.studios.one_time import OneTimeLinks
from domain.studios.records import InvitationRecord, LinkRecord, StaffRecord, StudioRecord
from domain.studios.rights import NONE, Rights, rights_of
from domain.studios.service import Studios

IN_ORDER = tuple(Role)


class TeamMember(Struct, frozen=True):
    """Somebody who works for the studio.

    Attributes:
        connected: Whether a chat of theirs is connected.
        invited_until: UTC moment until which a one-time link waits to be opened.
        rights: What they may do: by their role, and as it was changed for them.
    """

    id: int
    version: int
    name: str
    role: Role
    connected: bool
    invited_until: datetime | None
    rights: Rights = NONE


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
        await self._session.execute(locked(query))

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
        await self._one_time(staff_id).revoke()
        studios = Studios(self._session, self._scope.now)
        return await studios.invite(self._scope, member.role, staff_id)

    async def open_links_of(self, staff_id: int) -> list[str]:
        """Return the hashes of the one-time links of somebody that can be opened."""
        return await self._one_time(staff_id).open_hashes()

    async def open_only(self, staff_id: int, hashes: Collection[str]) -> None:
        """Let these one-time links of somebody open again, and no others."""
        links = self._one_time(staff_id)
        await links.revoke()
        await links.open_again(hashes)

    async def links(self) -> tuple[Link, ...]:
        """Return the chats of all who work here, the oldest link first."""
        query = links_query().where(
            LinkRecord.studio_id == self._scope.studio_id, StaffRecord.active
        )
        ordered = query.order_by(LinkRecord.linked_at, LinkRecord.telegram_id)
        return await read_links(self._session, ordered)

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
            if not await self._speaks_for_staff(values["telegram_id"]):
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
        await self._one_time(staff_id).revoke()
        await self._session.execute(
            delete(LinkRecord).where(
                LinkRecord.studio_id == self._scope.studio_id, LinkRecord.staff_id == staff_id
            )
        )
        await self._session.flush()
        return record

    async def kept_rights(self, staff_id: int) -> dict[str, bool]:
        """Return what was changed for somebody, beside what the role gives; the row is locked.

        Raises:
            StaffNotFound: Nobody with this id works here.
        """
        return dict((await self._locked(staff_id)).rights)

    async def change_rights(self, staff_id: int, changed: Mapping[str, bool]) -> StaffRecord:
        """Return the row of somebody for whom this was changed, and nothing else.

        Raises:
            StaffNotFound: Nobody with this id works here.
        """
        record = await self._locked(staff_id)
        record.rights = dict(changed)
        await self._session.flush()
        return record

    async def change_role(
        self, staff_id: int, role: Role, changed: Mapping[str, bool] | None = None
    ) -> StaffRecord:
        """Return the row of somebody who is something else here; their chats and links follow.

        What was changed for the person in the old role is over; ``changed`` counts in the new.

        Raises:
            StaffNotFound: Nobody with this id works here.
        """
        record = await self._locked(staff_id)
        record.role, record.rights = role.value, dict(changed or {})
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

    def _one_time(self, staff_id: int) -> OneTimeLinks:
        return OneTimeLinks(self._scope, InvitationRecord.staff_id == staff_id)

    async def _chats(self) -> set[int | None]:
        """Return the ids of those who have a chat."""
        query = select(LinkRecord.staff_id).where(
            LinkRecord.studio_id == self._scope.studio_id, LinkRecord.staff_id.is_not(None)
        )
        return set(await self._session.scalars(query))

    async def _speaks_for_staff(self, telegram_id: int) -> bool:
        """Say whether a chat is connected as somebody who works here."""
        query = select(LinkRecord.id).where(
            LinkRecord.studio_id == self._scope.studio_id,
            LinkRecord.telegram_id == telegram_id,
            LinkRecord.staff_id.is_not(None),
        )
        return (await self._session.scalars(query)).first() is not None

    async def _open_links(self) -> dict[int | None, datetime]:
        """Return until when the newest link of each can be opened."""
        links = OneTimeLinks(self._scope, InvitationRecord.staff_id.is_not(None))
        query = (
            select(InvitationRecord.staff_id, func.max(InvitationRecord.expires_at))
            .where(links.not_revoked, InvitationRecord.expires_at > self._scope.now)
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
        rights=rights_of(Role(record.role), record.rights),
    )

"""One-time links that nobody has used yet, for whomever of a studio they are."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, and_, select, update

from domain.store.scope import Scope
from domain.studios.records import InvitationRecord


class OneTimeLinks:
    """Some unused one-time links of one studio.

    Args:
        scope: The studio.
        whose: For whom they are, as a condition on their rows.
    """

    def __init__(self, scope: Scope, whose: ColumnElement[bool]) -> None:
        self._scope = scope
        self._unused = and_(
            InvitationRecord.studio_id == scope.studio_id,
            InvitationRecord.used_at.is_(None),
            whose,
        )

    @property
    def not_revoked(self) -> ColumnElement[bool]:
        """The condition on those that open something, unless their days are over."""
        return and_(self._unused, InvitationRecord.revoked_at.is_(None))

    async def open_hashes(self) -> list[str]:
        """Return the hashes of those that can be opened."""
        query = select(InvitationRecord.token_hash).where(self.not_revoked)
        return sorted(await self._scope.session.scalars(query))

    async def revoke(self) -> None:
        """Let none of them open anything."""
        await self._scope.session.execute(
            update(InvitationRecord).where(self.not_revoked).values(revoked_at=self._scope.now)
        )

    async def open_again(self, hashes: Collection[str]) -> None:
        """Let those with these hashes open again."""
        meant = and_(self._unused, InvitationRecord.token_hash.in_(hashes))
        await self._scope.session.execute(
            update(InvitationRecord).where(meant).values(revoked_at=None)
        )

"""What only an owner decides, asked in the transaction that writes it."""

from domain.store.scope import ActorKind, Role, Scope
from domain.studios.errors import OwnerNeeded
from domain.studios.team import Team


async def demand_owner(scope: Scope) -> None:
    """Let pass an owner, and the system itself.

    Raises:
        OwnerNeeded: Somebody else acts.
    """
    if scope.actor.kind is ActorKind.SYSTEM:
        return
    members = await Team(scope).members()
    owners = {member.id for member in members if member.role is Role.OWNER}
    if scope.actor.kind is not ActorKind.STAFF or scope.actor.id not in owners:
        raise OwnerNeeded

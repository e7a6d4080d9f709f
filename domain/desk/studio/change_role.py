"""Give somebody who works here another role: ``staff.change``.

It counts at once, in their chat and for a one-time link that waits to be opened. The courses that
the person leads stay theirs; what was changed of their rights in the old role is over with it.
"""

from typing_extensions import override

from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.studio.owners import demand_owner
from domain.desk.studio.team_previews import RolePreview
from domain.store.scope import Actor, ActorKind, Role
from domain.studios.errors import LastOwner, RoleUnchanged
from domain.studios.rights import GIVEN, Right
from domain.studios.team import Team


class ChangeRole(Order[RolePreview], frozen=True):
    """Somebody who works here is to be something else here."""

    staff_id: int
    role: Role


class ChangeRoleCommand(DeskCommand[ChangeRole, RolePreview]):
    """Changes what people may do here."""

    command = "staff.change"

    @override
    async def think(self, order: ChangeRole, *, lock: bool) -> RolePreview:
        team = Team(self.scope)
        if lock:
            await team.lock()
            await demand_owner(self.scope)
        member = await team.member(order.staff_id)
        if member.role is order.role:
            raise RoleUnchanged(member.name)
        owners = [one for one in await team.members() if one.role is Role.OWNER]
        if owners == [member]:
            raise LastOwner(member.name)
        is_oneself = self.scope.actor == Actor(ActorKind.STAFF, member.id)
        lost = tuple(each for each in Right if each in member.rights - GIVEN[order.role])
        return RolePreview(member, order.role, is_oneself, lost)

    @override
    async def write(self, order: ChangeRole, preview: RolePreview) -> Change:
        team = Team(self.scope)
        rights = await team.kept_rights(order.staff_id)
        record = await team.change_role(order.staff_id, order.role)
        facts = {
            "staff_id": record.id,
            "role": record.role,
            "before": preview.member.role.value,
            "rights": rights,
        }
        return Change(facts=facts, rows=[record], undo_until=self.undo_until)

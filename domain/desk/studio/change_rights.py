"""Change what somebody who works here may do: ``staff.rights``.

It counts at once, also for proposals that are open. An owner may do everything.
"""

from typing_extensions import override

from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.studio.owners import demand_owner
from domain.desk.studio.team_previews import RightsPreview
from domain.store.scope import Role
from domain.studios.errors import OwnerMayAll, RightsUnchanged
from domain.studios.rights import Rights, changes_to
from domain.studios.team import Team


class ChangeRights(Order[RightsPreview], frozen=True):
    """Somebody who works here is to be able to do this, and nothing else."""

    staff_id: int
    rights: Rights


class ChangeRightsCommand(DeskCommand[ChangeRights, RightsPreview]):
    """Gives rights and takes them away."""

    command = "staff.rights"

    @override
    async def think(self, order: ChangeRights, *, lock: bool) -> RightsPreview:
        team = Team(self.scope)
        if lock:
            await team.lock()
            await demand_owner(self.scope)
        member = await team.member(order.staff_id)
        if member.role is Role.OWNER:
            raise OwnerMayAll(member.name)
        if lock and member.rights == order.rights:
            raise RightsUnchanged(member.name)
        return RightsPreview(member, order.rights)

    @override
    async def write(self, order: ChangeRights, preview: RightsPreview) -> Change:
        team = Team(self.scope)
        before = await team.kept_rights(order.staff_id)
        wanted = changes_to(preview.member.role, order.rights)
        record = await team.change_rights(order.staff_id, wanted)
        facts = {
            "staff_id": record.id,
            "granted": [each.value for each in preview.granted],
            "withdrawn": [each.value for each in preview.withdrawn],
            "before": before,
        }
        return Change(facts=facts, rows=[record], undo_until=self.undo_until)

"""Let somebody work here: ``staff.add``. The result holds the token of their one-time link."""

from dataclasses import replace

from typing_extensions import override

from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.studio.team_previews import HirePreview
from domain.store.scope import Role
from domain.studios.errors import AlreadyOnTeam
from domain.studios.team import Team


class HireStaff(Order[HirePreview], frozen=True):
    """Somebody new is to work here."""

    name: str
    role: Role


class HireStaffCommand(DeskCommand[HireStaff, HirePreview]):
    """Puts people who work here on file."""

    command = "staff.add"

    @override
    async def think(self, order: HireStaff, *, lock: bool) -> HirePreview:
        team = Team(self.scope)
        if lock:
            await team.lock()
        names = {member.name.casefold() for member in await team.members()}
        if order.name.casefold() in names:
            raise AlreadyOnTeam(order.name)
        return HirePreview(order.name, order.role)

    @override
    async def write(self, order: HireStaff, preview: HirePreview) -> Change:
        team = Team(self.scope)
        record = await team.hire(order.name, order.role)
        token = await team.invite(record.id)
        facts = {"staff_id": record.id, "role": record.role}
        told = replace(preview, staff_id=record.id, token=token)
        return Change(facts=facts, rows=[record], undo_until=self.undo_until, told=told)

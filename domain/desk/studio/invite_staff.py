"""Give somebody who works here a new one-time link: ``staff.invite``."""

from dataclasses import replace

from typing_extensions import override

from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.studio.team_previews import InvitationPreview
from domain.studios.team import Team


class InviteStaff(Order[InvitationPreview], frozen=True):
    """A new one-time link is wanted for somebody who works here."""

    staff_id: int


class InviteStaffCommand(DeskCommand[InviteStaff, InvitationPreview]):
    """Makes one-time links."""

    command = "staff.invite"

    @override
    async def think(self, order: InviteStaff, *, lock: bool) -> InvitationPreview:
        team = Team(self.scope)
        if lock:
            await team.lock()
        return InvitationPreview(await team.member(order.staff_id))

    @override
    async def write(self, order: InviteStaff, preview: InvitationPreview) -> Change:
        team = Team(self.scope)
        before = await team.open_links_of(order.staff_id)
        token = await team.invite(order.staff_id)
        return Change(
            facts={"staff_id": order.staff_id},
            kept={"open": before, "made": await team.open_links_of(order.staff_id)},
            undo_until=self.undo_until,
            told=replace(preview, token=token),
        )

"""Part with somebody: ``staff.remove``.

Access ends at once. The name stays for the journal, and the courses that the person leads go on
without a trainer.
"""

from typing_extensions import override

from domain.courses.service import Courses
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.studio.team_previews import CourseLed, PartingPreview
from domain.store.scope import Actor, ActorKind, Role
from domain.studios.errors import LastOwner
from domain.studios.team import Team


class PartWithStaff(Order[PartingPreview], frozen=True):
    """Somebody is not to work here any more."""

    staff_id: int


class PartWithStaffCommand(DeskCommand[PartWithStaff, PartingPreview]):
    """Lets people leave."""

    command = "staff.remove"

    @override
    async def think(self, order: PartWithStaff, *, lock: bool) -> PartingPreview:
        team = Team(self.scope)
        if lock:
            await team.lock()
        member = await team.member(order.staff_id)
        owners = [one for one in await team.members() if one.role is Role.OWNER]
        if owners == [member]:
            raise LastOwner(member.name)
        return PartingPreview(
            member=member,
            courses=await self._courses(member.id),
            is_oneself=self.scope.actor == Actor(ActorKind.STAFF, member.id),
        )

    @override
    async def write(self, order: PartWithStaff, preview: PartingPreview) -> Change:
        courses = [await Courses(self.scope).lock(course.id) for course in preview.courses]
        for course in courses:
            course.trainer_id = None
        team = Team(self.scope)
        kept = {
            "links": await team.links_of(order.staff_id),
            "open": await team.open_links_of(order.staff_id),
        }
        record = await team.leave(order.staff_id)
        facts = {
            "staff_id": record.id,
            "role": record.role,
            "courses": [course.id for course in courses],
        }
        return Change(
            facts=facts,
            rows=[record, *courses],
            kept=kept,
            undo_until=self.undo_until,
        )

    async def _courses(self, staff_id: int) -> tuple[CourseLed, ...]:
        found = await Courses(self.scope).all(active=None)
        return tuple(CourseLed(one.id, one.name) for one in found if one.trainer_id == staff_id)

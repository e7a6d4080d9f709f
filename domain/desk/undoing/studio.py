"""The way back of the studio's settings, and of who works there."""

from typing_extensions import override

from domain.courses.service import Courses
from domain.desk.errors import UndoOvertaken
from domain.desk.previews import Restored
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.store.scope import Role
from domain.studios.errors import LastOwner
from domain.studios.rights import Right, rights_of
from domain.studios.settings import as_json, restore_set_up, with_values, write_settings
from domain.studios.team import Team


class UndoSettings(Inverse):
    """Settings: they are what they were; invoices that were issued keep what they show."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        now = await self.areas.studios.settings(self.scope.studio_id)
        then = with_values(now, self.kept["before"])
        names = tuple(self.facts["fields"])
        values = {"now": now, "then": then, "names": names}
        restored = (Restored("settings", values),) if names else ()
        return Undoing(restored=restored, decides={"now": [as_json(now, each) for each in names]})

    @override
    async def write(self, undoing: Undoing) -> Undone:
        record = await self.areas.studios.record_for_update(self.scope.studio_id)
        write_settings(record, self.kept["before"])
        if self.facts.get("first_run"):
            restore_set_up(record, self.kept.get("draft"))
        await self.scope.session.flush()
        return Undone([record], {"fields": self.facts["fields"]})


class OfTeam(Inverse):
    """A change of somebody who works here."""

    @property
    def team(self) -> Team:
        """Who works here."""
        return Team(self.scope)

    async def lock_team(self, *, lock: bool) -> None:
        """To write, whoever changes the team waits for whoever does."""
        if lock:
            await self.team.lock()

    async def demand_another_owner(self) -> None:
        """Let pass what leaves somebody who may do everything.

        Raises:
            LastOwner: Without this person there would be no owner.
        """
        members = await self.team.members()
        owners = [one for one in members if one.role is Role.OWNER]
        if [one.id for one in owners] == [self.facts["staff_id"]]:
            raise LastOwner(owners[0].name)


class UndoHiring(OfTeam):
    """Somebody new: their link opens nothing any more, and neither does a chat it has opened."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        await self.lock_team(lock=lock)
        await self.demand_another_owner()
        member = await self.team.member(self.facts["staff_id"])
        return Undoing(
            thing=Restored("named", {"name": member.name}),
            restored=(Restored("access-ends" if member.connected else "link-revoked"),),
            stays=("link-opened",) if member.connected else (),
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        record = await self.team.leave(self.facts["staff_id"])
        return Undone([record], {"staff_id": record.id})


class UndoInvitation(OfTeam):
    """A one-time link: it opens nothing any more, and the one before opens again."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        await self.lock_team(lock=lock)
        member = await self.team.member(self.facts["staff_id"])
        if await self.team.open_links_of(member.id) != self.kept["made"]:
            raise UndoOvertaken(self.entry.id)
        return Undoing(
            thing=Restored("named", {"name": member.name}), restored=(Restored("link-revoked"),)
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        staff_id = self.facts["staff_id"]
        await self.team.open_only(staff_id, self.kept["open"])
        return Undone(facts={"staff_id": staff_id})


class UndoRole(OfTeam):
    """Another role: it is the one it was."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        await self.lock_team(lock=lock)
        await self.demand_another_owner()
        member = await self.team.member(self.facts["staff_id"])
        roles = {"role": self.facts["before"]}
        return Undoing(
            thing=Restored("named", {"name": member.name}), restored=(Restored("role", roles),)
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        role, rights = Role(self.facts["before"]), self.facts.get("rights")
        record = await self.team.change_role(self.facts["staff_id"], role, rights)
        return Undone([record], {"staff_id": record.id, "role": record.role})


class UndoRights(OfTeam):
    """Other rights: they are what they were."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        await self.lock_team(lock=lock)
        member = await self.team.member(self.facts["staff_id"])
        before = rights_of(member.role, self.facts["before"])
        rights = {"staff_rights": tuple(each.value for each in Right if each in before)}
        return Undoing(
            thing=Restored("named", {"name": member.name}),
            restored=(Restored("staff-rights", rights),),
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        record = await self.team.change_rights(self.facts["staff_id"], self.facts["before"])
        return Undone([record], {"staff_id": record.id})


class UndoParting(OfTeam):
    """Somebody who left: they work here again, with chats, link and courses as before."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        await self.lock_team(lock=lock)
        former = await self.areas.studios.staff(self.scope.studio_id, former=True)
        name = next(one.name for one in former if one.id == self.facts["staff_id"])
        courses = [await self.areas.courses.get(number) for number in self.facts["courses"]]
        led = tuple(course.name for course in courses)
        restored = (
            Restored("access-again" if self.kept.get("links") else "access-by-link"),
            *((Restored("leads-again", {"courses": led}),) if led else ()),
        )
        return Undoing(thing=Restored("named", {"name": name}), restored=restored)

    @override
    async def write(self, undoing: Undoing) -> Undone:
        staff_id = self.facts["staff_id"]
        courses = [await Courses(self.scope).lock(number) for number in self.facts["courses"]]
        for course in courses:
            course.trainer_id = staff_id
        record = await self.team.come_back(staff_id, self.kept.get("links", ()))
        await self.team.open_only(staff_id, self.kept["open"])
        return Undone([record, *courses], {"staff_id": staff_id})

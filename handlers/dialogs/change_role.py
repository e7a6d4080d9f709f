"""Give somebody who works here another role: ``staff.change``."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.studio.change_role import ChangeRole
from domain.desk.studio.team_previews import RolePreview
from domain.store.scope import Role
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.forms.form import Form, values_of
from handlers.results import preview_of
from handlers.team.lines import may_line, member_line
from handlers.team.meant import find_member, named_in
from handlers.team.rights import right_names
from handlers.team.roles import ROLE, roles_in
from handlers.texts import Words
from handlers.wording import spaced_out

ROLE_FORM = Form("staff", (ROLE,))


class ChangeStaffRole:
    """``staff.change``."""

    intent = "staff.change"
    form = ROLE_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask who is meant, then what they are to be here."""
        if "x_heard" not in slots:
            slots["x_heard"] = 1
            await _hear(talk, slots)
        if (question := await find_member(talk, slots)) is not None:
            return question
        return await self.form.missing(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> RolePreview:
        """Return who would be what."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: RolePreview) -> Draft:
        """Return old and new role, what the new one may do, and that it counts at once."""
        del slots
        words, member = talk.words, preview.member
        lines = (
            words("team-change", name=member.name),
            member_line(words, member, talk.local),
            _arrow(words, preview),
            *spaced_out(
                may_line(words, preview.role),
                *_lost(words, preview),
                words("team-change-at-once"),
            ),
            *((words("team-change-oneself"),) if preview.is_oneself else ()),
        )
        return Draft(lines, (self.form.option(words),), danger=preview.is_oneself)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Change the role."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return what the person is now."""
        del slots
        words, preview = talk.words, preview_of(done, RolePreview)
        lines = (
            words("team-changed", name=preview.member.name),
            _arrow(words, preview),
            may_line(words, preview.role),
        )
        return Draft(lines, (Option(words("button-team"), request=("staff.list", {})),))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told."""
        raise NotImplementedError(planned.kind)


async def _hear(talk: Talk, slots: Slots) -> None:
    """Take person and role from the sentence; both may be written in one breath."""
    said = str(slots.get("said", ""))
    team = await talk.studio.team.members()
    if "staff_id" not in slots and len(found := named_in(team, said)) == 1:
        slots["staff_id"] = found[0].id
    names = {member.id: member.name for member in team}
    roles = roles_in(said.replace(names.get(slots.get("staff_id", 0), ""), " "))
    if len(roles) == 1:
        slots["role"] = roles.pop()


def _order(slots: Slots) -> ChangeRole:
    return ChangeRole(slots["staff_id"], Role(values_of(slots)["role"]))


def _lost(words: Words, preview: RolePreview) -> tuple[str, ...]:
    """Return what the person could do in the old role, and cannot do in the new one."""
    if not preview.lost:
        return ()
    lost = right_names(words, frozenset(preview.lost))
    return (words("rights-lost", name=preview.member.name, rights=lost),)


def _arrow(words: Words, preview: RolePreview) -> str:
    before, after = preview.member.role, preview.role
    return words(
        "team-change-role",
        before=words(f"staff-role-{before.value}"),
        after=words(f"staff-role-{after.value}"),
    )

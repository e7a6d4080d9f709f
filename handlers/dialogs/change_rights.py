"""Show and change what somebody who works here may do: ``staff.rights``."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.studio.change_rights import ChangeRights
from domain.desk.studio.team_previews import RightsPreview
from domain.studios.rights import Right
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.results import preview_of
from handlers.team.meant import find_member, named_in
from handlers.team.rights import SWITCH, right_name, rights_said, wanted_rights
from handlers.texts import Markup, Words
from handlers.wording import spaced_out


class ChangeStaffRights:
    """``staff.rights``."""

    intent = "staff.rights"

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return the rights that a sentence gives or takes."""
        del talk, slots
        return rights_said(text)

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask who is meant; the sentence may name the rights too."""
        if "x_heard" not in slots:
            slots["x_heard"] = 1
            await _hear(talk, slots)
        return await find_member(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> RightsPreview:
        """Return what the person may do, and what would change."""
        return await talk.studio.desk.preview(await _order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: RightsPreview) -> Draft:
        """Return each right with a tick or a cross, and a button that turns it."""
        del slots
        words, changes = talk.words, bool(preview.granted or preview.withdrawn)
        role = words(f"staff-role-{preview.member.role.value}")
        lines = (
            words("rights-head", name=preview.member.name, role=role),
            *(_line(words, preview, each) for each in Right),
            *spaced_out(words("rights-at-once" if changes else "rights-hint")),
        )
        return Draft(lines, tuple(_switch(words, preview, each) for each in Right), ready=changes)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Change the rights."""
        return await talk.studio.desk.carry_out(await _order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return what the person may do now."""
        del slots
        words, preview = talk.words, preview_of(done, RightsPreview)
        lines = (
            words("rights-changed", name=preview.member.name),
            *(_line(words, preview, each) for each in Right),
        )
        return Draft(lines, (Option(words("button-team"), request=("staff.list", {})),))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """No customer is told."""
        raise NotImplementedError(planned.kind)


async def _hear(talk: Talk, slots: Slots) -> None:
    """Take person and rights from the sentence."""
    said = str(slots.get("said", ""))
    for name, value in rights_said(said).items():
        slots.setdefault(name, value)
    if "staff_id" not in slots:
        found = named_in(await talk.studio.team.members(), said)
        if len(found) == 1:
            slots["staff_id"] = found[0].id


async def _order(talk: Talk, slots: Slots) -> ChangeRights:
    member = await talk.studio.team.member(slots["staff_id"])
    return ChangeRights(member.id, wanted_rights(member.rights, slots))


def _line(words: Words, preview: RightsPreview, right: Right) -> str:
    changed = right in (*preview.granted, *preview.withdrawn)
    state = "given" if right in preview.after else "missing"
    text = f"rights-{state}-new" if changed else f"rights-{state}"
    what = Markup(words(f"right-what-{right.value.replace('_', '-')}"))
    return words(text, right=Markup(right_name(words, right)), what=what)


def _switch(words: Words, preview: RightsPreview, right: Right) -> Option:
    may = right in preview.after
    text = "button-right-given" if may else "button-right-missing"
    label = words.label(text, right=right_name(words, right))
    return Option(label, sets={f"{SWITCH}{right.value}": 0 if may else 1})

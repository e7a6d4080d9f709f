"""Let somebody work here: ``staff.add``. The one-time link comes in a message of its own."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.studio.hire_staff import HireStaff
from domain.desk.studio.team_previews import HirePreview
from domain.store.scope import Role
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.forms.fields import read_text
from handlers.forms.form import Field, Form, values_of
from handlers.results import preview_of
from handlers.team.lines import link_text, may_line
from handlers.team.roles import ROLE, roles_in
from handlers.texts import Words
from handlers.wording import spaced_out

STAFF_FORM = Form(
    "staff",
    (
        Field(name="name", read=read_text(120), first=True, any_words=True),
        ROLE,
    ),
)


class AddStaff:
    """``staff.add``."""

    intent = "staff.add"
    form = STAFF_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the name, then for the role unless the sentence says it."""
        if "x_heard" not in slots:
            slots["x_heard"] = 1
            said = roles_in(str(slots.get("said", "")))
            if len(said) == 1:
                slots["role"] = said.pop()
        return await self.form.missing(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> HirePreview:
        """Return who would work here, as what."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: HirePreview) -> Draft:
        """Return name and role, what the role may do, and what happens then."""
        words = talk.words
        lines = (
            words("team-new", name=preview.name),
            may_line(words, preview.role),
            *spaced_out(words("team-link-follows")),
        )
        return Draft(lines, (self.form.option(words),))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Put the person on file."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that the person works here; the link stands below."""
        words, preview = talk.words, preview_of(done, HirePreview)
        again = ("staff.invite", {"staff_id": preview.staff_id})
        return Draft(
            (words("team-hired", name=preview.name), may_line(words, preview.role)),
            (
                Option(words.label("button-new-link", name=preview.name), request=again),
                Option(words("button-team"), request=("staff.list", {})),
            ),
        )

    def sequel(self, talk: Talk, done: Done) -> tuple[str, ...]:
        """Return the one-time link, which is said once."""
        preview = preview_of(done, HirePreview)
        return (link_text(talk, preview.name, preview.token),)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told: the person is not connected yet."""
        raise NotImplementedError(planned.kind)


def _order(slots: Slots) -> HireStaff:
    values = values_of(slots)
    return HireStaff(values["name"], Role(values["role"]))

"""Part with somebody who works here: ``staff.remove``. Who means oneself is asked twice."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.studio.part_with_staff import PartWithStaff
from domain.desk.studio.team_previews import PartingPreview
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.results import preview_of
from handlers.team.lines import member_line
from handlers.team.meant import find_member
from handlers.texts import Words
from handlers.wording import spaced_out


class RemoveStaff:
    """``staff.remove``."""

    intent = "staff.remove"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask who is meant, and whether somebody really means oneself."""
        if (question := await find_member(talk, slots)) is not None:
            return question
        preview = await self.preview(talk, slots)  # the last owner is told so at once
        if preview.is_oneself and "x_sure" not in slots:
            choice = Choice(talk.words("team-oneself-yes"), {"x_sure": 1})
            return Question("x_sure", talk.words("team-oneself"), (choice,))
        return None

    async def preview(self, talk: Talk, slots: Slots) -> PartingPreview:
        """Return what ends with the person's access."""
        return await talk.studio.desk.preview(PartWithStaff(slots["staff_id"]))

    def propose(self, talk: Talk, slots: Slots, preview: PartingPreview) -> Draft:
        """Return who leaves, what ends at once, and what stays."""
        words = talk.words
        lines = (
            words("team-part", name=preview.member.name),
            member_line(words, preview.member, talk.local),
            *spaced_out(words("team-part-access"), *_courses(words, preview)),
            *spaced_out(words("team-part-stays")),
        )
        return Draft(lines, danger=True)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """End the person's access."""
        return await talk.studio.desk.carry_out(PartWithStaff(slots["staff_id"]), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that the access has ended, and which courses need a trainer."""
        words, preview = talk.words, preview_of(done, PartingPreview)
        lines = (words("team-parted", name=preview.member.name), *_courses(words, preview))
        options = () if preview.is_oneself else (_to_team(words),)
        return Draft(lines, options)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told: the person has no chat here any more."""
        raise NotImplementedError(planned.kind)


def _to_team(words: Words) -> Option:
    return Option(words("button-team"), request=("staff.list", {}))


def _courses(words: Words, preview: PartingPreview) -> tuple[str, ...]:
    if not preview.courses:
        return ()
    names = ", ".join(course.name for course in preview.courses)
    return (words("team-part-courses", count=len(preview.courses), courses=names),)

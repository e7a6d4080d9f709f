"""Give somebody who works here a new one-time link: ``staff.invite``."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.studio.invite_staff import InviteStaff
from domain.desk.studio.team_previews import InvitationPreview
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.results import preview_of
from handlers.team.lines import link_text, member_line
from handlers.team.meant import find_member
from handlers.texts import Words


class InviteMember:
    """``staff.invite``."""

    intent = "staff.invite"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask who is meant."""
        return await find_member(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> InvitationPreview:
        """Return whom the link would connect."""
        return await talk.studio.desk.preview(InviteStaff(slots["staff_id"]))

    def propose(self, talk: Talk, slots: Slots, preview: InvitationPreview) -> Draft:
        """Return for whom, and what becomes of the links before it."""
        words, member = talk.words, preview.member
        kind = "connected" if member.connected else "alone"
        lines = (
            words("team-new-link", name=member.name),
            member_line(words, member, talk.local),
            words(f"team-new-link-{kind}"),
        )
        return Draft(lines)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Make the link."""
        return await talk.studio.desk.carry_out(InviteStaff(slots["staff_id"]), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that there is a new link; it stands below."""
        words, preview = talk.words, preview_of(done, InvitationPreview)
        return Draft(
            (words("team-link-made", name=preview.member.name),),
            (Option(words("button-team"), request=("staff.list", {})),),
        )

    def sequel(self, talk: Talk, done: Done) -> tuple[str, ...]:
        """Return the one-time link, which is said once."""
        preview = preview_of(done, InvitationPreview)
        return (link_text(talk, preview.member.name, preview.token),)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told: the link is passed on by hand."""
        raise NotImplementedError(planned.kind)

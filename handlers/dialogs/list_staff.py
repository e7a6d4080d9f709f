"""Show who works here, and who may do what: ``staff.list``."""

from domain.store.scope import Role
from domain.studios.team import TeamMember
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import leads_to, spaced
from handlers.messages import Button, Rows
from handlers.team.lines import ROLES, differing_line, may_line, member_line
from handlers.texts import Words

MOST_LINKS = 5
"""How many people get a button for a new link; ``/team_link`` asks for the others."""


class ListStaff:
    """``staff.list``."""

    intent = "staff.list"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing."""
        del talk, slots
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the people, then what each role may do."""
        del slots
        words, team = talk.words, await talk.studio.team.members()
        people = [line for member in team for line in _lines(talk, member)]
        rights = [may_line(words, role) for role in ROLES]
        head = words("team-head", count=len(team))
        blocks = ("\n".join((head, *people)), "\n".join((words("team-rights"), *rights)))
        is_owner = talk.link.role is Role.OWNER
        return Answer(spaced(blocks), _buttons(words, team) if is_owner else ())


def _buttons(words: Words, team: tuple[TeamMember, ...]) -> Rows:
    unconnected = [member for member in team if not member.connected][:MOST_LINKS]
    return (
        (leads_to(words, "button-hire", "staff.add"),),
        *((_new_link(words, member),) for member in unconnected),
        *((_rights(words, member),) for member in team if member.role is not Role.OWNER),
        *(_of_several(words) if len(team) > 1 else ()),
    )


def _lines(talk: Talk, member: TeamMember) -> tuple[str, ...]:
    """Return who somebody is, and what was changed of what the role may do."""
    line = member_line(talk.words, member, talk.local)
    return (line, *differing_line(talk.words, member))


def _rights(words: Words, member: TeamMember) -> Button:
    data = request_data(words.language, "staff.rights", {"staff_id": member.id})
    return Button(words.label("button-rights", name=member.name), data)


def _of_several(words: Words) -> Rows:
    """Return what can be done where more than the one owner works here."""
    return (
        (leads_to(words, "button-role", "staff.change"),),
        (leads_to(words, "button-part", "staff.remove"),),
    )


def _new_link(words: Words, member: TeamMember) -> Button:
    data = request_data(words.language, "staff.invite", {"staff_id": member.id})
    return Button(words.label("button-new-link", name=member.name), data)

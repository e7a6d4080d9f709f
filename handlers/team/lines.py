"""How people of the team read, and the one-time link that connects them."""

from collections.abc import Callable
from datetime import datetime
from html import escape

from domain.store.scope import Role
from domain.studios.doors import INVITATION_LASTS
from domain.studios.rights import GIVEN
from domain.studios.team import TeamMember
from handlers.dialog import Talk
from handlers.team.rights import right_names
from handlers.texts import Markup, Words

ROLES = (Role.OWNER, Role.STAFF, Role.TRAINER)


def member_line(words: Words, member: TeamMember, local: Callable[[datetime], datetime]) -> str:
    """Return who somebody is, as what, and whether a chat of theirs is connected."""
    state = "connected" if member.connected else "invited" if member.invited_until else "alone"
    until = local(member.invited_until) if member.invited_until else None
    return words(
        "team-line",
        name=member.name,
        role=words(f"staff-role-{member.role.value}"),
        state=Markup(words(f"team-{state}", until=until)),
    )


def differing_line(words: Words, member: TeamMember) -> tuple[str, ...]:
    """Return what somebody may do beyond the role, and what not; nothing where it is the role."""
    more, less = member.rights - GIVEN[member.role], GIVEN[member.role] - member.rights
    if not more | less:
        return ()
    parts = {
        kind: words(f"rights-{kind}", rights=right_names(words, rights)) if rights else ""
        for kind, rights in (("more", more), ("less", less))
    }
    return (words("rights-changed-for", name=member.name, **parts),)


def may_line(words: Words, role: Role) -> str:
    """Return what a role may do."""
    return words(f"team-may-{role.value}")


def link_text(talk: Talk, name: str, token: str) -> str:
    """Return the message that holds a one-time link, to be passed on."""
    until = talk.local(talk.studio.scope.now + INVITATION_LASTS)
    link = escape(f"{talk.incoming.link_prefix}{token}", quote=False)
    return talk.words("team-link", name=name, link=Markup(link), until=until)

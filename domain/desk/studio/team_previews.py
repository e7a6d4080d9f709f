"""What hiring, inviting and parting would do."""

from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from domain.store.scope import Role
from domain.studios.rights import Right, Rights
from domain.studios.team import TeamMember


@dataclass(frozen=True)
class HirePreview:
    """Somebody new would work here.

    ``staff_id`` and ``token``, which opens their one-time link, are known once it is done.
    """

    name: str
    role: Role
    command: str = "staff.add"
    staff_id: int | None = None
    token: str = field(default="", repr=False)

    def decision_facts(self) -> dict[str, Any]:
        """Return what the person may do here; the name is that of the order."""
        return {"role": self.role.value}


@dataclass(frozen=True)
class InvitationPreview:
    """Somebody would get a new one-time link, and the one before would open nothing any more.

    ``token`` is known once it is done.
    """

    member: TeamMember
    command: str = "staff.invite"
    token: str = field(default="", repr=False)

    def decision_facts(self) -> dict[str, Any]:
        """Return whom the link would connect, and as what."""
        return {"staff": [self.member.id, self.member.version]}


class CourseLed(Struct, frozen=True):
    """A course that somebody leads."""

    id: int
    name: str


class PartingPreview(Struct, frozen=True):
    """Somebody would not work here any more.

    Attributes:
        member: Who.
        courses: What they lead: it goes on without a trainer.
        is_oneself: Whether the person who asks would leave.
    """

    member: TeamMember
    courses: tuple[CourseLed, ...]
    is_oneself: bool
    command: str = "staff.remove"

    def decision_facts(self) -> dict[str, Any]:
        """Return who leaves, and the courses that lose their trainer."""
        return {
            "staff": [self.member.id, self.member.version],
            "courses": [course.id for course in self.courses],
        }


class RolePreview(Struct, frozen=True):
    """Somebody who works here would be something else here.

    Attributes:
        member: Who, with the role as it is.
        role: What they would be.
        is_oneself: Whether the person who asks would change.
        lost: What they may do now, and could not do any more.
    """

    member: TeamMember
    role: Role
    is_oneself: bool
    lost: tuple[Right, ...] = ()
    command: str = "staff.change"

    def decision_facts(self) -> dict[str, Any]:
        """Return who changes, and to what."""
        return {"staff": [self.member.id, self.member.version], "role": self.role.value}


class RightsPreview(Struct, frozen=True):
    """Somebody who works here may do something else.

    Attributes:
        member: Who, with the rights as they are.
        after: What they could do.
    """

    member: TeamMember
    after: Rights
    command: str = "staff.rights"

    @property
    def granted(self) -> tuple[Right, ...]:
        """What comes, in the order of the verbs."""
        return tuple(each for each in Right if each in self.after - self.member.rights)

    @property
    def withdrawn(self) -> tuple[Right, ...]:
        """What goes."""
        return tuple(each for each in Right if each in self.member.rights - self.after)

    def decision_facts(self) -> dict[str, Any]:
        """Return who, and which verbs come and go."""
        return {
            "staff": [self.member.id, self.member.version],
            "granted": [each.value for each in self.granted],
            "withdrawn": [each.value for each in self.withdrawn],
        }

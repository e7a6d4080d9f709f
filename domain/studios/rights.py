"""Who may do what: rights are verbs, given by a role and changed for one person.

What the owner changed for somebody is kept as verb → given, beside the role. It counts in that
role only: who gets another role has what the new one gives, and nothing else.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from sqlalchemy import select

from domain.store.scope import ActorKind, Role, Scope
from domain.studios.errors import RightMissing
from domain.studios.records import StaffRecord


class Right(StrEnum):
    """A verb that not everybody may do."""

    TERMINATE = "terminate"
    BACKDATE = "backdate"
    REFUND = "refund"
    CORRECT_UNITS = "correct_units"
    SEE_MONEY = "see_money"
    EXPORT = "export"
    BULK = "bulk"


Rights = frozenset[Right]
EVERY: Rights = frozenset(Right)
NONE: Rights = frozenset()
GIVEN: Mapping[Role, Rights] = {
    Role.OWNER: EVERY,
    Role.STAFF: frozenset({Right.TERMINATE, Right.CORRECT_UNITS, Right.SEE_MONEY}),
    Role.TRAINER: NONE,
    Role.CUSTOMER: NONE,
}
"""What a role gives by itself."""


def rights_of(role: Role, changed: Mapping[str, bool]) -> Rights:
    """Return what somebody may do: what the role gives, with what was changed for the person.

    An owner may do everything, and a customer's own things need no right, so that for these two
    nothing can be changed.

    Example:
        >>> sorted(rights_of(Role.STAFF, {"refund": True, "see_money": False}))
        [<Right.CORRECT_UNITS: 'correct_units'>, <Right.REFUND: 'refund'>, \
<Right.TERMINATE: 'terminate'>]
    """
    if role in (Role.OWNER, Role.CUSTOMER):
        return GIVEN[role]
    return frozenset(right for right in Right if changed.get(right, right in GIVEN[role]))


def where(right: Right, applies: bool) -> Rights:  # noqa: FBT001 - reads as "refund where ..."
    """Return a right where something applies, else none."""
    return frozenset({right}) if applies else NONE


def changes_to(role: Role, wanted: Iterable[Right]) -> dict[str, bool]:
    """Return what has to be kept for a person of a role who may do just this.

    Example:
        >>> changes_to(Role.STAFF, {Right.TERMINATE, Right.SEE_MONEY, Right.EXPORT})
        {'correct_units': False, 'export': True}
    """
    may = frozenset(wanted)
    differing = sorted(may ^ GIVEN[role])
    return {right.value: right in may for right in differing}


async def rights_here(scope: Scope) -> Rights:
    """Return what the one who acts may do, as it stands in this transaction."""
    if scope.actor.kind is ActorKind.SYSTEM:
        return EVERY
    if scope.actor.kind is ActorKind.CUSTOMER:
        return NONE
    query = select(StaffRecord.role, StaffRecord.rights).where(
        StaffRecord.studio_id == scope.studio_id,
        StaffRecord.id == scope.actor.id,
        StaffRecord.active,
    )
    found = (await scope.session.execute(query)).one_or_none()
    return NONE if found is None else rights_of(Role(found.role), found.rights)


async def demand_rights(scope: Scope, needed: Iterable[Right]) -> None:
    """Let pass who may do all of this.

    Raises:
        RightMissing: Carries the first verb that is missing.
    """
    wanted = frozenset(needed)
    if not wanted:
        return
    missing = wanted - await rights_here(scope)
    if missing:
        raise RightMissing(next(right.value for right in Right if right in missing))

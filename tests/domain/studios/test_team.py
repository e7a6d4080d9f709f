"""Who works for a studio, and which links open."""

from datetime import timedelta

import pytest

from domain.store.scope import Role, Scope
from domain.studio import House
from domain.studios.errors import InvitationUnknown, StaffNotFound
from domain.studios.rights import Right
from domain.studios.service import Studios
from domain.studios.team import Team, TeamMember
from tests.support.studios import NOW

CHAT = 4711


def owner(*, invited: bool = True) -> TeamMember:
    until = NOW + timedelta(days=7) if invited else None
    rights = frozenset(Right)  # an owner has them all
    return TeamMember(
        1, 1, "Inhaberin", Role.OWNER, connected=False, invited_until=until, rights=rights
    )


async def hired(empty: Scope, name: str = "Stefan Beck", role: Role = Role.TRAINER) -> int:
    return (await Team(empty).hire(name, role)).id


async def come_in(empty: Scope, token: str, chat: int = CHAT) -> None:
    await Studios(empty.session, NOW).redeem(token, chat, "de")


async def test_owners_come_first_then_staff_then_trainers(empty: Scope) -> None:
    await hired(empty, "Stefan Beck", Role.TRAINER)
    await hired(empty, "Ruth Alt", Role.STAFF)

    team = await Team(empty).members()

    assert team[0] == owner()
    assert [(one.name, one.invited_until) for one in team[1:]] == [
        ("Ruth Alt", None),
        ("Stefan Beck", None),
    ]


async def test_a_new_link_closes_the_one_before(empty: Scope) -> None:
    staff_id = await hired(empty)
    first = await Team(empty).invite(staff_id)

    second = await Team(empty).invite(staff_id)

    with pytest.raises(InvitationUnknown):
        await come_in(empty, first)
    await come_in(empty, second)
    member = await Team(empty).member(staff_id)
    assert (member.connected, member.invited_until) == (True, None)


async def test_a_new_link_for_one_leaves_the_links_of_others(empty: Scope) -> None:
    stefan, ruth = await hired(empty, "Stefan Beck"), await hired(empty, "Ruth Alt")
    token = await Team(empty).invite(stefan)

    await Team(empty).invite(ruth)

    await come_in(empty, token)
    assert (await Team(empty).member(stefan)).connected


async def test_whoever_leaves_has_no_access_from_then_on(empty: Scope) -> None:
    staff_id = await hired(empty)
    await come_in(empty, await Team(empty).invite(staff_id))
    waiting = await Team(empty).invite(staff_id)

    await Team(empty).leave(staff_id)

    assert await House(empty.session, NOW).links(CHAT) == ()
    assert [one.name for one in await Team(empty).members()] == ["Inhaberin"]
    with pytest.raises(InvitationUnknown):
        await come_in(empty, waiting, chat=CHAT + 1)
    with pytest.raises(StaffNotFound):
        await Team(empty).leave(staff_id)


async def test_whoever_left_keeps_the_name_and_can_come_back(empty: Scope) -> None:
    staff_id = await hired(empty)
    await come_in(empty, await Team(empty).invite(staff_id))
    await Team(empty).leave(staff_id)

    again = await hired(empty)
    await come_in(empty, await Team(empty).invite(again))

    studios = Studios(empty.session, NOW)
    assert [one.id for one in await studios.staff(1)] == [1, again]
    assert [one.id for one in await studios.staff(1, former=True)] == [1, staff_id, again]
    (link,) = await House(empty.session, NOW).links(CHAT)
    assert (link.staff_id, link.role) == (again, Role.TRAINER)


async def test_a_link_without_somebody_who_works_here_opens_nothing(empty: Scope) -> None:
    staff_id = await hired(empty)
    await come_in(empty, await Team(empty).invite(staff_id))

    record = await Team(empty).leave(staff_id)
    await come_in(empty, await Studios(empty.session, NOW).invite(empty, Role.TRAINER, record.id))

    assert await House(empty.session, NOW).links(CHAT) == ()

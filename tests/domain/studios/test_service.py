"""Who may come in, by which link, and as whom."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.store.scope import Actor, ActorKind, Role, Scope
from domain.studios.errors import (
    AlreadyConnected,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
)
from domain.studios.records import InvitationRecord
from domain.studios.service import Studios
from tests.support.rows import add_customer
from tests.support.studios import NOW, scope_of


async def test_opening_a_studio_gives_a_link_that_makes_its_owner(
    empty_session: AsyncSession,
) -> None:
    studios = Studios(empty_session, NOW)
    opened = await studios.open_studio("Zweites", "en", "Europe/Vienna", "Owner")

    link = await studios.redeem(opened.token, 2**40, "de")

    assert (link.studio_id, link.studio_name) == (opened.studio_id, "Zweites")
    assert (link.role, link.staff_id, link.customer_id) == (Role.OWNER, 1, None)
    assert (link.language, link.time_zone, link.reachable) == ("de", "Europe/Vienna", True)
    assert link.actor == Actor(ActorKind.STAFF, 1)
    assert await studios.owners_of(opened.studio_id) == (link,)
    assert [one.name for one in await studios.staff(opened.studio_id)] == ["Owner"]


async def test_only_the_hash_of_a_token_is_stored(empty: Scope) -> None:
    token = await Studios(empty.session, NOW).invite(empty, Role.OWNER, 1)

    stored = await empty.session.scalars(select(InvitationRecord))

    assert all(token not in str(vars(record)) for record in stored)
    assert len(token) == 32


async def test_a_token_that_nobody_gave_out_opens_nothing(empty: Scope) -> None:
    with pytest.raises(InvitationUnknown):
        await Studios(empty.session, NOW).redeem("guessed", 7, "de")


async def test_a_link_opens_for_seven_days(empty: Scope) -> None:
    token = await Studios(empty.session, NOW).invite(empty, Role.OWNER, 1)
    last_moment = NOW + timedelta(days=7)

    with pytest.raises(InvitationExpired) as refused:
        await Studios(empty.session, last_moment).redeem(token, 7, "de")
    in_time = Studios(empty.session, last_moment - timedelta(seconds=1))
    link = await in_time.redeem(token, 7, "de")

    assert refused.value.expired_at == last_moment
    assert await in_time.links_of(7) == (link,)


async def test_a_link_opens_once(empty: Scope) -> None:
    studios = Studios(empty.session, NOW)
    token = await studios.invite(empty, Role.OWNER, 1)
    first = await studios.redeem(token, 7, "de")

    with pytest.raises(InvitationUsed):
        await studios.redeem(token, 8, "de")

    assert await studios.redeem(token, 7, "de") == first  # the same update delivered twice
    assert await studios.links_of(8) == ()


async def test_a_chat_works_at_a_studio_as_one_person(empty: Scope) -> None:
    studios = Studios(empty.session, NOW)
    await studios.redeem(await studios.invite(empty, Role.OWNER, 1), 7, "de")
    colleague = await studios.add_staff(empty, "Team", Role.STAFF)
    token = await studios.invite(empty, Role.STAFF, colleague)

    with pytest.raises(AlreadyConnected) as refused:
        await studios.redeem(token, 7, "de")

    assert refused.value.studio_name == "Studio Eins"
    assert [link.role for link in await studios.links_of(7)] == [Role.OWNER]


async def test_whoever_works_there_may_be_a_customer_and_goes_on_as_staff(empty: Scope) -> None:
    studios = Studios(empty.session, NOW)
    customer_id = await add_customer(empty, "Clara Vogt")
    await studios.redeem(await studios.invite(empty, Role.OWNER, 1), 7, "de")

    token = await studios.invite(empty, Role.CUSTOMER, customer_id)
    await Studios(empty.session, NOW + timedelta(minutes=1)).redeem(token, 7, "de")

    assert [link.role for link in await studios.links_of(7)] == [Role.OWNER, Role.CUSTOMER]


async def test_a_parent_speaks_for_several_children_the_one_last_used_first(
    empty: Scope,
) -> None:
    studios = Studios(empty.session, NOW)
    children = [await add_customer(empty, name) for name in ("Mia Hoffmann", "Liam Baker")]
    links = [
        await studios.redeem(await studios.invite(empty, Role.CUSTOMER, child), 7, "de")
        for child in children
    ]

    newest_first = await studios.links_of(7)
    await studios.touch(links[0])  # within the same instant of the clock
    used_first = await studios.links_of(7)

    assert [link.customer_id for link in newest_first] == children[::-1]
    assert [link.customer_id for link in used_first] == children


async def test_a_second_link_for_the_same_person_is_used_up_and_changes_nothing(
    empty: Scope,
) -> None:
    studios = Studios(empty.session, NOW)
    first = await studios.redeem(await studios.invite(empty, Role.OWNER, 1), 7, "de")
    token = await studios.invite(empty, Role.OWNER, 1)

    again = await studios.redeem(token, 7, "en")

    assert again == first
    with pytest.raises(InvitationUsed):
        await studios.redeem(token, 8, "de")


async def test_the_studio_last_used_comes_first(empty: Scope) -> None:
    studios = Studios(empty.session, NOW)
    other = await studios.open_studio("Zweites", "de", "Europe/Berlin", "Inhaberin")
    first = await studios.redeem(await studios.invite(empty, Role.OWNER, 1), 7, "de")
    second = await studios.redeem(other.token, 7, "de")

    await Studios(empty.session, NOW + timedelta(minutes=1)).touch(second)
    await Studios(empty.session, NOW + timedelta(minutes=2)).touch(first)

    found = await studios.links_of(7)
    assert [link.studio_name for link in found] == ["Studio Eins", "Zweites"]


async def test_a_blocked_chat_is_unreachable_until_it_speaks(empty: Scope) -> None:
    studios = Studios(empty.session, NOW)
    customer_id = await add_customer(empty, "Clara Vogt")
    link = await studios.redeem(await studios.invite(empty, Role.CUSTOMER, customer_id), 7, "de")

    await studios.mark_unreachable(7)
    blocked = await studios.link_of_customer(1, customer_id)
    await studios.touch(link)
    spoken = await studios.link_of_customer(1, customer_id)

    assert blocked is not None
    assert spoken is not None
    assert (blocked.reachable, spoken.reachable) == (False, True)
    assert link.actor == Actor(ActorKind.CUSTOMER, customer_id)


async def test_a_customer_without_a_chat_has_no_link(empty: Scope) -> None:
    customer_id = await add_customer(empty, "Ruth Alt")

    assert await Studios(empty.session, NOW).link_of_customer(1, customer_id) is None


async def test_the_language_of_a_chat_is_kept_per_studio(empty: Scope) -> None:
    studios = Studios(empty.session, NOW)
    other = await studios.open_studio("Zweites", "de", "Europe/Berlin", "Inhaberin")
    await studios.redeem(await studios.invite(empty, Role.OWNER, 1), 7, "de")
    await studios.redeem(other.token, 7, "de")

    await studios.set_language(7, 1, "en")

    found = {link.studio_id: link.language for link in await studios.links_of(7)}
    assert found == {1: "en", other.studio_id: "de"}


async def test_staff_is_listed_in_the_order_of_coming(empty_session: AsyncSession) -> None:
    studios = Studios(empty_session, NOW)

    added = await studios.add_staff(scope_of(empty_session), "Team", Role.STAFF)

    listed = [(one.id, one.role) for one in await studios.staff(1)]
    assert (added, listed) == (2, [(1, Role.OWNER), (2, Role.STAFF)])
    assert [studio.name for studio in await studios.all()] == ["Studio Eins"]

"""Who wants to hear of what: everything unless said otherwise, by group or by kind."""

import pytest

from domain.reminders.choices import Choices
from domain.reminders.kinds import KINDS, Group
from domain.store.scope import ActorKind, Scope

CUSTOMER, STAFF = ActorKind.CUSTOMER, ActorKind.STAFF


async def test_who_has_said_nothing_wants_everything(empty: Scope) -> None:
    wanted = await Choices(empty).of_customer(7)

    assert [name for name in KINDS if not wanted.wants(name)] == []
    assert all(wanted.wants_all_of(group) for group in Group)


async def test_a_kind_counts_more_than_its_group(empty: Scope) -> None:
    choices = Choices(empty)
    await choices.choose(CUSTOMER, 7, Group.CONTRACT, wanted=False)
    await choices.choose(CUSTOMER, 7, "contract_ends", wanted=True)

    wanted = await choices.of_customer(7)

    assert (wanted.wants("contract_ends"), wanted.wants("renews")) == (True, False)
    assert not wanted.wants_all_of(Group.CONTRACT)


async def test_a_group_overtakes_what_was_said_of_its_kinds(empty: Scope) -> None:
    choices = Choices(empty)
    await choices.choose(CUSTOMER, 7, "card_low", wanted=False)
    await choices.choose(CUSTOMER, 7, "class_tomorrow", wanted=False)

    await choices.choose(CUSTOMER, 7, Group.UNITS, wanted=True)

    wanted = await choices.of_customer(7)
    assert (wanted.wants("card_low"), wanted.wants("class_tomorrow")) == (True, False)


async def test_staff_and_customers_choose_apart(empty: Scope) -> None:
    choices = Choices(empty)
    await choices.choose(STAFF, 7, Group.DIGEST, wanted=False)

    assert not (await choices.of_staff(7)).wants("digest")
    assert (await choices.of_customer(7)).wants("digest")
    assert await choices.of_many(STAFF, [7, 8]) == {7: await choices.of_staff(7)}


async def test_that_a_day_is_dropped_is_heard_by_everybody(empty: Scope) -> None:
    choices = Choices(empty)
    await choices.choose(CUSTOMER, 7, Group.COURSES, wanted=False)

    wanted = await choices.of_customer(7)

    heard = {name for name, each in KINDS.items() if each.group is Group.COURSES}
    assert {name for name in heard if wanted.wants(name)} == {"moved_up", "class_dropped"}


async def test_there_is_nothing_else_to_choose(empty: Scope) -> None:
    with pytest.raises(ValueError, match="weather"):
        await Choices(empty).choose(CUSTOMER, 7, "weather", wanted=False)

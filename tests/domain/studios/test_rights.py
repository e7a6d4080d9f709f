"""Rights are verbs: given by a role, changed for one person, asked in the transaction."""

import pytest

from domain.desk.studio.change_rights import ChangeRights
from domain.desk.studio.change_role import ChangeRole
from domain.store.scope import SYSTEM, Actor, ActorKind, Role, Scope
from domain.studios.errors import OwnerMayAll, OwnerNeeded, RightMissing, RightsUnchanged
from domain.studios.rights import (
    EVERY,
    NONE,
    Right,
    Rights,
    changes_to,
    demand_rights,
    rights_here,
    rights_of,
)
from domain.studios.team import Team
from tests.support.bookings import do
from tests.support.desk import undo
from tests.support.studios import scope_of

TERMINATE, REFUND, MONEY = Right.TERMINATE, Right.REFUND, Right.SEE_MONEY
OF_STAFF: Rights = frozenset({Right.TERMINATE, Right.CORRECT_UNITS, Right.SEE_MONEY})


@pytest.mark.parametrize(
    ("role", "changed", "expected"),
    [
        pytest.param(Role.OWNER, {}, EVERY, id="an owner has all"),
        pytest.param(Role.OWNER, {"refund": False}, EVERY, id="an owner keeps all"),
        pytest.param(Role.STAFF, {}, OF_STAFF, id="staff terminate, correct and see"),
        pytest.param(Role.STAFF, {"refund": True}, OF_STAFF | {REFUND}, id="given to staff"),
        pytest.param(Role.STAFF, {"see_money": False}, OF_STAFF - {MONEY}, id="taken from staff"),
        pytest.param(Role.TRAINER, {}, NONE, id="a trainer has none"),
        pytest.param(
            Role.TRAINER, {"see_money": True}, frozenset({MONEY}), id="given to a trainer"
        ),
        pytest.param(Role.CUSTOMER, {"refund": True}, NONE, id="a customer never has one"),
    ],
)
def test_a_role_gives_rights_and_a_person_has_them_changed(
    role: Role, changed: dict[str, bool], expected: Rights
) -> None:
    assert rights_of(role, changed) == expected


@pytest.mark.parametrize("role", [Role.STAFF, Role.TRAINER])
@pytest.mark.parametrize("right", Right)
def test_what_is_kept_for_a_person_gives_back_what_was_wanted(role: Role, right: Right) -> None:
    wanted = rights_of(role, {}) ^ {right}

    assert rights_of(role, changes_to(role, wanted)) == wanted


async def staff_of(scope: Scope, role: Role = Role.STAFF) -> Scope:
    """Return the scope in which a new member of staff acts."""
    record = await Team(scope).hire("Jan Becker", role)
    return scope_of(scope.session, actor=Actor(ActorKind.STAFF, record.id))


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        pytest.param(SYSTEM, EVERY, id="the system itself"),
        pytest.param(Actor(ActorKind.STAFF, 1), EVERY, id="the owner"),
        pytest.param(Actor(ActorKind.CUSTOMER, 1), NONE, id="a customer"),
        pytest.param(Actor(ActorKind.STAFF, 77), NONE, id="somebody who never worked here"),
    ],
)
async def test_who_acts_has_the_rights_on_file(
    empty: Scope, actor: Actor, expected: Rights
) -> None:
    assert await rights_here(scope_of(empty.session, actor=actor)) == expected


async def test_who_left_may_nothing_any_more(empty: Scope) -> None:
    jan = await staff_of(empty)

    await Team(empty).leave(jan.actor.id or 0)

    assert await rights_here(jan) == NONE


async def test_the_first_verb_that_is_missing_is_named(empty: Scope) -> None:
    jan = await staff_of(empty)

    await demand_rights(jan, {TERMINATE})
    with pytest.raises(RightMissing) as refused:
        await demand_rights(jan, {TERMINATE, Right.BULK, REFUND})

    assert refused.value == RightMissing("refund")


async def test_an_owner_gives_and_takes_and_an_undo_brings_back(empty: Scope) -> None:
    jan = await staff_of(empty)
    number = jan.actor.id or 0

    await do(empty, ChangeRights(number, OF_STAFF - {MONEY} | {REFUND}))
    changed = await rights_here(jan)
    await undo(empty)

    assert changed == OF_STAFF - {MONEY} | {REFUND}
    assert await rights_here(jan) == OF_STAFF


async def test_a_lost_role_loses_what_it_gave_and_what_was_changed_in_it(empty: Scope) -> None:
    jan = await staff_of(empty)
    number = jan.actor.id or 0
    await do(empty, ChangeRights(number, OF_STAFF | {REFUND}))

    done = await do(empty, ChangeRole(number, Role.TRAINER))
    as_trainer = await rights_here(jan)
    await undo(empty)

    assert getattr(done.preview, "lost") == (  # noqa: B009 - a preview of any kind
        Right.TERMINATE,
        Right.REFUND,
        Right.CORRECT_UNITS,
        Right.SEE_MONEY,
    )
    assert as_trainer == NONE
    assert await rights_here(jan) == OF_STAFF | {REFUND}


async def test_nobody_but_an_owner_changes_rights_whatever_was_previewed(empty: Scope) -> None:
    jan = await staff_of(empty)

    with pytest.raises(OwnerNeeded):
        await do(jan, ChangeRights(jan.actor.id or 0, EVERY))

    assert await rights_here(jan) == OF_STAFF


async def test_an_owner_cannot_lose_a_right_and_nothing_to_change_is_said(empty: Scope) -> None:
    jan = await staff_of(empty)

    with pytest.raises(OwnerMayAll):
        await do(empty, ChangeRights(1, NONE))
    with pytest.raises(RightsUnchanged):
        await do(empty, ChangeRights(jan.actor.id or 0, OF_STAFF))

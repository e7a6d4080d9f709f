"""People join and leave a studio; it never is without an owner."""

import pytest

from domain.courses.filing import NewCategory, NewCourse
from domain.courses.rules import Slot
from domain.desk.commands import Order
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import Done
from domain.desk.studio.change_role import ChangeRole
from domain.desk.studio.hire_staff import HireStaff
from domain.desk.studio.invite_staff import InviteStaff
from domain.desk.studio.part_with_staff import PartWithStaff
from domain.desk.studio.team_previews import (
    CourseLed,
    HirePreview,
    InvitationPreview,
    RolePreview,
)
from domain.store.journal import entries
from domain.store.scope import Role, Scope
from domain.studio import House, Studio
from domain.studios.errors import (
    AlreadyOnTeam,
    InvitationUnknown,
    LastOwner,
    RoleUnchanged,
    StaffNotFound,
)
from tests.support.studios import NOW, TODAY


@pytest.fixture
def studio(empty: Scope) -> Studio:
    return Studio(empty)


TeamOrder = Order[HirePreview] | Order[RolePreview] | InviteStaff | PartWithStaff


async def do(studio: Studio, order: TeamOrder) -> Done:
    preview = await studio.desk.preview(order)
    return await studio.desk.carry_out(order, preview.decision_facts())


async def hire(studio: Studio, name: str, role: Role = Role.TRAINER) -> HirePreview:
    done = await do(studio, HireStaff(name, role))
    assert isinstance(done.preview, HirePreview)
    return done.preview


async def test_hiring_gives_a_link_that_makes_a_trainer(studio: Studio) -> None:
    hired = await hire(studio, "Stefan Beck")

    link = await House(studio.scope.session, NOW).redeem(hired.token, 4711, "de")

    assert (link.role, link.staff_id) == (Role.TRAINER, hired.staff_id)


async def test_the_token_is_in_no_journal_and_in_no_decision_fact(studio: Studio) -> None:
    hired = await hire(studio, "Stefan Beck")

    (entry,) = await entries(studio.scope)
    assert entry.facts == {"staff_id": 2, "role": "trainer"}
    assert hired.decision_facts() == {"role": "trainer"}
    assert hired.token not in repr(hired)


async def test_two_people_of_one_name_are_refused(studio: Studio) -> None:
    await hire(studio, "Stefan Beck")

    with pytest.raises(AlreadyOnTeam):
        await studio.desk.preview(HireStaff("stefan beck", Role.STAFF))


async def test_a_new_link_closes_the_one_before(studio: Studio) -> None:
    hired = await hire(studio, "Stefan Beck")

    done = await do(studio, InviteStaff(hired.staff_id or 0))

    house = House(studio.scope.session, NOW)
    with pytest.raises(InvitationUnknown):
        await house.redeem(hired.token, 4711, "de")
    assert isinstance(done.preview, InvitationPreview)
    link = await house.redeem(done.preview.token, 4711, "de")
    assert link.staff_id == hired.staff_id


async def test_the_last_owner_stays(studio: Studio) -> None:
    await hire(studio, "Stefan Beck", Role.STAFF)

    with pytest.raises(LastOwner):
        await studio.desk.preview(PartWithStaff(1))


async def test_of_two_owners_one_can_leave_and_the_other_not_any_more(studio: Studio) -> None:
    hired = await hire(studio, "Ruth Alt", Role.OWNER)
    preview = await studio.desk.preview(PartWithStaff(1))
    assert preview.is_oneself

    await studio.desk.carry_out(PartWithStaff(1), preview.decision_facts())

    with pytest.raises(LastOwner):
        await studio.desk.preview(PartWithStaff(hired.staff_id or 0))
    with pytest.raises(StaffNotFound):
        await studio.desk.preview(PartWithStaff(1))


async def test_a_trainers_courses_go_on_without_one(studio: Studio) -> None:
    hired = await hire(studio, "Stefan Beck")
    course_id = await add_course(studio, hired.staff_id)
    preview = await studio.desk.preview(PartWithStaff(hired.staff_id or 0))
    assert preview.courses == (CourseLed(course_id, "Yoga Flow"),)

    await studio.desk.carry_out(PartWithStaff(hired.staff_id or 0), preview.decision_facts())

    course = await studio.courses.get(course_id)
    assert (course.trainer_id, course.active) == (None, True)


async def test_a_course_more_in_between_needs_another_look(studio: Studio) -> None:
    hired = await hire(studio, "Stefan Beck")
    order = PartWithStaff(hired.staff_id or 0)
    facts = (await studio.desk.preview(order)).decision_facts()
    await add_course(studio, hired.staff_id)

    with pytest.raises(PreviewOutdated):
        await studio.desk.carry_out(order, facts)


async def test_the_history_still_names_whoever_left(studio: Studio) -> None:
    await hire(studio, "Ruth Alt", Role.OWNER)

    await do(studio, PartWithStaff(1))

    newest, *_ = await studio.journal.entries()
    assert (newest.command, newest.by) == ("staff.remove", "Inhaberin")


async def add_course(studio: Studio, trainer_id: int | None) -> int:
    category = await studio.courses.add_category(NewCategory(name="Kurse"))
    record = await studio.courses.add(
        NewCourse(
            name="Yoga Flow",
            category_id=category.id,
            slots=(Slot(weekday=1, begins="18:00", minutes=60),),
            capacity=12,
            starts_on=TODAY,
            trainer_id=trainer_id,
        )
    )
    return record.id


async def test_another_role_counts_for_chats_and_for_open_links(studio: Studio) -> None:
    hired = await hire(studio, "Stefan Beck")
    house = House(studio.scope.session, NOW)
    await house.redeem(hired.token, 4711, "de")
    again = await do(studio, InviteStaff(hired.staff_id or 0))
    assert isinstance(again.preview, InvitationPreview)

    await do(studio, ChangeRole(hired.staff_id or 0, Role.OWNER))

    (connected,) = await house.links(4711)
    new = await house.redeem(again.preview.token, 4712, "de")
    member = await studio.team.member(hired.staff_id or 0)
    assert [connected.role, new.role, member.role] == [Role.OWNER] * 3


async def test_the_journal_holds_both_roles(studio: Studio) -> None:
    hired = await hire(studio, "Stefan Beck")

    await do(studio, ChangeRole(hired.staff_id or 0, Role.STAFF))

    newest = max(await entries(studio.scope), key=lambda entry: entry.id)
    assert newest.command == "staff.change"
    assert newest.facts == {"staff_id": 2, "role": "staff", "before": "trainer", "rights": {}}


async def test_the_last_owner_keeps_the_role(studio: Studio) -> None:
    with pytest.raises(LastOwner):
        await studio.desk.preview(ChangeRole(1, Role.STAFF))


async def test_the_same_role_is_no_change(studio: Studio) -> None:
    with pytest.raises(RoleUnchanged):
        await studio.desk.preview(ChangeRole(1, Role.OWNER))


async def test_another_role_in_between_needs_another_look(studio: Studio) -> None:
    hired = await hire(studio, "Stefan Beck")
    order = ChangeRole(hired.staff_id or 0, Role.OWNER)
    facts = (await studio.desk.preview(order)).decision_facts()
    await do(studio, ChangeRole(hired.staff_id or 0, Role.STAFF))

    with pytest.raises(PreviewOutdated):
        await studio.desk.carry_out(order, facts)

"""Settings and team are the same on SQLite and on PostgreSQL."""

import asyncio

from bot.database import Database
from domain.desk.studio.change_role import ChangeRole
from domain.desk.studio.change_settings import ChangeSettings
from domain.desk.studio.hire_staff import HireStaff
from domain.desk.studio.part_with_staff import PartWithStaff
from domain.store.scope import Role
from domain.studio import House, Studio
from domain.studios.errors import LastOwner
from domain.studios.service import Studios
from tests.support.studios import NOW, scope_of


async def opened(database: Database) -> None:
    async with database.write() as session:
        await Studios(session, NOW).open_studio("Eins", "de", "Europe/Berlin", "Ute Pfeiffer")


async def test_settings_and_team_are_written_and_read(either: Database) -> None:
    await opened(either)
    values = {"tax_rate": "0.07", "payment_methods": ["cash"], "login_required": True}
    order, hiring = ChangeSettings(values), HireStaff("Ruth Alt", Role.TRAINER)
    async with either.write() as session:
        studio = Studio(scope_of(session))
        await studio.note_set_up({"cancellation_hours": 12})
        facts = (await studio.desk.preview(order)).decision_facts()
        await studio.desk.carry_out(order, facts)
        done = await studio.desk.carry_out(hiring, {"role": "trainer"})
        await House(session, NOW).redeem(getattr(done.preview, "token", ""), 4711, "de")

    async with either.write() as session:
        studio = Studio(scope_of(session))
        settings, team = await studio.settings(), await studio.team.members()

    assert (str(settings.tax_rate.normalize()), settings.login_required) == ("0.07", True)
    assert settings.set_up_draft == {"cancellation_hours": 12}
    assert [(one.name, one.connected) for one in team] == [
        ("Ute Pfeiffer", False),
        ("Ruth Alt", True),
    ]


async def test_another_role_is_written_and_read(either: Database) -> None:
    await opened(either)
    async with either.write() as session:
        studio = Studio(scope_of(session))
        done = await studio.desk.carry_out(
            HireStaff("Ruth Alt", Role.TRAINER), {"role": "trainer"}
        )
        await House(session, NOW).redeem(getattr(done.preview, "token", ""), 4711, "de")
        order = ChangeRole(2, Role.OWNER)
        facts = (await studio.desk.preview(order)).decision_facts()
        await studio.desk.carry_out(order, facts)

    async with either.write() as session:
        team = await Studio(scope_of(session)).team.members()
        (link,) = await House(session, NOW).links(4711)

    assert [one.role for one in team] == [Role.OWNER, Role.OWNER]
    assert link.role is Role.OWNER


async def test_of_two_owners_who_leave_at_once_one_stays(postgres: Database) -> None:
    await opened(postgres)
    async with postgres.write() as session:
        await Studio(scope_of(session)).team.hire("Ruth Alt", Role.OWNER)

    left = await asyncio.gather(
        *(leaves(postgres, number) for number in (1, 2)), return_exceptions=True
    )

    assert [type(each) for each in left if each is not None] == [LastOwner]
    async with postgres.write() as session:
        assert len(await Studio(scope_of(session)).team.members()) == 1


async def leaves(database: Database, staff_id: int) -> None:
    async with database.write() as session:
        studio, order = Studio(scope_of(session)), PartWithStaff(staff_id)
        preview = await studio.desk.preview(order)
        await asyncio.sleep(0.05)  # both have looked before one of them writes
        await studio.desk.carry_out(order, preview.decision_facts())

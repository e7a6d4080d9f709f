"""Nothing of one studio is read or changed by the services of another."""

from datetime import date

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from domain.bookings.errors import BookingNotFound, MakeupNotFound
from domain.contracts.errors import ContractNotFound
from domain.courses.errors import CategoryNotFound, CourseNotFound
from domain.credits.errors import CardNotFound
from domain.credits.service import EntryKind
from domain.customers.errors import CustomerNotFound
from domain.desk.reporting.figures import ContractFigures
from domain.desk.units.daily import expire_units, grant_months
from domain.invoices.errors import InvoiceNotFound
from domain.plans.errors import PlanNotFound
from domain.reminders.service import Audience, ReminderKey
from domain.store.scope import Role
from domain.studio import House, Studio
from domain.studios.service import Studios
from tests.support.reads import NOVEMBER, everything
from tests.support.statements import heard, names_the_studio
from tests.support.studios import NOW, TODAY, fill_with_demo, scope_of

EMPTY_DIGEST = ReminderKey("digest", 0, date(2026, 12, 1), Audience.OWNER)
"""Planned for every studio; what has nothing in it is told to nobody."""


@pytest.fixture
async def second(demo_session: AsyncSession) -> Studio:
    """A studio beside the demo's, with an owner and nothing else."""
    opened = await Studios(demo_session, NOW).open_studio("B", "de", "Europe/Berlin", "Owner")
    return Studio(scope_of(demo_session, studio_id=opened.studio_id))


async def test_an_empty_studio_sees_nothing_of_its_neighbour(second: Studio) -> None:
    assert await second.customers.all(active=None) == ()
    assert await second.customers.find_by_contact("clara.vogt@example.org") == ()
    assert await second.plans.all(active=None) == ()
    assert await second.contracts.of_customer(1, with_ended=True) == ()
    assert await second.contracts.by_number("V-2001") is None
    assert await second.contracts.ending_between(date(2020, 1, 1), date(2030, 1, 1)) == ()
    assert await second.contracts.end_due(date(2030, 1, 1)) == []
    assert await second.courses.all(active=None) == ()
    assert await second.courses.categories() == ()
    assert await second.cards_of(5) == ()
    assert await second.credits.ledger(1) == ()
    assert await second.bookings.between(date(2020, 1, 1), date(2030, 1, 1)) == ()
    assert await second.bookings.open_makeups() == ()
    assert await second.invoices.all() == ()
    assert await second.invoices.by_number("R-2026-0142") is None
    assert await second.accounts.balance(1) == 0
    assert await second.journal.entries() == ()
    assert await second.reminders.plan_for(date(2026, 12, 1)) == (EMPTY_DIGEST,)
    assert await second.reminders.still_needed(EMPTY_DIGEST, date(2026, 12, 1)) is None
    assert (await second.reports.ledger(NOVEMBER)).lines == ()
    assert (await second.reports.show(NOVEMBER)).contracts == ContractFigures(0, 0, 0)
    assert await second.link_of_customer(1) is None


async def test_a_neighbours_ids_are_refused(second: Studio) -> None:
    with pytest.raises(CustomerNotFound):
        await second.customers.record_for_update(1)
    with pytest.raises(ContractNotFound):
        await second.contracts.record_for_update(1)
    with pytest.raises(PlanNotFound):
        await second.plans.get(1)
    with pytest.raises(CardNotFound):
        await second.credits.write(1, EntryKind.USE, -1, TODAY)
    with pytest.raises(BookingNotFound):
        await second.bookings.get(1)
    with pytest.raises(MakeupNotFound):
        await second.bookings.makeup(1)
    with pytest.raises(InvoiceNotFound):
        await second.invoices.get(1)
    with pytest.raises(CourseNotFound):
        await second.courses.lock(1)
    with pytest.raises(CategoryNotFound):
        await second.courses.category(1)


async def test_a_twin_with_the_same_ids_changes_nothing_that_is_read(
    demo: Studio, demo_session: AsyncSession
) -> None:
    before = await everything(demo)

    await fill_with_demo(demo_session)
    twin = Studio(scope_of(demo_session, studio_id=2))
    row = await twin.contracts.record_for_update(1)
    twin.contracts.close(row)
    (await twin.customers.record_for_update(1)).name = "Somebody else"
    await twin.credits.write(1, EntryKind.CORRECT, 3, TODAY)
    await twin.reminders.plan_for(date(2026, 12, 1))

    assert await everything(demo) == before
    assert await everything(twin) != before


async def test_a_chat_in_two_studios_enters_the_one_of_the_link(
    demo_session: AsyncSession,
) -> None:
    await fill_with_demo(demo_session)
    house = House(demo_session, NOW)

    links = await house.links(101)
    entered = [await house.enter(link, NOW) for link in links]

    assert {studio.scope.studio_id for studio in entered} == {1, 2}
    await house.studios.set_language(101, 2, "en")
    languages = {link.studio_id: link.language for link in await house.links(101)}
    assert languages == {1: "de", 2: "en"}


async def test_every_statement_names_the_studio(demo: Studio, demo_session: AsyncSession) -> None:
    with heard(demo_session) as statements:
        await everything(demo)
        await demo.reminders.plan_for(date(2026, 12, 1))
        await demo.credits.write(1, EntryKind.USE, -1, TODAY)
        await demo.invite(Role.CUSTOMER, 1)
        await grant_months(demo.scope)
        await expire_units(demo.scope)

    assert [one for one in statements if not names_the_studio(one)] == []
    assert len(statements) > 100

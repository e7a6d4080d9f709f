"""The way in: who gets which studio, on which day, and what it can be asked."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from domain.credits.service import CardStanding, usable_units
from domain.desk.orders import Basis, EndMode, TerminationOrder
from domain.store.journal import Subject, write_entry
from domain.store.scope import SYSTEM, Actor, ActorKind, Role
from domain.studio import House, Studio
from tests.support.desk import end, undo
from tests.support.documents import on
from tests.support.studios import NOW, TODAY

CLARA, SARAH_WHO_IS_INACTIVE, OWNER, STRANGER = 101, 117, 1, 4711


@pytest.fixture
def house(demo_session: AsyncSession) -> House:
    return House(demo_session, NOW)


async def test_a_customer_enters_as_themselves(house: House) -> None:
    (link,) = await house.links(CLARA)

    studio = await house.enter(link, NOW)

    assert (link.role, link.customer_id) == (Role.CUSTOMER, 1)
    assert studio.scope.actor == Actor(ActorKind.CUSTOMER, 1)
    assert (studio.scope.today, studio.scope.now, studio.scope.via) == (TODAY, NOW, "chat")


@pytest.mark.parametrize(
    ("said_at", "day"),
    [
        pytest.param(datetime(2026, 12, 14, 22, 59, tzinfo=UTC), date(2026, 12, 14), id="23:59"),
        pytest.param(datetime(2026, 12, 14, 23, 0, tzinfo=UTC), date(2026, 12, 15), id="midnight"),
        pytest.param(
            datetime(2026, 7, 14, 22, 0, tzinfo=UTC), date(2026, 7, 15), id="summer time"
        ),
    ],
)
async def test_today_is_the_studios_day_of_the_message(
    house: House, said_at: datetime, day: date
) -> None:
    (link,) = await house.links(OWNER)

    studio = await house.enter(link, said_at)

    assert (studio.scope.today, studio.scope.now) == (day, NOW)


async def test_the_inactive_and_strangers_have_no_way_in(house: House) -> None:
    assert await house.links(SARAH_WHO_IS_INACTIVE) == ()
    assert await house.links(STRANGER) == ()
    assert len(await house.studios.links_of(SARAH_WHO_IS_INACTIVE)) == 1


async def test_entering_makes_a_studio_the_one_last_used(demo_session: AsyncSession) -> None:
    later = NOW + timedelta(minutes=5)
    house = House(demo_session, later)
    (link,) = await house.links(OWNER)

    await house.enter(link, NOW)

    assert [one.last_used_at for one in await house.links(OWNER)] == [later]


async def test_the_system_enters_on_the_clocks_day_or_on_another(house: House) -> None:
    now = await house.enter_as_system(1)
    yesterday = await house.enter_as_system(1, date(2026, 11, 20))

    assert (now.scope.actor, now.scope.today) == (SYSTEM, TODAY)
    assert yesterday.scope.today == date(2026, 11, 20)
    assert await house.studio_ids() == (1,)


async def test_a_one_time_link_connects_a_customer(house: House) -> None:
    studio = await house.enter_as_system(1)
    ruth = next(number for number, name in await studio.customers.names() if name == "Ruth Alt")
    token = await studio.invite(Role.CUSTOMER, ruth)

    link = await house.redeem(token, STRANGER, "de")

    assert await house.links(STRANGER) == (link,)
    assert await studio.link_of_customer(ruth) == link


async def test_two_annas_are_told_apart_by_their_plans(demo: Studio) -> None:
    annas = [number for number, name in await demo.customers.names() if name.startswith("Anna")]

    told = await demo.tell_apart(annas)

    assert [(one.name, one.fact) for one in told] == [
        ("Anna Müller", "Jahresabo"),
        ("Anna Schreiber", "Monatsabo Flex"),
    ]


async def test_customers_of_a_plan_and_group(demo: Studio) -> None:
    flex = next(plan for plan in await demo.plans.all() if plan.name == "Monatsabo Flex")

    students = await demo.list_customers(plan_id=flex.id, group="Studierende")

    assert [one.name for one in students] == ["Leonie Fuchs"]
    assert len(await demo.list_customers()) == 39
    assert len(await demo.list_customers(active=None)) == 40


async def test_history_names_who_did_what(demo: Studio) -> None:
    facts = {"ends_on": "2027-01-14"}
    written = await write_entry(demo.scope, "contract.terminate", Subject(1, 1), facts, [])
    await demo.journal.keep_sentence(written.id, "Clara Vogt kündigen")

    (entry,) = await demo.journal.entries(customer_id=1)

    assert (entry.by, entry.command, entry.at) == ("Inhaberin", "contract.terminate", NOW)
    assert (entry.facts, entry.undone) == ({"ends_on": "2027-01-14"}, False)
    await demo.scope.session.refresh(written)
    assert written.sentence == "Clara Vogt kündigen"


async def test_a_studio_knows_itself_and_its_people(demo: Studio) -> None:
    facts = await demo.facts()

    assert (facts.name, facts.language, facts.currency) == ("Studio Lindenhof", "de", "EUR")
    assert [one.name for one in await demo.staff()] == ["Inhaberin", "Team", "Trainer"]
    assert [link.telegram_id for link in await demo.owners()] == [1]


@pytest.mark.parametrize(
    ("today", "standing", "usable"),
    [
        pytest.param(TODAY, CardStanding.USABLE, 7, id="today"),
        pytest.param(date(2026, 12, 10), CardStanding.USABLE, 7, id="on the last day"),
        pytest.param(date(2026, 12, 11), CardStanding.ENDED, 0, id="the day after"),
        pytest.param(date(2027, 3, 2), CardStanding.ENDED, 0, id="after its own validity"),
    ],
)
async def test_a_card_is_usable_to_the_end_of_its_contract(
    demo: Studio, today: date, standing: CardStanding, usable: int
) -> None:
    emre = next(one for one, name in await demo.customers.names() if name == "Emre Çelik")
    (before,) = await demo.cards_of(emre)
    await end(demo.scope, by_agreement(before.contract_id, date(2026, 12, 10)))

    (card,) = await Studio(on(demo.scope, today)).cards_of(emre)

    assert (before.usable_until, card.usable_until) == (date(2027, 3, 1), date(2026, 12, 10))
    assert (card.standing, usable_units([card])) == (standing, usable)
    assert card.left == before.left


async def test_an_end_that_is_taken_back_gives_the_card_back(demo: Studio) -> None:
    emre = next(one for one, name in await demo.customers.names() if name == "Emre Çelik")
    before = await demo.cards_of(emre)
    await end(demo.scope, by_agreement(before[0].contract_id, TODAY))

    await undo(demo.scope)

    assert await demo.cards_of(emre) == before


def by_agreement(contract_id: int, day: date) -> TerminationOrder:
    return TerminationOrder(
        contract_id, TODAY, mode=EndMode.IMMEDIATE, basis=Basis.AGREEMENT, wanted_on=day
    )

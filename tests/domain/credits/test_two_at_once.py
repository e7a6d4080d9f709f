"""Two people at one card, on databases where both really run at once: never below zero."""

import asyncio

import pytest

from bot.database import Database
from domain.contracts.service import Contracts
from domain.credits.errors import NotEnoughUnits
from domain.credits.service import CardKind, Credits
from domain.desk.areas import Areas
from domain.desk.grants import Grants
from domain.desk.units.transfer_units import TransferUnits
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.studios import TODAY, fill_with_empty_studio, scope_of
from tests.support.units import buys_card, carried_out, emre_with_card


async def take_last(database: Database, booking_id: int, both_read: asyncio.Barrier) -> int | None:
    """Return what is left after a booking took a unit, None where there was none."""
    async with database.write() as session:
        cards = Credits(scope_of(session))
        await cards.cards_of(1)
        if not database.is_sqlite:  # there one waits for the other to begin
            await both_read.wait()
        try:
            return await cards.use(1, booking_id, TODAY)
        except NotEnoughUnits:
            return None


@pytest.mark.slow
async def test_the_last_unit_is_taken_once(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        await emre_with_card(scope_of(session), left=1)
    both_read = asyncio.Barrier(2)

    left = await asyncio.gather(*(take_last(either, number, both_read) for number in (1, 2)))

    assert sorted(left, key=str) == [0, None]
    async with either.read() as session:
        (card,) = await Credits(scope_of(session)).cards_of(1)
    assert (card.left, card.reserved) == (0, 1)


@pytest.mark.slow
async def test_transfers_in_both_directions_do_not_wait_for_each_other(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        emre = await emre_with_card(scope_of(session), left=20)
        liam = await buys_card(
            scope_of(session), await add_customer(scope_of(session), "Liam Baker"), left=20
        )

    async def move(giver: int, taker: int) -> None:
        async with either.write() as session:
            await carried_out(scope_of(session), TransferUnits(giver, taker, 2))

    async with asyncio.timeout(20):
        results = await asyncio.gather(
            *(move(*pair) for pair in ((emre, liam), (liam, emre)) for _ in range(3)),
            return_exceptions=True,
        )

    outdated = [one for one in results if one is not None]
    assert {type(one).__name__ for one in outdated} <= {"PreviewOutdated"}
    async with either.read() as session:
        cards = Credits(scope_of(session))
        views = [*await cards.cards_of(1), *await cards.cards_of(2)]
    assert sum(view.left for view in views) == 40


@pytest.mark.slow
async def test_a_month_is_granted_once_by_two_at_once(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        scope = scope_of(session)
        plan = await add_plan(scope, "Jahresabo")
        customer = await add_customer(scope, "Clara Vogt")
        number = await add_contract(scope, customer, plan, units_per_month=8)
    both_read = asyncio.Barrier(2)

    async def grant() -> int | None:
        async with either.write() as session:
            areas = Areas(scope_of(session))
            contract = await Contracts(areas.scope).record(number)
            if not either.is_sqlite:
                await both_read.wait()
            row = await Grants(areas).ensure(contract, TODAY)
            return None if row is None else row.id

    granted = set(await asyncio.gather(grant(), grant()))

    assert granted == {1}
    async with either.read() as session:
        cards = await Credits(scope_of(session)).every(CardKind.MONTHLY)
    assert len(cards) == 1

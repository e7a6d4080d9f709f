"""The daily jobs of units: months are granted, limitation takes effect, in small commits."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from bot.daily import expire, grant_units
from bot.database import Database
from bot.demo.studio import build
from bot.unit_of_work import UnitOfWork
from domain.clock import MovableClock
from domain.credits.service import CardKind, Credits
from domain.customers.service import Customers
from tests.support.studios import scope_of

NEXT_MONTH = date(2026, 12, 22)
"""By then every month that runs on the demo's day is over."""
AFTER_LIMITATION = date(2030, 1, 1)


async def test_each_month_that_began_is_granted_once_and_a_restart_goes_on(
    either: Database, clock: MovableClock
) -> None:
    async with either.write() as session:
        await build(session, clock)
        unit = UnitOfWork(session, clock)
        before = await months_on(session, NEXT_MONTH)

        (place,) = [each async for each in grant_units(unit, 1, NEXT_MONTH)]
        granted = await months_on(session, NEXT_MONTH)
        unit.place = place
        goes_on = [each async for each in grant_units(unit, 1, NEXT_MONTH)]
        unit.place = None
        again = [each async for each in grant_units(unit, 1, NEXT_MONTH)]

        assert before == []
        # thirteen Jahresabos run on that day, one of them is paused
        assert len(granted) == 12
        assert (goes_on, again) == ([], [place])
        assert await months_on(session, NEXT_MONTH) == granted


async def months_on(session: AsyncSession, day: date) -> list[int]:
    """Return the contracts that have units for the month that holds a day."""
    cards = await Credits(scope_of(session)).every(CardKind.MONTHLY)
    return [
        card.contract_id
        for card in cards
        if card.usable_from and card.usable_until and card.usable_from <= day <= card.usable_until
    ]


async def test_limitation_takes_what_is_left_of_old_cards(
    either: Database, clock: MovableClock
) -> None:
    async with either.write() as session:
        await build(session, clock)
        unit = UnitOfWork(session, clock)

        too_early = [each async for each in expire(unit, 1, date(2029, 12, 31))]
        left_before = await left_on_cards(session)
        steps = [each async for each in expire(unit, 1, AFTER_LIMITATION)]

        assert too_early == []
        assert left_before > 0
        assert len(steps) == 1
        assert await left_on_cards(session) == 0


async def left_on_cards(session: AsyncSession) -> int:
    """Return how many units are left on all cards that were bought in the demo."""
    scope = scope_of(session)
    people = [number for number, _ in await Customers(scope).names()]
    cards = [card for one in people for card in await Credits(scope).cards_of(one)]
    return sum(card.left for card in cards if card.kind is CardKind.CARD)

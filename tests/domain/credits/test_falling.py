"""Cards that fell low are found by the newest lines of all ledgers, however many there are."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.credits.falling import falls_since
from domain.credits.service import Credits, EntryKind
from domain.store.scope import Scope
from tests.support.messages import at
from tests.support.rows import add_card, add_contract, add_customer, add_plan
from tests.support.statements import heard

FEW, MIDNIGHT = 2, datetime(2026, 11, 29, 23, tzinfo=UTC)
DAY = date(2026, 11, 30)


async def cards_with_lines(scope: Scope, count: int, written: datetime) -> list[int]:
    """Return cards that were given three units long ago, and lost one of them at a moment."""
    customer = await add_customer(scope, "Emre Çelik")
    contract = await add_contract(scope, customer, await add_plan(scope, "Zehnerkarte"))
    cards = [await add_card(scope, customer, contract) for _ in range(count)]
    for moment, kind, units in (
        (MIDNIGHT - timedelta(days=9), EntryKind.GRANT, 3),
        (written, EntryKind.USE, -1),
    ):
        for card in cards:
            await Credits(at(scope, moment)).write(card, kind, units, DAY)
    return cards


@pytest.mark.parametrize("count", [3, 64, 65, 150])
async def test_all_that_were_written_since_are_found(empty: Scope, count: int) -> None:
    cards = await cards_with_lines(empty, count, MIDNIGHT + timedelta(hours=9))

    found = await falls_since(empty, MIDNIGHT, FEW)

    assert [(fall.card_id, fall.on) for fall in found] == [(card, DAY) for card in cards]


async def test_what_was_written_before_is_not_looked_through(empty: Scope) -> None:
    await cards_with_lines(empty, 200, MIDNIGHT - timedelta(hours=1))

    with heard(empty.session) as statements:
        found = await falls_since(empty, MIDNIGHT, FEW)

    assert found == []
    assert len(statements) == 1

"""A card's ledger: what is left is the sum of its lines and never below zero."""

import asyncio
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.credits.errors import CardNotFound, NotEnoughUnits
from domain.credits.service import CardStanding, Credits, EntryKind, usable_units
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.rows import add_card, add_contract, add_customer, add_plan
from tests.support.studios import TODAY, scope_of, session_on

BOUGHT = date(2026, 9, 1)


@pytest.fixture
async def card(empty: Scope) -> int:
    customer = await add_customer(empty, "Emre Çelik")
    contract = await add_contract(empty, customer, await add_plan(empty, "Zehnerkarte"))
    return await add_card(empty, customer, contract)


async def test_what_is_left_is_the_sum_of_the_ledger(empty: Scope, card: int) -> None:
    cards = Credits(empty)

    await cards.write(card, EntryKind.GRANT, 10, BOUGHT)
    await cards.write(card, EntryKind.USE, -1, date(2026, 9, 8))
    await cards.write(card, EntryKind.USE, -1, date(2026, 9, 15))
    await cards.write(card, EntryKind.RETURN, 1, date(2026, 9, 15), "rechtzeitig abgesagt")
    left = await cards.write(card, EntryKind.CORRECT, 2, TODAY, "Kurs fiel aus")

    (view,) = await cards.cards_of(1)
    assert (left, view.left, view.used, view.units) == (11, 11, 1, 10)
    assert [(line.kind, line.quantity) for line in await cards.ledger(card)] == [
        (EntryKind.GRANT, 10),
        (EntryKind.USE, -1),
        (EntryKind.USE, -1),
        (EntryKind.RETURN, 1),
        (EntryKind.CORRECT, 2),
    ]


async def test_more_than_is_left_cannot_be_taken(empty: Scope, card: int) -> None:
    cards = Credits(empty)
    await cards.write(card, EntryKind.GRANT, 2, BOUGHT)

    with pytest.raises(NotEnoughUnits) as refused:
        await cards.write(card, EntryKind.USE, -3, TODAY)

    assert (refused.value.left, refused.value.wanted) == (2, 3)
    assert await cards.write(card, EntryKind.USE, -2, TODAY) == 0


async def test_a_card_that_is_not_there_is_refused(empty: Scope) -> None:
    with pytest.raises(CardNotFound) as refused:
        await Credits(empty).write(99, EntryKind.USE, -1, TODAY)

    assert refused.value.card_id == 99


@settings(max_examples=20, deadline=None)
@given(quantities=st.lists(st.integers(-4, 4).filter(bool), max_size=10))
def test_no_ledger_falls_below_zero(empty_template: Path, quantities: list[int]) -> None:
    async def live_through() -> list[int]:
        async with session_on(empty_template) as session:  # never committed
            return await left_after_each(scope_of(session), quantities)

    balances = asyncio.run(live_through())

    assert min(balances, default=0) >= 0
    assert len(balances) == len(quantities)


async def left_after_each(scope: Scope, quantities: list[int]) -> list[int]:
    customer = await add_customer(scope, "Emre Çelik")
    contract = await add_contract(scope, customer, await add_plan(scope, "Zehnerkarte"))
    card, balances = await add_card(scope, customer, contract), []
    for quantity in quantities:
        with suppress(NotEnoughUnits):
            await Credits(scope).write(card, EntryKind.CORRECT, quantity, TODAY)
        (view,) = await Credits(scope).cards_of(customer)
        balances.append(view.left)
    return balances


@pytest.mark.parametrize(
    ("granted", "values", "today", "standing"),
    [
        pytest.param(10, {}, TODAY, CardStanding.USABLE, id="usable"),
        pytest.param(10, {}, date(2027, 3, 1), CardStanding.USABLE, id="its last day"),
        pytest.param(
            10, {}, date(2027, 3, 2), CardStanding.EXPIRED_CONTESTABLE, id="expired by its terms"
        ),
        pytest.param(10, {}, date(2029, 12, 31), CardStanding.EXPIRED_CONTESTABLE, id="3 years"),
        pytest.param(10, {}, date(2030, 1, 1), CardStanding.EXPIRED, id="expired by limitation"),
        pytest.param(0, {}, TODAY, CardStanding.USED_UP, id="nothing left"),
        pytest.param(10, {}, date(2026, 8, 31), CardStanding.FUTURE, id="bought for later"),
        pytest.param(10, {"usable_until": None}, TODAY, CardStanding.USABLE, id="without a limit"),
    ],
)
async def test_the_word_beside_a_card(
    empty: Scope,
    granted: int,
    values: dict[str, object],
    today: date,
    standing: CardStanding,
) -> None:
    customer = await add_customer(empty, "Emre Çelik")
    contract = await add_contract(empty, customer, await add_plan(empty, "Zehnerkarte"))
    card = await add_card(empty, customer, contract, **values)
    await Credits(empty).write(card, EntryKind.GRANT, granted, BOUGHT)

    (view,) = await Credits(scope_of(empty.session, today=today)).cards_of(customer)

    assert view.standing is standing


async def test_the_cards_of_a_paused_contract_rest(empty: Scope, card: int) -> None:
    cards = Credits(empty)
    await cards.write(card, EntryKind.GRANT, 10, BOUGHT)

    (view,) = await cards.cards_of(1, paused_contracts=[1])

    assert view.standing is CardStanding.PAUSED
    assert usable_units([view]) == 0


async def test_the_card_that_expires_first_comes_first(demo: Studio) -> None:
    people = {name: number for number, name in await demo.customers.names()}

    cards = await demo.cards_of(people["Liam Baker"])

    assert [(card.left, card.usable_until) for card in cards] == [
        (1, date(2027, 1, 10)),
        (10, date(2027, 4, 12)),
    ]
    assert usable_units(cards) == 11


async def test_cards_that_cannot_be_used_come_last_with_the_word_why(demo: Studio) -> None:
    people = {name: number for number, name in await demo.customers.names()}

    (used_up,) = await demo.cards_of(people["Stefan Beck"])
    (expired,) = await demo.cards_of(people["Oskar Jung"])

    assert (used_up.left, used_up.standing) == (0, CardStanding.USED_UP)
    assert (expired.left, expired.standing) == (1, CardStanding.EXPIRED_CONTESTABLE)
    assert usable_units([used_up, expired]) == 0

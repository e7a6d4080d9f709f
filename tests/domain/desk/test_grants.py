"""A membership that counts units grants them once for each month, to be used within it."""

from datetime import date
from typing import Any

import pytest

from domain.contracts.records import ContractRecord
from domain.contracts.service import Contracts
from domain.credits.service import CardKind, CardStanding, Credits, EntryKind
from domain.desk.areas import Areas
from domain.desk.grants import Grants
from domain.desk.units.daily import expire_units, grant_months
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.documents import on
from tests.support.pauses import paused
from tests.support.rows import add_card, add_contract, add_customer, add_plan
from tests.support.studios import TODAY

START = date(2026, 1, 15)


async def membership(scope: Scope, **values: Any) -> ContractRecord:
    """Return a membership of eight units a month from 15 Jan 2026, unless said otherwise."""
    customer = await add_customer(scope, "Clara Vogt")
    plan = await add_plan(scope, "Jahresabo")
    facts = {"plan_name": "Jahresabo", "starts_on": START, "units_per_month": 8}
    number = await add_contract(scope, customer, plan, **{**facts, **values})
    return await Contracts(scope).record(number)


async def test_a_month_is_granted_once_and_used_within_it(empty: Scope) -> None:
    contract = await membership(empty)

    first = await Grants(Areas(empty)).ensure(contract, TODAY)
    again = await Grants(Areas(empty)).ensure(contract, date(2026, 12, 14))

    assert first is not None
    assert first is again
    (card,) = await Credits(empty).cards_of(contract.customer_id)
    assert (card.kind, card.left, card.units) == (CardKind.MONTHLY, 8, 8)
    assert (card.usable_from, card.usable_until) == (date(2026, 11, 15), date(2026, 12, 14))


async def test_a_later_month_is_granted_on_demand(empty: Scope) -> None:
    contract = await membership(empty)

    row = await Grants(Areas(empty)).ensure(contract, date(2027, 1, 19))

    assert row is not None
    (card,) = await Credits(empty).cards_of(contract.customer_id)
    assert (card.usable_from, card.standing) == (date(2027, 1, 15), CardStanding.FUTURE)
    ledger = await Credits(empty).ledger(card.id)
    assert [(line.kind, line.quantity) for line in ledger] == [(EntryKind.GRANT, 8)]


@pytest.mark.parametrize(
    ("values", "day"),
    [
        pytest.param({"units_per_month": None}, TODAY, id="no counted units"),
        pytest.param({}, date(2026, 1, 14), id="before it starts"),
        pytest.param({"fixed_end_on": date(2026, 11, 20)}, TODAY, id="it is over by itself"),
        pytest.param({"ends_on": date(2026, 11, 20)}, TODAY, id="it was terminated"),
        pytest.param(
            {"ends_on": date(2026, 12, 31), "access_ends_on": date(2026, 11, 20)},
            TODAY,
            id="access ended before",
        ),
        pytest.param(
            paused(date(2026, 11, 15), date(2027, 1, 31)),
            TODAY,
            id="the month begins inside a pause",
        ),
    ],
)
async def test_nothing_is_granted(empty: Scope, values: dict[str, Any], day: date) -> None:
    contract = await membership(empty, **values)

    assert await Grants(Areas(empty)).ensure(contract, day) is None
    assert await Credits(empty).cards_of(contract.customer_id) == ()


async def test_a_month_that_began_before_the_pause_was_granted(empty: Scope) -> None:
    pause = paused(date(2026, 11, 16), date(2026, 12, 31))
    contract = await membership(empty, **pause)

    assert await Grants(Areas(empty)).ensure(contract, TODAY) is not None


async def test_the_last_month_ends_with_the_contract(empty: Scope) -> None:
    contract = await membership(empty, fixed_end_on=date(2026, 11, 30))

    row = await Grants(Areas(empty)).ensure(contract, TODAY)

    assert row is not None
    assert row.usable_until == date(2026, 11, 30)


async def test_the_daily_job_grants_the_month_that_runs_in_portions(empty: Scope) -> None:
    rows = [await membership(empty) for _ in range(3)]
    late = await membership(empty, starts_on=date(2026, 11, 22))

    assert await grant_months(empty, most=2) == rows[1].id
    assert await grant_months(empty, after=rows[1].id, most=2) == rows[2].id
    assert await grant_months(empty, after=rows[2].id, most=2) is None
    assert await grant_months(empty) == rows[2].id

    granted = [await Credits(empty).cards_of(row.customer_id) for row in (*rows, late)]
    assert [len(cards) for cards in granted] == [1, 1, 1, 0]


async def test_units_of_a_month_lapse_with_it_and_the_next_brings_new_ones(empty: Scope) -> None:
    contract = await membership(empty)
    await grant_months(empty)
    later = on(empty, date(2026, 12, 15))
    await grant_months(later)

    cards = await Credits(later).cards_of(contract.customer_id)

    assert [(card.standing, card.left) for card in cards] == [
        (CardStanding.USABLE, 8),
        (CardStanding.LAPSED, 8),
    ]


async def test_units_leave_the_ledger_after_limitation_and_not_before(empty: Scope) -> None:
    customer = await add_customer(empty, "Oskar Jung")
    contract = await add_contract(empty, customer, await add_plan(empty, "Fünferkarte"))
    old = await add_card(
        empty, customer, contract, bought_on=date(2022, 12, 31), usable_until=date(2023, 3, 31)
    )
    young = await add_card(
        empty, customer, contract, bought_on=date(2023, 1, 1), usable_until=date(2023, 4, 1)
    )
    for card in (old, young):
        await Credits(empty).write(card, EntryKind.GRANT, 5, date(2023, 1, 1))

    before = await expire_units(on(empty, date(2025, 12, 31)))
    after = await expire_units(on(empty, date(2026, 1, 1)))
    again = await expire_units(on(empty, date(2026, 1, 2)))

    assert (before, after, again) == (None, old, None)  # what holds no units is not looked at
    assert await Credits(empty).left_of_contract(contract) == 5
    (entry,) = await Studio(empty).journal.entries()
    assert (entry.command, entry.by, entry.facts) == (
        "credits.expire",
        None,
        {"card_id": old, "units": 5},
    )

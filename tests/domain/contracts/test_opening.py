"""A new contract: its number, its frozen terms, and the last day of what ends by itself."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from domain.contracts.errors import StartsAfterItsEnd
from domain.contracts.opening import NewContract, own_end
from domain.contracts.service import Contracts
from domain.plans.service import Plans
from domain.store.scope import Scope
from tests.support.rows import add_customer, add_plan
from tests.support.studios import TODAY

JAHRESABO: dict[str, Any] = {
    "price_cents": 5900,
    "prices_cents": {"Studierende": 4900},
    "initial_term": "P12M",
    "billing_lead_days": 60,
    "units_per_month": 8,
    "renewal_price_cents": 6500,
    "renewal_prices_cents": {"Studierende": 5500},
    "refund_cents": 700,
    "pause": {"allowed": True},
}


async def new(scope: Scope, starts_on: date = TODAY, **values: Any) -> NewContract:
    plan_id = await add_plan(scope, values.pop("name", "Jahresabo"), **values)
    customer_id = await add_customer(scope, "Clara Vogt")
    plan = await Plans(scope).get(plan_id)
    return NewContract(customer_id=customer_id, plan=plan, starts_on=starts_on, concluded_on=TODAY)


async def test_contracts_count_on_and_freeze_every_price_group(empty: Scope) -> None:
    wanted = await new(empty, **JAHRESABO)

    first, second = [await Contracts(empty).open(wanted) for _ in range(2)]

    assert (first.number, second.number) == ("V-2001", "V-2002")
    assert (first.price_cents, first.prices_cents) == (5900, {"Studierende": 4900})
    assert (first.renewal_price_cents, first.renewal_prices_cents) == (6500, {"Studierende": 5500})
    assert (first.initial_term, first.renewal, first.notice) == ("P12M", "indefinite", "P1M")
    assert (first.billing_lead_days, first.units_per_month, first.refund_cents) == (60, 8, 700)
    assert (first.state, first.fixed_end_on, first.pause) == ("running", None, {"allowed": True})


async def test_frozen_terms_stay_when_the_plan_changes(empty: Scope) -> None:
    record = await Contracts(empty).open(await new(empty, **JAHRESABO))

    plan = await Plans(empty).record_for_update(record.plan_id)
    plan.price_cents, plan.notice, plan.prices_cents = 9900, "P2M", {}
    await empty.session.flush()

    view = await Contracts(empty).view(record.id)
    assert (view.price_cents, str(view.terms.notice)) == (5900, "P1M")
    assert view.billing.first.price_for("Studierende") == 4900
    assert view.billing.later.price_for("Studierende") == 5500


@pytest.mark.parametrize(
    ("values", "starts_on", "ends_on"),
    [
        pytest.param(
            {"kind": "card", "initial_term": "P6M"},
            date(2026, 11, 21),
            date(2027, 5, 21),
            id="a-card-counts-from-its-purchase-as-an-event",
        ),
        pytest.param(
            {"kind": "card", "initial_term": "P6M"},
            date(2027, 1, 10),
            date(2027, 5, 21),
            id="also-where-it-starts-later",
        ),
        pytest.param(
            {"kind": "card", "initial_term": None},
            date(2026, 11, 21),
            None,
            id="a-card-without-validity",
        ),
        pytest.param(
            {"kind": "week", "initial_term": "P5W"},
            date(2026, 11, 16),
            date(2026, 12, 20),
            id="five-weeks",
        ),
        pytest.param(
            {"kind": "month", "initial_term": "P1M"},
            date(2026, 1, 31),
            date(2026, 2, 28),
            id="a-month-from-the-31st",
        ),
    ],
)
async def test_the_last_day_of_what_ends_by_itself(
    empty: Scope, values: dict[str, Any], starts_on: date, ends_on: date | None
) -> None:
    plan = (await new(empty, renewal="none", **values)).plan

    assert own_end(plan, starts_on, TODAY) == ends_on


async def test_a_card_cannot_start_after_its_validity(empty: Scope) -> None:
    wanted = await new(
        empty,
        date(2027, 6, 1),
        name="Zehnerkarte",
        kind="card",
        renewal="none",
        initial_term="P6M",
    )

    with pytest.raises(StartsAfterItsEnd) as refused:
        await Contracts(empty).open(wanted)

    assert refused.value.facts() == {
        "plan": "Zehnerkarte",
        "starts_on": date(2027, 6, 1),
        "ends_on": date(2027, 5, 21),
    }


async def test_a_price_agreed_with_one_customer_holds_for_every_group(empty: Scope) -> None:
    wanted = replace(await new(empty, **JAHRESABO), price_cents=4500, external_number="A-17")

    record = await Contracts(empty).open(wanted)

    assert (record.price_cents, record.prices_cents) == (4500, {})
    assert (record.renewal_price_cents, record.external_number) == (None, "A-17")

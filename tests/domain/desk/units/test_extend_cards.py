"""Cards can be used for longer: one, or all at once; expired ones are revived until limitation."""

from datetime import date
from typing import Any

import pytest

from domain.contracts.service import Contracts
from domain.credits.errors import (
    CardUsedUp,
    CardWasEnded,
    CardWithoutEnd,
    NoCardToExtend,
    UnitsTimeBarred,
    ValidityNotLonger,
)
from domain.credits.service import CardStanding, Credits
from domain.dates import Duration
from domain.desk.close_day import close_day
from domain.desk.errors import PreviewOutdated
from domain.desk.service import Desk
from domain.desk.units.extend_cards import FEW, ExtendCards
from domain.errors import Refusal
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.desk import as_stored
from tests.support.documents import on
from tests.support.rows import add_customer, add_plan
from tests.support.studios import TODAY
from tests.support.units import LAST_DAY, buys_card, card_of, carried_out, emre_with_card

TWO_WEEKS = Duration(weeks=2)
OVER = date(2026, 10, 6)


async def test_a_card_is_extended_from_its_last_day_and_its_contract_with_it(
    empty: Scope,
) -> None:
    card = await emre_with_card(empty)

    await carried_out(empty, ExtendCards(by=TWO_WEEKS, card_id=card))

    view, row = await card_of(empty, card), await Credits(empty).record(card)
    assert (view.usable_until, row.extended_on) == (date(2027, 3, 15), TODAY)
    contract = await Contracts(empty).record(view.contract_id)
    assert (contract.fixed_end_on, contract.state) == (date(2027, 3, 15), "running")
    (entry,) = await Studio(empty).journal.entries()
    assert (entry.command, entry.customer_id, entry.contract_id) == ("cards.extend", 1, 1)
    assert entry.facts == {
        "cards": [[card, "2027-03-01", "2027-03-15"]],
        "units": 7,
        "reopened": [],
        "until": "2027-03-15",
        "extended_before": {},
    }


async def test_an_expired_card_is_revived_from_today_and_its_contract_runs_again(
    empty: Scope,
) -> None:
    card = await emre_with_card(empty, usable_until=OVER)
    await close_day(empty)

    preview = await Desk(empty).preview(ExtendCards(by=TWO_WEEKS, card_id=card))
    done = await carried_out(empty, ExtendCards(by=TWO_WEEKS, card_id=card))

    assert preview.extensions[0].revives(TODAY)
    view = await card_of(empty, card)
    assert (view.usable_until, view.standing) == (date(2026, 12, 5), CardStanding.USABLE)
    contract = await Contracts(empty).record(view.contract_id)
    assert (contract.fixed_end_on, contract.state) == (date(2026, 12, 5), "running")
    assert [told.kind for told in done.messages] == ["card-extended"]


@pytest.mark.parametrize(
    ("values", "order", "today", "refusal"),
    [
        pytest.param(
            {"usable_until": None},
            {"by": TWO_WEEKS},
            TODAY,
            CardWithoutEnd("Zehnerkarte", "V-2001"),
            id="no last day",
        ),
        pytest.param(
            {"left": 0}, {"by": TWO_WEEKS}, TODAY, CardUsedUp("Zehnerkarte", "V-2001"), id="empty"
        ),
        pytest.param(
            {},
            {"until": LAST_DAY},
            TODAY,
            ValidityNotLonger("Zehnerkarte", "V-2001", LAST_DAY, LAST_DAY),
            id="no later day",
        ),
        pytest.param(
            {"usable_until": OVER},
            {"until": date(2026, 11, 20)},
            TODAY,
            ValidityNotLonger("Zehnerkarte", "V-2001", OVER, date(2026, 11, 20)),
            id="a later day that is over too",
        ),
        pytest.param(
            {},
            {"by": TWO_WEEKS},
            date(2030, 1, 1),
            UnitsTimeBarred("Zehnerkarte", "V-2001", date(2029, 12, 31)),
            id="limitation",
        ),
    ],
)
async def test_what_cannot_be_extended(
    empty: Scope, values: dict[str, Any], order: dict[str, Any], today: date, refusal: Refusal
) -> None:
    card = await emre_with_card(empty, **values)

    with pytest.raises(type(refusal)) as raised:
        await Desk(on(empty, today)).preview(ExtendCards(card_id=card, **order))

    assert raised.value.facts() == refusal.facts()


async def test_an_expired_card_is_revived_on_the_last_day_of_limitation(empty: Scope) -> None:
    card = await emre_with_card(empty)

    preview = await Desk(on(empty, date(2029, 12, 31))).preview(
        ExtendCards(by=TWO_WEEKS, card_id=card)
    )

    assert preview.extensions[0].after == date(2030, 1, 14)


async def test_a_terminated_card_is_not_extended(empty: Scope) -> None:
    card = await emre_with_card(empty)
    contract = await Contracts(empty).record_for_update(1)
    contract.state, contract.ends_on = "terminated", date(2026, 12, 10)

    with pytest.raises(CardWasEnded) as refused:
        await Desk(empty).preview(ExtendCards(by=TWO_WEEKS, card_id=card))

    assert refused.value.ended_on == date(2026, 12, 10)


async def many(scope: Scope) -> dict[str, int]:
    """Return cards of two people on two plans, with all that keeps one from being extended."""
    emre, liam = await add_customer(scope, "Emre Çelik"), await add_customer(scope, "Liam Baker")
    five = await add_plan(scope, "Fünferkarte", kind="card", renewal="none")
    return {
        "emres": await buys_card(scope, emre),
        "liams": await buys_card(scope, liam, left=2, plan_id=five),
        "empty": await buys_card(scope, emre, left=0),
        "endless": await buys_card(scope, emre, usable_until=None),
        "expired": await buys_card(scope, liam, left=1, usable_until=OVER),
    }


@pytest.mark.parametrize(
    ("order", "extended", "left_out", "units"),
    [
        pytest.param(
            {},
            ["emres", "liams"],
            {"used_up": 1, "without_end": 1, "expired": 1},
            9,
            id="all",
        ),
        pytest.param(
            {"with_expired": True},
            ["emres", "liams", "expired"],
            {"used_up": 1, "without_end": 1},
            10,
            id="the expired too",
        ),
        pytest.param({"customer_id": 2}, ["liams"], {"expired": 1}, 2, id="of one person"),
        pytest.param({"plan_id": 1}, ["liams"], {}, 2, id="of one plan"),
    ],
)
async def test_many_cards_are_extended_and_the_others_are_counted(
    empty: Scope, order: dict[str, Any], extended: list[str], left_out: dict[str, int], units: int
) -> None:
    cards = await many(empty)

    preview = await Desk(empty).preview(ExtendCards(by=TWO_WEEKS, **order))
    await carried_out(empty, ExtendCards(by=TWO_WEEKS, **order))

    assert [each.card.id for each in preview.extensions] == [cards[name] for name in extended]
    assert (preview.left_out, preview.units) == (left_out, units)
    moved = {name for name, card in cards.items() if (await row_of(empty, card)).extended_on}
    assert moved == set(extended)


async def row_of(scope: Scope, card: int) -> Any:
    return await Credits(scope).record(card)


async def test_units_of_memberships_are_not_among_all_cards(empty: Scope) -> None:
    await emre_with_card(empty, kind="monthly", usable_from=TODAY)

    with pytest.raises(NoCardToExtend):
        await Desk(empty).preview(ExtendCards(by=TWO_WEEKS))


async def test_a_person_hears_of_several_cards_once(empty: Scope) -> None:
    await emre_with_card(empty)
    await buys_card(empty, 1, left=2)

    preview = await Desk(empty).preview(ExtendCards(by=TWO_WEEKS))

    assert [(told.kind, told.customer_id) for told in preview.messages] == [("card-extended", 1)]


@pytest.mark.parametrize(
    ("count", "is_many"), [pytest.param(FEW, False, id="25"), pytest.param(FEW + 1, True, id="26")]
)
async def test_more_than_25_cards_want_a_second_tap(
    empty: Scope, count: int, *, is_many: bool
) -> None:
    customer = await add_customer(empty, "Emre Çelik")
    plan = await add_plan(empty, "Zehnerkarte", kind="card", renewal="none")
    for _ in range(count):
        await buys_card(empty, customer, plan_id=plan)

    done = await carried_out(empty, ExtendCards(by=TWO_WEEKS))

    facts = done.preview.decision_facts()
    assert (facts["count"], isinstance(facts["cards"], str)) == (count, is_many)


async def test_a_card_that_changed_meanwhile_makes_the_preview_outdated(empty: Scope) -> None:
    card = await emre_with_card(empty)
    preview = await Desk(empty).preview(ExtendCards(by=TWO_WEEKS))
    await carried_out(empty, ExtendCards(until=date(2027, 4, 1), card_id=card))

    with pytest.raises(PreviewOutdated):
        await Desk(empty).carry_out(ExtendCards(by=TWO_WEEKS), as_stored(preview.decision_facts()))

    assert (await card_of(empty, card)).usable_until == date(2027, 4, 1)


@pytest.mark.parametrize(
    ("until", "far"),
    [
        pytest.param(date(2029, 11, 21), None, id="three-years"),
        pytest.param(date(2029, 11, 22), date(2029, 11, 22), id="a-day-more"),
    ],
)
async def test_a_last_day_that_is_unusually_far_off_is_noted(
    empty: Scope, until: date, far: date | None
) -> None:
    card = await emre_with_card(empty)

    preview = await Desk(empty).preview(ExtendCards(card_id=card, until=until))

    assert preview.far == far

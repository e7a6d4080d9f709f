"""A card's ledger: what is left is the sum of its lines and never below zero."""

from datetime import date

import pytest

from domain.credits.errors import CardNotFound, NotEnoughUnits
from domain.credits.ledger import UnitEntry
from domain.credits.rules import CardKind
from domain.credits.service import CardStanding, Credits, EntryKind, NewCard, usable_units
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.rows import add_card, add_contract, add_customer, add_plan
from tests.support.studios import TODAY, scope_of

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
    assert (left, view.left, view.used, view.units) == (11, 11, 1, 12)
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


async def test_a_new_card_begins_with_the_line_that_grants_its_units(
    empty: Scope, card: int
) -> None:
    cards = Credits(empty)
    bought = NewCard(
        contract_id=1,
        customer_id=1,
        plan_name="Fünferkarte",
        units=5,
        bought_on=TODAY,
        usable_until=date(2027, 2, 21),
    )

    row = await cards.open_card(bought)

    (other,) = [view for view in await cards.cards_of(1) if view.id != card]
    assert (row.id, other.id, other.left, other.units) == (2, 2, 5, 5)
    assert (other.usable_from, other.kind) == (TODAY, CardKind.CARD)
    assert await cards.ledger(row.id) == (UnitEntry(EntryKind.GRANT, 5, TODAY),)


async def test_a_booking_takes_a_unit_and_gives_it_back_once(empty: Scope, card: int) -> None:
    cards, ahead = Credits(empty), date(2026, 12, 1)
    await cards.write(card, EntryKind.GRANT, 1, BOUGHT)

    assert await cards.use(card, 7, ahead) == 0
    (booked,) = await cards.cards_of(1)
    taken = await cards.of_booking(7)
    assert await cards.give_back(card, 7, TODAY) == 1

    assert (booked.left, booked.reserved, booked.used) == (0, 1, 0)
    assert taken == UnitEntry(EntryKind.USE, -1, ahead, booking_id=7)
    assert await cards.of_booking(7) is None
    with pytest.raises(ValueError, match="booking 7 holds no unit"):
        await cards.give_back(card, 7, TODAY)


async def test_a_card_that_is_empty_pays_for_no_booking(empty: Scope, card: int) -> None:
    with pytest.raises(NotEnoughUnits) as refused:
        await Credits(empty).use(card, 7, TODAY)

    assert (refused.value.left, refused.value.wanted) == (0, 1)


async def test_a_reserved_unit_is_used_when_its_day_is_over(empty: Scope, card: int) -> None:
    await Credits(empty).write(card, EntryKind.GRANT, 10, BOUGHT)
    await Credits(empty).use(card, 7, TODAY)

    after = Credits(scope_of(empty.session, today=date(2026, 11, 22)))
    (view,) = await after.cards_of(1)

    assert (view.left, view.reserved, view.used) == (9, 0, 1)


async def test_a_transfer_is_two_lines_that_name_each_other(empty: Scope, card: int) -> None:
    cards = Credits(empty)
    await cards.write(card, EntryKind.GRANT, 10, BOUGHT)
    other = await add_card(empty, 1, 1)

    left = await cards.transfer(card, other, 4)

    assert left == (6, 4)
    assert (await cards.ledger(card))[-1] == UnitEntry(
        EntryKind.TRANSFER, -4, TODAY, other_card_id=other
    )
    assert await cards.ledger(other) == (
        UnitEntry(EntryKind.TRANSFER, 4, TODAY, other_card_id=card),
    )
    giver, taker = sorted(await cards.cards_of(1), key=lambda view: view.id)
    assert (giver.units, giver.transferred, taker.units) == (10, 4, 4)


PAYING = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("values", "pays"),
    [
        pytest.param({}, True, id="any course"),
        pytest.param({"course_id": 3}, True, id="bound to this course"),
        pytest.param({"course_id": 4}, False, id="bound to another course"),
        pytest.param({"usable_until": PAYING}, True, id="its last day"),
        pytest.param({"usable_until": date(2026, 11, 30)}, False, id="over by then"),
        pytest.param({"usable_from": PAYING}, True, id="its first day"),
        pytest.param({"usable_from": date(2026, 12, 2)}, False, id="not yet by then"),
        pytest.param({"usable_until": None}, True, id="without a last day"),
        pytest.param(
            {"usable_until": None, "bought_on": date(2022, 5, 1)}, False, id="limitation is over"
        ),
    ],
)
async def test_a_card_pays_for_the_courses_and_days_that_it_holds(
    empty: Scope, values: dict[str, object], *, pays: bool
) -> None:
    customer = await add_customer(empty, "Emre Çelik")
    contract = await add_contract(empty, customer, await add_plan(empty, "Zehnerkarte"))
    card = await add_card(empty, customer, contract, **values)
    await Credits(empty).write(card, EntryKind.GRANT, 1, BOUGHT)

    found = await Credits(empty).usable_for(customer, 3, PAYING)

    assert [view.id for view in found] == ([card] if pays else [])


async def test_the_card_that_expires_first_is_spent_first_then_the_oldest(empty: Scope) -> None:
    cards = Credits(empty)
    customer = await add_customer(empty, "Emre Çelik")
    contract = await add_contract(empty, customer, await add_plan(empty, "Zehnerkarte"))
    for values in (
        {"usable_until": None},
        {"usable_until": date(2027, 3, 1), "bought_on": date(2026, 9, 2)},
        {"usable_until": date(2027, 3, 1), "bought_on": date(2026, 9, 1)},
        {"usable_until": date(2027, 1, 1)},
    ):
        card = await add_card(empty, customer, contract, **values)
        await cards.write(card, EntryKind.GRANT, 2, BOUGHT)
    await cards.write(await add_card(empty, customer, contract), EntryKind.GRANT, 1, BOUGHT)
    await cards.use(5, 1, PAYING)

    found = await cards.usable_for(customer, 3, PAYING)

    assert [view.id for view in found] == [4, 3, 2, 1]


async def test_contracts_that_rest_or_end_before_the_day_do_not_pay(
    empty: Scope, card: int
) -> None:
    cards = Credits(empty)
    await cards.write(card, EntryKind.GRANT, 10, BOUGHT)

    paused = await cards.usable_for(1, 3, PAYING, paused_contracts=[1])
    ended = await cards.usable_for(1, 3, PAYING, access_ends={1: date(2026, 11, 30)})
    runs = await cards.usable_for(1, 3, PAYING, access_ends={1: PAYING})

    assert (paused, ended, [view.id for view in runs]) == ((), (), [card])

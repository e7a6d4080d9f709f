"""Units move from card to card, of the same or of another person; none is made or lost."""

from datetime import date

import pytest

from domain.credits.errors import (
    CardTakesNoUnits,
    MonthlyUnitsStay,
    NotEnoughUnits,
    NothingToCorrect,
    SameCard,
    UnitsTimeBarred,
)
from domain.credits.ledger import EntryKind, UnitEntry
from domain.credits.service import Credits
from domain.desk.service import Desk
from domain.desk.units.transfer_units import TransferUnits
from domain.errors import Refusal
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.documents import on
from tests.support.rows import add_customer
from tests.support.studios import TODAY
from tests.support.units import LAST_DAY, buys_card, card_of, carried_out, emre_with_card

OVER = date(2026, 11, 20)


async def liams_card(scope: Scope, *, left: int = 3, usable_until: date | None = None) -> int:
    liam = await add_customer(scope, "Liam Baker")
    return await buys_card(scope, liam, left=left, usable_until=usable_until or LAST_DAY)


async def test_units_move_to_another_persons_card(empty: Scope) -> None:
    emres, liams = await emre_with_card(empty), await liams_card(empty)

    done = await carried_out(empty, TransferUnits(emres, liams, 4))

    left = [(await card_of(empty, card)).left for card in (emres, liams)]
    assert left == [3, 7]
    assert (await Credits(empty).ledger(liams))[-1] == UnitEntry(
        EntryKind.TRANSFER, 4, TODAY, other_card_id=emres
    )
    assert [(told.kind, told.customer_id) for told in done.messages] == [
        ("units-sent", 1),
        ("units-received", 2),
    ]
    (entry,) = await Studio(empty).journal.entries()
    assert entry.facts == {
        "from_card_id": emres,
        "to_card_id": liams,
        "to_customer_id": 2,
        "units": 4,
        "left": [7, 3],
    }


async def test_between_two_cards_of_one_person_one_message_is_enough(empty: Scope) -> None:
    first = await emre_with_card(empty)
    second = await buys_card(empty, 1, left=0)

    preview = await Desk(empty).preview(TransferUnits(first, second, 7))

    assert [(told.kind, told.customer_id) for told in preview.messages] == [("units-sent", 1)]


async def test_resting_units_can_be_moved_to_a_card_that_runs(empty: Scope) -> None:
    expired, liams = await emre_with_card(empty, usable_until=OVER), await liams_card(empty)

    await carried_out(empty, TransferUnits(expired, liams, 7))

    assert (await card_of(empty, liams)).left == 10


@pytest.mark.parametrize(
    ("quantity", "refusal"),
    [
        pytest.param(8, NotEnoughUnits(7, 8), id="more than is left"),
        pytest.param(0, NothingToCorrect(), id="nothing"),
        pytest.param(-1, NothingToCorrect(), id="backwards"),
    ],
)
async def test_what_cannot_be_moved(empty: Scope, quantity: int, refusal: Refusal) -> None:
    emres, liams = await emre_with_card(empty), await liams_card(empty)

    with pytest.raises(type(refusal)) as raised:
        await Desk(empty).preview(TransferUnits(emres, liams, quantity))

    assert raised.value.facts() == refusal.facts()


async def test_a_card_gives_nothing_to_itself(empty: Scope) -> None:
    card = await emre_with_card(empty)

    with pytest.raises(SameCard):
        await Desk(empty).preview(TransferUnits(card, card, 1))


@pytest.mark.parametrize(
    "left", [pytest.param(3, id="units rest on it"), pytest.param(0, id="empty")]
)
async def test_a_card_that_is_over_takes_no_units(empty: Scope, left: int) -> None:
    emres = await emre_with_card(empty)
    over = await liams_card(empty, left=left, usable_until=OVER)

    with pytest.raises(CardTakesNoUnits) as refused:
        await Desk(empty).preview(TransferUnits(emres, over, 1))

    assert refused.value.facts() == {"plan": "Zehnerkarte", "number": "V-2002"}


async def test_units_that_limitation_took_move_nowhere(empty: Scope) -> None:
    emres = await emre_with_card(empty)
    liams = await liams_card(empty, usable_until=date(2031, 1, 1))

    with pytest.raises(UnitsTimeBarred):
        await Desk(on(empty, date(2030, 1, 1))).preview(TransferUnits(emres, liams, 1))


@pytest.mark.parametrize(
    ("month", "taker_until", "outcome"),
    [
        pytest.param((TODAY, date(2026, 12, 20)), LAST_DAY, "stays", id="to a card that lasts"),
        pytest.param(
            (TODAY, date(2026, 12, 20)), date(2026, 12, 20), "moves", id="within the same month"
        ),
        pytest.param(
            (date(2026, 12, 21), date(2027, 1, 20)), date(2027, 1, 20), "stays", id="not begun"
        ),
        pytest.param(
            (date(2026, 10, 21), date(2026, 11, 20)), date(2026, 11, 21), "stays", id="lapsed"
        ),
    ],
)
async def test_units_of_a_membership_never_outlive_their_month(
    empty: Scope, month: tuple[date, date], taker_until: date, outcome: str
) -> None:
    first, last = month
    emres = await emre_with_card(
        empty, kind="monthly", bought_on=first, usable_from=first, usable_until=last
    )
    liams = await liams_card(empty, usable_until=taker_until)
    order = TransferUnits(emres, liams, 2)

    if outcome == "moves":
        assert (await Desk(empty).preview(order)).quantity == 2
        return
    with pytest.raises(MonthlyUnitsStay):
        await Desk(empty).preview(order)

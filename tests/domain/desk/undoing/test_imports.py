"""An import is taken back as a whole, or not at all."""

from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from domain.customers.service import Customers
from domain.desk.customers.change_customer import ChangeCustomer
from domain.desk.errors import ImportUnderWay, UndoOvertaken
from domain.desk.imports.import_data import ImportData, bringer_for, note_brought
from domain.desk.imports.lines import CardLine, ContractLine, InvoiceLine, Line, PersonLine
from domain.desk.previews import Restored
from domain.desk.service import Desk
from domain.desk.units.adjust_units import AdjustUnits
from domain.plans.service import Plans
from tests.domain.desk.undoing.conftest import House
from tests.support.bookings import do
from tests.support.desk import undo
from tests.support.documents import add_payment, documents
from tests.support.sales import add_known_plan
from tests.support.whole_state import whole_state

SINCE = date(2026, 10, 1)
Touch = Callable[[House], Awaitable[object]]


async def lines(house: House) -> tuple[Line, ...]:
    """Somebody new with a contract, an invoice, a balance and a card; new values of Emre."""
    plans = Plans(house.scope)
    flex, card = [
        ContractLine(
            plan=await plans.get(await add_known_plan(house.scope, name)),
            starts_on=SINCE,
            concluded_on=SINCE,
        )
        for name in ("Flex", "Zehnerkarte")
    ]
    mia = PersonLine(number="77", name="Mia Hoffmann", email="mia@example.org")
    bill = InvoiceLine(
        number="A-17", amount_cents=3900, paid_cents=1000, issued_on=SINCE, due_on=SINCE
    )
    return (
        Line(2, mia, contract=flex, invoice=bill, balance_cents=500),
        Line(3, mia, contract=card, card=CardLine(units=10, left=6, bought_on=SINCE)),
        Line(4, PersonLine(number="77", name="Mia Hoffmann", phone="0151 555 0177")),
        Line(5, PersonLine(name="Emre Çelik", birthday=date(1990, 2, 3))),
        Line(6, PersonLine(name="Emre Çelik", phone="0151 555 0101")),
    )


async def bring(house: House, lines: tuple[Line, ...], *, done: bool = True) -> int:
    """Return the journal's entry of an import in portions, as the job brings them in."""
    scope, order = house.scope, ImportData(lines)
    entry = (await do(scope, order)).journal_id
    bringer = await bringer_for(scope, order)
    for first in range(0, len(lines), 2):
        await bringer.bring(scope, lines[first : first + 2])
        is_last = done and first + 2 >= len(lines)
        await note_brought(scope, entry, bringer.tally, done=is_last)
        bringer.tally.before.clear()
    return entry


async def test_everything_that_it_brought_is_gone(house: House) -> None:
    file = await lines(house)
    before = await whole_state(house.scope)

    await bring(house, file)
    assert await whole_state(house.scope) != before
    preview = await Desk(house.scope).preview_undo()
    await undo(house.scope)

    assert await whole_state(house.scope) == before
    counts = {"people": 1, "contracts": 2, "cards": 1, "invoices": 1, "balances": 1}
    assert preview.restored == (
        Restored("imported", counts),
        Restored("people-changed", {"count": 1}),
    )


async def test_one_that_still_runs_is_not_taken_back(house: House) -> None:
    await bring(house, await lines(house), done=False)

    with pytest.raises(ImportUnderWay):
        await Desk(house.scope).preview_undo()


async def corrects_a_person(house: House) -> object:
    (mia,) = await Customers(house.scope).search("Mia Hoffmann")
    return await do(house.scope, ChangeCustomer(mia.id, {"phone": "0151 555 0199"}))


async def corrects_somebody_known(house: House) -> object:
    return await do(house.scope, ChangeCustomer(house.emre, {"phone": "0151 555 0199"}))


async def corrects_units(house: House) -> object:
    return await do(house.scope, AdjustUnits(4, 1, "Kulanz"))


async def pays(house: House) -> None:
    bill = next(one for one in await documents(house.scope) if one.number == "A-17")
    await add_payment(house.scope, bill.id, 100)


@pytest.mark.parametrize(
    "touch",
    [
        pytest.param(corrects_a_person, id="a-person"),
        pytest.param(corrects_somebody_known, id="somebody-who-was-on-file"),
        pytest.param(corrects_units, id="units"),
        pytest.param(pays, id="a-payment"),
    ],
)
async def test_where_somebody_went_on_with_it_nothing_is_taken_back(
    house: House, touch: Touch
) -> None:
    entry = await bring(house, await lines(house))
    await touch(house)

    with pytest.raises(UndoOvertaken):
        await Desk(house.scope).preview_undo(entry)

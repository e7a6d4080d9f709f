"""What a change takes by what it would do, asked where it is written. Sat, 21 Nov 2026."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from domain.dates import Duration
from domain.desk.commands import Order
from domain.desk.endings.annulment_preview import AnnulContract
from domain.desk.orders import EndMode, MoneyTo, TerminationOrder
from domain.desk.payments.record_payment import RecordPayment
from domain.desk.payments.record_payments import RecordPayments
from domain.desk.service import Desk
from domain.desk.units.adjust_units import AdjustUnits
from domain.desk.units.extend_cards import ExtendCards
from domain.store.scope import Actor, ActorKind, Role, Scope
from domain.studio import Studio
from domain.studios.errors import RightMissing
from domain.studios.rights import GIVEN, Right, Rights, changes_to
from domain.studios.team import Team
from tests.support.bookings import do
from tests.support.desk import credit, end, undo
from tests.support.studios import TODAY

YESTERDAY = TODAY - timedelta(days=1)
OF_STAFF = GIVEN[Role.STAFF]
STAFF = Actor(ActorKind.STAFF, 2)
"""The demo's member of staff."""
Try = Callable[["Front"], Awaitable[object]]


class Front:
    """The demo's front desk, with somebody of the team at it who has the rights of a test."""

    def __init__(self, demo: Studio, scope: Scope) -> None:
        self.studio = demo
        self.scope = scope

    async def contract(self, name: str) -> int:
        """Return the id of somebody's contract."""
        people = {
            each: number for number, each in dict(await self.studio.customers.names()).items()
        }
        return (await self.studio.contracts.of_customer(people[name]))[0].id

    async def invoice(self, number: str) -> int:
        """Return the id of an invoice."""
        found = await self.studio.invoices.by_number(number)
        assert found is not None
        return found.id

    async def card(self, name: str) -> int:
        """Return the id of somebody's card."""
        people = {
            each: number for number, each in dict(await self.studio.customers.names()).items()
        }
        return (await self.studio.cards_of(people[name]))[0].id


async def at_the_desk(demo: Studio, rights: Rights = OF_STAFF) -> Front:
    """Return the desk with a member of staff who may do this."""
    await Team(demo.scope).change_rights(2, changes_to(Role.STAFF, rights))
    return Front(demo, replace(demo.scope, actor=STAFF))


def ends(*, received: date = TODAY, **wanted: Any) -> Try:
    """Return the end of Clara Vogt's contract."""

    async def tries(front: Front) -> None:
        number = await front.contract("Clara Vogt")
        await end(front.scope, TerminationOrder(number, received, **wanted))

    return tries


def orders(make: Callable[[Front], Awaitable[Order[Any]]]) -> Try:
    """Return what a desk's order does."""

    async def tries(front: Front) -> None:
        await do(front.scope, await make(front))

    return tries


@orders
async def pays_today(front: Front) -> Order[Any]:
    return RecordPayment(await front.invoice("R-2026-0142"))


@orders
async def paid_yesterday(front: Front) -> Order[Any]:
    return RecordPayment(await front.invoice("R-2026-0142"), paid_on=YESTERDAY)


@orders
async def pays_many(_: Front) -> Order[Any]:
    return RecordPayments("direct_debit", None, date(2027, 2, 1), paid_on=TODAY)


@orders
async def corrects(front: Front) -> Order[Any]:
    return AdjustUnits(await front.card("Emre Çelik"), 1, "Kurs fiel aus")


@orders
async def extends_one(front: Front) -> Order[Any]:
    return ExtendCards(by=Duration(weeks=2), card_id=await front.card("Emre Çelik"))


@orders
async def extends_all(_: Front) -> Order[Any]:
    return ExtendCards(by=Duration(weeks=2))


@orders
async def annuls(front: Front) -> Order[Any]:
    return AnnulContract(await front.contract("Jonas Weber"), TODAY, note="Kulanz")


@orders
async def annuls_to_account(front: Front) -> Order[Any]:
    number = await front.contract("Jonas Weber")
    return AnnulContract(number, TODAY, money_to=MoneyTo.ACCOUNT, note="Kulanz")


async def credits_open(front: Front) -> None:
    await credit(front.scope, await front.invoice("R-2026-0142"))


async def credits_paid(front: Front) -> None:
    await credit(front.scope, await front.invoice("R-2026-0131"))


@pytest.mark.parametrize(
    ("tries", "right"),
    [
        pytest.param(ends(), Right.TERMINATE, id="an end"),
        pytest.param(ends(received=YESTERDAY), Right.BACKDATE, id="a notice that came yesterday"),
        pytest.param(
            ends(mode=EndMode.DATE, wanted_on=YESTERDAY, reason="Umzug"),
            Right.BACKDATE,
            id="an end that is over",
        ),
        pytest.param(pays_today, Right.SEE_MONEY, id="a payment"),
        pytest.param(paid_yesterday, Right.BACKDATE, id="a payment of yesterday"),
        pytest.param(pays_many, Right.BULK, id="several payments"),
        pytest.param(corrects, Right.CORRECT_UNITS, id="a unit more"),
        pytest.param(extends_one, Right.CORRECT_UNITS, id="one card longer"),
        pytest.param(extends_all, Right.BULK, id="all cards longer"),
        pytest.param(annuls, Right.REFUND, id="an annulment that pays out"),
        pytest.param(credits_paid, Right.REFUND, id="a paid invoice taken back"),
        pytest.param(credits_open, Right.SEE_MONEY, id="an open invoice taken back"),
    ],
)
async def test_without_its_right_a_change_is_refused_and_with_it_done(
    demo: Studio, tries: Try, right: Right
) -> None:
    """Nothing is written before the right is asked for; with just it more, it is done."""
    lacking = await at_the_desk(demo, frozenset(Right) - {right})
    entries = await demo.journal.entries()

    with pytest.raises(RightMissing) as refused:
        await tries(lacking)
    assert refused.value == RightMissing(right.value)
    assert await demo.journal.entries() == entries

    await tries(await at_the_desk(demo, frozenset(Right)))
    assert len(await demo.journal.entries()) == len(entries) + 1


@pytest.mark.parametrize(
    "tries",
    [
        pytest.param(ends(), id="a notice of today"),
        pytest.param(pays_today, id="one payment of today"),
        pytest.param(credits_open, id="an open invoice taken back"),
        pytest.param(extends_one, id="one card longer"),
        pytest.param(annuls_to_account, id="an annulment that pays nothing out"),
    ],
)
async def test_staff_do_their_daily_work_by_what_the_role_gives(demo: Studio, tries: Try) -> None:
    front = await at_the_desk(demo)

    await tries(front)

    assert (await demo.journal.entries())[0].by == "Team"


async def test_what_was_asked_for_yesterday_is_not_dated_back_when_it_is_decided_today(
    demo: Studio,
) -> None:
    front = await at_the_desk(demo)
    front.scope = replace(front.scope, asked_on=YESTERDAY)

    await ends(received=YESTERDAY)(front)

    assert (await demo.journal.entries())[0].command == "contract.terminate"


async def test_taking_a_change_back_takes_the_right_of_the_change(demo: Studio) -> None:
    front = await at_the_desk(demo)
    await ends()(front)
    await at_the_desk(demo, OF_STAFF - {Right.TERMINATE})

    with pytest.raises(RightMissing) as refused:
        await undo(front.scope)

    assert refused.value == RightMissing("terminate")


async def test_a_customer_ends_nothing_by_himself(demo: Studio) -> None:
    number = await Front(demo, demo.scope).contract("Clara Vogt")
    view = await demo.contracts.view(number)
    clara = replace(demo.scope, actor=Actor(ActorKind.CUSTOMER, view.customer_id))
    preview = await Desk(clara).preview_termination(TerminationOrder(number, TODAY))

    with pytest.raises(RightMissing):
        await Desk(clara).terminate(TerminationOrder(number, TODAY), preview.decision_facts())

"""Two employees and a customer at one contract, at the same time, on both engines.

``TRESEN_FAULTS=long`` plays a thousand rounds on each; ``TRESEN_FAULTS_SEED`` draws others.
"""

import os
from collections import Counter
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database
from domain.desk.bookings.book_day import BookDay
from domain.desk.bookings.cancel_booking import CancelBooking
from domain.desk.notices.previews import DeclareNotice
from domain.desk.orders import Basis, EndMode, MoneyTo, TerminationOrder
from domain.desk.pausing.orders import AtEnd, PauseContract, ResumeContract
from domain.desk.payments.credit_part import CreditPart
from domain.desk.payments.pay_out_refund import PayOutRefund
from domain.desk.payments.record_payment import RecordPayment
from domain.desk.sales.orders import ChangePlan, Wish
from domain.desk.units.adjust_units import AdjustUnits
from domain.store.scope import Actor
from tests.support.bookings import A_WEEK, TUESDAY
from tests.support.copied_studio import Rows
from tests.support.crossing import MEMBER, Round, Wanted, change_end, credit, end, order, withdraw
from tests.support.crossing_studio import CLARA, FLEX, MEMBERSHIP, begin
from tests.support.studios import NOW, TODAY, make_template

ROUNDS = 1000 if os.environ.get("TRESEN_FAULTS") == "long" else 15
SEED = os.environ.get("TRESEN_FAULTS_SEED", "1")


def terminate(draw: Random, _: Rows) -> Wanted:
    return end(
        an_end(draw, draw.choice([None, EndMode.TERM_END, EndMode.DATE, EndMode.IMMEDIATE]))
    )


def move(draw: Random, _: Rows) -> Wanted:
    return change_end(an_end(draw, EndMode.DATE))


def an_end(draw: Random, mode: EndMode | None) -> TerminationOrder:
    wanted = TODAY + timedelta(days=draw.randint(0, 120))
    return TerminationOrder(
        MEMBERSHIP,
        TODAY,
        mode=mode,
        wanted_on=wanted if mode is EndMode.DATE else None,
        basis=Basis.AGREEMENT if mode is EndMode.IMMEDIATE else None,
        money_to=draw.choice(list(MoneyTo)),
    )


def take_back(_: Random, __: Rows) -> Wanted:
    return withdraw(MEMBERSHIP)


def pause(draw: Random, _: Rows) -> Wanted:
    first = TODAY + timedelta(days=draw.randint(0, 60))
    last = first + timedelta(days=draw.randint(5, 40))
    at_end = draw.choice([None, *AtEnd])
    return order(
        PauseContract(contract_id=MEMBERSHIP, first_day=first, last_day=last, at_end=at_end)
    )


def resume(draw: Random, _: Rows) -> Wanted:
    first = TODAY + timedelta(days=draw.randint(0, 60))
    return order(ResumeContract(contract_id=MEMBERSHIP, first_active=first, at_end=AtEnd.KEEP))


def book(draw: Random, _: Rows) -> Wanted:
    return order(BookDay(CLARA, 1, TUESDAY + draw.randint(2, 6) * A_WEEK))


def cancel(draw: Random, rows: Rows) -> Wanted:
    own = [each["id"] for each in rows["bookings"] if each["customer_id"] == CLARA]
    return order(CancelBooking(draw.choice(own), NOW))


def cancel_of_anybody(draw: Random, rows: Rows) -> Wanted:
    return order(CancelBooking(draw.choice(rows["bookings"])["id"], NOW))


def adjust(draw: Random, rows: Rows) -> Wanted:
    own = [each["id"] for each in rows["cards"] if each["customer_id"] == CLARA]
    return order(AdjustUnits(draw.choice(own[-2:]), draw.choice([1, -1]), "Kulanz"))


def pay(draw: Random, rows: Rows) -> Wanted:
    return order(RecordPayment(an_invoice(draw, rows), draw.choice([None, 500, 10_000])))


def credit_whole(draw: Random, rows: Rows) -> Wanted:
    return credit(an_invoice(draw, rows), draw.choice(list(MoneyTo)))


def credit_part(draw: Random, rows: Rows) -> Wanted:
    to = draw.choice(list(MoneyTo))
    return order(CreditPart(an_invoice(draw, rows), draw.randint(1, 3000), to))


def an_invoice(draw: Random, rows: Rows) -> int:
    """Return the id of one of the newest invoices of the membership."""
    asks = [
        each["id"]
        for each in rows["invoices"]
        if each["contract_id"] == MEMBERSHIP and each["mark"] == "issued"
    ]
    return int(draw.choice(asks[-3:]))


def pay_out(_: Random, __: Rows) -> Wanted:
    return order(PayOutRefund(CLARA))


def switch_plan(_: Random, __: Rows) -> Wanted:
    return order(ChangePlan(MEMBERSHIP, Wish(plan_id=FLEX, concluded_on=TODAY)))


def give_notice(draw: Random, _: Rows) -> Wanted:
    wanted = TODAY + timedelta(days=draw.randint(20, 120)) if draw.random() < 0.5 else None
    return order(DeclareNotice(CLARA, MEMBERSHIP, NOW, wanted_on=wanted, content="Ich kündige"))


AT_THE_DESK = {
    terminate: 3,
    move: 2,
    take_back: 2,
    pause: 3,
    resume: 2,
    book: 2,
    cancel: 2,
    cancel_of_anybody: 2,
    adjust: 3,
    pay: 3,
    credit_whole: 2,
    credit_part: 2,
    pay_out: 1,
    switch_plan: 1,
}
BY_HERSELF = {give_notice: 2, book: 3, cancel: 3}


def drawn(draw: Random, rows: Rows, who: Actor) -> Wanted:
    """Return what one of the three wants."""
    choices = BY_HERSELF if who == MEMBER else AT_THE_DESK
    (wish,) = draw.choices(list(choices), list(choices.values()))
    return wish(draw, rows)


@pytest.fixture(scope="module")
def begins(tmp_path_factory: pytest.TempPathFactory) -> list[Rows]:
    """What studios hold in which a round may begin."""
    found: list[Rows] = []

    async def fill(session: AsyncSession) -> None:
        found.extend(await begin(session))

    make_template(tmp_path_factory.mktemp("begins") / "begins.db", fill)
    return found


def tell(database: Database, rounds: int, tally: Counter[str]) -> None:
    """Print what the rounds so far led to."""
    print(f"\n{rounds} rounds on {database.writing.dialect.name}, seed {SEED}")  # noqa: T201
    for result, times in sorted(tally.items()):
        print(f"{times:6} {result}")  # noqa: T201


@pytest.mark.slow
async def test_three_people_at_one_contract_lose_nothing_and_nobody_sees_a_deadlock(
    either: Database, begins: list[Rows]
) -> None:
    tally: Counter[str] = Counter()

    for number in range(ROUNDS):
        draw = Random(f"{SEED} {number}")  # noqa: S311 - rounds, no secrets
        one = Round(either, draw.choice(begins), 1 + 2 * number, draw, drawn)
        await one.play()
        assert await one.wrong() == [], (SEED, number, one.deeds, one.tally)
        tally += one.tally
        if (number + 1) % 100 == 0 or number + 1 == ROUNDS:
            tell(either, number + 1, tally)

    assert any(result.endswith("done") for result in tally)
    assert any("refused" in result for result in tally)

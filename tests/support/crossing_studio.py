"""Small studios in which three people are about to do something about the same contract.

Everything in them came about at the desk and by the calendar: Clara Vogt's membership with eight
units a month, sold in January and billed until the demo's day, two places in a full course with
people who wait, and a card beside it. Two owners and Clara act.
"""

from datetime import date, timedelta
from random import Random

from sqlalchemy.ext.asyncio import AsyncSession

from domain.desk.bookings.book_day import BookDay
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.pausing.orders import PauseContract
from domain.desk.payments.record_payment import RecordPayment
from domain.desk.renew_and_bill import RenewAndBill
from domain.desk.sales.orders import SellContract, Wish
from domain.desk.units.daily import grant_months
from domain.store.scope import Role
from domain.studio import Studio
from domain.studios.service import Studios
from domain.studios.team import Team
from tests.simulation.life import Life
from tests.support.bookings import A_WEEK, TUESDAY, add_category, add_course
from tests.support.copied_studio import Rows, rows_of
from tests.support.rows import add_customer, add_plan
from tests.support.studios import NOW, TODAY, scope_of

CLARA, MEMBERSHIP, CARD = 1, 1, 2
OTHERS = ("Emre Çelik", "Lena März", "Jonas Weber")
SOLD = date(2026, 1, 10)
FULL_DAYS = TUESDAY, TUESDAY + A_WEEK
YEAR, FLEX, TEN = 1, 2, 3
TERMS = {"initial_term": "P12M", "renewal": "indefinite", "notice": "P1M"}
MONTHLY = {"units_per_month": 8, "billing_lead_days": 60, "payment_method": "transfer"}
PAUSES = {"pause": {"allowed": True, "unit": "days", "units": "kept", "fee": "none"}}


async def begin(session: AsyncSession) -> list[Rows]:
    """Return what the studios hold in which a round may begin; the contract differs."""
    runs = await _studio(session)
    found = [await rows_of(session, runs.studio_id)]
    for change in (_end, _rest, _rest_and_end):
        life = await _studio(session)
        await change(life)
        found.append(await rows_of(session, life.studio_id))
    return found


async def _studio(session: AsyncSession) -> Life:
    opened = await Studios(session, NOW).open_studio("Studio Eins", "de", "Europe/Berlin", "A")
    life = Life(session, SOLD, Random(0), opened.studio_id)  # noqa: S311 - nobody draws by it
    await Team(life.scope).hire("B", Role.OWNER)
    await _plans(life)
    await add_course(life.scope, await add_category(life.scope), capacity=2)
    for name in ("Clara Vogt", *OTHERS):
        await add_customer(life.scope, name)
    await _sell(life, CLARA, YEAR)
    await _bill_until_today(life)
    await _sell(life, CLARA, TEN)
    await _fill_the_course(life)
    return life


async def _plans(life: Life) -> None:
    await add_plan(life.scope, "Jahresabo", price_cents=5900, **TERMS, **MONTHLY, **PAUSES)
    await add_plan(life.scope, "Flex", payment_method="transfer", **PAUSES)
    await add_plan(
        life.scope,
        "Zehnerkarte",
        kind="card",
        price_cents=12_000,
        units=10,
        initial_term="P6M",
        renewal="none",
        notice=None,
        schedule="total",
        payment_method="transfer",
    )


async def _sell(life: Life, customer_id: int, plan_id: int) -> None:
    wish = Wish(plan_id=plan_id, concluded_on=life.today, starts_on=life.today)
    assert await life.do(SellContract(customer_id, wish)) is not None, life.done


async def _bill_until_today(life: Life) -> None:
    """Let the calendar bill and grant month by month; all but the two newest are paid."""
    while life.today < TODAY:
        life.today = min(TODAY, life.today + timedelta(days=20))
        job = RenewAndBill(life.scope, life.today)
        while await job.portion():
            pass
        await grant_months(life.scope, after=0)
    invoices = await Studio(scope_of(life.session, studio_id=life.studio_id)).invoices.all()
    for invoice in sorted(invoices, key=lambda each: each.id)[:-2]:
        await life.do(RecordPayment(invoice.id))


async def _fill_the_course(life: Life) -> None:
    """Clara has one of two places; of the others one has the second, the rest wait."""
    for number, _ in enumerate(OTHERS, start=CLARA + 1):
        await _sell(life, number, TEN if number % 2 else FLEX)
    for number in range(CLARA, CLARA + 1 + len(OTHERS)):
        for day in FULL_DAYS:
            done = await life.do(BookDay(number, 1, day))
            assert done is not None, life.done


async def _end(life: Life) -> None:
    done = await life.terminate(TerminationOrder(MEMBERSHIP, TODAY, mode=EndMode.TERM_END))
    assert done is not None, life.done


async def _rest(life: Life) -> None:
    first = TODAY + timedelta(days=10)
    order = PauseContract(
        contract_id=MEMBERSHIP, first_day=first, last_day=first + timedelta(days=30)
    )
    assert await life.do(order) is not None, life.done


async def _rest_and_end(life: Life) -> None:
    await _rest(life)
    await _end(life)

"""Stories of one contract: what people and the calendar do to it, drawn by Hypothesis.

A step says what happens with two numbers, which mean days or which document, and whether somebody
takes it back at once. What the desk refuses does not happen. Each command is carried out as it was
previewed, so that a story is also a story of previews that tell the truth.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from sqlalchemy import select, update

from domain.contracts.records import ContractRecord
from domain.contracts.views import pauses_of
from domain.desk.bookings.book_day import BookDay
from domain.desk.close_day import close_day
from domain.desk.customers.change_customer import ChangeCustomer
from domain.desk.endings.annulment_preview import AnnulContract
from domain.desk.facts import Done
from domain.desk.orders import Basis, EndMode, MoneyTo, TerminationOrder
from domain.desk.pausing.orders import AtEnd, PauseContract, ResumeContract
from domain.desk.payments.credit_part import CreditPart
from domain.desk.payments.pay_out_refund import PayOutRefund
from domain.desk.payments.record_payment import RecordPayment
from domain.desk.renew_and_bill import RenewAndBill
from domain.desk.sales.orders import SellContract, Wish
from domain.desk.units.daily import grant_months
from domain.invoices.records import InvoiceRecord
from domain.store.scope import Scope
from domain.studios.records import StudioRecord
from domain.studios.settings import ProRata
from tests.laws import plans
from tests.laws.plans import Deal
from tests.laws.state import differences, state_of
from tests.simulation.life import Life
from tests.support.bookings import add_category, add_course
from tests.support.documents import on
from tests.support.rows import add_customer, add_plan

ONE_DAY = timedelta(days=1)
TO = tuple(MoneyTo)
MODES = (None, EndMode.TERM_END, EndMode.DATE, EndMode.DATE, EndMode.IMMEDIATE)
AT_ENDS = (None, AtEnd.MOVE, AtEnd.KEEP)


@dataclass(frozen=True)
class Step:
    """One thing that happens."""

    what: str
    near: int
    far: int
    taken_back: bool = False


@dataclass
class Story:
    """One contract and its customer, as far as the story has gone."""

    life: Life
    customer_id: int
    contract_id: int
    course_id: int

    @property
    def scope(self) -> Scope:
        """The owner's, today."""
        return self.life.scope

    async def go_on(self, step: Step) -> Done | None:
        """Let the next thing happen; whoever takes it back leaves what was there before."""
        before = await state_of(self.scope) if step.taken_back else {}
        done = await STEPS[step.what](self, step)
        if done is None or not step.taken_back:
            return done
        assert await self.life.undo(done) is not None, f"{step} could not be taken back"
        left = differences(before, await state_of(self.scope))
        assert left == {}, (step, left)
        return None

    async def row(self) -> ContractRecord:
        """Return the contract as the database has it."""
        query = select(ContractRecord).where(ContractRecord.id == self.contract_id)
        fresh = query.execution_options(populate_existing=True)
        return (await self.life.session.scalars(fresh)).one()

    async def document(self, number: int) -> InvoiceRecord | None:
        """Return one of the documents in force that ask for money, counted around."""
        query = select(InvoiceRecord).where(
            InvoiceRecord.mark == "issued",
            InvoiceRecord.kind != "cancellation",
            InvoiceRecord.amount_cents > 0,
        )
        found = list(await self.life.session.scalars(query.order_by(InvoiceRecord.id)))
        return found[number % len(found)] if found else None

    def day(self, offset: int) -> date:
        """Return the day so many days from today."""
        return self.life.today + timedelta(days=offset)


async def begin(scope: Scope, deal: Deal) -> Story:
    """Return the story of a contract that was just sold."""
    rate = Decimal(deal.tax_rate)
    prorata = ProRata.THIRTY_DAYS if deal.thirty else ProRata.ACTUAL_DAYS
    values = {"pro_rata": prorata.value, "tax_rate": rate}
    await scope.session.execute(update(StudioRecord).values(**values))
    sold_on = deal.starts_on - timedelta(days=deal.sold_before)
    life = Life(scope.session, sold_on, Random(0))  # noqa: S311 - nobody draws by it
    course_id = await add_course(scope, await add_category(scope))
    customer_id = await add_customer(on(scope, sold_on), "Clara Vogt", price_group=deal.group)
    plan_id = await add_plan(scope, **{**deal.plan.columns(), "aliases": []})
    wish = Wish(
        plan_id=plan_id,
        concluded_on=sold_on,
        starts_on=deal.starts_on,
        payment_method="transfer",
        course_id=course_id if deal.plan.kind == "week" else None,
    )
    done = await life.do(SellContract(customer_id, wish))
    assert done is not None, life.done
    contract_id = (await scope.session.scalars(select(ContractRecord.id))).one()
    return Story(life, customer_id, contract_id, course_id)


async def wait(story: Story, step: Step) -> Done | None:
    """Let days pass; on each one that has something to do the calendar does it."""
    await live_until(story, story.day(max(1, step.near + step.far)))
    return None


async def live_until(story: Story, last: date) -> None:
    """Let the calendar do its work day by day, up to a day."""
    while (day := await _next_due(story)) <= last:
        story.life.today = max(day, story.life.today + ONE_DAY)
        await work(story, story.life.today)
    story.life.today = max(last, story.life.today)
    await close_day(story.scope)
    await grant_months(story.scope, after=0)


async def work(story: Story, day: date) -> None:
    """Let the daily job bill and renew what is due on a day; it runs today."""
    job = RenewAndBill(story.scope, day)
    while await job.portion():
        pass


async def _next_due(story: Story) -> date:
    row = await story.row()
    due = [day for day in (row.bills_on, row.renews_on) if day is not None]
    return min(due, default=date.max)


async def pause(story: Story, step: Step) -> Done | None:
    first, ends = story.day(step.near), step.far % 7 != 0
    order = PauseContract(
        contract_id=story.contract_id,
        first_day=first,
        last_day=first + timedelta(days=step.far) if ends else None,
        check_on=None if ends else max(first, story.day(0)) + timedelta(days=step.far + 1),
        at_end=AT_ENDS[step.far % 3],
        money_to=TO[step.near % 2],
    )
    return await story.life.do(order)


async def rest_months(story: Story, step: Step) -> Done | None:
    """Let whole billing periods rest."""
    row = await story.row()
    first = row.starts_on if step.far % 2 else (row.billed_until or row.starts_on) + ONE_DAY
    last = first + timedelta(days=30 * (1 + step.far % 4) + step.near % 3)
    order = PauseContract(
        contract_id=story.contract_id, first_day=first, last_day=last, at_end=AtEnd.MOVE
    )
    return await story.life.do(order)


async def resume(story: Story, step: Step) -> Done | None:
    order = ResumeContract(
        contract_id=story.contract_id,
        first_active=story.day(step.near + step.far),
        at_end=AT_ENDS[step.far % 3],
        money_to=TO[step.near % 2],
    )
    return await story.life.do(order)


async def terminate(story: Story, step: Step) -> Done | None:
    return await story.life.terminate(_order(story, step, MODES[step.near % len(MODES)]))


async def change_end(story: Story, step: Step) -> Done | None:
    return await story.life.change_end(_order(story, step, EndMode.DATE))


def _order(story: Story, step: Step, mode: EndMode | None) -> TerminationOrder:
    return TerminationOrder(
        story.contract_id,
        story.life.today,
        mode=mode,
        wanted_on=story.day(step.near + 2 * step.far) if mode is EndMode.DATE else None,
        basis=Basis.AGREEMENT if mode is EndMode.IMMEDIATE else None,
        reason="Umzug",
        money_to=TO[step.far % 2],
    )


async def withdraw(story: Story, _: Step) -> Done | None:
    return await story.life.withdraw(story.contract_id)


async def annul(story: Story, step: Step) -> Done | None:
    order = AnnulContract(
        story.contract_id,
        story.life.today,
        money_to=TO[step.near % 2],
        compensation_cents=step.far % 3 * 100,
        note="Kulanz",
    )
    return await story.life.do(order)


async def pay(story: Story, step: Step) -> Done | None:
    """Pay all that is open, or too much."""
    document = await story.document(step.near)
    if document is None:
        return None
    cents = document.amount_cents + step.far if step.far % 3 == 0 else None
    return await story.life.do(RecordPayment(document.id, cents))


async def pay_part(story: Story, step: Step) -> Done | None:
    document = await story.document(step.near)
    return await story.life.do(RecordPayment(document.id, 1 + step.far)) if document else None


async def credit_part(story: Story, step: Step) -> Done | None:
    document = await story.document(step.near)
    if document is None:
        return None
    return await story.life.do(CreditPart(document.id, 1 + step.far, TO[step.near % 2]))


async def credit(story: Story, step: Step) -> Done | None:
    document = await story.document(step.near)
    return await story.life.credit(document.id, TO[step.far % 2]) if document else None


async def pay_out(story: Story, _: Step) -> Done | None:
    return await story.life.do(PayOutRefund(story.customer_id))


async def change_group(story: Story, step: Step) -> Done | None:
    group = {"price_group": plans.GROUPS[step.near % 2]}
    return await story.life.do(ChangeCustomer(story.customer_id, group))


async def book(story: Story, step: Step) -> Done | None:
    weekday = story.life.today.weekday()
    day = story.day((1 - weekday) % 7 + 7 * (step.far % 5))
    return await story.life.do(BookDay(story.customer_id, story.course_id, day))


async def rest_or_return(story: Story, step: Step) -> Done | None:
    """Let the contract rest; where a pause was agreed, more often change one's mind about it."""
    row = await story.row()
    changes = step.near % 3 and pauses_of(row)
    return await (resume if changes else pause)(story, step)


async def end_or_change(story: Story, step: Step) -> Done | None:
    """End the contract; where an end is set, move it or take it back."""
    if (await story.row()).ends_on is None:
        return await terminate(story, step)
    return await (withdraw if step.near % 3 else change_end)(story, step)


STEPS: dict[str, Callable[[Story, Step], Awaitable[Done | None]]] = {
    "wait": wait,
    "rest": rest_or_return,
    "rest months": rest_months,
    "end": end_or_change,
    "annul": annul,
    "pay": pay,
    "pay part": pay_part,
    "credit part": credit_part,
    "credit": credit,
    "pay out": pay_out,
    "change group": change_group,
    "book": book,
}

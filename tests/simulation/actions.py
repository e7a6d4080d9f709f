"""What people of a studio do on a day, each thing with how often it happens.

Whoever and whatever it is about is drawn by the seed; what the desk refuses does not happen.
"""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, select

from domain.bookings.records import BookingRecord
from domain.bookings.rules import Attendance, BookingState
from domain.contracts.records import ContractRecord
from domain.courses.records import CourseRecord
from domain.courses.service import Courses
from domain.customers.records import CustomerRecord
from domain.desk.bookings.book_day import BookDay
from domain.desk.bookings.cancel_booking import CancelBooking
from domain.desk.bookings.mark_attendance import Mark, MarkAttendance
from domain.desk.courses.cancel_day import CancelDay
from domain.desk.customers.change_customer import ChangeCustomer
from domain.desk.facts import Done
from domain.desk.orders import Basis, EndMode, MoneyTo, TerminationOrder
from domain.desk.pausing.orders import AtEnd, PauseContract, ResumeContract
from domain.desk.payments.credit_part import CreditPart
from domain.desk.payments.pay_out_refund import PayOutRefund
from domain.desk.payments.record_payment import RecordPayment
from domain.desk.payments.record_payments import RecordPayments
from domain.desk.sales.orders import ChangePlan, SellContract, Wish
from domain.invoices.records import InvoiceRecord
from domain.plans.records import PlanRecord
from tests.simulation.life import Life

Action = Callable[[Life], Awaitable[Done | None]]
GROUPS = ("Normal", "Studierende", "Familie", "Senioren")


async def sell(life: Life) -> Done | None:
    customer = await _any(life, CustomerRecord, CustomerRecord.active)
    plan = await _any(life, PlanRecord, PlanRecord.active)
    course = await _any(life, CourseRecord, CourseRecord.active)
    wish = Wish(
        plan_id=plan.id,
        concluded_on=life.today,
        starts_on=life.today + timedelta(days=life.random.randint(0, 20)),
        course_id=course.id if plan.kind == "week" or plan.auto_enrolment else None,
        payment_method=None if plan.payment_method else "transfer",
    )
    return await life.do(SellContract(customer.id, wish))


async def terminate(life: Life) -> Done | None:
    contract = await _running(life)
    mode = life.random.choice([None, EndMode.TERM_END, EndMode.DATE, EndMode.IMMEDIATE])
    wanted = life.today + timedelta(days=life.random.randint(0, 120))
    order = TerminationOrder(
        contract.id,
        life.today,
        mode=mode,
        wanted_on=wanted if mode is EndMode.DATE else None,
        basis=Basis.AGREEMENT if mode is EndMode.IMMEDIATE else None,
        money_to=life.random.choice(list(MoneyTo)),
    )
    return await life.terminate(order)


async def change_end(life: Life) -> Done | None:
    contract = await _any(life, ContractRecord, ContractRecord.state == "terminated")
    wanted = life.today + timedelta(days=life.random.randint(0, 120))
    return await life.change_end(
        TerminationOrder(contract.id, life.today, mode=EndMode.DATE, wanted_on=wanted)
    )


async def withdraw(life: Life) -> Done | None:
    contract = await _any(life, ContractRecord, ContractRecord.state == "terminated")
    return await life.withdraw(contract.id)


async def pause(life: Life) -> Done | None:
    contract = await _running(life)
    first = life.today + timedelta(days=life.random.randint(0, 40))
    last = first + timedelta(days=life.random.randint(0, 60))
    at_end = life.random.choice([None, *AtEnd])
    return await life.do(
        PauseContract(contract_id=contract.id, first_day=first, last_day=last, at_end=at_end)
    )


async def resume(life: Life) -> Done | None:
    contract = await _any(life, ContractRecord, ContractRecord.pauses.is_not(None))
    first = life.today + timedelta(days=life.random.randint(0, 30))
    return await life.do(ResumeContract(contract_id=contract.id, first_active=first))


async def change_plan(life: Life) -> Done | None:
    contract = await _running(life)
    plan = await _any(life, PlanRecord, PlanRecord.kind == "month")
    wish = Wish(plan_id=plan.id, concluded_on=life.today, payment_method="transfer")
    return await life.do(ChangePlan(contract.id, wish))


async def change_group(life: Life) -> Done | None:
    customer = await _any(life, CustomerRecord, CustomerRecord.active)
    group = life.random.choice(GROUPS)
    return await life.do(ChangeCustomer(customer.id, {"price_group": group}))


async def book(life: Life) -> Done | None:
    customer = await _any(life, CustomerRecord, CustomerRecord.active)
    course = await _any(life, CourseRecord, CourseRecord.active)
    days = await Courses(life.scope).next_days(course.id, life.today, 12)
    if not days:
        raise NobodyError
    return await life.do(BookDay(customer.id, course.id, life.random.choice(days).on))


async def cancel(life: Life) -> Done | None:
    booking = await _any(
        life,
        BookingRecord,
        BookingRecord.state.in_([BookingState.BOOKED, BookingState.WAITING]),
        BookingRecord.on >= life.today,
    )
    waive = life.random.random() < 0.3
    return await life.do(CancelBooking(booking.id, life.now, waive=waive))


async def drop_day(life: Life) -> Done | None:
    booking = await _any(
        life,
        BookingRecord,
        BookingRecord.state == BookingState.BOOKED,
        BookingRecord.on >= life.today,
    )
    return await life.do(CancelDay(booking.course_id, booking.on))


async def pay(life: Life) -> Done | None:
    invoice = await _issued(life)
    cents = life.random.choice([None, None, 500, 10_000])
    return await life.do(RecordPayment(invoice.id, cents))


async def pay_all_due(life: Life) -> Done | None:
    return await life.do(RecordPayments(None, None, life.today, paid_on=life.today))


async def credit_part(life: Life) -> Done | None:
    invoice = await _issued(life)
    to = life.random.choice(list(MoneyTo))
    return await life.do(CreditPart(invoice.id, life.random.randint(1, 3000), to))


async def credit_whole(life: Life) -> Done | None:
    invoice = await _issued(life)
    return await life.credit(invoice.id, life.random.choice(list(MoneyTo)))


async def pay_out(life: Life) -> Done | None:
    customer = await _any(life, CustomerRecord, CustomerRecord.active)
    return await life.do(PayOutRefund(customer.id))


async def mark(life: Life) -> Done | None:
    yesterday = life.today - timedelta(days=1)
    booking = await _any(
        life,
        BookingRecord,
        BookingRecord.state == BookingState.BOOKED,
        BookingRecord.on == yesterday,
    )
    found = life.random.choice(list(Attendance))
    return await life.do(MarkAttendance(booking.course_id, yesterday, (Mark(booking.id, found),)))


HOW_OFTEN: dict[Action, int] = {
    sell: 8,
    terminate: 4,
    change_end: 2,
    withdraw: 2,
    pause: 5,
    resume: 3,
    change_plan: 2,
    change_group: 2,
    book: 12,
    cancel: 6,
    drop_day: 1,
    pay: 6,
    pay_all_due: 3,
    credit_part: 2,
    credit_whole: 1,
    pay_out: 2,
    mark: 6,
}


class NobodyError(Exception):
    """There is nobody and nothing that it could be about."""


async def act(life: Life) -> Done | None:
    """Let one thing happen that is drawn by the seed; None if it could not be."""
    (action,) = life.random.choices(list(HOW_OFTEN), list(HOW_OFTEN.values()))
    try:
        return await action(life)
    except NobodyError:
        return None


async def _running(life: Life) -> ContractRecord:
    found: ContractRecord = await _any(
        life, ContractRecord, ContractRecord.state != "ended", ContractRecord.starts_on <= date.max
    )
    return found


async def _issued(life: Life) -> InvoiceRecord:
    found: InvoiceRecord = await _any(
        life,
        InvoiceRecord,
        InvoiceRecord.mark == "issued",
        InvoiceRecord.kind != "cancellation",
        InvoiceRecord.amount_cents > 0,
    )
    return found


async def _any(life: Life, table: Any, *conditions: ColumnElement[bool] | Any) -> Any:
    """Return a row drawn by the seed."""
    those = table.studio_id == life.studio_id, *conditions
    count = await life.session.scalar(select(func.count()).select_from(table).where(*those))
    if not count:
        raise NobodyError
    drawn = select(table).where(*those).order_by(table.id).offset(life.random.randrange(count))
    return (await life.session.scalars(drawn.limit(1))).one()

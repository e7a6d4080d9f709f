"""A small course with people who want its places, and orders carried out as they were previewed.

Saturday 21 Nov 2026, 10:00 in Berlin. The course takes place on Tuesdays at 18:00 for 75 minutes;
it can be cancelled until 24 hours before, and missed days are made up within three months.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from domain.clock import day_in
from domain.courses.records import CategoryRecord, CourseRecord, WeeklyDateRecord
from domain.credits.service import Credits, NewCard
from domain.desk.bookings.book_day import BookDay
from domain.desk.bookings.cancel_booking import CancelBooking
from domain.desk.commands import Order
from domain.desk.facts import Done
from domain.desk.service import Desk
from domain.store.counters import next_number
from domain.store.scope import Actor, ActorKind, Scope
from tests.support.desk import as_stored
from tests.support.rows import add_contract, add_customer, add_plan

TUESDAY = date(2026, 11, 24)
"""The next course day."""
A_WEEK = timedelta(days=7)


async def add_category(scope: Scope, name: str = "Kurse", **values: Any) -> int:
    """Return the id of a new category with the studio's deadline and a make-up rule."""
    number = await next_number(scope.session, scope.studio_id, "categories")
    facts = {"cancellation_hours": None, "makeup": True, "makeup_valid": "P3M"}
    record = CategoryRecord(
        studio_id=scope.studio_id,
        id=number,
        name=name,
        **{**facts, "makeup_categories": [], **values},
    )
    scope.session.add(record)
    await scope.session.flush()
    return number


async def add_course(scope: Scope, category_id: int, **values: Any) -> int:
    """Return the id of a new course on Tuesdays with two places and a waiting list."""
    number = await next_number(scope.session, scope.studio_id, "courses")
    weekday = values.pop("weekday", 1)
    facts: dict[str, Any] = {
        "name": "Yoga Flow",
        "aliases": [],
        "place": "Saal 1",
        "trainer_id": None,
        "capacity": 2,
        "waiting_list": True,
        "starts_on": date(2026, 1, 1),
        "ends_on": None,
    }
    course = CourseRecord(
        studio_id=scope.studio_id, id=number, category_id=category_id, **{**facts, **values}
    )
    scope.session.add(course)
    await scope.session.flush()
    weekly = WeeklyDateRecord(
        studio_id=scope.studio_id,
        id=await next_number(scope.session, scope.studio_id, "weekly_dates"),
        course_id=number,
        weekday=weekday,
        begins="18:00",
        minutes=75,
        valid_from=date(2026, 1, 1),
        valid_until=None,
    )
    scope.session.add(weekly)
    await scope.session.flush()
    return number


async def add_person_with_card(scope: Scope, name: str, units: int = 3, **values: Any) -> int:
    """Return the id of a customer with a card of free choice, to be used by 1 Mar 2027."""
    customer_id = await add_customer(scope, name)
    await give_card(scope, customer_id, units, **values)
    return customer_id


async def give_card(scope: Scope, customer_id: int, units: int = 3, **values: Any) -> int:
    """Return the id of a new card of free choice, with its contract."""
    plan_id = await add_plan(scope, "Zehnerkarte", kind="card", units=units)
    until = values.pop("usable_until", date(2027, 3, 1))
    contract_id = await add_contract(
        scope,
        customer_id,
        plan_id,
        plan_name="Zehnerkarte",
        kind="card",
        concluded_on=date(2026, 9, 1),
        starts_on=date(2026, 9, 1),
        renewal="none",
        fixed_end_on=until,
        units=units,
        **values,
    )
    card = await Credits(scope).open_card(
        NewCard(
            contract_id=contract_id,
            customer_id=customer_id,
            plan_name="Zehnerkarte",
            units=units,
            bought_on=date(2026, 9, 1),
            usable_until=until,
            course_id=values.get("course_id"),
        )
    )
    return card.id


async def give_membership(scope: Scope, customer_id: int, **values: Any) -> int:
    """Return the id of a new contract: a month term without counted units unless said so."""
    plan_id = await add_plan(scope, "Flex")
    return await add_contract(scope, customer_id, plan_id, **values)


def at(scope: Scope, moment: datetime) -> Scope:
    """Return the same studio at another moment, in UTC, on the day that it is in Berlin."""
    return replace(scope, now=moment, today=day_in(scope.zone, moment))


def berlin(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """Return a winter moment of Berlin in UTC."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=1)


def as_customer(scope: Scope, customer_id: int) -> Scope:
    """Return the same moment with a customer who acts for himself."""
    return replace(scope, actor=Actor(ActorKind.CUSTOMER, customer_id))


async def do(scope: Scope, order: Order[Any]) -> Done:
    """Preview and carry out an order."""
    preview = await Desk(scope).preview(order)
    return await Desk(scope).carry_out(order, as_stored(preview.decision_facts()))


async def book(
    scope: Scope, customer_id: int, course_id: int = 1, on: date = TUESDAY, **chosen: int
) -> int:
    """Return the id of a new booking."""
    done = await do(scope, BookDay(customer_id, course_id, on, **chosen))
    return int(done.preview.booking_id)  # type: ignore[attr-defined]  # of a BookingPreview


async def cancel(scope: Scope, booking_id: int, *, waive: bool = False) -> Done:
    """Cancel a booking at the scope's moment."""
    return await do(scope, CancelBooking(booking_id, scope.now, waive))


async def left_on(scope: Scope, customer_id: int) -> list[tuple[int, int, int]]:
    """Return what is left, reserved and used on each card of a customer, the oldest first."""
    cards = await Credits(scope).cards_of(customer_id)
    in_order = sorted(cards, key=lambda card: card.id)
    return [(card.left, card.reserved, card.used) for card in in_order]

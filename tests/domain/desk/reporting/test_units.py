"""Units that were used and units that rest, cards that were sold; how full the courses were."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.bookings.records import BookingRecord
from domain.contracts.records import ContractRecord
from domain.credits.service import Credits, EntryKind
from domain.dates import DateRange
from domain.desk.reporting.figures import CourseFigures, UnitFigures
from domain.desk.reporting.periods import month_of
from domain.desk.reporting.reports import Reports
from domain.store.scope import Scope
from tests.support.bookings import (
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    at,
    berlin,
    book,
    cancel,
)
from tests.support.documents import on
from tests.support.units import emre_with_card

NOVEMBER = month_of(TUESDAY)
A_WEEK = timedelta(days=7)


async def units(scope: Scope, days: DateRange = NOVEMBER) -> UnitFigures:
    return (await Reports(scope).show(days)).units


async def courses(scope: Scope, days: DateRange = NOVEMBER) -> tuple[CourseFigures, ...]:
    return (await Reports(scope).show(days)).courses


async def test_a_booked_unit_is_used_once_its_day_is_over(empty: Scope) -> None:
    course = await add_course(empty, await add_category(empty))
    emre = await add_person_with_card(empty, "Emre Çelik")
    await book(empty, emre, course)

    on_the_day = await units(at(empty, berlin(2026, 11, 24, 22)))
    a_day_later = await units(at(empty, berlin(2026, 11, 25, 8)))
    month_after = await units(at(empty, berlin(2026, 12, 2, 8)), month_of(date(2026, 12, 1)))

    assert [each.used for each in (on_the_day, a_day_later, month_after)] == [0, 1, 0]


async def test_a_unit_that_came_back_was_not_used(empty: Scope) -> None:
    course = await add_course(empty, await add_category(empty))
    emre = await add_person_with_card(empty, "Emre Çelik")
    await cancel(empty, await book(empty, emre, course))
    await book(empty, emre, course)

    assert (await units(at(empty, berlin(2026, 11, 25, 8)))).used == 1


async def test_a_unit_that_was_taken_by_hand_counts_on_its_day(empty: Scope) -> None:
    card = await emre_with_card(empty)
    await Credits(empty).write(card, EntryKind.USE, -2, date(2026, 10, 31))
    await Credits(empty).write(card, EntryKind.USE, -1, date(2026, 11, 1))

    used = [(await units(empty, month_of(day))).used for day in (date(2026, 10, 1), empty.today)]

    assert used == [2, 1]


@pytest.mark.parametrize(
    ("card", "contract", "expected"),
    [
        pytest.param({}, {}, (0, 1), id="usable"),
        pytest.param({"usable_until": date(2026, 11, 20)}, {}, (7, 0), id="expired by its terms"),
        pytest.param({"usable_until": date(2026, 11, 21)}, {}, (0, 1), id="usable today"),
        pytest.param(
            {"kind": "monthly", "usable_until": date(2026, 11, 20)}, {}, (0, 0), id="month over"
        ),
        pytest.param({}, {"ends_on": date(2026, 11, 20)}, (7, 0), id="its contract ended"),
        pytest.param(
            {}, {"pauses": [{"number": 1, "from": "2026-11-21"}]}, (7, 1), id="paused from today"
        ),
        pytest.param(
            {},
            {"pauses": [{"number": 1, "from": "2026-11-01", "until": "2026-11-20"}]},
            (0, 1),
            id="pause over",
        ),
        pytest.param(
            {"bought_on": date(2022, 11, 2), "usable_until": date(2023, 5, 2)},
            {},
            (0, 0),
            id="lost by limitation",
        ),
    ],
)
async def test_units_rest_that_cannot_be_used_and_are_not_lost(
    empty: Scope, card: dict[str, Any], contract: dict[str, Any], expected: tuple[int, int]
) -> None:
    await emre_with_card(empty, **card)
    record = await empty.session.get_one(ContractRecord, (empty.studio_id, 1))
    for name, value in contract.items():
        setattr(record, name, value)
    await empty.session.flush()

    figures = await units(empty)

    assert (figures.resting, figures.cards_with_units) == expected


async def test_a_card_counts_as_sold_on_its_day_of_purchase(empty: Scope) -> None:
    await emre_with_card(empty)

    september, october = [
        await units(empty, month_of(day)) for day in (date(2026, 9, 1), date(2026, 10, 1))
    ]

    assert (september.cards_sold, september.cards_with_units) == (1, 1)
    assert (october.cards_sold, october.cards_with_units) == (0, 1)


async def test_the_units_of_an_evening_in_the_past_are_read_as_they_were(empty: Scope) -> None:
    card = await emre_with_card(empty, usable_until=date(2026, 10, 31))
    await Credits(on(empty, date(2026, 11, 10))).write(
        card, EntryKind.CORRECT, -3, date(2026, 11, 10)
    )

    rested = [
        (await units(empty, DateRange.from_days(day, day))).resting
        for day in (date(2026, 10, 31), date(2026, 11, 9), date(2026, 11, 10))
    ]

    assert rested == [0, 7, 4]


async def test_places_are_counted_over_the_days_that_took_place(empty: Scope) -> None:
    category = await add_category(empty)
    yoga = await add_course(empty, category)
    await add_course(empty, category, name="Aqua-Fitness", starts_on=date(2026, 11, 30))
    for name, state, attendance in (
        ("Clara Vogt", "booked", "present"),
        ("Emre Çelik", "booked", "no_show"),
        ("Jonas Weber", "late_cancelled", None),
        ("Lena März", "cancelled", None),
        ("Mia Hoffmann", "waiting", None),
    ):
        customer = await add_person_with_card(empty, name)
        await _booking(empty, yoga, customer, TUESDAY - A_WEEK, state, attendance)
    await _booking(empty, yoga, 1, TUESDAY, "booked", None)

    # Tuesdays of November: 3, 10, 17 and, from 19:15 on, the 24th; two places each
    before, after = [await courses(at(empty, berlin(2026, 11, 24, hour))) for hour in (19, 20)]

    assert before == (CourseFigures(yoga, "Yoga Flow", 3, 6, booked=2, missed=1, late=1),)
    assert after == (CourseFigures(yoga, "Yoga Flow", 4, 8, booked=3, missed=1, late=1),)
    # 2 of 6 are 33.3 of a hundred, 3 of 8 are 37.5
    assert [each[0].percent for each in (before, after)] == [33, 38]


async def _booking(
    scope: Scope, course: int, customer: int, day: date, state: str, attendance: str | None
) -> None:
    scope.session.add(
        BookingRecord(
            studio_id=scope.studio_id,
            id=100 * day.day + customer,
            course_id=course,
            on=day,
            customer_id=customer,
            source="single",
            state=state,
            attendance=attendance,
            booked_at=scope.now,
        )
    )
    await scope.session.flush()

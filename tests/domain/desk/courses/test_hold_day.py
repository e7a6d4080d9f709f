"""A dropped course day that takes place after all: nobody is booked, everybody can be.

Yoga Flow takes place on Tuesdays at 18:00, with two places; today is Saturday, 21 Nov 2026.
"""

import pytest

from domain.bookings.service import Bookings
from domain.courses.errors import DayNotDropped, DropIsPast
from domain.courses.service import Courses
from domain.desk.bookings.book_day import BookDay
from domain.desk.courses.cancel_day import CancelDay
from domain.desk.courses.hold_day import HeldDayPreview, HoldDay
from domain.desk.errors import UndoOvertaken
from domain.desk.service import Desk
from domain.store.scope import Scope
from tests.support.bookings import (
    A_WEEK,
    TUESDAY,
    add_person_with_card,
    at,
    berlin,
    book,
    cancel,
    do,
    left_on,
)
from tests.support.desk import undo

YOGA = 1


async def test_it_can_be_booked_again_and_units_stay_returned(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    await book(yoga, emre)
    await do(yoga, CancelDay(YOGA, TUESDAY))

    done = await do(yoga, HoldDay(YOGA, TUESDAY))

    assert [each.customer_id for each in done.messages] == [emre]
    assert await Bookings(yoga).on_day(YOGA, TUESDAY) == ()
    assert await left_on(yoga, emre) == [(3, 0, 0)]
    await do(yoga, BookDay(emre, YOGA, TUESDAY))
    assert await left_on(yoga, emre) == [(2, 1, 0)]


async def test_only_those_hear_of_it_who_were_there_when_the_day_was_dropped(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    clara = await add_person_with_card(yoga, "Clara Vogt")
    await cancel(yoga, await book(yoga, clara))
    await book(yoga, emre)
    await do(yoga, CancelDay(YOGA, TUESDAY))

    preview = await Desk(yoga).preview(HoldDay(YOGA, TUESDAY))

    assert isinstance(preview, HeldDayPreview)
    assert [each.customer_id for each in preview.messages] == [emre]


async def test_a_day_that_was_not_dropped_needs_nothing(yoga: Scope) -> None:
    with pytest.raises(DayNotDropped):
        await Desk(yoga).preview(HoldDay(YOGA, TUESDAY))


async def test_a_day_that_has_begun_stays_dropped(yoga: Scope) -> None:
    await do(yoga, CancelDay(YOGA, TUESDAY))

    with pytest.raises(DropIsPast):
        await Desk(at(yoga, berlin(2026, 11, 24, 18))).preview(HoldDay(YOGA, TUESDAY))


async def test_an_undo_drops_it_again_unless_somebody_has_booked(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    await do(yoga, CancelDay(YOGA, TUESDAY))
    held = await do(yoga, HoldDay(YOGA, TUESDAY))
    await undo(yoga, held.journal_id)
    assert await Courses(yoga).days(YOGA, TUESDAY, TUESDAY) == ()

    again = await do(yoga, HoldDay(YOGA, TUESDAY))
    await book(yoga, emre)

    with pytest.raises(UndoOvertaken):
        await undo(yoga, again.journal_id)
    assert len(await Courses(yoga).days(YOGA, TUESDAY, TUESDAY + A_WEEK)) == 2

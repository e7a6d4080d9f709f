"""Places that come back, or do not: somebody has them, or knows of having them."""

import pytest
from sqlalchemy import update

from domain.bookings.errors import CourseDayFull
from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.courses.records import CourseRecord
from domain.credits.errors import NotEnoughUnits
from domain.credits.service import Credits, EntryKind
from domain.desk.courses.change_course import ChangeCourse
from domain.desk.errors import PreviewOutdated, UndoOvertaken
from domain.desk.previews import Restored
from domain.desk.service import Desk
from domain.desk.units.adjust_units import AdjustUnits
from domain.store.scope import Scope
from tests.domain.desk.undoing.conftest import House
from tests.support.bookings import TUESDAY, at, berlin, book, cancel, do, left_on
from tests.support.desk import as_stored, undo
from tests.support.studios import TODAY

BOOKED, WAITING, UNDONE = BookingState.BOOKED, BookingState.WAITING, BookingState.UNDONE


async def states(scope: Scope, *bookings: int) -> list[BookingState]:
    return [(await Bookings(scope).get(number)).state for number in bookings]


async def without_waiting_list(house: House) -> None:
    await house.scope.session.execute(update(CourseRecord).values(waiting_list=False))


async def test_who_moved_up_without_knowing_waits_again_in_front(house: House) -> None:
    emre, lena = await book(house.scope, house.emre), await book(house.scope, house.lena)
    jonas = await book(house.scope, house.jonas)
    clara = await Bookings(house.scope).get(jonas)
    await cancel(house.scope, emre)

    preview = await Desk(house.scope).preview_undo()
    await undo(house.scope)

    assert preview.restored == (
        Restored("unit-taken-again"),
        Restored("down-again", {"name": "Jonas Weber"}),
    )
    assert await states(house.scope, emre, lena, jonas) == [BOOKED, BOOKED, WAITING]
    (waiting,) = await Bookings(house.scope).waiting(house.course, TUESDAY)
    assert waiting.waiting_since == clara.waiting_since
    assert await left_on(house.scope, house.jonas) == [(3, 0, 0)]


async def test_who_knows_of_having_moved_up_keeps_the_place(house: House) -> None:
    emre, _ = await book(house.scope, house.emre), await book(house.scope, house.lena)
    jonas = await book(house.scope, house.jonas)
    done = await cancel(house.scope, emre)
    told = frozenset({house.emre, house.jonas})

    preview = await Desk(house.scope).preview_undo(told=told)
    facts = as_stored(preview.decision_facts())
    await Desk(house.scope).undo(done.journal_id, facts, told=told)

    assert preview.restored == (Restored("only-waiting", {"position": 1}),)
    assert (preview.tells, preview.of_use_until) == ((house.emre,), berlin(2026, 11, 24, 18))
    assert await states(house.scope, emre, jonas) == [WAITING, BOOKED]
    assert await left_on(house.scope, house.emre) == [(3, 0, 0)]


async def test_what_was_shown_before_they_heard_is_shown_anew(house: House) -> None:
    emre, _ = await book(house.scope, house.emre), await book(house.scope, house.lena)
    await book(house.scope, house.jonas)
    done = await cancel(house.scope, emre)
    preview = await Desk(house.scope).preview_undo()
    told = frozenset({house.jonas})
    facts = as_stored(preview.decision_facts())

    with pytest.raises(PreviewOutdated):
        await Desk(house.scope).undo(done.journal_id, facts, told=told)


async def test_a_place_that_somebody_took_meanwhile_leaves_the_waiting_list(house: House) -> None:
    emre, _ = await book(house.scope, house.emre), await book(house.scope, house.lena)
    done = await cancel(house.scope, emre)
    await book(house.scope, house.jonas)

    await undo(house.scope, done.journal_id)

    assert await states(house.scope, emre) == [WAITING]


async def test_without_a_waiting_list_it_is_too_late(house: House) -> None:
    await without_waiting_list(house)
    emre, _ = await book(house.scope, house.emre), await book(house.scope, house.lena)
    done = await cancel(house.scope, emre)
    await book(house.scope, house.jonas)

    with pytest.raises(CourseDayFull):
        await Desk(house.scope).preview_undo(done.journal_id)


async def test_whoever_has_booked_anew_is_not_booked_twice(house: House) -> None:
    done = await cancel(house.scope, await book(house.scope, house.emre))
    await book(house.scope, house.emre)

    with pytest.raises(UndoOvertaken):
        await Desk(house.scope).preview_undo(done.journal_id)


async def test_a_unit_that_was_spent_meanwhile_pays_for_no_place(house: House) -> None:
    done = await cancel(house.scope, await book(house.scope, house.emre))
    card = house.cards[house.emre]
    await Credits(house.scope).write(card, EntryKind.EXPIRE, -3, TODAY)
    preview = await Desk(house.scope).preview_undo(done.journal_id)

    with pytest.raises(NotEnoughUnits):
        await Desk(house.scope).undo(done.journal_id, as_stored(preview.decision_facts()))


async def test_a_booking_taken_back_lets_the_next_one_move_up(house: House) -> None:
    await book(house.scope, house.lena)
    emre = await book(house.scope, house.emre)
    entry = await last_entry(house.scope)
    jonas = await book(house.scope, house.jonas)

    preview = await Desk(house.scope).preview_undo(entry)
    done = await undo(house.scope, entry)

    moves_up = Restored("next-moves-up", {"name": "Jonas Weber"})
    assert preview.restored == (Restored("unit-back", {"plan": "Zehnerkarte"}), moves_up)
    assert await states(house.scope, emre, jonas) == [UNDONE, BOOKED]
    assert [message.kind for message in done.messages] == ["booking-moved-up"]


async def test_a_booking_that_never_was_can_be_made_again(house: House) -> None:
    await book(house.scope, house.emre)
    await undo(house.scope)

    again = await book(house.scope, house.emre)

    assert await states(house.scope, again) == [BOOKED]
    assert await left_on(house.scope, house.emre) == [(2, 1, 0)]


async def test_a_course_does_not_go_back_to_fewer_places_than_are_booked(house: House) -> None:
    done = await do(house.scope, ChangeCourse(house.course, {"capacity": 3}))
    for person in (house.emre, house.lena, house.jonas):
        await book(house.scope, person)

    with pytest.raises(UndoOvertaken):
        await Desk(house.scope).preview_undo(done.journal_id)


async def test_just_before_a_course_day_people_are_told_at_once(house: House) -> None:
    just_before = at(house.scope, berlin(2026, 11, 24, 16))
    long_before = at(house.scope, berlin(2026, 11, 24, 15, 59))

    late = await cancel(just_before, await book(just_before, house.emre))
    early = await cancel(long_before, await book(long_before, house.lena))

    assert [message.held for message in late.messages] == [False]
    assert [message.held for message in early.messages] == [True]


async def test_units_that_were_spent_are_not_taken_away(house: House) -> None:
    card = house.cards[house.emre]
    done = await do(house.scope, AdjustUnits(card, 1, "Kulanz"))
    await Credits(house.scope).write(card, EntryKind.EXPIRE, -4, TODAY)

    with pytest.raises(NotEnoughUnits) as refused:
        await Desk(house.scope).preview_undo(done.journal_id)

    assert (refused.value.left, refused.value.wanted) == (0, 1)


async def last_entry(scope: Scope) -> int:
    return (await Desk(scope).preview_undo()).journal_id

"""Every kind of message: planned on its day, once; not said any more once it has become moot."""

from datetime import timedelta

import pytest

from domain.reminders.kinds import BY_CALENDAR, ReminderKey
from domain.reminders.service import Reminders
from domain.store.scope import Scope
from tests.support.messages import at, planned_for
from tests.support.occasions import OCCASIONS, Occasion, morning

A_DAY = timedelta(days=1)
ELSEWHERE = {"digest", "request_waiting", "pause_begins", "pause_ends", "pause_over"} | {
    "pause_check"
}
KINDS_TESTED = [pytest.param(one, id=one.kind) for one in OCCASIONS]


def key(occasion: Occasion, entity_id: int) -> ReminderKey:
    return ReminderKey(occasion.kind, entity_id, occasion.named_day, occasion.audience)


def test_every_kind_of_the_calendar_has_its_occasion() -> None:
    assert {one.kind for one in OCCASIONS} | ELSEWHERE == set(BY_CALENDAR)


@pytest.mark.parametrize("occasion", KINDS_TESTED)
async def test_it_is_planned_on_its_day_and_once_and_said_while_it_is_of_use(
    empty: Scope, occasion: Occasion
) -> None:
    expected = key(occasion, await occasion.prepare(empty))
    before, on = (at(empty, morning(day)) for day in (occasion.named_day - A_DAY, occasion.day))

    early = await planned_for(before, before.today, occasion.kind)
    planned = await planned_for(on, on.today, occasion.kind)
    again = await planned_for(on, on.today, occasion.kind)
    said = [
        await Reminders(at(empty, morning(day))).still_needed(expected, day)
        for day in (occasion.day, occasion.until, occasion.until + A_DAY)
    ]

    assert [one for one in planned if one.audience is occasion.audience] == [expected]
    assert (expected in early, again) == (False, ())
    assert [each is not None for each in said] == [True, True, False]


@pytest.mark.parametrize("occasion", KINDS_TESTED)
async def test_it_is_said_only_while_it_is_true(empty: Scope, occasion: Occasion) -> None:
    entity_id = await occasion.prepare(empty)
    on = at(empty, morning(occasion.day))
    await Reminders(on).plan_for(occasion.day)
    said = {}

    for name, (change, _) in occasion.changes.items():
        async with empty.session.begin_nested() as meanwhile:
            await change(on, entity_id)
            found = await Reminders(on).still_needed(key(occasion, entity_id), occasion.day)
            said[name] = found is not None
            await meanwhile.rollback()

    assert said == {name: is_said for name, (_, is_said) in occasion.changes.items()}

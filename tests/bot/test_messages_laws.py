"""Whatever changes and however often the process is down: the laws of messages by themselves.

Never twice, never obsolete, never in quiet hours, never lost while it is of use.
``TRESEN_WINTERS=100`` tells more of them by hand.
"""

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.database import Database
from domain.clock import MovableClock
from domain.reminders.kinds import KINDS, ReminderKey
from domain.reminders.says import ClassTomorrow
from domain.reminders.service import Audience
from tests.support.winter import (
    CARD_UNTIL,
    END,
    HAPPENINGS,
    HOURS,
    INVOICE_DUE,
    LAST_NOTICE,
    PAUSE,
    STEPS,
    TUESDAYS,
    Happening,
    Told,
    Truth,
    Winter,
    build,
    in_a_hurry,
    moment,
)

A_DAY = timedelta(days=1)
BERLIN = timedelta(hours=1)
BEGINS = ("18:00", "07:00")
Changes = list[tuple[int, Happening]]
PLACES = st.integers(0, len(STEPS) - 1)
CHANGES = st.lists(st.tuples(PLACES, st.sampled_from(HAPPENINGS)), max_size=8)
DOWNTIMES = st.lists(st.tuples(PLACES, st.integers(1, 4 * len(HOURS))), max_size=4)
BY_NAME = {each.name: each for each in HAPPENINGS}
UP_AT_TEN = [(16, 3), (28, 3), (56, 3)]
"""On 4, 7 and 14 December, when something is due, it is up at ten in the evening alone."""
OTHERWISE = [(20, BY_NAME["pays"]), (60, BY_NAME["terminates"]), (60, BY_NAME["declines units"])]
"""The morning after, before anybody was told, it is not true any more."""
a_winter = settings(
    max_examples=int(os.environ.get("TRESEN_WINTERS", "4")),
    derandomize="TRESEN_WINTERS" not in os.environ,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
async def studios(sqlite_template: Path, tmp_path: Path) -> dict[str, Path]:
    """Studios whose course begins in the evening, and before anybody may be written to."""
    made: dict[str, Path] = {}
    for number, begins in enumerate(BEGINS):
        made[begins] = Path(shutil.copy(sqlite_template, tmp_path / f"{number}.db"))
        database = Database(f"sqlite+aiosqlite:///{made[begins]}")
        async with database.write() as session:
            await build(session, begins)
        await database.dispose()
    return made


@pytest.mark.slow
@a_winter
@example(begins="18:00", changes=[], downtimes=UP_AT_TEN)
@example(begins="07:00", changes=OTHERWISE, downtimes=UP_AT_TEN)
@given(begins=st.sampled_from(BEGINS), changes=CHANGES, downtimes=DOWNTIMES)
async def test_the_laws_of_messages(
    studios: dict[str, Path], begins: str, changes: Changes, downtimes: list[tuple[int, int]]
) -> None:
    copy = Path(shutil.copy(studios[begins], studios[begins].with_suffix(".copy.db")))
    database = in_a_hurry(Database(f"sqlite+aiosqlite:///{copy}"))
    winter = Winter(database, MovableClock(moment(date(2026, 11, 29), 12), ticking=False))
    down = {place for first, length in downtimes for place in range(first, first + length)}

    await winter.live(down, changes)
    await database.dispose()

    assert [told.at for told in winter.told if is_quiet(told.at)] == []
    assert repeated(winter.told) == []
    assert obsolete(winter.told, begins) == []
    assert crowded(winter.told) == []
    assert lost(winter, down, changes, begins) == []


def is_quiet(at: datetime) -> bool:
    return not 8 <= (at + BERLIN).hour < 20


def repeated(told: list[Told]) -> list[ReminderKey]:
    """Return what was said more than once."""
    counts = Counter(key for each in told for key in each.keys)
    return [key for key, count in counts.items() if count > 1]


def crowded(told: list[Told]) -> list[date]:
    """Return the days with more than one message, but for what would have come too late."""
    by_day: dict[date, list[Told]] = {}
    for each in told:
        by_day.setdefault((each.at + BERLIN).date(), []).append(each)
    return [
        day
        for day, several in by_day.items()
        for each in several[1:]
        if not any(is_lost_tomorrow(says, day) for says in each.said)
    ]


def is_lost_tomorrow(says: object, day: date) -> bool:
    if isinstance(says, ClassTomorrow):
        until = says.cancel_until or says.begins_at
        return until <= moment(day + A_DAY, 8)
    return getattr(says, "days_left", 1) == 0


def obsolete(told: list[Told], begins: str) -> list[tuple[datetime, str]]:
    """Return what was said although it was not true then, or nobody wanted to hear it."""
    return [
        (each.at, key.kind)
        for each in told
        for key in each.keys
        if not is_true(key, each, begins) or KINDS[key.kind].group in each.truth.unwanted
    ]


def is_true(key: ReminderKey, each: Told, begins: str) -> bool:
    truth, today = each.truth, (each.at + BERLIN).date()
    match key.kind:
        case "contract_ends":
            return truth.terminated and today <= END
        case "notice_due" | "renews":
            return not truth.terminated and today <= LAST_NOTICE
        case "invoice_overdue":
            return not truth.paid
        case "invoice_issued":
            return True
        case "card_low":
            return truth.left <= 2 and today <= CARD_UNTIL and not rests(truth, today)
        case "card_to_use":
            return truth.left > 0 and today <= CARD_UNTIL and not rests(truth, today)
        case "class_tomorrow":
            day = key.day + A_DAY
            return day in truth.booked and each.at < starts(day, begins)
        case "pause_begins" | "pause_ends" | "pause_over":
            return truth.rests
        case _:
            return False


def rests(truth: Truth, day: date) -> bool:
    return truth.rests and PAUSE[0] <= day <= PAUSE[1]


def starts(day: date, begins: str) -> datetime:
    return moment(day, int(begins[:2]))


def lost(winter: Winter, down: set[int], changes: Changes, begins: str) -> list[str]:
    """Return what nobody was told, although it was true for long enough with the process up."""
    settled = max((STEPS[step] for step, _ in changes), default=STEPS[0] - A_DAY)
    said = {key: each.at for each in winter.told for key in each.keys}
    return [
        f"{key.kind} of {key.day}"
        for key, due, use_by in expected(winter.truth, begins)
        if due > settled
        and could_be_said(down, due, use_by)
        and not said.get(key, use_by) < use_by
    ]


def could_be_said(down: set[int], due: datetime, use_by: datetime) -> bool:
    """Return whether the process was up in the last moment at which somebody could be told."""
    places = [n for n, at in enumerate(STEPS) if due <= at < use_by and not is_quiet(at)]
    return bool(places) and places[-1] not in down and use_by <= STEPS[-1] + A_DAY


def eight(day: date) -> datetime:
    return moment(day, 8)


def over(day: date) -> datetime:
    return moment(day + A_DAY, 0)


def ahead(day: date, lead: int) -> date:
    return day - timedelta(days=lead)


def expected(truth: Truth, begins: str) -> Iterator[tuple[ReminderKey, datetime, datetime]]:
    """Yield what ought to be said of a studio that stays as it is, from when and until when."""
    if "contract" not in truth.unwanted and truth.terminated:
        for lead, until in ((30, eight(ahead(END, 7))), (7, over(END))):
            yield key("contract_ends", 1, ahead(END, lead)), eight(ahead(END, lead)), until
    if "contract" not in truth.unwanted and not truth.terminated:
        for kind, lead in (("renews", 21), ("notice_due", 7)):
            day = ahead(LAST_NOTICE, lead)
            yield key(kind, 1, day), eight(day), over(LAST_NOTICE)
    if "money" not in truth.unwanted and not truth.paid:
        day = INVOICE_DUE + timedelta(days=3)
        later = INVOICE_DUE + timedelta(days=14)
        yield key("invoice_overdue", 1, day), eight(day), eight(later)
        yield key("invoice_overdue", 1, later), eight(later), STEPS[-1] + A_DAY
    if "units" not in truth.unwanted and truth.left and not truth.rests:
        day, later = ahead(CARD_UNTIL, 30), ahead(CARD_UNTIL, 7)
        yield key("card_to_use", 1, day), eight(day), eight(later)
        yield key("card_to_use", 1, later), eight(later), over(CARD_UNTIL)
    if "courses" not in truth.unwanted:
        for number, day in enumerate(TUESDAYS, start=1):
            if day in truth.booked:
                due = key("class_tomorrow", number, day - A_DAY)
                free_until = starts(day - A_DAY, begins)
                evening = moment(day - A_DAY, 17)
                yield due, evening, free_until if free_until > evening else starts(day, begins)


def key(kind: str, entity_id: int, day: date) -> ReminderKey:
    return ReminderKey(kind, entity_id, day, Audience.CUSTOMER)

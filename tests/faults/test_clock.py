"""The clock plays its tricks: hours that are missing or come twice, a leap day, days of downtime.

The whole process on real files; nothing but the studio's clock is moved. The jobs by themselves
are in tests/bot/test_jobs.py, days and terms in tests/domain.
"""

import shutil
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from sqlite3 import connect
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.daily import CALENDAR
from domain.clock import MovableClock
from domain.reminders.rules import Quiet
from domain.studio import House
from domain.studios.records import LinkRecord
from tests.simulation.season import Push, Season, season, table
from tests.support.empty_studio import talking_in_empty_studio
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.talk import ZONE, Talk

A_DAY = timedelta(days=1)
A_QUARTER = timedelta(minutes=15)
SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)
"""At 2:00 it is 3:00; and at 3:00 it is 2:00 once more."""
LEAP_DAY = date(2028, 2, 29)
CLARA, MIA, JONAS = "Clara Vogt", "Mia Hoffmann", "Jonas Weber"
DOWN, UP = datetime(2026, 11, 22, 9, tzinfo=UTC), datetime(2026, 12, 2, 9, tzinfo=UTC)
"""Ten days, from 10:00 to 10:00 in Berlin."""
OF_THE_DAY = {"digest", "class_tomorrow", "overdue_radar"}
"""What is of use on its day alone."""
STATE: Mapping[str, str] = {
    "documents": "SELECT customer_id, contract_id, kind, period_first, period_last, amount_cents"
    " FROM invoices",
    "contracts": "SELECT id, state, ends_on, billed_until FROM contracts",
    "units": "SELECT card_id, sum(quantity) FROM unit_entries GROUP BY card_id",
    "places": 'SELECT course_id, "on", customer_id, state FROM bookings',
    "money": "SELECT customer_id, sum(amount_cents) FROM account_entries GROUP BY customer_id",
    "jobs": "SELECT job, day, place, done_at IS NOT NULL FROM job_runs",
}


@pytest.mark.parametrize("changes_on", [SPRING, AUTUMN])
@pytest.mark.parametrize(
    "quiet",
    [
        pytest.param((time(20), time(8)), id="usual"),
        pytest.param((time(22), time(2, 30)), id="until-half-past-two"),
        pytest.param((time(2, 30), time(9)), id="from-half-past-two"),
        pytest.param((time(2), time(3)), id="that-hour-alone"),
    ],
)
def test_quiet_hours_end_once_and_never_before_they_are_over(
    changes_on: date, quiet: tuple[time, time]
) -> None:
    night = Quiet(*quiet, ZONE)
    noon = datetime(changes_on.year, changes_on.month, changes_on.day, 12, tzinfo=UTC)
    moments = [noon - A_DAY + number * A_QUARTER for number in range(8 * 24)]

    for each in moments:
        over = night.over_after(each)

        assert (over > each) == night.covers(each)
        assert not night.covers(over)
        assert over - each <= timedelta(hours=13)  # a night of twelve hours, and one more


@pytest.mark.parametrize("changes_on", [SPRING, AUTUMN])
async def test_each_morning_brings_its_messages_once_at_eight(
    sqlite_url: str, changes_on: date
) -> None:
    before = changes_on - A_DAY
    async with talking_in_empty_studio(sqlite_url, _at(before - A_DAY, 12)) as talk:
        heard = Season(talk)
        for number, name in enumerate((CLARA, MIA, JONAS)):
            await _add_member(talk, name, before + number * A_DAY)

        await heard.until(changes_on + A_DAY, 12)

    days = [before, changes_on, changes_on + A_DAY]
    assert table([each for each in heard.heard if each.kind == "invoice_issued"]) == [
        f"{day} 08:00 | invoice_issued | {name}"
        for day, name in zip(days, (CLARA, MIA, JONAS), strict=True)
    ]


async def test_in_the_hour_that_comes_twice_it_is_the_same_day_both_times(
    sqlite_url: str,
) -> None:
    clock = MovableClock(datetime(2027, 10, 31, 0, 30, tzinfo=UTC), ticking=False)  # 2:30
    async with talking_in_empty_studio(sqlite_url, clock) as talk:
        await _add_member(talk, CLARA, date(2026, 1, 1))
        (first,) = await talk.says("Clara kündigen zum nächstmöglichen Termin")
        clock.move_to(clock.now() + timedelta(hours=1))  # 2:30 once more
        (second,) = await talk.says("Clara kündigen zum nächstmöglichen Termin")

    received = "Kündigung durch Clara Vogt, Eingang 31.10.2027"
    assert (first.told[1], second.told[1]) == (received, received)


async def test_a_leap_day_begins_and_ends_what_it_should(sqlite_url: str, tmp_path: Path) -> None:
    file = tmp_path / "tresen.db"
    async with talking_in_empty_studio(sqlite_url, _at(LEAP_DAY - 2 * A_DAY, 12)) as talk:
        heard = Season(talk)
        await _add_member(talk, CLARA, LEAP_DAY)
        await _add_member(talk, JONAS, date(2028, 1, 31))
        days = dict.fromkeys(("ends_on", "access_ends_on", "billing_ends_on"), LEAP_DAY)
        await _add_member(talk, MIA, date(2027, 3, 1), state="terminated", **days)

        await heard.until(LEAP_DAY, 12)
        on_the_day = _rows(file, "SELECT id, state FROM contracts")
        await heard.until(LEAP_DAY + A_DAY, 12)

    periods = "SELECT contract_id, period_first, period_last, issued_on FROM invoices"
    issued = [row for row in _rows(file, periods) if row[0] != 3]
    assert on_the_day == [(1, "running"), (2, "running"), (3, "terminated")]
    assert _rows(file, "SELECT id, state FROM contracts")[2] == (3, "ended")
    # a month from 29 Feb ends on the 28th of the next one; one from 31 Jan ends with February
    assert issued == [
        (1, "2028-02-29", "2028-03-28", "2028-02-29"),
        (2, "2028-01-31", "2028-02-29", "2028-02-28"),
        (2, "2028-03-01", "2028-03-30", "2028-03-01"),
    ]
    (ends,) = [each for each in heard.heard if each.kind == "contract_ends" and each.who == MIA]
    assert ends.at == "2028-02-28 08:00"
    assert "endet morgen: letzter Tag ist Di., 29.02.2028" in ends.line


async def test_after_ten_days_of_downtime_it_stands_as_if_it_had_run(
    demo_template: Path, tmp_path: Path
) -> None:
    ran, was_down = (Path(shutil.copy(demo_template, tmp_path / name)) for name in ("a", "b"))
    async with season(ran, MovableClock(DOWN, ticking=False)) as life:
        await life.talk.tresen.move_to(UP)
    async with season(was_down, MovableClock(DOWN, ticking=False)):
        """It ran until it went down."""
    async with season(was_down, MovableClock(UP, ticking=False)) as after:
        await after.talk.answered()

    for what, query in STATE.items():
        assert _rows(was_down, query) == _rows(ran, query), what
    done = Counter(row[0] for row in _rows(was_down, STATE["jobs"]))
    assert done == {job.name: 11 for job in CALENDAR}  # that of the first day counts as done
    assert _late(after.heard) == _still_of_use(life.heard)


def _late(heard: list[Push]) -> list[tuple[str, str]]:
    """Return kind and reader of each message, each of which went when the process was back."""
    assert {each.at for each in heard} == {"2026-12-02 10:00"}
    return sorted({(each.kind, each.who) for each in heard})


def _still_of_use(heard: list[Push]) -> list[tuple[str, str]]:
    """Return what was said on the last day, and before it what does not count for a day alone."""
    last = [each for each in heard if each.at.startswith("2026-12-02")]
    lasting = [each for each in heard if each.kind not in OF_THE_DAY]
    return sorted({(each.kind, each.who) for each in (*last, *lasting)})


def _at(day: date, hour: int) -> MovableClock:
    moment = datetime.combine(day, time(hour), ZoneInfo(ZONE))
    return MovableClock(moment, ticking=False)


async def _add_member(talk: Talk, name: str, starts_on: date, **values: Any) -> None:
    """Let somebody with a chat have a contract, billed on the first day of each month of it."""
    person, now = talk.somebody(name), talk.tresen.clock.now()
    async with talk.tresen.database.write() as session:
        scope = (await House(session, now, via="job").enter_as_system(1)).scope
        customer = await add_customer(scope, name, since=starts_on)
        plan = await add_plan(scope, f"Flex {name}")
        await add_contract(scope, customer, plan, starts_on=starts_on, **values)
        session.add(
            LinkRecord(
                telegram_id=person.user_id,
                studio_id=1,
                role="customer",
                customer_id=customer,
                language="de",
                linked_at=now,
                last_used_at=now,
            )
        )


def _rows(file: Path, query: str) -> list[Any]:
    with closing(connect(file)) as rows:
        return sorted(rows.execute(query).fetchall(), key=repr)

"""The demo's winter by a script: who hears what by itself, when, and in which language.

The whole of it stands in ``a_winter.txt``, but for the owner's digest, which comes every morning:
the moment on the studio's clock, the kind, and who reads it. An envelope is an e-mail, brackets
are English. Whatever is not in the table was said to nobody.
"""

import shutil
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.demo.people import SPEAKS_ENGLISH
from domain.clock import MovableClock
from domain.customers.records import CustomerRecord
from domain.reminders.kinds import KINDS
from domain.reminders.records import ReminderRecord
from domain.reminders.rules import Decided
from tests.simulation.season import AT_ONCE, Push, Season, season, table
from tests.simulation.season_script import (
    BJOERN,
    CLARA,
    DO_NOT_PAY,
    EMRE,
    GRETA,
    MIA,
    NINA,
    SCRIPT,
    SIOBHAN,
    UNREACHABLE,
    ZOE,
)

FIRST, LAST = date(2026, 11, 21), date(2027, 3, 8)
THE_TABLE = Path(__file__).with_name("a_winter.txt").read_text(encoding="utf-8").splitlines()

STORY: tuple[tuple[str, str, list[str]], ...] = (
    (EMRE, "class_tomorrow", ["11-23 17", "11-30 17", "12-07 17", "12-14 17", "12-21 08"]),
    (EMRE, "card_low", ["12-21 08"]),  # five are booked, two are left
    (ZOE, "card_low", ["11-22 08"]),  # two days of those that the card took are still to come
    (CLARA, "notice_due", ["12-07 08"]),
    (CLARA, "contract_ends", ["12-15 08", "01-07 08", "01-13 08"]),  # notice on 14 Dec
    (CLARA, "class_tomorrow", []),  # the place of 19 Jan went with the contract
    (MIA, "contract_ends", ["12-01 08"]),  # withdrawn on 10 Dec: nothing on 24 and 30 Dec
    (GRETA, "pause_begins", ["01-01 08"]),
    (GRETA, "pause_ends", ["01-29 08"]),
    (GRETA, "pause_over", ["02-01 08"]),
    (BJOERN, "pause_begins", []),  # the pause was called off
    (SIOBHAN, "invoice_issued", ["11-24 08"]),  # then she wants to hear of no invoices
    ("✉ Siobhan O'Neill", "invoice_issued", ["12-25 08", "01-25 08", "02-22 08"]),  # owed
    (NINA, "invoice_issued", ["11-22 08"]),  # rests from 1 Dec, without an end
    (UNREACHABLE, "invoice_issued", []),
    ("Inhaberin", "request_waiting", ["12-08 08", "01-13 08"]),
    ("Inhaberin", "pause_check", ["01-01 08"]),
)
"""Who hears of what when, as month, day and hour: the people for whom something changes."""


@pytest.mark.slow(60)
async def test_a_winter_of_the_demo(
    demo_template: Path, tmp_path: Path, clock: MovableClock
) -> None:
    copy = Path(shutil.copy(demo_template, tmp_path / "winter.db"))
    async with season(copy, clock) as winter:
        await live(winter)
        not_reached = await decided(winter, Decided.UNREACHABLE, Decided.FAILED)
        undecided = await decided(winter, None)

    digests = [each for each in winter.heard if each.kind == "digest"]
    others = [each for each in winter.heard if each.kind != "digest"]
    assert table(others) == THE_TABLE
    assert [(who, kind, moments(winter, who, kind)) for who, kind, _ in STORY] == list(STORY)
    assert [(each.at, each.who, each.language) for each in digests] == [
        (f"{FIRST + timedelta(days=number)} 08:00", "Inhaberin", "de")
        for number in range(1, (LAST - FIRST).days + 1)
    ]
    assert {each.kind for each in winter.heard} >= set(KINDS)
    assert [each for each, times in Counter(winter.heard).items() if times > 1] == []
    assert [each for each in winter.heard if not "08:00" <= each.at[11:] < "20:00"] == []
    assert [each for each in winter.heard if each.language not in languages(each)] == []
    assert (not_reached, undecided) == ({UNREACHABLE}, set())


async def live(winter: Season) -> None:
    """Go through the winter day by day, and do at ten what the script says."""
    winter.block(UNREACHABLE)
    await winter.forget_address(UNREACHABLE)
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=number)
        await winter.until(day)
        await winter.everybody_pays(day, DO_NOT_PAY)
        for scene in SCRIPT.get(day.isoformat(), ()):
            await winter.says(scene.text, *scene.taps, person=scene.who)


async def decided(winter: Season, *wanted: Decided | None) -> set[str]:
    """Return whose messages became one of these."""
    columns = CustomerRecord.name, ReminderRecord.decided
    same = CustomerRecord.id == ReminderRecord.customer_id
    async with winter.talk.tresen.database.read() as session:
        rows = await session.execute(select(*columns).join(ReminderRecord, same).distinct())
        return {name for name, what in rows if what in wanted}


def moments(winter: Season, who: str, kind: str) -> list[str]:
    """Return when somebody heard of something, as month, day and hour."""
    return [each.at[5:13] for each in winter.heard if (each.who, each.kind) == (who, kind)]


def languages(each: Push) -> tuple[str, ...]:
    """Return in which language somebody may read something."""
    if each.kind == AT_ONCE:
        return ("",)
    return ("en",) if each.who.removeprefix("✉ ") in SPEAKS_ENGLISH else ("de",)

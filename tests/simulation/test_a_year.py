"""A studio of 300 customers is lived through day by day, and nothing contradicts itself.

One year in every run; ``TRESEN_YEARS=10`` lives through ten.
"""

import json
import os
import shutil
from datetime import date
from pathlib import Path
from random import Random

import pytest

from bot.demo.people import STUDIO_FILE
from domain.customers.filing import NewCustomer, add_customer
from tests.simulation.actions import act, sell
from tests.simulation.contradictions import contradictions
from tests.simulation.life import Life
from tests.support.studios import session_on

CUSTOMERS = 300
A_DAY = 6
"""How many things people do on a day."""
SEED = 20261121
YEARS = int(os.environ.get("TRESEN_YEARS", "1"))
LOOK = 7 if YEARS == 1 else 30
"""On each so many days all is looked at; what contradicts itself stays to be found."""


@pytest.mark.slow(240)
async def test_a_studio_s_life_shows_no_contradiction(demo_template: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(demo_template, tmp_path / "life.db"))
    async with session_on(copy) as session:
        life = Life(session, date(2026, 11, 21), Random(SEED))  # noqa: S311 - the same days again by the same seed
        await _fill(life)
        for number in range(365 * YEARS):
            await life.wake_up()
            await _live(life)
            if number % LOOK == 0 or number > 365 * YEARS - 8:
                assert await contradictions(life) == []
            await session.commit()

    by_hand = 100 + (YEARS - 1) * 70  # the longer it lives, the more debits are noted in one go
    assert life.done["invoice.paid"] > by_hand, life.done
    assert life.done["contract.pause"] > YEARS * 20, life.done
    assert life.done["undo"] > YEARS * 20, life.done


async def _fill(life: Life) -> None:
    """Let people come until there are 300, most of them with something to live by."""
    names = json.loads(STUDIO_FILE.read_text(encoding="utf-8"))["customers"]
    firsts, lasts = [n.split()[0] for n in names], [n.split()[-1] for n in names]
    for number in range(CUSTOMERS - len(names)):
        name = f"{firsts[number % len(firsts)]} {lasts[number // len(firsts) - 7]}"
        await add_customer(life.scope, NewCustomer(name=name))
    for _ in range(200):
        await sell(life)


async def _live(life: Life) -> None:
    """Let some things happen; now and then somebody takes one back at once."""
    for _ in range(A_DAY):
        done = await act(life)
        if done is not None and done.undo_until is not None and life.random.random() < 0.15:
            await life.undo(done)

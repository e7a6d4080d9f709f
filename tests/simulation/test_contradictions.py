"""What contradicts itself is found: one thing is spoilt in a studio that is sound.

Clara's contract is billed by the month: until 14 December, until 14 January and until 14 February.
"""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from tests.simulation.contradictions import contradictions
from tests.simulation.life import Life
from tests.support.studios import session_on_copy

TODAY = date(2026, 11, 21)
CLARA = "contracts SET {} WHERE number = 'V-2001'"
BY_WEEK = "contracts SET {} WHERE number = 'V-2010'"
DECEMBER = "invoices SET {} WHERE number = 'R-2026-0109'"
NOVEMBER = "invoices SET {} WHERE number = 'R-2026-0080'"


@pytest.fixture
async def life(demo_template: Path, tmp_path: Path) -> AsyncIterator[Life]:
    async with session_on_copy(demo_template, tmp_path) as session:
        yield Life(session, TODAY, Random(1))  # noqa: S311 - nothing is drawn


async def test_a_sound_studio_has_none(life: Life) -> None:
    assert await contradictions(life) == []


@pytest.mark.parametrize(
    ("spoilt", "found"),
    [
        pytest.param(
            NOVEMBER.format("mark = 'cancelled'"),
            [
                "R-2026-0080 is cancelled and holds 5900",
                "R-2026-0080 over 5900 was taken back by 0",
                "V-2001 does not pay 2026-11-15 (30 days)",
            ],
            id="cancelled, not taken back",
        ),
        pytest.param(
            NOVEMBER.format("amount_cents = 5800"),
            ["R-2026-0080 asks for 5800 and holds 5900"],
            id="too much paid",
        ),
        pytest.param(
            DECEMBER.format("credited_cents = 100"),
            ["R-2026-0109 says 100 of 0 taken back"],
            id="a part that nobody took back",
        ),
        pytest.param(
            CLARA.format("billing_ends_on = '2026-12-31'"),
            [
                "R-2026-0109 covers days until 2027-01-14, billed until 2026-12-31",
                "R-2026-0142 covers days until 2027-02-14, billed until 2026-12-31",
                "V-2001 pays 2027-01-01 (45 days) without owing it",
            ],
            id="billed after the end",
        ),
        pytest.param(
            DECEMBER.format("period_first = '2026-12-10'"),
            ["V-2001 pays 2026-12-10 twice"],
            id="days that are paid twice",
        ),
        pytest.param(
            DECEMBER.format("period_last = '2027-01-04'"),
            ["V-2001 does not pay 2027-01-05 (10 days)"],
            id="days between two documents",
        ),
        pytest.param(
            DECEMBER.format("mark = 'draft'"),
            ["V-2001 does not pay 2026-12-15 (31 days)"],
            id="a document that was not issued",
        ),
        pytest.param(
            DECEMBER.format('paused = \'[["2026-12-20", "2026-12-22"]]\''),
            ["V-2001 does not pay 2026-12-20 (3 days)"],
            id="days for free without a pause",
        ),
        pytest.param(
            CLARA.format(
                'pauses = \'[{"number": 1, "from": "2026-12-01", "until": "2026-12-31"}]\''
            ),
            ["V-2001 pays 2026-12-01 (31 days) without owing it"],
            id="a pause that is paid",
        ),
        pytest.param(
            CLARA.format("billed_until = '2027-03-14'"),
            ["V-2001 does not pay 2027-02-15 (28 days)"],
            id="billed further than its documents",
        ),
        pytest.param(
            BY_WEEK.format("access_ends_on = '2026-12-15'"),
            ["booking 10 on 2026-12-16, V-2010 ends 2026-12-15"],
            id="a place after the end",
        ),
        pytest.param(
            "unit_entries SET quantity = -1 WHERE card_id = 1 AND kind = 'grant'",
            ["card 1 holds -4 units", "card 1 of 10 was granted -1"],
            id="a card without its units",
        ),
        pytest.param(
            "payments SET kind = 'moved' WHERE id = (SELECT min(id) FROM payments)",
            ["583700 - 0 came, 587600 + 0 + 0 are there"],
            id="money from nowhere",
        ),
    ],
)
async def test_each_is_found_in_words(life: Life, spoilt: str, found: list[str]) -> None:
    await life.session.execute(text("UPDATE " + spoilt))

    assert await contradictions(life) == [f"2026-11-21: {each}" for each in found]


async def test_days_that_were_given_up_by_hand_are_not_missed(life: Life) -> None:
    await life.session.execute(text("UPDATE " + DECEMBER.format("mark = 'cancelled'")))
    life.by_hand.add(109)

    found = await contradictions(life)

    assert found == ["2026-11-21: R-2026-0109 over 5900 was taken back by 0"]

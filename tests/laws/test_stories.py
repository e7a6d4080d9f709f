"""Whatever plan is sold and whatever happens to the contract, no law of the books is broken.

``TRESEN_STORIES=1000`` tells more of them by hand.
"""

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.accounts.service import Accounts
from domain.store.scope import Scope
from tests.laws.books import broken_laws
from tests.laws.drawn import DEALS, STORIES
from tests.laws.plans import Deal
from tests.laws.stories import Step, Story, begin, live_until, work
from tests.support.documents import documents, paid_on

on_one_database = settings(
    max_examples=int(os.environ.get("TRESEN_STORIES", "50")),
    derandomize="TRESEN_STORIES" not in os.environ,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # rolled back each time
)


@pytest.mark.slow
@on_one_database
@given(deal=DEALS, steps=STORIES)
async def test_no_law_is_broken_and_what_is_taken_back_leaves_no_trace(
    empty: Scope, deal: Deal, steps: list[Step]
) -> None:
    await empty.session.rollback()
    story = await begin(empty, deal)

    for step in steps:
        await story.go_on(step)

        assert await broken_laws(story) == [], step


@pytest.mark.slow
@on_one_database
@given(deal=DEALS, steps=STORIES, days=st.integers(1, 400))
async def test_after_downtime_the_job_issues_what_it_would_have_issued_day_by_day(
    empty: Scope, deal: Deal, steps: list[Step], days: int
) -> None:
    await empty.session.rollback()
    story = await begin(empty, deal)
    for step in steps:
        await story.go_on(step)
    today, last = story.life.today, story.day(days)

    async with empty.session.begin_nested() as daily:
        await live_until(story, last)
        expected = await issued(story)
        await daily.rollback()
    story.life.today = last
    await work(story, last)

    assert await issued(story) == expected
    assert story.life.today > today


async def issued(story: Story) -> dict[str, Any]:
    """Return which days are billed, at how much, what is paid of it, and where the job stands."""
    row = await story.row()
    return {
        "documents": [
            (one.mark, one.period_first, one.period_last, one.amount_cents, one.paused)
            for one in await documents(story.scope)
        ],
        "paid": [await paid_on(story.scope, one.id) for one in await documents(story.scope)],
        "balance": await Accounts(story.scope).balance(story.customer_id),
        "calendar": (row.billed_until, row.bills_on, row.renews_on, row.renewed_on),
    }

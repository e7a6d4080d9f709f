"""Laws of pauses and changes of mind, over random plans and stories on a real database."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from domain.contracts.records import ContractRecord
from domain.contracts.views import pauses_of, terms_of
from domain.dates import DateRange
from domain.desk.errors import NothingToUndo, UndoOvertaken
from domain.desk.pausing.orders import AtEnd, PauseContract, ResumeContract
from domain.errors import Refusal
from domain.invoices.views import paused_of
from domain.store.scope import Scope
from tests.support.bookings import do
from tests.support.desk import undo
from tests.support.documents import all_money, documents, in_force, on
from tests.support.pauses import bill
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.studios import TODAY

START = date(2026, 10, 31)
MONTHLY: dict[str, Any] = {"starts_on": START, "concluded_on": START, "billing_lead_days": 20}
WEEKS: dict[str, Any] = {
    "kind": "week",
    "renewal": "none",
    "notice": None,
    "initial_term": "P8W",
    "starts_on": date(2026, 11, 2),
    "fixed_end_on": date(2026, 12, 27),
}
CONTRACTS: dict[str, dict[str, Any]] = {
    "open-ended": {**MONTHLY, "initial_term": "P1M"},
    "dearer afterwards": {**MONTHLY, "initial_term": "P3M", "renewal_price_cents": 4900},
    "month by month": {**MONTHLY, "initial_term": "P3M", "renewal": "P1M"},
    "terms paid in total": {
        **MONTHLY, "initial_term": "P3M", "renewal": "P3M", "schedule": "total",
    },
    "weeks in total": {**WEEKS, "schedule": "total"},
    "weeks by month": {**WEEKS, "schedule": "monthly"},
}  # fmt: skip
RULES = st.fixed_dictionaries(
    {
        "allowed": st.just(value=True),
        "extends_term": st.booleans(),
        "fee": st.sampled_from([("none", {}), ("fixed", {"fee_cents": 500})]),
        "unit": st.just("days"),
    }
)
PAUSES = st.tuples(st.just("pause"), st.integers(-30, 60), st.integers(1, 70))
RETURNS = st.tuples(st.just("return"), st.integers(-20, 110), st.just(0))
UNDO = st.just(("undo", 0, 0))
BILL = st.tuples(st.just("bill"), st.integers(0, 45), st.just(0))
STORIES = st.lists(st.one_of(PAUSES, RETURNS, UNDO, BILL), min_size=1, max_size=7)

on_one_database = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # rolled back each time
)


@dataclass
class Story:
    """A contract that rests, goes on and is billed, on days that pass."""

    scope: Scope
    contract_id: int
    today: date = TODAY

    async def go_on(self, what: str, days: int, length: int) -> None:
        """Do the next thing, if it can be done."""
        try:
            await self._do(what, days, length)
        except (Refusal, NothingToUndo, UndoOvertaken):
            return

    async def _do(self, what: str, days: int, length: int) -> None:
        scope, day = on(self.scope, self.today), self.today + timedelta(days=days)
        if what == "bill":
            self.today = day
            await self.bill()
        elif what == "undo":
            await undo(scope)
        elif what == "return":
            back = ResumeContract(
                contract_id=self.contract_id, first_active=day, at_end=AtEnd.KEEP
            )
            await do(scope, back)
        else:
            rest = PauseContract(
                contract_id=self.contract_id,
                first_day=day,
                last_day=day + timedelta(days=length - 1),
                at_end=AtEnd.KEEP,
            )
            await do(scope, rest)

    async def bill(self) -> None:
        """Run the day's job."""
        await bill(self.scope, self.today)

    async def row(self) -> ContractRecord:
        fresh = select(ContractRecord).execution_options(populate_existing=True)
        return (await self.scope.session.scalars(fresh)).one()


async def a_contract(scope: Scope, kind: str, rules: dict[str, Any]) -> Story:
    fee, amount = rules["fee"]
    pause = {**rules, "fee": fee, **amount}
    customer, plan = await add_customer(scope, "Clara Vogt"), await add_plan(scope, "Jahresabo")
    contract_id = await add_contract(scope, customer, plan, **CONTRACTS[kind], pause=pause)
    story = Story(scope, contract_id)
    await story.bill()
    return story


async def covered(scope: Scope) -> list[date]:
    """Return every day for which a document in force asks the full price."""
    days: list[date] = []
    for one in await documents(scope):
        if one.mark != "issued" or one.kind == "cancellation":
            continue
        assert one.period_first is not None
        assert one.period_last is not None
        resting = {day for part in paused_of(one) for day in part}
        period = DateRange.from_days(one.period_first, one.period_last)
        days += [day for day in period if day not in resting]
    return sorted(days)


def owed(row: ContractRecord, until: date) -> list[date]:
    """Return the days of a contract up to a day on which it does not rest."""
    last = min(until, row.fixed_end_on or until)
    if last < row.starts_on:
        return []
    resting = {day for pause in pauses_of(row) for day in pause.days}
    return [day for day in DateRange.from_days(row.starts_on, last) if day not in resting]


@pytest.mark.slow
@pytest.mark.parametrize("kind", CONTRACTS)
@on_one_database
@given(rules=RULES, story=STORIES)
async def test_each_day_that_does_not_rest_is_billed_once_and_no_other(
    empty: Scope, kind: str, rules: dict[str, Any], story: list[tuple[str, int, int]]
) -> None:
    await empty.session.rollback()
    told = await a_contract(empty, kind, rules)

    for what in story:
        await told.go_on(*what)

        days = await covered(empty)
        assert len(days) == len(set(days))
    await told.bill()

    row = await told.row()
    billed = row.billed_until or date.min
    assert await covered(empty) == owed(row, billed)
    assert owed(row, max(billed, told.today)) == owed(row, billed)
    assert await all_money(empty) == 0


@pytest.mark.slow
@pytest.mark.parametrize("kind", CONTRACTS)
@on_one_database
@given(rules=RULES, story=st.lists(st.one_of(PAUSES, RETURNS), min_size=1, max_size=4))
async def test_to_take_a_pause_or_a_return_back_leaves_what_was_there(
    empty: Scope, kind: str, rules: dict[str, Any], story: list[tuple[str, int, int]]
) -> None:
    await empty.session.rollback()
    told = await a_contract(empty, kind, rules)

    for what in story:
        before = await state_of(told)
        await told.go_on(*what)
        if await state_of(told) != before:
            await undo(on(empty, told.today))
            assert await state_of(told) == before
            await told.go_on(*what)


async def state_of(told: Story) -> tuple[Any, ...]:
    row = await told.row()
    return row.pauses, row.fixed_end_on, row.billed_until, row.bills_on, await in_force(told.scope)


async def test_a_pause_on_the_day_by_which_another_moved_the_end_is_counted(
    empty: Scope,
) -> None:
    rules = {"allowed": True, "fee": ("none", {}), "unit": "days"}
    told = await a_contract(empty, "terms paid in total", rules)

    await told.go_on("pause", 0, 1)
    await told.go_on("pause", 71, 1)

    # three months from 31 Oct end on 30 Jan; a day of rest moves that to 31 Jan, and so again
    assert await covered(empty) == owed(await told.row(), date(2027, 2, 1))


async def test_terms_begin_again_where_a_pause_is_gone(empty: Scope) -> None:
    told = await a_contract(
        empty, "dearer afterwards", {"allowed": True, "fee": ("none", {}), "unit": "days"}
    )
    before = terms_of(await told.row()).first_term

    await told.go_on("pause", 5, 10)
    await told.go_on("return", 0, 0)

    assert terms_of(await told.row()).first_term == before

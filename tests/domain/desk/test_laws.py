"""Laws of ending and its changes of mind, over random stories on a real database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.accounts.service import Accounts
from domain.contracts.errors import SameEnd
from domain.dates import DateRange
from domain.desk.orders import EndMode, TerminationOrder
from domain.invoices.rules import amount_until
from domain.money import Money
from domain.store.scope import Scope
from tests.support.desk import change, end, undo, withdraw
from tests.support.documents import (
    CLARA_PERIODS,
    Member,
    add_clara,
    all_money,
    documents,
    in_force,
)
from tests.support.studios import TODAY

InForce = dict[date, tuple[date, int, int]]
Snapshot = dict[int, tuple[str | None, date | None, date | None, int]]

END_DAYS = st.integers(0, 120).map(lambda days: TODAY + timedelta(days=days))
PAYMENTS = st.fixed_dictionaries(
    {first: st.sampled_from([0, 100, 3000, 5900]) for first in CLARA_PERIODS}
)
STORIES = st.lists(st.one_of(END_DAYS, st.sampled_from(["withdraw", "undo"])), max_size=6)

on_one_database = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # rolled back each time
)


@dataclass
class Story:
    """What has been done so far; ``ends_on`` None is a contract that runs."""

    scope: Scope
    member: Member
    paid: Mapping[date, int]
    ends_on: date | None = None
    before: date | None = None
    can_undo: bool = False

    async def go_on(self, what: date | str) -> None:
        """Do the next thing, if it makes sense now."""
        ends_on = self.ends_on
        if what == "undo":
            if self.can_undo:
                await undo(self.scope)
                self.ends_on, self.can_undo = self.before, False
            return
        if isinstance(what, date):
            done = await self._end(what)
        elif ends_on is None:
            return
        else:
            await withdraw(self.scope, self.member.contract_id)
            self.ends_on, done = None, True
        if done:
            self.before, self.can_undo = ends_on, True

    async def _end(self, day: date) -> bool:
        order = TerminationOrder(self.member.contract_id, TODAY, mode=EndMode.DATE, wanted_on=day)
        if self.ends_on is None:
            await end(self.scope, order)
        else:
            try:
                await change(self.scope, order)
            except SameEnd:
                return False
        self.ends_on = day
        return True

    @property
    def expected(self) -> InForce:
        """What shall be in force: the days up to the end, and of the payments what fits."""
        shall: InForce = {}
        for first, last in CLARA_PERIODS.items():
            cents = 5900
            if self.ends_on is not None:
                period = DateRange.from_days(first, last)
                cents = amount_until(Money(5900), period, self.ends_on).cents
            if cents:
                end_of_period = min(last, self.ends_on or last)
                shall[first] = (end_of_period, cents, min(cents, self.paid[first]))
        return shall


async def snapshot(scope: Scope) -> Snapshot:
    return {
        one.id: (one.number, one.period_first, one.period_last, one.amount_cents)
        for one in await documents(scope)
    }


@pytest.mark.slow
@on_one_database
@given(paid=PAYMENTS, story=STORIES)
async def test_whatever_is_changed_the_documents_in_force_are_those_up_to_the_end(
    empty: Scope, paid: dict[date, int], story: list[date | str]
) -> None:
    await empty.session.rollback()
    clara = await add_clara(empty, paid=paid)
    told = Story(empty, clara, paid)

    for what in story:
        await told.go_on(what)

        assert await in_force(empty) == told.expected
        kept = sum(cents for _, _, cents in told.expected.values())
        assert await Accounts(empty).balance(clara.customer_id) == sum(paid.values()) - kept


@pytest.mark.slow
@on_one_database
@given(paid=PAYMENTS, story=STORIES)
async def test_documents_only_grow_and_money_is_never_made(
    empty: Scope, paid: dict[date, int], story: list[date | str]
) -> None:
    await empty.session.rollback()
    clara = await add_clara(empty, paid=paid)
    told, seen = Story(empty, clara, paid), await snapshot(empty)

    for what in story:
        await told.go_on(what)

        now = await snapshot(empty)
        assert {number: now[number] for number in seen} == seen
        numbers = [number for number, *_ in now.values()]
        assert len(set(numbers)) == len(numbers)
        assert numbers == sorted(numbers, key=str)
        assert await all_money(empty) == sum(paid.values())
        await assert_cancellations_mirror(empty)
        seen = now


async def assert_cancellations_mirror(scope: Scope) -> None:
    """A cancelled invoice and its cancellation invoice are nothing."""
    found = {one.id: one for one in await documents(scope)}
    mirrored = {one.refers_to: one for one in found.values() if one.kind == "cancellation"}
    assert set(mirrored) == {number for number, one in found.items() if one.mark == "cancelled"}
    for number, cancellation in mirrored.items():
        assert number is not None
        assert found[number].amount_cents + cancellation.amount_cents == 0


@pytest.mark.parametrize("steps", [1, 2, 3])
async def test_ending_and_withdrawing_again_and_again_ends_where_it_began(
    empty: Scope, steps: int
) -> None:
    clara = await add_clara(empty)
    before = await in_force(empty)

    for _ in range(steps):
        await end(empty, TerminationOrder(clara.contract_id, TODAY))
        await withdraw(empty, clara.contract_id)

    assert await in_force(empty) == before

"""Laws of endings with their bookings: whatever is done and undone leaves what was there."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.bookings.rules import Source
from domain.bookings.service import Bookings
from domain.contracts.errors import SameEnd
from domain.contracts.service import Contracts
from domain.desk.endings.annulment_preview import AnnulContract
from domain.desk.orders import BookedAfter, EndMode, MoneyTo, TerminationOrder
from domain.store.scope import Scope
from tests.support.bookings import A_WEEK, TUESDAY, add_category, add_course, book, do, give_card
from tests.support.desk import change, end, undo, withdraw
from tests.support.documents import Member, add_clara, documents
from tests.support.studios import TODAY
from tests.support.whole_state import whole_state

WEEKS = st.sets(st.integers(0, 7), min_size=1, max_size=4)
END_DAYS = st.integers(0, 60).map(lambda days: TODAY + timedelta(days=days))
CHOICES = st.fixed_dictionaries(
    {
        "booked": st.sampled_from(list(BookedAfter)),
        "money_to": st.sampled_from(list(MoneyTo)),
        "rights_until": st.one_of(st.none(), END_DAYS),
    }
)
ENDS = st.tuples(END_DAYS, CHOICES)
STORIES = st.lists(st.one_of(ENDS, st.just("withdraw")), min_size=1, max_size=4)

on_one_database = settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # rolled back each time
)


@dataclass
class Story:
    """A membership with booked days, and what was done to it."""

    scope: Scope
    clara: Member
    ended: bool = False
    told: list[object] = field(default_factory=list)

    async def go_on(self, what: object) -> bool:
        """Do the next thing; return whether it made sense."""
        self.told.append(what)
        if isinstance(what, tuple):
            return await self._end(*what)
        if self.ended:
            await withdraw(self.scope, self.clara.contract_id)
            self.ended = False
            return True
        return False

    async def _end(self, day: date, choices: dict[str, object]) -> bool:
        values = {"mode": EndMode.DATE, "wanted_on": day, **choices}
        order = TerminationOrder(self.clara.contract_id, TODAY, **values)  # type: ignore[arg-type]  # by name
        try:
            await (change if self.ended else end)(self.scope, order)
        except SameEnd:
            return False
        self.ended = True
        return True


async def begun(scope: Scope, weeks: set[int], units: int) -> Story:
    """Return a story at its beginning: some days booked, and a card beside the membership."""
    clara = await add_clara(scope)
    await add_course(scope, await add_category(scope))
    for week in sorted(weeks):
        await book(scope, clara.customer_id, on=TUESDAY + week * A_WEEK)
    if units:
        await give_card(scope, clara.customer_id, units=units)
    return Story(scope, clara)


@pytest.mark.slow
@on_one_database
@given(weeks=WEEKS, units=st.integers(0, 2), story=STORIES)
async def test_each_step_and_its_undo_leave_what_was_there(
    empty: Scope, weeks: set[int], units: int, story: list[object]
) -> None:
    await empty.session.rollback()
    told = await begun(empty, weeks, units)

    for what in story:
        before, ended = await whole_state(empty), told.ended
        if not await told.go_on(what):
            continue
        await undo(empty)
        assert await whole_state(empty) == before
        told.ended = ended
        await told.go_on(what)


@pytest.mark.slow
@on_one_database
@given(weeks=WEEKS, units=st.integers(0, 2), story=STORIES)
async def test_no_day_after_the_access_end_is_paid_by_the_contract_and_withdrawal_heals(
    empty: Scope, weeks: set[int], units: int, story: list[object]
) -> None:
    await empty.session.rollback()
    told = await begun(empty, weeks, units)
    before = await whole_state(empty)

    for what in story:
        await told.go_on(what)
        contract = await Contracts(empty).record(told.clara.contract_id)
        if contract.access_ends_on is not None:
            after = contract.access_ends_on + timedelta(days=1)
            found = await Bookings(empty).of_contract_from(contract.id, after)
            assert [one for one in found if one.source is not Source.MAKEUP] == []

    if told.ended:
        await withdraw(empty, told.clara.contract_id)
    now = await whole_state(empty)
    kinds = ("bookings", "makeups", "units")
    assert [_alive(now[kind]) for kind in kinds] == [_alive(before[kind]) for kind in kinds]


@pytest.mark.slow
@on_one_database
@given(weeks=WEEKS, money_to=st.sampled_from(list(MoneyTo)), cents=st.integers(0, 5900))
async def test_an_annulment_leaves_nothing_but_its_compensation(
    empty: Scope, weeks: set[int], money_to: MoneyTo, cents: int
) -> None:
    await empty.session.rollback()
    told = await begun(empty, weeks, 0)
    before = await whole_state(empty)
    order = AnnulContract(
        told.clara.contract_id, TODAY, money_to=money_to, compensation_cents=cents, note="Kulanz"
    )

    await do(empty, order)

    papers = [one for one in await documents(empty) if one.mark != "draft"]
    assert sum(one.amount_cents for one in papers) == cents
    await undo(empty)
    assert await whole_state(empty) == before


def _alive(rows: object) -> object:
    """Return rows without the moment at which something was given up."""
    if not isinstance(rows, list):
        return rows
    return [
        {key: value for key, value in row.items() if key != "cancelled_at"}
        if isinstance(row, dict)
        else row
        for row in rows
    ]

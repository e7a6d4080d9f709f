"""Laws of the ledgers: whatever is done in whatever order, units are neither made nor lost."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.credits.errors import NotEnoughUnits
from domain.credits.ledger import EntryKind, UnitState
from domain.credits.service import Credits
from domain.store.scope import Scope
from tests.support.rows import add_card, add_contract, add_customer, add_plan
from tests.support.studios import TODAY, scope_of, session_on

CARDS = (1, 2)


@dataclass(frozen=True)
class Step:
    """One thing that is done to a card; what is refused leaves everything as it was."""

    what: str
    card: int
    count: int

    async def do(self, credits_: Credits) -> None:
        on = TODAY + timedelta(days=self.count)
        match self.what:
            case "use":
                await credits_.use(self.card, abs(self.count), on)
            case "return":
                await credits_.give_back(self.card, abs(self.count), TODAY)
            case "transfer":
                await credits_.transfer(self.card, 3 - self.card, abs(self.count))
            case "expire":
                await credits_.write(self.card, EntryKind.EXPIRE, -abs(self.count), TODAY)
            case kind:
                await credits_.write(self.card, EntryKind(kind), self.count, TODAY)


WHAT = st.sampled_from(["use", "return", "transfer", "expire", "correct", "use", "correct"])
STEPS = st.lists(st.builds(Step, WHAT, st.sampled_from(CARDS), st.integers(-4, 4)), max_size=14)


@settings(max_examples=25, deadline=None)
@given(steps=STEPS, later=st.integers(0, 6))
def test_no_ledger_falls_below_zero_and_every_unit_is_somewhere(
    empty_template: Path, steps: list[Step], later: int
) -> None:
    async def live_through() -> None:
        async with session_on(empty_template) as session:  # never committed
            scope = scope_of(session)
            await two_cards(scope)
            for step in steps:
                before = await total(scope)
                await tried(scope, step)
                if step.what == "transfer":
                    assert await total(scope) == before
            await demand_sums(scope_of(session, today=TODAY + timedelta(days=later)))

    asyncio.run(live_through())


async def two_cards(scope: Scope) -> None:
    customer = await add_customer(scope, "Emre Çelik")
    contract = await add_contract(scope, customer, await add_plan(scope, "Zehnerkarte"))
    for number in CARDS:
        assert await add_card(scope, customer, contract) == number
        await Credits(scope).write(number, EntryKind.GRANT, 3, date(2026, 9, 1))


async def tried(scope: Scope, step: Step) -> None:
    """Do a step that may be refused; a booking takes a unit once, and gives it back once."""
    cards = Credits(scope)
    holds = await cards.of_booking(abs(step.count)) is not None
    if step.what in ("use", "return") and holds is (step.what == "use"):
        return
    if step.what == "return" and not await of_card(cards, step):
        return
    with suppress(NotEnoughUnits):
        await step.do(cards)


async def of_card(cards: Credits, step: Step) -> bool:
    lines = await cards.ledger(step.card)
    return sum(line.quantity for line in lines if line.booking_id == abs(step.count)) < 0


async def total(scope: Scope) -> int:
    return sum(view.left for view in await Credits(scope).cards_of(1))


async def demand_sums(scope: Scope) -> None:
    for view in await Credits(scope).cards_of(1):
        lines = await Credits(scope).ledger(view.id)
        states = view.by_state

        assert view.left == sum(line.quantity for line in lines) >= 0
        assert min(states.values()) >= 0
        own = [line for line in lines if line.kind in (EntryKind.GRANT, EntryKind.CORRECT)]
        moved = sum(line.quantity for line in lines if line.kind is EntryKind.TRANSFER)
        assert sum(states.values()) == sum(line.quantity for line in own) + max(moved, 0)
        assert states[UnitState.FREE] + states[UnitState.RESTING] == view.left

"""Laws of the import: cut anywhere and tried again, a file leads to the same rows."""

import asyncio
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from domain.customers.records import CustomerRecord
from domain.desk.imports.import_data import ImportData, bringer_for
from domain.desk.imports.lines import CardLine, ContractLine, Line, PersonLine
from domain.plans.service import Plans, PlanView
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.rows import add_plan
from tests.support.studios import scope_of, session_on

NAMES = ("Anna Müller", "Anna Schreiber", "Clara Vogt")
MAILS = (None, "anna@example.org", "clara@example.org")
NUMBERED = ((None, NAMES[0]), (None, NAMES[1]), ("1", NAMES[0]), ("2", NAMES[0]), ("3", NAMES[2]))
BIRTHDAYS = (None, date(1990, 1, 2), date(1991, 3, 4))
PEOPLE = st.builds(
    lambda who, email, born: PersonLine(number=who[0], name=who[1], email=email, birthday=born),
    st.sampled_from(NUMBERED),
    st.sampled_from(MAILS),
    st.sampled_from(BIRTHDAYS),
)
Wanted = tuple[PersonLine, int | None]
FILES = st.lists(st.tuples(PEOPLE, st.none() | st.integers(0, 10)), max_size=8)


def lines_of(wanted: Sequence[Wanted], plan: PlanView) -> tuple[Line, ...]:
    """Return lines, some with a card of which so many units are left."""
    contract = ContractLine(plan=plan, starts_on=date(2026, 9, 1))
    return tuple(
        Line(at, person)
        if left is None
        else Line(at, person, contract, CardLine(units=10, left=left))
        for at, (person, left) in enumerate(wanted, 2)
    )


async def bring(scope: Scope, lines: tuple[Line, ...], before: tuple[Line, ...] = ()) -> None:
    """Bring lines in, as a process that goes on after others."""
    bringer = await bringer_for(scope, ImportData(lines))
    bringer.recall(before)
    await bringer.bring(scope, lines)


async def state(scope: Scope) -> list[tuple[str, str | None, str | None, list[int]]]:
    """Return who is on file, with the units that are left on each of their cards."""
    records = await scope.session.scalars(select(CustomerRecord).order_by(CustomerRecord.id))
    return [
        (
            each.name,
            each.external_number,
            each.email,
            [card.left for card in await Studio(scope).cards_of(each.id)],
        )
        for each in records.all()
    ]


async def both(path: Path, wanted: Sequence[Wanted], cut: int) -> None:
    async with session_on(path) as session:
        scope = scope_of(session)
        card = {"kind": "card", "units": 10, "initial_term": None, "renewal": "none"}
        plan = await Plans(scope).get(await add_plan(scope, "Zehnerkarte", **card))
        lines = lines_of(wanted, plan)
        await session.commit()

        await bring(scope, lines)
        whole = await state(scope)
        await session.rollback()
        await bring(scope, lines[:cut])
        await bring(scope, lines[cut:], before=lines[:cut])

        assert await state(scope) == whole
        assert all(0 <= left <= 10 for *_, cards in whole for left in cards)

        await bring(scope, lines)

        assert [cards for *_, cards in await state(scope)] == [cards for *_, cards in whole]


@settings(max_examples=15, deadline=None)
@given(FILES, st.integers(0, 8))
def test_a_file_cut_in_two_leads_to_the_same_rows_and_doubles_nothing_again(
    empty_template: Path, wanted: list[Wanted], cut: int
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty_template, Path(folder) / "empty.db"))
        asyncio.run(both(path, wanted, cut))

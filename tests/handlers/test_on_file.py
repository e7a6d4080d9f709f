"""Names on file are kept between turns, and read again when somebody changed them."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, update

from domain.customers.filing import NewCustomer
from domain.customers.records import CustomerRecord
from domain.plans.records import PlanRecord
from domain.store.counters import next_number
from domain.store.rows import rows_of
from domain.studio import Studio
from handlers.lexicon import vocabulary_for
from handlers.on_file import ids_of, on_file
from tests.support.statements import heard
from tests.support.studios import TODAY, scope_of, session_on_copy


@pytest.fixture
def statements() -> list[str]:
    return []


async def test_a_second_look_reads_two_numbers(
    demo_template: Path, tmp_path: Path, statements: list[str]
) -> None:
    async with session_on_copy(demo_template, tmp_path) as session:
        studio = Studio(scope_of(session))
        first = await on_file(studio)
        await session.rollback()  # another turn
        event.listen(
            session.get_bind(),
            "before_cursor_execute",
            lambda _, __, sql, *___: statements.append(sql.partition("FROM ")[2].split()[0]),
        )

        second = await on_file(studio)

    assert second is first
    assert statements == ["counters"]


async def test_whoever_comes_onto_the_file_is_known_at_once(
    demo_template: Path, tmp_path: Path
) -> None:
    async with session_on_copy(demo_template, tmp_path) as session:
        studio = Studio(scope_of(session))
        before = await vocabulary_for(studio)

        added = await studio.customers.add(NewCustomer(name="Clara Sommer"))
        await session.flush()

        assert "Clara Sommer" not in before.customers
        assert "Clara Sommer" in (await vocabulary_for(studio)).customers
        assert await ids_of(studio, ["clara sommer"]) == [added.id]


async def test_whoever_was_taken_back_is_not_taken_for_the_next_one(
    demo_template: Path, tmp_path: Path
) -> None:
    """The numbers of a transaction that is rolled back are given again."""
    async with session_on_copy(demo_template, tmp_path) as session:
        studio = Studio(scope_of(session))
        gone = await studio.customers.add(NewCustomer(name="Clara Sommer"))
        await session.flush()
        assert await ids_of(studio, ["Clara Sommer"]) == [gone.id]
        await session.rollback()

        added = await studio.customers.add(NewCustomer(name="Jonas Sommer"))
        await session.commit()

        assert added.id == gone.id
        assert await ids_of(studio, ["Clara Sommer"]) == []
        assert await ids_of(studio, ["Jonas Sommer"]) == [added.id]


async def test_a_name_changed_elsewhere_is_read_again(demo_template: Path, tmp_path: Path) -> None:
    async with session_on_copy(demo_template, tmp_path) as session:
        studio = Studio(scope_of(session))
        (number,) = await ids_of(studio, ["Clara Vogt"])
        changed = update(CustomerRecord).where(
            CustomerRecord.studio_id == studio.scope.studio_id, CustomerRecord.id == number
        )
        values = {"name": "Clara Sommer", "version": CustomerRecord.version + 1}
        await session.execute(changed.values(values))
        await next_number(session, studio.scope.studio_id, "journal")  # as each change does

        assert await ids_of(studio, ["Clara Vogt"]) == []
        assert await ids_of(studio, ["Clara Sommer"]) == [number]


async def test_a_change_of_something_else_reads_no_names(
    demo_template: Path, tmp_path: Path
) -> None:
    async with session_on_copy(demo_template, tmp_path) as session:
        studio = Studio(scope_of(session))
        before = await on_file(studio)

        await next_number(session, studio.scope.studio_id, "journal")

        assert await on_file(studio) is before


async def test_plans_and_courses_are_read_again_when_something_was_changed_or_the_day_is_another(
    demo_template: Path, tmp_path: Path
) -> None:
    async with session_on_copy(demo_template, tmp_path) as session:
        studio = Studio(scope_of(session))
        first = await vocabulary_for(studio)
        await session.rollback()  # another turn
        with heard(session) as again:
            assert await vocabulary_for(studio) is first
        assert not any("FROM courses" in said for said in again)

        await session.rollback()
        with heard(session) as on_another_day:
            later = Studio(scope_of(session, today=TODAY + timedelta(days=1)))
            assert await vocabulary_for(later) is first
        assert any("FROM courses" in said for said in on_another_day)

        plan = (await rows_of(studio.scope, PlanRecord))[0]
        plan.aliases = ["Blaue Karte"]
        await next_number(session, studio.scope.studio_id, "journal")
        changed = await vocabulary_for(studio)

    assert ("Blaue Karte",) in [named.aliases for named in changed.plans]

"""Rows are found by what their columns hold, and written over whole."""

import pytest
from sqlalchemy import select, update

from bot.database import Database
from domain.courses.records import CategoryRecord
from domain.customers.filing import NewCustomer, add_customer
from domain.customers.records import CustomerRecord
from domain.store.counters import CounterRecord
from domain.store.rows import columns_of, put_row, rows_of, rows_to_change
from domain.store.scope import Scope
from tests.support.statements import heard
from tests.support.studios import scope_of

NAMES = ("Clara Vogt", "Jonas Weber", "Anna Schreiber")


@pytest.fixture
async def crowd(empty: Scope) -> Scope:
    for name in NAMES:
        record = await add_customer(empty, NewCustomer(name=name))
        record.phone = "030 1234" if name == NAMES[0] else None
    await empty.session.flush()
    return empty


@pytest.mark.parametrize(
    ("having", "found"),
    [
        pytest.param({}, NAMES, id="all, by id"),
        pytest.param({"name": NAMES[1]}, NAMES[1:2], id="a value"),
        pytest.param({"name": [NAMES[2], NAMES[0], "Mia"]}, (NAMES[0], NAMES[2]), id="several"),
        pytest.param({"name": {*NAMES}, "phone": None}, NAMES[1:], id="none"),
        pytest.param({"name": []}, (), id="one of none"),
        pytest.param({"name": NAMES[1], "phone": "030 1234"}, (), id="both"),
    ],
)
async def test_they_are_found_by_their_columns(
    crowd: Scope, having: dict[str, object], found: tuple[str, ...]
) -> None:
    rows = await rows_of(crowd, CustomerRecord, **having)  # type: ignore[arg-type]  # columns

    assert tuple(row.name for row in rows) == found


async def test_they_are_of_one_studio(crowd: Scope) -> None:
    elsewhere = update(CustomerRecord).where(CustomerRecord.name == NAMES[0])
    await crowd.session.execute(elsewhere.values(erased_on=crowd.today))

    assert [row.name for row in await rows_of(crowd, CustomerRecord, "name")] == sorted(NAMES)
    assert await rows_of(crowd, CategoryRecord) == []


async def test_a_row_that_is_held_is_read_anew_where_that_is_asked(crowd: Scope) -> None:
    (held,) = await rows_of(crowd, CustomerRecord, name=NAMES[0])
    table = CustomerRecord.__table__
    changed = update(table).where(table.c.id == held.id).values(price_group="team")  # type: ignore[arg-type]  # a table
    await (await crowd.session.connection()).execute(changed)

    (same,) = await rows_of(crowd, CustomerRecord, id=held.id)
    before = same.price_group
    await rows_of(crowd, CustomerRecord, fresh=True, id=held.id)

    assert same is held
    assert (before, held.price_group) == ("Normal", "team")


async def test_the_same_question_is_the_same_statement(crowd: Scope) -> None:
    with heard(crowd.session) as statements:
        await rows_of(crowd, CustomerRecord, name=NAMES[0])
        await rows_of(crowd, CustomerRecord, name=NAMES[1])

    assert len(statements) == 2
    assert statements[0] == statements[1]


async def test_a_row_is_put_in_the_place_of_the_one_with_its_key(empty: Scope) -> None:
    key = {"studio_id": empty.studio_id, "series": "letters", "year": 0}

    await put_row(empty.session, CounterRecord, **key, last=3)
    await put_row(empty.session, CounterRecord, **key, last=8)
    await put_row(empty.session, CounterRecord, **{**key, "year": 2026}, last=1)

    kept = select(CounterRecord.year, CounterRecord.last).where(CounterRecord.series == "letters")
    rows = (await empty.session.execute(kept.order_by(CounterRecord.year))).all()
    assert [tuple(row) for row in rows] == [(0, 8), (2026, 1)]


async def test_columns_are_read_without_rows_to_keep_track_of(crowd: Scope) -> None:
    clara = await rows_of(crowd, CustomerRecord, name=NAMES[0])
    clara[0].price_group = "team"  # not written yet
    crowd.session.expunge_all()

    names = await columns_of(
        crowd, CustomerRecord, ("name", "phone"), "name", name=[*NAMES, "Mia"]
    )
    one = await columns_of(crowd, CustomerRecord, ("phone",), name=NAMES[0], phone="030 1234")

    assert [tuple(row) for row in names] == sorted(
        [(NAMES[0], "030 1234"), (NAMES[1], None), (NAMES[2], None)]
    )
    assert [tuple(row) for row in one] == [("030 1234",)]
    assert await columns_of(crowd, CustomerRecord, ("id",), name=[]) == []
    assert list(crowd.session.identity_map.values()) == []


async def test_columns_have_what_was_not_written_yet(crowd: Scope) -> None:
    (held,) = await rows_of(crowd, CustomerRecord, name=NAMES[0])
    held.price_group = "team"

    assert list(await columns_of(crowd, CustomerRecord, ("id",), price_group="team")) == [
        (held.id,)
    ]


async def test_the_same_columns_are_the_same_statement(crowd: Scope) -> None:
    with heard(crowd.session) as statements:
        await columns_of(crowd, CustomerRecord, ("phone",), name=NAMES[0])
        await columns_of(crowd, CustomerRecord, ("phone",), name=NAMES[1])

    assert len(statements) == 2
    assert statements[0] == statements[1]
    assert "customers.name" not in statements[0].partition("WHERE")[0]


async def test_rows_to_change_are_read_anew_by_id(crowd: Scope) -> None:
    held = {row.name: row for row in await rows_of(crowd, CustomerRecord)}
    table = CustomerRecord.__table__
    await (await crowd.session.connection()).execute(update(table).values(price_group="team"))  # type: ignore[arg-type]  # a table

    found = await rows_to_change(crowd, CustomerRecord, name=[NAMES[2], NAMES[0]])

    assert found == [held[NAMES[0]], held[NAMES[2]]]
    assert [held[name].price_group for name in NAMES] == ["team", "Normal", "team"]


async def test_rows_to_change_are_locked_but_for_who_refers_to_them(postgres: Database) -> None:
    async with postgres.write() as session:
        with heard(session) as statements:
            await rows_to_change(scope_of(session), CustomerRecord, id=1)

    (said,) = (each for each in statements if "customers" in each)
    assert said.split()[-4:] == ["FOR", "NO", "KEY", "UPDATE"]

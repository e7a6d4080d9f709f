"""Running numbers without gaps: one row per studio, series and year.

It is raised in the caller's transaction and locked until that ends, so a number that is rolled
back is given again.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from msgspec import Struct
from sqlalchemy import Integer, Select, String, TextClause, bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.dml import ReturningInsert
from sqlalchemy.types import TypeEngine

from domain.store.base import Base
from domain.store.rows import insert_into, insert_on, is_postgresql
from domain.store.types import BigId


class CounterRecord(Base):
    """The last number given in a series."""

    __tablename__ = "counters"

    studio_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    series: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]


async def next_number(session: AsyncSession, studio_id: int, series: str, year: int = 0) -> int:
    """Return the next number of a series, the first being 1.

    Args:
        session: The transaction in which the number is used; nothing is committed here.
        studio_id: Whose series it is.
        series: Such as ``"invoice"`` or ``"customer"``.
        year: For series that begin anew each year; 0 for those that never do.
    """
    await session.flush()
    key = {"studio_id": studio_id, "series": series, "year": year}
    return (await session.scalars(_next(on_postgresql=is_postgresql(session)), key)).one()


@cache
def _next(*, on_postgresql: bool) -> ReturningInsert[int]:
    insert = insert_on(CounterRecord, on_postgresql=on_postgresql).values(last=1)
    raised = insert.on_conflict_do_update(
        index_elements=["studio_id", "series", "year"],
        set_={"last": CounterRecord.last + 1},
    )
    return raised.returning(CounterRecord.last)


async def last_given(
    session: AsyncSession, studio_id: int, series: Sequence[str]
) -> tuple[tuple[str, int], ...]:
    """Return the last number of each series that counts over all years, by its name."""
    rows = await session.execute(_last_given(), {"studio": studio_id, "series": [*series]})
    return tuple((name, last) for name, last in rows)


@cache
def _last_given() -> Select[str, int]:
    row = CounterRecord
    query = select(row.series, row.last).where(
        row.studio_id == bindparam("studio"),
        row.series.in_(bindparam("series", expanding=True)),
        row.year == 0,
    )
    return query.order_by(row.series)


async def take_numbers(
    session: AsyncSession, studio_id: int, series: str, count: int, year: int = 0
) -> range:
    """Return the next ``count`` numbers of a series, for many rows at once."""
    (numbers,) = await take_series(session, studio_id, (Wanted(series, count, year),))
    return numbers


class Wanted(Struct, frozen=True):
    """So many numbers of a series; ``year`` as in ``next_number``."""

    series: str
    count: int
    year: int = 0


async def take_series(
    session: AsyncSession, studio_id: int, wanted: Sequence[Wanted]
) -> list[range]:
    """Return the next numbers of each of several series, none of them named twice.

    It is one statement for all: their rows are raised, and locked, in the order given.
    """
    asked = [each for each in wanted if each.count]
    if not asked:
        return [range(0) for _ in wanted]
    await session.flush()
    values: dict[str, int | str] = {"studio_id": studio_id}
    for place, each in enumerate(asked):
        values |= {f"series_{place}": each.series, f"year_{place}": each.year}
        values[f"count_{place}"] = each.count
    rows = await session.execute(_raising(len(asked)), values)
    last = {(series, year): number for series, year, number in rows}
    return [
        _up_to(last[each.series, each.year], each.count) if each.count else range(0)
        for each in wanted
    ]


def _up_to(last: int, count: int) -> range:
    return range(last - count + 1, last + 1)


async def begin_after(
    session: AsyncSession, studio_id: int, series: str, year: int, number: int
) -> None:
    """Let a series go on after a number that came from elsewhere; it never goes back."""
    insert = insert_into(session, CounterRecord).values(
        studio_id=studio_id, series=series, year=year, last=number
    )
    raised = insert.on_conflict_do_update(
        index_elements=["studio_id", "series", "year"],
        set_={"last": number},
        where=CounterRecord.last < number,
    )
    await session.execute(raised)


@cache
def _raising(series: int) -> TextClause:
    """Return the statement that raises so many series; several rows make none that is kept."""
    places = range(series)
    rows = ", ".join(f"(:studio_id, :series_{n}, :year_{n}, :count_{n})" for n in places)
    statement = text(
        f"INSERT INTO counters (studio_id, series, year, last) VALUES {rows} "  # noqa: S608 - names
        "ON CONFLICT (studio_id, series, year) DO UPDATE SET last = counters.last + excluded.last "
        "RETURNING series, year, last"
    )
    types = {"studio_id": BigId} | {
        f"{name}_{place}": each for place in places for name, each in _TYPES.items()
    }
    return statement.bindparams(*(bindparam(name, type_=each) for name, each in types.items()))


_TYPES: dict[str, TypeEngine[Any]] = {"series": String(), "year": Integer(), "count": Integer()}

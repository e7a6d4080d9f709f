"""Running numbers without gaps: one row per studio, series and year.

It is raised in the caller's transaction and locked until that ends, so a number that is rolled
back is given again.
"""

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
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
    insert = _insert(session).values(studio_id=studio_id, series=series, year=year, last=1)
    raised = insert.on_conflict_do_update(
        index_elements=["studio_id", "series", "year"],
        set_={"last": CounterRecord.last + 1},
    ).returning(CounterRecord.last)
    return (await session.scalars(raised)).one()


async def take_numbers(
    session: AsyncSession, studio_id: int, series: str, count: int, year: int = 0
) -> range:
    """Return the next ``count`` numbers of a series, for many rows at once."""
    if not count:
        return range(0)
    insert = _insert(session).values(studio_id=studio_id, series=series, year=year, last=count)
    raised = insert.on_conflict_do_update(
        index_elements=["studio_id", "series", "year"],
        set_={"last": CounterRecord.last + count},
    ).returning(CounterRecord.last)
    last = (await session.scalars(raised, execution_options={"populate_existing": True})).one()
    return range(last - count + 1, last + 1)


async def begin_after(
    session: AsyncSession, studio_id: int, series: str, year: int, number: int
) -> None:
    """Let a series go on after a number that came from elsewhere; it never goes back."""
    insert = _insert(session).values(studio_id=studio_id, series=series, year=year, last=number)
    raised = insert.on_conflict_do_update(
        index_elements=["studio_id", "series", "year"],
        set_={"last": number},
        where=CounterRecord.last < number,
    )
    await session.execute(raised)


def _insert(session: AsyncSession) -> sqlite.Insert | postgresql.Insert:
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(CounterRecord)
    return sqlite.insert(CounterRecord)

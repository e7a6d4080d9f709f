"""Towns of studios, customers and contracts, written by the database itself.

Everybody's name combines those of the demo studio and is there once in a studio. Each customer has
ten contracts: of every tenth one runs and nine are over, of the others five run. Nearly all that
run are open-ended by now; a few end in the weeks to come. The owner of a studio has its id as
chat.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Date,
    Integer,
    MetaData,
    String,
    Table,
    case,
    cast,
    func,
    insert,
    literal,
    null,
    select,
    text,
    true,
    type_coerce,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database import Database
from bot.demo.people import STUDIO_FILE
from bot.start import migrate_database
from domain.contracts.records import ContractRecord
from domain.customers.records import CustomerRecord
from domain.plans.records import PlanRecord
from domain.store.base import Base
from domain.store.counters import CounterRecord
from domain.studios.records import LinkRecord, StaffRecord, StudioRecord
from tests.benchmarks.desks import MORNING, Person, pass_the_morning

TODAY = date(2026, 11, 21)
CONTRACTS_EACH = 10
RUNNING = 5
ASKED = {0: "Clara Vogt", 10: "Jonas Weber"}
"""Who is spoken of, by their place in each studio; one contract of each runs."""
ENDS_SOON = 2_500
"""Of so many contracts one ends by itself within the thirty days."""
_AT_ONCE = 20_000
_BESIDE = MetaData()
NUMBERS = Table(
    "town_numbers",
    _BESIDE,
    Column("number", Integer, primary_key=True),
    Column("studio", Integer),
    Column("customer", Integer),
    Column("name", String),
)
EACH = union_all(*(select(literal(n).label("each")) for n in range(CONTRACTS_EACH))).subquery()


@dataclass(frozen=True)
class Town:
    """So many studios with so many customers each."""

    studios: int
    customers: int

    def owners(self, count: int) -> tuple[Person, ...]:
        """Return owners from all over the town, and of whom they speak."""
        apart = max(self.studios // count, 1)
        return tuple(Person(1 + apart * n, (*ASKED.values(),)) for n in range(count))


def names_in(customers: int) -> Iterator[str]:
    """Yield so many names, none of them twice; nobody else shares a first name of the asked."""
    names = json.loads(STUDIO_FILE.read_text(encoding="utf-8"))["customers"]
    of_the_asked = {name.split()[0] for name in ASKED.values()}
    firsts = list(dict.fromkeys(name.split()[0] for name in names))
    firsts = [first for first in firsts if first not in of_the_asked]
    lasts = list(dict.fromkeys(name.split()[-1] for name in names))
    for number in range(customers):
        if number in ASKED:
            yield ASKED[number]
            continue
        rest, first = divmod(number, len(firsts))
        block, last = divmod(rest, len(lasts))
        third, second = divmod(max(block - 1, 0), len(lasts))
        more_first = f"-{firsts[third - 1]}" if third else ""
        more_last = f"-{lasts[second]}" if block else ""
        yield f"{firsts[first]}{more_first} {lasts[last]}{more_last}"


async def write_town(url: str, town: Town) -> None:
    """Make the tables and write a town."""
    database = Database(url)
    await migrate_database(database)
    async with database.writing.begin() as connection:
        await connection.run_sync(_BESIDE.create_all)
        await _count_people(connection, town)
        for record, rows in _everything(town, is_sqlite=database.is_sqlite):
            table = _table(record)
            found = select(*rows.values())
            if record is ContractRecord:
                found = found.select_from(NUMBERS.join(EACH, true()))
            await connection.execute(insert(table).from_select(list(rows), found))
        await connection.run_sync(_BESIDE.drop_all)
        await connection.execute(text("ANALYZE"))
    await database.dispose()
    await pass_the_morning(url)


async def _count_people(connection: AsyncConnection, town: Town) -> None:
    names, rows = list(names_in(town.customers)), []
    for number in range(town.studios * town.customers):
        studio, customer = divmod(number, town.customers)
        rows.append((number, studio + 1, customer + 1, names[customer]))
    for first in range(0, len(rows), _AT_ONCE):
        some = [dict(zip(NUMBERS.c.keys(), row, strict=True)) for row in rows[first:][:_AT_ONCE]]
        await connection.execute(insert(NUMBERS), some)


def _everything(
    town: Town, *, is_sqlite: bool
) -> Iterator[tuple[type[Base], dict[str, ColumnElement[Any]]]]:
    """Yield tables and the rows that are selected into them."""
    studio = select(NUMBERS.c.studio).distinct().subquery("all_studios").c.studio
    name = cast(literal("Studio ") + cast(studio, String), String)
    yield StudioRecord, {"id": studio, "name": name} | _same(
        StudioRecord, time_zone="Europe/Berlin", language="de", currency="EUR",
        created_at=MORNING, set_up_at=MORNING,
    )  # fmt: skip
    yield (
        StaffRecord,
        {"studio_id": studio} | _same(StaffRecord, id=1, name="Inhaberin", role="owner"),
    )
    yield LinkRecord, {"studio_id": studio, "telegram_id": cast(studio, BigInteger)} | _same(
        LinkRecord, role="owner", staff_id=1, language="de", linked_at=MORNING,
        last_used_at=MORNING,
    )  # fmt: skip
    yield (
        PlanRecord,
        {"studio_id": studio} | _same(PlanRecord, id=1, name="Jahresabo", aliases=[], **_TERMS),
    )
    yield CustomerRecord, _customers()
    yield ContractRecord, _contracts(is_sqlite=is_sqlite)
    for series, last in (
        ("staff", 1), ("plans", 1), ("customers", town.customers), ("customer", town.customers),
        ("contracts", town.customers * CONTRACTS_EACH),
        ("contract", town.customers * CONTRACTS_EACH),
    ):  # fmt: skip
        yield (
            CounterRecord,
            {"studio_id": studio} | _same(CounterRecord, series=series, year=0, last=last),
        )


_TERMS: dict[str, Any] = {
    "kind": "month",
    "price_cents": 5900,
    "prices_cents": {},
    "initial_term": "P12M",
    "renewal": "indefinite",
    "notice": "P1M",
    "notice_to": "any_day",
    "schedule": "monthly",
    "billing_lead_days": 7,
}


def _customers() -> dict[str, ColumnElement[Any]]:
    own = NUMBERS.c
    return {
        "studio_id": own.studio,
        "id": own.customer,
        "number": cast(literal("K-") + cast(own.customer + 1000, String), String),
        "name": own.name,
    } | _same(
        CustomerRecord, language="de", price_group="Normal", since=date(2024, 1, 1), active=True
    )


def _contracts(*, is_sqlite: bool) -> dict[str, ColumnElement[Any]]:
    own, each = NUMBERS.c, EACH.c.each
    number = (own.customer - 1) * CONTRACTS_EACH + each + 1
    runs = (each < case((own.customer % 10 == 1, 1), else_=RUNNING)).label("runs")
    counted = own.number * CONTRACTS_EACH + each
    soon = runs & (counted % ENDS_SOON == 12)
    begins = case((runs, counted % 300), else_=0)
    ended, billed = date(2025, 6, 30), date(2026, 12, 31)
    ends_on = case((runs, null()), else_=literal(ended, Date()))
    fixed = case((soon, _day(date(2026, 11, 22), counted % 28, is_sqlite)), else_=null())
    return {
        "studio_id": own.studio,
        "id": number,
        "number": cast(literal("V-") + cast(number + 2000, String), String),
        "customer_id": own.customer,
        "concluded_on": _day(date(2024, 6, 1), begins, is_sqlite),
        "starts_on": _day(date(2024, 7, 1), begins, is_sqlite),
        "fixed_end_on": fixed,
        "renewed_on": case((runs, literal(TODAY, Date())), else_=null()),
        "state": case((runs, literal("running")), else_=literal("ended")),
        "billed_until": literal(billed, Date()),
        "bills_on": case((runs & ~soon, literal(date(2026, 12, 25), Date())), else_=null()),
        "ends_on": ends_on,
        "access_ends_on": ends_on,
        "billing_ends_on": ends_on,
        "received_on": ends_on,
    } | _same(ContractRecord, plan_id=1, plan_name="Jahresabo", **_TERMS)


def _table(record: type[Base]) -> Table:
    table = record.__table__
    assert isinstance(table, Table)
    return table


def _same(record: type[Base], **values: Any) -> dict[str, ColumnElement[Any]]:
    """Return values that are the same in every row, as the columns keep them."""
    table = _table(record)
    return {name: literal(value, table.c[name].type) for name, value in values.items()}


def _day(first: date, later: ColumnElement[int], is_sqlite: bool) -> ColumnElement[Any]:  # noqa: FBT001
    """Return a day so many days after another one."""
    if is_sqlite:
        after = literal("+") + cast(later, String) + literal(" days")
        return type_coerce(func.date(first.isoformat(), after), Date())
    return literal(first, Date()) + later

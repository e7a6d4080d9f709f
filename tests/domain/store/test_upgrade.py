"""A database that holds a studio is migrated without losing a row: additions have defaults."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, select, text

from bot.database import Database
from bot.tables import METADATA
from domain.store.counters import next_number
from domain.store.journal import JournalRecord
from domain.store.migrate import configuration
from tests.support.postgres import Server, drop_database, new_database

LINKS = (
    "INSERT INTO links (telegram_id, studio_id, role, {who}, language, linked_at, last_used_at)"
)
NOTED = (
    "INSERT INTO journal (studio_id, id, at, actor_kind, via, command, customer_id, contract_id,"
    " facts, rows) VALUES (1, {number}, '2026-01-04 10:00:00', 'staff', 'chat',"
    " 'contract.terminate', 1, 1,"
    ' \'{{"given_by"\\: "{by}", "received_on"\\: "{day}"}}\', \'[]\')'
)
ROWS = (
    (
        "INSERT INTO studios (id, name, time_zone, language, currency, created_at, version)"
        " VALUES (1, 'S', 'Europe/Berlin', 'de', 'EUR', '2026-11-01 00:00:00', 1)"
    ),
    "INSERT INTO staff (studio_id, id, name, role, version) VALUES (1, 1, 'O', 'owner', 1)",
    (
        "INSERT INTO customers (studio_id, id, number, name, language, price_group, since, active,"
        " version) VALUES (1, 1, 'K-1', 'C', 'de', 'Normal', '2026-01-01', true, 1)"
    ),
    (
        f"{LINKS.format(who='staff_id')} VALUES (701, 1, 'owner', 1, 'de',"
        " '2026-11-02 00:00:00', '2026-11-03 00:00:00')"
    ),
    (
        f"{LINKS.format(who='customer_id')} VALUES (702, 1, 'customer', 1, 'en',"
        " '2026-11-01 00:00:00', '2026-11-03 00:00:00')"
    ),
    (
        "INSERT INTO plans (studio_id, id, name, aliases, kind, active, price_cents, prices_cents,"
        " renewal, notice_to, schedule, billing_lead_days, auto_enrolment, version)"
        " VALUES (1, 1, 'P', '[]', 'card', true, 100, '{}', 'none', 'any_day', 'total', 0,"
        " false, 1)"
    ),
    (
        "INSERT INTO contracts (studio_id, id, number, customer_id, plan_id, plan_name, kind,"
        " concluded_on, starts_on, renewal, notice_to, price_cents, prices_cents, schedule,"
        " billing_lead_days, state, goodwill, version) VALUES (1, 1, 'V-1', 1, 1, 'P', 'card',"
        " '2026-01-01', '2026-01-01', 'none', 'any_day', 100, '{}', 'total', 0, 'running',"
        " false, 1)"
    ),
    (
        "INSERT INTO cards (studio_id, id, contract_id, customer_id, plan_name, units, bought_on,"
        " version) VALUES (1, 1, 1, 1, 'P', 10, '2026-01-01', 1)"
    ),
    *(
        NOTED.format(number=number, by=by, day=day)
        for number, by, day in (
            (1, "customer", "2025-12-30"),
            (2, "studio", "2026-01-02"),
            (3, "customer", "2026-01-03"),
            (4, "customer", "2026-01-03"),
        )
    ),
)


def step_to(connection: Connection, revision: str) -> None:
    command.upgrade(configuration(connection, METADATA), revision)


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without a table."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'bare.db'}"
        return
    server: Server = request.getfixturevalue("postgres_server")
    name = new_database(server)
    yield server.url(name)
    drop_database(server, name)


async def test_what_is_on_file_survives_and_takes_the_defaults(bare_url: str) -> None:
    bare = Database(bare_url)
    async with bare.writing.begin() as connection:
        await connection.run_sync(step_to, "0001")
        for row in ROWS:
            await connection.execute(text(row))

    async with bare.writing.begin() as connection:
        await connection.run_sync(step_to, "head")

    async with bare.read() as session:
        studio = "SELECT tax_status, login_required, cancellation_hours, quiet_from FROM studios"
        assert (await session.execute(text(studio))).one() == ("regular", False, 24, "20:00")
        assert await session.scalar(text("SELECT active FROM staff")) in (True, 1)
        assert await session.scalar(text("SELECT kind FROM cards")) == "card"
        assert await session.scalar(text("SELECT auto_enrolment FROM contracts")) in (False, 0)
        links = text("SELECT id, telegram_id, staff_id, customer_id FROM links ORDER BY id")
        assert (await session.execute(links)).all() == [(1, 702, None, 1), (2, 701, 1, None)]
        noted = await session.scalars(select(JournalRecord).order_by(JournalRecord.id))
        assert [each.facts.get("receipt") for each in noted] == [
            *("E-2025-0001", None, "E-2026-0001", "E-2026-0002")
        ]
    async with bare.write() as session:
        assert await next_number(session, 1, "receipt", 2026) == 3
    await bare.dispose()

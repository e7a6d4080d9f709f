"""A database that holds a studio is migrated without losing a row: additions have defaults."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, text

from bot.database import Database
from bot.tables import METADATA
from domain.store.migrate import configuration
from tests.support.postgres import Server, drop_database, new_database

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
    await bare.dispose()

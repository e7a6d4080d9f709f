"""A crowd of customers with running contracts, written by the thousand for the benchmarks.

The contracts begin on days spread evenly over a month, so that about as many are due on each day.
Among them are price groups, contracts in a follow-on term with a price of its own, pauses, and
customers with money on their account.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import islice
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import Table, insert, text
from sqlalchemy.ext.asyncio import AsyncSession

from domain.accounts.records import AccountEntryRecord
from domain.contracts.calendar import bills_until, renews_after
from domain.contracts.records import ContractRecord
from domain.customers.records import CustomerRecord
from domain.plans.records import PlanRecord
from domain.store.base import Base
from domain.store.counters import take_numbers
from domain.studios.service import Studios
from tests.support.crowd import crowd
from tests.support.pauses import resting
from tests.support.studios import NOW

FIRST_DAY = date(2025, 11, 1)
DAYS = 30
"""Over so many first days the contracts are spread."""
A_DAY_WITHOUT_WORK = date(2026, 11, 21)
"""Everything that is due up to this day is billed."""
LEAD = 7
_AT_ONCE = 2_000
_GROUPS = ("Normal", "Normal", "Normal", "Studierende")


async def write_crowd(session: AsyncSession, count: int) -> int:
    """Return the id of a new studio with so many running contracts."""
    studio = await Studios(session, NOW).open_studio("Studio Eins", "de", "Europe/Berlin", "I")
    studio_id = studio.studio_id
    await _write(session, PlanRecord, [_plan(studio_id)])
    people = enumerate(crowd(count), start=1)
    while rows := list(islice(people, _AT_ONCE)):
        names = {number: row[1] for number, row in rows}
        await _write(
            session, CustomerRecord, [_customer(studio_id, *one) for one in names.items()]
        )
        await _write(session, ContractRecord, [_contract(studio_id, number) for number in names])
        rich = [number for number in names if number % 50 == 0]
        await _write(session, AccountEntryRecord, [_money(studio_id, number) for number in rich])
        await _analyze(session)
    for series in ("customers", "contracts", "account_entries"):
        await take_numbers(session, studio_id, series, count)
    return studio_id


async def _analyze(session: AsyncSession) -> None:
    """Let PostgreSQL see how large tables are; else it checks foreign keys by reading them whole.

    It does so by itself, but not within one transaction.
    """
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(text("ANALYZE"))


async def _write(session: AsyncSession, record: type[Base], rows: Iterable[Any]) -> None:
    if values := list(rows):
        await session.execute(insert(cast("Table", record.__table__)), values)


def _plan(studio_id: int) -> dict[str, Any]:
    return {
        "studio_id": studio_id,
        "id": 1,
        "name": "Jahresabo",
        "aliases": [],
        "kind": "month",
        "price_cents": 5900,
        "prices_cents": {},
        "initial_term": "P12M",
        "renewal": "indefinite",
        "notice": "P1M",
        "notice_to": "any_day",
        "schedule": "monthly",
        "billing_lead_days": LEAD,
    }


def _customer(studio_id: int, number: int, name: str) -> dict[str, Any]:
    return {
        "studio_id": studio_id,
        "id": number,
        "number": f"K-{1000 + number}",
        "name": name,
        "language": "de",
        "price_group": _GROUPS[number % len(_GROUPS)],
        "since": FIRST_DAY,
        "active": True,
        "version": 1,
    }


def _contract(studio_id: int, number: int) -> dict[str, Any]:
    row: dict[str, Any] = {
        **dict.fromkeys(ContractRecord.__table__.columns.keys()),
        "studio_id": studio_id,
        "id": number,
        "number": f"V-{2000 + number}",
        "customer_id": number,
        "plan_id": 1,
        "plan_name": "Jahresabo",
        "kind": "month",
        "concluded_on": FIRST_DAY - timedelta(days=10),
        "starts_on": FIRST_DAY + timedelta(days=number % DAYS),
        "initial_term": "P12M" if number % 3 else "P1M",
        "renewal": "indefinite",
        "notice": "P1M",
        "notice_to": "any_day",
        "price_cents": 5900,
        "prices_cents": {"Studierende": 4900},
        "renewal_price_cents": 4500 if number % 5 == 0 else None,
        "schedule": "monthly",
        "billing_lead_days": LEAD,
        "auto_enrolment": False,
        "pro_rata": "actual_days",
        "pauses": resting(date(2026, 12, 5), date(2026, 12, 20)) if number % 20 == 0 else None,
        "state": "running",
        "renewed_on": A_DAY_WITHOUT_WORK,
        "goodwill": False,
        "version": 1,
    }
    contract = cast("Any", SimpleNamespace(**row))
    billed = bills_until(contract, A_DAY_WITHOUT_WORK)
    row |= {"billed_until": billed.billed_until, "bills_on": billed.bills_on}
    return row | {"renews_on": renews_after(contract, A_DAY_WITHOUT_WORK)}


def _money(studio_id: int, number: int) -> dict[str, Any]:
    return {
        "studio_id": studio_id,
        "id": number,
        "customer_id": number,
        "amount_cents": 3000,
        "kind": "opening",
        "on": FIRST_DAY,
        "recorded_at": NOW,
    }

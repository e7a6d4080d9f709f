"""The billing job alone, as the process runs it, and what it wrote."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from bot.daily import CALENDAR
from bot.database import Database
from bot.jobs import JobRunRecord, Jobs
from bot.signals import Bell
from domain.clock import Clock
from domain.invoices.records import InvoiceRecord
from tests.support.talk import ZONE

JOB = "renew-and-bill"


def billing_jobs(database: Database, clock: Clock, studio_id: int = 1) -> Jobs:
    """Return what runs the billing of one studio and nothing else."""

    async def zones(_: Any) -> list[tuple[int, str]]:
        return [(studio_id, ZONE)]

    billing = [job for job in CALENDAR if job.name == JOB]
    return Jobs(database, clock, billing, zones, holder="billing", wake_sender=Bell())


async def count_as_done(
    database: Database, clock: Clock, before: date, studio_id: int = 1
) -> None:
    """Count the days before one as done."""
    eve = before - timedelta(days=1)
    run = JobRunRecord(studio_id=studio_id, job=JOB, day=eve, done_at=clock.now())
    async with database.write() as session:
        await session.merge(run)


async def issued_after(database: Database, known: int) -> list[tuple[Any, ...]]:
    """Return number, contract, days, cents and day of issue of later documents, by number."""
    query = select(
        InvoiceRecord.number,
        InvoiceRecord.contract_id,
        InvoiceRecord.period_first,
        InvoiceRecord.period_last,
        InvoiceRecord.amount_cents,
        InvoiceRecord.issued_on,
    ).where(InvoiceRecord.id > known, InvoiceRecord.number.is_not(None))
    async with database.read() as session:
        return [tuple(row) for row in await session.execute(query.order_by(InvoiceRecord.number))]
